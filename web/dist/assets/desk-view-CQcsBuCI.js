import{A as e,B as t,C as n,D as r,E as i,F as a,G as o,H as s,I as c,J as l,K as u,L as d,M as f,N as p,O as m,P as ee,Q as te,R as ne,S as h,T as re,U as ie,V as ae,_ as g,_t as _,a as v,at as oe,ct as se,d as ce,dt as y,g as b,gt as x,ht as S,i as le,it as ue,j as de,k as fe,l as pe,lt as C,m as w,mt as T,n as E,nt as me,o as he,p as D,pt as O,q as ge,r as k,s as A,st as _e,t as j,tt as ve,u as M,ut as N,vt as ye,w as P,x as F,z as be}from"./decorate-G3QR7DyV.js";import{C as xe,S as Se,T as Ce,_ as we,a as Te,b as Ee,c as De,d as Oe,f as ke,g as Ae,h as je,l as Me,m as Ne,n as Pe,o as Fe,p as Ie,r as Le,s as Re,t as ze,u as Be,v as Ve,w as He,x as Ue,y as We}from"./legend-BqXhG-a1.js";import{A as Ge,D as I,E as Ke,M as qe,N as Je,T as Ye,f as Xe,h as Ze,k as L,l as Qe,p as $e,t as et}from"./index-DzNlpeCr.js";import{t as tt}from"./forms-CLYgAeKV.js";var R={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},nt=e=>(...t)=>({_$litDirective$:e,values:t}),rt=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:it}=ye,at=e=>e,ot=e=>e.strings===void 0,st=()=>document.createComment(``),z=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new it(r.insertBefore(st(),i),r.insertBefore(st(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=at(e).nextSibling;at(r).insertBefore(e,i),e=t}}}return n},B=(e,t,n=e)=>(e._$AI(t,n),e),ct={},lt=(e,t=ct)=>e._$AH=t,ut=e=>e._$AH,dt=e=>{e._$AR(),e._$AA.remove()},V=nt(class extends rt{constructor(e){if(super(e),e.type!==R.PROPERTY&&e.type!==R.ATTRIBUTE&&e.type!==R.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!ot(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===x||t===S)return t;let n=e.element,r=e.name;if(e.type===R.PROPERTY){if(t===n[r])return x}else if(e.type===R.BOOLEAN_ATTRIBUTE){if(!!t===n.hasAttribute(r))return x}else if(e.type===R.ATTRIBUTE&&n.getAttribute(r)===t+``)return x;return lt(e),t}}),ft=[`city`,`district`,`street`],H=new class{#e=new Map;#t=!1;#n=new Set;listen(e){this.#n.add(e),this.#e.size===0&&this.#r();let t=g.subscribe(e=>{e.topic===`data.loaded`&&this.#r()});return()=>{t(),this.#n.delete(e)}}take(e){this.#e=new Map([...e].map(e=>[e.code,e]));for(let e of this.#n)e()}get wide(){return[...this.#e.values()].filter(e=>e.level!==`street`)}name(e){let t=this.#e.get(e);return t===void 0?e:h(t)}served(e){return e===null?i(`area.whole_city`):this.name(e)}async#r(){if(!this.#t){this.#t=!0;try{this.take((await Promise.all(ft.map(e=>ie(e)))).flat())}catch(e){if(!(e instanceof C))throw e}finally{this.#t=!1}}}},pt=[`hour`,`four_hours`,`today`,`open`,`at`],U=36e5,mt=24*U;function ht(e,t,n){if(e===`open`)return null;if(e===`hour`)return t+U;if(e===`four_hours`)return t+4*U;let[r=0,i=0,a=0]=D(t,n).split(`:`).map(Number);return t+mt-r*U-(i*60+a)*1e3}function gt(e,t){let n=Date.parse(`${e}Z`);if(Number.isNaN(n))return null;let r=e=>Date.parse(`${k(e,t)}Z`),i=n;for(let e=0;e<2;e+=1)i+=n-r(i);return k(i,t)===e?i:null}function _t(e,t){return`${k(e+U,t).slice(0,13)}:00`}function vt({start:e,span:t,until:n},r,i){let a=e===``?null:gt(e,i);if(e!==``&&(a===null||a<=r))return`start_past`;let o=a??r;if(t!==`at`)return{startMs:a,endMs:ht(t,o,i)};let s=gt(n,i);return s===null||s<=o?`end_before`:{startMs:a,endMs:s}}function yt(e){let t=e.code===`mutual_aid`&&e.from_area===e.to_area;return P(F(),`reason.${t?`aid_within`:e.code}`,xt(e))??e.code}function bt(e,t){let n=typeof t==`object`&&t?xt(t):{};return(Object.keys(n).length===0?void 0:P(F(),`against.${e}`,n))??r(`cause`,e)}function xt(e){let t={};for(let[n,i]of Object.entries(e))n!==`code`&&(Array.isArray(i)?t[n]=i.map(e=>r(n===`skills`?`skill`:n,String(e))).join(` · `):typeof i==`number`?t[n]=St(n,i):typeof i==`string`&&(t[n]=Ct(n,i)));return t}function St(e,t){return e===`sooner_s`||e===`limit_s`?w(t):e===`age_s`?pe(Math.abs(t)):Math.round(t)}function Ct(e,t){return e===`area`||e.endsWith(`_area`)?H.name(t):e.endsWith(`_at`)||e===`since`?M(Date.parse(t),g.nowMs,L().city.timezone,`minutes`):r(e,t)}function wt(e){let{certificate:t}=e,n=t.network_version.slice(0,8);return t.exact?t.excluded_by_bound===0||t.bound_s===null?i(`rec.exact.all`,{eligible:t.eligible,version:n}):i(`rec.exact`,{asked:t.asked,excluded:t.excluded_by_bound,bound:w(t.bound_s),version:n}):i(`rec.approximate`,{asked:t.asked,version:n})}function Tt({cover:e}){return!e||e.group===null||e.cells_lost===0?``:i(`rec.cover`,{n:e.cells_lost,group:r(`group`,e.group)})}function Et({alternative:e,units:t}){let n=t.find(t=>t.unit.id===e?.unit_id);if(!e||n===void 0)return``;let r={rank:n.rank,code:n.unit.code,seconds:Math.round(e.extra_s),n:e.cells_kept};return i(`rec.alternative`,r)}function W(e){let t=e.field(`assigned_at`)||e.field(`changed_at`),n=P(F(),`error.${e.code}`,{unit:e.field(`unit_code`),number:e.field(`incident_number`),by:e.field(`assigned_by`)||e.field(`changed_by`),causes:Dt(e),at:t===``?``:M(Date.parse(t),g.nowMs,L().city.timezone)});if(n!==void 0)return n;let r=e.errors.map(e=>`${e.field}: ${e.message}`).join(`; `);return i(`error.other`,{reason:r||e.message})}function Dt(e){let{causes:t}=e.body;return(t??[]).map(e=>bt(e.cause,e.detail)).join(` · `)}var Ot=[`four_hours`,`today`,`open`],kt=class{#e;#t;#n;constructor(e){this.grants=null,this.from=``,this.to=``,this.reason=``,this.span=`four_hours`,this.kinds=new Set,this.skills=new Set,this.problem=``,this.sending=!1,this.#e=0,this.#t=N(),this.#n=e}open(){this.problem=``,this.read()}change(e){Object.assign(this,e),this.#r()}toggle(e,t,n){n?this[e].add(t):this[e].delete(t),this.#r()}#r(){this.problem=``,this.#t=N(),this.#n()}async read(){this.#e+=1;let e=this.#e;try{let t=await s();e===this.#e&&(this.grants=t)}catch(t){if(!(t instanceof C))throw t;e===this.#e&&(this.problem=W(t))}this.#n()}hear(e){e.topic.startsWith(`mutual_aid.`)&&this.grants!==null&&this.read()}get missing(){return this.from===``||this.to===``?i(`aid.needs.areas`):this.from===this.to?i(`aid.needs.two`):this.reason.trim()===``?i(`aid.needs.reason`):``}async grant(){if(this.problem=this.missing,this.problem!==``||this.sending)return this.#n(),null;this.sending=!0,this.#n();let e=ht(this.span,g.nowMs,L().city.timezone),n={kinds:[...this.kinds],skills:[...this.skills],ends_at:e===null?null:new Date(e).toISOString()};try{let e=await t({from_area:this.from,to_area:this.to,reason:this.reason.trim(),...n},this.#t);return this.reason=``,this.kinds.clear(),this.skills.clear(),this.read(),e}catch(e){if(!(e instanceof C))throw e;return this.problem=W(e),null}finally{this.#t=N(),this.sending=!1,this.#n()}}async end(e){await a(e),await this.read()}},At=class extends b{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(H.listen(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`select`)?.focus()}render(){let{aiding:e}=this.desk;return _`<h2>${i(`aid.title`)}</h2>
      <form class="new" autocomplete="off" @submit=${this.#o} @keydown=${this.#a}>
        <div class="pair">
          ${this.#e(`from`,e.from)} ${this.#e(`to`,e.to)}
        </div>
        <label>
          <span>${i(`aid.reason`)}</span>
          <input id="aid-reason" type="text" maxlength="300" .value=${V(e.reason)} @input=${t=>e.change({reason:jt(t)})} />
        </label>
        <fieldset class="priority">
          <legend>${i(`closure.until`)}</legend>
          ${Ot.map(t=>_`<label class=${e.span===t?`on`:``}>
              <input type="radio" name="aid-span" class="sr" .checked=${e.span===t} @change=${()=>e.change({span:t})} />
              ${r(`closure.span`,t)}
            </label>`)}
        </fieldset>
        <details class="limits">
          <summary>${i(`aid.limits`)} <small>${this.#n(e.kinds,e.skills)||i(`aid.limits.none`)}</small></summary>
          ${this.#t(e,`kinds`,`kind`)} ${this.#t(e,`skills`,`skill`)}
        </details>
        ${e.problem===``?S:_`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending}>${e.sending?i(`form.sending`):i(`aid.submit`)} <kbd>Enter</kbd></button>
          <button type="button" @click=${()=>this.desk.back()}>${i(`form.cancel`)}</button>
        </div>
      </form>
      <h3>${i(`aid.active`)} <em>${e.grants?.length??`–`}</em></h3>
      ${e.grants?.length===0?_`<p class="empty">${i(`aid.none`)}</p>`:S}
      <ul class="told aids">
        ${e.grants?.map(e=>this.#r(e))}
      </ul>`}#e(e,t){return _`<label>
      <span>${i(`aid.${e}`)}</span>
      <select @change=${t=>this.desk.aiding.change({[e]:jt(t)})}>
        <option value="" ?selected=${t===``}>${i(`aid.choose`)}</option>
        ${H.wide.map(e=>_`<option value=${e.code} ?selected=${e.code===t}>${H.name(e.code)}</option>`)}
      </select>
    </label>`}#t(e,t,n){return _`<fieldset class="boxes">
      <legend>${i(`aid.${t}`)}</legend>
      ${Object.entries(m(n)).map(([n,r])=>_`<label>
          <input type="checkbox" .checked=${e[t].has(n)} @change=${r=>e.toggle(t,n,r.target.checked)} />
          ${r}
        </label>`)}
    </fieldset>`}#n(e,t){return[...[...e].map(e=>r(`kind`,e)),...[...t].map(e=>r(`skill`,e))].join(` · `)}#r(e){let t=L().city.timezone,n=e=>M(Date.parse(e),g.nowMs,t,`minutes`),r=e.ends_at===null?i(`closure.until.open`):i(`closure.until.at`,{at:n(e.ends_at)}),a=Date.parse(e.starts_at)>g.nowMs?`${i(`closure.from.at`,{at:n(e.starts_at)})} · `:``;return _`<li data-grant=${e.id}>
      <p>
        <b>${i(e.from_area===e.to_area?`aid.within`:`aid.helps`,{from:H.name(e.from_area),to:H.name(e.to_area)})}</b>
        <small>${e.reason} · ${e.granted_by} · ${a}${r}</small>
        <small>${this.#n(e.kinds,e.skills)||i(`aid.limits.none`)}</small>
      </p>
      <button type="button" @click=${()=>void this.#i(e)}>${i(`aid.end`)}</button>
    </li>`}async#i(e){let{desk:t}=this;await t.attempt(()=>t.aiding.end(e.id))&&t.say(i(`aid.ended`))}#a=e=>{e.isComposing||e.key!==`Escape`||(e.preventDefault(),e.stopPropagation(),this.desk.back())};#o=e=>{e.preventDefault(),this.desk.aiding.grant().then(e=>{e!==null&&this.desk.say(i(`aid.granted`,{from:H.name(e.from_area),to:H.name(e.to_area)}))})}};j([T({attribute:!1})],At.prototype,`desk`,void 0);function jt(e){return e.target.value}customElements.define(`desk-aid`,At);var Mt=class extends b{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=xe(g.state.alerts.values());return _`<h2>${i(`alerts.title`)} <span class="number">${e.length}</span></h2>
      ${e.length===0?_`<p class="empty">${i(`alerts.none`)}</p>`:_`<ul class="told">${e.map(e=>this.#e(e))}</ul>`}
      <p class="pad"><button type="button" @click=${()=>this.desk.back()}>${i(`place.close`)} <kbd>Esc</kbd></button></p>`}#e(e){let t=E((g.nowMs-Date.parse(e.raised_at))/1e3),n=e.acknowledged_at!==null;return _`<li class="${e.level} ${n?`seen`:``}" data-alert=${e.id}>
      <p>
        <b>${He(e)}</b>
        <small>${r(`alert.level`,e.level)} · ${t}${n?` · ${i(`alerts.seen`,{by:e.acknowledged_by??``})}`:``}</small>
      </p>
      <button type="button" @click=${()=>this.desk.show([e.lon,e.lat])}>${i(`alerts.show`)}</button>
      ${n||!y.may(`alerts.acknowledge`)?``:_`<button type="button" @click=${()=>void this.#t(e)}>${i(`alerts.acknowledge`)}</button>`}
    </li>`}async#t(e){await this.desk.attempt(async()=>g.answerBesides({alerts:[await fe(e.id)]}))}};j([T({attribute:!1})],Mt.prototype,`desk`,void 0),customElements.define(`desk-alerts`,Mt);var Nt=[`eight_hours`,`day`,`night`],Pt=[`today`,`tomorrow`],Ft=36e5,G=24*Ft,It=[`running`,`coming`,`over`];function Lt(e,t){let[n=0,r=0,i=0]=D(e,t).split(`:`).map(Number);return e-n*Ft-(r*60+i)*1e3-e%1e3}function Rt(e,t,n,r){if(e===`eight_hours`)return[k(t,r),k(t+8*Ft,r)];let i=Lt(t,r)+(n===`today`?.5:1.5)*G,[a=``]=k(i,r).split(`T`),[o=``]=k(i+G,r).split(`T`);return e===`day`?[`${a}T08:00`,`${a}T20:00`]:[`${a}T20:00`,`${o}T08:00`]}function zt(e,t,n=!1){let[,r,i,a,o=``,s=``]=/^(?:(?:(\d{4})-)?(\d{1,2})-(\d{1,2})[ T]+)?(\d{1,2})[:\uff1a](\d{2})$/.exec(e.trim())??[];if(o===``||Number(o)>23||Number(s)>59)return null;let c=i===void 0?t.slice(0,10):`${r??t.slice(0,4)}-${i.padStart(2,`0`)}-${(a??``).padStart(2,`0`)}`,l=Date.parse(`${c}T${o.padStart(2,`0`)}:${s}Z`);if(Number.isNaN(l))return null;let u=new Date(l).toISOString().slice(0,16);return u.slice(0,10)===c?i===void 0&&n&&u<=t?new Date(l+G).toISOString().slice(0,16):u:null}function Bt(e,t){return Date.parse(e.ends_at)<=t?`over`:Date.parse(e.starts_at)<=t?`running`:`coming`}function Vt(e,t){return[...e].sort((e,n)=>It.indexOf(Bt(e,t))-It.indexOf(Bt(n,t))||Date.parse(e.starts_at)-Date.parse(n.starts_at)||e.unit_code.localeCompare(n.unit_code))}var Ht=class{#e;#t;#n;constructor(e){this.day=`today`,this.shifts=null,this.unit=null,this.startsAt=``,this.endsAt=``,this.crew=``,this.note=``,this.problem=``,this.sending=!1,this.#e=0,this.#t=N(),this.#n=e}open(){this.problem=``,this.startsAt===``&&this.fill(`eight_hours`),this.read()}change(e){Object.assign(this,e),this.problem=``,this.#t=N(),this.#n()}fill(e){let[t,n]=Rt(e,g.nowMs,this.day,L().city.timezone);this.change({startsAt:t,endsAt:n})}typeTime(e,t){let n=zt(t,e===`startsAt`?this.startsAt:this.startsAt||this.endsAt,e===`endsAt`);n===null?(this.problem=i(`shifts.time.unread`),this.#n()):this.change({[e]:n})}setDay(e){this.day=e,this.shifts=null,this.read(),this.#n()}async read(){this.#e+=1;let e=this.#e,t=Lt(g.nowMs,L().city.timezone)+(this.day===`today`?0:G);try{let n=await o(new Date(t).toISOString(),new Date(t+G).toISOString());e===this.#e&&(this.shifts=n)}catch(t){if(!(t instanceof C))throw t;e===this.#e&&(this.problem=W(t))}this.#n()}hear(e){e.topic===`unit.shift`&&this.shifts!==null&&this.read()}async plan(){let{unit:e}=this;if(e===null||this.startsAt===``||this.endsAt===``||this.sending)return null;this.sending=!0,this.problem=``,this.#n();let t=this.crew.trim()===``?{}:{crew:Number(this.crew)},n=this.note.trim()===``?{}:{note:this.note.trim()};try{let r=await u(e.id,{starts_at:`${this.startsAt}:00`,ends_at:`${this.endsAt}:00`,...t,...n},this.#t);return this.unit=null,this.crew=this.note=``,this.read(),r}catch(e){if(!(e instanceof C))throw e;return this.problem=W(e),null}finally{this.#t=N(),this.sending=!1,this.#n()}}async end(e){await d(e.unit_id,e.id),await this.read()}},Ut=[`accident`,`works`,`flooding`,`event`,`fire`,`other`];function Wt(e,t){let[n]=e;return n===void 0||e.length<2?null:t||e.length===2?{type:`LineString`,coordinates:[...e]}:{type:`Polygon`,coordinates:[[...e,n]]}}function Gt(e){let t=e.split(/[;\n\uff1b]/).map(e=>e.trim()).filter(e=>e!==``).map(e=>e.split(/[,\uff0c\s]+/).map(Number));return t.every(([e,t,...n])=>n.length===0&&Math.abs(e??NaN)<=180&&Math.abs(t??NaN)<=90)?t:null}function Kt(e){return e.map(e=>e.map(e=>e.toFixed(5)).join(`,`)).join(`; `)}var qt=class{#e;#t;#n;constructor(e){this.points=[],this.asLine=!1,this.reason=`accident`,this.remark=``,this.start=``,this.span=`four_hours`,this.until=``,this.confirmed=!1,this.covered=null,this.large=!1,this.problem=``,this.sending=!1,this.#e=0,this.#t=N(),this.#n=e}get shape(){return Wt(this.points,this.asLine)}clear(){this.remark=this.start=``,this.span===`at`&&(this.span=`four_hours`),this.#a([])}add(e){let t=this.points.at(-1);(t===void 0||t[0]!==e[0]||t[1]!==e[1])&&this.#a([...this.points,e])}undoPoint(){this.#a(this.points.slice(0,-1))}type(e){let t=Gt(e);t!==null&&Kt(t)!==Kt(this.points)&&this.#a(t)}setLine(e){this.asLine=e,this.#a(this.points)}change(e){Object.assign(this,e),this.#n()}startLater(e){this.#i({start:e?_t(g.nowMs,this.#r):``})}setSpan(e){let t=this.until===``?_t(g.nowMs,this.#r):this.until;this.#i(e===`at`?{span:e,until:t}:{span:e})}typeTime(e,t){let n=k(g.nowMs,this.#r),r=zt(t,e===`until`&&this.start!==``?this.start:n,!0);r===null?(this.problem=i(`shifts.time.unread`),this.#n()):this.#i({[e]:r})}get#r(){return L().city.timezone}#i(e){Object.assign(this,e),this.problem=``,this.#t=N(),this.#n()}#a(e){this.points=e,this.covered=null,this.large=this.confirmed=!1,this.problem=``,this.#t=N(),this.#n(),this.#o()}async#o(){this.#e+=1;let e=this.#e,{shape:t}=this;if(t!==null){try{let n=await ge(t);if(e!==this.#e)return;this.covered=n,this.large=n.needs_confirmation}catch(t){if(!(t instanceof C))throw t;e===this.#e&&(this.problem=W(t))}this.#n()}}async file(){let{shape:e}=this;if(e===null||this.sending||this.large&&!this.confirmed)return null;let t=vt(this,g.nowMs,this.#r);if(typeof t==`string`)return this.problem=i(`closure.time.${t}`),this.#n(),null;this.sending=!0,this.problem=``,this.#n();let[n,a]=[t.startMs,t.endMs].map(e=>e===null?null:new Date(e).toISOString()),o=[r(`closure.reason`,this.reason),this.remark.trim()].filter(e=>e!==``).join(` · `);try{let t=await ee({geometry:e,reason:o,...n?{starts_at:n}:{},ends_at:a??null,confirmed:this.confirmed},this.#t);return g.answerBesides({closures:[t]}),this.clear(),t}catch(e){if(!(e instanceof C))throw e;return e.code===`closure_too_large`&&(this.large=!0),e.code!==`network`&&(this.#t=N()),this.problem=W(e),null}finally{this.sending=!1,this.#n()}}async end(e){g.answerBesides({closures:[await c(e)]})}},Jt=class extends b{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`#closure-points`)?.focus()}render(){let{closing:e}=this.desk,t=Ee(g.state.closures.values(),g.nowMs),n=Ue(g.state.closures.values(),g.nowMs);return _`<h2>${i(`closure.title`)}</h2>
      <form class="new closure" autocomplete="off" @submit=${this.#l} @keydown=${this.#c}>
        <div class="field">
          <label for="closure-points">${i(`closure.points`)}</label>
          <input
            id="closure-points"
            type="text"
            placeholder="114.2880,30.5490; 114.2890,30.5500"
            .value=${Kt(e.points)}
            @change=${t=>e.type(t.target.value)}
          />
          <small class="under">${i(`closure.hint`)}</small>
        </div>
        ${e.points.length>2?this.#e(e):S} ${this.#t(e)} ${this.#n(e)} ${this.#r(e)} ${this.#i(e)}
        ${e.large?_`<label class="confirm-large">
              <input type="checkbox" .checked=${e.confirmed} @change=${t=>e.change({confirmed:t.target.checked})} />
              ${i(`closure.confirm`)}
            </label>`:S}
        ${e.problem===``?S:_`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending||e.shape===null||e.large&&!e.confirmed}>
            ${e.sending?i(`form.sending`):i(e.start===``?`closure.submit`:`closure.submit_later`)} <kbd>Enter</kbd>
          </button>
          <button type="button" ?disabled=${e.points.length===0} @click=${()=>e.undoPoint()}>${i(`closure.undo_point`)}</button>
          <button type="button" @click=${()=>this.desk.back()}>${i(`form.cancel`)}</button>
        </div>
      </form>
      <h3>${i(`closure.active`)} <em>${t.length}</em></h3>
      ${t.length===0?_`<p class="empty">${i(`closure.none`)}</p>`:_`<ul class="told">${t.map(e=>this.#o(e))}</ul>`}
      ${n.length===0?S:_`<h3>${i(`closure.coming`)} <em>${n.length}</em></h3>
            <ul class="told coming">${n.map(e=>this.#o(e))}</ul>`}`}#e(e){let t=(t,n)=>_`<label class=${e.asLine===t?`on`:``}>
      <input type="radio" name="shape" class="sr" .checked=${e.asLine===t} @change=${()=>e.setLine(t)} />${n}
    </label>`;return _`<fieldset class="priority">
      <legend>${i(`closure.shape`)}</legend>
      ${t(!1,i(`closure.shape.area`))} ${t(!0,i(`closure.shape.line`))}
    </fieldset>`}#t(e){let{covered:t}=e;if(t===null)return S;if(t.arcs===0)return _`<p class="note warn" role="status">${i(`error.closure_covers_nothing`)}</p>`;let n=(t.share*100).toFixed(t.share<.001?3:1);return _`<p class="note" role="status">
      <b>${i(`closure.covered`,{length:A(t.length_m),n:t.roads,share:n})}</b>
      ${t.names.length===0?S:_`<br />${t.names.slice(0,6).join(` · `)}`}
    </p>`}#n(e){return _`<div class="field two">
      <label for="closure-reason">${i(`closure.reason`)}</label>
      <select id="closure-reason" @change=${t=>e.change({reason:t.target.value})}>
        ${Ut.map(t=>_`<option value=${t} ?selected=${t===e.reason}>${r(`closure.reason`,t)}</option>`)}
      </select>
      <input
        type="text"
        maxlength="250"
        aria-label=${i(`closure.remark`)}
        placeholder=${i(`closure.remark`)}
        .value=${e.remark}
        @input=${t=>e.change({remark:t.target.value})}
      />
    </div>`}#r(e){let t=e.start!==``,n=(n,r)=>_`<label class=${t===n?`on`:``}>
      <input type="radio" name="start" class="sr" .checked=${t===n} @change=${()=>e.startLater(n)} />${r}
    </label>`;return _`<fieldset class="priority">
        <legend>${i(`closure.from`)}</legend>
        ${n(!1,i(`closure.from.now`))} ${n(!0,i(`closure.from.later`))}
      </fieldset>
      ${t?this.#a(`start`,e.start):S}`}#i(e){return _`<fieldset class="priority">
        <legend>${i(`closure.until`)}</legend>
        ${pt.map(t=>_`<label class=${e.span===t?`on`:``}>
            <input type="radio" name="span" class="sr" .checked=${e.span===t} @change=${()=>e.setSpan(t)} />
            ${r(`closure.span`,t)}
          </label>`)}
      </fieldset>
      ${e.span===`at`?this.#a(`until`,e.until):S}`}#a(e,t){return _`<div class="field">
      <label for="closure-${e}">${i(`closure.time.${e}`)}</label>
      <input
        type="text"
        inputmode="numeric"
        id="closure-${e}"
        .value=${t.replace(`T`,` `)}
        @change=${t=>this.desk.closing.typeTime(e,t.target.value)}
      />
    </div>`}#o(e){let t=Date.parse(e.starts_at),n=t>g.nowMs,r=n?`${i(`closure.from.at`,{at:M(t,g.nowMs,L().city.timezone,`minutes`)})} · `:``;return _`<li data-closure=${e.id}>
      <p><b>${e.reason}</b><small>${e.created_by} · ${r}${Se(e)}</small></p>
      <button type="button" @click=${()=>void this.#s(e)}>${i(n?`closure.cancel`:`closure.end`)}</button>
    </li>`}async#s(e){let{desk:t}=this,n=Date.parse(e.starts_at)>g.nowMs?`closure.cancelled`:`closure.ended`;await t.attempt(()=>t.closing.end(e.id))&&t.say(i(n,{reason:e.reason}))}#c=e=>{if(e.isComposing)return;e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back());let t=e.target;if(e.key!==`Enter`||t.id!==`closure-points`)return;e.preventDefault();let{value:n}=t;n===Kt(this.desk.closing.points)?this.#u():this.desk.closing.type(n)};#l=e=>{e.preventDefault(),this.#u()};file(){this.#u()}async#u(){let e=await this.desk.closing.file();if(e===null)return;let t=Date.parse(e.starts_at)>g.nowMs;this.desk.say(i(t?`closure.planned`:`closure.done`,{reason:e.reason}))}};j([T({attribute:!1})],Jt.prototype,`desk`,void 0),customElements.define(`desk-closure`,Jt);var Yt=/^\s*([+-]?\d{1,3}(?:\.\d+)?)\s*[,\uff0c\s]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*$/,Xt=/^8[0-9a-f]{14}$/;function Zt(e){let t=Yt.exec(e);if(t!==null){let e=Number(t[1]),n=Number(t[2]);return Math.abs(e)<=180&&Math.abs(n)<=90?{kind:`coordinates`,lon:e,lat:n}:Math.abs(e)<=90&&Math.abs(n)<=180?{kind:`coordinates`,lon:n,lat:e}:null}let n=e.trim().toLowerCase();return Xt.test(n)?{kind:`cell`,cell:n}:null}function Qt(e){let{id:t,list:n,open:r,at:i}=e;return _`<div class="choices">
    <input
      id=${t}
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-autocomplete="list"
      aria-expanded=${r?`true`:`false`}
      aria-controls="${t}-list"
      aria-activedescendant=${r&&n.length>0?`${t}-${i}`:S}
      aria-invalid=${e.invalid?`true`:S}
      placeholder=${e.hint}
      .value=${V(e.value)}
      @focus=${e=>e.target.select()}
      @input=${t=>e.onInput(t.target.value)}
      @keydown=${t=>{if(r&&!t.isComposing){if(t.key===`ArrowDown`||t.key===`ArrowUp`){t.preventDefault(),t.stopPropagation();let r=t.key===`ArrowDown`?1:-1;e.onMove(Math.max(0,Math.min(n.length-1,i+r)))}else t.key===`Enter`&&n.length>0?(t.preventDefault(),e.onChoose(i)):t.key===`Tab`&&n.length>0&&e.value.trim()!==``?e.onChoose(i):t.key===`Escape`&&(t.stopPropagation(),e.onClose())}}}
      @blur=${()=>e.onClose()}
    />
    <ul id="${t}-list" role="listbox" aria-label=${e.hint} ?hidden=${!r}>
      ${r&&n.length===0?_`<li role="option" aria-disabled="true" aria-selected="false" class="empty">${e.empty}</li>`:``}
      ${r?n.map((t,n)=>en(e,t,n)):``}
    </ul>
  </div>`}function $t(e){e.preventDefault()}function en(e,t,n){return _`<li
    id="${e.id}-${n}"
    role="option"
    aria-selected=${n===e.at?`true`:`false`}
    @mousedown=${$t}
    @click=${()=>e.onChoose(n)}
  >
    ${t.mark??``}<b>${t.text}</b><small>${t.detail}</small>
  </li>`}var tn=[`new`,`send`,`st`,`close`,`road`,`plan`,`shifts`,`aid`,`go`,`lang`],nn=new Map([[`新建`,`new`],[`n`,`new`],[`派`,`send`],[`派遣`,`send`],[`s`,`send`],[`status`,`st`],[`状态`,`st`],[`结案`,`close`],[`归档`,`close`],[`封路`,`road`],[`block`,`road`],[`统派`,`plan`],[`allocate`,`plan`],[`班次`,`shifts`],[`排班`,`shifts`],[`互助`,`aid`],[`支援`,`aid`],[`去`,`go`],[`到`,`go`],[`语言`,`lang`]]);function rn(e){let t=e.trim();if(t===``||t===`/`)return{kind:`nothing`};if(!t.startsWith(`/`)&&!t.startsWith(`、`))return{kind:`go`,place:t};let[,n=``,r=``]=/^[/、]\s*(\S+)\s*(.*)$/s.exec(t)??[],i=an(n);switch(i){case`new`:return{kind:`new`,text:r};case`send`:{let e=Number(r);return/^[1-9]\d?$/.test(r)?{kind:`send`,rank:e}:/^\S*\D\S*$/.test(r.trim())?{kind:`send_unit`,code:r.trim()}:{kind:`unknown`,text:t}}case`st`:{let[,e,n]=/^(\S+)\s+(\S+)$/.exec(r.trim())??[];return e===void 0||n===void 0?{kind:`unknown`,text:t}:{kind:`status`,code:e,word:n}}case`close`:{let e=/^(?:road|封路)(?:\s+(.*))?$/s.exec(r.trim());return e===null?{kind:`close`,reason:r.trim()}:{kind:`road`,remark:e[1]?.trim()??``}}case`road`:return{kind:`road`,remark:r.trim()};case`plan`:case`shifts`:case`aid`:return{kind:`panel`,panel:i};case`go`:return r===``?{kind:`nothing`}:{kind:`go`,place:r};case`lang`:return{kind:`lang`,locale:r===`zh`||r===`en`?r:null};case null:return{kind:`unknown`,text:t}}}function an(e){let t=e.toLowerCase();return tn.find(e=>e===t)??nn.get(t)??null}var on=[[{of:`assignment`,step:`en_route`},[`route`,`enroute`,`en_route`,`go`,`途中`,`出发`,`上路`]],[{of:`assignment`,step:`on_scene`},[`scene`,`on_scene`,`arrived`,`here`,`现场`,`到场`,`到达`]],[{of:`assignment`,step:`done`},[`done`,`finished`,`clear`,`完成`,`处置完毕`]],[{of:`assignment`,step:`cancelled`},[`recall`,`cancel`,`cancelled`,`撤回`,`撤销`,`取消`]],[{of:`unit`,step:`available`},[`free`,`available`,`可派`,`待命`,`上班`]],[{of:`unit`,step:`off_duty`},[`off`,`off_duty`,`下班`,`离岗`]],[{of:`unit`,step:`out_of_service`},[`out`,`out_of_service`,`broken`,`停用`,`故障`]]],sn=new Map(on.flatMap(([e,t])=>t.map(t=>[t,e])));function cn(e){return sn.get(e.toLowerCase())??null}function ln(){return on.flatMap(([,e])=>e)}var un=` · `;function dn(e){let t=h(L().city),n=h({name_zh:e.detail_zh,name_en:e.detail_en}).split(un).filter(e=>e!==t&&e!==``);return[...e.kind===`facility`&&n.length>0?[]:[r(`place.kind`,e.kind)],...n.map(Je)].join(un)}var fn=8;function pn(e,t){let n=e.trimStart();if(n===``)return[];if(!n.startsWith(`/`)&&!n.startsWith(`、`))return yn(n.trim(),t);let[,r=``,i=``,a=``]=/^[/、](\S*)(\s*)(.*)$/s.exec(n)??[],o=an(r);return o===null||i===``?hn(r):o===`st`?vn(a,t.units):o===`send`?/^\s*\d?\s*$/.test(a)?[]:_n(`send`,a.trim(),t.units):o===`go`?a.trim()===``?[]:yn(a.trim(),t):[]}function mn(e){let t=e.trim();if(t===``)return``;if(!t.startsWith(`/`)&&!t.startsWith(`、`))return t;let[,n=``,r=``]=/^[/、](\S+)\s+(.*)$/s.exec(t)??[];return an(n)===`go`?r.trim():``}function hn(e){return tn.filter(t=>t.startsWith(e.toLowerCase())||an(e)===t).map(e=>({kind:`command`,key:e,text:i(`command.${e}.args`),detail:i(`command.${e}`),line:gn(e)}))}function gn(e){return`/${e} `}function _n(e,t,n){return bn(t,n).map(t=>({kind:`unit`,key:t.code,text:t.code,detail:`${r(`kind`,t.kind)} · ${r(`status`,t.status)}`,unit:t,line:`/${e} ${t.code} `}))}function vn(e,t){let[,n=``,i=``,a=``]=/^(\S*)(\s*)(\S*)$/.exec(e)??[];if(i===``)return _n(`st`,n,t);let o=new Set;return ln().filter(e=>e.startsWith(a.toLowerCase())).filter(e=>{let t=cn(e)?.step??``;return!o.has(t)&&o.add(t)}).map(e=>{let t=cn(e),i=t?.of===`assignment`?`assignment`:`status`;return{kind:`command`,key:e,text:e,detail:r(i,t?.step??e),line:`/st ${n} ${e}`}})}function yn(e,t){let n=Zt(e),a=[];if(n?.kind===`coordinates`){let{lon:t,lat:r}=n;a.push({kind:`point`,key:e,text:v(t,r),detail:i(`place.kind.coordinates`),lon:t,lat:r})}for(let e of t.places){if(n!==null&&e.kind===`coordinates`)continue;let t=e.kind===`cell`?i(`place.cell`,{cell:e.key}):h(e);a.push({kind:`place`,key:`${e.kind}/${e.key}`,text:t,detail:dn(e),place:e})}for(let n of bn(e,t.units).slice(0,3)){let e=`${i(`place.kind.unit`)} · ${r(`kind`,n.kind)} · ${r(`status`,n.status)}`;a.push({kind:`unit`,key:`unit/${n.code}`,text:n.code,detail:e,unit:n,line:null})}for(let n of t.incidents){if(!n.number.includes(e))continue;let t=`${i(`place.kind.incident`)} · ${I(n.category)}`;if(a.push({kind:`incident`,key:`incident/${n.number}`,text:n.number,detail:t,incident:n}),a.length>=fn)break}return a.slice(0,fn)}function bn(e,t){let n=e.toLowerCase(),r=[];for(let e of t)if(e.code.toLowerCase().includes(n)&&r.push(e),r.length>=fn)break;return r}async function xn(e,t,n){let r=await Sn(rn(e),t,n);return r===``||(t.say(r,`bad`),!1)}async function Sn(e,t,n){switch(e.kind){case`nothing`:return``;case`unknown`:return i(`command.unknown`,{text:e.text});case`new`:return t.openForm(e.text),``;case`send`:return t.incident===null?i(`command.no_incident`):t.recommending.choose(e.rank)?(await t.recommending.confirm(),``):i(`command.no_rank`,{n:e.rank});case`send_unit`:return Cn(e.code,t);case`status`:return Tn(e.code,e.word,t);case`close`:return t.incident===null?i(`command.no_incident`):e.reason===``?i(`command.no_reason`):(await t.close(e.reason),``);case`road`:return t.openPanel(`closure`),t.closing.change({remark:e.remark}),``;case`panel`:return t.openPanel(e.panel),``;case`go`:return En(e.place,t,n);case`lang`:return re(e.locale??(F()===`zh`?`en`:`zh`)),``}}async function Cn(e,t){if(t.incident===null)return i(`command.no_incident`);let n=wn(e);if(n===void 0)return i(`command.no_unit`,{code:e});let r=(t.recommending.ranking?.rows??[]).findIndex(e=>e.entry.unit.id===n.id&&!e.gone)+1;return r>0&&t.recommending.choose(r)?await t.recommending.confirm():t.overriding.open(n.id),``}function wn(e){return[...g.state.units.values()].find(t=>t.code.toLowerCase()===e.toLowerCase())}async function Tn(e,t,n){let a=wn(e);if(a===void 0)return i(`command.no_unit`,{code:e});let o=cn(t);if(o===null)return i(`command.no_status`,{text:t});if(o.of===`assignment`&&a.assignment===null)return i(`command.no_assignment`,{code:a.code});if(o.of===`assignment`?await n.stepAssignment(a.assignment?.id??0,o.step):await n.stepUnit(a.id,o.step)){let e=o.of===`assignment`?r(`assignment`,o.step):r(`status`,o.step);n.say(i(`command.status.done`,{code:a.code,status:e}))}return``}async function En(e,t,n){let r=Zt(e);if(r?.kind===`coordinates`)return n.goTo([r.lon,r.lat]),``;let a=[];if(!await t.attempt(async()=>{a=await be(e)}))return``;let[o]=a;return o===void 0?i(`command.no_place`,{text:e}):(n.goTo([o.lon,o.lat],o.bbox),``)}var Dn=140,K=class extends b{constructor(...e){super(...e),this.line=``,this.focused=!1,this.at=-1,this.places=[],this.#e=``,this.#s=e=>{if(e.isComposing)return;let t=this.#r(),n=t[this.at];if(e.key===`ArrowDown`||e.key===`ArrowUp`){e.preventDefault();let n=e.key===`ArrowDown`?1:-1;this.at=Math.max(-1,Math.min(t.length-1,this.at+n))}else e.key===`Tab`&&!e.shiftKey&&t.length>0?(e.preventDefault(),this.#c(n??t[0])):e.key===`Enter`?(e.preventDefault(),e.stopPropagation(),n===void 0?this.#u():this.#l(n)):e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.line===``?this.#d():this.#a(``))}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}begin(e){this.line=e;let t=this.querySelector(`input`);t?.focus(),this.updateComplete.then(()=>t?.setSelectionRange(e.length,e.length))}render(){let e=this.focused?this.#r():[],t=e.length>0;return _`<div class="line">
        <span class="prompt" aria-hidden="true">/</span>
        <input
          id="command"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${i(`command.label`)}
          aria-autocomplete="list"
          aria-expanded=${t?`true`:`false`}
          aria-controls="command-list"
          aria-activedescendant=${t&&this.at>=0?`command-${this.at}`:S}
          placeholder=${this.#n()}
          .value=${V(this.line)}
          @input=${e=>this.#a(e.target.value)}
          @keydown=${this.#s}
          @focus=${()=>this.focused=!0}
          @blur=${()=>this.focused=!1}
        />
        <ul id="command-list" role="listbox" aria-label=${i(`command.completions`)} ?hidden=${!t}>
          ${e.map((e,t)=>this.#i(e,t))}
        </ul>
      </div>
      <p class="hints" aria-hidden="true">
        <span><kbd>N</kbd>${i(`key.new`)}</span>
        <span><kbd>1–9</kbd>${i(`key.pick`)}</span>
        <span><kbd>Enter</kbd>${i(`key.enter`)}</span>
        <span><kbd>/</kbd>${i(`key.slash`)}</span>
        <span><kbd>Z</kbd>${i(`key.undo`)}</span>
        <span><kbd>?</kbd>${i(`key.help`)}</span>
      </p>`}#n(){let{recommending:e,incident:t}=this.desk,n=e.picked;return n===null||t===null?i(`command.prompt`):`${i(`rec.preview`,{n:n.rank,code:n.entry.unit.code,number:t.number,time:w(n.entry.travel_time_s)})} — ${i(`rec.confirm`)}`}#r(){return pn(this.line,{units:g.state.units.values(),incidents:g.state.incidents.values(),places:this.places})}#i(e,t){let n=t===this.at?`true`:`false`;return _`<li id="command-${t}" role="option" aria-selected=${n} @mousedown=${$t} @click=${()=>this.#l(e)}>
      <b>${e.text}</b><small>${e.detail}</small>
    </li>`}#a(e){this.line=e,this.at=mn(e)===``?-1:0,clearTimeout(this.#t);let t=mn(e);t===``?(this.places=[],this.#e=``):this.#t=setTimeout(()=>void this.#o(t),Dn)}async#o(e){if(this.#e=e,Zt(e)?.kind===`coordinates`)this.places=[];else try{let t=await be(e);this.#e===e&&(this.places=t)}catch(e){if(!(e instanceof C))throw e;this.places=[]}}#s;#c(e){`line`in e&&e.line!==null?this.#a(e.line):this.#l(e)}#l(e){switch(e.kind){case`command`:this.#a(e.line),e.line===this.line&&!e.line.endsWith(` `)&&this.#u();return;case`unit`:if(e.line!==null){this.#a(e.line);return}this.desk.selectUnit(e.unit.id),e.unit.position!==null&&this.view.goTo([e.unit.position.lon,e.unit.position.lat]);break;case`incident`:this.desk.selectIncident(e.incident.id);break;case`place`:this.view.goTo([e.place.lon,e.place.lat],e.place.bbox);break;case`point`:this.view.goTo([e.lon,e.lat])}this.#d()}async#u(){clearTimeout(this.#t),await xn(this.line,this.desk,this.view)&&this.#d()}#d(){this.#a(``),this.querySelector(`input`)?.blur()}};j([T({attribute:!1})],K.prototype,`desk`,void 0),j([T({attribute:!1})],K.prototype,`view`,void 0),j([O()],K.prototype,`line`,void 0),j([O()],K.prototype,`focused`,void 0),j([O()],K.prototype,`at`,void 0),j([O()],K.prototype,`places`,void 0),customElements.define(`desk-command`,K);var On=[`nearest`,`requested`,`confirmed`,`equipped`,`nobody_else`];function kn(e,t=``){return[e??``,t.trim()].filter(e=>e!==``).join(`: `)}function An(e){let[,t=``,n=``]=/^([a-z_]+)(?:: (.+))?$/s.exec(e)??[],i=P(F(),`kept.${t}`);return i===void 0?e:[i,t===`asked_for`?n.split(`, `).map(e=>r(`skill`,e)).join(` · `):n].filter(e=>e!==``).join(` · `)}function q(e){return e.toLowerCase().normalize(`NFKC`).trim()}function jn(e,t){let n=q(t),r=[];for(let t of e){let e=[t.name_zh,t.name_en,t.key].map(q);n===``||e.some(e=>e.startsWith(n))?r.push([0,t]):e.some(e=>e.includes(n))&&r.push([1,t])}return r.sort(([e,t],[n,r])=>e-n||t.priority-r.priority).map(([,e])=>e)}function Mn(e,t){let n=q(t),r=null,i=0;for(let t of e){let e=Math.max(Nn(q(t.name_zh),n),Pn(q(t.name_en),n));(e>i||e===i&&r!==null&&e>0&&t.priority<r.priority)&&(r=t,i=e)}return r}function Nn(e,t){let n=0;for(let r=0;r+2<=e.length;r+=1)t.includes(e.slice(r,r+2))&&(n+=1);return n/Math.max(1,e.length-1)}function Pn(e,t){let n=e.split(/[^a-z]+/).filter(e=>e.length>=3),r=new Set(t.split(/[^a-z]+/).filter(e=>e.length>=3));return n.filter(e=>r.has(e)).length/Math.max(1,n.length)}function Fn(e){return P(F(),`warning.${e.code}`)??e.message}var In=new Set([`facility`,`street`,`address`]),Ln=class{#e;#t;#n;constructor(e){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.place=null,this.found=null,this.foundFor=``,this.pointed=0,this.problem=``,this.problemField=``,this.sending=!1,this.opened=0,this.#e=N(),this.#t=0,this.#n=e}open(e){e===``&&(this.description!==``||this.place!==null)?(this.opened+=1,this.#n()):(this.clear(),this.opened+=1,this.describe(e))}clear(){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.place=null,this.found=null,this.problem=this.problemField=``,this.sending=!1,this.#e=N(),this.#n()}describe(e){this.description=e,this.categoryByHand||(this.category=Mn(L().categories.values(),e)),this.#a()}chooseCategory(e){this.category=e,this.categoryByHand=e!==null,this.#a()}choosePriority(e){this.priority=e,this.#n()}choosePlace(e){let t=h(e);this.#r({at:[e.lon,e.lat],text:t,address:In.has(e.kind)?t:``,warnings:[]}),this.#i()}async choosePoint(e,t=null){let n=t===null?``:h(t);this.pointed+=1,this.#r({at:e,text:n||v(...e),address:n,warnings:[]}),await this.#i()}#r(e){this.place=e,this.found=null,this.#t+=1,this.#a()}async#i(){let e=this.place;if(e!==null){try{let t=await se(...e.at);if(this.place!==e)return;let n=Ge(t.areas),r=e.address===``?n:`${e.text} · ${n}`;this.place={...e,text:r,warnings:t.warnings.map(Fn)}}catch(t){if(!(t instanceof C))throw t;this.place===e&&(this.place={...e,warnings:[W(t)]})}this.#n()}}forgetPlace(){this.place=null,this.#n()}closeSearch(){this.found=null,this.#n()}async search(e){this.#t+=1;let t=this.#t,n=null;try{if(e.trim()!==``&&(n=await Rn(e)),t!==this.#t||this.place!==null)return[];(this.problemField===`search`||this.problemField===`place`&&n!==null&&n.length>0)&&(this.problem=this.problemField=``)}catch(e){if(!(e instanceof C))throw e;if(t!==this.#t)return[];this.problem=W(e),this.problemField=`search`}return this.found=n,this.foundFor=e,this.#n(),n??[]}async file(){let e=this.#o();if(this.problem=e?.text??``,this.problemField=e?.field??``,e!==null||this.category===null||this.place===null||this.sending)return this.#n(),null;this.sending=!0,this.#n();let[t,n]=this.place.at;try{let e=await ne({category:this.category.key,description:this.description.trim(),lon:t,lat:n,source:`desk`,...this.priority===null?{}:{priority:this.priority},...this.place.address===``?{}:{address:this.place.address}},this.#e);return this.clear(),{incident:e.incident,warnings:e.warnings.map(Fn)}}catch(e){if(!(e instanceof C))throw e;return this.problem=W(e),e.code!==`network`&&(this.#e=N()),null}finally{this.sending=!1,this.#n()}}#a(){let e=this.#o();(this.problemField!==`search`||this.place!==null)&&e?.field!==this.problemField&&(this.problem=this.problemField=``),this.#n()}#o(){return this.place===null?{text:i(`form.place.needed`),field:`place`}:this.category===null?{text:i(`form.category.needed`),field:`category`}:this.description.trim()===``?{text:i(`form.description.needed`),field:`description`}:null}missPlace(){this.problem=i(`form.place.none`),this.problemField=`place`,this.#n()}};async function Rn(e){let t=Zt(e);return t?.kind===`coordinates`?[zn(t.lon,t.lat)]:be(e)}function zn(e,t){let n=v(e,t);return{kind:`coordinates`,key:n,name_zh:n,name_en:n,detail_zh:``,detail_en:``,lon:e,lat:t,bbox:null,training:!1}}var Bn=[...On,`other`];function Vn(e,t){return kn(e===`other`?null:e,t)}function Hn(e){return e.some(e=>!e.overridable)?`barred`:e.length>0?`needs_reason`:`free`}var Un=class{#e;#t;constructor(e){this.unitId=null,this.judged=null,this.choice=null,this.remark=``,this.problem=``,this.sending=!1,this.judgedMs=0,this.#t=0,this.#e=e}get reason(){return Vn(this.choice,this.remark)}get ready(){if(this.judged===null||this.sending)return!1;let e=Hn(this.judged.causes);return e===`free`||e===`needs_reason`&&this.reason!==``}open(e){this.#e.incident!==null&&(this.unitId=e,this.judged=this.choice=null,this.remark=this.problem=``,this.#e.openPanel(`override`),this.judge())}change(e){Object.assign(this,e),this.problem=``,this.#e.changed()}choose(e){let t=Bn[e-1];t!==void 0&&this.judged!==null&&Hn(this.judged.causes)===`needs_reason`&&this.change({choice:t})}async judge(){let{incident:e}=this.#e,{unitId:t}=this;if(e===null||t===null)return;this.#t+=1;let n=this.#t;try{let r=await ae(e.id,t);if(n!==this.#t)return;this.judged=r,this.judgedMs=Date.now()}catch(e){if(!(e instanceof C))throw e;n===this.#t&&(this.problem=W(e))}this.#e.changed()}async makeAvailable(){let{unitId:e}=this;e!==null&&(await this.#e.attempt(async()=>g.answer([await oe(e,`available`)],[])),await this.judge())}async send(){let{incident:t}=this.#e,{judged:n}=this;if(t===null||n===null||!this.ready){n!==null&&Hn(n.causes)===`needs_reason`&&(this.problem=i(`override.reason.needed`)),this.#e.changed();return}let{reason:r}=this;this.sending=!0,this.#e.changed();try{let a=await e(t.id,{unit_id:n.unit.id,...r===``?{}:{override_reason:r}},N());g.answer([a.unit],[a.incident]),this.#e.showIncident();let o={assignmentId:a.assignment.id,code:n.unit.code};this.#e.sayUndoable(i(`toast.assigned`,{code:n.unit.code,number:t.number}),o)}catch(e){if(!(e instanceof C))throw e;this.problem=W(e),this.judge()}finally{this.sending=!1,this.#e.changed(),this.#e.recommending.ask(`fresh`)}}},Wn=200,Gn=new Set([`assigned`,`en_route`]);function Kn(e,t){let n=e=>e.units.length>0&&e.units.every(e=>Gn.has(e.status));return[...e].filter(e=>je(e)||t&&n(e)).sort(Ae)}function qn(e){return e.unit_id===null||e.change===`stays`||e.change===`unassigned`?`nothing`:e.takes_off.length>0?`take_off`:`send`}function Jn(e){return{incident_id:e.incident_id,unit_id:e.unit_id??0,takes_off:e.takes_off,...e.rank===null?{}:{rank:e.rank},...e.override_reason===null?{}:{override_reason:e.override_reason}}}function J(e){return`${e.incident_id}/${e.unit_id??`-`}`}var Yn=class{#e;#t;constructor(e){this.answer=null,this.left=new Set,this.agreed=new Set,this.reconsider=!1,this.results=null,this.outdated=!1,this.asking=!1,this.sending=!1,this.problem=``,this.answeredMs=0,this.#e=0,this.#t=e}get incidents(){return Kn(g.state.incidents.values(),this.reconsider)}get errands(){if(this.results!==null)return[];let e=new Set(this.incidents.map(e=>e.id));return(this.answer?.items??[]).filter(t=>{let n=qn(t);return e.has(t.incident_id)&&!this.left.has(t.incident_id)&&(n===`send`||n===`take_off`&&this.agreed.has(J(t)))})}open(){this.left.clear(),this.ask()}include(e,t){t?this.left.delete(e):this.left.add(e),this.ask()}agree(e,t){t?this.agreed.add(J(e)):this.agreed.delete(J(e)),this.#t.changed()}setReconsider(e){this.reconsider=e,this.ask()}async ask(){this.#e+=1;let e=this.#e,t=this.incidents.map(e=>e.id).filter(e=>!this.left.has(e)).slice(0,Wn);if(this.problem=``,this.results=null,this.outdated=!1,this.agreed.clear(),this.answer=t.length===0?null:this.answer,this.asking=t.length>0,this.#t.changed(),t.length!==0){try{let n=await l(t,this.reconsider);if(e!==this.#e)return;this.answer=n,this.answeredMs=Date.now()}catch(t){if(!(t instanceof C))throw t;if(e!==this.#e)return;this.answer=null,this.problem=W(t)}this.asking=!1,this.#t.changed()}}async carryOut(){let e=this.errands;if(!(e.length===0||this.sending||this.asking)){this.sending=!0,this.problem=``,this.#t.changed();try{let{items:t,done:n,refused:r}=await de(e.map(Jn),N());this.results=new Map(t.map(e=>[J(e),e])),this.#t.say(r===0?i(`plan.done`,{n}):i(`plan.partly`,{done:n,refused:r}),r===0?`plain`:`bad`)}catch(e){if(!(e instanceof C))throw e;this.problem=W(e)}finally{this.sending=!1,this.#t.changed()}}}outdate(){this.outdated=this.answer!==null&&this.results===null,this.#t.changed()}hear(e){if(this.answer===null||this.results!==null||this.sending||e.kind===`answer`)return;let t=new Set(this.answer.items.map(e=>e.unit_id)),n=new Set(this.answer.items.map(e=>e.incident_id)),{touched:r}=e,i=(e.topic.startsWith(`unit.`)||e.topic.startsWith(`assignment.`))&&r.units!==`all`&&r.units.some(e=>t.has(e)),a=r.incidents!==`all`&&r.incidents.some(e=>n.has(e));(e.road!==null||e.kind===`snapshot`||i||a)&&(this.outdated=!0)}},Xn=3,Zn=class{#e;constructor(e){this.answer=null,this.answeredMs=0,this.problem=``,this.asked=``,this.#e=e}follow(e){let{place:t,category:n}=e,r=t===null||n===null?``:`${t.at.join()} ${n.key}`;r!==this.asked&&(this.asked=r,this.answer=null,this.problem=``,t!==null&&n!==null&&this.#t(r,t.at,n.key))}again(e){this.asked!==``&&(this.asked=``,this.follow(e))}async#t(e,t,n){try{let r=await me(t,n,Xn);if(e!==this.asked)return;this.answer=r,this.answeredMs=Date.now()}catch(t){if(!(t instanceof C))throw t;e===this.asked&&(this.problem=W(t))}this.#e()}};function Qn(e){return{rows:e.map(e=>({entry:e,gone:!1})),reordered:!1}}function $n(e,t){let n=new Map(t.map(e=>[e.unit.id,e])),r=e.rows.map(e=>{let t=n.get(e.entry.unit.id);return t===void 0?{entry:e.entry,gone:!0}:{entry:t,gone:!1}});for(;r.at(-1)?.gone;)r.pop();let i=new Set(r.map(e=>e.entry.unit.id));for(let e of t)i.has(e.unit.id)||r.push({entry:e,gone:!1});let a=r.filter(e=>!e.gone).map(e=>e.entry.unit.id).some((e,n)=>t[n]?.unit.id!==e);return{rows:r.slice(0,9),reordered:a}}var er=5,tr=3e3,nr=12e3,rr=class{#e;#t;#n;#r;#i;constructor(e){this.answer=null,this.ranking=null,this.problem=``,this.askedMs=0,this.answeredMs=0,this.notice=``,this.pick=null,this.sending=!1,this.#t=null,this.#n=0,this.#r=!1,this.#e=e}start(e){clearTimeout(this.#i),this.#t=e,this.answer=null,this.ranking=null,this.problem=this.notice=``,this.pick=null,e!==null&&this.ask(`fresh`)}get loading(){return this.answer===null&&this.problem===``&&this.#t!==null}row(e){return this.ranking?.rows[e-1]?.entry??null}choose(e){let t=this.ranking?.rows[e-1];return t===void 0||t.gone||this.sending?!1:(this.pick=t.entry.unit.id,this.#e.changed(),!0)}unpick(){this.pick=null,this.#e.changed()}get picked(){let e=this.ranking?.rows.findIndex(e=>e.entry.unit.id===this.pick&&!e.gone)??-1,t=this.ranking?.rows[e];return t===void 0?null:{rank:e+1,entry:t.entry}}async ask(e){let t=this.#t;if(t===null||this.#r&&e===`steady`)return;this.#r=!0,this.#n+=1;let n=this.#n;this.askedMs=Date.now();try{let r=await ve(t,er);if(n!==this.#n||t!==this.#t)return;this.answer=r,this.answeredMs=Date.now(),this.problem=``,this.ranking=e===`steady`&&this.ranking!==null?$n(this.ranking,r.units):Qn(r.units)}catch(e){if(!(e instanceof C))throw e;n===this.#n&&t===this.#t&&(this.problem=W(e))}finally{n===this.#n&&(this.#r=!1,this.#a(nr)),this.#e.changed()}}hear(e){this.#t!==null&&e.kind!==`answer`&&(e.road===null?(e.topic.startsWith(`unit.`)||e.topic.startsWith(`assignment.`)||e.kind===`snapshot`)&&this.#a(Math.max(0,this.askedMs+tr-Date.now())):this.afterRoad(e.road))}async afterRoad(e){let t=this.answer;await this.ask(`fresh`);let{answer:n}=this;if(t===null||n===null||n===t)return;let r=i(e.ended?`rec.opened`:`rec.closed`,{reason:e.reason});this.notice=`${r} — ${i(ir(t,n)?`rec.same_times`:`rec.new_times`)}`,this.picked===null&&(this.pick=null),this.#e.changed()}#a(e){clearTimeout(this.#i),this.#i=setTimeout(()=>{this.#t!==null&&g.state.incidents.has(this.#t)&&(document.hidden||this.sending?this.#a(nr):this.ask(`steady`))},e)}async confirm(){let t=this.picked,n=this.#e.incident;if(t===null||n===null||this.sending)return;let{unit:r}=t.entry,a=N();this.sending=!0,this.#e.changed();try{let o=await e(n.id,{unit_id:r.id,rank:t.entry.rank,...this.answer===null?{}:{network_version:this.answer.network.version}},a);this.pick=null,g.answer([o.unit],[o.incident]);let s={assignmentId:o.assignment.id,code:r.code};this.#e.sayUndoable(i(`toast.assigned`,{code:r.code,number:n.number}),s)}catch(e){if(!(e instanceof C))throw e;this.pick=null,e.code===`unit_not_eligible`?this.#e.overriding.open(r.id):this.#e.say(W(e),`bad`)}finally{this.sending=!1,this.#e.changed(),this.ask(`fresh`)}}};function ir(e,t){let n=({units:e})=>e.map(e=>`${e.unit.id}:${Math.round(e.distance_m/10)}`).join();return n(e)===n(t)}var ar={alerts:`alerts.read`,closure:`closures.read`,plan:`allocations.plan`,shifts:`shifts.read`,aid:`mutual_aid.read`,override:`assignments.make`};function or(e){return y.may(ar[e])}var sr=6e3,cr=1e4,lr=class{constructor(){this.panel=`incident`,this.side=`queue`,this.phoneTab=`queue`,this.help=!1,this.incidentId=null,this.unitId=null,this.assignments=[],this.reporter=null,this.toast=null,this.offer=null,this.spot=null,this.preview=new Zn(()=>this.changed()),this.draft=new Ln(()=>{this.preview.follow(this.draft),this.changed()}),this.closing=new qt(()=>this.changed()),this.show=()=>void 0,this.recommending=new rr(this),this.overriding=new Un(this),this.planning=new Yn(this),this.rostering=new Ht(()=>this.changed()),this.aiding=new kt(()=>this.changed()),this.#e=new We,this.#t=null,this.#n=new Set}#e;#t;#n;listen(){let e=g.subscribe(e=>this.#a(e));return()=>{e(),this.recommending.start(null)}}subscribe(e){return this.#n.add(e),()=>this.#n.delete(e)}changed(){for(let e of this.#n)e()}get queue(){return[...g.state.incidents.values()].sort(Ae)}get incident(){if(this.incidentId===null)return null;let e=g.state.incidents.get(this.incidentId);return e!==void 0&&(this.#t=e),e??(this.#t?.id===this.incidentId?this.#t:null)}get unit(){return this.unitId===null?null:g.state.units.get(this.unitId)??null}selectIncident(e){this.incidentId=e,this.unitId=null,this.panel=`incident`,this.spot=null,this.assignments=[],this.reporter=null,this.recommending.start(y.may(`recommendations.read`)?e:null),e!==null&&(this.phoneTab=`detail`,this.#i(e)),this.changed()}selectUnit(e){this.recommending.unpick(),this.unitId=e,this.panel=`unit`,this.phoneTab=`detail`,this.changed()}moveInQueue(e){let t=this.queue;if(t.length===0)return;let n=t.findIndex(e=>e.id===this.incidentId),r=n<0?0:Math.min(t.length-1,Math.max(0,n+e));this.selectIncident(t[r]?.id??null)}openForm(e=``){if(!y.may(`incidents.file`))return;this.recommending.unpick(),this.panel=`form`,this.phoneTab=`detail`,this.draft.open(e);let{spot:t}=this;this.spot=null,t!==null&&this.draft.choosePoint(t.facility?.at??t.at,t.facility),this.changed()}showIncident(){this.panel=`incident`,this.unitId=null}openPanel(e){or(e)&&(this.recommending.unpick(),this.panel=e,this.phoneTab=`detail`,this.spot=null,e===`closure`?this.closing.clear():e===`plan`?this.planning.open():e===`shifts`?this.rostering.open():e===`aid`&&this.aiding.open(),this.changed())}closeHelp(){this.help=!1,this.changed()}back(){this.help?this.help=!1:this.recommending.pick===null?this.panel===`closure`&&this.closing.points.length>0?this.closing.clear():this.panel===`incident`?this.spot===null?this.toast!==null||this.offer!==null?this.dismiss():this.selectIncident(null):this.spot=null:this.showIncident():this.recommending.unpick(),this.changed()}say(e,t=`plain`,n=sr){this.toast={text:e,tone:t,untilMs:Date.now()+n},this.changed()}sayUndoable(e,t){this.offer={...t,untilMs:Date.now()+cr},this.say(e,`plain`,cr)}expire(e){this.toast!==null&&e>this.toast.untilMs&&(this.toast=null),this.offer!==null&&e>this.offer.untilMs&&(this.offer=null)}dismiss(){this.toast=this.offer=null,this.changed()}async undo(){this.expire(Date.now());let e=this.offer;e!==null&&(this.dismiss(),await this.attempt(async()=>{await this.#r(e.assignmentId,`cancelled`,kn(`undone`)),this.say(i(`toast.undone`,{code:e.code}))}))}async stepAssignment(e,t){return this.attempt(()=>this.#r(e,t,t===`cancelled`?kn(`recalled`):void 0))}async#r(e,t,n){let r=await ue(e,t,n);g.answer([r.unit],[r.incident]),this.recommending.ask(`fresh`)}async stepUnit(e,t){return this.attempt(async()=>{let n=await oe(e,t);g.answer([n],[])})}async close(e){let t=this.incident;return t!==null&&this.attempt(async()=>{let n=await p(t.id,e,t.version);this.#t=n,g.answer([],[n]),this.say(i(`incident.closed.done`,{number:t.number}))})}async attempt(e){try{return await e(),!0}catch(e){if(!(e instanceof C))throw e;return this.say(W(e),`bad`),!1}finally{this.changed()}}async#i(e){try{let t=await te(e);if(this.incidentId!==e)return;this.assignments=t.assignments,this.reporter=t.reporter,this.changed()}catch(e){if(!(e instanceof C))throw e}}#a(e){if(e.kind===`tick`&&this.#o(),e.kind===`positions`||e.kind===`tick`)return;let t=this.incidentId;t!==null&&(e.touched.incidents===`all`||e.touched.incidents.includes(t))&&this.#i(t),(e.topic.startsWith(`closure.`)||e.topic.startsWith(`speed.`))&&this.preview.again(this.draft),this.recommending.hear(e),this.planning.hear(e),this.rostering.hear(e),this.aiding.hear(e),this.changed()}#o(){for(let e of this.#e.look(g.state.closures,g.nowMs))this.preview.again(this.draft),this.planning.outdate(),this.recommending.afterRoad(e)}};function ur(e){let{answer:t,problem:n,asked:a}=e;return a===``?S:_`<section class="preview" aria-label=${i(`preview.title`)} aria-busy=${t===null&&n===``?`true`:`false`}>
    <h3>${i(`preview.title`)} <span>${i(`preview.hint`)}</span></h3>
    ${n===``?S:_`<p class="note warn">${i(`rec.failed`,{reason:n})}</p>`}
    ${t===null&&n===``?_`<p class="empty" role="status">${i(`rec.loading`)}</p>`:S}
    ${t?.units.length===0?_`<p class="empty">${i(`rec.none`)}</p>`:S}
    <ol>
      ${t?.units.map(e=>_`<li>
          <kbd>${e.rank}</kbd>
          <b>${e.unit.code}</b>
          <small>${r(`kind`,e.unit.kind)}</small>
          <b class="eta">${w(e.travel_time_s)}</b>
          <small>${A(e.distance_m)}</small>
        </li>`)}
    </ol>
  </section>`}var dr=140,fr=8,pr={place:`#form-place`,category:`#form-category`,description:`textarea`},Y=class extends b{constructor(...e){super(...e),this.categoryText=null,this.placeText=null,this.at=0,this.#e=-1,this.#t=0,this.#r=null,this.#_=e=>{if(e.isComposing||(e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back()),e.key!==`Enter`||e.target instanceof HTMLButtonElement))return;let t=e.defaultPrevented;if(e.ctrlKey||e.metaKey){e.preventDefault(),this.#b();return}if(e.shiftKey&&e.target instanceof HTMLTextAreaElement||(e.preventDefault(),e.stopPropagation(),t))return;let{id:n}=e.target;n===`form-place`?(this.#h(),this.#a(`category`)):n===`form-category`?(this.categoryText===null||this.categoryText.trim()===``)&&this.#a(`description`):this.#b()},this.#v=()=>{this.desk.draft.clear(),this.desk.back()},this.#y=e=>{e.preventDefault(),this.#b()}}#e;#t;#n;#r;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}updated(e){super.updated(e);let{draft:t}=this.desk;t.opened===this.#e?t.pointed!==this.#t&&(this.placeText=null,this.contains(document.activeElement)&&document.activeElement?.id!==`form-place`||this.#i()):(this.#e=t.opened,this.categoryText=this.placeText=null,this.#i()),this.#t=t.pointed}#i(){let{place:e,category:t}=this.desk.draft;this.#a(e===null?`place`:t===null?`category`:`description`)}#a(e){let t=pr[e];t!==void 0&&this.querySelector(t)?.focus()}render(){let{draft:e,preview:t}=this.desk;return _`<h2>${i(`form.title`)}</h2>
      <form class="new" autocomplete="off" @submit=${this.#y} @keydown=${this.#_}>
        ${this.#d()} ${this.#o()}
        <label>
          <span>${i(`form.description`)}</span>
          <textarea
            rows="3"
            placeholder=${i(`form.description.hint`)}
            aria-invalid=${e.problemField===`description`?`true`:S}
            .value=${V(e.description)}
            @input=${t=>e.describe(t.target.value)}
          ></textarea>
        </label>
        ${this.#u()} ${e.problem===``?``:_`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending}>
            ${e.sending?i(`form.sending`):i(`form.submit`)} <kbd>Enter</kbd>
          </button>
          <button type="button" @click=${this.#v}>${i(`form.cancel`)}</button>
        </div>
      </form>
      ${ur(t)}`}#o(){let{draft:e}=this.desk,t=e.category,n=this.categoryText===null?[]:this.#s(),a=this.categoryText??(t===null?``:h(t));return _`<div class="field">
      <label for="form-category">${i(`form.category`)}</label>
      ${Qt({id:`form-category`,value:a,hint:i(`form.category.hint`),invalid:e.problemField===`category`,open:this.categoryText!==null,at:this.at,empty:i(`form.category.none`),list:n.map(e=>mr(e)),onInput:e=>this.#c(e),onChoose:e=>this.#l(n[e]),onMove:e=>this.at=e,onClose:()=>this.categoryText=null})}
      ${t===null?``:_`<small class="under">
            ${e.categoryByHand?``:`${i(`form.category.suggested`)} · `}${i(`form.skills`,{skills:t.skills.map(e=>r(`skill`,e)).join(` · `),limit:ce(t.limit_s)})}
          </small>`}
    </div>`}#s(){return jn(L().categories.values(),this.categoryText??``).slice(0,fr)}#c(e){this.categoryText=e,this.at=0,e.trim()===``&&this.desk.draft.chooseCategory(null)}#l(e){e!==void 0&&(this.desk.draft.chooseCategory(e),this.categoryText=null,this.#a(`description`))}#u(){let{draft:e}=this.desk,t=e.priority??e.category?.priority??null;return _`<fieldset class="priority">
      <legend>${i(`form.priority`)}</legend>
      ${[1,2,3].map(n=>_`<label class=${t===n?`on`:``}>
          <input
            type="radio"
            name="priority"
            class="sr"
            .checked=${t===n}
            @change=${()=>e.choosePriority(n)}
          />
          ${Me(n)} ${r(`priority`,String(n))}
        </label>`)}
      ${e.priority===null&&t!==null?_`<small>${i(`form.priority.default`)}</small>`:``}
    </fieldset>`}#d(){let{draft:e}=this.desk,t=e.found??[];return _`<div class="field">
      <label for="form-place">${i(`form.place`)}</label>
      ${Qt({id:`form-place`,value:e.place?.text??this.placeText??``,hint:i(`form.place.example`),invalid:e.problemField===`place`,open:e.found!==null&&e.place===null,at:this.at,empty:i(`form.place.none`),list:t.map(hr),onInput:e=>this.#f(e),onChoose:e=>this.#p(e),onMove:e=>this.at=e,onClose:()=>e.closeSearch()})}
      <small class="under">${e.place===null?i(`form.place.hint`):v(...e.place.at)}</small>
      ${e.place?.warnings.map(e=>_`<p class="note warn">${e}</p>`)??``}
    </div>`}#f(e){this.placeText=e,this.at=0,this.desk.draft.place!==null&&this.desk.draft.forgetPlace(),clearTimeout(this.#n),this.#n=setTimeout(()=>void this.desk.draft.search(e),dr)}#p(e){let{draft:t}=this.desk,n=t.foundFor===this.placeText||e>0?t.found?.[e]:void 0;n===void 0?this.#h():this.#m(n),this.#a(`category`)}#m(e){clearTimeout(this.#n),this.placeText=null,this.desk.draft.choosePlace(e)}#h(){let{draft:e}=this.desk,t=this.placeText?.trim()??``;return e.place!==null||t===``?Promise.resolve():(clearTimeout(this.#n),this.#r??=this.#g(t).finally(()=>this.#r=null),this.#r)}async#g(e){let{draft:t}=this.desk,[n]=await t.search(e);n===void 0?t.place===null&&t.problem===``&&t.missPlace():this.#m(n)}#_;#v;#y;async#b(){let{draft:e}=this.desk;await this.#h();let t=await e.file();if(t===null){this.#a(e.problemField);return}g.answer([],[t.incident]),this.desk.selectIncident(t.incident.id);let n=[i(`form.filed`,{number:t.incident.number}),...t.warnings].join(` · `);this.desk.say(n,t.warnings.length>0?`bad`:`plain`),document.activeElement?.blur()}};j([T({attribute:!1})],Y.prototype,`desk`,void 0),j([O()],Y.prototype,`categoryText`,void 0),j([O()],Y.prototype,`placeText`,void 0),j([O()],Y.prototype,`at`,void 0);function mr(e){return{key:e.key,mark:Me(e.priority),text:h(e),detail:ce(e.limit_s)}}function hr(e){return{key:`${e.kind}/${e.key}`,text:h(e),detail:dn(e)}}customElements.define(`desk-form`,Y);var gr=[`fire`,`medical`,`police`],_r=class extends b{constructor(...e){super(...e),this.open=!1}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()));let e=e=>{this.open&&e instanceof KeyboardEvent&&e.key===`Escape`&&(this.open=!1,e.stopPropagation(),this.querySelector(`.menu-button`)?.focus()),e.type===`pointerdown`&&!this.querySelector(`.menu`)?.contains(e.target)&&(this.open=!1)};addEventListener(`pointerdown`,e),this.addEventListener(`keydown`,e),this.follow(()=>removeEventListener(`pointerdown`,e))}render(){let{city:e,session:t}=L(),n=Ne(g.state.incidents.values(),g.state.units.values(),g.nowMs),r=g.feed;return _`<h1 class="brand">${i(`app.name`)} <span>${h(e)} · ${i(`app.desk`)}</span></h1>
      <div class="nums ${r.state===`down`?`old`:``}">
        <span><b>${g.count(n.open)}</b> ${i(`num.open`)}</span>
        <span class=${n.pressing>0?`bad`:``}><b>${g.count(n.pressing)}</b> ${i(`num.pressing`)}</span>
        <span class="ok"><b>${g.count(n.free)}</b> ${i(`num.free`)}</span>
      </div>
      ${this.#e()}
      <span class="feed ${r.state}"><i aria-hidden="true"></i>${De(r)}</span>
      <span class="clock"><small>${he(g.nowMs,e.timezone)}</small>${D(g.nowMs,e.timezone)}</span>
      <span class="who">${t.account.name}</span>
      <button type="button" class="plain" lang=${F()===`zh`?`en`:`zh-CN`} title=${i(`language.switch.hint`)} @click=${()=>re(F()===`zh`?`en`:`zh`)}>
        ${i(`language.switch`)}
      </button>
      <div class="menu">
        <button type="button" class="plain menu-button" aria-expanded=${this.open?`true`:`false`} aria-label=${i(`menu.title`)} @click=${()=>this.open=!this.open}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16M4 12h16M4 18h16" /></svg>
        </button>
        ${this.open?this.#i():S}
      </div>`}#e(){let e=g.state.alerts.size,t=Ce(g.state.alerts.values()).length;return e===0?S:_`<button type="button" class="plain alerts ${t>0?`fresh`:``}" @click=${()=>this.desk.openPanel(`alerts`)}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3.5L22 20.5H2zM12 10v5M12 17.4v.2" /></svg>
      ${i(`alerts.count`,{n:e})}${t>0?_`<span>· ${i(`alerts.fresh`,{fresh:t})}</span>`:``}
    </button>`}async#t(){await this.desk.attempt(_e)&&location.reload()}#n(){return _`<select aria-label=${i(`coverage.group`)} @change=${e=>{this.layers.group=e.target.value,this.layers.set(`coverage`,!0),this.requestUpdate()}}>
      ${gr.map(e=>_`<option value=${e} ?selected=${e===this.layers.group}>${r(`group`,e)}</option>`)}
    </select>`}#r(e){this.open=!1,this.desk.openPanel(e)}#i(){let e=e=>_`<label>
      <input
        type="checkbox"
        .checked=${this.layers.shown[e]}
        @change=${t=>{this.layers.set(e,t.target.checked),this.requestUpdate()}}
      />
      ${i(`layers.${e}`)}
    </label>`,t=(e,t,n)=>or(e)?_`<button type="button" class="link" @click=${()=>this.#r(e)}>${i(t)} <kbd>${n}</kbd></button>`:S;return _`<div class="sheet">
      ${t(`plan`,`plan.title`,`P`)} ${t(`closure`,`closure.title`,`C`)} ${t(`alerts`,`alerts.title`,`A`)}
      ${t(`shifts`,`shifts.title`,`S`)} ${t(`aid`,`aid.title`,`M`)}
      <hr />
      <h2>${i(`layers.title`)}</h2>
      ${e(`facilities`)} ${e(`load`)} ${e(`off_duty`)} ${e(`coverage`)} ${this.#n()}
      <hr />
      <a href="/wall" target="_blank" rel="noopener">${i(`menu.wall`)}</a>
      ${Xe(e=>y.may(e)).map(e=>_`<a href=${Qe[e].path}>${i(Qe[e].title)}</a>`)}
      <a href="/api/docs" target="_blank" rel="noopener">${i(`menu.api`)}</a>
      <button type="button" class="link" @click=${()=>void this.#t()}>${i(`sign_in.out`)}</button>
    </div>`}};j([T({attribute:!1})],_r.prototype,`desk`,void 0),j([T({attribute:!1})],_r.prototype,`layers`,void 0),j([O()],_r.prototype,`open`,void 0),customElements.define(`desk-header`,_r);var vr=[[`N`,`help.n`],[`J K ↓ ↑`,`help.jk`],[`1 – 9`,`help.pick`],[`Enter`,`help.enter`],[`Esc`,`help.esc`],[`/`,`help.slash`],[`F`,`help.f`],[`R`,`help.r`],[`Z`,`help.z`],[`U`,`help.u`],[`C`,`help.c`],[`A`,`help.a`],[`P`,`help.p`],[`S`,`help.s`],[`M`,`help.m`],[`L`,`help.l`],[`?`,`help.question`]],yr=[[`command.new.args`,`command.new`],[`command.send.args`,`command.send`],[`command.st.args`,`command.st`],[`command.close.args`,`command.close`],[`command.road.args`,`command.road`],[`command.plan.args`,`command.plan`],[`command.shifts.args`,`command.shifts`],[`command.aid.args`,`command.aid`],[`command.go.args`,`command.go`],[`command.lang.args`,`command.lang`]];function br(e){return _`<dialog class="help" aria-label=${i(`help.title`)} @close=${e}>
    <div class="help-sheet">
      <h2>${i(`help.title`)}</h2>
      <dl>
        ${vr.map(([e,t])=>_`<div><dt><kbd>${e}</kbd></dt><dd>${i(t)}</dd></div>`)}
      </dl>
      <dl class="commands">
        ${yr.map(([e,t])=>_`<div><dt><code>${i(e)}</code></dt><dd>${i(t)}</dd></div>`)}
      </dl>
      <button type="button" @click=${e}>${i(`help.close`)} <kbd>Esc</kbd></button>
    </div>
  </dialog>`}async function xr(){return(await f.get(`/reveals/purposes`)).items}async function Sr(e){return f.post(`/reveals`,e)}var Cr=3e4;function wr(e,t){return Math.max(0,Math.ceil((e-t)/1e3))}var X=class extends b{constructor(...e){super(...e),this.entity=``,this.row=0,this.field=``,this.masked=``,this.asking=!1,this.purposes=null,this.value=null,this.untilMs=0,this.problem=``,this.sending=!1,this.#n=e=>{e.preventDefault();let t=new FormData(e.target);this.#r(tt(t,`purpose`),tt(t,`note`))}}willUpdate(e){(e.has(`row`)||e.has(`field`))&&this.#i(),this.value!==null&&wr(this.untilMs,Date.now())===0&&this.#i()}updated(){Ke(this)}render(){return this.value===null?_`<span class="masked">${this.masked}</span>
      ${y.may(`personal.reveal`)?_`<button type="button" class="link" @click=${()=>this.#t()}>${i(`reveal.show`)}</button>`:S}
      ${this.asking?this.#e():S}`:_`<span class="revealed" role="status"><b>${this.value}</b> <small>${i(`reveal.hides`,{n:wr(this.untilMs,Date.now())})}</small></span>
        <button type="button" class="link" @click=${()=>this.#i()}>${i(`reveal.hide`)}</button>`}#e(){let e=()=>{this.asking=!1,this.problem=``};return Ye({title:i(`reveal.title`),close:e,content:_`<form autocomplete="off" @submit=${this.#n}>
        <p class="dim">${i(`reveal.about`)}</p>
        <label><span>${i(`reveal.purpose`)}</span>
          <select name="purpose" required>
            <option value="">${i(`reveal.purpose.choose`)}</option>
            ${(this.purposes??[]).map(e=>_`<option value=${e.key}>${h(e)}</option>`)}
          </select>
        </label>
        <label><span>${i(`reveal.note`)}</span><textarea name="note" rows="2" minlength="2" maxlength="300" required></textarea></label>
        ${this.problem===``?S:_`<p class="note bad" role="alert">${this.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending}>${this.sending?i(`form.sending`):i(`reveal.submit`)}</button>
          <button type="button" @click=${e}>${i(`form.cancel`)}</button>
        </div>
      </form>`})}#t(){this.asking=!0,this.purposes===null&&Ze(async()=>this.purposes=await xr(),e=>this.problem=e)}#n;async#r(e,t){this.sending=!0,this.problem=``;let n={entity:this.entity,entity_id:this.row,field:this.field,purpose:e,note:t};await Ze(async()=>{let{value:e}=await $e(()=>Sr(n));this.value=e,this.untilMs=Date.now()+Cr,this.asking=!1},e=>this.problem=e),this.sending=!1}#i(){this.value=null}};j([T()],X.prototype,`entity`,void 0),j([T({type:Number})],X.prototype,`row`,void 0),j([T()],X.prototype,`field`,void 0),j([T()],X.prototype,`masked`,void 0),j([O()],X.prototype,`asking`,void 0),j([O()],X.prototype,`purposes`,void 0),j([O()],X.prototype,`value`,void 0),j([O()],X.prototype,`untilMs`,void 0),j([O()],X.prototype,`problem`,void 0),j([O()],X.prototype,`sending`,void 0),customElements.define(`masked-value`,X);function Tr(e){let t=e.filter(e=>e.ended_at!==null).sort((e,t)=>t.id-e.id);return t.length===0?S:_`<h3>${i(`past.title`)} <em>${t.length}</em></h3>
    <ul class="past">
      ${t.map(Er)}
    </ul>`}function Er(e){return _`<li class=${e.outcome??``} data-assignment=${e.id}>
    <p><b>${e.unit_code}</b> <span>${e.outcome===null?``:r(`past.outcome`,e.outcome)}</span></p>
    <ol class="times">
      ${Dr(e).map(([e,t])=>_`<li><span>${r(`past.time`,e)}</span> <time datetime=${t}>${Or(t)}</time></li>`)}
    </ol>
    ${e.override_reason?_`<p class="overridden">${i(`incident.override`,{by:e.assigned_by,reason:An(e.override_reason)})}</p>`:S}
    ${e.end_reason?_`<p class="why">${An(e.end_reason)}</p>`:S}
  </li>`}function Dr(e){return[[`assigned`,e.assigned_at],[`en_route`,e.en_route_at],[`on_scene`,e.on_scene_at],[`ended`,e.ended_at]].filter(e=>e[1]!==null)}function Or(e){return M(Date.parse(e),g.nowMs,L().city.timezone)}var kr=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},Ar=nt(class extends rt{constructor(e){if(super(e),e.type!==R.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=ut(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=B(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=B(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=B(i[d],a[m]),z(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=B(i[f],a[p]),z(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=kr(o,p,m),u=kr(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=z(e,i[d]);B(t,a[p]),c[p]=t}else c[p]=B(n,a[p]),z(e,i[d],n),i[t]=null;p++}else dt(i[f]),f--}else dt(i[d]),d++;for(;p<=m;){let t=z(e,c[m+1]);B(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&dt(e)}return this.ut=o,lt(e,c),x}}),jr=60,Mr=5;function Nr(e,t){let n=t.trim().toLowerCase();return e.filter(e=>n===``||`${e.unit_code} ${r(`cause`,e.cause)}`.toLowerCase().includes(n))}var Z=class extends b{constructor(...e){super(...e),this.typed=``}connectedCallback(){super.connectedCallback(),this.follow(H.listen(()=>this.requestUpdate()))}render(){let e=Object.entries(this.answer.excluded_counts),t=e.reduce((e,[,t])=>e+t,0);if(t===0)return S;let n=this.#e();return _`<details class="excluded">
      <summary>
        ${i(`rec.excluded`,{n:t})}
        <small>${e.map(([e,t])=>`${r(`cause`,e)} ${t}`).join(` · `)}</small>
      </summary>
      <input
        type="search"
        aria-label=${i(`excluded.search`)}
        placeholder=${i(`excluded.search`)}
        .value=${this.typed}
        @input=${e=>this.typed=e.target.value}
        @keydown=${e=>this.#n(e,n)}
      />
      <ul>
        ${n.slice(0,jr).map(e=>this.#t(e))}
      </ul>
      ${n.length>jr?_`<p>${i(`units.more`,{n:n.length-jr})}</p>`:S}
      ${n.length===0?_`<p>${i(`units.empty`)}</p>`:S}
    </details>`}#e(){let{excluded:e,units:t}=this.answer,n=Nr(e,this.typed).map(e=>({...e,text:bt(e.cause,e.detail)})),r=this.typed.trim().toLowerCase();if(r===``)return n;let a=new Set([...e.map(e=>e.unit_id),...t.map(e=>e.unit.id)]),o=[...g.state.units.values()].filter(e=>!a.has(e.id)&&e.code.toLowerCase().includes(r));return[...n,...o.slice(0,Mr).map(e=>({unit_id:e.id,unit_code:e.code,text:i(`excluded.farther`)}))]}#t(e){return _`<li>
      <button type="button" title=${i(`excluded.send.hint`)} @click=${()=>this.desk.overriding.open(e.unit_id)}>
        <span>${e.unit_code}</span><small>${e.text}</small>
      </button>
    </li>`}#n(e,t){let[n]=t;e.key!==`Enter`||e.isComposing||n===void 0||(e.preventDefault(),this.desk.overriding.open(n.unit_id))}};j([T({attribute:!1})],Z.prototype,`desk`,void 0),j([T({attribute:!1})],Z.prototype,`answer`,void 0),j([O()],Z.prototype,`typed`,void 0),customElements.define(`desk-excluded`,Z);var Pr=class extends b{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(H.listen(()=>this.requestUpdate()))}render(){let{recommending:e}=this.desk,{answer:t,ranking:n}=e;return _`<section class="recommendation" aria-busy=${e.loading?`true`:`false`}>
      <h3>
        ${i(`rec.title`)}
        ${t===null?``:_`<em>${i(`rec.updated`,{age:E((Date.now()-e.answeredMs)/1e3)})}</em>`}
        ${t===null?``:_`<span>${wt(t)}</span>`}
      </h3>
      <p class="note news" role="status" ?hidden=${e.notice===``}>${e.notice}</p>
      ${t===null?S:this.#t(t)}
      ${e.loading?_`<p class="empty" role="status">${i(`rec.loading`)}</p>`:``}
      ${e.problem===``?``:_`<p class="note bad" role="alert">${i(`rec.failed`,{reason:e.problem})}</p>`}
      ${n!==null&&n.rows.length===0?_`<p class="empty">${i(`rec.none`)}</p>`:``}
      ${n===null?``:_`<ol class="ranked">
            ${Ar(n.rows,e=>e.entry.unit.id,(e,t)=>this.#e(e,t+1))}
          </ol>`}
      ${n?.reordered?_`<p class="note">${i(`rec.reordered`)}</p>`:``} ${t===null?``:this.#n(t)}
    </section>`}#e(e,t){let{unit:n,travel_time_s:a,distance_m:o,reasons:s}=e.entry,{recommending:c}=this.desk,l=c.pick===n.id&&!e.gone;return _`<li class="${l?`picked`:``} ${e.gone?`gone`:``}">
      <button type="button" aria-pressed=${l?`true`:`false`} ?disabled=${e.gone||c.sending} @click=${()=>{l?c.confirm():c.choose(t)}}>
        <kbd>${t}</kbd>
        <span class="what">
          <b>${n.code} <small>${r(`kind`,n.kind)} · ${i(`units.crew`,{n:n.crew})}</small></b>
          <small>${e.gone?Fr(n.id):[...s.filter(e=>e.code!==`crew`).map(yt),Tt(e.entry)].filter(e=>e!==``).join(` · `)}</small>
        </span>
        <span class="when">
          <b class="eta">${w(a)}</b>
          <small>${A(o)}</small>
        </span>
      </button>
      ${l?_`<div class="confirm">
            <button type="button" class="go" ?disabled=${c.sending} @click=${()=>void c.confirm()}>
              ${c.sending?i(`rec.sending`):i(`rec.choose`,{code:n.code})}
            </button>
            <span>${i(`rec.confirm`)}</span>
          </div>`:S}
    </li>`}#t({cut_off:e}){if(!e)return S;let t=e.closures.map(e=>g.state.closures.get(e)?.reason??`#${e}`).join(` · `),n=A(e.nearest_open.distance_m);return _`<p class="note bad" role="alert">${i(`rec.cut_off`,{reasons:t,distance:n})}</p>`}#n(e){let t=Ee(g.state.closures.values(),g.nowMs);return _`${Et(e)===``?S:_`<p class="note alternative">${Et(e)}</p>`}
      ${t.length===0?S:_`<p class="note warn">${i(`rec.closures`,{n:t.length})}${t.slice(0,3).map(e=>`${e.reason} (${Se(e)})`).join(` · `)}</p>`}
      ${e.shortfall.map(e=>_`<p class="note warn">
          ${i(`rec.shortfall`,{skill:r(`skill`,e.skill),needed:e.needed,available:e.available})}
        </p>`)}
      <desk-excluded .desk=${this.desk} .answer=${e}></desk-excluded>`}};j([T({attribute:!1})],Pr.prototype,`desk`,void 0);function Fr(e){return g.state.units.get(e)?.status===`available`?i(`rec.farther`):i(`rec.gone`)}customElements.define(`desk-recommendation`,Pr);var Ir=[`report`,`accept`,`assign`,`handle`,`feedback`,`verify`,`archive`],Lr=[`en_route`,`on_scene`,`done`,`cancelled`],Rr=class extends b{constructor(...e){super(...e),this.reason=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.incident;return e===null?_`<div class="waiting">
        <p>${i(`incident.waiting`)}</p>
        <p class="dim">${i(`incident.waiting.hint`)}</p>
      </div>`:_`<h2>
        <span class="pr p${e.priority}" aria-hidden="true">${e.priority}</span>
        ${I(e.category)}
        <i class="sr">${r(`priority`,String(e.priority))}</i>
        <span class="number">${e.number}</span>
        ${e.training?_`<em class="tag">${i(`incident.training`)}</em>`:``}
      </h2>
      ${this.#e(e)} ${this.#n(e)} ${this.#r(e)}
      ${Tr(this.desk.assignments)}
      ${e.closed_at===null?_`${y.may(`recommendations.read`)?_`<desk-recommendation .desk=${this.desk}></desk-recommendation>`:S}${y.may(`incidents.close`)?this.#i():S}`:S}`}#e(e){let t=L().city.timezone,n=Ve(e,g.nowMs)!==`calm`,a=we(e,g.nowMs),o=L().categories.get(e.category),s=i(`incident.due`,{at:M(Date.parse(e.due_at),g.nowMs,t)});return _`<dl class="facts">
      <div>
        <dt>${i(`incident.place`)}</dt>
        <dd>
          ${e.address?_`<b>${e.address}</b> · `:``}${Ge(e.areas)}
          <small class="cell">${i(`incident.cell`)} ${e.cell.slice(0,9)}…</small>
        </dd>
      </div>
      <div>
        <dt>${i(`incident.reported`)}</dt>
        <dd>${r(`source`,e.source)} · ${e.reported_by} · ${M(Date.parse(e.reported_at),g.nowMs,t)}</dd>
      </div>
      <div>
        <dt>${i(`incident.clock`)}</dt>
        <dd>
          ${e.closed_at===null?_`<b class=${n?`late`:``}>${a<0?i(`incident.over`,{left:le(-a)}):i(`incident.left`,{left:le(a)})}</b>
                · ${s}${o?` · ${ce(o.limit_s)}`:``}`:i(`incident.closed_at`,{at:M(Date.parse(e.closed_at),g.nowMs,t),reason:e.closed_reason??``})}
        </dd>
      </div>
      ${this.#t(e)}
      ${e.description===``?``:_`<div>
            <dt>${i(`incident.description`)}</dt>
            <dd class="said">${e.description}</dd>
          </div>`}
    </dl>`}#t({id:e}){let{reporter:t}=this.desk;if(t===null||t.name===null&&t.phone===null)return S;let n=(t,n)=>n===null?S:_`<masked-value entity="incidents" .row=${e} field=${t} masked=${n}></masked-value>`;return _`<div>
      <dt>${i(`incident.reporter`)}</dt>
      <dd>${n(`reporter_name`,t.name)} ${n(`reporter_phone`,t.phone)}</dd>
    </div>`}#n(e){let t=Ir.indexOf(e.stage);return _`<ol class="stages" aria-label=${i(`stage.label`)}>
      ${Ir.map((e,n)=>_`<li
          class=${n<t?`on`:n===t?`now`:``}
          aria-current=${n===t?`step`:S}
        >
          ${r(`stage`,e)}
        </li>`)}
    </ol>`}#r(e){if(e.units.length===0)return S;let t=L().city.timezone;return _`<h3>${i(`incident.units`)}</h3>
      <ul class="on-it">
        ${e.units.map(e=>{let n=this.desk.assignments.find(t=>t.id===e.assignment_id),a=g.state.units.get(e.unit_id)?.status??zr(e.status),o=a===`en_route`?Re(e.assignment_id,g.nowMs):``,s=g.state.etas.get(e.assignment_id)?.[1]??null,c=s===null?n?.eta:new Date(s).toISOString();return _`<li>
            <div>
              ${Be(a)}
              <button type="button" class="link" @click=${()=>this.desk.selectUnit(e.unit_id)}>${e.unit_code}</button>
              <span>${r(`status`,a)}</span>
              <small>
                ${o===``?S:_`<b class="left">${o}</b>`}
                ${c&&a!==`on_scene`?i(`incident.eta`,{at:D(Date.parse(c),t,`minutes`)}):S}
              </small>
            </div>
            ${n?.override_reason?_`<p class="overridden">${i(`incident.override`,{by:n.assigned_by,reason:An(n.override_reason)})}</p>`:S}
            ${y.may(`assignments.progress`)?_`<div class="steps">
                  ${Lr.filter(e=>!Br(e,a)).map(t=>_`<button type="button" @click=${()=>void this.desk.stepAssignment(e.assignment_id,t)}>${r(`assignment`,t)}</button>`)}
                </div>`:S}
          </li>`})}
      </ul>`}#i(){return _`<form class="close" @submit=${e=>{e.preventDefault(),this.reason.trim()!==``&&this.desk.close(this.reason.trim()).then(e=>{e&&(this.reason=``)})}}>
      <input
        aria-label=${i(`incident.close.reason`)}
        placeholder=${`${i(`incident.close.reason`)} · ${i(`incident.close.hint`)}`}
        .value=${this.reason}
        @input=${e=>this.reason=e.target.value}
      />
      <button type="submit" ?disabled=${this.reason.trim()===``}>${i(`incident.close`)}</button>
    </form>`}};j([T({attribute:!1})],Rr.prototype,`desk`,void 0),j([O()],Rr.prototype,`reason`,void 0);function zr(e){return e===`done`||e===`cancelled`?`available`:e}function Br(e,t){return e===`en_route`?t===`en_route`||t===`on_scene`:e===`on_scene`&&t===`on_scene`}customElements.define(`desk-incident`,Rr);var Vr={"/":{kind:`command`},"、":{kind:`command`},Enter:{kind:`confirm`},Escape:{kind:`back`},n:{kind:`new`},j:{kind:`move`,by:1},ArrowDown:{kind:`move`,by:1},k:{kind:`move`,by:-1},ArrowUp:{kind:`move`,by:-1},f:{kind:`fit`},r:{kind:`resort`},z:{kind:`undo`},u:{kind:`list`},l:{kind:`language`},c:{kind:`panel`,panel:`closure`},a:{kind:`panel`,panel:`alerts`},p:{kind:`panel`,panel:`plan`},s:{kind:`panel`,panel:`shifts`},m:{kind:`panel`,panel:`aid`},"?":{kind:`help`},"？":{kind:`help`}};function Hr(e){return e.ctrlKey||e.metaKey||e.altKey?null:/^[1-9]$/.test(e.key)?{kind:`pick`,rank:Number(e.key)}:Vr[e.key.length===1?e.key.toLowerCase():e.key]??null}function Ur(e){return e instanceof HTMLElement&&e.matches(`input, textarea, select, [contenteditable]`)}function Wr(e,t){return e instanceof HTMLElement?t===`Enter`?e.closest(`button, a, summary`)!==null:t.startsWith(`Arrow`)&&e.closest(`.maplibregl-canvas, [role=listbox], [role=tablist]`)!==null:!1}function Gr(e){let t=e?.watch.coverage?.groups.find(t=>t.key===e.group);if(!e||e.group===null)return S;if(t===void 0)return _`<div class="legend">${i(`coverage.loading`)}</div>`;let n=t.standard_s/60,r=e=>i(`coverage.band`,{minutes:String(Math.round(n*e*10/3)/10)}),a=[r(1),r(2),r(3),i(`coverage.lost`),i(`coverage.outside`)];return _`<div class="legend coverage" role="group" aria-label=${i(`layers.coverage`)}>
    <b>${h(t)} · ${i(`coverage.share`,{share:Te(t),minutes:n})}</b>
    ${a.map((e,t)=>_`<span>
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 1.5L21 6.8V17.2L12 22.5L3 17.2V6.8z" fill=${Oe[t]?.fill??``} fill-opacity=${Math.min(1,(Oe[t]?.opacity??0)*1.8)} stroke=${t===3?`#ffb48c`:`none`} stroke-width="2" />
        </svg>
        ${e}
      </span>`)}
    ${e.hovered===``?S:_`<em>${i(`coverage.here`,{text:e.hovered})}</em>`}
  </div>`}function Kr({answer:e,left:t}){return(e?.items??[]).filter(e=>!t.has(e.incident_id)&&qn(e)!==`nothing`).flatMap(({route:e})=>e===null?[]:[{line:e,chosen:!1}])}var qr=class{constructor(){this.shown={facilities:!0,load:!0,off_duty:!0,coverage:!1},this.group=`fire`,this.onChange=()=>void 0}set(e,t){this.shown[e]=t,this.onChange()}},Jr=15,Yr=class extends b{constructor(...e){super(...e),this.failure=``,this.city=null,this.#e=``,this.#t=`none`,this.#n=null}#e;#t;#n;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(n(()=>void this.city?.relabel())),this.follow(Fe(()=>this.requestUpdate())),this.desk.show=e=>this.goTo(e),this.layers.onChange=()=>this.#s()}disconnectedCallback(){this.#n?.disconnect(),this.city?.destroy(),super.disconnectedCallback()}firstUpdated(){let e=this.querySelector(`.canvas`);if(e!==null){try{this.city=new Le({city:L().city,container:e,scale:et(innerWidth,innerHeight),padding:{top:60,right:60,bottom:90,left:60},onPick:e=>this.#c(e),onGesture:()=>void 0})}catch{this.failure=i(`map.failed`);return}this.city.map.on(`error`,e=>{`sourceId`in e&&e.sourceId===`city`&&(this.failure=i(`map.basemap_failed`))}),this.city.map.on(`sourcedata`,e=>{e.sourceId===`city`&&e.tile!==void 0&&e.isSourceLoaded&&(this.failure=``)}),this.city.ready.then(()=>{this.city?.coverage&&(this.city.coverage.onChange=()=>this.requestUpdate()),this.city?.load&&(this.city.load.onChange=()=>this.requestUpdate()),this.#s(),this.requestUpdate()}),this.city.map.on(`zoomend`,()=>this.requestUpdate()),this.#n=new ResizeObserver(()=>{this.city?.rescale(et(innerWidth,innerHeight)),this.city?.map.resize()}),this.#n.observe(e)}}updated(e){super.updated(e),this.#i()}render(){let e=this.city?.load,t=L().city;return _`<div class="canvas"></div>
      ${this.failure===``?S:_`<p class="map-note" role="alert">${this.failure}</p>`}
      <div class="map-buttons">
        <button type="button" title=${i(`map.in`)} aria-label=${i(`map.in`)} @click=${()=>this.city?.map.zoomIn()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>
        </button>
        <button type="button" title=${i(`map.out`)} aria-label=${i(`map.out`)} @click=${()=>this.city?.map.zoomOut()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14" /></svg>
        </button>
        <button type="button" title=${i(`map.fit`)} aria-label=${i(`map.fit`)} @click=${()=>this.fit()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.2L12 17l-5.6 3.1 1.2-6.2L3 9.6l6.3-.8z" /></svg>
        </button>
        <button type="button" title=${i(`map.city`)} aria-label=${i(`map.city`)} @click=${()=>this.city?.fitCity()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" /></svg>
        </button>
      </div>
      ${this.#r()}
      <div class="map-foot">
        ${Gr(this.city?.coverage??null)} ${Pe({shown:e?.shown??!1,greatest:e?.greatest??null})} ${ze(t)}
      </div>`}#r(){let{spot:e}=this.desk;if(e===null)return S;let{place:t,refused:n,facility:a}=e,o=t?.road;return _`<section class="card" aria-label=${i(`place.here`)}>
      <h2>${t===null?v(...e.at):Ge(t.areas)}</h2>
      ${a===null?S:_`<p><b>${h(a)}</b> · ${r(`facility`,a.category)}</p>`}
      ${t===null?_`<p role="status">${n===``?i(`place.looking`):n}</p>`:_`<p>
              ${v(...e.at)} · ${i(`place.cell`,{cell:t.cell})}<br />
              ${o?o.name?i(`place.road`,{name:o.name,distance:A(o.distance_m)}):i(`place.road.unnamed`,{distance:A(o.distance_m)}):``}
            </p>
            ${t.warnings.map(e=>_`<p class="note warn">${Fn(e)}</p>`)}`}
      <div class="buttons">
        <button type="button" class="go" ?disabled=${n!==``} @click=${()=>this.desk.openForm()}>
          ${i(`place.new`)} <kbd>N</kbd>
        </button>
        <button type="button" @click=${()=>this.desk.back()}>${i(`place.close`)}</button>
      </div>
    </section>`}#i(){let{desk:e,city:t}=this;if(t===null)return;let{recommending:n}=e;t.pointing=e.panel===`form`||e.panel===`closure`,this.#a(t);let r=this.#o(),i=(e.panel===`form`?null:n.pick)??r[0]?.entry.unit.id??null,a=e.panel===`form`?e.draft.place?.at??null:e.spot?.at??null,o=[e.incidentId,e.unitId,i,n.answeredMs,a,e.panel,e.preview.answeredMs,e.overriding.judgedMs,e.panel===`plan`?`${e.planning.answeredMs} ${[...e.planning.left].join()}`:``,e.assignments.map(e=>`${e.id}:${e.on_scene_at??``}:${e.ended_at??``}`)].join(`/`);if(o===this.#e)return;this.#e=o;let s=r.flatMap(({entry:e,rank:t})=>{let n=e.unit.id===i;return!n&&t>3?[]:[{line:e.route,chosen:n}]}),c=e.panel===`override`?e.overriding.judged?.route:null;c&&s.push({line:c,chosen:!0}),e.panel===`plan`&&s.push(...Kr(e.planning));for(let t of e.assignments)t.route!==null&&t.on_scene_at===null&&t.ended_at===null&&s.push({line:t.route,chosen:!1});t.select({incident:e.incidentId,unit:e.panel===`override`?e.overriding.unitId:e.unitId}),t.rank(new Map(r.map(e=>[e.entry.unit.id,e.rank]))),t.showRoutes(s),t.point(a)}#a(e){let t=this.desk.panel===`closure`,{points:n,shape:r,asLine:i}=this.desk.closing,a=t?`${i}${n.join(`;`)}`:`none`;a!==this.#t&&(this.#t=a,e.draw(t?n:[],t?r:null,t))}#o(){let{panel:e,preview:t,incident:n,recommending:r}=this.desk;return e===`form`?(t.answer?.units??[]).map(e=>({entry:e,rank:e.rank})):e!==`incident`||n?.closed_at!==null?[]:(r.ranking?.rows??[]).map(({entry:e,gone:t},n)=>({entry:e,gone:t,rank:n+1})).filter(e=>!e.gone)}#s(){this.city?.facilities&&(this.city.facilities.visible=this.layers.shown.facilities);let{coverage:e,load:t}=this.layers.shown;this.city?.load&&(this.city.load.visible=t&&!e),this.city?.coverage&&(this.city.coverage.group=e?this.layers.group:null),this.city?.showResting(this.layers.shown.off_duty)}#c(e){let{desk:t}=this;t.panel===`closure`?t.closing.add(e.at):t.panel===`form`?t.draft.choosePoint(e.facility?.at??e.at,e.facility):e.kind===`incident`?t.selectIncident(e.id):e.kind===`unit`?t.selectUnit(e.id):this.#l(e.at,e.facility)}async#l(e,t=null){let n={at:e,place:null,refused:``,facility:t};this.desk.spot=n,this.desk.changed();let r;try{r={...n,place:await se(...e)}}catch(e){if(!(e instanceof C))throw e;r={...n,refused:W(e)}}this.desk.spot===n&&(this.desk.spot=r),this.desk.changed()}goTo(e,t){t?this.city?.fit([[t[0],t[1]],[t[2],t[3]]]):this.city?.fit([e],Jr),this.desk.panel!==`form`&&this.#l(e)}fit(){let{desk:e}=this,t=[],n=e.panel===`unit`?e.unit:null;if(n?.position)t.push([n.position.lon,n.position.lat]);else if(e.incident!==null){t.push([e.incident.lon,e.incident.lat]);let n=[...e.incident.units.map(e=>e.unit_id),...e.recommending.ranking?.rows.slice(0,3).map(e=>e.entry.unit.id)??[]];for(let e of n){let n=g.state.units.get(e)?.position;n&&t.push([n.lon,n.lat])}}t.length===0?this.city?.fitCity():this.city?.fit(t,Jr)}};j([T({attribute:!1})],Yr.prototype,`desk`,void 0),j([T({attribute:!1})],Yr.prototype,`layers`,void 0),j([O()],Yr.prototype,`failure`,void 0),customElements.define(`desk-map`,Yr);var Xr=new Set([`off_duty`,`out_of_service`]),Zr=class extends b{#e=0;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(H.listen(()=>this.requestUpdate()))}updated(){let{judgedMs:e}=this.desk.overriding;e!==this.#e&&this.desk.overriding.judged!==null&&(this.#e=e,this.querySelector(`input[type=radio], button.go`)?.focus())}render(){let{overriding:e,incident:t}=this.desk,{judged:n}=e;return _`<h2>${i(`override.title`,{number:t?.number??``})}</h2>
      ${n===null&&e.problem===``?_`<p class="empty" role="status">${i(`override.loading`)}</p>`:S}
      ${n===null?S:_`${this.#t(n)} ${this.#n(n)} ${this.#r(n)}`}
      ${e.problem===``?S:_`<p class="note bad" role="alert">${e.problem}</p>`}
      ${n===null?_`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${i(`form.cancel`)}</button></p>`:S}`}#t({unit:e,travel_time_s:t,distance_m:n}){let a=g.state.units.get(e.id)??e;return _`<div class="judged">
      ${Be(a.status)}
      <span class="what">
        <b>${e.code} <small>${r(`kind`,e.kind)} · ${i(`units.crew`,{n:e.crew})}</small></b>
        <small>${r(`status`,a.status)} · ${H.served(e.serves)}</small>
      </span>
      <span class="when">
        <b class="eta">${t===null?`–`:w(t)}</b>
        <small>${n===null?i(`override.no_way`):A(n)}</small>
      </span>
    </div>`}#n({causes:e,unit:t}){if(e.length===0)return _`<p class="note good" role="status">${i(`override.free`)}</p>`;let n=g.state.units.get(t.id)?.assignment??t.assignment;return _`<h3 id="override-causes">${i(`override.causes`)}</h3>
      <ul class="causes" aria-labelledby="override-causes">
        ${e.map(e=>_`<li class=${e.overridable?``:`barred`}>
            <b>${bt(e.cause,e.detail)}</b>
            ${e.overridable?S:_`<small>${i(`override.barred`)}</small>`}
            ${e.cause===`busy`&&n!==null?_`<button type="button" class="link" @click=${()=>this.desk.selectIncident(n.incident_id)}>${n.incident_number}</button>`:S}
            ${Xr.has(e.cause)?_`<button type="button" @click=${()=>void this.desk.overriding.makeAvailable()}>${i(`override.make_available`)}</button>`:S}
          </li>`)}
      </ul>`}#r(e){let{overriding:t}=this.desk,n=Hn(e.causes);return _`<form class="new override" autocomplete="off" @submit=${this.#s} @keydown=${this.#o}>
      ${n===`needs_reason`?this.#i():S}
      <div class="buttons">
        ${n===`barred`?S:_`<button type="submit" class="go" ?disabled=${t.sending}>
              ${t.sending?i(`rec.sending`):i(n===`free`?`rec.choose`:`override.submit`,{code:e.unit.code})} <kbd>Enter</kbd>
            </button>`}
        <button type="button" @click=${()=>this.desk.back()}>${i(`form.cancel`)} <kbd>Esc</kbd></button>
      </div>
      ${n===`needs_reason`?_`<small class="under">${i(`override.kept`)}</small>`:S}
    </form>`}#i(){let{overriding:e}=this.desk;return _`<fieldset class="priority reasons">
        <legend>${i(`override.why`)}</legend>
        ${Bn.map((t,n)=>_`<label class=${e.choice===t?`on`:``}>
      <input type="radio" name="override-reason" class="sr" .checked=${e.choice===t} @change=${()=>this.#a(t)} />
      <kbd aria-hidden="true">${n+1}</kbd> ${t===`other`?i(`override.reason.other`):r(`kept`,t)}
    </label>`)}
      </fieldset>
      <label>
        <span>${i(e.choice===`other`?`override.remark.needed`:`override.remark`)}</span>
        <input
          id="override-remark"
          type="text"
          maxlength="200"
          .value=${V(e.remark)}
          @input=${t=>e.change({remark:t.target.value})}
        />
      </label>`}#a(e){this.desk.overriding.change({choice:e});let t=Bn.indexOf(e),n=e===`other`?`#override-remark`:`label:nth-of-type(${t+1}) input`;this.querySelector(n)?.focus()}#o=e=>{if(e.isComposing||(e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back()),e.target.id===`override-remark`))return;let t=/^[1-9]$/.test(e.key)?Bn[Number(e.key)-1]:void 0;t!==void 0&&this.querySelector(`fieldset`)!==null&&(e.preventDefault(),e.stopPropagation(),this.#a(t))};#s=e=>{e.preventDefault(),this.desk.overriding.send()}};j([T({attribute:!1})],Zr.prototype,`desk`,void 0),customElements.define(`desk-override`,Zr);function Qr(e){return e.reasons.filter(e=>e.code!==`skills_met`).map($r).join(` · `)}function $r(e){return P(F(),`plan.reason.${e.code}`,xt(e))??e.code}function ei({refusal:e}){return e?W(new C(e.code,409,{detail:e.message,...e.details})):``}function ti(e){let t=e.longest_s===null?`–`:w(e.longest_s);return i(`plan.served`,{priority:i(`priority.${e.priority}`),served:e.served,slots:e.slots,longest:t})}var ni=class extends b{#e=!0;connectedCallback(){super.connectedCallback(),this.#e=!0,this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(H.listen(()=>this.requestUpdate())),this.addEventListener(`keydown`,this.#t),this.follow(()=>this.removeEventListener(`keydown`,this.#t))}#t=e=>{if(e.isComposing||!e.target.matches(`input[type=checkbox]`))return;let{planning:t}=this.desk;if(e.key===`Enter`)t.carryOut();else if(e.key===`r`)t.ask();else if(e.key===`Escape`)this.desk.back();else return;e.preventDefault(),e.stopPropagation()};updated(){let e=this.querySelector(`button.go:enabled`);this.#e&&e!==null&&(this.#e=!1,e.focus())}render(){let{planning:e}=this.desk,{incidents:t}=e;return _`<h2>${i(`plan.title`)} <span class="number">${t.length}</span></h2>
      <div class="plan-head">
        <label><input type="checkbox" .checked=${e.reconsider} @change=${t=>e.setReconsider(ai(t))} /> ${i(`plan.reconsider`)}</label>
        ${e.asking?_`<small role="status">${i(`plan.loading`)}</small>`:this.#n(e)}
      </div>
      ${e.outdated?_`<p class="note warn" role="status">${i(`plan.outdated`)}</p>`:S}
      ${e.problem===``?S:_`<p class="note bad" role="alert">${e.problem}</p>`}
      ${this.#i(e)} ${t.length===0&&e.answer===null?S:this.#c(e)}
      ${t.length===0&&e.results===null?_`<p class="empty">${i(`plan.none`)}</p>`:_`<ul class="plan">
            ${Ar(this.#r(e,t),({key:e})=>e,({incident:t,slot:n})=>this.#a(e,t,n))}
          </ul>`}
      ${e.answer===null?_`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${i(`place.close`)} <kbd>Esc</kbd></button></p>`:_`<p class="note">${i(`plan.lines`)}</p>`}`}#n(e){return e.answer===null?S:_`<small>${i(`rec.updated`,{age:E((Date.now()-e.answeredMs)/1e3)})}</small>`}#r(e,t){let{desk:n}=this,r=new Map(n.queue.map(e=>[e.id,e])),i=(e.answer?.items??[]).filter(t=>!e.left.has(t.incident_id)),a=new Set(i.map(e=>e.incident_id));return i.sort((e,t)=>ri(e)-ri(t)),[...i.map(e=>({key:`${e.incident_id}:${J(e)}`,incident:r.get(e.incident_id)??null,slot:e})),...t.filter(e=>!a.has(e.id)).map(e=>({key:`${e.id}`,incident:e,slot:null}))]}#i({answer:e,asking:t}){return e===null?S:_`<section class="plan-summary" aria-label=${i(`plan.summary`)} aria-busy=${t?`true`:`false`}>
      ${e.waiting.map(e=>_`<p>${ti(e)}</p>`)}
      <p class="gain">${e.gain_s>=1?i(`plan.gain`,{time:pe(e.gain_s)}):i(`plan.no_gain`)}</p>
    </section>`}#a(e,t,n){let r=t?.id??n?.incident_id??0,a=t?.number??n?.incident_number??``,o=n===null?void 0:e.results?.get(J(n)),s=n!==null&&n.unit_id===null;return _`<li class="${n===null?`left-out`:``} ${s?`nobody`:``} ${o?.outcome??``}" data-incident=${a}>
      <label class="what">
        <input
          type="checkbox"
          .checked=${!e.left.has(r)}
          ?disabled=${e.results!==null||e.sending}
          @change=${t=>e.include(r,ai(t))}
        />
        ${t===null?S:Me(t.priority)}
        <span>
          <b>${t===null?a:I(t.category)}</b>
          <small>${t===null?``:`${qe(t)} · ${a}`}</small>
        </span>
      </label>
      ${n===null&&!e.left.has(r)&&!e.asking?_`<p class="outcome">${i(`plan.new`)}</p>`:S}
      ${n===null?S:this.#o(n)}
      ${n!==null&&o===void 0&&!e.incidents.some(e=>e.id===r)?_`<p class="outcome">${i(`plan.gone`)}</p>`:S}
      ${n===null?S:this.#s(e,n)}
      ${o===void 0?S:o.outcome===`done`?_`<p class="outcome">✓ ${i(`plan.done.one`)}</p>`:_`<p class="outcome" role="alert">✗ ${ei(o)}</p>`}
    </li>`}#o(e){return e.unit_id===null?_`<span class="goes"><b>${i(`plan.nobody`)}</b></span><small class="why">${Qr(e)}</small>`:_`<span class="goes">
        <b>${e.unit_code}</b> <b class="eta">${e.travel_time_s===null?`–`:w(e.travel_time_s)}</b>
        ${ii(e)?_`<small>${Qr(e)}</small>`:S}
      </span>
      ${ii(e)?S:_`<small class="why">${[e.change===`new`?``:r(`plan.change`,e.change),Qr(e)].filter(e=>e!==``).join(` · `)}</small>`}`}#s(e,t){return qn(t)===`take_off`?_`<label class="agree">
      <input
        type="checkbox"
        .checked=${e.agreed.has(J(t))}
        ?disabled=${e.results!==null}
        @change=${n=>e.agree(t,ai(n))}
      />
      ${i(`plan.agree`)}
    </label>`:S}#c(e){let t=e.errands.length;return _`<div class="buttons plan-buttons">
      ${e.results===null?_`<button type="button" class="go" ?disabled=${t===0||e.sending||e.asking} @click=${()=>void e.carryOut()}>
            ${e.sending?i(`rec.sending`):i(`plan.submit`,{n:t})} <kbd>Enter</kbd>
          </button>`:S}
      <button type="button" ?disabled=${e.asking||e.sending} @click=${()=>void e.ask()}>${i(`plan.again`)} <kbd>R</kbd></button>
      <button type="button" @click=${()=>this.desk.back()}>${i(`place.close`)} <kbd>Esc</kbd></button>
    </div>`}};j([T({attribute:!1})],ni.prototype,`desk`,void 0);function ri(e){return qn(e)===`nothing`?e.unit_id===null?1:2:0}function ii(e){return e.change===`new`&&e.reasons.some(e=>e.code===`nearest`)}function ai(e){return e.target.checked}customElements.define(`desk-plan`,ni);var oi=class extends b{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.queue;return _`<div class="list-head">
        ${y.may(`incidents.file`)?_`<button type="button" class="new-incident" @click=${()=>this.desk.openForm()}>
              <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>${i(`queue.new`)}
            </button>`:S}
        <span>${i(`queue.order`)}</span>
      </div>
      ${e.length===0?_`<p class="empty">${g.ready?i(`queue.empty`):i(`queue.loading`)}</p>`:_`<ul class="rows" aria-label=${i(`queue.label`)}>
            ${Ar(e,e=>e.id,e=>this.#e(e))}
          </ul>`}`}#e(e){let t=we(e,g.nowMs),n=Ve(e,g.nowMs),i=e.id===this.desk.incidentId;return _`<li class="incident ${n} ${i?`chosen`:``}" data-number=${e.number} data-units=${e.units.length}>
      <button
        type="button"
        aria-current=${i?`true`:S}
        @click=${()=>this.desk.selectIncident(e.id)}
      >
        ${Me(e.priority)}
        <span class="two-lines">
          <span>
            <b title=${I(e.category)}>${I(e.category)}<i class="sr">${r(`priority`,String(e.priority))}</i></b>
            <b class="clock">${le(t)}</b>
          </span>
          <span>
            <small>${qe(e)}</small>
            <small>${this.#t(e,n)}</small>
          </span>
        </span>
      </button>
    </li>`}#t(e,t){let n=t===`calm`?r(`stage`,e.stage):r(`tint`,t);return je(e)?`${n} · ${i(`queue.nobody`)}`:e.units.length===0?n:`${n} · ${i(`queue.units`,{n:e.units.length})}`}updated(){let e=this.querySelector(`li.chosen`),t=this.desk.incidentId===null?``:String(this.desk.incidentId);e!==null&&this.dataset.seen!==t&&(this.dataset.seen=t,e.scrollIntoView({block:`nearest`}))}};j([T({attribute:!1})],oi.prototype,`desk`,void 0),customElements.define(`desk-queue`,oi);var si=100,Q=class extends b{constructor(...e){super(...e),this.unitText=null,this.at=0,this.typed=``,this.#o=e=>{e.isComposing||e.key!==`Escape`||(e.preventDefault(),e.stopPropagation(),this.desk.back())},this.#s=e=>{e.preventDefault(),this.#c()}}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(H.listen(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`#shift-unit`)?.focus()}render(){let{rostering:e}=this.desk;return _`<h2>${i(`shifts.title`)}</h2>
      <form class="new" autocomplete="off" @submit=${this.#s} @keydown=${this.#o}>
        ${this.#e(e)}
        <fieldset class="priority">
          <legend>${i(`shifts.usual`)}</legend>
          ${Nt.map(t=>_`<button type="button" @click=${()=>e.fill(t)}>${r(`shifts.span`,t)}</button>`)}
        </fieldset>
        <div class="pair">${this.#n(`starts`,e.startsAt)} ${this.#n(`ends`,e.endsAt)}</div>
        <div class="pair crew">
          <label>
            <span>${i(`shifts.crew`)}</span>
            <input
              type="number"
              min="0"
              max="1000"
              placeholder=${e.unit?.crew??``}
              .value=${V(e.crew)}
              @input=${t=>e.change({crew:ci(t)})}
            />
          </label>
          <label>
            <span>${i(`shifts.note`)}</span>
            <input type="text" maxlength="300" .value=${V(e.note)} @input=${t=>e.change({note:ci(t)})} />
          </label>
        </div>
        ${e.problem===``?S:_`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending||e.unit===null}>
            ${e.sending?i(`form.sending`):i(`shifts.submit`)} <kbd>Enter</kbd>
          </button>
          <button type="button" @click=${()=>this.desk.back()}>${i(`form.cancel`)}</button>
        </div>
      </form>
      ${this.#r(e)}`}#e({unit:e}){let t=this.unitText===null?[]:bn(this.unitText.trim(),g.state.units.values()),n=this.unitText??e?.code??``;return _`<div class="field">
      <label for="shift-unit">${i(`shifts.unit`)}</label>
      ${Qt({id:`shift-unit`,value:n,hint:i(`shifts.unit.hint`),invalid:!1,open:this.unitText!==null,at:this.at,empty:i(`units.empty`),list:t.map(e=>({key:e.code,text:e.code,detail:`${r(`kind`,e.kind)} · ${H.served(e.serves)}`})),onInput:e=>{this.unitText=e,this.at=0},onChoose:e=>this.#t(t[e]),onMove:e=>this.at=e,onClose:()=>this.unitText=null})}
      ${e===null?S:_`<small class="under">${r(`kind`,e.kind)} · ${i(`units.crew`,{n:e.crew})} · ${i(`shifts.serves`,{area:H.served(e.serves)})}</small>`}
    </div>`}#t(e){e!==void 0&&(this.unitText=null,this.desk.rostering.change({unit:e}))}#n(e,t){return _`<label>
      <span>${i(`shifts.${e}`)}</span>
      <input
        type="text"
        inputmode="numeric"
        id="shift-${e}"
        .value=${t.replace(`T`,` `)}
        @change=${t=>this.desk.rostering.typeTime(`${e}At`,ci(t))}
      />
    </label>`}#r(e){let t=this.typed.trim().toLowerCase(),n=Vt(e.shifts??[],g.nowMs).filter(e=>e.unit_code.toLowerCase().includes(t));return _`<div class="tabs shift-days">${Pt.map(t=>_`<button type="button" aria-pressed=${e.day===t?`true`:`false`} @click=${()=>e.setDay(t)}>
      ${r(`shifts.day`,t)}
    </button>`)}</div>
      <div class="list-head"><input type="search" aria-label=${i(`shifts.search`)} placeholder=${i(`shifts.search`)} .value=${this.typed} @input=${e=>this.typed=ci(e)} /></div>
      ${e.shifts===null?_`<p class="empty" role="status">${i(`app.loading`)}</p>`:S}
      ${e.shifts!==null&&n.length===0?_`<p class="empty">${i(`shifts.none`)}</p>`:S}
      <ul class="told shifts">
        ${n.slice(0,si).map(e=>this.#i(e))}
      </ul>
      ${n.length>si?_`<p class="empty">${i(`units.more`,{n:n.length-si})}</p>`:S}`}#i(e){let t=g.state.units.get(e.unit_id),n=Bt(e,g.nowMs),a=L().city.timezone,o=e=>M(Date.parse(e),g.nowMs,a,`minutes`),s=[t===void 0?``:r(`kind`,t.kind),i(`units.crew`,{n:e.crew}),t===void 0?``:H.served(t.serves)];return _`<li class=${n} data-shift=${e.id}>
      <p>
        <b>${e.unit_code}</b> <span class="span">${o(e.starts_at)} – ${o(e.ends_at)}</span>
        <small>${r(`shifts.state`,n)} · ${s.filter(e=>e!==``).join(` · `)}</small>
        ${e.note?_`<small>${e.note}</small>`:S}
      </p>
      ${n===`over`?S:_`<button type="button" @click=${()=>void this.#a(e)}>${i(n===`running`?`shifts.end`:`shifts.cancel`)}</button>`}
    </li>`}async#a(e){let{desk:t}=this;await t.attempt(()=>t.rostering.end(e))&&t.say(i(`shifts.ended`,{code:e.unit_code}))}#o;#s;async#c(){let e=await this.desk.rostering.plan();e!==null&&(this.desk.say(i(`shifts.planned`,{code:e.unit_code})),this.querySelector(`#shift-unit`)?.focus())}};j([T({attribute:!1})],Q.prototype,`desk`,void 0),j([O()],Q.prototype,`unitText`,void 0),j([O()],Q.prototype,`at`,void 0),j([O()],Q.prototype,`typed`,void 0);function ci(e){return e.target.value}customElements.define(`desk-shifts`,Q);var li=[`available`,`off_duty`,`out_of_service`],ui=class extends b{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(H.listen(()=>this.requestUpdate()))}render(){let e=this.desk.unit;if(e===null)return S;let t=E((g.nowMs-Date.parse(e.status_at))/1e3);return _`<h2>
        ${Be(e.status)} <span class="code">${e.code}</span> <span class="number">${h(e)}</span>
        ${e.training?_`<em class="tag">${i(`incident.training`)}</em>`:``}
      </h2>
      <dl class="facts">
        <div>
          <dt>${i(`unit.status`)}</dt>
          <dd><b>${r(`status`,e.status)}</b> · ${t}</dd>
        </div>
        <div>
          <dt>${i(`unit.crew`)}</dt>
          <dd>${r(`kind`,e.kind)} · ${i(`units.crew`,{n:e.crew})}</dd>
        </div>
        <div>
          <dt>${i(`unit.skills`)}</dt>
          <dd>${e.skills.map(e=>r(`skill`,e)).join(` · `)}</dd>
        </div>
        <div>
          <dt>${i(`unit.serves`)}</dt>
          <dd>${H.served(e.serves)}${e.shift_until===null?``:` · ${i(`unit.shift`,{at:M(Date.parse(e.shift_until),g.nowMs,L().city.timezone,`minutes`)})}`}</dd>
        </div>
        <div>
          <dt>${i(`unit.position`)}</dt>
          <dd>${this.#t(e)}</dd>
        </div>
        ${e.assignment===null?``:_`<div>
              <dt>${i(`unit.on`)}</dt>
              <dd>
                <button type="button" class="link" @click=${()=>this.desk.selectIncident(e.assignment?.incident_id??null)}>
                  ${e.assignment.incident_number}
                </button>
                ${e.status===`en_route`?Re(e.assignment.id,g.nowMs):``}
              </dd>
            </div>`}
      </dl>
      ${this.#e(e)} ${this.#n(e)}
      ${this.desk.incident===null?S:_`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${i(`unit.back`)}</button></p>`}`}#e(e){let{incident:t}=this.desk;return t===null||t.closed_at!==null||e.assignment!==null?S:_`<p class="pad">
      <button type="button" class="go" @click=${()=>this.desk.overriding.open(e.id)}>${i(`unit.send`,{number:t.number})}</button>
    </p>`}#t(e){if(e.position===null)return i(`units.no_fix`);let t=Date.parse(e.position.fix_at),n=Ie(t,g.nowMs),r=e.position.speed_mps,a=E((g.nowMs-t)/1e3);return _`${v(e.position.lon,e.position.lat)}
    ${r===null?``:_` · ${i(`unit.speed.value`,{n:Math.round(r*3.6)})}`}
    · <span class=${n?`stale`:``}>${i(n?`units.stale`:`units.fix`,{age:a})}</span>`}#n(e){return e.assignment===null?_`<h3>${i(`unit.set`)}</h3>
      <div class="steps pad">
        ${li.filter(t=>t!==e.status).map(t=>_`<button type="button" @click=${()=>void this.desk.stepUnit(e.id,t)}>${r(`status`,t)}</button>`)}
      </div>`:_`<p class="note">${i(`unit.busy`,{code:e.code,number:e.assignment.incident_number})}</p>`}};j([T({attribute:!1})],ui.prototype,`desk`,void 0),customElements.define(`desk-unit`,ui);var di=120,$=class extends b{constructor(...e){super(...e),this.wanted=`all`,this.typed=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}#e(){let e=this.typed.trim().toLowerCase();return[...g.state.units.values()].filter(e=>this.wanted===`all`||e.status===this.wanted).filter(t=>e===``||`${t.code} ${t.name_zh} ${t.name_en} ${r(`kind`,t.kind)}`.toLowerCase().includes(e)).sort((e,t)=>ke.indexOf(e.status)-ke.indexOf(t.status)||e.code.localeCompare(t.code))}render(){let e=new Map;for(let t of g.state.units.values())e.set(t.status,(e.get(t.status)??0)+1);let t=this.#e();return _`<div class="list-head filters">
        <input
          type="search"
          aria-label=${i(`units.search`)}
          placeholder=${i(`units.search`)}
          .value=${this.typed}
          @input=${e=>this.typed=e.target.value}
        />
        <select
          aria-label=${i(`units.filter`)}
          @change=${e=>this.wanted=e.target.value}
        >
          <option value="all">${i(`units.all`)} ${g.state.units.size}</option>
          ${ke.map(t=>_`<option value=${t} ?selected=${t===this.wanted}>${r(`status`,t)} ${e.get(t)??0}</option>`)}
        </select>
      </div>
      ${t.length===0?_`<p class="empty">${g.ready?i(`units.empty`):i(`queue.loading`)}</p>`:_`<ul class="rows" aria-label=${i(`units.label`)}>
            ${Ar(t.slice(0,di),e=>e.id,e=>this.#t(e))}
          </ul>`}
      ${t.length>di?_`<p class="empty">${i(`units.more`,{n:t.length-di})}</p>`:``}`}#t(e){let t=e.position===null?null:Date.parse(e.position.fix_at),n=t!==null&&Ie(t,g.nowMs),a=t===null?i(`units.no_fix`):E((g.nowMs-t)/1e3);return _`<li class="unit ${e.id===this.desk.unitId?`chosen`:``}">
      <button type="button" @click=${()=>this.desk.selectUnit(e.id)}>
        ${Be(e.status,n)}
        <span class="what">
          <b>${e.code}</b>
          <small>${r(`kind`,e.kind)} · ${i(`units.crew`,{n:e.crew})}</small>
        </span>
        <span class="when">
          <b class="state">${r(`status`,e.status)}</b>
          <small class=${n?`stale`:``}>${n?i(`units.stale`,{age:a}):a}</small>
        </span>
      </button>
    </li>`}};j([T({attribute:!1})],$.prototype,`desk`,void 0),j([O()],$.prototype,`wanted`,void 0),j([O()],$.prototype,`typed`,void 0),customElements.define(`desk-units`,$);var fi=class extends b{constructor(...e){super(...e),this.desk=new lr,this.layers=new qr,this.#e=``,this.#t=null,this.#n=()=>{this.style.setProperty(`zoom`,String(et(innerWidth,innerHeight)))},this.#u=e=>{if(e.isComposing||e.defaultPrevented||Ur(e.target))return;let t=Hr(e);if(t===null||Wr(e.target,e.key))return;let{desk:n}=this;if(!(n.help&&t.kind!==`help`&&t.kind!==`back`))switch(e.preventDefault(),t.kind){case`command`:this.querySelector(`desk-command`)?.begin(`/`);break;case`pick`:n.panel===`incident`?n.recommending.choose(t.rank):n.panel===`override`&&n.overriding.choose(t.rank);break;case`confirm`:n.panel===`closure`?this.querySelector(`desk-closure`)?.file():n.panel===`plan`?n.planning.carryOut():n.panel===`override`?n.overriding.send():n.recommending.picked===null?this.#i?.fit():n.recommending.confirm();break;case`back`:n.back();break;case`new`:n.openForm();break;case`move`:n.moveInQueue(t.by);break;case`fit`:this.#i?.fit();break;case`resort`:n.panel===`plan`?n.planning.ask():n.recommending.ask(`fresh`);break;case`undo`:n.undo();break;case`list`:this.#c(n.side===`queue`?`units`:`queue`);break;case`language`:re(F()===`zh`?`en`:`zh`);break;case`panel`:n.openPanel(t.panel);break;case`help`:n.help=!n.help,n.changed()}}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.listen()),this.follow(this.desk.subscribe(()=>this.requestUpdate())),addEventListener(`keydown`,this.#u),this.follow(()=>removeEventListener(`keydown`,this.#u)),addEventListener(`resize`,this.#n),this.follow(()=>removeEventListener(`resize`,this.#n)),this.#n()}#n;willUpdate(){this.desk.expire(Date.now()),this.#e=this.desk.toast?.text??this.#e,this.#r()}#r(){let{alerts:e}=g.state,t=this.#t;if(this.#t=new Set(e.keys()),t===null||!g.ready){g.ready||(this.#t=null);return}let n=[...e.values()].filter(e=>!t.has(e.id)&&e.acknowledged_at===null);n[0]!==void 0&&(this.#e=i(`alerts.announce`,{text:He(n[0])}))}updated(e){super.updated(e),document.title=`${i(`app.name`)} · ${i(`app.desk`)}`;let t=this.querySelector(`dialog`);t!==null&&!t.open&&t.showModal()}render(){let{desk:e}=this,t=g.feed;return _`<a class="skip" href="#command">${i(`app.skip`)}</a>
      <header><desk-header .desk=${e} .layers=${this.layers}></desk-header></header>
      ${t.state===`down`?_`<p class="banner" role="alert">${i(`feed.banner`)}</p>`:S}
      <main class="desk show-${e.phoneTab}">
        <section class="queue" aria-label=${i(`queue.title`)}>${this.#a()}</section>
        <desk-map .desk=${e} .layers=${this.layers}></desk-map>
        <section class="panel" aria-label=${i(`phone.detail`)}>${this.#o()}</section>
      </main>
      ${this.#s()}
      <p class="sr" role="status">${this.#e}</p>
      <footer>
        <desk-command .desk=${e} .view=${{goTo:(...e)=>this.#i?.goTo(...e)}}></desk-command>
      </footer>
      <nav class="phone-tabs" aria-label=${i(`app.desk`)}>
        ${[`queue`,`map`,`detail`].map(t=>_`<button type="button" aria-current=${e.phoneTab===t?`page`:S} @click=${()=>this.#l(t)}>
            ${i(`phone.${t}`)}
          </button>`)}
      </nav>
      ${e.help?br(()=>e.closeHelp()):S}`}get#i(){return this.querySelector(`desk-map`)}#a(){let{desk:e}=this,t=(t,n,r)=>_`<button
      type="button"
      aria-pressed=${e.side===t?`true`:`false`}
      @click=${()=>this.#c(t)}
    >
      ${n} <span>${g.count(r)}</span>
    </button>`;return _`<div class="tabs">
        ${t(`queue`,i(`queue.title`),g.state.incidents.size)} ${t(`units`,i(`units.title`),g.state.units.size)}
      </div>
      ${e.side===`queue`?_`<desk-queue .desk=${e}></desk-queue>`:_`<desk-units .desk=${e}></desk-units>`}`}#o(){let{desk:e}=this;return e.panel===`form`?_`<desk-form .desk=${e}></desk-form>`:e.panel===`closure`?_`<desk-closure .desk=${e}></desk-closure>`:e.panel===`alerts`?_`<desk-alerts .desk=${e}></desk-alerts>`:e.panel===`plan`?_`<desk-plan .desk=${e}></desk-plan>`:e.panel===`shifts`?_`<desk-shifts .desk=${e}></desk-shifts>`:e.panel===`aid`?_`<desk-aid .desk=${e}></desk-aid>`:e.panel===`override`?_`<desk-override .desk=${e}></desk-override>`:e.panel===`unit`?_`<desk-unit .desk=${e}></desk-unit>`:_`<desk-incident .desk=${e}></desk-incident>`}#s(){let{toast:e,offer:t}=this.desk;if(e===null&&t===null)return S;let n=t===null?0:Math.max(0,Math.ceil((t.untilMs-Date.now())/1e3));return _`<section class="toast ${e?.tone??`plain`}" aria-label=${i(`toast.label`)}>
      ${e===null?S:_`<span>${e.text}</span>`}
      ${t===null?S:_`<button type="button" class="go" @click=${()=>void this.desk.undo()}>
            ${i(`toast.undo`,{code:t.code,n})} <kbd>Z</kbd>
          </button>`}
      <button type="button" class="plain" aria-label=${i(`toast.dismiss`)} @click=${()=>this.desk.dismiss()}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
      </button>
    </section>`}#c(e){this.desk.side=e,this.desk.changed()}#l(e){this.desk.phoneTab=e,this.desk.changed()}#u};customElements.define(`desk-view`,fi);export{fi as DeskView};