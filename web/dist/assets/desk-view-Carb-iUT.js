import{$ as e,A as t,C as n,D as r,E as i,F as a,G as o,I as s,J as c,K as l,L as u,M as d,N as f,O as p,P as m,Q as h,R as ee,S as te,T as ne,U as re,V as ie,W as ae,X as g,Y as _,Z as v,_ as oe,b as se,c as y,d as ce,et as b,f as le,g as x,h as ue,j as de,k as fe,l as pe,m as S,n as C,nt as me,o as w,p as T,q as he,r as E,t as D,tt as O,v as k,w as ge,x as _e,y as A}from"./index-BJYop3dt.js";import{A as ve,C as ye,D as be,E as j,F as M,I as N,M as xe,N as P,O as Se,P as Ce,S as we,T as Te,_ as Ee,a as De,b as Oe,c as ke,d as Ae,f as je,g as Me,h as Ne,j as F,k as I,l as Pe,m as Fe,n as Ie,p as Le,r as Re,s as ze,t as Be,u as L,v as Ve,w as He,x as Ue,y as We}from"./legend-B8N0XKjk.js";var R={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Ge=e=>(...t)=>({_$litDirective$:e,values:t}),Ke=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:qe}=me,Je=e=>e,Ye=e=>e.strings===void 0,Xe=()=>document.createComment(``),z=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new qe(r.insertBefore(Xe(),i),r.insertBefore(Xe(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=Je(e).nextSibling;Je(r).insertBefore(e,i),e=t}}}return n},B=(e,t,n=e)=>(e._$AI(t,n),e),Ze={},Qe=(e,t=Ze)=>e._$AH=t,$e=e=>e._$AH,et=e=>{e._$AR(),e._$AA.remove()},V=Ge(class extends Ke{constructor(e){if(super(e),e.type!==R.PROPERTY&&e.type!==R.ATTRIBUTE&&e.type!==R.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Ye(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(t,[n]){if(n===b||n===e)return n;let r=t.element,i=t.name;if(t.type===R.PROPERTY){if(n===r[i])return b}else if(t.type===R.BOOLEAN_ATTRIBUTE){if(!!n===r.hasAttribute(i))return b}else if(t.type===R.ATTRIBUTE&&r.getAttribute(i)===n+``)return b;return Qe(t),n}}),tt=[`city`,`district`,`street`],H=new class{#e=new Map;#t=!1;#n=new Set;listen(e){this.#n.add(e),this.#e.size===0&&this.#r();let t=E.subscribe(e=>{e.topic===`data.loaded`&&this.#r()});return()=>{t(),this.#n.delete(e)}}take(e){this.#e=new Map([...e].map(e=>[e.code,e]));for(let e of this.#n)e()}get wide(){return[...this.#e.values()].filter(e=>e.level!==`street`)}name(e){let t=this.#e.get(e);return t===void 0?e:S(t)}served(e){return e===null?k(`area.whole_city`):this.name(e)}async#r(){if(!this.#t){this.#t=!0;try{this.take((await Promise.all(tt.map(e=>m(e)))).flat())}catch(e){if(!(e instanceof _))throw e}finally{this.#t=!1}}}};function nt(e){let t=e.code===`mutual_aid`&&e.from_area===e.to_area;return x(T(),`reason.${t?`aid_within`:e.code}`,it(e))??e.code}function rt(e,t){let n=typeof t==`object`&&t?it(t):{};return(Object.keys(n).length===0?void 0:x(T(),`against.${e}`,n))??A(`cause`,e)}function it(e){let t={};for(let[n,r]of Object.entries(e))n!==`code`&&(Array.isArray(r)?t[n]=r.map(e=>A(n===`skills`?`skill`:n,String(e))).join(` · `):typeof r==`number`?t[n]=at(n,r):typeof r==`string`&&(t[n]=ot(n,r)));return t}function at(e,t){return e===`sooner_s`||e===`limit_s`?N(t):e===`age_s`?xe(Math.abs(t)):Math.round(t)}function ot(e,t){return e===`area`||e.endsWith(`_area`)?H.name(t):e.endsWith(`_at`)||e===`since`?P(Date.parse(t),E.nowMs,y().city.timezone,`minutes`):A(e,t)}function st(e){let{certificate:t}=e,n=t.network_version.slice(0,8);return t.exact?t.excluded_by_bound===0||t.bound_s===null?k(`rec.exact.all`,{eligible:t.eligible,version:n}):k(`rec.exact`,{asked:t.asked,excluded:t.excluded_by_bound,bound:N(t.bound_s),version:n}):k(`rec.approximate`,{asked:t.asked,version:n})}function ct({cover:e}){return!e||e.group===null||e.cells_lost===0?``:k(`rec.cover`,{n:e.cells_lost,group:A(`group`,e.group)})}function lt({alternative:e,units:t}){let n=t.find(t=>t.unit.id===e?.unit_id);if(!e||n===void 0)return``;let r={rank:n.rank,code:n.unit.code,seconds:Math.round(e.extra_s),n:e.cells_kept};return k(`rec.alternative`,r)}function U(e){let t=e.field(`assigned_at`)||e.field(`changed_at`),n=x(T(),`error.${e.code}`,{unit:e.field(`unit_code`),number:e.field(`incident_number`),by:e.field(`assigned_by`)||e.field(`changed_by`),causes:ut(e),at:t===``?``:P(Date.parse(t),E.nowMs,y().city.timezone)});if(n!==void 0)return n;let r=e.errors.map(e=>`${e.field}: ${e.message}`).join(`; `);return k(`error.other`,{reason:r||e.message})}function ut(e){let{causes:t}=e.body;return(t??[]).map(e=>rt(e.cause,e.detail)).join(` · `)}var dt=[`accident`,`works`,`flooding`,`event`,`fire`,`other`],ft=[`hour`,`four_hours`,`today`,`open`],W=3600,pt=24*W;function mt(e,t){let[n]=e;return n===void 0||e.length<2?null:t||e.length===2?{type:`LineString`,coordinates:[...e]}:{type:`Polygon`,coordinates:[[...e,n]]}}function ht(e){let t=e.split(/[;\n\uff1b]/).map(e=>e.trim()).filter(e=>e!==``).map(e=>e.split(/[,\uff0c\s]+/).map(Number));return t.every(([e,t,...n])=>n.length===0&&Math.abs(e??NaN)<=180&&Math.abs(t??NaN)<=90)?t:null}function gt(e){return e.map(e=>e.map(e=>e.toFixed(5)).join(`,`)).join(`; `)}function _t(e,t,n){if(e===`open`)return null;if(e===`hour`)return t+W*1e3;if(e===`four_hours`)return t+4*W*1e3;let[r=0,i=0,a=0]=M(t,n).split(`:`).map(Number);return t+(pt-r*W-i*60-a)*1e3}var vt=class{#e;#t;#n;constructor(e){this.points=[],this.asLine=!1,this.reason=`accident`,this.remark=``,this.span=`four_hours`,this.confirmed=!1,this.covered=null,this.large=!1,this.problem=``,this.sending=!1,this.#e=0,this.#t=g(),this.#n=e}get shape(){return mt(this.points,this.asLine)}clear(){this.remark=``,this.#r([])}add(e){let t=this.points.at(-1);(t===void 0||t[0]!==e[0]||t[1]!==e[1])&&this.#r([...this.points,e])}undoPoint(){this.#r(this.points.slice(0,-1))}type(e){let t=ht(e);t!==null&&this.#r(t)}setLine(e){this.asLine=e,this.#r(this.points)}change(e){Object.assign(this,e),this.#n()}#r(e){this.points=e,this.covered=null,this.large=this.confirmed=!1,this.problem=``,this.#t=g(),this.#n(),this.#i()}async#i(){this.#e+=1;let e=this.#e,{shape:t}=this;if(t!==null){try{let n=await u(t);if(e!==this.#e)return;this.covered=n,this.large=n.needs_confirmation}catch(t){if(!(t instanceof _))throw t;e===this.#e&&(this.problem=U(t))}this.#n()}}async file(){let{shape:e}=this;if(e===null||this.sending||this.large&&!this.confirmed)return null;this.sending=!0,this.problem=``,this.#n();let t=_t(this.span,E.nowMs,y().city.timezone),n=[A(`closure.reason`,this.reason),this.remark.trim()].filter(e=>e!==``).join(` · `);try{let r=await ne({geometry:e,reason:n,ends_at:t===null?null:new Date(t).toISOString(),confirmed:this.confirmed},this.#t);return E.answerBesides({closures:[r]}),this.clear(),r}catch(e){if(!(e instanceof _))throw e;return e.code===`closure_too_large`&&(this.large=!0),e.code!==`network`&&(this.#t=g()),this.problem=U(e),null}finally{this.sending=!1,this.#n()}}async end(e){E.answerBesides({closures:[await r(e)]})}},yt=[`four_hours`,`today`,`open`],bt=class{#e;#t;#n;constructor(e){this.grants=null,this.from=``,this.to=``,this.reason=``,this.span=`four_hours`,this.kinds=new Set,this.skills=new Set,this.problem=``,this.sending=!1,this.#e=0,this.#t=g(),this.#n=e}open(){this.problem=``,this.read()}change(e){Object.assign(this,e),this.#r()}toggle(e,t,n){n?this[e].add(t):this[e].delete(t),this.#r()}#r(){this.problem=``,this.#t=g(),this.#n()}async read(){this.#e+=1;let e=this.#e;try{let t=await f();e===this.#e&&(this.grants=t)}catch(t){if(!(t instanceof _))throw t;e===this.#e&&(this.problem=U(t))}this.#n()}hear(e){e.topic.startsWith(`mutual_aid.`)&&this.grants!==null&&this.read()}get missing(){return this.from===``||this.to===``?k(`aid.needs.areas`):this.from===this.to?k(`aid.needs.two`):this.reason.trim()===``?k(`aid.needs.reason`):``}async grant(){if(this.problem=this.missing,this.problem!==``||this.sending)return this.#n(),null;this.sending=!0,this.#n();let e=_t(this.span,E.nowMs,y().city.timezone),t={kinds:[...this.kinds],skills:[...this.skills],ends_at:e===null?null:new Date(e).toISOString()};try{let e=await de({from_area:this.from,to_area:this.to,reason:this.reason.trim(),...t},this.#t);return this.reason=``,this.kinds.clear(),this.skills.clear(),this.read(),e}catch(e){if(!(e instanceof _))throw e;return this.problem=U(e),null}finally{this.#t=g(),this.sending=!1,this.#n()}}async end(e){await i(e),await this.read()}},xt=class extends C{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(H.listen(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`select`)?.focus()}render(){let{aiding:t}=this.desk;return O`<h2>${k(`aid.title`)}</h2>
      <form class="new" autocomplete="off" @submit=${this.#o} @keydown=${this.#a}>
        <div class="pair">
          ${this.#e(`from`,t.from)} ${this.#e(`to`,t.to)}
        </div>
        <label>
          <span>${k(`aid.reason`)}</span>
          <input id="aid-reason" type="text" maxlength="300" .value=${V(t.reason)} @input=${e=>t.change({reason:St(e)})} />
        </label>
        <fieldset class="priority">
          <legend>${k(`closure.until`)}</legend>
          ${yt.map(e=>O`<label class=${t.span===e?`on`:``}>
              <input type="radio" name="aid-span" class="sr" .checked=${t.span===e} @change=${()=>t.change({span:e})} />
              ${A(`closure.span`,e)}
            </label>`)}
        </fieldset>
        <details class="limits">
          <summary>${k(`aid.limits`)} <small>${this.#n(t.kinds,t.skills)||k(`aid.limits.none`)}</small></summary>
          ${this.#t(t,`kinds`,`kind`)} ${this.#t(t,`skills`,`skill`)}
        </details>
        ${t.problem===``?e:O`<p class="note bad" role="alert">${t.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${t.sending}>${t.sending?k(`form.sending`):k(`aid.submit`)} <kbd>Enter</kbd></button>
          <button type="button" @click=${()=>this.desk.back()}>${k(`form.cancel`)}</button>
        </div>
      </form>
      <h3>${k(`aid.active`)} <em>${t.grants?.length??`–`}</em></h3>
      ${t.grants?.length===0?O`<p class="empty">${k(`aid.none`)}</p>`:e}
      <ul class="told aids">
        ${t.grants?.map(e=>this.#r(e))}
      </ul>`}#e(e,t){return O`<label>
      <span>${k(`aid.${e}`)}</span>
      <select @change=${t=>this.desk.aiding.change({[e]:St(t)})}>
        <option value="" ?selected=${t===``}>${k(`aid.choose`)}</option>
        ${H.wide.map(e=>O`<option value=${e.code} ?selected=${e.code===t}>${H.name(e.code)}</option>`)}
      </select>
    </label>`}#t(e,t,n){return O`<fieldset class="boxes">
      <legend>${k(`aid.${t}`)}</legend>
      ${Object.entries(se(n)).map(([n,r])=>O`<label>
          <input type="checkbox" .checked=${e[t].has(n)} @change=${r=>e.toggle(t,n,r.target.checked)} />
          ${r}
        </label>`)}
    </fieldset>`}#n(e,t){return[...[...e].map(e=>A(`kind`,e)),...[...t].map(e=>A(`skill`,e))].join(` · `)}#r(e){let t=y().city.timezone,n=e=>P(Date.parse(e),E.nowMs,t,`minutes`),r=e.ends_at===null?k(`closure.until.open`):k(`closure.until.at`,{at:n(e.ends_at)}),i=Date.parse(e.starts_at)>E.nowMs?`${k(`closure.from.at`,{at:n(e.starts_at)})} · `:``;return O`<li data-grant=${e.id}>
      <p>
        <b>${k(e.from_area===e.to_area?`aid.within`:`aid.helps`,{from:H.name(e.from_area),to:H.name(e.to_area)})}</b>
        <small>${e.reason} · ${e.granted_by} · ${i}${r}</small>
        <small>${this.#n(e.kinds,e.skills)||k(`aid.limits.none`)}</small>
      </p>
      <button type="button" @click=${()=>void this.#i(e)}>${k(`aid.end`)}</button>
    </li>`}async#i(e){let{desk:t}=this;await t.attempt(()=>t.aiding.end(e.id))&&t.say(k(`aid.ended`))}#a=e=>{e.isComposing||e.key!==`Escape`||(e.preventDefault(),e.stopPropagation(),this.desk.back())};#o=e=>{e.preventDefault(),this.desk.aiding.grant().then(e=>{e!==null&&this.desk.say(k(`aid.granted`,{from:H.name(e.from_area),to:H.name(e.to_area)}))})}};D([h({attribute:!1})],xt.prototype,`desk`,void 0);function St(e){return e.target.value}customElements.define(`desk-aid`,xt);var Ct=class extends C{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=ye(E.state.alerts.values());return O`<h2>${k(`alerts.title`)} <span class="number">${e.length}</span></h2>
      ${e.length===0?O`<p class="empty">${k(`alerts.none`)}</p>`:O`<ul class="told">${e.map(e=>this.#e(e))}</ul>`}
      <p class="pad"><button type="button" @click=${()=>this.desk.back()}>${k(`place.close`)} <kbd>Esc</kbd></button></p>`}#e(e){let t=j((E.nowMs-Date.parse(e.raised_at))/1e3),n=e.acknowledged_at!==null;return O`<li class="${e.level} ${n?`seen`:``}" data-alert=${e.id}>
      <p>
        <b>${He(e)}</b>
        <small>${A(`alert.level`,e.level)} · ${t}${n?` · ${k(`alerts.seen`,{by:e.acknowledged_by??``})}`:``}</small>
      </p>
      <button type="button" @click=${()=>this.desk.show([e.lon,e.lat])}>${k(`alerts.show`)}</button>
      ${n?``:O`<button type="button" @click=${()=>void this.#t(e)}>${k(`alerts.acknowledge`)}</button>`}
    </li>`}async#t(e){await this.desk.attempt(async()=>E.answerBesides({alerts:[await _e(e.id)]}))}};D([h({attribute:!1})],Ct.prototype,`desk`,void 0),customElements.define(`desk-alerts`,Ct);var wt=class extends C{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`#closure-points`)?.focus()}render(){let{closing:t}=this.desk,n=Oe(E.state.closures.values(),E.nowMs),r=Ue(E.state.closures.values(),E.nowMs);return O`<h2>${k(`closure.title`)}</h2>
      <form class="new closure" autocomplete="off" @submit=${this.#s} @keydown=${this.#o}>
        <div class="field">
          <label for="closure-points">${k(`closure.points`)}</label>
          <input
            id="closure-points"
            type="text"
            placeholder="114.2880,30.5490; 114.2890,30.5500"
            .value=${gt(t.points)}
            @change=${e=>t.type(e.target.value)}
          />
          <small class="under">${k(`closure.hint`)}</small>
        </div>
        ${t.points.length>2?this.#e(t):e} ${this.#t(t)} ${this.#n(t)} ${this.#r(t)}
        ${t.large?O`<label class="confirm-large">
              <input type="checkbox" .checked=${t.confirmed} @change=${e=>t.change({confirmed:e.target.checked})} />
              ${k(`closure.confirm`)}
            </label>`:e}
        ${t.problem===``?e:O`<p class="note bad" role="alert">${t.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${t.sending||t.shape===null||t.large&&!t.confirmed}>
            ${t.sending?k(`form.sending`):k(`closure.submit`)} <kbd>Enter</kbd>
          </button>
          <button type="button" ?disabled=${t.points.length===0} @click=${()=>t.undoPoint()}>${k(`closure.undo_point`)}</button>
          <button type="button" @click=${()=>this.desk.back()}>${k(`form.cancel`)}</button>
        </div>
      </form>
      <h3>${k(`closure.active`)} <em>${n.length}</em></h3>
      ${n.length===0?O`<p class="empty">${k(`closure.none`)}</p>`:O`<ul class="told">${n.map(e=>this.#i(e))}</ul>`}
      ${r.length===0?e:O`<h3>${k(`closure.coming`)} <em>${r.length}</em></h3>
            <ul class="told coming">${r.map(e=>this.#i(e))}</ul>`}`}#e(e){let t=(t,n)=>O`<label class=${e.asLine===t?`on`:``}>
      <input type="radio" name="shape" class="sr" .checked=${e.asLine===t} @change=${()=>e.setLine(t)} />${n}
    </label>`;return O`<fieldset class="priority">
      <legend>${k(`closure.shape`)}</legend>
      ${t(!1,k(`closure.shape.area`))} ${t(!0,k(`closure.shape.line`))}
    </fieldset>`}#t(t){let{covered:n}=t;if(n===null)return e;if(n.arcs===0)return O`<p class="note warn" role="status">${k(`error.closure_covers_nothing`)}</p>`;let r=(n.share*100).toFixed(n.share<.001?3:1);return O`<p class="note" role="status">
      <b>${k(`closure.covered`,{length:F(n.length_m),n:n.roads,share:r})}</b>
      ${n.names.length===0?e:O`<br />${n.names.slice(0,6).join(` · `)}`}
    </p>`}#n(e){return O`<div class="field two">
      <label for="closure-reason">${k(`closure.reason`)}</label>
      <select id="closure-reason" @change=${t=>e.change({reason:t.target.value})}>
        ${dt.map(t=>O`<option value=${t} ?selected=${t===e.reason}>${A(`closure.reason`,t)}</option>`)}
      </select>
      <input
        type="text"
        maxlength="250"
        aria-label=${k(`closure.remark`)}
        placeholder=${k(`closure.remark`)}
        .value=${e.remark}
        @input=${t=>e.change({remark:t.target.value})}
      />
    </div>`}#r(e){return O`<fieldset class="priority">
      <legend>${k(`closure.until`)}</legend>
      ${ft.map(t=>O`<label class=${e.span===t?`on`:``}>
          <input type="radio" name="span" class="sr" .checked=${e.span===t} @change=${()=>e.change({span:t})} />
          ${A(`closure.span`,t)}
        </label>`)}
    </fieldset>`}#i(e){let t=Date.parse(e.starts_at),n=t>E.nowMs?`${k(`closure.from.at`,{at:P(t,E.nowMs,y().city.timezone,`minutes`)})} · `:``;return O`<li data-closure=${e.id}>
      <p><b>${e.reason}</b><small>${e.created_by} · ${n}${we(e)}</small></p>
      <button type="button" @click=${()=>void this.#a(e)}>${k(`closure.end`)}</button>
    </li>`}async#a(e){let{desk:t}=this;await t.attempt(()=>t.closing.end(e.id))&&t.say(k(`closure.ended`,{reason:e.reason}))}#o=e=>{if(e.isComposing)return;e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back());let t=e.target;if(e.key!==`Enter`||t.id!==`closure-points`)return;e.preventDefault();let{value:n}=t;n===gt(this.desk.closing.points)?this.#c():this.desk.closing.type(n)};#s=e=>{e.preventDefault(),this.#c()};file(){this.#c()}async#c(){let e=await this.desk.closing.file();e!==null&&this.desk.say(k(`closure.done`,{reason:e.reason}))}};D([h({attribute:!1})],wt.prototype,`desk`,void 0),customElements.define(`desk-closure`,wt);var Tt=/^\s*([+-]?\d{1,3}(?:\.\d+)?)\s*[,\uff0c\s]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*$/,Et=/^8[0-9a-f]{14}$/;function G(e){let t=Tt.exec(e);if(t!==null){let e=Number(t[1]),n=Number(t[2]);return Math.abs(e)<=180&&Math.abs(n)<=90?{kind:`coordinates`,lon:e,lat:n}:Math.abs(e)<=90&&Math.abs(n)<=180?{kind:`coordinates`,lon:n,lat:e}:null}let n=e.trim().toLowerCase();return Et.test(n)?{kind:`cell`,cell:n}:null}function Dt(t){let{id:n,list:r,open:i,at:a}=t;return O`<div class="choices">
    <input
      id=${n}
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-autocomplete="list"
      aria-expanded=${i?`true`:`false`}
      aria-controls="${n}-list"
      aria-activedescendant=${i&&r.length>0?`${n}-${a}`:e}
      aria-invalid=${t.invalid?`true`:e}
      placeholder=${t.hint}
      .value=${V(t.value)}
      @focus=${e=>e.target.select()}
      @input=${e=>t.onInput(e.target.value)}
      @keydown=${e=>{if(i&&!e.isComposing){if(e.key===`ArrowDown`||e.key===`ArrowUp`){e.preventDefault(),e.stopPropagation();let n=e.key===`ArrowDown`?1:-1;t.onMove(Math.max(0,Math.min(r.length-1,a+n)))}else e.key===`Enter`&&r.length>0?(e.preventDefault(),t.onChoose(a)):e.key===`Tab`&&r.length>0&&t.value.trim()!==``?t.onChoose(a):e.key===`Escape`&&(e.stopPropagation(),t.onClose())}}}
      @blur=${()=>t.onClose()}
    />
    <ul id="${n}-list" role="listbox" aria-label=${t.hint} ?hidden=${!i}>
      ${i&&r.length===0?O`<li role="option" aria-disabled="true" aria-selected="false" class="empty">${t.empty}</li>`:``}
      ${i?r.map((e,n)=>kt(t,e,n)):``}
    </ul>
  </div>`}function Ot(e){e.preventDefault()}function kt(e,t,n){return O`<li
    id="${e.id}-${n}"
    role="option"
    aria-selected=${n===e.at?`true`:`false`}
    @mousedown=${Ot}
    @click=${()=>e.onChoose(n)}
  >
    ${t.mark??``}<b>${t.text}</b><small>${t.detail}</small>
  </li>`}var At=[`new`,`send`,`st`,`close`,`road`,`plan`,`shifts`,`aid`,`go`,`lang`],jt=new Map([[`新建`,`new`],[`n`,`new`],[`派`,`send`],[`派遣`,`send`],[`s`,`send`],[`status`,`st`],[`状态`,`st`],[`结案`,`close`],[`归档`,`close`],[`封路`,`road`],[`block`,`road`],[`统派`,`plan`],[`allocate`,`plan`],[`班次`,`shifts`],[`排班`,`shifts`],[`互助`,`aid`],[`支援`,`aid`],[`去`,`go`],[`到`,`go`],[`语言`,`lang`]]);function Mt(e){let t=e.trim();if(t===``||t===`/`)return{kind:`nothing`};if(!t.startsWith(`/`)&&!t.startsWith(`、`))return{kind:`go`,place:t};let[,n=``,r=``]=/^[/、]\s*(\S+)\s*(.*)$/s.exec(t)??[],i=K(n);switch(i){case`new`:return{kind:`new`,text:r};case`send`:{let e=Number(r);return/^[1-9]\d?$/.test(r)?{kind:`send`,rank:e}:/^\S*\D\S*$/.test(r.trim())?{kind:`send_unit`,code:r.trim()}:{kind:`unknown`,text:t}}case`st`:{let[,e,n]=/^(\S+)\s+(\S+)$/.exec(r.trim())??[];return e===void 0||n===void 0?{kind:`unknown`,text:t}:{kind:`status`,code:e,word:n}}case`close`:{let e=/^(?:road|封路)(?:\s+(.*))?$/s.exec(r.trim());return e===null?{kind:`close`,reason:r.trim()}:{kind:`road`,remark:e[1]?.trim()??``}}case`road`:return{kind:`road`,remark:r.trim()};case`plan`:case`shifts`:case`aid`:return{kind:`panel`,panel:i};case`go`:return r===``?{kind:`nothing`}:{kind:`go`,place:r};case`lang`:return{kind:`lang`,locale:r===`zh`||r===`en`?r:null};case null:return{kind:`unknown`,text:t}}}function K(e){let t=e.toLowerCase();return At.find(e=>e===t)??jt.get(t)??null}var Nt=[[{of:`assignment`,step:`en_route`},[`route`,`enroute`,`en_route`,`go`,`途中`,`出发`,`上路`]],[{of:`assignment`,step:`on_scene`},[`scene`,`on_scene`,`arrived`,`here`,`现场`,`到场`,`到达`]],[{of:`assignment`,step:`done`},[`done`,`finished`,`clear`,`完成`,`处置完毕`]],[{of:`assignment`,step:`cancelled`},[`recall`,`cancel`,`cancelled`,`撤回`,`撤销`,`取消`]],[{of:`unit`,step:`available`},[`free`,`available`,`可派`,`待命`,`上班`]],[{of:`unit`,step:`off_duty`},[`off`,`off_duty`,`下班`,`离岗`]],[{of:`unit`,step:`out_of_service`},[`out`,`out_of_service`,`broken`,`停用`,`故障`]]],Pt=new Map(Nt.flatMap(([e,t])=>t.map(t=>[t,e])));function Ft(e){return Pt.get(e.toLowerCase())??null}function It(){return Nt.flatMap(([,e])=>e)}var Lt=` · `;function Rt(e){let t=S(y().city),n=S({name_zh:e.detail_zh,name_en:e.detail_en}).split(Lt).filter(e=>e!==t&&e!==``);return[...e.kind===`facility`&&n.length>0?[]:[A(`place.kind`,e.kind)],...n.map(le)].join(Lt)}var zt=8;function Bt(e,t){let n=e.trimStart();if(n===``)return[];if(!n.startsWith(`/`)&&!n.startsWith(`、`))return Kt(n.trim(),t);let[,r=``,i=``,a=``]=/^[/、](\S*)(\s*)(.*)$/s.exec(n)??[],o=K(r);return o===null||i===``?Ht(r):o===`st`?Gt(a,t.units):o===`send`?/^\s*\d?\s*$/.test(a)?[]:Wt(`send`,a.trim(),t.units):o===`go`?a.trim()===``?[]:Kt(a.trim(),t):[]}function Vt(e){let t=e.trim();if(t===``)return``;if(!t.startsWith(`/`)&&!t.startsWith(`、`))return t;let[,n=``,r=``]=/^[/、](\S+)\s+(.*)$/s.exec(t)??[];return K(n)===`go`?r.trim():``}function Ht(e){return At.filter(t=>t.startsWith(e.toLowerCase())||K(e)===t).map(e=>({kind:`command`,key:e,text:k(`command.${e}.args`),detail:k(`command.${e}`),line:Ut(e)}))}function Ut(e){return`/${e} `}function Wt(e,t,n){return qt(t,n).map(t=>({kind:`unit`,key:t.code,text:t.code,detail:`${A(`kind`,t.kind)} · ${A(`status`,t.status)}`,unit:t,line:`/${e} ${t.code} `}))}function Gt(e,t){let[,n=``,r=``,i=``]=/^(\S*)(\s*)(\S*)$/.exec(e)??[];if(r===``)return Wt(`st`,n,t);let a=new Set;return It().filter(e=>e.startsWith(i.toLowerCase())).filter(e=>{let t=Ft(e)?.step??``;return!a.has(t)&&a.add(t)}).map(e=>{let t=Ft(e),r=t?.of===`assignment`?`assignment`:`status`;return{kind:`command`,key:e,text:e,detail:A(r,t?.step??e),line:`/st ${n} ${e}`}})}function Kt(e,t){let n=G(e),r=[];if(n?.kind===`coordinates`){let{lon:t,lat:i}=n;r.push({kind:`point`,key:e,text:I(t,i),detail:k(`place.kind.coordinates`),lon:t,lat:i})}for(let e of t.places){if(n!==null&&e.kind===`coordinates`)continue;let t=e.kind===`cell`?k(`place.cell`,{cell:e.key}):S(e);r.push({kind:`place`,key:`${e.kind}/${e.key}`,text:t,detail:Rt(e),place:e})}for(let n of qt(e,t.units).slice(0,3)){let e=`${k(`place.kind.unit`)} · ${A(`kind`,n.kind)} · ${A(`status`,n.status)}`;r.push({kind:`unit`,key:`unit/${n.code}`,text:n.code,detail:e,unit:n,line:null})}for(let n of t.incidents){if(!n.number.includes(e))continue;let t=`${k(`place.kind.incident`)} · ${w(n.category)}`;if(r.push({kind:`incident`,key:`incident/${n.number}`,text:n.number,detail:t,incident:n}),r.length>=zt)break}return r.slice(0,zt)}function qt(e,t){let n=e.toLowerCase(),r=[];for(let e of t)if(e.code.toLowerCase().includes(n)&&r.push(e),r.length>=zt)break;return r}async function Jt(e,t,n){let r=await Yt(Mt(e),t,n);return r===``||(t.say(r,`bad`),!1)}async function Yt(e,t,n){switch(e.kind){case`nothing`:return``;case`unknown`:return k(`command.unknown`,{text:e.text});case`new`:return t.openForm(e.text),``;case`send`:return t.incident===null?k(`command.no_incident`):t.recommending.choose(e.rank)?(await t.recommending.confirm(),``):k(`command.no_rank`,{n:e.rank});case`send_unit`:return Xt(e.code,t);case`status`:return Qt(e.code,e.word,t);case`close`:return t.incident===null?k(`command.no_incident`):e.reason===``?k(`command.no_reason`):(await t.close(e.reason),``);case`road`:return t.openPanel(`closure`),t.closing.change({remark:e.remark}),``;case`panel`:return t.openPanel(e.panel),``;case`go`:return $t(e.place,t,n);case`lang`:return oe(e.locale??(T()===`zh`?`en`:`zh`)),``}}async function Xt(e,t){if(t.incident===null)return k(`command.no_incident`);let n=Zt(e);if(n===void 0)return k(`command.no_unit`,{code:e});let r=(t.recommending.ranking?.rows??[]).findIndex(e=>e.entry.unit.id===n.id&&!e.gone)+1;return r>0&&t.recommending.choose(r)?await t.recommending.confirm():t.overriding.open(n.id),``}function Zt(e){return[...E.state.units.values()].find(t=>t.code.toLowerCase()===e.toLowerCase())}async function Qt(e,t,n){let r=Zt(e);if(r===void 0)return k(`command.no_unit`,{code:e});let i=Ft(t);if(i===null)return k(`command.no_status`,{text:t});if(i.of===`assignment`&&r.assignment===null)return k(`command.no_assignment`,{code:r.code});if(i.of===`assignment`?await n.stepAssignment(r.assignment?.id??0,i.step):await n.stepUnit(r.id,i.step)){let e=i.of===`assignment`?A(`assignment`,i.step):A(`status`,i.step);n.say(k(`command.status.done`,{code:r.code,status:e}))}return``}async function $t(e,n,r){let i=G(e);if(i?.kind===`coordinates`)return r.goTo([i.lon,i.lat]),``;let a=[];if(!await n.attempt(async()=>{a=await t(e)}))return``;let[o]=a;return o===void 0?k(`command.no_place`,{text:e}):(r.goTo([o.lon,o.lat],o.bbox),``)}var en=140,q=class extends C{constructor(...e){super(...e),this.line=``,this.focused=!1,this.at=-1,this.places=[],this.#e=``,this.#s=e=>{if(e.isComposing)return;let t=this.#r(),n=t[this.at];if(e.key===`ArrowDown`||e.key===`ArrowUp`){e.preventDefault();let n=e.key===`ArrowDown`?1:-1;this.at=Math.max(-1,Math.min(t.length-1,this.at+n))}else e.key===`Tab`&&!e.shiftKey&&t.length>0?(e.preventDefault(),this.#c(n??t[0])):e.key===`Enter`?(e.preventDefault(),e.stopPropagation(),n===void 0?this.#u():this.#l(n)):e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.line===``?this.#d():this.#a(``))}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}begin(e){this.line=e;let t=this.querySelector(`input`);t?.focus(),this.updateComplete.then(()=>t?.setSelectionRange(e.length,e.length))}render(){let t=this.focused?this.#r():[],n=t.length>0;return O`<div class="line">
        <span class="prompt" aria-hidden="true">/</span>
        <input
          id="command"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${k(`command.label`)}
          aria-autocomplete="list"
          aria-expanded=${n?`true`:`false`}
          aria-controls="command-list"
          aria-activedescendant=${n&&this.at>=0?`command-${this.at}`:e}
          placeholder=${this.#n()}
          .value=${V(this.line)}
          @input=${e=>this.#a(e.target.value)}
          @keydown=${this.#s}
          @focus=${()=>this.focused=!0}
          @blur=${()=>this.focused=!1}
        />
        <ul id="command-list" role="listbox" aria-label=${k(`command.completions`)} ?hidden=${!n}>
          ${t.map((e,t)=>this.#i(e,t))}
        </ul>
      </div>
      <p class="hints" aria-hidden="true">
        <span><kbd>N</kbd>${k(`key.new`)}</span>
        <span><kbd>1–9</kbd>${k(`key.pick`)}</span>
        <span><kbd>Enter</kbd>${k(`key.enter`)}</span>
        <span><kbd>/</kbd>${k(`key.slash`)}</span>
        <span><kbd>Z</kbd>${k(`key.undo`)}</span>
        <span><kbd>?</kbd>${k(`key.help`)}</span>
      </p>`}#n(){let{recommending:e,incident:t}=this.desk,n=e.picked;return n===null||t===null?k(`command.prompt`):`${k(`rec.preview`,{n:n.rank,code:n.entry.unit.code,number:t.number,time:N(n.entry.travel_time_s)})} — ${k(`rec.confirm`)}`}#r(){return Bt(this.line,{units:E.state.units.values(),incidents:E.state.incidents.values(),places:this.places})}#i(e,t){let n=t===this.at?`true`:`false`;return O`<li id="command-${t}" role="option" aria-selected=${n} @mousedown=${Ot} @click=${()=>this.#l(e)}>
      <b>${e.text}</b><small>${e.detail}</small>
    </li>`}#a(e){this.line=e,this.at=Vt(e)===``?-1:0,clearTimeout(this.#t);let t=Vt(e);t===``?(this.places=[],this.#e=``):this.#t=setTimeout(()=>void this.#o(t),en)}async#o(e){if(this.#e=e,G(e)?.kind===`coordinates`)this.places=[];else try{let n=await t(e);this.#e===e&&(this.places=n)}catch(e){if(!(e instanceof _))throw e;this.places=[]}}#s;#c(e){`line`in e&&e.line!==null?this.#a(e.line):this.#l(e)}#l(e){switch(e.kind){case`command`:this.#a(e.line),e.line===this.line&&!e.line.endsWith(` `)&&this.#u();return;case`unit`:if(e.line!==null){this.#a(e.line);return}this.desk.selectUnit(e.unit.id),e.unit.position!==null&&this.view.goTo([e.unit.position.lon,e.unit.position.lat]);break;case`incident`:this.desk.selectIncident(e.incident.id);break;case`place`:this.view.goTo([e.place.lon,e.place.lat],e.place.bbox);break;case`point`:this.view.goTo([e.lon,e.lat])}this.#d()}async#u(){clearTimeout(this.#t),await Jt(this.line,this.desk,this.view)&&this.#d()}#d(){this.#a(``),this.querySelector(`input`)?.blur()}};D([h({attribute:!1})],q.prototype,`desk`,void 0),D([h({attribute:!1})],q.prototype,`view`,void 0),D([v()],q.prototype,`line`,void 0),D([v()],q.prototype,`focused`,void 0),D([v()],q.prototype,`at`,void 0),D([v()],q.prototype,`places`,void 0),customElements.define(`desk-command`,q);function J(e){return e.toLowerCase().normalize(`NFKC`).trim()}function tn(e,t){let n=J(t),r=[];for(let t of e){let e=[t.name_zh,t.name_en,t.key].map(J);n===``||e.some(e=>e.startsWith(n))?r.push([0,t]):e.some(e=>e.includes(n))&&r.push([1,t])}return r.sort(([e,t],[n,r])=>e-n||t.priority-r.priority).map(([,e])=>e)}function nn(e,t){let n=J(t),r=null,i=0;for(let t of e){let e=Math.max(rn(J(t.name_zh),n),an(J(t.name_en),n));(e>i||e===i&&r!==null&&e>0&&t.priority<r.priority)&&(r=t,i=e)}return r}function rn(e,t){let n=0;for(let r=0;r+2<=e.length;r+=1)t.includes(e.slice(r,r+2))&&(n+=1);return n/Math.max(1,e.length-1)}function an(e,t){let n=e.split(/[^a-z]+/).filter(e=>e.length>=3),r=new Set(t.split(/[^a-z]+/).filter(e=>e.length>=3));return n.filter(e=>r.has(e)).length/Math.max(1,n.length)}function on(e){return x(T(),`warning.${e.code}`)??e.message}var sn=new Set([`facility`,`street`,`address`]),cn=class{#e;#t;#n;constructor(e){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.place=null,this.found=null,this.foundFor=``,this.pointed=0,this.problem=``,this.problemField=``,this.sending=!1,this.opened=0,this.#e=g(),this.#t=0,this.#n=e}open(e){e===``&&(this.description!==``||this.place!==null)?(this.opened+=1,this.#n()):(this.clear(),this.opened+=1,this.describe(e))}clear(){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.place=null,this.found=null,this.problem=this.problemField=``,this.sending=!1,this.#e=g(),this.#n()}describe(e){this.description=e,this.categoryByHand||(this.category=nn(y().categories.values(),e)),this.#a()}chooseCategory(e){this.category=e,this.categoryByHand=e!==null,this.#a()}choosePriority(e){this.priority=e,this.#n()}choosePlace(e){let t=S(e);this.#r({at:[e.lon,e.lat],text:t,address:sn.has(e.kind)?t:``,warnings:[]}),this.#i()}async choosePoint(e,t=null){let n=t===null?``:S(t);this.pointed+=1,this.#r({at:e,text:n||I(...e),address:n,warnings:[]}),await this.#i()}#r(e){this.place=e,this.found=null,this.#t+=1,this.#a()}async#i(){let e=this.place;if(e!==null){try{let t=await c(...e.at);if(this.place!==e)return;let n=pe(t.areas),r=e.address===``?n:`${e.text} · ${n}`;this.place={...e,text:r,warnings:t.warnings.map(on)}}catch(t){if(!(t instanceof _))throw t;this.place===e&&(this.place={...e,warnings:[U(t)]})}this.#n()}}forgetPlace(){this.place=null,this.#n()}closeSearch(){this.found=null,this.#n()}async search(e){this.#t+=1;let t=this.#t,n=null;try{if(e.trim()!==``&&(n=await ln(e)),t!==this.#t||this.place!==null)return[];(this.problemField===`search`||this.problemField===`place`&&n!==null&&n.length>0)&&(this.problem=this.problemField=``)}catch(e){if(!(e instanceof _))throw e;if(t!==this.#t)return[];this.problem=U(e),this.problemField=`search`}return this.found=n,this.foundFor=e,this.#n(),n??[]}async file(){let e=this.#o();if(this.problem=e?.text??``,this.problemField=e?.field??``,e!==null||this.category===null||this.place===null||this.sending)return this.#n(),null;this.sending=!0,this.#n();let[t,n]=this.place.at;try{let e=await fe({category:this.category.key,description:this.description.trim(),lon:t,lat:n,source:`desk`,...this.priority===null?{}:{priority:this.priority},...this.place.address===``?{}:{address:this.place.address}},this.#e);return this.clear(),{incident:e.incident,warnings:e.warnings.map(on)}}catch(e){if(!(e instanceof _))throw e;return this.problem=U(e),e.code!==`network`&&(this.#e=g()),null}finally{this.sending=!1,this.#n()}}#a(){let e=this.#o();(this.problemField!==`search`||this.place!==null)&&e?.field!==this.problemField&&(this.problem=this.problemField=``),this.#n()}#o(){return this.place===null?{text:k(`form.place.needed`),field:`place`}:this.category===null?{text:k(`form.category.needed`),field:`category`}:this.description.trim()===``?{text:k(`form.description.needed`),field:`description`}:null}missPlace(){this.problem=k(`form.place.none`),this.problemField=`place`,this.#n()}};async function ln(e){let n=G(e);return n?.kind===`coordinates`?[un(n.lon,n.lat)]:t(e)}function un(e,t){let n=I(e,t);return{kind:`coordinates`,key:n,name_zh:n,name_en:n,detail_zh:``,detail_en:``,lon:e,lat:t,bbox:null,training:!1}}var dn=[`nearest`,`requested`,`confirmed`,`equipped`,`nobody_else`,`other`];function fn(e,t){let n=t.trim();return[e===null||e===`other`?``:A(`override.reason`,e),n].filter(e=>e!==``).join(` · `)}function pn(e){return e.some(e=>!e.overridable)?`barred`:e.length>0?`needs_reason`:`free`}var mn=class{#e;#t;constructor(e){this.unitId=null,this.judged=null,this.choice=null,this.remark=``,this.problem=``,this.sending=!1,this.judgedMs=0,this.#t=0,this.#e=e}get reason(){return fn(this.choice,this.remark)}get ready(){if(this.judged===null||this.sending)return!1;let e=pn(this.judged.causes);return e===`free`||e===`needs_reason`&&this.reason!==``}open(e){this.#e.incident!==null&&(this.unitId=e,this.judged=this.choice=null,this.remark=this.problem=``,this.#e.openPanel(`override`),this.judge())}change(e){Object.assign(this,e),this.problem=``,this.#e.changed()}choose(e){let t=dn[e-1];t!==void 0&&this.judged!==null&&pn(this.judged.causes)===`needs_reason`&&this.change({choice:t})}async judge(){let{incident:e}=this.#e,{unitId:t}=this;if(e===null||t===null)return;this.#t+=1;let n=this.#t;try{let r=await d(e.id,t);if(n!==this.#t)return;this.judged=r,this.judgedMs=Date.now()}catch(e){if(!(e instanceof _))throw e;n===this.#t&&(this.problem=U(e))}this.#e.changed()}async makeAvailable(){let{unitId:e}=this;e!==null&&(await this.#e.attempt(async()=>E.answer([await l(e,`available`)],[])),await this.judge())}async send(){let{incident:e}=this.#e,{judged:t}=this;if(e===null||t===null||!this.ready){t!==null&&pn(t.causes)===`needs_reason`&&(this.problem=k(`override.reason.needed`)),this.#e.changed();return}let{reason:n}=this;this.sending=!0,this.#e.changed();try{let r=await te(e.id,{unit_id:t.unit.id,...n===``?{}:{override_reason:n}},g());E.answer([r.unit],[r.incident]),this.#e.showIncident();let i={assignmentId:r.assignment.id,code:t.unit.code};this.#e.sayUndoable(k(`toast.assigned`,{code:t.unit.code,number:e.number}),i)}catch(e){if(!(e instanceof _))throw e;this.problem=U(e),this.judge()}finally{this.sending=!1,this.#e.changed(),this.#e.recommending.ask(`fresh`)}}},hn=200,gn=new Set([`assigned`,`en_route`]);function _n(e,t){let n=e=>e.units.length>0&&e.units.every(e=>gn.has(e.status));return[...e].filter(e=>Ne(e)||t&&n(e)).sort(Me)}function vn(e){return e.unit_id===null||e.change===`stays`||e.change===`unassigned`?`nothing`:e.takes_off.length>0?`take_off`:`send`}function yn(e){return{incident_id:e.incident_id,unit_id:e.unit_id??0,takes_off:e.takes_off,...e.rank===null?{}:{rank:e.rank},...e.override_reason===null?{}:{override_reason:e.override_reason}}}function Y(e){return`${e.incident_id}/${e.unit_id??`-`}`}var bn=class{#e;#t;constructor(e){this.answer=null,this.left=new Set,this.agreed=new Set,this.reconsider=!1,this.results=null,this.outdated=!1,this.asking=!1,this.sending=!1,this.problem=``,this.answeredMs=0,this.#e=0,this.#t=e}get incidents(){return _n(E.state.incidents.values(),this.reconsider)}get errands(){if(this.results!==null)return[];let e=new Set(this.incidents.map(e=>e.id));return(this.answer?.items??[]).filter(t=>{let n=vn(t);return e.has(t.incident_id)&&!this.left.has(t.incident_id)&&(n===`send`||n===`take_off`&&this.agreed.has(Y(t)))})}open(){this.left.clear(),this.ask()}include(e,t){t?this.left.delete(e):this.left.add(e),this.ask()}agree(e,t){t?this.agreed.add(Y(e)):this.agreed.delete(Y(e)),this.#t.changed()}setReconsider(e){this.reconsider=e,this.ask()}async ask(){this.#e+=1;let e=this.#e,t=this.incidents.map(e=>e.id).filter(e=>!this.left.has(e)).slice(0,hn);if(this.problem=``,this.results=null,this.outdated=!1,this.agreed.clear(),this.answer=t.length===0?null:this.answer,this.asking=t.length>0,this.#t.changed(),t.length!==0){try{let n=await ee(t,this.reconsider);if(e!==this.#e)return;this.answer=n,this.answeredMs=Date.now()}catch(t){if(!(t instanceof _))throw t;if(e!==this.#e)return;this.answer=null,this.problem=U(t)}this.asking=!1,this.#t.changed()}}async carryOut(){let e=this.errands;if(!(e.length===0||this.sending||this.asking)){this.sending=!0,this.problem=``,this.#t.changed();try{let{items:t,done:r,refused:i}=await n(e.map(yn),g());this.results=new Map(t.map(e=>[Y(e),e])),this.#t.say(i===0?k(`plan.done`,{n:r}):k(`plan.partly`,{done:r,refused:i}),i===0?`plain`:`bad`)}catch(e){if(!(e instanceof _))throw e;this.problem=U(e)}finally{this.sending=!1,this.#t.changed()}}}outdate(){this.outdated=this.answer!==null&&this.results===null,this.#t.changed()}hear(e){if(this.answer===null||this.results!==null||this.sending||e.kind===`answer`)return;let t=new Set(this.answer.items.map(e=>e.unit_id)),n=new Set(this.answer.items.map(e=>e.incident_id)),{touched:r}=e,i=(e.topic.startsWith(`unit.`)||e.topic.startsWith(`assignment.`))&&r.units!==`all`&&r.units.some(e=>t.has(e)),a=r.incidents!==`all`&&r.incidents.some(e=>n.has(e));(e.road!==null||e.kind===`snapshot`||i||a)&&(this.outdated=!0)}},xn=3,Sn=class{#e;constructor(e){this.answer=null,this.answeredMs=0,this.problem=``,this.asked=``,this.#e=e}follow(e){let{place:t,category:n}=e,r=t===null||n===null?``:`${t.at.join()} ${n.key}`;r!==this.asked&&(this.asked=r,this.answer=null,this.problem=``,t!==null&&n!==null&&this.#t(r,t.at,n.key))}again(e){this.asked!==``&&(this.asked=``,this.follow(e))}async#t(e,t,n){try{let r=await ae(t,n,xn);if(e!==this.asked)return;this.answer=r,this.answeredMs=Date.now()}catch(t){if(!(t instanceof _))throw t;e===this.asked&&(this.problem=U(t))}this.#e()}};function Cn(e){return{rows:e.map(e=>({entry:e,gone:!1})),reordered:!1}}function wn(e,t){let n=new Map(t.map(e=>[e.unit.id,e])),r=e.rows.map(e=>{let t=n.get(e.entry.unit.id);return t===void 0?{entry:e.entry,gone:!0}:{entry:t,gone:!1}});for(;r.at(-1)?.gone;)r.pop();let i=new Set(r.map(e=>e.entry.unit.id));for(let e of t)i.has(e.unit.id)||r.push({entry:e,gone:!1});let a=r.filter(e=>!e.gone).map(e=>e.entry.unit.id).some((e,n)=>t[n]?.unit.id!==e);return{rows:r.slice(0,9),reordered:a}}var Tn=5,En=3e3,Dn=12e3,On=class{#e;#t;#n;#r;#i;constructor(e){this.answer=null,this.ranking=null,this.problem=``,this.askedMs=0,this.answeredMs=0,this.notice=``,this.pick=null,this.sending=!1,this.#t=null,this.#n=0,this.#r=!1,this.#e=e}start(e){clearTimeout(this.#i),this.#t=e,this.answer=null,this.ranking=null,this.problem=this.notice=``,this.pick=null,e!==null&&this.ask(`fresh`)}get loading(){return this.answer===null&&this.problem===``&&this.#t!==null}row(e){return this.ranking?.rows[e-1]?.entry??null}choose(e){let t=this.ranking?.rows[e-1];return t===void 0||t.gone||this.sending?!1:(this.pick=t.entry.unit.id,this.#e.changed(),!0)}unpick(){this.pick=null,this.#e.changed()}get picked(){let e=this.ranking?.rows.findIndex(e=>e.entry.unit.id===this.pick&&!e.gone)??-1,t=this.ranking?.rows[e];return t===void 0?null:{rank:e+1,entry:t.entry}}async ask(e){let t=this.#t;if(t===null||this.#r&&e===`steady`)return;this.#r=!0,this.#n+=1;let n=this.#n;this.askedMs=Date.now();try{let r=await re(t,Tn);if(n!==this.#n||t!==this.#t)return;this.answer=r,this.answeredMs=Date.now(),this.problem=``,this.ranking=e===`steady`&&this.ranking!==null?wn(this.ranking,r.units):Cn(r.units)}catch(e){if(!(e instanceof _))throw e;n===this.#n&&t===this.#t&&(this.problem=U(e))}finally{n===this.#n&&(this.#r=!1,this.#a(Dn)),this.#e.changed()}}hear(e){this.#t!==null&&e.kind!==`answer`&&(e.road===null?(e.topic.startsWith(`unit.`)||e.topic.startsWith(`assignment.`)||e.kind===`snapshot`)&&this.#a(Math.max(0,this.askedMs+En-Date.now())):this.afterRoad(e.road))}async afterRoad(e){let t=this.answer;await this.ask(`fresh`);let{answer:n}=this;if(t===null||n===null||n===t)return;let r=k(e.ended?`rec.opened`:`rec.closed`,{reason:e.reason});this.notice=`${r} — ${k(kn(t,n)?`rec.same_times`:`rec.new_times`)}`,this.picked===null&&(this.pick=null),this.#e.changed()}#a(e){clearTimeout(this.#i),this.#i=setTimeout(()=>{this.#t!==null&&E.state.incidents.has(this.#t)&&(document.hidden||this.sending?this.#a(Dn):this.ask(`steady`))},e)}async confirm(){let e=this.picked,t=this.#e.incident;if(e===null||t===null||this.sending)return;let{unit:n}=e.entry,r=g();this.sending=!0,this.#e.changed();try{let i=await te(t.id,{unit_id:n.id,rank:e.entry.rank,...this.answer===null?{}:{network_version:this.answer.network.version}},r);this.pick=null,E.answer([i.unit],[i.incident]);let a={assignmentId:i.assignment.id,code:n.code};this.#e.sayUndoable(k(`toast.assigned`,{code:n.code,number:t.number}),a)}catch(e){if(!(e instanceof _))throw e;this.pick=null,e.code===`unit_not_eligible`?this.#e.overriding.open(n.id):this.#e.say(U(e),`bad`)}finally{this.sending=!1,this.#e.changed(),this.ask(`fresh`)}}};function kn(e,t){let n=({units:e})=>e.map(e=>`${e.unit.id}:${Math.round(e.distance_m/10)}`).join();return n(e)===n(t)}var An=[`eight_hours`,`day`,`night`],jn=[`today`,`tomorrow`],Mn=36e5,X=24*Mn,Nn=[`running`,`coming`,`over`];function Pn(e,t){let[n=0,r=0,i=0]=M(e,t).split(`:`).map(Number);return e-n*Mn-(r*60+i)*1e3-e%1e3}function Fn(e,t,n,r){if(e===`eight_hours`)return[be(t,r),be(t+8*Mn,r)];let i=Pn(t,r)+(n===`today`?.5:1.5)*X,[a=``]=be(i,r).split(`T`),[o=``]=be(i+X,r).split(`T`);return e===`day`?[`${a}T08:00`,`${a}T20:00`]:[`${a}T20:00`,`${o}T08:00`]}function In(e,t,n=!1){let[,r,i,a,o=``,s=``]=/^(?:(?:(\d{4})-)?(\d{1,2})-(\d{1,2})[ T]+)?(\d{1,2})[:\uff1a](\d{2})$/.exec(e.trim())??[];if(o===``||Number(o)>23||Number(s)>59)return null;let c=i===void 0?t.slice(0,10):`${r??t.slice(0,4)}-${i.padStart(2,`0`)}-${(a??``).padStart(2,`0`)}`,l=Date.parse(`${c}T${o.padStart(2,`0`)}:${s}Z`);if(Number.isNaN(l))return null;let u=new Date(l).toISOString().slice(0,16);return u.slice(0,10)===c?i===void 0&&n&&u<=t?new Date(l+X).toISOString().slice(0,16):u:null}function Ln(e,t){return Date.parse(e.ends_at)<=t?`over`:Date.parse(e.starts_at)<=t?`running`:`coming`}function Rn(e,t){return[...e].sort((e,n)=>Nn.indexOf(Ln(e,t))-Nn.indexOf(Ln(n,t))||Date.parse(e.starts_at)-Date.parse(n.starts_at)||e.unit_code.localeCompare(n.unit_code))}var zn=class{#e;#t;#n;constructor(e){this.day=`today`,this.shifts=null,this.unit=null,this.startsAt=``,this.endsAt=``,this.crew=``,this.note=``,this.problem=``,this.sending=!1,this.#e=0,this.#t=g(),this.#n=e}open(){this.problem=``,this.startsAt===``&&this.fill(`eight_hours`),this.read()}change(e){Object.assign(this,e),this.problem=``,this.#t=g(),this.#n()}fill(e){let[t,n]=Fn(e,E.nowMs,this.day,y().city.timezone);this.change({startsAt:t,endsAt:n})}typeTime(e,t){let n=In(t,e===`startsAt`?this.startsAt:this.startsAt||this.endsAt,e===`endsAt`);n===null?(this.problem=k(`shifts.time.unread`),this.#n()):this.change({[e]:n})}setDay(e){this.day=e,this.shifts=null,this.read(),this.#n()}async read(){this.#e+=1;let e=this.#e,t=Pn(E.nowMs,y().city.timezone)+(this.day===`today`?0:X);try{let n=await a(new Date(t).toISOString(),new Date(t+X).toISOString());e===this.#e&&(this.shifts=n)}catch(t){if(!(t instanceof _))throw t;e===this.#e&&(this.problem=U(t))}this.#n()}hear(e){e.topic===`unit.shift`&&this.shifts!==null&&this.read()}async plan(){let{unit:e}=this;if(e===null||this.startsAt===``||this.endsAt===``||this.sending)return null;this.sending=!0,this.problem=``,this.#n();let t=this.crew.trim()===``?{}:{crew:Number(this.crew)},n=this.note.trim()===``?{}:{note:this.note.trim()};try{let r=await s(e.id,{starts_at:`${this.startsAt}:00`,ends_at:`${this.endsAt}:00`,...t,...n},this.#t);return this.unit=null,this.crew=this.note=``,this.read(),r}catch(e){if(!(e instanceof _))throw e;return this.problem=U(e),null}finally{this.#t=g(),this.sending=!1,this.#n()}}async end(e){await p(e.unit_id,e.id),await this.read()}},Bn=6e3,Vn=1e4,Hn=class{constructor(){this.panel=`incident`,this.side=`queue`,this.phoneTab=`queue`,this.help=!1,this.incidentId=null,this.unitId=null,this.assignments=[],this.toast=null,this.offer=null,this.spot=null,this.preview=new Sn(()=>this.changed()),this.draft=new cn(()=>{this.preview.follow(this.draft),this.changed()}),this.closing=new vt(()=>this.changed()),this.show=()=>void 0,this.recommending=new On(this),this.overriding=new mn(this),this.planning=new bn(this),this.rostering=new zn(()=>this.changed()),this.aiding=new bt(()=>this.changed()),this.#e=new We,this.#t=null,this.#n=new Set}#e;#t;#n;listen(){let e=E.subscribe(e=>this.#a(e));return()=>{e(),this.recommending.start(null)}}subscribe(e){return this.#n.add(e),()=>this.#n.delete(e)}changed(){for(let e of this.#n)e()}get queue(){return[...E.state.incidents.values()].sort(Me)}get incident(){if(this.incidentId===null)return null;let e=E.state.incidents.get(this.incidentId);return e!==void 0&&(this.#t=e),e??(this.#t?.id===this.incidentId?this.#t:null)}get unit(){return this.unitId===null?null:E.state.units.get(this.unitId)??null}selectIncident(e){this.incidentId=e,this.unitId=null,this.panel=`incident`,this.spot=null,this.assignments=[],this.recommending.start(e),e!==null&&(this.phoneTab=`detail`,this.#i(e)),this.changed()}selectUnit(e){this.recommending.unpick(),this.unitId=e,this.panel=`unit`,this.phoneTab=`detail`,this.changed()}moveInQueue(e){let t=this.queue;if(t.length===0)return;let n=t.findIndex(e=>e.id===this.incidentId),r=n<0?0:Math.min(t.length-1,Math.max(0,n+e));this.selectIncident(t[r]?.id??null)}openForm(e=``){this.recommending.unpick(),this.panel=`form`,this.phoneTab=`detail`,this.draft.open(e);let{spot:t}=this;this.spot=null,t!==null&&this.draft.choosePoint(t.facility?.at??t.at,t.facility),this.changed()}showIncident(){this.panel=`incident`,this.unitId=null}openPanel(e){this.recommending.unpick(),this.panel=e,this.phoneTab=`detail`,this.spot=null,e===`closure`?this.closing.clear():e===`plan`?this.planning.open():e===`shifts`?this.rostering.open():e===`aid`&&this.aiding.open(),this.changed()}closeHelp(){this.help=!1,this.changed()}back(){this.help?this.help=!1:this.recommending.pick===null?this.panel===`closure`&&this.closing.points.length>0?this.closing.clear():this.panel===`incident`?this.spot===null?this.toast!==null||this.offer!==null?this.dismiss():this.selectIncident(null):this.spot=null:this.showIncident():this.recommending.unpick(),this.changed()}say(e,t=`plain`,n=Bn){this.toast={text:e,tone:t,untilMs:Date.now()+n},this.changed()}sayUndoable(e,t){this.offer={...t,untilMs:Date.now()+Vn},this.say(e,`plain`,Vn)}expire(e){this.toast!==null&&e>this.toast.untilMs&&(this.toast=null),this.offer!==null&&e>this.offer.untilMs&&(this.offer=null)}dismiss(){this.toast=this.offer=null,this.changed()}async undo(){this.expire(Date.now());let e=this.offer;e!==null&&(this.dismiss(),await this.attempt(async()=>{await this.#r(e.assignmentId,`cancelled`,k(`assignment.reason.undo`)),this.say(k(`toast.undone`,{code:e.code}))}))}async stepAssignment(e,t){return this.attempt(()=>this.#r(e,t,t===`cancelled`?k(`assignment.reason.cancelled`):void 0))}async#r(e,t,n){let r=await o(e,t,n);E.answer([r.unit],[r.incident]),this.recommending.ask(`fresh`)}async stepUnit(e,t){return this.attempt(async()=>{let n=await l(e,t);E.answer([n],[])})}async close(e){let t=this.incident;return t!==null&&this.attempt(async()=>{let n=await ge(t.id,e,t.version);this.#t=n,E.answer([],[n]),this.say(k(`incident.closed.done`,{number:t.number}))})}async attempt(e){try{return await e(),!0}catch(e){if(!(e instanceof _))throw e;return this.say(U(e),`bad`),!1}finally{this.changed()}}async#i(e){try{let t=await ie(e);if(this.incidentId!==e)return;this.assignments=t.assignments.filter(e=>e.ended_at===null),this.changed()}catch(e){if(!(e instanceof _))throw e}}#a(e){if(e.kind===`tick`&&this.#o(),e.kind===`positions`||e.kind===`tick`)return;let t=this.incidentId;t!==null&&(e.touched.incidents===`all`||e.touched.incidents.includes(t))&&this.#i(t),(e.topic.startsWith(`closure.`)||e.topic.startsWith(`speed.`))&&this.preview.again(this.draft),this.recommending.hear(e),this.planning.hear(e),this.rostering.hear(e),this.aiding.hear(e),this.changed()}#o(){for(let e of this.#e.look(E.state.closures,E.nowMs))this.preview.again(this.draft),this.planning.outdate(),this.recommending.afterRoad(e)}};function Un(t){let{answer:n,problem:r,asked:i}=t;return i===``?e:O`<section class="preview" aria-label=${k(`preview.title`)} aria-busy=${n===null&&r===``?`true`:`false`}>
    <h3>${k(`preview.title`)} <span>${k(`preview.hint`)}</span></h3>
    ${r===``?e:O`<p class="note warn">${k(`rec.failed`,{reason:r})}</p>`}
    ${n===null&&r===``?O`<p class="empty" role="status">${k(`rec.loading`)}</p>`:e}
    ${n?.units.length===0?O`<p class="empty">${k(`rec.none`)}</p>`:e}
    <ol>
      ${n?.units.map(e=>O`<li>
          <kbd>${e.rank}</kbd>
          <b>${e.unit.code}</b>
          <small>${A(`kind`,e.unit.kind)}</small>
          <b class="eta">${N(e.travel_time_s)}</b>
          <small>${F(e.distance_m)}</small>
        </li>`)}
    </ol>
  </section>`}var Wn=140,Gn=8,Kn={place:`#form-place`,category:`#form-category`,description:`textarea`},Z=class extends C{constructor(...e){super(...e),this.categoryText=null,this.placeText=null,this.at=0,this.#e=-1,this.#t=0,this.#r=null,this.#_=e=>{if(e.isComposing||(e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back()),e.key!==`Enter`||e.target instanceof HTMLButtonElement))return;let t=e.defaultPrevented;if(e.ctrlKey||e.metaKey){e.preventDefault(),this.#b();return}if(e.shiftKey&&e.target instanceof HTMLTextAreaElement||(e.preventDefault(),e.stopPropagation(),t))return;let{id:n}=e.target;n===`form-place`?(this.#h(),this.#a(`category`)):n===`form-category`?(this.categoryText===null||this.categoryText.trim()===``)&&this.#a(`description`):this.#b()},this.#v=()=>{this.desk.draft.clear(),this.desk.back()},this.#y=e=>{e.preventDefault(),this.#b()}}#e;#t;#n;#r;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}updated(e){super.updated(e);let{draft:t}=this.desk;t.opened===this.#e?t.pointed!==this.#t&&(this.placeText=null,this.contains(document.activeElement)&&document.activeElement?.id!==`form-place`||this.#i()):(this.#e=t.opened,this.categoryText=this.placeText=null,this.#i()),this.#t=t.pointed}#i(){let{place:e,category:t}=this.desk.draft;this.#a(e===null?`place`:t===null?`category`:`description`)}#a(e){let t=Kn[e];t!==void 0&&this.querySelector(t)?.focus()}render(){let{draft:t,preview:n}=this.desk;return O`<h2>${k(`form.title`)}</h2>
      <form class="new" autocomplete="off" @submit=${this.#y} @keydown=${this.#_}>
        ${this.#d()} ${this.#o()}
        <label>
          <span>${k(`form.description`)}</span>
          <textarea
            rows="3"
            placeholder=${k(`form.description.hint`)}
            aria-invalid=${t.problemField===`description`?`true`:e}
            .value=${V(t.description)}
            @input=${e=>t.describe(e.target.value)}
          ></textarea>
        </label>
        ${this.#u()} ${t.problem===``?``:O`<p class="note bad" role="alert">${t.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${t.sending}>
            ${t.sending?k(`form.sending`):k(`form.submit`)} <kbd>Enter</kbd>
          </button>
          <button type="button" @click=${this.#v}>${k(`form.cancel`)}</button>
        </div>
      </form>
      ${Un(n)}`}#o(){let{draft:e}=this.desk,t=e.category,n=this.categoryText===null?[]:this.#s(),r=this.categoryText??(t===null?``:S(t));return O`<div class="field">
      <label for="form-category">${k(`form.category`)}</label>
      ${Dt({id:`form-category`,value:r,hint:k(`form.category.hint`),invalid:e.problemField===`category`,open:this.categoryText!==null,at:this.at,empty:k(`form.category.none`),list:n.map(e=>qn(e)),onInput:e=>this.#c(e),onChoose:e=>this.#l(n[e]),onMove:e=>this.at=e,onClose:()=>this.categoryText=null})}
      ${t===null?``:O`<small class="under">
            ${e.categoryByHand?``:`${k(`form.category.suggested`)} · `}${k(`form.skills`,{skills:t.skills.map(e=>A(`skill`,e)).join(` · `),limit:Ce(t.limit_s)})}
          </small>`}
    </div>`}#s(){return tn(y().categories.values(),this.categoryText??``).slice(0,Gn)}#c(e){this.categoryText=e,this.at=0,e.trim()===``&&this.desk.draft.chooseCategory(null)}#l(e){e!==void 0&&(this.desk.draft.chooseCategory(e),this.categoryText=null,this.#a(`description`))}#u(){let{draft:e}=this.desk,t=e.priority??e.category?.priority??null;return O`<fieldset class="priority">
      <legend>${k(`form.priority`)}</legend>
      ${[1,2,3].map(n=>O`<label class=${t===n?`on`:``}>
          <input
            type="radio"
            name="priority"
            class="sr"
            .checked=${t===n}
            @change=${()=>e.choosePriority(n)}
          />
          ${Pe(n)} ${A(`priority`,String(n))}
        </label>`)}
      ${e.priority===null&&t!==null?O`<small>${k(`form.priority.default`)}</small>`:``}
    </fieldset>`}#d(){let{draft:e}=this.desk,t=e.found??[];return O`<div class="field">
      <label for="form-place">${k(`form.place`)}</label>
      ${Dt({id:`form-place`,value:e.place?.text??this.placeText??``,hint:k(`form.place.example`),invalid:e.problemField===`place`,open:e.found!==null&&e.place===null,at:this.at,empty:k(`form.place.none`),list:t.map(Jn),onInput:e=>this.#f(e),onChoose:e=>this.#p(e),onMove:e=>this.at=e,onClose:()=>e.closeSearch()})}
      <small class="under">${e.place===null?k(`form.place.hint`):I(...e.place.at)}</small>
      ${e.place?.warnings.map(e=>O`<p class="note warn">${e}</p>`)??``}
    </div>`}#f(e){this.placeText=e,this.at=0,this.desk.draft.place!==null&&this.desk.draft.forgetPlace(),clearTimeout(this.#n),this.#n=setTimeout(()=>void this.desk.draft.search(e),Wn)}#p(e){let{draft:t}=this.desk,n=t.foundFor===this.placeText||e>0?t.found?.[e]:void 0;n===void 0?this.#h():this.#m(n),this.#a(`category`)}#m(e){clearTimeout(this.#n),this.placeText=null,this.desk.draft.choosePlace(e)}#h(){let{draft:e}=this.desk,t=this.placeText?.trim()??``;return e.place!==null||t===``?Promise.resolve():(clearTimeout(this.#n),this.#r??=this.#g(t).finally(()=>this.#r=null),this.#r)}async#g(e){let{draft:t}=this.desk,[n]=await t.search(e);n===void 0?t.place===null&&t.problem===``&&t.missPlace():this.#m(n)}#_;#v;#y;async#b(){let{draft:e}=this.desk;await this.#h();let t=await e.file();if(t===null){this.#a(e.problemField);return}E.answer([],[t.incident]),this.desk.selectIncident(t.incident.id);let n=[k(`form.filed`,{number:t.incident.number}),...t.warnings].join(` · `);this.desk.say(n,t.warnings.length>0?`bad`:`plain`),document.activeElement?.blur()}};D([h({attribute:!1})],Z.prototype,`desk`,void 0),D([v()],Z.prototype,`categoryText`,void 0),D([v()],Z.prototype,`placeText`,void 0),D([v()],Z.prototype,`at`,void 0);function qn(e){return{key:e.key,mark:Pe(e.priority),text:S(e),detail:Ce(e.limit_s)}}function Jn(e){return{key:`${e.kind}/${e.key}`,text:S(e),detail:Rt(e)}}customElements.define(`desk-form`,Z);var Yn=[`fire`,`medical`,`police`],Xn=class extends C{constructor(...e){super(...e),this.open=!1}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()));let e=e=>{this.open&&e instanceof KeyboardEvent&&e.key===`Escape`&&(this.open=!1,e.stopPropagation(),this.querySelector(`.menu-button`)?.focus()),e.type===`pointerdown`&&!this.querySelector(`.menu`)?.contains(e.target)&&(this.open=!1)};addEventListener(`pointerdown`,e),this.addEventListener(`keydown`,e),this.follow(()=>removeEventListener(`pointerdown`,e))}render(){let{city:t,session:n}=y(),r=Fe(E.state.incidents.values(),E.state.units.values(),E.nowMs),i=E.feed;return O`<h1 class="brand">${k(`app.name`)} <span>${S(t)} · ${k(`app.desk`)}</span></h1>
      <div class="nums ${i.state===`down`?`old`:``}">
        <span><b>${E.count(r.open)}</b> ${k(`num.open`)}</span>
        <span class=${r.pressing>0?`bad`:``}><b>${E.count(r.pressing)}</b> ${k(`num.pressing`)}</span>
        <span class="ok"><b>${E.count(r.free)}</b> ${k(`num.free`)}</span>
      </div>
      ${this.#e()}
      <span class="feed ${i.state}"><i aria-hidden="true"></i>${ke(i)}</span>
      <span class="clock"><small>${ve(E.nowMs,t.timezone)}</small>${M(E.nowMs,t.timezone)}</span>
      <span class="who">${n.account.name}</span>
      <button type="button" class="plain" lang=${T()===`zh`?`en`:`zh-CN`} title=${k(`language.switch.hint`)} @click=${()=>oe(T()===`zh`?`en`:`zh`)}>
        ${k(`language.switch`)}
      </button>
      <div class="menu">
        <button type="button" class="plain menu-button" aria-expanded=${this.open?`true`:`false`} aria-label=${k(`menu.title`)} @click=${()=>this.open=!this.open}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16M4 12h16M4 18h16" /></svg>
        </button>
        ${this.open?this.#i():e}
      </div>`}#e(){let t=E.state.alerts.size,n=Te(E.state.alerts.values()).length;return t===0?e:O`<button type="button" class="plain alerts ${n>0?`fresh`:``}" @click=${()=>this.desk.openPanel(`alerts`)}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3.5L22 20.5H2zM12 10v5M12 17.4v.2" /></svg>
      ${k(`alerts.count`,{n:t})}${n>0?O`<span>· ${k(`alerts.fresh`,{fresh:n})}</span>`:``}
    </button>`}async#t(){await this.desk.attempt(he)&&location.reload()}#n(){return O`<select aria-label=${k(`coverage.group`)} @change=${e=>{this.layers.group=e.target.value,this.layers.set(`coverage`,!0),this.requestUpdate()}}>
      ${Yn.map(e=>O`<option value=${e} ?selected=${e===this.layers.group}>${A(`group`,e)}</option>`)}
    </select>`}#r(e){this.open=!1,this.desk.openPanel(e)}#i(){let e=e=>O`<label>
      <input
        type="checkbox"
        .checked=${this.layers.shown[e]}
        @change=${t=>{this.layers.set(e,t.target.checked),this.requestUpdate()}}
      />
      ${k(`layers.${e}`)}
    </label>`;return O`<div class="sheet">
      <button type="button" class="link" @click=${()=>this.#r(`plan`)}>${k(`plan.title`)} <kbd>P</kbd></button>
      <button type="button" class="link" @click=${()=>this.#r(`closure`)}>${k(`closure.title`)} <kbd>C</kbd></button>
      <button type="button" class="link" @click=${()=>this.#r(`alerts`)}>${k(`alerts.title`)} <kbd>A</kbd></button>
      <button type="button" class="link" @click=${()=>this.#r(`shifts`)}>${k(`shifts.title`)} <kbd>S</kbd></button>
      <button type="button" class="link" @click=${()=>this.#r(`aid`)}>${k(`aid.title`)} <kbd>M</kbd></button>
      <hr />
      <h2>${k(`layers.title`)}</h2>
      ${e(`facilities`)} ${e(`load`)} ${e(`off_duty`)} ${e(`coverage`)} ${this.#n()}
      <hr />
      <a href="/wall" target="_blank" rel="noopener">${k(`menu.wall`)}</a>
      <a href="/api/docs" target="_blank" rel="noopener">${k(`menu.api`)}</a>
      <button type="button" class="link" @click=${()=>void this.#t()}>${k(`sign_in.out`)}</button>
    </div>`}};D([h({attribute:!1})],Xn.prototype,`desk`,void 0),D([h({attribute:!1})],Xn.prototype,`layers`,void 0),D([v()],Xn.prototype,`open`,void 0),customElements.define(`desk-header`,Xn);var Zn=[[`N`,`help.n`],[`J K ↓ ↑`,`help.jk`],[`1 – 9`,`help.pick`],[`Enter`,`help.enter`],[`Esc`,`help.esc`],[`/`,`help.slash`],[`F`,`help.f`],[`R`,`help.r`],[`Z`,`help.z`],[`U`,`help.u`],[`C`,`help.c`],[`A`,`help.a`],[`P`,`help.p`],[`S`,`help.s`],[`M`,`help.m`],[`L`,`help.l`],[`?`,`help.question`]],Qn=[[`command.new.args`,`command.new`],[`command.send.args`,`command.send`],[`command.st.args`,`command.st`],[`command.close.args`,`command.close`],[`command.road.args`,`command.road`],[`command.plan.args`,`command.plan`],[`command.shifts.args`,`command.shifts`],[`command.aid.args`,`command.aid`],[`command.go.args`,`command.go`],[`command.lang.args`,`command.lang`]];function $n(e){return O`<dialog class="help" aria-label=${k(`help.title`)} @close=${e}>
    <div class="help-sheet">
      <h2>${k(`help.title`)}</h2>
      <dl>
        ${Zn.map(([e,t])=>O`<div><dt><kbd>${e}</kbd></dt><dd>${k(t)}</dd></div>`)}
      </dl>
      <dl class="commands">
        ${Qn.map(([e,t])=>O`<div><dt><code>${k(e)}</code></dt><dd>${k(t)}</dd></div>`)}
      </dl>
      <button type="button" @click=${e}>${k(`help.close`)} <kbd>Esc</kbd></button>
    </div>
  </dialog>`}var er=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},tr=Ge(class extends Ke{constructor(e){if(super(e),e.type!==R.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=$e(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=B(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=B(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=B(i[d],a[m]),z(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=B(i[f],a[p]),z(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=er(o,p,m),u=er(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=z(e,i[d]);B(t,a[p]),c[p]=t}else c[p]=B(n,a[p]),z(e,i[d],n),i[t]=null;p++}else et(i[f]),f--}else et(i[d]),d++;for(;p<=m;){let t=z(e,c[m+1]);B(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&et(e)}return this.ut=o,Qe(e,c),b}}),nr=60,rr=5;function ir(e,t){let n=t.trim().toLowerCase();return e.filter(e=>n===``||`${e.unit_code} ${A(`cause`,e.cause)}`.toLowerCase().includes(n))}var ar=class extends C{constructor(...e){super(...e),this.typed=``}connectedCallback(){super.connectedCallback(),this.follow(H.listen(()=>this.requestUpdate()))}render(){let t=Object.entries(this.answer.excluded_counts),n=t.reduce((e,[,t])=>e+t,0);if(n===0)return e;let r=this.#e();return O`<details class="excluded">
      <summary>
        ${k(`rec.excluded`,{n})}
        <small>${t.map(([e,t])=>`${A(`cause`,e)} ${t}`).join(` · `)}</small>
      </summary>
      <input
        type="search"
        aria-label=${k(`excluded.search`)}
        placeholder=${k(`excluded.search`)}
        .value=${this.typed}
        @input=${e=>this.typed=e.target.value}
        @keydown=${e=>this.#n(e,r)}
      />
      <ul>
        ${r.slice(0,nr).map(e=>this.#t(e))}
      </ul>
      ${r.length>nr?O`<p>${k(`units.more`,{n:r.length-nr})}</p>`:e}
      ${r.length===0?O`<p>${k(`units.empty`)}</p>`:e}
    </details>`}#e(){let{excluded:e,units:t}=this.answer,n=ir(e,this.typed).map(e=>({...e,text:rt(e.cause,e.detail)})),r=this.typed.trim().toLowerCase();if(r===``)return n;let i=new Set([...e.map(e=>e.unit_id),...t.map(e=>e.unit.id)]),a=[...E.state.units.values()].filter(e=>!i.has(e.id)&&e.code.toLowerCase().includes(r));return[...n,...a.slice(0,rr).map(e=>({unit_id:e.id,unit_code:e.code,text:k(`excluded.farther`)}))]}#t(e){return O`<li>
      <button type="button" title=${k(`excluded.send.hint`)} @click=${()=>this.desk.overriding.open(e.unit_id)}>
        <span>${e.unit_code}</span><small>${e.text}</small>
      </button>
    </li>`}#n(e,t){let[n]=t;e.key!==`Enter`||e.isComposing||n===void 0||(e.preventDefault(),this.desk.overriding.open(n.unit_id))}};D([h({attribute:!1})],ar.prototype,`desk`,void 0),D([h({attribute:!1})],ar.prototype,`answer`,void 0),D([v()],ar.prototype,`typed`,void 0),customElements.define(`desk-excluded`,ar);var or=class extends C{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(H.listen(()=>this.requestUpdate()))}render(){let{recommending:t}=this.desk,{answer:n,ranking:r}=t;return O`<section class="recommendation" aria-busy=${t.loading?`true`:`false`}>
      <h3>
        ${k(`rec.title`)}
        ${n===null?``:O`<em>${k(`rec.updated`,{age:j((Date.now()-t.answeredMs)/1e3)})}</em>`}
        ${n===null?``:O`<span>${st(n)}</span>`}
      </h3>
      <p class="note news" role="status" ?hidden=${t.notice===``}>${t.notice}</p>
      ${n===null?e:this.#t(n)}
      ${t.loading?O`<p class="empty" role="status">${k(`rec.loading`)}</p>`:``}
      ${t.problem===``?``:O`<p class="note bad" role="alert">${k(`rec.failed`,{reason:t.problem})}</p>`}
      ${r!==null&&r.rows.length===0?O`<p class="empty">${k(`rec.none`)}</p>`:``}
      ${r===null?``:O`<ol class="ranked">
            ${tr(r.rows,e=>e.entry.unit.id,(e,t)=>this.#e(e,t+1))}
          </ol>`}
      ${r?.reordered?O`<p class="note">${k(`rec.reordered`)}</p>`:``} ${n===null?``:this.#n(n)}
    </section>`}#e(t,n){let{unit:r,travel_time_s:i,distance_m:a,reasons:o}=t.entry,{recommending:s}=this.desk,c=s.pick===r.id&&!t.gone;return O`<li class="${c?`picked`:``} ${t.gone?`gone`:``}">
      <button type="button" aria-pressed=${c?`true`:`false`} ?disabled=${t.gone||s.sending} @click=${()=>{c?s.confirm():s.choose(n)}}>
        <kbd>${n}</kbd>
        <span class="what">
          <b>${r.code} <small>${A(`kind`,r.kind)} · ${k(`units.crew`,{n:r.crew})}</small></b>
          <small>${t.gone?sr(r.id):[...o.filter(e=>e.code!==`crew`).map(nt),ct(t.entry)].filter(e=>e!==``).join(` · `)}</small>
        </span>
        <span class="when">
          <b class="eta">${N(i)}</b>
          <small>${F(a)}</small>
        </span>
      </button>
      ${c?O`<div class="confirm">
            <button type="button" class="go" ?disabled=${s.sending} @click=${()=>void s.confirm()}>
              ${s.sending?k(`rec.sending`):k(`rec.choose`,{code:r.code})}
            </button>
            <span>${k(`rec.confirm`)}</span>
          </div>`:e}
    </li>`}#t({cut_off:t}){if(!t)return e;let n=t.closures.map(e=>E.state.closures.get(e)?.reason??`#${e}`).join(` · `),r=F(t.nearest_open.distance_m);return O`<p class="note bad" role="alert">${k(`rec.cut_off`,{reasons:n,distance:r})}</p>`}#n(t){let n=Oe(E.state.closures.values(),E.nowMs);return O`${lt(t)===``?e:O`<p class="note alternative">${lt(t)}</p>`}
      ${n.length===0?e:O`<p class="note warn">${k(`rec.closures`,{n:n.length})}${n.slice(0,3).map(e=>`${e.reason} (${we(e)})`).join(` · `)}</p>`}
      ${t.shortfall.map(e=>O`<p class="note warn">
          ${k(`rec.shortfall`,{skill:A(`skill`,e.skill),needed:e.needed,available:e.available})}
        </p>`)}
      <desk-excluded .desk=${this.desk} .answer=${t}></desk-excluded>`}};D([h({attribute:!1})],or.prototype,`desk`,void 0);function sr(e){return E.state.units.get(e)?.status===`available`?k(`rec.farther`):k(`rec.gone`)}customElements.define(`desk-recommendation`,or);var cr=[`report`,`accept`,`assign`,`handle`,`feedback`,`verify`,`archive`],lr=[`en_route`,`on_scene`,`done`,`cancelled`],ur=class extends C{constructor(...e){super(...e),this.reason=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let t=this.desk.incident;return t===null?O`<div class="waiting">
        <p>${k(`incident.waiting`)}</p>
        <p class="dim">${k(`incident.waiting.hint`)}</p>
      </div>`:O`<h2>
        <span class="pr p${t.priority}" aria-hidden="true">${t.priority}</span>
        ${w(t.category)}
        <i class="sr">${A(`priority`,String(t.priority))}</i>
        <span class="number">${t.number}</span>
        ${t.training?O`<em class="tag">${k(`incident.training`)}</em>`:``}
      </h2>
      ${this.#e(t)} ${this.#t(t)} ${this.#n(t)}
      ${t.closed_at===null?O`<desk-recommendation .desk=${this.desk}></desk-recommendation>${this.#r()}`:e}`}#e(e){let t=y().city.timezone,n=Ve(e,E.nowMs)!==`calm`,r=Ee(e,E.nowMs),i=y().categories.get(e.category),a=k(`incident.due`,{at:P(Date.parse(e.due_at),E.nowMs,t)});return O`<dl class="facts">
      <div>
        <dt>${k(`incident.place`)}</dt>
        <dd>
          ${e.address?O`<b>${e.address}</b> · `:``}${pe(e.areas)}
          <small class="cell">${k(`incident.cell`)} ${e.cell.slice(0,9)}…</small>
        </dd>
      </div>
      <div>
        <dt>${k(`incident.reported`)}</dt>
        <dd>${A(`source`,e.source)} · ${e.reported_by} · ${P(Date.parse(e.reported_at),E.nowMs,t)}</dd>
      </div>
      <div>
        <dt>${k(`incident.clock`)}</dt>
        <dd>
          ${e.closed_at===null?O`<b class=${n?`late`:``}>${r<0?k(`incident.over`,{left:Se(-r)}):k(`incident.left`,{left:Se(r)})}</b>
                · ${a}${i?` · ${Ce(i.limit_s)}`:``}`:k(`incident.closed_at`,{at:P(Date.parse(e.closed_at),E.nowMs,t),reason:e.closed_reason??``})}
        </dd>
      </div>
      ${e.description===``?``:O`<div>
            <dt>${k(`incident.description`)}</dt>
            <dd class="said">${e.description}</dd>
          </div>`}
    </dl>`}#t(t){let n=cr.indexOf(t.stage);return O`<ol class="stages" aria-label=${k(`stage.label`)}>
      ${cr.map((t,r)=>O`<li
          class=${r<n?`on`:r===n?`now`:``}
          aria-current=${r===n?`step`:e}
        >
          ${A(`stage`,t)}
        </li>`)}
    </ol>`}#n(t){if(t.units.length===0)return e;let n=y().city.timezone;return O`<h3>${k(`incident.units`)}</h3>
      <ul class="on-it">
        ${t.units.map(t=>{let r=this.desk.assignments.find(e=>e.id===t.assignment_id),i=E.state.units.get(t.unit_id)?.status??dr(t.status),a=i===`en_route`?ze(t.assignment_id,E.nowMs):``,o=E.state.etas.get(t.assignment_id)?.[1]??null,s=o===null?r?.eta:new Date(o).toISOString();return O`<li>
            <div>
              ${L(i)}
              <button type="button" class="link" @click=${()=>this.desk.selectUnit(t.unit_id)}>${t.unit_code}</button>
              <span>${A(`status`,i)}</span>
              <small>
                ${a===``?e:O`<b class="left">${a}</b>`}
                ${s&&i!==`on_scene`?k(`incident.eta`,{at:M(Date.parse(s),n,`minutes`)}):e}
              </small>
            </div>
            ${r?.override_reason?O`<p class="overridden">${k(`incident.override`,{by:r.assigned_by,reason:r.override_reason})}</p>`:e}
            <div class="steps">
              ${lr.filter(e=>!fr(e,i)).map(e=>O`<button type="button" @click=${()=>void this.desk.stepAssignment(t.assignment_id,e)}>${A(`assignment`,e)}</button>`)}
            </div>
          </li>`})}
      </ul>`}#r(){return O`<form class="close" @submit=${e=>{e.preventDefault(),this.reason.trim()!==``&&this.desk.close(this.reason.trim()).then(e=>{e&&(this.reason=``)})}}>
      <input
        aria-label=${k(`incident.close.reason`)}
        placeholder=${`${k(`incident.close.reason`)} · ${k(`incident.close.hint`)}`}
        .value=${this.reason}
        @input=${e=>this.reason=e.target.value}
      />
      <button type="submit" ?disabled=${this.reason.trim()===``}>${k(`incident.close`)}</button>
    </form>`}};D([h({attribute:!1})],ur.prototype,`desk`,void 0),D([v()],ur.prototype,`reason`,void 0);function dr(e){return e===`done`||e===`cancelled`?`available`:e}function fr(e,t){return e===`en_route`?t===`en_route`||t===`on_scene`:e===`on_scene`&&t===`on_scene`}customElements.define(`desk-incident`,ur);var pr={"/":{kind:`command`},"、":{kind:`command`},Enter:{kind:`confirm`},Escape:{kind:`back`},n:{kind:`new`},j:{kind:`move`,by:1},ArrowDown:{kind:`move`,by:1},k:{kind:`move`,by:-1},ArrowUp:{kind:`move`,by:-1},f:{kind:`fit`},r:{kind:`resort`},z:{kind:`undo`},u:{kind:`list`},l:{kind:`language`},c:{kind:`panel`,panel:`closure`},a:{kind:`panel`,panel:`alerts`},p:{kind:`panel`,panel:`plan`},s:{kind:`panel`,panel:`shifts`},m:{kind:`panel`,panel:`aid`},"?":{kind:`help`},"？":{kind:`help`}};function mr(e){return e.ctrlKey||e.metaKey||e.altKey?null:/^[1-9]$/.test(e.key)?{kind:`pick`,rank:Number(e.key)}:pr[e.key.length===1?e.key.toLowerCase():e.key]??null}function hr(e){return e instanceof HTMLElement&&e.matches(`input, textarea, select, [contenteditable]`)}function gr(e,t){return e instanceof HTMLElement?t===`Enter`?e.closest(`button, a, summary`)!==null:t.startsWith(`Arrow`)&&e.closest(`.maplibregl-canvas, [role=listbox], [role=tablist]`)!==null:!1}function _r(t){let n=t?.watch.coverage?.groups.find(e=>e.key===t.group);if(!t||t.group===null)return e;if(n===void 0)return O`<div class="legend">${k(`coverage.loading`)}</div>`;let r=n.standard_s/60,i=e=>k(`coverage.band`,{minutes:String(Math.round(r*e*10/3)/10)}),a=[i(1),i(2),i(3),k(`coverage.lost`),k(`coverage.outside`)];return O`<div class="legend coverage" role="group" aria-label=${k(`layers.coverage`)}>
    <b>${S(n)} · ${k(`coverage.share`,{share:De(n),minutes:r})}</b>
    ${a.map((e,t)=>O`<span>
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 1.5L21 6.8V17.2L12 22.5L3 17.2V6.8z" fill=${Ae[t]?.fill??``} fill-opacity=${Math.min(1,(Ae[t]?.opacity??0)*1.8)} stroke=${t===3?`#ffb48c`:`none`} stroke-width="2" />
        </svg>
        ${e}
      </span>`)}
    ${t.hovered===``?e:O`<em>${k(`coverage.here`,{text:t.hovered})}</em>`}
  </div>`}function vr({answer:e,left:t}){return(e?.items??[]).filter(e=>!t.has(e.incident_id)&&vn(e)!==`nothing`).flatMap(yr)}function yr(e){let t=E.state.incidents.get(e.incident_id),n=e.unit_id===null?null:E.state.units.get(e.unit_id)?.position;return t===void 0||!n?[]:[{line:{type:`LineString`,coordinates:[[n.lon,n.lat],[t.lon,t.lat]]},chosen:!1}]}var br=2400,xr=1350,Sr=2;function Cr(e,t){return Math.min(Sr,Math.max(1,Math.min(e/br,t/xr)))}var wr=class{constructor(){this.shown={facilities:!0,load:!0,off_duty:!0,coverage:!1},this.group=`fire`,this.onChange=()=>void 0}set(e,t){this.shown[e]=t,this.onChange()}},Tr=15,Er=class extends C{constructor(...e){super(...e),this.failure=``,this.city=null,this.#e=``,this.#t=`none`,this.#n=null}#e;#t;#n;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(ue(()=>void this.city?.relabel())),this.desk.show=e=>this.goTo(e),this.layers.onChange=()=>this.#s()}disconnectedCallback(){this.#n?.disconnect(),this.city?.destroy(),super.disconnectedCallback()}firstUpdated(){let e=this.querySelector(`.canvas`);if(e!==null){try{this.city=new Re({city:y().city,container:e,scale:Cr(innerWidth,innerHeight),padding:{top:60,right:60,bottom:90,left:60},onPick:e=>this.#c(e),onGesture:()=>void 0})}catch{this.failure=k(`map.failed`);return}this.city.map.on(`error`,e=>{`sourceId`in e&&e.sourceId===`city`&&(this.failure=k(`map.basemap_failed`))}),this.city.map.on(`sourcedata`,e=>{e.sourceId===`city`&&e.tile!==void 0&&e.isSourceLoaded&&(this.failure=``)}),this.city.ready.then(()=>{this.city?.coverage&&(this.city.coverage.onChange=()=>this.requestUpdate()),this.city?.load&&(this.city.load.onChange=()=>this.requestUpdate()),this.#s(),this.requestUpdate()}),this.city.map.on(`zoomend`,()=>this.requestUpdate()),this.#n=new ResizeObserver(()=>{this.city?.rescale(Cr(innerWidth,innerHeight)),this.city?.map.resize()}),this.#n.observe(e)}}updated(e){super.updated(e),this.#i()}render(){let t=this.city?.load,n=y().city;return O`<div class="canvas"></div>
      ${this.failure===``?e:O`<p class="map-note" role="alert">${this.failure}</p>`}
      <div class="map-buttons">
        <button type="button" title=${k(`map.in`)} aria-label=${k(`map.in`)} @click=${()=>this.city?.map.zoomIn()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>
        </button>
        <button type="button" title=${k(`map.out`)} aria-label=${k(`map.out`)} @click=${()=>this.city?.map.zoomOut()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14" /></svg>
        </button>
        <button type="button" title=${k(`map.fit`)} aria-label=${k(`map.fit`)} @click=${()=>this.fit()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.2L12 17l-5.6 3.1 1.2-6.2L3 9.6l6.3-.8z" /></svg>
        </button>
        <button type="button" title=${k(`map.city`)} aria-label=${k(`map.city`)} @click=${()=>this.city?.fitCity()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" /></svg>
        </button>
      </div>
      ${this.#r()}
      <div class="map-foot">
        ${_r(this.city?.coverage??null)} ${Ie({shown:t?.shown??!1,greatest:t?.greatest??null})} ${Be(n)}
      </div>`}#r(){let{spot:t}=this.desk;if(t===null)return e;let{place:n,refused:r,facility:i}=t,a=n?.road;return O`<section class="card" aria-label=${k(`place.here`)}>
      <h2>${n===null?I(...t.at):pe(n.areas)}</h2>
      ${i===null?e:O`<p><b>${S(i)}</b> · ${A(`facility`,i.category)}</p>`}
      ${n===null?O`<p role="status">${r===``?k(`place.looking`):r}</p>`:O`<p>
              ${I(...t.at)} · ${k(`place.cell`,{cell:n.cell})}<br />
              ${a?a.name?k(`place.road`,{name:a.name,distance:F(a.distance_m)}):k(`place.road.unnamed`,{distance:F(a.distance_m)}):``}
            </p>
            ${n.warnings.map(e=>O`<p class="note warn">${on(e)}</p>`)}`}
      <div class="buttons">
        <button type="button" class="go" ?disabled=${r!==``} @click=${()=>this.desk.openForm()}>
          ${k(`place.new`)} <kbd>N</kbd>
        </button>
        <button type="button" @click=${()=>this.desk.back()}>${k(`place.close`)}</button>
      </div>
    </section>`}#i(){let{desk:e,city:t}=this;if(t===null)return;let{recommending:n}=e;t.pointing=e.panel===`form`||e.panel===`closure`,this.#a(t);let r=this.#o(),i=(e.panel===`form`?null:n.pick)??r[0]?.entry.unit.id??null,a=e.panel===`form`?e.draft.place?.at??null:e.spot?.at??null,o=[e.incidentId,e.unitId,i,n.answeredMs,a,e.panel,e.preview.answeredMs,e.overriding.judgedMs,e.panel===`plan`?`${e.planning.answeredMs} ${[...e.planning.left].join()}`:``,e.assignments.map(e=>`${e.id}:${e.on_scene_at??``}`)].join(`/`);if(o===this.#e)return;this.#e=o;let s=r.flatMap(({entry:e,rank:t})=>{let n=e.unit.id===i;return!n&&t>3?[]:[{line:e.route,chosen:n}]}),c=e.panel===`override`?e.overriding.judged?.route:null;c&&s.push({line:c,chosen:!0}),e.panel===`plan`&&s.push(...vr(e.planning));for(let t of e.assignments)t.route!==null&&t.on_scene_at===null&&s.push({line:t.route,chosen:!1});t.select({incident:e.incidentId,unit:e.panel===`override`?e.overriding.unitId:e.unitId}),t.rank(new Map(r.map(e=>[e.entry.unit.id,e.rank]))),t.showRoutes(s),t.point(a)}#a(e){let t=this.desk.panel===`closure`,{points:n,shape:r,asLine:i}=this.desk.closing,a=t?`${i}${n.join(`;`)}`:`none`;a!==this.#t&&(this.#t=a,e.draw(t?n:[],t?r:null,t))}#o(){let{panel:e,preview:t,incident:n,recommending:r}=this.desk;return e===`form`?(t.answer?.units??[]).map(e=>({entry:e,rank:e.rank})):e!==`incident`||n?.closed_at!==null?[]:(r.ranking?.rows??[]).map(({entry:e,gone:t},n)=>({entry:e,gone:t,rank:n+1})).filter(e=>!e.gone)}#s(){this.city?.facilities&&(this.city.facilities.visible=this.layers.shown.facilities);let{coverage:e,load:t}=this.layers.shown;this.city?.load&&(this.city.load.visible=t&&!e),this.city?.coverage&&(this.city.coverage.group=e?this.layers.group:null),this.city?.showResting(this.layers.shown.off_duty)}#c(e){let{desk:t}=this;t.panel===`closure`?t.closing.add(e.at):t.panel===`form`?t.draft.choosePoint(e.facility?.at??e.at,e.facility):e.kind===`incident`?t.selectIncident(e.id):e.kind===`unit`?t.selectUnit(e.id):this.#l(e.at,e.facility)}async#l(e,t=null){let n={at:e,place:null,refused:``,facility:t};this.desk.spot=n,this.desk.changed();let r;try{r={...n,place:await c(...e)}}catch(e){if(!(e instanceof _))throw e;r={...n,refused:U(e)}}this.desk.spot===n&&(this.desk.spot=r),this.desk.changed()}goTo(e,t){t?this.city?.fit([[t[0],t[1]],[t[2],t[3]]]):this.city?.fit([e],Tr),this.desk.panel!==`form`&&this.#l(e)}fit(){let{desk:e}=this,t=[],n=e.panel===`unit`?e.unit:null;if(n?.position)t.push([n.position.lon,n.position.lat]);else if(e.incident!==null){t.push([e.incident.lon,e.incident.lat]);let n=[...e.incident.units.map(e=>e.unit_id),...e.recommending.ranking?.rows.slice(0,3).map(e=>e.entry.unit.id)??[]];for(let e of n){let n=E.state.units.get(e)?.position;n&&t.push([n.lon,n.lat])}}t.length===0?this.city?.fitCity():this.city?.fit(t,Tr)}};D([h({attribute:!1})],Er.prototype,`desk`,void 0),D([h({attribute:!1})],Er.prototype,`layers`,void 0),D([v()],Er.prototype,`failure`,void 0),customElements.define(`desk-map`,Er);var Dr=new Set([`off_duty`,`out_of_service`]),Or=class extends C{#e=0;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(H.listen(()=>this.requestUpdate()))}updated(){let{judgedMs:e}=this.desk.overriding;e!==this.#e&&this.desk.overriding.judged!==null&&(this.#e=e,this.querySelector(`input[type=radio], button.go`)?.focus())}render(){let{overriding:t,incident:n}=this.desk,{judged:r}=t;return O`<h2>${k(`override.title`,{number:n?.number??``})}</h2>
      ${r===null&&t.problem===``?O`<p class="empty" role="status">${k(`override.loading`)}</p>`:e}
      ${r===null?e:O`${this.#t(r)} ${this.#n(r)} ${this.#r(r)}`}
      ${t.problem===``?e:O`<p class="note bad" role="alert">${t.problem}</p>`}
      ${r===null?O`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${k(`form.cancel`)}</button></p>`:e}`}#t({unit:e,travel_time_s:t,distance_m:n}){let r=E.state.units.get(e.id)??e;return O`<div class="judged">
      ${L(r.status)}
      <span class="what">
        <b>${e.code} <small>${A(`kind`,e.kind)} · ${k(`units.crew`,{n:e.crew})}</small></b>
        <small>${A(`status`,r.status)} · ${H.served(e.serves)}</small>
      </span>
      <span class="when">
        <b class="eta">${t===null?`–`:N(t)}</b>
        <small>${n===null?k(`override.no_way`):F(n)}</small>
      </span>
    </div>`}#n({causes:t,unit:n}){if(t.length===0)return O`<p class="note good" role="status">${k(`override.free`)}</p>`;let r=E.state.units.get(n.id)?.assignment??n.assignment;return O`<h3 id="override-causes">${k(`override.causes`)}</h3>
      <ul class="causes" aria-labelledby="override-causes">
        ${t.map(t=>O`<li class=${t.overridable?``:`barred`}>
            <b>${rt(t.cause,t.detail)}</b>
            ${t.overridable?e:O`<small>${k(`override.barred`)}</small>`}
            ${t.cause===`busy`&&r!==null?O`<button type="button" class="link" @click=${()=>this.desk.selectIncident(r.incident_id)}>${r.incident_number}</button>`:e}
            ${Dr.has(t.cause)?O`<button type="button" @click=${()=>void this.desk.overriding.makeAvailable()}>${k(`override.make_available`)}</button>`:e}
          </li>`)}
      </ul>`}#r(t){let{overriding:n}=this.desk,r=pn(t.causes);return O`<form class="new override" autocomplete="off" @submit=${this.#s} @keydown=${this.#o}>
      ${r===`needs_reason`?this.#i():e}
      <div class="buttons">
        ${r===`barred`?e:O`<button type="submit" class="go" ?disabled=${n.sending}>
              ${n.sending?k(`rec.sending`):k(r===`free`?`rec.choose`:`override.submit`,{code:t.unit.code})} <kbd>Enter</kbd>
            </button>`}
        <button type="button" @click=${()=>this.desk.back()}>${k(`form.cancel`)} <kbd>Esc</kbd></button>
      </div>
      ${r===`needs_reason`?O`<small class="under">${k(`override.kept`)}</small>`:e}
    </form>`}#i(){let{overriding:e}=this.desk;return O`<fieldset class="priority reasons">
        <legend>${k(`override.why`)}</legend>
        ${dn.map((t,n)=>O`<label class=${e.choice===t?`on`:``}>
      <input type="radio" name="override-reason" class="sr" .checked=${e.choice===t} @change=${()=>this.#a(t)} />
      <kbd aria-hidden="true">${n+1}</kbd> ${A(`override.reason`,t)}
    </label>`)}
      </fieldset>
      <label>
        <span>${k(e.choice===`other`?`override.remark.needed`:`override.remark`)}</span>
        <input
          id="override-remark"
          type="text"
          maxlength="200"
          .value=${V(e.remark)}
          @input=${t=>e.change({remark:t.target.value})}
        />
      </label>`}#a(e){this.desk.overriding.change({choice:e});let t=dn.indexOf(e),n=e===`other`?`#override-remark`:`label:nth-of-type(${t+1}) input`;this.querySelector(n)?.focus()}#o=e=>{if(e.isComposing||(e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back()),e.target.id===`override-remark`))return;let t=/^[1-9]$/.test(e.key)?dn[Number(e.key)-1]:void 0;t!==void 0&&this.querySelector(`fieldset`)!==null&&(e.preventDefault(),e.stopPropagation(),this.#a(t))};#s=e=>{e.preventDefault(),this.desk.overriding.send()}};D([h({attribute:!1})],Or.prototype,`desk`,void 0),customElements.define(`desk-override`,Or);function kr(e){return e.reasons.filter(e=>e.code!==`skills_met`).map(Ar).join(` · `)}function Ar(e){return x(T(),`plan.reason.${e.code}`,it(e))??e.code}function jr({refusal:e}){return e?U(new _(e.code,409,{detail:e.message,...e.details})):``}function Mr(e){let t=e.longest_s===null?`–`:N(e.longest_s);return k(`plan.served`,{priority:k(`priority.${e.priority}`),served:e.served,slots:e.slots,longest:t})}var Nr=class extends C{#e=!0;connectedCallback(){super.connectedCallback(),this.#e=!0,this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(H.listen(()=>this.requestUpdate())),this.addEventListener(`keydown`,this.#t),this.follow(()=>this.removeEventListener(`keydown`,this.#t))}#t=e=>{if(e.isComposing||!e.target.matches(`input[type=checkbox]`))return;let{planning:t}=this.desk;if(e.key===`Enter`)t.carryOut();else if(e.key===`r`)t.ask();else if(e.key===`Escape`)this.desk.back();else return;e.preventDefault(),e.stopPropagation()};updated(){let e=this.querySelector(`button.go:enabled`);this.#e&&e!==null&&(this.#e=!1,e.focus())}render(){let{planning:t}=this.desk,{incidents:n}=t;return O`<h2>${k(`plan.title`)} <span class="number">${n.length}</span></h2>
      <div class="plan-head">
        <label><input type="checkbox" .checked=${t.reconsider} @change=${e=>t.setReconsider(Ir(e))} /> ${k(`plan.reconsider`)}</label>
        ${t.asking?O`<small role="status">${k(`plan.loading`)}</small>`:this.#n(t)}
      </div>
      ${t.outdated?O`<p class="note warn" role="status">${k(`plan.outdated`)}</p>`:e}
      ${t.problem===``?e:O`<p class="note bad" role="alert">${t.problem}</p>`}
      ${this.#i(t)} ${n.length===0&&t.answer===null?e:this.#c(t)}
      ${n.length===0&&t.results===null?O`<p class="empty">${k(`plan.none`)}</p>`:O`<ul class="plan">
            ${tr(this.#r(t,n),({key:e})=>e,({incident:e,slot:n})=>this.#a(t,e,n))}
          </ul>`}
      ${t.answer===null?O`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${k(`place.close`)} <kbd>Esc</kbd></button></p>`:O`<p class="note">${k(`plan.lines`)}</p>`}`}#n(t){return t.answer===null?e:O`<small>${k(`rec.updated`,{age:j((Date.now()-t.answeredMs)/1e3)})}</small>`}#r(e,t){let{desk:n}=this,r=new Map(n.queue.map(e=>[e.id,e])),i=(e.answer?.items??[]).filter(t=>!e.left.has(t.incident_id)),a=new Set(i.map(e=>e.incident_id));return i.sort((e,t)=>Pr(e)-Pr(t)),[...i.map(e=>({key:`${e.incident_id}:${Y(e)}`,incident:r.get(e.incident_id)??null,slot:e})),...t.filter(e=>!a.has(e.id)).map(e=>({key:`${e.id}`,incident:e,slot:null}))]}#i({answer:t,asking:n}){return t===null?e:O`<section class="plan-summary" aria-label=${k(`plan.summary`)} aria-busy=${n?`true`:`false`}>
      ${t.waiting.map(e=>O`<p>${Mr(e)}</p>`)}
      <p class="gain">${t.gain_s>=1?k(`plan.gain`,{time:xe(t.gain_s)}):k(`plan.no_gain`)}</p>
    </section>`}#a(t,n,r){let i=n?.id??r?.incident_id??0,a=n?.number??r?.incident_number??``,o=r===null?void 0:t.results?.get(Y(r)),s=r!==null&&r.unit_id===null;return O`<li class="${r===null?`left-out`:``} ${s?`nobody`:``} ${o?.outcome??``}" data-incident=${a}>
      <label class="what">
        <input
          type="checkbox"
          .checked=${!t.left.has(i)}
          ?disabled=${t.results!==null||t.sending}
          @change=${e=>t.include(i,Ir(e))}
        />
        ${n===null?e:Pe(n.priority)}
        <span>
          <b>${n===null?a:w(n.category)}</b>
          <small>${n===null?``:`${ce(n)} · ${a}`}</small>
        </span>
      </label>
      ${r===null&&!t.left.has(i)&&!t.asking?O`<p class="outcome">${k(`plan.new`)}</p>`:e}
      ${r===null?e:this.#o(r)}
      ${r!==null&&o===void 0&&!t.incidents.some(e=>e.id===i)?O`<p class="outcome">${k(`plan.gone`)}</p>`:e}
      ${r===null?e:this.#s(t,r)}
      ${o===void 0?e:o.outcome===`done`?O`<p class="outcome">✓ ${k(`plan.done.one`)}</p>`:O`<p class="outcome" role="alert">✗ ${jr(o)}</p>`}
    </li>`}#o(t){return t.unit_id===null?O`<span class="goes"><b>${k(`plan.nobody`)}</b></span><small class="why">${kr(t)}</small>`:O`<span class="goes">
        <b>${t.unit_code}</b> <b class="eta">${t.travel_time_s===null?`–`:N(t.travel_time_s)}</b>
        ${Fr(t)?O`<small>${kr(t)}</small>`:e}
      </span>
      ${Fr(t)?e:O`<small class="why">${[t.change===`new`?``:A(`plan.change`,t.change),kr(t)].filter(e=>e!==``).join(` · `)}</small>`}`}#s(t,n){return vn(n)===`take_off`?O`<label class="agree">
      <input
        type="checkbox"
        .checked=${t.agreed.has(Y(n))}
        ?disabled=${t.results!==null}
        @change=${e=>t.agree(n,Ir(e))}
      />
      ${k(`plan.agree`)}
    </label>`:e}#c(t){let n=t.errands.length;return O`<div class="buttons plan-buttons">
      ${t.results===null?O`<button type="button" class="go" ?disabled=${n===0||t.sending||t.asking} @click=${()=>void t.carryOut()}>
            ${t.sending?k(`rec.sending`):k(`plan.submit`,{n})} <kbd>Enter</kbd>
          </button>`:e}
      <button type="button" ?disabled=${t.asking||t.sending} @click=${()=>void t.ask()}>${k(`plan.again`)} <kbd>R</kbd></button>
      <button type="button" @click=${()=>this.desk.back()}>${k(`place.close`)} <kbd>Esc</kbd></button>
    </div>`}};D([h({attribute:!1})],Nr.prototype,`desk`,void 0);function Pr(e){return vn(e)===`nothing`?e.unit_id===null?1:2:0}function Fr(e){return e.change===`new`&&e.reasons.some(e=>e.code===`nearest`)}function Ir(e){return e.target.checked}customElements.define(`desk-plan`,Nr);var Lr=class extends C{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.queue;return O`<div class="list-head">
        <button type="button" class="new-incident" @click=${()=>this.desk.openForm()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>${k(`queue.new`)}
        </button>
        <span>${k(`queue.order`)}</span>
      </div>
      ${e.length===0?O`<p class="empty">${E.ready?k(`queue.empty`):k(`queue.loading`)}</p>`:O`<ul class="rows" aria-label=${k(`queue.label`)}>
            ${tr(e,e=>e.id,e=>this.#e(e))}
          </ul>`}`}#e(t){let n=Ee(t,E.nowMs),r=Ve(t,E.nowMs),i=t.id===this.desk.incidentId;return O`<li class="incident ${r} ${i?`chosen`:``}" data-number=${t.number} data-units=${t.units.length}>
      <button
        type="button"
        aria-current=${i?`true`:e}
        @click=${()=>this.desk.selectIncident(t.id)}
      >
        ${Pe(t.priority)}
        <span class="two-lines">
          <span>
            <b title=${w(t.category)}>${w(t.category)}<i class="sr">${A(`priority`,String(t.priority))}</i></b>
            <b class="clock">${Se(n)}</b>
          </span>
          <span>
            <small>${ce(t)}</small>
            <small>${this.#t(t,r)}</small>
          </span>
        </span>
      </button>
    </li>`}#t(e,t){let n=t===`calm`?A(`stage`,e.stage):A(`tint`,t);return Ne(e)?`${n} · ${k(`queue.nobody`)}`:e.units.length===0?n:`${n} · ${k(`queue.units`,{n:e.units.length})}`}updated(){let e=this.querySelector(`li.chosen`),t=this.desk.incidentId===null?``:String(this.desk.incidentId);e!==null&&this.dataset.seen!==t&&(this.dataset.seen=t,e.scrollIntoView({block:`nearest`}))}};D([h({attribute:!1})],Lr.prototype,`desk`,void 0),customElements.define(`desk-queue`,Lr);var Rr=100,Q=class extends C{constructor(...e){super(...e),this.unitText=null,this.at=0,this.typed=``,this.#o=e=>{e.isComposing||e.key!==`Escape`||(e.preventDefault(),e.stopPropagation(),this.desk.back())},this.#s=e=>{e.preventDefault(),this.#c()}}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(H.listen(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`#shift-unit`)?.focus()}render(){let{rostering:t}=this.desk;return O`<h2>${k(`shifts.title`)}</h2>
      <form class="new" autocomplete="off" @submit=${this.#s} @keydown=${this.#o}>
        ${this.#e(t)}
        <fieldset class="priority">
          <legend>${k(`shifts.usual`)}</legend>
          ${An.map(e=>O`<button type="button" @click=${()=>t.fill(e)}>${A(`shifts.span`,e)}</button>`)}
        </fieldset>
        <div class="pair">${this.#n(`starts`,t.startsAt)} ${this.#n(`ends`,t.endsAt)}</div>
        <div class="pair crew">
          <label>
            <span>${k(`shifts.crew`)}</span>
            <input
              type="number"
              min="0"
              max="1000"
              placeholder=${t.unit?.crew??``}
              .value=${V(t.crew)}
              @input=${e=>t.change({crew:zr(e)})}
            />
          </label>
          <label>
            <span>${k(`shifts.note`)}</span>
            <input type="text" maxlength="300" .value=${V(t.note)} @input=${e=>t.change({note:zr(e)})} />
          </label>
        </div>
        ${t.problem===``?e:O`<p class="note bad" role="alert">${t.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${t.sending||t.unit===null}>
            ${t.sending?k(`form.sending`):k(`shifts.submit`)} <kbd>Enter</kbd>
          </button>
          <button type="button" @click=${()=>this.desk.back()}>${k(`form.cancel`)}</button>
        </div>
      </form>
      ${this.#r(t)}`}#e({unit:t}){let n=this.unitText===null?[]:qt(this.unitText.trim(),E.state.units.values()),r=this.unitText??t?.code??``;return O`<div class="field">
      <label for="shift-unit">${k(`shifts.unit`)}</label>
      ${Dt({id:`shift-unit`,value:r,hint:k(`shifts.unit.hint`),invalid:!1,open:this.unitText!==null,at:this.at,empty:k(`units.empty`),list:n.map(e=>({key:e.code,text:e.code,detail:`${A(`kind`,e.kind)} · ${H.served(e.serves)}`})),onInput:e=>{this.unitText=e,this.at=0},onChoose:e=>this.#t(n[e]),onMove:e=>this.at=e,onClose:()=>this.unitText=null})}
      ${t===null?e:O`<small class="under">${A(`kind`,t.kind)} · ${k(`units.crew`,{n:t.crew})} · ${k(`shifts.serves`,{area:H.served(t.serves)})}</small>`}
    </div>`}#t(e){e!==void 0&&(this.unitText=null,this.desk.rostering.change({unit:e}))}#n(e,t){return O`<label>
      <span>${k(`shifts.${e}`)}</span>
      <input
        type="text"
        inputmode="numeric"
        id="shift-${e}"
        .value=${t.replace(`T`,` `)}
        @change=${t=>this.desk.rostering.typeTime(`${e}At`,zr(t))}
      />
    </label>`}#r(t){let n=this.typed.trim().toLowerCase(),r=Rn(t.shifts??[],E.nowMs).filter(e=>e.unit_code.toLowerCase().includes(n));return O`<div class="tabs shift-days">${jn.map(e=>O`<button type="button" aria-pressed=${t.day===e?`true`:`false`} @click=${()=>t.setDay(e)}>
      ${A(`shifts.day`,e)}
    </button>`)}</div>
      <div class="list-head"><input type="search" aria-label=${k(`shifts.search`)} placeholder=${k(`shifts.search`)} .value=${this.typed} @input=${e=>this.typed=zr(e)} /></div>
      ${t.shifts===null?O`<p class="empty" role="status">${k(`app.loading`)}</p>`:e}
      ${t.shifts!==null&&r.length===0?O`<p class="empty">${k(`shifts.none`)}</p>`:e}
      <ul class="told shifts">
        ${r.slice(0,Rr).map(e=>this.#i(e))}
      </ul>
      ${r.length>Rr?O`<p class="empty">${k(`units.more`,{n:r.length-Rr})}</p>`:e}`}#i(t){let n=E.state.units.get(t.unit_id),r=Ln(t,E.nowMs),i=y().city.timezone,a=e=>P(Date.parse(e),E.nowMs,i,`minutes`),o=[n===void 0?``:A(`kind`,n.kind),k(`units.crew`,{n:t.crew}),n===void 0?``:H.served(n.serves)];return O`<li class=${r} data-shift=${t.id}>
      <p>
        <b>${t.unit_code}</b> <span class="span">${a(t.starts_at)} – ${a(t.ends_at)}</span>
        <small>${A(`shifts.state`,r)} · ${o.filter(e=>e!==``).join(` · `)}</small>
        ${t.note?O`<small>${t.note}</small>`:e}
      </p>
      ${r===`over`?e:O`<button type="button" @click=${()=>void this.#a(t)}>${k(r===`running`?`shifts.end`:`shifts.cancel`)}</button>`}
    </li>`}async#a(e){let{desk:t}=this;await t.attempt(()=>t.rostering.end(e))&&t.say(k(`shifts.ended`,{code:e.unit_code}))}#o;#s;async#c(){let e=await this.desk.rostering.plan();e!==null&&(this.desk.say(k(`shifts.planned`,{code:e.unit_code})),this.querySelector(`#shift-unit`)?.focus())}};D([h({attribute:!1})],Q.prototype,`desk`,void 0),D([v()],Q.prototype,`unitText`,void 0),D([v()],Q.prototype,`at`,void 0),D([v()],Q.prototype,`typed`,void 0);function zr(e){return e.target.value}customElements.define(`desk-shifts`,Q);var Br=[`available`,`off_duty`,`out_of_service`],Vr=class extends C{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(H.listen(()=>this.requestUpdate()))}render(){let t=this.desk.unit;if(t===null)return e;let n=j((E.nowMs-Date.parse(t.status_at))/1e3);return O`<h2>
        ${L(t.status)} <span class="code">${t.code}</span> <span class="number">${S(t)}</span>
        ${t.training?O`<em class="tag">${k(`incident.training`)}</em>`:``}
      </h2>
      <dl class="facts">
        <div>
          <dt>${k(`unit.status`)}</dt>
          <dd><b>${A(`status`,t.status)}</b> · ${n}</dd>
        </div>
        <div>
          <dt>${k(`unit.crew`)}</dt>
          <dd>${A(`kind`,t.kind)} · ${k(`units.crew`,{n:t.crew})}</dd>
        </div>
        <div>
          <dt>${k(`unit.skills`)}</dt>
          <dd>${t.skills.map(e=>A(`skill`,e)).join(` · `)}</dd>
        </div>
        <div>
          <dt>${k(`unit.serves`)}</dt>
          <dd>${H.served(t.serves)}${t.shift_until===null?``:` · ${k(`unit.shift`,{at:P(Date.parse(t.shift_until),E.nowMs,y().city.timezone,`minutes`)})}`}</dd>
        </div>
        <div>
          <dt>${k(`unit.position`)}</dt>
          <dd>${this.#t(t)}</dd>
        </div>
        ${t.assignment===null?``:O`<div>
              <dt>${k(`unit.on`)}</dt>
              <dd>
                <button type="button" class="link" @click=${()=>this.desk.selectIncident(t.assignment?.incident_id??null)}>
                  ${t.assignment.incident_number}
                </button>
                ${t.status===`en_route`?ze(t.assignment.id,E.nowMs):``}
              </dd>
            </div>`}
      </dl>
      ${this.#e(t)} ${this.#n(t)}
      ${this.desk.incident===null?e:O`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${k(`unit.back`)}</button></p>`}`}#e(t){let{incident:n}=this.desk;return n===null||n.closed_at!==null||t.assignment!==null?e:O`<p class="pad">
      <button type="button" class="go" @click=${()=>this.desk.overriding.open(t.id)}>${k(`unit.send`,{number:n.number})}</button>
    </p>`}#t(e){if(e.position===null)return k(`units.no_fix`);let t=Date.parse(e.position.fix_at),n=Le(t,E.nowMs),r=e.position.speed_mps,i=j((E.nowMs-t)/1e3);return O`${I(e.position.lon,e.position.lat)}
    ${r===null?``:O` · ${k(`unit.speed.value`,{n:Math.round(r*3.6)})}`}
    · <span class=${n?`stale`:``}>${k(n?`units.stale`:`units.fix`,{age:i})}</span>`}#n(e){return e.assignment===null?O`<h3>${k(`unit.set`)}</h3>
      <div class="steps pad">
        ${Br.filter(t=>t!==e.status).map(t=>O`<button type="button" @click=${()=>void this.desk.stepUnit(e.id,t)}>${A(`status`,t)}</button>`)}
      </div>`:O`<p class="note">${k(`unit.busy`,{code:e.code,number:e.assignment.incident_number})}</p>`}};D([h({attribute:!1})],Vr.prototype,`desk`,void 0),customElements.define(`desk-unit`,Vr);var Hr=120,$=class extends C{constructor(...e){super(...e),this.wanted=`all`,this.typed=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}#e(){let e=this.typed.trim().toLowerCase();return[...E.state.units.values()].filter(e=>this.wanted===`all`||e.status===this.wanted).filter(t=>e===``||`${t.code} ${t.name_zh} ${t.name_en} ${A(`kind`,t.kind)}`.toLowerCase().includes(e)).sort((e,t)=>je.indexOf(e.status)-je.indexOf(t.status)||e.code.localeCompare(t.code))}render(){let e=new Map;for(let t of E.state.units.values())e.set(t.status,(e.get(t.status)??0)+1);let t=this.#e();return O`<div class="list-head filters">
        <input
          type="search"
          aria-label=${k(`units.search`)}
          placeholder=${k(`units.search`)}
          .value=${this.typed}
          @input=${e=>this.typed=e.target.value}
        />
        <select
          aria-label=${k(`units.filter`)}
          @change=${e=>this.wanted=e.target.value}
        >
          <option value="all">${k(`units.all`)} ${E.state.units.size}</option>
          ${je.map(t=>O`<option value=${t} ?selected=${t===this.wanted}>${A(`status`,t)} ${e.get(t)??0}</option>`)}
        </select>
      </div>
      ${t.length===0?O`<p class="empty">${E.ready?k(`units.empty`):k(`queue.loading`)}</p>`:O`<ul class="rows" aria-label=${k(`units.label`)}>
            ${tr(t.slice(0,Hr),e=>e.id,e=>this.#t(e))}
          </ul>`}
      ${t.length>Hr?O`<p class="empty">${k(`units.more`,{n:t.length-Hr})}</p>`:``}`}#t(e){let t=e.position===null?null:Date.parse(e.position.fix_at),n=t!==null&&Le(t,E.nowMs),r=t===null?k(`units.no_fix`):j((E.nowMs-t)/1e3);return O`<li class="unit ${e.id===this.desk.unitId?`chosen`:``}">
      <button type="button" @click=${()=>this.desk.selectUnit(e.id)}>
        ${L(e.status,n)}
        <span class="what">
          <b>${e.code}</b>
          <small>${A(`kind`,e.kind)} · ${k(`units.crew`,{n:e.crew})}</small>
        </span>
        <span class="when">
          <b class="state">${A(`status`,e.status)}</b>
          <small class=${n?`stale`:``}>${n?k(`units.stale`,{age:r}):r}</small>
        </span>
      </button>
    </li>`}};D([h({attribute:!1})],$.prototype,`desk`,void 0),D([v()],$.prototype,`wanted`,void 0),D([v()],$.prototype,`typed`,void 0),customElements.define(`desk-units`,$);var Ur=class extends C{constructor(...e){super(...e),this.desk=new Hn,this.layers=new wr,this.#e=``,this.#t=null,this.#n=()=>{this.style.setProperty(`zoom`,String(Cr(innerWidth,innerHeight)))},this.#u=e=>{if(e.isComposing||e.defaultPrevented||hr(e.target))return;let t=mr(e);if(t===null||gr(e.target,e.key))return;let{desk:n}=this;if(!(n.help&&t.kind!==`help`&&t.kind!==`back`))switch(e.preventDefault(),t.kind){case`command`:this.querySelector(`desk-command`)?.begin(`/`);break;case`pick`:n.panel===`incident`?n.recommending.choose(t.rank):n.panel===`override`&&n.overriding.choose(t.rank);break;case`confirm`:n.panel===`closure`?this.querySelector(`desk-closure`)?.file():n.panel===`plan`?n.planning.carryOut():n.panel===`override`?n.overriding.send():n.recommending.picked===null?this.#i?.fit():n.recommending.confirm();break;case`back`:n.back();break;case`new`:n.openForm();break;case`move`:n.moveInQueue(t.by);break;case`fit`:this.#i?.fit();break;case`resort`:n.panel===`plan`?n.planning.ask():n.recommending.ask(`fresh`);break;case`undo`:n.undo();break;case`list`:this.#c(n.side===`queue`?`units`:`queue`);break;case`language`:oe(T()===`zh`?`en`:`zh`);break;case`panel`:n.openPanel(t.panel);break;case`help`:n.help=!n.help,n.changed()}}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.listen()),this.follow(this.desk.subscribe(()=>this.requestUpdate())),addEventListener(`keydown`,this.#u),this.follow(()=>removeEventListener(`keydown`,this.#u)),addEventListener(`resize`,this.#n),this.follow(()=>removeEventListener(`resize`,this.#n)),this.#n()}#n;willUpdate(){this.desk.expire(Date.now()),this.#e=this.desk.toast?.text??this.#e,this.#r()}#r(){let{alerts:e}=E.state,t=this.#t;if(this.#t=new Set(e.keys()),t===null||!E.ready){E.ready||(this.#t=null);return}let n=[...e.values()].filter(e=>!t.has(e.id)&&e.acknowledged_at===null);n[0]!==void 0&&(this.#e=k(`alerts.announce`,{text:He(n[0])}))}updated(e){super.updated(e),document.title=`${k(`app.name`)} · ${k(`app.desk`)}`;let t=this.querySelector(`dialog`);t!==null&&!t.open&&t.showModal()}render(){let{desk:t}=this,n=E.feed;return O`<a class="skip" href="#command">${k(`app.skip`)}</a>
      <header><desk-header .desk=${t} .layers=${this.layers}></desk-header></header>
      ${n.state===`down`?O`<p class="banner" role="alert">${k(`feed.banner`)}</p>`:e}
      <main class="desk show-${t.phoneTab}">
        <section class="queue" aria-label=${k(`queue.title`)}>${this.#a()}</section>
        <desk-map .desk=${t} .layers=${this.layers}></desk-map>
        <section class="panel" aria-label=${k(`phone.detail`)}>${this.#o()}</section>
      </main>
      ${this.#s()}
      <p class="sr" role="status">${this.#e}</p>
      <footer>
        <desk-command .desk=${t} .view=${{goTo:(...e)=>this.#i?.goTo(...e)}}></desk-command>
      </footer>
      <nav class="phone-tabs" aria-label=${k(`app.desk`)}>
        ${[`queue`,`map`,`detail`].map(n=>O`<button type="button" aria-current=${t.phoneTab===n?`page`:e} @click=${()=>this.#l(n)}>
            ${k(`phone.${n}`)}
          </button>`)}
      </nav>
      ${t.help?$n(()=>t.closeHelp()):e}`}get#i(){return this.querySelector(`desk-map`)}#a(){let{desk:e}=this,t=(t,n,r)=>O`<button
      type="button"
      aria-pressed=${e.side===t?`true`:`false`}
      @click=${()=>this.#c(t)}
    >
      ${n} <span>${E.count(r)}</span>
    </button>`;return O`<div class="tabs">
        ${t(`queue`,k(`queue.title`),E.state.incidents.size)} ${t(`units`,k(`units.title`),E.state.units.size)}
      </div>
      ${e.side===`queue`?O`<desk-queue .desk=${e}></desk-queue>`:O`<desk-units .desk=${e}></desk-units>`}`}#o(){let{desk:e}=this;return e.panel===`form`?O`<desk-form .desk=${e}></desk-form>`:e.panel===`closure`?O`<desk-closure .desk=${e}></desk-closure>`:e.panel===`alerts`?O`<desk-alerts .desk=${e}></desk-alerts>`:e.panel===`plan`?O`<desk-plan .desk=${e}></desk-plan>`:e.panel===`shifts`?O`<desk-shifts .desk=${e}></desk-shifts>`:e.panel===`aid`?O`<desk-aid .desk=${e}></desk-aid>`:e.panel===`override`?O`<desk-override .desk=${e}></desk-override>`:e.panel===`unit`?O`<desk-unit .desk=${e}></desk-unit>`:O`<desk-incident .desk=${e}></desk-incident>`}#s(){let{toast:t,offer:n}=this.desk;if(t===null&&n===null)return e;let r=n===null?0:Math.max(0,Math.ceil((n.untilMs-Date.now())/1e3));return O`<section class="toast ${t?.tone??`plain`}" aria-label=${k(`toast.label`)}>
      ${t===null?e:O`<span>${t.text}</span>`}
      ${n===null?e:O`<button type="button" class="go" @click=${()=>void this.desk.undo()}>
            ${k(`toast.undo`,{code:n.code,n:r})} <kbd>Z</kbd>
          </button>`}
      <button type="button" class="plain" aria-label=${k(`toast.dismiss`)} @click=${()=>this.desk.dismiss()}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
      </button>
    </section>`}#c(e){this.desk.side=e,this.desk.changed()}#l(e){this.desk.phoneTab=e,this.desk.changed()}#u};customElements.define(`desk-view`,Ur);export{Ur as DeskView};