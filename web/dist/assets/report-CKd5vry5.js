import{A as e,B as t,E as n,F as r,H as i,I as a,K as o,L as s,M as c,N as l,P as u,S as d,U as f,V as p,W as m,c as h,j as g,l as _,n as v,o as y,p as ee,r as te,t as ne,v as re,z as ie}from"./routing-0B7v5liN.js";import{n as ae}from"./photos-DON1GWRZ.js";import{t as oe}from"./small-map-B0J5Pb5f.js";import{t as b}from"./spot-map-QSMt2S8O.js";var x=new ie;async function S(){return x.get(`/public/city`)}async function C(){return(await x.get(`/public/categories`)).items}async function se(e){return(await x.post(`/public/suggestions`,{description:e})).items}async function ce(e){return(await x.get(`/public/places`,{q:e})).items}async function w(e,t){return x.post(`/public/reports`,e,t)}async function T({number:e,code:t}){return x.get(`/public/reports/${encodeURIComponent(e)}`,{code:t})}async function E({number:e,code:t},n,r){return x.post(`/public/reports/${encodeURIComponent(e)}/dispute`,{code:t,reason:n},r)}async function D({number:e,code:t}){return x.get(`/public/proofs/${encodeURIComponent(e)}`,{code:t})}async function O({number:e,code:t},n,r,i){let a=new URLSearchParams({code:t,taken_at:new Date(n.lastModified).toISOString()});r!==null&&(a.set(`lon`,r[0].toFixed(6)),a.set(`lat`,r[1].toFixed(6))),await x.upload(`/public/reports/${encodeURIComponent(e)}/photos?${a.toString()}`,n,i)}function k(e){let t=j(e).replace(/\s/g,``).replace(/[‐-―−－—_]/g,`-`);return/^\d{10,15}$/.test(t)?`${t.slice(0,6)}-${t.slice(6)}`:t}function A(e){return j(e).replace(/\s/g,``)}function j(e){return e.normalize(`NFKC`)}async function M(e){let t=new TextEncoder().encode(e.document),{subtle:n}=crypto;return n===void 0?{digest:null,signature:null}:{digest:P(new Uint8Array(await n.digest(`SHA-256`,t)))===e.sha256,signature:await N(n,t,e)}}async function N(e,t,{signature:n,public_key:r}){if(n===null||r===null)return null;let i;try{i=await e.importKey(`raw`,F(r),{name:`Ed25519`},!1,[`verify`])}catch{return null}return e.verify({name:`Ed25519`},i,F(n),t)}function P(e){return Array.from(e,e=>e.toString(16).padStart(2,`0`)).join(``)}function F(e){return Uint8Array.from({length:e.length/2},(t,n)=>Number.parseInt(e.slice(2*n,2*n+2),16))}var I=class extends n{constructor(...e){super(...e),this.timezone=``,this.looked=null}willUpdate(e){if(!e.has(`proof`))return;this.looked=null;let{proof:t}=this;M(t).then(e=>{this.proof===t&&(this.looked=e)})}render(){let{proof:e}=this,t=e.shown;return o`<section class="slab paper proof" aria-labelledby="proof-title">
      <h2 id="proof-title">${a(`portal.proof.title`)}</h2>
      <p class=${e.met?`verdict met`:`verdict`}>${a(e.met?`portal.proof.met`:`portal.proof.unmet`)}</p>
      <dl>
        <div><dt>${a(`portal.number`)}</dt><dd>${e.number}</dd></div>
        <div><dt>${a(`portal.proof.closed`)}</dt><dd>${t.archived_at===void 0?`–`:this.#n(t.archived_at)}${t.outcome===void 0?m:o` · ${s(`portal.outcome`,t.outcome)}`}</dd></div>
        ${e.round>1?o`<div><dt>${a(`portal.proof.round`)}</dt><dd>${a(`portal.proof.times`,{n:e.round})}</dd></div>`:m}
      </dl>
      <ul class="items">
        ${(t.items??[]).map(e=>this.#e(e))}
      </ul>
      <h3>${a(`portal.proof.signature`)}</h3>
      <p class="signature">${e.signed_at===null?a(`portal.proof.unsigned`):a(`portal.proof.signed`,{at:this.#n(e.signed_at)})}</p>
      ${this.#t()}
      <details>
        <summary>${a(`portal.proof.how`)}</summary>
        <p>${g()===`zh`?e.how_zh:e.how_en}</p>
        <dl class="digits">
          <div><dt>${a(`portal.proof.digest_of`)}</dt><dd>${e.sha256}</dd></div>
          ${e.signature===null?m:o`<div><dt>${a(`portal.proof.signature`)}</dt><dd>${e.signature}</dd></div>`}
          ${e.public_key===null?m:o`<div><dt>${a(`portal.proof.key`)}</dt><dd>${e.public_key}</dd></div>`}
          <div><dt>${a(`portal.proof.document`)}</dt><dd>${e.document}</dd></div>
        </dl>
      </details>
      <div class="buttons no-paper"><button type="button" @click=${()=>print()}>${a(`portal.print`)}</button></div>
    </section>`}#e(e){let t=[e.by===void 0?``:s(`portal.proof.by`,e.by),e.count===void 0?``:a(`portal.proof.photos`,{n:e.count}),e.at===void 0?``:this.#n(e.at)];return o`<li class=${e.met?`met`:`unmet`}>
      <p><b>${s(`portal.proof.item`,e.item)}</b> <span>${a(e.met?`portal.proof.yes`:`portal.proof.no`)}</span></p>
      <p>${s(`portal.proof.reason`,e.reason)}</p>
      <small>${t.filter(e=>e!==``).join(` · `)}</small>
    </li>`}#t(){let{looked:e}=this;if(e===null||e.digest===null&&e.signature===null)return m;let t=e.digest===!1||e.signature===!1,n=t?`portal.proof.changed`:e.signature===!0?`portal.proof.checked`:`portal.proof.digest`;return o`<p class=${t?`note bad`:`note good`} role=${t?`alert`:`status`}>${a(n)}</p>`}#n(e){return d(Date.parse(e),this.timezone)}};y([f({attribute:!1})],I.prototype,`proof`,void 0),y([f()],I.prototype,`timezone`,void 0),y([i()],I.prototype,`looked`,void 0),customElements.define(`portal-proof`,I);function L(e){let t=_(e);if(t!==null)return a(`portal.wait`,{time:re(t)});let n=e.errors[0]?.field??e.field(`field`);return u(g(),`portal.refused.${e.code}`)??(n===``?void 0:u(g(),`portal.field.${n}`))??h(e)}var R=class extends n{constructor(...e){super(...e),this.timezone=``,this.reason=``,this.refusal=``,this.sending=!1,this.#e=p(),this.#a=e=>{this.reason=e.target.value,this.#e=p()},this.#o=e=>{e.preventDefault(),!this.sending&&this.reason.trim()!==``&&this.#s()}}#e;render(){let{status:e}=this,t=c({name_zh:e.category_zh,name_en:e.category_en});return o`<section class="slab paper story" aria-labelledby="story-title">
        <h2 id="story-title">${t} <small>${e.number}</small></h2>
        <p class="now" role="status"><b>${this.#t()}</b></p>
        <p>${this.#n()}</p>
        ${e.joined?o`<p class="note">${a(`portal.joined`)}</p>`:m}
        <ol>
          ${e.story.map((t,n)=>o`<li aria-current=${n===e.story.length-1?`step`:m}>
              <b>${t[g()]}</b> <time datetime=${t.at}>${this.#c(t.at)}</time>
            </li>`)}
        </ol>
      </section>
      ${this.#r()} ${e.disputable?this.#i():m}`}#t(){let{outcome:e,stage:t}=this.status;return e===null?t[g()]:s(`portal.outcome`,e)}#n(){let{outcome:e,stage:t}=this.status;return e===null?s(`portal.meaning`,t.key):s(`portal.ended`,e)}#r(){let{answer:e,answered_at:t}=this.status;return o`<section class="slab answer" aria-labelledby="answer-title">
      <h2 id="answer-title">${a(`portal.answer`)}</h2>
      ${e===null?o`<p class="dim">${a(`portal.answer.none`)}</p>`:o`<p class="said">${e}</p>`}
      ${t===null?m:o`<p class="dim">${this.#c(t)}</p>`}
    </section>`}#i(){return o`<section class="slab objection no-paper" aria-labelledby="dispute-title">
      <h2 id="dispute-title">${a(`portal.dispute`)}</h2>
      <p>${a(`portal.dispute.about`)}</p>
      <form @submit=${this.#o}>
        <label for="dispute-reason">${a(`portal.dispute.reason`)}</label>
        <textarea id="dispute-reason" rows="3" maxlength="1000" required .value=${this.reason} @input=${this.#a}></textarea>
        ${this.refusal===``?m:o`<p class="note bad" role="alert">${this.refusal}</p>`}
        <button type="submit" class="go" ?disabled=${this.sending||this.reason.trim()===``}>${a(`portal.dispute.send`)}</button>
      </form>
    </section>`}#a;#o;async#s(){this.sending=!0,this.refusal=``;try{let e=await E(this.receipt,this.reason.trim(),this.#e);this.reason=``,this.disputed(e)}catch(e){if(!(e instanceof t))throw e;this.refusal=L(e)}finally{this.sending=!1}}#c(e){return d(Date.parse(e),this.timezone).slice(0,-3)}};y([f({attribute:!1})],R.prototype,`status`,void 0),y([f({attribute:!1})],R.prototype,`receipt`,void 0),y([f()],R.prototype,`timezone`,void 0),y([f({attribute:!1})],R.prototype,`disputed`,void 0),y([i()],R.prototype,`reason`,void 0),y([i()],R.prototype,`refusal`,void 0),y([i()],R.prototype,`sending`,void 0),customElements.define(`portal-story`,R);var z=class extends n{constructor(...e){super(...e),this.receipt=null,this.timezone=``,this.number=``,this.code=``,this.asked=null,this.status=null,this.proof=null,this.refusal=``,this.busy=!1,this.#e=e=>{e.preventDefault();let t={number:k(this.number),code:A(this.code)};t.number===``||t.code===``?(this.refusal=a(`portal.check.missing`),this.querySelector(t.number===``?`#number`:`#code`)?.focus()):this.busy||this.#n(t)}}connectedCallback(){super.connectedCallback(),this.receipt===null?this.number=new URLSearchParams(location.search).get(`number`)??``:({number:this.number,code:this.code}=this.receipt,this.#n(this.receipt))}render(){return o`<h1>${a(`portal.check.title`)}</h1>
      <form class="slab no-paper" novalidate @submit=${this.#e}>
        <p class="dim">${a(`portal.check.about`)}</p>
        <label for="number">${a(`portal.number`)}</label>
        <input id="number" name="number" maxlength="20" inputmode="text" autocomplete="off" placeholder="261123-0042" .value=${this.number}
          @input=${e=>this.number=e.target.value} />
        <label for="code">${a(`portal.code`)}</label>
        <input id="code" name="code" maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" class="code" .value=${this.code}
          @input=${e=>this.code=e.target.value} />
        ${this.refusal===``?m:o`<p class="note bad" role="alert">${this.refusal}</p>`}
        <button type="submit" class="go" ?disabled=${this.busy}>${this.busy?a(`app.loading`):a(this.status===null?`portal.check.look`:`portal.check.again`)}</button>
      </form>
      ${this.status===null||this.asked===null?m:o`<portal-story .status=${this.status} .receipt=${this.asked} .timezone=${this.timezone} .disputed=${e=>this.#t(e)}></portal-story>`}
      ${this.proof===null?m:o`<portal-proof .proof=${this.proof} .timezone=${this.timezone}></portal-proof>`}`}#e;#t(e){this.status=e,this.proof=null}async#n(e){this.busy=!0,this.refusal=``;try{let t=await B(T(e)),n=t!==null&&t.closed_at===null?null:await B(D(e));this.asked=e,this.status=t,this.proof=n,t===null&&n===null&&(this.refusal=a(`portal.check.none`))}catch(e){if(!(e instanceof t))throw e;this.refusal=L(e)}finally{this.busy=!1}}};y([f({attribute:!1})],z.prototype,`receipt`,void 0),y([f()],z.prototype,`timezone`,void 0),y([i()],z.prototype,`number`,void 0),y([i()],z.prototype,`code`,void 0),y([i()],z.prototype,`asked`,void 0),y([i()],z.prototype,`status`,void 0),y([i()],z.prototype,`proof`,void 0),y([i()],z.prototype,`refusal`,void 0),y([i()],z.prototype,`busy`,void 0),customElements.define(`portal-check`,z);async function B(e){try{return await e}catch(e){if(e instanceof t&&(e.status===404||e.status===422))return null;throw e}}function V(e){let t=new Map;for(let n of e){let e=t.get(n.major)??{key:n.major,name_zh:n.major_zh,name_en:n.major_en,items:[]};e.items.push(n),t.set(n.major,e)}return[...t.values()]}var H=2,U=3;function W(e,t){let n=t.trim();return n.length<H||n===e.trim()?!1:e===``||Math.abs(n.length-e.trim().length)>=U||!n.startsWith(e.trim())}var G=900,K=class extends n{constructor(...e){super(...e),this.categories=[],this.text=``,this.category=``,this.wrong=``,this.suggested=[],this.#e=``,this.#r=e=>this.chosen(e.target.value)}#e;#t;disconnectedCallback(){clearTimeout(this.#t),super.disconnectedCallback()}updated(e){super.updated(e),e.has(`text`)&&(clearTimeout(this.#t),W(this.#e,this.text)&&(this.#t=setTimeout(()=>void this.#i(),G)))}render(){return o`${this.#n()}
      <label for="category">${a(this.suggested.length===0?`portal.category.all`:`portal.category.others`)}</label>
      <select id="category" name="category" aria-invalid=${this.wrong===``?m:`true`} aria-describedby=${this.wrong===``?m:`category-wrong`} @change=${this.#r}>
        <option value="" .selected=${this.category===``}>${a(`portal.category.choose`)}</option>
        ${V(this.categories).map(e=>o`<optgroup label=${c(e)}>
            ${e.items.map(e=>o`<option value=${e.key} .selected=${e.key===this.category}>${c(e)}</option>`)}
          </optgroup>`)}
      </select>
      ${this.wrong===``?m:o`<p class="note bad" id="category-wrong" role="alert">${this.wrong}</p>`}`}#n(){return this.suggested.length===0?m:o`<fieldset class="chips">
      <legend>${a(`portal.category.suggested`)}</legend>
      ${this.suggested.map(e=>o`<label><input type="radio" name="suggested" .checked=${e.key===this.category} @change=${()=>this.chosen(e.key)} /> <span>${c(e)}</span></label>`)}
    </fieldset>`}#r;async#i(){let{text:e}=this;this.#e=e;try{let t=await se(e.trim());this.#e===e&&(this.suggested=t)}catch(e){if(!(e instanceof t))throw e}}};y([f({attribute:!1})],K.prototype,`categories`,void 0),y([f()],K.prototype,`text`,void 0),y([f()],K.prototype,`category`,void 0),y([f()],K.prototype,`wrong`,void 0),y([f({attribute:!1})],K.prototype,`chosen`,void 0),y([i()],K.prototype,`suggested`,void 0),customElements.define(`portal-category`,K);var le=class{#e;constructor(e){this.items=[],this.#e=e}choose(e,t){let n=[];for(let r of e){let e=ae(r)??(this.items.length>=t?`many`:null);e===null?this.items.push({file:r,key:p(),address:URL.createObjectURL(r),state:`waiting`,refusal:``}):n.push({name:r.name,fault:e})}return this.#e(),n}drop(e){let t=this.items.indexOf(e);t>=0&&this.items.splice(t,1),URL.revokeObjectURL(e.address),this.#e()}get unsent(){return this.items.filter(e=>e.state!==`sent`).length}async send(e,t){for(let n of this.items)n.state!==`sent`&&await this.#t(n,e,t)}async#t(e,n,r){e.state=`sending`,e.refusal=``,this.#e();try{await O(n,e.file,r,e.key),e.state=`sent`}catch(n){if(!(n instanceof t))throw n;e.state=`refused`,e.refusal=L(n)}this.#e()}forget(){for(let e of this.items)URL.revokeObjectURL(e.address);this.items.length=0}},ue={enableHighAccuracy:!0,timeout:15e3,maximumAge:3e4},q=class extends n{constructor(...e){super(...e),this.spot=null,this.address=``,this.wrong=``,this.found=null,this.said=``,this.busy=``,this.failed=!1,this.#e=null,this.#r=e=>{e.key!==`Enter`||e.isComposing||(e.preventDefault(),this.address.trim()!==``&&this.#i())}}#e;connectedCallback(){super.connectedCallback(),this.follow(l(()=>this.#e?.relabel()))}disconnectedCallback(){this.#e?.destroy(),this.#e=null,super.disconnectedCallback()}firstUpdated(){let e=this.querySelector(`.canvas`);if(e!==null)try{this.#e=new b({city:this.city,container:e,title:a(`portal.map`,{city:c(this.city)}),onPick:e=>this.#o({at:e,own:!1},`stay`)}),this.spot!==null&&this.#e.show(this.spot.at,`near`)}catch(e){console.error(e),this.failed=!0}}render(){return o`<div class="buttons">
        <button type="button" class="locate" ?disabled=${this.busy===`locating`} @click=${()=>this.#s()}>
          ${this.busy===`locating`?a(`portal.locating`):a(`portal.locate`)}
        </button>
      </div>
      <div class="by-name">
        <label for="place-name">${a(`portal.address`)}</label>
        <div class="with-button">
          <input id="place-name" name="address" maxlength="300" autocomplete="off" placeholder=${a(`portal.address.hint`)} .value=${this.address}
            @input=${e=>this.typed(e.target.value)} @keydown=${this.#r} />
          <button type="button" ?disabled=${this.busy===`searching`||this.address.trim()===``} @click=${()=>void this.#i()}>${a(`portal.search`)}</button>
        </div>
      </div>
      ${this.#n()}
      <div class="spot-map"><div class="canvas"></div>${this.failed?o`<p class="note warn">${a(`map.failed`)}</p>`:m}${oe(this.city)}</div>
      <p class="dim">${a(`portal.map.hint`)}</p>
      <p class=${this.spot===null?`spot`:`spot set`} role="status">${this.#t()}</p>
      ${this.said===``?m:o`<p class="note warn" role="alert">${this.said}</p>`}
      ${this.wrong===``?m:o`<p class="note bad" id="place-wrong" role="alert">${this.wrong}</p>`}`}#t(){return this.spot===null?a(`portal.spot.none`):a(this.spot.own?`portal.spot.own`:`portal.spot.set`,{at:ee(...this.spot.at)})}#n(){return this.found===null?m:this.found.length===0?o`<p class="note" role="status">${a(`portal.search.none`)}</p>`:o`<ul class="found" aria-label=${a(`portal.search.found`)}>
      ${this.found.map(e=>o`<li>
          <button type="button" @click=${()=>this.#a(e)}>
            <b>${c(e)}</b> <small>${c({name_zh:e.detail_zh,name_en:e.detail_en})}</small>
          </button>
        </li>`)}
    </ul>`}#r;async#i(){this.busy=`searching`,this.said=``;try{this.found=await ce(this.address.trim())}catch(e){if(!(e instanceof t))throw e;this.said=L(e)}finally{this.busy=``}}#a(e){this.found=null,this.typed(c(e)),this.#o({at:[e.lon,e.lat],own:!1},`near`),this.querySelector(`#place-name`)?.focus()}#o(e,t){this.said=``,this.#e?.show(e.at,t),this.chosen(e)}#s(){!(`geolocation`in navigator)||!isSecureContext?this.said=a(`portal.locate.none`):(this.busy=`locating`,this.said=``,navigator.geolocation.getCurrentPosition(({coords:e})=>{this.busy=``,this.#o({at:[e.longitude,e.latitude],own:!0},`near`)},e=>{this.busy=``,this.said=a(e.code===e.PERMISSION_DENIED?`portal.locate.refused`:`portal.locate.failed`)},ue))}};y([f({attribute:!1})],q.prototype,`city`,void 0),y([f({attribute:!1})],q.prototype,`spot`,void 0),y([f()],q.prototype,`address`,void 0),y([f()],q.prototype,`wrong`,void 0),y([f({attribute:!1})],q.prototype,`chosen`,void 0),y([f({attribute:!1})],q.prototype,`typed`,void 0),y([i()],q.prototype,`found`,void 0),y([i()],q.prototype,`said`,void 0),y([i()],q.prototype,`busy`,void 0),y([i()],q.prototype,`failed`,void 0),customElements.define(`portal-place`,q);var J=class extends n{constructor(...e){super(...e),this.spot=null,this.copied=``,this.sending=!1}firstUpdated(){this.querySelector(`h1`)?.focus(),this.#t()}render(){let{number:e,code:t}=this.receipt;return o`<section class="slab paper receipt">
        <h1 tabindex="-1">${a(`portal.receipt.title`)}</h1>
        <dl>
          <div><dt>${a(`portal.number`)}</dt><dd class="number">${e}</dd></div>
          <div><dt>${a(`portal.code`)}</dt><dd class="code">${t}</dd></div>
        </dl>
        <p class="note warn">${a(`portal.receipt.keep`)}</p>
        <p>${a(`portal.receipt.how`,{address:`${location.host}/report/check`})}</p>
        <div class="buttons no-paper">
          <button type="button" class="go" @click=${()=>void this.#n()}>${a(`portal.copy`)}</button>
          <button type="button" @click=${()=>print()}>${a(`portal.print`)}</button>
          <span role="status">${this.copied===``?m:a(this.copied===`done`?`portal.copied`:`portal.copy.failed`)}</span>
        </div>
      </section>
      ${this.#e()}
      <div class="buttons no-paper">
        <button type="button" @click=${()=>this.look(this.receipt)}>${a(`portal.receipt.look`)}</button>
        <button type="button" @click=${()=>this.another()}>${a(`portal.receipt.another`)}</button>
      </div>`}#e(){let{items:e}=this.photos;if(e.length===0)return m;let t=!this.sending&&this.photos.unsent>0;return o`<section class="slab no-paper" aria-label=${a(`portal.photos`)}>
      <p role="status">${this.photos.unsent===0?a(`portal.photos.all`,{n:e.length}):a(`portal.photos.left`,{n:this.photos.unsent})}</p>
      <ul class="photos">
        ${e.map((e,t)=>o`<li data-state=${e.state}>
            <img src=${e.address} alt=${a(`portal.photos.one`,{n:t+1})} />
            <p>${s(`portal.photo`,e.state)}${e.refusal===``?m:o` <small>${e.refusal}</small>`}</p>
          </li>`)}
      </ul>
      ${t?o`<button type="button" @click=${()=>void this.#t()}>${a(`portal.photos.again`)}</button>`:m}
    </section>`}async#t(){this.sending=!0,await this.photos.send(this.receipt,this.spot),this.sending=!1}async#n(){let{number:e,code:t}=this.receipt;try{await navigator.clipboard.writeText(a(`portal.copy.text`,{number:e,code:t,address:`${location.origin}/report/check`})),this.copied=`done`}catch{this.copied=`failed`}}};y([f({attribute:!1})],J.prototype,`receipt`,void 0),y([f({attribute:!1})],J.prototype,`photos`,void 0),y([f({attribute:!1})],J.prototype,`spot`,void 0),y([f({attribute:!1})],J.prototype,`look`,void 0),y([f({attribute:!1})],J.prototype,`another`,void 0),y([i()],J.prototype,`copied`,void 0),y([i()],J.prototype,`sending`,void 0),customElements.define(`portal-receipt`,J);var Y=4e3,de=3500,fe={description:`description`,category:`category`,spot:`place`,address:`place`,name:`reporter_name`,phone:`reporter_phone`},X=class extends n{constructor(...e){super(...e),this.categories=[],this.description=``,this.category=``,this.spot=null,this.address=``,this.name=``,this.phone=``,this.wrong={},this.refusal=``,this.leftOut=[],this.sending=!1,this.receipt=null,this.#e=new le(()=>this.requestUpdate()),this.#t=p(),this.#c=e=>{let t=e.target,n=this.#e.choose([...t.files??[]],this.city.most_photos);this.leftOut=n.map(({name:e,fault:t})=>a(`portal.photos.${t}`,{name:e})),t.value=``},this.#l=e=>{e.preventDefault(),this.sending||this.#d()}}#e;#t;disconnectedCallback(){this.#e.forget(),super.disconnectedCallback()}render(){return this.receipt===null?o`<h1>${a(`portal.report.title`)}</h1>
      <p class="note warn">${a(`portal.report.danger`)}</p>
      <form novalidate @submit=${this.#l}>
        ${this.#n()} ${this.#r()} ${this.#i()} ${this.#a()} ${this.#o()}
        ${this.refusal===``?m:o`<p class="note bad" role="alert">${this.refusal}</p>`}
        <button type="submit" class="go" ?disabled=${this.sending}>${this.sending?a(`portal.sending`):a(`portal.send`)}</button>
      </form>`:o`<portal-receipt .receipt=${this.receipt} .photos=${this.#e} .spot=${this.spot?.own?this.spot.at:null} .look=${this.look} .another=${()=>this.#h()}></portal-receipt>`}#n(){let{description:e,wrong:t}=this;return o`<section class="slab">
      <h2><label for="description">${a(`portal.what`)}</label></h2>
      <textarea id="description" name="description" rows="4" maxlength=${Y} placeholder=${a(`portal.what.hint`)} .value=${e}
        aria-invalid=${t.description===void 0?m:`true`} aria-describedby=${t.description===void 0?m:`description-wrong`}
        @input=${e=>this.#s({description:e.target.value})}></textarea>
      ${e.length<de?m:o`<p class="dim" role="status">${a(`portal.what.left`,{n:Y-e.length})}</p>`}
      ${t.description===void 0?m:o`<p class="note bad" id="description-wrong" role="alert">${t.description}</p>`}
    </section>`}#r(){return o`<section class="slab">
      <h2>${a(`portal.category`)}</h2>
      <portal-category .categories=${this.categories} .text=${this.description} .category=${this.category} .wrong=${this.wrong.category??``}
        .chosen=${e=>this.#s({category:e})}></portal-category>
    </section>`}#i(){return o`<section class="slab">
      <h2>${a(`portal.where`)}</h2>
      <portal-place .city=${this.city.city} .spot=${this.spot} .address=${this.address} .wrong=${this.wrong.place??``}
        .chosen=${e=>this.#s({spot:e})} .typed=${e=>this.#s({address:e})}></portal-place>
    </section>`}#a(){let e=this.city.most_photos,{items:t}=this.#e;return o`<section class="slab">
      <h2>${a(`portal.photos`)} <small>${a(`portal.optional`)}</small></h2>
      <p class="dim">${a(`portal.photos.about`,{n:e})}</p>
      ${t.length===0?m:o`<ul class="photos">
            ${t.map((e,t)=>o`<li>
                <img src=${e.address} alt=${a(`portal.photos.one`,{n:t+1})} />
                <button type="button" aria-label=${a(`portal.photos.remove`,{n:t+1})} @click=${()=>this.#e.drop(e)}>${a(`portal.photos.drop`)}</button>
              </li>`)}
          </ul>`}
      ${this.leftOut.map(e=>o`<p class="note warn" role="alert">${e}</p>`)}
      ${t.length>=e?m:o`<label class="pick"><input type="file" multiple accept="image/jpeg,image/png,image/webp" @change=${this.#c} /><span>${a(`portal.photos.add`)}</span></label>`}
    </section>`}#o(){let e=this.city.kept.find(e=>e.element===`incidents.reporter_phone`)?.keep_days??null,t=(e,t,n,r,i)=>{let s=this.wrong[e];return o`<label for=${e}>${t} <small>${a(`portal.optional`)}</small></label>
        <input id=${e} name=${e} type=${i.type} autocomplete=${i.autocomplete} maxlength="100" .value=${n}
          aria-invalid=${s===void 0?m:`true`} aria-describedby=${s===void 0?`privacy`:`${e}-wrong privacy`}
          @input=${e=>r(e.target.value)} />
        ${s===void 0?m:o`<p class="note bad" id=${`${e}-wrong`} role="alert">${s}</p>`}`};return o`<section class="slab">
      <h2>${a(`portal.who`)}</h2>
      ${t(`reporter_name`,a(`portal.who.name`),this.name,e=>this.#s({name:e}),{type:`text`,autocomplete:`name`})}
      ${t(`reporter_phone`,a(`portal.who.phone`),this.phone,e=>this.#s({phone:e}),{type:`tel`,autocomplete:`tel`})}
      <p class="note" id="privacy">${e===null?a(`portal.privacy`):a(`portal.privacy.days`,{n:e})}</p>
    </section>`}#s(e){let t=new Set(Object.keys(e).map(e=>fe[e]));Object.assign(this,e),this.wrong=Object.fromEntries(Object.entries(this.wrong).filter(([e])=>!t.has(e))),this.#t=p()}#c;#l;#u(){let e={};return this.description.trim()===``&&(e.description=a(`portal.what.missing`)),this.category===``&&(e.category=a(`portal.category.missing`)),this.spot===null&&(e.place=a(`portal.where.missing`)),e}async#d(){this.wrong=this.#u(),this.refusal=``;let{spot:e}=this;if(e===null||Object.keys(this.wrong).length>0)this.#m();else{this.sending=!0;try{this.receipt=await w(this.#f(e),this.#t),scrollTo(0,0)}catch(e){if(!(e instanceof t))throw e;this.#p(e)}finally{this.sending=!1}}}#f(e){let t=e=>e.trim()===``?void 0:e.trim(),n={address:t(this.address),reporter_name:t(this.name),reporter_phone:t(this.phone)},r=Object.fromEntries(Object.entries(n).filter(([,e])=>e!==void 0));return{category:this.category,description:this.description.trim(),lon:e.at[0],lat:e.at[1],...r}}#p(e){let t=L(e),n=e.errors[0]?.field??``,r=n===`lon`||n===`lat`?`place`:n;r===`place`||r===`description`||r===`category`||r===`reporter_name`||r===`reporter_phone`?(this.wrong={[r]:t},this.#m()):this.refusal=t}#m(){this.updateComplete.then(()=>{let[e]=Object.keys(this.wrong),t=this.querySelector(e===`place`?`#place-name`:`#${e??`description`}`);t?.focus(),t?.scrollIntoView({block:`center`})})}#h(){this.#e.forget(),Object.assign(this,{description:``,category:``,spot:null,address:``,receipt:null,wrong:{},refusal:``,leftOut:[]}),this.#t=p(),scrollTo(0,0)}};y([f({attribute:!1})],X.prototype,`city`,void 0),y([f({attribute:!1})],X.prototype,`categories`,void 0),y([f({attribute:!1})],X.prototype,`look`,void 0),y([i()],X.prototype,`description`,void 0),y([i()],X.prototype,`category`,void 0),y([i()],X.prototype,`spot`,void 0),y([i()],X.prototype,`address`,void 0),y([i()],X.prototype,`name`,void 0),y([i()],X.prototype,`phone`,void 0),y([i()],X.prototype,`wrong`,void 0),y([i()],X.prototype,`refusal`,void 0),y([i()],X.prototype,`leftOut`,void 0),y([i()],X.prototype,`sending`,void 0),y([i()],X.prototype,`receipt`,void 0),customElements.define(`portal-report`,X);var Z=`/report`,Q=`/report/check`,$=class extends n{constructor(...e){super(...e),this.city=null,this.categories=[],this.problem=``,this.path=``,this.#e=null,this.#t=!1}#e;#t;connectedCallback(){super.connectedCallback(),r(e()),this.#i(),this.follow(te(()=>this.#i())),this.#o()}updated(e){super.updated(e);let t=a(this.path===Q?`portal.nav.check`:`portal.nav.report`);document.title=this.city===null?t:`${t} · ${c(this.city.city)}`}render(){return o`<a class="skip" href="#content">${a(`frame.skip`)}</a>
      <header>
        <p class="brand">${this.city===null?a(`portal.brand`):`${c(this.city.city)} · ${a(`portal.brand`)}`}</p>
        <button type="button" lang=${g()===`zh`?`en`:`zh-CN`} @click=${()=>r(g()===`zh`?`en`:`zh`)}>${a(`language.switch`)}</button>
        <nav aria-label=${a(`portal.nav`)}>${this.#n(Z,a(`portal.nav.report`))} ${this.#n(Q,a(`portal.nav.check`))}</nav>
      </header>
      <main id="content" tabindex="-1">${this.#r()}</main>`}#n(e,t){return o`<a href=${e} aria-current=${this.path===e?`page`:m} @click=${ne}>${t}</a>`}#r(){let{city:e}=this;if(this.problem!==``)return o`<p class="note bad" role="alert">${this.problem}</p>
        <button type="button" class="go" @click=${()=>void this.#o()}>${a(`app.retry`)}</button>`;if(e===null)return o`<p role="status">${a(`app.loading`)}</p>`;let t=c({name_zh:e.city.notice_zh??``,name_en:e.city.notice_en??``});return o`${e.city.training?o`<p class="note warn">${a(`portal.training`)}</p>`:m}
      ${this.#t?o`<portal-report ?hidden=${this.path===Q} .city=${e} .categories=${this.categories} .look=${e=>this.#a(e)}></portal-report>`:m}
      ${this.path===Q?o`<portal-check .receipt=${this.#e} .timezone=${e.city.timezone}></portal-check>`:m}
      ${t===``?m:o`<footer><p class="dim">${t}</p></footer>`}`}#i(){this.path=location.pathname.startsWith(Q)?Q:Z,this.#t||=this.path===Z}#a(e){this.#e=e,v(Q),scrollTo(0,0)}async#o(){this.problem=``;try{let[e,t]=await Promise.all([S(),C()]);this.city=e,this.categories=t}catch(e){if(!(e instanceof t))throw e;this.problem=e.status===404?a(`portal.no_city`):L(e)}}};y([i()],$.prototype,`city`,void 0),y([i()],$.prototype,`categories`,void 0),y([i()],$.prototype,`problem`,void 0),y([i()],$.prototype,`path`,void 0),customElements.define(`muster-portal`,$);