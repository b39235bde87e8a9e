import{C as e,D as t,E as n,M as r,O as i,S as a,Y as o,_ as s,_t as c,c as l,dt as u,f as d,g as f,h as p,ht as m,l as ee,lt as te,mt as h,n as ne,pt as g,r as re,t as _,u as v,ut as y,x as b}from"./decorate-G3QR7DyV.js";import{n as ie,r as ae,t as x}from"./frame-YEjDMGjK.js";import{E as S,T as C,a as w,c as oe,d as se,f as ce,g as le,h as T,i as E,l as D,o as ue,p as O,r as de,s as fe,u as pe}from"./index-DzNlpeCr.js";import{c as me,d as he,f as ge,i as _e,p as ve,r as ye,u as be}from"./style-CRPcPi3l.js";import{t as k}from"./forms-CLYgAeKV.js";var A=[`L1`,`L2`,`L3`,`L4`];async function xe(){return o(`/accounts`,{})}async function Se(e){return r.get(`/accounts/${e}`)}async function Ce(e,t){return r.post(`/accounts`,e,t)}async function we(e,t){return r.patch(`/accounts/${e}`,t)}async function Te(e){return r.post(`/accounts/${e}/sign-ins`,{})}async function Ee(e,t){return o(`/accounts/${e}/grants`,{state:t?`all`:`active`})}async function De(e,t,n){return r.post(`/accounts/${e}/grants`,t,n)}async function Oe(e,t){await r.delete(`/accounts/${e}/grants/${t}`)}async function ke(e){return(await r.get(`/accounts/${e}/keys`)).items}async function Ae(e,t){return r.post(`/accounts/${e}/keys`,t)}async function je(e,t){return r.post(`/accounts/${e}/keys/${t}/revoke`,{})}async function Me(){return(await r.get(`/roles`)).items}async function Ne(e,t){return r.get(`/areas`,{level:e,limit:500,after:t})}async function Pe(e){return r.get(`/areas`,{parent:e,limit:500})}async function Fe(){return(await r.get(`/elements`)).items}async function Ie(){return(await r.get(`/reveals/sweeps`)).items}async function Le(e){return r.post(`/reveals/sweeps/${e}/seen`,{})}var Re=[`active`,`disabled`,`without_role`,`all`],ze={text:``,state:`active`,kind:``,role:``};function Be(e,{text:t,state:n,kind:r,role:i}){let a=t.trim().toLowerCase();return e.filter(e=>(a===``||e.sign_in_name.toLowerCase().includes(a)||e.display_name.toLowerCase().includes(a))&&Ve(e,n)&&(r===``||e.kind===r)&&(i===``||e.grants.some(e=>e.role===i)))}function Ve(e,t){switch(t){case`all`:return!0;case`disabled`:return e.disabled_at!==null;case`active`:return e.disabled_at===null;case`without_role`:return e.disabled_at===null&&e.grants.length===0}}function He(e,t){return e.ends_at!==null&&Date.parse(e.ends_at)<=t?`over`:Date.parse(e.starts_at)<=t?`running`:`coming`}function Ue(e,t,n){return e.filter(e=>e.kinds.includes(t.kind)).map(t=>({role:t,excludedBy:We(t,e,n)}))}function We(e,t,n){let r=n.filter(t=>t.role!==e.key),i=r.find(e=>t.find(t=>t.key===e.role)?.alone===!0);return(e.alone?r[0]:i)?.role??null}var Ge=`grid`,Ke=class{constructor(){this.#e=new Map,this.#t=new Map,this.open=new Set}#e;#t;take(e){for(let t of e){if(this.#e.has(t.code))continue;this.#e.set(t.code,t);let e=this.#t.get(t.parent_code)??[];e.push(t.code),this.#t.set(t.parent_code,e)}}get(e){return this.#e.get(e)}get size(){return this.#e.size}has(e){return this.#t.has(e)}below(e){return(this.#t.get(e)??[]).map(e=>this.#e.get(e)).filter(e=>e!==void 0)}get roots(){return[...this.#e.values()].filter(({parent_code:e})=>e===null||!this.#e.has(e))}chain(e){let t=[];for(let n=this.#e.get(e);n!==void 0;n=n.parent_code===null?void 0:this.#e.get(n.parent_code))t.unshift(n);return t}reveal(e){for(let t of this.chain(e).slice(0,-1))this.open.add(t.code)}rows(e,t){let n=e.trim().toLowerCase(),r=n===``?null:this.#n(n,t),i=[],a=(e,t)=>{if(r!==null&&!r.has(e.code))return;let n=e.level!==Ge,o=n&&(r===null?this.open.has(e.code):this.below(e.code).some(e=>r.has(e.code)));if(i.push({area:e,depth:t,open:o,inner:n}),o)for(let n of this.below(e.code))a(n,t+1)};for(let e of this.roots)a(e,0);return i}#n(e,t){let n=new Set;for(let r of this.#e.values())if(t(r).toLowerCase().includes(e)||r.code.startsWith(e))for(let e of this.chain(r.code))n.add(e.code);return n}};function qe(e,t,n){let r=n[t];if(r===void 0)return n.length>0?{kind:`at`,index:0}:null;switch(e){case`ArrowDown`:return{kind:`at`,index:Math.min(n.length-1,t+1)};case`ArrowUp`:return{kind:`at`,index:Math.max(0,t-1)};case`Home`:return{kind:`at`,index:0};case`End`:return{kind:`at`,index:n.length-1};case`ArrowRight`:return r.inner&&!r.open?{kind:`open`}:(n[t+1]?.depth??0)>r.depth?{kind:`at`,index:t+1}:null;case`ArrowLeft`:if(r.open)return{kind:`close`};for(let e=t-1;e>=0;--e)if((n[e]?.depth??0)<r.depth)return{kind:`at`,index:e};return null;case`Enter`:case` `:return{kind:`choose`};default:return null}}var Je=[`city`,`district`,`street`],j=400,M=new Ke,N=null;async function Ye(){for(let e of Je){let t;do{let n=await Ne(e,t);M.take(n.items),t=n.next??void 0}while(t!==void 0)}for(let e of M.roots)M.open.add(e.code)}var P=class extends f{constructor(...e){super(...e),this.chosen=null,this.choose=()=>void 0,this.aside=()=>m,this.text=``,this.at=0,this.problem=``,this.#e=null}#e;connectedCallback(){super.connectedCallback(),this.#t()}get tree(){return M}async#t(){N??=Ye();let e=N;await T(()=>e,e=>this.problem=e)||(N=null),this.requestUpdate()}willUpdate(){this.chosen!==null&&this.chosen!==this.#e&&M.get(this.chosen)!==void 0&&(this.#e=this.chosen,M.reveal(this.chosen))}render(){let e=M.rows(this.text,a);return c`<input type="search" aria-label=${n(`areas.search`)} placeholder=${n(`areas.search`)} .value=${this.text} @input=${e=>this.#r(e)} />
      ${this.problem===``?m:c`<p class="note bad" role="alert">${this.problem}</p>`}
      ${M.size===0&&this.problem===``?c`<p class="empty" role="status">${n(`app.loading`)}</p>`:m}
      ${M.size>0&&e.length===0?c`<p class="empty" role="status">${n(`areas.none`)}</p>`:m}
      <ul role="tree" aria-label=${n(`areas.tree`)} @keydown=${t=>this.#c(t,e)}>
        ${e.slice(0,j).map((e,t)=>this.#n(e,t))}
      </ul>
      ${e.length>j?c`<p class="empty">${n(`areas.more`,{n:e.length-j})}</p>`:m}`}#n({area:e,depth:n,open:r,inner:i},o){return c`<li
      role="treeitem"
      class="depth-${Math.min(n,4)}"
      data-area=${e.code}
      aria-level=${n+1}
      aria-selected=${e.code===this.chosen?`true`:`false`}
      aria-expanded=${i?r?`true`:`false`:m}
      tabindex=${o===this.at?`0`:`-1`}
      @focus=${()=>this.at=o}
      @click=${()=>this.#i(e)}
    >
      ${i?c`<span class="twist" aria-hidden="true" @click=${t=>this.#a(t,e,r)}><svg viewBox="0 0 24 24"><path d=${r?`M6 9l6 6 6-6`:`M9 6l6 6-6 6`} /></svg></span>`:c`<span class="twist"></span>`}
      <span class="name">${a(e)}</span> <small>${t(`area_level`,e.level)}</small> ${this.aside(e.code)}
    </li>`}#r(e){this.text=e.target.value,this.at=0}#i(e){this.choose(e),M.open.has(e.code)||this.#o(e)}#a(e,t,n){e.stopPropagation(),n?this.#s(t):this.#o(t)}async#o(e){e.level!==`grid`&&(M.open.add(e.code),M.has(e.code)||await T(async()=>M.take((await Pe(e.code)).items),e=>this.problem=e),this.requestUpdate())}#s(e){M.open.delete(e.code),this.requestUpdate()}#c(e,t){if(e.ctrlKey||e.metaKey||e.altKey)return;let n=qe(e.key,this.at,t);if(n===null)return;e.preventDefault();let r=t[this.at]?.area;n.kind===`at`?this.#l(n.index):r!==void 0&&n.kind===`open`?this.#o(r):r!==void 0&&n.kind===`close`?this.#s(r):r!==void 0&&this.choose(r)}#l(e){this.at=e,this.updateComplete.then(()=>this.querySelectorAll(`[role=treeitem]`)[e]?.focus())}};_([h({attribute:!1})],P.prototype,`chosen`,void 0),_([h({attribute:!1})],P.prototype,`choose`,void 0),_([h({attribute:!1})],P.prototype,`aside`,void 0),_([g()],P.prototype,`text`,void 0),_([g()],P.prototype,`at`,void 0),_([g()],P.prototype,`problem`,void 0),customElements.define(`area-picker`,P);var F=`#4cc2ff`,Xe=[`grid`,`community`,`street`,`district`],Ze=class{#e;constructor({city:e,container:t,onPick:r}){he(be),ve(`pmtiles`,new me().tile),this.map=new ge({container:t,style:ye(e,b()),bounds:e.bbox,fitBoundsOptions:{padding:24},locale:{"Map.Title":n(`map.label`,{city:a(e)})},attributionControl:!1,fadeDuration:0,dragRotate:!1,pitchWithRotate:!1,maxPitch:0,minZoom:7,maxZoom:17,renderWorldCopies:!1}),this.map.touchZoomRotate.disableRotation(),this.#e=new Promise(e=>{this.map.once(`style.load`,()=>{this.#t(),e()})}),this.map.on(`click`,e=>{let t=this.#n(e.point.x,e.point.y);t!==null&&r(t)})}#t(){let e=[`==`,[`get`,`code`],``],t={source:`city`,"source-layer":`areas`};this.map.addLayer({...t,id:`area-any`,type:`fill`,paint:{"fill-color":F,"fill-opacity":.001}},`road-name`),this.map.addLayer({...t,id:`area-lit`,type:`fill`,filter:e,paint:{"fill-color":F,"fill-opacity":.22}},`road-name`),this.map.addLayer({...t,id:`area-lit-line`,type:`line`,filter:e,paint:{"line-color":F,"line-width":2.4}},`road-name`)}#n(e,t){let n=this.map.queryRenderedFeatures([e,t],{layers:[`area-any`]});for(let e of Xe){let t=n.find(t=>t.properties.level===e)?.properties.code;if(typeof t==`string`)return t}return null}async light(e){await this.#e;let t=[`in`,[`get`,`code`],[`literal`,[...e]]];this.map.setFilter(`area-lit`,t),this.map.setFilter(`area-lit-line`,t)}relabel(){for(let e of[`road-name`,`street-name`,`district-name`])this.map.setLayoutProperty(e,`text-field`,_e(b()))}destroy(){this.map.remove()}},I=class extends f{constructor(...e){super(...e),this.chosen=null,this.choose=()=>void 0,this.aside=()=>m,this.failed=!1,this.#e=null,this.#t=null}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(e(()=>this.#e?.relabel()))}disconnectedCallback(){this.#t?.disconnect(),this.#e?.destroy(),this.#e=null,super.disconnectedCallback()}render(){return c`<area-picker .chosen=${this.chosen} .choose=${e=>this.choose(e.code)} .aside=${this.aside}></area-picker>
      <div class="area-map">
        <div class="canvas"></div>
        ${this.failed?c`<p class="note warn">${n(`map.failed`)}</p>`:m}
      </div>`}firstUpdated(){this.#n()}#n(){let e=this.querySelector(`.canvas`),t=u.session?.city??null;if(e!==null&&t!==null){try{this.#e=new Ze({city:t,container:e,onPick:e=>this.#r(e)})}catch{this.failed=!0;return}this.#t=new ResizeObserver(()=>this.#e?.map.resize()),this.#t.observe(e),this.#i()}}#r(e){this.choose(e)}updated(e){super.updated(e),e.has(`chosen`)&&this.#i()}#i(){this.#e?.light(this.chosen===null?[]:[this.chosen])}get picker(){return this.querySelector(`area-picker`)}};_([h({attribute:!1})],I.prototype,`chosen`,void 0),_([h({attribute:!1})],I.prototype,`choose`,void 0),_([h({attribute:!1})],I.prototype,`aside`,void 0),_([g()],I.prototype,`failed`,void 0),customElements.define(`area-chooser`,I);var Qe=/^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})$/;function L({name:e,label:t,value:r,empty:i=``,required:a=!1,onChange:o}){return c`<label>
    <span>${t} <small>${p(s.nowMs,u.timezone)}${r===``&&i!==``?` · ${i}`:``}</small></span>
    <input
      name=${e}
      type="text"
      inputmode="numeric"
      autocomplete="off"
      maxlength="16"
      placeholder="2026-01-31 08:00"
      pattern="\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}"
      title=${n(`stamp.pattern`)}
      ?required=${a}
      .value=${r.replace(`T`,` `)}
      @change=${e=>o?.(R(e.target.value)??``)}
    />
  </label>`}function R(e){let t=Qe.exec(e.trim());if(t===null)return null;let n=`${t[1]??``}T${t[2]??``}`;return Number.isNaN(Date.parse(`${n}:00Z`))?null:n}var z=new class{constructor(){this.accounts=null,this.problem=``,this.#e=new Map,this.#t=new Set}#e;#t;listen(e){return this.#t.add(e),this.refresh(),()=>this.#t.delete(e)}get roles(){return[...this.#e.values()]}role(e){return this.#e.get(e)}roleName(e){let t=this.#e.get(e);return t===void 0?e:a(t)}actionName(e){for(let t of this.#e.values()){let n=t.actions.find(t=>t.key===e);if(n!==void 0)return a(n)}return e}async refresh(){this.problem=``,await T(async()=>{let[e,t]=await Promise.all([u.may(`accounts.read`)?xe():Promise.resolve([]),this.#e.size===0&&u.may(`roles.read`)?Me():Promise.resolve(this.roles)]);this.accounts=e,this.#e=new Map(t.map(e=>[e.key,e]))},e=>this.problem=e),this.#n()}take(e){let t=(this.accounts??[]).filter(t=>t.id!==e.id);this.accounts=[...t,e].sort((e,t)=>e.id-t.id),this.#n()}#n(){for(let e of this.#t)e()}};function B(e,t){return e.area_code===null?t:a({name_zh:e.area_zh??e.area_code,name_en:e.area_en??e.area_code})}var V=class extends f{constructor(...e){super(...e),this.granted=()=>void 0,this.cancel=()=>void 0,this.roleKey=``,this.area=null,this.whole=!0,this.grade=`L2`,this.startsAt=``,this.endsAt=``,this.problem=``,this.sending=!1,this.#e=y(),this.#i=e=>{e.preventDefault(),this.#a()}}#e;render(){let e=Ue(z.roles,this.account,this.account.grants),r=z.role(this.roleKey);return c`<form class="grant" autocomplete="off" @submit=${this.#i} @change=${()=>this.#e=y()}>
      <div class="grant-columns">
        <fieldset class="choice roles">
          <legend>${n(`grants.role`)}</legend>
          ${e.map(({role:e,excludedBy:t})=>c`<label class=${t===null?``:`out`}>
              <input type="radio" name="role" value=${e.key} ?disabled=${t!==null} .checked=${e.key===this.roleKey} @change=${()=>this.#n(e)} />
              ${a(e)}
              <small>${t===null?e.alone?n(`grants.alone`):n(`grants.may`,{n:e.actions.length}):n(`grants.excluded`,{role:z.roleName(t)})}</small>
            </label>`)}
        </fieldset>
        <div>
          <fieldset class="choice where">
            <legend>${n(`grants.where`)}</legend>
            <label><input type="radio" name="where" .checked=${this.whole} @change=${()=>this.whole=!0} />${n(`area.whole_city`)}</label>
            <label><input type="radio" name="where" .checked=${!this.whole} @change=${()=>this.whole=!1} />${n(`grants.one_area`)}</label>
          </fieldset>
          ${this.whole?m:c`<area-chooser .chosen=${this.area} .choose=${e=>this.#r(e)}></area-chooser>`}
          <fieldset class="choice grades">
            <legend>${n(`grants.grade`)}</legend>
            ${A.map(e=>c`<label>
                <input type="radio" name="grade" value=${e} ?disabled=${r!==void 0&&e>r.highest_grade} .checked=${e===this.grade} @change=${()=>this.grade=e} />
                <span class="grade ${e}">${e}</span> <small>${t(`grade`,e)}</small>
              </label>`)}
          </fieldset>
          <div class="pair">
            ${L({name:`starts_at`,label:n(`grants.starts`),value:this.startsAt,empty:n(`grants.now`),onChange:e=>this.startsAt=e})}
            ${L({name:`ends_at`,label:n(`grants.ends`),value:this.endsAt,empty:n(`grants.for_good`),onChange:e=>this.endsAt=e})}
          </div>
        </div>
      </div>
      ${this.problem===``?m:c`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.#t===null?m:c`<p class="dim" role="status">${n(this.#t)}</p>`}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.sending||this.#t!==null}>${this.sending?n(`form.sending`):n(`grants.give`)}</button>
        <button type="button" @click=${()=>this.cancel()}>${n(`form.cancel`)}</button>
      </div>
    </form>`}get#t(){return this.roleKey===``?`grants.choose_role`:!this.whole&&this.area===null?`grants.choose_area`:null}#n(e){this.roleKey=e.key,this.grade>e.highest_grade&&(this.grade=e.highest_grade)}#r(e){this.area=e,this.#e=y()}#i;async#a(){this.sending=!0,this.problem=``;let e=e=>e===``?null:`${e}:00`,t={role:this.roleKey,area_code:this.whole?null:this.area,grade:this.grade,starts_at:e(this.startsAt),ends_at:e(this.endsAt)};await T(async()=>this.granted(await O(()=>De(this.account.id,t,this.#e))),e=>this.problem=e),this.#e=y(),this.sending=!1}};_([h({attribute:!1})],V.prototype,`account`,void 0),_([h({attribute:!1})],V.prototype,`granted`,void 0),_([h({attribute:!1})],V.prototype,`cancel`,void 0),_([g()],V.prototype,`roleKey`,void 0),_([g()],V.prototype,`area`,void 0),_([g()],V.prototype,`whole`,void 0),_([g()],V.prototype,`grade`,void 0),_([g()],V.prototype,`startsAt`,void 0),_([g()],V.prototype,`endsAt`,void 0),_([g()],V.prototype,`problem`,void 0),_([g()],V.prototype,`sending`,void 0),customElements.define(`grant-form`,V);var $e=15552e6,H=class extends f{constructor(...e){super(...e),this.accountId=0,this.keys=null,this.problem=``,this.refused=``,this.making=!1,this.secret=``,this.copied=!1,this.revoking=null,this.#r=e=>{e.preventDefault();let t=new FormData(e.target),n=e=>k(t,e),r=e=>n(e)===``?{}:{[e]:Number(n(e))};this.#i({label:n(`label`),expires_at:`${n(`expires_at`)}:00`,...r(`per_minute`),...r(`per_day`)})}}willUpdate(e){e.has(`accountId`)&&this.#a(()=>Promise.resolve())}updated(){S(this)}render(){let e=u.may(`keys.change`);return c`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${n(`keys.title`)}</h2>
          <p class="dim">${n(`keys.about`)}</p>
        </div>
        ${e?c`<button type="button" @click=${()=>this.making=!0}>${n(`keys.make`)}</button>`:m}
      </div>
      ${this.problem===``?m:c`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.keys?.length===0?c`<p class="empty">${n(`keys.none`)}</p>`:m}
      <ul class="lines">
        ${(this.keys??[]).map(t=>this.#e(t,e))}
      </ul>
      ${this.making?this.#t():m} ${this.secret===``?m:this.#n()}
    </section>`}#e(e,t){let r=e=>v(Date.parse(e),s.nowMs,u.timezone,`minutes`),i=e.revoked_at!==null||e.expires_at!==null&&Date.parse(e.expires_at)<=s.nowMs,a=[e.revoked_at===null?e.expires_at===null?n(`keys.for_good`):n(`grants.until`,{at:r(e.expires_at)}):n(`keys.revoked`,{at:r(e.revoked_at)}),e.last_used_at===null?n(`keys.unused`):n(`factors.used`,{age:ne((s.nowMs-Date.parse(e.last_used_at))/1e3)}),e.scopes===null?n(`keys.all_actions`):n(`grants.may`,{n:e.scopes.length}),e.per_minute===null?``:n(`keys.per_minute.n`,{n:e.per_minute}),e.per_day===null?``:n(`keys.per_day.n`,{n:e.per_day})];return c`<li class=${i?`over`:``} data-key=${e.id}>
      <p><b>${e.label}</b> <small>${a.filter(e=>e!==``).join(` · `)}</small></p>
      ${i||!t?m:this.revoking===e.id?c`<div class="buttons sure">
              <button type="button" class="danger" @click=${()=>void this.#a(()=>O(()=>je(this.accountId,e.id)))}>${n(`keys.revoke.sure`)}</button>
              <button type="button" @click=${()=>this.revoking=null}>${n(`form.cancel`)}</button>
            </div>`:c`<button type="button" @click=${()=>this.revoking=e.id}>${n(`keys.revoke`)}</button>`}
    </li>`}#t(){let e=()=>{this.making=!1,this.refused=``};return C({title:n(`keys.make`),close:e,content:c`<form autocomplete="off" @submit=${this.#r}>
        <label><span>${n(`keys.label`)}</span><input name="label" maxlength="100" required autofocus /></label>
        <label><span>${n(`keys.expires`)}</span><input name="expires_at" type="datetime-local" .value=${re(s.nowMs+$e,u.timezone)} required /></label>
        <div class="pair">
          <label><span>${n(`keys.per_minute`)}</span><input name="per_minute" type="number" min="1" max="1000000" /></label>
          <label><span>${n(`keys.per_day`)}</span><input name="per_day" type="number" min="1" max="100000000" /></label>
        </div>
        ${this.refused===``?m:c`<p class="note bad" role="alert">${this.refused}</p>`}
        <div class="buttons">
          <button type="submit" class="go">${n(`keys.make`)}</button>
          <button type="button" @click=${e}>${n(`form.cancel`)}</button>
        </div>
      </form>`})}#n(){let e=()=>{this.secret=``,this.copied=!1};return C({title:n(`keys.once`),close:e,content:c`<p>${n(`keys.once.about`)}</p>
        <code class="secret once">${this.secret}</code>
        <div class="buttons">
          <button type="button" @click=${()=>void de(this.secret).then(e=>this.copied=e)}>${n(this.copied?`copy.done`:`copy`)}</button>
          <button type="button" class="go" @click=${e}>${n(`once.kept`)}</button>
        </div>`})}#r;async#i(e){this.refused=``,await T(async()=>this.secret=(await O(()=>Ae(this.accountId,e))).secret,e=>this.refused=e)&&(this.making=!1,await this.#a(()=>Promise.resolve()))}async#a(e){this.problem=``,this.revoking=null,await T(async()=>{await e(),this.keys=await ke(this.accountId)},e=>this.problem=e)}};_([h({attribute:!1})],H.prototype,`accountId`,void 0),_([g()],H.prototype,`keys`,void 0),_([g()],H.prototype,`problem`,void 0),_([g()],H.prototype,`refused`,void 0),_([g()],H.prototype,`making`,void 0),_([g()],H.prototype,`secret`,void 0),_([g()],H.prototype,`copied`,void 0),_([g()],H.prototype,`revoking`,void 0),customElements.define(`admin-keys`,H);var U=class extends f{constructor(...e){super(...e),this.accountId=0,this.account=null,this.grants=null,this.all=!1,this.missing=!1,this.problem=``,this.said=``,this.granting=!1,this.ending=null,this.disabling=!1,this.issued=null,this.copied=!1}connectedCallback(){super.connectedCallback(),this.follow(z.listen(()=>this.requestUpdate()))}willUpdate(e){e.has(`accountId`)&&this.#c(()=>Promise.resolve())}updated(){S(this)}render(){let{account:e}=this;if(this.missing)return x();let r=c`<p class="back"><a href="/admin/accounts" @click=${E}>${n(`section.accounts`)}</a></p>`,i=this.problem===``?m:c`<p class="note bad" role="alert">${this.problem}</p>`;if(e===null)return c`${r}${i===m?c`<p class="empty" role="status">${n(`app.loading`)}</p>`:i}`;let a=e.disabled_at!==null;return c`${r}
      <div class="page-head">
        <h1>${e.display_name} <small>${e.sign_in_name} · ${t(`accounts.kinds`,e.kind)}</small></h1>
        ${a?c`<span class="state off">${n(`accounts.disabled`)}</span>`:c`<span class="state on">${n(`accounts.enabled`)}</span>`}
      </div>
      ${i}
      ${this.said===``?m:c`<p class="note" role="status">${this.said}</p>`}
      ${u.may(`accounts.change`)?this.#e(e):m}
      ${u.may(`grants.read`)?this.#t(e):m}
      ${e.kind===`system`&&u.may(`keys.read`)?c`<admin-keys .accountId=${e.id}></admin-keys>`:m}
      ${this.granting?this.#r(e):m} ${this.issued===null?m:this.#i(e,this.issued)}`}#e(e){let t=e.disabled_at!==null;if(e.id===u.session?.account.id)return c`<p class="dim">${n(`accounts.own`)}</p>`;let r=t=>{this.disabling=!1,this.#c(()=>O(()=>we(e.id,{disabled:t})),n(t?`accounts.now_disabled`:`accounts.now_enabled`))};return c`<div class="buttons">
      ${e.kind===`person`&&!t?c`<button type="button" @click=${()=>void this.#a(e)}>${n(`accounts.sign_in`)}</button>`:m}
      ${t?c`<button type="button" @click=${()=>r(!1)}>${n(`accounts.enable`)}</button>`:this.disabling?c`<span class="sure">${n(`accounts.disable.sure`)}</span>
              <button type="button" class="danger" @click=${()=>r(!0)}>${n(`accounts.disable`)}</button>
              <button type="button" @click=${()=>this.disabling=!1}>${n(`form.cancel`)}</button>`:c`<button type="button" @click=${()=>this.disabling=!0}>${n(`accounts.disable`)}</button>`}
    </div>`}#t(e){let t=e.id===u.session?.account.id,r=u.may(`grants.change`)&&!t;return c`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${n(`grants.title`)}</h2>
          <p class="dim">${n(t?`grants.own`:`grants.about`)}</p>
        </div>
        ${r&&e.disabled_at===null?c`<button type="button" class="go" @click=${()=>this.granting=!0}>${n(`grants.give`)}</button>`:m}
      </div>
      ${this.grants===null?c`<p class="empty" role="status">${n(`app.loading`)}</p>`:m}
      ${this.grants?.length===0?c`<p class="empty">${n(this.all?`grants.never`:`grants.none`)}</p>`:m}
      <ul class="lines grants">
        ${(this.grants??[]).map(e=>this.#n(e,r))}
      </ul>
      <label class="check">
        <input type="checkbox" .checked=${this.all} @change=${e=>this.#s(e.target.checked)} />
        ${n(`grants.show_over`)}
      </label>
    </section>`}#n(e,r){let i=e=>v(Date.parse(e),s.nowMs,u.timezone,`minutes`),a=He(e,s.nowMs),o=e.ends_at===null?n(`grants.for_good`):n(`grants.until`,{at:i(e.ends_at)});return c`<li class=${a} data-grant=${e.id}>
      <p>
        <b>${z.roleName(e.role)}</b> <span class="chip">${B(e,n(`area.whole_city`))}</span> <span class="grade ${e.grade}">${e.grade}</span>
        <small>
          ${t(`grants.time`,a)} · ${n(`grants.from`,{at:i(e.starts_at)})} · ${o} · ${n(`grants.by`,{name:e.granted_by})}
          ${e.ended_by===null?``:` · ${n(`grants.ended_by`,{name:e.ended_by})}`}
        </small>
      </p>
      ${!r||a===`over`?m:this.ending===e.id?c`<div class="buttons sure">
              <button type="button" class="danger" @click=${()=>void this.#o(e)}>${n(`grants.end.sure`)}</button>
              <button type="button" @click=${()=>this.ending=null}>${n(`form.cancel`)}</button>
            </div>`:c`<button type="button" @click=${()=>this.ending=e.id}>${n(`grants.end`)}</button>`}
    </li>`}#r(e){let t=()=>{this.granting=!1};return C({title:n(`grants.give_to`,{name:e.display_name}),close:t,content:c`<grant-form
        .account=${e}
        .cancel=${t}
        .granted=${e=>{t(),this.#c(()=>Promise.resolve(),n(`grants.given`,{role:z.roleName(e.role)}))}}
      ></grant-form>`})}#i(e,{token:t,valid_s:r}){let i=`${location.origin}/#sign-in=${t}`,a=()=>{this.issued=null,this.copied=!1};return C({title:n(`accounts.sign_in.title`,{name:e.display_name}),close:a,content:c`<p>${n(`accounts.sign_in.about`,{time:ee(r)})}</p>
        <code class="secret once">${i}</code>
        <div class="buttons">
          <button type="button" @click=${()=>void de(i).then(e=>this.copied=e)}>${n(this.copied?`copy.done`:`copy`)}</button>
          <button type="button" class="go" @click=${a}>${n(`once.kept`)}</button>
        </div>`})}async#a(e){this.problem=this.said=``,await T(async()=>this.issued=await O(()=>Te(e.id)),e=>this.problem=e)}async#o(e){this.ending=null,await this.#c(()=>O(()=>Oe(this.accountId,e.id)),n(`grants.ended`,{role:z.roleName(e.role)}))}#s(e){this.all=e,this.#c(()=>Promise.resolve())}async#c(e,t=``){this.problem=this.said=``,await T(async()=>{await e();let[n,r]=await Promise.all([Se(this.accountId),u.may(`grants.read`)?Ee(this.accountId,this.all):Promise.resolve([])]);this.account=n,this.grants=r,this.said=t,t!==``&&z.take(n)},(e,t)=>{this.missing=t.status===404&&this.account===null,this.problem=e})}};_([h({attribute:!1})],U.prototype,`accountId`,void 0),_([g()],U.prototype,`account`,void 0),_([g()],U.prototype,`grants`,void 0),_([g()],U.prototype,`all`,void 0),_([g()],U.prototype,`missing`,void 0),_([g()],U.prototype,`problem`,void 0),_([g()],U.prototype,`said`,void 0),_([g()],U.prototype,`granting`,void 0),_([g()],U.prototype,`ending`,void 0),_([g()],U.prototype,`disabling`,void 0),_([g()],U.prototype,`issued`,void 0),_([g()],U.prototype,`copied`,void 0),customElements.define(`admin-account`,U);var W=200,G=class extends f{constructor(...e){super(...e),this.filter=ze,this.making=!1,this.problem=``,this.sending=!1,this.#e=y(),this.#r=()=>{this.making=!0,this.problem=``,this.#e=y()},this.#a=e=>{e.preventDefault();let t=new FormData(e.target),n=e=>k(t,e);this.#o({name:n(`name`),display_name:n(`display_name`),kind:n(`kind`),locale:n(`locale`)})}}#e;connectedCallback(){super.connectedCallback(),this.follow(z.listen(()=>this.requestUpdate()))}updated(){S(this)}render(){let{accounts:e}=z,t=Be(e??[],this.filter);return c`<div class="page-head">
        <h1>${n(`section.accounts`)}</h1>
        ${u.may(`accounts.change`)?c`<button type="button" class="go" @click=${this.#r}>${n(`accounts.make`)}</button>`:m}
      </div>
      ${this.#t()}
      ${z.problem===``?m:c`<p class="note bad" role="alert">${z.problem}</p>`}
      <p class="count" role="status">${e===null?n(`app.loading`):n(`accounts.count`,{n:t.length})}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${n(`section.accounts`)}>
        <table>
          <thead>
            <tr><th scope="col">${n(`accounts.name`)}</th><th scope="col">${n(`accounts.sign_in_name`)}</th><th scope="col">${n(`accounts.kind`)}</th><th scope="col">${n(`accounts.roles`)}</th><th scope="col">${n(`accounts.state`)}</th></tr>
          </thead>
          <tbody>
            ${t.slice(0,W).map(e=>this.#n(e))}
          </tbody>
        </table>
      </div>
      ${e!==null&&t.length===0?c`<p class="empty">${n(`accounts.none`)}</p>`:m}
      ${t.length>W?c`<p class="empty">${n(`accounts.more`,{n:t.length-W})}</p>`:m}
      ${this.making?this.#i():m}`}#t(){let e=e=>{this.filter={...this.filter,...e}},r=e=>e.target.value;return c`<div class="filters" role="search">
      <input type="search" aria-label=${n(`accounts.search`)} placeholder=${n(`accounts.search`)} @input=${t=>e({text:r(t)})} />
      <select aria-label=${n(`accounts.state`)} @change=${t=>e({state:r(t)})}>
        ${Re.map(e=>c`<option value=${e} ?selected=${e===this.filter.state}>${t(`accounts.states`,e)}</option>`)}
      </select>
      <select aria-label=${n(`accounts.kind`)} @change=${t=>e({kind:r(t)})}>
        <option value="">${n(`accounts.any_kind`)}</option>
        <option value="person">${n(`accounts.kinds.person`)}</option>
        <option value="system">${n(`accounts.kinds.system`)}</option>
      </select>
      <select aria-label=${n(`accounts.roles`)} @change=${t=>e({role:r(t)})}>
        <option value="">${n(`accounts.any_role`)}</option>
        ${z.roles.map(e=>c`<option value=${e.key}>${a(e)}</option>`)}
      </select>
    </div>`}#n(e){return c`<tr data-account=${e.sign_in_name} class=${e.disabled_at===null?``:`off`}>
      <th scope="row"><a href="/admin/accounts/${e.id}" @click=${E}>${e.display_name}</a></th>
      <td data-label=${n(`accounts.sign_in_name`)}>${e.sign_in_name}</td>
      <td data-label=${n(`accounts.kind`)}>${t(`accounts.kinds`,e.kind)}</td>
      <td data-label=${n(`accounts.roles`)}>${e.grants.length===0?c`<span class="dim">${n(`accounts.no_role`)}</span>`:e.grants.map(e=>c`<span class="chip">${z.roleName(e.role)} <small>${B(e,n(`area.whole_city`))} · ${e.grade}</small></span>`)}</td>
      <td data-label=${n(`accounts.state`)}>${e.disabled_at===null?c`<span class="state on">${n(`accounts.enabled`)}</span>`:c`<span class="state off">${n(`accounts.disabled`)}</span>`}</td>
    </tr>`}#r;#i(){return C({title:n(`accounts.make`),close:()=>this.making=!1,content:c`<form autocomplete="off" @submit=${this.#a} @input=${()=>this.#e=y()}>
        <fieldset class="choice">
          <legend>${n(`accounts.kind`)}</legend>
          <label><input type="radio" name="kind" value="person" checked />${n(`accounts.kinds.person`)} <small>${n(`accounts.person.about`)}</small></label>
          <label><input type="radio" name="kind" value="system" />${n(`accounts.kinds.system`)} <small>${n(`accounts.system.about`)}</small></label>
        </fieldset>
        <label><span>${n(`accounts.name`)}</span><input name="display_name" maxlength="100" required autofocus /></label>
        <label><span>${n(`accounts.sign_in_name`)}</span><input name="name" maxlength="100" spellcheck="false" autocapitalize="none" required /></label>
        <label><span>${n(`accounts.language`)}</span>
          <select name="locale"><option value="zh">${n(`language.zh`)}</option><option value="en">${n(`language.en`)}</option></select>
        </label>
        ${this.problem===``?m:c`<p class="note bad" role="alert">${this.problem}</p>`}
        <p class="dim">${n(`accounts.make.about`)}</p>
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending}>${this.sending?n(`form.sending`):n(`accounts.make.submit`)}</button>
          <button type="button" @click=${()=>this.making=!1}>${n(`form.cancel`)}</button>
        </div>
      </form>`})}#a;async#o(e){this.sending=!0,this.problem=``,await T(async()=>{let t=await Ce(e,this.#e);z.take(t),this.making=!1,w(`/admin/accounts/${t.id}`)},e=>this.problem=e),this.sending=!1}};_([g()],G.prototype,`filter`,void 0),_([g()],G.prototype,`making`,void 0),_([g()],G.prototype,`problem`,void 0),_([g()],G.prototype,`sending`,void 0),customElements.define(`admin-accounts`,G);function et(e,t){let n=t.at(-1),r=e=>e===null?t.length:t.length-1-t.indexOf(e);return e.filter(e=>e.disabled_at===null).flatMap(e=>e.grants.map(t=>({account:e,grant:t,own:t.area_code===n}))).filter(({grant:e})=>e.area_code===null||t.includes(e.area_code)).sort((e,t)=>r(e.grant.area_code)-r(t.grant.area_code)||e.account.id-t.account.id)}function tt(e){let t=new Map;for(let n of e){if(n.disabled_at!==null)continue;let e=new Set(n.grants.map(e=>e.area_code).filter(e=>e!==null));for(let n of e)t.set(n,(t.get(n)??0)+1)}return t}var nt=class extends f{constructor(...e){super(...e),this.code=null}connectedCallback(){super.connectedCallback(),this.follow(z.listen(()=>this.requestUpdate()))}firstUpdated(){this.requestUpdate()}get#e(){return this.querySelector(`area-chooser`)?.picker?.tree??null}render(){let e=tt(z.accounts??[]);return c`<h1>${n(`section.areas`)}</h1>
      <p class="dim">${n(`areas.about`)}</p>
      <div class="areas">
        <area-chooser .chosen=${this.code} .choose=${e=>w(`/admin/areas/${encodeURIComponent(e)}`)} .aside=${t=>{let r=e.get(t)??0;return r===0?m:c`<em>${n(`areas.count`,{n:r})}</em>`}}></area-chooser>
        <section class="slab" aria-live="polite">${this.#t()}</section>
      </div>`}#t(){let{code:e}=this,r=e===null?[]:this.#e?.chain(e)??[],i=r.at(-1);if(e===null)return c`<h2>${n(`areas.who`)}</h2><p class="empty">${n(`areas.choose`)}</p>`;let o=et(z.accounts??[],r.length>0?r.map(e=>e.code):[e]);return c`<h2>${i===void 0?e:a(i)} <small>${i===void 0?``:t(`area_level`,i.level)} ${e}</small></h2>
      ${i?.generated===!0?c`<p class="note">${n(`areas.generated`)}</p>`:m}
      ${r.length>1?c`<p class="dim">${r.slice(0,-1).map(a).join(` › `)}</p>`:m}
      <h3>${n(`areas.who`)}</h3>
      ${o.length===0?c`<p class="empty">${n(`areas.nobody`)}</p>`:m}
      <ul class="lines">
        ${o.map(e=>this.#n(e))}
      </ul>`}#n({account:e,grant:t,own:r}){let i=r?``:t.area_code===null?n(`areas.by_city`):n(`areas.by`,{area:a({name_zh:t.area_zh??``,name_en:t.area_en??``})});return c`<li>
      <p>
        <a href="/admin/accounts/${e.id}" @click=${E}>${e.display_name}</a>
        <span>${z.roleName(t.role)}</span> <span class="grade ${t.grade}">${t.grade}</span>
        ${i===``?m:c`<small>${i}</small>`}
      </p>
    </li>`}};_([h({attribute:!1})],nt.prototype,`code`,void 0),customElements.define(`admin-areas`,nt);async function rt(e,t){return r.get(`/audit/records`,{...e,limit:100,after:t})}async function it(e){return r.get(`/audit/records/${e}`)}async function at(){return r.get(`/audit/state`)}async function ot(){return r.post(`/audit/verify`,{})}function st(e){let t=new URLSearchParams(e);return`/api/v1/audit/export${t.size>0?`?${t.toString()}`:``}`}function ct(e,t){let{items:r,next:i,problem:a,reading:o}=e;return a===``?r===null?c`<p class="empty" role="status">${n(`app.loading`)}</p>`:r.length===0?c`<p class="empty" role="status">${t}</p>`:i===null?c`${m}`:c`<button type="button" class="more" ?disabled=${o} @click=${()=>void e.more()}>${n(o?`app.loading`:`frame.more`)}</button>`:c`<p class="note bad" role="alert">${a}</p>
      <button type="button" class="more" @click=${()=>void e.refresh()}>${n(`app.retry`)}</button>`}var lt=class{#e;#t;#n;constructor(e,t){this.items=null,this.next=null,this.problem=``,this.reading=!1,this.#e=0,this.#t=e,this.#n=t}async refresh(){await this.#r(void 0)}async more(){this.next!==null&&!this.reading&&await this.#r(this.next)}async#r(e){this.#e+=1;let t=this.#e;this.reading=!0,this.problem=``,this.#n();try{let n=await this.#t(e);if(t!==this.#e)return;this.items=e===void 0?n.items:[...this.items??[],...n.items],this.next=n.next??null}catch(e){if(!(e instanceof te))throw e;t===this.#e&&(this.problem=le(e))}finally{t===this.#e&&(this.reading=!1),this.#n()}}};function ut(e){let n=t(`audit.actions`,e);return n===e?z.actionName(e):n}var dt={since:``,until:``,accountId:``,action:``,entity:``,entityId:``,outcome:``};function K(e){let t=[[`since`,ft(e.since)],[`until`,ft(e.until)],[`account_id`,/^\d+$/.test(e.accountId.trim())?e.accountId.trim():``],[`action`,e.action.trim()],[`entity`,e.entity.trim()],[`entity_id`,e.entityId.trim()],[`outcome`,e.outcome]];return Object.fromEntries(t.filter(([,e])=>e!==``))}function ft(e){return e===``?``:`${e}:00`}function pt(e){return Object.entries(e).map(([e,t])=>mt(t)&&`before`in t&&`after`in t?{name:e,before:q(t.before),after:q(t.after)}:{name:e,before:null,after:q(t)})}function mt(e){return typeof e==`object`&&!!e&&!Array.isArray(e)}function q(e){return Array.isArray(e)?e.map(q).join(`, `):e==null?`–`:typeof e==`string`?e:JSON.stringify(e)}var J=class extends f{constructor(...e){super(...e),this.stands=null,this.found=null,this.problem=``,this.verifying=!1}connectedCallback(){super.connectedCallback(),this.#a(()=>Promise.resolve())}render(){let{stands:e,found:t}=this,r=e?.last_check??null;return c`<section class="slab ${r?.verdict===`broken`?`alarm`:``}">
      <div class="card-head">
        <div>
          <h2>${n(`audit.state`)}</h2>
          ${e===null?m:c`<p class="dim">${n(`audit.sealed`,{seq:l(e.sealed_until)})} · ${n(`audit.waiting`,{count:l(e.waiting)})}</p>`}
          ${r===null?e===null?m:c`<p class="warn">${n(`audit.never_verified`)}</p>`:this.#e(r)}
        </div>
        ${u.may(`audit.verify`)?c`<button type="button" ?disabled=${this.verifying} @click=${()=>void this.#i()}>${n(this.verifying?`audit.verifying`:`audit.verify`)}</button>`:m}
      </div>
      ${this.problem===``?m:c`<p class="note bad" role="alert">${this.problem}</p>`}
      ${t===null?m:this.#t(t)}
      ${(e?.alarms??[]).length===0?m:c`<h3>${n(`audit.alarms`)}</h3>
            <ul class="lines">
              ${(e?.alarms??[]).map(e=>c`<li class="fresh"><p><b>${this.#r(e.at)}</b> ${this.#n(e)}<small>${e.message}</small></p></li>`)}
            </ul>`}
    </section>`}#e(e){return e.verdict===`sound`?c`<p class="sound">${n(`audit.sound`,{at:this.#r(e.at),count:l(e.records)})}</p>`:c`<p class="broken" role="alert">${n(`audit.broken`,{at:this.#r(e.at)})} ${this.#n(e)}</p>`}#t(e){return c`<div class="note ${e.sound?``:`bad`}" role="status">
      <p>${e.sound?n(`audit.found_sound`,{count:l(e.records),seq:l(e.headed_until)}):this.#n(e)}</p>
      ${e.message===null?m:c`<p>${e.message}</p>`}
      ${e.notes.map(e=>c`<p>${e}</p>`)}
    </div>`}#n({fault:e,fault_seq:r,fault_record_id:i}){return c`<span>${t(`audit.faults`,e??``)}</span>
      ${r===null?m:n(`audit.place`,{seq:r})}
      ${i===null?m:c`<a href="/admin/audit/${i}" @click=${E}>${n(`audit.record`)} ${i}</a>`}`}#r(e){return`${d(Date.parse(e),u.timezone)} ${p(Date.parse(e),u.timezone)}`}async#i(){this.verifying=!0,await this.#a(async()=>this.found=await ot()),this.verifying=!1}async#a(e){this.problem=``,await T(async()=>{await e(),this.stands=await at()},e=>this.problem=e)}};_([g()],J.prototype,`stands`,void 0),_([g()],J.prototype,`found`,void 0),_([g()],J.prototype,`problem`,void 0),_([g()],J.prototype,`verifying`,void 0),customElements.define(`audit-state`,J);var ht=class extends f{constructor(...e){super(...e),this.filter=dt,this.#e=new lt(e=>rt(K(this.filter),e),()=>this.requestUpdate()),this.#r=e=>{e.preventDefault();let t=new FormData(e.target),n=e=>k(t,e);this.filter={since:R(n(`since`))??``,until:R(n(`until`))??``,accountId:n(`accountId`),action:n(`action`),entity:n(`entity`),entityId:n(`entityId`),outcome:n(`outcome`)},this.#e.refresh()},this.#i=()=>{this.filter=dt,this.#e.refresh()}}#e;connectedCallback(){super.connectedCallback(),this.follow(z.listen(()=>this.requestUpdate())),this.#e.refresh()}render(){return c`<div class="page-head">
        <h1>${n(`section.audit`)}</h1>
        <a class="button" href=${st(K(this.filter))} download="audit.csv">${n(`audit.export`)}</a>
      </div>
      <p class="dim">${n(`audit.about`)}</p>
      <audit-state></audit-state>
      ${this.#t()}
      <div class="table-box" tabindex="0" role="region" aria-label=${n(`section.audit`)}>
        <table class="audit">
          <thead>
            <tr>
              <th scope="col">${n(`audit.at`)}</th><th scope="col">${n(`audit.who`)}</th><th scope="col">${n(`audit.action`)}</th>
              <th scope="col">${n(`audit.entity`)}</th><th scope="col">${n(`audit.grade`)}</th><th scope="col">${n(`audit.outcome`)}</th><th scope="col">${n(`audit.record`)}</th>
            </tr>
          </thead>
          <tbody>
            ${(this.#e.items??[]).map(e=>this.#n(e))}
          </tbody>
        </table>
      </div>
      ${ct(this.#e,n(`audit.none`))}`}#t(){let e=(e,t,n=``)=>c`<label><span>${t}</span><input name=${e} type="text" list=${n===``?m:n} .value=${this.filter[e]} spellcheck="false" /></label>`;return c`<form class="audit-filters" role="search" autocomplete="off" @submit=${this.#r} @reset=${this.#i}>
      ${L({name:`since`,label:n(`audit.since`),value:this.filter.since})} ${L({name:`until`,label:n(`audit.until`),value:this.filter.until})}
      ${e(`accountId`,n(`audit.account_id`))} ${e(`action`,n(`audit.action`),`audit-actions`)} ${e(`entity`,n(`audit.entity`),`audit-entities`)} ${e(`entityId`,n(`audit.entity_id`))}
      ${gt(`audit-actions`,`audit.actions`)} ${gt(`audit-entities`,`audit.entities`)}
      <label><span>${n(`audit.outcome`)}</span>
        <select name="outcome">
          <option value="">${n(`audit.any_outcome`)}</option>
          <option value="done" ?selected=${this.filter.outcome===`done`}>${n(`audit.outcomes.done`)}</option>
          <option value="refused" ?selected=${this.filter.outcome===`refused`}>${n(`audit.outcomes.refused`)}</option>
        </select>
      </label>
      <div class="buttons">
        <button type="submit" class="go">${n(`audit.search`)}</button>
        <button type="reset">${n(`audit.clear`)}</button>
      </div>
    </form>`}#n(e){return c`<tr data-record=${e.id} class=${e.outcome}>
      <td class="at" data-label=${n(`audit.at`)}>${d(Date.parse(e.at),u.timezone)}</td>
      <th scope="row" data-label=${n(`audit.who`)}>${e.actor_name}<small>${e.account_id===null?t(`audit.actors`,e.actor_kind):n(`audit.account`,{id:e.account_id})}</small></th>
      <td data-label=${n(`audit.action`)}>${ut(e.action)}<small><code>${e.action}</code></small></td>
      <td data-label=${n(`audit.entity`)}>${t(`audit.entities`,e.entity)} ${e.entity_id}</td>
      <td data-label=${n(`audit.grade`)}>${e.grade===null?`–`:c`<span class="grade L${e.grade}">L${e.grade}</span>`}</td>
      <td data-label=${n(`audit.outcome`)}><span class="state ${e.outcome===`done`?`on`:`off`}">${n(`audit.outcomes.${e.outcome}`)}</span></td>
      <td data-label=${n(`audit.record`)}><a href="/admin/audit/${e.id}" @click=${E}>${e.id}</a></td>
    </tr>`}#r;#i};_([g()],ht.prototype,`filter`,void 0);function gt(e,t){return c`<datalist id=${e}>
    ${Object.entries(i(t)).map(([e,t])=>c`<option value=${e}>${t}</option>`)}
  </datalist>`}customElements.define(`admin-audit`,ht);function _t(e,{text:t,grade:n,sealed:r}){let i=t.trim().toLowerCase().split(/\s+/);return e.filter(e=>{let t=[e.element,e.title_zh,e.title_en,e.purpose_zh,e.purpose_en,e.owner.name_zh,e.owner.name_en].join(`
`).toLowerCase();return i.every(e=>t.includes(e))&&(n===``||e.grade===n)&&(!r||e.sealed)})}function vt(e){let t=new Map;for(let{grade:n}of e)t.set(n,(t.get(n)??0)+1);return t}var Y=class extends f{constructor(...e){super(...e),this.sweeps=[],this.problem=``}connectedCallback(){super.connectedCallback(),this.#e(()=>Promise.resolve())}render(){if(this.problem===``&&this.sweeps.length===0)return c`${m}`;let e=e=>v(Date.parse(e),s.nowMs,u.timezone,`minutes`);return c`<section class="slab">
      <h2>${n(`sweeps.title`)}</h2>
      <p class="dim">${n(`sweeps.about`)}</p>
      ${this.problem===``?m:c`<p class="note bad" role="alert">${this.problem}</p>`}
      <ul class="lines">
        ${this.sweeps.map(t=>c`<li class=${t.seen_at===null?`fresh`:`over`}>
            <p>
              <b>${t.account_name}</b> <span>${n(`sweeps.rows`,{n:t.rows_seen})}</span>
              <small>${e(t.began_at)} – ${e(t.raised_at)}${t.seen_by===null?``:` · ${n(`sweeps.seen_by`,{name:t.seen_by})}`}</small>
            </p>
            ${t.seen_at===null&&u.may(`elements.change`)?c`<button type="button" @click=${()=>void this.#e(()=>Le(t.id))}>${n(`sweeps.see`)}</button>`:m}
          </li>`)}
      </ul>
    </section>`}async#e(e){this.problem=``,await T(async()=>{await e(),this.sweeps=await Ie()},e=>this.problem=e)}};_([g()],Y.prototype,`sweeps`,void 0),_([g()],Y.prototype,`problem`,void 0),customElements.define(`admin-sweeps`,Y);var X=class extends f{constructor(...e){super(...e),this.elements=null,this.filter={text:``,grade:``,sealed:!1},this.problem=``}connectedCallback(){super.connectedCallback(),T(async()=>this.elements=await Fe(),e=>this.problem=e)}render(){let e=_t(this.elements??[],this.filter);return c`<h1>${n(`section.elements`)}</h1>
      <p class="dim">${n(`elements.about`)}</p>
      <admin-sweeps></admin-sweeps>
      ${this.#e()} ${this.#t()}
      ${this.problem===``?m:c`<p class="note bad" role="alert">${this.problem}</p>`}
      <p class="count" role="status">${this.elements===null?this.problem===``?n(`app.loading`):``:n(`elements.count`,{n:e.length})}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${n(`section.elements`)}>
        <table class="elements">
          <thead>
            <tr>
              <th scope="col">${n(`elements.grade`)}</th><th scope="col">${n(`elements.element`)}</th><th scope="col">${n(`elements.purpose`)}</th>
              <th scope="col">${n(`elements.keep`)}</th><th scope="col">${n(`elements.mask`)}</th><th scope="col">${n(`elements.owner`)}</th>
            </tr>
          </thead>
          <tbody>
            ${e.map(e=>this.#n(e))}
          </tbody>
        </table>
      </div>
      ${this.elements!==null&&e.length===0?c`<p class="empty">${n(`elements.none`)}</p>`:m}`}#e(){let e=vt(this.elements??[]);return c`<div class="grade-cards" role="group" aria-label=${n(`elements.grade`)}>
      ${A.map(n=>c`<button type="button" aria-pressed=${this.filter.grade===n?`true`:`false`} @click=${()=>this.#r({grade:this.filter.grade===n?``:n})}>
          <span class="grade ${n}">${n}</span> <b>${e.get(n)??0}</b> <small>${t(`grade`,n)}</small>
        </button>`)}
    </div>`}#t(){return c`<div class="filters" role="search">
      <input type="search" aria-label=${n(`elements.search`)} placeholder=${n(`elements.search`)} @input=${e=>this.#r({text:e.target.value})} />
      <label class="check"><input type="checkbox" .checked=${this.filter.sealed} @change=${e=>this.#r({sealed:e.target.checked})} />${n(`elements.only_sealed`)}</label>
    </div>`}#n(e){let r=e.keep_days===null?t(`elements.at_end`,e.at_end):n(`elements.days`,{n:e.keep_days,end:t(`elements.at_end`,e.at_end)});return c`<tr data-element=${e.element}>
      <td data-label=${n(`elements.grade`)}><span class="grade ${e.grade}">${e.grade}</span></td>
      <th scope="row">${a({name_zh:e.title_zh,name_en:e.title_en})} <small>${e.element}</small></th>
      <td data-label=${n(`elements.purpose`)}>${a({name_zh:e.purpose_zh,name_en:e.purpose_en})} <small>${a(e.basis)}</small></td>
      <td data-label=${n(`elements.keep`)}>${r}</td>
      <td data-label=${n(`elements.mask`)}>${t(`elements.masks`,e.mask)}${e.sealed?c` <span class="chip">${n(`elements.sealed`)}</span>`:m}</td>
      <td data-label=${n(`elements.owner`)}>${a(e.owner)}</td>
    </tr>`}#r(e){this.filter={...this.filter,...e}}};_([g()],X.prototype,`elements`,void 0),_([g()],X.prototype,`filter`,void 0),_([g()],X.prototype,`problem`,void 0),customElements.define(`admin-elements`,X);var Z=class extends f{constructor(...e){super(...e),this.recordId=0,this.record=null,this.proof=null,this.missing=!1,this.problem=``}connectedCallback(){super.connectedCallback(),this.follow(z.listen(()=>this.requestUpdate()))}willUpdate(e){e.has(`recordId`)&&this.#r()}render(){if(this.missing)return x();let{record:e}=this;return c`<p class="back"><a href="/admin/audit" @click=${E}>${n(`section.audit`)}</a></p>
      <h1>${n(`audit.record`)} ${this.recordId} <small>${e===null?``:ut(e.action)}</small></h1>
      ${this.problem===``?m:c`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e===null?this.problem===``?c`<p class="empty" role="status">${n(`app.loading`)}</p>`:m:c`${this.#e(e)} ${this.#t(e)} ${this.#n()}`}`}#e(e){let r=Date.parse(e.at),i=[[n(`audit.at`),`${d(r,u.timezone)} ${p(r,u.timezone)}`],[n(`audit.who`),`${e.actor_name} · ${t(`audit.actors`,e.actor_kind)}${e.account_id===null?``:` · ${n(`audit.account`,{id:e.account_id})}`}`],[n(`audit.credential`),e.credential],[n(`audit.address`),e.address],[n(`audit.action`),e.action],[n(`audit.entity`),`${t(`audit.entities`,e.entity)} ${e.entity_id}`],[n(`audit.area`),e.area_code],[n(`audit.grade`),e.grade===null?null:`L${e.grade}`],[n(`audit.outcome`),n(`audit.outcomes.${e.outcome}`)],[n(`audit.request_id`),e.request_id]];return c`<section class="slab">
      <h2>${n(`audit.said`)}</h2>
      <dl class="record">
        ${i.map(([e,t])=>t===null||t===``?m:c`<div><dt>${e}</dt><dd>${t}</dd></div>`)}
      </dl>
    </section>`}#t(e){let t=pt(e.details);return c`<section class="slab">
      <h2>${n(`audit.details`)}</h2>
      ${t.length===0?c`<p class="empty">${n(`audit.no_details`)}</p>`:m}
      <dl class="record">
        ${t.map(({name:e,before:t,after:n})=>c`<div><dt><code>${e}</code></dt><dd>${t===null?m:c`<del>${t}</del> → `}${n}</dd></div>`)}
      </dl>
    </section>`}#n(){let{proof:e}=this;return c`<section class="slab">
      <h2>${n(`audit.proof`)}</h2>
      ${e===null?c`<p class="dim">${n(`audit.proof.waiting`)}</p>`:c`<p class="dim">${n(`audit.proof.about`)}</p>
            <dl class="record">
              <div><dt>${n(`audit.proof.seq`)}</dt><dd>${e.seq}</dd></div>
              <div><dt>${n(`audit.proof.algorithm`)}</dt><dd>${e.algorithm}</dd></div>
              <div><dt>${n(`audit.proof.leaf`)}</dt><dd><code>${e.leaf}</code></dd></div>
              <div><dt>${n(`audit.proof.chain`)}</dt><dd><code>${e.chain}</code></dd></div>
            </dl>`}
    </section>`}async#r(){this.missing=!1,this.problem=``,await T(async()=>{let{record:e,proof:t}=await it(this.recordId);this.record=e,this.proof=t},(e,t)=>{this.missing=t.status===404,this.problem=e})}};_([h({attribute:!1})],Z.prototype,`recordId`,void 0),_([g()],Z.prototype,`record`,void 0),_([g()],Z.prototype,`proof`,void 0),_([g()],Z.prototype,`missing`,void 0),_([g()],Z.prototype,`problem`,void 0),customElements.define(`admin-record`,Z);function yt(e,t,n,r){let i=new Map;for(let t of e)for(let{key:e,name_zh:n,name_en:r,grade:a}of t.actions){let o=i.get(e)??{key:e,name_zh:n,name_en:r,grades:new Map};o.grades.set(t.key,a),i.set(e,o)}let a=t.trim().toLowerCase();return[...i.values()].filter(e=>(a===``||e.key.includes(a)||r(e).toLowerCase().includes(a))&&(n===``||e.grades.has(n)))}var Q=class extends f{constructor(...e){super(...e),this.text=``,this.roleKey=``}connectedCallback(){super.connectedCallback(),this.follow(z.listen(()=>this.requestUpdate()))}render(){let e=z.roles.filter(e=>this.roleKey===``||e.key===this.role),t=yt(z.roles,this.text,this.roleKey,a);return c`<h1>${n(`section.roles`)}</h1>
      <p class="dim">${n(`roles.about`)}</p>
      <div class="filters" role="search">
        <input type="search" aria-label=${n(`roles.search`)} placeholder=${n(`roles.search`)} @input=${e=>this.text=e.target.value} />
        <select aria-label=${n(`grants.role`)} @change=${e=>this.roleKey=e.target.value}>
          <option value="">${n(`accounts.any_role`)}</option>
          ${z.roles.map(e=>c`<option value=${e.key}>${a(e)}</option>`)}
        </select>
      </div>
      ${z.problem===``?m:c`<p class="note bad" role="alert">${z.problem}</p>`}
      <div class="table-box matrix" tabindex="0" role="region" aria-label=${n(`section.roles`)}>
        <table>
          <thead>
            <tr>
              <th scope="col">${n(`roles.action`)}</th>
              ${e.map(e=>this.#e(e))}
            </tr>
          </thead>
          <tbody>
            ${t.map(t=>c`<tr>
                <th scope="row">${a(t)} <small>${t.key}</small></th>
                ${e.map(e=>this.#t(t.grades.get(e.key)))}
              </tr>`)}
          </tbody>
        </table>
      </div>
      ${t.length===0&&z.roles.length>0?c`<p class="empty">${n(`roles.none`)}</p>`:m}`}#e(e){return c`<th scope="col" class=${e.alone?`alone`:``}>${a(e)}${e.alone?c`<small>${n(`roles.alone`)}</small>`:m}</th>`}#t(e){return e===void 0?c`<td class="never"><span class="sr">${n(`roles.never`)}</span><span aria-hidden="true">–</span></td>`:c`<td><span class="grade ${e}">${e}</span></td>`}};_([g()],Q.prototype,`text`,void 0),_([g()],Q.prototype,`roleKey`,void 0),customElements.define(`admin-roles`,Q);var bt=new Set(Object.keys(D)),$=class extends f{#e=`accounts`;#t=[];connectedCallback(){super.connectedCallback(),this.follow(ue(()=>this.#r())),this.#n()}#n(){let[,e=``,...t]=fe(location.pathname),n=e=>u.may(e);if(e===``){let e=ce(n).find(e=>e!==`security`);oe(e===void 0?pe(n):D[e].path),this.#e=e??`security`}else this.#e=bt.has(e)&&e!==`security`?e:`security`,this.#t=t}#r(){let e=`${this.#e}/${this.#t.join(`/`)}`;this.#n(),this.requestUpdate(),e!==`${this.#e}/${this.#t.join(`/`)}`&&this.updateComplete.then(()=>{this.querySelector(`#content`)?.focus({preventScroll:!0}),ae(this)})}firstUpdated(){ae(this)}updated(e){super.updated(e),document.title=`${n(`app.name`)} · ${n(D[this.#e].title)}`}render(){return ie(this.#e,c`<div class="page">${this.#i()}</div>`)}#i(){let[e=``]=this.#t;if(this.#e===`security`||!se(D[this.#e],e=>u.may(e)))return x();switch(this.#e){case`accounts`:return/^\d+$/.test(e)?c`<admin-account .accountId=${Number(e)}></admin-account>`:c`<admin-accounts></admin-accounts>`;case`roles`:return c`<admin-roles></admin-roles>`;case`areas`:return c`<admin-areas .code=${e===``?null:e}></admin-areas>`;case`elements`:return c`<admin-elements></admin-elements>`;case`audit`:return/^\d+$/.test(e)?c`<admin-record .recordId=${Number(e)}></admin-record>`:c`<admin-audit></admin-audit>`}}};customElements.define(`admin-view`,$);export{$ as AdminView};