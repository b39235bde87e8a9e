const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/spot-map-C71BfiYD.js","assets/spot-map-BxLksSzR.js","assets/style-D3KHNN_f.js","assets/preload-helper--XE0fuEx.js","assets/preload-helper-B2sNr5yy.css","assets/small-map-D0eZO6Kz.js","assets/maplibre-X3u5FeYJ.css"])))=>i.map(i=>d[i]);
import{B as e,C as t,D as n,F as r,G as i,H as a,I as o,L as s,M as c,N as l,P as u,R as d,U as f,V as p,W as m,g as ee,i as h,j as g,l as te,m as _,n as ne,q as v,r as re,s as y,t as b,u as x,y as S}from"./preload-helper--XE0fuEx.js";import{n as C}from"./photos-sZOdloEl.js";import{t as w}from"./credit-F1WryGsY.js";var T=new e;async function ie(){return T.get(`/public/city`)}async function ae(){return(await T.get(`/public/categories`)).items}async function oe(e){return(await T.post(`/public/suggestions`,{description:e})).items}async function se(e){return(await T.get(`/public/places`,{q:e})).items}async function ce(e,t){return T.post(`/public/reports`,e,t)}async function le({number:e,code:t}){return T.get(`/public/reports/${encodeURIComponent(e)}`,{code:t})}async function E({number:e,code:t},n,r){return T.post(`/public/reports/${encodeURIComponent(e)}/dispute`,{code:t,reason:n},r)}async function D({number:e,code:t}){return T.get(`/public/proofs/${encodeURIComponent(e)}`,{code:t})}async function O({number:e,code:t},n,r,i){let a=new URLSearchParams({code:t,taken_at:new Date(n.lastModified).toISOString()});return r!==null&&(a.set(`lon`,r[0].toFixed(6)),a.set(`lat`,r[1].toFixed(6))),T.upload(`/public/reports/${encodeURIComponent(e)}/photos?${a.toString()}`,n,i)}function k(e){let t=j(e).replace(/\s/g,``).replace(/[‐-―−－—_]/g,`-`);return/^\d{10,15}$/.test(t)?`${t.slice(0,6)}-${t.slice(6)}`:t}function A(e){return j(e).replace(/\s/g,``)}function j(e){return e.normalize(`NFKC`)}async function M(e){let t=new TextEncoder().encode(e.document),{subtle:n}=crypto;return n===void 0?{digest:null,signature:null}:{digest:P(new Uint8Array(await n.digest(`SHA-256`,t)))===e.sha256,signature:await N(n,t,e)}}async function N(e,t,{signature:n,public_key:r}){if(n===null||r===null)return null;let i;try{i=await e.importKey(`raw`,F(r),{name:`Ed25519`},!1,[`verify`])}catch{return null}return e.verify({name:`Ed25519`},i,F(n),t)}function P(e){return Array.from(e,e=>e.toString(16).padStart(2,`0`)).join(``)}function F(e){return Uint8Array.from({length:e.length/2},(t,n)=>Number.parseInt(e.slice(2*n,2*n+2),16))}var I=class extends n{constructor(...e){super(...e),this.timezone=``,this.looked=null}willUpdate(e){if(!e.has(`proof`))return;this.looked=null;let{proof:t}=this;M(t).then(e=>{this.proof===t&&(this.looked=e)})}render(){let{proof:e}=this,t=e.shown;return v`<section class="slab paper proof" aria-labelledby="proof-title">
      <h2 id="proof-title">${s(`portal.proof.title`)}</h2>
      <p class=${e.met?`verdict met`:`verdict`}>${s(e.met?`portal.proof.met`:`portal.proof.unmet`)}</p>
      <dl>
        <div><dt>${s(`portal.number`)}</dt><dd>${e.number}</dd></div>
        <div><dt>${s(`portal.proof.closed`)}</dt><dd>${t.archived_at===void 0?`–`:this.#n(t.archived_at)}${t.outcome===void 0?i:v` · ${d(`portal.outcome`,t.outcome)}`}</dd></div>
        ${e.round>1?v`<div><dt>${s(`portal.proof.round`)}</dt><dd>${s(`portal.proof.times`,{n:e.round})}</dd></div>`:i}
      </dl>
      <ul class="items">
        ${(t.items??[]).map(e=>this.#e(e))}
      </ul>
      <h3>${s(`portal.proof.signature`)}</h3>
      <p class="signature">${e.signed_at===null?s(`portal.proof.unsigned`):s(`portal.proof.signed`,{at:this.#n(e.signed_at)})}</p>
      ${this.#t()}
      <details>
        <summary>${s(`portal.proof.how`)}</summary>
        <p>${c()===`zh`?e.how_zh:e.how_en}</p>
        <dl class="digits">
          <div><dt>${s(`portal.proof.digest_of`)}</dt><dd>${e.sha256}</dd></div>
          ${e.signature===null?i:v`<div><dt>${s(`portal.proof.signature`)}</dt><dd>${e.signature}</dd></div>`}
          ${e.public_key===null?i:v`<div><dt>${s(`portal.proof.key`)}</dt><dd>${e.public_key}</dd></div>`}
          <div><dt>${s(`portal.proof.document`)}</dt><dd>${e.document}</dd></div>
        </dl>
      </details>
      <div class="buttons no-paper"><button type="button" @click=${()=>print()}>${s(`portal.print`)}</button></div>
    </section>`}#e(e){let t=[e.by===void 0?``:d(`portal.proof.by`,e.by),e.count===void 0?``:s(`portal.proof.photos`,{n:e.count}),e.at===void 0?``:this.#n(e.at)];return v`<li class=${e.met?`met`:`unmet`}>
      <p><b>${d(`portal.proof.item`,e.item)}</b> <span>${s(e.met?`portal.proof.yes`:`portal.proof.no`)}</span></p>
      <p>${d(`portal.proof.reason`,e.reason)}</p>
      <small>${t.filter(e=>e!==``).join(` · `)}</small>
    </li>`}#t(){let{looked:e}=this;if(e===null||e.digest===null&&e.signature===null)return i;let t=e.digest===!1||e.signature===!1,n=t?`portal.proof.changed`:e.signature===!0?`portal.proof.checked`:`portal.proof.digest`;return v`<p class=${t?`note bad`:`note good`} role=${t?`alert`:`status`}>${s(n)}</p>`}#n(e){return t(Date.parse(e),this.timezone)}};y([m({attribute:!1})],I.prototype,`proof`,void 0),y([m()],I.prototype,`timezone`,void 0),y([f()],I.prototype,`looked`,void 0),customElements.define(`portal-proof`,I);function L(e){let t=x(e);if(t!==null)return s(`portal.wait`,{time:S(t)});let n=e.errors[0]?.field??e.field(`field`);return r(c(),`portal.refused.${e.code}`)??(n===``?void 0:r(c(),`portal.field.${n}`))??te(e)}var R=class extends n{constructor(...e){super(...e),this.timezone=``,this.reason=``,this.refusal=``,this.sending=!1,this.#e=a(),this.#a=e=>{this.reason=e.target.value,this.#e=a()},this.#o=e=>{e.preventDefault(),!this.sending&&this.reason.trim()!==``&&this.#s()}}#e;render(){let{status:e}=this,t=l({name_zh:e.category_zh,name_en:e.category_en});return v`<section class="slab paper story" aria-labelledby="story-title">
        <h2 id="story-title">${t} <small>${e.number}</small></h2>
        <p class="now" role="status"><b>${this.#t()}</b></p>
        <p>${this.#n()}</p>
        ${e.joined?v`<p class="note">${s(`portal.joined`)}</p>`:i}
        <ol>
          ${e.story.map((t,n)=>v`<li aria-current=${n===e.story.length-1?`step`:i}>
              <b>${t[c()]}</b> <time datetime=${t.at}>${this.#c(t.at)}</time>
            </li>`)}
        </ol>
      </section>
      ${this.#r()} ${e.disputable?this.#i():i}`}#t(){let{outcome:e,stage:t}=this.status;return e===null?t[c()]:d(`portal.outcome`,e)}#n(){let{outcome:e,stage:t}=this.status;return e===null?d(`portal.meaning`,t.key):d(`portal.ended`,e)}#r(){let{answer:e,answered_at:t}=this.status;return v`<section class="slab answer" aria-labelledby="answer-title">
      <h2 id="answer-title">${s(`portal.answer`)}</h2>
      ${e===null?v`<p class="dim">${s(`portal.answer.none`)}</p>`:v`<p class="said">${e}</p>`}
      ${t===null?i:v`<p class="dim">${this.#c(t)}</p>`}
    </section>`}#i(){return v`<section class="slab objection no-paper" aria-labelledby="dispute-title">
      <h2 id="dispute-title">${s(`portal.dispute`)}</h2>
      <p>${s(`portal.dispute.about`)}</p>
      <form @submit=${this.#o}>
        <label for="dispute-reason">${s(`portal.dispute.reason`)}</label>
        <textarea id="dispute-reason" rows="3" maxlength="1000" required .value=${this.reason} @input=${this.#a}></textarea>
        ${this.refusal===``?i:v`<p class="note bad" role="alert">${this.refusal}</p>`}
        <button type="submit" class="go" ?disabled=${this.sending||this.reason.trim()===``}>${s(`portal.dispute.send`)}</button>
      </form>
    </section>`}#a;#o;async#s(){this.sending=!0,this.refusal=``;try{let e=await E(this.receipt,this.reason.trim(),this.#e);this.reason=``,this.disputed(e)}catch(e){if(!(e instanceof p))throw e;this.refusal=L(e)}finally{this.sending=!1}}#c(e){return t(Date.parse(e),this.timezone).slice(0,-3)}};y([m({attribute:!1})],R.prototype,`status`,void 0),y([m({attribute:!1})],R.prototype,`receipt`,void 0),y([m()],R.prototype,`timezone`,void 0),y([m({attribute:!1})],R.prototype,`disputed`,void 0),y([f()],R.prototype,`reason`,void 0),y([f()],R.prototype,`refusal`,void 0),y([f()],R.prototype,`sending`,void 0),customElements.define(`portal-story`,R);var z=class extends n{constructor(...e){super(...e),this.receipt=null,this.timezone=``,this.number=``,this.code=``,this.asked=null,this.status=null,this.proof=null,this.refusal=``,this.busy=!1,this.#e=e=>{e.preventDefault();let t={number:k(this.number),code:A(this.code)};t.number===``||t.code===``?(this.refusal=s(`portal.check.missing`),this.querySelector(t.number===``?`#number`:`#code`)?.focus()):this.busy||this.#n(t)}}connectedCallback(){super.connectedCallback(),this.receipt===null?this.number=new URLSearchParams(location.search).get(`number`)??``:({number:this.number,code:this.code}=this.receipt,this.#n(this.receipt))}render(){return v`<h1>${s(`portal.check.title`)}</h1>
      <form class="slab no-paper" novalidate @submit=${this.#e}>
        <p class="dim">${s(`portal.check.about`)}</p>
        <label for="number">${s(`portal.number`)}</label>
        <input id="number" name="number" maxlength="20" inputmode="text" autocomplete="off" placeholder="261123-0042" .value=${this.number}
          @input=${e=>this.number=e.target.value} />
        <label for="code">${s(`portal.code`)}</label>
        <input id="code" name="code" maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" class="code" .value=${this.code}
          @input=${e=>this.code=e.target.value} />
        ${this.refusal===``?i:v`<p class="note bad" role="alert">${this.refusal}</p>`}
        <button type="submit" class="go" ?disabled=${this.busy}>${this.busy?s(`app.loading`):s(this.status===null?`portal.check.look`:`portal.check.again`)}</button>
      </form>
      ${this.status===null||this.asked===null?i:v`<portal-story .status=${this.status} .receipt=${this.asked} .timezone=${this.timezone} .disputed=${e=>this.#t(e)}></portal-story>`}
      ${this.proof===null?i:v`<portal-proof .proof=${this.proof} .timezone=${this.timezone}></portal-proof>`}`}#e;#t(e){this.status=e,this.proof=null}async#n(e){this.busy=!0,this.refusal=``;try{let t=await B(le(e)),n=t!==null&&t.closed_at===null?null:await B(D(e));this.asked=e,this.status=t,this.proof=n,t===null&&n===null&&(this.refusal=s(`portal.check.none`))}catch(e){if(!(e instanceof p))throw e;this.refusal=L(e)}finally{this.busy=!1}}};y([m({attribute:!1})],z.prototype,`receipt`,void 0),y([m()],z.prototype,`timezone`,void 0),y([f()],z.prototype,`number`,void 0),y([f()],z.prototype,`code`,void 0),y([f()],z.prototype,`asked`,void 0),y([f()],z.prototype,`status`,void 0),y([f()],z.prototype,`proof`,void 0),y([f()],z.prototype,`refusal`,void 0),y([f()],z.prototype,`busy`,void 0),customElements.define(`portal-check`,z);async function B(e){try{return await e}catch(e){if(e instanceof p&&(e.status===404||e.status===422))return null;throw e}}function ue(e){let t=new Map;for(let n of e){let e=t.get(n.major)??{key:n.major,name_zh:n.major_zh,name_en:n.major_en,items:[]};e.items.push(n),t.set(n.major,e)}return[...t.values()]}var V=2,H=3;function U(e,t){let n=t.trim();return n.length<V||n===e.trim()?!1:e===``||Math.abs(n.length-e.trim().length)>=H||!n.startsWith(e.trim())}var de=900,W=class extends n{constructor(...e){super(...e),this.categories=[],this.text=``,this.category=``,this.wrong=``,this.suggested=[],this.#e=``,this.#r=e=>this.chosen(e.target.value)}#e;#t;disconnectedCallback(){clearTimeout(this.#t),super.disconnectedCallback()}updated(e){super.updated(e),e.has(`text`)&&(clearTimeout(this.#t),U(this.#e,this.text)&&(this.#t=setTimeout(()=>void this.#i(),de)))}render(){return v`${this.#n()}
      <label for="category">${s(this.suggested.length===0?`portal.category.all`:`portal.category.others`)}</label>
      <select id="category" name="category" aria-invalid=${this.wrong===``?i:`true`} aria-describedby=${this.wrong===``?i:`category-wrong`} @change=${this.#r}>
        <option value="" .selected=${this.category===``}>${s(`portal.category.choose`)}</option>
        ${ue(this.categories).map(e=>v`<optgroup label=${l(e)}>
            ${e.items.map(e=>v`<option value=${e.key} .selected=${e.key===this.category}>${l(e)}</option>`)}
          </optgroup>`)}
      </select>
      ${this.wrong===``?i:v`<p class="note bad" id="category-wrong" role="alert">${this.wrong}</p>`}`}#n(){return this.suggested.length===0?i:v`<fieldset class="chips">
      <legend>${s(`portal.category.suggested`)}</legend>
      ${this.suggested.map(e=>v`<label><input type="radio" name="suggested" .checked=${e.key===this.category} @change=${()=>this.chosen(e.key)} /> <span>${l(e)}</span></label>`)}
    </fieldset>`}#r;async#i(){let{text:e}=this;this.#e=e;try{let t=await oe(e.trim());this.#e===e&&(this.suggested=t)}catch(e){if(!(e instanceof p))throw e}}};y([m({attribute:!1})],W.prototype,`categories`,void 0),y([m()],W.prototype,`text`,void 0),y([m()],W.prototype,`category`,void 0),y([m()],W.prototype,`wrong`,void 0),y([m({attribute:!1})],W.prototype,`chosen`,void 0),y([f()],W.prototype,`suggested`,void 0),customElements.define(`portal-category`,W);var G=`muster-report`;function fe(){try{return JSON.parse(sessionStorage.getItem(G)??`null`)}catch{return null}}function K(e){try{e===null?sessionStorage.removeItem(G):sessionStorage.setItem(G,JSON.stringify(e))}catch{return}}var pe=class{#e;constructor(e){this.items=[],this.#e=e}choose(e,t){let n=[];for(let r of e){let e=C(r)??(this.items.length>=t?`many`:null);e===null?this.items.push({file:r,key:a(),address:URL.createObjectURL(r),state:`waiting`,refusal:``,awayM:null}):n.push({name:r.name,fault:e})}return this.#e(),n}drop(e){let t=this.items.indexOf(e);t>=0&&this.items.splice(t,1),URL.revokeObjectURL(e.address),this.#e()}get unsent(){return this.items.filter(e=>e.state!==`sent`).length}async send(e,t){for(let n of this.items)n.state!==`sent`&&await this.#t(n,e,t)}async#t(e,t,n){e.state=`sending`,e.refusal=``,this.#e();try{let r=await O(t,e.file,n,e.key);e.state=`sent`,e.awayM=r.in_place===!1?r.distance_m:null}catch(t){if(!(t instanceof p))throw t;e.state=`refused`,e.refusal=L(t)}this.#e()}forget(){for(let e of this.items)URL.revokeObjectURL(e.address);this.items.length=0}},me=`0px`,he={enableHighAccuracy:!0,timeout:15e3,maximumAge:3e4},q=class extends n{constructor(...e){super(...e),this.spot=null,this.address=``,this.wrong=``,this.found=null,this.said=``,this.busy=``,this.failed=!1,this.#e=null,this.#i=e=>{e.key!==`Enter`||e.isComposing||(e.preventDefault(),this.address.trim()!==``&&this.#a())}}#e;connectedCallback(){super.connectedCallback(),this.follow(u(()=>this.#e?.relabel()))}disconnectedCallback(){this.#e?.destroy(),this.#e=null,super.disconnectedCallback()}firstUpdated(){let e=this.querySelector(`.canvas`);if(e===null)return;let t=new IntersectionObserver(n=>{n.some(e=>e.isIntersecting)&&(t.disconnect(),this.#t(e))},{rootMargin:me});t.observe(e),this.follow(()=>t.disconnect())}async#t(e){try{let{SpotMap:t}=await b(async()=>{let{SpotMap:e}=await import(`./spot-map-C71BfiYD.js`);return{SpotMap:e}},__vite__mapDeps([0,1,2,3,4,5,6]));if(!this.isConnected)return;this.#e=new t({city:this.city,container:e,title:s(`portal.map`,{city:l(this.city)}),onPick:e=>this.#s({at:e,own:!1},`stay`)}),this.spot!==null&&this.#e.show(this.spot.at,`near`)}catch(e){console.error(e),this.failed=!0}}render(){return v`<div class="buttons">
        <button type="button" class="locate" ?disabled=${this.busy===`locating`} @click=${()=>this.#c()}>
          ${this.busy===`locating`?s(`portal.locating`):s(`portal.locate`)}
        </button>
      </div>
      <div class="by-name">
        <label for="place-name">${s(`portal.address`)}</label>
        <div class="with-button">
          <input id="place-name" name="address" maxlength="300" autocomplete="off" placeholder=${s(`portal.address.hint`)} .value=${this.address}
            @input=${e=>this.typed(e.target.value)} @keydown=${this.#i} />
          <button type="button" ?disabled=${this.busy===`searching`||this.address.trim()===``} @click=${()=>void this.#a()}>${s(`portal.search`)}</button>
        </div>
      </div>
      ${this.#r()}
      <div class="spot-map"><div class="canvas"></div>${this.failed?v`<p class="note warn">${s(`map.failed`)}</p>`:i}${w(this.city)}</div>
      <p class="dim">${s(`portal.map.hint`)}</p>
      <p class=${this.spot===null?`spot`:`spot set`} role="status">${this.#n()}</p>
      ${this.said===``?i:v`<p class="note warn" role="alert">${this.said}</p>`}
      ${this.wrong===``?i:v`<p class="note bad" id="place-wrong" role="alert">${this.wrong}</p>`}`}#n(){return this.spot===null?s(`portal.spot.none`):s(this.spot.own?`portal.spot.own`:`portal.spot.set`,{at:_(...this.spot.at)})}#r(){return this.found===null?i:this.found.length===0?v`<p class="note" role="status">${s(`portal.search.none`)}</p>`:v`<ul class="found" aria-label=${s(`portal.search.found`)}>
      ${this.found.map(e=>v`<li>
          <button type="button" @click=${()=>this.#o(e)}>
            <b>${l(e)}</b> <small>${l({name_zh:e.detail_zh,name_en:e.detail_en})}</small>
          </button>
        </li>`)}
    </ul>`}#i;async#a(){this.busy=`searching`,this.said=``;try{this.found=await se(this.address.trim())}catch(e){if(!(e instanceof p))throw e;this.said=L(e)}finally{this.busy=``}}#o(e){this.found=null,this.typed(l(e)),this.#s({at:[e.lon,e.lat],own:!1},`near`),this.querySelector(`#place-name`)?.focus()}#s(e,t){this.said=``,this.#e?.show(e.at,t),this.chosen(e)}#c(){!(`geolocation`in navigator)||!isSecureContext?this.said=s(`portal.locate.none`):(this.busy=`locating`,this.said=``,navigator.geolocation.getCurrentPosition(({coords:e})=>{this.busy=``,this.#s({at:[e.longitude,e.latitude],own:!0},`near`)},e=>{this.busy=``,this.said=s(e.code===e.PERMISSION_DENIED?`portal.locate.refused`:`portal.locate.failed`)},he))}};y([m({attribute:!1})],q.prototype,`city`,void 0),y([m({attribute:!1})],q.prototype,`spot`,void 0),y([m()],q.prototype,`address`,void 0),y([m()],q.prototype,`wrong`,void 0),y([m({attribute:!1})],q.prototype,`chosen`,void 0),y([m({attribute:!1})],q.prototype,`typed`,void 0),y([f()],q.prototype,`found`,void 0),y([f()],q.prototype,`said`,void 0),y([f()],q.prototype,`busy`,void 0),y([f()],q.prototype,`failed`,void 0),customElements.define(`portal-place`,q);var J=class extends n{constructor(...e){super(...e),this.spot=null,this.copied=``,this.sending=!1}firstUpdated(){this.querySelector(`h1`)?.focus(),this.#t()}render(){let{number:e,code:t}=this.receipt;return v`<section class="slab paper receipt">
        <h1 tabindex="-1">${s(`portal.receipt.title`)}</h1>
        <dl>
          <div><dt>${s(`portal.number`)}</dt><dd class="number">${e}</dd></div>
          <div><dt>${s(`portal.code`)}</dt><dd class="code">${t}</dd></div>
        </dl>
        <p class="note warn">${s(`portal.receipt.keep`)}</p>
        <p>${s(`portal.receipt.how`,{address:`${location.host}/report/check`})}</p>
        <div class="buttons no-paper">
          <button type="button" class="go" @click=${()=>void this.#n()}>${s(`portal.copy`)}</button>
          <button type="button" @click=${()=>print()}>${s(`portal.print`)}</button>
          <span role="status">${this.copied===``?i:s(this.copied===`done`?`portal.copied`:`portal.copy.failed`)}</span>
        </div>
      </section>
      ${this.#e()}
      <div class="buttons no-paper">
        <button type="button" @click=${()=>this.look(this.receipt)}>${s(`portal.receipt.look`)}</button>
        <button type="button" @click=${()=>this.another()}>${s(`portal.receipt.another`)}</button>
      </div>`}#e(){let{items:e}=this.photos;if(e.length===0)return i;let t=!this.sending&&this.photos.unsent>0;return v`<section class="slab no-paper" aria-label=${s(`portal.photos`)}>
      <p role="status">${this.photos.unsent===0?s(`portal.photos.all`,{n:e.length}):s(`portal.photos.left`,{n:this.photos.unsent})}</p>
      <ul class="photos">
        ${e.map((e,t)=>v`<li data-state=${e.state}>
            <img src=${e.address} alt=${s(`portal.photos.one`,{n:t+1})} />
            <p>
              ${d(`portal.photo`,e.state)}${e.refusal===``?i:v` <small>${e.refusal}</small>`}${e.awayM===null?i:v` <small>${s(`portal.photos.away`,{distance:ee(e.awayM)})}</small>`}
            </p>
          </li>`)}
      </ul>
      ${t?v`<button type="button" @click=${()=>void this.#t()}>${s(`portal.photos.again`)}</button>`:i}
    </section>`}async#t(){this.sending=!0,await this.photos.send(this.receipt,this.spot),this.sending=!1}async#n(){let{number:e,code:t}=this.receipt;try{await navigator.clipboard.writeText(s(`portal.copy.text`,{number:e,code:t,address:`${location.origin}/report/check`})),this.copied=`done`}catch{this.copied=`failed`}}};y([m({attribute:!1})],J.prototype,`receipt`,void 0),y([m({attribute:!1})],J.prototype,`photos`,void 0),y([m({attribute:!1})],J.prototype,`spot`,void 0),y([m({attribute:!1})],J.prototype,`look`,void 0),y([m({attribute:!1})],J.prototype,`another`,void 0),y([f()],J.prototype,`copied`,void 0),y([f()],J.prototype,`sending`,void 0),customElements.define(`portal-receipt`,J);var Y=4e3,ge=3500,_e={description:`description`,category:`category`,spot:`place`,address:`place`,name:`reporter_name`,phone:`reporter_phone`},X=class extends n{constructor(...e){super(...e),this.categories=[],this.description=``,this.category=``,this.spot=null,this.address=``,this.name=``,this.phone=``,this.wrong={},this.refusal=``,this.leftOut=[],this.sending=!1,this.receipt=null,this.#e=new pe(()=>this.requestUpdate()),this.#t=a(),this.#c=e=>{let t=e.target,n=this.#e.choose([...t.files??[]],this.city.most_photos);this.leftOut=n.map(({name:e,fault:t})=>s(`portal.photos.${t}`,{name:e})),t.value=``},this.#l=e=>{e.preventDefault(),this.sending||this.#d()}}#e;#t;connectedCallback(){super.connectedCallback();let e=fe();if(e!==null){if(`receipt`in e)this.receipt=e.receipt;else{let{key:t,...n}=e.draft;Object.assign(this,n),this.#t=t}}}disconnectedCallback(){this.#e.forget(),super.disconnectedCallback()}render(){return this.receipt===null?v`<h1>${s(`portal.report.title`)}</h1>
      <p class="note warn">${s(`portal.report.danger`)}</p>
      <form novalidate @submit=${this.#l}>
        ${this.#n()} ${this.#r()} ${this.#i()} ${this.#a()} ${this.#o()}
        ${this.refusal===``?i:v`<p class="note bad" role="alert">${this.refusal}</p>`}
        <button type="submit" class="go" ?disabled=${this.sending}>${this.sending?s(`portal.sending`):s(`portal.send`)}</button>
      </form>`:v`<portal-receipt .receipt=${this.receipt} .photos=${this.#e} .spot=${this.spot?.own?this.spot.at:null} .look=${this.look} .another=${()=>this.#h()}></portal-receipt>`}#n(){let{description:e,wrong:t}=this;return v`<section class="slab">
      <h2><label for="description">${s(`portal.what`)}</label></h2>
      <textarea id="description" name="description" rows="4" maxlength=${Y} placeholder=${s(`portal.what.hint`)} .value=${e}
        aria-invalid=${t.description===void 0?i:`true`} aria-describedby=${t.description===void 0?i:`description-wrong`}
        @input=${e=>this.#s({description:e.target.value})}></textarea>
      ${e.length<ge?i:v`<p class="dim" role="status">${s(`portal.what.left`,{n:Y-e.length})}</p>`}
      ${t.description===void 0?i:v`<p class="note bad" id="description-wrong" role="alert">${t.description}</p>`}
    </section>`}#r(){return v`<section class="slab">
      <h2>${s(`portal.category`)}</h2>
      <portal-category .categories=${this.categories} .text=${this.description} .category=${this.category} .wrong=${this.wrong.category??``}
        .chosen=${e=>this.#s({category:e})}></portal-category>
    </section>`}#i(){return v`<section class="slab">
      <h2>${s(`portal.where`)}</h2>
      <portal-place .city=${this.city.city} .spot=${this.spot} .address=${this.address} .wrong=${this.wrong.place??``}
        .chosen=${e=>this.#s({spot:e})} .typed=${e=>this.#s({address:e})}></portal-place>
    </section>`}#a(){let e=this.city.most_photos,{items:t}=this.#e;return v`<section class="slab">
      <h2>${s(`portal.photos`)} <small>${s(`portal.optional`)}</small></h2>
      <p class="dim">${s(`portal.photos.about`,{n:e})}</p>
      ${t.length===0?i:v`<ul class="photos">
            ${t.map((e,t)=>v`<li>
                <img src=${e.address} alt=${s(`portal.photos.one`,{n:t+1})} />
                <button type="button" aria-label=${s(`portal.photos.remove`,{n:t+1})} @click=${()=>this.#e.drop(e)}>${s(`portal.photos.drop`)}</button>
              </li>`)}
          </ul>`}
      ${this.leftOut.map(e=>v`<p class="note warn" role="alert">${e}</p>`)}
      ${t.length>=e?i:v`<label class="pick"><input type="file" multiple accept="image/jpeg,image/png,image/webp" @change=${this.#c} /><span>${s(`portal.photos.add`)}</span></label>`}
    </section>`}#o(){let e=this.city.kept.find(e=>e.element===`incidents.reporter_phone`)?.keep_days??null,t=(e,t,n,r,a)=>{let o=this.wrong[e];return v`<label for=${e}>${t} <small>${s(`portal.optional`)}</small></label>
        <input id=${e} name=${e} type=${a.type} autocomplete=${a.autocomplete} maxlength="100" .value=${n}
          aria-invalid=${o===void 0?i:`true`} aria-describedby=${o===void 0?`privacy`:`${e}-wrong privacy`}
          @input=${e=>r(e.target.value)} />
        ${o===void 0?i:v`<p class="note bad" id=${`${e}-wrong`} role="alert">${o}</p>`}`};return v`<section class="slab">
      <h2>${s(`portal.who`)}</h2>
      ${t(`reporter_name`,s(`portal.who.name`),this.name,e=>this.#s({name:e}),{type:`text`,autocomplete:`name`})}
      ${t(`reporter_phone`,s(`portal.who.phone`),this.phone,e=>this.#s({phone:e}),{type:`tel`,autocomplete:`tel`})}
      <p class="note" id="privacy">${e===null?s(`portal.privacy`):s(`portal.privacy.days`,{n:e})}</p>
    </section>`}#s(e){let t=new Set(Object.keys(e).map(e=>_e[e]));Object.assign(this,e),this.wrong=Object.fromEntries(Object.entries(this.wrong).filter(([e])=>!t.has(e))),this.#t=a();let{description:n,category:r,address:i,name:o,phone:s,spot:c}=this;K({draft:{description:n,category:r,address:i,name:o,phone:s,spot:c,key:this.#t}})}#c;#l;#u(){let e={};return this.description.trim()===``&&(e.description=s(`portal.what.missing`)),this.category===``&&(e.category=s(`portal.category.missing`)),this.spot===null&&(e.place=s(`portal.where.missing`)),e}async#d(){this.wrong=this.#u(),this.refusal=``;let{spot:e}=this;if(e===null||Object.keys(this.wrong).length>0)this.#m();else{this.sending=!0;try{this.receipt=await ce(this.#f(e),this.#t),K({receipt:this.receipt}),scrollTo(0,0)}catch(e){if(!(e instanceof p))throw e;this.#p(e)}finally{this.sending=!1}}}#f(e){let t=e=>e.trim()===``?void 0:e.trim(),n={address:t(this.address),reporter_name:t(this.name),reporter_phone:t(this.phone)},r=Object.fromEntries(Object.entries(n).filter(([,e])=>e!==void 0));return{category:this.category,description:this.description.trim(),lon:e.at[0],lat:e.at[1],...r}}#p(e){let t=L(e),n=e.errors[0]?.field??``,r=n===`lon`||n===`lat`?`place`:n;r===`place`||r===`description`||r===`category`||r===`reporter_name`||r===`reporter_phone`?(this.wrong={[r]:t},this.#m()):this.refusal=t}#m(){this.updateComplete.then(()=>{let[e]=Object.keys(this.wrong),t=this.querySelector(e===`place`?`#place-name`:`#${e??`description`}`);t?.focus(),t?.scrollIntoView({block:`center`})})}#h(){this.#e.forget(),K(null),Object.assign(this,{description:``,category:``,spot:null,address:``,receipt:null,wrong:{},refusal:``,leftOut:[]}),this.#t=a(),scrollTo(0,0)}};y([m({attribute:!1})],X.prototype,`city`,void 0),y([m({attribute:!1})],X.prototype,`categories`,void 0),y([m({attribute:!1})],X.prototype,`look`,void 0),y([f()],X.prototype,`description`,void 0),y([f()],X.prototype,`category`,void 0),y([f()],X.prototype,`spot`,void 0),y([f()],X.prototype,`address`,void 0),y([f()],X.prototype,`name`,void 0),y([f()],X.prototype,`phone`,void 0),y([f()],X.prototype,`wrong`,void 0),y([f()],X.prototype,`refusal`,void 0),y([f()],X.prototype,`leftOut`,void 0),y([f()],X.prototype,`sending`,void 0),y([f()],X.prototype,`receipt`,void 0),customElements.define(`portal-report`,X);var Z=`/report`,Q=`/report/check`,$=class extends n{constructor(...e){super(...e),this.city=null,this.categories=[],this.problem=``,this.path=``,this.#e=null,this.#t=!1}#e;#t;connectedCallback(){super.connectedCallback(),o(g()),this.#i(),this.follow(h(()=>this.#i())),this.#o()}updated(e){super.updated(e);let t=s(this.path===Q?`portal.nav.check`:`portal.nav.report`);document.title=this.city===null?t:`${t} · ${l(this.city.city)}`}render(){return v`<a class="skip" href="#content">${s(`frame.skip`)}</a>
      <header>
        <p class="brand">${this.city===null?s(`portal.brand`):`${l(this.city.city)} · ${s(`portal.brand`)}`}</p>
        <button type="button" lang=${c()===`zh`?`en`:`zh-CN`} @click=${()=>o(c()===`zh`?`en`:`zh`)}>${s(`language.switch`)}</button>
        <nav aria-label=${s(`portal.nav`)}>${this.#n(Z,s(`portal.nav.report`))} ${this.#n(Q,s(`portal.nav.check`))}</nav>
      </header>
      <main id="content" tabindex="-1">${this.#r()}</main>`}#n(e,t){return v`<a href=${e} aria-current=${this.path===e?`page`:i} @click=${ne}>${t}</a>`}#r(){let{city:e}=this;if(this.problem!==``)return v`<p class="note bad" role="alert">${this.problem}</p>
        <button type="button" class="go" @click=${()=>void this.#o()}>${s(`app.retry`)}</button>`;if(e===null)return v`<p role="status">${s(`app.loading`)}</p>`;let t=l({name_zh:e.city.notice_zh??``,name_en:e.city.notice_en??``});return v`${e.city.training?v`<p class="note warn">${s(`portal.training`)}</p>`:i}
      ${this.#t?v`<portal-report ?hidden=${this.path===Q} .city=${e} .categories=${this.categories} .look=${e=>this.#a(e)}></portal-report>`:i}
      ${this.path===Q?v`<portal-check .receipt=${this.#e} .timezone=${e.city.timezone}></portal-check>`:i}
      ${t===``?i:v`<footer><p class="dim">${t}</p></footer>`}`}#i(){this.path=location.pathname.startsWith(Q)?Q:Z,this.#t||=this.path===Z}#a(e){this.#e=e,re(Q),scrollTo(0,0)}async#o(){this.problem=``;try{let[e,t]=await Promise.all([ie(),ae()]);this.city=e,this.categories=t}catch(e){if(!(e instanceof p))throw e;this.problem=e.status===404?s(`portal.no_city`):L(e)}}};y([f()],$.prototype,`city`,void 0),y([f()],$.prototype,`categories`,void 0),y([f()],$.prototype,`problem`,void 0),y([f()],$.prototype,`path`,void 0),customElements.define(`muster-portal`,$);