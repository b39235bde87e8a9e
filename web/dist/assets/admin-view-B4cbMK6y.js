import{D as e,E as t,H as n,I as r,K as i,L as a,M as o,N as s,R as ee,S as c,T as l,U as u,V as d,W as f,a as te,b as p,d as ne,g as m,i as re,j as ie,n as ae,o as h,r as oe,s as g,t as _,u as se,v as ce,y as v}from"./routing-0B7v5liN.js";import{n as le,r as ue,t as y}from"./frame-BP7M18Ye.js";import{c as de,l as fe,o as b,r as pe,s as me,u as x}from"./index-Cm_Iu3kH.js";import{I as S,i as C,x as he}from"./calls-Cgn4olah.js";import{n as w,t as T}from"./modal-Bww1IeEM.js";import{n as ge,t as _e}from"./area-tree-BhB9KURX.js";import{n as ve,t as ye}from"./small-map-B0J5Pb5f.js";import{i as be}from"./style-D3KHNN_f.js";import{n as E,t as D}from"./stamp-field--96SlRam.js";import{t as O}from"./forms-CLYgAeKV.js";import{n as xe,t as Se}from"./listing-C7xndjZ6.js";import{a as Ce,n as we}from"./notices-pYmSEPWI.js";var Te=[`L1`,`L2`,`L3`,`L4`];async function Ee(){return he(`/accounts`,{})}async function De(e){return C.get(`/accounts/${e}`)}async function Oe(e,t){return C.post(`/accounts`,e,t)}async function ke(e,t){return C.patch(`/accounts/${e}`,t)}async function Ae(e){return C.post(`/accounts/${e}/sign-ins`,{})}async function je(e,t){return he(`/accounts/${e}/grants`,{state:t?`all`:`active`})}async function Me(e,t,n){return C.post(`/accounts/${e}/grants`,t,n)}async function Ne(e,t){await C.delete(`/accounts/${e}/grants/${t}`)}async function Pe(e){return(await C.get(`/accounts/${e}/keys`)).items}async function Fe(e,t){return C.post(`/accounts/${e}/keys`,t)}async function Ie(e,t,n){return C.post(`/accounts/${e}/keys/${t}/turn-over`,n)}async function Le(e,t){return C.post(`/accounts/${e}/keys/${t}/revoke`,{})}async function Re(){return(await C.get(`/roles`)).items}async function ze(e,t){return C.get(`/areas`,{level:e,limit:500,after:t})}async function Be(e){return C.get(`/areas`,{parent:e,limit:500})}async function Ve(){return(await C.get(`/elements`)).items}async function He(){return(await C.get(`/reveals/sweeps`)).items}async function Ue(e){return C.post(`/reveals/sweeps/${e}/seen`,{})}async function We(){return(await C.get(`/erasures`)).items}async function Ge(){return(await C.get(`/erasures/purposes`)).items}async function Ke(e,t){return C.post(`/erasures/rows`,{phone:e,reason:t})}async function qe(e){return C.post(`/erasures`,e)}var Je=[`active`,`disabled`,`without_role`,`all`],Ye={text:``,state:`active`,kind:``,role:``};function Xe(e,{text:t,state:n,kind:r,role:i}){let a=t.trim().toLowerCase();return e.filter(e=>(a===``||e.sign_in_name.toLowerCase().includes(a)||e.display_name.toLowerCase().includes(a))&&Ze(e,n)&&(r===``||e.kind===r)&&(i===``||e.grants.some(e=>e.role===i)))}function Ze(e,t){switch(t){case`all`:return!0;case`disabled`:return e.disabled_at!==null;case`active`:return e.disabled_at===null;case`without_role`:return e.disabled_at===null&&e.grants.length===0}}function Qe(e,t){return e.ends_at!==null&&Date.parse(e.ends_at)<=t?`over`:Date.parse(e.starts_at)<=t?`running`:`coming`}function $e(e,t,n){return e.filter(e=>e.kinds.includes(t.kind)).map(t=>({role:t,excludedBy:et(t,e,n)}))}function et(e,t,n){let r=n.filter(t=>t.role!==e.key),i=r.find(e=>t.find(t=>t.key===e.role)?.alone===!0);return(e.alone?r[0]:i)?.role??null}function tt(e,t){return t===`L4`&&(e?.actions??[]).some(e=>e.key===`personal.reveal`&&e.grade===`L4`)}function nt(e,t,n){return t!==null&&Date.parse(t)-(e===null?n:Date.parse(e))<=2592e6}var rt=[`city`,`district`,`street`],k=400,A=new _e,j=null;async function it(){for(let e of rt){let t;do{let n=await ze(e,t);A.take(n.items),t=n.next??void 0}while(t!==void 0)}for(let e of A.roots)A.open.add(e.code)}var M=class extends t{constructor(...e){super(...e),this.chosen=null,this.choose=()=>void 0,this.aside=()=>f,this.text=``,this.at=0,this.problem=``,this.#e=null}#e;connectedCallback(){super.connectedCallback(),this.#t()}get tree(){return A}async#t(){j??=it();let e=j;await g(()=>e,e=>this.problem=e)||(j=null),this.requestUpdate()}willUpdate(){this.chosen!==null&&this.chosen!==this.#e&&A.get(this.chosen)!==void 0&&(this.#e=this.chosen,A.reveal(this.chosen))}render(){let e=A.rows(this.text,o);return i`<input type="search" aria-label=${r(`areas.search`)} placeholder=${r(`areas.search`)} .value=${this.text} @input=${e=>this.#r(e)} />
      ${this.problem===``?f:i`<p class="note bad" role="alert">${this.problem}</p>`}
      ${A.size===0&&this.problem===``?i`<p class="empty" role="status">${r(`app.loading`)}</p>`:f}
      ${A.size>0&&e.length===0?i`<p class="empty" role="status">${r(`areas.none`)}</p>`:f}
      <ul role="tree" aria-label=${r(`areas.tree`)} @keydown=${t=>this.#c(t,e)}>
        ${e.slice(0,k).map((e,t)=>this.#n(e,t))}
      </ul>
      ${e.length>k?i`<p class="empty">${r(`areas.more`,{n:e.length-k})}</p>`:f}`}#n({area:e,depth:t,open:n,inner:r},s){return i`<li
      role="treeitem"
      class="depth-${Math.min(t,4)}"
      data-area=${e.code}
      aria-level=${t+1}
      aria-selected=${e.code===this.chosen?`true`:`false`}
      aria-expanded=${r?n?`true`:`false`:f}
      tabindex=${s===this.at?`0`:`-1`}
      @focus=${()=>this.at=s}
      @click=${()=>this.#i(e)}
    >
      ${r?i`<span class="twist" aria-hidden="true" @click=${t=>this.#a(t,e,n)}><svg viewBox="0 0 24 24"><path d=${n?`M6 9l6 6 6-6`:`M9 6l6 6-6 6`} /></svg></span>`:i`<span class="twist"></span>`}
      <span class="name">${o(e)}</span> <small>${a(`area_level`,e.level)}</small> ${this.aside(e.code)}
    </li>`}#r(e){this.text=e.target.value,this.at=0}#i(e){this.choose(e),A.open.has(e.code)||this.#o(e)}#a(e,t,n){e.stopPropagation(),n?this.#s(t):this.#o(t)}async#o(e){e.level!==`grid`&&(A.open.add(e.code),A.has(e.code)||await g(async()=>A.take((await Be(e.code)).items),e=>this.problem=e),this.requestUpdate())}#s(e){A.open.delete(e.code),this.requestUpdate()}#c(e,t){if(e.ctrlKey||e.metaKey||e.altKey)return;let n=ge(e.key,this.at,t);if(n===null)return;e.preventDefault();let r=t[this.at]?.area;n.kind===`at`?this.#l(n.index):r!==void 0&&n.kind===`open`?this.#o(r):r!==void 0&&n.kind===`close`?this.#s(r):r!==void 0&&this.choose(r)}#l(e){this.at=e,this.updateComplete.then(()=>this.querySelectorAll(`[role=treeitem]`)[e]?.focus())}};h([u({attribute:!1})],M.prototype,`chosen`,void 0),h([u({attribute:!1})],M.prototype,`choose`,void 0),h([u({attribute:!1})],M.prototype,`aside`,void 0),h([n()],M.prototype,`text`,void 0),h([n()],M.prototype,`at`,void 0),h([n()],M.prototype,`problem`,void 0),customElements.define(`area-picker`,M);var N=`#4cc2ff`,at=[`grid`,`community`,`street`,`district`],ot=class{#e;constructor({city:e,container:t,onPick:n}){this.map=ve(e,t,r(`map.label`,{city:o(e)}),17),this.#e=new Promise(e=>{this.map.once(`style.load`,()=>{this.#t(),e()})}),this.map.on(`click`,e=>{let t=this.#n(e.point.x,e.point.y);t!==null&&n(t)})}#t(){let e=[`==`,[`get`,`code`],``],t={source:`city`,"source-layer":`areas`};this.map.addLayer({...t,id:`area-any`,type:`fill`,paint:{"fill-color":N,"fill-opacity":.001}},`road-name`),this.map.addLayer({...t,id:`area-lit`,type:`fill`,filter:e,paint:{"fill-color":N,"fill-opacity":.22}},`road-name`),this.map.addLayer({...t,id:`area-lit-line`,type:`line`,filter:e,paint:{"line-color":N,"line-width":2.4}},`road-name`)}#n(e,t){let n=this.map.queryRenderedFeatures([e,t],{layers:[`area-any`]});for(let e of at){let t=n.find(t=>t.properties.level===e)?.properties.code;if(typeof t==`string`)return t}return null}async light(e){await this.#e;let t=[`in`,[`get`,`code`],[`literal`,[...e]]];this.map.setFilter(`area-lit`,t),this.map.setFilter(`area-lit-line`,t)}relabel(){for(let e of[`road-name`,`street-name`,`district-name`])this.map.setLayoutProperty(e,`text-field`,be(ie()))}destroy(){this.map.remove()}},P=class extends t{constructor(...e){super(...e),this.chosen=null,this.choose=()=>void 0,this.aside=()=>f,this.failed=!1,this.#e=null,this.#t=null}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(s(()=>this.#e?.relabel()))}disconnectedCallback(){this.#t?.disconnect(),this.#e?.destroy(),this.#e=null,super.disconnectedCallback()}render(){return i`<area-picker .chosen=${this.chosen} .choose=${e=>this.choose(e.code)} .aside=${this.aside}></area-picker>
      <div class="area-map">
        <div class="canvas"></div>
        ${this.failed?i`<p class="note warn">${r(`map.failed`)}</p>`:f} ${ye(S.session?.city)}
      </div>`}firstUpdated(){this.#n()}#n(){let e=this.querySelector(`.canvas`),t=S.session?.city??null;if(e!==null&&t!==null){try{this.#e=new ot({city:t,container:e,onPick:e=>this.#r(e)})}catch{this.failed=!0;return}this.#t=new ResizeObserver(()=>this.#e?.map.resize()),this.#t.observe(e),this.#i()}}#r(e){this.choose(e)}updated(e){super.updated(e),e.has(`chosen`)&&this.#i()}#i(){this.#e?.light(this.chosen===null?[]:[this.chosen])}get picker(){return this.querySelector(`area-picker`)}};h([u({attribute:!1})],P.prototype,`chosen`,void 0),h([u({attribute:!1})],P.prototype,`choose`,void 0),h([u({attribute:!1})],P.prototype,`aside`,void 0),h([n()],P.prototype,`failed`,void 0),customElements.define(`area-chooser`,P);var F=new class{constructor(){this.accounts=null,this.problem=``,this.#e=new Map,this.#t=new Set}#e;#t;listen(e){return this.#t.add(e),this.refresh(),()=>this.#t.delete(e)}get roles(){return[...this.#e.values()]}role(e){return this.#e.get(e)}roleName(e){let t=this.#e.get(e);return t===void 0?e:o(t)}actionName(e){for(let t of this.#e.values()){let n=t.actions.find(t=>t.key===e);if(n!==void 0)return o(n)}return e}async refresh(){this.problem=``,await g(async()=>{let[e,t]=await Promise.all([S.may(`accounts.read`)?Ee():Promise.resolve([]),this.#e.size===0&&S.may(`roles.read`)?Re():Promise.resolve(this.roles)]);this.accounts=e,this.#e=new Map(t.map(e=>[e.key,e]))},e=>this.problem=e),this.#n()}take(e){let t=(this.accounts??[]).filter(t=>t.id!==e.id);this.accounts=[...t,e].sort((e,t)=>e.id-t.id),this.#n()}#n(){for(let e of this.#t)e()}};function st(e,t){return e.area_code===null?t:o({name_zh:e.area_zh??e.area_code,name_en:e.area_en??e.area_code})}var I=class extends t{constructor(...e){super(...e),this.granted=()=>void 0,this.cancel=()=>void 0,this.roleKey=``,this.area=null,this.whole=!0,this.grade=`L2`,this.startsAt=``,this.endsAt=``,this.problem=``,this.sending=!1,this.#e=d(),this.#i=e=>{e.preventDefault(),this.#a()}}#e;render(){let e=$e(F.roles,this.account,this.account.grants),t=F.role(this.roleKey),n=tt(t,this.grade);return i`<form class="grant" autocomplete="off" @submit=${this.#i} @change=${()=>this.#e=d()}>
      <div class="grant-columns">
        <fieldset class="choice roles">
          <legend>${r(`grants.role`)}</legend>
          ${e.map(({role:e,excludedBy:t})=>i`<label class=${t===null?``:`out`}>
              <input type="radio" name="role" value=${e.key} ?disabled=${t!==null} .checked=${e.key===this.roleKey} @change=${()=>this.#n(e)} />
              ${o(e)}
              <small>${t===null?e.alone?r(`grants.alone`):r(`grants.may`,{n:e.actions.length}):r(`grants.excluded`,{role:F.roleName(t)})}</small>
            </label>`)}
        </fieldset>
        <div>
          <fieldset class="choice where">
            <legend>${r(`grants.where`)}</legend>
            <label><input type="radio" name="where" .checked=${this.whole} @change=${()=>this.whole=!0} />${r(`area.whole_city`)}</label>
            <label><input type="radio" name="where" .checked=${!this.whole} @change=${()=>this.whole=!1} />${r(`grants.one_area`)}</label>
          </fieldset>
          ${this.whole?f:i`<area-chooser .chosen=${this.area} .choose=${e=>this.#r(e)}></area-chooser>`}
          <fieldset class="choice grades">
            <legend>${r(`grants.grade`)}</legend>
            ${Te.map(e=>i`<label>
                <input type="radio" name="grade" value=${e} ?disabled=${t!==void 0&&e>t.highest_grade} .checked=${e===this.grade} @change=${()=>this.grade=e} />
                <span class="grade ${e}">${e}</span> <small>${a(`grade`,e)}</small>
              </label>`)}
          </fieldset>
          <div class="pair">
            ${D({name:`starts_at`,label:r(`grants.starts`),value:this.startsAt,empty:r(`grants.now`),onChange:e=>this.startsAt=e})}
            ${D({name:`ends_at`,label:r(`grants.ends`),value:this.endsAt,empty:n?r(`grants.at_most`,{n:30}):r(`grants.for_good`),required:n,onChange:e=>this.endsAt=e})}
          </div>
        </div>
      </div>
      ${this.problem===``?f:i`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.#t===null?f:i`<p class="dim" role="status">${r(this.#t,{n:30})}</p>`}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.sending||this.#t!==null}>${this.sending?r(`form.sending`):r(`grants.give`)}</button>
        <button type="button" @click=${()=>this.cancel()}>${r(`form.cancel`)}</button>
      </div>
    </form>`}get#t(){if(this.roleKey===``)return`grants.choose_role`;if(!this.whole&&this.area===null)return`grants.choose_area`;let t=[p(this.startsAt,S.timezone),p(this.endsAt,S.timezone)];return tt(F.role(this.roleKey),this.grade)&&!nt(...t,e.nowMs)?`grants.choose_end`:null}#n(e){this.roleKey=e.key,this.grade>e.highest_grade&&(this.grade=e.highest_grade)}#r(e){this.area=e,this.#e=d()}#i;async#a(){this.sending=!0,this.problem=``;let e={role:this.roleKey,area_code:this.whole?null:this.area,grade:this.grade,starts_at:p(this.startsAt,S.timezone),ends_at:p(this.endsAt,S.timezone)};await g(async()=>this.granted(await x(()=>Me(this.account.id,e,this.#e))),e=>this.problem=e),this.#e=d(),this.sending=!1}};h([u({attribute:!1})],I.prototype,`account`,void 0),h([u({attribute:!1})],I.prototype,`granted`,void 0),h([u({attribute:!1})],I.prototype,`cancel`,void 0),h([n()],I.prototype,`roleKey`,void 0),h([n()],I.prototype,`area`,void 0),h([n()],I.prototype,`whole`,void 0),h([n()],I.prototype,`grade`,void 0),h([n()],I.prototype,`startsAt`,void 0),h([n()],I.prototype,`endsAt`,void 0),h([n()],I.prototype,`problem`,void 0),h([n()],I.prototype,`sending`,void 0),customElements.define(`grant-form`,I);var L={now:0,hour:3600,day:86400,week:604800};function ct(e,t,n){let r=n+L[t]*1e3;return e.expires_at===null?r:Math.min(r,Date.parse(e.expires_at))}function lt({revoked_at:e,expires_at:t},n){return e!==null||t!==null&&Date.parse(t)<=n}var ut=15552e6,dt=6e3,ft=2e6,R=class extends t{constructor(...e){super(...e),this.old=null,this.made=()=>void 0,this.cancel=()=>void 0,this.some=!1,this.chosen=new Set,this.overlap=`hour`,this.problem=``,this.sending=!1,this.#e=``,this.#o=e=>{e.preventDefault();let t=new FormData(e.target);this.sending||this.#s(t)}}#e;connectedCallback(){super.connectedCallback(),this.#e=ne(e.nowMs+ut,S.timezone),this.follow(F.listen(()=>this.requestUpdate()))}render(){let{old:e}=this,t=e===null&&this.some&&this.chosen.size===0;return i`<form autocomplete="off" @submit=${this.#o}>
      ${e===null?i`<label><span>${r(`keys.label`)}</span><input name="label" maxlength="100" required autofocus /></label>
            ${this.#n()}`:i`<p class="dim">${r(`keys.turn_over.about`)}</p>
            ${this.#a(e)}`}
      ${D({name:`expires_at`,label:r(e===null?`keys.expires`:`keys.turn_over.expires`),value:this.#e,required:!0})}
      ${e===null?this.#i():f}
      ${this.problem===``?f:i`<p class="note bad" role="alert">${this.problem}</p>`}
      ${t?i`<p class="dim" role="status">${r(`keys.choose_action`)}</p>`:f}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.sending||t}>${this.sending?r(`form.sending`):r(e===null?`keys.make`:`keys.turn_over`)}</button>
        <button type="button" @click=${()=>this.cancel()}>${r(`form.cancel`)}</button>
      </div>
    </form>`}get#t(){return[...new Map(this.account.grants.flatMap(e=>F.role(e.role)?.actions??[]).map(e=>[e.key,e])).values()]}#n(){let e=this.#t,t=(t,n,r)=>i`<label>
      <input type="radio" name="which" .checked=${this.some===t} ?disabled=${t&&e.length===0} @change=${()=>this.some=t} />
      ${n} <small>${r}</small>
    </label>`;return i`<fieldset class="choice">
        <legend>${r(`keys.actions`)}</legend>
        ${t(!1,r(`keys.all_actions`),r(e.length===0?`keys.no_role`:`keys.all_actions.about`))}
        ${t(!0,r(`keys.some_actions`),r(`keys.some_actions.about`))}
      </fieldset>
      ${this.some?i`<fieldset class="choice scopes">
            <legend class="sr">${r(`keys.some_actions`)}</legend>
            ${e.map(e=>this.#r(e))}
          </fieldset>`:f}`}#r(e){return i`<label><input type="checkbox" value=${e.key} .checked=${this.chosen.has(e.key)} @change=${t=>{let n=new Set(this.chosen);t.target.checked?n.add(e.key):n.delete(e.key),this.chosen=n}} />${o(e)} <small>${e.key}</small></label>`}#i(){let e=(e,t,n,r)=>i`<label><span>${t}</span><input name=${e} type="number" min="1" max=${r} placeholder=${m(n)} /></label>`;return i`<div class="pair">
      ${e(`per_minute`,r(`keys.per_minute`),dt,1e6)} ${e(`per_day`,r(`keys.per_day`),ft,1e8)}
    </div>`}#a(t){let n=n=>{let r=ct(t,n,e.nowMs);return`${v(r,e.nowMs,S.timezone,`minutes`)} ${l(r,S.timezone)}`};return i`<fieldset class="choice overlaps">
      <legend>${r(`keys.turn_over.old`)}</legend>
      ${Object.keys(L).map(e=>i`<label>
          <input type="radio" name="overlap" value=${e} .checked=${this.overlap===e} @change=${()=>this.overlap=e} />
          ${a(`keys.overlap`,e)} <small>${e===`now`?r(`keys.overlap.now.about`):n(e)}</small>
        </label>`)}
    </fieldset>`}#o;async#s(e){let t=p(E(O(e,`expires_at`))??``,S.timezone);this.problem=t===null?r(`stamp.pattern`):``,t!==null&&(this.sending=!0,await g(async()=>{let{secret:n}=await x(()=>this.#c(e,t));this.made(n)},e=>this.problem=e),this.sending=!1)}async#c(e,t){if(this.old!==null)return Ie(this.account.id,this.old.id,{expires_at:t,overlap_s:L[this.overlap]});let n=t=>{let n=O(e,t);return n===``?{}:{[t]:Number(n)}},r=this.some?{scopes:[...this.chosen]}:{};return Fe(this.account.id,{label:O(e,`label`),expires_at:t,...r,...n(`per_minute`),...n(`per_day`)})}};h([u({attribute:!1})],R.prototype,`account`,void 0),h([u({attribute:!1})],R.prototype,`old`,void 0),h([u({attribute:!1})],R.prototype,`made`,void 0),h([u({attribute:!1})],R.prototype,`cancel`,void 0),h([n()],R.prototype,`some`,void 0),h([n()],R.prototype,`chosen`,void 0),h([n()],R.prototype,`overlap`,void 0),h([n()],R.prototype,`problem`,void 0),h([n()],R.prototype,`sending`,void 0),customElements.define(`key-form`,R);var z=class extends t{constructor(...e){super(...e),this.keys=null,this.problem=``,this.making=null,this.secret=``,this.copied=!1,this.revoking=null,this.#e=null}#e;connectedCallback(){super.connectedCallback(),this.follow(F.listen(()=>this.requestUpdate()))}willUpdate(e){e.has(`account`)&&this.#e!==this.account.id&&(this.#e=this.account.id,this.#o(()=>Promise.resolve()))}updated(){w(this)}render(){let e=S.may(`keys.change`);return i`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${r(`keys.title`)}</h2>
          <p class="dim">${r(`keys.about`)}</p>
        </div>
        ${e&&this.account.disabled_at===null?i`<button type="button" class="make" @click=${()=>this.making=`new`}>${r(`keys.make`)}</button>`:f}
      </div>
      ${this.problem===``?f:i`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.keys===null&&this.problem===``?i`<p class="empty" role="status">${r(`app.loading`)}</p>`:f}
      ${this.keys?.length===0?i`<p class="empty">${r(`keys.none`)}</p>`:f}
      <ul class="lines">
        ${(this.keys??[]).map(t=>this.#t(t,e))}
      </ul>
      ${this.making===null?f:this.#i(this.making)} ${this.secret===``?f:this.#a()}
    </section>`}#t(t,n){let a=lt(t,e.nowMs),o=[this.#n(t,a),t.last_used_at===null?r(`keys.unused`):r(`factors.used`,{age:se((e.nowMs-Date.parse(t.last_used_at))/1e3)}),t.per_minute===null?``:r(`keys.per_minute.n`,{count:m(t.per_minute)}),t.per_day===null?``:r(`keys.per_day.n`,{count:m(t.per_day)})];return i`<li class=${a?`over`:``} data-key=${t.id}>
      <p>
        <b>${t.label}</b> <span class="dim">#${t.id}</span>
        <small>${o.filter(e=>e!==``).join(` · `)}</small>
        <small>${t.scopes===null?r(`keys.all_actions`):t.scopes.map(e=>F.actionName(e)).join(` · `)}</small>
      </p>
      ${a||!n?f:this.#r(t)}
    </li>`}#n(t,n){let i=t=>`${v(Date.parse(t),e.nowMs,S.timezone,`minutes`)} ${l(Date.parse(t),S.timezone)}`;return t.revoked_at===null?t.expires_at===null?r(`keys.for_good`):r(n?`keys.expired`:`grants.until`,{at:i(t.expires_at)}):r(`keys.revoked`,{at:i(t.revoked_at)})}#r(e){return this.revoking===e.id?i`<div class="buttons sure">
      <span>${r(`keys.revoke.about`)}</span>
      <button type="button" class="danger" @click=${()=>void this.#o(()=>x(()=>Le(this.account.id,e.id)))}>${r(`keys.revoke.sure`)}</button>
      <button type="button" @click=${()=>this.revoking=null}>${r(`form.cancel`)}</button>
    </div>`:i`<div class="buttons">
        <button type="button" class="turn-over" @click=${()=>this.making=e}>${r(`keys.turn_over`)}</button>
        <button type="button" class="revoke" @click=${()=>this.revoking=e.id}>${r(`keys.revoke`)}</button>
      </div>`}#i(e){let t=()=>{this.making=null},n=e===`new`?null:e;return T({title:n===null?r(`keys.make`):r(`keys.turn_over.title`,{label:n.label}),close:t,content:i`<key-form
        .account=${this.account}
        .old=${n}
        .cancel=${t}
        .made=${e=>{this.secret=e,t(),this.#o(()=>Promise.resolve())}}
      ></key-form>`})}#a(){let e=()=>{this.secret=``,this.copied=!1};return T({title:r(`keys.once`),close:e,content:i`<p>${r(`keys.once.about`)}</p>
        <code class="secret once">${this.secret}</code>
        <div class="buttons">
          <button type="button" @click=${()=>void pe(this.secret).then(e=>this.copied=e)}>${r(this.copied?`copy.done`:`copy`)}</button>
          <button type="button" class="go" @click=${e}>${r(`once.kept`)}</button>
        </div>`})}async#o(e){this.problem=``,this.revoking=null,await g(async()=>{await e(),this.keys=await Pe(this.account.id)},e=>this.problem=e)}};h([u({attribute:!1})],z.prototype,`account`,void 0),h([n()],z.prototype,`keys`,void 0),h([n()],z.prototype,`problem`,void 0),h([n()],z.prototype,`making`,void 0),h([n()],z.prototype,`secret`,void 0),h([n()],z.prototype,`copied`,void 0),h([n()],z.prototype,`revoking`,void 0),customElements.define(`admin-keys`,z);var B=class extends t{constructor(...e){super(...e),this.accountId=0,this.account=null,this.grants=null,this.all=!1,this.missing=!1,this.problem=``,this.said=``,this.granting=!1,this.ending=null,this.disabling=!1,this.issued=null,this.copied=!1}connectedCallback(){super.connectedCallback(),this.follow(F.listen(()=>this.requestUpdate()))}willUpdate(e){e.has(`accountId`)&&this.#c(()=>Promise.resolve())}updated(){w(this)}render(){let{account:e}=this;if(this.missing)return y();let t=i`<p class="back"><a href="/admin/accounts" @click=${_}>${r(`section.accounts`)}</a></p>`,n=this.problem===``?f:i`<p class="note bad" role="alert">${this.problem}</p>`;if(e===null)return i`${t}${n===f?i`<p class="empty" role="status">${r(`app.loading`)}</p>`:n}`;let o=e.disabled_at!==null;return i`${t}
      <div class="page-head">
        <h1>${e.display_name} <small>${e.sign_in_name} · ${a(`accounts.kinds`,e.kind)}</small></h1>
        ${o?i`<span class="state off">${r(`accounts.disabled`)}</span>`:i`<span class="state on">${r(`accounts.enabled`)}</span>`}
      </div>
      ${n}
      ${this.said===``?f:i`<p class="note" role="status">${this.said}</p>`}
      ${S.may(`accounts.change`)?this.#e(e):f}
      ${S.may(`grants.read`)?this.#t(e):f}
      ${e.kind===`system`&&S.may(`keys.read`)?i`<admin-keys .account=${e}></admin-keys>`:f}
      ${this.granting?this.#r(e):f} ${this.issued===null?f:this.#i(e,this.issued)}`}#e(e){let t=e.disabled_at!==null;if(e.id===S.session?.account.id)return i`<p class="dim">${r(`accounts.own`)}</p>`;let n=t=>{this.disabling=!1,this.#c(()=>x(()=>ke(e.id,{disabled:t})),r(t?`accounts.now_disabled`:`accounts.now_enabled`))};return i`<div class="buttons">
      ${e.kind===`person`&&!t?i`<button type="button" @click=${()=>void this.#a(e)}>${r(`accounts.sign_in`)}</button>`:f}
      ${t?i`<button type="button" @click=${()=>n(!1)}>${r(`accounts.enable`)}</button>`:this.disabling?i`<span class="sure">${r(`accounts.disable.sure`)}</span>
              <button type="button" class="danger" @click=${()=>n(!0)}>${r(`accounts.disable`)}</button>
              <button type="button" @click=${()=>this.disabling=!1}>${r(`form.cancel`)}</button>`:i`<button type="button" @click=${()=>this.disabling=!0}>${r(`accounts.disable`)}</button>`}
    </div>`}#t(e){let t=e.id===S.session?.account.id,n=S.may(`grants.change`)&&!t;return i`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${r(`grants.title`)}</h2>
          <p class="dim">${r(t?`grants.own`:`grants.about`)}</p>
        </div>
        ${n&&e.disabled_at===null?i`<button type="button" class="go" @click=${()=>this.granting=!0}>${r(`grants.give`)}</button>`:f}
      </div>
      ${this.grants===null?i`<p class="empty" role="status">${r(`app.loading`)}</p>`:f}
      ${this.grants?.length===0?i`<p class="empty">${r(this.all?`grants.never`:`grants.none`)}</p>`:f}
      <ul class="lines grants">
        ${(this.grants??[]).map(e=>this.#n(e,n))}
      </ul>
      <label class="check">
        <input type="checkbox" .checked=${this.all} @change=${e=>this.#s(e.target.checked)} />
        ${r(`grants.show_over`)}
      </label>
    </section>`}#n(t,n){let o=t=>v(Date.parse(t),e.nowMs,S.timezone,`minutes`),s=Qe(t,e.nowMs),ee=t.ends_at===null?r(`grants.for_good`):r(`grants.until`,{at:o(t.ends_at)});return i`<li class=${s} data-grant=${t.id}>
      <p>
        <b>${F.roleName(t.role)}</b> <span class="chip">${st(t,r(`area.whole_city`))}</span> <span class="grade ${t.grade}">${t.grade}</span>
        <small>
          ${a(`grants.time`,s)} · ${r(`grants.from`,{at:o(t.starts_at)})} · ${ee} · ${r(`grants.by`,{name:t.granted_by})}
          ${t.ended_by===null?``:` · ${r(`grants.ended_by`,{name:t.ended_by})}`}
        </small>
      </p>
      ${!n||s===`over`?f:this.ending===t.id?i`<div class="buttons sure">
              <button type="button" class="danger" @click=${()=>void this.#o(t)}>${r(`grants.end.sure`)}</button>
              <button type="button" @click=${()=>this.ending=null}>${r(`form.cancel`)}</button>
            </div>`:i`<button type="button" @click=${()=>this.ending=t.id}>${r(`grants.end`)}</button>`}
    </li>`}#r(e){let t=()=>{this.granting=!1};return T({title:r(`grants.give_to`,{name:e.display_name}),close:t,content:i`<grant-form
        .account=${e}
        .cancel=${t}
        .granted=${e=>{t(),this.#c(()=>Promise.resolve(),r(`grants.given`,{role:F.roleName(e.role)}))}}
      ></grant-form>`})}#i(e,{token:t,valid_s:n}){let a=`${location.origin}/#sign-in=${t}`,o=()=>{this.issued=null,this.copied=!1};return T({title:r(`accounts.sign_in.title`,{name:e.display_name}),close:o,content:i`<p>${r(`accounts.sign_in.about`,{time:ce(n)})}</p>
        <code class="secret once">${a}</code>
        <div class="buttons">
          <button type="button" @click=${()=>void pe(a).then(e=>this.copied=e)}>${r(this.copied?`copy.done`:`copy`)}</button>
          <button type="button" class="go" @click=${o}>${r(`once.kept`)}</button>
        </div>`})}async#a(e){this.problem=this.said=``,await g(async()=>this.issued=await x(()=>Ae(e.id)),e=>this.problem=e)}async#o(e){this.ending=null,await this.#c(()=>x(()=>Ne(this.accountId,e.id)),r(`grants.ended`,{role:F.roleName(e.role)}))}#s(e){this.all=e,this.#c(()=>Promise.resolve())}async#c(e,t=``){this.problem=this.said=``,await g(async()=>{await e();let[n,r]=await Promise.all([De(this.accountId),S.may(`grants.read`)?je(this.accountId,this.all):Promise.resolve([])]);this.account=n,this.grants=r,this.said=t,t!==``&&F.take(n)},(e,t)=>{this.missing=t.status===404&&this.account===null,this.problem=e})}};h([u({attribute:!1})],B.prototype,`accountId`,void 0),h([n()],B.prototype,`account`,void 0),h([n()],B.prototype,`grants`,void 0),h([n()],B.prototype,`all`,void 0),h([n()],B.prototype,`missing`,void 0),h([n()],B.prototype,`problem`,void 0),h([n()],B.prototype,`said`,void 0),h([n()],B.prototype,`granting`,void 0),h([n()],B.prototype,`ending`,void 0),h([n()],B.prototype,`disabling`,void 0),h([n()],B.prototype,`issued`,void 0),h([n()],B.prototype,`copied`,void 0),customElements.define(`admin-account`,B);var V=200,H=class extends t{constructor(...e){super(...e),this.filter=Ye,this.making=!1,this.problem=``,this.sending=!1,this.#e=d(),this.#r=()=>{this.making=!0,this.problem=``,this.#e=d()},this.#a=e=>{e.preventDefault();let t=new FormData(e.target),n=e=>O(t,e);this.#o({name:n(`name`),display_name:n(`display_name`),kind:n(`kind`),locale:n(`locale`)})}}#e;connectedCallback(){super.connectedCallback(),this.follow(F.listen(()=>this.requestUpdate()))}updated(){w(this)}render(){let{accounts:e}=F,t=Xe(e??[],this.filter);return i`<div class="page-head">
        <h1>${r(`section.accounts`)}</h1>
        ${S.may(`accounts.change`)?i`<button type="button" class="go" @click=${this.#r}>${r(`accounts.make`)}</button>`:f}
      </div>
      ${this.#t()}
      ${F.problem===``?f:i`<p class="note bad" role="alert">${F.problem}</p>`}
      <p class="count" role="status">${e===null?r(`app.loading`):r(`accounts.count`,{n:t.length})}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${r(`section.accounts`)}>
        <table>
          <thead>
            <tr><th scope="col">${r(`accounts.name`)}</th><th scope="col">${r(`accounts.sign_in_name`)}</th><th scope="col">${r(`accounts.kind`)}</th><th scope="col">${r(`accounts.roles`)}</th><th scope="col">${r(`accounts.state`)}</th></tr>
          </thead>
          <tbody>
            ${t.slice(0,V).map(e=>this.#n(e))}
          </tbody>
        </table>
      </div>
      ${e!==null&&t.length===0?i`<p class="empty">${r(`accounts.none`)}</p>`:f}
      ${t.length>V?i`<p class="empty">${r(`accounts.more`,{n:t.length-V})}</p>`:f}
      ${this.making?this.#i():f}`}#t(){let e=e=>{this.filter={...this.filter,...e}},t=e=>e.target.value;return i`<div class="filters" role="search">
      <input type="search" aria-label=${r(`accounts.search`)} placeholder=${r(`accounts.search`)} @input=${n=>e({text:t(n)})} />
      <select aria-label=${r(`accounts.state`)} @change=${n=>e({state:t(n)})}>
        ${Je.map(e=>i`<option value=${e} ?selected=${e===this.filter.state}>${a(`accounts.states`,e)}</option>`)}
      </select>
      <select aria-label=${r(`accounts.kind`)} @change=${n=>e({kind:t(n)})}>
        <option value="">${r(`accounts.any_kind`)}</option>
        <option value="person">${r(`accounts.kinds.person`)}</option>
        <option value="system">${r(`accounts.kinds.system`)}</option>
      </select>
      <select aria-label=${r(`accounts.roles`)} @change=${n=>e({role:t(n)})}>
        <option value="">${r(`accounts.any_role`)}</option>
        ${F.roles.map(e=>i`<option value=${e.key}>${o(e)}</option>`)}
      </select>
    </div>`}#n(e){return i`<tr data-account=${e.sign_in_name} class=${e.disabled_at===null?``:`off`}>
      <th scope="row"><a href="/admin/accounts/${e.id}" @click=${_}>${e.display_name}</a></th>
      <td data-label=${r(`accounts.sign_in_name`)}>${e.sign_in_name}</td>
      <td data-label=${r(`accounts.kind`)}>${a(`accounts.kinds`,e.kind)}</td>
      <td data-label=${r(`accounts.roles`)}>${e.grants.length===0?i`<span class="dim">${r(`accounts.no_role`)}</span>`:e.grants.map(e=>i`<span class="chip">${F.roleName(e.role)} <small>${st(e,r(`area.whole_city`))} · ${e.grade}</small></span>`)}</td>
      <td data-label=${r(`accounts.state`)}>${e.disabled_at===null?i`<span class="state on">${r(`accounts.enabled`)}</span>`:i`<span class="state off">${r(`accounts.disabled`)}</span>`}</td>
    </tr>`}#r;#i(){return T({title:r(`accounts.make`),close:()=>this.making=!1,content:i`<form autocomplete="off" @submit=${this.#a} @input=${()=>this.#e=d()}>
        <fieldset class="choice">
          <legend>${r(`accounts.kind`)}</legend>
          <label><input type="radio" name="kind" value="person" checked />${r(`accounts.kinds.person`)} <small>${r(`accounts.person.about`)}</small></label>
          <label><input type="radio" name="kind" value="system" />${r(`accounts.kinds.system`)} <small>${r(`accounts.system.about`)}</small></label>
        </fieldset>
        <label><span>${r(`accounts.name`)}</span><input name="display_name" maxlength="100" required autofocus /></label>
        <label><span>${r(`accounts.sign_in_name`)}</span><input name="name" maxlength="100" spellcheck="false" autocapitalize="none" required /></label>
        <label><span>${r(`accounts.language`)}</span>
          <select name="locale"><option value="zh">${r(`language.zh`)}</option><option value="en">${r(`language.en`)}</option></select>
        </label>
        ${this.problem===``?f:i`<p class="note bad" role="alert">${this.problem}</p>`}
        <p class="dim">${r(`accounts.make.about`)}</p>
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending}>${this.sending?r(`form.sending`):r(`accounts.make.submit`)}</button>
          <button type="button" @click=${()=>this.making=!1}>${r(`form.cancel`)}</button>
        </div>
      </form>`})}#a;async#o(e){this.sending=!0,this.problem=``,await g(async()=>{let t=await Oe(e,this.#e);F.take(t),this.making=!1,ae(`/admin/accounts/${t.id}`)},e=>this.problem=e),this.sending=!1}};h([n()],H.prototype,`filter`,void 0),h([n()],H.prototype,`making`,void 0),h([n()],H.prototype,`problem`,void 0),h([n()],H.prototype,`sending`,void 0),customElements.define(`admin-accounts`,H);function pt(e,t){let n=t.at(-1),r=e=>e===null?t.length:t.length-1-t.indexOf(e);return e.filter(e=>e.disabled_at===null).flatMap(e=>e.grants.map(t=>({account:e,grant:t,own:t.area_code===n}))).filter(({grant:e})=>e.area_code===null||t.includes(e.area_code)).sort((e,t)=>r(e.grant.area_code)-r(t.grant.area_code)||e.account.id-t.account.id)}function mt(e){let t=new Map;for(let n of e){if(n.disabled_at!==null)continue;let e=new Set(n.grants.map(e=>e.area_code).filter(e=>e!==null));for(let n of e)t.set(n,(t.get(n)??0)+1)}return t}var ht=class extends t{constructor(...e){super(...e),this.code=null}connectedCallback(){super.connectedCallback(),this.follow(F.listen(()=>this.requestUpdate()))}firstUpdated(){this.requestUpdate()}get#e(){return this.querySelector(`area-chooser`)?.picker?.tree??null}render(){let e=mt(F.accounts??[]);return i`<h1>${r(`section.areas`)}</h1>
      <p class="dim">${r(`areas.about`)}</p>
      <div class="areas">
        <area-chooser .chosen=${this.code} .choose=${e=>ae(`/admin/areas/${encodeURIComponent(e)}`)} .aside=${t=>{let n=e.get(t)??0;return n===0?f:i`<em>${r(`areas.count`,{n})}</em>`}}></area-chooser>
        <section class="slab" aria-live="polite">${this.#t()}</section>
      </div>`}#t(){let{code:e}=this,t=e===null?[]:this.#e?.chain(e)??[],n=t.at(-1);if(e===null)return i`<h2>${r(`areas.who`)}</h2><p class="empty">${r(`areas.choose`)}</p>`;let s=pt(F.accounts??[],t.length>0?t.map(e=>e.code):[e]);return i`<h2>${n===void 0?e:o(n)} <small>${n===void 0?``:a(`area_level`,n.level)} ${e}</small></h2>
      ${n?.generated===!0?i`<p class="note">${r(`areas.generated`)}</p>`:f}
      ${t.length>1?i`<p class="dim">${t.slice(0,-1).map(o).join(` › `)}</p>`:f}
      <h3>${r(`areas.who`)}</h3>
      ${s.length===0?i`<p class="empty">${r(`areas.nobody`)}</p>`:f}
      <ul class="lines">
        ${s.map(e=>this.#n(e))}
      </ul>`}#n({account:e,grant:t,own:n}){let a=n?``:t.area_code===null?r(`areas.by_city`):r(`areas.by`,{area:o({name_zh:t.area_zh??``,name_en:t.area_en??``})});return i`<li>
      <p>
        <a href="/admin/accounts/${e.id}" @click=${_}>${e.display_name}</a>
        <span>${F.roleName(t.role)}</span> <span class="grade ${t.grade}">${t.grade}</span>
        ${a===``?f:i`<small>${a}</small>`}
      </p>
    </li>`}};h([u({attribute:!1})],ht.prototype,`code`,void 0),customElements.define(`admin-areas`,ht);async function gt(e,t){return C.get(`/audit/records`,{...e,limit:100,after:t})}async function _t(e){return C.get(`/audit/records/${e}`)}async function vt(){return C.get(`/audit/state`)}async function yt(){return C.post(`/audit/verify`,{})}function bt(e){let t=new URLSearchParams(e);return`/api/v1/audit/export${t.size>0?`?${t.toString()}`:``}`}function xt(e){let t=a(`audit.actions`,e);return t===e?F.actionName(e):t}var St={since:``,until:``,accountId:``,action:``,entity:``,entityId:``,outcome:``};function Ct(e,t){let n=[[`since`,p(e.since,t)??``],[`until`,p(e.until,t)??``],[`account_id`,/^\d+$/.test(e.accountId.trim())?e.accountId.trim():``],[`action`,e.action.trim()],[`entity`,e.entity.trim()],[`entity_id`,e.entityId.trim()],[`outcome`,e.outcome]];return Object.fromEntries(n.filter(([,e])=>e!==``))}function wt(e){return Object.entries(e).map(([e,t])=>Tt(t)&&`before`in t&&`after`in t?{name:e,before:U(t.before),after:U(t.after)}:{name:e,before:null,after:U(t)})}function Tt(e){return typeof e==`object`&&!!e&&!Array.isArray(e)}function U(e){return Array.isArray(e)?e.map(U).join(`, `):e==null?`–`:typeof e==`string`?e:JSON.stringify(e)}var W=class extends t{constructor(...e){super(...e),this.stands=null,this.found=null,this.problem=``,this.verifying=!1}connectedCallback(){super.connectedCallback(),this.#a(()=>Promise.resolve())}render(){let{stands:e,found:t}=this,n=e?.last_check??null;return i`<section class="slab ${n?.verdict===`broken`?`alarm`:``}">
      <div class="card-head">
        <div>
          <h2>${r(`audit.state`)}</h2>
          ${e===null?f:i`<p class="dim">${r(`audit.sealed`,{seq:m(e.sealed_until)})} · ${r(`audit.waiting`,{count:m(e.waiting)})}</p>`}
          ${n===null?e===null?f:i`<p class="warn">${r(`audit.never_verified`)}</p>`:this.#e(n)}
        </div>
        ${S.may(`audit.verify`)?i`<button type="button" ?disabled=${this.verifying} @click=${()=>void this.#i()}>${r(this.verifying?`audit.verifying`:`audit.verify`)}</button>`:f}
      </div>
      ${this.problem===``?f:i`<p class="note bad" role="alert">${this.problem}</p>`}
      ${t===null?f:this.#t(t)}
      ${(e?.alarms??[]).length===0?f:i`<h3>${r(`audit.alarms`)}</h3>
            <ul class="lines">
              ${(e?.alarms??[]).map(e=>i`<li class="fresh"><p><b>${this.#r(e.at)}</b> ${this.#n(e)}<small>${e.message}</small></p></li>`)}
            </ul>`}
    </section>`}#e(e){return e.verdict===`sound`?i`<p class="sound">${r(`audit.sound`,{at:this.#r(e.at),count:m(e.records)})}</p>`:i`<p class="broken" role="alert">${r(`audit.broken`,{at:this.#r(e.at)})} ${this.#n(e)}</p>`}#t(e){return i`<div class="note ${e.sound?``:`bad`}" role="status">
      <p>${e.sound?r(`audit.found_sound`,{count:m(e.records),seq:m(e.headed_until)}):this.#n(e)}</p>
      ${e.message===null?f:i`<p>${e.message}</p>`}
      ${e.notes.map(e=>i`<p>${e}</p>`)}
    </div>`}#n({fault:e,fault_seq:t,fault_record_id:n}){return i`<span>${a(`audit.faults`,e??``)}</span>
      ${t===null?f:r(`audit.place`,{seq:t})}
      ${n===null?f:i`<a href="/admin/audit/${n}" @click=${_}>${r(`audit.record`)} ${n}</a>`}`}#r(e){return`${c(Date.parse(e),S.timezone)} ${l(Date.parse(e),S.timezone)}`}async#i(){this.verifying=!0,await this.#a(async()=>this.found=await yt()),this.verifying=!1}async#a(e){this.problem=``,await g(async()=>{await e(),this.stands=await vt()},e=>this.problem=e)}};h([n()],W.prototype,`stands`,void 0),h([n()],W.prototype,`found`,void 0),h([n()],W.prototype,`problem`,void 0),h([n()],W.prototype,`verifying`,void 0),customElements.define(`audit-state`,W);var Et=class extends t{constructor(...e){super(...e),this.filter=St,this.#e=new Se(e=>gt(Ct(this.filter,S.timezone),e),()=>this.requestUpdate()),this.#r=e=>{e.preventDefault();let t=new FormData(e.target),n=e=>O(t,e);this.filter={since:E(n(`since`))??``,until:E(n(`until`))??``,accountId:n(`accountId`),action:n(`action`),entity:n(`entity`),entityId:n(`entityId`),outcome:n(`outcome`)},this.#e.refresh()},this.#i=()=>{this.filter=St,this.#e.refresh()}}#e;connectedCallback(){super.connectedCallback(),this.follow(F.listen(()=>this.requestUpdate())),this.#e.refresh()}render(){return i`<div class="page-head">
        <h1>${r(`section.audit`)}</h1>
        <a class="button" href=${bt(Ct(this.filter,S.timezone))} download="audit.csv">${r(`audit.export`)}</a>
      </div>
      <p class="dim">${r(`audit.about`)}</p>
      <audit-state></audit-state>
      ${this.#t()}
      <div class="table-box" tabindex="0" role="region" aria-label=${r(`section.audit`)}>
        <table class="audit">
          <thead>
            <tr>
              <th scope="col">${r(`audit.at`)}</th><th scope="col">${r(`audit.who`)}</th><th scope="col">${r(`audit.action`)}</th>
              <th scope="col">${r(`audit.entity`)}</th><th scope="col">${r(`audit.grade`)}</th><th scope="col">${r(`audit.outcome`)}</th><th scope="col">${r(`audit.record`)}</th>
            </tr>
          </thead>
          <tbody>
            ${(this.#e.items??[]).map(e=>this.#n(e))}
          </tbody>
        </table>
      </div>
      ${xe(this.#e,r(`audit.none`))}`}#t(){let e=(e,t,n=``)=>i`<label><span>${t}</span><input name=${e} type="text" list=${n===``?f:n} .value=${this.filter[e]} spellcheck="false" /></label>`;return i`<form class="audit-filters" role="search" autocomplete="off" @submit=${this.#r} @reset=${this.#i}>
      ${D({name:`since`,label:r(`audit.since`),value:this.filter.since})} ${D({name:`until`,label:r(`audit.until`),value:this.filter.until})}
      ${e(`accountId`,r(`audit.account_id`))} ${e(`action`,r(`audit.action`),`audit-actions`)} ${e(`entity`,r(`audit.entity`),`audit-entities`)} ${e(`entityId`,r(`audit.entity_id`))}
      ${Dt(`audit-actions`,`audit.actions`)} ${Dt(`audit-entities`,`audit.entities`)}
      <label><span>${r(`audit.outcome`)}</span>
        <select name="outcome">
          <option value="">${r(`audit.any_outcome`)}</option>
          <option value="done" ?selected=${this.filter.outcome===`done`}>${r(`audit.outcomes.done`)}</option>
          <option value="refused" ?selected=${this.filter.outcome===`refused`}>${r(`audit.outcomes.refused`)}</option>
        </select>
      </label>
      <div class="buttons">
        <button type="submit" class="go">${r(`audit.search`)}</button>
        <button type="reset">${r(`audit.clear`)}</button>
      </div>
    </form>`}#n(e){return i`<tr data-record=${e.id} class=${e.outcome}>
      <td class="at" data-label=${r(`audit.at`)}>${c(Date.parse(e.at),S.timezone)}</td>
      <th scope="row" data-label=${r(`audit.who`)}>${e.actor_name}<small>${e.account_id===null?a(`audit.actors`,e.actor_kind):r(`audit.account`,{id:e.account_id})}</small></th>
      <td data-label=${r(`audit.action`)}>${xt(e.action)}<small><code>${e.action}</code></small></td>
      <td data-label=${r(`audit.entity`)}>${a(`audit.entities`,e.entity)} ${e.entity_id}</td>
      <td data-label=${r(`audit.grade`)}>${e.grade===null?`–`:i`<span class="grade L${e.grade}">L${e.grade}</span>`}</td>
      <td data-label=${r(`audit.outcome`)}><span class="state ${e.outcome===`done`?`on`:`off`}">${r(`audit.outcomes.${e.outcome}`)}</span></td>
      <td data-label=${r(`audit.record`)}><a href="/admin/audit/${e.id}" @click=${_}>${e.id}</a></td>
    </tr>`}#r;#i};h([n()],Et.prototype,`filter`,void 0);function Dt(e,t){return i`<datalist id=${e}>
    ${Object.entries(ee(t)).map(([e,t])=>i`<option value=${e}>${t}</option>`)}
  </datalist>`}customElements.define(`admin-audit`,Et);var Ot=[`dead`,`waiting`,`sent`],G=class extends t{constructor(...e){super(...e),this.shown=`dead`,this.problem=``,this.said=``,this.#e=this.#t(`dead`)}#e;#t(e){return new Se(t=>we(e,t),()=>this.requestUpdate())}connectedCallback(){super.connectedCallback(),this.#e.refresh()}render(){return i`<div class="page-head">
        <h1>${r(`section.deliveries`)}</h1>
        <button type="button" @click=${()=>void this.#e.refresh()}>${r(`deliveries.refresh`)}</button>
      </div>
      <p class="dim">${r(`deliveries.about`)}</p>
      <div class="tabs" role="group" aria-label=${r(`deliveries.states`)}>
        ${Ot.map(e=>i`<button type="button" aria-pressed=${e===this.shown?`true`:`false`} @click=${()=>this.#r(e)}>${a(`delivery.state`,e)}</button>`)}
      </div>
      ${this.problem===``?f:i`<p class="note bad" role="alert">${this.problem}</p>`}
      <p class="sr" role="status">${this.said}</p>
      <ul class="lines">
        ${(this.#e.items??[]).map(e=>this.#n(e))}
      </ul>
      ${xe(this.#e,a(`deliveries.none`,this.shown))}`}#n(t){let n=t=>v(Date.parse(t),e.nowMs,S.timezone),o=[r(`deliveries.made`,{at:n(t.made_at)}),r(`deliveries.attempts`,{n:t.attempts}),...t.next_at===null?[]:[r(`deliveries.next`,{at:n(t.next_at)})],...t.sent_at===null?[]:[r(`deliveries.sent`,{at:n(t.sent_at)})]];return i`<li data-delivery=${t.id}>
      <p>
        <b>${a(`channel`,t.channel)}</b> <span>${a(`notice.rule`,t.rule)}</span>
        <small>${o.join(` · `)}</small>
        ${t.fault===null?f:i`<small class="warn">${r(`deliveries.fault`,{fault:t.fault})}</small>`}
      </p>
      ${t.state===`dead`&&S.may(`accounts.change`)?i`<button type="button" @click=${()=>void this.#i(t)}>${r(`deliveries.again`)}</button>`:f}
    </li>`}#r(e){this.shown=e,this.said=this.problem=``,this.#e=this.#t(e),this.#e.refresh()}async#i(e){this.problem=``,await g(()=>Ce(e.id),e=>this.problem=e)&&(this.said=r(`deliveries.again.done`,{channel:a(`channel`,e.channel)})),await this.#e.refresh()}};h([n()],G.prototype,`shown`,void 0),h([n()],G.prototype,`problem`,void 0),h([n()],G.prototype,`said`,void 0),customElements.define(`admin-deliveries`,G);function kt(e,{text:t,grade:n,sealed:r}){let i=t.trim().toLowerCase().split(/\s+/);return e.filter(e=>{let t=[e.element,e.title_zh,e.title_en,e.purpose_zh,e.purpose_en,e.owner.name_zh,e.owner.name_en].join(`
`).toLowerCase();return i.every(e=>t.includes(e))&&(n===``||e.grade===n)&&(!r||e.sealed)})}function At(e){let t=new Map;for(let{grade:n}of e)t.set(n,(t.get(n)??0)+1);return t}var K=[`members`,`accounts`,`incidents`];function jt(e){let t=e.split(/[\s,，、;；]+/).filter(e=>e!==``),n=[...new Set(t.map(e=>/^[1-9]\d{0,14}$/.test(e)?Number(e):NaN))];return n.some(Number.isNaN)||n.length>100?null:n}function Mt(e,t){let n=n=>[...new Set([...e[n],...t[n]??[]])];return{members:n(`members`),accounts:n(`accounts`),incidents:n(`incidents`)}}function Nt(e){return Object.values(e).reduce((e,t)=>e+(t?.length??0),0)}var Pt=2,q=class extends t{constructor(...e){super(...e),this.grounds=[],this.done=()=>void 0,this.cancel=()=>void 0,this.phone=``,this.purpose=`request`,this.reason=``,this.written={members:``,accounts:``,incidents:``},this.found=null,this.sure=!1,this.problem=``,this.sending=!1,this.#i=e=>{e.preventDefault(),this.sending||(this.sure?this.#o():this.sure=!0)}}render(){let e=this.#n;return i`<form class="erasure" autocomplete="off" @submit=${this.#i}>
      <p class="note">${r(`erasures.warning`)}</p>
      <label>
        <span>${r(`erasures.reason`)}</span>
        <textarea name="reason" rows="2" maxlength="500" required autofocus .value=${this.reason} @input=${e=>this.#r({reason:J(e)})}></textarea>
      </label>
      <label>
        <span>${r(`erasures.purpose`)}</span>
        <select name="purpose" @change=${e=>this.#r({purpose:J(e)})}>
          ${this.grounds.map(e=>i`<option value=${e.key} ?selected=${e.key===this.purpose}>${o(e)}</option>`)}
        </select>
      </label>
      <div class="pair">
        <label>
          <span>${r(`erasures.phone`)}</span>
          <input name="phone" type="tel" maxlength="40" .value=${this.phone} @input=${e=>this.#r({phone:J(e),found:null})} />
        </label>
        <p class="buttons"><button type="button" ?disabled=${this.sending||this.phone.trim()===``||this.#t} @click=${()=>void this.#a()}>${r(`erasures.find`)}</button></p>
      </div>
      ${this.found===null?f:i`<p class="note" role="status">${Nt(this.found)===0?r(`erasures.nobody`):r(`erasures.found`,{rows:Y(this.found)})}</p>`}
      ${K.map(e=>this.#e(e))}
      ${this.problem===``?f:i`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.sure&&e!==null?i`<p class="note bad" role="alert">${r(`erasures.sure`,{rows:Y(e)})}</p>`:f}
      <div class="buttons">
        ${this.sure?i`<button type="submit" class="danger" ?disabled=${this.sending}>${this.sending?r(`form.sending`):r(`erasures.do`)}</button>`:i`<button type="submit" ?disabled=${this.sending||e===null||Nt(e)===0||this.#t}>${r(`erasures.look`)}</button>`}
        <button type="button" @click=${()=>this.cancel()}>${r(`form.cancel`)}</button>
      </div>
    </form>`}#e(e){let t=jt(this.written[e])===null;return i`<label>
      <span>${a(`erasures.ids`,e)}</span>
      <input
        name=${e}
        inputmode="numeric"
        placeholder="12, 15"
        aria-invalid=${t?`true`:`false`}
        .value=${this.written[e]}
        @input=${t=>this.#r({written:{...this.written,[e]:J(t)}})}
      />
      ${t?i`<small class="bad">${r(`erasures.no_ids`)}</small>`:f}
    </label>`}get#t(){return this.reason.trim().length<Pt}get#n(){let[e,t,n]=K.map(e=>jt(this.written[e]));return!e||!t||!n?null:Mt({members:e,accounts:t,incidents:n},this.found??{})}#r(e){Object.assign(this,e),this.sure=!1}#i;async#a(){await this.#s(async()=>{this.found=await x(()=>Ke(this.phone.trim(),this.reason.trim()))})}async#o(){let e=this.#n;e!==null&&await this.#s(async()=>{this.done(await x(()=>qe({...e,purpose:this.purpose,reason:this.reason.trim()})))})}async#s(e){this.problem=``,this.sending=!0,await g(e,e=>this.problem=e),this.sending=!1}};h([u({attribute:!1})],q.prototype,`grounds`,void 0),h([u({attribute:!1})],q.prototype,`done`,void 0),h([u({attribute:!1})],q.prototype,`cancel`,void 0),h([n()],q.prototype,`phone`,void 0),h([n()],q.prototype,`purpose`,void 0),h([n()],q.prototype,`reason`,void 0),h([n()],q.prototype,`written`,void 0),h([n()],q.prototype,`found`,void 0),h([n()],q.prototype,`sure`,void 0),h([n()],q.prototype,`problem`,void 0),h([n()],q.prototype,`sending`,void 0),customElements.define(`erasure-form`,q);function J(e){return e.target.value}function Y(e){return K.filter(t=>(e[t]??[]).length>0).map(t=>`${a(`erasures.of`,t)} ${(e[t]??[]).join(`、`)}`).join(` · `)}var X=class extends t{constructor(...e){super(...e),this.erasures=null,this.grounds=[],this.problem=``,this.asking=!1}connectedCallback(){super.connectedCallback(),this.#n()}updated(){w(this)}render(){let e=this.erasures??[];return i`<section class="slab" data-erasures>
      <div class="card-head">
        <div>
          <h2>${r(`erasures.title`)}</h2>
          <p class="dim">${r(`erasures.about`)}</p>
        </div>
        ${S.may(`personal.erase`)&&this.grounds.length>0?i`<button type="button" @click=${()=>this.asking=!0}>${r(`erasures.ask`)}</button>`:f}
      </div>
      ${this.problem===``?f:i`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.erasures?.length===0?i`<p class="empty">${r(`erasures.none`)}</p>`:f}
      <ul class="lines">
        ${e.map(e=>this.#e(e))}
      </ul>
      ${this.asking?this.#t():f}
    </section>`}#e(t){let n=this.grounds.find(e=>e.key===t.purpose);return i`<li class="over" data-erasure=${t.id}>
      <p>
        <b>${Y(t.rows)}</b> <span>${n===void 0?t.purpose:o(n)}</span>
        <small>
          ${v(Date.parse(t.asked_at),e.nowMs,S.timezone,`minutes`)} · ${t.asked_by} · ${t.reason} ·
          ${t.done_at===null?r(`erasures.going_on`):r(`erasures.fields`,{n:t.fields})}
        </small>
      </p>
    </li>`}#t(){let e=()=>{this.asking=!1};return T({title:r(`erasures.ask`),close:e,content:i`<erasure-form
        .grounds=${this.grounds}
        .cancel=${e}
        .done=${()=>{e(),this.#n()}}
      ></erasure-form>`})}async#n(){this.problem=``,await g(async()=>{[this.grounds,this.erasures]=await Promise.all([Ge(),We()])},e=>this.problem=e)}};h([n()],X.prototype,`erasures`,void 0),h([n()],X.prototype,`grounds`,void 0),h([n()],X.prototype,`problem`,void 0),h([n()],X.prototype,`asking`,void 0),customElements.define(`admin-erasures`,X);var Z=class extends t{constructor(...e){super(...e),this.sweeps=[],this.problem=``}connectedCallback(){super.connectedCallback(),this.#e(()=>Promise.resolve())}render(){if(this.problem===``&&this.sweeps.length===0)return i`${f}`;let t=t=>v(Date.parse(t),e.nowMs,S.timezone,`minutes`);return i`<section class="slab">
      <h2>${r(`sweeps.title`)}</h2>
      <p class="dim">${r(`sweeps.about`)}</p>
      ${this.problem===``?f:i`<p class="note bad" role="alert">${this.problem}</p>`}
      <ul class="lines">
        ${this.sweeps.map(e=>i`<li class=${e.seen_at===null?`fresh`:`over`}>
            <p>
              <b>${e.account_name}</b> <span>${r(`sweeps.rows`,{n:e.rows_seen})}</span>
              <small>${t(e.began_at)} – ${t(e.raised_at)}${e.seen_by===null?``:` · ${r(`sweeps.seen_by`,{name:e.seen_by})}`}</small>
            </p>
            ${e.seen_at===null&&S.may(`elements.change`)?i`<button type="button" @click=${()=>void this.#e(()=>Ue(e.id))}>${r(`sweeps.see`)}</button>`:f}
          </li>`)}
      </ul>
    </section>`}async#e(e){this.problem=``,await g(async()=>{await e(),this.sweeps=await He()},e=>this.problem=e)}};h([n()],Z.prototype,`sweeps`,void 0),h([n()],Z.prototype,`problem`,void 0),customElements.define(`admin-sweeps`,Z);var Q=class extends t{constructor(...e){super(...e),this.elements=null,this.filter={text:``,grade:``,sealed:!1},this.problem=``}connectedCallback(){super.connectedCallback(),g(async()=>this.elements=await Ve(),e=>this.problem=e)}render(){let e=kt(this.elements??[],this.filter);return i`<h1>${r(`section.elements`)}</h1>
      <p class="dim">${r(`elements.about`)}</p>
      <admin-sweeps></admin-sweeps>
      ${this.#e()} ${this.#t()}
      ${this.problem===``?f:i`<p class="note bad" role="alert">${this.problem}</p>`}
      <p class="count" role="status">${this.elements===null?this.problem===``?r(`app.loading`):``:r(`elements.count`,{n:e.length})}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${r(`section.elements`)}>
        <table class="elements">
          <thead>
            <tr>
              <th scope="col">${r(`elements.grade`)}</th><th scope="col">${r(`elements.element`)}</th><th scope="col">${r(`elements.purpose`)}</th>
              <th scope="col">${r(`elements.keep`)}</th><th scope="col">${r(`elements.mask`)}</th><th scope="col">${r(`elements.owner`)}</th>
            </tr>
          </thead>
          <tbody>
            ${e.map(e=>this.#n(e))}
          </tbody>
        </table>
      </div>
      ${this.elements!==null&&e.length===0?i`<p class="empty">${r(`elements.none`)}</p>`:f}
      <admin-erasures></admin-erasures>`}#e(){let e=At(this.elements??[]);return i`<div class="grade-cards" role="group" aria-label=${r(`elements.grade`)}>
      ${Te.map(t=>i`<button type="button" aria-pressed=${this.filter.grade===t?`true`:`false`} @click=${()=>this.#r({grade:this.filter.grade===t?``:t})}>
          <span class="grade ${t}">${t}</span> <b>${e.get(t)??0}</b> <small>${a(`grade`,t)}</small>
        </button>`)}
    </div>`}#t(){return i`<div class="filters" role="search">
      <input type="search" aria-label=${r(`elements.search`)} placeholder=${r(`elements.search`)} @input=${e=>this.#r({text:e.target.value})} />
      <label class="check"><input type="checkbox" .checked=${this.filter.sealed} @change=${e=>this.#r({sealed:e.target.checked})} />${r(`elements.only_sealed`)}</label>
    </div>`}#n(e){let t=e.keep_days===null?a(`elements.at_end`,e.at_end):r(`elements.days`,{n:e.keep_days,end:a(`elements.at_end`,e.at_end)});return i`<tr data-element=${e.element}>
      <td data-label=${r(`elements.grade`)}><span class="grade ${e.grade}">${e.grade}</span></td>
      <th scope="row">${o({name_zh:e.title_zh,name_en:e.title_en})} <small>${e.element}</small></th>
      <td data-label=${r(`elements.purpose`)}>${o({name_zh:e.purpose_zh,name_en:e.purpose_en})} <small>${o(e.basis)}</small></td>
      <td data-label=${r(`elements.keep`)}>${t}</td>
      <td data-label=${r(`elements.mask`)}>${a(`elements.masks`,e.mask)}${e.sealed?i` <span class="chip">${r(`elements.sealed`)}</span>`:f}</td>
      <td data-label=${r(`elements.owner`)}>${o(e.owner)}</td>
    </tr>`}#r(e){this.filter={...this.filter,...e}}};h([n()],Q.prototype,`elements`,void 0),h([n()],Q.prototype,`filter`,void 0),h([n()],Q.prototype,`problem`,void 0),customElements.define(`admin-elements`,Q);var $=class extends t{constructor(...e){super(...e),this.recordId=0,this.record=null,this.proof=null,this.missing=!1,this.problem=``}connectedCallback(){super.connectedCallback(),this.follow(F.listen(()=>this.requestUpdate()))}willUpdate(e){e.has(`recordId`)&&this.#r()}render(){if(this.missing)return y();let{record:e}=this;return i`<p class="back"><a href="/admin/audit" @click=${_}>${r(`section.audit`)}</a></p>
      <h1>${r(`audit.record`)} ${this.recordId} <small>${e===null?``:xt(e.action)}</small></h1>
      ${this.problem===``?f:i`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e===null?this.problem===``?i`<p class="empty" role="status">${r(`app.loading`)}</p>`:f:i`${this.#e(e)} ${this.#t(e)} ${this.#n()}`}`}#e(e){let t=Date.parse(e.at),n=[[r(`audit.at`),`${c(t,S.timezone)} ${l(t,S.timezone)}`],[r(`audit.who`),`${e.actor_name} · ${a(`audit.actors`,e.actor_kind)}${e.account_id===null?``:` · ${r(`audit.account`,{id:e.account_id})}`}`],[r(`audit.credential`),e.credential],[r(`audit.address`),e.address],[r(`audit.action`),e.action],[r(`audit.entity`),`${a(`audit.entities`,e.entity)} ${e.entity_id}`],[r(`audit.area`),e.area_code],[r(`audit.grade`),e.grade===null?null:`L${e.grade}`],[r(`audit.outcome`),r(`audit.outcomes.${e.outcome}`)],[r(`audit.request_id`),e.request_id]];return i`<section class="slab">
      <h2>${r(`audit.said`)}</h2>
      <dl class="record">
        ${n.map(([e,t])=>t===null||t===``?f:i`<div><dt>${e}</dt><dd>${t}</dd></div>`)}
      </dl>
    </section>`}#t(e){let t=wt(e.details);return i`<section class="slab">
      <h2>${r(`audit.details`)}</h2>
      ${t.length===0?i`<p class="empty">${r(`audit.no_details`)}</p>`:f}
      <dl class="record">
        ${t.map(({name:e,before:t,after:n})=>i`<div><dt><code>${e}</code></dt><dd>${t===null?f:i`<del>${t}</del> → `}${n}</dd></div>`)}
      </dl>
    </section>`}#n(){let{proof:e}=this;return i`<section class="slab">
      <h2>${r(`audit.proof`)}</h2>
      ${e===null?i`<p class="dim">${r(`audit.proof.waiting`)}</p>`:i`<p class="dim">${r(`audit.proof.about`)}</p>
            <dl class="record">
              <div><dt>${r(`audit.proof.seq`)}</dt><dd>${e.seq}</dd></div>
              <div><dt>${r(`audit.proof.algorithm`)}</dt><dd>${e.algorithm}</dd></div>
              <div><dt>${r(`audit.proof.leaf`)}</dt><dd><code>${e.leaf}</code></dd></div>
              <div><dt>${r(`audit.proof.chain`)}</dt><dd><code>${e.chain}</code></dd></div>
            </dl>`}
    </section>`}async#r(){this.missing=!1,this.problem=``,await g(async()=>{let{record:e,proof:t}=await _t(this.recordId);this.record=e,this.proof=t},(e,t)=>{this.missing=t.status===404,this.problem=e})}};h([u({attribute:!1})],$.prototype,`recordId`,void 0),h([n()],$.prototype,`record`,void 0),h([n()],$.prototype,`proof`,void 0),h([n()],$.prototype,`missing`,void 0),h([n()],$.prototype,`problem`,void 0),customElements.define(`admin-record`,$);function Ft(e,t,n,r){let i=new Map;for(let t of e)for(let{key:e,name_zh:n,name_en:r,grade:a}of t.actions){let o=i.get(e)??{key:e,name_zh:n,name_en:r,grades:new Map};o.grades.set(t.key,a),i.set(e,o)}let a=t.trim().toLowerCase();return[...i.values()].filter(e=>(a===``||e.key.includes(a)||r(e).toLowerCase().includes(a))&&(n===``||e.grades.has(n)))}var It=class extends t{constructor(...e){super(...e),this.text=``,this.roleKey=``}connectedCallback(){super.connectedCallback(),this.follow(F.listen(()=>this.requestUpdate()))}render(){let e=F.roles.filter(e=>this.roleKey===``||e.key===this.role),t=Ft(F.roles,this.text,this.roleKey,o);return i`<h1>${r(`section.roles`)}</h1>
      <p class="dim">${r(`roles.about`)}</p>
      <div class="filters" role="search">
        <input type="search" aria-label=${r(`roles.search`)} placeholder=${r(`roles.search`)} @input=${e=>this.text=e.target.value} />
        <select aria-label=${r(`grants.role`)} @change=${e=>this.roleKey=e.target.value}>
          <option value="">${r(`accounts.any_role`)}</option>
          ${F.roles.map(e=>i`<option value=${e.key}>${o(e)}</option>`)}
        </select>
      </div>
      ${F.problem===``?f:i`<p class="note bad" role="alert">${F.problem}</p>`}
      <div class="table-box matrix" tabindex="0" role="region" aria-label=${r(`section.roles`)}>
        <table>
          <thead>
            <tr>
              <th scope="col">${r(`roles.action`)}</th>
              ${e.map(e=>this.#e(e))}
            </tr>
          </thead>
          <tbody>
            ${t.map(t=>i`<tr>
                <th scope="row">${o(t)} <small>${t.key}</small></th>
                ${e.map(e=>this.#t(t.grades.get(e.key)))}
              </tr>`)}
          </tbody>
        </table>
      </div>
      ${t.length===0&&F.roles.length>0?i`<p class="empty">${r(`roles.none`)}</p>`:f}`}#e(e){return i`<th scope="col" class=${e.alone?`alone`:``}>${o(e)}${e.alone?i`<small>${r(`roles.alone`)}</small>`:f}</th>`}#t(e){return e===void 0?i`<td class="never"><span class="sr">${r(`roles.never`)}</span><span aria-hidden="true">–</span></td>`:i`<td><span class="grade ${e}">${e}</span></td>`}};h([n()],It.prototype,`text`,void 0),h([n()],It.prototype,`roleKey`,void 0),customElements.define(`admin-roles`,It);var Lt=[`accounts`,`roles`,`areas`,`elements`,`audit`,`deliveries`];function Rt(e){return Lt.includes(e)}var zt=class extends t{#e=`accounts`;#t=[];connectedCallback(){super.connectedCallback(),this.follow(oe(()=>this.#r())),this.#n()}#n(){let[,e=``,...t]=re(location.pathname),n=e=>S.may(e);if(e===``){let e=fe(n).find(Rt);te(e===void 0?me(n):b[e].path),this.#e=e??`security`}else this.#e=Rt(e)?e:`security`,this.#t=t}#r(){let e=`${this.#e}/${this.#t.join(`/`)}`;this.#n(),this.requestUpdate(),e!==`${this.#e}/${this.#t.join(`/`)}`&&this.updateComplete.then(()=>{this.querySelector(`#content`)?.focus({preventScroll:!0}),ue(this)})}firstUpdated(){ue(this)}updated(e){super.updated(e),document.title=`${r(`app.name`)} · ${r(b[this.#e].title)}`}render(){return le(this.#e,i`<div class="page">${this.#i()}</div>`)}#i(){let[e=``]=this.#t;if(this.#e===`security`||!de(b[this.#e],e=>S.may(e)))return y();switch(this.#e){case`accounts`:return/^\d+$/.test(e)?i`<admin-account .accountId=${Number(e)}></admin-account>`:i`<admin-accounts></admin-accounts>`;case`roles`:return i`<admin-roles></admin-roles>`;case`areas`:return i`<admin-areas .code=${e===``?null:e}></admin-areas>`;case`elements`:return i`<admin-elements></admin-elements>`;case`deliveries`:return i`<admin-deliveries></admin-deliveries>`;case`audit`:return/^\d+$/.test(e)?i`<admin-record .recordId=${Number(e)}></admin-record>`:i`<admin-audit></admin-audit>`}}};customElements.define(`admin-view`,zt);export{zt as AdminView};