import{$ as e,A as t,B as n,C as r,D as i,E as a,F as o,G as s,H as c,I as l,J as u,K as ee,L as d,M as f,N as p,O as m,P as te,Q as h,S as ne,T as re,U as ie,W as ae,X as g,Y as _,Z as v,_ as y,a as b,b as oe,c as se,d as ce,et as x,f as S,g as le,h as C,j as ue,k as de,m as fe,n as w,p as T,q as pe,r as E,s as D,t as O,tt as me,u as he,v as k,w as ge,x as _e,y as ve}from"./index-CmYXqM_Z.js";import{A as ye,C as be,D as A,E as j,F as xe,I as M,M as Se,N,O as Ce,P as we,S as Te,T as Ee,_ as De,a as Oe,b as ke,c as Ae,d as je,f as Me,g as Ne,h as Pe,j as P,k as F,l as Fe,m as Ie,n as Le,p as Re,r as ze,s as Be,t as Ve,u as He,v as Ue,w as We,x as Ge,y as Ke}from"./legend-Bxxj-yY3.js";var I={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},qe=e=>(...t)=>({_$litDirective$:e,values:t}),Je=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:Ye}=me,Xe=e=>e,Ze=e=>e.strings===void 0,Qe=()=>document.createComment(``),L=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new Ye(r.insertBefore(Qe(),i),r.insertBefore(Qe(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=Xe(e).nextSibling;Xe(r).insertBefore(e,i),e=t}}}return n},R=(e,t,n=e)=>(e._$AI(t,n),e),$e={},et=(e,t=$e)=>e._$AH=t,tt=e=>e._$AH,nt=e=>{e._$AR(),e._$AA.remove()},z=qe(class extends Je{constructor(e){if(super(e),e.type!==I.PROPERTY&&e.type!==I.ATTRIBUTE&&e.type!==I.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Ze(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(t,[n]){if(n===e||n===h)return n;let r=t.element,i=t.name;if(t.type===I.PROPERTY){if(n===r[i])return e}else if(t.type===I.BOOLEAN_ATTRIBUTE){if(!!n===r.hasAttribute(i))return e}else if(t.type===I.ATTRIBUTE&&r.getAttribute(i)===n+``)return e;return et(t),n}}),rt=[`city`,`district`,`street`],B=new class{#e=new Map;#t=!1;#n=new Set;listen(e){this.#n.add(e),this.#e.size===0&&this.#r();let t=E.subscribe(e=>{e.topic===`data.loaded`&&this.#r()});return()=>{t(),this.#n.delete(e)}}take(e){this.#e=new Map([...e].map(e=>[e.code,e]));for(let e of this.#n)e()}get wide(){return[...this.#e.values()].filter(e=>e.level!==`street`)}name(e){let t=this.#e.get(e);return t===void 0?e:T(t)}served(e){return e===null?y(`area.whole_city`):this.name(e)}async#r(){if(!this.#t){this.#t=!0;try{this.take((await Promise.all(rt.map(e=>p(e)))).flat())}catch(e){if(!(e instanceof u))throw e}finally{this.#t=!1}}}};function it(e){let t=e.code===`mutual_aid`&&e.from_area===e.to_area;return C(S(),`reason.${t?`aid_within`:e.code}`,ot(e))??e.code}function at(e,t){let n=typeof t==`object`&&t?ot(t):{};return(Object.keys(n).length===0?void 0:C(S(),`against.${e}`,n))??k(`cause`,e)}function ot(e){let t={};for(let[n,r]of Object.entries(e))n!==`code`&&(Array.isArray(r)?t[n]=r.map(e=>k(n===`skills`?`skill`:n,String(e))).join(` · `):typeof r==`number`?t[n]=st(n,r):typeof r==`string`&&(t[n]=ct(n,r)));return t}function st(e,t){return e===`sooner_s`||e===`limit_s`?M(t):e===`age_s`?Se(Math.abs(t)):Math.round(t)}function ct(e,t){return e===`area`||e.endsWith(`_area`)?B.name(t):e.endsWith(`_at`)||e===`since`?N(Date.parse(t),E.nowMs,D().city.timezone,`minutes`):k(e,t)}function lt(e){let{certificate:t}=e,n=t.network_version.slice(0,8);return t.exact?t.excluded_by_bound===0||t.bound_s===null?y(`rec.exact.all`,{eligible:t.eligible,version:n}):y(`rec.exact`,{asked:t.asked,excluded:t.excluded_by_bound,bound:M(t.bound_s),version:n}):y(`rec.approximate`,{asked:t.asked,version:n})}function ut({cover:e}){return!e||e.group===null||e.cells_lost===0?``:y(`rec.cover`,{n:e.cells_lost,group:k(`group`,e.group)})}function dt({alternative:e,units:t}){let n=t.find(t=>t.unit.id===e?.unit_id);if(!e||n===void 0)return``;let r={rank:n.rank,code:n.unit.code,seconds:Math.round(e.extra_s),n:e.cells_kept};return y(`rec.alternative`,r)}function V(e){let t=e.field(`assigned_at`)||e.field(`changed_at`),n=C(S(),`error.${e.code}`,{unit:e.field(`unit_code`),number:e.field(`incident_number`),by:e.field(`assigned_by`)||e.field(`changed_by`),causes:ft(e),at:t===``?``:N(Date.parse(t),E.nowMs,D().city.timezone)});if(n!==void 0)return n;let r=e.errors.map(e=>`${e.field}: ${e.message}`).join(`; `);return y(`error.other`,{reason:r||e.message})}function ft(e){let{causes:t}=e.body;return(t??[]).map(e=>at(e.cause,e.detail)).join(` · `)}var pt=[`accident`,`works`,`flooding`,`event`,`fire`,`other`],mt=[`hour`,`four_hours`,`today`,`open`],H=3600,ht=24*H;function gt(e,t){let[n]=e;return n===void 0||e.length<2?null:t||e.length===2?{type:`LineString`,coordinates:[...e]}:{type:`Polygon`,coordinates:[[...e,n]]}}function _t(e){let t=e.split(/[;\n\uff1b]/).map(e=>e.trim()).filter(e=>e!==``).map(e=>e.split(/[,\uff0c\s]+/).map(Number));return t.every(([e,t,...n])=>n.length===0&&Math.abs(e??NaN)<=180&&Math.abs(t??NaN)<=90)?t:null}function vt(e){return e.map(e=>e.map(e=>e.toFixed(5)).join(`,`)).join(`; `)}function yt(e,t,n){if(e===`open`)return null;if(e===`hour`)return t+H*1e3;if(e===`four_hours`)return t+4*H*1e3;let[r=0,i=0,a=0]=xe(t,n).split(`:`).map(Number);return t+(ht-r*H-i*60-a)*1e3}var bt=class{#e;#t;#n;constructor(e){this.points=[],this.asLine=!1,this.reason=`accident`,this.remark=``,this.span=`four_hours`,this.confirmed=!1,this.covered=null,this.large=!1,this.problem=``,this.sending=!1,this.#e=0,this.#t=_(),this.#n=e}get shape(){return gt(this.points,this.asLine)}clear(){this.remark=``,this.#r([])}add(e){let t=this.points.at(-1);(t===void 0||t[0]!==e[0]||t[1]!==e[1])&&this.#r([...this.points,e])}undoPoint(){this.#r(this.points.slice(0,-1))}type(e){let t=_t(e);t!==null&&this.#r(t)}setLine(e){this.asLine=e,this.#r(this.points)}change(e){Object.assign(this,e),this.#n()}#r(e){this.points=e,this.covered=null,this.large=this.confirmed=!1,this.problem=``,this.#t=_(),this.#n(),this.#i()}async#i(){this.#e+=1;let e=this.#e,{shape:t}=this;if(t!==null){try{let n=await l(t);if(e!==this.#e)return;this.covered=n,this.large=n.needs_confirmation}catch(t){if(!(t instanceof u))throw t;e===this.#e&&(this.problem=V(t))}this.#n()}}async file(){let{shape:e}=this;if(e===null||this.sending||this.large&&!this.confirmed)return null;this.sending=!0,this.problem=``,this.#n();let t=yt(this.span,E.nowMs,D().city.timezone),n=[k(`closure.reason`,this.reason),this.remark.trim()].filter(e=>e!==``).join(` · `);try{let r=await ge({geometry:e,reason:n,ends_at:t===null?null:new Date(t).toISOString(),confirmed:this.confirmed},this.#t);return E.answerBesides({closures:[r]}),this.clear(),r}catch(e){if(!(e instanceof u))throw e;return e.code===`closure_too_large`&&(this.large=!0),e.code!==`network`&&(this.#t=_()),this.problem=V(e),null}finally{this.sending=!1,this.#n()}}async end(e){E.answerBesides({closures:[await a(e)]})}},xt=[`four_hours`,`today`,`open`],St=class{#e;#t;#n;constructor(e){this.grants=null,this.from=``,this.to=``,this.reason=``,this.span=`four_hours`,this.kinds=new Set,this.skills=new Set,this.problem=``,this.sending=!1,this.#e=0,this.#t=_(),this.#n=e}open(){this.problem=``,this.read()}change(e){Object.assign(this,e),this.#r()}toggle(e,t,n){n?this[e].add(t):this[e].delete(t),this.#r()}#r(){this.problem=``,this.#t=_(),this.#n()}async read(){this.#e+=1;let e=this.#e;try{let t=await f();e===this.#e&&(this.grants=t)}catch(t){if(!(t instanceof u))throw t;e===this.#e&&(this.problem=V(t))}this.#n()}hear(e){e.topic.startsWith(`mutual_aid.`)&&this.grants!==null&&this.read()}get missing(){return this.from===``||this.to===``?y(`aid.needs.areas`):this.from===this.to?y(`aid.needs.two`):this.reason.trim()===``?y(`aid.needs.reason`):``}async grant(){if(this.problem=this.missing,this.problem!==``||this.sending)return this.#n(),null;this.sending=!0,this.#n();let e=yt(this.span,E.nowMs,D().city.timezone),n={kinds:[...this.kinds],skills:[...this.skills],ends_at:e===null?null:new Date(e).toISOString()};try{let e=await t({from_area:this.from,to_area:this.to,reason:this.reason.trim(),...n},this.#t);return this.reason=``,this.kinds.clear(),this.skills.clear(),this.read(),e}catch(e){if(!(e instanceof u))throw e;return this.problem=V(e),null}finally{this.#t=_(),this.sending=!1,this.#n()}}async end(e){await re(e),await this.read()}},Ct=class extends w{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(B.listen(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`select`)?.focus()}render(){let{aiding:e}=this.desk;return x`<h2>${y(`aid.title`)}</h2>
      <form class="new" autocomplete="off" @submit=${this.#o} @keydown=${this.#a}>
        <div class="pair">
          ${this.#e(`from`,e.from)} ${this.#e(`to`,e.to)}
        </div>
        <label>
          <span>${y(`aid.reason`)}</span>
          <input id="aid-reason" type="text" maxlength="300" .value=${z(e.reason)} @input=${t=>e.change({reason:wt(t)})} />
        </label>
        <fieldset class="priority">
          <legend>${y(`closure.until`)}</legend>
          ${xt.map(t=>x`<label class=${e.span===t?`on`:``}>
              <input type="radio" name="aid-span" class="sr" .checked=${e.span===t} @change=${()=>e.change({span:t})} />
              ${k(`closure.span`,t)}
            </label>`)}
        </fieldset>
        <details class="limits">
          <summary>${y(`aid.limits`)} <small>${this.#n(e.kinds,e.skills)||y(`aid.limits.none`)}</small></summary>
          ${this.#t(e,`kinds`,`kind`)} ${this.#t(e,`skills`,`skill`)}
        </details>
        ${e.problem===``?h:x`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending}>${e.sending?y(`form.sending`):y(`aid.submit`)} <kbd>Enter</kbd></button>
          <button type="button" @click=${()=>this.desk.back()}>${y(`form.cancel`)}</button>
        </div>
      </form>
      <h3>${y(`aid.active`)} <em>${e.grants?.length??`–`}</em></h3>
      ${e.grants?.length===0?x`<p class="empty">${y(`aid.none`)}</p>`:h}
      <ul class="told aids">
        ${e.grants?.map(e=>this.#r(e))}
      </ul>`}#e(e,t){return x`<label>
      <span>${y(`aid.${e}`)}</span>
      <select @change=${t=>this.desk.aiding.change({[e]:wt(t)})}>
        <option value="" ?selected=${t===``}>${y(`aid.choose`)}</option>
        ${B.wide.map(e=>x`<option value=${e.code} ?selected=${e.code===t}>${B.name(e.code)}</option>`)}
      </select>
    </label>`}#t(e,t,n){return x`<fieldset class="boxes">
      <legend>${y(`aid.${t}`)}</legend>
      ${Object.entries(ve(n)).map(([n,r])=>x`<label>
          <input type="checkbox" .checked=${e[t].has(n)} @change=${r=>e.toggle(t,n,r.target.checked)} />
          ${r}
        </label>`)}
    </fieldset>`}#n(e,t){return[...[...e].map(e=>k(`kind`,e)),...[...t].map(e=>k(`skill`,e))].join(` · `)}#r(e){let t=D().city.timezone,n=e=>N(Date.parse(e),E.nowMs,t,`minutes`),r=e.ends_at===null?y(`closure.until.open`):y(`closure.until.at`,{at:n(e.ends_at)}),i=Date.parse(e.starts_at)>E.nowMs?`${y(`closure.from.at`,{at:n(e.starts_at)})} · `:``;return x`<li data-grant=${e.id}>
      <p>
        <b>${y(e.from_area===e.to_area?`aid.within`:`aid.helps`,{from:B.name(e.from_area),to:B.name(e.to_area)})}</b>
        <small>${e.reason} · ${e.granted_by} · ${i}${r}</small>
        <small>${this.#n(e.kinds,e.skills)||y(`aid.limits.none`)}</small>
      </p>
      <button type="button" @click=${()=>void this.#i(e)}>${y(`aid.end`)}</button>
    </li>`}async#i(e){let{desk:t}=this;await t.attempt(()=>t.aiding.end(e.id))&&t.say(y(`aid.ended`))}#a=e=>{e.isComposing||e.key!==`Escape`||(e.preventDefault(),e.stopPropagation(),this.desk.back())};#o=e=>{e.preventDefault(),this.desk.aiding.grant().then(e=>{e!==null&&this.desk.say(y(`aid.granted`,{from:B.name(e.from_area),to:B.name(e.to_area)}))})}};O([v({attribute:!1})],Ct.prototype,`desk`,void 0);function wt(e){return e.target.value}customElements.define(`desk-aid`,Ct);var Tt=class extends w{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=be(E.state.alerts.values());return x`<h2>${y(`alerts.title`)} <span class="number">${e.length}</span></h2>
      ${e.length===0?x`<p class="empty">${y(`alerts.none`)}</p>`:x`<ul class="told">${e.map(e=>this.#e(e))}</ul>`}
      <p class="pad"><button type="button" @click=${()=>this.desk.back()}>${y(`place.close`)} <kbd>Esc</kbd></button></p>`}#e(e){let t=j((E.nowMs-Date.parse(e.raised_at))/1e3),n=e.acknowledged_at!==null;return x`<li class="${e.level} ${n?`seen`:``}" data-alert=${e.id}>
      <p>
        <b>${We(e)}</b>
        <small>${k(`alert.level`,e.level)} · ${t}${n?` · ${y(`alerts.seen`,{by:e.acknowledged_by??``})}`:``}</small>
      </p>
      <button type="button" @click=${()=>this.desk.show([e.lon,e.lat])}>${y(`alerts.show`)}</button>
      ${n?``:x`<button type="button" @click=${()=>void this.#t(e)}>${y(`alerts.acknowledge`)}</button>`}
    </li>`}async#t(e){await this.desk.attempt(async()=>E.answerBesides({alerts:[await oe(e.id)]}))}};O([v({attribute:!1})],Tt.prototype,`desk`,void 0),customElements.define(`desk-alerts`,Tt);var Et=class extends w{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`#closure-points`)?.focus()}render(){let{closing:e}=this.desk,t=ke(E.state.closures.values(),E.nowMs),n=Ge(E.state.closures.values(),E.nowMs);return x`<h2>${y(`closure.title`)}</h2>
      <form class="new closure" autocomplete="off" @submit=${this.#s} @keydown=${this.#o}>
        <div class="field">
          <label for="closure-points">${y(`closure.points`)}</label>
          <input
            id="closure-points"
            type="text"
            placeholder="114.2880,30.5490; 114.2890,30.5500"
            .value=${vt(e.points)}
            @change=${t=>e.type(t.target.value)}
          />
          <small class="under">${y(`closure.hint`)}</small>
        </div>
        ${e.points.length>2?this.#e(e):h} ${this.#t(e)} ${this.#n(e)} ${this.#r(e)}
        ${e.large?x`<label class="confirm-large">
              <input type="checkbox" .checked=${e.confirmed} @change=${t=>e.change({confirmed:t.target.checked})} />
              ${y(`closure.confirm`)}
            </label>`:h}
        ${e.problem===``?h:x`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending||e.shape===null||e.large&&!e.confirmed}>
            ${e.sending?y(`form.sending`):y(`closure.submit`)} <kbd>Enter</kbd>
          </button>
          <button type="button" ?disabled=${e.points.length===0} @click=${()=>e.undoPoint()}>${y(`closure.undo_point`)}</button>
          <button type="button" @click=${()=>this.desk.back()}>${y(`form.cancel`)}</button>
        </div>
      </form>
      <h3>${y(`closure.active`)} <em>${t.length}</em></h3>
      ${t.length===0?x`<p class="empty">${y(`closure.none`)}</p>`:x`<ul class="told">${t.map(e=>this.#i(e))}</ul>`}
      ${n.length===0?h:x`<h3>${y(`closure.coming`)} <em>${n.length}</em></h3>
            <ul class="told coming">${n.map(e=>this.#i(e))}</ul>`}`}#e(e){let t=(t,n)=>x`<label class=${e.asLine===t?`on`:``}>
      <input type="radio" name="shape" class="sr" .checked=${e.asLine===t} @change=${()=>e.setLine(t)} />${n}
    </label>`;return x`<fieldset class="priority">
      <legend>${y(`closure.shape`)}</legend>
      ${t(!1,y(`closure.shape.area`))} ${t(!0,y(`closure.shape.line`))}
    </fieldset>`}#t(e){let{covered:t}=e;if(t===null)return h;if(t.arcs===0)return x`<p class="note warn" role="status">${y(`error.closure_covers_nothing`)}</p>`;let n=(t.share*100).toFixed(t.share<.001?3:1);return x`<p class="note" role="status">
      <b>${y(`closure.covered`,{length:P(t.length_m),n:t.roads,share:n})}</b>
      ${t.names.length===0?h:x`<br />${t.names.slice(0,6).join(` · `)}`}
    </p>`}#n(e){return x`<div class="field two">
      <label for="closure-reason">${y(`closure.reason`)}</label>
      <select id="closure-reason" @change=${t=>e.change({reason:t.target.value})}>
        ${pt.map(t=>x`<option value=${t} ?selected=${t===e.reason}>${k(`closure.reason`,t)}</option>`)}
      </select>
      <input
        type="text"
        maxlength="250"
        aria-label=${y(`closure.remark`)}
        placeholder=${y(`closure.remark`)}
        .value=${e.remark}
        @input=${t=>e.change({remark:t.target.value})}
      />
    </div>`}#r(e){return x`<fieldset class="priority">
      <legend>${y(`closure.until`)}</legend>
      ${mt.map(t=>x`<label class=${e.span===t?`on`:``}>
          <input type="radio" name="span" class="sr" .checked=${e.span===t} @change=${()=>e.change({span:t})} />
          ${k(`closure.span`,t)}
        </label>`)}
    </fieldset>`}#i(e){let t=Date.parse(e.starts_at),n=t>E.nowMs?`${y(`closure.from.at`,{at:N(t,E.nowMs,D().city.timezone,`minutes`)})} · `:``;return x`<li data-closure=${e.id}>
      <p><b>${e.reason}</b><small>${e.created_by} · ${n}${Te(e)}</small></p>
      <button type="button" @click=${()=>void this.#a(e)}>${y(`closure.end`)}</button>
    </li>`}async#a(e){let{desk:t}=this;await t.attempt(()=>t.closing.end(e.id))&&t.say(y(`closure.ended`,{reason:e.reason}))}#o=e=>{if(e.isComposing)return;e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back());let t=e.target;if(e.key!==`Enter`||t.id!==`closure-points`)return;e.preventDefault();let{value:n}=t;n===vt(this.desk.closing.points)?this.#c():this.desk.closing.type(n)};#s=e=>{e.preventDefault(),this.#c()};file(){this.#c()}async#c(){let e=await this.desk.closing.file();e!==null&&this.desk.say(y(`closure.done`,{reason:e.reason}))}};O([v({attribute:!1})],Et.prototype,`desk`,void 0),customElements.define(`desk-closure`,Et);var Dt=/^\s*([+-]?\d{1,3}(?:\.\d+)?)\s*[,\uff0c\s]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*$/,Ot=/^8[0-9a-f]{14}$/;function U(e){let t=Dt.exec(e);if(t!==null){let e=Number(t[1]),n=Number(t[2]);return Math.abs(e)<=180&&Math.abs(n)<=90?{kind:`coordinates`,lon:e,lat:n}:Math.abs(e)<=90&&Math.abs(n)<=180?{kind:`coordinates`,lon:n,lat:e}:null}let n=e.trim().toLowerCase();return Ot.test(n)?{kind:`cell`,cell:n}:null}function kt(e){let{id:t,list:n,open:r,at:i}=e;return x`<div class="choices">
    <input
      id=${t}
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-autocomplete="list"
      aria-expanded=${r?`true`:`false`}
      aria-controls="${t}-list"
      aria-activedescendant=${r&&n.length>0?`${t}-${i}`:h}
      aria-invalid=${e.invalid?`true`:h}
      placeholder=${e.hint}
      .value=${z(e.value)}
      @focus=${e=>e.target.select()}
      @input=${t=>e.onInput(t.target.value)}
      @keydown=${t=>{if(r&&!t.isComposing){if(t.key===`ArrowDown`||t.key===`ArrowUp`){t.preventDefault(),t.stopPropagation();let r=t.key===`ArrowDown`?1:-1;e.onMove(Math.max(0,Math.min(n.length-1,i+r)))}else t.key===`Enter`&&n.length>0?(t.preventDefault(),e.onChoose(i)):t.key===`Tab`&&n.length>0&&e.value.trim()!==``?e.onChoose(i):t.key===`Escape`&&(t.stopPropagation(),e.onClose())}}}
      @blur=${()=>e.onClose()}
    />
    <ul id="${t}-list" role="listbox" aria-label=${e.hint} ?hidden=${!r}>
      ${r&&n.length===0?x`<li role="option" aria-disabled="true" aria-selected="false" class="empty">${e.empty}</li>`:``}
      ${r?n.map((t,n)=>jt(e,t,n)):``}
    </ul>
  </div>`}function At(e){e.preventDefault()}function jt(e,t,n){return x`<li
    id="${e.id}-${n}"
    role="option"
    aria-selected=${n===e.at?`true`:`false`}
    @mousedown=${At}
    @click=${()=>e.onChoose(n)}
  >
    ${t.mark??``}<b>${t.text}</b><small>${t.detail}</small>
  </li>`}var Mt=[`new`,`send`,`st`,`close`,`road`,`plan`,`shifts`,`aid`,`go`,`lang`],Nt=new Map([[`新建`,`new`],[`n`,`new`],[`派`,`send`],[`派遣`,`send`],[`s`,`send`],[`status`,`st`],[`状态`,`st`],[`结案`,`close`],[`归档`,`close`],[`封路`,`road`],[`block`,`road`],[`统派`,`plan`],[`allocate`,`plan`],[`班次`,`shifts`],[`排班`,`shifts`],[`互助`,`aid`],[`支援`,`aid`],[`去`,`go`],[`到`,`go`],[`语言`,`lang`]]);function Pt(e){let t=e.trim();if(t===``||t===`/`)return{kind:`nothing`};if(!t.startsWith(`/`)&&!t.startsWith(`、`))return{kind:`go`,place:t};let[,n=``,r=``]=/^[/、]\s*(\S+)\s*(.*)$/s.exec(t)??[],i=W(n);switch(i){case`new`:return{kind:`new`,text:r};case`send`:{let e=Number(r);return/^[1-9]\d?$/.test(r)?{kind:`send`,rank:e}:/^\S*\D\S*$/.test(r.trim())?{kind:`send_unit`,code:r.trim()}:{kind:`unknown`,text:t}}case`st`:{let[,e,n]=/^(\S+)\s+(\S+)$/.exec(r.trim())??[];return e===void 0||n===void 0?{kind:`unknown`,text:t}:{kind:`status`,code:e,word:n}}case`close`:{let e=/^(?:road|封路)(?:\s+(.*))?$/s.exec(r.trim());return e===null?{kind:`close`,reason:r.trim()}:{kind:`road`,remark:e[1]?.trim()??``}}case`road`:return{kind:`road`,remark:r.trim()};case`plan`:case`shifts`:case`aid`:return{kind:`panel`,panel:i};case`go`:return r===``?{kind:`nothing`}:{kind:`go`,place:r};case`lang`:return{kind:`lang`,locale:r===`zh`||r===`en`?r:null};case null:return{kind:`unknown`,text:t}}}function W(e){let t=e.toLowerCase();return Mt.find(e=>e===t)??Nt.get(t)??null}var Ft=[[{of:`assignment`,step:`en_route`},[`route`,`enroute`,`en_route`,`go`,`途中`,`出发`,`上路`]],[{of:`assignment`,step:`on_scene`},[`scene`,`on_scene`,`arrived`,`here`,`现场`,`到场`,`到达`]],[{of:`assignment`,step:`done`},[`done`,`finished`,`clear`,`完成`,`处置完毕`]],[{of:`assignment`,step:`cancelled`},[`recall`,`cancel`,`cancelled`,`撤回`,`撤销`,`取消`]],[{of:`unit`,step:`available`},[`free`,`available`,`可派`,`待命`,`上班`]],[{of:`unit`,step:`off_duty`},[`off`,`off_duty`,`下班`,`离岗`]],[{of:`unit`,step:`out_of_service`},[`out`,`out_of_service`,`broken`,`停用`,`故障`]]],It=new Map(Ft.flatMap(([e,t])=>t.map(t=>[t,e])));function Lt(e){return It.get(e.toLowerCase())??null}function Rt(){return Ft.flatMap(([,e])=>e)}var zt=` · `;function Bt(e){let t=T(D().city),n=T({name_zh:e.detail_zh,name_en:e.detail_en}).split(zt).filter(e=>e!==t&&e!==``);return[...e.kind===`facility`&&n.length>0?[]:[k(`place.kind`,e.kind)],...n.map(ce)].join(zt)}var Vt=8;function Ht(e,t){let n=e.trimStart();if(n===``)return[];if(!n.startsWith(`/`)&&!n.startsWith(`、`))return Jt(n.trim(),t);let[,r=``,i=``,a=``]=/^[/、](\S*)(\s*)(.*)$/s.exec(n)??[],o=W(r);return o===null||i===``?Wt(r):o===`st`?qt(a,t.units):o===`send`?/^\s*\d?\s*$/.test(a)?[]:Kt(`send`,a.trim(),t.units):o===`go`?a.trim()===``?[]:Jt(a.trim(),t):[]}function Ut(e){let t=e.trim();if(t===``)return``;if(!t.startsWith(`/`)&&!t.startsWith(`、`))return t;let[,n=``,r=``]=/^[/、](\S+)\s+(.*)$/s.exec(t)??[];return W(n)===`go`?r.trim():``}function Wt(e){return Mt.filter(t=>t.startsWith(e.toLowerCase())||W(e)===t).map(e=>({kind:`command`,key:e,text:y(`command.${e}.args`),detail:y(`command.${e}`),line:Gt(e)}))}function Gt(e){return`/${e} `}function Kt(e,t,n){return Yt(t,n).map(t=>({kind:`unit`,key:t.code,text:t.code,detail:`${k(`kind`,t.kind)} · ${k(`status`,t.status)}`,unit:t,line:`/${e} ${t.code} `}))}function qt(e,t){let[,n=``,r=``,i=``]=/^(\S*)(\s*)(\S*)$/.exec(e)??[];if(r===``)return Kt(`st`,n,t);let a=new Set;return Rt().filter(e=>e.startsWith(i.toLowerCase())).filter(e=>{let t=Lt(e)?.step??``;return!a.has(t)&&a.add(t)}).map(e=>{let t=Lt(e),r=t?.of===`assignment`?`assignment`:`status`;return{kind:`command`,key:e,text:e,detail:k(r,t?.step??e),line:`/st ${n} ${e}`}})}function Jt(e,t){let n=U(e),r=[];if(n?.kind===`coordinates`){let{lon:t,lat:i}=n;r.push({kind:`point`,key:e,text:F(t,i),detail:y(`place.kind.coordinates`),lon:t,lat:i})}for(let e of t.places){if(n!==null&&e.kind===`coordinates`)continue;let t=e.kind===`cell`?y(`place.cell`,{cell:e.key}):T(e);r.push({kind:`place`,key:`${e.kind}/${e.key}`,text:t,detail:Bt(e),place:e})}for(let n of Yt(e,t.units).slice(0,3)){let e=`${y(`place.kind.unit`)} · ${k(`kind`,n.kind)} · ${k(`status`,n.status)}`;r.push({kind:`unit`,key:`unit/${n.code}`,text:n.code,detail:e,unit:n,line:null})}for(let n of t.incidents){if(!n.number.includes(e))continue;let t=`${y(`place.kind.incident`)} · ${b(n.category)}`;if(r.push({kind:`incident`,key:`incident/${n.number}`,text:n.number,detail:t,incident:n}),r.length>=Vt)break}return r.slice(0,Vt)}function Yt(e,t){let n=e.toLowerCase(),r=[];for(let e of t)if(e.code.toLowerCase().includes(n)&&r.push(e),r.length>=Vt)break;return r}async function Xt(e,t,n){let r=await Zt(Pt(e),t,n);return r===``||(t.say(r,`bad`),!1)}async function Zt(e,t,n){switch(e.kind){case`nothing`:return``;case`unknown`:return y(`command.unknown`,{text:e.text});case`new`:return t.openForm(e.text),``;case`send`:return t.incident===null?y(`command.no_incident`):t.recommending.choose(e.rank)?(await t.recommending.confirm(),``):y(`command.no_rank`,{n:e.rank});case`send_unit`:return Qt(e.code,t);case`status`:return en(e.code,e.word,t);case`close`:return t.incident===null?y(`command.no_incident`):e.reason===``?y(`command.no_reason`):(await t.close(e.reason),``);case`road`:return t.openPanel(`closure`),t.closing.change({remark:e.remark}),``;case`panel`:return t.openPanel(e.panel),``;case`go`:return tn(e.place,t,n);case`lang`:return le(e.locale??(S()===`zh`?`en`:`zh`)),``}}async function Qt(e,t){if(t.incident===null)return y(`command.no_incident`);let n=$t(e);if(n===void 0)return y(`command.no_unit`,{code:e});let r=(t.recommending.ranking?.rows??[]).findIndex(e=>e.entry.unit.id===n.id&&!e.gone)+1;return r>0&&t.recommending.choose(r)?await t.recommending.confirm():t.overriding.open(n.id),``}function $t(e){return[...E.state.units.values()].find(t=>t.code.toLowerCase()===e.toLowerCase())}async function en(e,t,n){let r=$t(e);if(r===void 0)return y(`command.no_unit`,{code:e});let i=Lt(t);if(i===null)return y(`command.no_status`,{text:t});if(i.of===`assignment`&&r.assignment===null)return y(`command.no_assignment`,{code:r.code});if(i.of===`assignment`?await n.stepAssignment(r.assignment?.id??0,i.step):await n.stepUnit(r.id,i.step)){let e=i.of===`assignment`?k(`assignment`,i.step):k(`status`,i.step);n.say(y(`command.status.done`,{code:r.code,status:e}))}return``}async function tn(e,t,n){let r=U(e);if(r?.kind===`coordinates`)return n.goTo([r.lon,r.lat]),``;let i=[];if(!await t.attempt(async()=>{i=await de(e)}))return``;let[a]=i;return a===void 0?y(`command.no_place`,{text:e}):(n.goTo([a.lon,a.lat],a.bbox),``)}var nn=140,G=class extends w{constructor(...e){super(...e),this.line=``,this.focused=!1,this.at=-1,this.places=[],this.#e=``,this.#s=e=>{if(e.isComposing)return;let t=this.#r(),n=t[this.at];if(e.key===`ArrowDown`||e.key===`ArrowUp`){e.preventDefault();let n=e.key===`ArrowDown`?1:-1;this.at=Math.max(-1,Math.min(t.length-1,this.at+n))}else e.key===`Tab`&&!e.shiftKey&&t.length>0?(e.preventDefault(),this.#c(n??t[0])):e.key===`Enter`?(e.preventDefault(),e.stopPropagation(),n===void 0?this.#u():this.#l(n)):e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.line===``?this.#d():this.#a(``))}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}begin(e){this.line=e;let t=this.querySelector(`input`);t?.focus(),this.updateComplete.then(()=>t?.setSelectionRange(e.length,e.length))}render(){let e=this.focused?this.#r():[],t=e.length>0;return x`<div class="line">
        <span class="prompt" aria-hidden="true">/</span>
        <input
          id="command"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${y(`command.label`)}
          aria-autocomplete="list"
          aria-expanded=${t?`true`:`false`}
          aria-controls="command-list"
          aria-activedescendant=${t&&this.at>=0?`command-${this.at}`:h}
          placeholder=${this.#n()}
          .value=${z(this.line)}
          @input=${e=>this.#a(e.target.value)}
          @keydown=${this.#s}
          @focus=${()=>this.focused=!0}
          @blur=${()=>this.focused=!1}
        />
        <ul id="command-list" role="listbox" aria-label=${y(`command.completions`)} ?hidden=${!t}>
          ${e.map((e,t)=>this.#i(e,t))}
        </ul>
      </div>
      <p class="hints" aria-hidden="true">
        <span><kbd>N</kbd>${y(`key.new`)}</span>
        <span><kbd>1–9</kbd>${y(`key.pick`)}</span>
        <span><kbd>Enter</kbd>${y(`key.enter`)}</span>
        <span><kbd>/</kbd>${y(`key.slash`)}</span>
        <span><kbd>Z</kbd>${y(`key.undo`)}</span>
        <span><kbd>?</kbd>${y(`key.help`)}</span>
      </p>`}#n(){let{recommending:e,incident:t}=this.desk,n=e.picked;return n===null||t===null?y(`command.prompt`):`${y(`rec.preview`,{n:n.rank,code:n.entry.unit.code,number:t.number,time:M(n.entry.travel_time_s)})} — ${y(`rec.confirm`)}`}#r(){return Ht(this.line,{units:E.state.units.values(),incidents:E.state.incidents.values(),places:this.places})}#i(e,t){let n=t===this.at?`true`:`false`;return x`<li id="command-${t}" role="option" aria-selected=${n} @mousedown=${At} @click=${()=>this.#l(e)}>
      <b>${e.text}</b><small>${e.detail}</small>
    </li>`}#a(e){this.line=e,this.at=Ut(e)===``?-1:0,clearTimeout(this.#t);let t=Ut(e);t===``?(this.places=[],this.#e=``):this.#t=setTimeout(()=>void this.#o(t),nn)}async#o(e){if(this.#e=e,U(e)?.kind===`coordinates`)this.places=[];else try{let t=await de(e);this.#e===e&&(this.places=t)}catch(e){if(!(e instanceof u))throw e;this.places=[]}}#s;#c(e){`line`in e&&e.line!==null?this.#a(e.line):this.#l(e)}#l(e){switch(e.kind){case`command`:this.#a(e.line),e.line===this.line&&!e.line.endsWith(` `)&&this.#u();return;case`unit`:if(e.line!==null){this.#a(e.line);return}this.desk.selectUnit(e.unit.id),e.unit.position!==null&&this.view.goTo([e.unit.position.lon,e.unit.position.lat]);break;case`incident`:this.desk.selectIncident(e.incident.id);break;case`place`:this.view.goTo([e.place.lon,e.place.lat],e.place.bbox);break;case`point`:this.view.goTo([e.lon,e.lat])}this.#d()}async#u(){clearTimeout(this.#t),await Xt(this.line,this.desk,this.view)&&this.#d()}#d(){this.#a(``),this.querySelector(`input`)?.blur()}};O([v({attribute:!1})],G.prototype,`desk`,void 0),O([v({attribute:!1})],G.prototype,`view`,void 0),O([g()],G.prototype,`line`,void 0),O([g()],G.prototype,`focused`,void 0),O([g()],G.prototype,`at`,void 0),O([g()],G.prototype,`places`,void 0),customElements.define(`desk-command`,G);function K(e){return e.toLowerCase().normalize(`NFKC`).trim()}function rn(e,t){let n=K(t),r=[];for(let t of e){let e=[t.name_zh,t.name_en,t.key].map(K);n===``||e.some(e=>e.startsWith(n))?r.push([0,t]):e.some(e=>e.includes(n))&&r.push([1,t])}return r.sort(([e,t],[n,r])=>e-n||t.priority-r.priority).map(([,e])=>e)}function an(e,t){let n=K(t),r=null,i=0;for(let t of e){let e=Math.max(on(K(t.name_zh),n),sn(K(t.name_en),n));(e>i||e===i&&r!==null&&e>0&&t.priority<r.priority)&&(r=t,i=e)}return r}function on(e,t){let n=0;for(let r=0;r+2<=e.length;r+=1)t.includes(e.slice(r,r+2))&&(n+=1);return n/Math.max(1,e.length-1)}function sn(e,t){let n=e.split(/[^a-z]+/).filter(e=>e.length>=3),r=new Set(t.split(/[^a-z]+/).filter(e=>e.length>=3));return n.filter(e=>r.has(e)).length/Math.max(1,n.length)}function cn(e){return C(S(),`warning.${e.code}`)??e.message}var ln=new Set([`facility`,`street`,`address`]),un=class{#e;#t;#n;constructor(e){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.place=null,this.found=null,this.foundFor=``,this.pointed=0,this.problem=``,this.problemField=``,this.sending=!1,this.opened=0,this.#e=_(),this.#t=0,this.#n=e}open(e){e===``&&(this.description!==``||this.place!==null)?(this.opened+=1,this.#n()):(this.clear(),this.opened+=1,this.describe(e))}clear(){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.place=null,this.found=null,this.problem=this.problemField=``,this.sending=!1,this.#e=_(),this.#n()}describe(e){this.description=e,this.categoryByHand||(this.category=an(D().categories.values(),e)),this.#a()}chooseCategory(e){this.category=e,this.categoryByHand=e!==null,this.#a()}choosePriority(e){this.priority=e,this.#n()}choosePlace(e){let t=T(e);this.#r({at:[e.lon,e.lat],text:t,address:ln.has(e.kind)?t:``,warnings:[]}),this.#i()}async choosePoint(e,t=null){let n=t===null?``:T(t);this.pointed+=1,this.#r({at:e,text:n||F(...e),address:n,warnings:[]}),await this.#i()}#r(e){this.place=e,this.found=null,this.#t+=1,this.#a()}async#i(){let e=this.place;if(e!==null){try{let t=await pe(...e.at);if(this.place!==e)return;let n=se(t.areas),r=e.address===``?n:`${e.text} · ${n}`;this.place={...e,text:r,warnings:t.warnings.map(cn)}}catch(t){if(!(t instanceof u))throw t;this.place===e&&(this.place={...e,warnings:[V(t)]})}this.#n()}}forgetPlace(){this.place=null,this.#n()}closeSearch(){this.found=null,this.#n()}async search(e){this.#t+=1;let t=this.#t,n=null;try{if(e.trim()!==``&&(n=await dn(e)),t!==this.#t||this.place!==null)return[];(this.problemField===`search`||this.problemField===`place`&&n!==null&&n.length>0)&&(this.problem=this.problemField=``)}catch(e){if(!(e instanceof u))throw e;if(t!==this.#t)return[];this.problem=V(e),this.problemField=`search`}return this.found=n,this.foundFor=e,this.#n(),n??[]}async file(){let e=this.#o();if(this.problem=e?.text??``,this.problemField=e?.field??``,e!==null||this.category===null||this.place===null||this.sending)return this.#n(),null;this.sending=!0,this.#n();let[t,n]=this.place.at;try{let e=await m({category:this.category.key,description:this.description.trim(),lon:t,lat:n,source:`desk`,...this.priority===null?{}:{priority:this.priority},...this.place.address===``?{}:{address:this.place.address}},this.#e);return this.clear(),{incident:e.incident,warnings:e.warnings.map(cn)}}catch(e){if(!(e instanceof u))throw e;return this.problem=V(e),e.code!==`network`&&(this.#e=_()),null}finally{this.sending=!1,this.#n()}}#a(){let e=this.#o();(this.problemField!==`search`||this.place!==null)&&e?.field!==this.problemField&&(this.problem=this.problemField=``),this.#n()}#o(){return this.place===null?{text:y(`form.place.needed`),field:`place`}:this.category===null?{text:y(`form.category.needed`),field:`category`}:this.description.trim()===``?{text:y(`form.description.needed`),field:`description`}:null}missPlace(){this.problem=y(`form.place.none`),this.problemField=`place`,this.#n()}};async function dn(e){let t=U(e);return t?.kind===`coordinates`?[fn(t.lon,t.lat)]:de(e)}function fn(e,t){let n=F(e,t);return{kind:`coordinates`,key:n,name_zh:n,name_en:n,detail_zh:``,detail_en:``,lon:e,lat:t,bbox:null,training:!1}}var q=[`nearest`,`requested`,`confirmed`,`equipped`,`nobody_else`,`other`];function pn(e,t){let n=t.trim();return[e===null||e===`other`?``:k(`override.reason`,e),n].filter(e=>e!==``).join(` · `)}function mn(e){return e.some(e=>!e.overridable)?`barred`:e.length>0?`needs_reason`:`free`}var hn=class{#e;#t;constructor(e){this.unitId=null,this.judged=null,this.choice=null,this.remark=``,this.problem=``,this.sending=!1,this.judgedMs=0,this.#t=0,this.#e=e}get reason(){return pn(this.choice,this.remark)}get ready(){if(this.judged===null||this.sending)return!1;let e=mn(this.judged.causes);return e===`free`||e===`needs_reason`&&this.reason!==``}open(e){this.#e.incident!==null&&(this.unitId=e,this.judged=this.choice=null,this.remark=this.problem=``,this.#e.openPanel(`override`),this.judge())}change(e){Object.assign(this,e),this.problem=``,this.#e.changed()}choose(e){let t=q[e-1];t!==void 0&&this.judged!==null&&mn(this.judged.causes)===`needs_reason`&&this.change({choice:t})}async judge(){let{incident:e}=this.#e,{unitId:t}=this;if(e===null||t===null)return;this.#t+=1;let n=this.#t;try{let r=await ue(e.id,t);if(n!==this.#t)return;this.judged=r,this.judgedMs=Date.now()}catch(e){if(!(e instanceof u))throw e;n===this.#t&&(this.problem=V(e))}this.#e.changed()}async makeAvailable(){let{unitId:e}=this;e!==null&&(await this.#e.attempt(async()=>E.answer([await s(e,`available`)],[])),await this.judge())}async send(){let{incident:e}=this.#e,{judged:t}=this;if(e===null||t===null||!this.ready){t!==null&&mn(t.causes)===`needs_reason`&&(this.problem=y(`override.reason.needed`)),this.#e.changed();return}let{reason:n}=this;this.sending=!0,this.#e.changed();try{let r=await _e(e.id,{unit_id:t.unit.id,...n===``?{}:{override_reason:n}},_());E.answer([r.unit],[r.incident]),this.#e.showIncident();let i={assignmentId:r.assignment.id,code:t.unit.code};this.#e.sayUndoable(y(`toast.assigned`,{code:t.unit.code,number:e.number}),i)}catch(e){if(!(e instanceof u))throw e;this.problem=V(e),this.judge()}finally{this.sending=!1,this.#e.changed(),this.#e.recommending.ask(`fresh`)}}},gn=200,_n=new Set([`assigned`,`en_route`]);function vn(e,t){let n=e=>e.units.length>0&&e.units.every(e=>_n.has(e.status));return[...e].filter(e=>Pe(e)||t&&n(e)).sort(Ne)}function yn(e){return e.unit_id===null||e.change===`stays`||e.change===`unassigned`?`nothing`:e.takes_off.length>0?`take_off`:`send`}function bn(e){return{incident_id:e.incident_id,unit_id:e.unit_id??0,takes_off:e.takes_off,...e.rank===null?{}:{rank:e.rank},...e.override_reason===null?{}:{override_reason:e.override_reason}}}function J(e){return`${e.incident_id}/${e.unit_id??`-`}`}var xn=class{#e;#t;constructor(e){this.answer=null,this.left=new Set,this.agreed=new Set,this.reconsider=!1,this.results=null,this.outdated=!1,this.asking=!1,this.sending=!1,this.problem=``,this.answeredMs=0,this.#e=0,this.#t=e}get incidents(){return vn(E.state.incidents.values(),this.reconsider)}get errands(){if(this.results!==null)return[];let e=new Set(this.incidents.map(e=>e.id));return(this.answer?.items??[]).filter(t=>{let n=yn(t);return e.has(t.incident_id)&&!this.left.has(t.incident_id)&&(n===`send`||n===`take_off`&&this.agreed.has(J(t)))})}open(){this.left.clear(),this.ask()}include(e,t){t?this.left.delete(e):this.left.add(e),this.ask()}agree(e,t){t?this.agreed.add(J(e)):this.agreed.delete(J(e)),this.#t.changed()}setReconsider(e){this.reconsider=e,this.ask()}async ask(){this.#e+=1;let e=this.#e,t=this.incidents.map(e=>e.id).filter(e=>!this.left.has(e)).slice(0,gn);if(this.problem=``,this.results=null,this.outdated=!1,this.agreed.clear(),this.answer=t.length===0?null:this.answer,this.asking=t.length>0,this.#t.changed(),t.length!==0){try{let n=await d(t,this.reconsider);if(e!==this.#e)return;this.answer=n,this.answeredMs=Date.now()}catch(t){if(!(t instanceof u))throw t;if(e!==this.#e)return;this.answer=null,this.problem=V(t)}this.asking=!1,this.#t.changed()}}async carryOut(){let e=this.errands;if(!(e.length===0||this.sending||this.asking)){this.sending=!0,this.problem=``,this.#t.changed();try{let{items:t,done:n,refused:r}=await ne(e.map(bn),_());this.results=new Map(t.map(e=>[J(e),e])),this.#t.say(r===0?y(`plan.done`,{n}):y(`plan.partly`,{done:n,refused:r}),r===0?`plain`:`bad`)}catch(e){if(!(e instanceof u))throw e;this.problem=V(e)}finally{this.sending=!1,this.#t.changed()}}}outdate(){this.outdated=this.answer!==null&&this.results===null,this.#t.changed()}hear(e){if(this.answer===null||this.results!==null||this.sending||e.kind===`answer`)return;let t=new Set(this.answer.items.map(e=>e.unit_id)),n=new Set(this.answer.items.map(e=>e.incident_id)),{touched:r}=e,i=(e.topic.startsWith(`unit.`)||e.topic.startsWith(`assignment.`))&&r.units!==`all`&&r.units.some(e=>t.has(e)),a=r.incidents!==`all`&&r.incidents.some(e=>n.has(e));(e.road!==null||e.kind===`snapshot`||i||a)&&(this.outdated=!0)}},Sn=3,Cn=class{#e;constructor(e){this.answer=null,this.answeredMs=0,this.problem=``,this.asked=``,this.#e=e}follow(e){let{place:t,category:n}=e,r=t===null||n===null?``:`${t.at.join()} ${n.key}`;r!==this.asked&&(this.asked=r,this.answer=null,this.problem=``,t!==null&&n!==null&&this.#t(r,t.at,n.key))}again(e){this.asked!==``&&(this.asked=``,this.follow(e))}async#t(e,t,n){try{let r=await ie(t,n,Sn);if(e!==this.asked)return;this.answer=r,this.answeredMs=Date.now()}catch(t){if(!(t instanceof u))throw t;e===this.asked&&(this.problem=V(t))}this.#e()}};function wn(e){return{rows:e.map(e=>({entry:e,gone:!1})),reordered:!1}}function Tn(e,t){let n=new Map(t.map(e=>[e.unit.id,e])),r=e.rows.map(e=>{let t=n.get(e.entry.unit.id);return t===void 0?{entry:e.entry,gone:!0}:{entry:t,gone:!1}});for(;r.at(-1)?.gone;)r.pop();let i=new Set(r.map(e=>e.entry.unit.id));for(let e of t)i.has(e.unit.id)||r.push({entry:e,gone:!1});let a=r.filter(e=>!e.gone).map(e=>e.entry.unit.id).some((e,n)=>t[n]?.unit.id!==e);return{rows:r.slice(0,9),reordered:a}}var En=5,Dn=3e3,On=12e3,kn=class{#e;#t;#n;#r;#i;constructor(e){this.answer=null,this.ranking=null,this.problem=``,this.askedMs=0,this.answeredMs=0,this.notice=``,this.pick=null,this.sending=!1,this.#t=null,this.#n=0,this.#r=!1,this.#e=e}start(e){clearTimeout(this.#i),this.#t=e,this.answer=null,this.ranking=null,this.problem=this.notice=``,this.pick=null,e!==null&&this.ask(`fresh`)}get loading(){return this.answer===null&&this.problem===``&&this.#t!==null}row(e){return this.ranking?.rows[e-1]?.entry??null}choose(e){let t=this.ranking?.rows[e-1];return t===void 0||t.gone||this.sending?!1:(this.pick=t.entry.unit.id,this.#e.changed(),!0)}unpick(){this.pick=null,this.#e.changed()}get picked(){let e=this.ranking?.rows.findIndex(e=>e.entry.unit.id===this.pick&&!e.gone)??-1,t=this.ranking?.rows[e];return t===void 0?null:{rank:e+1,entry:t.entry}}async ask(e){let t=this.#t;if(t===null||this.#r&&e===`steady`)return;this.#r=!0,this.#n+=1;let n=this.#n;this.askedMs=Date.now();try{let r=await c(t,En);if(n!==this.#n||t!==this.#t)return;this.answer=r,this.answeredMs=Date.now(),this.problem=``,this.ranking=e===`steady`&&this.ranking!==null?Tn(this.ranking,r.units):wn(r.units)}catch(e){if(!(e instanceof u))throw e;n===this.#n&&t===this.#t&&(this.problem=V(e))}finally{n===this.#n&&(this.#r=!1,this.#a(On)),this.#e.changed()}}hear(e){this.#t!==null&&e.kind!==`answer`&&(e.road===null?(e.topic.startsWith(`unit.`)||e.topic.startsWith(`assignment.`)||e.kind===`snapshot`)&&this.#a(Math.max(0,this.askedMs+Dn-Date.now())):this.afterRoad(e.road))}async afterRoad(e){let t=this.answer;await this.ask(`fresh`);let{answer:n}=this;if(t===null||n===null||n===t)return;let r=y(e.ended?`rec.opened`:`rec.closed`,{reason:e.reason});this.notice=`${r} — ${y(An(t,n)?`rec.same_times`:`rec.new_times`)}`,this.picked===null&&(this.pick=null),this.#e.changed()}#a(e){clearTimeout(this.#i),this.#i=setTimeout(()=>{this.#t!==null&&E.state.incidents.has(this.#t)&&(document.hidden||this.sending?this.#a(On):this.ask(`steady`))},e)}async confirm(){let e=this.picked,t=this.#e.incident;if(e===null||t===null||this.sending)return;let{unit:n}=e.entry,r=_();this.sending=!0,this.#e.changed();try{let i=await _e(t.id,{unit_id:n.id,rank:e.entry.rank,...this.answer===null?{}:{network_version:this.answer.network.version}},r);this.pick=null,E.answer([i.unit],[i.incident]);let a={assignmentId:i.assignment.id,code:n.code};this.#e.sayUndoable(y(`toast.assigned`,{code:n.code,number:t.number}),a)}catch(e){if(!(e instanceof u))throw e;this.pick=null,e.code===`unit_not_eligible`?this.#e.overriding.open(n.id):this.#e.say(V(e),`bad`)}finally{this.sending=!1,this.#e.changed(),this.ask(`fresh`)}}};function An(e,t){let n=({units:e})=>e.map(e=>`${e.unit.id}:${Math.round(e.distance_m/10)}`).join();return n(e)===n(t)}var jn=[`eight_hours`,`day`,`night`],Mn=[`today`,`tomorrow`],Nn=36e5,Y=24*Nn,Pn=[`running`,`coming`,`over`];function Fn(e,t){let[n=0,r=0,i=0]=xe(e,t).split(`:`).map(Number);return e-n*Nn-(r*60+i)*1e3-e%1e3}function In(e,t,n,r){if(e===`eight_hours`)return[A(t,r),A(t+8*Nn,r)];let i=Fn(t,r)+(n===`today`?.5:1.5)*Y,[a=``]=A(i,r).split(`T`),[o=``]=A(i+Y,r).split(`T`);return e===`day`?[`${a}T08:00`,`${a}T20:00`]:[`${a}T20:00`,`${o}T08:00`]}function Ln(e,t,n=!1){let[,r,i,a,o=``,s=``]=/^(?:(?:(\d{4})-)?(\d{1,2})-(\d{1,2})[ T]+)?(\d{1,2})[:\uff1a](\d{2})$/.exec(e.trim())??[];if(o===``||Number(o)>23||Number(s)>59)return null;let c=i===void 0?t.slice(0,10):`${r??t.slice(0,4)}-${i.padStart(2,`0`)}-${(a??``).padStart(2,`0`)}`,l=Date.parse(`${c}T${o.padStart(2,`0`)}:${s}Z`);if(Number.isNaN(l))return null;let u=new Date(l).toISOString().slice(0,16);return u.slice(0,10)===c?i===void 0&&n&&u<=t?new Date(l+Y).toISOString().slice(0,16):u:null}function Rn(e,t){return Date.parse(e.ends_at)<=t?`over`:Date.parse(e.starts_at)<=t?`running`:`coming`}function zn(e,t){return[...e].sort((e,n)=>Pn.indexOf(Rn(e,t))-Pn.indexOf(Rn(n,t))||Date.parse(e.starts_at)-Date.parse(n.starts_at)||e.unit_code.localeCompare(n.unit_code))}var Bn=class{#e;#t;#n;constructor(e){this.day=`today`,this.shifts=null,this.unit=null,this.startsAt=``,this.endsAt=``,this.crew=``,this.note=``,this.problem=``,this.sending=!1,this.#e=0,this.#t=_(),this.#n=e}open(){this.problem=``,this.startsAt===``&&this.fill(`eight_hours`),this.read()}change(e){Object.assign(this,e),this.problem=``,this.#t=_(),this.#n()}fill(e){let[t,n]=In(e,E.nowMs,this.day,D().city.timezone);this.change({startsAt:t,endsAt:n})}typeTime(e,t){let n=Ln(t,e===`startsAt`?this.startsAt:this.startsAt||this.endsAt,e===`endsAt`);n===null?(this.problem=y(`shifts.time.unread`),this.#n()):this.change({[e]:n})}setDay(e){this.day=e,this.shifts=null,this.read(),this.#n()}async read(){this.#e+=1;let e=this.#e,t=Fn(E.nowMs,D().city.timezone)+(this.day===`today`?0:Y);try{let n=await te(new Date(t).toISOString(),new Date(t+Y).toISOString());e===this.#e&&(this.shifts=n)}catch(t){if(!(t instanceof u))throw t;e===this.#e&&(this.problem=V(t))}this.#n()}hear(e){e.topic===`unit.shift`&&this.shifts!==null&&this.read()}async plan(){let{unit:e}=this;if(e===null||this.startsAt===``||this.endsAt===``||this.sending)return null;this.sending=!0,this.problem=``,this.#n();let t=this.crew.trim()===``?{}:{crew:Number(this.crew)},n=this.note.trim()===``?{}:{note:this.note.trim()};try{let r=await o(e.id,{starts_at:`${this.startsAt}:00`,ends_at:`${this.endsAt}:00`,...t,...n},this.#t);return this.unit=null,this.crew=this.note=``,this.read(),r}catch(e){if(!(e instanceof u))throw e;return this.problem=V(e),null}finally{this.#t=_(),this.sending=!1,this.#n()}}async end(e){await i(e.unit_id,e.id),await this.read()}},Vn=6e3,Hn=1e4,Un=class{constructor(){this.panel=`incident`,this.side=`queue`,this.phoneTab=`queue`,this.help=!1,this.incidentId=null,this.unitId=null,this.assignments=[],this.toast=null,this.offer=null,this.spot=null,this.preview=new Cn(()=>this.changed()),this.draft=new un(()=>{this.preview.follow(this.draft),this.changed()}),this.closing=new bt(()=>this.changed()),this.show=()=>void 0,this.recommending=new kn(this),this.overriding=new hn(this),this.planning=new xn(this),this.rostering=new Bn(()=>this.changed()),this.aiding=new St(()=>this.changed()),this.#e=new Ke,this.#t=null,this.#n=new Set}#e;#t;#n;listen(){let e=E.subscribe(e=>this.#a(e));return()=>{e(),this.recommending.start(null)}}subscribe(e){return this.#n.add(e),()=>this.#n.delete(e)}changed(){for(let e of this.#n)e()}get queue(){return[...E.state.incidents.values()].sort(Ne)}get incident(){if(this.incidentId===null)return null;let e=E.state.incidents.get(this.incidentId);return e!==void 0&&(this.#t=e),e??(this.#t?.id===this.incidentId?this.#t:null)}get unit(){return this.unitId===null?null:E.state.units.get(this.unitId)??null}selectIncident(e){this.incidentId=e,this.unitId=null,this.panel=`incident`,this.spot=null,this.assignments=[],this.recommending.start(e),e!==null&&(this.phoneTab=`detail`,this.#i(e)),this.changed()}selectUnit(e){this.recommending.unpick(),this.unitId=e,this.panel=`unit`,this.phoneTab=`detail`,this.changed()}moveInQueue(e){let t=this.queue;if(t.length===0)return;let n=t.findIndex(e=>e.id===this.incidentId),r=n<0?0:Math.min(t.length-1,Math.max(0,n+e));this.selectIncident(t[r]?.id??null)}openForm(e=``){this.recommending.unpick(),this.panel=`form`,this.phoneTab=`detail`,this.draft.open(e);let{spot:t}=this;this.spot=null,t!==null&&this.draft.choosePoint(t.facility?.at??t.at,t.facility),this.changed()}showIncident(){this.panel=`incident`,this.unitId=null}openPanel(e){this.recommending.unpick(),this.panel=e,this.phoneTab=`detail`,this.spot=null,e===`closure`?this.closing.clear():e===`plan`?this.planning.open():e===`shifts`?this.rostering.open():e===`aid`&&this.aiding.open(),this.changed()}closeHelp(){this.help=!1,this.changed()}back(){this.help?this.help=!1:this.recommending.pick===null?this.panel===`closure`&&this.closing.points.length>0?this.closing.clear():this.panel===`incident`?this.spot===null?this.toast!==null||this.offer!==null?this.dismiss():this.selectIncident(null):this.spot=null:this.showIncident():this.recommending.unpick(),this.changed()}say(e,t=`plain`,n=Vn){this.toast={text:e,tone:t,untilMs:Date.now()+n},this.changed()}sayUndoable(e,t){this.offer={...t,untilMs:Date.now()+Hn},this.say(e,`plain`,Hn)}expire(e){this.toast!==null&&e>this.toast.untilMs&&(this.toast=null),this.offer!==null&&e>this.offer.untilMs&&(this.offer=null)}dismiss(){this.toast=this.offer=null,this.changed()}async undo(){this.expire(Date.now());let e=this.offer;e!==null&&(this.dismiss(),await this.attempt(async()=>{await this.#r(e.assignmentId,`cancelled`,y(`assignment.reason.undo`)),this.say(y(`toast.undone`,{code:e.code}))}))}async stepAssignment(e,t){return this.attempt(()=>this.#r(e,t,t===`cancelled`?y(`assignment.reason.cancelled`):void 0))}async#r(e,t,n){let r=await ae(e,t,n);E.answer([r.unit],[r.incident]),this.recommending.ask(`fresh`)}async stepUnit(e,t){return this.attempt(async()=>{let n=await s(e,t);E.answer([n],[])})}async close(e){let t=this.incident;return t!==null&&this.attempt(async()=>{let n=await r(t.id,e,t.version);this.#t=n,E.answer([],[n]),this.say(y(`incident.closed.done`,{number:t.number}))})}async attempt(e){try{return await e(),!0}catch(e){if(!(e instanceof u))throw e;return this.say(V(e),`bad`),!1}finally{this.changed()}}async#i(e){try{let t=await n(e);if(this.incidentId!==e)return;this.assignments=t.assignments.filter(e=>e.ended_at===null),this.changed()}catch(e){if(!(e instanceof u))throw e}}#a(e){if(e.kind===`tick`&&this.#o(),e.kind===`positions`||e.kind===`tick`)return;let t=this.incidentId;t!==null&&(e.touched.incidents===`all`||e.touched.incidents.includes(t))&&this.#i(t),(e.topic.startsWith(`closure.`)||e.topic.startsWith(`speed.`))&&this.preview.again(this.draft),this.recommending.hear(e),this.planning.hear(e),this.rostering.hear(e),this.aiding.hear(e),this.changed()}#o(){for(let e of this.#e.look(E.state.closures,E.nowMs))this.preview.again(this.draft),this.planning.outdate(),this.recommending.afterRoad(e)}};function Wn(e){let{answer:t,problem:n,asked:r}=e;return r===``?h:x`<section class="preview" aria-label=${y(`preview.title`)} aria-busy=${t===null&&n===``?`true`:`false`}>
    <h3>${y(`preview.title`)} <span>${y(`preview.hint`)}</span></h3>
    ${n===``?h:x`<p class="note warn">${y(`rec.failed`,{reason:n})}</p>`}
    ${t===null&&n===``?x`<p class="empty" role="status">${y(`rec.loading`)}</p>`:h}
    ${t?.units.length===0?x`<p class="empty">${y(`rec.none`)}</p>`:h}
    <ol>
      ${t?.units.map(e=>x`<li>
          <kbd>${e.rank}</kbd>
          <b>${e.unit.code}</b>
          <small>${k(`kind`,e.unit.kind)}</small>
          <b class="eta">${M(e.travel_time_s)}</b>
          <small>${P(e.distance_m)}</small>
        </li>`)}
    </ol>
  </section>`}var Gn=140,Kn=8,qn={place:`#form-place`,category:`#form-category`,description:`textarea`},X=class extends w{constructor(...e){super(...e),this.categoryText=null,this.placeText=null,this.at=0,this.#e=-1,this.#t=0,this.#r=null,this.#_=e=>{if(e.isComposing||(e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back()),e.key!==`Enter`||e.target instanceof HTMLButtonElement))return;let t=e.defaultPrevented;if(e.ctrlKey||e.metaKey){e.preventDefault(),this.#b();return}if(e.shiftKey&&e.target instanceof HTMLTextAreaElement||(e.preventDefault(),e.stopPropagation(),t))return;let{id:n}=e.target;n===`form-place`?(this.#h(),this.#a(`category`)):n===`form-category`?(this.categoryText===null||this.categoryText.trim()===``)&&this.#a(`description`):this.#b()},this.#v=()=>{this.desk.draft.clear(),this.desk.back()},this.#y=e=>{e.preventDefault(),this.#b()}}#e;#t;#n;#r;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}updated(e){super.updated(e);let{draft:t}=this.desk;t.opened===this.#e?t.pointed!==this.#t&&(this.placeText=null,this.contains(document.activeElement)&&document.activeElement?.id!==`form-place`||this.#i()):(this.#e=t.opened,this.categoryText=this.placeText=null,this.#i()),this.#t=t.pointed}#i(){let{place:e,category:t}=this.desk.draft;this.#a(e===null?`place`:t===null?`category`:`description`)}#a(e){let t=qn[e];t!==void 0&&this.querySelector(t)?.focus()}render(){let{draft:e,preview:t}=this.desk;return x`<h2>${y(`form.title`)}</h2>
      <form class="new" autocomplete="off" @submit=${this.#y} @keydown=${this.#_}>
        ${this.#d()} ${this.#o()}
        <label>
          <span>${y(`form.description`)}</span>
          <textarea
            rows="3"
            placeholder=${y(`form.description.hint`)}
            aria-invalid=${e.problemField===`description`?`true`:h}
            .value=${z(e.description)}
            @input=${t=>e.describe(t.target.value)}
          ></textarea>
        </label>
        ${this.#u()} ${e.problem===``?``:x`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending}>
            ${e.sending?y(`form.sending`):y(`form.submit`)} <kbd>Enter</kbd>
          </button>
          <button type="button" @click=${this.#v}>${y(`form.cancel`)}</button>
        </div>
      </form>
      ${Wn(t)}`}#o(){let{draft:e}=this.desk,t=e.category,n=this.categoryText===null?[]:this.#s(),r=this.categoryText??(t===null?``:T(t));return x`<div class="field">
      <label for="form-category">${y(`form.category`)}</label>
      ${kt({id:`form-category`,value:r,hint:y(`form.category.hint`),invalid:e.problemField===`category`,open:this.categoryText!==null,at:this.at,empty:y(`form.category.none`),list:n.map(e=>Jn(e)),onInput:e=>this.#c(e),onChoose:e=>this.#l(n[e]),onMove:e=>this.at=e,onClose:()=>this.categoryText=null})}
      ${t===null?``:x`<small class="under">
            ${e.categoryByHand?``:`${y(`form.category.suggested`)} · `}${y(`form.skills`,{skills:t.skills.map(e=>k(`skill`,e)).join(` · `),limit:we(t.limit_s)})}
          </small>`}
    </div>`}#s(){return rn(D().categories.values(),this.categoryText??``).slice(0,Kn)}#c(e){this.categoryText=e,this.at=0,e.trim()===``&&this.desk.draft.chooseCategory(null)}#l(e){e!==void 0&&(this.desk.draft.chooseCategory(e),this.categoryText=null,this.#a(`description`))}#u(){let{draft:e}=this.desk,t=e.priority??e.category?.priority??null;return x`<fieldset class="priority">
      <legend>${y(`form.priority`)}</legend>
      ${[1,2,3].map(n=>x`<label class=${t===n?`on`:``}>
          <input
            type="radio"
            name="priority"
            class="sr"
            .checked=${t===n}
            @change=${()=>e.choosePriority(n)}
          />
          ${Fe(n)} ${k(`priority`,String(n))}
        </label>`)}
      ${e.priority===null&&t!==null?x`<small>${y(`form.priority.default`)}</small>`:``}
    </fieldset>`}#d(){let{draft:e}=this.desk,t=e.found??[];return x`<div class="field">
      <label for="form-place">${y(`form.place`)}</label>
      ${kt({id:`form-place`,value:e.place?.text??this.placeText??``,hint:y(`form.place.example`),invalid:e.problemField===`place`,open:e.found!==null&&e.place===null,at:this.at,empty:y(`form.place.none`),list:t.map(Yn),onInput:e=>this.#f(e),onChoose:e=>this.#p(e),onMove:e=>this.at=e,onClose:()=>e.closeSearch()})}
      <small class="under">${e.place===null?y(`form.place.hint`):F(...e.place.at)}</small>
      ${e.place?.warnings.map(e=>x`<p class="note warn">${e}</p>`)??``}
    </div>`}#f(e){this.placeText=e,this.at=0,this.desk.draft.place!==null&&this.desk.draft.forgetPlace(),clearTimeout(this.#n),this.#n=setTimeout(()=>void this.desk.draft.search(e),Gn)}#p(e){let{draft:t}=this.desk,n=t.foundFor===this.placeText||e>0?t.found?.[e]:void 0;n===void 0?this.#h():this.#m(n),this.#a(`category`)}#m(e){clearTimeout(this.#n),this.placeText=null,this.desk.draft.choosePlace(e)}#h(){let{draft:e}=this.desk,t=this.placeText?.trim()??``;return e.place!==null||t===``?Promise.resolve():(clearTimeout(this.#n),this.#r??=this.#g(t).finally(()=>this.#r=null),this.#r)}async#g(e){let{draft:t}=this.desk,[n]=await t.search(e);n===void 0?t.place===null&&t.problem===``&&t.missPlace():this.#m(n)}#_;#v;#y;async#b(){let{draft:e}=this.desk;await this.#h();let t=await e.file();if(t===null){this.#a(e.problemField);return}E.answer([],[t.incident]),this.desk.selectIncident(t.incident.id);let n=[y(`form.filed`,{number:t.incident.number}),...t.warnings].join(` · `);this.desk.say(n,t.warnings.length>0?`bad`:`plain`),document.activeElement?.blur()}};O([v({attribute:!1})],X.prototype,`desk`,void 0),O([g()],X.prototype,`categoryText`,void 0),O([g()],X.prototype,`placeText`,void 0),O([g()],X.prototype,`at`,void 0);function Jn(e){return{key:e.key,mark:Fe(e.priority),text:T(e),detail:we(e.limit_s)}}function Yn(e){return{key:`${e.kind}/${e.key}`,text:T(e),detail:Bt(e)}}customElements.define(`desk-form`,X);var Xn=[`fire`,`medical`,`police`],Zn=class extends w{constructor(...e){super(...e),this.open=!1}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()));let e=e=>{this.open&&e instanceof KeyboardEvent&&e.key===`Escape`&&(this.open=!1,e.stopPropagation(),this.querySelector(`.menu-button`)?.focus()),e.type===`pointerdown`&&!this.querySelector(`.menu`)?.contains(e.target)&&(this.open=!1)};addEventListener(`pointerdown`,e),this.addEventListener(`keydown`,e),this.follow(()=>removeEventListener(`pointerdown`,e))}render(){let{city:e,session:t}=D(),n=Ie(E.state.incidents.values(),E.state.units.values(),E.nowMs),r=E.feed;return x`<h1 class="brand">${y(`app.name`)} <span>${T(e)} · ${y(`app.desk`)}</span></h1>
      <div class="nums ${r.state===`down`?`old`:``}">
        <span><b>${E.count(n.open)}</b> ${y(`num.open`)}</span>
        <span class=${n.pressing>0?`bad`:``}><b>${E.count(n.pressing)}</b> ${y(`num.pressing`)}</span>
        <span class="ok"><b>${E.count(n.free)}</b> ${y(`num.free`)}</span>
      </div>
      ${this.#e()}
      <span class="feed ${r.state}"><i aria-hidden="true"></i>${Ae(r)}</span>
      <span class="clock"><small>${ye(E.nowMs,e.timezone)}</small>${xe(E.nowMs,e.timezone)}</span>
      <span class="who">${t.account.name}</span>
      <button type="button" class="plain" lang=${S()===`zh`?`en`:`zh-CN`} title=${y(`language.switch.hint`)} @click=${()=>le(S()===`zh`?`en`:`zh`)}>
        ${y(`language.switch`)}
      </button>
      <div class="menu">
        <button type="button" class="plain menu-button" aria-expanded=${this.open?`true`:`false`} aria-label=${y(`menu.title`)} @click=${()=>this.open=!this.open}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16M4 12h16M4 18h16" /></svg>
        </button>
        ${this.open?this.#i():h}
      </div>`}#e(){let e=E.state.alerts.size,t=Ee(E.state.alerts.values()).length;return e===0?h:x`<button type="button" class="plain alerts ${t>0?`fresh`:``}" @click=${()=>this.desk.openPanel(`alerts`)}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3.5L22 20.5H2zM12 10v5M12 17.4v.2" /></svg>
      ${y(`alerts.count`,{n:e})}${t>0?x`<span>· ${y(`alerts.fresh`,{fresh:t})}</span>`:``}
    </button>`}async#t(){await this.desk.attempt(ee)&&location.reload()}#n(){return x`<select aria-label=${y(`coverage.group`)} @change=${e=>{this.layers.group=e.target.value,this.layers.set(`coverage`,!0),this.requestUpdate()}}>
      ${Xn.map(e=>x`<option value=${e} ?selected=${e===this.layers.group}>${k(`group`,e)}</option>`)}
    </select>`}#r(e){this.open=!1,this.desk.openPanel(e)}#i(){let e=e=>x`<label>
      <input
        type="checkbox"
        .checked=${this.layers.shown[e]}
        @change=${t=>{this.layers.set(e,t.target.checked),this.requestUpdate()}}
      />
      ${y(`layers.${e}`)}
    </label>`;return x`<div class="sheet">
      <button type="button" class="link" @click=${()=>this.#r(`plan`)}>${y(`plan.title`)} <kbd>P</kbd></button>
      <button type="button" class="link" @click=${()=>this.#r(`closure`)}>${y(`closure.title`)} <kbd>C</kbd></button>
      <button type="button" class="link" @click=${()=>this.#r(`alerts`)}>${y(`alerts.title`)} <kbd>A</kbd></button>
      <button type="button" class="link" @click=${()=>this.#r(`shifts`)}>${y(`shifts.title`)} <kbd>S</kbd></button>
      <button type="button" class="link" @click=${()=>this.#r(`aid`)}>${y(`aid.title`)} <kbd>M</kbd></button>
      <hr />
      <h2>${y(`layers.title`)}</h2>
      ${e(`facilities`)} ${e(`load`)} ${e(`off_duty`)} ${e(`coverage`)} ${this.#n()}
      <hr />
      <a href="/wall" target="_blank" rel="noopener">${y(`menu.wall`)}</a>
      <a href="/api/docs" target="_blank" rel="noopener">${y(`menu.api`)}</a>
      <button type="button" class="link" @click=${()=>void this.#t()}>${y(`sign_in.out`)}</button>
    </div>`}};O([v({attribute:!1})],Zn.prototype,`desk`,void 0),O([v({attribute:!1})],Zn.prototype,`layers`,void 0),O([g()],Zn.prototype,`open`,void 0),customElements.define(`desk-header`,Zn);var Qn=[[`N`,`help.n`],[`J K ↓ ↑`,`help.jk`],[`1 – 9`,`help.pick`],[`Enter`,`help.enter`],[`Esc`,`help.esc`],[`/`,`help.slash`],[`F`,`help.f`],[`R`,`help.r`],[`Z`,`help.z`],[`U`,`help.u`],[`C`,`help.c`],[`A`,`help.a`],[`P`,`help.p`],[`S`,`help.s`],[`M`,`help.m`],[`L`,`help.l`],[`?`,`help.question`]],$n=[[`command.new.args`,`command.new`],[`command.send.args`,`command.send`],[`command.st.args`,`command.st`],[`command.close.args`,`command.close`],[`command.road.args`,`command.road`],[`command.plan.args`,`command.plan`],[`command.shifts.args`,`command.shifts`],[`command.aid.args`,`command.aid`],[`command.go.args`,`command.go`],[`command.lang.args`,`command.lang`]];function er(e){return x`<dialog class="help" aria-label=${y(`help.title`)} @close=${e}>
    <div class="help-sheet">
      <h2>${y(`help.title`)}</h2>
      <dl>
        ${Qn.map(([e,t])=>x`<div><dt><kbd>${e}</kbd></dt><dd>${y(t)}</dd></div>`)}
      </dl>
      <dl class="commands">
        ${$n.map(([e,t])=>x`<div><dt><code>${y(e)}</code></dt><dd>${y(t)}</dd></div>`)}
      </dl>
      <button type="button" @click=${e}>${y(`help.close`)} <kbd>Esc</kbd></button>
    </div>
  </dialog>`}var tr=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},Z=qe(class extends Je{constructor(e){if(super(e),e.type!==I.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(t,[n,r,i]){let a=tt(t),{values:o,keys:s}=this.dt(n,r,i);if(!Array.isArray(a))return this.ut=s,o;let c=this.ut??=[],l=[],u,ee,d=0,f=a.length-1,p=0,m=o.length-1;for(;d<=f&&p<=m;)if(a[d]===null)d++;else if(a[f]===null)f--;else if(c[d]===s[p])l[p]=R(a[d],o[p]),d++,p++;else if(c[f]===s[m])l[m]=R(a[f],o[m]),f--,m--;else if(c[d]===s[m])l[m]=R(a[d],o[m]),L(t,l[m+1],a[d]),d++,m--;else if(c[f]===s[p])l[p]=R(a[f],o[p]),L(t,a[d],a[f]),f--,p++;else if(u===void 0&&(u=tr(s,p,m),ee=tr(c,d,f)),u.has(c[d])){if(u.has(c[f])){let e=ee.get(s[p]),n=e===void 0?null:a[e];if(n===null){let e=L(t,a[d]);R(e,o[p]),l[p]=e}else l[p]=R(n,o[p]),L(t,a[d],n),a[e]=null;p++}else nt(a[f]),f--}else nt(a[d]),d++;for(;p<=m;){let e=L(t,l[m+1]);R(e,o[p]),l[p++]=e}for(;d<=f;){let e=a[d++];e!==null&&nt(e)}return this.ut=s,et(t,l),e}}),nr=60,rr=5;function ir(e,t){let n=t.trim().toLowerCase();return e.filter(e=>n===``||`${e.unit_code} ${k(`cause`,e.cause)}`.toLowerCase().includes(n))}var ar=class extends w{constructor(...e){super(...e),this.typed=``}connectedCallback(){super.connectedCallback(),this.follow(B.listen(()=>this.requestUpdate()))}render(){let e=Object.entries(this.answer.excluded_counts),t=e.reduce((e,[,t])=>e+t,0);if(t===0)return h;let n=this.#e();return x`<details class="excluded">
      <summary>
        ${y(`rec.excluded`,{n:t})}
        <small>${e.map(([e,t])=>`${k(`cause`,e)} ${t}`).join(` · `)}</small>
      </summary>
      <input
        type="search"
        aria-label=${y(`excluded.search`)}
        placeholder=${y(`excluded.search`)}
        .value=${this.typed}
        @input=${e=>this.typed=e.target.value}
        @keydown=${e=>this.#n(e,n)}
      />
      <ul>
        ${n.slice(0,nr).map(e=>this.#t(e))}
      </ul>
      ${n.length>nr?x`<p>${y(`units.more`,{n:n.length-nr})}</p>`:h}
      ${n.length===0?x`<p>${y(`units.empty`)}</p>`:h}
    </details>`}#e(){let{excluded:e,units:t}=this.answer,n=ir(e,this.typed).map(e=>({...e,text:at(e.cause,e.detail)})),r=this.typed.trim().toLowerCase();if(r===``)return n;let i=new Set([...e.map(e=>e.unit_id),...t.map(e=>e.unit.id)]),a=[...E.state.units.values()].filter(e=>!i.has(e.id)&&e.code.toLowerCase().includes(r));return[...n,...a.slice(0,rr).map(e=>({unit_id:e.id,unit_code:e.code,text:y(`excluded.farther`)}))]}#t(e){return x`<li>
      <button type="button" title=${y(`excluded.send.hint`)} @click=${()=>this.desk.overriding.open(e.unit_id)}>
        <span>${e.unit_code}</span><small>${e.text}</small>
      </button>
    </li>`}#n(e,t){let[n]=t;e.key!==`Enter`||e.isComposing||n===void 0||(e.preventDefault(),this.desk.overriding.open(n.unit_id))}};O([v({attribute:!1})],ar.prototype,`desk`,void 0),O([v({attribute:!1})],ar.prototype,`answer`,void 0),O([g()],ar.prototype,`typed`,void 0),customElements.define(`desk-excluded`,ar);var or=class extends w{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(B.listen(()=>this.requestUpdate()))}render(){let{recommending:e}=this.desk,{answer:t,ranking:n}=e;return x`<section class="recommendation" aria-busy=${e.loading?`true`:`false`}>
      <h3>
        ${y(`rec.title`)}
        ${t===null?``:x`<em>${y(`rec.updated`,{age:j((Date.now()-e.answeredMs)/1e3)})}</em>`}
        ${t===null?``:x`<span>${lt(t)}</span>`}
      </h3>
      <p class="note news" role="status" ?hidden=${e.notice===``}>${e.notice}</p>
      ${t===null?h:this.#t(t)}
      ${e.loading?x`<p class="empty" role="status">${y(`rec.loading`)}</p>`:``}
      ${e.problem===``?``:x`<p class="note bad" role="alert">${y(`rec.failed`,{reason:e.problem})}</p>`}
      ${n!==null&&n.rows.length===0?x`<p class="empty">${y(`rec.none`)}</p>`:``}
      ${n===null?``:x`<ol class="ranked">
            ${Z(n.rows,e=>e.entry.unit.id,(e,t)=>this.#e(e,t+1))}
          </ol>`}
      ${n?.reordered?x`<p class="note">${y(`rec.reordered`)}</p>`:``} ${t===null?``:this.#n(t)}
    </section>`}#e(e,t){let{unit:n,travel_time_s:r,distance_m:i,reasons:a}=e.entry,{recommending:o}=this.desk,s=o.pick===n.id&&!e.gone;return x`<li class="${s?`picked`:``} ${e.gone?`gone`:``}">
      <button type="button" aria-pressed=${s?`true`:`false`} ?disabled=${e.gone||o.sending} @click=${()=>{s?o.confirm():o.choose(t)}}>
        <kbd>${t}</kbd>
        <span class="what">
          <b>${n.code} <small>${k(`kind`,n.kind)} · ${y(`units.crew`,{n:n.crew})}</small></b>
          <small>${e.gone?sr(n.id):[...a.filter(e=>e.code!==`crew`).map(it),ut(e.entry)].filter(e=>e!==``).join(` · `)}</small>
        </span>
        <span class="when">
          <b class="eta">${M(r)}</b>
          <small>${P(i)}</small>
        </span>
      </button>
      ${s?x`<div class="confirm">
            <button type="button" class="go" ?disabled=${o.sending} @click=${()=>void o.confirm()}>
              ${o.sending?y(`rec.sending`):y(`rec.choose`,{code:n.code})}
            </button>
            <span>${y(`rec.confirm`)}</span>
          </div>`:h}
    </li>`}#t({cut_off:e}){if(!e)return h;let t=e.closures.map(e=>E.state.closures.get(e)?.reason??`#${e}`).join(` · `),n=P(e.nearest_open.distance_m);return x`<p class="note bad" role="alert">${y(`rec.cut_off`,{reasons:t,distance:n})}</p>`}#n(e){let t=ke(E.state.closures.values(),E.nowMs);return x`${dt(e)===``?h:x`<p class="note alternative">${dt(e)}</p>`}
      ${t.length===0?h:x`<p class="note warn">${y(`rec.closures`,{n:t.length})}${t.slice(0,3).map(e=>`${e.reason} (${Te(e)})`).join(` · `)}</p>`}
      ${e.shortfall.map(e=>x`<p class="note warn">
          ${y(`rec.shortfall`,{skill:k(`skill`,e.skill),needed:e.needed,available:e.available})}
        </p>`)}
      <desk-excluded .desk=${this.desk} .answer=${e}></desk-excluded>`}};O([v({attribute:!1})],or.prototype,`desk`,void 0);function sr(e){return E.state.units.get(e)?.status===`available`?y(`rec.farther`):y(`rec.gone`)}customElements.define(`desk-recommendation`,or);var cr=[`report`,`accept`,`assign`,`handle`,`feedback`,`verify`,`archive`],lr=[`en_route`,`on_scene`,`done`,`cancelled`],ur=class extends w{constructor(...e){super(...e),this.reason=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.incident;return e===null?x`<div class="waiting">
        <p>${y(`incident.waiting`)}</p>
        <p class="dim">${y(`incident.waiting.hint`)}</p>
      </div>`:x`<h2>
        <span class="pr p${e.priority}" aria-hidden="true">${e.priority}</span>
        ${b(e.category)}
        <i class="sr">${k(`priority`,String(e.priority))}</i>
        <span class="number">${e.number}</span>
        ${e.training?x`<em class="tag">${y(`incident.training`)}</em>`:``}
      </h2>
      ${this.#e(e)} ${this.#t(e)} ${this.#n(e)}
      ${e.closed_at===null?x`<desk-recommendation .desk=${this.desk}></desk-recommendation>${this.#r()}`:h}`}#e(e){let t=D().city.timezone,n=Ue(e,E.nowMs)!==`calm`,r=De(e,E.nowMs),i=D().categories.get(e.category),a=y(`incident.due`,{at:N(Date.parse(e.due_at),E.nowMs,t)});return x`<dl class="facts">
      <div>
        <dt>${y(`incident.place`)}</dt>
        <dd>
          ${e.address?x`<b>${e.address}</b> · `:``}${se(e.areas)}
          <small class="cell">${y(`incident.cell`)} ${e.cell.slice(0,9)}…</small>
        </dd>
      </div>
      <div>
        <dt>${y(`incident.reported`)}</dt>
        <dd>${k(`source`,e.source)} · ${e.reported_by} · ${N(Date.parse(e.reported_at),E.nowMs,t)}</dd>
      </div>
      <div>
        <dt>${y(`incident.clock`)}</dt>
        <dd>
          ${e.closed_at===null?x`<b class=${n?`late`:``}>${r<0?y(`incident.over`,{left:Ce(-r)}):y(`incident.left`,{left:Ce(r)})}</b>
                · ${a}${i?` · ${we(i.limit_s)}`:``}`:y(`incident.closed_at`,{at:N(Date.parse(e.closed_at),E.nowMs,t),reason:e.closed_reason??``})}
        </dd>
      </div>
      ${e.description===``?``:x`<div>
            <dt>${y(`incident.description`)}</dt>
            <dd class="said">${e.description}</dd>
          </div>`}
    </dl>`}#t(e){let t=cr.indexOf(e.stage);return x`<ol class="stages" aria-label=${y(`stage.label`)}>
      ${cr.map((e,n)=>x`<li
          class=${n<t?`on`:n===t?`now`:``}
          aria-current=${n===t?`step`:h}
        >
          ${k(`stage`,e)}
        </li>`)}
    </ol>`}#n(e){if(e.units.length===0)return h;let t=D().city.timezone;return x`<h3>${y(`incident.units`)}</h3>
      <ul class="on-it">
        ${e.units.map(e=>{let n=this.desk.assignments.find(t=>t.id===e.assignment_id),r=E.state.units.get(e.unit_id)?.status??dr(e.status),i=r===`en_route`?Be(e.assignment_id,E.nowMs):``,a=E.state.etas.get(e.assignment_id)?.[1]??null,o=a===null?n?.eta:new Date(a).toISOString();return x`<li>
            <div>
              ${He(r)}
              <button type="button" class="link" @click=${()=>this.desk.selectUnit(e.unit_id)}>${e.unit_code}</button>
              <span>${k(`status`,r)}</span>
              <small>
                ${i===``?h:x`<b class="left">${i}</b>`}
                ${o&&r!==`on_scene`?y(`incident.eta`,{at:xe(Date.parse(o),t,`minutes`)}):h}
              </small>
            </div>
            ${n?.override_reason?x`<p class="overridden">${y(`incident.override`,{by:n.assigned_by,reason:n.override_reason})}</p>`:h}
            <div class="steps">
              ${lr.filter(e=>!fr(e,r)).map(t=>x`<button type="button" @click=${()=>void this.desk.stepAssignment(e.assignment_id,t)}>${k(`assignment`,t)}</button>`)}
            </div>
          </li>`})}
      </ul>`}#r(){return x`<form class="close" @submit=${e=>{e.preventDefault(),this.reason.trim()!==``&&this.desk.close(this.reason.trim()).then(e=>{e&&(this.reason=``)})}}>
      <input
        aria-label=${y(`incident.close.reason`)}
        placeholder=${`${y(`incident.close.reason`)} · ${y(`incident.close.hint`)}`}
        .value=${this.reason}
        @input=${e=>this.reason=e.target.value}
      />
      <button type="submit" ?disabled=${this.reason.trim()===``}>${y(`incident.close`)}</button>
    </form>`}};O([v({attribute:!1})],ur.prototype,`desk`,void 0),O([g()],ur.prototype,`reason`,void 0);function dr(e){return e===`done`||e===`cancelled`?`available`:e}function fr(e,t){return e===`en_route`?t===`en_route`||t===`on_scene`:e===`on_scene`&&t===`on_scene`}customElements.define(`desk-incident`,ur);var pr={"/":{kind:`command`},"、":{kind:`command`},Enter:{kind:`confirm`},Escape:{kind:`back`},n:{kind:`new`},j:{kind:`move`,by:1},ArrowDown:{kind:`move`,by:1},k:{kind:`move`,by:-1},ArrowUp:{kind:`move`,by:-1},f:{kind:`fit`},r:{kind:`resort`},z:{kind:`undo`},u:{kind:`list`},l:{kind:`language`},c:{kind:`panel`,panel:`closure`},a:{kind:`panel`,panel:`alerts`},p:{kind:`panel`,panel:`plan`},s:{kind:`panel`,panel:`shifts`},m:{kind:`panel`,panel:`aid`},"?":{kind:`help`},"？":{kind:`help`}};function mr(e){return e.ctrlKey||e.metaKey||e.altKey?null:/^[1-9]$/.test(e.key)?{kind:`pick`,rank:Number(e.key)}:pr[e.key.length===1?e.key.toLowerCase():e.key]??null}function hr(e){return e instanceof HTMLElement&&e.matches(`input, textarea, select, [contenteditable]`)}function gr(e,t){return e instanceof HTMLElement?t===`Enter`?e.closest(`button, a, summary`)!==null:t.startsWith(`Arrow`)&&e.closest(`.maplibregl-canvas, [role=listbox], [role=tablist]`)!==null:!1}function _r(e){let t=e?.watch.coverage?.groups.find(t=>t.key===e.group);if(!e||e.group===null)return h;if(t===void 0)return x`<div class="legend">${y(`coverage.loading`)}</div>`;let n=t.standard_s/60,r=e=>y(`coverage.band`,{minutes:String(Math.round(n*e*10/3)/10)}),i=[r(1),r(2),r(3),y(`coverage.lost`),y(`coverage.outside`)];return x`<div class="legend coverage" role="group" aria-label=${y(`layers.coverage`)}>
    <b>${T(t)} · ${y(`coverage.share`,{share:Oe(t),minutes:n})}</b>
    ${i.map((e,t)=>x`<span>
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 1.5L21 6.8V17.2L12 22.5L3 17.2V6.8z" fill=${je[t]?.fill??``} fill-opacity=${Math.min(1,(je[t]?.opacity??0)*1.8)} stroke=${t===3?`#ffb48c`:`none`} stroke-width="2" />
        </svg>
        ${e}
      </span>`)}
    ${e.hovered===``?h:x`<em>${y(`coverage.here`,{text:e.hovered})}</em>`}
  </div>`}function vr({answer:e,left:t}){return(e?.items??[]).filter(e=>!t.has(e.incident_id)&&yn(e)!==`nothing`).flatMap(yr)}function yr(e){let t=E.state.incidents.get(e.incident_id),n=e.unit_id===null?null:E.state.units.get(e.unit_id)?.position;return t===void 0||!n?[]:[{line:{type:`LineString`,coordinates:[[n.lon,n.lat],[t.lon,t.lat]]},chosen:!1}]}var br=2400,xr=1350,Sr=2;function Cr(e,t){return Math.min(Sr,Math.max(1,Math.min(e/br,t/xr)))}var wr=class{constructor(){this.shown={facilities:!0,load:!0,off_duty:!0,coverage:!1},this.group=`fire`,this.onChange=()=>void 0}set(e,t){this.shown[e]=t,this.onChange()}},Tr=15,Er=class extends w{constructor(...e){super(...e),this.failure=``,this.city=null,this.#e=``,this.#t=`none`,this.#n=null}#e;#t;#n;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(fe(()=>void this.city?.relabel())),this.desk.show=e=>this.goTo(e),this.layers.onChange=()=>this.#s()}disconnectedCallback(){this.#n?.disconnect(),this.city?.destroy(),super.disconnectedCallback()}firstUpdated(){let e=this.querySelector(`.canvas`);if(e!==null){try{this.city=new ze({city:D().city,container:e,scale:Cr(innerWidth,innerHeight),padding:{top:60,right:60,bottom:90,left:60},onPick:e=>this.#c(e),onGesture:()=>void 0})}catch{this.failure=y(`map.failed`);return}this.city.map.on(`error`,e=>{`sourceId`in e&&e.sourceId===`city`&&(this.failure=y(`map.basemap_failed`))}),this.city.map.on(`sourcedata`,e=>{e.sourceId===`city`&&e.tile!==void 0&&e.isSourceLoaded&&(this.failure=``)}),this.city.ready.then(()=>{this.city?.coverage&&(this.city.coverage.onChange=()=>this.requestUpdate()),this.city?.load&&(this.city.load.onChange=()=>this.requestUpdate()),this.#s(),this.requestUpdate()}),this.city.map.on(`zoomend`,()=>this.requestUpdate()),this.#n=new ResizeObserver(()=>{this.city?.rescale(Cr(innerWidth,innerHeight)),this.city?.map.resize()}),this.#n.observe(e)}}updated(e){super.updated(e),this.#i()}render(){let e=this.city?.load,t=D().city;return x`<div class="canvas"></div>
      ${this.failure===``?h:x`<p class="map-note" role="alert">${this.failure}</p>`}
      <div class="map-buttons">
        <button type="button" title=${y(`map.in`)} aria-label=${y(`map.in`)} @click=${()=>this.city?.map.zoomIn()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>
        </button>
        <button type="button" title=${y(`map.out`)} aria-label=${y(`map.out`)} @click=${()=>this.city?.map.zoomOut()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14" /></svg>
        </button>
        <button type="button" title=${y(`map.fit`)} aria-label=${y(`map.fit`)} @click=${()=>this.fit()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.2L12 17l-5.6 3.1 1.2-6.2L3 9.6l6.3-.8z" /></svg>
        </button>
        <button type="button" title=${y(`map.city`)} aria-label=${y(`map.city`)} @click=${()=>this.city?.fitCity()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" /></svg>
        </button>
      </div>
      ${this.#r()}
      <div class="map-foot">
        ${_r(this.city?.coverage??null)} ${Le({shown:e?.shown??!1,greatest:e?.greatest??null})} ${Ve(t)}
      </div>`}#r(){let{spot:e}=this.desk;if(e===null)return h;let{place:t,refused:n,facility:r}=e,i=t?.road;return x`<section class="card" aria-label=${y(`place.here`)}>
      <h2>${t===null?F(...e.at):se(t.areas)}</h2>
      ${r===null?h:x`<p><b>${T(r)}</b> · ${k(`facility`,r.category)}</p>`}
      ${t===null?x`<p role="status">${n===``?y(`place.looking`):n}</p>`:x`<p>
              ${F(...e.at)} · ${y(`place.cell`,{cell:t.cell})}<br />
              ${i?i.name?y(`place.road`,{name:i.name,distance:P(i.distance_m)}):y(`place.road.unnamed`,{distance:P(i.distance_m)}):``}
            </p>
            ${t.warnings.map(e=>x`<p class="note warn">${cn(e)}</p>`)}`}
      <div class="buttons">
        <button type="button" class="go" ?disabled=${n!==``} @click=${()=>this.desk.openForm()}>
          ${y(`place.new`)} <kbd>N</kbd>
        </button>
        <button type="button" @click=${()=>this.desk.back()}>${y(`place.close`)}</button>
      </div>
    </section>`}#i(){let{desk:e,city:t}=this;if(t===null)return;let{recommending:n}=e;t.pointing=e.panel===`form`||e.panel===`closure`,this.#a(t);let r=this.#o(),i=(e.panel===`form`?null:n.pick)??r[0]?.entry.unit.id??null,a=e.panel===`form`?e.draft.place?.at??null:e.spot?.at??null,o=[e.incidentId,e.unitId,i,n.answeredMs,a,e.panel,e.preview.answeredMs,e.overriding.judgedMs,e.panel===`plan`?`${e.planning.answeredMs} ${[...e.planning.left].join()}`:``,e.assignments.map(e=>`${e.id}:${e.on_scene_at??``}`)].join(`/`);if(o===this.#e)return;this.#e=o;let s=r.flatMap(({entry:e,rank:t})=>{let n=e.unit.id===i;return!n&&t>3?[]:[{line:e.route,chosen:n}]}),c=e.panel===`override`?e.overriding.judged?.route:null;c&&s.push({line:c,chosen:!0}),e.panel===`plan`&&s.push(...vr(e.planning));for(let t of e.assignments)t.route!==null&&t.on_scene_at===null&&s.push({line:t.route,chosen:!1});t.select({incident:e.incidentId,unit:e.panel===`override`?e.overriding.unitId:e.unitId}),t.rank(new Map(r.map(e=>[e.entry.unit.id,e.rank]))),t.showRoutes(s),t.point(a)}#a(e){let t=this.desk.panel===`closure`,{points:n,shape:r,asLine:i}=this.desk.closing,a=t?`${i}${n.join(`;`)}`:`none`;a!==this.#t&&(this.#t=a,e.draw(t?n:[],t?r:null,t))}#o(){let{panel:e,preview:t,incident:n,recommending:r}=this.desk;return e===`form`?(t.answer?.units??[]).map(e=>({entry:e,rank:e.rank})):e!==`incident`||n?.closed_at!==null?[]:(r.ranking?.rows??[]).map(({entry:e,gone:t},n)=>({entry:e,gone:t,rank:n+1})).filter(e=>!e.gone)}#s(){this.city?.facilities&&(this.city.facilities.visible=this.layers.shown.facilities);let{coverage:e,load:t}=this.layers.shown;this.city?.load&&(this.city.load.visible=t&&!e),this.city?.coverage&&(this.city.coverage.group=e?this.layers.group:null),this.city?.showResting(this.layers.shown.off_duty)}#c(e){let{desk:t}=this;t.panel===`closure`?t.closing.add(e.at):t.panel===`form`?t.draft.choosePoint(e.facility?.at??e.at,e.facility):e.kind===`incident`?t.selectIncident(e.id):e.kind===`unit`?t.selectUnit(e.id):this.#l(e.at,e.facility)}async#l(e,t=null){let n={at:e,place:null,refused:``,facility:t};this.desk.spot=n,this.desk.changed();let r;try{r={...n,place:await pe(...e)}}catch(e){if(!(e instanceof u))throw e;r={...n,refused:V(e)}}this.desk.spot===n&&(this.desk.spot=r),this.desk.changed()}goTo(e,t){t?this.city?.fit([[t[0],t[1]],[t[2],t[3]]]):this.city?.fit([e],Tr),this.desk.panel!==`form`&&this.#l(e)}fit(){let{desk:e}=this,t=[],n=e.panel===`unit`?e.unit:null;if(n?.position)t.push([n.position.lon,n.position.lat]);else if(e.incident!==null){t.push([e.incident.lon,e.incident.lat]);let n=[...e.incident.units.map(e=>e.unit_id),...e.recommending.ranking?.rows.slice(0,3).map(e=>e.entry.unit.id)??[]];for(let e of n){let n=E.state.units.get(e)?.position;n&&t.push([n.lon,n.lat])}}t.length===0?this.city?.fitCity():this.city?.fit(t,Tr)}};O([v({attribute:!1})],Er.prototype,`desk`,void 0),O([v({attribute:!1})],Er.prototype,`layers`,void 0),O([g()],Er.prototype,`failure`,void 0),customElements.define(`desk-map`,Er);var Dr=new Set([`off_duty`,`out_of_service`]),Or=class extends w{#e=0;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(B.listen(()=>this.requestUpdate()))}updated(){let{judgedMs:e}=this.desk.overriding;e!==this.#e&&this.desk.overriding.judged!==null&&(this.#e=e,this.querySelector(`input[type=radio], button.go`)?.focus())}render(){let{overriding:e,incident:t}=this.desk,{judged:n}=e;return x`<h2>${y(`override.title`,{number:t?.number??``})}</h2>
      ${n===null&&e.problem===``?x`<p class="empty" role="status">${y(`override.loading`)}</p>`:h}
      ${n===null?h:x`${this.#t(n)} ${this.#n(n)} ${this.#r(n)}`}
      ${e.problem===``?h:x`<p class="note bad" role="alert">${e.problem}</p>`}
      ${n===null?x`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${y(`form.cancel`)}</button></p>`:h}`}#t({unit:e,travel_time_s:t,distance_m:n}){let r=E.state.units.get(e.id)??e;return x`<div class="judged">
      ${He(r.status)}
      <span class="what">
        <b>${e.code} <small>${k(`kind`,e.kind)} · ${y(`units.crew`,{n:e.crew})}</small></b>
        <small>${k(`status`,r.status)} · ${B.served(e.serves)}</small>
      </span>
      <span class="when">
        <b class="eta">${t===null?`–`:M(t)}</b>
        <small>${n===null?y(`override.no_way`):P(n)}</small>
      </span>
    </div>`}#n({causes:e,unit:t}){if(e.length===0)return x`<p class="note good" role="status">${y(`override.free`)}</p>`;let n=E.state.units.get(t.id)?.assignment??t.assignment;return x`<h3 id="override-causes">${y(`override.causes`)}</h3>
      <ul class="causes" aria-labelledby="override-causes">
        ${e.map(e=>x`<li class=${e.overridable?``:`barred`}>
            <b>${at(e.cause,e.detail)}</b>
            ${e.overridable?h:x`<small>${y(`override.barred`)}</small>`}
            ${e.cause===`busy`&&n!==null?x`<button type="button" class="link" @click=${()=>this.desk.selectIncident(n.incident_id)}>${n.incident_number}</button>`:h}
            ${Dr.has(e.cause)?x`<button type="button" @click=${()=>void this.desk.overriding.makeAvailable()}>${y(`override.make_available`)}</button>`:h}
          </li>`)}
      </ul>`}#r(e){let{overriding:t}=this.desk,n=mn(e.causes);return x`<form class="new override" autocomplete="off" @submit=${this.#s} @keydown=${this.#o}>
      ${n===`needs_reason`?this.#i():h}
      <div class="buttons">
        ${n===`barred`?h:x`<button type="submit" class="go" ?disabled=${t.sending}>
              ${t.sending?y(`rec.sending`):y(n===`free`?`rec.choose`:`override.submit`,{code:e.unit.code})} <kbd>Enter</kbd>
            </button>`}
        <button type="button" @click=${()=>this.desk.back()}>${y(`form.cancel`)} <kbd>Esc</kbd></button>
      </div>
      ${n===`needs_reason`?x`<small class="under">${y(`override.kept`)}</small>`:h}
    </form>`}#i(){let{overriding:e}=this.desk;return x`<fieldset class="priority reasons">
        <legend>${y(`override.why`)}</legend>
        ${q.map((t,n)=>x`<label class=${e.choice===t?`on`:``}>
      <input type="radio" name="override-reason" class="sr" .checked=${e.choice===t} @change=${()=>this.#a(t)} />
      <kbd aria-hidden="true">${n+1}</kbd> ${k(`override.reason`,t)}
    </label>`)}
      </fieldset>
      <label>
        <span>${y(e.choice===`other`?`override.remark.needed`:`override.remark`)}</span>
        <input
          id="override-remark"
          type="text"
          maxlength="200"
          .value=${z(e.remark)}
          @input=${t=>e.change({remark:t.target.value})}
        />
      </label>`}#a(e){this.desk.overriding.change({choice:e});let t=q.indexOf(e),n=e===`other`?`#override-remark`:`label:nth-of-type(${t+1}) input`;this.querySelector(n)?.focus()}#o=e=>{if(e.isComposing||(e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back()),e.target.id===`override-remark`))return;let t=/^[1-9]$/.test(e.key)?q[Number(e.key)-1]:void 0;t!==void 0&&this.querySelector(`fieldset`)!==null&&(e.preventDefault(),e.stopPropagation(),this.#a(t))};#s=e=>{e.preventDefault(),this.desk.overriding.send()}};O([v({attribute:!1})],Or.prototype,`desk`,void 0),customElements.define(`desk-override`,Or);function kr(e){return e.reasons.filter(e=>e.code!==`skills_met`).map(Ar).join(` · `)}function Ar(e){return C(S(),`plan.reason.${e.code}`,ot(e))??e.code}function jr({refusal:e}){return e?V(new u(e.code,409,{detail:e.message,...e.details})):``}function Mr(e){let t=e.longest_s===null?`–`:M(e.longest_s);return y(`plan.served`,{priority:y(`priority.${e.priority}`),served:e.served,slots:e.slots,longest:t})}var Nr=class extends w{#e=!0;connectedCallback(){super.connectedCallback(),this.#e=!0,this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(B.listen(()=>this.requestUpdate())),this.addEventListener(`keydown`,this.#t),this.follow(()=>this.removeEventListener(`keydown`,this.#t))}#t=e=>{if(e.isComposing||!e.target.matches(`input[type=checkbox]`))return;let{planning:t}=this.desk;if(e.key===`Enter`)t.carryOut();else if(e.key===`r`)t.ask();else if(e.key===`Escape`)this.desk.back();else return;e.preventDefault(),e.stopPropagation()};updated(){let e=this.querySelector(`button.go:enabled`);this.#e&&e!==null&&(this.#e=!1,e.focus())}render(){let{planning:e}=this.desk,{incidents:t}=e;return x`<h2>${y(`plan.title`)} <span class="number">${t.length}</span></h2>
      <div class="plan-head">
        <label><input type="checkbox" .checked=${e.reconsider} @change=${t=>e.setReconsider(Ir(t))} /> ${y(`plan.reconsider`)}</label>
        ${e.asking?x`<small role="status">${y(`plan.loading`)}</small>`:this.#n(e)}
      </div>
      ${e.outdated?x`<p class="note warn" role="status">${y(`plan.outdated`)}</p>`:h}
      ${e.problem===``?h:x`<p class="note bad" role="alert">${e.problem}</p>`}
      ${this.#i(e)} ${t.length===0&&e.answer===null?h:this.#c(e)}
      ${t.length===0&&e.results===null?x`<p class="empty">${y(`plan.none`)}</p>`:x`<ul class="plan">
            ${Z(this.#r(e,t),({key:e})=>e,({incident:t,slot:n})=>this.#a(e,t,n))}
          </ul>`}
      ${e.answer===null?x`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${y(`place.close`)} <kbd>Esc</kbd></button></p>`:x`<p class="note">${y(`plan.lines`)}</p>`}`}#n(e){return e.answer===null?h:x`<small>${y(`rec.updated`,{age:j((Date.now()-e.answeredMs)/1e3)})}</small>`}#r(e,t){let{desk:n}=this,r=new Map(n.queue.map(e=>[e.id,e])),i=(e.answer?.items??[]).filter(t=>!e.left.has(t.incident_id)),a=new Set(i.map(e=>e.incident_id));return i.sort((e,t)=>Pr(e)-Pr(t)),[...i.map(e=>({key:`${e.incident_id}:${J(e)}`,incident:r.get(e.incident_id)??null,slot:e})),...t.filter(e=>!a.has(e.id)).map(e=>({key:`${e.id}`,incident:e,slot:null}))]}#i({answer:e,asking:t}){return e===null?h:x`<section class="plan-summary" aria-label=${y(`plan.summary`)} aria-busy=${t?`true`:`false`}>
      ${e.waiting.map(e=>x`<p>${Mr(e)}</p>`)}
      <p class="gain">${e.gain_s>=1?y(`plan.gain`,{time:Se(e.gain_s)}):y(`plan.no_gain`)}</p>
    </section>`}#a(e,t,n){let r=t?.id??n?.incident_id??0,i=t?.number??n?.incident_number??``,a=n===null?void 0:e.results?.get(J(n)),o=n!==null&&n.unit_id===null;return x`<li class="${n===null?`left-out`:``} ${o?`nobody`:``} ${a?.outcome??``}" data-incident=${i}>
      <label class="what">
        <input
          type="checkbox"
          .checked=${!e.left.has(r)}
          ?disabled=${e.results!==null||e.sending}
          @change=${t=>e.include(r,Ir(t))}
        />
        ${t===null?h:Fe(t.priority)}
        <span>
          <b>${t===null?i:b(t.category)}</b>
          <small>${t===null?``:`${he(t)} · ${i}`}</small>
        </span>
      </label>
      ${n===null&&!e.left.has(r)&&!e.asking?x`<p class="outcome">${y(`plan.new`)}</p>`:h}
      ${n===null?h:this.#o(n)}
      ${n!==null&&a===void 0&&!e.incidents.some(e=>e.id===r)?x`<p class="outcome">${y(`plan.gone`)}</p>`:h}
      ${n===null?h:this.#s(e,n)}
      ${a===void 0?h:a.outcome===`done`?x`<p class="outcome">✓ ${y(`plan.done.one`)}</p>`:x`<p class="outcome" role="alert">✗ ${jr(a)}</p>`}
    </li>`}#o(e){return e.unit_id===null?x`<span class="goes"><b>${y(`plan.nobody`)}</b></span><small class="why">${kr(e)}</small>`:x`<span class="goes">
        <b>${e.unit_code}</b> <b class="eta">${e.travel_time_s===null?`–`:M(e.travel_time_s)}</b>
        ${Fr(e)?x`<small>${kr(e)}</small>`:h}
      </span>
      ${Fr(e)?h:x`<small class="why">${[e.change===`new`?``:k(`plan.change`,e.change),kr(e)].filter(e=>e!==``).join(` · `)}</small>`}`}#s(e,t){return yn(t)===`take_off`?x`<label class="agree">
      <input
        type="checkbox"
        .checked=${e.agreed.has(J(t))}
        ?disabled=${e.results!==null}
        @change=${n=>e.agree(t,Ir(n))}
      />
      ${y(`plan.agree`)}
    </label>`:h}#c(e){let t=e.errands.length;return x`<div class="buttons plan-buttons">
      ${e.results===null?x`<button type="button" class="go" ?disabled=${t===0||e.sending||e.asking} @click=${()=>void e.carryOut()}>
            ${e.sending?y(`rec.sending`):y(`plan.submit`,{n:t})} <kbd>Enter</kbd>
          </button>`:h}
      <button type="button" ?disabled=${e.asking||e.sending} @click=${()=>void e.ask()}>${y(`plan.again`)} <kbd>R</kbd></button>
      <button type="button" @click=${()=>this.desk.back()}>${y(`place.close`)} <kbd>Esc</kbd></button>
    </div>`}};O([v({attribute:!1})],Nr.prototype,`desk`,void 0);function Pr(e){return yn(e)===`nothing`?e.unit_id===null?1:2:0}function Fr(e){return e.change===`new`&&e.reasons.some(e=>e.code===`nearest`)}function Ir(e){return e.target.checked}customElements.define(`desk-plan`,Nr);var Lr=class extends w{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.queue;return x`<div class="list-head">
        <button type="button" class="new-incident" @click=${()=>this.desk.openForm()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>${y(`queue.new`)}
        </button>
        <span>${y(`queue.order`)}</span>
      </div>
      ${e.length===0?x`<p class="empty">${E.ready?y(`queue.empty`):y(`queue.loading`)}</p>`:x`<ul class="rows" aria-label=${y(`queue.label`)}>
            ${Z(e,e=>e.id,e=>this.#e(e))}
          </ul>`}`}#e(e){let t=De(e,E.nowMs),n=Ue(e,E.nowMs),r=e.id===this.desk.incidentId;return x`<li class="incident ${n} ${r?`chosen`:``}" data-number=${e.number} data-units=${e.units.length}>
      <button
        type="button"
        aria-current=${r?`true`:h}
        @click=${()=>this.desk.selectIncident(e.id)}
      >
        ${Fe(e.priority)}
        <span class="two-lines">
          <span>
            <b title=${b(e.category)}>${b(e.category)}<i class="sr">${k(`priority`,String(e.priority))}</i></b>
            <b class="clock">${Ce(t)}</b>
          </span>
          <span>
            <small>${he(e)}</small>
            <small>${this.#t(e,n)}</small>
          </span>
        </span>
      </button>
    </li>`}#t(e,t){let n=t===`calm`?k(`stage`,e.stage):k(`tint`,t);return Pe(e)?`${n} · ${y(`queue.nobody`)}`:e.units.length===0?n:`${n} · ${y(`queue.units`,{n:e.units.length})}`}updated(){let e=this.querySelector(`li.chosen`),t=this.desk.incidentId===null?``:String(this.desk.incidentId);e!==null&&this.dataset.seen!==t&&(this.dataset.seen=t,e.scrollIntoView({block:`nearest`}))}};O([v({attribute:!1})],Lr.prototype,`desk`,void 0),customElements.define(`desk-queue`,Lr);var Rr=100,Q=class extends w{constructor(...e){super(...e),this.unitText=null,this.at=0,this.typed=``,this.#o=e=>{e.isComposing||e.key!==`Escape`||(e.preventDefault(),e.stopPropagation(),this.desk.back())},this.#s=e=>{e.preventDefault(),this.#c()}}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(B.listen(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`#shift-unit`)?.focus()}render(){let{rostering:e}=this.desk;return x`<h2>${y(`shifts.title`)}</h2>
      <form class="new" autocomplete="off" @submit=${this.#s} @keydown=${this.#o}>
        ${this.#e(e)}
        <fieldset class="priority">
          <legend>${y(`shifts.usual`)}</legend>
          ${jn.map(t=>x`<button type="button" @click=${()=>e.fill(t)}>${k(`shifts.span`,t)}</button>`)}
        </fieldset>
        <div class="pair">${this.#n(`starts`,e.startsAt)} ${this.#n(`ends`,e.endsAt)}</div>
        <div class="pair crew">
          <label>
            <span>${y(`shifts.crew`)}</span>
            <input
              type="number"
              min="0"
              max="1000"
              placeholder=${e.unit?.crew??``}
              .value=${z(e.crew)}
              @input=${t=>e.change({crew:zr(t)})}
            />
          </label>
          <label>
            <span>${y(`shifts.note`)}</span>
            <input type="text" maxlength="300" .value=${z(e.note)} @input=${t=>e.change({note:zr(t)})} />
          </label>
        </div>
        ${e.problem===``?h:x`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending||e.unit===null}>
            ${e.sending?y(`form.sending`):y(`shifts.submit`)} <kbd>Enter</kbd>
          </button>
          <button type="button" @click=${()=>this.desk.back()}>${y(`form.cancel`)}</button>
        </div>
      </form>
      ${this.#r(e)}`}#e({unit:e}){let t=this.unitText===null?[]:Yt(this.unitText.trim(),E.state.units.values()),n=this.unitText??e?.code??``;return x`<div class="field">
      <label for="shift-unit">${y(`shifts.unit`)}</label>
      ${kt({id:`shift-unit`,value:n,hint:y(`shifts.unit.hint`),invalid:!1,open:this.unitText!==null,at:this.at,empty:y(`units.empty`),list:t.map(e=>({key:e.code,text:e.code,detail:`${k(`kind`,e.kind)} · ${B.served(e.serves)}`})),onInput:e=>{this.unitText=e,this.at=0},onChoose:e=>this.#t(t[e]),onMove:e=>this.at=e,onClose:()=>this.unitText=null})}
      ${e===null?h:x`<small class="under">${k(`kind`,e.kind)} · ${y(`units.crew`,{n:e.crew})} · ${y(`shifts.serves`,{area:B.served(e.serves)})}</small>`}
    </div>`}#t(e){e!==void 0&&(this.unitText=null,this.desk.rostering.change({unit:e}))}#n(e,t){return x`<label>
      <span>${y(`shifts.${e}`)}</span>
      <input
        type="text"
        inputmode="numeric"
        id="shift-${e}"
        .value=${t.replace(`T`,` `)}
        @change=${t=>this.desk.rostering.typeTime(`${e}At`,zr(t))}
      />
    </label>`}#r(e){let t=this.typed.trim().toLowerCase(),n=zn(e.shifts??[],E.nowMs).filter(e=>e.unit_code.toLowerCase().includes(t));return x`<div class="tabs shift-days">${Mn.map(t=>x`<button type="button" aria-pressed=${e.day===t?`true`:`false`} @click=${()=>e.setDay(t)}>
      ${k(`shifts.day`,t)}
    </button>`)}</div>
      <div class="list-head"><input type="search" aria-label=${y(`shifts.search`)} placeholder=${y(`shifts.search`)} .value=${this.typed} @input=${e=>this.typed=zr(e)} /></div>
      ${e.shifts===null?x`<p class="empty" role="status">${y(`app.loading`)}</p>`:h}
      ${e.shifts!==null&&n.length===0?x`<p class="empty">${y(`shifts.none`)}</p>`:h}
      <ul class="told shifts">
        ${n.slice(0,Rr).map(e=>this.#i(e))}
      </ul>
      ${n.length>Rr?x`<p class="empty">${y(`units.more`,{n:n.length-Rr})}</p>`:h}`}#i(e){let t=E.state.units.get(e.unit_id),n=Rn(e,E.nowMs),r=D().city.timezone,i=e=>N(Date.parse(e),E.nowMs,r,`minutes`),a=[t===void 0?``:k(`kind`,t.kind),y(`units.crew`,{n:e.crew}),t===void 0?``:B.served(t.serves)];return x`<li class=${n} data-shift=${e.id}>
      <p>
        <b>${e.unit_code}</b> <span class="span">${i(e.starts_at)} – ${i(e.ends_at)}</span>
        <small>${k(`shifts.state`,n)} · ${a.filter(e=>e!==``).join(` · `)}</small>
        ${e.note?x`<small>${e.note}</small>`:h}
      </p>
      ${n===`over`?h:x`<button type="button" @click=${()=>void this.#a(e)}>${y(n===`running`?`shifts.end`:`shifts.cancel`)}</button>`}
    </li>`}async#a(e){let{desk:t}=this;await t.attempt(()=>t.rostering.end(e))&&t.say(y(`shifts.ended`,{code:e.unit_code}))}#o;#s;async#c(){let e=await this.desk.rostering.plan();e!==null&&(this.desk.say(y(`shifts.planned`,{code:e.unit_code})),this.querySelector(`#shift-unit`)?.focus())}};O([v({attribute:!1})],Q.prototype,`desk`,void 0),O([g()],Q.prototype,`unitText`,void 0),O([g()],Q.prototype,`at`,void 0),O([g()],Q.prototype,`typed`,void 0);function zr(e){return e.target.value}customElements.define(`desk-shifts`,Q);var Br=[`available`,`off_duty`,`out_of_service`],Vr=class extends w{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(B.listen(()=>this.requestUpdate()))}render(){let e=this.desk.unit;if(e===null)return h;let t=j((E.nowMs-Date.parse(e.status_at))/1e3);return x`<h2>
        ${He(e.status)} <span class="code">${e.code}</span> <span class="number">${T(e)}</span>
        ${e.training?x`<em class="tag">${y(`incident.training`)}</em>`:``}
      </h2>
      <dl class="facts">
        <div>
          <dt>${y(`unit.status`)}</dt>
          <dd><b>${k(`status`,e.status)}</b> · ${t}</dd>
        </div>
        <div>
          <dt>${y(`unit.crew`)}</dt>
          <dd>${k(`kind`,e.kind)} · ${y(`units.crew`,{n:e.crew})}</dd>
        </div>
        <div>
          <dt>${y(`unit.skills`)}</dt>
          <dd>${e.skills.map(e=>k(`skill`,e)).join(` · `)}</dd>
        </div>
        <div>
          <dt>${y(`unit.serves`)}</dt>
          <dd>${B.served(e.serves)}${e.shift_until===null?``:` · ${y(`unit.shift`,{at:N(Date.parse(e.shift_until),E.nowMs,D().city.timezone,`minutes`)})}`}</dd>
        </div>
        <div>
          <dt>${y(`unit.position`)}</dt>
          <dd>${this.#t(e)}</dd>
        </div>
        ${e.assignment===null?``:x`<div>
              <dt>${y(`unit.on`)}</dt>
              <dd>
                <button type="button" class="link" @click=${()=>this.desk.selectIncident(e.assignment?.incident_id??null)}>
                  ${e.assignment.incident_number}
                </button>
                ${e.status===`en_route`?Be(e.assignment.id,E.nowMs):``}
              </dd>
            </div>`}
      </dl>
      ${this.#e(e)} ${this.#n(e)}
      ${this.desk.incident===null?h:x`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${y(`unit.back`)}</button></p>`}`}#e(e){let{incident:t}=this.desk;return t===null||t.closed_at!==null||e.assignment!==null?h:x`<p class="pad">
      <button type="button" class="go" @click=${()=>this.desk.overriding.open(e.id)}>${y(`unit.send`,{number:t.number})}</button>
    </p>`}#t(e){if(e.position===null)return y(`units.no_fix`);let t=Date.parse(e.position.fix_at),n=Re(t,E.nowMs),r=e.position.speed_mps,i=j((E.nowMs-t)/1e3);return x`${F(e.position.lon,e.position.lat)}
    ${r===null?``:x` · ${y(`unit.speed.value`,{n:Math.round(r*3.6)})}`}
    · <span class=${n?`stale`:``}>${y(n?`units.stale`:`units.fix`,{age:i})}</span>`}#n(e){return e.assignment===null?x`<h3>${y(`unit.set`)}</h3>
      <div class="steps pad">
        ${Br.filter(t=>t!==e.status).map(t=>x`<button type="button" @click=${()=>void this.desk.stepUnit(e.id,t)}>${k(`status`,t)}</button>`)}
      </div>`:x`<p class="note">${y(`unit.busy`,{code:e.code,number:e.assignment.incident_number})}</p>`}};O([v({attribute:!1})],Vr.prototype,`desk`,void 0),customElements.define(`desk-unit`,Vr);var Hr=120,$=class extends w{constructor(...e){super(...e),this.wanted=`all`,this.typed=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}#e(){let e=this.typed.trim().toLowerCase();return[...E.state.units.values()].filter(e=>this.wanted===`all`||e.status===this.wanted).filter(t=>e===``||`${t.code} ${t.name_zh} ${t.name_en} ${k(`kind`,t.kind)}`.toLowerCase().includes(e)).sort((e,t)=>Me.indexOf(e.status)-Me.indexOf(t.status)||e.code.localeCompare(t.code))}render(){let e=new Map;for(let t of E.state.units.values())e.set(t.status,(e.get(t.status)??0)+1);let t=this.#e();return x`<div class="list-head filters">
        <input
          type="search"
          aria-label=${y(`units.search`)}
          placeholder=${y(`units.search`)}
          .value=${this.typed}
          @input=${e=>this.typed=e.target.value}
        />
        <select
          aria-label=${y(`units.filter`)}
          @change=${e=>this.wanted=e.target.value}
        >
          <option value="all">${y(`units.all`)} ${E.state.units.size}</option>
          ${Me.map(t=>x`<option value=${t} ?selected=${t===this.wanted}>${k(`status`,t)} ${e.get(t)??0}</option>`)}
        </select>
      </div>
      ${t.length===0?x`<p class="empty">${E.ready?y(`units.empty`):y(`queue.loading`)}</p>`:x`<ul class="rows" aria-label=${y(`units.label`)}>
            ${Z(t.slice(0,Hr),e=>e.id,e=>this.#t(e))}
          </ul>`}
      ${t.length>Hr?x`<p class="empty">${y(`units.more`,{n:t.length-Hr})}</p>`:``}`}#t(e){let t=e.position===null?null:Date.parse(e.position.fix_at),n=t!==null&&Re(t,E.nowMs),r=t===null?y(`units.no_fix`):j((E.nowMs-t)/1e3);return x`<li class="unit ${e.id===this.desk.unitId?`chosen`:``}">
      <button type="button" @click=${()=>this.desk.selectUnit(e.id)}>
        ${He(e.status,n)}
        <span class="what">
          <b>${e.code}</b>
          <small>${k(`kind`,e.kind)} · ${y(`units.crew`,{n:e.crew})}</small>
        </span>
        <span class="when">
          <b class="state">${k(`status`,e.status)}</b>
          <small class=${n?`stale`:``}>${n?y(`units.stale`,{age:r}):r}</small>
        </span>
      </button>
    </li>`}};O([v({attribute:!1})],$.prototype,`desk`,void 0),O([g()],$.prototype,`wanted`,void 0),O([g()],$.prototype,`typed`,void 0),customElements.define(`desk-units`,$);var Ur=class extends w{constructor(...e){super(...e),this.desk=new Un,this.layers=new wr,this.#e=``,this.#t=null,this.#n=()=>{this.style.setProperty(`zoom`,String(Cr(innerWidth,innerHeight)))},this.#u=e=>{if(e.isComposing||e.defaultPrevented||hr(e.target))return;let t=mr(e);if(t===null||gr(e.target,e.key))return;let{desk:n}=this;if(!(n.help&&t.kind!==`help`&&t.kind!==`back`))switch(e.preventDefault(),t.kind){case`command`:this.querySelector(`desk-command`)?.begin(`/`);break;case`pick`:n.panel===`incident`?n.recommending.choose(t.rank):n.panel===`override`&&n.overriding.choose(t.rank);break;case`confirm`:n.panel===`closure`?this.querySelector(`desk-closure`)?.file():n.panel===`plan`?n.planning.carryOut():n.panel===`override`?n.overriding.send():n.recommending.picked===null?this.#i?.fit():n.recommending.confirm();break;case`back`:n.back();break;case`new`:n.openForm();break;case`move`:n.moveInQueue(t.by);break;case`fit`:this.#i?.fit();break;case`resort`:n.panel===`plan`?n.planning.ask():n.recommending.ask(`fresh`);break;case`undo`:n.undo();break;case`list`:this.#c(n.side===`queue`?`units`:`queue`);break;case`language`:le(S()===`zh`?`en`:`zh`);break;case`panel`:n.openPanel(t.panel);break;case`help`:n.help=!n.help,n.changed()}}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.listen()),this.follow(this.desk.subscribe(()=>this.requestUpdate())),addEventListener(`keydown`,this.#u),this.follow(()=>removeEventListener(`keydown`,this.#u)),addEventListener(`resize`,this.#n),this.follow(()=>removeEventListener(`resize`,this.#n)),this.#n()}#n;willUpdate(){this.desk.expire(Date.now()),this.#e=this.desk.toast?.text??this.#e,this.#r()}#r(){let{alerts:e}=E.state,t=this.#t;if(this.#t=new Set(e.keys()),t===null||!E.ready){E.ready||(this.#t=null);return}let n=[...e.values()].filter(e=>!t.has(e.id)&&e.acknowledged_at===null);n[0]!==void 0&&(this.#e=y(`alerts.announce`,{text:We(n[0])}))}updated(e){super.updated(e),document.title=`${y(`app.name`)} · ${y(`app.desk`)}`;let t=this.querySelector(`dialog`);t!==null&&!t.open&&t.showModal()}render(){let{desk:e}=this,t=E.feed;return x`<a class="skip" href="#command">${y(`app.skip`)}</a>
      <header><desk-header .desk=${e} .layers=${this.layers}></desk-header></header>
      ${t.state===`down`?x`<p class="banner" role="alert">${y(`feed.banner`)}</p>`:h}
      <main class="desk show-${e.phoneTab}">
        <section class="queue" aria-label=${y(`queue.title`)}>${this.#a()}</section>
        <desk-map .desk=${e} .layers=${this.layers}></desk-map>
        <section class="panel" aria-label=${y(`phone.detail`)}>${this.#o()}</section>
      </main>
      ${this.#s()}
      <p class="sr" role="status">${this.#e}</p>
      <footer>
        <desk-command .desk=${e} .view=${{goTo:(...e)=>this.#i?.goTo(...e)}}></desk-command>
      </footer>
      <nav class="phone-tabs" aria-label=${y(`app.desk`)}>
        ${[`queue`,`map`,`detail`].map(t=>x`<button type="button" aria-current=${e.phoneTab===t?`page`:h} @click=${()=>this.#l(t)}>
            ${y(`phone.${t}`)}
          </button>`)}
      </nav>
      ${e.help?er(()=>e.closeHelp()):h}`}get#i(){return this.querySelector(`desk-map`)}#a(){let{desk:e}=this,t=(t,n,r)=>x`<button
      type="button"
      aria-pressed=${e.side===t?`true`:`false`}
      @click=${()=>this.#c(t)}
    >
      ${n} <span>${E.count(r)}</span>
    </button>`;return x`<div class="tabs">
        ${t(`queue`,y(`queue.title`),E.state.incidents.size)} ${t(`units`,y(`units.title`),E.state.units.size)}
      </div>
      ${e.side===`queue`?x`<desk-queue .desk=${e}></desk-queue>`:x`<desk-units .desk=${e}></desk-units>`}`}#o(){let{desk:e}=this;return e.panel===`form`?x`<desk-form .desk=${e}></desk-form>`:e.panel===`closure`?x`<desk-closure .desk=${e}></desk-closure>`:e.panel===`alerts`?x`<desk-alerts .desk=${e}></desk-alerts>`:e.panel===`plan`?x`<desk-plan .desk=${e}></desk-plan>`:e.panel===`shifts`?x`<desk-shifts .desk=${e}></desk-shifts>`:e.panel===`aid`?x`<desk-aid .desk=${e}></desk-aid>`:e.panel===`override`?x`<desk-override .desk=${e}></desk-override>`:e.panel===`unit`?x`<desk-unit .desk=${e}></desk-unit>`:x`<desk-incident .desk=${e}></desk-incident>`}#s(){let{toast:e,offer:t}=this.desk;if(e===null&&t===null)return h;let n=t===null?0:Math.max(0,Math.ceil((t.untilMs-Date.now())/1e3));return x`<section class="toast ${e?.tone??`plain`}" aria-label=${y(`toast.label`)}>
      ${e===null?h:x`<span>${e.text}</span>`}
      ${t===null?h:x`<button type="button" class="go" @click=${()=>void this.desk.undo()}>
            ${y(`toast.undo`,{code:t.code,n})} <kbd>Z</kbd>
          </button>`}
      <button type="button" class="plain" aria-label=${y(`toast.dismiss`)} @click=${()=>this.desk.dismiss()}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
      </button>
    </section>`}#c(e){this.desk.side=e,this.desk.changed()}#l(e){this.desk.phoneTab=e,this.desk.changed()}#u};customElements.define(`desk-view`,Ur);export{Ur as DeskView};