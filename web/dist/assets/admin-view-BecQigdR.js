import{C as e,K as t,b as n,c as r,ct as i,dt as a,ft as o,k as s,l as c,m as l,mt as u,n as ee,p as d,r as te,st as f,t as p,ut as m,v as h,w as g,y as _}from"./decorate-CaWk6E5F.js";import{n as ne,t as v}from"./frame-D4IhTy7K.js";import{C as y,S as b,a as re,c as ie,d as x,i as ae,l as oe,n as S,o as se,p as C,r as w,s as T,t as E,u as ce}from"./index-gk8D1LX9.js";import{c as le,d as ue,f as de,i as fe,p as pe,r as me,u as he}from"./style-CRPcPi3l.js";var D=[`L1`,`L2`,`L3`,`L4`];async function ge(){return t(`/accounts`,{})}async function _e(e){return s.get(`/accounts/${e}`)}async function ve(e,t){return s.post(`/accounts`,e,t)}async function ye(e,t){return s.patch(`/accounts/${e}`,t)}async function be(e){return s.post(`/accounts/${e}/sign-ins`,{})}async function xe(e,n){return t(`/accounts/${e}/grants`,{state:n?`all`:`active`})}async function Se(e,t,n){return s.post(`/accounts/${e}/grants`,t,n)}async function O(e,t){await s.delete(`/accounts/${e}/grants/${t}`)}async function k(e){return(await s.get(`/accounts/${e}/keys`)).items}async function A(e,t){return s.post(`/accounts/${e}/keys`,t)}async function j(e,t){return s.post(`/accounts/${e}/keys/${t}/revoke`,{})}async function Ce(){return(await s.get(`/roles`)).items}async function we(e,t){return s.get(`/areas`,{level:e,limit:500,after:t})}async function Te(e){return s.get(`/areas`,{parent:e,limit:500})}async function Ee(){return(await s.get(`/elements`)).items}async function De(){return(await s.get(`/reveals/sweeps`)).items}async function Oe(e){return s.post(`/reveals/sweeps/${e}/seen`,{})}var ke=[`active`,`disabled`,`without_role`,`all`],Ae={text:``,state:`active`,kind:``,role:``};function je(e,{text:t,state:n,kind:r,role:i}){let a=t.trim().toLowerCase();return e.filter(e=>(a===``||e.sign_in_name.toLowerCase().includes(a)||e.display_name.toLowerCase().includes(a))&&Me(e,n)&&(r===``||e.kind===r)&&(i===``||e.grants.some(e=>e.role===i)))}function Me(e,t){switch(t){case`all`:return!0;case`disabled`:return e.disabled_at!==null;case`active`:return e.disabled_at===null;case`without_role`:return e.disabled_at===null&&e.grants.length===0}}function Ne(e,t){return e.ends_at!==null&&Date.parse(e.ends_at)<=t?`over`:Date.parse(e.starts_at)<=t?`running`:`coming`}function Pe(e,t,n){return e.filter(e=>e.kinds.includes(t.kind)).map(t=>({role:t,excludedBy:Fe(t,e,n)}))}function Fe(e,t,n){let r=n.filter(t=>t.role!==e.key),i=r.find(e=>t.find(t=>t.key===e.role)?.alone===!0);return(e.alone?r[0]:i)?.role??null}var Ie=`grid`,Le=class{constructor(){this.#e=new Map,this.#t=new Map,this.open=new Set}#e;#t;take(e){for(let t of e){if(this.#e.has(t.code))continue;this.#e.set(t.code,t);let e=this.#t.get(t.parent_code)??[];e.push(t.code),this.#t.set(t.parent_code,e)}}get(e){return this.#e.get(e)}get size(){return this.#e.size}has(e){return this.#t.has(e)}below(e){return(this.#t.get(e)??[]).map(e=>this.#e.get(e)).filter(e=>e!==void 0)}get roots(){return[...this.#e.values()].filter(({parent_code:e})=>e===null||!this.#e.has(e))}chain(e){let t=[];for(let n=this.#e.get(e);n!==void 0;n=n.parent_code===null?void 0:this.#e.get(n.parent_code))t.unshift(n);return t}reveal(e){for(let t of this.chain(e).slice(0,-1))this.open.add(t.code)}rows(e,t){let n=e.trim().toLowerCase(),r=n===``?null:this.#n(n,t),i=[],a=(e,t)=>{if(r!==null&&!r.has(e.code))return;let n=e.level!==Ie,o=n&&(r===null?this.open.has(e.code):this.below(e.code).some(e=>r.has(e.code)));if(i.push({area:e,depth:t,open:o,inner:n}),o)for(let n of this.below(e.code))a(n,t+1)};for(let e of this.roots)a(e,0);return i}#n(e,t){let n=new Set;for(let r of this.#e.values())if(t(r).toLowerCase().includes(e)||r.code.startsWith(e))for(let e of this.chain(r.code))n.add(e.code);return n}};function Re(e,t,n){let r=n[t];if(r===void 0)return n.length>0?{kind:`at`,index:0}:null;switch(e){case`ArrowDown`:return{kind:`at`,index:Math.min(n.length-1,t+1)};case`ArrowUp`:return{kind:`at`,index:Math.max(0,t-1)};case`Home`:return{kind:`at`,index:0};case`End`:return{kind:`at`,index:n.length-1};case`ArrowRight`:return r.inner&&!r.open?{kind:`open`}:(n[t+1]?.depth??0)>r.depth?{kind:`at`,index:t+1}:null;case`ArrowLeft`:if(r.open)return{kind:`close`};for(let e=t-1;e>=0;--e)if((n[e]?.depth??0)<r.depth)return{kind:`at`,index:e};return null;case`Enter`:case` `:return{kind:`choose`};default:return null}}var ze=[`city`,`district`,`street`],M=400,N=new Le,P=null;async function F(){for(let e of ze){let t;do{let n=await we(e,t);N.take(n.items),t=n.next??void 0}while(t!==void 0)}for(let e of N.roots)N.open.add(e.code)}var I=class extends d{constructor(...e){super(...e),this.chosen=null,this.choose=()=>void 0,this.aside=()=>o,this.text=``,this.at=0,this.problem=``,this.#e=null}#e;connectedCallback(){super.connectedCallback(),this.#t()}get tree(){return N}async#t(){P??=F();let e=P;await C(()=>e,e=>this.problem=e)||(P=null),this.requestUpdate()}willUpdate(){this.chosen!==null&&this.chosen!==this.#e&&N.get(this.chosen)!==void 0&&(this.#e=this.chosen,N.reveal(this.chosen))}render(){let t=N.rows(this.text,_);return u`<input type="search" aria-label=${e(`areas.search`)} placeholder=${e(`areas.search`)} .value=${this.text} @input=${e=>this.#r(e)} />
      ${this.problem===``?o:u`<p class="note bad" role="alert">${this.problem}</p>`}
      ${N.size===0&&this.problem===``?u`<p class="empty" role="status">${e(`app.loading`)}</p>`:o}
      ${N.size>0&&t.length===0?u`<p class="empty" role="status">${e(`areas.none`)}</p>`:o}
      <ul role="tree" aria-label=${e(`areas.tree`)} @keydown=${e=>this.#c(e,t)}>
        ${t.slice(0,M).map((e,t)=>this.#n(e,t))}
      </ul>
      ${t.length>M?u`<p class="empty">${e(`areas.more`,{n:t.length-M})}</p>`:o}`}#n({area:e,depth:t,open:n,inner:r},i){return u`<li
      role="treeitem"
      class="depth-${Math.min(t,4)}"
      data-area=${e.code}
      aria-level=${t+1}
      aria-selected=${e.code===this.chosen?`true`:`false`}
      aria-expanded=${r?n?`true`:`false`:o}
      tabindex=${i===this.at?`0`:`-1`}
      @focus=${()=>this.at=i}
      @click=${()=>this.#i(e)}
    >
      ${r?u`<span class="twist" aria-hidden="true" @click=${t=>this.#a(t,e,n)}><svg viewBox="0 0 24 24"><path d=${n?`M6 9l6 6 6-6`:`M9 6l6 6-6 6`} /></svg></span>`:u`<span class="twist"></span>`}
      <span class="name">${_(e)}</span> <small>${g(`area_level`,e.level)}</small> ${this.aside(e.code)}
    </li>`}#r(e){this.text=e.target.value,this.at=0}#i(e){this.choose(e),N.open.has(e.code)||this.#o(e)}#a(e,t,n){e.stopPropagation(),n?this.#s(t):this.#o(t)}async#o(e){e.level!==`grid`&&(N.open.add(e.code),N.has(e.code)||await C(async()=>N.take((await Te(e.code)).items),e=>this.problem=e),this.requestUpdate())}#s(e){N.open.delete(e.code),this.requestUpdate()}#c(e,t){if(e.ctrlKey||e.metaKey||e.altKey)return;let n=Re(e.key,this.at,t);if(n===null)return;e.preventDefault();let r=t[this.at]?.area;n.kind===`at`?this.#l(n.index):r!==void 0&&n.kind===`open`?this.#o(r):r!==void 0&&n.kind===`close`?this.#s(r):r!==void 0&&this.choose(r)}#l(e){this.at=e,this.updateComplete.then(()=>this.querySelectorAll(`[role=treeitem]`)[e]?.focus())}};p([a({attribute:!1})],I.prototype,`chosen`,void 0),p([a({attribute:!1})],I.prototype,`choose`,void 0),p([a({attribute:!1})],I.prototype,`aside`,void 0),p([m()],I.prototype,`text`,void 0),p([m()],I.prototype,`at`,void 0),p([m()],I.prototype,`problem`,void 0),customElements.define(`area-picker`,I);var L=`#4cc2ff`,Be=[`grid`,`community`,`street`,`district`],Ve=class{#e;constructor({city:t,container:n,onPick:r}){ue(he),pe(`pmtiles`,new le().tile),this.map=new de({container:n,style:me(t,h()),bounds:t.bbox,fitBoundsOptions:{padding:24},locale:{"Map.Title":e(`map.label`,{city:_(t)})},attributionControl:!1,fadeDuration:0,dragRotate:!1,pitchWithRotate:!1,maxPitch:0,minZoom:7,maxZoom:17,renderWorldCopies:!1}),this.map.touchZoomRotate.disableRotation(),this.#e=new Promise(e=>{this.map.once(`style.load`,()=>{this.#t(),e()})}),this.map.on(`click`,e=>{let t=this.#n(e.point.x,e.point.y);t!==null&&r(t)})}#t(){let e=[`==`,[`get`,`code`],``],t={source:`city`,"source-layer":`areas`};this.map.addLayer({...t,id:`area-any`,type:`fill`,paint:{"fill-color":L,"fill-opacity":.001}},`road-name`),this.map.addLayer({...t,id:`area-lit`,type:`fill`,filter:e,paint:{"fill-color":L,"fill-opacity":.22}},`road-name`),this.map.addLayer({...t,id:`area-lit-line`,type:`line`,filter:e,paint:{"line-color":L,"line-width":2.4}},`road-name`)}#n(e,t){let n=this.map.queryRenderedFeatures([e,t],{layers:[`area-any`]});for(let e of Be){let t=n.find(t=>t.properties.level===e)?.properties.code;if(typeof t==`string`)return t}return null}async light(e){await this.#e;let t=[`in`,[`get`,`code`],[`literal`,[...e]]];this.map.setFilter(`area-lit`,t),this.map.setFilter(`area-lit-line`,t)}relabel(){for(let e of[`road-name`,`street-name`,`district-name`])this.map.setLayoutProperty(e,`text-field`,fe(h()))}destroy(){this.map.remove()}},R=class extends d{constructor(...e){super(...e),this.chosen=null,this.choose=()=>void 0,this.aside=()=>o,this.failed=!1,this.#e=null,this.#t=null}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(n(()=>this.#e?.relabel()))}disconnectedCallback(){this.#t?.disconnect(),this.#e?.destroy(),this.#e=null,super.disconnectedCallback()}render(){return u`<area-picker .chosen=${this.chosen} .choose=${e=>this.choose(e.code)} .aside=${this.aside}></area-picker>
      <div class="area-map">
        <div class="canvas"></div>
        ${this.failed?u`<p class="note warn">${e(`map.failed`)}</p>`:o}
      </div>`}firstUpdated(){this.#n()}#n(){let e=this.querySelector(`.canvas`),t=i.session?.city??null;if(e!==null&&t!==null){try{this.#e=new Ve({city:t,container:e,onPick:e=>this.#r(e)})}catch{this.failed=!0;return}this.#t=new ResizeObserver(()=>this.#e?.map.resize()),this.#t.observe(e),this.#i()}}#r(e){this.choose(e)}updated(e){super.updated(e),e.has(`chosen`)&&this.#i()}#i(){this.#e?.light(this.chosen===null?[]:[this.chosen])}get picker(){return this.querySelector(`area-picker`)}};p([a({attribute:!1})],R.prototype,`chosen`,void 0),p([a({attribute:!1})],R.prototype,`choose`,void 0),p([a({attribute:!1})],R.prototype,`aside`,void 0),p([m()],R.prototype,`failed`,void 0),customElements.define(`area-chooser`,R);var z=new class{constructor(){this.accounts=null,this.problem=``,this.#e=new Map,this.#t=new Set}#e;#t;listen(e){return this.#t.add(e),this.refresh(),()=>this.#t.delete(e)}get roles(){return[...this.#e.values()]}role(e){return this.#e.get(e)}roleName(e){let t=this.#e.get(e);return t===void 0?e:_(t)}async refresh(){this.problem=``,await C(async()=>{let[e,t]=await Promise.all([i.may(`accounts.read`)?ge():Promise.resolve([]),this.#e.size===0&&i.may(`roles.read`)?Ce():Promise.resolve(this.roles)]);this.accounts=e,this.#e=new Map(t.map(e=>[e.key,e]))},e=>this.problem=e),this.#n()}take(e){let t=(this.accounts??[]).filter(t=>t.id!==e.id);this.accounts=[...t,e].sort((e,t)=>e.id-t.id),this.#n()}#n(){for(let e of this.#t)e()}};function B(e,t){return e.area_code===null?t:_({name_zh:e.area_zh??e.area_code,name_en:e.area_en??e.area_code})}var V=class extends d{constructor(...e){super(...e),this.granted=()=>void 0,this.cancel=()=>void 0,this.roleKey=``,this.area=null,this.whole=!0,this.grade=`L2`,this.startsAt=``,this.endsAt=``,this.problem=``,this.sending=!1,this.#e=f(),this.#i=e=>{e.preventDefault(),this.#a()}}#e;render(){let t=Pe(z.roles,this.account,this.account.grants),n=z.role(this.roleKey);return u`<form class="grant" autocomplete="off" @submit=${this.#i} @change=${()=>this.#e=f()}>
      <div class="grant-columns">
        <fieldset class="choice roles">
          <legend>${e(`grants.role`)}</legend>
          ${t.map(({role:t,excludedBy:n})=>u`<label class=${n===null?``:`out`}>
              <input type="radio" name="role" value=${t.key} ?disabled=${n!==null} .checked=${t.key===this.roleKey} @change=${()=>this.#n(t)} />
              ${_(t)}
              <small>${n===null?t.alone?e(`grants.alone`):e(`grants.may`,{n:t.actions.length}):e(`grants.excluded`,{role:z.roleName(n)})}</small>
            </label>`)}
        </fieldset>
        <div>
          <fieldset class="choice where">
            <legend>${e(`grants.where`)}</legend>
            <label><input type="radio" name="where" .checked=${this.whole} @change=${()=>this.whole=!0} />${e(`area.whole_city`)}</label>
            <label><input type="radio" name="where" .checked=${!this.whole} @change=${()=>this.whole=!1} />${e(`grants.one_area`)}</label>
          </fieldset>
          ${this.whole?o:u`<area-chooser .chosen=${this.area} .choose=${e=>this.#r(e)}></area-chooser>`}
          <fieldset class="choice grades">
            <legend>${e(`grants.grade`)}</legend>
            ${D.map(e=>u`<label>
                <input type="radio" name="grade" value=${e} ?disabled=${n!==void 0&&e>n.highest_grade} .checked=${e===this.grade} @change=${()=>this.grade=e} />
                <span class="grade ${e}">${e}</span> <small>${g(`grade`,e)}</small>
              </label>`)}
          </fieldset>
          <div class="pair">
            ${this.#t(`grants.starts`,this.startsAt,e=>this.startsAt=e,e(`grants.now`))}
            ${this.#t(`grants.ends`,this.endsAt,e=>this.endsAt=e,e(`grants.for_good`))}
          </div>
        </div>
      </div>
      ${this.problem===``?o:u`<p class="note bad" role="alert">${this.problem}</p>`}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.sending||this.roleKey===``||!this.whole&&this.area===null}>${this.sending?e(`form.sending`):e(`grants.give`)}</button>
        <button type="button" @click=${()=>this.cancel()}>${e(`form.cancel`)}</button>
      </div>
    </form>`}#t(t,n,r,i){return u`<label>
      <span>${e(t)} <small>${n===``?i:``}</small></span>
      <input type="datetime-local" .value=${n} @change=${e=>r(e.target.value)} />
    </label>`}#n(e){this.roleKey=e.key,this.grade>e.highest_grade&&(this.grade=e.highest_grade)}#r(e){this.area=e,this.#e=f()}#i;async#a(){this.sending=!0,this.problem=``;let e=e=>e===``?null:`${e}:00`,t={role:this.roleKey,area_code:this.whole?null:this.area,grade:this.grade,starts_at:e(this.startsAt),ends_at:e(this.endsAt)};await C(async()=>this.granted(await x(()=>Se(this.account.id,t,this.#e))),e=>this.problem=e),this.#e=f(),this.sending=!1}};p([a({attribute:!1})],V.prototype,`account`,void 0),p([a({attribute:!1})],V.prototype,`granted`,void 0),p([a({attribute:!1})],V.prototype,`cancel`,void 0),p([m()],V.prototype,`roleKey`,void 0),p([m()],V.prototype,`area`,void 0),p([m()],V.prototype,`whole`,void 0),p([m()],V.prototype,`grade`,void 0),p([m()],V.prototype,`startsAt`,void 0),p([m()],V.prototype,`endsAt`,void 0),p([m()],V.prototype,`problem`,void 0),p([m()],V.prototype,`sending`,void 0),customElements.define(`grant-form`,V);function H(e,t){let n=e.get(t);return typeof n==`string`?n.trim():``}var He=15552e6,U=class extends d{constructor(...e){super(...e),this.accountId=0,this.keys=null,this.problem=``,this.refused=``,this.making=!1,this.secret=``,this.copied=!1,this.revoking=null,this.#r=e=>{e.preventDefault();let t=new FormData(e.target),n=e=>H(t,e),r=e=>n(e)===``?{}:{[e]:Number(n(e))};this.#i({label:n(`label`),expires_at:`${n(`expires_at`)}:00`,...r(`per_minute`),...r(`per_day`)})}}willUpdate(e){e.has(`accountId`)&&this.#a(()=>Promise.resolve())}updated(){y(this)}render(){let t=i.may(`keys.change`);return u`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${e(`keys.title`)}</h2>
          <p class="dim">${e(`keys.about`)}</p>
        </div>
        ${t?u`<button type="button" @click=${()=>this.making=!0}>${e(`keys.make`)}</button>`:o}
      </div>
      ${this.problem===``?o:u`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.keys?.length===0?u`<p class="empty">${e(`keys.none`)}</p>`:o}
      <ul class="lines">
        ${(this.keys??[]).map(e=>this.#e(e,t))}
      </ul>
      ${this.making?this.#t():o} ${this.secret===``?o:this.#n()}
    </section>`}#e(t,n){let r=e=>c(Date.parse(e),l.nowMs,i.timezone,`minutes`),a=t.revoked_at!==null||t.expires_at!==null&&Date.parse(t.expires_at)<=l.nowMs,s=[t.revoked_at===null?t.expires_at===null?e(`keys.for_good`):e(`grants.until`,{at:r(t.expires_at)}):e(`keys.revoked`,{at:r(t.revoked_at)}),t.last_used_at===null?e(`keys.unused`):e(`factors.used`,{age:ee((l.nowMs-Date.parse(t.last_used_at))/1e3)}),t.scopes===null?e(`keys.all_actions`):e(`grants.may`,{n:t.scopes.length}),t.per_minute===null?``:e(`keys.per_minute.n`,{n:t.per_minute}),t.per_day===null?``:e(`keys.per_day.n`,{n:t.per_day})];return u`<li class=${a?`over`:``} data-key=${t.id}>
      <p><b>${t.label}</b> <small>${s.filter(e=>e!==``).join(` · `)}</small></p>
      ${a||!n?o:this.revoking===t.id?u`<div class="buttons sure">
              <button type="button" class="danger" @click=${()=>void this.#a(()=>x(()=>j(this.accountId,t.id)))}>${e(`keys.revoke.sure`)}</button>
              <button type="button" @click=${()=>this.revoking=null}>${e(`form.cancel`)}</button>
            </div>`:u`<button type="button" @click=${()=>this.revoking=t.id}>${e(`keys.revoke`)}</button>`}
    </li>`}#t(){let t=()=>{this.making=!1,this.refused=``};return b({title:e(`keys.make`),close:t,content:u`<form autocomplete="off" @submit=${this.#r}>
        <label><span>${e(`keys.label`)}</span><input name="label" maxlength="100" required autofocus /></label>
        <label><span>${e(`keys.expires`)}</span><input name="expires_at" type="datetime-local" .value=${te(l.nowMs+He,i.timezone)} required /></label>
        <div class="pair">
          <label><span>${e(`keys.per_minute`)}</span><input name="per_minute" type="number" min="1" max="1000000" /></label>
          <label><span>${e(`keys.per_day`)}</span><input name="per_day" type="number" min="1" max="100000000" /></label>
        </div>
        ${this.refused===``?o:u`<p class="note bad" role="alert">${this.refused}</p>`}
        <div class="buttons">
          <button type="submit" class="go">${e(`keys.make`)}</button>
          <button type="button" @click=${t}>${e(`form.cancel`)}</button>
        </div>
      </form>`})}#n(){let t=()=>{this.secret=``,this.copied=!1};return b({title:e(`keys.once`),close:t,content:u`<p>${e(`keys.once.about`)}</p>
        <code class="secret once">${this.secret}</code>
        <div class="buttons">
          <button type="button" @click=${()=>void E(this.secret).then(e=>this.copied=e)}>${e(this.copied?`copy.done`:`copy`)}</button>
          <button type="button" class="go" @click=${t}>${e(`once.kept`)}</button>
        </div>`})}#r;async#i(e){this.refused=``,await C(async()=>this.secret=(await x(()=>A(this.accountId,e))).secret,e=>this.refused=e)&&(this.making=!1,await this.#a(()=>Promise.resolve()))}async#a(e){this.problem=``,this.revoking=null,await C(async()=>{await e(),this.keys=await k(this.accountId)},e=>this.problem=e)}};p([a({attribute:!1})],U.prototype,`accountId`,void 0),p([m()],U.prototype,`keys`,void 0),p([m()],U.prototype,`problem`,void 0),p([m()],U.prototype,`refused`,void 0),p([m()],U.prototype,`making`,void 0),p([m()],U.prototype,`secret`,void 0),p([m()],U.prototype,`copied`,void 0),p([m()],U.prototype,`revoking`,void 0),customElements.define(`admin-keys`,U);var W=class extends d{constructor(...e){super(...e),this.accountId=0,this.account=null,this.grants=null,this.all=!1,this.missing=!1,this.problem=``,this.said=``,this.granting=!1,this.ending=null,this.disabling=!1,this.issued=null,this.copied=!1}connectedCallback(){super.connectedCallback(),this.follow(z.listen(()=>this.requestUpdate()))}willUpdate(e){e.has(`accountId`)&&this.#c(()=>Promise.resolve())}updated(){y(this)}render(){let{account:t}=this;if(this.missing)return v();let n=u`<p class="back"><a href="/admin/accounts" @click=${S}>${e(`section.accounts`)}</a></p>`,r=this.problem===``?o:u`<p class="note bad" role="alert">${this.problem}</p>`;if(t===null)return u`${n}${r===o?u`<p class="empty" role="status">${e(`app.loading`)}</p>`:r}`;let a=t.disabled_at!==null;return u`${n}
      <div class="page-head">
        <h1>${t.display_name} <small>${t.sign_in_name} · ${g(`accounts.kinds`,t.kind)}</small></h1>
        ${a?u`<span class="state off">${e(`accounts.disabled`)}</span>`:u`<span class="state on">${e(`accounts.enabled`)}</span>`}
      </div>
      ${r}
      ${this.said===``?o:u`<p class="note" role="status">${this.said}</p>`}
      ${i.may(`accounts.change`)?this.#e(t):o}
      ${i.may(`grants.read`)?this.#t(t):o}
      ${t.kind===`system`&&i.may(`keys.read`)?u`<admin-keys .accountId=${t.id}></admin-keys>`:o}
      ${this.granting?this.#r(t):o} ${this.issued===null?o:this.#i(t,this.issued)}`}#e(t){let n=t.disabled_at!==null;if(t.id===i.session?.account.id)return u`<p class="dim">${e(`accounts.own`)}</p>`;let r=n=>{this.disabling=!1,this.#c(()=>x(()=>ye(t.id,{disabled:n})),e(n?`accounts.now_disabled`:`accounts.now_enabled`))};return u`<div class="buttons">
      ${t.kind===`person`&&!n?u`<button type="button" @click=${()=>void this.#a(t)}>${e(`accounts.sign_in`)}</button>`:o}
      ${n?u`<button type="button" @click=${()=>r(!1)}>${e(`accounts.enable`)}</button>`:this.disabling?u`<span class="sure">${e(`accounts.disable.sure`)}</span>
              <button type="button" class="danger" @click=${()=>r(!0)}>${e(`accounts.disable`)}</button>
              <button type="button" @click=${()=>this.disabling=!1}>${e(`form.cancel`)}</button>`:u`<button type="button" @click=${()=>this.disabling=!0}>${e(`accounts.disable`)}</button>`}
    </div>`}#t(t){let n=t.id===i.session?.account.id,r=i.may(`grants.change`)&&!n;return u`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${e(`grants.title`)}</h2>
          <p class="dim">${e(n?`grants.own`:`grants.about`)}</p>
        </div>
        ${r&&t.disabled_at===null?u`<button type="button" class="go" @click=${()=>this.granting=!0}>${e(`grants.give`)}</button>`:o}
      </div>
      ${this.grants===null?u`<p class="empty" role="status">${e(`app.loading`)}</p>`:o}
      ${this.grants?.length===0?u`<p class="empty">${e(this.all?`grants.never`:`grants.none`)}</p>`:o}
      <ul class="lines grants">
        ${(this.grants??[]).map(e=>this.#n(e,r))}
      </ul>
      <label class="check">
        <input type="checkbox" .checked=${this.all} @change=${e=>this.#s(e.target.checked)} />
        ${e(`grants.show_over`)}
      </label>
    </section>`}#n(t,n){let r=e=>c(Date.parse(e),l.nowMs,i.timezone,`minutes`),a=Ne(t,l.nowMs),s=t.ends_at===null?e(`grants.for_good`):e(`grants.until`,{at:r(t.ends_at)});return u`<li class=${a} data-grant=${t.id}>
      <p>
        <b>${z.roleName(t.role)}</b> <span class="chip">${B(t,e(`area.whole_city`))}</span> <span class="grade ${t.grade}">${t.grade}</span>
        <small>
          ${g(`grants.time`,a)} · ${e(`grants.from`,{at:r(t.starts_at)})} · ${s} · ${e(`grants.by`,{name:t.granted_by})}
          ${t.ended_by===null?``:` · ${e(`grants.ended_by`,{name:t.ended_by})}`}
        </small>
      </p>
      ${!n||a===`over`?o:this.ending===t.id?u`<div class="buttons sure">
              <button type="button" class="danger" @click=${()=>void this.#o(t)}>${e(`grants.end.sure`)}</button>
              <button type="button" @click=${()=>this.ending=null}>${e(`form.cancel`)}</button>
            </div>`:u`<button type="button" @click=${()=>this.ending=t.id}>${e(`grants.end`)}</button>`}
    </li>`}#r(t){let n=()=>{this.granting=!1};return b({title:e(`grants.give_to`,{name:t.display_name}),close:n,content:u`<grant-form
        .account=${t}
        .cancel=${n}
        .granted=${t=>{n(),this.#c(()=>Promise.resolve(),e(`grants.given`,{role:z.roleName(t.role)}))}}
      ></grant-form>`})}#i(t,{token:n,valid_s:i}){let a=`${location.origin}/#sign-in=${n}`,o=()=>{this.issued=null,this.copied=!1};return b({title:e(`accounts.sign_in.title`,{name:t.display_name}),close:o,content:u`<p>${e(`accounts.sign_in.about`,{time:r(i)})}</p>
        <code class="secret once">${a}</code>
        <div class="buttons">
          <button type="button" @click=${()=>void E(a).then(e=>this.copied=e)}>${e(this.copied?`copy.done`:`copy`)}</button>
          <button type="button" class="go" @click=${o}>${e(`once.kept`)}</button>
        </div>`})}async#a(e){this.problem=this.said=``,await C(async()=>this.issued=await x(()=>be(e.id)),e=>this.problem=e)}async#o(t){this.ending=null,await this.#c(()=>x(()=>O(this.accountId,t.id)),e(`grants.ended`,{role:z.roleName(t.role)}))}#s(e){this.all=e,this.#c(()=>Promise.resolve())}async#c(e,t=``){this.problem=this.said=``,await C(async()=>{await e();let[n,r]=await Promise.all([_e(this.accountId),i.may(`grants.read`)?xe(this.accountId,this.all):Promise.resolve([])]);this.account=n,this.grants=r,this.said=t,t!==``&&z.take(n)},(e,t)=>{this.missing=t.status===404&&this.account===null,this.problem=e})}};p([a({attribute:!1})],W.prototype,`accountId`,void 0),p([m()],W.prototype,`account`,void 0),p([m()],W.prototype,`grants`,void 0),p([m()],W.prototype,`all`,void 0),p([m()],W.prototype,`missing`,void 0),p([m()],W.prototype,`problem`,void 0),p([m()],W.prototype,`said`,void 0),p([m()],W.prototype,`granting`,void 0),p([m()],W.prototype,`ending`,void 0),p([m()],W.prototype,`disabling`,void 0),p([m()],W.prototype,`issued`,void 0),p([m()],W.prototype,`copied`,void 0),customElements.define(`admin-account`,W);var G=200,K=class extends d{constructor(...e){super(...e),this.filter=Ae,this.making=!1,this.problem=``,this.sending=!1,this.#e=f(),this.#r=()=>{this.making=!0,this.problem=``,this.#e=f()},this.#a=e=>{e.preventDefault();let t=new FormData(e.target),n=e=>H(t,e);this.#o({name:n(`name`),display_name:n(`display_name`),kind:n(`kind`),locale:n(`locale`)})}}#e;connectedCallback(){super.connectedCallback(),this.follow(z.listen(()=>this.requestUpdate()))}updated(){y(this)}render(){let{accounts:t}=z,n=je(t??[],this.filter);return u`<div class="page-head">
        <h1>${e(`section.accounts`)}</h1>
        ${i.may(`accounts.change`)?u`<button type="button" class="go" @click=${this.#r}>${e(`accounts.make`)}</button>`:o}
      </div>
      ${this.#t()}
      ${z.problem===``?o:u`<p class="note bad" role="alert">${z.problem}</p>`}
      <p class="count" role="status">${t===null?e(`app.loading`):e(`accounts.count`,{n:n.length})}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${e(`section.accounts`)}>
        <table>
          <thead>
            <tr><th scope="col">${e(`accounts.name`)}</th><th scope="col">${e(`accounts.sign_in_name`)}</th><th scope="col">${e(`accounts.kind`)}</th><th scope="col">${e(`accounts.roles`)}</th><th scope="col">${e(`accounts.state`)}</th></tr>
          </thead>
          <tbody>
            ${n.slice(0,G).map(e=>this.#n(e))}
          </tbody>
        </table>
      </div>
      ${t!==null&&n.length===0?u`<p class="empty">${e(`accounts.none`)}</p>`:o}
      ${n.length>G?u`<p class="empty">${e(`accounts.more`,{n:n.length-G})}</p>`:o}
      ${this.making?this.#i():o}`}#t(){let t=e=>{this.filter={...this.filter,...e}},n=e=>e.target.value;return u`<div class="filters" role="search">
      <input type="search" aria-label=${e(`accounts.search`)} placeholder=${e(`accounts.search`)} @input=${e=>t({text:n(e)})} />
      <select aria-label=${e(`accounts.state`)} @change=${e=>t({state:n(e)})}>
        ${ke.map(e=>u`<option value=${e} ?selected=${e===this.filter.state}>${g(`accounts.states`,e)}</option>`)}
      </select>
      <select aria-label=${e(`accounts.kind`)} @change=${e=>t({kind:n(e)})}>
        <option value="">${e(`accounts.any_kind`)}</option>
        <option value="person">${e(`accounts.kinds.person`)}</option>
        <option value="system">${e(`accounts.kinds.system`)}</option>
      </select>
      <select aria-label=${e(`accounts.roles`)} @change=${e=>t({role:n(e)})}>
        <option value="">${e(`accounts.any_role`)}</option>
        ${z.roles.map(e=>u`<option value=${e.key}>${_(e)}</option>`)}
      </select>
    </div>`}#n(t){return u`<tr data-account=${t.sign_in_name} class=${t.disabled_at===null?``:`off`}>
      <th scope="row"><a href="/admin/accounts/${t.id}" @click=${S}>${t.display_name}</a></th>
      <td>${t.sign_in_name}</td>
      <td>${g(`accounts.kinds`,t.kind)}</td>
      <td>${t.grants.length===0?u`<span class="dim">${e(`accounts.no_role`)}</span>`:t.grants.map(t=>u`<span class="chip">${z.roleName(t.role)} <small>${B(t,e(`area.whole_city`))} · ${t.grade}</small></span>`)}</td>
      <td>${t.disabled_at===null?u`<span class="state on">${e(`accounts.enabled`)}</span>`:u`<span class="state off">${e(`accounts.disabled`)}</span>`}</td>
    </tr>`}#r;#i(){return b({title:e(`accounts.make`),close:()=>this.making=!1,content:u`<form autocomplete="off" @submit=${this.#a} @input=${()=>this.#e=f()}>
        <fieldset class="choice">
          <legend>${e(`accounts.kind`)}</legend>
          <label><input type="radio" name="kind" value="person" checked />${e(`accounts.kinds.person`)} <small>${e(`accounts.person.about`)}</small></label>
          <label><input type="radio" name="kind" value="system" />${e(`accounts.kinds.system`)} <small>${e(`accounts.system.about`)}</small></label>
        </fieldset>
        <label><span>${e(`accounts.name`)}</span><input name="display_name" maxlength="100" required autofocus /></label>
        <label><span>${e(`accounts.sign_in_name`)}</span><input name="name" maxlength="100" spellcheck="false" autocapitalize="none" required /></label>
        <label><span>${e(`accounts.language`)}</span>
          <select name="locale"><option value="zh">${e(`language.zh`)}</option><option value="en">${e(`language.en`)}</option></select>
        </label>
        ${this.problem===``?o:u`<p class="note bad" role="alert">${this.problem}</p>`}
        <p class="dim">${e(`accounts.make.about`)}</p>
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending}>${this.sending?e(`form.sending`):e(`accounts.make.submit`)}</button>
          <button type="button" @click=${()=>this.making=!1}>${e(`form.cancel`)}</button>
        </div>
      </form>`})}#a;async#o(e){this.sending=!0,this.problem=``,await C(async()=>{let t=await ve(e,this.#e);z.take(t),this.making=!1,w(`/admin/accounts/${t.id}`)},e=>this.problem=e),this.sending=!1}};p([m()],K.prototype,`filter`,void 0),p([m()],K.prototype,`making`,void 0),p([m()],K.prototype,`problem`,void 0),p([m()],K.prototype,`sending`,void 0),customElements.define(`admin-accounts`,K);function Ue(e,t){let n=t.at(-1),r=e=>e===null?t.length:t.length-1-t.indexOf(e);return e.filter(e=>e.disabled_at===null).flatMap(e=>e.grants.map(t=>({account:e,grant:t,own:t.area_code===n}))).filter(({grant:e})=>e.area_code===null||t.includes(e.area_code)).sort((e,t)=>r(e.grant.area_code)-r(t.grant.area_code)||e.account.id-t.account.id)}function We(e){let t=new Map;for(let n of e){if(n.disabled_at!==null)continue;let e=new Set(n.grants.map(e=>e.area_code).filter(e=>e!==null));for(let n of e)t.set(n,(t.get(n)??0)+1)}return t}var q=class extends d{constructor(...e){super(...e),this.code=null}connectedCallback(){super.connectedCallback(),this.follow(z.listen(()=>this.requestUpdate()))}firstUpdated(){this.requestUpdate()}get#e(){return this.querySelector(`area-chooser`)?.picker?.tree??null}render(){let t=We(z.accounts??[]);return u`<h1>${e(`section.areas`)}</h1>
      <p class="dim">${e(`areas.about`)}</p>
      <div class="areas">
        <area-chooser .chosen=${this.code} .choose=${e=>w(`/admin/areas/${encodeURIComponent(e)}`)} .aside=${n=>{let r=t.get(n)??0;return r===0?o:u`<em>${e(`areas.count`,{n:r})}</em>`}}></area-chooser>
        <section class="slab" aria-live="polite">${this.#t()}</section>
      </div>`}#t(){let{code:t}=this,n=t===null?[]:this.#e?.chain(t)??[],r=n.at(-1);if(t===null)return u`<h2>${e(`areas.who`)}</h2><p class="empty">${e(`areas.choose`)}</p>`;let i=Ue(z.accounts??[],n.length>0?n.map(e=>e.code):[t]);return u`<h2>${r===void 0?t:_(r)} <small>${r===void 0?``:g(`area_level`,r.level)} ${t}</small></h2>
      ${r?.generated===!0?u`<p class="note">${e(`areas.generated`)}</p>`:o}
      ${n.length>1?u`<p class="dim">${n.slice(0,-1).map(_).join(` › `)}</p>`:o}
      <h3>${e(`areas.who`)}</h3>
      ${i.length===0?u`<p class="empty">${e(`areas.nobody`)}</p>`:o}
      <ul class="lines">
        ${i.map(e=>this.#n(e))}
      </ul>`}#n({account:t,grant:n,own:r}){let i=r?``:n.area_code===null?e(`areas.by_city`):e(`areas.by`,{area:_({name_zh:n.area_zh??``,name_en:n.area_en??``})});return u`<li>
      <p>
        <a href="/admin/accounts/${t.id}" @click=${S}>${t.display_name}</a>
        <span>${z.roleName(n.role)}</span> <span class="grade ${n.grade}">${n.grade}</span>
        ${i===``?o:u`<small>${i}</small>`}
      </p>
    </li>`}};p([a({attribute:!1})],q.prototype,`code`,void 0),customElements.define(`admin-areas`,q);var J=class extends d{constructor(...e){super(...e),this.problem=``}render(){return u`<h1>${e(`section.audit`)}</h1>
      ${this.problem===``?o:u`<p class="note bad" role="alert">${this.problem}</p>`}`}};p([m()],J.prototype,`problem`,void 0),customElements.define(`admin-audit`,J);function Ge(e,{text:t,grade:n,sealed:r}){let i=t.trim().toLowerCase().split(/\s+/);return e.filter(e=>{let t=[e.element,e.title_zh,e.title_en,e.purpose_zh,e.purpose_en,e.owner.name_zh,e.owner.name_en].join(`
`).toLowerCase();return i.every(e=>t.includes(e))&&(n===``||e.grade===n)&&(!r||e.sealed)})}function Ke(e){let t=new Map;for(let{grade:n}of e)t.set(n,(t.get(n)??0)+1);return t}var Y=class extends d{constructor(...e){super(...e),this.sweeps=[],this.problem=``}connectedCallback(){super.connectedCallback(),this.#e(()=>Promise.resolve())}render(){if(this.problem===``&&this.sweeps.length===0)return u`${o}`;let t=e=>c(Date.parse(e),l.nowMs,i.timezone,`minutes`);return u`<section class="slab">
      <h2>${e(`sweeps.title`)}</h2>
      <p class="dim">${e(`sweeps.about`)}</p>
      ${this.problem===``?o:u`<p class="note bad" role="alert">${this.problem}</p>`}
      <ul class="lines">
        ${this.sweeps.map(n=>u`<li class=${n.seen_at===null?`fresh`:`over`}>
            <p>
              <b>${n.account_name}</b> <span>${e(`sweeps.rows`,{n:n.rows_seen})}</span>
              <small>${t(n.began_at)} – ${t(n.raised_at)}${n.seen_by===null?``:` · ${e(`sweeps.seen_by`,{name:n.seen_by})}`}</small>
            </p>
            ${n.seen_at===null&&i.may(`elements.change`)?u`<button type="button" @click=${()=>void this.#e(()=>Oe(n.id))}>${e(`sweeps.see`)}</button>`:o}
          </li>`)}
      </ul>
    </section>`}async#e(e){this.problem=``,await C(async()=>{await e(),this.sweeps=await De()},e=>this.problem=e)}};p([m()],Y.prototype,`sweeps`,void 0),p([m()],Y.prototype,`problem`,void 0),customElements.define(`admin-sweeps`,Y);var X=class extends d{constructor(...e){super(...e),this.elements=null,this.filter={text:``,grade:``,sealed:!1},this.problem=``}connectedCallback(){super.connectedCallback(),C(async()=>this.elements=await Ee(),e=>this.problem=e)}render(){let t=Ge(this.elements??[],this.filter);return u`<h1>${e(`section.elements`)}</h1>
      <p class="dim">${e(`elements.about`)}</p>
      <admin-sweeps></admin-sweeps>
      ${this.#e()} ${this.#t()}
      ${this.problem===``?o:u`<p class="note bad" role="alert">${this.problem}</p>`}
      <p class="count" role="status">${this.elements===null?this.problem===``?e(`app.loading`):``:e(`elements.count`,{n:t.length})}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${e(`section.elements`)}>
        <table class="elements">
          <thead>
            <tr>
              <th scope="col">${e(`elements.grade`)}</th><th scope="col">${e(`elements.element`)}</th><th scope="col">${e(`elements.purpose`)}</th>
              <th scope="col">${e(`elements.keep`)}</th><th scope="col">${e(`elements.mask`)}</th><th scope="col">${e(`elements.owner`)}</th>
            </tr>
          </thead>
          <tbody>
            ${t.map(e=>this.#n(e))}
          </tbody>
        </table>
      </div>
      ${this.elements!==null&&t.length===0?u`<p class="empty">${e(`elements.none`)}</p>`:o}`}#e(){let t=Ke(this.elements??[]);return u`<div class="grade-cards" role="group" aria-label=${e(`elements.grade`)}>
      ${D.map(e=>u`<button type="button" aria-pressed=${this.filter.grade===e?`true`:`false`} @click=${()=>this.#r({grade:this.filter.grade===e?``:e})}>
          <span class="grade ${e}">${e}</span> <b>${t.get(e)??0}</b> <small>${g(`grade`,e)}</small>
        </button>`)}
    </div>`}#t(){return u`<div class="filters" role="search">
      <input type="search" aria-label=${e(`elements.search`)} placeholder=${e(`elements.search`)} @input=${e=>this.#r({text:e.target.value})} />
      <label class="check"><input type="checkbox" .checked=${this.filter.sealed} @change=${e=>this.#r({sealed:e.target.checked})} />${e(`elements.only_sealed`)}</label>
    </div>`}#n(t){let n=t.keep_days===null?g(`elements.at_end`,t.at_end):e(`elements.days`,{n:t.keep_days,end:g(`elements.at_end`,t.at_end)});return u`<tr data-element=${t.element}>
      <td><span class="grade ${t.grade}">${t.grade}</span></td>
      <th scope="row">${_({name_zh:t.title_zh,name_en:t.title_en})} <small>${t.element}</small></th>
      <td>${_({name_zh:t.purpose_zh,name_en:t.purpose_en})} <small>${_(t.basis)}</small></td>
      <td>${n}</td>
      <td>${g(`elements.masks`,t.mask)}${t.sealed?u` <span class="chip">${e(`elements.sealed`)}</span>`:o}</td>
      <td>${_(t.owner)}</td>
    </tr>`}#r(e){this.filter={...this.filter,...e}}};p([m()],X.prototype,`elements`,void 0),p([m()],X.prototype,`filter`,void 0),p([m()],X.prototype,`problem`,void 0),customElements.define(`admin-elements`,X);var Z=class extends d{constructor(...e){super(...e),this.recordId=0}render(){return u`<h1>${e(`section.audit`)}</h1>`}};p([a({attribute:!1})],Z.prototype,`recordId`,void 0),customElements.define(`admin-record`,Z);function qe(e,t,n,r){let i=new Map;for(let t of e)for(let{key:e,name_zh:n,name_en:r,grade:a}of t.actions){let o=i.get(e)??{key:e,name_zh:n,name_en:r,grades:new Map};o.grades.set(t.key,a),i.set(e,o)}let a=t.trim().toLowerCase();return[...i.values()].filter(e=>(a===``||e.key.includes(a)||r(e).toLowerCase().includes(a))&&(n===``||e.grades.has(n)))}var Q=class extends d{constructor(...e){super(...e),this.text=``,this.roleKey=``}connectedCallback(){super.connectedCallback(),this.follow(z.listen(()=>this.requestUpdate()))}render(){let t=z.roles.filter(e=>this.roleKey===``||e.key===this.role),n=qe(z.roles,this.text,this.roleKey,_);return u`<h1>${e(`section.roles`)}</h1>
      <p class="dim">${e(`roles.about`)}</p>
      <div class="filters" role="search">
        <input type="search" aria-label=${e(`roles.search`)} placeholder=${e(`roles.search`)} @input=${e=>this.text=e.target.value} />
        <select aria-label=${e(`grants.role`)} @change=${e=>this.roleKey=e.target.value}>
          <option value="">${e(`accounts.any_role`)}</option>
          ${z.roles.map(e=>u`<option value=${e.key}>${_(e)}</option>`)}
        </select>
      </div>
      ${z.problem===``?o:u`<p class="note bad" role="alert">${z.problem}</p>`}
      <div class="table-box matrix" tabindex="0" role="region" aria-label=${e(`section.roles`)}>
        <table>
          <thead>
            <tr>
              <th scope="col">${e(`roles.action`)}</th>
              ${t.map(e=>this.#e(e))}
            </tr>
          </thead>
          <tbody>
            ${n.map(e=>u`<tr>
                <th scope="row">${_(e)} <small>${e.key}</small></th>
                ${t.map(t=>this.#t(e.grades.get(t.key)))}
              </tr>`)}
          </tbody>
        </table>
      </div>
      ${n.length===0&&z.roles.length>0?u`<p class="empty">${e(`roles.none`)}</p>`:o}`}#e(t){return u`<th scope="col" class=${t.alone?`alone`:``}>${_(t)}${t.alone?u`<small>${e(`roles.alone`)}</small>`:o}</th>`}#t(t){return t===void 0?u`<td class="never"><span class="sr">${e(`roles.never`)}</span><span aria-hidden="true">–</span></td>`:u`<td><span class="grade ${t}">${t}</span></td>`}};p([m()],Q.prototype,`text`,void 0),p([m()],Q.prototype,`roleKey`,void 0),customElements.define(`admin-roles`,Q);var Je=new Set(Object.keys(T)),$=class extends d{#e=`accounts`;#t=[];connectedCallback(){super.connectedCallback(),this.follow(ae(()=>this.#r())),this.#n()}#n(){let[,e=``,...t]=re(location.pathname),n=e=>i.may(e);if(e===``){let e=ce(n).find(e=>e!==`security`);se(e===void 0?ie(n):T[e].path),this.#e=e??`security`}else this.#e=Je.has(e)&&e!==`security`?e:`security`,this.#t=t}#r(){let e=`${this.#e}/${this.#t.join(`/`)}`;this.#n(),this.requestUpdate(),e!==`${this.#e}/${this.#t.join(`/`)}`&&this.updateComplete.then(()=>this.querySelector(`#content`)?.focus({preventScroll:!0}))}updated(t){super.updated(t),document.title=`${e(`app.name`)} · ${e(T[this.#e].title)}`}render(){return ne(this.#e,u`<div class="page">${this.#i()}</div>`)}#i(){let[e=``]=this.#t;if(this.#e===`security`||!oe(T[this.#e],e=>i.may(e)))return v();switch(this.#e){case`accounts`:return/^\d+$/.test(e)?u`<admin-account .accountId=${Number(e)}></admin-account>`:u`<admin-accounts></admin-accounts>`;case`roles`:return u`<admin-roles></admin-roles>`;case`areas`:return u`<admin-areas .code=${e===``?null:e}></admin-areas>`;case`elements`:return u`<admin-elements></admin-elements>`;case`audit`:return/^\d+$/.test(e)?u`<admin-record .recordId=${Number(e)}></admin-record>`:u`<admin-audit></admin-audit>`}}};customElements.define(`admin-view`,$);export{$ as AdminView};