import{C as e,D as t,E as n,G as r,H as i,L as a,M as o,N as s,O as c,P as ee,R as l,U as u,W as d,_ as f,a as te,b as p,c as m,d as ne,f as re,n as h,o as ie,q as g,r as ae,s as _,x as v,y as oe,z as se}from"./preload-helper--XE0fuEx.js";import{n as ce,t as y}from"./frame-B8dJkTQU.js";import{t as le}from"./room-C4GJoJrU.js";import{c as ue,l as de,o as fe,r as pe,s as me,u as b}from"./index-BhMdHc_k.js";import{L as x,i as S,x as he}from"./calls-BRDdUBSZ.js";import{n as C,t as w}from"./modal-DqAB9hE3.js";import{n as ge,t as _e}from"./area-tree-BhB9KURX.js";import{t as ve}from"./small-map-D0eZO6Kz.js";import{i as ye}from"./style-D3KHNN_f.js";import{t as be}from"./credit-F1WryGsY.js";import{n as T,t as E}from"./stamp-field-CW81d7O5.js";import{i as xe,r as Se,t as D}from"./forms-BTEJ_QNF.js";import{n as Ce,t as we}from"./listing-BC1LyhdY.js";var Te=[`L1`,`L2`,`L3`,`L4`];async function Ee(){return he(`/accounts`,{})}async function De(e){return S.get(`/accounts/${e}`)}async function Oe(e,t){return S.post(`/accounts`,e,t)}async function ke(e,t){return S.patch(`/accounts/${e}`,t)}async function Ae(e){return S.post(`/accounts/${e}/sign-ins`,{})}async function je(e,t){return he(`/accounts/${e}/grants`,{state:t?`all`:`active`})}async function Me(e,t,n){return S.post(`/accounts/${e}/grants`,t,n)}async function Ne(e,t){await S.delete(`/accounts/${e}/grants/${t}`)}async function Pe(e){return(await S.get(`/accounts/${e}/keys`)).items}async function Fe(e,t){return S.post(`/accounts/${e}/keys`,t)}async function Ie(e,t,n){return S.post(`/accounts/${e}/keys/${t}/turn-over`,n)}async function Le(e,t){return S.post(`/accounts/${e}/keys/${t}/revoke`,{})}async function Re(){return(await S.get(`/roles`)).items}async function ze(e,t){return S.get(`/areas`,{level:e,limit:500,after:t})}async function Be(e){return S.get(`/areas`,{parent:e,limit:500})}async function Ve(){return(await S.get(`/elements`)).items}async function He(){return(await S.get(`/reveals/sweeps`)).items}async function Ue(e){return S.post(`/reveals/sweeps/${e}/seen`,{})}async function We(){return(await S.get(`/erasures`)).items}async function Ge(){return(await S.get(`/erasures/purposes`)).items}async function Ke(e,t){return S.post(`/erasures/rows`,{phone:e,reason:t})}async function qe(e){return S.post(`/erasures`,e)}var Je=[`active`,`disabled`,`without_role`,`all`],Ye={text:``,state:`active`,kind:``,role:``};function Xe(e,{text:t,state:n,kind:r,role:i}){let a=t.trim().toLowerCase();return e.filter(e=>(a===``||e.sign_in_name.toLowerCase().includes(a)||e.display_name.toLowerCase().includes(a))&&Ze(e,n)&&(r===``||e.kind===r)&&(i===``||e.grants.some(e=>e.role===i)))}function Ze(e,t){switch(t){case`all`:return!0;case`disabled`:return e.disabled_at!==null;case`active`:return e.disabled_at===null;case`without_role`:return e.disabled_at===null&&e.grants.length===0}}function Qe(e,t){return e.ends_at!==null&&Date.parse(e.ends_at)<=t?`over`:Date.parse(e.starts_at)<=t?`running`:`coming`}function $e(e,t,n){return e.filter(e=>e.kinds.includes(t.kind)).map(t=>({role:t,excludedBy:et(t,e,n)}))}function et(e,t,n){let r=n.filter(t=>t.role!==e.key),i=r.find(e=>t.find(t=>t.key===e.role)?.alone===!0);return(e.alone?r[0]:i)?.role??null}function tt(e,t){return t===`L4`&&(e?.actions??[]).some(e=>e.key===`personal.reveal`&&e.grade===`L4`)}function nt(e,t,n){return t!==null&&Date.parse(t)-(e===null?n:Date.parse(e))<=2592e6}var rt=[`city`,`district`,`street`],O=400,k=new _e,A=null;async function it(){for(let e of rt){let t;do{let n=await ze(e,t);k.take(n.items),t=n.next??void 0}while(t!==void 0)}for(let e of k.roots)k.open.add(e.code)}var j=class extends t{constructor(...e){super(...e),this.chosen=null,this.choose=()=>void 0,this.aside=()=>r,this.text=``,this.at=0,this.problem=``,this.#e=null}#e;connectedCallback(){super.connectedCallback(),this.#t()}get tree(){return k}async#t(){A??=it();let e=A;await m(()=>e,e=>this.problem=e)||(A=null),this.requestUpdate()}willUpdate(){this.chosen!==null&&this.chosen!==this.#e&&k.get(this.chosen)!==void 0&&(this.#e=this.chosen,k.reveal(this.chosen))}render(){let e=k.rows(this.text,s);return g`<input type="search" aria-label=${a(`areas.search`)} placeholder=${a(`areas.search`)} .value=${this.text} @input=${e=>this.#r(e)} />
      ${this.problem===``?r:g`<p class="note bad" role="alert">${this.problem}</p>`}
      ${k.size===0&&this.problem===``?g`<p class="empty" role="status">${a(`app.loading`)}</p>`:r}
      ${k.size>0&&e.length===0?g`<p class="empty" role="status">${a(`areas.none`)}</p>`:r}
      <ul role="tree" aria-label=${a(`areas.tree`)} @keydown=${t=>this.#c(t,e)}>
        ${e.slice(0,O).map((e,t)=>this.#n(e,t))}
      </ul>
      ${e.length>O?g`<p class="empty">${a(`areas.more`,{n:e.length-O})}</p>`:r}`}#n({area:e,depth:t,open:n,inner:i},a){return g`<li
      role="treeitem"
      class="depth-${Math.min(t,4)}"
      data-area=${e.code}
      aria-level=${t+1}
      aria-selected=${e.code===this.chosen?`true`:`false`}
      aria-expanded=${i?n?`true`:`false`:r}
      tabindex=${a===this.at?`0`:`-1`}
      @focus=${()=>this.at=a}
      @click=${()=>this.#i(e)}
    >
      ${i?g`<span class="twist" aria-hidden="true" @click=${t=>this.#a(t,e,n)}><svg viewBox="0 0 24 24"><path d=${n?`M6 9l6 6 6-6`:`M9 6l6 6-6 6`} /></svg></span>`:g`<span class="twist"></span>`}
      <span class="name">${s(e)}</span> <small>${l(`area_level`,e.level)}</small> ${this.aside(e.code)}
    </li>`}#r(e){this.text=e.target.value,this.at=0}#i(e){this.choose(e),k.open.has(e.code)||this.#o(e)}#a(e,t,n){e.stopPropagation(),n?this.#s(t):this.#o(t)}async#o(e){e.level!==`grid`&&(k.open.add(e.code),k.has(e.code)||await m(async()=>k.take((await Be(e.code)).items),e=>this.problem=e),this.requestUpdate())}#s(e){k.open.delete(e.code),this.requestUpdate()}#c(e,t){if(e.ctrlKey||e.metaKey||e.altKey)return;let n=ge(e.key,this.at,t);if(n===null)return;e.preventDefault();let r=t[this.at]?.area;n.kind===`at`?this.#l(n.index):r!==void 0&&n.kind===`open`?this.#o(r):r!==void 0&&n.kind===`close`?this.#s(r):r!==void 0&&this.choose(r)}#l(e){this.at=e,this.updateComplete.then(()=>this.querySelectorAll(`[role=treeitem]`)[e]?.focus())}};_([d({attribute:!1})],j.prototype,`chosen`,void 0),_([d({attribute:!1})],j.prototype,`choose`,void 0),_([d({attribute:!1})],j.prototype,`aside`,void 0),_([u()],j.prototype,`text`,void 0),_([u()],j.prototype,`at`,void 0),_([u()],j.prototype,`problem`,void 0),customElements.define(`area-picker`,j);var M=`#4cc2ff`,at=[`grid`,`community`,`street`,`district`],ot=class{#e;constructor({city:e,container:t,onPick:n}){this.map=ve(e,t,a(`map.label`,{city:s(e)}),17),this.#e=new Promise(e=>{this.map.once(`style.load`,()=>{this.#t(),e()})}),this.map.on(`click`,e=>{let t=this.#n(e.point.x,e.point.y);t!==null&&n(t)})}#t(){let e=[`==`,[`get`,`code`],``],t={source:`city`,"source-layer":`areas`};this.map.addLayer({...t,id:`area-any`,type:`fill`,paint:{"fill-color":M,"fill-opacity":.001}},`road-name`),this.map.addLayer({...t,id:`area-lit`,type:`fill`,filter:e,paint:{"fill-color":M,"fill-opacity":.22}},`road-name`),this.map.addLayer({...t,id:`area-lit-line`,type:`line`,filter:e,paint:{"line-color":M,"line-width":2.4}},`road-name`)}#n(e,t){let n=this.map.queryRenderedFeatures([e,t],{layers:[`area-any`]});for(let e of at){let t=n.find(t=>t.properties.level===e)?.properties.code;if(typeof t==`string`)return t}return null}async light(e){await this.#e;let t=[`in`,[`get`,`code`],[`literal`,[...e]]];this.map.setFilter(`area-lit`,t),this.map.setFilter(`area-lit-line`,t)}relabel(){for(let e of[`road-name`,`street-name`,`district-name`])this.map.setLayoutProperty(e,`text-field`,ye(o()))}destroy(){this.map.remove()}},N=class extends t{constructor(...e){super(...e),this.chosen=null,this.choose=()=>void 0,this.aside=()=>r,this.failed=!1,this.#e=null,this.#t=null}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(ee(()=>this.#e?.relabel()))}disconnectedCallback(){this.#t?.disconnect(),this.#e?.destroy(),this.#e=null,super.disconnectedCallback()}render(){return g`<area-picker .chosen=${this.chosen} .choose=${e=>this.choose(e.code)} .aside=${this.aside}></area-picker>
      <div class="area-map">
        <div class="canvas"></div>
        ${this.failed?g`<p class="note warn">${a(`map.failed`)}</p>`:r} ${be(x.session?.city)}
      </div>`}firstUpdated(){this.#n()}#n(){let e=this.querySelector(`.canvas`),t=x.session?.city??null;if(e!==null&&t!==null){try{this.#e=new ot({city:t,container:e,onPick:e=>this.#r(e)})}catch{this.failed=!0;return}this.#t=new ResizeObserver(()=>this.#e?.map.resize()),this.#t.observe(e),this.#i()}}#r(e){this.choose(e)}updated(e){super.updated(e),e.has(`chosen`)&&this.#i()}#i(){this.#e?.light(this.chosen===null?[]:[this.chosen])}get picker(){return this.querySelector(`area-picker`)}};_([d({attribute:!1})],N.prototype,`chosen`,void 0),_([d({attribute:!1})],N.prototype,`choose`,void 0),_([d({attribute:!1})],N.prototype,`aside`,void 0),_([u()],N.prototype,`failed`,void 0),customElements.define(`area-chooser`,N);var P=new class{constructor(){this.accounts=null,this.problem=``,this.#e=new Map,this.#t=new Set}#e;#t;listen(e){return this.#t.add(e),this.refresh(),()=>this.#t.delete(e)}get roles(){return[...this.#e.values()]}role(e){return this.#e.get(e)}roleName(e){let t=this.#e.get(e);return t===void 0?e:s(t)}actionName(e){for(let t of this.#e.values()){let n=t.actions.find(t=>t.key===e);if(n!==void 0)return s(n)}return e}async refresh(){this.problem=``,await m(async()=>{let[e,t]=await Promise.all([x.may(`accounts.read`)?Ee():Promise.resolve([]),this.#e.size===0&&x.may(`roles.read`)?Re():Promise.resolve(this.roles)]);this.accounts=e,this.#e=new Map(t.map(e=>[e.key,e]))},e=>this.problem=e),this.#n()}take(e){let t=(this.accounts??[]).filter(t=>t.id!==e.id);this.accounts=[...t,e].sort((e,t)=>e.id-t.id),this.#n()}#n(){for(let e of this.#t)e()}};function st(e,t){return e.area_code===null?t:s({name_zh:e.area_zh??e.area_code,name_en:e.area_en??e.area_code})}var F=class extends t{constructor(...e){super(...e),this.granted=()=>void 0,this.cancel=()=>void 0,this.roleKey=``,this.area=null,this.whole=!0,this.grade=`L2`,this.startsAt=``,this.endsAt=``,this.problem=``,this.sending=!1,this.#e=i(),this.#i=e=>{e.preventDefault(),this.#a()}}#e;render(){let e=$e(P.roles,this.account,this.account.grants),t=P.role(this.roleKey),n=tt(t,this.grade);return g`<form class="grant" autocomplete="off" @submit=${this.#i} @change=${()=>this.#e=i()}>
      <div class="grant-columns">
        <fieldset class="choice roles">
          <legend>${a(`grants.role`)}</legend>
          ${e.map(({role:e,excludedBy:t})=>g`<label class=${t===null?``:`out`}>
              <input type="radio" name="role" value=${e.key} ?disabled=${t!==null} .checked=${e.key===this.roleKey} @change=${()=>this.#n(e)} />
              ${s(e)}
              <small>${t===null?e.alone?a(`grants.alone`):a(`grants.may`,{n:e.actions.length}):a(`grants.excluded`,{role:P.roleName(t)})}</small>
            </label>`)}
        </fieldset>
        <div>
          <fieldset class="choice where">
            <legend>${a(`grants.where`)}</legend>
            <label><input type="radio" name="where" .checked=${this.whole} @change=${()=>this.whole=!0} />${a(`area.whole_city`)}</label>
            <label><input type="radio" name="where" .checked=${!this.whole} @change=${()=>this.whole=!1} />${a(`grants.one_area`)}</label>
          </fieldset>
          ${this.whole?r:g`<area-chooser .chosen=${this.area} .choose=${e=>this.#r(e)}></area-chooser>`}
          <fieldset class="choice grades">
            <legend>${a(`grants.grade`)}</legend>
            ${Te.map(e=>g`<label>
                <input type="radio" name="grade" value=${e} ?disabled=${t!==void 0&&e>t.highest_grade} .checked=${e===this.grade} @change=${()=>this.grade=e} />
                <span class="grade ${e}">${e}</span> <small>${l(`grade`,e)}</small>
              </label>`)}
          </fieldset>
          <div class="pair">
            ${E({name:`starts_at`,label:a(`grants.starts`),value:this.startsAt,empty:a(`grants.now`),onChange:e=>this.startsAt=e})}
            ${E({name:`ends_at`,label:a(`grants.ends`),value:this.endsAt,empty:n?a(`grants.at_most`,{n:30}):a(`grants.for_good`),required:n,onChange:e=>this.endsAt=e})}
          </div>
        </div>
      </div>
      ${this.problem===``?r:g`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.#t===null?r:g`<p class="dim" role="status">${a(this.#t,{n:30})}</p>`}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.sending||this.#t!==null}>${this.sending?a(`form.sending`):a(`grants.give`)}</button>
        <button type="button" @click=${()=>this.cancel()}>${a(`form.cancel`)}</button>
      </div>
    </form>`}get#t(){if(this.roleKey===``)return`grants.choose_role`;if(!this.whole&&this.area===null)return`grants.choose_area`;let e=[v(this.startsAt,x.timezone),v(this.endsAt,x.timezone)];return tt(P.role(this.roleKey),this.grade)&&!nt(...e,c.nowMs)?`grants.choose_end`:null}#n(e){this.roleKey=e.key,this.grade>e.highest_grade&&(this.grade=e.highest_grade)}#r(e){this.area=e,this.#e=i()}#i;async#a(){this.sending=!0,this.problem=``;let e={role:this.roleKey,area_code:this.whole?null:this.area,grade:this.grade,starts_at:v(this.startsAt,x.timezone),ends_at:v(this.endsAt,x.timezone)};await m(async()=>this.granted(await b(()=>Me(this.account.id,e,this.#e))),e=>this.problem=e),this.#e=i(),this.sending=!1}};_([d({attribute:!1})],F.prototype,`account`,void 0),_([d({attribute:!1})],F.prototype,`granted`,void 0),_([d({attribute:!1})],F.prototype,`cancel`,void 0),_([u()],F.prototype,`roleKey`,void 0),_([u()],F.prototype,`area`,void 0),_([u()],F.prototype,`whole`,void 0),_([u()],F.prototype,`grade`,void 0),_([u()],F.prototype,`startsAt`,void 0),_([u()],F.prototype,`endsAt`,void 0),_([u()],F.prototype,`problem`,void 0),_([u()],F.prototype,`sending`,void 0),customElements.define(`grant-form`,F);var I={now:0,hour:3600,day:86400,week:604800};function ct(e,t,n){let r=n+I[t]*1e3;return e.expires_at===null?r:Math.min(r,Date.parse(e.expires_at))}function lt({revoked_at:e,expires_at:t},n){return e!==null||t!==null&&Date.parse(t)<=n}var ut=15552e6,dt=6e3,ft=2e6,L=class extends t{constructor(...e){super(...e),this.old=null,this.made=()=>void 0,this.cancel=()=>void 0,this.some=!1,this.chosen=new Set,this.overlap=`hour`,this.problem=``,this.sending=!1,this.#e=``,this.#o=e=>{e.preventDefault();let t=new FormData(e.target);this.sending||this.#s(t)}}#e;connectedCallback(){super.connectedCallback(),this.#e=re(c.nowMs+ut,x.timezone),this.follow(P.listen(()=>this.requestUpdate()))}render(){let{old:e}=this,t=e===null&&this.some&&this.chosen.size===0;return g`<form autocomplete="off" @submit=${this.#o}>
      ${e===null?g`<label><span>${a(`keys.label`)}</span><input name="label" maxlength="100" required autofocus /></label>
            ${this.#n()}`:g`<p class="dim">${a(`keys.turn_over.about`)}</p>
            ${this.#a(e)}`}
      ${E({name:`expires_at`,label:a(e===null?`keys.expires`:`keys.turn_over.expires`),value:this.#e,required:!0})}
      ${e===null?this.#i():r}
      ${this.problem===``?r:g`<p class="note bad" role="alert">${this.problem}</p>`}
      ${t?g`<p class="dim" role="status">${a(`keys.choose_action`)}</p>`:r}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.sending||t}>${this.sending?a(`form.sending`):a(e===null?`keys.make`:`keys.turn_over`)}</button>
        <button type="button" @click=${()=>this.cancel()}>${a(`form.cancel`)}</button>
      </div>
    </form>`}get#t(){return[...new Map(this.account.grants.flatMap(e=>P.role(e.role)?.actions??[]).map(e=>[e.key,e])).values()]}#n(){let e=this.#t,t=(t,n,r)=>g`<label>
      <input type="radio" name="which" .checked=${this.some===t} ?disabled=${t&&e.length===0} @change=${()=>this.some=t} />
      ${n} <small>${r}</small>
    </label>`;return g`<fieldset class="choice">
        <legend>${a(`keys.actions`)}</legend>
        ${t(!1,a(`keys.all_actions`),a(e.length===0?`keys.no_role`:`keys.all_actions.about`))}
        ${t(!0,a(`keys.some_actions`),a(`keys.some_actions.about`))}
      </fieldset>
      ${this.some?g`<fieldset class="choice scopes">
            <legend class="sr">${a(`keys.some_actions`)}</legend>
            ${e.map(e=>this.#r(e))}
          </fieldset>`:r}`}#r(e){return g`<label><input type="checkbox" value=${e.key} .checked=${this.chosen.has(e.key)} @change=${t=>{let n=new Set(this.chosen);t.target.checked?n.add(e.key):n.delete(e.key),this.chosen=n}} />${s(e)} <small>${e.key}</small></label>`}#i(){let e=(e,t,n,r)=>g`<label><span>${t}</span><input name=${e} type="number" min="1" max=${r} placeholder=${f(n)} /></label>`;return g`<div class="pair">
      ${e(`per_minute`,a(`keys.per_minute`),dt,1e6)} ${e(`per_day`,a(`keys.per_day`),ft,1e8)}
    </div>`}#a(e){let t=t=>{let r=ct(e,t,c.nowMs);return`${p(r,c.nowMs,x.timezone,`minutes`)} ${n(r,x.timezone)}`};return g`<fieldset class="choice overlaps">
      <legend>${a(`keys.turn_over.old`)}</legend>
      ${Object.keys(I).map(e=>g`<label>
          <input type="radio" name="overlap" value=${e} .checked=${this.overlap===e} @change=${()=>this.overlap=e} />
          ${l(`keys.overlap`,e)} <small>${e===`now`?a(`keys.overlap.now.about`):t(e)}</small>
        </label>`)}
    </fieldset>`}#o;async#s(e){let t=v(T(D(e,`expires_at`))??``,x.timezone);this.problem=t===null?a(`stamp.pattern`):``,t!==null&&(this.sending=!0,await m(async()=>{let{secret:n}=await b(()=>this.#c(e,t));this.made(n)},e=>this.problem=e),this.sending=!1)}async#c(e,t){if(this.old!==null)return Ie(this.account.id,this.old.id,{expires_at:t,overlap_s:I[this.overlap]});let n=t=>{let n=D(e,t);return n===``?{}:{[t]:Number(n)}},r=this.some?{scopes:[...this.chosen]}:{};return Fe(this.account.id,{label:D(e,`label`),expires_at:t,...r,...n(`per_minute`),...n(`per_day`)})}};_([d({attribute:!1})],L.prototype,`account`,void 0),_([d({attribute:!1})],L.prototype,`old`,void 0),_([d({attribute:!1})],L.prototype,`made`,void 0),_([d({attribute:!1})],L.prototype,`cancel`,void 0),_([u()],L.prototype,`some`,void 0),_([u()],L.prototype,`chosen`,void 0),_([u()],L.prototype,`overlap`,void 0),_([u()],L.prototype,`problem`,void 0),_([u()],L.prototype,`sending`,void 0),customElements.define(`key-form`,L);var R=class extends t{constructor(...e){super(...e),this.keys=null,this.problem=``,this.making=null,this.secret=``,this.copied=!1,this.revoking=null,this.#e=null}#e;connectedCallback(){super.connectedCallback(),this.follow(P.listen(()=>this.requestUpdate()))}willUpdate(e){e.has(`account`)&&this.#e!==this.account.id&&(this.#e=this.account.id,this.#o(()=>Promise.resolve()))}updated(){C(this)}render(){let e=x.may(`keys.change`);return g`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${a(`keys.title`)}</h2>
          <p class="dim">${a(`keys.about`)}</p>
        </div>
        ${e&&this.account.disabled_at===null?g`<button type="button" class="make" @click=${()=>this.making=`new`}>${a(`keys.make`)}</button>`:r}
      </div>
      ${this.problem===``?r:g`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.keys===null&&this.problem===``?g`<p class="empty" role="status">${a(`app.loading`)}</p>`:r}
      ${this.keys?.length===0?g`<p class="empty">${a(`keys.none`)}</p>`:r}
      <ul class="lines">
        ${(this.keys??[]).map(t=>this.#t(t,e))}
      </ul>
      ${this.making===null?r:this.#i(this.making)} ${this.secret===``?r:this.#a()}
    </section>`}#t(e,t){let n=lt(e,c.nowMs),i=[this.#n(e,n),e.last_used_at===null?a(`keys.unused`):a(`factors.used`,{age:ne((c.nowMs-Date.parse(e.last_used_at))/1e3)}),e.per_minute===null?``:a(`keys.per_minute.n`,{count:f(e.per_minute)}),e.per_day===null?``:a(`keys.per_day.n`,{count:f(e.per_day)})];return g`<li class=${n?`over`:``} data-key=${e.id}>
      <p>
        <b>${e.label}</b> <span class="dim">#${e.id}</span>
        <small>${i.filter(e=>e!==``).join(` · `)}</small>
        <small>${e.scopes===null?a(`keys.all_actions`):e.scopes.map(e=>P.actionName(e)).join(` · `)}</small>
      </p>
      ${n||!t?r:this.#r(e)}
    </li>`}#n(e,t){let r=e=>`${p(Date.parse(e),c.nowMs,x.timezone,`minutes`)} ${n(Date.parse(e),x.timezone)}`;return e.revoked_at===null?e.expires_at===null?a(`keys.for_good`):a(t?`keys.expired`:`grants.until`,{at:r(e.expires_at)}):a(`keys.revoked`,{at:r(e.revoked_at)})}#r(e){return this.revoking===e.id?g`<div class="buttons sure">
      <span>${a(`keys.revoke.about`)}</span>
      <button type="button" class="danger" @click=${()=>void this.#o(()=>b(()=>Le(this.account.id,e.id)))}>${a(`keys.revoke.sure`)}</button>
      <button type="button" @click=${()=>this.revoking=null}>${a(`form.cancel`)}</button>
    </div>`:g`<div class="buttons">
        <button type="button" class="turn-over" @click=${()=>this.making=e}>${a(`keys.turn_over`)}</button>
        <button type="button" class="revoke" @click=${()=>this.revoking=e.id}>${a(`keys.revoke`)}</button>
      </div>`}#i(e){let t=()=>{this.making=null},n=e===`new`?null:e;return w({title:n===null?a(`keys.make`):a(`keys.turn_over.title`,{label:n.label}),close:t,content:g`<key-form
        .account=${this.account}
        .old=${n}
        .cancel=${t}
        .made=${e=>{this.secret=e,t(),this.#o(()=>Promise.resolve())}}
      ></key-form>`})}#a(){let e=()=>{this.secret=``,this.copied=!1};return w({title:a(`keys.once`),close:e,content:g`<p>${a(`keys.once.about`)}</p>
        <code class="secret once">${this.secret}</code>
        <div class="buttons">
          <button type="button" @click=${()=>void pe(this.secret).then(e=>this.copied=e)}>${a(this.copied?`copy.done`:`copy`)}</button>
          <button type="button" class="go" @click=${e}>${a(`once.kept`)}</button>
        </div>`})}async#o(e){this.problem=``,this.revoking=null,await m(async()=>{await e(),this.keys=await Pe(this.account.id)},e=>this.problem=e)}};_([d({attribute:!1})],R.prototype,`account`,void 0),_([u()],R.prototype,`keys`,void 0),_([u()],R.prototype,`problem`,void 0),_([u()],R.prototype,`making`,void 0),_([u()],R.prototype,`secret`,void 0),_([u()],R.prototype,`copied`,void 0),_([u()],R.prototype,`revoking`,void 0),customElements.define(`admin-keys`,R);var z=class extends t{constructor(...e){super(...e),this.accountId=0,this.account=null,this.grants=null,this.all=!1,this.missing=!1,this.problem=``,this.said=``,this.granting=!1,this.ending=null,this.disabling=!1,this.issued=null,this.copied=!1}connectedCallback(){super.connectedCallback(),this.follow(P.listen(()=>this.requestUpdate()))}willUpdate(e){e.has(`accountId`)&&this.#c(()=>Promise.resolve())}updated(){C(this)}render(){let{account:e}=this;if(this.missing)return y();let t=g`<p class="back"><a href="/admin/accounts" @click=${h}>${a(`section.accounts`)}</a></p>`,n=this.problem===``?r:g`<p class="note bad" role="alert">${this.problem}</p>`;if(e===null)return g`${t}${n===r?g`<p class="empty" role="status">${a(`app.loading`)}</p>`:n}`;let i=e.disabled_at!==null;return g`${t}
      <div class="page-head">
        <h1>${e.display_name} <small>${e.sign_in_name} · ${l(`accounts.kinds`,e.kind)}</small></h1>
        ${i?g`<span class="state off">${a(`accounts.disabled`)}</span>`:g`<span class="state on">${a(`accounts.enabled`)}</span>`}
      </div>
      ${n}
      ${this.said===``?r:g`<p class="note" role="status">${this.said}</p>`}
      ${x.may(`accounts.change`)?this.#e(e):r}
      ${x.may(`grants.read`)?this.#t(e):r}
      ${e.kind===`system`&&x.may(`keys.read`)?g`<admin-keys .account=${e}></admin-keys>`:r}
      ${this.granting?this.#r(e):r} ${this.issued===null?r:this.#i(e,this.issued)}`}#e(e){let t=e.disabled_at!==null;if(e.id===x.session?.account.id)return g`<p class="dim">${a(`accounts.own`)}</p>`;let n=t=>{this.disabling=!1,this.#c(()=>b(()=>ke(e.id,{disabled:t})),a(t?`accounts.now_disabled`:`accounts.now_enabled`))};return g`<div class="buttons">
      ${e.kind===`person`&&!t?g`<button type="button" @click=${()=>void this.#a(e)}>${a(`accounts.sign_in`)}</button>`:r}
      ${t?g`<button type="button" @click=${()=>n(!1)}>${a(`accounts.enable`)}</button>`:this.disabling?g`<span class="sure">${a(`accounts.disable.sure`)}</span>
              <button type="button" class="danger" @click=${()=>n(!0)}>${a(`accounts.disable`)}</button>
              <button type="button" @click=${()=>this.disabling=!1}>${a(`form.cancel`)}</button>`:g`<button type="button" @click=${()=>this.disabling=!0}>${a(`accounts.disable`)}</button>`}
    </div>`}#t(e){let t=e.id===x.session?.account.id,n=x.may(`grants.change`)&&!t;return g`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${a(`grants.title`)}</h2>
          <p class="dim">${a(t?`grants.own`:`grants.about`)}</p>
        </div>
        ${n&&e.disabled_at===null?g`<button type="button" class="go" @click=${()=>this.granting=!0}>${a(`grants.give`)}</button>`:r}
      </div>
      ${this.grants===null?g`<p class="empty" role="status">${a(`app.loading`)}</p>`:r}
      ${this.grants?.length===0?g`<p class="empty">${a(this.all?`grants.never`:`grants.none`)}</p>`:r}
      <ul class="lines grants">
        ${(this.grants??[]).map(e=>this.#n(e,n))}
      </ul>
      <label class="check">
        <input type="checkbox" .checked=${this.all} @change=${e=>this.#s(e.target.checked)} />
        ${a(`grants.show_over`)}
      </label>
    </section>`}#n(e,t){let n=e=>p(Date.parse(e),c.nowMs,x.timezone,`minutes`),i=Qe(e,c.nowMs),o=e.ends_at===null?a(`grants.for_good`):a(`grants.until`,{at:n(e.ends_at)});return g`<li class=${i} data-grant=${e.id}>
      <p>
        <b>${P.roleName(e.role)}</b> <span class="chip">${st(e,a(`area.whole_city`))}</span> <span class="grade ${e.grade}">${e.grade}</span>
        <small>
          ${l(`grants.time`,i)} · ${a(`grants.from`,{at:n(e.starts_at)})} · ${o} · ${a(`grants.by`,{name:e.granted_by})}
          ${e.ended_by===null?``:` · ${a(`grants.ended_by`,{name:e.ended_by})}`}
        </small>
      </p>
      ${!t||i===`over`?r:this.ending===e.id?g`<div class="buttons sure">
              <button type="button" class="danger" @click=${()=>void this.#o(e)}>${a(`grants.end.sure`)}</button>
              <button type="button" @click=${()=>this.ending=null}>${a(`form.cancel`)}</button>
            </div>`:g`<button type="button" @click=${()=>this.ending=e.id}>${a(`grants.end`)}</button>`}
    </li>`}#r(e){let t=()=>{this.granting=!1};return w({title:a(`grants.give_to`,{name:e.display_name}),close:t,content:g`<grant-form
        .account=${e}
        .cancel=${t}
        .granted=${e=>{t(),this.#c(()=>Promise.resolve(),a(`grants.given`,{role:P.roleName(e.role)}))}}
      ></grant-form>`})}#i(e,{token:t,valid_s:n}){let r=`${location.origin}/#sign-in=${t}`,i=()=>{this.issued=null,this.copied=!1};return w({title:a(`accounts.sign_in.title`,{name:e.display_name}),close:i,content:g`<p>${a(`accounts.sign_in.about`,{time:oe(n)})}</p>
        <code class="secret once">${r}</code>
        <div class="buttons">
          <button type="button" @click=${()=>void pe(r).then(e=>this.copied=e)}>${a(this.copied?`copy.done`:`copy`)}</button>
          <button type="button" class="go" @click=${i}>${a(`once.kept`)}</button>
        </div>`})}async#a(e){this.problem=this.said=``,await m(async()=>this.issued=await b(()=>Ae(e.id)),e=>this.problem=e)}async#o(e){this.ending=null,await this.#c(()=>b(()=>Ne(this.accountId,e.id)),a(`grants.ended`,{role:P.roleName(e.role)}))}#s(e){this.all=e,this.#c(()=>Promise.resolve())}async#c(e,t=``){this.problem=this.said=``,await m(async()=>{await e();let[n,r]=await Promise.all([De(this.accountId),x.may(`grants.read`)?je(this.accountId,this.all):Promise.resolve([])]);this.account=n,this.grants=r,this.said=t,t!==``&&P.take(n)},(e,t)=>{this.missing=t.status===404&&this.account===null,this.problem=e})}};_([d({attribute:!1})],z.prototype,`accountId`,void 0),_([u()],z.prototype,`account`,void 0),_([u()],z.prototype,`grants`,void 0),_([u()],z.prototype,`all`,void 0),_([u()],z.prototype,`missing`,void 0),_([u()],z.prototype,`problem`,void 0),_([u()],z.prototype,`said`,void 0),_([u()],z.prototype,`granting`,void 0),_([u()],z.prototype,`ending`,void 0),_([u()],z.prototype,`disabling`,void 0),_([u()],z.prototype,`issued`,void 0),_([u()],z.prototype,`copied`,void 0),customElements.define(`admin-account`,z);var B=200,V=class extends t{constructor(...e){super(...e),this.filter=Ye,this.making=!1,this.problem=``,this.sending=!1,this.#e=i(),this.#r=()=>{this.making=!0,this.problem=``,this.#e=i()},this.#a=e=>{e.preventDefault();let t=new FormData(e.target),n=e=>D(t,e);this.#o({name:n(`name`),display_name:n(`display_name`),kind:n(`kind`),locale:n(`locale`)})}}#e;connectedCallback(){super.connectedCallback(),this.follow(P.listen(()=>this.requestUpdate()))}updated(){C(this)}render(){let{accounts:e}=P,t=Xe(e??[],this.filter);return g`<div class="page-head">
        <h1>${a(`section.accounts`)}</h1>
        ${x.may(`accounts.change`)?g`<button type="button" class="go" @click=${this.#r}>${a(`accounts.make`)}</button>`:r}
      </div>
      ${this.#t()}
      ${P.problem===``?r:g`<p class="note bad" role="alert">${P.problem}</p>`}
      <p class="count" role="status">${e===null?a(`app.loading`):a(`accounts.count`,{n:t.length})}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${a(`section.accounts`)}>
        <table>
          <thead>
            <tr><th scope="col">${a(`accounts.name`)}</th><th scope="col">${a(`accounts.sign_in_name`)}</th><th scope="col">${a(`accounts.kind`)}</th><th scope="col">${a(`accounts.roles`)}</th><th scope="col">${a(`accounts.state`)}</th></tr>
          </thead>
          <tbody>
            ${t.slice(0,B).map(e=>this.#n(e))}
          </tbody>
        </table>
      </div>
      ${e!==null&&t.length===0?g`<p class="empty">${a(`accounts.none`)}</p>`:r}
      ${t.length>B?g`<p class="empty">${a(`accounts.more`,{n:t.length-B})}</p>`:r}
      ${this.making?this.#i():r}`}#t(){let e=e=>{this.filter={...this.filter,...e}},t=e=>e.target.value;return g`<div class="filters" role="search">
      <input type="search" aria-label=${a(`accounts.search`)} placeholder=${a(`accounts.search`)} @input=${n=>e({text:t(n)})} />
      <select aria-label=${a(`accounts.state`)} @change=${n=>e({state:t(n)})}>
        ${Je.map(e=>g`<option value=${e} ?selected=${e===this.filter.state}>${l(`accounts.states`,e)}</option>`)}
      </select>
      <select aria-label=${a(`accounts.kind`)} @change=${n=>e({kind:t(n)})}>
        <option value="">${a(`accounts.any_kind`)}</option>
        <option value="person">${a(`accounts.kinds.person`)}</option>
        <option value="system">${a(`accounts.kinds.system`)}</option>
      </select>
      <select aria-label=${a(`accounts.roles`)} @change=${n=>e({role:t(n)})}>
        <option value="">${a(`accounts.any_role`)}</option>
        ${P.roles.map(e=>g`<option value=${e.key}>${s(e)}</option>`)}
      </select>
    </div>`}#n(e){return g`<tr data-account=${e.sign_in_name} class=${e.disabled_at===null?``:`off`}>
      <th scope="row"><a href="/admin/accounts/${e.id}" @click=${h}>${e.display_name}</a></th>
      <td data-label=${a(`accounts.sign_in_name`)}>${e.sign_in_name}</td>
      <td data-label=${a(`accounts.kind`)}>${l(`accounts.kinds`,e.kind)}</td>
      <td data-label=${a(`accounts.roles`)}>${e.grants.length===0?g`<span class="dim">${a(`accounts.no_role`)}</span>`:e.grants.map(e=>g`<span class="chip">${P.roleName(e.role)} <small>${st(e,a(`area.whole_city`))} · ${e.grade}</small></span>`)}</td>
      <td data-label=${a(`accounts.state`)}>${e.disabled_at===null?g`<span class="state on">${a(`accounts.enabled`)}</span>`:g`<span class="state off">${a(`accounts.disabled`)}</span>`}</td>
    </tr>`}#r;#i(){return w({title:a(`accounts.make`),close:()=>this.making=!1,content:g`<form autocomplete="off" @submit=${this.#a} @input=${()=>this.#e=i()}>
        <fieldset class="choice">
          <legend>${a(`accounts.kind`)}</legend>
          <label><input type="radio" name="kind" value="person" checked />${a(`accounts.kinds.person`)} <small>${a(`accounts.person.about`)}</small></label>
          <label><input type="radio" name="kind" value="system" />${a(`accounts.kinds.system`)} <small>${a(`accounts.system.about`)}</small></label>
        </fieldset>
        <label><span>${a(`accounts.name`)}</span><input name="display_name" maxlength="100" required autofocus /></label>
        <label><span>${a(`accounts.sign_in_name`)}</span><input name="name" maxlength="100" spellcheck="false" autocapitalize="none" required /></label>
        <label><span>${a(`accounts.language`)}</span>
          <select name="locale"><option value="zh">${a(`language.zh`)}</option><option value="en">${a(`language.en`)}</option></select>
        </label>
        ${this.problem===``?r:g`<p class="note bad" role="alert">${this.problem}</p>`}
        <p class="dim">${a(`accounts.make.about`)}</p>
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending}>${this.sending?a(`form.sending`):a(`accounts.make.submit`)}</button>
          <button type="button" @click=${()=>this.making=!1}>${a(`form.cancel`)}</button>
        </div>
      </form>`})}#a;async#o(e){this.sending=!0,this.problem=``,await m(async()=>{let t=await Oe(e,this.#e);P.take(t),this.making=!1,ae(`/admin/accounts/${t.id}`)},e=>this.problem=e),this.sending=!1}};_([u()],V.prototype,`filter`,void 0),_([u()],V.prototype,`making`,void 0),_([u()],V.prototype,`problem`,void 0),_([u()],V.prototype,`sending`,void 0),customElements.define(`admin-accounts`,V);function pt(e,t){let n=t.at(-1),r=e=>e===null?t.length:t.length-1-t.indexOf(e);return e.filter(e=>e.disabled_at===null).flatMap(e=>e.grants.map(t=>({account:e,grant:t,own:t.area_code===n}))).filter(({grant:e})=>e.area_code===null||t.includes(e.area_code)).sort((e,t)=>r(e.grant.area_code)-r(t.grant.area_code)||e.account.id-t.account.id)}function mt(e){let t=new Map;for(let n of e){if(n.disabled_at!==null)continue;let e=new Set(n.grants.map(e=>e.area_code).filter(e=>e!==null));for(let n of e)t.set(n,(t.get(n)??0)+1)}return t}var ht=class extends t{constructor(...e){super(...e),this.code=null}connectedCallback(){super.connectedCallback(),this.follow(P.listen(()=>this.requestUpdate()))}firstUpdated(){this.requestUpdate()}get#e(){return this.querySelector(`area-chooser`)?.picker?.tree??null}render(){let e=mt(P.accounts??[]);return g`<h1>${a(`section.areas`)}</h1>
      <p class="dim">${a(`areas.about`)}</p>
      <div class="areas">
        <area-chooser .chosen=${this.code} .choose=${e=>ae(`/admin/areas/${encodeURIComponent(e)}`)} .aside=${t=>{let n=e.get(t)??0;return n===0?r:g`<em>${a(`areas.count`,{n})}</em>`}}></area-chooser>
        <section class="slab" aria-live="polite">${this.#t()}</section>
      </div>`}#t(){let{code:e}=this,t=e===null?[]:this.#e?.chain(e)??[],n=t.at(-1);if(e===null)return g`<h2>${a(`areas.who`)}</h2><p class="empty">${a(`areas.choose`)}</p>`;let i=pt(P.accounts??[],t.length>0?t.map(e=>e.code):[e]);return g`<h2>${n===void 0?e:s(n)} <small>${n===void 0?``:l(`area_level`,n.level)} ${e}</small></h2>
      ${n?.generated===!0?g`<p class="note">${a(`areas.generated`)}</p>`:r}
      ${t.length>1?g`<p class="dim">${t.slice(0,-1).map(s).join(` › `)}</p>`:r}
      <h3>${a(`areas.who`)}</h3>
      ${i.length===0?g`<p class="empty">${a(`areas.nobody`)}</p>`:r}
      <ul class="lines">
        ${i.map(e=>this.#n(e))}
      </ul>`}#n({account:e,grant:t,own:n}){let i=n?``:t.area_code===null?a(`areas.by_city`):a(`areas.by`,{area:s({name_zh:t.area_zh??``,name_en:t.area_en??``})});return g`<li>
      <p>
        <a href="/admin/accounts/${e.id}" @click=${h}>${e.display_name}</a>
        <span>${P.roleName(t.role)}</span> <span class="grade ${t.grade}">${t.grade}</span>
        ${i===``?r:g`<small>${i}</small>`}
      </p>
    </li>`}};_([d({attribute:!1})],ht.prototype,`code`,void 0),customElements.define(`admin-areas`,ht);async function gt(e,t){return S.get(`/audit/records`,{...e,limit:100,after:t})}async function _t(e){return S.get(`/audit/records/${e}`)}async function vt(){return S.get(`/audit/state`)}async function yt(){return S.post(`/audit/verify`,{})}function bt(e){let t=new URLSearchParams(e);return`/api/v1/audit/export${t.size>0?`?${t.toString()}`:``}`}function xt(e){let t=l(`audit.actions`,e);return t===e?P.actionName(e):t}var St={since:``,until:``,accountId:``,action:``,entity:``,entityId:``,outcome:``};function Ct(e,t){let n=[[`since`,v(e.since,t)??``],[`until`,v(e.until,t)??``],[`account_id`,/^\d+$/.test(e.accountId.trim())?e.accountId.trim():``],[`action`,e.action.trim()],[`entity`,e.entity.trim()],[`entity_id`,e.entityId.trim()],[`outcome`,e.outcome]];return Object.fromEntries(n.filter(([,e])=>e!==``))}function wt(e){return Object.entries(e).map(([e,t])=>Tt(t)&&`before`in t&&`after`in t?{name:e,before:H(t.before),after:H(t.after)}:{name:e,before:null,after:H(t)})}function Tt(e){return typeof e==`object`&&!!e&&!Array.isArray(e)}function H(e){return Array.isArray(e)?e.map(H).join(`, `):e==null?`–`:typeof e==`string`?e:JSON.stringify(e)}var U=class extends t{constructor(...e){super(...e),this.stands=null,this.found=null,this.problem=``,this.verifying=!1}connectedCallback(){super.connectedCallback(),this.#a(()=>Promise.resolve())}render(){let{stands:e,found:t}=this,n=e?.last_check??null;return g`<section class="slab ${n?.verdict===`broken`?`alarm`:``}">
      <div class="card-head">
        <div>
          <h2>${a(`audit.state`)}</h2>
          ${e===null?r:g`<p class="dim">${a(`audit.sealed`,{seq:f(e.sealed_until)})} · ${a(`audit.waiting`,{count:f(e.waiting)})}</p>`}
          ${n===null?e===null?r:g`<p class="warn">${a(`audit.never_verified`)}</p>`:this.#e(n)}
        </div>
        ${x.may(`audit.verify`)?g`<button type="button" ?disabled=${this.verifying} @click=${()=>void this.#i()}>${a(this.verifying?`audit.verifying`:`audit.verify`)}</button>`:r}
      </div>
      ${this.problem===``?r:g`<p class="note bad" role="alert">${this.problem}</p>`}
      ${t===null?r:this.#t(t)}
      ${(e?.alarms??[]).length===0?r:g`<h3>${a(`audit.alarms`)}</h3>
            <ul class="lines">
              ${(e?.alarms??[]).map(e=>g`<li class="fresh"><p><b>${this.#r(e.at)}</b> ${this.#n(e)}<small>${e.message}</small></p></li>`)}
            </ul>`}
    </section>`}#e(e){return e.verdict===`sound`?g`<p class="sound">${a(`audit.sound`,{at:this.#r(e.at),count:f(e.records)})}</p>`:g`<p class="broken" role="alert">${a(`audit.broken`,{at:this.#r(e.at)})} ${this.#n(e)}</p>`}#t(e){return g`<div class="note ${e.sound?``:`bad`}" role="status">
      <p>${e.sound?a(`audit.found_sound`,{count:f(e.records),seq:f(e.headed_until)}):this.#n(e)}</p>
      ${e.message===null?r:g`<p>${e.message}</p>`}
      ${e.notes.map(e=>g`<p>${e}</p>`)}
    </div>`}#n({fault:e,fault_seq:t,fault_record_id:n}){return g`<span>${l(`audit.faults`,e??``)}</span>
      ${t===null?r:a(`audit.place`,{seq:t})}
      ${n===null?r:g`<a href="/admin/audit/${n}" @click=${h}>${a(`audit.record`)} ${n}</a>`}`}#r(t){return`${e(Date.parse(t),x.timezone)} ${n(Date.parse(t),x.timezone)}`}async#i(){this.verifying=!0,await this.#a(async()=>this.found=await yt()),this.verifying=!1}async#a(e){this.problem=``,await m(async()=>{await e(),this.stands=await vt()},e=>this.problem=e)}};_([u()],U.prototype,`stands`,void 0),_([u()],U.prototype,`found`,void 0),_([u()],U.prototype,`problem`,void 0),_([u()],U.prototype,`verifying`,void 0),customElements.define(`audit-state`,U);var Et=class extends t{constructor(...e){super(...e),this.filter=St,this.#e=new we(e=>gt(Ct(this.filter,x.timezone),e),()=>this.requestUpdate()),this.#r=e=>{e.preventDefault();let t=new FormData(e.target),n=e=>D(t,e);this.filter={since:T(n(`since`))??``,until:T(n(`until`))??``,accountId:n(`accountId`),action:n(`action`),entity:n(`entity`),entityId:n(`entityId`),outcome:n(`outcome`)},this.#e.refresh()},this.#i=()=>{this.filter=St,this.#e.refresh()}}#e;connectedCallback(){super.connectedCallback(),this.follow(P.listen(()=>this.requestUpdate())),this.#e.refresh()}render(){return g`<div class="page-head">
        <h1>${a(`section.audit`)}</h1>
        <a class="button" href=${bt(Ct(this.filter,x.timezone))} download="audit.csv">${a(`audit.export`)}</a>
      </div>
      <p class="dim">${a(`audit.about`)}</p>
      <audit-state></audit-state>
      ${this.#t()}
      <div class="table-box" tabindex="0" role="region" aria-label=${a(`section.audit`)}>
        <table class="audit">
          <thead>
            <tr>
              <th scope="col">${a(`audit.at`)}</th><th scope="col">${a(`audit.who`)}</th><th scope="col">${a(`audit.action`)}</th>
              <th scope="col">${a(`audit.entity`)}</th><th scope="col">${a(`audit.grade`)}</th><th scope="col">${a(`audit.outcome`)}</th><th scope="col">${a(`audit.record`)}</th>
            </tr>
          </thead>
          <tbody>
            ${(this.#e.items??[]).map(e=>this.#n(e))}
          </tbody>
        </table>
      </div>
      ${Ce(this.#e,a(`audit.none`))}`}#t(){let e=(e,t,n=``)=>g`<label><span>${t}</span><input name=${e} type="text" list=${n===``?r:n} .value=${this.filter[e]} spellcheck="false" /></label>`;return g`<form class="audit-filters" role="search" autocomplete="off" @submit=${this.#r} @reset=${this.#i}>
      ${E({name:`since`,label:a(`audit.since`),value:this.filter.since})} ${E({name:`until`,label:a(`audit.until`),value:this.filter.until})}
      ${e(`accountId`,a(`audit.account_id`))} ${e(`action`,a(`audit.action`),`audit-actions`)} ${e(`entity`,a(`audit.entity`),`audit-entities`)} ${e(`entityId`,a(`audit.entity_id`))}
      ${Dt(`audit-actions`,`audit.actions`)} ${Dt(`audit-entities`,`audit.entities`)}
      <label><span>${a(`audit.outcome`)}</span>
        <select name="outcome">
          <option value="">${a(`audit.any_outcome`)}</option>
          <option value="done" ?selected=${this.filter.outcome===`done`}>${a(`audit.outcomes.done`)}</option>
          <option value="refused" ?selected=${this.filter.outcome===`refused`}>${a(`audit.outcomes.refused`)}</option>
        </select>
      </label>
      <div class="buttons">
        <button type="submit" class="go">${a(`audit.search`)}</button>
        <button type="reset">${a(`audit.clear`)}</button>
      </div>
    </form>`}#n(t){return g`<tr data-record=${t.id} class=${t.outcome}>
      <td class="at" data-label=${a(`audit.at`)}>${e(Date.parse(t.at),x.timezone)}</td>
      <th scope="row" data-label=${a(`audit.who`)}>${t.actor_name}<small>${t.account_id===null?l(`audit.actors`,t.actor_kind):a(`audit.account`,{id:t.account_id})}</small></th>
      <td data-label=${a(`audit.action`)}>${xt(t.action)}<small><code>${t.action}</code></small></td>
      <td data-label=${a(`audit.entity`)}>${l(`audit.entities`,t.entity)} ${t.entity_id}</td>
      <td data-label=${a(`audit.grade`)}>${t.grade===null?`–`:g`<span class="grade L${t.grade}">L${t.grade}</span>`}</td>
      <td data-label=${a(`audit.outcome`)}><span class="state ${t.outcome===`done`?`on`:`off`}">${a(`audit.outcomes.${t.outcome}`)}</span></td>
      <td data-label=${a(`audit.record`)}><a href="/admin/audit/${t.id}" @click=${h}>${t.id}</a></td>
    </tr>`}#r;#i};_([u()],Et.prototype,`filter`,void 0);function Dt(e,t){return g`<datalist id=${e}>
    ${Object.entries(se(t)).map(([e,t])=>g`<option value=${e}>${t}</option>`)}
  </datalist>`}customElements.define(`admin-audit`,Et);var Ot=[`dead`,`waiting`,`sent`],W=class extends t{constructor(...e){super(...e),this.shown=`dead`,this.problem=``,this.said=``,this.#e=this.#t(`dead`)}#e;#t(e){return new we(t=>Se(e,t),()=>this.requestUpdate())}connectedCallback(){super.connectedCallback(),this.#e.refresh()}render(){return g`<div class="page-head">
        <h1>${a(`section.deliveries`)}</h1>
        <button type="button" @click=${()=>void this.#e.refresh()}>${a(`deliveries.refresh`)}</button>
      </div>
      <p class="dim">${a(`deliveries.about`)}</p>
      <div class="tabs" role="group" aria-label=${a(`deliveries.states`)}>
        ${Ot.map(e=>g`<button type="button" aria-pressed=${e===this.shown?`true`:`false`} @click=${()=>this.#r(e)}>${l(`delivery.state`,e)}</button>`)}
      </div>
      ${this.problem===``?r:g`<p class="note bad" role="alert">${this.problem}</p>`}
      <p class="sr" role="status">${this.said}</p>
      <ul class="lines">
        ${(this.#e.items??[]).map(e=>this.#n(e))}
      </ul>
      ${Ce(this.#e,l(`deliveries.none`,this.shown))}`}#n(e){let t=e=>p(Date.parse(e),c.nowMs,x.timezone),n=[a(`deliveries.made`,{at:t(e.made_at)}),a(`deliveries.attempts`,{n:e.attempts}),...e.next_at===null?[]:[a(`deliveries.next`,{at:t(e.next_at)})],...e.sent_at===null?[]:[a(`deliveries.sent`,{at:t(e.sent_at)})]];return g`<li data-delivery=${e.id}>
      <p>
        <b>${l(`channel`,e.channel)}</b> <span>${l(`notice.rule`,e.rule)}</span>
        <small>${n.join(` · `)}</small>
        ${e.fault===null?r:g`<small class="warn">${a(`deliveries.fault`,{fault:e.fault})}</small>`}
      </p>
      ${e.state===`dead`&&x.may(`accounts.change`)?g`<button type="button" @click=${()=>void this.#i(e)}>${a(`deliveries.again`)}</button>`:r}
    </li>`}#r(e){this.shown=e,this.said=this.problem=``,this.#e=this.#t(e),this.#e.refresh()}async#i(e){this.problem=``,await m(()=>xe(e.id),e=>this.problem=e)&&(this.said=a(`deliveries.again.done`,{channel:l(`channel`,e.channel)})),await this.#e.refresh()}};_([u()],W.prototype,`shown`,void 0),_([u()],W.prototype,`problem`,void 0),_([u()],W.prototype,`said`,void 0),customElements.define(`admin-deliveries`,W);function kt(e,{text:t,grade:n,sealed:r}){let i=t.trim().toLowerCase().split(/\s+/);return e.filter(e=>{let t=[e.element,e.title_zh,e.title_en,e.purpose_zh,e.purpose_en,e.owner.name_zh,e.owner.name_en].join(`
`).toLowerCase();return i.every(e=>t.includes(e))&&(n===``||e.grade===n)&&(!r||e.sealed)})}function At(e){let t=new Map;for(let{grade:n}of e)t.set(n,(t.get(n)??0)+1);return t}var G=[`members`,`accounts`,`incidents`];function jt(e){let t=e.split(/[\s,，、;；]+/).filter(e=>e!==``),n=[...new Set(t.map(e=>/^[1-9]\d{0,14}$/.test(e)?Number(e):NaN))];return n.some(Number.isNaN)||n.length>100?null:n}function Mt(e,t){let n=n=>[...new Set([...e[n],...t[n]??[]])];return{members:n(`members`),accounts:n(`accounts`),incidents:n(`incidents`)}}function Nt(e){return Object.values(e).reduce((e,t)=>e+(t?.length??0),0)}var Pt=2,K=class extends t{constructor(...e){super(...e),this.grounds=[],this.done=()=>void 0,this.cancel=()=>void 0,this.phone=``,this.purpose=`request`,this.reason=``,this.written={members:``,accounts:``,incidents:``},this.found=null,this.sure=!1,this.problem=``,this.sending=!1,this.#i=e=>{e.preventDefault(),this.sending||(this.sure?this.#o():this.sure=!0)}}render(){let e=this.#n;return g`<form class="erasure" autocomplete="off" @submit=${this.#i}>
      <p class="note">${a(`erasures.warning`)}</p>
      <label>
        <span>${a(`erasures.reason`)}</span>
        <textarea name="reason" rows="2" maxlength="500" required autofocus .value=${this.reason} @input=${e=>this.#r({reason:q(e)})}></textarea>
      </label>
      <label>
        <span>${a(`erasures.purpose`)}</span>
        <select name="purpose" @change=${e=>this.#r({purpose:q(e)})}>
          ${this.grounds.map(e=>g`<option value=${e.key} ?selected=${e.key===this.purpose}>${s(e)}</option>`)}
        </select>
      </label>
      <div class="pair">
        <label>
          <span>${a(`erasures.phone`)}</span>
          <input name="phone" type="tel" maxlength="40" .value=${this.phone} @input=${e=>this.#r({phone:q(e),found:null})} />
        </label>
        <p class="buttons"><button type="button" ?disabled=${this.sending||this.phone.trim()===``||this.#t} @click=${()=>void this.#a()}>${a(`erasures.find`)}</button></p>
      </div>
      ${this.found===null?r:g`<p class="note" role="status">${Nt(this.found)===0?a(`erasures.nobody`):a(`erasures.found`,{rows:J(this.found)})}</p>`}
      ${G.map(e=>this.#e(e))}
      ${this.problem===``?r:g`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.sure&&e!==null?g`<p class="note bad" role="alert">${a(`erasures.sure`,{rows:J(e)})}</p>`:r}
      <div class="buttons">
        ${this.sure?g`<button type="submit" class="danger" ?disabled=${this.sending}>${this.sending?a(`form.sending`):a(`erasures.do`)}</button>`:g`<button type="submit" ?disabled=${this.sending||e===null||Nt(e)===0||this.#t}>${a(`erasures.look`)}</button>`}
        <button type="button" @click=${()=>this.cancel()}>${a(`form.cancel`)}</button>
      </div>
    </form>`}#e(e){let t=jt(this.written[e])===null;return g`<label>
      <span>${l(`erasures.ids`,e)}</span>
      <input
        name=${e}
        inputmode="numeric"
        placeholder="12, 15"
        aria-invalid=${t?`true`:`false`}
        .value=${this.written[e]}
        @input=${t=>this.#r({written:{...this.written,[e]:q(t)}})}
      />
      ${t?g`<small class="bad">${a(`erasures.no_ids`)}</small>`:r}
    </label>`}get#t(){return this.reason.trim().length<Pt}get#n(){let[e,t,n]=G.map(e=>jt(this.written[e]));return!e||!t||!n?null:Mt({members:e,accounts:t,incidents:n},this.found??{})}#r(e){Object.assign(this,e),this.sure=!1}#i;async#a(){await this.#s(async()=>{this.found=await b(()=>Ke(this.phone.trim(),this.reason.trim()))})}async#o(){let e=this.#n;e!==null&&await this.#s(async()=>{this.done(await b(()=>qe({...e,purpose:this.purpose,reason:this.reason.trim()})))})}async#s(e){this.problem=``,this.sending=!0,await m(e,e=>this.problem=e),this.sending=!1}};_([d({attribute:!1})],K.prototype,`grounds`,void 0),_([d({attribute:!1})],K.prototype,`done`,void 0),_([d({attribute:!1})],K.prototype,`cancel`,void 0),_([u()],K.prototype,`phone`,void 0),_([u()],K.prototype,`purpose`,void 0),_([u()],K.prototype,`reason`,void 0),_([u()],K.prototype,`written`,void 0),_([u()],K.prototype,`found`,void 0),_([u()],K.prototype,`sure`,void 0),_([u()],K.prototype,`problem`,void 0),_([u()],K.prototype,`sending`,void 0),customElements.define(`erasure-form`,K);function q(e){return e.target.value}function J(e){return G.filter(t=>(e[t]??[]).length>0).map(t=>`${l(`erasures.of`,t)} ${(e[t]??[]).join(`、`)}`).join(` · `)}var Y=class extends t{constructor(...e){super(...e),this.erasures=null,this.grounds=[],this.problem=``,this.asking=!1}connectedCallback(){super.connectedCallback(),this.#n()}updated(){C(this)}render(){let e=this.erasures??[];return g`<section class="slab" data-erasures>
      <div class="card-head">
        <div>
          <h2>${a(`erasures.title`)}</h2>
          <p class="dim">${a(`erasures.about`)}</p>
        </div>
        ${x.may(`personal.erase`)&&this.grounds.length>0?g`<button type="button" @click=${()=>this.asking=!0}>${a(`erasures.ask`)}</button>`:r}
      </div>
      ${this.problem===``?r:g`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.erasures?.length===0?g`<p class="empty">${a(`erasures.none`)}</p>`:r}
      <ul class="lines">
        ${e.map(e=>this.#e(e))}
      </ul>
      ${this.asking?this.#t():r}
    </section>`}#e(e){let t=this.grounds.find(t=>t.key===e.purpose);return g`<li class="over" data-erasure=${e.id}>
      <p>
        <b>${J(e.rows)}</b> <span>${t===void 0?e.purpose:s(t)}</span>
        <small>
          ${p(Date.parse(e.asked_at),c.nowMs,x.timezone,`minutes`)} · ${e.asked_by} · ${e.reason} ·
          ${e.done_at===null?a(`erasures.going_on`):a(`erasures.fields`,{n:e.fields})}
        </small>
      </p>
    </li>`}#t(){let e=()=>{this.asking=!1};return w({title:a(`erasures.ask`),close:e,content:g`<erasure-form
        .grounds=${this.grounds}
        .cancel=${e}
        .done=${()=>{e(),this.#n()}}
      ></erasure-form>`})}async#n(){this.problem=``,await m(async()=>{[this.grounds,this.erasures]=await Promise.all([Ge(),We()])},e=>this.problem=e)}};_([u()],Y.prototype,`erasures`,void 0),_([u()],Y.prototype,`grounds`,void 0),_([u()],Y.prototype,`problem`,void 0),_([u()],Y.prototype,`asking`,void 0),customElements.define(`admin-erasures`,Y);var X=class extends t{constructor(...e){super(...e),this.sweeps=[],this.problem=``}connectedCallback(){super.connectedCallback(),this.#e(()=>Promise.resolve())}render(){if(this.problem===``&&this.sweeps.length===0)return g`${r}`;let e=e=>p(Date.parse(e),c.nowMs,x.timezone,`minutes`);return g`<section class="slab">
      <h2>${a(`sweeps.title`)}</h2>
      <p class="dim">${a(`sweeps.about`)}</p>
      ${this.problem===``?r:g`<p class="note bad" role="alert">${this.problem}</p>`}
      <ul class="lines">
        ${this.sweeps.map(t=>g`<li class=${t.seen_at===null?`fresh`:`over`}>
            <p>
              <b>${t.account_name}</b> <span>${a(`sweeps.rows`,{n:t.rows_seen})}</span>
              <small>${e(t.began_at)} – ${e(t.raised_at)}${t.seen_by===null?``:` · ${a(`sweeps.seen_by`,{name:t.seen_by})}`}</small>
            </p>
            ${t.seen_at===null&&x.may(`elements.change`)?g`<button type="button" @click=${()=>void this.#e(()=>Ue(t.id))}>${a(`sweeps.see`)}</button>`:r}
          </li>`)}
      </ul>
    </section>`}async#e(e){this.problem=``,await m(async()=>{await e(),this.sweeps=await He()},e=>this.problem=e)}};_([u()],X.prototype,`sweeps`,void 0),_([u()],X.prototype,`problem`,void 0),customElements.define(`admin-sweeps`,X);var Z=class extends t{constructor(...e){super(...e),this.elements=null,this.filter={text:``,grade:``,sealed:!1},this.problem=``}connectedCallback(){super.connectedCallback(),m(async()=>this.elements=await Ve(),e=>this.problem=e)}render(){let e=kt(this.elements??[],this.filter);return g`<h1>${a(`section.elements`)}</h1>
      <p class="dim">${a(`elements.about`)}</p>
      <admin-sweeps></admin-sweeps>
      ${this.#e()} ${this.#t()}
      ${this.problem===``?r:g`<p class="note bad" role="alert">${this.problem}</p>`}
      <p class="count" role="status">${this.elements===null?this.problem===``?a(`app.loading`):``:a(`elements.count`,{n:e.length})}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${a(`section.elements`)}>
        <table class="elements">
          <thead>
            <tr>
              <th scope="col">${a(`elements.grade`)}</th><th scope="col">${a(`elements.element`)}</th><th scope="col">${a(`elements.purpose`)}</th>
              <th scope="col">${a(`elements.keep`)}</th><th scope="col">${a(`elements.mask`)}</th><th scope="col">${a(`elements.owner`)}</th>
            </tr>
          </thead>
          <tbody>
            ${e.map(e=>this.#n(e))}
          </tbody>
        </table>
      </div>
      ${this.elements!==null&&e.length===0?g`<p class="empty">${a(`elements.none`)}</p>`:r}
      <admin-erasures></admin-erasures>`}#e(){let e=At(this.elements??[]);return g`<div class="grade-cards" role="group" aria-label=${a(`elements.grade`)}>
      ${Te.map(t=>g`<button type="button" aria-pressed=${this.filter.grade===t?`true`:`false`} @click=${()=>this.#r({grade:this.filter.grade===t?``:t})}>
          <span class="grade ${t}">${t}</span> <b>${e.get(t)??0}</b> <small>${l(`grade`,t)}</small>
        </button>`)}
    </div>`}#t(){return g`<div class="filters" role="search">
      <input type="search" aria-label=${a(`elements.search`)} placeholder=${a(`elements.search`)} @input=${e=>this.#r({text:e.target.value})} />
      <label class="check"><input type="checkbox" .checked=${this.filter.sealed} @change=${e=>this.#r({sealed:e.target.checked})} />${a(`elements.only_sealed`)}</label>
    </div>`}#n(e){let t=e.keep_days===null?l(`elements.at_end`,e.at_end):a(`elements.days`,{n:e.keep_days,end:l(`elements.at_end`,e.at_end)});return g`<tr data-element=${e.element}>
      <td data-label=${a(`elements.grade`)}><span class="grade ${e.grade}">${e.grade}</span></td>
      <th scope="row">${s({name_zh:e.title_zh,name_en:e.title_en})} <small>${e.element}</small></th>
      <td data-label=${a(`elements.purpose`)}>${s({name_zh:e.purpose_zh,name_en:e.purpose_en})} <small>${s(e.basis)}</small></td>
      <td data-label=${a(`elements.keep`)}>${t}</td>
      <td data-label=${a(`elements.mask`)}>${l(`elements.masks`,e.mask)}${e.sealed?g` <span class="chip">${a(`elements.sealed`)}</span>`:r}</td>
      <td data-label=${a(`elements.owner`)}>${s(e.owner)}</td>
    </tr>`}#r(e){this.filter={...this.filter,...e}}};_([u()],Z.prototype,`elements`,void 0),_([u()],Z.prototype,`filter`,void 0),_([u()],Z.prototype,`problem`,void 0),customElements.define(`admin-elements`,Z);var Q=class extends t{constructor(...e){super(...e),this.recordId=0,this.record=null,this.proof=null,this.missing=!1,this.problem=``}connectedCallback(){super.connectedCallback(),this.follow(P.listen(()=>this.requestUpdate()))}willUpdate(e){e.has(`recordId`)&&this.#r()}render(){if(this.missing)return y();let{record:e}=this;return g`<p class="back"><a href="/admin/audit" @click=${h}>${a(`section.audit`)}</a></p>
      <h1>${a(`audit.record`)} ${this.recordId} <small>${e===null?``:xt(e.action)}</small></h1>
      ${this.problem===``?r:g`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e===null?this.problem===``?g`<p class="empty" role="status">${a(`app.loading`)}</p>`:r:g`${this.#e(e)} ${this.#t(e)} ${this.#n()}`}`}#e(t){let i=Date.parse(t.at),o=[[a(`audit.at`),`${e(i,x.timezone)} ${n(i,x.timezone)}`],[a(`audit.who`),`${t.actor_name} · ${l(`audit.actors`,t.actor_kind)}${t.account_id===null?``:` · ${a(`audit.account`,{id:t.account_id})}`}`],[a(`audit.credential`),t.credential],[a(`audit.address`),t.address],[a(`audit.action`),t.action],[a(`audit.entity`),`${l(`audit.entities`,t.entity)} ${t.entity_id}`],[a(`audit.area`),t.area_code],[a(`audit.grade`),t.grade===null?null:`L${t.grade}`],[a(`audit.outcome`),a(`audit.outcomes.${t.outcome}`)],[a(`audit.request_id`),t.request_id]];return g`<section class="slab">
      <h2>${a(`audit.said`)}</h2>
      <dl class="record">
        ${o.map(([e,t])=>t===null||t===``?r:g`<div><dt>${e}</dt><dd>${t}</dd></div>`)}
      </dl>
    </section>`}#t(e){let t=wt(e.details);return g`<section class="slab">
      <h2>${a(`audit.details`)}</h2>
      ${t.length===0?g`<p class="empty">${a(`audit.no_details`)}</p>`:r}
      <dl class="record">
        ${t.map(({name:e,before:t,after:n})=>g`<div><dt><code>${e}</code></dt><dd>${t===null?r:g`<del>${t}</del> → `}${n}</dd></div>`)}
      </dl>
    </section>`}#n(){let{proof:e}=this;return g`<section class="slab">
      <h2>${a(`audit.proof`)}</h2>
      ${e===null?g`<p class="dim">${a(`audit.proof.waiting`)}</p>`:g`<p class="dim">${a(`audit.proof.about`)}</p>
            <dl class="record">
              <div><dt>${a(`audit.proof.seq`)}</dt><dd>${e.seq}</dd></div>
              <div><dt>${a(`audit.proof.algorithm`)}</dt><dd>${e.algorithm}</dd></div>
              <div><dt>${a(`audit.proof.leaf`)}</dt><dd><code>${e.leaf}</code></dd></div>
              <div><dt>${a(`audit.proof.chain`)}</dt><dd><code>${e.chain}</code></dd></div>
            </dl>`}
    </section>`}async#r(){this.missing=!1,this.problem=``,await m(async()=>{let{record:e,proof:t}=await _t(this.recordId);this.record=e,this.proof=t},(e,t)=>{this.missing=t.status===404,this.problem=e})}};_([d({attribute:!1})],Q.prototype,`recordId`,void 0),_([u()],Q.prototype,`record`,void 0),_([u()],Q.prototype,`proof`,void 0),_([u()],Q.prototype,`missing`,void 0),_([u()],Q.prototype,`problem`,void 0),customElements.define(`admin-record`,Q);function Ft(e,t,n,r){let i=new Map;for(let t of e)for(let{key:e,name_zh:n,name_en:r,grade:a}of t.actions){let o=i.get(e)??{key:e,name_zh:n,name_en:r,grades:new Map};o.grades.set(t.key,a),i.set(e,o)}let a=t.trim().toLowerCase();return[...i.values()].filter(e=>(a===``||e.key.includes(a)||r(e).toLowerCase().includes(a))&&(n===``||e.grades.has(n)))}var $=class extends t{constructor(...e){super(...e),this.text=``,this.roleKey=``}connectedCallback(){super.connectedCallback(),this.follow(P.listen(()=>this.requestUpdate()))}render(){let e=P.roles.filter(e=>this.roleKey===``||e.key===this.role),t=Ft(P.roles,this.text,this.roleKey,s);return g`<h1>${a(`section.roles`)}</h1>
      <p class="dim">${a(`roles.about`)}</p>
      <div class="filters" role="search">
        <input type="search" aria-label=${a(`roles.search`)} placeholder=${a(`roles.search`)} @input=${e=>this.text=e.target.value} />
        <select aria-label=${a(`grants.role`)} @change=${e=>this.roleKey=e.target.value}>
          <option value="">${a(`accounts.any_role`)}</option>
          ${P.roles.map(e=>g`<option value=${e.key}>${s(e)}</option>`)}
        </select>
      </div>
      ${P.problem===``?r:g`<p class="note bad" role="alert">${P.problem}</p>`}
      <div class="table-box matrix" tabindex="0" role="region" aria-label=${a(`section.roles`)}>
        <table>
          <thead>
            <tr>
              <th scope="col">${a(`roles.action`)}</th>
              ${e.map(e=>this.#e(e))}
            </tr>
          </thead>
          <tbody>
            ${t.map(t=>g`<tr>
                <th scope="row">${s(t)} <small>${t.key}</small></th>
                ${e.map(e=>this.#t(t.grades.get(e.key)))}
              </tr>`)}
          </tbody>
        </table>
      </div>
      ${t.length===0&&P.roles.length>0?g`<p class="empty">${a(`roles.none`)}</p>`:r}`}#e(e){return g`<th scope="col" class=${e.alone?`alone`:``}>${s(e)}${e.alone?g`<small>${a(`roles.alone`)}</small>`:r}</th>`}#t(e){return e===void 0?g`<td class="never"><span class="sr">${a(`roles.never`)}</span><span aria-hidden="true">–</span></td>`:g`<td><span class="grade ${e}">${e}</span></td>`}};_([u()],$.prototype,`text`,void 0),_([u()],$.prototype,`roleKey`,void 0),customElements.define(`admin-roles`,$);var It=[`accounts`,`roles`,`areas`,`elements`,`audit`,`deliveries`];function Lt(e){return It.includes(e)}var Rt=class extends le{#e=`accounts`;#t=[];get section(){return this.#e}get page(){return`${this.#e}/${this.#t.join(`/`)}`}read(){let[,e=``,...t]=te(location.pathname),n=e=>x.may(e);if(e===``){let e=de(n).find(Lt);ie(e===void 0?me(n):fe[e].path),this.#e=e??`security`}else this.#e=Lt(e)?e:`security`,this.#t=t}render(){return ce(this.#e,g`<div class="page">${this.#n()}</div>`)}#n(){let[e=``]=this.#t;if(this.#e===`security`||!ue(fe[this.#e],e=>x.may(e)))return y();switch(this.#e){case`accounts`:return/^\d+$/.test(e)?g`<admin-account .accountId=${Number(e)}></admin-account>`:g`<admin-accounts></admin-accounts>`;case`roles`:return g`<admin-roles></admin-roles>`;case`areas`:return g`<admin-areas .code=${e===``?null:e}></admin-areas>`;case`elements`:return g`<admin-elements></admin-elements>`;case`deliveries`:return g`<admin-deliveries></admin-deliveries>`;case`audit`:return/^\d+$/.test(e)?g`<admin-record .recordId=${Number(e)}></admin-record>`:g`<admin-audit></admin-audit>`}}};customElements.define(`admin-view`,Rt);export{Rt as AdminView};