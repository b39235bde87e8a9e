import{A as e,B as t,C as n,D as r,E as i,F as a,G as o,H as s,I as c,J as l,L as u,M as d,N as f,O as p,P as m,R as ee,T as te,U as ne,V as re,W as ie,X as ae,Y as oe,_t as h,a as g,bt as se,d as _,dt as v,et as ce,ft as y,g as b,gt as x,h as S,ht as C,i as le,it as ue,j as de,k as w,l as fe,lt as pe,n as T,o as me,ot as he,p as ge,pt as E,q as _e,r as D,rt as ve,s as O,st as ye,t as k,u as be,ut as xe,v as A,vt as j,w as M,y as N,yt as P,z as Se}from"./decorate-CiMCUl31.js";import{_ as Ce,a as we,b as Te,c as Ee,d as De,f as Oe,g as ke,h as Ae,l as je,m as Me,n as Ne,o as Pe,p as Fe,r as Ie,s as Le,t as Re,u as ze,v as Be,y as Ve}from"./legend-BAhwRVOL.js";import{A as He,D as F,E as Ue,M as We,N as Ge,T as Ke,f as qe,h as Je,k as I,l as Ye,p as Xe,t as Ze}from"./index-6Msh_tPp.js";import{d as Qe,i as $e,l as et,r as tt,t as nt}from"./templates-ChVXdl-Z.js";import{t as rt}from"./forms-CLYgAeKV.js";var L={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},it=e=>(...t)=>({_$litDirective$:e,values:t}),at=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:ot}=se,st=e=>e,ct=e=>e.strings===void 0,lt=()=>document.createComment(``),R=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new ot(r.insertBefore(lt(),i),r.insertBefore(lt(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=st(e).nextSibling;st(r).insertBefore(e,i),e=t}}}return n},z=(e,t,n=e)=>(e._$AI(t,n),e),ut={},dt=(e,t=ut)=>e._$AH=t,ft=e=>e._$AH,pt=e=>{e._$AR(),e._$AA.remove()},B=it(class extends at{constructor(e){if(super(e),e.type!==L.PROPERTY&&e.type!==L.ATTRIBUTE&&e.type!==L.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!ct(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===j||t===h)return t;let n=e.element,r=e.name;if(e.type===L.PROPERTY){if(t===n[r])return j}else if(e.type===L.BOOLEAN_ATTRIBUTE){if(!!t===n.hasAttribute(r))return j}else if(e.type===L.ATTRIBUTE&&n.getAttribute(r)===t+``)return j;return dt(e),t}}),mt=[`city`,`district`,`street`],V=new class{#e=new Map;#t=!1;#n=new Set;listen(e){this.#n.add(e),this.#e.size===0&&this.#r();let t=N.subscribe(e=>{e.topic===`data.loaded`&&this.#r()});return()=>{t(),this.#n.delete(e)}}take(e){this.#e=new Map([...e].map(e=>[e.code,e]));for(let e of this.#n)e()}get wide(){return[...this.#e.values()].filter(e=>e.level!==`street`)}name(e){let t=this.#e.get(e);return t===void 0?e:M(t)}served(e){return e===null?p(`area.whole_city`):this.name(e)}async#r(){if(!this.#t){this.#t=!0;try{this.take((await Promise.all(mt.map(e=>o(e)))).flat())}catch(e){if(!(e instanceof v))throw e}finally{this.#t=!1}}}},ht=[`hour`,`four_hours`,`today`,`open`,`at`],H=36e5,gt=24*H;function _t(e,t,n){if(e===`open`)return null;if(e===`hour`)return t+H;if(e===`four_hours`)return t+4*H;let[r=0,i=0,a=0]=S(t,n).split(`:`).map(Number);return t+gt-r*H-(i*60+a)*1e3}function vt(e,t){return`${D(e+H,t).slice(0,13)}:00`}function yt({start:e,span:t,until:n},r,i){let a=e===``?null:fe(e,i);if(e!==``&&(a===null||a<=r))return`start_past`;let o=a??r;if(t!==`at`)return{startMs:a,endMs:_t(t,o,i)};let s=fe(n,i);return s===null||s<=o?`end_before`:{startMs:a,endMs:s}}function bt(e){let t=e.code===`mutual_aid`&&e.from_area===e.to_area;return i(n(),`reason.${t?`aid_within`:e.code}`,St(e))??e.code}function xt(e,t){let r=typeof t==`object`&&t?St(t):{};return(Object.keys(r).length===0?void 0:i(n(),`against.${e}`,r))??w(`cause`,e)}function St(e){let t={};for(let[n,r]of Object.entries(e))n!==`code`&&(Array.isArray(r)?t[n]=r.map(e=>w(n===`skills`?`skill`:n,String(e))).join(` · `):typeof r==`number`?t[n]=Ct(n,r):typeof r==`string`&&(t[n]=wt(n,r)));return t}function Ct(e,t){return e===`sooner_s`||e===`limit_s`?b(t):e===`age_s`?be(Math.abs(t)):Math.round(t)}function wt(e,t){return e===`area`||e.endsWith(`_area`)?V.name(t):e.endsWith(`_at`)||e===`since`?_(Date.parse(t),N.nowMs,I().city.timezone,`minutes`):w(e,t)}function Tt(e){let{certificate:t}=e,n=t.network_version.slice(0,8);return t.exact?t.excluded_by_bound===0||t.bound_s===null?p(`rec.exact.all`,{eligible:t.eligible,version:n}):p(`rec.exact`,{asked:t.asked,excluded:t.excluded_by_bound,bound:b(t.bound_s),version:n}):p(`rec.approximate`,{asked:t.asked,version:n})}function Et({cover:e}){return!e||e.group===null||e.cells_lost===0?``:p(`rec.cover`,{n:e.cells_lost,group:w(`group`,e.group)})}function Dt({alternative:e,units:t}){let n=t.find(t=>t.unit.id===e?.unit_id);if(!e||n===void 0)return``;let r={rank:n.rank,code:n.unit.code,seconds:Math.round(e.extra_s),n:e.cells_kept};return p(`rec.alternative`,r)}function U(e){let t=e.field(`assigned_at`)||e.field(`changed_at`),r=i(n(),`error.${e.code}`,{unit:e.field(`unit_code`),number:e.field(`incident_number`),by:e.field(`assigned_by`)||e.field(`changed_by`),causes:Ot(e),at:t===``?``:_(Date.parse(t),N.nowMs,I().city.timezone)});if(r!==void 0)return r;let a=e.errors.map(e=>`${e.field}: ${e.message}`).join(`; `);return p(`error.other`,{reason:a||e.message})}function Ot(e){let{causes:t}=e.body;return(t??[]).map(e=>xt(e.cause,e.detail)).join(` · `)}var kt=[`four_hours`,`today`,`open`],At=class{#e;#t;#n;constructor(e){this.grants=null,this.from=``,this.to=``,this.reason=``,this.span=`four_hours`,this.kinds=new Set,this.skills=new Set,this.problem=``,this.sending=!1,this.#e=0,this.#t=y(),this.#n=e}open(){this.problem=``,this.read()}change(e){Object.assign(this,e),this.#r()}toggle(e,t,n){n?this[e].add(t):this[e].delete(t),this.#r()}#r(){this.problem=``,this.#t=y(),this.#n()}async read(){this.#e+=1;let e=this.#e;try{let t=await ie();e===this.#e&&(this.grants=t)}catch(t){if(!(t instanceof v))throw t;e===this.#e&&(this.problem=U(t))}this.#n()}hear(e){e.topic.startsWith(`mutual_aid.`)&&this.grants!==null&&this.read()}get missing(){return this.from===``||this.to===``?p(`aid.needs.areas`):this.from===this.to?p(`aid.needs.two`):this.reason.trim()===``?p(`aid.needs.reason`):``}async grant(){if(this.problem=this.missing,this.problem!==``||this.sending)return this.#n(),null;this.sending=!0,this.#n();let e=_t(this.span,N.nowMs,I().city.timezone),t={kinds:[...this.kinds],skills:[...this.skills],ends_at:e===null?null:new Date(e).toISOString()};try{let e=await s({from_area:this.from,to_area:this.to,reason:this.reason.trim(),...t},this.#t);return this.reason=``,this.kinds.clear(),this.skills.clear(),this.read(),e}catch(e){if(!(e instanceof v))throw e;return this.problem=U(e),null}finally{this.#t=y(),this.sending=!1,this.#n()}}async end(e){await u(e),await this.read()}},jt=class extends A{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(V.listen(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`select`)?.focus()}render(){let{aiding:e}=this.desk;return P`<h2>${p(`aid.title`)}</h2>
      ${E.may(`mutual_aid.grant`)?this.#e(e):P`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${p(`place.close`)} <kbd>Esc</kbd></button></p>`}
      <h3>${p(`aid.active`)} <em>${e.grants?.length??`–`}</em></h3>
      ${e.grants?.length===0?P`<p class="empty">${p(`aid.none`)}</p>`:h}
      <ul class="told aids">
        ${e.grants?.map(e=>this.#i(e))}
      </ul>`}#e(e){return P`<form class="new" autocomplete="off" @submit=${this.#s} @keydown=${this.#o}>
        <div class="pair">
          ${this.#t(`from`,e.from)} ${this.#t(`to`,e.to)}
        </div>
        <label>
          <span>${p(`aid.reason`)}</span>
          <input id="aid-reason" type="text" maxlength="300" .value=${B(e.reason)} @input=${t=>e.change({reason:Mt(t)})} />
        </label>
        <fieldset class="priority">
          <legend>${p(`closure.until`)}</legend>
          ${kt.map(t=>P`<label class=${e.span===t?`on`:``}>
              <input type="radio" name="aid-span" class="sr" .checked=${e.span===t} @change=${()=>e.change({span:t})} />
              ${w(`closure.span`,t)}
            </label>`)}
        </fieldset>
        <details class="limits">
          <summary>${p(`aid.limits`)} <small>${this.#r(e.kinds,e.skills)||p(`aid.limits.none`)}</small></summary>
          ${this.#n(e,`kinds`,`kind`)} ${this.#n(e,`skills`,`skill`)}
        </details>
        ${e.problem===``?h:P`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending}>${e.sending?p(`form.sending`):p(`aid.submit`)} <kbd>Enter</kbd></button>
          <button type="button" @click=${()=>this.desk.back()}>${p(`form.cancel`)}</button>
        </div>
      </form>`}#t(e,t){return P`<label>
      <span>${p(`aid.${e}`)}</span>
      <select @change=${t=>this.desk.aiding.change({[e]:Mt(t)})}>
        <option value="" ?selected=${t===``}>${p(`aid.choose`)}</option>
        ${V.wide.map(e=>P`<option value=${e.code} ?selected=${e.code===t}>${V.name(e.code)}</option>`)}
      </select>
    </label>`}#n(t,n,r){return P`<fieldset class="boxes">
      <legend>${p(`aid.${n}`)}</legend>
      ${Object.entries(e(r)).map(([e,r])=>P`<label>
          <input type="checkbox" .checked=${t[n].has(e)} @change=${r=>t.toggle(n,e,r.target.checked)} />
          ${r}
        </label>`)}
    </fieldset>`}#r(e,t){return[...[...e].map(e=>w(`kind`,e)),...[...t].map(e=>w(`skill`,e))].join(` · `)}#i(e){let t=I().city.timezone,n=e=>_(Date.parse(e),N.nowMs,t,`minutes`),r=e.ends_at===null?p(`closure.until.open`):p(`closure.until.at`,{at:n(e.ends_at)}),i=Date.parse(e.starts_at)>N.nowMs?`${p(`closure.from.at`,{at:n(e.starts_at)})} · `:``;return P`<li data-grant=${e.id}>
      <p>
        <b>${p(e.from_area===e.to_area?`aid.within`:`aid.helps`,{from:V.name(e.from_area),to:V.name(e.to_area)})}</b>
        <small>${e.reason} · ${e.granted_by} · ${i}${r}</small>
        <small>${this.#r(e.kinds,e.skills)||p(`aid.limits.none`)}</small>
      </p>
      ${E.may(`mutual_aid.grant`)?P`<button type="button" @click=${()=>void this.#a(e)}>${p(`aid.end`)}</button>`:h}
    </li>`}async#a(e){let{desk:t}=this;await t.attempt(()=>t.aiding.end(e.id))&&t.say(p(`aid.ended`))}#o=e=>{e.isComposing||e.key!==`Escape`||(e.preventDefault(),e.stopPropagation(),this.desk.back())};#s=e=>{e.preventDefault(),this.desk.aiding.grant().then(e=>{e!==null&&this.desk.say(p(`aid.granted`,{from:V.name(e.from_area),to:V.name(e.to_area)}))})}};k([x({attribute:!1})],jt.prototype,`desk`,void 0);function Mt(e){return e.target.value}customElements.define(`desk-aid`,jt);var Nt=class extends A{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=Be(N.state.alerts.values());return P`<h2>${p(`alerts.title`)} <span class="number">${e.length}</span></h2>
      ${e.length===0?P`<p class="empty">${p(`alerts.none`)}</p>`:P`<ul class="told">${e.map(e=>this.#e(e))}</ul>`}
      <p class="pad"><button type="button" @click=${()=>this.desk.back()}>${p(`place.close`)} <kbd>Esc</kbd></button></p>`}#e(e){let t=T((N.nowMs-Date.parse(e.raised_at))/1e3),n=e.acknowledged_at!==null;return P`<li class="${e.level} ${n?`seen`:``}" data-alert=${e.id}>
      <p>
        <b>${Ve(e)}</b>
        <small>${w(`alert.level`,e.level)} · ${t}${n?` · ${p(`alerts.seen`,{by:e.acknowledged_by??``})}`:``}</small>
      </p>
      <button type="button" @click=${()=>this.desk.show([e.lon,e.lat])}>${p(`alerts.show`)}</button>
      ${n||!E.may(`alerts.acknowledge`)?``:P`<button type="button" @click=${()=>void this.#t(e)}>${p(`alerts.acknowledge`)}</button>`}
    </li>`}async#t(e){await this.desk.attempt(async()=>N.answerBesides({alerts:[await de(e.id)]}))}};k([x({attribute:!1})],Nt.prototype,`desk`,void 0),customElements.define(`desk-alerts`,Nt);var Pt=[`eight_hours`,`day`,`night`],Ft=[`today`,`tomorrow`],It=36e5,W=24*It,Lt=[`running`,`coming`,`over`];function Rt(e,t){let[n=0,r=0,i=0]=S(e,t).split(`:`).map(Number);return e-n*It-(r*60+i)*1e3-e%1e3}function zt(e,t,n,r){if(e===`eight_hours`)return[D(t,r),D(t+8*It,r)];let i=Rt(t,r)+(n===`today`?.5:1.5)*W,[a=``]=D(i,r).split(`T`),[o=``]=D(i+W,r).split(`T`);return e===`day`?[`${a}T08:00`,`${a}T20:00`]:[`${a}T20:00`,`${o}T08:00`]}function Bt(e,t,n=!1){let[,r,i,a,o=``,s=``]=/^(?:(?:(\d{4})-)?(\d{1,2})-(\d{1,2})[ T]+)?(\d{1,2})[:\uff1a](\d{2})$/.exec(e.trim())??[];if(o===``||Number(o)>23||Number(s)>59)return null;let c=i===void 0?t.slice(0,10):`${r??t.slice(0,4)}-${i.padStart(2,`0`)}-${(a??``).padStart(2,`0`)}`,l=Date.parse(`${c}T${o.padStart(2,`0`)}:${s}Z`);if(Number.isNaN(l))return null;let u=new Date(l).toISOString().slice(0,16);return u.slice(0,10)===c?i===void 0&&n&&u<=t?new Date(l+W).toISOString().slice(0,16):u:null}function Vt(e,t){return Date.parse(e.ends_at)<=t?`over`:Date.parse(e.starts_at)<=t?`running`:`coming`}function Ht(e,t){return[...e].sort((e,n)=>Lt.indexOf(Vt(e,t))-Lt.indexOf(Vt(n,t))||Date.parse(e.starts_at)-Date.parse(n.starts_at)||e.unit_code.localeCompare(n.unit_code))}var Ut=class{#e;#t;#n;constructor(e){this.day=`today`,this.shifts=null,this.unit=null,this.startsAt=``,this.endsAt=``,this.crew=``,this.note=``,this.problem=``,this.sending=!1,this.#e=0,this.#t=y(),this.#n=e}open(){this.problem=``,this.startsAt===``&&this.fill(`eight_hours`),this.read()}change(e){Object.assign(this,e),this.problem=``,this.#t=y(),this.#n()}fill(e){let[t,n]=zt(e,N.nowMs,this.day,I().city.timezone);this.change({startsAt:t,endsAt:n})}typeTime(e,t){let n=Bt(t,e===`startsAt`?this.startsAt:this.startsAt||this.endsAt,e===`endsAt`);n===null?(this.problem=p(`shifts.time.unread`),this.#n()):this.change({[e]:n})}setDay(e){this.day=e,this.shifts=null,this.read(),this.#n()}async read(){this.#e+=1;let e=this.#e,t=Rt(N.nowMs,I().city.timezone)+(this.day===`today`?0:W);try{let n=await _e(new Date(t).toISOString(),new Date(t+W).toISOString());e===this.#e&&(this.shifts=n)}catch(t){if(!(t instanceof v))throw t;e===this.#e&&(this.problem=U(t))}this.#n()}hear(e){e.topic===`unit.shift`&&this.shifts!==null&&this.read()}async plan(){let{unit:e}=this;if(e===null||this.startsAt===``||this.endsAt===``||this.sending)return null;this.sending=!0,this.problem=``,this.#n();let t=this.crew.trim()===``?{}:{crew:Number(this.crew)},n=this.note.trim()===``?{}:{note:this.note.trim()};try{let r=await l(e.id,{starts_at:`${this.startsAt}:00`,ends_at:`${this.endsAt}:00`,...t,...n},this.#t);return this.unit=null,this.crew=this.note=``,this.read(),r}catch(e){if(!(e instanceof v))throw e;return this.problem=U(e),null}finally{this.#t=y(),this.sending=!1,this.#n()}}async end(e){await Se(e.unit_id,e.id),await this.read()}},Wt=[`accident`,`works`,`flooding`,`event`,`fire`,`other`];function Gt(e,t){let[n]=e;return n===void 0||e.length<2?null:t||e.length===2?{type:`LineString`,coordinates:[...e]}:{type:`Polygon`,coordinates:[[...e,n]]}}function Kt(e){let t=e.split(/[;\n\uff1b]/).map(e=>e.trim()).filter(e=>e!==``).map(e=>e.split(/[,\uff0c\s]+/).map(Number));return t.every(([e,t,...n])=>n.length===0&&Math.abs(e??NaN)<=180&&Math.abs(t??NaN)<=90)?t:null}function G(e){return e.map(e=>e.map(e=>e.toFixed(5)).join(`,`)).join(`; `)}var qt=class{#e;#t;#n;constructor(e){this.points=[],this.asLine=!1,this.reason=`accident`,this.remark=``,this.start=``,this.span=`four_hours`,this.until=``,this.confirmed=!1,this.covered=null,this.large=!1,this.problem=``,this.sending=!1,this.#e=0,this.#t=y(),this.#n=e}get shape(){return Gt(this.points,this.asLine)}clear(){this.remark=this.start=``,this.span===`at`&&(this.span=`four_hours`),this.#a([])}add(e){let t=this.points.at(-1);(t===void 0||t[0]!==e[0]||t[1]!==e[1])&&this.#a([...this.points,e])}undoPoint(){this.#a(this.points.slice(0,-1))}type(e){let t=Kt(e);t!==null&&G(t)!==G(this.points)&&this.#a(t)}setLine(e){this.asLine=e,this.#a(this.points)}change(e){Object.assign(this,e),this.#n()}startLater(e){this.#i({start:e?vt(N.nowMs,this.#r):``})}setSpan(e){let t=this.until===``?vt(N.nowMs,this.#r):this.until;this.#i(e===`at`?{span:e,until:t}:{span:e})}typeTime(e,t){let n=D(N.nowMs,this.#r),r=Bt(t,e===`until`&&this.start!==``?this.start:n,!0);r===null?(this.problem=p(`shifts.time.unread`),this.#n()):this.#i({[e]:r})}get#r(){return I().city.timezone}#i(e){Object.assign(this,e),this.problem=``,this.#t=y(),this.#n()}#a(e){this.points=e,this.covered=null,this.large=this.confirmed=!1,this.problem=``,this.#t=y(),this.#n(),this.#o()}async#o(){this.#e+=1;let e=this.#e,{shape:t}=this;if(t!==null){try{let n=await oe(t);if(e!==this.#e)return;this.covered=n,this.large=n.needs_confirmation}catch(t){if(!(t instanceof v))throw t;e===this.#e&&(this.problem=U(t))}this.#n()}}async file(){let{shape:e}=this;if(e===null||this.sending||this.large&&!this.confirmed)return null;let t=yt(this,N.nowMs,this.#r);if(typeof t==`string`)return this.problem=p(`closure.time.${t}`),this.#n(),null;this.sending=!0,this.problem=``,this.#n();let[n,r]=[t.startMs,t.endMs].map(e=>e===null?null:new Date(e).toISOString()),i=[w(`closure.reason`,this.reason),this.remark.trim()].filter(e=>e!==``).join(` · `);try{let t=await c({geometry:e,reason:i,...n?{starts_at:n}:{},ends_at:r??null,confirmed:this.confirmed},this.#t);return N.answerBesides({closures:[t]}),this.clear(),t}catch(e){if(!(e instanceof v))throw e;return e.code===`closure_too_large`&&(this.large=!0),e.code!==`network`&&(this.#t=y()),this.problem=U(e),null}finally{this.sending=!1,this.#n()}}async end(e){N.answerBesides({closures:[await ee(e)]})}},Jt=class extends A{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`#closure-points`)?.focus()}render(){let{closing:e}=this.desk,t=Ae(N.state.closures.values(),N.nowMs),n=ke(N.state.closures.values(),N.nowMs);return P`<h2>${p(`closure.title`)}</h2>
      ${E.may(`closures.make`)?this.#e(e):P`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${p(`place.close`)} <kbd>Esc</kbd></button></p>`}
      <h3>${p(`closure.active`)} <em>${t.length}</em></h3>
      ${t.length===0?P`<p class="empty">${p(`closure.none`)}</p>`:P`<ul class="told">${t.map(e=>this.#s(e))}</ul>`}
      ${n.length===0?h:P`<h3>${p(`closure.coming`)} <em>${n.length}</em></h3>
            <ul class="told coming">${n.map(e=>this.#s(e))}</ul>`}`}#e(e){return P`<form class="new closure" autocomplete="off" @submit=${this.#u} @keydown=${this.#l}>
        <div class="field">
          <label for="closure-points">${p(`closure.points`)}</label>
          <input
            id="closure-points"
            type="text"
            placeholder="114.2880,30.5490; 114.2890,30.5500"
            .value=${G(e.points)}
            @change=${t=>e.type(t.target.value)}
          />
          <small class="under">${p(`closure.hint`)}</small>
        </div>
        ${e.points.length>2?this.#t(e):h} ${this.#n(e)} ${this.#r(e)} ${this.#i(e)} ${this.#a(e)}
        ${e.large?P`<label class="confirm-large">
              <input type="checkbox" .checked=${e.confirmed} @change=${t=>e.change({confirmed:t.target.checked})} />
              ${p(`closure.confirm`)}
            </label>`:h}
        ${e.problem===``?h:P`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending||e.shape===null||e.large&&!e.confirmed}>
            ${e.sending?p(`form.sending`):p(e.start===``?`closure.submit`:`closure.submit_later`)} <kbd>Enter</kbd>
          </button>
          <button type="button" ?disabled=${e.points.length===0} @click=${()=>e.undoPoint()}>${p(`closure.undo_point`)}</button>
          <button type="button" @click=${()=>this.desk.back()}>${p(`form.cancel`)}</button>
        </div>
      </form>`}#t(e){let t=(t,n)=>P`<label class=${e.asLine===t?`on`:``}>
      <input type="radio" name="shape" class="sr" .checked=${e.asLine===t} @change=${()=>e.setLine(t)} />${n}
    </label>`;return P`<fieldset class="priority">
      <legend>${p(`closure.shape`)}</legend>
      ${t(!1,p(`closure.shape.area`))} ${t(!0,p(`closure.shape.line`))}
    </fieldset>`}#n(e){let{covered:t}=e;if(t===null)return h;if(t.arcs===0)return P`<p class="note warn" role="status">${p(`error.closure_covers_nothing`)}</p>`;let n=(t.share*100).toFixed(t.share<.001?3:1);return P`<p class="note" role="status">
      <b>${p(`closure.covered`,{length:O(t.length_m),n:t.roads,share:n})}</b>
      ${t.names.length===0?h:P`<br />${t.names.slice(0,6).join(` · `)}`}
    </p>`}#r(e){return P`<div class="field two">
      <label for="closure-reason">${p(`closure.reason`)}</label>
      <select id="closure-reason" @change=${t=>e.change({reason:t.target.value})}>
        ${Wt.map(t=>P`<option value=${t} ?selected=${t===e.reason}>${w(`closure.reason`,t)}</option>`)}
      </select>
      <input
        type="text"
        maxlength="250"
        aria-label=${p(`closure.remark`)}
        placeholder=${p(`closure.remark`)}
        .value=${e.remark}
        @input=${t=>e.change({remark:t.target.value})}
      />
    </div>`}#i(e){let t=e.start!==``,n=(n,r)=>P`<label class=${t===n?`on`:``}>
      <input type="radio" name="start" class="sr" .checked=${t===n} @change=${()=>e.startLater(n)} />${r}
    </label>`;return P`<fieldset class="priority">
        <legend>${p(`closure.from`)}</legend>
        ${n(!1,p(`closure.from.now`))} ${n(!0,p(`closure.from.later`))}
      </fieldset>
      ${t?this.#o(`start`,e.start):h}`}#a(e){return P`<fieldset class="priority">
        <legend>${p(`closure.until`)}</legend>
        ${ht.map(t=>P`<label class=${e.span===t?`on`:``}>
            <input type="radio" name="span" class="sr" .checked=${e.span===t} @change=${()=>e.setSpan(t)} />
            ${w(`closure.span`,t)}
          </label>`)}
      </fieldset>
      ${e.span===`at`?this.#o(`until`,e.until):h}`}#o(e,t){return P`<div class="field">
      <label for="closure-${e}">${p(`closure.time.${e}`)}</label>
      <input
        type="text"
        inputmode="numeric"
        id="closure-${e}"
        .value=${t.replace(`T`,` `)}
        @change=${t=>this.desk.closing.typeTime(e,t.target.value)}
      />
    </div>`}#s(e){let t=Date.parse(e.starts_at),n=t>N.nowMs,r=n?`${p(`closure.from.at`,{at:_(t,N.nowMs,I().city.timezone,`minutes`)})} · `:``;return P`<li data-closure=${e.id}>
      <p><b>${e.reason}</b><small>${e.created_by} · ${r}${Ce(e)}</small></p>
      ${E.may(`closures.make`)?P`<button type="button" @click=${()=>void this.#c(e)}>${p(n?`closure.cancel`:`closure.end`)}</button>`:h}
    </li>`}async#c(e){let{desk:t}=this,n=Date.parse(e.starts_at)>N.nowMs?`closure.cancelled`:`closure.ended`;await t.attempt(()=>t.closing.end(e.id))&&t.say(p(n,{reason:e.reason}))}#l=e=>{if(e.isComposing)return;e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back());let t=e.target;if(e.key!==`Enter`||t.id!==`closure-points`)return;e.preventDefault();let{value:n}=t;n===G(this.desk.closing.points)?this.#d():this.desk.closing.type(n)};#u=e=>{e.preventDefault(),this.#d()};file(){this.#d()}async#d(){let e=await this.desk.closing.file();if(e===null)return;let t=Date.parse(e.starts_at)>N.nowMs;this.desk.say(p(t?`closure.planned`:`closure.done`,{reason:e.reason}))}};k([x({attribute:!1})],Jt.prototype,`desk`,void 0),customElements.define(`desk-closure`,Jt);var Yt=/^\s*([+-]?\d{1,3}(?:\.\d+)?)\s*[,\uff0c\s]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*$/,Xt=/^8[0-9a-f]{14}$/;function K(e){let t=Yt.exec(e);if(t!==null){let e=Number(t[1]),n=Number(t[2]);return Math.abs(e)<=180&&Math.abs(n)<=90?{kind:`coordinates`,lon:e,lat:n}:Math.abs(e)<=90&&Math.abs(n)<=180?{kind:`coordinates`,lon:n,lat:e}:null}let n=e.trim().toLowerCase();return Xt.test(n)?{kind:`cell`,cell:n}:null}function Zt(e){let{id:t,list:n,open:r,at:i}=e;return P`<div class="choices">
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
      .value=${B(e.value)}
      @focus=${e=>e.target.select()}
      @input=${t=>e.onInput(t.target.value)}
      @keydown=${t=>{if(r&&!t.isComposing){if(t.key===`ArrowDown`||t.key===`ArrowUp`){t.preventDefault(),t.stopPropagation();let r=t.key===`ArrowDown`?1:-1;e.onMove(Math.max(0,Math.min(n.length-1,i+r)))}else t.key===`Enter`&&n.length>0?(t.preventDefault(),e.onChoose(i)):t.key===`Tab`&&n.length>0&&e.value.trim()!==``?e.onChoose(i):t.key===`Escape`&&(t.stopPropagation(),e.onClose())}}}
      @blur=${()=>e.onClose()}
    />
    <ul id="${t}-list" role="listbox" aria-label=${e.hint} ?hidden=${!r}>
      ${r&&n.length===0?P`<li role="option" aria-disabled="true" aria-selected="false" class="empty">${e.empty}</li>`:``}
      ${r?n.map((t,n)=>$t(e,t,n)):``}
    </ul>
  </div>`}function Qt(e){e.preventDefault()}function $t(e,t,n){return P`<li
    id="${e.id}-${n}"
    role="option"
    aria-selected=${n===e.at?`true`:`false`}
    @mousedown=${Qt}
    @click=${()=>e.onChoose(n)}
  >
    ${t.mark??``}<b>${t.text}</b><small>${t.detail}</small>
  </li>`}var en=[`new`,`send`,`st`,`close`,`road`,`plan`,`shifts`,`aid`,`go`,`lang`],tn=new Map([[`新建`,`new`],[`n`,`new`],[`派`,`send`],[`派遣`,`send`],[`s`,`send`],[`status`,`st`],[`状态`,`st`],[`结案`,`close`],[`归档`,`close`],[`封路`,`road`],[`block`,`road`],[`统派`,`plan`],[`allocate`,`plan`],[`班次`,`shifts`],[`排班`,`shifts`],[`互助`,`aid`],[`支援`,`aid`],[`去`,`go`],[`到`,`go`],[`语言`,`lang`]]);function nn(e){let t=e.trim();if(t===``||t===`/`)return{kind:`nothing`};if(!t.startsWith(`/`)&&!t.startsWith(`、`))return{kind:`go`,place:t};let[,n=``,r=``]=/^[/、]\s*(\S+)\s*(.*)$/s.exec(t)??[],i=q(n);switch(i){case`new`:return{kind:`new`,text:r};case`send`:{let e=Number(r);return/^[1-9]\d?$/.test(r)?{kind:`send`,rank:e}:/^\S*\D\S*$/.test(r.trim())?{kind:`send_unit`,code:r.trim()}:{kind:`unknown`,text:t}}case`st`:{let[,e,n]=/^(\S+)\s+(\S+)$/.exec(r.trim())??[];return e===void 0||n===void 0?{kind:`unknown`,text:t}:{kind:`status`,code:e,word:n}}case`close`:{let e=/^(?:road|封路)(?:\s+(.*))?$/s.exec(r.trim());return e===null?{kind:`close`,reason:r.trim()}:{kind:`road`,remark:e[1]?.trim()??``}}case`road`:return{kind:`road`,remark:r.trim()};case`plan`:case`shifts`:case`aid`:return{kind:`panel`,panel:i};case`go`:return r===``?{kind:`nothing`}:{kind:`go`,place:r};case`lang`:return{kind:`lang`,locale:r===`zh`||r===`en`?r:null};case null:return{kind:`unknown`,text:t}}}function q(e){let t=e.toLowerCase();return en.find(e=>e===t)??tn.get(t)??null}var rn=[[{of:`assignment`,step:`en_route`},[`route`,`enroute`,`en_route`,`go`,`途中`,`出发`,`上路`]],[{of:`assignment`,step:`on_scene`},[`scene`,`on_scene`,`arrived`,`here`,`现场`,`到场`,`到达`]],[{of:`assignment`,step:`done`},[`done`,`finished`,`clear`,`完成`,`处置完毕`]],[{of:`assignment`,step:`cancelled`},[`recall`,`cancel`,`cancelled`,`撤回`,`撤销`,`取消`]],[{of:`unit`,step:`available`},[`free`,`available`,`可派`,`待命`,`上班`]],[{of:`unit`,step:`off_duty`},[`off`,`off_duty`,`下班`,`离岗`]],[{of:`unit`,step:`out_of_service`},[`out`,`out_of_service`,`broken`,`停用`,`故障`]]],an=new Map(rn.flatMap(([e,t])=>t.map(t=>[t,e])));function on(e){return an.get(e.toLowerCase())??null}function sn(){return rn.flatMap(([,e])=>e)}var cn=` · `;function ln(e){let t=M(I().city),n=M({name_zh:e.detail_zh,name_en:e.detail_en}).split(cn).filter(e=>e!==t&&e!==``);return[...e.kind===`facility`&&n.length>0?[]:[w(`place.kind`,e.kind)],...n.map(Ge)].join(cn)}var un={new:[`incidents.file`],send:[`assignments.make`],st:[`units.status`,`assignments.progress`],close:[`incidents.close`],road:[`closures.make`],plan:[`allocations.plan`],shifts:[`shifts.read`],aid:[`mutual_aid.read`],go:[],lang:[]},dn={"help.n":[`incidents.file`],"help.pick":[`assignments.make`],"help.enter":[`assignments.make`],"help.r":[`recommendations.read`],"help.z":[`assignments.make`],"help.c":[`closures.read`],"help.a":[`alerts.read`],"help.p":[`allocations.plan`],"help.s":[`shifts.read`],"help.m":[`mutual_aid.read`]};function fn(e,t){return e.length===0||e.some(t)}function pn(e,t){return fn(un[e],t)}function mn(e,t){return fn(dn[e]??[],t)}var hn=8;function gn(e,t){let n=e.trimStart();if(n===``)return[];if(!n.startsWith(`/`)&&!n.startsWith(`、`))return Sn(n.trim(),t);let[,r=``,i=``,a=``]=/^[/、](\S*)(\s*)(.*)$/s.exec(n)??[],o=q(r);return o===null||i===``?vn(r):o===`st`?xn(a,t.units):o===`send`?/^\s*\d?\s*$/.test(a)?[]:bn(`send`,a.trim(),t.units):o===`go`?a.trim()===``?[]:Sn(a.trim(),t):[]}function _n(e){let t=e.trim();if(t===``)return``;if(!t.startsWith(`/`)&&!t.startsWith(`、`))return t;let[,n=``,r=``]=/^[/、](\S+)\s+(.*)$/s.exec(t)??[];return q(n)===`go`?r.trim():``}function vn(e){return en.filter(e=>pn(e,e=>E.may(e))).filter(t=>t.startsWith(e.toLowerCase())||q(e)===t).map(e=>({kind:`command`,key:e,text:p(`command.${e}.args`),detail:p(`command.${e}`),line:yn(e)}))}function yn(e){return`/${e} `}function bn(e,t,n){return Cn(t,n).map(t=>({kind:`unit`,key:t.code,text:t.code,detail:`${w(`kind`,t.kind)} · ${w(`status`,t.status)}`,unit:t,line:`/${e} ${t.code} `}))}function xn(e,t){let[,n=``,r=``,i=``]=/^(\S*)(\s*)(\S*)$/.exec(e)??[];if(r===``)return bn(`st`,n,t);let a=new Set;return sn().filter(e=>e.startsWith(i.toLowerCase())).filter(e=>{let t=on(e)?.step??``;return!a.has(t)&&a.add(t)}).map(e=>{let t=on(e),r=t?.of===`assignment`?`assignment`:`status`;return{kind:`command`,key:e,text:e,detail:w(r,t?.step??e),line:`/st ${n} ${e}`}})}function Sn(e,t){let n=K(e),r=[];if(n?.kind===`coordinates`){let{lon:t,lat:i}=n;r.push({kind:`point`,key:e,text:g(t,i),detail:p(`place.kind.coordinates`),lon:t,lat:i})}for(let e of t.places){if(n!==null&&e.kind===`coordinates`)continue;let t=e.kind===`cell`?p(`place.cell`,{cell:e.key}):M(e);r.push({kind:`place`,key:`${e.kind}/${e.key}`,text:t,detail:ln(e),place:e})}for(let n of Cn(e,t.units).slice(0,3)){let e=`${p(`place.kind.unit`)} · ${w(`kind`,n.kind)} · ${w(`status`,n.status)}`;r.push({kind:`unit`,key:`unit/${n.code}`,text:n.code,detail:e,unit:n,line:null})}for(let n of t.incidents){if(!n.number.includes(e))continue;let t=`${p(`place.kind.incident`)} · ${F(n.category)}`;if(r.push({kind:`incident`,key:`incident/${n.number}`,text:n.number,detail:t,incident:n}),r.length>=hn)break}return r.slice(0,hn)}function Cn(e,t){let n=e.toLowerCase(),r=[];for(let e of t)if(e.code.toLowerCase().includes(n)&&r.push(e),r.length>=hn)break;return r}var wn={new:`new`,send:`send`,send_unit:`send`,status:`st`,close:`close`,road:`road`};async function Tn(e,t,n){let r=nn(e),i=wn[r.kind],a=i===void 0||pn(i,e=>E.may(e))?await En(r,t,n):p(`command.not_allowed`);return a===``||(t.say(a,`bad`),!1)}async function En(e,t,i){switch(e.kind){case`nothing`:return``;case`unknown`:return p(`command.unknown`,{text:e.text});case`new`:return t.openForm(e.text),``;case`send`:return t.incident===null?p(`command.no_incident`):t.recommending.choose(e.rank)?(await t.recommending.confirm(),``):p(`command.no_rank`,{n:e.rank});case`send_unit`:return Dn(e.code,t);case`status`:return kn(e.code,e.word,t);case`close`:return t.incident===null?p(`command.no_incident`):e.reason===``?p(`command.no_reason`):(await t.close(e.reason),``);case`road`:return t.openPanel(`closure`),t.closing.change({remark:e.remark}),``;case`panel`:return t.openPanel(e.panel),``;case`go`:return An(e.place,t,i);case`lang`:return r(e.locale??(n()===`zh`?`en`:`zh`)),``}}async function Dn(e,t){if(t.incident===null)return p(`command.no_incident`);let n=On(e);if(n===void 0)return p(`command.no_unit`,{code:e});let r=(t.recommending.ranking?.rows??[]).findIndex(e=>e.entry.unit.id===n.id&&!e.gone)+1;return r>0&&t.recommending.choose(r)?await t.recommending.confirm():t.overriding.open(n.id),``}function On(e){return[...N.state.units.values()].find(t=>t.code.toLowerCase()===e.toLowerCase())}async function kn(e,t,n){let r=On(e);if(r===void 0)return p(`command.no_unit`,{code:e});let i=on(t);if(i===null)return p(`command.no_status`,{text:t});if(i.of===`assignment`&&r.assignment===null)return p(`command.no_assignment`,{code:r.code});if(i.of===`assignment`?await n.stepAssignment(r.assignment?.id??0,i.step):await n.stepUnit(r.id,i.step)){let e=i.of===`assignment`?w(`assignment`,i.step):w(`status`,i.step);n.say(p(`command.status.done`,{code:r.code,status:e}))}return``}async function An(e,t,n){let r=K(e);if(r?.kind===`coordinates`)return n.goTo([r.lon,r.lat]),``;let i=[];if(!await t.attempt(async()=>{i=await re(e)}))return``;let[a]=i;return a===void 0?p(`command.no_place`,{text:e}):(n.goTo([a.lon,a.lat],a.bbox),``)}var jn=140,J=class extends A{constructor(...e){super(...e),this.line=``,this.focused=!1,this.at=-1,this.places=[],this.#e=``,this.#s=e=>{if(e.isComposing)return;let t=this.#r(),n=t[this.at];if(e.key===`ArrowDown`||e.key===`ArrowUp`){e.preventDefault();let n=e.key===`ArrowDown`?1:-1;this.at=Math.max(-1,Math.min(t.length-1,this.at+n))}else e.key===`Tab`&&!e.shiftKey&&t.length>0?(e.preventDefault(),this.#c(n??t[0])):e.key===`Enter`?(e.preventDefault(),e.stopPropagation(),n===void 0?this.#u():this.#l(n)):e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.line===``?this.#d():this.#a(``))}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}begin(e){this.line=e;let t=this.querySelector(`input`);t?.focus(),this.updateComplete.then(()=>t?.setSelectionRange(e.length,e.length))}render(){let e=this.focused?this.#r():[],t=e.length>0,n=E.may(`assignments.make`);return P`<div class="line">
        <span class="prompt" aria-hidden="true">/</span>
        <input
          id="command"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${p(`command.label`)}
          aria-autocomplete="list"
          aria-expanded=${t?`true`:`false`}
          aria-controls="command-list"
          aria-activedescendant=${t&&this.at>=0?`command-${this.at}`:h}
          placeholder=${this.#n()}
          .value=${B(this.line)}
          @input=${e=>this.#a(e.target.value)}
          @keydown=${this.#s}
          @focus=${()=>this.focused=!0}
          @blur=${()=>this.focused=!1}
        />
        <ul id="command-list" role="listbox" aria-label=${p(`command.completions`)} ?hidden=${!t}>
          ${e.map((e,t)=>this.#i(e,t))}
        </ul>
      </div>
      <p class="hints" aria-hidden="true">
        ${E.may(`incidents.file`)?P`<span><kbd>N</kbd>${p(`key.new`)}</span>`:h}
        ${n?P`<span><kbd>1–9</kbd>${p(`key.pick`)}</span>`:h}
        ${n?P`<span><kbd>Enter</kbd>${p(`key.enter`)}</span>`:h}
        <span><kbd>/</kbd>${p(`key.slash`)}</span>
        ${n?P`<span><kbd>Z</kbd>${p(`key.undo`)}</span>`:h}
        <span><kbd>?</kbd>${p(`key.help`)}</span>
      </p>`}#n(){let{recommending:e,incident:t}=this.desk,n=e.picked;return n===null||t===null?p(`command.prompt`):`${p(`rec.preview`,{n:n.rank,code:n.entry.unit.code,number:t.number,time:b(n.entry.travel_time_s)})} — ${p(`rec.confirm`)}`}#r(){return gn(this.line,{units:N.state.units.values(),incidents:N.state.incidents.values(),places:this.places})}#i(e,t){let n=t===this.at?`true`:`false`;return P`<li id="command-${t}" role="option" aria-selected=${n} @mousedown=${Qt} @click=${()=>this.#l(e)}>
      <b>${e.text}</b><small>${e.detail}</small>
    </li>`}#a(e){this.line=e,this.at=_n(e)===``?-1:0,clearTimeout(this.#t);let t=_n(e);t===``?(this.places=[],this.#e=``):this.#t=setTimeout(()=>void this.#o(t),jn)}async#o(e){if(this.#e=e,K(e)?.kind===`coordinates`)this.places=[];else try{let t=await re(e);this.#e===e&&(this.places=t)}catch(e){if(!(e instanceof v))throw e;this.places=[]}}#s;#c(e){`line`in e&&e.line!==null?this.#a(e.line):this.#l(e)}#l(e){switch(e.kind){case`command`:this.#a(e.line),e.line===this.line&&!e.line.endsWith(` `)&&this.#u();return;case`unit`:if(e.line!==null){this.#a(e.line);return}this.desk.selectUnit(e.unit.id),e.unit.position!==null&&this.view.goTo([e.unit.position.lon,e.unit.position.lat]);break;case`incident`:this.desk.selectIncident(e.incident.id);break;case`place`:this.view.goTo([e.place.lon,e.place.lat],e.place.bbox);break;case`point`:this.view.goTo([e.lon,e.lat])}this.#d()}async#u(){clearTimeout(this.#t),await Tn(this.line,this.desk,this.view)&&this.#d()}#d(){this.#a(``),this.querySelector(`input`)?.blur()}};k([x({attribute:!1})],J.prototype,`desk`,void 0),k([x({attribute:!1})],J.prototype,`view`,void 0),k([C()],J.prototype,`line`,void 0),k([C()],J.prototype,`focused`,void 0),k([C()],J.prototype,`at`,void 0),k([C()],J.prototype,`places`,void 0),customElements.define(`desk-command`,J);var Mn=[`nearest`,`requested`,`confirmed`,`equipped`,`nobody_else`];function Nn(e,t=``){return[e??``,t.trim()].filter(e=>e!==``).join(`: `)}function Pn(e){let[,t=``,r=``]=/^([a-z_]+)(?:: (.+))?$/s.exec(e)??[],a=i(n(),`kept.${t}`);return a===void 0?e:[a,t===`asked_for`?r.split(`, `).map(e=>w(`skill`,e)).join(` · `):r].filter(e=>e!==``).join(` · `)}function Y(e){return e.toLowerCase().normalize(`NFKC`).trim()}function Fn(e,t){let n=Y(t),r=[];for(let t of e){let e=[t.name_zh,t.name_en,t.key].map(Y);n===``||e.some(e=>e.startsWith(n))?r.push([0,t]):e.some(e=>e.includes(n))&&r.push([1,t])}return r.sort(([e,t],[n,r])=>e-n||t.priority-r.priority).map(([,e])=>e)}function In(e,t){let n=Y(t),r=null,i=0;for(let t of e){let e=Math.max(Ln(Y(t.name_zh),n),Rn(Y(t.name_en),n));(e>i||e===i&&r!==null&&e>0&&t.priority<r.priority)&&(r=t,i=e)}return r}function Ln(e,t){let n=0;for(let r=0;r+2<=e.length;r+=1)t.includes(e.slice(r,r+2))&&(n+=1);return n/Math.max(1,e.length-1)}function Rn(e,t){let n=e.split(/[^a-z]+/).filter(e=>e.length>=3),r=new Set(t.split(/[^a-z]+/).filter(e=>e.length>=3));return n.filter(e=>r.has(e)).length/Math.max(1,n.length)}function zn(e){return i(n(),`warning.${e.code}`)??e.message}var Bn=new Set([`facility`,`street`,`address`]),Vn=class{#e;#t;#n;constructor(e){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.place=null,this.found=null,this.foundFor=``,this.pointed=0,this.problem=``,this.problemField=``,this.sending=!1,this.opened=0,this.#e=y(),this.#t=0,this.#n=e}open(e){e===``&&(this.description!==``||this.place!==null)?(this.opened+=1,this.#n()):(this.clear(),this.opened+=1,this.describe(e))}clear(){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.place=null,this.found=null,this.problem=this.problemField=``,this.sending=!1,this.#e=y(),this.#n()}describe(e){this.description=e,this.categoryByHand||(this.category=In(I().categories.values(),e)),this.#a()}chooseCategory(e){this.category=e,this.categoryByHand=e!==null,this.#a()}choosePriority(e){this.priority=e,this.#n()}choosePlace(e){let t=M(e);this.#r({at:[e.lon,e.lat],text:t,address:Bn.has(e.kind)?t:``,warnings:[]}),this.#i()}async choosePoint(e,t=null){let n=t===null?``:M(t);this.pointed+=1,this.#r({at:e,text:n||g(...e),address:n,warnings:[]}),await this.#i()}#r(e){this.place=e,this.found=null,this.#t+=1,this.#a()}async#i(){let e=this.place;if(e!==null){try{let t=await xe(...e.at);if(this.place!==e)return;let n=He(t.areas),r=e.address===``?n:`${e.text} · ${n}`;this.place={...e,text:r,warnings:t.warnings.map(zn)}}catch(t){if(!(t instanceof v))throw t;this.place===e&&(this.place={...e,warnings:[U(t)]})}this.#n()}}forgetPlace(){this.place=null,this.#n()}closeSearch(){this.found=null,this.#n()}async search(e){this.#t+=1;let t=this.#t,n=null;try{if(e.trim()!==``&&(n=await Hn(e)),t!==this.#t||this.place!==null)return[];(this.problemField===`search`||this.problemField===`place`&&n!==null&&n.length>0)&&(this.problem=this.problemField=``)}catch(e){if(!(e instanceof v))throw e;if(t!==this.#t)return[];this.problem=U(e),this.problemField=`search`}return this.found=n,this.foundFor=e,this.#n(),n??[]}async file(){let e=this.#o();if(this.problem=e?.text??``,this.problemField=e?.field??``,e!==null||this.category===null||this.place===null||this.sending)return this.#n(),null;this.sending=!0,this.#n();let[n,r]=this.place.at;try{let e=await t({category:this.category.key,description:this.description.trim(),lon:n,lat:r,source:`desk`,...this.priority===null?{}:{priority:this.priority},...this.place.address===``?{}:{address:this.place.address}},this.#e);return this.clear(),{incident:e.incident,warnings:e.warnings.map(zn)}}catch(e){if(!(e instanceof v))throw e;return this.problem=U(e),e.code!==`network`&&(this.#e=y()),null}finally{this.sending=!1,this.#n()}}#a(){let e=this.#o();(this.problemField!==`search`||this.place!==null)&&e?.field!==this.problemField&&(this.problem=this.problemField=``),this.#n()}#o(){return this.place===null?{text:p(`form.place.needed`),field:`place`}:this.category===null?{text:p(`form.category.needed`),field:`category`}:this.description.trim()===``?{text:p(`form.description.needed`),field:`description`}:null}missPlace(){this.problem=p(`form.place.none`),this.problemField=`place`,this.#n()}};async function Hn(e){let t=K(e);return t?.kind===`coordinates`?[Un(t.lon,t.lat)]:re(e)}function Un(e,t){let n=g(e,t);return{kind:`coordinates`,key:n,name_zh:n,name_en:n,detail_zh:``,detail_en:``,lon:e,lat:t,bbox:null,training:!1}}var Wn=[...Mn,`other`];function Gn(e,t){return Nn(e===`other`?null:e,t)}function Kn(e){return e.some(e=>!e.overridable)?`barred`:e.length>0?`needs_reason`:`free`}var qn=class{#e;#t;constructor(e){this.unitId=null,this.judged=null,this.choice=null,this.remark=``,this.problem=``,this.sending=!1,this.judgedMs=0,this.#t=0,this.#e=e}get reason(){return Gn(this.choice,this.remark)}get ready(){if(this.judged===null||this.sending)return!1;let e=Kn(this.judged.causes);return e===`free`||e===`needs_reason`&&this.reason!==``}open(e){this.#e.incident!==null&&E.may(`assignments.make`)&&(this.unitId=e,this.judged=this.choice=null,this.remark=this.problem=``,this.#e.openPanel(`override`),this.judge())}change(e){Object.assign(this,e),this.problem=``,this.#e.changed()}choose(e){let t=Wn[e-1];t!==void 0&&this.judged!==null&&Kn(this.judged.causes)===`needs_reason`&&this.change({choice:t})}async judge(){let{incident:e}=this.#e,{unitId:t}=this;if(e===null||t===null)return;this.#t+=1;let n=this.#t;try{let r=await ne(e.id,t);if(n!==this.#t)return;this.judged=r,this.judgedMs=Date.now()}catch(e){if(!(e instanceof v))throw e;n===this.#t&&(this.problem=U(e))}this.#e.changed()}async makeAvailable(){let{unitId:e}=this;e!==null&&(await this.#e.attempt(async()=>N.answer([await ye(e,`available`)],[])),await this.judge())}async send(){let{incident:e}=this.#e,{judged:t}=this;if(e===null||t===null||!this.ready){t!==null&&Kn(t.causes)===`needs_reason`&&(this.problem=p(`override.reason.needed`)),this.#e.changed();return}let{reason:n}=this;this.sending=!0,this.#e.changed();try{let r=await d(e.id,{unit_id:t.unit.id,...n===``?{}:{override_reason:n}},y());N.answer([r.unit],[r.incident]),this.#e.showIncident();let i={assignmentId:r.assignment.id,code:t.unit.code};this.#e.sayUndoable(p(`toast.assigned`,{code:t.unit.code,number:e.number}),i)}catch(e){if(!(e instanceof v))throw e;this.problem=U(e),this.judge()}finally{this.sending=!1,this.#e.changed(),this.#e.recommending.ask(`fresh`)}}},Jn=200,Yn=new Set([`assigned`,`en_route`]);function Xn(e,t){let n=e=>e.units.length>0&&e.units.every(e=>Yn.has(e.status));return[...e].filter(e=>ze(e)||t&&n(e)).sort(De)}function Zn(e){return e.unit_id===null||e.change===`stays`||e.change===`unassigned`?`nothing`:e.takes_off.length>0?`take_off`:`send`}function Qn(e){return{incident_id:e.incident_id,unit_id:e.unit_id??0,takes_off:e.takes_off,...e.rank===null?{}:{rank:e.rank},...e.override_reason===null?{}:{override_reason:e.override_reason}}}function X(e){return`${e.incident_id}/${e.unit_id??`-`}`}var $n=class{#e;#t;constructor(e){this.answer=null,this.left=new Set,this.agreed=new Set,this.reconsider=!1,this.results=null,this.outdated=!1,this.asking=!1,this.sending=!1,this.problem=``,this.answeredMs=0,this.#e=0,this.#t=e}get incidents(){return Xn(N.state.incidents.values(),this.reconsider)}get errands(){if(this.results!==null)return[];let e=new Set(this.incidents.map(e=>e.id));return(this.answer?.items??[]).filter(t=>{let n=Zn(t);return e.has(t.incident_id)&&!this.left.has(t.incident_id)&&(n===`send`||n===`take_off`&&this.agreed.has(X(t)))})}open(){this.left.clear(),this.ask()}include(e,t){t?this.left.delete(e):this.left.add(e),this.ask()}agree(e,t){t?this.agreed.add(X(e)):this.agreed.delete(X(e)),this.#t.changed()}setReconsider(e){this.reconsider=e,this.ask()}async ask(){this.#e+=1;let e=this.#e,t=this.incidents.map(e=>e.id).filter(e=>!this.left.has(e)).slice(0,Jn);if(this.problem=``,this.results=null,this.outdated=!1,this.agreed.clear(),this.answer=t.length===0?null:this.answer,this.asking=t.length>0,this.#t.changed(),t.length!==0){try{let n=await ae(t,this.reconsider);if(e!==this.#e)return;this.answer=n,this.answeredMs=Date.now()}catch(t){if(!(t instanceof v))throw t;if(e!==this.#e)return;this.answer=null,this.problem=U(t)}this.asking=!1,this.#t.changed()}}async carryOut(){let e=this.errands;if(!(e.length===0||this.sending||this.asking)){this.sending=!0,this.problem=``,this.#t.changed();try{let{items:t,done:n,refused:r}=await f(e.map(Qn),y());this.results=new Map(t.map(e=>[X(e),e])),this.#t.say(r===0?p(`plan.done`,{n}):p(`plan.partly`,{done:n,refused:r}),r===0?`plain`:`bad`)}catch(e){if(!(e instanceof v))throw e;this.problem=U(e)}finally{this.sending=!1,this.#t.changed()}}}outdate(){this.outdated=this.answer!==null&&this.results===null,this.#t.changed()}hear(e){if(this.answer===null||this.results!==null||this.sending||e.kind===`answer`)return;let t=new Set(this.answer.items.map(e=>e.unit_id)),n=new Set(this.answer.items.map(e=>e.incident_id)),{touched:r}=e,i=(e.topic.startsWith(`unit.`)||e.topic.startsWith(`assignment.`))&&r.units!==`all`&&r.units.some(e=>t.has(e)),a=r.incidents!==`all`&&r.incidents.some(e=>n.has(e));(e.road!==null||e.kind===`snapshot`||i||a)&&(this.outdated=!0)}},er=3,tr=class{#e;constructor(e){this.answer=null,this.answeredMs=0,this.problem=``,this.asked=``,this.#e=e}follow(e){let{place:t,category:n}=e,r=t===null||n===null?``:`${t.at.join()} ${n.key}`;r!==this.asked&&(this.asked=r,this.answer=null,this.problem=``,t!==null&&n!==null&&this.#t(r,t.at,n.key))}again(e){this.asked!==``&&(this.asked=``,this.follow(e))}async#t(e,t,n){try{let r=await ue(t,n,er);if(e!==this.asked)return;this.answer=r,this.answeredMs=Date.now()}catch(t){if(!(t instanceof v))throw t;e===this.asked&&(this.problem=U(t))}this.#e()}};function nr(e){return{rows:e.map(e=>({entry:e,gone:!1})),reordered:!1}}function rr(e,t){let n=new Map(t.map(e=>[e.unit.id,e])),r=e.rows.map(e=>{let t=n.get(e.entry.unit.id);return t===void 0?{entry:e.entry,gone:!0}:{entry:t,gone:!1}});for(;r.at(-1)?.gone;)r.pop();let i=new Set(r.map(e=>e.entry.unit.id));for(let e of t)i.has(e.unit.id)||r.push({entry:e,gone:!1});let a=r.filter(e=>!e.gone).map(e=>e.entry.unit.id).some((e,n)=>t[n]?.unit.id!==e);return{rows:r.slice(0,9),reordered:a}}var ir=5,ar=3e3,or=12e3,sr=class{#e;#t;#n;#r;#i;constructor(e){this.answer=null,this.ranking=null,this.problem=``,this.askedMs=0,this.answeredMs=0,this.notice=``,this.pick=null,this.sending=!1,this.#t=null,this.#n=0,this.#r=!1,this.#e=e}start(e){clearTimeout(this.#i),this.#t=e,this.answer=null,this.ranking=null,this.problem=this.notice=``,this.pick=null,e!==null&&this.ask(`fresh`)}get loading(){return this.answer===null&&this.problem===``&&this.#t!==null}row(e){return this.ranking?.rows[e-1]?.entry??null}choose(e){let t=this.ranking?.rows[e-1];return t===void 0||t.gone||this.sending||!E.may(`assignments.make`)?!1:(this.pick=t.entry.unit.id,this.#e.changed(),!0)}unpick(){this.pick=null,this.#e.changed()}get picked(){let e=this.ranking?.rows.findIndex(e=>e.entry.unit.id===this.pick&&!e.gone)??-1,t=this.ranking?.rows[e];return t===void 0?null:{rank:e+1,entry:t.entry}}async ask(e){let t=this.#t;if(t===null||this.#r&&e===`steady`)return;this.#r=!0,this.#n+=1;let n=this.#n;this.askedMs=Date.now();try{let r=await ve(t,ir);if(n!==this.#n||t!==this.#t)return;this.answer=r,this.answeredMs=Date.now(),this.problem=``,this.ranking=e===`steady`&&this.ranking!==null?rr(this.ranking,r.units):nr(r.units)}catch(e){if(!(e instanceof v))throw e;n===this.#n&&t===this.#t&&(this.problem=U(e))}finally{n===this.#n&&(this.#r=!1,this.#a(or)),this.#e.changed()}}hear(e){this.#t!==null&&e.kind!==`answer`&&(e.road===null?(e.topic.startsWith(`unit.`)||e.topic.startsWith(`assignment.`)||e.kind===`snapshot`)&&this.#a(Math.max(0,this.askedMs+ar-Date.now())):this.afterRoad(e.road))}async afterRoad(e){let t=this.answer;await this.ask(`fresh`);let{answer:n}=this;if(t===null||n===null||n===t)return;let r=p(e.ended?`rec.opened`:`rec.closed`,{reason:e.reason});this.notice=`${r} — ${p(cr(t,n)?`rec.same_times`:`rec.new_times`)}`,this.picked===null&&(this.pick=null),this.#e.changed()}#a(e){clearTimeout(this.#i),this.#i=setTimeout(()=>{this.#t!==null&&N.state.incidents.has(this.#t)&&(document.hidden||this.sending?this.#a(or):this.ask(`steady`))},e)}async confirm(){let e=this.picked,t=this.#e.incident;if(e===null||t===null||this.sending)return;let{unit:n}=e.entry,r=y();this.sending=!0,this.#e.changed();try{let i=await d(t.id,{unit_id:n.id,rank:e.entry.rank,...this.answer===null?{}:{network_version:this.answer.network.version}},r);this.pick=null,N.answer([i.unit],[i.incident]);let a={assignmentId:i.assignment.id,code:n.code};this.#e.sayUndoable(p(`toast.assigned`,{code:n.code,number:t.number}),a)}catch(e){if(!(e instanceof v))throw e;this.pick=null,e.code===`unit_not_eligible`?this.#e.overriding.open(n.id):this.#e.say(U(e),`bad`)}finally{this.sending=!1,this.#e.changed(),this.ask(`fresh`)}}};function cr(e,t){let n=({units:e})=>e.map(e=>`${e.unit.id}:${Math.round(e.distance_m/10)}`).join();return n(e)===n(t)}var lr={alerts:`alerts.read`,closure:`closures.read`,plan:`allocations.plan`,shifts:`shifts.read`,aid:`mutual_aid.read`,override:`assignments.make`};function ur(e){return E.may(lr[e])}var dr=6e3,fr=1e4,pr=class{constructor(){this.panel=`incident`,this.side=`queue`,this.phoneTab=`queue`,this.help=!1,this.incidentId=null,this.unitId=null,this.assignments=[],this.reporter=null,this.toast=null,this.offer=null,this.spot=null,this.preview=new tr(()=>this.changed()),this.draft=new Vn(()=>{this.preview.follow(this.draft),this.changed()}),this.closing=new qt(()=>this.changed()),this.show=()=>void 0,this.recommending=new sr(this),this.overriding=new qn(this),this.planning=new $n(this),this.rostering=new Ut(()=>this.changed()),this.aiding=new At(()=>this.changed()),this.#e=new Me,this.#t=null,this.#n=new Set}#e;#t;#n;listen(){let e=N.subscribe(e=>this.#a(e));return()=>{e(),this.recommending.start(null)}}subscribe(e){return this.#n.add(e),()=>this.#n.delete(e)}changed(){for(let e of this.#n)e()}get queue(){return[...N.state.incidents.values()].sort(De)}get incident(){if(this.incidentId===null)return null;let e=N.state.incidents.get(this.incidentId);return e!==void 0&&(this.#t=e),e??(this.#t?.id===this.incidentId?this.#t:null)}get unit(){return this.unitId===null?null:N.state.units.get(this.unitId)??null}selectIncident(e){this.incidentId=e,this.unitId=null,this.panel=`incident`,this.spot=null,this.assignments=[],this.reporter=null,this.recommending.start(E.may(`recommendations.read`)?e:null),e!==null&&(this.phoneTab=`detail`,this.#i(e)),this.changed()}selectUnit(e){this.recommending.unpick(),this.unitId=e,this.panel=`unit`,this.phoneTab=`detail`,this.changed()}moveInQueue(e){let t=this.queue;if(t.length===0)return;let n=t.findIndex(e=>e.id===this.incidentId),r=n<0?0:Math.min(t.length-1,Math.max(0,n+e));this.selectIncident(t[r]?.id??null)}openForm(e=``){if(!E.may(`incidents.file`))return;this.recommending.unpick(),this.panel=`form`,this.phoneTab=`detail`,this.draft.open(e);let{spot:t}=this;this.spot=null,t!==null&&this.draft.choosePoint(t.facility?.at??t.at,t.facility),this.changed()}showIncident(){this.panel=`incident`,this.unitId=null}openPanel(e){ur(e)&&(this.recommending.unpick(),this.panel=e,this.phoneTab=`detail`,this.spot=null,e===`closure`?this.closing.clear():e===`plan`?this.planning.open():e===`shifts`?this.rostering.open():e===`aid`&&this.aiding.open(),this.changed())}closeHelp(){this.help=!1,this.changed()}back(){this.help?this.help=!1:this.recommending.pick===null?this.panel===`closure`&&this.closing.points.length>0?this.closing.clear():this.panel===`incident`?this.spot===null?this.toast!==null||this.offer!==null?this.dismiss():this.selectIncident(null):this.spot=null:this.showIncident():this.recommending.unpick(),this.changed()}say(e,t=`plain`,n=dr){this.toast={text:e,tone:t,untilMs:Date.now()+n},this.changed()}sayUndoable(e,t){this.offer={...t,untilMs:Date.now()+fr},this.say(e,`plain`,fr)}expire(e){this.toast!==null&&e>this.toast.untilMs&&(this.toast=null),this.offer!==null&&e>this.offer.untilMs&&(this.offer=null)}dismiss(){this.toast=this.offer=null,this.changed()}async undo(){this.expire(Date.now());let e=this.offer;e!==null&&(this.dismiss(),await this.attempt(async()=>{await this.#r(e.assignmentId,`cancelled`,Nn(`undone`)),this.say(p(`toast.undone`,{code:e.code}))}))}async stepAssignment(e,t){return this.attempt(()=>this.#r(e,t,t===`cancelled`?Nn(`recalled`):void 0))}async#r(e,t,n){let r=await he(e,t,n);N.answer([r.unit],[r.incident]),this.recommending.ask(`fresh`)}async stepUnit(e,t){return this.attempt(async()=>{let n=await ye(e,t);N.answer([n],[])})}async close(e){let t=this.incident;return t!==null&&this.attempt(async()=>{let n=await a(t.id,e,t.version);this.#t=n,N.answer([],[n]),this.say(p(`incident.closed.done`,{number:t.number}))})}async attempt(e){try{return await e(),!0}catch(e){if(!(e instanceof v))throw e;return this.say(U(e),`bad`),!1}finally{this.changed()}}async#i(e){try{let t=await ce(e);if(this.incidentId!==e)return;this.assignments=t.assignments,this.reporter=t.reporter,this.changed()}catch(e){if(!(e instanceof v))throw e}}#a(e){if(e.kind===`tick`&&this.#o(),e.kind===`positions`||e.kind===`tick`)return;let t=this.incidentId;t!==null&&(e.touched.incidents===`all`||e.touched.incidents.includes(t))&&this.#i(t),(e.topic.startsWith(`closure.`)||e.topic.startsWith(`speed.`))&&this.preview.again(this.draft),this.recommending.hear(e),this.planning.hear(e),this.rostering.hear(e),this.aiding.hear(e),this.changed()}#o(){for(let e of this.#e.look(N.state.closures,N.nowMs))this.preview.again(this.draft),this.planning.outdate(),this.recommending.afterRoad(e)}};function mr(e){let{answer:t,problem:n,asked:r}=e;return r===``?h:P`<section class="preview" aria-label=${p(`preview.title`)} aria-busy=${t===null&&n===``?`true`:`false`}>
    <h3>${p(`preview.title`)} <span>${p(`preview.hint`)}</span></h3>
    ${n===``?h:P`<p class="note warn">${p(`rec.failed`,{reason:n})}</p>`}
    ${t===null&&n===``?P`<p class="empty" role="status">${p(`rec.loading`)}</p>`:h}
    ${t?.units.length===0?P`<p class="empty">${p(`rec.none`)}</p>`:h}
    <ol>
      ${t?.units.map(e=>P`<li>
          <kbd>${e.rank}</kbd>
          <b>${e.unit.code}</b>
          <small>${w(`kind`,e.unit.kind)}</small>
          <b class="eta">${b(e.travel_time_s)}</b>
          <small>${O(e.distance_m)}</small>
        </li>`)}
    </ol>
  </section>`}var hr=140,gr=8,_r={place:`#form-place`,category:`#form-category`,description:`textarea`},Z=class extends A{constructor(...e){super(...e),this.categoryText=null,this.placeText=null,this.at=0,this.#e=-1,this.#t=0,this.#r=null,this.#_=e=>{if(e.isComposing||(e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back()),e.key!==`Enter`||e.target instanceof HTMLButtonElement))return;let t=e.defaultPrevented;if(e.ctrlKey||e.metaKey){e.preventDefault(),this.#b();return}if(e.shiftKey&&e.target instanceof HTMLTextAreaElement||(e.preventDefault(),e.stopPropagation(),t))return;let{id:n}=e.target;n===`form-place`?(this.#h(),this.#a(`category`)):n===`form-category`?(this.categoryText===null||this.categoryText.trim()===``)&&this.#a(`description`):this.#b()},this.#v=()=>{this.desk.draft.clear(),this.desk.back()},this.#y=e=>{e.preventDefault(),this.#b()}}#e;#t;#n;#r;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}updated(e){super.updated(e);let{draft:t}=this.desk;t.opened===this.#e?t.pointed!==this.#t&&(this.placeText=null,this.contains(document.activeElement)&&document.activeElement?.id!==`form-place`||this.#i()):(this.#e=t.opened,this.categoryText=this.placeText=null,this.#i()),this.#t=t.pointed}#i(){let{place:e,category:t}=this.desk.draft;this.#a(e===null?`place`:t===null?`category`:`description`)}#a(e){let t=_r[e];t!==void 0&&this.querySelector(t)?.focus()}render(){let{draft:e,preview:t}=this.desk;return P`<h2>${p(`form.title`)}</h2>
      <form class="new" autocomplete="off" @submit=${this.#y} @keydown=${this.#_}>
        ${this.#d()} ${this.#o()}
        <label>
          <span>${p(`form.description`)}</span>
          <textarea
            rows="3"
            placeholder=${p(`form.description.hint`)}
            aria-invalid=${e.problemField===`description`?`true`:h}
            .value=${B(e.description)}
            @input=${t=>e.describe(t.target.value)}
          ></textarea>
        </label>
        ${this.#u()} ${e.problem===``?``:P`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending}>
            ${e.sending?p(`form.sending`):p(`form.submit`)} <kbd>Enter</kbd>
          </button>
          <button type="button" @click=${this.#v}>${p(`form.cancel`)}</button>
        </div>
      </form>
      ${mr(t)}`}#o(){let{draft:e}=this.desk,t=e.category,n=this.categoryText===null?[]:this.#s(),r=this.categoryText??(t===null?``:M(t));return P`<div class="field">
      <label for="form-category">${p(`form.category`)}</label>
      ${Zt({id:`form-category`,value:r,hint:p(`form.category.hint`),invalid:e.problemField===`category`,open:this.categoryText!==null,at:this.at,empty:p(`form.category.none`),list:n.map(e=>vr(e)),onInput:e=>this.#c(e),onChoose:e=>this.#l(n[e]),onMove:e=>this.at=e,onClose:()=>this.categoryText=null})}
      ${t===null?``:P`<small class="under">
            ${e.categoryByHand?``:`${p(`form.category.suggested`)} · `}${p(`form.skills`,{skills:t.skills.map(e=>w(`skill`,e)).join(` · `),limit:ge(t.limit_s)})}
          </small>`}
    </div>`}#s(){return Fn(I().categories.values(),this.categoryText??``).slice(0,gr)}#c(e){this.categoryText=e,this.at=0,e.trim()===``&&this.desk.draft.chooseCategory(null)}#l(e){e!==void 0&&(this.desk.draft.chooseCategory(e),this.categoryText=null,this.#a(`description`))}#u(){let{draft:e}=this.desk,t=e.priority??e.category?.priority??null;return P`<fieldset class="priority">
      <legend>${p(`form.priority`)}</legend>
      ${[1,2,3].map(n=>P`<label class=${t===n?`on`:``}>
          <input
            type="radio"
            name="priority"
            class="sr"
            .checked=${t===n}
            @change=${()=>e.choosePriority(n)}
          />
          ${nt(n)} ${w(`priority`,String(n))}
        </label>`)}
      ${e.priority===null&&t!==null?P`<small>${p(`form.priority.default`)}</small>`:``}
    </fieldset>`}#d(){let{draft:e}=this.desk,t=e.found??[];return P`<div class="field">
      <label for="form-place">${p(`form.place`)}</label>
      ${Zt({id:`form-place`,value:e.place?.text??this.placeText??``,hint:p(`form.place.example`),invalid:e.problemField===`place`,open:e.found!==null&&e.place===null,at:this.at,empty:p(`form.place.none`),list:t.map(yr),onInput:e=>this.#f(e),onChoose:e=>this.#p(e),onMove:e=>this.at=e,onClose:()=>e.closeSearch()})}
      <small class="under">${e.place===null?p(`form.place.hint`):g(...e.place.at)}</small>
      ${e.place?.warnings.map(e=>P`<p class="note warn">${e}</p>`)??``}
    </div>`}#f(e){this.placeText=e,this.at=0,this.desk.draft.place!==null&&this.desk.draft.forgetPlace(),clearTimeout(this.#n),this.#n=setTimeout(()=>void this.desk.draft.search(e),hr)}#p(e){let{draft:t}=this.desk,n=t.foundFor===this.placeText||e>0?t.found?.[e]:void 0;n===void 0?this.#h():this.#m(n),this.#a(`category`)}#m(e){clearTimeout(this.#n),this.placeText=null,this.desk.draft.choosePlace(e)}#h(){let{draft:e}=this.desk,t=this.placeText?.trim()??``;return e.place!==null||t===``?Promise.resolve():(clearTimeout(this.#n),this.#r??=this.#g(t).finally(()=>this.#r=null),this.#r)}async#g(e){let{draft:t}=this.desk,[n]=await t.search(e);n===void 0?t.place===null&&t.problem===``&&t.missPlace():this.#m(n)}#_;#v;#y;async#b(){let{draft:e}=this.desk;await this.#h();let t=await e.file();if(t===null){this.#a(e.problemField);return}N.answer([],[t.incident]),this.desk.selectIncident(t.incident.id);let n=[p(`form.filed`,{number:t.incident.number}),...t.warnings].join(` · `);this.desk.say(n,t.warnings.length>0?`bad`:`plain`),document.activeElement?.blur()}};k([x({attribute:!1})],Z.prototype,`desk`,void 0),k([C()],Z.prototype,`categoryText`,void 0),k([C()],Z.prototype,`placeText`,void 0),k([C()],Z.prototype,`at`,void 0);function vr(e){return{key:e.key,mark:nt(e.priority),text:M(e),detail:ge(e.limit_s)}}function yr(e){return{key:`${e.kind}/${e.key}`,text:M(e),detail:ln(e)}}customElements.define(`desk-form`,Z);var br=[`fire`,`medical`,`police`],xr=class extends A{constructor(...e){super(...e),this.open=!1}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()));let e=e=>{this.open&&e instanceof KeyboardEvent&&e.key===`Escape`&&(this.open=!1,e.stopPropagation(),this.querySelector(`.menu-button`)?.focus()),e.type===`pointerdown`&&!this.querySelector(`.menu`)?.contains(e.target)&&(this.open=!1)};addEventListener(`pointerdown`,e),this.addEventListener(`keydown`,e),this.follow(()=>removeEventListener(`pointerdown`,e))}render(){let{city:e,session:t}=I(),i=je(N.state.incidents.values(),N.state.units.values(),N.nowMs),a=N.feed;return P`<h1 class="brand">${p(`app.name`)} <span>${M(e)} · ${p(`app.desk`)}</span></h1>
      <div class="nums ${a.state===`down`?`old`:``}">
        <span><b>${N.count(i.open)}</b> ${p(`num.open`)}</span>
        <span class=${i.pressing>0?`bad`:``}><b>${N.count(i.pressing)}</b> ${p(`num.pressing`)}</span>
        <span class="ok"><b>${N.count(i.free)}</b> ${p(`num.free`)}</span>
      </div>
      ${this.#e()}
      <span class="feed ${a.state}"><i aria-hidden="true"></i>${Ee(a)}</span>
      <span class="clock"><small>${me(N.nowMs,e.timezone)}</small>${S(N.nowMs,e.timezone)}</span>
      <span class="who">${t.account.name}</span>
      <button type="button" class="plain" lang=${n()===`zh`?`en`:`zh-CN`} title=${p(`language.switch.hint`)} @click=${()=>r(n()===`zh`?`en`:`zh`)}>
        ${p(`language.switch`)}
      </button>
      <div class="menu">
        <button type="button" class="plain menu-button" aria-expanded=${this.open?`true`:`false`} aria-label=${p(`menu.title`)} @click=${()=>this.open=!this.open}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16M4 12h16M4 18h16" /></svg>
        </button>
        ${this.open?this.#i():h}
      </div>`}#e(){let e=N.state.alerts.size,t=Te(N.state.alerts.values()).length;return e===0?h:P`<button type="button" class="plain alerts ${t>0?`fresh`:``}" @click=${()=>this.desk.openPanel(`alerts`)}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3.5L22 20.5H2zM12 10v5M12 17.4v.2" /></svg>
      ${p(`alerts.count`,{n:e})}${t>0?P`<span>· ${p(`alerts.fresh`,{fresh:t})}</span>`:``}
    </button>`}async#t(){await this.desk.attempt(pe)&&location.reload()}#n(){return P`<select aria-label=${p(`coverage.group`)} @change=${e=>{this.layers.group=e.target.value,this.layers.set(`coverage`,!0),this.requestUpdate()}}>
      ${br.map(e=>P`<option value=${e} ?selected=${e===this.layers.group}>${w(`group`,e)}</option>`)}
    </select>`}#r(e){this.open=!1,this.desk.openPanel(e)}#i(){let e=e=>P`<label>
      <input
        type="checkbox"
        .checked=${this.layers.shown[e]}
        @change=${t=>{this.layers.set(e,t.target.checked),this.requestUpdate()}}
      />
      ${p(`layers.${e}`)}
    </label>`,t=(e,t,n)=>ur(e)?P`<button type="button" class="link" @click=${()=>this.#r(e)}>${p(t)} <kbd>${n}</kbd></button>`:h;return P`<div class="sheet">
      ${t(`plan`,`plan.title`,`P`)} ${t(`closure`,`closure.title`,`C`)} ${t(`alerts`,`alerts.title`,`A`)}
      ${t(`shifts`,`shifts.title`,`S`)} ${t(`aid`,`aid.title`,`M`)}
      <hr />
      <h2>${p(`layers.title`)}</h2>
      ${e(`facilities`)} ${e(`load`)} ${e(`off_duty`)} ${e(`coverage`)} ${this.#n()}
      <hr />
      <a href="/wall" target="_blank" rel="noopener">${p(`menu.wall`)}</a>
      ${qe(e=>E.may(e),e=>E.has(e)).map(e=>P`<a href=${Ye[e].path}>${p(Ye[e].title)}</a>`)}
      <a href="/api/docs" target="_blank" rel="noopener">${p(`menu.api`)}</a>
      <button type="button" class="link" @click=${()=>void this.#t()}>${p(`sign_in.out`)}</button>
    </div>`}};k([x({attribute:!1})],xr.prototype,`desk`,void 0),k([x({attribute:!1})],xr.prototype,`layers`,void 0),k([C()],xr.prototype,`open`,void 0),customElements.define(`desk-header`,xr);var Sr=[[`N`,`help.n`],[`J K ↓ ↑`,`help.jk`],[`1 – 9`,`help.pick`],[`Enter`,`help.enter`],[`Esc`,`help.esc`],[`/`,`help.slash`],[`F`,`help.f`],[`R`,`help.r`],[`Z`,`help.z`],[`U`,`help.u`],[`C`,`help.c`],[`A`,`help.a`],[`P`,`help.p`],[`S`,`help.s`],[`M`,`help.m`],[`L`,`help.l`],[`?`,`help.question`]];function Cr(e){let t=e=>E.may(e),n=Sr.filter(([,e])=>mn(e,t)),r=en.filter(e=>pn(e,t));return P`<dialog class="help" aria-label=${p(`help.title`)} @close=${e}>
    <div class="help-sheet">
      <h2>${p(`help.title`)}</h2>
      <dl>
        ${n.map(([e,t])=>P`<div><dt><kbd>${e}</kbd></dt><dd>${p(t)}</dd></div>`)}
      </dl>
      <dl class="commands">
        ${r.map(e=>P`<div><dt><code>${p(`command.${e}.args`)}</code></dt><dd>${p(`command.${e}`)}</dd></div>`)}
      </dl>
      <button type="button" @click=${e}>${p(`help.close`)} <kbd>Esc</kbd></button>
    </div>
  </dialog>`}async function wr(){return(await m.get(`/reveals/purposes`)).items}async function Tr(e){return m.post(`/reveals`,e)}var Er=3e4;function Dr(e,t){return Math.max(0,Math.ceil((e-t)/1e3))}var Q=class extends A{constructor(...e){super(...e),this.entity=``,this.row=0,this.field=``,this.masked=``,this.asking=!1,this.purposes=null,this.value=null,this.untilMs=0,this.problem=``,this.sending=!1,this.#n=e=>{e.preventDefault();let t=new FormData(e.target);this.#r(rt(t,`purpose`),rt(t,`note`))}}willUpdate(e){(e.has(`row`)||e.has(`field`))&&this.#i(),this.value!==null&&Dr(this.untilMs,Date.now())===0&&this.#i()}updated(){Ue(this)}render(){return this.value===null?P`<span class="masked">${this.masked}</span>
      ${E.may(`personal.reveal`)?P`<button type="button" class="link" @click=${()=>this.#t()}>${p(`reveal.show`)}</button>`:h}
      ${this.asking?this.#e():h}`:P`<span class="revealed" role="status"><b>${this.value}</b> <small>${p(`reveal.hides`,{n:Dr(this.untilMs,Date.now())})}</small></span>
        <button type="button" class="link" @click=${()=>this.#i()}>${p(`reveal.hide`)}</button>`}#e(){let e=()=>{this.asking=!1,this.problem=``};return Ke({title:p(`reveal.title`),close:e,content:P`<form autocomplete="off" @submit=${this.#n}>
        <p class="dim">${p(`reveal.about`)}</p>
        <label><span>${p(`reveal.purpose`)}</span>
          <select name="purpose" required>
            <option value="">${p(`reveal.purpose.choose`)}</option>
            ${(this.purposes??[]).map(e=>P`<option value=${e.key}>${M(e)}</option>`)}
          </select>
        </label>
        <label><span>${p(`reveal.note`)}</span><textarea name="note" rows="2" minlength="2" maxlength="300" required></textarea></label>
        ${this.problem===``?h:P`<p class="note bad" role="alert">${this.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending}>${this.sending?p(`form.sending`):p(`reveal.submit`)}</button>
          <button type="button" @click=${e}>${p(`form.cancel`)}</button>
        </div>
      </form>`})}#t(){this.asking=!0,this.purposes===null&&Je(async()=>this.purposes=await wr(),e=>this.problem=e)}#n;async#r(e,t){this.sending=!0,this.problem=``;let n={entity:this.entity,entity_id:this.row,field:this.field,purpose:e,note:t};await Je(async()=>{let{value:e}=await Xe(()=>Tr(n));this.value=e,this.untilMs=Date.now()+Er,this.asking=!1},e=>this.problem=e),this.sending=!1}#i(){this.value=null}};k([x()],Q.prototype,`entity`,void 0),k([x({type:Number})],Q.prototype,`row`,void 0),k([x()],Q.prototype,`field`,void 0),k([x()],Q.prototype,`masked`,void 0),k([C()],Q.prototype,`asking`,void 0),k([C()],Q.prototype,`purposes`,void 0),k([C()],Q.prototype,`value`,void 0),k([C()],Q.prototype,`untilMs`,void 0),k([C()],Q.prototype,`problem`,void 0),k([C()],Q.prototype,`sending`,void 0),customElements.define(`masked-value`,Q);function Or(e){let t=e.filter(e=>e.ended_at!==null).sort((e,t)=>t.id-e.id);return t.length===0?h:P`<h3>${p(`past.title`)} <em>${t.length}</em></h3>
    <ul class="past">
      ${t.map(kr)}
    </ul>`}function kr(e){return P`<li class=${e.outcome??``} data-assignment=${e.id}>
    <p><b>${e.unit_code}</b> <span>${e.outcome===null?``:w(`past.outcome`,e.outcome)}</span></p>
    <ol class="times">
      ${Ar(e).map(([e,t])=>P`<li><span>${w(`past.time`,e)}</span> <time datetime=${t}>${jr(t)}</time></li>`)}
    </ol>
    ${e.override_reason?P`<p class="overridden">${p(`incident.override`,{by:e.assigned_by,reason:Pn(e.override_reason)})}</p>`:h}
    ${e.end_reason?P`<p class="why">${Pn(e.end_reason)}</p>`:h}
  </li>`}function Ar(e){return[[`assigned`,e.assigned_at],[`en_route`,e.en_route_at],[`on_scene`,e.on_scene_at],[`ended`,e.ended_at]].filter(e=>e[1]!==null)}function jr(e){return _(Date.parse(e),N.nowMs,I().city.timezone)}var Mr=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},Nr=it(class extends at{constructor(e){if(super(e),e.type!==L.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=ft(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=z(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=z(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=z(i[d],a[m]),R(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=z(i[f],a[p]),R(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=Mr(o,p,m),u=Mr(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=R(e,i[d]);z(t,a[p]),c[p]=t}else c[p]=z(n,a[p]),R(e,i[d],n),i[t]=null;p++}else pt(i[f]),f--}else pt(i[d]),d++;for(;p<=m;){let t=R(e,c[m+1]);z(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&pt(e)}return this.ut=o,dt(e,c),j}}),Pr=60,Fr=5;function Ir(e,t){let n=t.trim().toLowerCase();return e.filter(e=>n===``||`${e.unit_code} ${w(`cause`,e.cause)}`.toLowerCase().includes(n))}var Lr=class extends A{constructor(...e){super(...e),this.typed=``}connectedCallback(){super.connectedCallback(),this.follow(V.listen(()=>this.requestUpdate()))}render(){let e=Object.entries(this.answer.excluded_counts),t=e.reduce((e,[,t])=>e+t,0);if(t===0)return h;let n=this.#e();return P`<details class="excluded">
      <summary>
        ${p(`rec.excluded`,{n:t})}
        <small>${e.map(([e,t])=>`${w(`cause`,e)} ${t}`).join(` · `)}</small>
      </summary>
      <input
        type="search"
        aria-label=${p(`excluded.search`)}
        placeholder=${p(`excluded.search`)}
        .value=${this.typed}
        @input=${e=>this.typed=e.target.value}
        @keydown=${e=>this.#n(e,n)}
      />
      <ul>
        ${n.slice(0,Pr).map(e=>this.#t(e))}
      </ul>
      ${n.length>Pr?P`<p>${p(`units.more`,{n:n.length-Pr})}</p>`:h}
      ${n.length===0?P`<p>${p(`units.empty`)}</p>`:h}
    </details>`}#e(){let{excluded:e,units:t}=this.answer,n=Ir(e,this.typed).map(e=>({...e,text:xt(e.cause,e.detail)})),r=this.typed.trim().toLowerCase();if(r===``)return n;let i=new Set([...e.map(e=>e.unit_id),...t.map(e=>e.unit.id)]),a=[...N.state.units.values()].filter(e=>!i.has(e.id)&&e.code.toLowerCase().includes(r));return[...n,...a.slice(0,Fr).map(e=>({unit_id:e.id,unit_code:e.code,text:p(`excluded.farther`)}))]}#t(e){return E.may(`assignments.make`)?P`<li>
      <button type="button" title=${p(`excluded.send.hint`)} @click=${()=>this.desk.overriding.open(e.unit_id)}>
        <span>${e.unit_code}</span><small>${e.text}</small>
      </button>
    </li>`:P`<li class="only-read"><div><span>${e.unit_code}</span><small>${e.text}</small></div></li>`}#n(e,t){let[n]=t;e.key!==`Enter`||e.isComposing||n===void 0||(e.preventDefault(),this.desk.overriding.open(n.unit_id))}};k([x({attribute:!1})],Lr.prototype,`desk`,void 0),k([x({attribute:!1})],Lr.prototype,`answer`,void 0),k([C()],Lr.prototype,`typed`,void 0),customElements.define(`desk-excluded`,Lr);var Rr=class extends A{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(V.listen(()=>this.requestUpdate()))}render(){let{recommending:e}=this.desk,{answer:t,ranking:n}=e;return P`<section class="recommendation" aria-busy=${e.loading?`true`:`false`}>
      <h3>
        ${p(`rec.title`)}
        ${t===null?``:P`<em>${p(`rec.updated`,{age:T((Date.now()-e.answeredMs)/1e3)})}</em>`}
        ${t===null?``:P`<span>${Tt(t)}</span>`}
      </h3>
      <p class="note news" role="status" ?hidden=${e.notice===``}>${e.notice}</p>
      ${t===null?h:this.#t(t)}
      ${e.loading?P`<p class="empty" role="status">${p(`rec.loading`)}</p>`:``}
      ${e.problem===``?``:P`<p class="note bad" role="alert">${p(`rec.failed`,{reason:e.problem})}</p>`}
      ${n!==null&&n.rows.length===0?P`<p class="empty">${p(`rec.none`)}</p>`:``}
      ${n===null?``:P`<ol class="ranked">
            ${Nr(n.rows,e=>e.entry.unit.id,(e,t)=>this.#e(e,t+1))}
          </ol>`}
      ${n?.reordered?P`<p class="note">${p(`rec.reordered`)}</p>`:``} ${t===null?``:this.#n(t)}
    </section>`}#e(e,t){let{unit:n,travel_time_s:r,distance_m:i,reasons:a}=e.entry,{recommending:o}=this.desk,s=o.pick===n.id&&!e.gone,c=()=>{s?o.confirm():o.choose(t)},l=P`<kbd>${t}</kbd>
      <span class="what">
        <b>${n.code} <small>${w(`kind`,n.kind)} · ${p(`units.crew`,{n:n.crew})}</small></b>
        <small>${e.gone?zr(n.id):[...a.filter(e=>e.code!==`crew`).map(bt),Et(e.entry)].filter(e=>e!==``).join(` · `)}</small>
      </span>
      <span class="when">
        <b class="eta">${b(r)}</b>
        <small>${O(i)}</small>
      </span>`;return E.may(`assignments.make`)?P`<li class="${s?`picked`:``} ${e.gone?`gone`:``}">
      <button type="button" aria-pressed=${s?`true`:`false`} ?disabled=${e.gone||o.sending} @click=${c}>${l}</button>
      ${s?P`<div class="confirm">
            <button type="button" class="go" ?disabled=${o.sending} @click=${()=>void o.confirm()}>
              ${o.sending?p(`rec.sending`):p(`rec.choose`,{code:n.code})}
            </button>
            <span>${p(`rec.confirm`)}</span>
          </div>`:h}
    </li>`:P`<li class="only-read ${e.gone?`gone`:``}"><div>${l}</div></li>`}#t({cut_off:e}){if(!e)return h;let t=e.closures.map(e=>N.state.closures.get(e)?.reason??`#${e}`).join(` · `),n=O(e.nearest_open.distance_m);return P`<p class="note bad" role="alert">${p(`rec.cut_off`,{reasons:t,distance:n})}</p>`}#n(e){let t=Ae(N.state.closures.values(),N.nowMs);return P`${Dt(e)===``?h:P`<p class="note alternative">${Dt(e)}</p>`}
      ${t.length===0?h:P`<p class="note warn">${p(`rec.closures`,{n:t.length})}${t.slice(0,3).map(e=>`${e.reason} (${Ce(e)})`).join(` · `)}</p>`}
      ${e.shortfall.map(e=>P`<p class="note warn">
          ${p(`rec.shortfall`,{skill:w(`skill`,e.skill),needed:e.needed,available:e.available})}
        </p>`)}
      <desk-excluded .desk=${this.desk} .answer=${e}></desk-excluded>`}};k([x({attribute:!1})],Rr.prototype,`desk`,void 0);function zr(e){return N.state.units.get(e)?.status===`available`?p(`rec.farther`):p(`rec.gone`)}customElements.define(`desk-recommendation`,Rr);var Br=[`report`,`accept`,`assign`,`handle`,`feedback`,`verify`,`archive`],Vr=[`en_route`,`on_scene`,`done`,`cancelled`],Hr=class extends A{constructor(...e){super(...e),this.reason=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.incident;return e===null?P`<div class="waiting">
        <p>${p(`incident.waiting`)}</p>
        <p class="dim">${p(`incident.waiting.hint`)}</p>
      </div>`:P`<h2>
        <span class="pr p${e.priority}" aria-hidden="true">${e.priority}</span>
        ${F(e.category)}
        <i class="sr">${w(`priority`,String(e.priority))}</i>
        <span class="number">${e.number}</span>
        ${e.training?P`<em class="tag">${p(`incident.training`)}</em>`:``}
      </h2>
      ${this.#e(e)} ${this.#n(e)} ${this.#r(e)}
      ${Or(this.desk.assignments)}
      ${e.closed_at===null?P`${E.may(`recommendations.read`)?P`<desk-recommendation .desk=${this.desk}></desk-recommendation>`:h}${E.may(`incidents.close`)?this.#i():h}`:h}`}#e(e){let t=I().city.timezone,n=Fe(e,N.nowMs)!==`calm`,r=Oe(e,N.nowMs),i=I().categories.get(e.category),a=p(`incident.due`,{at:_(Date.parse(e.due_at),N.nowMs,t)});return P`<dl class="facts">
      <div>
        <dt>${p(`incident.place`)}</dt>
        <dd>
          ${e.address?P`<b>${e.address}</b> · `:``}${He(e.areas)}
          <small class="cell">${p(`incident.cell`)} ${e.cell.slice(0,9)}…</small>
        </dd>
      </div>
      <div>
        <dt>${p(`incident.reported`)}</dt>
        <dd>${w(`source`,e.source)} · ${e.reported_by} · ${_(Date.parse(e.reported_at),N.nowMs,t)}</dd>
      </div>
      <div>
        <dt>${p(`incident.clock`)}</dt>
        <dd>
          ${e.closed_at===null?P`<b class=${n?`late`:``}>${r<0?p(`incident.over`,{left:le(-r)}):p(`incident.left`,{left:le(r)})}</b>
                · ${a}${i?` · ${ge(i.limit_s)}`:``}`:p(`incident.closed_at`,{at:_(Date.parse(e.closed_at),N.nowMs,t),reason:e.closed_reason??``})}
        </dd>
      </div>
      ${this.#t(e)}
      ${e.description===``?``:P`<div>
            <dt>${p(`incident.description`)}</dt>
            <dd class="said">${e.description}</dd>
          </div>`}
    </dl>`}#t({id:e}){let{reporter:t}=this.desk;if(t===null||t.name===null&&t.phone===null)return h;let n=(t,n)=>n===null?h:P`<masked-value entity="incidents" .row=${e} field=${t} masked=${n}></masked-value>`;return P`<div>
      <dt>${p(`incident.reporter`)}</dt>
      <dd>${n(`reporter_name`,t.name)} ${n(`reporter_phone`,t.phone)}</dd>
    </div>`}#n(e){let t=Br.indexOf(e.stage);return P`<ol class="stages" aria-label=${p(`stage.label`)}>
      ${Br.map((e,n)=>P`<li
          class=${n<t?`on`:n===t?`now`:``}
          aria-current=${n===t?`step`:h}
        >
          ${w(`stage`,e)}
        </li>`)}
    </ol>`}#r(e){if(e.units.length===0)return h;let t=I().city.timezone;return P`<h3>${p(`incident.units`)}</h3>
      <ul class="on-it">
        ${e.units.map(e=>{let n=this.desk.assignments.find(t=>t.id===e.assignment_id),r=N.state.units.get(e.unit_id)?.status??Ur(e.status),i=r===`en_route`?Le(e.assignment_id,N.nowMs):``,a=N.state.etas.get(e.assignment_id)?.[1]??null,o=a===null?n?.eta:new Date(a).toISOString();return P`<li>
            <div>
              ${tt(r)}
              <button type="button" class="link" @click=${()=>this.desk.selectUnit(e.unit_id)}>${e.unit_code}</button>
              <span>${w(`status`,r)}</span>
              <small>
                ${i===``?h:P`<b class="left">${i}</b>`}
                ${o&&r!==`on_scene`?p(`incident.eta`,{at:S(Date.parse(o),t,`minutes`)}):h}
              </small>
            </div>
            ${n?.override_reason?P`<p class="overridden">${p(`incident.override`,{by:n.assigned_by,reason:Pn(n.override_reason)})}</p>`:h}
            ${E.may(`assignments.progress`)?P`<div class="steps">
                  ${Vr.filter(e=>!Wr(e,r)).map(t=>P`<button type="button" @click=${()=>void this.desk.stepAssignment(e.assignment_id,t)}>${w(`assignment`,t)}</button>`)}
                </div>`:h}
          </li>`})}
      </ul>`}#i(){return P`<form class="close" @submit=${e=>{e.preventDefault(),this.reason.trim()!==``&&this.desk.close(this.reason.trim()).then(e=>{e&&(this.reason=``)})}}>
      <input
        aria-label=${p(`incident.close.reason`)}
        placeholder=${`${p(`incident.close.reason`)} · ${p(`incident.close.hint`)}`}
        .value=${this.reason}
        @input=${e=>this.reason=e.target.value}
      />
      <button type="submit" ?disabled=${this.reason.trim()===``}>${p(`incident.close`)}</button>
    </form>`}};k([x({attribute:!1})],Hr.prototype,`desk`,void 0),k([C()],Hr.prototype,`reason`,void 0);function Ur(e){return e===`done`||e===`cancelled`?`available`:e}function Wr(e,t){return e===`en_route`?t===`en_route`||t===`on_scene`:e===`on_scene`&&t===`on_scene`}customElements.define(`desk-incident`,Hr);var Gr={"/":{kind:`command`},"、":{kind:`command`},Enter:{kind:`confirm`},Escape:{kind:`back`},n:{kind:`new`},j:{kind:`move`,by:1},ArrowDown:{kind:`move`,by:1},k:{kind:`move`,by:-1},ArrowUp:{kind:`move`,by:-1},f:{kind:`fit`},r:{kind:`resort`},z:{kind:`undo`},u:{kind:`list`},l:{kind:`language`},c:{kind:`panel`,panel:`closure`},a:{kind:`panel`,panel:`alerts`},p:{kind:`panel`,panel:`plan`},s:{kind:`panel`,panel:`shifts`},m:{kind:`panel`,panel:`aid`},"?":{kind:`help`},"？":{kind:`help`}};function Kr(e){return e.ctrlKey||e.metaKey||e.altKey?null:/^[1-9]$/.test(e.key)?{kind:`pick`,rank:Number(e.key)}:Gr[e.key.length===1?e.key.toLowerCase():e.key]??null}function qr(e){return e instanceof HTMLElement&&e.matches(`input, textarea, select, [contenteditable]`)}function Jr(e,t){return e instanceof HTMLElement?t===`Enter`?e.closest(`button, a, summary`)!==null:t.startsWith(`Arrow`)&&e.closest(`.maplibregl-canvas, [role=listbox], [role=tablist]`)!==null:!1}function Yr(e){let t=e?.watch.coverage?.groups.find(t=>t.key===e.group);if(!e||e.group===null)return h;if(t===void 0)return P`<div class="legend">${p(`coverage.loading`)}</div>`;let n=t.standard_s/60,r=e=>p(`coverage.band`,{minutes:String(Math.round(n*e*10/3)/10)}),i=[r(1),r(2),r(3),p(`coverage.lost`),p(`coverage.outside`)];return P`<div class="legend coverage" role="group" aria-label=${p(`layers.coverage`)}>
    <b>${M(t)} · ${p(`coverage.share`,{share:we(t),minutes:n})}</b>
    ${i.map((e,t)=>P`<span>
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 1.5L21 6.8V17.2L12 22.5L3 17.2V6.8z" fill=${$e[t]?.fill??``} fill-opacity=${Math.min(1,($e[t]?.opacity??0)*1.8)} stroke=${t===3?`#ffb48c`:`none`} stroke-width="2" />
        </svg>
        ${e}
      </span>`)}
    ${e.hovered===``?h:P`<em>${p(`coverage.here`,{text:e.hovered})}</em>`}
  </div>`}function Xr({answer:e,left:t}){return(e?.items??[]).filter(e=>!t.has(e.incident_id)&&Zn(e)!==`nothing`).flatMap(({route:e})=>e===null?[]:[{line:e,chosen:!1}])}var Zr=class{constructor(){this.shown={facilities:!0,load:!0,off_duty:!0,coverage:!1},this.group=`fire`,this.onChange=()=>void 0}set(e,t){this.shown[e]=t,this.onChange()}},Qr=15,$r=class extends A{constructor(...e){super(...e),this.failure=``,this.city=null,this.#e=``,this.#t=`none`,this.#n=null}#e;#t;#n;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(te(()=>void this.city?.relabel())),this.follow(Pe(()=>this.requestUpdate())),this.desk.show=e=>this.goTo(e),this.layers.onChange=()=>this.#s()}disconnectedCallback(){this.#n?.disconnect(),this.city?.destroy(),super.disconnectedCallback()}firstUpdated(){let e=this.querySelector(`.canvas`);if(e!==null){try{this.city=new Ie({city:I().city,container:e,scale:Ze(innerWidth,innerHeight),padding:{top:60,right:60,bottom:90,left:60},onPick:e=>this.#l(e),onGesture:()=>void 0})}catch{this.failure=p(`map.failed`);return}this.city.map.on(`error`,e=>{`sourceId`in e&&e.sourceId===`city`&&(this.failure=p(`map.basemap_failed`))}),this.city.map.on(`sourcedata`,e=>{e.sourceId===`city`&&e.tile!==void 0&&e.isSourceLoaded&&(this.failure=``)}),this.city.ready.then(()=>{this.city?.coverage&&(this.city.coverage.onChange=()=>this.requestUpdate()),this.city?.load&&(this.city.load.onChange=()=>this.requestUpdate()),this.#s(),this.requestUpdate()}),this.city.map.on(`zoomend`,()=>this.requestUpdate()),this.#n=new ResizeObserver(()=>{this.city?.rescale(Ze(innerWidth,innerHeight)),this.city?.map.resize()}),this.#n.observe(e)}}updated(e){super.updated(e),this.#i()}render(){let e=this.city?.load,t=I().city;return P`<div class="canvas"></div>
      ${this.failure===``?h:P`<p class="map-note" role="alert">${this.failure}</p>`}
      <div class="map-buttons">
        <button type="button" title=${p(`map.in`)} aria-label=${p(`map.in`)} @click=${()=>this.city?.map.zoomIn()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>
        </button>
        <button type="button" title=${p(`map.out`)} aria-label=${p(`map.out`)} @click=${()=>this.city?.map.zoomOut()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14" /></svg>
        </button>
        <button type="button" title=${p(`map.fit`)} aria-label=${p(`map.fit`)} @click=${()=>this.fit()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.2L12 17l-5.6 3.1 1.2-6.2L3 9.6l6.3-.8z" /></svg>
        </button>
        <button type="button" title=${p(`map.city`)} aria-label=${p(`map.city`)} @click=${()=>this.city?.fitCity()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" /></svg>
        </button>
      </div>
      ${this.#r()}
      <div class="map-foot">
        ${Yr(this.city?.coverage??null)} ${Ne({shown:e?.shown??!1,greatest:e?.greatest??null})} ${Re(t)}
      </div>`}#r(){let{spot:e}=this.desk;if(e===null)return h;let{place:t,refused:n,facility:r}=e,i=t?.road;return P`<section class="card" aria-label=${p(`place.here`)}>
      <h2>${t===null?g(...e.at):He(t.areas)}</h2>
      ${r===null?h:P`<p><b>${M(r)}</b> · ${w(`facility`,r.category)}</p>`}
      ${t===null?P`<p role="status">${n===``?p(`place.looking`):n}</p>`:P`<p>
              ${g(...e.at)} · ${p(`place.cell`,{cell:t.cell})}<br />
              ${i?i.name?p(`place.road`,{name:i.name,distance:O(i.distance_m)}):p(`place.road.unnamed`,{distance:O(i.distance_m)}):``}
            </p>
            ${t.warnings.map(e=>P`<p class="note warn">${zn(e)}</p>`)}`}
      <div class="buttons">
        <button type="button" class="go" ?hidden=${!E.may(`incidents.file`)} ?disabled=${n!==``} @click=${()=>this.desk.openForm()}>
          ${p(`place.new`)} <kbd>N</kbd>
        </button>
        <button type="button" @click=${()=>this.desk.back()}>${p(`place.close`)}</button>
      </div>
    </section>`}#i(){let{desk:e,city:t}=this;if(t===null)return;let{recommending:n}=e;t.pointing=e.panel===`form`||this.#c,this.#a(t);let r=this.#o(),i=(e.panel===`form`?null:n.pick)??r[0]?.entry.unit.id??null,a=e.panel===`form`?e.draft.place?.at??null:e.spot?.at??null,o=[e.incidentId,e.unitId,i,n.answeredMs,a,e.panel,e.preview.answeredMs,e.overriding.judgedMs,e.panel===`plan`?`${e.planning.answeredMs} ${[...e.planning.left].join()}`:``,e.assignments.map(e=>`${e.id}:${e.on_scene_at??``}:${e.ended_at??``}`)].join(`/`);if(o===this.#e)return;this.#e=o;let s=r.flatMap(({entry:e,rank:t})=>{let n=e.unit.id===i;return!n&&t>3?[]:[{line:e.route,chosen:n}]}),c=e.panel===`override`?e.overriding.judged?.route:null;c&&s.push({line:c,chosen:!0}),e.panel===`plan`&&s.push(...Xr(e.planning));for(let t of e.assignments)t.route!==null&&t.on_scene_at===null&&t.ended_at===null&&s.push({line:t.route,chosen:!1});t.select({incident:e.incidentId,unit:e.panel===`override`?e.overriding.unitId:e.unitId}),t.rank(new Map(r.map(e=>[e.entry.unit.id,e.rank]))),t.showRoutes(s),t.point(a)}#a(e){let t=this.#c,{points:n,shape:r,asLine:i}=this.desk.closing,a=t?`${i}${n.join(`;`)}`:`none`;a!==this.#t&&(this.#t=a,e.draw(t?n:[],t?r:null,t))}#o(){let{panel:e,preview:t,incident:n,recommending:r}=this.desk;return e===`form`?(t.answer?.units??[]).map(e=>({entry:e,rank:e.rank})):e!==`incident`||n?.closed_at!==null?[]:(r.ranking?.rows??[]).map(({entry:e,gone:t},n)=>({entry:e,gone:t,rank:n+1})).filter(e=>!e.gone)}#s(){this.city?.facilities&&(this.city.facilities.visible=this.layers.shown.facilities);let{coverage:e,load:t}=this.layers.shown;this.city?.load&&(this.city.load.visible=t&&!e),this.city?.coverage&&(this.city.coverage.group=e?this.layers.group:null),this.city?.showResting(this.layers.shown.off_duty)}get#c(){return this.desk.panel===`closure`&&E.may(`closures.make`)}#l(e){let{desk:t}=this;this.#c?t.closing.add(e.at):t.panel===`form`?t.draft.choosePoint(e.facility?.at??e.at,e.facility):e.kind===`incident`?t.selectIncident(e.id):e.kind===`unit`?t.selectUnit(e.id):this.#u(e.at,e.facility)}async#u(e,t=null){let n={at:e,place:null,refused:``,facility:t};this.desk.spot=n,this.desk.changed();let r;try{r={...n,place:await xe(...e)}}catch(e){if(!(e instanceof v))throw e;r={...n,refused:U(e)}}this.desk.spot===n&&(this.desk.spot=r),this.desk.changed()}goTo(e,t){t?this.city?.fit([[t[0],t[1]],[t[2],t[3]]]):this.city?.fit([e],Qr),this.desk.panel!==`form`&&this.#u(e)}fit(){let{desk:e}=this,t=[],n=e.panel===`unit`?e.unit:null;if(n?.position)t.push([n.position.lon,n.position.lat]);else if(e.incident!==null){t.push([e.incident.lon,e.incident.lat]);let n=[...e.incident.units.map(e=>e.unit_id),...e.recommending.ranking?.rows.slice(0,3).map(e=>e.entry.unit.id)??[]];for(let e of n){let n=N.state.units.get(e)?.position;n&&t.push([n.lon,n.lat])}}t.length===0?this.city?.fitCity():this.city?.fit(t,Qr)}};k([x({attribute:!1})],$r.prototype,`desk`,void 0),k([x({attribute:!1})],$r.prototype,`layers`,void 0),k([C()],$r.prototype,`failure`,void 0),customElements.define(`desk-map`,$r);var ei=new Set([`off_duty`,`out_of_service`]),ti=class extends A{#e=0;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(V.listen(()=>this.requestUpdate()))}updated(){let{judgedMs:e}=this.desk.overriding;e!==this.#e&&this.desk.overriding.judged!==null&&(this.#e=e,this.querySelector(`input[type=radio], button.go`)?.focus())}render(){let{overriding:e,incident:t}=this.desk,{judged:n}=e;return P`<h2>${p(`override.title`,{number:t?.number??``})}</h2>
      ${n===null&&e.problem===``?P`<p class="empty" role="status">${p(`override.loading`)}</p>`:h}
      ${n===null?h:P`${this.#t(n)} ${this.#n(n)} ${this.#r(n)}`}
      ${e.problem===``?h:P`<p class="note bad" role="alert">${e.problem}</p>`}
      ${n===null?P`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${p(`form.cancel`)}</button></p>`:h}`}#t({unit:e,travel_time_s:t,distance_m:n}){let r=N.state.units.get(e.id)??e;return P`<div class="judged">
      ${tt(r.status)}
      <span class="what">
        <b>${e.code} <small>${w(`kind`,e.kind)} · ${p(`units.crew`,{n:e.crew})}</small></b>
        <small>${w(`status`,r.status)} · ${V.served(e.serves)}</small>
      </span>
      <span class="when">
        <b class="eta">${t===null?`–`:b(t)}</b>
        <small>${n===null?p(`override.no_way`):O(n)}</small>
      </span>
    </div>`}#n({causes:e,unit:t}){if(e.length===0)return P`<p class="note good" role="status">${p(`override.free`)}</p>`;let n=N.state.units.get(t.id)?.assignment??t.assignment;return P`<h3 id="override-causes">${p(`override.causes`)}</h3>
      <ul class="causes" aria-labelledby="override-causes">
        ${e.map(e=>P`<li class=${e.overridable?``:`barred`}>
            <b>${xt(e.cause,e.detail)}</b>
            ${e.overridable?h:P`<small>${p(`override.barred`)}</small>`}
            ${e.cause===`busy`&&n!==null?P`<button type="button" class="link" @click=${()=>this.desk.selectIncident(n.incident_id)}>${n.incident_number}</button>`:h}
            ${ei.has(e.cause)&&E.may(`units.status`)?P`<button type="button" @click=${()=>void this.desk.overriding.makeAvailable()}>${p(`override.make_available`)}</button>`:h}
          </li>`)}
      </ul>`}#r(e){let{overriding:t}=this.desk,n=Kn(e.causes);return P`<form class="new override" autocomplete="off" @submit=${this.#s} @keydown=${this.#o}>
      ${n===`needs_reason`?this.#i():h}
      <div class="buttons">
        ${n===`barred`?h:P`<button type="submit" class="go" ?disabled=${t.sending}>
              ${t.sending?p(`rec.sending`):p(n===`free`?`rec.choose`:`override.submit`,{code:e.unit.code})} <kbd>Enter</kbd>
            </button>`}
        <button type="button" @click=${()=>this.desk.back()}>${p(`form.cancel`)} <kbd>Esc</kbd></button>
      </div>
      ${n===`needs_reason`?P`<small class="under">${p(`override.kept`)}</small>`:h}
    </form>`}#i(){let{overriding:e}=this.desk;return P`<fieldset class="priority reasons">
        <legend>${p(`override.why`)}</legend>
        ${Wn.map((t,n)=>P`<label class=${e.choice===t?`on`:``}>
      <input type="radio" name="override-reason" class="sr" .checked=${e.choice===t} @change=${()=>this.#a(t)} />
      <kbd aria-hidden="true">${n+1}</kbd> ${t===`other`?p(`override.reason.other`):w(`kept`,t)}
    </label>`)}
      </fieldset>
      <label>
        <span>${p(e.choice===`other`?`override.remark.needed`:`override.remark`)}</span>
        <input
          id="override-remark"
          type="text"
          maxlength="200"
          .value=${B(e.remark)}
          @input=${t=>e.change({remark:t.target.value})}
        />
      </label>`}#a(e){this.desk.overriding.change({choice:e});let t=Wn.indexOf(e),n=e===`other`?`#override-remark`:`label:nth-of-type(${t+1}) input`;this.querySelector(n)?.focus()}#o=e=>{if(e.isComposing||(e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back()),e.target.id===`override-remark`))return;let t=/^[1-9]$/.test(e.key)?Wn[Number(e.key)-1]:void 0;t!==void 0&&this.querySelector(`fieldset`)!==null&&(e.preventDefault(),e.stopPropagation(),this.#a(t))};#s=e=>{e.preventDefault(),this.desk.overriding.send()}};k([x({attribute:!1})],ti.prototype,`desk`,void 0),customElements.define(`desk-override`,ti);function ni(e){return e.reasons.filter(e=>e.code!==`skills_met`).map(ri).join(` · `)}function ri(e){return i(n(),`plan.reason.${e.code}`,St(e))??e.code}function ii({refusal:e}){return e?U(new v(e.code,409,{detail:e.message,...e.details})):``}function ai(e){let t=e.longest_s===null?`–`:b(e.longest_s);return p(`plan.served`,{priority:p(`priority.${e.priority}`),served:e.served,slots:e.slots,longest:t})}var oi=class extends A{#e=!0;connectedCallback(){super.connectedCallback(),this.#e=!0,this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(V.listen(()=>this.requestUpdate())),this.addEventListener(`keydown`,this.#t),this.follow(()=>this.removeEventListener(`keydown`,this.#t))}#t=e=>{if(e.isComposing||!e.target.matches(`input[type=checkbox]`))return;let{planning:t}=this.desk;if(e.key===`Enter`)t.carryOut();else if(e.key===`r`)t.ask();else if(e.key===`Escape`)this.desk.back();else return;e.preventDefault(),e.stopPropagation()};updated(){let e=this.querySelector(`button.go:enabled`);this.#e&&e!==null&&(this.#e=!1,e.focus())}render(){let{planning:e}=this.desk,{incidents:t}=e;return P`<h2>${p(`plan.title`)} <span class="number">${t.length}</span></h2>
      <div class="plan-head">
        <label><input type="checkbox" .checked=${e.reconsider} @change=${t=>e.setReconsider(li(t))} /> ${p(`plan.reconsider`)}</label>
        ${e.asking?P`<small role="status">${p(`plan.loading`)}</small>`:this.#n(e)}
      </div>
      ${e.outdated?P`<p class="note warn" role="status">${p(`plan.outdated`)}</p>`:h}
      ${e.problem===``?h:P`<p class="note bad" role="alert">${e.problem}</p>`}
      ${this.#i(e)} ${t.length===0&&e.answer===null?h:this.#c(e)}
      ${t.length===0&&e.results===null?P`<p class="empty">${p(`plan.none`)}</p>`:P`<ul class="plan">
            ${Nr(this.#r(e,t),({key:e})=>e,({incident:t,slot:n})=>this.#a(e,t,n))}
          </ul>`}
      ${e.answer===null?P`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${p(`place.close`)} <kbd>Esc</kbd></button></p>`:P`<p class="note">${p(`plan.lines`)}</p>`}`}#n(e){return e.answer===null?h:P`<small>${p(`rec.updated`,{age:T((Date.now()-e.answeredMs)/1e3)})}</small>`}#r(e,t){let{desk:n}=this,r=new Map(n.queue.map(e=>[e.id,e])),i=(e.answer?.items??[]).filter(t=>!e.left.has(t.incident_id)),a=new Set(i.map(e=>e.incident_id));return i.sort((e,t)=>si(e)-si(t)),[...i.map(e=>({key:`${e.incident_id}:${X(e)}`,incident:r.get(e.incident_id)??null,slot:e})),...t.filter(e=>!a.has(e.id)).map(e=>({key:`${e.id}`,incident:e,slot:null}))]}#i({answer:e,asking:t}){return e===null?h:P`<section class="plan-summary" aria-label=${p(`plan.summary`)} aria-busy=${t?`true`:`false`}>
      ${e.waiting.map(e=>P`<p>${ai(e)}</p>`)}
      <p class="gain">${e.gain_s>=1?p(`plan.gain`,{time:be(e.gain_s)}):p(`plan.no_gain`)}</p>
    </section>`}#a(e,t,n){let r=t?.id??n?.incident_id??0,i=t?.number??n?.incident_number??``,a=n===null?void 0:e.results?.get(X(n)),o=n!==null&&n.unit_id===null;return P`<li class="${n===null?`left-out`:``} ${o?`nobody`:``} ${a?.outcome??``}" data-incident=${i}>
      <label class="what">
        <input
          type="checkbox"
          .checked=${!e.left.has(r)}
          ?disabled=${e.results!==null||e.sending}
          @change=${t=>e.include(r,li(t))}
        />
        ${t===null?h:nt(t.priority)}
        <span>
          <b>${t===null?i:F(t.category)}</b>
          <small>${t===null?``:`${We(t)} · ${i}`}</small>
        </span>
      </label>
      ${n===null&&!e.left.has(r)&&!e.asking?P`<p class="outcome">${p(`plan.new`)}</p>`:h}
      ${n===null?h:this.#o(n)}
      ${n!==null&&a===void 0&&!e.incidents.some(e=>e.id===r)?P`<p class="outcome">${p(`plan.gone`)}</p>`:h}
      ${n===null?h:this.#s(e,n)}
      ${a===void 0?h:a.outcome===`done`?P`<p class="outcome">✓ ${p(`plan.done.one`)}</p>`:P`<p class="outcome" role="alert">✗ ${ii(a)}</p>`}
    </li>`}#o(e){return e.unit_id===null?P`<span class="goes"><b>${p(`plan.nobody`)}</b></span><small class="why">${ni(e)}</small>`:P`<span class="goes">
        <b>${e.unit_code}</b> <b class="eta">${e.travel_time_s===null?`–`:b(e.travel_time_s)}</b>
        ${ci(e)?P`<small>${ni(e)}</small>`:h}
      </span>
      ${ci(e)?h:P`<small class="why">${[e.change===`new`?``:w(`plan.change`,e.change),ni(e)].filter(e=>e!==``).join(` · `)}</small>`}`}#s(e,t){return Zn(t)===`take_off`?P`<label class="agree">
      <input
        type="checkbox"
        .checked=${e.agreed.has(X(t))}
        ?disabled=${e.results!==null}
        @change=${n=>e.agree(t,li(n))}
      />
      ${p(`plan.agree`)}
    </label>`:h}#c(e){let t=e.errands.length;return P`<div class="buttons plan-buttons">
      ${e.results===null?P`<button type="button" class="go" ?disabled=${t===0||e.sending||e.asking} @click=${()=>void e.carryOut()}>
            ${e.sending?p(`rec.sending`):p(`plan.submit`,{n:t})} <kbd>Enter</kbd>
          </button>`:h}
      <button type="button" ?disabled=${e.asking||e.sending} @click=${()=>void e.ask()}>${p(`plan.again`)} <kbd>R</kbd></button>
      <button type="button" @click=${()=>this.desk.back()}>${p(`place.close`)} <kbd>Esc</kbd></button>
    </div>`}};k([x({attribute:!1})],oi.prototype,`desk`,void 0);function si(e){return Zn(e)===`nothing`?e.unit_id===null?1:2:0}function ci(e){return e.change===`new`&&e.reasons.some(e=>e.code===`nearest`)}function li(e){return e.target.checked}customElements.define(`desk-plan`,oi);var ui=class extends A{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.queue;return P`<div class="list-head">
        ${E.may(`incidents.file`)?P`<button type="button" class="new-incident" @click=${()=>this.desk.openForm()}>
              <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>${p(`queue.new`)}
            </button>`:h}
        <span>${p(`queue.order`)}</span>
      </div>
      ${e.length===0?P`<p class="empty">${N.ready?p(`queue.empty`):p(`queue.loading`)}</p>`:P`<ul class="rows" aria-label=${p(`queue.label`)}>
            ${Nr(e,e=>e.id,e=>this.#e(e))}
          </ul>`}`}#e(e){let t=Oe(e,N.nowMs),n=Fe(e,N.nowMs),r=e.id===this.desk.incidentId;return P`<li class="incident ${n} ${r?`chosen`:``}" data-number=${e.number} data-units=${e.units.length}>
      <button
        type="button"
        aria-current=${r?`true`:h}
        @click=${()=>this.desk.selectIncident(e.id)}
      >
        ${nt(e.priority)}
        <span class="two-lines">
          <span>
            <b title=${F(e.category)}>${F(e.category)}<i class="sr">${w(`priority`,String(e.priority))}</i></b>
            <b class="clock">${le(t)}</b>
          </span>
          <span>
            <small>${We(e)}</small>
            <small>${this.#t(e,n)}</small>
          </span>
        </span>
      </button>
    </li>`}#t(e,t){let n=t===`calm`?w(`stage`,e.stage):w(`tint`,t);return ze(e)?`${n} · ${p(`queue.nobody`)}`:e.units.length===0?n:`${n} · ${p(`queue.units`,{n:e.units.length})}`}updated(){let e=this.querySelector(`li.chosen`),t=this.desk.incidentId===null?``:String(this.desk.incidentId);e!==null&&this.dataset.seen!==t&&(this.dataset.seen=t,e.scrollIntoView({block:`nearest`}))}};k([x({attribute:!1})],ui.prototype,`desk`,void 0),customElements.define(`desk-queue`,ui);var di=100,$=class extends A{constructor(...e){super(...e),this.unitText=null,this.at=0,this.typed=``,this.#c=e=>{e.isComposing||e.key!==`Escape`||(e.preventDefault(),e.stopPropagation(),this.desk.back())},this.#l=e=>{e.preventDefault(),this.#u()}}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(V.listen(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`#shift-unit`)?.focus()}render(){let{rostering:e}=this.desk;return P`<h2>${p(`shifts.title`)}</h2>
      ${E.may(`shifts.plan`)?this.#t(e):this.#e()} ${this.#a(e)}`}#e(){return P`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${p(`place.close`)} <kbd>Esc</kbd></button></p>`}#t(e){return P`<form class="new" autocomplete="off" @submit=${this.#l} @keydown=${this.#c}>
        ${this.#n(e)}
        <fieldset class="priority">
          <legend>${p(`shifts.usual`)}</legend>
          ${Pt.map(t=>P`<button type="button" @click=${()=>e.fill(t)}>${w(`shifts.span`,t)}</button>`)}
        </fieldset>
        <div class="pair">${this.#i(`starts`,e.startsAt)} ${this.#i(`ends`,e.endsAt)}</div>
        <div class="pair crew">
          <label>
            <span>${p(`shifts.crew`)}</span>
            <input
              type="number"
              min="0"
              max="1000"
              placeholder=${e.unit?.crew??``}
              .value=${B(e.crew)}
              @input=${t=>e.change({crew:fi(t)})}
            />
          </label>
          <label>
            <span>${p(`shifts.note`)}</span>
            <input type="text" maxlength="300" .value=${B(e.note)} @input=${t=>e.change({note:fi(t)})} />
          </label>
        </div>
        ${e.problem===``?h:P`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending||e.unit===null}>
            ${e.sending?p(`form.sending`):p(`shifts.submit`)} <kbd>Enter</kbd>
          </button>
          <button type="button" @click=${()=>this.desk.back()}>${p(`form.cancel`)}</button>
        </div>
      </form>`}#n({unit:e}){let t=this.unitText===null?[]:Cn(this.unitText.trim(),N.state.units.values()),n=this.unitText??e?.code??``;return P`<div class="field">
      <label for="shift-unit">${p(`shifts.unit`)}</label>
      ${Zt({id:`shift-unit`,value:n,hint:p(`shifts.unit.hint`),invalid:!1,open:this.unitText!==null,at:this.at,empty:p(`units.empty`),list:t.map(e=>({key:e.code,text:e.code,detail:`${w(`kind`,e.kind)} · ${V.served(e.serves)}`})),onInput:e=>{this.unitText=e,this.at=0},onChoose:e=>this.#r(t[e]),onMove:e=>this.at=e,onClose:()=>this.unitText=null})}
      ${e===null?h:P`<small class="under">${w(`kind`,e.kind)} · ${p(`units.crew`,{n:e.crew})} · ${p(`shifts.serves`,{area:V.served(e.serves)})}</small>`}
    </div>`}#r(e){e!==void 0&&(this.unitText=null,this.desk.rostering.change({unit:e}))}#i(e,t){return P`<label>
      <span>${p(`shifts.${e}`)}</span>
      <input
        type="text"
        inputmode="numeric"
        id="shift-${e}"
        .value=${t.replace(`T`,` `)}
        @change=${t=>this.desk.rostering.typeTime(`${e}At`,fi(t))}
      />
    </label>`}#a(e){let t=this.typed.trim().toLowerCase(),n=Ht(e.shifts??[],N.nowMs).filter(e=>e.unit_code.toLowerCase().includes(t));return P`<div class="tabs shift-days">${Ft.map(t=>P`<button type="button" aria-pressed=${e.day===t?`true`:`false`} @click=${()=>e.setDay(t)}>
      ${w(`shifts.day`,t)}
    </button>`)}</div>
      <div class="list-head"><input type="search" aria-label=${p(`shifts.search`)} placeholder=${p(`shifts.search`)} .value=${this.typed} @input=${e=>this.typed=fi(e)} /></div>
      ${e.shifts===null?P`<p class="empty" role="status">${p(`app.loading`)}</p>`:h}
      ${e.shifts!==null&&n.length===0?P`<p class="empty">${p(`shifts.none`)}</p>`:h}
      <ul class="told shifts">
        ${n.slice(0,di).map(e=>this.#o(e))}
      </ul>
      ${n.length>di?P`<p class="empty">${p(`units.more`,{n:n.length-di})}</p>`:h}`}#o(e){let t=N.state.units.get(e.unit_id),n=Vt(e,N.nowMs),r=I().city.timezone,i=e=>_(Date.parse(e),N.nowMs,r,`minutes`),a=[t===void 0?``:w(`kind`,t.kind),p(`units.crew`,{n:e.crew}),t===void 0?``:V.served(t.serves)];return P`<li class=${n} data-shift=${e.id}>
      <p>
        <b>${e.unit_code}</b> <span class="span">${i(e.starts_at)} – ${i(e.ends_at)}</span>
        <small>${w(`shifts.state`,n)} · ${a.filter(e=>e!==``).join(` · `)}</small>
        ${e.note?P`<small>${e.note}</small>`:h}
      </p>
      ${n===`over`||!E.may(`shifts.plan`)?h:P`<button type="button" @click=${()=>void this.#s(e)}>${p(n===`running`?`shifts.end`:`shifts.cancel`)}</button>`}
    </li>`}async#s(e){let{desk:t}=this;await t.attempt(()=>t.rostering.end(e))&&t.say(p(`shifts.ended`,{code:e.unit_code}))}#c;#l;async#u(){let e=await this.desk.rostering.plan();e!==null&&(this.desk.say(p(`shifts.planned`,{code:e.unit_code})),this.querySelector(`#shift-unit`)?.focus())}};k([x({attribute:!1})],$.prototype,`desk`,void 0),k([C()],$.prototype,`unitText`,void 0),k([C()],$.prototype,`at`,void 0),k([C()],$.prototype,`typed`,void 0);function fi(e){return e.target.value}customElements.define(`desk-shifts`,$);var pi=[`available`,`off_duty`,`out_of_service`],mi=class extends A{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(V.listen(()=>this.requestUpdate()))}render(){let e=this.desk.unit;if(e===null)return h;let t=T((N.nowMs-Date.parse(e.status_at))/1e3);return P`<h2>
        ${tt(e.status)} <span class="code">${e.code}</span> <span class="number">${M(e)}</span>
        ${e.training?P`<em class="tag">${p(`incident.training`)}</em>`:``}
      </h2>
      <dl class="facts">
        <div>
          <dt>${p(`unit.status`)}</dt>
          <dd><b>${w(`status`,e.status)}</b> · ${t}</dd>
        </div>
        <div>
          <dt>${p(`unit.crew`)}</dt>
          <dd>${w(`kind`,e.kind)} · ${p(`units.crew`,{n:e.crew})}</dd>
        </div>
        <div>
          <dt>${p(`unit.skills`)}</dt>
          <dd>${e.skills.map(e=>w(`skill`,e)).join(` · `)}</dd>
        </div>
        <div>
          <dt>${p(`unit.serves`)}</dt>
          <dd>${V.served(e.serves)}${e.shift_until===null?``:` · ${p(`unit.shift`,{at:_(Date.parse(e.shift_until),N.nowMs,I().city.timezone,`minutes`)})}`}</dd>
        </div>
        <div>
          <dt>${p(`unit.position`)}</dt>
          <dd>${this.#t(e)}</dd>
        </div>
        ${e.assignment===null?``:P`<div>
              <dt>${p(`unit.on`)}</dt>
              <dd>
                <button type="button" class="link" @click=${()=>this.desk.selectIncident(e.assignment?.incident_id??null)}>
                  ${e.assignment.incident_number}
                </button>
                ${e.status===`en_route`?Le(e.assignment.id,N.nowMs):``}
              </dd>
            </div>`}
      </dl>
      ${this.#e(e)} ${this.#n(e)}
      ${this.desk.incident===null?h:P`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${p(`unit.back`)}</button></p>`}`}#e(e){let{incident:t}=this.desk;return t===null||t.closed_at!==null||e.assignment!==null||!E.may(`assignments.make`)?h:P`<p class="pad">
      <button type="button" class="go" @click=${()=>this.desk.overriding.open(e.id)}>${p(`unit.send`,{number:t.number})}</button>
    </p>`}#t(e){if(e.position===null)return p(`units.no_fix`);let t=Date.parse(e.position.fix_at),n=Qe(t,N.nowMs),r=e.position.speed_mps,i=T((N.nowMs-t)/1e3);return P`${g(e.position.lon,e.position.lat)}
    ${r===null?``:P` · ${p(`unit.speed.value`,{n:Math.round(r*3.6)})}`}
    · <span class=${n?`stale`:``}>${p(n?`units.stale`:`units.fix`,{age:i})}</span>`}#n(e){return e.assignment===null?E.may(`units.status`)?P`<h3>${p(`unit.set`)}</h3>
      <div class="steps pad">
        ${pi.filter(t=>t!==e.status).map(t=>P`<button type="button" @click=${()=>void this.desk.stepUnit(e.id,t)}>${w(`status`,t)}</button>`)}
      </div>`:h:P`<p class="note">${p(`unit.busy`,{code:e.code,number:e.assignment.incident_number})}</p>`}};k([x({attribute:!1})],mi.prototype,`desk`,void 0),customElements.define(`desk-unit`,mi);var hi=120,gi=class extends A{constructor(...e){super(...e),this.wanted=`all`,this.typed=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}#e(){let e=this.typed.trim().toLowerCase();return[...N.state.units.values()].filter(e=>this.wanted===`all`||e.status===this.wanted).filter(t=>e===``||`${t.code} ${t.name_zh} ${t.name_en} ${w(`kind`,t.kind)}`.toLowerCase().includes(e)).sort((e,t)=>et.indexOf(e.status)-et.indexOf(t.status)||e.code.localeCompare(t.code))}render(){let e=new Map;for(let t of N.state.units.values())e.set(t.status,(e.get(t.status)??0)+1);let t=this.#e();return P`<div class="list-head filters">
        <input
          type="search"
          aria-label=${p(`units.search`)}
          placeholder=${p(`units.search`)}
          .value=${this.typed}
          @input=${e=>this.typed=e.target.value}
        />
        <select
          aria-label=${p(`units.filter`)}
          @change=${e=>this.wanted=e.target.value}
        >
          <option value="all">${p(`units.all`)} ${N.state.units.size}</option>
          ${et.map(t=>P`<option value=${t} ?selected=${t===this.wanted}>${w(`status`,t)} ${e.get(t)??0}</option>`)}
        </select>
      </div>
      ${t.length===0?P`<p class="empty">${N.ready?p(`units.empty`):p(`queue.loading`)}</p>`:P`<ul class="rows" aria-label=${p(`units.label`)}>
            ${Nr(t.slice(0,hi),e=>e.id,e=>this.#t(e))}
          </ul>`}
      ${t.length>hi?P`<p class="empty">${p(`units.more`,{n:t.length-hi})}</p>`:``}`}#t(e){let t=e.position===null?null:Date.parse(e.position.fix_at),n=t!==null&&Qe(t,N.nowMs),r=t===null?p(`units.no_fix`):T((N.nowMs-t)/1e3);return P`<li class="unit ${e.id===this.desk.unitId?`chosen`:``}">
      <button type="button" @click=${()=>this.desk.selectUnit(e.id)}>
        ${tt(e.status,n)}
        <span class="what">
          <b>${e.code}</b>
          <small>${w(`kind`,e.kind)} · ${p(`units.crew`,{n:e.crew})}</small>
        </span>
        <span class="when">
          <b class="state">${w(`status`,e.status)}</b>
          <small class=${n?`stale`:``}>${n?p(`units.stale`,{age:r}):r}</small>
        </span>
      </button>
    </li>`}};k([x({attribute:!1})],gi.prototype,`desk`,void 0),k([C()],gi.prototype,`wanted`,void 0),k([C()],gi.prototype,`typed`,void 0),customElements.define(`desk-units`,gi);var _i=class extends A{constructor(...e){super(...e),this.desk=new pr,this.layers=new Zr,this.#e=``,this.#t=null,this.#n=()=>{this.style.setProperty(`zoom`,String(Ze(innerWidth,innerHeight)))},this.#u=e=>{if(e.isComposing||e.defaultPrevented||qr(e.target))return;let t=Kr(e);if(t===null||Jr(e.target,e.key))return;let{desk:i}=this;if(!(i.help&&t.kind!==`help`&&t.kind!==`back`))switch(e.preventDefault(),t.kind){case`command`:this.querySelector(`desk-command`)?.begin(`/`);break;case`pick`:i.panel===`incident`?i.recommending.choose(t.rank):i.panel===`override`&&i.overriding.choose(t.rank);break;case`confirm`:i.panel===`closure`?this.querySelector(`desk-closure`)?.file():i.panel===`plan`?i.planning.carryOut():i.panel===`override`?i.overriding.send():i.recommending.picked===null?this.#i?.fit():i.recommending.confirm();break;case`back`:i.back();break;case`new`:i.openForm();break;case`move`:i.moveInQueue(t.by);break;case`fit`:this.#i?.fit();break;case`resort`:i.panel===`plan`?i.planning.ask():i.recommending.ask(`fresh`);break;case`undo`:i.undo();break;case`list`:this.#c(i.side===`queue`?`units`:`queue`);break;case`language`:r(n()===`zh`?`en`:`zh`);break;case`panel`:i.openPanel(t.panel);break;case`help`:i.help=!i.help,i.changed()}}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.listen()),this.follow(this.desk.subscribe(()=>this.requestUpdate())),addEventListener(`keydown`,this.#u),this.follow(()=>removeEventListener(`keydown`,this.#u)),addEventListener(`resize`,this.#n),this.follow(()=>removeEventListener(`resize`,this.#n)),this.#n()}#n;willUpdate(){this.desk.expire(Date.now()),this.#e=this.desk.toast?.text??this.#e,this.#r()}#r(){let{alerts:e}=N.state,t=this.#t;if(this.#t=new Set(e.keys()),t===null||!N.ready){N.ready||(this.#t=null);return}let n=[...e.values()].filter(e=>!t.has(e.id)&&e.acknowledged_at===null);n[0]!==void 0&&(this.#e=p(`alerts.announce`,{text:Ve(n[0])}))}updated(e){super.updated(e),document.title=`${p(`app.name`)} · ${p(`app.desk`)}`;let t=this.querySelector(`dialog`);t!==null&&!t.open&&t.showModal()}render(){let{desk:e}=this,t=N.feed;return P`<a class="skip" href="#command">${p(`app.skip`)}</a>
      <header><desk-header .desk=${e} .layers=${this.layers}></desk-header></header>
      ${t.state===`down`?P`<p class="banner" role="alert">${p(`feed.banner`)}</p>`:h}
      <main class="desk show-${e.phoneTab}">
        <section class="queue" aria-label=${p(`queue.title`)}>${this.#a()}</section>
        <desk-map .desk=${e} .layers=${this.layers}></desk-map>
        <section class="panel" aria-label=${p(`phone.detail`)}>${this.#o()}</section>
      </main>
      ${this.#s()}
      <p class="sr" role="status">${this.#e}</p>
      <footer>
        <desk-command .desk=${e} .view=${{goTo:(...e)=>this.#i?.goTo(...e)}}></desk-command>
      </footer>
      <nav class="phone-tabs" aria-label=${p(`app.desk`)}>
        ${[`queue`,`map`,`detail`].map(t=>P`<button type="button" aria-current=${e.phoneTab===t?`page`:h} @click=${()=>this.#l(t)}>
            ${p(`phone.${t}`)}
          </button>`)}
      </nav>
      ${e.help?Cr(()=>e.closeHelp()):h}`}get#i(){return this.querySelector(`desk-map`)}#a(){let{desk:e}=this,t=(t,n,r)=>P`<button
      type="button"
      aria-pressed=${e.side===t?`true`:`false`}
      @click=${()=>this.#c(t)}
    >
      ${n} <span>${N.count(r)}</span>
    </button>`;return P`<div class="tabs">
        ${t(`queue`,p(`queue.title`),N.state.incidents.size)} ${t(`units`,p(`units.title`),N.state.units.size)}
      </div>
      ${e.side===`queue`?P`<desk-queue .desk=${e}></desk-queue>`:P`<desk-units .desk=${e}></desk-units>`}`}#o(){let{desk:e}=this;return e.panel===`form`?P`<desk-form .desk=${e}></desk-form>`:e.panel===`closure`?P`<desk-closure .desk=${e}></desk-closure>`:e.panel===`alerts`?P`<desk-alerts .desk=${e}></desk-alerts>`:e.panel===`plan`?P`<desk-plan .desk=${e}></desk-plan>`:e.panel===`shifts`?P`<desk-shifts .desk=${e}></desk-shifts>`:e.panel===`aid`?P`<desk-aid .desk=${e}></desk-aid>`:e.panel===`override`?P`<desk-override .desk=${e}></desk-override>`:e.panel===`unit`?P`<desk-unit .desk=${e}></desk-unit>`:P`<desk-incident .desk=${e}></desk-incident>`}#s(){let{toast:e,offer:t}=this.desk;if(e===null&&t===null)return h;let n=t===null?0:Math.max(0,Math.ceil((t.untilMs-Date.now())/1e3));return P`<section class="toast ${e?.tone??`plain`}" aria-label=${p(`toast.label`)}>
      ${e===null?h:P`<span>${e.text}</span>`}
      ${t===null?h:P`<button type="button" class="go" @click=${()=>void this.desk.undo()}>
            ${p(`toast.undo`,{code:t.code,n})} <kbd>Z</kbd>
          </button>`}
      <button type="button" class="plain" aria-label=${p(`toast.dismiss`)} @click=${()=>this.desk.dismiss()}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
      </button>
    </section>`}#c(e){this.desk.side=e,this.desk.changed()}#l(e){this.desk.phoneTab=e,this.desk.changed()}#u};customElements.define(`desk-view`,_i);export{_i as DeskView};