import{A as e,C as t,O as n,P as r,T as i,Z as a,_ as o,_t as s,c,d as l,dt as ee,f as u,ft as d,gt as f,ht as p,k as m,m as h,n as te,pt as g,r as ne,t as _,u as re,v,w as y,y as b,yt as x}from"./decorate-CiMCUl31.js";import{n as ie,r as S,t as C}from"./frame-C_le1yZS.js";import{E as w,T,a as ae,c as oe,d as se,f as ce,g as le,h as E,i as D,l as O,o as ue,p as k,r as de,s as fe,u as pe}from"./index-6Msh_tPp.js";import{n as me,t as he}from"./small-map-BkpqQlgU.js";import{i as ge}from"./style-CRPcPi3l.js";import{t as A}from"./forms-CLYgAeKV.js";var _e=[`L1`,`L2`,`L3`,`L4`];async function ve(){return a(`/accounts`,{})}async function ye(e){return r.get(`/accounts/${e}`)}async function be(e,t){return r.post(`/accounts`,e,t)}async function xe(e,t){return r.patch(`/accounts/${e}`,t)}async function Se(e){return r.post(`/accounts/${e}/sign-ins`,{})}async function Ce(e,t){return a(`/accounts/${e}/grants`,{state:t?`all`:`active`})}async function we(e,t,n){return r.post(`/accounts/${e}/grants`,t,n)}async function Te(e,t){await r.delete(`/accounts/${e}/grants/${t}`)}async function Ee(e){return(await r.get(`/accounts/${e}/keys`)).items}async function De(e,t){return r.post(`/accounts/${e}/keys`,t)}async function Oe(e,t,n){return r.post(`/accounts/${e}/keys/${t}/turn-over`,n)}async function ke(e,t){return r.post(`/accounts/${e}/keys/${t}/revoke`,{})}async function Ae(){return(await r.get(`/roles`)).items}async function je(e,t){return r.get(`/areas`,{level:e,limit:500,after:t})}async function Me(e){return r.get(`/areas`,{parent:e,limit:500})}async function Ne(){return(await r.get(`/elements`)).items}async function Pe(){return(await r.get(`/reveals/sweeps`)).items}async function Fe(e){return r.post(`/reveals/sweeps/${e}/seen`,{})}var Ie=[`active`,`disabled`,`without_role`,`all`],Le={text:``,state:`active`,kind:``,role:``};function Re(e,{text:t,state:n,kind:r,role:i}){let a=t.trim().toLowerCase();return e.filter(e=>(a===``||e.sign_in_name.toLowerCase().includes(a)||e.display_name.toLowerCase().includes(a))&&ze(e,n)&&(r===``||e.kind===r)&&(i===``||e.grants.some(e=>e.role===i)))}function ze(e,t){switch(t){case`all`:return!0;case`disabled`:return e.disabled_at!==null;case`active`:return e.disabled_at===null;case`without_role`:return e.disabled_at===null&&e.grants.length===0}}function Be(e,t){return e.ends_at!==null&&Date.parse(e.ends_at)<=t?`over`:Date.parse(e.starts_at)<=t?`running`:`coming`}function Ve(e,t,n){return e.filter(e=>e.kinds.includes(t.kind)).map(t=>({role:t,excludedBy:He(t,e,n)}))}function He(e,t,n){let r=n.filter(t=>t.role!==e.key),i=r.find(e=>t.find(t=>t.key===e.role)?.alone===!0);return(e.alone?r[0]:i)?.role??null}var Ue=`grid`,We=class{constructor(){this.#e=new Map,this.#t=new Map,this.open=new Set}#e;#t;take(e){for(let t of e){if(this.#e.has(t.code))continue;this.#e.set(t.code,t);let e=this.#t.get(t.parent_code)??[];e.push(t.code),this.#t.set(t.parent_code,e)}}get(e){return this.#e.get(e)}get size(){return this.#e.size}has(e){return this.#t.has(e)}below(e){return(this.#t.get(e)??[]).map(e=>this.#e.get(e)).filter(e=>e!==void 0)}get roots(){return[...this.#e.values()].filter(({parent_code:e})=>e===null||!this.#e.has(e))}chain(e){let t=[];for(let n=this.#e.get(e);n!==void 0;n=n.parent_code===null?void 0:this.#e.get(n.parent_code))t.unshift(n);return t}reveal(e){for(let t of this.chain(e).slice(0,-1))this.open.add(t.code)}rows(e,t){let n=e.trim().toLowerCase(),r=n===``?null:this.#n(n,t),i=[],a=(e,t)=>{if(r!==null&&!r.has(e.code))return;let n=e.level!==Ue,o=n&&(r===null?this.open.has(e.code):this.below(e.code).some(e=>r.has(e.code)));if(i.push({area:e,depth:t,open:o,inner:n}),o)for(let n of this.below(e.code))a(n,t+1)};for(let e of this.roots)a(e,0);return i}#n(e,t){let n=new Set;for(let r of this.#e.values())if(t(r).toLowerCase().includes(e)||r.code.startsWith(e))for(let e of this.chain(r.code))n.add(e.code);return n}};function Ge(e,t,n){let r=n[t];if(r===void 0)return n.length>0?{kind:`at`,index:0}:null;switch(e){case`ArrowDown`:return{kind:`at`,index:Math.min(n.length-1,t+1)};case`ArrowUp`:return{kind:`at`,index:Math.max(0,t-1)};case`Home`:return{kind:`at`,index:0};case`End`:return{kind:`at`,index:n.length-1};case`ArrowRight`:return r.inner&&!r.open?{kind:`open`}:(n[t+1]?.depth??0)>r.depth?{kind:`at`,index:t+1}:null;case`ArrowLeft`:if(r.open)return{kind:`close`};for(let e=t-1;e>=0;--e)if((n[e]?.depth??0)<r.depth)return{kind:`at`,index:e};return null;case`Enter`:case` `:return{kind:`choose`};default:return null}}var Ke=[`city`,`district`,`street`],j=400,M=new We,N=null;async function qe(){for(let e of Ke){let t;do{let n=await je(e,t);M.take(n.items),t=n.next??void 0}while(t!==void 0)}for(let e of M.roots)M.open.add(e.code)}var P=class extends v{constructor(...e){super(...e),this.chosen=null,this.choose=()=>void 0,this.aside=()=>s,this.text=``,this.at=0,this.problem=``,this.#e=null}#e;connectedCallback(){super.connectedCallback(),this.#t()}get tree(){return M}async#t(){N??=qe();let e=N;await E(()=>e,e=>this.problem=e)||(N=null),this.requestUpdate()}willUpdate(){this.chosen!==null&&this.chosen!==this.#e&&M.get(this.chosen)!==void 0&&(this.#e=this.chosen,M.reveal(this.chosen))}render(){let e=M.rows(this.text,y);return x`<input type="search" aria-label=${n(`areas.search`)} placeholder=${n(`areas.search`)} .value=${this.text} @input=${e=>this.#r(e)} />
      ${this.problem===``?s:x`<p class="note bad" role="alert">${this.problem}</p>`}
      ${M.size===0&&this.problem===``?x`<p class="empty" role="status">${n(`app.loading`)}</p>`:s}
      ${M.size>0&&e.length===0?x`<p class="empty" role="status">${n(`areas.none`)}</p>`:s}
      <ul role="tree" aria-label=${n(`areas.tree`)} @keydown=${t=>this.#c(t,e)}>
        ${e.slice(0,j).map((e,t)=>this.#n(e,t))}
      </ul>
      ${e.length>j?x`<p class="empty">${n(`areas.more`,{n:e.length-j})}</p>`:s}`}#n({area:e,depth:t,open:n,inner:r},i){return x`<li
      role="treeitem"
      class="depth-${Math.min(t,4)}"
      data-area=${e.code}
      aria-level=${t+1}
      aria-selected=${e.code===this.chosen?`true`:`false`}
      aria-expanded=${r?n?`true`:`false`:s}
      tabindex=${i===this.at?`0`:`-1`}
      @focus=${()=>this.at=i}
      @click=${()=>this.#i(e)}
    >
      ${r?x`<span class="twist" aria-hidden="true" @click=${t=>this.#a(t,e,n)}><svg viewBox="0 0 24 24"><path d=${n?`M6 9l6 6 6-6`:`M9 6l6 6-6 6`} /></svg></span>`:x`<span class="twist"></span>`}
      <span class="name">${y(e)}</span> <small>${m(`area_level`,e.level)}</small> ${this.aside(e.code)}
    </li>`}#r(e){this.text=e.target.value,this.at=0}#i(e){this.choose(e),M.open.has(e.code)||this.#o(e)}#a(e,t,n){e.stopPropagation(),n?this.#s(t):this.#o(t)}async#o(e){e.level!==`grid`&&(M.open.add(e.code),M.has(e.code)||await E(async()=>M.take((await Me(e.code)).items),e=>this.problem=e),this.requestUpdate())}#s(e){M.open.delete(e.code),this.requestUpdate()}#c(e,t){if(e.ctrlKey||e.metaKey||e.altKey)return;let n=Ge(e.key,this.at,t);if(n===null)return;e.preventDefault();let r=t[this.at]?.area;n.kind===`at`?this.#l(n.index):r!==void 0&&n.kind===`open`?this.#o(r):r!==void 0&&n.kind===`close`?this.#s(r):r!==void 0&&this.choose(r)}#l(e){this.at=e,this.updateComplete.then(()=>this.querySelectorAll(`[role=treeitem]`)[e]?.focus())}};_([f({attribute:!1})],P.prototype,`chosen`,void 0),_([f({attribute:!1})],P.prototype,`choose`,void 0),_([f({attribute:!1})],P.prototype,`aside`,void 0),_([p()],P.prototype,`text`,void 0),_([p()],P.prototype,`at`,void 0),_([p()],P.prototype,`problem`,void 0),customElements.define(`area-picker`,P);var F=`#4cc2ff`,Je=[`grid`,`community`,`street`,`district`],Ye=class{#e;constructor({city:e,container:t,onPick:r}){this.map=me(e,t,n(`map.label`,{city:y(e)}),17),this.#e=new Promise(e=>{this.map.once(`style.load`,()=>{this.#t(),e()})}),this.map.on(`click`,e=>{let t=this.#n(e.point.x,e.point.y);t!==null&&r(t)})}#t(){let e=[`==`,[`get`,`code`],``],t={source:`city`,"source-layer":`areas`};this.map.addLayer({...t,id:`area-any`,type:`fill`,paint:{"fill-color":F,"fill-opacity":.001}},`road-name`),this.map.addLayer({...t,id:`area-lit`,type:`fill`,filter:e,paint:{"fill-color":F,"fill-opacity":.22}},`road-name`),this.map.addLayer({...t,id:`area-lit-line`,type:`line`,filter:e,paint:{"line-color":F,"line-width":2.4}},`road-name`)}#n(e,t){let n=this.map.queryRenderedFeatures([e,t],{layers:[`area-any`]});for(let e of Je){let t=n.find(t=>t.properties.level===e)?.properties.code;if(typeof t==`string`)return t}return null}async light(e){await this.#e;let t=[`in`,[`get`,`code`],[`literal`,[...e]]];this.map.setFilter(`area-lit`,t),this.map.setFilter(`area-lit-line`,t)}relabel(){for(let e of[`road-name`,`street-name`,`district-name`])this.map.setLayoutProperty(e,`text-field`,ge(t()))}destroy(){this.map.remove()}},I=class extends v{constructor(...e){super(...e),this.chosen=null,this.choose=()=>void 0,this.aside=()=>s,this.failed=!1,this.#e=null,this.#t=null}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(i(()=>this.#e?.relabel()))}disconnectedCallback(){this.#t?.disconnect(),this.#e?.destroy(),this.#e=null,super.disconnectedCallback()}render(){return x`<area-picker .chosen=${this.chosen} .choose=${e=>this.choose(e.code)} .aside=${this.aside}></area-picker>
      <div class="area-map">
        <div class="canvas"></div>
        ${this.failed?x`<p class="note warn">${n(`map.failed`)}</p>`:s} ${he(g.session?.city)}
      </div>`}firstUpdated(){this.#n()}#n(){let e=this.querySelector(`.canvas`),t=g.session?.city??null;if(e!==null&&t!==null){try{this.#e=new Ye({city:t,container:e,onPick:e=>this.#r(e)})}catch{this.failed=!0;return}this.#t=new ResizeObserver(()=>this.#e?.map.resize()),this.#t.observe(e),this.#i()}}#r(e){this.choose(e)}updated(e){super.updated(e),e.has(`chosen`)&&this.#i()}#i(){this.#e?.light(this.chosen===null?[]:[this.chosen])}get picker(){return this.querySelector(`area-picker`)}};_([f({attribute:!1})],I.prototype,`chosen`,void 0),_([f({attribute:!1})],I.prototype,`choose`,void 0),_([f({attribute:!1})],I.prototype,`aside`,void 0),_([p()],I.prototype,`failed`,void 0),customElements.define(`area-chooser`,I);var Xe=/^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})$/;function L({name:e,label:t,value:r,empty:i=``,required:a=!1,onChange:s}){return x`<label>
    <span>${t} <small>${o(b.nowMs,g.timezone)}${r===``&&i!==``?` · ${i}`:``}</small></span>
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
      @change=${e=>s?.(R(e.target.value)??``)}
    />
  </label>`}function R(e){let t=Xe.exec(e.trim());if(t===null)return null;let n=`${t[1]??``}T${t[2]??``}`;return Number.isNaN(Date.parse(`${n}:00Z`))?null:n}var z=new class{constructor(){this.accounts=null,this.problem=``,this.#e=new Map,this.#t=new Set}#e;#t;listen(e){return this.#t.add(e),this.refresh(),()=>this.#t.delete(e)}get roles(){return[...this.#e.values()]}role(e){return this.#e.get(e)}roleName(e){let t=this.#e.get(e);return t===void 0?e:y(t)}actionName(e){for(let t of this.#e.values()){let n=t.actions.find(t=>t.key===e);if(n!==void 0)return y(n)}return e}async refresh(){this.problem=``,await E(async()=>{let[e,t]=await Promise.all([g.may(`accounts.read`)?ve():Promise.resolve([]),this.#e.size===0&&g.may(`roles.read`)?Ae():Promise.resolve(this.roles)]);this.accounts=e,this.#e=new Map(t.map(e=>[e.key,e]))},e=>this.problem=e),this.#n()}take(e){let t=(this.accounts??[]).filter(t=>t.id!==e.id);this.accounts=[...t,e].sort((e,t)=>e.id-t.id),this.#n()}#n(){for(let e of this.#t)e()}};function Ze(e,t){return e.area_code===null?t:y({name_zh:e.area_zh??e.area_code,name_en:e.area_en??e.area_code})}var B=class extends v{constructor(...e){super(...e),this.granted=()=>void 0,this.cancel=()=>void 0,this.roleKey=``,this.area=null,this.whole=!0,this.grade=`L2`,this.startsAt=``,this.endsAt=``,this.problem=``,this.sending=!1,this.#e=d(),this.#i=e=>{e.preventDefault(),this.#a()}}#e;render(){let e=Ve(z.roles,this.account,this.account.grants),t=z.role(this.roleKey);return x`<form class="grant" autocomplete="off" @submit=${this.#i} @change=${()=>this.#e=d()}>
      <div class="grant-columns">
        <fieldset class="choice roles">
          <legend>${n(`grants.role`)}</legend>
          ${e.map(({role:e,excludedBy:t})=>x`<label class=${t===null?``:`out`}>
              <input type="radio" name="role" value=${e.key} ?disabled=${t!==null} .checked=${e.key===this.roleKey} @change=${()=>this.#n(e)} />
              ${y(e)}
              <small>${t===null?e.alone?n(`grants.alone`):n(`grants.may`,{n:e.actions.length}):n(`grants.excluded`,{role:z.roleName(t)})}</small>
            </label>`)}
        </fieldset>
        <div>
          <fieldset class="choice where">
            <legend>${n(`grants.where`)}</legend>
            <label><input type="radio" name="where" .checked=${this.whole} @change=${()=>this.whole=!0} />${n(`area.whole_city`)}</label>
            <label><input type="radio" name="where" .checked=${!this.whole} @change=${()=>this.whole=!1} />${n(`grants.one_area`)}</label>
          </fieldset>
          ${this.whole?s:x`<area-chooser .chosen=${this.area} .choose=${e=>this.#r(e)}></area-chooser>`}
          <fieldset class="choice grades">
            <legend>${n(`grants.grade`)}</legend>
            ${_e.map(e=>x`<label>
                <input type="radio" name="grade" value=${e} ?disabled=${t!==void 0&&e>t.highest_grade} .checked=${e===this.grade} @change=${()=>this.grade=e} />
                <span class="grade ${e}">${e}</span> <small>${m(`grade`,e)}</small>
              </label>`)}
          </fieldset>
          <div class="pair">
            ${L({name:`starts_at`,label:n(`grants.starts`),value:this.startsAt,empty:n(`grants.now`),onChange:e=>this.startsAt=e})}
            ${L({name:`ends_at`,label:n(`grants.ends`),value:this.endsAt,empty:n(`grants.for_good`),onChange:e=>this.endsAt=e})}
          </div>
        </div>
      </div>
      ${this.problem===``?s:x`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.#t===null?s:x`<p class="dim" role="status">${n(this.#t)}</p>`}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.sending||this.#t!==null}>${this.sending?n(`form.sending`):n(`grants.give`)}</button>
        <button type="button" @click=${()=>this.cancel()}>${n(`form.cancel`)}</button>
      </div>
    </form>`}get#t(){return this.roleKey===``?`grants.choose_role`:!this.whole&&this.area===null?`grants.choose_area`:null}#n(e){this.roleKey=e.key,this.grade>e.highest_grade&&(this.grade=e.highest_grade)}#r(e){this.area=e,this.#e=d()}#i;async#a(){this.sending=!0,this.problem=``;let e={role:this.roleKey,area_code:this.whole?null:this.area,grade:this.grade,starts_at:u(this.startsAt,g.timezone),ends_at:u(this.endsAt,g.timezone)};await E(async()=>this.granted(await k(()=>we(this.account.id,e,this.#e))),e=>this.problem=e),this.#e=d(),this.sending=!1}};_([f({attribute:!1})],B.prototype,`account`,void 0),_([f({attribute:!1})],B.prototype,`granted`,void 0),_([f({attribute:!1})],B.prototype,`cancel`,void 0),_([p()],B.prototype,`roleKey`,void 0),_([p()],B.prototype,`area`,void 0),_([p()],B.prototype,`whole`,void 0),_([p()],B.prototype,`grade`,void 0),_([p()],B.prototype,`startsAt`,void 0),_([p()],B.prototype,`endsAt`,void 0),_([p()],B.prototype,`problem`,void 0),_([p()],B.prototype,`sending`,void 0),customElements.define(`grant-form`,B);var V={now:0,hour:3600,day:86400,week:604800};function Qe(e,t,n){let r=n+V[t]*1e3;return e.expires_at===null?r:Math.min(r,Date.parse(e.expires_at))}function $e({revoked_at:e,expires_at:t},n){return e!==null||t!==null&&Date.parse(t)<=n}var et=15552e6,tt=6e3,nt=2e6,H=class extends v{constructor(...e){super(...e),this.old=null,this.made=()=>void 0,this.cancel=()=>void 0,this.some=!1,this.chosen=new Set,this.overlap=`hour`,this.problem=``,this.sending=!1,this.#e=``,this.#o=e=>{e.preventDefault();let t=new FormData(e.target);this.sending||this.#s(t)}}#e;connectedCallback(){super.connectedCallback(),this.#e=ne(b.nowMs+et,g.timezone),this.follow(z.listen(()=>this.requestUpdate()))}render(){let{old:e}=this,t=e===null&&this.some&&this.chosen.size===0;return x`<form autocomplete="off" @submit=${this.#o}>
      ${e===null?x`<label><span>${n(`keys.label`)}</span><input name="label" maxlength="100" required autofocus /></label>
            ${this.#n()}`:x`<p class="dim">${n(`keys.turn_over.about`)}</p>
            ${this.#a(e)}`}
      ${L({name:`expires_at`,label:n(e===null?`keys.expires`:`keys.turn_over.expires`),value:this.#e,required:!0})}
      ${e===null?this.#i():s}
      ${this.problem===``?s:x`<p class="note bad" role="alert">${this.problem}</p>`}
      ${t?x`<p class="dim" role="status">${n(`keys.choose_action`)}</p>`:s}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.sending||t}>${this.sending?n(`form.sending`):n(e===null?`keys.make`:`keys.turn_over`)}</button>
        <button type="button" @click=${()=>this.cancel()}>${n(`form.cancel`)}</button>
      </div>
    </form>`}get#t(){return[...new Map(this.account.grants.flatMap(e=>z.role(e.role)?.actions??[]).map(e=>[e.key,e])).values()]}#n(){let e=this.#t,t=(t,n,r)=>x`<label>
      <input type="radio" name="which" .checked=${this.some===t} ?disabled=${t&&e.length===0} @change=${()=>this.some=t} />
      ${n} <small>${r}</small>
    </label>`;return x`<fieldset class="choice">
        <legend>${n(`keys.actions`)}</legend>
        ${t(!1,n(`keys.all_actions`),n(e.length===0?`keys.no_role`:`keys.all_actions.about`))}
        ${t(!0,n(`keys.some_actions`),n(`keys.some_actions.about`))}
      </fieldset>
      ${this.some?x`<fieldset class="choice scopes">
            <legend class="sr">${n(`keys.some_actions`)}</legend>
            ${e.map(e=>this.#r(e))}
          </fieldset>`:s}`}#r(e){return x`<label><input type="checkbox" value=${e.key} .checked=${this.chosen.has(e.key)} @change=${t=>{let n=new Set(this.chosen);t.target.checked?n.add(e.key):n.delete(e.key),this.chosen=n}} />${y(e)} <small>${e.key}</small></label>`}#i(){let e=(e,t,n,r)=>x`<label><span>${t}</span><input name=${e} type="number" min="1" max=${r} placeholder=${c(n)} /></label>`;return x`<div class="pair">
      ${e(`per_minute`,n(`keys.per_minute`),tt,1e6)} ${e(`per_day`,n(`keys.per_day`),nt,1e8)}
    </div>`}#a(e){let t=t=>{let n=Qe(e,t,b.nowMs);return`${l(n,b.nowMs,g.timezone,`minutes`)} ${o(n,g.timezone)}`};return x`<fieldset class="choice overlaps">
      <legend>${n(`keys.turn_over.old`)}</legend>
      ${Object.keys(V).map(e=>x`<label>
          <input type="radio" name="overlap" value=${e} .checked=${this.overlap===e} @change=${()=>this.overlap=e} />
          ${m(`keys.overlap`,e)} <small>${e===`now`?n(`keys.overlap.now.about`):t(e)}</small>
        </label>`)}
    </fieldset>`}#o;async#s(e){let t=u(R(A(e,`expires_at`))??``,g.timezone);this.problem=t===null?n(`stamp.pattern`):``,t!==null&&(this.sending=!0,await E(async()=>{let{secret:n}=await k(()=>this.#c(e,t));this.made(n)},e=>this.problem=e),this.sending=!1)}async#c(e,t){if(this.old!==null)return Oe(this.account.id,this.old.id,{expires_at:t,overlap_s:V[this.overlap]});let n=t=>{let n=A(e,t);return n===``?{}:{[t]:Number(n)}},r=this.some?{scopes:[...this.chosen]}:{};return De(this.account.id,{label:A(e,`label`),expires_at:t,...r,...n(`per_minute`),...n(`per_day`)})}};_([f({attribute:!1})],H.prototype,`account`,void 0),_([f({attribute:!1})],H.prototype,`old`,void 0),_([f({attribute:!1})],H.prototype,`made`,void 0),_([f({attribute:!1})],H.prototype,`cancel`,void 0),_([p()],H.prototype,`some`,void 0),_([p()],H.prototype,`chosen`,void 0),_([p()],H.prototype,`overlap`,void 0),_([p()],H.prototype,`problem`,void 0),_([p()],H.prototype,`sending`,void 0),customElements.define(`key-form`,H);var U=class extends v{constructor(...e){super(...e),this.keys=null,this.problem=``,this.making=null,this.secret=``,this.copied=!1,this.revoking=null,this.#e=null}#e;connectedCallback(){super.connectedCallback(),this.follow(z.listen(()=>this.requestUpdate()))}willUpdate(e){e.has(`account`)&&this.#e!==this.account.id&&(this.#e=this.account.id,this.#o(()=>Promise.resolve()))}updated(){w(this)}render(){let e=g.may(`keys.change`);return x`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${n(`keys.title`)}</h2>
          <p class="dim">${n(`keys.about`)}</p>
        </div>
        ${e&&this.account.disabled_at===null?x`<button type="button" class="make" @click=${()=>this.making=`new`}>${n(`keys.make`)}</button>`:s}
      </div>
      ${this.problem===``?s:x`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.keys===null&&this.problem===``?x`<p class="empty" role="status">${n(`app.loading`)}</p>`:s}
      ${this.keys?.length===0?x`<p class="empty">${n(`keys.none`)}</p>`:s}
      <ul class="lines">
        ${(this.keys??[]).map(t=>this.#t(t,e))}
      </ul>
      ${this.making===null?s:this.#i(this.making)} ${this.secret===``?s:this.#a()}
    </section>`}#t(e,t){let r=$e(e,b.nowMs),i=[this.#n(e,r),e.last_used_at===null?n(`keys.unused`):n(`factors.used`,{age:te((b.nowMs-Date.parse(e.last_used_at))/1e3)}),e.per_minute===null?``:n(`keys.per_minute.n`,{count:c(e.per_minute)}),e.per_day===null?``:n(`keys.per_day.n`,{count:c(e.per_day)})];return x`<li class=${r?`over`:``} data-key=${e.id}>
      <p>
        <b>${e.label}</b> <span class="dim">#${e.id}</span>
        <small>${i.filter(e=>e!==``).join(` · `)}</small>
        <small>${e.scopes===null?n(`keys.all_actions`):e.scopes.map(e=>z.actionName(e)).join(` · `)}</small>
      </p>
      ${r||!t?s:this.#r(e)}
    </li>`}#n(e,t){let r=e=>`${l(Date.parse(e),b.nowMs,g.timezone,`minutes`)} ${o(Date.parse(e),g.timezone)}`;return e.revoked_at===null?e.expires_at===null?n(`keys.for_good`):n(t?`keys.expired`:`grants.until`,{at:r(e.expires_at)}):n(`keys.revoked`,{at:r(e.revoked_at)})}#r(e){return this.revoking===e.id?x`<div class="buttons sure">
      <span>${n(`keys.revoke.about`)}</span>
      <button type="button" class="danger" @click=${()=>void this.#o(()=>k(()=>ke(this.account.id,e.id)))}>${n(`keys.revoke.sure`)}</button>
      <button type="button" @click=${()=>this.revoking=null}>${n(`form.cancel`)}</button>
    </div>`:x`<div class="buttons">
        <button type="button" class="turn-over" @click=${()=>this.making=e}>${n(`keys.turn_over`)}</button>
        <button type="button" class="revoke" @click=${()=>this.revoking=e.id}>${n(`keys.revoke`)}</button>
      </div>`}#i(e){let t=()=>{this.making=null},r=e===`new`?null:e;return T({title:r===null?n(`keys.make`):n(`keys.turn_over.title`,{label:r.label}),close:t,content:x`<key-form
        .account=${this.account}
        .old=${r}
        .cancel=${t}
        .made=${e=>{this.secret=e,t(),this.#o(()=>Promise.resolve())}}
      ></key-form>`})}#a(){let e=()=>{this.secret=``,this.copied=!1};return T({title:n(`keys.once`),close:e,content:x`<p>${n(`keys.once.about`)}</p>
        <code class="secret once">${this.secret}</code>
        <div class="buttons">
          <button type="button" @click=${()=>void de(this.secret).then(e=>this.copied=e)}>${n(this.copied?`copy.done`:`copy`)}</button>
          <button type="button" class="go" @click=${e}>${n(`once.kept`)}</button>
        </div>`})}async#o(e){this.problem=``,this.revoking=null,await E(async()=>{await e(),this.keys=await Ee(this.account.id)},e=>this.problem=e)}};_([f({attribute:!1})],U.prototype,`account`,void 0),_([p()],U.prototype,`keys`,void 0),_([p()],U.prototype,`problem`,void 0),_([p()],U.prototype,`making`,void 0),_([p()],U.prototype,`secret`,void 0),_([p()],U.prototype,`copied`,void 0),_([p()],U.prototype,`revoking`,void 0),customElements.define(`admin-keys`,U);var W=class extends v{constructor(...e){super(...e),this.accountId=0,this.account=null,this.grants=null,this.all=!1,this.missing=!1,this.problem=``,this.said=``,this.granting=!1,this.ending=null,this.disabling=!1,this.issued=null,this.copied=!1}connectedCallback(){super.connectedCallback(),this.follow(z.listen(()=>this.requestUpdate()))}willUpdate(e){e.has(`accountId`)&&this.#c(()=>Promise.resolve())}updated(){w(this)}render(){let{account:e}=this;if(this.missing)return C();let t=x`<p class="back"><a href="/admin/accounts" @click=${D}>${n(`section.accounts`)}</a></p>`,r=this.problem===``?s:x`<p class="note bad" role="alert">${this.problem}</p>`;if(e===null)return x`${t}${r===s?x`<p class="empty" role="status">${n(`app.loading`)}</p>`:r}`;let i=e.disabled_at!==null;return x`${t}
      <div class="page-head">
        <h1>${e.display_name} <small>${e.sign_in_name} · ${m(`accounts.kinds`,e.kind)}</small></h1>
        ${i?x`<span class="state off">${n(`accounts.disabled`)}</span>`:x`<span class="state on">${n(`accounts.enabled`)}</span>`}
      </div>
      ${r}
      ${this.said===``?s:x`<p class="note" role="status">${this.said}</p>`}
      ${g.may(`accounts.change`)?this.#e(e):s}
      ${g.may(`grants.read`)?this.#t(e):s}
      ${e.kind===`system`&&g.may(`keys.read`)?x`<admin-keys .account=${e}></admin-keys>`:s}
      ${this.granting?this.#r(e):s} ${this.issued===null?s:this.#i(e,this.issued)}`}#e(e){let t=e.disabled_at!==null;if(e.id===g.session?.account.id)return x`<p class="dim">${n(`accounts.own`)}</p>`;let r=t=>{this.disabling=!1,this.#c(()=>k(()=>xe(e.id,{disabled:t})),n(t?`accounts.now_disabled`:`accounts.now_enabled`))};return x`<div class="buttons">
      ${e.kind===`person`&&!t?x`<button type="button" @click=${()=>void this.#a(e)}>${n(`accounts.sign_in`)}</button>`:s}
      ${t?x`<button type="button" @click=${()=>r(!1)}>${n(`accounts.enable`)}</button>`:this.disabling?x`<span class="sure">${n(`accounts.disable.sure`)}</span>
              <button type="button" class="danger" @click=${()=>r(!0)}>${n(`accounts.disable`)}</button>
              <button type="button" @click=${()=>this.disabling=!1}>${n(`form.cancel`)}</button>`:x`<button type="button" @click=${()=>this.disabling=!0}>${n(`accounts.disable`)}</button>`}
    </div>`}#t(e){let t=e.id===g.session?.account.id,r=g.may(`grants.change`)&&!t;return x`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${n(`grants.title`)}</h2>
          <p class="dim">${n(t?`grants.own`:`grants.about`)}</p>
        </div>
        ${r&&e.disabled_at===null?x`<button type="button" class="go" @click=${()=>this.granting=!0}>${n(`grants.give`)}</button>`:s}
      </div>
      ${this.grants===null?x`<p class="empty" role="status">${n(`app.loading`)}</p>`:s}
      ${this.grants?.length===0?x`<p class="empty">${n(this.all?`grants.never`:`grants.none`)}</p>`:s}
      <ul class="lines grants">
        ${(this.grants??[]).map(e=>this.#n(e,r))}
      </ul>
      <label class="check">
        <input type="checkbox" .checked=${this.all} @change=${e=>this.#s(e.target.checked)} />
        ${n(`grants.show_over`)}
      </label>
    </section>`}#n(e,t){let r=e=>l(Date.parse(e),b.nowMs,g.timezone,`minutes`),i=Be(e,b.nowMs),a=e.ends_at===null?n(`grants.for_good`):n(`grants.until`,{at:r(e.ends_at)});return x`<li class=${i} data-grant=${e.id}>
      <p>
        <b>${z.roleName(e.role)}</b> <span class="chip">${Ze(e,n(`area.whole_city`))}</span> <span class="grade ${e.grade}">${e.grade}</span>
        <small>
          ${m(`grants.time`,i)} · ${n(`grants.from`,{at:r(e.starts_at)})} · ${a} · ${n(`grants.by`,{name:e.granted_by})}
          ${e.ended_by===null?``:` · ${n(`grants.ended_by`,{name:e.ended_by})}`}
        </small>
      </p>
      ${!t||i===`over`?s:this.ending===e.id?x`<div class="buttons sure">
              <button type="button" class="danger" @click=${()=>void this.#o(e)}>${n(`grants.end.sure`)}</button>
              <button type="button" @click=${()=>this.ending=null}>${n(`form.cancel`)}</button>
            </div>`:x`<button type="button" @click=${()=>this.ending=e.id}>${n(`grants.end`)}</button>`}
    </li>`}#r(e){let t=()=>{this.granting=!1};return T({title:n(`grants.give_to`,{name:e.display_name}),close:t,content:x`<grant-form
        .account=${e}
        .cancel=${t}
        .granted=${e=>{t(),this.#c(()=>Promise.resolve(),n(`grants.given`,{role:z.roleName(e.role)}))}}
      ></grant-form>`})}#i(e,{token:t,valid_s:r}){let i=`${location.origin}/#sign-in=${t}`,a=()=>{this.issued=null,this.copied=!1};return T({title:n(`accounts.sign_in.title`,{name:e.display_name}),close:a,content:x`<p>${n(`accounts.sign_in.about`,{time:re(r)})}</p>
        <code class="secret once">${i}</code>
        <div class="buttons">
          <button type="button" @click=${()=>void de(i).then(e=>this.copied=e)}>${n(this.copied?`copy.done`:`copy`)}</button>
          <button type="button" class="go" @click=${a}>${n(`once.kept`)}</button>
        </div>`})}async#a(e){this.problem=this.said=``,await E(async()=>this.issued=await k(()=>Se(e.id)),e=>this.problem=e)}async#o(e){this.ending=null,await this.#c(()=>k(()=>Te(this.accountId,e.id)),n(`grants.ended`,{role:z.roleName(e.role)}))}#s(e){this.all=e,this.#c(()=>Promise.resolve())}async#c(e,t=``){this.problem=this.said=``,await E(async()=>{await e();let[n,r]=await Promise.all([ye(this.accountId),g.may(`grants.read`)?Ce(this.accountId,this.all):Promise.resolve([])]);this.account=n,this.grants=r,this.said=t,t!==``&&z.take(n)},(e,t)=>{this.missing=t.status===404&&this.account===null,this.problem=e})}};_([f({attribute:!1})],W.prototype,`accountId`,void 0),_([p()],W.prototype,`account`,void 0),_([p()],W.prototype,`grants`,void 0),_([p()],W.prototype,`all`,void 0),_([p()],W.prototype,`missing`,void 0),_([p()],W.prototype,`problem`,void 0),_([p()],W.prototype,`said`,void 0),_([p()],W.prototype,`granting`,void 0),_([p()],W.prototype,`ending`,void 0),_([p()],W.prototype,`disabling`,void 0),_([p()],W.prototype,`issued`,void 0),_([p()],W.prototype,`copied`,void 0),customElements.define(`admin-account`,W);var G=200,K=class extends v{constructor(...e){super(...e),this.filter=Le,this.making=!1,this.problem=``,this.sending=!1,this.#e=d(),this.#r=()=>{this.making=!0,this.problem=``,this.#e=d()},this.#a=e=>{e.preventDefault();let t=new FormData(e.target),n=e=>A(t,e);this.#o({name:n(`name`),display_name:n(`display_name`),kind:n(`kind`),locale:n(`locale`)})}}#e;connectedCallback(){super.connectedCallback(),this.follow(z.listen(()=>this.requestUpdate()))}updated(){w(this)}render(){let{accounts:e}=z,t=Re(e??[],this.filter);return x`<div class="page-head">
        <h1>${n(`section.accounts`)}</h1>
        ${g.may(`accounts.change`)?x`<button type="button" class="go" @click=${this.#r}>${n(`accounts.make`)}</button>`:s}
      </div>
      ${this.#t()}
      ${z.problem===``?s:x`<p class="note bad" role="alert">${z.problem}</p>`}
      <p class="count" role="status">${e===null?n(`app.loading`):n(`accounts.count`,{n:t.length})}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${n(`section.accounts`)}>
        <table>
          <thead>
            <tr><th scope="col">${n(`accounts.name`)}</th><th scope="col">${n(`accounts.sign_in_name`)}</th><th scope="col">${n(`accounts.kind`)}</th><th scope="col">${n(`accounts.roles`)}</th><th scope="col">${n(`accounts.state`)}</th></tr>
          </thead>
          <tbody>
            ${t.slice(0,G).map(e=>this.#n(e))}
          </tbody>
        </table>
      </div>
      ${e!==null&&t.length===0?x`<p class="empty">${n(`accounts.none`)}</p>`:s}
      ${t.length>G?x`<p class="empty">${n(`accounts.more`,{n:t.length-G})}</p>`:s}
      ${this.making?this.#i():s}`}#t(){let e=e=>{this.filter={...this.filter,...e}},t=e=>e.target.value;return x`<div class="filters" role="search">
      <input type="search" aria-label=${n(`accounts.search`)} placeholder=${n(`accounts.search`)} @input=${n=>e({text:t(n)})} />
      <select aria-label=${n(`accounts.state`)} @change=${n=>e({state:t(n)})}>
        ${Ie.map(e=>x`<option value=${e} ?selected=${e===this.filter.state}>${m(`accounts.states`,e)}</option>`)}
      </select>
      <select aria-label=${n(`accounts.kind`)} @change=${n=>e({kind:t(n)})}>
        <option value="">${n(`accounts.any_kind`)}</option>
        <option value="person">${n(`accounts.kinds.person`)}</option>
        <option value="system">${n(`accounts.kinds.system`)}</option>
      </select>
      <select aria-label=${n(`accounts.roles`)} @change=${n=>e({role:t(n)})}>
        <option value="">${n(`accounts.any_role`)}</option>
        ${z.roles.map(e=>x`<option value=${e.key}>${y(e)}</option>`)}
      </select>
    </div>`}#n(e){return x`<tr data-account=${e.sign_in_name} class=${e.disabled_at===null?``:`off`}>
      <th scope="row"><a href="/admin/accounts/${e.id}" @click=${D}>${e.display_name}</a></th>
      <td data-label=${n(`accounts.sign_in_name`)}>${e.sign_in_name}</td>
      <td data-label=${n(`accounts.kind`)}>${m(`accounts.kinds`,e.kind)}</td>
      <td data-label=${n(`accounts.roles`)}>${e.grants.length===0?x`<span class="dim">${n(`accounts.no_role`)}</span>`:e.grants.map(e=>x`<span class="chip">${z.roleName(e.role)} <small>${Ze(e,n(`area.whole_city`))} · ${e.grade}</small></span>`)}</td>
      <td data-label=${n(`accounts.state`)}>${e.disabled_at===null?x`<span class="state on">${n(`accounts.enabled`)}</span>`:x`<span class="state off">${n(`accounts.disabled`)}</span>`}</td>
    </tr>`}#r;#i(){return T({title:n(`accounts.make`),close:()=>this.making=!1,content:x`<form autocomplete="off" @submit=${this.#a} @input=${()=>this.#e=d()}>
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
        ${this.problem===``?s:x`<p class="note bad" role="alert">${this.problem}</p>`}
        <p class="dim">${n(`accounts.make.about`)}</p>
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending}>${this.sending?n(`form.sending`):n(`accounts.make.submit`)}</button>
          <button type="button" @click=${()=>this.making=!1}>${n(`form.cancel`)}</button>
        </div>
      </form>`})}#a;async#o(e){this.sending=!0,this.problem=``,await E(async()=>{let t=await be(e,this.#e);z.take(t),this.making=!1,ae(`/admin/accounts/${t.id}`)},e=>this.problem=e),this.sending=!1}};_([p()],K.prototype,`filter`,void 0),_([p()],K.prototype,`making`,void 0),_([p()],K.prototype,`problem`,void 0),_([p()],K.prototype,`sending`,void 0),customElements.define(`admin-accounts`,K);function rt(e,t){let n=t.at(-1),r=e=>e===null?t.length:t.length-1-t.indexOf(e);return e.filter(e=>e.disabled_at===null).flatMap(e=>e.grants.map(t=>({account:e,grant:t,own:t.area_code===n}))).filter(({grant:e})=>e.area_code===null||t.includes(e.area_code)).sort((e,t)=>r(e.grant.area_code)-r(t.grant.area_code)||e.account.id-t.account.id)}function it(e){let t=new Map;for(let n of e){if(n.disabled_at!==null)continue;let e=new Set(n.grants.map(e=>e.area_code).filter(e=>e!==null));for(let n of e)t.set(n,(t.get(n)??0)+1)}return t}var at=class extends v{constructor(...e){super(...e),this.code=null}connectedCallback(){super.connectedCallback(),this.follow(z.listen(()=>this.requestUpdate()))}firstUpdated(){this.requestUpdate()}get#e(){return this.querySelector(`area-chooser`)?.picker?.tree??null}render(){let e=it(z.accounts??[]);return x`<h1>${n(`section.areas`)}</h1>
      <p class="dim">${n(`areas.about`)}</p>
      <div class="areas">
        <area-chooser .chosen=${this.code} .choose=${e=>ae(`/admin/areas/${encodeURIComponent(e)}`)} .aside=${t=>{let r=e.get(t)??0;return r===0?s:x`<em>${n(`areas.count`,{n:r})}</em>`}}></area-chooser>
        <section class="slab" aria-live="polite">${this.#t()}</section>
      </div>`}#t(){let{code:e}=this,t=e===null?[]:this.#e?.chain(e)??[],r=t.at(-1);if(e===null)return x`<h2>${n(`areas.who`)}</h2><p class="empty">${n(`areas.choose`)}</p>`;let i=rt(z.accounts??[],t.length>0?t.map(e=>e.code):[e]);return x`<h2>${r===void 0?e:y(r)} <small>${r===void 0?``:m(`area_level`,r.level)} ${e}</small></h2>
      ${r?.generated===!0?x`<p class="note">${n(`areas.generated`)}</p>`:s}
      ${t.length>1?x`<p class="dim">${t.slice(0,-1).map(y).join(` › `)}</p>`:s}
      <h3>${n(`areas.who`)}</h3>
      ${i.length===0?x`<p class="empty">${n(`areas.nobody`)}</p>`:s}
      <ul class="lines">
        ${i.map(e=>this.#n(e))}
      </ul>`}#n({account:e,grant:t,own:r}){let i=r?``:t.area_code===null?n(`areas.by_city`):n(`areas.by`,{area:y({name_zh:t.area_zh??``,name_en:t.area_en??``})});return x`<li>
      <p>
        <a href="/admin/accounts/${e.id}" @click=${D}>${e.display_name}</a>
        <span>${z.roleName(t.role)}</span> <span class="grade ${t.grade}">${t.grade}</span>
        ${i===``?s:x`<small>${i}</small>`}
      </p>
    </li>`}};_([f({attribute:!1})],at.prototype,`code`,void 0),customElements.define(`admin-areas`,at);async function ot(e,t){return r.get(`/audit/records`,{...e,limit:100,after:t})}async function st(e){return r.get(`/audit/records/${e}`)}async function ct(){return r.get(`/audit/state`)}async function lt(){return r.post(`/audit/verify`,{})}function ut(e){let t=new URLSearchParams(e);return`/api/v1/audit/export${t.size>0?`?${t.toString()}`:``}`}function dt(e,t){let{items:r,next:i,problem:a,reading:o}=e;return a===``?r===null?x`<p class="empty" role="status">${n(`app.loading`)}</p>`:r.length===0?x`<p class="empty" role="status">${t}</p>`:i===null?x`${s}`:x`<button type="button" class="more" ?disabled=${o} @click=${()=>void e.more()}>${n(o?`app.loading`:`frame.more`)}</button>`:x`<p class="note bad" role="alert">${a}</p>
      <button type="button" class="more" @click=${()=>void e.refresh()}>${n(`app.retry`)}</button>`}var ft=class{#e;#t;#n;constructor(e,t){this.items=null,this.next=null,this.problem=``,this.reading=!1,this.#e=0,this.#t=e,this.#n=t}async refresh(){await this.#r(void 0)}async more(){this.next!==null&&!this.reading&&await this.#r(this.next)}async#r(e){this.#e+=1;let t=this.#e;this.reading=!0,this.problem=``,this.#n();try{let n=await this.#t(e);if(t!==this.#e)return;this.items=e===void 0?n.items:[...this.items??[],...n.items],this.next=n.next??null}catch(e){if(!(e instanceof ee))throw e;t===this.#e&&(this.problem=le(e))}finally{t===this.#e&&(this.reading=!1),this.#n()}}};function pt(e){let t=m(`audit.actions`,e);return t===e?z.actionName(e):t}var mt={since:``,until:``,accountId:``,action:``,entity:``,entityId:``,outcome:``};function ht(e,t){let n=[[`since`,u(e.since,t)??``],[`until`,u(e.until,t)??``],[`account_id`,/^\d+$/.test(e.accountId.trim())?e.accountId.trim():``],[`action`,e.action.trim()],[`entity`,e.entity.trim()],[`entity_id`,e.entityId.trim()],[`outcome`,e.outcome]];return Object.fromEntries(n.filter(([,e])=>e!==``))}function gt(e){return Object.entries(e).map(([e,t])=>_t(t)&&`before`in t&&`after`in t?{name:e,before:q(t.before),after:q(t.after)}:{name:e,before:null,after:q(t)})}function _t(e){return typeof e==`object`&&!!e&&!Array.isArray(e)}function q(e){return Array.isArray(e)?e.map(q).join(`, `):e==null?`–`:typeof e==`string`?e:JSON.stringify(e)}var J=class extends v{constructor(...e){super(...e),this.stands=null,this.found=null,this.problem=``,this.verifying=!1}connectedCallback(){super.connectedCallback(),this.#a(()=>Promise.resolve())}render(){let{stands:e,found:t}=this,r=e?.last_check??null;return x`<section class="slab ${r?.verdict===`broken`?`alarm`:``}">
      <div class="card-head">
        <div>
          <h2>${n(`audit.state`)}</h2>
          ${e===null?s:x`<p class="dim">${n(`audit.sealed`,{seq:c(e.sealed_until)})} · ${n(`audit.waiting`,{count:c(e.waiting)})}</p>`}
          ${r===null?e===null?s:x`<p class="warn">${n(`audit.never_verified`)}</p>`:this.#e(r)}
        </div>
        ${g.may(`audit.verify`)?x`<button type="button" ?disabled=${this.verifying} @click=${()=>void this.#i()}>${n(this.verifying?`audit.verifying`:`audit.verify`)}</button>`:s}
      </div>
      ${this.problem===``?s:x`<p class="note bad" role="alert">${this.problem}</p>`}
      ${t===null?s:this.#t(t)}
      ${(e?.alarms??[]).length===0?s:x`<h3>${n(`audit.alarms`)}</h3>
            <ul class="lines">
              ${(e?.alarms??[]).map(e=>x`<li class="fresh"><p><b>${this.#r(e.at)}</b> ${this.#n(e)}<small>${e.message}</small></p></li>`)}
            </ul>`}
    </section>`}#e(e){return e.verdict===`sound`?x`<p class="sound">${n(`audit.sound`,{at:this.#r(e.at),count:c(e.records)})}</p>`:x`<p class="broken" role="alert">${n(`audit.broken`,{at:this.#r(e.at)})} ${this.#n(e)}</p>`}#t(e){return x`<div class="note ${e.sound?``:`bad`}" role="status">
      <p>${e.sound?n(`audit.found_sound`,{count:c(e.records),seq:c(e.headed_until)}):this.#n(e)}</p>
      ${e.message===null?s:x`<p>${e.message}</p>`}
      ${e.notes.map(e=>x`<p>${e}</p>`)}
    </div>`}#n({fault:e,fault_seq:t,fault_record_id:r}){return x`<span>${m(`audit.faults`,e??``)}</span>
      ${t===null?s:n(`audit.place`,{seq:t})}
      ${r===null?s:x`<a href="/admin/audit/${r}" @click=${D}>${n(`audit.record`)} ${r}</a>`}`}#r(e){return`${h(Date.parse(e),g.timezone)} ${o(Date.parse(e),g.timezone)}`}async#i(){this.verifying=!0,await this.#a(async()=>this.found=await lt()),this.verifying=!1}async#a(e){this.problem=``,await E(async()=>{await e(),this.stands=await ct()},e=>this.problem=e)}};_([p()],J.prototype,`stands`,void 0),_([p()],J.prototype,`found`,void 0),_([p()],J.prototype,`problem`,void 0),_([p()],J.prototype,`verifying`,void 0),customElements.define(`audit-state`,J);var vt=class extends v{constructor(...e){super(...e),this.filter=mt,this.#e=new ft(e=>ot(ht(this.filter,g.timezone),e),()=>this.requestUpdate()),this.#r=e=>{e.preventDefault();let t=new FormData(e.target),n=e=>A(t,e);this.filter={since:R(n(`since`))??``,until:R(n(`until`))??``,accountId:n(`accountId`),action:n(`action`),entity:n(`entity`),entityId:n(`entityId`),outcome:n(`outcome`)},this.#e.refresh()},this.#i=()=>{this.filter=mt,this.#e.refresh()}}#e;connectedCallback(){super.connectedCallback(),this.follow(z.listen(()=>this.requestUpdate())),this.#e.refresh()}render(){return x`<div class="page-head">
        <h1>${n(`section.audit`)}</h1>
        <a class="button" href=${ut(ht(this.filter,g.timezone))} download="audit.csv">${n(`audit.export`)}</a>
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
      ${dt(this.#e,n(`audit.none`))}`}#t(){let e=(e,t,n=``)=>x`<label><span>${t}</span><input name=${e} type="text" list=${n===``?s:n} .value=${this.filter[e]} spellcheck="false" /></label>`;return x`<form class="audit-filters" role="search" autocomplete="off" @submit=${this.#r} @reset=${this.#i}>
      ${L({name:`since`,label:n(`audit.since`),value:this.filter.since})} ${L({name:`until`,label:n(`audit.until`),value:this.filter.until})}
      ${e(`accountId`,n(`audit.account_id`))} ${e(`action`,n(`audit.action`),`audit-actions`)} ${e(`entity`,n(`audit.entity`),`audit-entities`)} ${e(`entityId`,n(`audit.entity_id`))}
      ${yt(`audit-actions`,`audit.actions`)} ${yt(`audit-entities`,`audit.entities`)}
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
    </form>`}#n(e){return x`<tr data-record=${e.id} class=${e.outcome}>
      <td class="at" data-label=${n(`audit.at`)}>${h(Date.parse(e.at),g.timezone)}</td>
      <th scope="row" data-label=${n(`audit.who`)}>${e.actor_name}<small>${e.account_id===null?m(`audit.actors`,e.actor_kind):n(`audit.account`,{id:e.account_id})}</small></th>
      <td data-label=${n(`audit.action`)}>${pt(e.action)}<small><code>${e.action}</code></small></td>
      <td data-label=${n(`audit.entity`)}>${m(`audit.entities`,e.entity)} ${e.entity_id}</td>
      <td data-label=${n(`audit.grade`)}>${e.grade===null?`–`:x`<span class="grade L${e.grade}">L${e.grade}</span>`}</td>
      <td data-label=${n(`audit.outcome`)}><span class="state ${e.outcome===`done`?`on`:`off`}">${n(`audit.outcomes.${e.outcome}`)}</span></td>
      <td data-label=${n(`audit.record`)}><a href="/admin/audit/${e.id}" @click=${D}>${e.id}</a></td>
    </tr>`}#r;#i};_([p()],vt.prototype,`filter`,void 0);function yt(t,n){return x`<datalist id=${t}>
    ${Object.entries(e(n)).map(([e,t])=>x`<option value=${e}>${t}</option>`)}
  </datalist>`}customElements.define(`admin-audit`,vt);function bt(e,{text:t,grade:n,sealed:r}){let i=t.trim().toLowerCase().split(/\s+/);return e.filter(e=>{let t=[e.element,e.title_zh,e.title_en,e.purpose_zh,e.purpose_en,e.owner.name_zh,e.owner.name_en].join(`
`).toLowerCase();return i.every(e=>t.includes(e))&&(n===``||e.grade===n)&&(!r||e.sealed)})}function xt(e){let t=new Map;for(let{grade:n}of e)t.set(n,(t.get(n)??0)+1);return t}var Y=class extends v{constructor(...e){super(...e),this.sweeps=[],this.problem=``}connectedCallback(){super.connectedCallback(),this.#e(()=>Promise.resolve())}render(){if(this.problem===``&&this.sweeps.length===0)return x`${s}`;let e=e=>l(Date.parse(e),b.nowMs,g.timezone,`minutes`);return x`<section class="slab">
      <h2>${n(`sweeps.title`)}</h2>
      <p class="dim">${n(`sweeps.about`)}</p>
      ${this.problem===``?s:x`<p class="note bad" role="alert">${this.problem}</p>`}
      <ul class="lines">
        ${this.sweeps.map(t=>x`<li class=${t.seen_at===null?`fresh`:`over`}>
            <p>
              <b>${t.account_name}</b> <span>${n(`sweeps.rows`,{n:t.rows_seen})}</span>
              <small>${e(t.began_at)} – ${e(t.raised_at)}${t.seen_by===null?``:` · ${n(`sweeps.seen_by`,{name:t.seen_by})}`}</small>
            </p>
            ${t.seen_at===null&&g.may(`elements.change`)?x`<button type="button" @click=${()=>void this.#e(()=>Fe(t.id))}>${n(`sweeps.see`)}</button>`:s}
          </li>`)}
      </ul>
    </section>`}async#e(e){this.problem=``,await E(async()=>{await e(),this.sweeps=await Pe()},e=>this.problem=e)}};_([p()],Y.prototype,`sweeps`,void 0),_([p()],Y.prototype,`problem`,void 0),customElements.define(`admin-sweeps`,Y);var X=class extends v{constructor(...e){super(...e),this.elements=null,this.filter={text:``,grade:``,sealed:!1},this.problem=``}connectedCallback(){super.connectedCallback(),E(async()=>this.elements=await Ne(),e=>this.problem=e)}render(){let e=bt(this.elements??[],this.filter);return x`<h1>${n(`section.elements`)}</h1>
      <p class="dim">${n(`elements.about`)}</p>
      <admin-sweeps></admin-sweeps>
      ${this.#e()} ${this.#t()}
      ${this.problem===``?s:x`<p class="note bad" role="alert">${this.problem}</p>`}
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
      ${this.elements!==null&&e.length===0?x`<p class="empty">${n(`elements.none`)}</p>`:s}`}#e(){let e=xt(this.elements??[]);return x`<div class="grade-cards" role="group" aria-label=${n(`elements.grade`)}>
      ${_e.map(t=>x`<button type="button" aria-pressed=${this.filter.grade===t?`true`:`false`} @click=${()=>this.#r({grade:this.filter.grade===t?``:t})}>
          <span class="grade ${t}">${t}</span> <b>${e.get(t)??0}</b> <small>${m(`grade`,t)}</small>
        </button>`)}
    </div>`}#t(){return x`<div class="filters" role="search">
      <input type="search" aria-label=${n(`elements.search`)} placeholder=${n(`elements.search`)} @input=${e=>this.#r({text:e.target.value})} />
      <label class="check"><input type="checkbox" .checked=${this.filter.sealed} @change=${e=>this.#r({sealed:e.target.checked})} />${n(`elements.only_sealed`)}</label>
    </div>`}#n(e){let t=e.keep_days===null?m(`elements.at_end`,e.at_end):n(`elements.days`,{n:e.keep_days,end:m(`elements.at_end`,e.at_end)});return x`<tr data-element=${e.element}>
      <td data-label=${n(`elements.grade`)}><span class="grade ${e.grade}">${e.grade}</span></td>
      <th scope="row">${y({name_zh:e.title_zh,name_en:e.title_en})} <small>${e.element}</small></th>
      <td data-label=${n(`elements.purpose`)}>${y({name_zh:e.purpose_zh,name_en:e.purpose_en})} <small>${y(e.basis)}</small></td>
      <td data-label=${n(`elements.keep`)}>${t}</td>
      <td data-label=${n(`elements.mask`)}>${m(`elements.masks`,e.mask)}${e.sealed?x` <span class="chip">${n(`elements.sealed`)}</span>`:s}</td>
      <td data-label=${n(`elements.owner`)}>${y(e.owner)}</td>
    </tr>`}#r(e){this.filter={...this.filter,...e}}};_([p()],X.prototype,`elements`,void 0),_([p()],X.prototype,`filter`,void 0),_([p()],X.prototype,`problem`,void 0),customElements.define(`admin-elements`,X);var Z=class extends v{constructor(...e){super(...e),this.recordId=0,this.record=null,this.proof=null,this.missing=!1,this.problem=``}connectedCallback(){super.connectedCallback(),this.follow(z.listen(()=>this.requestUpdate()))}willUpdate(e){e.has(`recordId`)&&this.#r()}render(){if(this.missing)return C();let{record:e}=this;return x`<p class="back"><a href="/admin/audit" @click=${D}>${n(`section.audit`)}</a></p>
      <h1>${n(`audit.record`)} ${this.recordId} <small>${e===null?``:pt(e.action)}</small></h1>
      ${this.problem===``?s:x`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e===null?this.problem===``?x`<p class="empty" role="status">${n(`app.loading`)}</p>`:s:x`${this.#e(e)} ${this.#t(e)} ${this.#n()}`}`}#e(e){let t=Date.parse(e.at),r=[[n(`audit.at`),`${h(t,g.timezone)} ${o(t,g.timezone)}`],[n(`audit.who`),`${e.actor_name} · ${m(`audit.actors`,e.actor_kind)}${e.account_id===null?``:` · ${n(`audit.account`,{id:e.account_id})}`}`],[n(`audit.credential`),e.credential],[n(`audit.address`),e.address],[n(`audit.action`),e.action],[n(`audit.entity`),`${m(`audit.entities`,e.entity)} ${e.entity_id}`],[n(`audit.area`),e.area_code],[n(`audit.grade`),e.grade===null?null:`L${e.grade}`],[n(`audit.outcome`),n(`audit.outcomes.${e.outcome}`)],[n(`audit.request_id`),e.request_id]];return x`<section class="slab">
      <h2>${n(`audit.said`)}</h2>
      <dl class="record">
        ${r.map(([e,t])=>t===null||t===``?s:x`<div><dt>${e}</dt><dd>${t}</dd></div>`)}
      </dl>
    </section>`}#t(e){let t=gt(e.details);return x`<section class="slab">
      <h2>${n(`audit.details`)}</h2>
      ${t.length===0?x`<p class="empty">${n(`audit.no_details`)}</p>`:s}
      <dl class="record">
        ${t.map(({name:e,before:t,after:n})=>x`<div><dt><code>${e}</code></dt><dd>${t===null?s:x`<del>${t}</del> → `}${n}</dd></div>`)}
      </dl>
    </section>`}#n(){let{proof:e}=this;return x`<section class="slab">
      <h2>${n(`audit.proof`)}</h2>
      ${e===null?x`<p class="dim">${n(`audit.proof.waiting`)}</p>`:x`<p class="dim">${n(`audit.proof.about`)}</p>
            <dl class="record">
              <div><dt>${n(`audit.proof.seq`)}</dt><dd>${e.seq}</dd></div>
              <div><dt>${n(`audit.proof.algorithm`)}</dt><dd>${e.algorithm}</dd></div>
              <div><dt>${n(`audit.proof.leaf`)}</dt><dd><code>${e.leaf}</code></dd></div>
              <div><dt>${n(`audit.proof.chain`)}</dt><dd><code>${e.chain}</code></dd></div>
            </dl>`}
    </section>`}async#r(){this.missing=!1,this.problem=``,await E(async()=>{let{record:e,proof:t}=await st(this.recordId);this.record=e,this.proof=t},(e,t)=>{this.missing=t.status===404,this.problem=e})}};_([f({attribute:!1})],Z.prototype,`recordId`,void 0),_([p()],Z.prototype,`record`,void 0),_([p()],Z.prototype,`proof`,void 0),_([p()],Z.prototype,`missing`,void 0),_([p()],Z.prototype,`problem`,void 0),customElements.define(`admin-record`,Z);function St(e,t,n,r){let i=new Map;for(let t of e)for(let{key:e,name_zh:n,name_en:r,grade:a}of t.actions){let o=i.get(e)??{key:e,name_zh:n,name_en:r,grades:new Map};o.grades.set(t.key,a),i.set(e,o)}let a=t.trim().toLowerCase();return[...i.values()].filter(e=>(a===``||e.key.includes(a)||r(e).toLowerCase().includes(a))&&(n===``||e.grades.has(n)))}var Q=class extends v{constructor(...e){super(...e),this.text=``,this.roleKey=``}connectedCallback(){super.connectedCallback(),this.follow(z.listen(()=>this.requestUpdate()))}render(){let e=z.roles.filter(e=>this.roleKey===``||e.key===this.role),t=St(z.roles,this.text,this.roleKey,y);return x`<h1>${n(`section.roles`)}</h1>
      <p class="dim">${n(`roles.about`)}</p>
      <div class="filters" role="search">
        <input type="search" aria-label=${n(`roles.search`)} placeholder=${n(`roles.search`)} @input=${e=>this.text=e.target.value} />
        <select aria-label=${n(`grants.role`)} @change=${e=>this.roleKey=e.target.value}>
          <option value="">${n(`accounts.any_role`)}</option>
          ${z.roles.map(e=>x`<option value=${e.key}>${y(e)}</option>`)}
        </select>
      </div>
      ${z.problem===``?s:x`<p class="note bad" role="alert">${z.problem}</p>`}
      <div class="table-box matrix" tabindex="0" role="region" aria-label=${n(`section.roles`)}>
        <table>
          <thead>
            <tr>
              <th scope="col">${n(`roles.action`)}</th>
              ${e.map(e=>this.#e(e))}
            </tr>
          </thead>
          <tbody>
            ${t.map(t=>x`<tr>
                <th scope="row">${y(t)} <small>${t.key}</small></th>
                ${e.map(e=>this.#t(t.grades.get(e.key)))}
              </tr>`)}
          </tbody>
        </table>
      </div>
      ${t.length===0&&z.roles.length>0?x`<p class="empty">${n(`roles.none`)}</p>`:s}`}#e(e){return x`<th scope="col" class=${e.alone?`alone`:``}>${y(e)}${e.alone?x`<small>${n(`roles.alone`)}</small>`:s}</th>`}#t(e){return e===void 0?x`<td class="never"><span class="sr">${n(`roles.never`)}</span><span aria-hidden="true">–</span></td>`:x`<td><span class="grade ${e}">${e}</span></td>`}};_([p()],Q.prototype,`text`,void 0),_([p()],Q.prototype,`roleKey`,void 0),customElements.define(`admin-roles`,Q);function Ct(e){return e in O&&e!==`security`&&e!==`duty`}var $=class extends v{#e=`accounts`;#t=[];connectedCallback(){super.connectedCallback(),this.follow(ue(()=>this.#r())),this.#n()}#n(){let[,e=``,...t]=fe(location.pathname),n=e=>g.may(e);if(e===``){let e=ce(n).find(Ct);oe(e===void 0?pe(n):O[e].path),this.#e=e??`security`}else this.#e=Ct(e)?e:`security`,this.#t=t}#r(){let e=`${this.#e}/${this.#t.join(`/`)}`;this.#n(),this.requestUpdate(),e!==`${this.#e}/${this.#t.join(`/`)}`&&this.updateComplete.then(()=>{this.querySelector(`#content`)?.focus({preventScroll:!0}),S(this)})}firstUpdated(){S(this)}updated(e){super.updated(e),document.title=`${n(`app.name`)} · ${n(O[this.#e].title)}`}render(){return ie(this.#e,x`<div class="page">${this.#i()}</div>`)}#i(){let[e=``]=this.#t;if(this.#e===`security`||!se(O[this.#e],e=>g.may(e)))return C();switch(this.#e){case`accounts`:return/^\d+$/.test(e)?x`<admin-account .accountId=${Number(e)}></admin-account>`:x`<admin-accounts></admin-accounts>`;case`roles`:return x`<admin-roles></admin-roles>`;case`areas`:return x`<admin-areas .code=${e===``?null:e}></admin-areas>`;case`elements`:return x`<admin-elements></admin-elements>`;case`audit`:return/^\d+$/.test(e)?x`<admin-record .recordId=${Number(e)}></admin-record>`:x`<admin-audit></admin-audit>`}}};customElements.define(`admin-view`,$);export{$ as AdminView};