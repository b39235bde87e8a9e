import{C as e,K as t,b as n,c as r,ct as i,d as a,dt as o,ft as s,k as c,l,m as u,mt as d,n as ee,ot as te,p as f,r as p,st as m,t as h,ut as g,v as ne,w as _,y as v}from"./decorate-DEnpJTLa.js";import{n as re,t as y}from"./frame-DEQgTlML.js";import{C as b,a as ie,c as ae,d as x,i as oe,l as se,m as ce,n as S,o as le,p as C,r as w,s as T,t as E,u as ue,w as D}from"./index-DfX3gt_9.js";import{c as de,d as fe,f as pe,i as me,p as he,r as ge,u as _e}from"./style-CRPcPi3l.js";import{t as O}from"./forms-CLYgAeKV.js";var k=[`L1`,`L2`,`L3`,`L4`];async function ve(){return t(`/accounts`,{})}async function ye(e){return c.get(`/accounts/${e}`)}async function be(e,t){return c.post(`/accounts`,e,t)}async function xe(e,t){return c.patch(`/accounts/${e}`,t)}async function Se(e){return c.post(`/accounts/${e}/sign-ins`,{})}async function Ce(e,n){return t(`/accounts/${e}/grants`,{state:n?`all`:`active`})}async function we(e,t,n){return c.post(`/accounts/${e}/grants`,t,n)}async function Te(e,t){await c.delete(`/accounts/${e}/grants/${t}`)}async function Ee(e){return(await c.get(`/accounts/${e}/keys`)).items}async function De(e,t){return c.post(`/accounts/${e}/keys`,t)}async function Oe(e,t){return c.post(`/accounts/${e}/keys/${t}/revoke`,{})}async function ke(){return(await c.get(`/roles`)).items}async function Ae(e,t){return c.get(`/areas`,{level:e,limit:500,after:t})}async function je(e){return c.get(`/areas`,{parent:e,limit:500})}async function Me(){return(await c.get(`/elements`)).items}async function Ne(){return(await c.get(`/reveals/sweeps`)).items}async function Pe(e){return c.post(`/reveals/sweeps/${e}/seen`,{})}var Fe=[`active`,`disabled`,`without_role`,`all`],Ie={text:``,state:`active`,kind:``,role:``};function Le(e,{text:t,state:n,kind:r,role:i}){let a=t.trim().toLowerCase();return e.filter(e=>(a===``||e.sign_in_name.toLowerCase().includes(a)||e.display_name.toLowerCase().includes(a))&&Re(e,n)&&(r===``||e.kind===r)&&(i===``||e.grants.some(e=>e.role===i)))}function Re(e,t){switch(t){case`all`:return!0;case`disabled`:return e.disabled_at!==null;case`active`:return e.disabled_at===null;case`without_role`:return e.disabled_at===null&&e.grants.length===0}}function ze(e,t){return e.ends_at!==null&&Date.parse(e.ends_at)<=t?`over`:Date.parse(e.starts_at)<=t?`running`:`coming`}function Be(e,t,n){return e.filter(e=>e.kinds.includes(t.kind)).map(t=>({role:t,excludedBy:Ve(t,e,n)}))}function Ve(e,t,n){let r=n.filter(t=>t.role!==e.key),i=r.find(e=>t.find(t=>t.key===e.role)?.alone===!0);return(e.alone?r[0]:i)?.role??null}var He=`grid`,Ue=class{constructor(){this.#e=new Map,this.#t=new Map,this.open=new Set}#e;#t;take(e){for(let t of e){if(this.#e.has(t.code))continue;this.#e.set(t.code,t);let e=this.#t.get(t.parent_code)??[];e.push(t.code),this.#t.set(t.parent_code,e)}}get(e){return this.#e.get(e)}get size(){return this.#e.size}has(e){return this.#t.has(e)}below(e){return(this.#t.get(e)??[]).map(e=>this.#e.get(e)).filter(e=>e!==void 0)}get roots(){return[...this.#e.values()].filter(({parent_code:e})=>e===null||!this.#e.has(e))}chain(e){let t=[];for(let n=this.#e.get(e);n!==void 0;n=n.parent_code===null?void 0:this.#e.get(n.parent_code))t.unshift(n);return t}reveal(e){for(let t of this.chain(e).slice(0,-1))this.open.add(t.code)}rows(e,t){let n=e.trim().toLowerCase(),r=n===``?null:this.#n(n,t),i=[],a=(e,t)=>{if(r!==null&&!r.has(e.code))return;let n=e.level!==He,o=n&&(r===null?this.open.has(e.code):this.below(e.code).some(e=>r.has(e.code)));if(i.push({area:e,depth:t,open:o,inner:n}),o)for(let n of this.below(e.code))a(n,t+1)};for(let e of this.roots)a(e,0);return i}#n(e,t){let n=new Set;for(let r of this.#e.values())if(t(r).toLowerCase().includes(e)||r.code.startsWith(e))for(let e of this.chain(r.code))n.add(e.code);return n}};function We(e,t,n){let r=n[t];if(r===void 0)return n.length>0?{kind:`at`,index:0}:null;switch(e){case`ArrowDown`:return{kind:`at`,index:Math.min(n.length-1,t+1)};case`ArrowUp`:return{kind:`at`,index:Math.max(0,t-1)};case`Home`:return{kind:`at`,index:0};case`End`:return{kind:`at`,index:n.length-1};case`ArrowRight`:return r.inner&&!r.open?{kind:`open`}:(n[t+1]?.depth??0)>r.depth?{kind:`at`,index:t+1}:null;case`ArrowLeft`:if(r.open)return{kind:`close`};for(let e=t-1;e>=0;--e)if((n[e]?.depth??0)<r.depth)return{kind:`at`,index:e};return null;case`Enter`:case` `:return{kind:`choose`};default:return null}}var Ge=[`city`,`district`,`street`],A=400,j=new Ue,M=null;async function Ke(){for(let e of Ge){let t;do{let n=await Ae(e,t);j.take(n.items),t=n.next??void 0}while(t!==void 0)}for(let e of j.roots)j.open.add(e.code)}var N=class extends f{constructor(...e){super(...e),this.chosen=null,this.choose=()=>void 0,this.aside=()=>s,this.text=``,this.at=0,this.problem=``,this.#e=null}#e;connectedCallback(){super.connectedCallback(),this.#t()}get tree(){return j}async#t(){M??=Ke();let e=M;await C(()=>e,e=>this.problem=e)||(M=null),this.requestUpdate()}willUpdate(){this.chosen!==null&&this.chosen!==this.#e&&j.get(this.chosen)!==void 0&&(this.#e=this.chosen,j.reveal(this.chosen))}render(){let t=j.rows(this.text,v);return d`<input type="search" aria-label=${e(`areas.search`)} placeholder=${e(`areas.search`)} .value=${this.text} @input=${e=>this.#r(e)} />
      ${this.problem===``?s:d`<p class="note bad" role="alert">${this.problem}</p>`}
      ${j.size===0&&this.problem===``?d`<p class="empty" role="status">${e(`app.loading`)}</p>`:s}
      ${j.size>0&&t.length===0?d`<p class="empty" role="status">${e(`areas.none`)}</p>`:s}
      <ul role="tree" aria-label=${e(`areas.tree`)} @keydown=${e=>this.#c(e,t)}>
        ${t.slice(0,A).map((e,t)=>this.#n(e,t))}
      </ul>
      ${t.length>A?d`<p class="empty">${e(`areas.more`,{n:t.length-A})}</p>`:s}`}#n({area:e,depth:t,open:n,inner:r},i){return d`<li
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
      ${r?d`<span class="twist" aria-hidden="true" @click=${t=>this.#a(t,e,n)}><svg viewBox="0 0 24 24"><path d=${n?`M6 9l6 6 6-6`:`M9 6l6 6-6 6`} /></svg></span>`:d`<span class="twist"></span>`}
      <span class="name">${v(e)}</span> <small>${_(`area_level`,e.level)}</small> ${this.aside(e.code)}
    </li>`}#r(e){this.text=e.target.value,this.at=0}#i(e){this.choose(e),j.open.has(e.code)||this.#o(e)}#a(e,t,n){e.stopPropagation(),n?this.#s(t):this.#o(t)}async#o(e){e.level!==`grid`&&(j.open.add(e.code),j.has(e.code)||await C(async()=>j.take((await je(e.code)).items),e=>this.problem=e),this.requestUpdate())}#s(e){j.open.delete(e.code),this.requestUpdate()}#c(e,t){if(e.ctrlKey||e.metaKey||e.altKey)return;let n=We(e.key,this.at,t);if(n===null)return;e.preventDefault();let r=t[this.at]?.area;n.kind===`at`?this.#l(n.index):r!==void 0&&n.kind===`open`?this.#o(r):r!==void 0&&n.kind===`close`?this.#s(r):r!==void 0&&this.choose(r)}#l(e){this.at=e,this.updateComplete.then(()=>this.querySelectorAll(`[role=treeitem]`)[e]?.focus())}};h([o({attribute:!1})],N.prototype,`chosen`,void 0),h([o({attribute:!1})],N.prototype,`choose`,void 0),h([o({attribute:!1})],N.prototype,`aside`,void 0),h([g()],N.prototype,`text`,void 0),h([g()],N.prototype,`at`,void 0),h([g()],N.prototype,`problem`,void 0),customElements.define(`area-picker`,N);var P=`#4cc2ff`,qe=[`grid`,`community`,`street`,`district`],Je=class{#e;constructor({city:t,container:n,onPick:r}){fe(_e),he(`pmtiles`,new de().tile),this.map=new pe({container:n,style:ge(t,ne()),bounds:t.bbox,fitBoundsOptions:{padding:24},locale:{"Map.Title":e(`map.label`,{city:v(t)})},attributionControl:!1,fadeDuration:0,dragRotate:!1,pitchWithRotate:!1,maxPitch:0,minZoom:7,maxZoom:17,renderWorldCopies:!1}),this.map.touchZoomRotate.disableRotation(),this.#e=new Promise(e=>{this.map.once(`style.load`,()=>{this.#t(),e()})}),this.map.on(`click`,e=>{let t=this.#n(e.point.x,e.point.y);t!==null&&r(t)})}#t(){let e=[`==`,[`get`,`code`],``],t={source:`city`,"source-layer":`areas`};this.map.addLayer({...t,id:`area-any`,type:`fill`,paint:{"fill-color":P,"fill-opacity":.001}},`road-name`),this.map.addLayer({...t,id:`area-lit`,type:`fill`,filter:e,paint:{"fill-color":P,"fill-opacity":.22}},`road-name`),this.map.addLayer({...t,id:`area-lit-line`,type:`line`,filter:e,paint:{"line-color":P,"line-width":2.4}},`road-name`)}#n(e,t){let n=this.map.queryRenderedFeatures([e,t],{layers:[`area-any`]});for(let e of qe){let t=n.find(t=>t.properties.level===e)?.properties.code;if(typeof t==`string`)return t}return null}async light(e){await this.#e;let t=[`in`,[`get`,`code`],[`literal`,[...e]]];this.map.setFilter(`area-lit`,t),this.map.setFilter(`area-lit-line`,t)}relabel(){for(let e of[`road-name`,`street-name`,`district-name`])this.map.setLayoutProperty(e,`text-field`,me(ne()))}destroy(){this.map.remove()}},F=class extends f{constructor(...e){super(...e),this.chosen=null,this.choose=()=>void 0,this.aside=()=>s,this.failed=!1,this.#e=null,this.#t=null}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(n(()=>this.#e?.relabel()))}disconnectedCallback(){this.#t?.disconnect(),this.#e?.destroy(),this.#e=null,super.disconnectedCallback()}render(){return d`<area-picker .chosen=${this.chosen} .choose=${e=>this.choose(e.code)} .aside=${this.aside}></area-picker>
      <div class="area-map">
        <div class="canvas"></div>
        ${this.failed?d`<p class="note warn">${e(`map.failed`)}</p>`:s}
      </div>`}firstUpdated(){this.#n()}#n(){let e=this.querySelector(`.canvas`),t=i.session?.city??null;if(e!==null&&t!==null){try{this.#e=new Je({city:t,container:e,onPick:e=>this.#r(e)})}catch{this.failed=!0;return}this.#t=new ResizeObserver(()=>this.#e?.map.resize()),this.#t.observe(e),this.#i()}}#r(e){this.choose(e)}updated(e){super.updated(e),e.has(`chosen`)&&this.#i()}#i(){this.#e?.light(this.chosen===null?[]:[this.chosen])}get picker(){return this.querySelector(`area-picker`)}};h([o({attribute:!1})],F.prototype,`chosen`,void 0),h([o({attribute:!1})],F.prototype,`choose`,void 0),h([o({attribute:!1})],F.prototype,`aside`,void 0),h([g()],F.prototype,`failed`,void 0),customElements.define(`area-chooser`,F);var I=new class{constructor(){this.accounts=null,this.problem=``,this.#e=new Map,this.#t=new Set}#e;#t;listen(e){return this.#t.add(e),this.refresh(),()=>this.#t.delete(e)}get roles(){return[...this.#e.values()]}role(e){return this.#e.get(e)}roleName(e){let t=this.#e.get(e);return t===void 0?e:v(t)}async refresh(){this.problem=``,await C(async()=>{let[e,t]=await Promise.all([i.may(`accounts.read`)?ve():Promise.resolve([]),this.#e.size===0&&i.may(`roles.read`)?ke():Promise.resolve(this.roles)]);this.accounts=e,this.#e=new Map(t.map(e=>[e.key,e]))},e=>this.problem=e),this.#n()}take(e){let t=(this.accounts??[]).filter(t=>t.id!==e.id);this.accounts=[...t,e].sort((e,t)=>e.id-t.id),this.#n()}#n(){for(let e of this.#t)e()}};function L(e,t){return e.area_code===null?t:v({name_zh:e.area_zh??e.area_code,name_en:e.area_en??e.area_code})}var R=class extends f{constructor(...e){super(...e),this.granted=()=>void 0,this.cancel=()=>void 0,this.roleKey=``,this.area=null,this.whole=!0,this.grade=`L2`,this.startsAt=``,this.endsAt=``,this.problem=``,this.sending=!1,this.#e=m(),this.#i=e=>{e.preventDefault(),this.#a()}}#e;render(){let t=Be(I.roles,this.account,this.account.grants),n=I.role(this.roleKey);return d`<form class="grant" autocomplete="off" @submit=${this.#i} @change=${()=>this.#e=m()}>
      <div class="grant-columns">
        <fieldset class="choice roles">
          <legend>${e(`grants.role`)}</legend>
          ${t.map(({role:t,excludedBy:n})=>d`<label class=${n===null?``:`out`}>
              <input type="radio" name="role" value=${t.key} ?disabled=${n!==null} .checked=${t.key===this.roleKey} @change=${()=>this.#n(t)} />
              ${v(t)}
              <small>${n===null?t.alone?e(`grants.alone`):e(`grants.may`,{n:t.actions.length}):e(`grants.excluded`,{role:I.roleName(n)})}</small>
            </label>`)}
        </fieldset>
        <div>
          <fieldset class="choice where">
            <legend>${e(`grants.where`)}</legend>
            <label><input type="radio" name="where" .checked=${this.whole} @change=${()=>this.whole=!0} />${e(`area.whole_city`)}</label>
            <label><input type="radio" name="where" .checked=${!this.whole} @change=${()=>this.whole=!1} />${e(`grants.one_area`)}</label>
          </fieldset>
          ${this.whole?s:d`<area-chooser .chosen=${this.area} .choose=${e=>this.#r(e)}></area-chooser>`}
          <fieldset class="choice grades">
            <legend>${e(`grants.grade`)}</legend>
            ${k.map(e=>d`<label>
                <input type="radio" name="grade" value=${e} ?disabled=${n!==void 0&&e>n.highest_grade} .checked=${e===this.grade} @change=${()=>this.grade=e} />
                <span class="grade ${e}">${e}</span> <small>${_(`grade`,e)}</small>
              </label>`)}
          </fieldset>
          <div class="pair">
            ${this.#t(`grants.starts`,this.startsAt,e=>this.startsAt=e,e(`grants.now`))}
            ${this.#t(`grants.ends`,this.endsAt,e=>this.endsAt=e,e(`grants.for_good`))}
          </div>
        </div>
      </div>
      ${this.problem===``?s:d`<p class="note bad" role="alert">${this.problem}</p>`}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.sending||this.roleKey===``||!this.whole&&this.area===null}>${this.sending?e(`form.sending`):e(`grants.give`)}</button>
        <button type="button" @click=${()=>this.cancel()}>${e(`form.cancel`)}</button>
      </div>
    </form>`}#t(t,n,r,i){return d`<label>
      <span>${e(t)} <small>${n===``?i:``}</small></span>
      <input type="datetime-local" .value=${n} @change=${e=>r(e.target.value)} />
    </label>`}#n(e){this.roleKey=e.key,this.grade>e.highest_grade&&(this.grade=e.highest_grade)}#r(e){this.area=e,this.#e=m()}#i;async#a(){this.sending=!0,this.problem=``;let e=e=>e===``?null:`${e}:00`,t={role:this.roleKey,area_code:this.whole?null:this.area,grade:this.grade,starts_at:e(this.startsAt),ends_at:e(this.endsAt)};await C(async()=>this.granted(await x(()=>we(this.account.id,t,this.#e))),e=>this.problem=e),this.#e=m(),this.sending=!1}};h([o({attribute:!1})],R.prototype,`account`,void 0),h([o({attribute:!1})],R.prototype,`granted`,void 0),h([o({attribute:!1})],R.prototype,`cancel`,void 0),h([g()],R.prototype,`roleKey`,void 0),h([g()],R.prototype,`area`,void 0),h([g()],R.prototype,`whole`,void 0),h([g()],R.prototype,`grade`,void 0),h([g()],R.prototype,`startsAt`,void 0),h([g()],R.prototype,`endsAt`,void 0),h([g()],R.prototype,`problem`,void 0),h([g()],R.prototype,`sending`,void 0),customElements.define(`grant-form`,R);var Ye=15552e6,z=class extends f{constructor(...e){super(...e),this.accountId=0,this.keys=null,this.problem=``,this.refused=``,this.making=!1,this.secret=``,this.copied=!1,this.revoking=null,this.#r=e=>{e.preventDefault();let t=new FormData(e.target),n=e=>O(t,e),r=e=>n(e)===``?{}:{[e]:Number(n(e))};this.#i({label:n(`label`),expires_at:`${n(`expires_at`)}:00`,...r(`per_minute`),...r(`per_day`)})}}willUpdate(e){e.has(`accountId`)&&this.#a(()=>Promise.resolve())}updated(){D(this)}render(){let t=i.may(`keys.change`);return d`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${e(`keys.title`)}</h2>
          <p class="dim">${e(`keys.about`)}</p>
        </div>
        ${t?d`<button type="button" @click=${()=>this.making=!0}>${e(`keys.make`)}</button>`:s}
      </div>
      ${this.problem===``?s:d`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.keys?.length===0?d`<p class="empty">${e(`keys.none`)}</p>`:s}
      <ul class="lines">
        ${(this.keys??[]).map(e=>this.#e(e,t))}
      </ul>
      ${this.making?this.#t():s} ${this.secret===``?s:this.#n()}
    </section>`}#e(t,n){let r=e=>l(Date.parse(e),u.nowMs,i.timezone,`minutes`),a=t.revoked_at!==null||t.expires_at!==null&&Date.parse(t.expires_at)<=u.nowMs,o=[t.revoked_at===null?t.expires_at===null?e(`keys.for_good`):e(`grants.until`,{at:r(t.expires_at)}):e(`keys.revoked`,{at:r(t.revoked_at)}),t.last_used_at===null?e(`keys.unused`):e(`factors.used`,{age:ee((u.nowMs-Date.parse(t.last_used_at))/1e3)}),t.scopes===null?e(`keys.all_actions`):e(`grants.may`,{n:t.scopes.length}),t.per_minute===null?``:e(`keys.per_minute.n`,{n:t.per_minute}),t.per_day===null?``:e(`keys.per_day.n`,{n:t.per_day})];return d`<li class=${a?`over`:``} data-key=${t.id}>
      <p><b>${t.label}</b> <small>${o.filter(e=>e!==``).join(` · `)}</small></p>
      ${a||!n?s:this.revoking===t.id?d`<div class="buttons sure">
              <button type="button" class="danger" @click=${()=>void this.#a(()=>x(()=>Oe(this.accountId,t.id)))}>${e(`keys.revoke.sure`)}</button>
              <button type="button" @click=${()=>this.revoking=null}>${e(`form.cancel`)}</button>
            </div>`:d`<button type="button" @click=${()=>this.revoking=t.id}>${e(`keys.revoke`)}</button>`}
    </li>`}#t(){let t=()=>{this.making=!1,this.refused=``};return b({title:e(`keys.make`),close:t,content:d`<form autocomplete="off" @submit=${this.#r}>
        <label><span>${e(`keys.label`)}</span><input name="label" maxlength="100" required autofocus /></label>
        <label><span>${e(`keys.expires`)}</span><input name="expires_at" type="datetime-local" .value=${p(u.nowMs+Ye,i.timezone)} required /></label>
        <div class="pair">
          <label><span>${e(`keys.per_minute`)}</span><input name="per_minute" type="number" min="1" max="1000000" /></label>
          <label><span>${e(`keys.per_day`)}</span><input name="per_day" type="number" min="1" max="100000000" /></label>
        </div>
        ${this.refused===``?s:d`<p class="note bad" role="alert">${this.refused}</p>`}
        <div class="buttons">
          <button type="submit" class="go">${e(`keys.make`)}</button>
          <button type="button" @click=${t}>${e(`form.cancel`)}</button>
        </div>
      </form>`})}#n(){let t=()=>{this.secret=``,this.copied=!1};return b({title:e(`keys.once`),close:t,content:d`<p>${e(`keys.once.about`)}</p>
        <code class="secret once">${this.secret}</code>
        <div class="buttons">
          <button type="button" @click=${()=>void E(this.secret).then(e=>this.copied=e)}>${e(this.copied?`copy.done`:`copy`)}</button>
          <button type="button" class="go" @click=${t}>${e(`once.kept`)}</button>
        </div>`})}#r;async#i(e){this.refused=``,await C(async()=>this.secret=(await x(()=>De(this.accountId,e))).secret,e=>this.refused=e)&&(this.making=!1,await this.#a(()=>Promise.resolve()))}async#a(e){this.problem=``,this.revoking=null,await C(async()=>{await e(),this.keys=await Ee(this.accountId)},e=>this.problem=e)}};h([o({attribute:!1})],z.prototype,`accountId`,void 0),h([g()],z.prototype,`keys`,void 0),h([g()],z.prototype,`problem`,void 0),h([g()],z.prototype,`refused`,void 0),h([g()],z.prototype,`making`,void 0),h([g()],z.prototype,`secret`,void 0),h([g()],z.prototype,`copied`,void 0),h([g()],z.prototype,`revoking`,void 0),customElements.define(`admin-keys`,z);var B=class extends f{constructor(...e){super(...e),this.accountId=0,this.account=null,this.grants=null,this.all=!1,this.missing=!1,this.problem=``,this.said=``,this.granting=!1,this.ending=null,this.disabling=!1,this.issued=null,this.copied=!1}connectedCallback(){super.connectedCallback(),this.follow(I.listen(()=>this.requestUpdate()))}willUpdate(e){e.has(`accountId`)&&this.#c(()=>Promise.resolve())}updated(){D(this)}render(){let{account:t}=this;if(this.missing)return y();let n=d`<p class="back"><a href="/admin/accounts" @click=${S}>${e(`section.accounts`)}</a></p>`,r=this.problem===``?s:d`<p class="note bad" role="alert">${this.problem}</p>`;if(t===null)return d`${n}${r===s?d`<p class="empty" role="status">${e(`app.loading`)}</p>`:r}`;let a=t.disabled_at!==null;return d`${n}
      <div class="page-head">
        <h1>${t.display_name} <small>${t.sign_in_name} · ${_(`accounts.kinds`,t.kind)}</small></h1>
        ${a?d`<span class="state off">${e(`accounts.disabled`)}</span>`:d`<span class="state on">${e(`accounts.enabled`)}</span>`}
      </div>
      ${r}
      ${this.said===``?s:d`<p class="note" role="status">${this.said}</p>`}
      ${i.may(`accounts.change`)?this.#e(t):s}
      ${i.may(`grants.read`)?this.#t(t):s}
      ${t.kind===`system`&&i.may(`keys.read`)?d`<admin-keys .accountId=${t.id}></admin-keys>`:s}
      ${this.granting?this.#r(t):s} ${this.issued===null?s:this.#i(t,this.issued)}`}#e(t){let n=t.disabled_at!==null;if(t.id===i.session?.account.id)return d`<p class="dim">${e(`accounts.own`)}</p>`;let r=n=>{this.disabling=!1,this.#c(()=>x(()=>xe(t.id,{disabled:n})),e(n?`accounts.now_disabled`:`accounts.now_enabled`))};return d`<div class="buttons">
      ${t.kind===`person`&&!n?d`<button type="button" @click=${()=>void this.#a(t)}>${e(`accounts.sign_in`)}</button>`:s}
      ${n?d`<button type="button" @click=${()=>r(!1)}>${e(`accounts.enable`)}</button>`:this.disabling?d`<span class="sure">${e(`accounts.disable.sure`)}</span>
              <button type="button" class="danger" @click=${()=>r(!0)}>${e(`accounts.disable`)}</button>
              <button type="button" @click=${()=>this.disabling=!1}>${e(`form.cancel`)}</button>`:d`<button type="button" @click=${()=>this.disabling=!0}>${e(`accounts.disable`)}</button>`}
    </div>`}#t(t){let n=t.id===i.session?.account.id,r=i.may(`grants.change`)&&!n;return d`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${e(`grants.title`)}</h2>
          <p class="dim">${e(n?`grants.own`:`grants.about`)}</p>
        </div>
        ${r&&t.disabled_at===null?d`<button type="button" class="go" @click=${()=>this.granting=!0}>${e(`grants.give`)}</button>`:s}
      </div>
      ${this.grants===null?d`<p class="empty" role="status">${e(`app.loading`)}</p>`:s}
      ${this.grants?.length===0?d`<p class="empty">${e(this.all?`grants.never`:`grants.none`)}</p>`:s}
      <ul class="lines grants">
        ${(this.grants??[]).map(e=>this.#n(e,r))}
      </ul>
      <label class="check">
        <input type="checkbox" .checked=${this.all} @change=${e=>this.#s(e.target.checked)} />
        ${e(`grants.show_over`)}
      </label>
    </section>`}#n(t,n){let r=e=>l(Date.parse(e),u.nowMs,i.timezone,`minutes`),a=ze(t,u.nowMs),o=t.ends_at===null?e(`grants.for_good`):e(`grants.until`,{at:r(t.ends_at)});return d`<li class=${a} data-grant=${t.id}>
      <p>
        <b>${I.roleName(t.role)}</b> <span class="chip">${L(t,e(`area.whole_city`))}</span> <span class="grade ${t.grade}">${t.grade}</span>
        <small>
          ${_(`grants.time`,a)} · ${e(`grants.from`,{at:r(t.starts_at)})} · ${o} · ${e(`grants.by`,{name:t.granted_by})}
          ${t.ended_by===null?``:` · ${e(`grants.ended_by`,{name:t.ended_by})}`}
        </small>
      </p>
      ${!n||a===`over`?s:this.ending===t.id?d`<div class="buttons sure">
              <button type="button" class="danger" @click=${()=>void this.#o(t)}>${e(`grants.end.sure`)}</button>
              <button type="button" @click=${()=>this.ending=null}>${e(`form.cancel`)}</button>
            </div>`:d`<button type="button" @click=${()=>this.ending=t.id}>${e(`grants.end`)}</button>`}
    </li>`}#r(t){let n=()=>{this.granting=!1};return b({title:e(`grants.give_to`,{name:t.display_name}),close:n,content:d`<grant-form
        .account=${t}
        .cancel=${n}
        .granted=${t=>{n(),this.#c(()=>Promise.resolve(),e(`grants.given`,{role:I.roleName(t.role)}))}}
      ></grant-form>`})}#i(t,{token:n,valid_s:i}){let a=`${location.origin}/#sign-in=${n}`,o=()=>{this.issued=null,this.copied=!1};return b({title:e(`accounts.sign_in.title`,{name:t.display_name}),close:o,content:d`<p>${e(`accounts.sign_in.about`,{time:r(i)})}</p>
        <code class="secret once">${a}</code>
        <div class="buttons">
          <button type="button" @click=${()=>void E(a).then(e=>this.copied=e)}>${e(this.copied?`copy.done`:`copy`)}</button>
          <button type="button" class="go" @click=${o}>${e(`once.kept`)}</button>
        </div>`})}async#a(e){this.problem=this.said=``,await C(async()=>this.issued=await x(()=>Se(e.id)),e=>this.problem=e)}async#o(t){this.ending=null,await this.#c(()=>x(()=>Te(this.accountId,t.id)),e(`grants.ended`,{role:I.roleName(t.role)}))}#s(e){this.all=e,this.#c(()=>Promise.resolve())}async#c(e,t=``){this.problem=this.said=``,await C(async()=>{await e();let[n,r]=await Promise.all([ye(this.accountId),i.may(`grants.read`)?Ce(this.accountId,this.all):Promise.resolve([])]);this.account=n,this.grants=r,this.said=t,t!==``&&I.take(n)},(e,t)=>{this.missing=t.status===404&&this.account===null,this.problem=e})}};h([o({attribute:!1})],B.prototype,`accountId`,void 0),h([g()],B.prototype,`account`,void 0),h([g()],B.prototype,`grants`,void 0),h([g()],B.prototype,`all`,void 0),h([g()],B.prototype,`missing`,void 0),h([g()],B.prototype,`problem`,void 0),h([g()],B.prototype,`said`,void 0),h([g()],B.prototype,`granting`,void 0),h([g()],B.prototype,`ending`,void 0),h([g()],B.prototype,`disabling`,void 0),h([g()],B.prototype,`issued`,void 0),h([g()],B.prototype,`copied`,void 0),customElements.define(`admin-account`,B);var V=200,H=class extends f{constructor(...e){super(...e),this.filter=Ie,this.making=!1,this.problem=``,this.sending=!1,this.#e=m(),this.#r=()=>{this.making=!0,this.problem=``,this.#e=m()},this.#a=e=>{e.preventDefault();let t=new FormData(e.target),n=e=>O(t,e);this.#o({name:n(`name`),display_name:n(`display_name`),kind:n(`kind`),locale:n(`locale`)})}}#e;connectedCallback(){super.connectedCallback(),this.follow(I.listen(()=>this.requestUpdate()))}updated(){D(this)}render(){let{accounts:t}=I,n=Le(t??[],this.filter);return d`<div class="page-head">
        <h1>${e(`section.accounts`)}</h1>
        ${i.may(`accounts.change`)?d`<button type="button" class="go" @click=${this.#r}>${e(`accounts.make`)}</button>`:s}
      </div>
      ${this.#t()}
      ${I.problem===``?s:d`<p class="note bad" role="alert">${I.problem}</p>`}
      <p class="count" role="status">${t===null?e(`app.loading`):e(`accounts.count`,{n:n.length})}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${e(`section.accounts`)}>
        <table>
          <thead>
            <tr><th scope="col">${e(`accounts.name`)}</th><th scope="col">${e(`accounts.sign_in_name`)}</th><th scope="col">${e(`accounts.kind`)}</th><th scope="col">${e(`accounts.roles`)}</th><th scope="col">${e(`accounts.state`)}</th></tr>
          </thead>
          <tbody>
            ${n.slice(0,V).map(e=>this.#n(e))}
          </tbody>
        </table>
      </div>
      ${t!==null&&n.length===0?d`<p class="empty">${e(`accounts.none`)}</p>`:s}
      ${n.length>V?d`<p class="empty">${e(`accounts.more`,{n:n.length-V})}</p>`:s}
      ${this.making?this.#i():s}`}#t(){let t=e=>{this.filter={...this.filter,...e}},n=e=>e.target.value;return d`<div class="filters" role="search">
      <input type="search" aria-label=${e(`accounts.search`)} placeholder=${e(`accounts.search`)} @input=${e=>t({text:n(e)})} />
      <select aria-label=${e(`accounts.state`)} @change=${e=>t({state:n(e)})}>
        ${Fe.map(e=>d`<option value=${e} ?selected=${e===this.filter.state}>${_(`accounts.states`,e)}</option>`)}
      </select>
      <select aria-label=${e(`accounts.kind`)} @change=${e=>t({kind:n(e)})}>
        <option value="">${e(`accounts.any_kind`)}</option>
        <option value="person">${e(`accounts.kinds.person`)}</option>
        <option value="system">${e(`accounts.kinds.system`)}</option>
      </select>
      <select aria-label=${e(`accounts.roles`)} @change=${e=>t({role:n(e)})}>
        <option value="">${e(`accounts.any_role`)}</option>
        ${I.roles.map(e=>d`<option value=${e.key}>${v(e)}</option>`)}
      </select>
    </div>`}#n(t){return d`<tr data-account=${t.sign_in_name} class=${t.disabled_at===null?``:`off`}>
      <th scope="row"><a href="/admin/accounts/${t.id}" @click=${S}>${t.display_name}</a></th>
      <td>${t.sign_in_name}</td>
      <td>${_(`accounts.kinds`,t.kind)}</td>
      <td>${t.grants.length===0?d`<span class="dim">${e(`accounts.no_role`)}</span>`:t.grants.map(t=>d`<span class="chip">${I.roleName(t.role)} <small>${L(t,e(`area.whole_city`))} · ${t.grade}</small></span>`)}</td>
      <td>${t.disabled_at===null?d`<span class="state on">${e(`accounts.enabled`)}</span>`:d`<span class="state off">${e(`accounts.disabled`)}</span>`}</td>
    </tr>`}#r;#i(){return b({title:e(`accounts.make`),close:()=>this.making=!1,content:d`<form autocomplete="off" @submit=${this.#a} @input=${()=>this.#e=m()}>
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
        ${this.problem===``?s:d`<p class="note bad" role="alert">${this.problem}</p>`}
        <p class="dim">${e(`accounts.make.about`)}</p>
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending}>${this.sending?e(`form.sending`):e(`accounts.make.submit`)}</button>
          <button type="button" @click=${()=>this.making=!1}>${e(`form.cancel`)}</button>
        </div>
      </form>`})}#a;async#o(e){this.sending=!0,this.problem=``,await C(async()=>{let t=await be(e,this.#e);I.take(t),this.making=!1,w(`/admin/accounts/${t.id}`)},e=>this.problem=e),this.sending=!1}};h([g()],H.prototype,`filter`,void 0),h([g()],H.prototype,`making`,void 0),h([g()],H.prototype,`problem`,void 0),h([g()],H.prototype,`sending`,void 0),customElements.define(`admin-accounts`,H);function Xe(e,t){let n=t.at(-1),r=e=>e===null?t.length:t.length-1-t.indexOf(e);return e.filter(e=>e.disabled_at===null).flatMap(e=>e.grants.map(t=>({account:e,grant:t,own:t.area_code===n}))).filter(({grant:e})=>e.area_code===null||t.includes(e.area_code)).sort((e,t)=>r(e.grant.area_code)-r(t.grant.area_code)||e.account.id-t.account.id)}function Ze(e){let t=new Map;for(let n of e){if(n.disabled_at!==null)continue;let e=new Set(n.grants.map(e=>e.area_code).filter(e=>e!==null));for(let n of e)t.set(n,(t.get(n)??0)+1)}return t}var U=class extends f{constructor(...e){super(...e),this.code=null}connectedCallback(){super.connectedCallback(),this.follow(I.listen(()=>this.requestUpdate()))}firstUpdated(){this.requestUpdate()}get#e(){return this.querySelector(`area-chooser`)?.picker?.tree??null}render(){let t=Ze(I.accounts??[]);return d`<h1>${e(`section.areas`)}</h1>
      <p class="dim">${e(`areas.about`)}</p>
      <div class="areas">
        <area-chooser .chosen=${this.code} .choose=${e=>w(`/admin/areas/${encodeURIComponent(e)}`)} .aside=${n=>{let r=t.get(n)??0;return r===0?s:d`<em>${e(`areas.count`,{n:r})}</em>`}}></area-chooser>
        <section class="slab" aria-live="polite">${this.#t()}</section>
      </div>`}#t(){let{code:t}=this,n=t===null?[]:this.#e?.chain(t)??[],r=n.at(-1);if(t===null)return d`<h2>${e(`areas.who`)}</h2><p class="empty">${e(`areas.choose`)}</p>`;let i=Xe(I.accounts??[],n.length>0?n.map(e=>e.code):[t]);return d`<h2>${r===void 0?t:v(r)} <small>${r===void 0?``:_(`area_level`,r.level)} ${t}</small></h2>
      ${r?.generated===!0?d`<p class="note">${e(`areas.generated`)}</p>`:s}
      ${n.length>1?d`<p class="dim">${n.slice(0,-1).map(v).join(` › `)}</p>`:s}
      <h3>${e(`areas.who`)}</h3>
      ${i.length===0?d`<p class="empty">${e(`areas.nobody`)}</p>`:s}
      <ul class="lines">
        ${i.map(e=>this.#n(e))}
      </ul>`}#n({account:t,grant:n,own:r}){let i=r?``:n.area_code===null?e(`areas.by_city`):e(`areas.by`,{area:v({name_zh:n.area_zh??``,name_en:n.area_en??``})});return d`<li>
      <p>
        <a href="/admin/accounts/${t.id}" @click=${S}>${t.display_name}</a>
        <span>${I.roleName(n.role)}</span> <span class="grade ${n.grade}">${n.grade}</span>
        ${i===``?s:d`<small>${i}</small>`}
      </p>
    </li>`}};h([o({attribute:!1})],U.prototype,`code`,void 0),customElements.define(`admin-areas`,U);async function Qe(e,t){return c.get(`/audit/records`,{...e,limit:100,after:t})}async function $e(e){return c.get(`/audit/records/${e}`)}async function et(){return c.get(`/audit/state`)}async function tt(){return c.post(`/audit/verify`,{})}function nt(e){let t=new URLSearchParams(e);return`/api/v1/audit/export${t.size>0?`?${t.toString()}`:``}`}function rt(t,n){let{items:r,next:i,problem:a,reading:o}=t;return a===``?r===null?d`<p class="empty" role="status">${e(`app.loading`)}</p>`:r.length===0?d`<p class="empty" role="status">${n}</p>`:i===null?d`${s}`:d`<button type="button" class="more" ?disabled=${o} @click=${()=>void t.more()}>${e(o?`app.loading`:`frame.more`)}</button>`:d`<p class="note bad" role="alert">${a}</p>
      <button type="button" class="more" @click=${()=>void t.refresh()}>${e(`app.retry`)}</button>`}var it=class{#e;#t;#n;constructor(e,t){this.items=null,this.next=null,this.problem=``,this.reading=!1,this.#e=0,this.#t=e,this.#n=t}async refresh(){await this.#r(void 0)}async more(){this.next!==null&&!this.reading&&await this.#r(this.next)}async#r(e){this.#e+=1;let t=this.#e;this.reading=!0,this.problem=``,this.#n();try{let n=await this.#t(e);if(t!==this.#e)return;this.items=e===void 0?n.items:[...this.items??[],...n.items],this.next=n.next??null}catch(e){if(!(e instanceof te))throw e;t===this.#e&&(this.problem=ce(e))}finally{t===this.#e&&(this.reading=!1),this.#n()}}},W={since:``,until:``,accountId:``,action:``,entity:``,entityId:``,outcome:``};function G(e){let t=[[`since`,K(e.since)],[`until`,K(e.until)],[`account_id`,/^\d+$/.test(e.accountId.trim())?e.accountId.trim():``],[`action`,e.action.trim()],[`entity`,e.entity.trim()],[`entity_id`,e.entityId.trim()],[`outcome`,e.outcome]];return Object.fromEntries(t.filter(([,e])=>e!==``))}function K(e){return e===``?``:`${e}:00`}function at(e){return Object.entries(e).map(([e,t])=>ot(t)&&`before`in t&&`after`in t?{name:e,before:q(t.before),after:q(t.after)}:{name:e,before:null,after:q(t)})}function ot(e){return typeof e==`object`&&!!e&&!Array.isArray(e)}function q(e){return Array.isArray(e)?e.map(q).join(`, `):e==null?`–`:typeof e==`string`?e:JSON.stringify(e)}var J=class extends f{constructor(...e){super(...e),this.stands=null,this.found=null,this.problem=``,this.verifying=!1}connectedCallback(){super.connectedCallback(),this.#a(()=>Promise.resolve())}render(){let{stands:t,found:n}=this,r=t?.last_check??null;return d`<section class="slab ${r?.verdict===`broken`?`alarm`:``}">
      <div class="card-head">
        <div>
          <h2>${e(`audit.state`)}</h2>
          ${t===null?s:d`<p class="dim">${e(`audit.sealed`,{n:t.sealed_until})} · ${e(`audit.waiting`,{n:t.waiting})}</p>`}
          ${r===null?t===null?s:d`<p class="warn">${e(`audit.never_verified`)}</p>`:this.#e(r)}
        </div>
        ${i.may(`audit.verify`)?d`<button type="button" ?disabled=${this.verifying} @click=${()=>void this.#i()}>${e(this.verifying?`audit.verifying`:`audit.verify`)}</button>`:s}
      </div>
      ${this.problem===``?s:d`<p class="note bad" role="alert">${this.problem}</p>`}
      ${n===null?s:this.#t(n)}
      ${(t?.alarms??[]).length===0?s:d`<h3>${e(`audit.alarms`)}</h3>
            <ul class="lines">
              ${(t?.alarms??[]).map(e=>d`<li class="fresh"><p><b>${this.#r(e.at)}</b> ${this.#n(e)}<small>${e.message}</small></p></li>`)}
            </ul>`}
    </section>`}#e(t){return t.verdict===`sound`?d`<p class="sound">${e(`audit.sound`,{at:this.#r(t.at),n:t.records})}</p>`:d`<p class="broken" role="alert">${e(`audit.broken`,{at:this.#r(t.at)})} ${this.#n(t)}</p>`}#t(t){return d`<div class="note ${t.sound?``:`bad`}" role="status">
      <p>${t.sound?e(`audit.found_sound`,{n:t.records,seq:t.headed_until}):this.#n(t)}</p>
      ${t.message===null?s:d`<p>${t.message}</p>`}
      ${t.notes.map(e=>d`<p>${e}</p>`)}
    </div>`}#n({fault:t,fault_seq:n,fault_record_id:r}){return d`<span>${_(`audit.faults`,t??``)}</span>
      ${n===null?s:e(`audit.place`,{seq:n})}
      ${r===null?s:d`<a href="/admin/audit/${r}" @click=${S}>${e(`audit.record`)} ${r}</a>`}`}#r(e){return l(Date.parse(e),u.nowMs,i.timezone)}async#i(){this.verifying=!0,await this.#a(async()=>this.found=await tt()),this.verifying=!1}async#a(e){this.problem=``,await C(async()=>{await e(),this.stands=await et()},e=>this.problem=e)}};h([g()],J.prototype,`stands`,void 0),h([g()],J.prototype,`found`,void 0),h([g()],J.prototype,`problem`,void 0),h([g()],J.prototype,`verifying`,void 0),customElements.define(`audit-state`,J);var st=class extends f{constructor(...e){super(...e),this.filter=W,this.#e=new it(e=>Qe(G(this.filter),e),()=>this.requestUpdate()),this.#r=e=>{e.preventDefault();let t=new FormData(e.target),n=e=>O(t,e);this.filter={since:n(`since`),until:n(`until`),accountId:n(`accountId`),action:n(`action`),entity:n(`entity`),entityId:n(`entityId`),outcome:n(`outcome`)},this.#e.refresh()},this.#i=()=>{this.filter=W,this.#e.refresh()}}#e;connectedCallback(){super.connectedCallback(),this.#e.refresh()}render(){return d`<div class="page-head">
        <h1>${e(`section.audit`)}</h1>
        <a class="button" href=${nt(G(this.filter))} download="audit.csv">${e(`audit.export`)}</a>
      </div>
      <p class="dim">${e(`audit.about`)}</p>
      <audit-state></audit-state>
      ${this.#t()}
      <div class="table-box" tabindex="0" role="region" aria-label=${e(`section.audit`)}>
        <table class="audit">
          <thead>
            <tr>
              <th scope="col">${e(`audit.at`)}</th><th scope="col">${e(`audit.who`)}</th><th scope="col">${e(`audit.action`)}</th>
              <th scope="col">${e(`audit.entity`)}</th><th scope="col">${e(`audit.grade`)}</th><th scope="col">${e(`audit.outcome`)}</th><th scope="col">${e(`audit.record`)}</th>
            </tr>
          </thead>
          <tbody>
            ${(this.#e.items??[]).map(e=>this.#n(e))}
          </tbody>
        </table>
      </div>
      ${rt(this.#e,e(`audit.none`))}`}#t(){let t=(e,t,n=`text`)=>d`<label><span>${t}</span><input name=${e} type=${n} .value=${this.filter[e]} spellcheck="false" /></label>`;return d`<form class="audit-filters" role="search" autocomplete="off" @submit=${this.#r} @reset=${this.#i}>
      ${t(`since`,e(`audit.since`),`datetime-local`)} ${t(`until`,e(`audit.until`),`datetime-local`)}
      ${t(`accountId`,e(`audit.account_id`))} ${t(`action`,e(`audit.action`))} ${t(`entity`,e(`audit.entity`))} ${t(`entityId`,e(`audit.entity_id`))}
      <label><span>${e(`audit.outcome`)}</span>
        <select name="outcome">
          <option value="">${e(`audit.any_outcome`)}</option>
          <option value="done" ?selected=${this.filter.outcome===`done`}>${e(`audit.outcomes.done`)}</option>
          <option value="refused" ?selected=${this.filter.outcome===`refused`}>${e(`audit.outcomes.refused`)}</option>
        </select>
      </label>
      <div class="buttons">
        <button type="submit" class="go">${e(`audit.search`)}</button>
        <button type="reset">${e(`audit.clear`)}</button>
      </div>
    </form>`}#n(t){return d`<tr data-record=${t.id} class=${t.outcome}>
      <td class="at">${l(Date.parse(t.at),u.nowMs,i.timezone)}</td>
      <th scope="row">${t.actor_name}<small>${t.account_id===null?_(`audit.actors`,t.actor_kind):e(`audit.account`,{id:t.account_id})}</small></th>
      <td><code>${t.action}</code></td>
      <td>${t.entity} ${t.entity_id}</td>
      <td>${t.grade===null?s:d`<span class="grade L${t.grade}">L${t.grade}</span>`}</td>
      <td><span class="state ${t.outcome===`done`?`on`:`off`}">${e(`audit.outcomes.${t.outcome}`)}</span></td>
      <td><a href="/admin/audit/${t.id}" @click=${S}>${t.id}</a></td>
    </tr>`}#r;#i};h([g()],st.prototype,`filter`,void 0),customElements.define(`admin-audit`,st);function ct(e,{text:t,grade:n,sealed:r}){let i=t.trim().toLowerCase().split(/\s+/);return e.filter(e=>{let t=[e.element,e.title_zh,e.title_en,e.purpose_zh,e.purpose_en,e.owner.name_zh,e.owner.name_en].join(`
`).toLowerCase();return i.every(e=>t.includes(e))&&(n===``||e.grade===n)&&(!r||e.sealed)})}function lt(e){let t=new Map;for(let{grade:n}of e)t.set(n,(t.get(n)??0)+1);return t}var Y=class extends f{constructor(...e){super(...e),this.sweeps=[],this.problem=``}connectedCallback(){super.connectedCallback(),this.#e(()=>Promise.resolve())}render(){if(this.problem===``&&this.sweeps.length===0)return d`${s}`;let t=e=>l(Date.parse(e),u.nowMs,i.timezone,`minutes`);return d`<section class="slab">
      <h2>${e(`sweeps.title`)}</h2>
      <p class="dim">${e(`sweeps.about`)}</p>
      ${this.problem===``?s:d`<p class="note bad" role="alert">${this.problem}</p>`}
      <ul class="lines">
        ${this.sweeps.map(n=>d`<li class=${n.seen_at===null?`fresh`:`over`}>
            <p>
              <b>${n.account_name}</b> <span>${e(`sweeps.rows`,{n:n.rows_seen})}</span>
              <small>${t(n.began_at)} – ${t(n.raised_at)}${n.seen_by===null?``:` · ${e(`sweeps.seen_by`,{name:n.seen_by})}`}</small>
            </p>
            ${n.seen_at===null&&i.may(`elements.change`)?d`<button type="button" @click=${()=>void this.#e(()=>Pe(n.id))}>${e(`sweeps.see`)}</button>`:s}
          </li>`)}
      </ul>
    </section>`}async#e(e){this.problem=``,await C(async()=>{await e(),this.sweeps=await Ne()},e=>this.problem=e)}};h([g()],Y.prototype,`sweeps`,void 0),h([g()],Y.prototype,`problem`,void 0),customElements.define(`admin-sweeps`,Y);var X=class extends f{constructor(...e){super(...e),this.elements=null,this.filter={text:``,grade:``,sealed:!1},this.problem=``}connectedCallback(){super.connectedCallback(),C(async()=>this.elements=await Me(),e=>this.problem=e)}render(){let t=ct(this.elements??[],this.filter);return d`<h1>${e(`section.elements`)}</h1>
      <p class="dim">${e(`elements.about`)}</p>
      <admin-sweeps></admin-sweeps>
      ${this.#e()} ${this.#t()}
      ${this.problem===``?s:d`<p class="note bad" role="alert">${this.problem}</p>`}
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
      ${this.elements!==null&&t.length===0?d`<p class="empty">${e(`elements.none`)}</p>`:s}`}#e(){let t=lt(this.elements??[]);return d`<div class="grade-cards" role="group" aria-label=${e(`elements.grade`)}>
      ${k.map(e=>d`<button type="button" aria-pressed=${this.filter.grade===e?`true`:`false`} @click=${()=>this.#r({grade:this.filter.grade===e?``:e})}>
          <span class="grade ${e}">${e}</span> <b>${t.get(e)??0}</b> <small>${_(`grade`,e)}</small>
        </button>`)}
    </div>`}#t(){return d`<div class="filters" role="search">
      <input type="search" aria-label=${e(`elements.search`)} placeholder=${e(`elements.search`)} @input=${e=>this.#r({text:e.target.value})} />
      <label class="check"><input type="checkbox" .checked=${this.filter.sealed} @change=${e=>this.#r({sealed:e.target.checked})} />${e(`elements.only_sealed`)}</label>
    </div>`}#n(t){let n=t.keep_days===null?_(`elements.at_end`,t.at_end):e(`elements.days`,{n:t.keep_days,end:_(`elements.at_end`,t.at_end)});return d`<tr data-element=${t.element}>
      <td><span class="grade ${t.grade}">${t.grade}</span></td>
      <th scope="row">${v({name_zh:t.title_zh,name_en:t.title_en})} <small>${t.element}</small></th>
      <td>${v({name_zh:t.purpose_zh,name_en:t.purpose_en})} <small>${v(t.basis)}</small></td>
      <td>${n}</td>
      <td>${_(`elements.masks`,t.mask)}${t.sealed?d` <span class="chip">${e(`elements.sealed`)}</span>`:s}</td>
      <td>${v(t.owner)}</td>
    </tr>`}#r(e){this.filter={...this.filter,...e}}};h([g()],X.prototype,`elements`,void 0),h([g()],X.prototype,`filter`,void 0),h([g()],X.prototype,`problem`,void 0),customElements.define(`admin-elements`,X);var Z=class extends f{constructor(...e){super(...e),this.recordId=0,this.record=null,this.proof=null,this.missing=!1,this.problem=``}willUpdate(e){e.has(`recordId`)&&this.#r()}render(){if(this.missing)return y();let{record:t}=this;return d`<p class="back"><a href="/admin/audit" @click=${S}>${e(`section.audit`)}</a></p>
      <h1>${e(`audit.record`)} ${this.recordId} <small>${t?.action??``}</small></h1>
      ${this.problem===``?s:d`<p class="note bad" role="alert">${this.problem}</p>`}
      ${t===null?this.problem===``?d`<p class="empty" role="status">${e(`app.loading`)}</p>`:s:d`${this.#e(t)} ${this.#t(t)} ${this.#n()}`}`}#e(t){let n=Date.parse(t.at),r=[[e(`audit.at`),`${p(n,i.timezone).slice(0,10)} ${a(n,i.timezone)}`],[e(`audit.who`),`${t.actor_name} · ${_(`audit.actors`,t.actor_kind)}${t.account_id===null?``:` · ${e(`audit.account`,{id:t.account_id})}`}`],[e(`audit.credential`),t.credential],[e(`audit.address`),t.address],[e(`audit.entity`),`${t.entity} ${t.entity_id}`],[e(`audit.area`),t.area_code],[e(`audit.grade`),t.grade===null?null:`L${t.grade}`],[e(`audit.outcome`),e(`audit.outcomes.${t.outcome}`)],[e(`audit.request_id`),t.request_id]];return d`<section class="slab">
      <h2>${e(`audit.said`)}</h2>
      <dl class="record">
        ${r.map(([e,t])=>t===null||t===``?s:d`<div><dt>${e}</dt><dd>${t}</dd></div>`)}
      </dl>
    </section>`}#t(t){let n=at(t.details);return d`<section class="slab">
      <h2>${e(`audit.details`)}</h2>
      ${n.length===0?d`<p class="empty">${e(`audit.no_details`)}</p>`:s}
      <dl class="record">
        ${n.map(({name:e,before:t,after:n})=>d`<div><dt><code>${e}</code></dt><dd>${t===null?s:d`<del>${t}</del> → `}${n}</dd></div>`)}
      </dl>
    </section>`}#n(){let{proof:t}=this;return d`<section class="slab">
      <h2>${e(`audit.proof`)}</h2>
      ${t===null?d`<p class="dim">${e(`audit.proof.waiting`)}</p>`:d`<p class="dim">${e(`audit.proof.about`)}</p>
            <dl class="record">
              <div><dt>${e(`audit.proof.seq`)}</dt><dd>${t.seq}</dd></div>
              <div><dt>${e(`audit.proof.algorithm`)}</dt><dd>${t.algorithm}</dd></div>
              <div><dt>${e(`audit.proof.leaf`)}</dt><dd><code>${t.leaf}</code></dd></div>
              <div><dt>${e(`audit.proof.chain`)}</dt><dd><code>${t.chain}</code></dd></div>
            </dl>`}
    </section>`}async#r(){this.missing=!1,this.problem=``,await C(async()=>{let{record:e,proof:t}=await $e(this.recordId);this.record=e,this.proof=t},(e,t)=>{this.missing=t.status===404,this.problem=e})}};h([o({attribute:!1})],Z.prototype,`recordId`,void 0),h([g()],Z.prototype,`record`,void 0),h([g()],Z.prototype,`proof`,void 0),h([g()],Z.prototype,`missing`,void 0),h([g()],Z.prototype,`problem`,void 0),customElements.define(`admin-record`,Z);function ut(e,t,n,r){let i=new Map;for(let t of e)for(let{key:e,name_zh:n,name_en:r,grade:a}of t.actions){let o=i.get(e)??{key:e,name_zh:n,name_en:r,grades:new Map};o.grades.set(t.key,a),i.set(e,o)}let a=t.trim().toLowerCase();return[...i.values()].filter(e=>(a===``||e.key.includes(a)||r(e).toLowerCase().includes(a))&&(n===``||e.grades.has(n)))}var Q=class extends f{constructor(...e){super(...e),this.text=``,this.roleKey=``}connectedCallback(){super.connectedCallback(),this.follow(I.listen(()=>this.requestUpdate()))}render(){let t=I.roles.filter(e=>this.roleKey===``||e.key===this.role),n=ut(I.roles,this.text,this.roleKey,v);return d`<h1>${e(`section.roles`)}</h1>
      <p class="dim">${e(`roles.about`)}</p>
      <div class="filters" role="search">
        <input type="search" aria-label=${e(`roles.search`)} placeholder=${e(`roles.search`)} @input=${e=>this.text=e.target.value} />
        <select aria-label=${e(`grants.role`)} @change=${e=>this.roleKey=e.target.value}>
          <option value="">${e(`accounts.any_role`)}</option>
          ${I.roles.map(e=>d`<option value=${e.key}>${v(e)}</option>`)}
        </select>
      </div>
      ${I.problem===``?s:d`<p class="note bad" role="alert">${I.problem}</p>`}
      <div class="table-box matrix" tabindex="0" role="region" aria-label=${e(`section.roles`)}>
        <table>
          <thead>
            <tr>
              <th scope="col">${e(`roles.action`)}</th>
              ${t.map(e=>this.#e(e))}
            </tr>
          </thead>
          <tbody>
            ${n.map(e=>d`<tr>
                <th scope="row">${v(e)} <small>${e.key}</small></th>
                ${t.map(t=>this.#t(e.grades.get(t.key)))}
              </tr>`)}
          </tbody>
        </table>
      </div>
      ${n.length===0&&I.roles.length>0?d`<p class="empty">${e(`roles.none`)}</p>`:s}`}#e(t){return d`<th scope="col" class=${t.alone?`alone`:``}>${v(t)}${t.alone?d`<small>${e(`roles.alone`)}</small>`:s}</th>`}#t(t){return t===void 0?d`<td class="never"><span class="sr">${e(`roles.never`)}</span><span aria-hidden="true">–</span></td>`:d`<td><span class="grade ${t}">${t}</span></td>`}};h([g()],Q.prototype,`text`,void 0),h([g()],Q.prototype,`roleKey`,void 0),customElements.define(`admin-roles`,Q);var dt=new Set(Object.keys(T)),$=class extends f{#e=`accounts`;#t=[];connectedCallback(){super.connectedCallback(),this.follow(oe(()=>this.#r())),this.#n()}#n(){let[,e=``,...t]=ie(location.pathname),n=e=>i.may(e);if(e===``){let e=ue(n).find(e=>e!==`security`);le(e===void 0?ae(n):T[e].path),this.#e=e??`security`}else this.#e=dt.has(e)&&e!==`security`?e:`security`,this.#t=t}#r(){let e=`${this.#e}/${this.#t.join(`/`)}`;this.#n(),this.requestUpdate(),e!==`${this.#e}/${this.#t.join(`/`)}`&&this.updateComplete.then(()=>this.querySelector(`#content`)?.focus({preventScroll:!0}))}updated(t){super.updated(t),document.title=`${e(`app.name`)} · ${e(T[this.#e].title)}`}render(){return re(this.#e,d`<div class="page">${this.#i()}</div>`)}#i(){let[e=``]=this.#t;if(this.#e===`security`||!se(T[this.#e],e=>i.may(e)))return y();switch(this.#e){case`accounts`:return/^\d+$/.test(e)?d`<admin-account .accountId=${Number(e)}></admin-account>`:d`<admin-accounts></admin-accounts>`;case`roles`:return d`<admin-roles></admin-roles>`;case`areas`:return d`<admin-areas .code=${e===``?null:e}></admin-areas>`;case`elements`:return d`<admin-elements></admin-elements>`;case`audit`:return/^\d+$/.test(e)?d`<admin-record .recordId=${Number(e)}></admin-record>`:d`<admin-audit></admin-audit>`}}};customElements.define(`admin-view`,$);export{$ as AdminView};