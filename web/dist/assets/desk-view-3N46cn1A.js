import{$ as e,A as t,B as n,C as r,D as i,E as a,F as o,G as s,H as c,I as l,L as u,M as d,N as f,O as p,P as m,Q as ee,R as te,S as ne,T as re,U as ie,W as ae,Y as oe,a as h,at as se,b as ce,c as le,ct as g,d as ue,dt as _,f as v,ft as y,ht as de,i as fe,it as pe,j as me,k as he,l as b,m as x,mt as S,n as C,nt as ge,o as _e,ot as w,p as T,pt as E,r as D,s as O,st as k,t as A,tt as ve,u as ye,ut as j,v as M,w as N,x as P,y as F,z as be}from"./decorate-DEnpJTLa.js";import{C as xe,S as Se,T as Ce,_ as we,a as Te,b as Ee,c as De,d as Oe,f as ke,g as Ae,h as je,l as I,m as Me,n as Ne,o as Pe,p as Fe,r as Ie,s as Le,t as Re,u as ze,v as Be,w as Ve,x as He,y as Ue}from"./legend-CqkZNQq_.js";import{A as We,C as Ge,D as L,O as Ke,T as R,d as qe,j as Je,p as Ye,s as Xe,u as Ze,w as Qe}from"./index-DfX3gt_9.js";import{t as $e}from"./forms-CLYgAeKV.js";var z={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},et=e=>(...t)=>({_$litDirective$:e,values:t}),tt=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:nt}=de,rt=e=>e,it=e=>e.strings===void 0,at=()=>document.createComment(``),B=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new nt(r.insertBefore(at(),i),r.insertBefore(at(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=rt(e).nextSibling;rt(r).insertBefore(e,i),e=t}}}return n},V=(e,t,n=e)=>(e._$AI(t,n),e),ot={},st=(e,t=ot)=>e._$AH=t,ct=e=>e._$AH,lt=e=>{e._$AR(),e._$AA.remove()},H=et(class extends tt{constructor(e){if(super(e),e.type!==z.PROPERTY&&e.type!==z.ATTRIBUTE&&e.type!==z.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!it(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===E||t===y)return t;let n=e.element,r=e.name;if(e.type===z.PROPERTY){if(t===n[r])return E}else if(e.type===z.BOOLEAN_ATTRIBUTE){if(!!t===n.hasAttribute(r))return E}else if(e.type===z.ATTRIBUTE&&n.getAttribute(r)===t+``)return E;return st(e),t}}),ut=[`city`,`district`,`street`],U=new class{#e=new Map;#t=!1;#n=new Set;listen(e){this.#n.add(e),this.#e.size===0&&this.#r();let t=x.subscribe(e=>{e.topic===`data.loaded`&&this.#r()});return()=>{t(),this.#n.delete(e)}}take(e){this.#e=new Map([...e].map(e=>[e.code,e]));for(let e of this.#n)e()}get wide(){return[...this.#e.values()].filter(e=>e.level!==`street`)}name(e){let t=this.#e.get(e);return t===void 0?e:F(t)}served(e){return e===null?r(`area.whole_city`):this.name(e)}async#r(){if(!this.#t){this.#t=!0;try{this.take((await Promise.all(ut.map(e=>n(e)))).flat())}catch(e){if(!(e instanceof w))throw e}finally{this.#t=!1}}}},dt=[`hour`,`four_hours`,`today`,`open`,`at`],W=36e5,ft=24*W;function pt(e,t,n){if(e===`open`)return null;if(e===`hour`)return t+W;if(e===`four_hours`)return t+4*W;let[r=0,i=0,a=0]=ue(t,n).split(`:`).map(Number);return t+ft-r*W-(i*60+a)*1e3}function mt(e,t){let n=Date.parse(`${e}Z`);if(Number.isNaN(n))return null;let r=e=>Date.parse(`${D(e,t)}Z`),i=n;for(let e=0;e<2;e+=1)i+=n-r(i);return D(i,t)===e?i:null}function ht(e,t){return`${D(e+W,t).slice(0,13)}:00`}function gt({start:e,span:t,until:n},r,i){let a=e===``?null:mt(e,i);if(e!==``&&(a===null||a<=r))return`start_past`;let o=a??r;if(t!==`at`)return{startMs:a,endMs:pt(t,o,i)};let s=mt(n,i);return s===null||s<=o?`end_before`:{startMs:a,endMs:s}}function _t(e){let t=e.code===`mutual_aid`&&e.from_area===e.to_area;return P(M(),`reason.${t?`aid_within`:e.code}`,yt(e))??e.code}function vt(e,t){let n=typeof t==`object`&&t?yt(t):{};return(Object.keys(n).length===0?void 0:P(M(),`against.${e}`,n))??N(`cause`,e)}function yt(e){let t={};for(let[n,r]of Object.entries(e))n!==`code`&&(Array.isArray(r)?t[n]=r.map(e=>N(n===`skills`?`skill`:n,String(e))).join(` · `):typeof r==`number`?t[n]=bt(n,r):typeof r==`string`&&(t[n]=xt(n,r)));return t}function bt(e,t){return e===`sooner_s`||e===`limit_s`?v(t):e===`age_s`?le(Math.abs(t)):Math.round(t)}function xt(e,t){return e===`area`||e.endsWith(`_area`)?U.name(t):e.endsWith(`_at`)||e===`since`?b(Date.parse(t),x.nowMs,L().city.timezone,`minutes`):N(e,t)}function St(e){let{certificate:t}=e,n=t.network_version.slice(0,8);return t.exact?t.excluded_by_bound===0||t.bound_s===null?r(`rec.exact.all`,{eligible:t.eligible,version:n}):r(`rec.exact`,{asked:t.asked,excluded:t.excluded_by_bound,bound:v(t.bound_s),version:n}):r(`rec.approximate`,{asked:t.asked,version:n})}function Ct({cover:e}){return!e||e.group===null||e.cells_lost===0?``:r(`rec.cover`,{n:e.cells_lost,group:N(`group`,e.group)})}function wt({alternative:e,units:t}){let n=t.find(t=>t.unit.id===e?.unit_id);if(!e||n===void 0)return``;let i={rank:n.rank,code:n.unit.code,seconds:Math.round(e.extra_s),n:e.cells_kept};return r(`rec.alternative`,i)}function G(e){let t=e.field(`assigned_at`)||e.field(`changed_at`),n=P(M(),`error.${e.code}`,{unit:e.field(`unit_code`),number:e.field(`incident_number`),by:e.field(`assigned_by`)||e.field(`changed_by`),causes:Tt(e),at:t===``?``:b(Date.parse(t),x.nowMs,L().city.timezone)});if(n!==void 0)return n;let i=e.errors.map(e=>`${e.field}: ${e.message}`).join(`; `);return r(`error.other`,{reason:i||e.message})}function Tt(e){let{causes:t}=e.body;return(t??[]).map(e=>vt(e.cause,e.detail)).join(` · `)}var Et=[`four_hours`,`today`,`open`],Dt=class{#e;#t;#n;constructor(e){this.grants=null,this.from=``,this.to=``,this.reason=``,this.span=`four_hours`,this.kinds=new Set,this.skills=new Set,this.problem=``,this.sending=!1,this.#e=0,this.#t=k(),this.#n=e}open(){this.problem=``,this.read()}change(e){Object.assign(this,e),this.#r()}toggle(e,t,n){n?this[e].add(t):this[e].delete(t),this.#r()}#r(){this.problem=``,this.#t=k(),this.#n()}async read(){this.#e+=1;let e=this.#e;try{let t=await be();e===this.#e&&(this.grants=t)}catch(t){if(!(t instanceof w))throw t;e===this.#e&&(this.problem=G(t))}this.#n()}hear(e){e.topic.startsWith(`mutual_aid.`)&&this.grants!==null&&this.read()}get missing(){return this.from===``||this.to===``?r(`aid.needs.areas`):this.from===this.to?r(`aid.needs.two`):this.reason.trim()===``?r(`aid.needs.reason`):``}async grant(){if(this.problem=this.missing,this.problem!==``||this.sending)return this.#n(),null;this.sending=!0,this.#n();let e=pt(this.span,x.nowMs,L().city.timezone),t={kinds:[...this.kinds],skills:[...this.skills],ends_at:e===null?null:new Date(e).toISOString()};try{let e=await u({from_area:this.from,to_area:this.to,reason:this.reason.trim(),...t},this.#t);return this.reason=``,this.kinds.clear(),this.skills.clear(),this.read(),e}catch(e){if(!(e instanceof w))throw e;return this.problem=G(e),null}finally{this.#t=k(),this.sending=!1,this.#n()}}async end(e){await d(e),await this.read()}},Ot=class extends T{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(U.listen(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`select`)?.focus()}render(){let{aiding:e}=this.desk;return S`<h2>${r(`aid.title`)}</h2>
      <form class="new" autocomplete="off" @submit=${this.#o} @keydown=${this.#a}>
        <div class="pair">
          ${this.#e(`from`,e.from)} ${this.#e(`to`,e.to)}
        </div>
        <label>
          <span>${r(`aid.reason`)}</span>
          <input id="aid-reason" type="text" maxlength="300" .value=${H(e.reason)} @input=${t=>e.change({reason:kt(t)})} />
        </label>
        <fieldset class="priority">
          <legend>${r(`closure.until`)}</legend>
          ${Et.map(t=>S`<label class=${e.span===t?`on`:``}>
              <input type="radio" name="aid-span" class="sr" .checked=${e.span===t} @change=${()=>e.change({span:t})} />
              ${N(`closure.span`,t)}
            </label>`)}
        </fieldset>
        <details class="limits">
          <summary>${r(`aid.limits`)} <small>${this.#n(e.kinds,e.skills)||r(`aid.limits.none`)}</small></summary>
          ${this.#t(e,`kinds`,`kind`)} ${this.#t(e,`skills`,`skill`)}
        </details>
        ${e.problem===``?y:S`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending}>${e.sending?r(`form.sending`):r(`aid.submit`)} <kbd>Enter</kbd></button>
          <button type="button" @click=${()=>this.desk.back()}>${r(`form.cancel`)}</button>
        </div>
      </form>
      <h3>${r(`aid.active`)} <em>${e.grants?.length??`–`}</em></h3>
      ${e.grants?.length===0?S`<p class="empty">${r(`aid.none`)}</p>`:y}
      <ul class="told aids">
        ${e.grants?.map(e=>this.#r(e))}
      </ul>`}#e(e,t){return S`<label>
      <span>${r(`aid.${e}`)}</span>
      <select @change=${t=>this.desk.aiding.change({[e]:kt(t)})}>
        <option value="" ?selected=${t===``}>${r(`aid.choose`)}</option>
        ${U.wide.map(e=>S`<option value=${e.code} ?selected=${e.code===t}>${U.name(e.code)}</option>`)}
      </select>
    </label>`}#t(e,t,n){return S`<fieldset class="boxes">
      <legend>${r(`aid.${t}`)}</legend>
      ${Object.entries(re(n)).map(([n,r])=>S`<label>
          <input type="checkbox" .checked=${e[t].has(n)} @change=${r=>e.toggle(t,n,r.target.checked)} />
          ${r}
        </label>`)}
    </fieldset>`}#n(e,t){return[...[...e].map(e=>N(`kind`,e)),...[...t].map(e=>N(`skill`,e))].join(` · `)}#r(e){let t=L().city.timezone,n=e=>b(Date.parse(e),x.nowMs,t,`minutes`),i=e.ends_at===null?r(`closure.until.open`):r(`closure.until.at`,{at:n(e.ends_at)}),a=Date.parse(e.starts_at)>x.nowMs?`${r(`closure.from.at`,{at:n(e.starts_at)})} · `:``;return S`<li data-grant=${e.id}>
      <p>
        <b>${r(e.from_area===e.to_area?`aid.within`:`aid.helps`,{from:U.name(e.from_area),to:U.name(e.to_area)})}</b>
        <small>${e.reason} · ${e.granted_by} · ${a}${i}</small>
        <small>${this.#n(e.kinds,e.skills)||r(`aid.limits.none`)}</small>
      </p>
      <button type="button" @click=${()=>void this.#i(e)}>${r(`aid.end`)}</button>
    </li>`}async#i(e){let{desk:t}=this;await t.attempt(()=>t.aiding.end(e.id))&&t.say(r(`aid.ended`))}#a=e=>{e.isComposing||e.key!==`Escape`||(e.preventDefault(),e.stopPropagation(),this.desk.back())};#o=e=>{e.preventDefault(),this.desk.aiding.grant().then(e=>{e!==null&&this.desk.say(r(`aid.granted`,{from:U.name(e.from_area),to:U.name(e.to_area)}))})}};A([_({attribute:!1})],Ot.prototype,`desk`,void 0);function kt(e){return e.target.value}customElements.define(`desk-aid`,Ot);var At=class extends T{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=xe(x.state.alerts.values());return S`<h2>${r(`alerts.title`)} <span class="number">${e.length}</span></h2>
      ${e.length===0?S`<p class="empty">${r(`alerts.none`)}</p>`:S`<ul class="told">${e.map(e=>this.#e(e))}</ul>`}
      <p class="pad"><button type="button" @click=${()=>this.desk.back()}>${r(`place.close`)} <kbd>Esc</kbd></button></p>`}#e(e){let t=C((x.nowMs-Date.parse(e.raised_at))/1e3),n=e.acknowledged_at!==null;return S`<li class="${e.level} ${n?`seen`:``}" data-alert=${e.id}>
      <p>
        <b>${Ve(e)}</b>
        <small>${N(`alert.level`,e.level)} · ${t}${n?` · ${r(`alerts.seen`,{by:e.acknowledged_by??``})}`:``}</small>
      </p>
      <button type="button" @click=${()=>this.desk.show([e.lon,e.lat])}>${r(`alerts.show`)}</button>
      ${n||!g.may(`alerts.acknowledge`)?``:S`<button type="button" @click=${()=>void this.#t(e)}>${r(`alerts.acknowledge`)}</button>`}
    </li>`}async#t(e){await this.desk.attempt(async()=>x.answerBesides({alerts:[await a(e.id)]}))}};A([_({attribute:!1})],At.prototype,`desk`,void 0),customElements.define(`desk-alerts`,At);var jt=[`eight_hours`,`day`,`night`],Mt=[`today`,`tomorrow`],Nt=36e5,K=24*Nt,Pt=[`running`,`coming`,`over`];function Ft(e,t){let[n=0,r=0,i=0]=ue(e,t).split(`:`).map(Number);return e-n*Nt-(r*60+i)*1e3-e%1e3}function It(e,t,n,r){if(e===`eight_hours`)return[D(t,r),D(t+8*Nt,r)];let i=Ft(t,r)+(n===`today`?.5:1.5)*K,[a=``]=D(i,r).split(`T`),[o=``]=D(i+K,r).split(`T`);return e===`day`?[`${a}T08:00`,`${a}T20:00`]:[`${a}T20:00`,`${o}T08:00`]}function Lt(e,t,n=!1){let[,r,i,a,o=``,s=``]=/^(?:(?:(\d{4})-)?(\d{1,2})-(\d{1,2})[ T]+)?(\d{1,2})[:\uff1a](\d{2})$/.exec(e.trim())??[];if(o===``||Number(o)>23||Number(s)>59)return null;let c=i===void 0?t.slice(0,10):`${r??t.slice(0,4)}-${i.padStart(2,`0`)}-${(a??``).padStart(2,`0`)}`,l=Date.parse(`${c}T${o.padStart(2,`0`)}:${s}Z`);if(Number.isNaN(l))return null;let u=new Date(l).toISOString().slice(0,16);return u.slice(0,10)===c?i===void 0&&n&&u<=t?new Date(l+K).toISOString().slice(0,16):u:null}function Rt(e,t){return Date.parse(e.ends_at)<=t?`over`:Date.parse(e.starts_at)<=t?`running`:`coming`}function zt(e,t){return[...e].sort((e,n)=>Pt.indexOf(Rt(e,t))-Pt.indexOf(Rt(n,t))||Date.parse(e.starts_at)-Date.parse(n.starts_at)||e.unit_code.localeCompare(n.unit_code))}var Bt=class{#e;#t;#n;constructor(e){this.day=`today`,this.shifts=null,this.unit=null,this.startsAt=``,this.endsAt=``,this.crew=``,this.note=``,this.problem=``,this.sending=!1,this.#e=0,this.#t=k(),this.#n=e}open(){this.problem=``,this.startsAt===``&&this.fill(`eight_hours`),this.read()}change(e){Object.assign(this,e),this.problem=``,this.#t=k(),this.#n()}fill(e){let[t,n]=It(e,x.nowMs,this.day,L().city.timezone);this.change({startsAt:t,endsAt:n})}typeTime(e,t){let n=Lt(t,e===`startsAt`?this.startsAt:this.startsAt||this.endsAt,e===`endsAt`);n===null?(this.problem=r(`shifts.time.unread`),this.#n()):this.change({[e]:n})}setDay(e){this.day=e,this.shifts=null,this.read(),this.#n()}async read(){this.#e+=1;let e=this.#e,t=Ft(x.nowMs,L().city.timezone)+(this.day===`today`?0:K);try{let n=await c(new Date(t).toISOString(),new Date(t+K).toISOString());e===this.#e&&(this.shifts=n)}catch(t){if(!(t instanceof w))throw t;e===this.#e&&(this.problem=G(t))}this.#n()}hear(e){e.topic===`unit.shift`&&this.shifts!==null&&this.read()}async plan(){let{unit:e}=this;if(e===null||this.startsAt===``||this.endsAt===``||this.sending)return null;this.sending=!0,this.problem=``,this.#n();let t=this.crew.trim()===``?{}:{crew:Number(this.crew)},n=this.note.trim()===``?{}:{note:this.note.trim()};try{let r=await ie(e.id,{starts_at:`${this.startsAt}:00`,ends_at:`${this.endsAt}:00`,...t,...n},this.#t);return this.unit=null,this.crew=this.note=``,this.read(),r}catch(e){if(!(e instanceof w))throw e;return this.problem=G(e),null}finally{this.#t=k(),this.sending=!1,this.#n()}}async end(e){await m(e.unit_id,e.id),await this.read()}},Vt=[`accident`,`works`,`flooding`,`event`,`fire`,`other`];function Ht(e,t){let[n]=e;return n===void 0||e.length<2?null:t||e.length===2?{type:`LineString`,coordinates:[...e]}:{type:`Polygon`,coordinates:[[...e,n]]}}function Ut(e){let t=e.split(/[;\n\uff1b]/).map(e=>e.trim()).filter(e=>e!==``).map(e=>e.split(/[,\uff0c\s]+/).map(Number));return t.every(([e,t,...n])=>n.length===0&&Math.abs(e??NaN)<=180&&Math.abs(t??NaN)<=90)?t:null}function q(e){return e.map(e=>e.map(e=>e.toFixed(5)).join(`,`)).join(`; `)}var Wt=class{#e;#t;#n;constructor(e){this.points=[],this.asLine=!1,this.reason=`accident`,this.remark=``,this.start=``,this.span=`four_hours`,this.until=``,this.confirmed=!1,this.covered=null,this.large=!1,this.problem=``,this.sending=!1,this.#e=0,this.#t=k(),this.#n=e}get shape(){return Ht(this.points,this.asLine)}clear(){this.remark=this.start=``,this.span===`at`&&(this.span=`four_hours`),this.#a([])}add(e){let t=this.points.at(-1);(t===void 0||t[0]!==e[0]||t[1]!==e[1])&&this.#a([...this.points,e])}undoPoint(){this.#a(this.points.slice(0,-1))}type(e){let t=Ut(e);t!==null&&q(t)!==q(this.points)&&this.#a(t)}setLine(e){this.asLine=e,this.#a(this.points)}change(e){Object.assign(this,e),this.#n()}startLater(e){this.#i({start:e?ht(x.nowMs,this.#r):``})}setSpan(e){let t=this.until===``?ht(x.nowMs,this.#r):this.until;this.#i(e===`at`?{span:e,until:t}:{span:e})}typeTime(e,t){let n=D(x.nowMs,this.#r),i=Lt(t,e===`until`&&this.start!==``?this.start:n,!0);i===null?(this.problem=r(`shifts.time.unread`),this.#n()):this.#i({[e]:i})}get#r(){return L().city.timezone}#i(e){Object.assign(this,e),this.problem=``,this.#t=k(),this.#n()}#a(e){this.points=e,this.covered=null,this.large=this.confirmed=!1,this.problem=``,this.#t=k(),this.#n(),this.#o()}async#o(){this.#e+=1;let e=this.#e,{shape:t}=this;if(t!==null){try{let n=await ae(t);if(e!==this.#e)return;this.covered=n,this.large=n.needs_confirmation}catch(t){if(!(t instanceof w))throw t;e===this.#e&&(this.problem=G(t))}this.#n()}}async file(){let{shape:e}=this;if(e===null||this.sending||this.large&&!this.confirmed)return null;let t=gt(this,x.nowMs,this.#r);if(typeof t==`string`)return this.problem=r(`closure.time.${t}`),this.#n(),null;this.sending=!0,this.problem=``,this.#n();let[n,i]=[t.startMs,t.endMs].map(e=>e===null?null:new Date(e).toISOString()),a=[N(`closure.reason`,this.reason),this.remark.trim()].filter(e=>e!==``).join(` · `);try{let t=await me({geometry:e,reason:a,...n?{starts_at:n}:{},ends_at:i??null,confirmed:this.confirmed},this.#t);return x.answerBesides({closures:[t]}),this.clear(),t}catch(e){if(!(e instanceof w))throw e;return e.code===`closure_too_large`&&(this.large=!0),e.code!==`network`&&(this.#t=k()),this.problem=G(e),null}finally{this.sending=!1,this.#n()}}async end(e){x.answerBesides({closures:[await f(e)]})}},Gt=class extends T{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`#closure-points`)?.focus()}render(){let{closing:e}=this.desk,t=Ee(x.state.closures.values(),x.nowMs),n=He(x.state.closures.values(),x.nowMs);return S`<h2>${r(`closure.title`)}</h2>
      <form class="new closure" autocomplete="off" @submit=${this.#l} @keydown=${this.#c}>
        <div class="field">
          <label for="closure-points">${r(`closure.points`)}</label>
          <input
            id="closure-points"
            type="text"
            placeholder="114.2880,30.5490; 114.2890,30.5500"
            .value=${q(e.points)}
            @change=${t=>e.type(t.target.value)}
          />
          <small class="under">${r(`closure.hint`)}</small>
        </div>
        ${e.points.length>2?this.#e(e):y} ${this.#t(e)} ${this.#n(e)} ${this.#r(e)} ${this.#i(e)}
        ${e.large?S`<label class="confirm-large">
              <input type="checkbox" .checked=${e.confirmed} @change=${t=>e.change({confirmed:t.target.checked})} />
              ${r(`closure.confirm`)}
            </label>`:y}
        ${e.problem===``?y:S`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending||e.shape===null||e.large&&!e.confirmed}>
            ${e.sending?r(`form.sending`):r(e.start===``?`closure.submit`:`closure.submit_later`)} <kbd>Enter</kbd>
          </button>
          <button type="button" ?disabled=${e.points.length===0} @click=${()=>e.undoPoint()}>${r(`closure.undo_point`)}</button>
          <button type="button" @click=${()=>this.desk.back()}>${r(`form.cancel`)}</button>
        </div>
      </form>
      <h3>${r(`closure.active`)} <em>${t.length}</em></h3>
      ${t.length===0?S`<p class="empty">${r(`closure.none`)}</p>`:S`<ul class="told">${t.map(e=>this.#o(e))}</ul>`}
      ${n.length===0?y:S`<h3>${r(`closure.coming`)} <em>${n.length}</em></h3>
            <ul class="told coming">${n.map(e=>this.#o(e))}</ul>`}`}#e(e){let t=(t,n)=>S`<label class=${e.asLine===t?`on`:``}>
      <input type="radio" name="shape" class="sr" .checked=${e.asLine===t} @change=${()=>e.setLine(t)} />${n}
    </label>`;return S`<fieldset class="priority">
      <legend>${r(`closure.shape`)}</legend>
      ${t(!1,r(`closure.shape.area`))} ${t(!0,r(`closure.shape.line`))}
    </fieldset>`}#t(e){let{covered:t}=e;if(t===null)return y;if(t.arcs===0)return S`<p class="note warn" role="status">${r(`error.closure_covers_nothing`)}</p>`;let n=(t.share*100).toFixed(t.share<.001?3:1);return S`<p class="note" role="status">
      <b>${r(`closure.covered`,{length:O(t.length_m),n:t.roads,share:n})}</b>
      ${t.names.length===0?y:S`<br />${t.names.slice(0,6).join(` · `)}`}
    </p>`}#n(e){return S`<div class="field two">
      <label for="closure-reason">${r(`closure.reason`)}</label>
      <select id="closure-reason" @change=${t=>e.change({reason:t.target.value})}>
        ${Vt.map(t=>S`<option value=${t} ?selected=${t===e.reason}>${N(`closure.reason`,t)}</option>`)}
      </select>
      <input
        type="text"
        maxlength="250"
        aria-label=${r(`closure.remark`)}
        placeholder=${r(`closure.remark`)}
        .value=${e.remark}
        @input=${t=>e.change({remark:t.target.value})}
      />
    </div>`}#r(e){let t=e.start!==``,n=(n,r)=>S`<label class=${t===n?`on`:``}>
      <input type="radio" name="start" class="sr" .checked=${t===n} @change=${()=>e.startLater(n)} />${r}
    </label>`;return S`<fieldset class="priority">
        <legend>${r(`closure.from`)}</legend>
        ${n(!1,r(`closure.from.now`))} ${n(!0,r(`closure.from.later`))}
      </fieldset>
      ${t?this.#a(`start`,e.start):y}`}#i(e){return S`<fieldset class="priority">
        <legend>${r(`closure.until`)}</legend>
        ${dt.map(t=>S`<label class=${e.span===t?`on`:``}>
            <input type="radio" name="span" class="sr" .checked=${e.span===t} @change=${()=>e.setSpan(t)} />
            ${N(`closure.span`,t)}
          </label>`)}
      </fieldset>
      ${e.span===`at`?this.#a(`until`,e.until):y}`}#a(e,t){return S`<div class="field">
      <label for="closure-${e}">${r(`closure.time.${e}`)}</label>
      <input
        type="text"
        inputmode="numeric"
        id="closure-${e}"
        .value=${t.replace(`T`,` `)}
        @change=${t=>this.desk.closing.typeTime(e,t.target.value)}
      />
    </div>`}#o(e){let t=Date.parse(e.starts_at),n=t>x.nowMs,i=n?`${r(`closure.from.at`,{at:b(t,x.nowMs,L().city.timezone,`minutes`)})} · `:``;return S`<li data-closure=${e.id}>
      <p><b>${e.reason}</b><small>${e.created_by} · ${i}${Se(e)}</small></p>
      <button type="button" @click=${()=>void this.#s(e)}>${r(n?`closure.cancel`:`closure.end`)}</button>
    </li>`}async#s(e){let{desk:t}=this,n=Date.parse(e.starts_at)>x.nowMs?`closure.cancelled`:`closure.ended`;await t.attempt(()=>t.closing.end(e.id))&&t.say(r(n,{reason:e.reason}))}#c=e=>{if(e.isComposing)return;e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back());let t=e.target;if(e.key!==`Enter`||t.id!==`closure-points`)return;e.preventDefault();let{value:n}=t;n===q(this.desk.closing.points)?this.#u():this.desk.closing.type(n)};#l=e=>{e.preventDefault(),this.#u()};file(){this.#u()}async#u(){let e=await this.desk.closing.file();if(e===null)return;let t=Date.parse(e.starts_at)>x.nowMs;this.desk.say(r(t?`closure.planned`:`closure.done`,{reason:e.reason}))}};A([_({attribute:!1})],Gt.prototype,`desk`,void 0),customElements.define(`desk-closure`,Gt);var Kt=/^\s*([+-]?\d{1,3}(?:\.\d+)?)\s*[,\uff0c\s]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*$/,qt=/^8[0-9a-f]{14}$/;function Jt(e){let t=Kt.exec(e);if(t!==null){let e=Number(t[1]),n=Number(t[2]);return Math.abs(e)<=180&&Math.abs(n)<=90?{kind:`coordinates`,lon:e,lat:n}:Math.abs(e)<=90&&Math.abs(n)<=180?{kind:`coordinates`,lon:n,lat:e}:null}let n=e.trim().toLowerCase();return qt.test(n)?{kind:`cell`,cell:n}:null}function Yt(e){let{id:t,list:n,open:r,at:i}=e;return S`<div class="choices">
    <input
      id=${t}
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-autocomplete="list"
      aria-expanded=${r?`true`:`false`}
      aria-controls="${t}-list"
      aria-activedescendant=${r&&n.length>0?`${t}-${i}`:y}
      aria-invalid=${e.invalid?`true`:y}
      placeholder=${e.hint}
      .value=${H(e.value)}
      @focus=${e=>e.target.select()}
      @input=${t=>e.onInput(t.target.value)}
      @keydown=${t=>{if(r&&!t.isComposing){if(t.key===`ArrowDown`||t.key===`ArrowUp`){t.preventDefault(),t.stopPropagation();let r=t.key===`ArrowDown`?1:-1;e.onMove(Math.max(0,Math.min(n.length-1,i+r)))}else t.key===`Enter`&&n.length>0?(t.preventDefault(),e.onChoose(i)):t.key===`Tab`&&n.length>0&&e.value.trim()!==``?e.onChoose(i):t.key===`Escape`&&(t.stopPropagation(),e.onClose())}}}
      @blur=${()=>e.onClose()}
    />
    <ul id="${t}-list" role="listbox" aria-label=${e.hint} ?hidden=${!r}>
      ${r&&n.length===0?S`<li role="option" aria-disabled="true" aria-selected="false" class="empty">${e.empty}</li>`:``}
      ${r?n.map((t,n)=>Zt(e,t,n)):``}
    </ul>
  </div>`}function Xt(e){e.preventDefault()}function Zt(e,t,n){return S`<li
    id="${e.id}-${n}"
    role="option"
    aria-selected=${n===e.at?`true`:`false`}
    @mousedown=${Xt}
    @click=${()=>e.onChoose(n)}
  >
    ${t.mark??``}<b>${t.text}</b><small>${t.detail}</small>
  </li>`}var Qt=[`new`,`send`,`st`,`close`,`road`,`plan`,`shifts`,`aid`,`go`,`lang`],$t=new Map([[`新建`,`new`],[`n`,`new`],[`派`,`send`],[`派遣`,`send`],[`s`,`send`],[`status`,`st`],[`状态`,`st`],[`结案`,`close`],[`归档`,`close`],[`封路`,`road`],[`block`,`road`],[`统派`,`plan`],[`allocate`,`plan`],[`班次`,`shifts`],[`排班`,`shifts`],[`互助`,`aid`],[`支援`,`aid`],[`去`,`go`],[`到`,`go`],[`语言`,`lang`]]);function en(e){let t=e.trim();if(t===``||t===`/`)return{kind:`nothing`};if(!t.startsWith(`/`)&&!t.startsWith(`、`))return{kind:`go`,place:t};let[,n=``,r=``]=/^[/、]\s*(\S+)\s*(.*)$/s.exec(t)??[],i=tn(n);switch(i){case`new`:return{kind:`new`,text:r};case`send`:{let e=Number(r);return/^[1-9]\d?$/.test(r)?{kind:`send`,rank:e}:/^\S*\D\S*$/.test(r.trim())?{kind:`send_unit`,code:r.trim()}:{kind:`unknown`,text:t}}case`st`:{let[,e,n]=/^(\S+)\s+(\S+)$/.exec(r.trim())??[];return e===void 0||n===void 0?{kind:`unknown`,text:t}:{kind:`status`,code:e,word:n}}case`close`:{let e=/^(?:road|封路)(?:\s+(.*))?$/s.exec(r.trim());return e===null?{kind:`close`,reason:r.trim()}:{kind:`road`,remark:e[1]?.trim()??``}}case`road`:return{kind:`road`,remark:r.trim()};case`plan`:case`shifts`:case`aid`:return{kind:`panel`,panel:i};case`go`:return r===``?{kind:`nothing`}:{kind:`go`,place:r};case`lang`:return{kind:`lang`,locale:r===`zh`||r===`en`?r:null};case null:return{kind:`unknown`,text:t}}}function tn(e){let t=e.toLowerCase();return Qt.find(e=>e===t)??$t.get(t)??null}var nn=[[{of:`assignment`,step:`en_route`},[`route`,`enroute`,`en_route`,`go`,`途中`,`出发`,`上路`]],[{of:`assignment`,step:`on_scene`},[`scene`,`on_scene`,`arrived`,`here`,`现场`,`到场`,`到达`]],[{of:`assignment`,step:`done`},[`done`,`finished`,`clear`,`完成`,`处置完毕`]],[{of:`assignment`,step:`cancelled`},[`recall`,`cancel`,`cancelled`,`撤回`,`撤销`,`取消`]],[{of:`unit`,step:`available`},[`free`,`available`,`可派`,`待命`,`上班`]],[{of:`unit`,step:`off_duty`},[`off`,`off_duty`,`下班`,`离岗`]],[{of:`unit`,step:`out_of_service`},[`out`,`out_of_service`,`broken`,`停用`,`故障`]]],rn=new Map(nn.flatMap(([e,t])=>t.map(t=>[t,e])));function an(e){return rn.get(e.toLowerCase())??null}function on(){return nn.flatMap(([,e])=>e)}var sn=` · `;function cn(e){let t=F(L().city),n=F({name_zh:e.detail_zh,name_en:e.detail_en}).split(sn).filter(e=>e!==t&&e!==``);return[...e.kind===`facility`&&n.length>0?[]:[N(`place.kind`,e.kind)],...n.map(Je)].join(sn)}var ln=8;function un(e,t){let n=e.trimStart();if(n===``)return[];if(!n.startsWith(`/`)&&!n.startsWith(`、`))return gn(n.trim(),t);let[,r=``,i=``,a=``]=/^[/、](\S*)(\s*)(.*)$/s.exec(n)??[],o=tn(r);return o===null||i===``?fn(r):o===`st`?hn(a,t.units):o===`send`?/^\s*\d?\s*$/.test(a)?[]:mn(`send`,a.trim(),t.units):o===`go`?a.trim()===``?[]:gn(a.trim(),t):[]}function dn(e){let t=e.trim();if(t===``)return``;if(!t.startsWith(`/`)&&!t.startsWith(`、`))return t;let[,n=``,r=``]=/^[/、](\S+)\s+(.*)$/s.exec(t)??[];return tn(n)===`go`?r.trim():``}function fn(e){return Qt.filter(t=>t.startsWith(e.toLowerCase())||tn(e)===t).map(e=>({kind:`command`,key:e,text:r(`command.${e}.args`),detail:r(`command.${e}`),line:pn(e)}))}function pn(e){return`/${e} `}function mn(e,t,n){return _n(t,n).map(t=>({kind:`unit`,key:t.code,text:t.code,detail:`${N(`kind`,t.kind)} · ${N(`status`,t.status)}`,unit:t,line:`/${e} ${t.code} `}))}function hn(e,t){let[,n=``,r=``,i=``]=/^(\S*)(\s*)(\S*)$/.exec(e)??[];if(r===``)return mn(`st`,n,t);let a=new Set;return on().filter(e=>e.startsWith(i.toLowerCase())).filter(e=>{let t=an(e)?.step??``;return!a.has(t)&&a.add(t)}).map(e=>{let t=an(e),r=t?.of===`assignment`?`assignment`:`status`;return{kind:`command`,key:e,text:e,detail:N(r,t?.step??e),line:`/st ${n} ${e}`}})}function gn(e,t){let n=Jt(e),i=[];if(n?.kind===`coordinates`){let{lon:t,lat:a}=n;i.push({kind:`point`,key:e,text:h(t,a),detail:r(`place.kind.coordinates`),lon:t,lat:a})}for(let e of t.places){if(n!==null&&e.kind===`coordinates`)continue;let t=e.kind===`cell`?r(`place.cell`,{cell:e.key}):F(e);i.push({kind:`place`,key:`${e.kind}/${e.key}`,text:t,detail:cn(e),place:e})}for(let n of _n(e,t.units).slice(0,3)){let e=`${r(`place.kind.unit`)} · ${N(`kind`,n.kind)} · ${N(`status`,n.status)}`;i.push({kind:`unit`,key:`unit/${n.code}`,text:n.code,detail:e,unit:n,line:null})}for(let n of t.incidents){if(!n.number.includes(e))continue;let t=`${r(`place.kind.incident`)} · ${R(n.category)}`;if(i.push({kind:`incident`,key:`incident/${n.number}`,text:n.number,detail:t,incident:n}),i.length>=ln)break}return i.slice(0,ln)}function _n(e,t){let n=e.toLowerCase(),r=[];for(let e of t)if(e.code.toLowerCase().includes(n)&&r.push(e),r.length>=ln)break;return r}async function vn(e,t,n){let r=await yn(en(e),t,n);return r===``||(t.say(r,`bad`),!1)}async function yn(e,t,n){switch(e.kind){case`nothing`:return``;case`unknown`:return r(`command.unknown`,{text:e.text});case`new`:return t.openForm(e.text),``;case`send`:return t.incident===null?r(`command.no_incident`):t.recommending.choose(e.rank)?(await t.recommending.confirm(),``):r(`command.no_rank`,{n:e.rank});case`send_unit`:return bn(e.code,t);case`status`:return Sn(e.code,e.word,t);case`close`:return t.incident===null?r(`command.no_incident`):e.reason===``?r(`command.no_reason`):(await t.close(e.reason),``);case`road`:return t.openPanel(`closure`),t.closing.change({remark:e.remark}),``;case`panel`:return t.openPanel(e.panel),``;case`go`:return Cn(e.place,t,n);case`lang`:return ne(e.locale??(M()===`zh`?`en`:`zh`)),``}}async function bn(e,t){if(t.incident===null)return r(`command.no_incident`);let n=xn(e);if(n===void 0)return r(`command.no_unit`,{code:e});let i=(t.recommending.ranking?.rows??[]).findIndex(e=>e.entry.unit.id===n.id&&!e.gone)+1;return i>0&&t.recommending.choose(i)?await t.recommending.confirm():t.overriding.open(n.id),``}function xn(e){return[...x.state.units.values()].find(t=>t.code.toLowerCase()===e.toLowerCase())}async function Sn(e,t,n){let i=xn(e);if(i===void 0)return r(`command.no_unit`,{code:e});let a=an(t);if(a===null)return r(`command.no_status`,{text:t});if(a.of===`assignment`&&i.assignment===null)return r(`command.no_assignment`,{code:i.code});if(a.of===`assignment`?await n.stepAssignment(i.assignment?.id??0,a.step):await n.stepUnit(i.id,a.step)){let e=a.of===`assignment`?N(`assignment`,a.step):N(`status`,a.step);n.say(r(`command.status.done`,{code:i.code,status:e}))}return``}async function Cn(e,t,n){let i=Jt(e);if(i?.kind===`coordinates`)return n.goTo([i.lon,i.lat]),``;let a=[];if(!await t.attempt(async()=>{a=await l(e)}))return``;let[o]=a;return o===void 0?r(`command.no_place`,{text:e}):(n.goTo([o.lon,o.lat],o.bbox),``)}var wn=140,J=class extends T{constructor(...e){super(...e),this.line=``,this.focused=!1,this.at=-1,this.places=[],this.#e=``,this.#s=e=>{if(e.isComposing)return;let t=this.#r(),n=t[this.at];if(e.key===`ArrowDown`||e.key===`ArrowUp`){e.preventDefault();let n=e.key===`ArrowDown`?1:-1;this.at=Math.max(-1,Math.min(t.length-1,this.at+n))}else e.key===`Tab`&&!e.shiftKey&&t.length>0?(e.preventDefault(),this.#c(n??t[0])):e.key===`Enter`?(e.preventDefault(),e.stopPropagation(),n===void 0?this.#u():this.#l(n)):e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.line===``?this.#d():this.#a(``))}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}begin(e){this.line=e;let t=this.querySelector(`input`);t?.focus(),this.updateComplete.then(()=>t?.setSelectionRange(e.length,e.length))}render(){let e=this.focused?this.#r():[],t=e.length>0;return S`<div class="line">
        <span class="prompt" aria-hidden="true">/</span>
        <input
          id="command"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${r(`command.label`)}
          aria-autocomplete="list"
          aria-expanded=${t?`true`:`false`}
          aria-controls="command-list"
          aria-activedescendant=${t&&this.at>=0?`command-${this.at}`:y}
          placeholder=${this.#n()}
          .value=${H(this.line)}
          @input=${e=>this.#a(e.target.value)}
          @keydown=${this.#s}
          @focus=${()=>this.focused=!0}
          @blur=${()=>this.focused=!1}
        />
        <ul id="command-list" role="listbox" aria-label=${r(`command.completions`)} ?hidden=${!t}>
          ${e.map((e,t)=>this.#i(e,t))}
        </ul>
      </div>
      <p class="hints" aria-hidden="true">
        <span><kbd>N</kbd>${r(`key.new`)}</span>
        <span><kbd>1–9</kbd>${r(`key.pick`)}</span>
        <span><kbd>Enter</kbd>${r(`key.enter`)}</span>
        <span><kbd>/</kbd>${r(`key.slash`)}</span>
        <span><kbd>Z</kbd>${r(`key.undo`)}</span>
        <span><kbd>?</kbd>${r(`key.help`)}</span>
      </p>`}#n(){let{recommending:e,incident:t}=this.desk,n=e.picked;return n===null||t===null?r(`command.prompt`):`${r(`rec.preview`,{n:n.rank,code:n.entry.unit.code,number:t.number,time:v(n.entry.travel_time_s)})} — ${r(`rec.confirm`)}`}#r(){return un(this.line,{units:x.state.units.values(),incidents:x.state.incidents.values(),places:this.places})}#i(e,t){let n=t===this.at?`true`:`false`;return S`<li id="command-${t}" role="option" aria-selected=${n} @mousedown=${Xt} @click=${()=>this.#l(e)}>
      <b>${e.text}</b><small>${e.detail}</small>
    </li>`}#a(e){this.line=e,this.at=dn(e)===``?-1:0,clearTimeout(this.#t);let t=dn(e);t===``?(this.places=[],this.#e=``):this.#t=setTimeout(()=>void this.#o(t),wn)}async#o(e){if(this.#e=e,Jt(e)?.kind===`coordinates`)this.places=[];else try{let t=await l(e);this.#e===e&&(this.places=t)}catch(e){if(!(e instanceof w))throw e;this.places=[]}}#s;#c(e){`line`in e&&e.line!==null?this.#a(e.line):this.#l(e)}#l(e){switch(e.kind){case`command`:this.#a(e.line),e.line===this.line&&!e.line.endsWith(` `)&&this.#u();return;case`unit`:if(e.line!==null){this.#a(e.line);return}this.desk.selectUnit(e.unit.id),e.unit.position!==null&&this.view.goTo([e.unit.position.lon,e.unit.position.lat]);break;case`incident`:this.desk.selectIncident(e.incident.id);break;case`place`:this.view.goTo([e.place.lon,e.place.lat],e.place.bbox);break;case`point`:this.view.goTo([e.lon,e.lat])}this.#d()}async#u(){clearTimeout(this.#t),await vn(this.line,this.desk,this.view)&&this.#d()}#d(){this.#a(``),this.querySelector(`input`)?.blur()}};A([_({attribute:!1})],J.prototype,`desk`,void 0),A([_({attribute:!1})],J.prototype,`view`,void 0),A([j()],J.prototype,`line`,void 0),A([j()],J.prototype,`focused`,void 0),A([j()],J.prototype,`at`,void 0),A([j()],J.prototype,`places`,void 0),customElements.define(`desk-command`,J);var Tn=[`nearest`,`requested`,`confirmed`,`equipped`,`nobody_else`];function En(e,t=``){return[e??``,t.trim()].filter(e=>e!==``).join(`: `)}function Dn(e){let[,t=``,n=``]=/^([a-z_]+)(?:: (.+))?$/s.exec(e)??[],r=P(M(),`kept.${t}`);return r===void 0?e:[r,t===`asked_for`?n.split(`, `).map(e=>N(`skill`,e)).join(` · `):n].filter(e=>e!==``).join(` · `)}function Y(e){return e.toLowerCase().normalize(`NFKC`).trim()}function On(e,t){let n=Y(t),r=[];for(let t of e){let e=[t.name_zh,t.name_en,t.key].map(Y);n===``||e.some(e=>e.startsWith(n))?r.push([0,t]):e.some(e=>e.includes(n))&&r.push([1,t])}return r.sort(([e,t],[n,r])=>e-n||t.priority-r.priority).map(([,e])=>e)}function kn(e,t){let n=Y(t),r=null,i=0;for(let t of e){let e=Math.max(An(Y(t.name_zh),n),jn(Y(t.name_en),n));(e>i||e===i&&r!==null&&e>0&&t.priority<r.priority)&&(r=t,i=e)}return r}function An(e,t){let n=0;for(let r=0;r+2<=e.length;r+=1)t.includes(e.slice(r,r+2))&&(n+=1);return n/Math.max(1,e.length-1)}function jn(e,t){let n=e.split(/[^a-z]+/).filter(e=>e.length>=3),r=new Set(t.split(/[^a-z]+/).filter(e=>e.length>=3));return n.filter(e=>r.has(e)).length/Math.max(1,n.length)}function Mn(e){return P(M(),`warning.${e.code}`)??e.message}var Nn=new Set([`facility`,`street`,`address`]),Pn=class{#e;#t;#n;constructor(e){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.place=null,this.found=null,this.foundFor=``,this.pointed=0,this.problem=``,this.problemField=``,this.sending=!1,this.opened=0,this.#e=k(),this.#t=0,this.#n=e}open(e){e===``&&(this.description!==``||this.place!==null)?(this.opened+=1,this.#n()):(this.clear(),this.opened+=1,this.describe(e))}clear(){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.place=null,this.found=null,this.problem=this.problemField=``,this.sending=!1,this.#e=k(),this.#n()}describe(e){this.description=e,this.categoryByHand||(this.category=kn(L().categories.values(),e)),this.#a()}chooseCategory(e){this.category=e,this.categoryByHand=e!==null,this.#a()}choosePriority(e){this.priority=e,this.#n()}choosePlace(e){let t=F(e);this.#r({at:[e.lon,e.lat],text:t,address:Nn.has(e.kind)?t:``,warnings:[]}),this.#i()}async choosePoint(e,t=null){let n=t===null?``:F(t);this.pointed+=1,this.#r({at:e,text:n||h(...e),address:n,warnings:[]}),await this.#i()}#r(e){this.place=e,this.found=null,this.#t+=1,this.#a()}async#i(){let e=this.place;if(e!==null){try{let t=await se(...e.at);if(this.place!==e)return;let n=Ke(t.areas),r=e.address===``?n:`${e.text} · ${n}`;this.place={...e,text:r,warnings:t.warnings.map(Mn)}}catch(t){if(!(t instanceof w))throw t;this.place===e&&(this.place={...e,warnings:[G(t)]})}this.#n()}}forgetPlace(){this.place=null,this.#n()}closeSearch(){this.found=null,this.#n()}async search(e){this.#t+=1;let t=this.#t,n=null;try{if(e.trim()!==``&&(n=await Fn(e)),t!==this.#t||this.place!==null)return[];(this.problemField===`search`||this.problemField===`place`&&n!==null&&n.length>0)&&(this.problem=this.problemField=``)}catch(e){if(!(e instanceof w))throw e;if(t!==this.#t)return[];this.problem=G(e),this.problemField=`search`}return this.found=n,this.foundFor=e,this.#n(),n??[]}async file(){let e=this.#o();if(this.problem=e?.text??``,this.problemField=e?.field??``,e!==null||this.category===null||this.place===null||this.sending)return this.#n(),null;this.sending=!0,this.#n();let[t,n]=this.place.at;try{let e=await o({category:this.category.key,description:this.description.trim(),lon:t,lat:n,source:`desk`,...this.priority===null?{}:{priority:this.priority},...this.place.address===``?{}:{address:this.place.address}},this.#e);return this.clear(),{incident:e.incident,warnings:e.warnings.map(Mn)}}catch(e){if(!(e instanceof w))throw e;return this.problem=G(e),e.code!==`network`&&(this.#e=k()),null}finally{this.sending=!1,this.#n()}}#a(){let e=this.#o();(this.problemField!==`search`||this.place!==null)&&e?.field!==this.problemField&&(this.problem=this.problemField=``),this.#n()}#o(){return this.place===null?{text:r(`form.place.needed`),field:`place`}:this.category===null?{text:r(`form.category.needed`),field:`category`}:this.description.trim()===``?{text:r(`form.description.needed`),field:`description`}:null}missPlace(){this.problem=r(`form.place.none`),this.problemField=`place`,this.#n()}};async function Fn(e){let t=Jt(e);return t?.kind===`coordinates`?[In(t.lon,t.lat)]:l(e)}function In(e,t){let n=h(e,t);return{kind:`coordinates`,key:n,name_zh:n,name_en:n,detail_zh:``,detail_en:``,lon:e,lat:t,bbox:null,training:!1}}var Ln=[...Tn,`other`];function Rn(e,t){return En(e===`other`?null:e,t)}function zn(e){return e.some(e=>!e.overridable)?`barred`:e.length>0?`needs_reason`:`free`}var Bn=class{#e;#t;constructor(e){this.unitId=null,this.judged=null,this.choice=null,this.remark=``,this.problem=``,this.sending=!1,this.judgedMs=0,this.#t=0,this.#e=e}get reason(){return Rn(this.choice,this.remark)}get ready(){if(this.judged===null||this.sending)return!1;let e=zn(this.judged.causes);return e===`free`||e===`needs_reason`&&this.reason!==``}open(e){this.#e.incident!==null&&(this.unitId=e,this.judged=this.choice=null,this.remark=this.problem=``,this.#e.openPanel(`override`),this.judge())}change(e){Object.assign(this,e),this.problem=``,this.#e.changed()}choose(e){let t=Ln[e-1];t!==void 0&&this.judged!==null&&zn(this.judged.causes)===`needs_reason`&&this.change({choice:t})}async judge(){let{incident:e}=this.#e,{unitId:t}=this;if(e===null||t===null)return;this.#t+=1;let n=this.#t;try{let r=await te(e.id,t);if(n!==this.#t)return;this.judged=r,this.judgedMs=Date.now()}catch(e){if(!(e instanceof w))throw e;n===this.#t&&(this.problem=G(e))}this.#e.changed()}async makeAvailable(){let{unitId:e}=this;e!==null&&(await this.#e.attempt(async()=>x.answer([await ge(e,`available`)],[])),await this.judge())}async send(){let{incident:e}=this.#e,{judged:t}=this;if(e===null||t===null||!this.ready){t!==null&&zn(t.causes)===`needs_reason`&&(this.problem=r(`override.reason.needed`)),this.#e.changed();return}let{reason:n}=this;this.sending=!0,this.#e.changed();try{let a=await i(e.id,{unit_id:t.unit.id,...n===``?{}:{override_reason:n}},k());x.answer([a.unit],[a.incident]),this.#e.showIncident();let o={assignmentId:a.assignment.id,code:t.unit.code};this.#e.sayUndoable(r(`toast.assigned`,{code:t.unit.code,number:e.number}),o)}catch(e){if(!(e instanceof w))throw e;this.problem=G(e),this.judge()}finally{this.sending=!1,this.#e.changed(),this.#e.recommending.ask(`fresh`)}}},Vn=200,Hn=new Set([`assigned`,`en_route`]);function Un(e,t){let n=e=>e.units.length>0&&e.units.every(e=>Hn.has(e.status));return[...e].filter(e=>je(e)||t&&n(e)).sort(Ae)}function Wn(e){return e.unit_id===null||e.change===`stays`||e.change===`unassigned`?`nothing`:e.takes_off.length>0?`take_off`:`send`}function Gn(e){return{incident_id:e.incident_id,unit_id:e.unit_id??0,takes_off:e.takes_off,...e.rank===null?{}:{rank:e.rank},...e.override_reason===null?{}:{override_reason:e.override_reason}}}function X(e){return`${e.incident_id}/${e.unit_id??`-`}`}var Kn=class{#e;#t;constructor(e){this.answer=null,this.left=new Set,this.agreed=new Set,this.reconsider=!1,this.results=null,this.outdated=!1,this.asking=!1,this.sending=!1,this.problem=``,this.answeredMs=0,this.#e=0,this.#t=e}get incidents(){return Un(x.state.incidents.values(),this.reconsider)}get errands(){if(this.results!==null)return[];let e=new Set(this.incidents.map(e=>e.id));return(this.answer?.items??[]).filter(t=>{let n=Wn(t);return e.has(t.incident_id)&&!this.left.has(t.incident_id)&&(n===`send`||n===`take_off`&&this.agreed.has(X(t)))})}open(){this.left.clear(),this.ask()}include(e,t){t?this.left.delete(e):this.left.add(e),this.ask()}agree(e,t){t?this.agreed.add(X(e)):this.agreed.delete(X(e)),this.#t.changed()}setReconsider(e){this.reconsider=e,this.ask()}async ask(){this.#e+=1;let e=this.#e,t=this.incidents.map(e=>e.id).filter(e=>!this.left.has(e)).slice(0,Vn);if(this.problem=``,this.results=null,this.outdated=!1,this.agreed.clear(),this.answer=t.length===0?null:this.answer,this.asking=t.length>0,this.#t.changed(),t.length!==0){try{let n=await s(t,this.reconsider);if(e!==this.#e)return;this.answer=n,this.answeredMs=Date.now()}catch(t){if(!(t instanceof w))throw t;if(e!==this.#e)return;this.answer=null,this.problem=G(t)}this.asking=!1,this.#t.changed()}}async carryOut(){let e=this.errands;if(!(e.length===0||this.sending||this.asking)){this.sending=!0,this.problem=``,this.#t.changed();try{let{items:t,done:n,refused:i}=await p(e.map(Gn),k());this.results=new Map(t.map(e=>[X(e),e])),this.#t.say(i===0?r(`plan.done`,{n}):r(`plan.partly`,{done:n,refused:i}),i===0?`plain`:`bad`)}catch(e){if(!(e instanceof w))throw e;this.problem=G(e)}finally{this.sending=!1,this.#t.changed()}}}outdate(){this.outdated=this.answer!==null&&this.results===null,this.#t.changed()}hear(e){if(this.answer===null||this.results!==null||this.sending||e.kind===`answer`)return;let t=new Set(this.answer.items.map(e=>e.unit_id)),n=new Set(this.answer.items.map(e=>e.incident_id)),{touched:r}=e,i=(e.topic.startsWith(`unit.`)||e.topic.startsWith(`assignment.`))&&r.units!==`all`&&r.units.some(e=>t.has(e)),a=r.incidents!==`all`&&r.incidents.some(e=>n.has(e));(e.road!==null||e.kind===`snapshot`||i||a)&&(this.outdated=!0)}},qn=3,Jn=class{#e;constructor(e){this.answer=null,this.answeredMs=0,this.problem=``,this.asked=``,this.#e=e}follow(e){let{place:t,category:n}=e,r=t===null||n===null?``:`${t.at.join()} ${n.key}`;r!==this.asked&&(this.asked=r,this.answer=null,this.problem=``,t!==null&&n!==null&&this.#t(r,t.at,n.key))}again(e){this.asked!==``&&(this.asked=``,this.follow(e))}async#t(t,n,r){try{let i=await e(n,r,qn);if(t!==this.asked)return;this.answer=i,this.answeredMs=Date.now()}catch(e){if(!(e instanceof w))throw e;t===this.asked&&(this.problem=G(e))}this.#e()}};function Yn(e){return{rows:e.map(e=>({entry:e,gone:!1})),reordered:!1}}function Xn(e,t){let n=new Map(t.map(e=>[e.unit.id,e])),r=e.rows.map(e=>{let t=n.get(e.entry.unit.id);return t===void 0?{entry:e.entry,gone:!0}:{entry:t,gone:!1}});for(;r.at(-1)?.gone;)r.pop();let i=new Set(r.map(e=>e.entry.unit.id));for(let e of t)i.has(e.unit.id)||r.push({entry:e,gone:!1});let a=r.filter(e=>!e.gone).map(e=>e.entry.unit.id).some((e,n)=>t[n]?.unit.id!==e);return{rows:r.slice(0,9),reordered:a}}var Zn=5,Qn=3e3,$n=12e3,er=class{#e;#t;#n;#r;#i;constructor(e){this.answer=null,this.ranking=null,this.problem=``,this.askedMs=0,this.answeredMs=0,this.notice=``,this.pick=null,this.sending=!1,this.#t=null,this.#n=0,this.#r=!1,this.#e=e}start(e){clearTimeout(this.#i),this.#t=e,this.answer=null,this.ranking=null,this.problem=this.notice=``,this.pick=null,e!==null&&this.ask(`fresh`)}get loading(){return this.answer===null&&this.problem===``&&this.#t!==null}row(e){return this.ranking?.rows[e-1]?.entry??null}choose(e){let t=this.ranking?.rows[e-1];return t===void 0||t.gone||this.sending?!1:(this.pick=t.entry.unit.id,this.#e.changed(),!0)}unpick(){this.pick=null,this.#e.changed()}get picked(){let e=this.ranking?.rows.findIndex(e=>e.entry.unit.id===this.pick&&!e.gone)??-1,t=this.ranking?.rows[e];return t===void 0?null:{rank:e+1,entry:t.entry}}async ask(e){let t=this.#t;if(t===null||this.#r&&e===`steady`)return;this.#r=!0,this.#n+=1;let n=this.#n;this.askedMs=Date.now();try{let r=await ee(t,Zn);if(n!==this.#n||t!==this.#t)return;this.answer=r,this.answeredMs=Date.now(),this.problem=``,this.ranking=e===`steady`&&this.ranking!==null?Xn(this.ranking,r.units):Yn(r.units)}catch(e){if(!(e instanceof w))throw e;n===this.#n&&t===this.#t&&(this.problem=G(e))}finally{n===this.#n&&(this.#r=!1,this.#a($n)),this.#e.changed()}}hear(e){this.#t!==null&&e.kind!==`answer`&&(e.road===null?(e.topic.startsWith(`unit.`)||e.topic.startsWith(`assignment.`)||e.kind===`snapshot`)&&this.#a(Math.max(0,this.askedMs+Qn-Date.now())):this.afterRoad(e.road))}async afterRoad(e){let t=this.answer;await this.ask(`fresh`);let{answer:n}=this;if(t===null||n===null||n===t)return;let i=r(e.ended?`rec.opened`:`rec.closed`,{reason:e.reason});this.notice=`${i} — ${r(tr(t,n)?`rec.same_times`:`rec.new_times`)}`,this.picked===null&&(this.pick=null),this.#e.changed()}#a(e){clearTimeout(this.#i),this.#i=setTimeout(()=>{this.#t!==null&&x.state.incidents.has(this.#t)&&(document.hidden||this.sending?this.#a($n):this.ask(`steady`))},e)}async confirm(){let e=this.picked,t=this.#e.incident;if(e===null||t===null||this.sending)return;let{unit:n}=e.entry,a=k();this.sending=!0,this.#e.changed();try{let o=await i(t.id,{unit_id:n.id,rank:e.entry.rank,...this.answer===null?{}:{network_version:this.answer.network.version}},a);this.pick=null,x.answer([o.unit],[o.incident]);let s={assignmentId:o.assignment.id,code:n.code};this.#e.sayUndoable(r(`toast.assigned`,{code:n.code,number:t.number}),s)}catch(e){if(!(e instanceof w))throw e;this.pick=null,e.code===`unit_not_eligible`?this.#e.overriding.open(n.id):this.#e.say(G(e),`bad`)}finally{this.sending=!1,this.#e.changed(),this.ask(`fresh`)}}};function tr(e,t){let n=({units:e})=>e.map(e=>`${e.unit.id}:${Math.round(e.distance_m/10)}`).join();return n(e)===n(t)}var nr={alerts:`alerts.read`,closure:`closures.read`,plan:`allocations.plan`,shifts:`shifts.read`,aid:`mutual_aid.read`,override:`assignments.make`};function rr(e){return g.may(nr[e])}var ir=6e3,ar=1e4,or=class{constructor(){this.panel=`incident`,this.side=`queue`,this.phoneTab=`queue`,this.help=!1,this.incidentId=null,this.unitId=null,this.assignments=[],this.reporter=null,this.toast=null,this.offer=null,this.spot=null,this.preview=new Jn(()=>this.changed()),this.draft=new Pn(()=>{this.preview.follow(this.draft),this.changed()}),this.closing=new Wt(()=>this.changed()),this.show=()=>void 0,this.recommending=new er(this),this.overriding=new Bn(this),this.planning=new Kn(this),this.rostering=new Bt(()=>this.changed()),this.aiding=new Dt(()=>this.changed()),this.#e=new Ue,this.#t=null,this.#n=new Set}#e;#t;#n;listen(){let e=x.subscribe(e=>this.#a(e));return()=>{e(),this.recommending.start(null)}}subscribe(e){return this.#n.add(e),()=>this.#n.delete(e)}changed(){for(let e of this.#n)e()}get queue(){return[...x.state.incidents.values()].sort(Ae)}get incident(){if(this.incidentId===null)return null;let e=x.state.incidents.get(this.incidentId);return e!==void 0&&(this.#t=e),e??(this.#t?.id===this.incidentId?this.#t:null)}get unit(){return this.unitId===null?null:x.state.units.get(this.unitId)??null}selectIncident(e){this.incidentId=e,this.unitId=null,this.panel=`incident`,this.spot=null,this.assignments=[],this.reporter=null,this.recommending.start(g.may(`recommendations.read`)?e:null),e!==null&&(this.phoneTab=`detail`,this.#i(e)),this.changed()}selectUnit(e){this.recommending.unpick(),this.unitId=e,this.panel=`unit`,this.phoneTab=`detail`,this.changed()}moveInQueue(e){let t=this.queue;if(t.length===0)return;let n=t.findIndex(e=>e.id===this.incidentId),r=n<0?0:Math.min(t.length-1,Math.max(0,n+e));this.selectIncident(t[r]?.id??null)}openForm(e=``){if(!g.may(`incidents.file`))return;this.recommending.unpick(),this.panel=`form`,this.phoneTab=`detail`,this.draft.open(e);let{spot:t}=this;this.spot=null,t!==null&&this.draft.choosePoint(t.facility?.at??t.at,t.facility),this.changed()}showIncident(){this.panel=`incident`,this.unitId=null}openPanel(e){rr(e)&&(this.recommending.unpick(),this.panel=e,this.phoneTab=`detail`,this.spot=null,e===`closure`?this.closing.clear():e===`plan`?this.planning.open():e===`shifts`?this.rostering.open():e===`aid`&&this.aiding.open(),this.changed())}closeHelp(){this.help=!1,this.changed()}back(){this.help?this.help=!1:this.recommending.pick===null?this.panel===`closure`&&this.closing.points.length>0?this.closing.clear():this.panel===`incident`?this.spot===null?this.toast!==null||this.offer!==null?this.dismiss():this.selectIncident(null):this.spot=null:this.showIncident():this.recommending.unpick(),this.changed()}say(e,t=`plain`,n=ir){this.toast={text:e,tone:t,untilMs:Date.now()+n},this.changed()}sayUndoable(e,t){this.offer={...t,untilMs:Date.now()+ar},this.say(e,`plain`,ar)}expire(e){this.toast!==null&&e>this.toast.untilMs&&(this.toast=null),this.offer!==null&&e>this.offer.untilMs&&(this.offer=null)}dismiss(){this.toast=this.offer=null,this.changed()}async undo(){this.expire(Date.now());let e=this.offer;e!==null&&(this.dismiss(),await this.attempt(async()=>{await this.#r(e.assignmentId,`cancelled`,En(`undone`)),this.say(r(`toast.undone`,{code:e.code}))}))}async stepAssignment(e,t){return this.attempt(()=>this.#r(e,t,t===`cancelled`?En(`recalled`):void 0))}async#r(e,t,n){let r=await ve(e,t,n);x.answer([r.unit],[r.incident]),this.recommending.ask(`fresh`)}async stepUnit(e,t){return this.attempt(async()=>{let n=await ge(e,t);x.answer([n],[])})}async close(e){let n=this.incident;return n!==null&&this.attempt(async()=>{let i=await t(n.id,e,n.version);this.#t=i,x.answer([],[i]),this.say(r(`incident.closed.done`,{number:n.number}))})}async attempt(e){try{return await e(),!0}catch(e){if(!(e instanceof w))throw e;return this.say(G(e),`bad`),!1}finally{this.changed()}}async#i(e){try{let t=await oe(e);if(this.incidentId!==e)return;this.assignments=t.assignments,this.reporter=t.reporter,this.changed()}catch(e){if(!(e instanceof w))throw e}}#a(e){if(e.kind===`tick`&&this.#o(),e.kind===`positions`||e.kind===`tick`)return;let t=this.incidentId;t!==null&&(e.touched.incidents===`all`||e.touched.incidents.includes(t))&&this.#i(t),(e.topic.startsWith(`closure.`)||e.topic.startsWith(`speed.`))&&this.preview.again(this.draft),this.recommending.hear(e),this.planning.hear(e),this.rostering.hear(e),this.aiding.hear(e),this.changed()}#o(){for(let e of this.#e.look(x.state.closures,x.nowMs))this.preview.again(this.draft),this.planning.outdate(),this.recommending.afterRoad(e)}};function sr(e){let{answer:t,problem:n,asked:i}=e;return i===``?y:S`<section class="preview" aria-label=${r(`preview.title`)} aria-busy=${t===null&&n===``?`true`:`false`}>
    <h3>${r(`preview.title`)} <span>${r(`preview.hint`)}</span></h3>
    ${n===``?y:S`<p class="note warn">${r(`rec.failed`,{reason:n})}</p>`}
    ${t===null&&n===``?S`<p class="empty" role="status">${r(`rec.loading`)}</p>`:y}
    ${t?.units.length===0?S`<p class="empty">${r(`rec.none`)}</p>`:y}
    <ol>
      ${t?.units.map(e=>S`<li>
          <kbd>${e.rank}</kbd>
          <b>${e.unit.code}</b>
          <small>${N(`kind`,e.unit.kind)}</small>
          <b class="eta">${v(e.travel_time_s)}</b>
          <small>${O(e.distance_m)}</small>
        </li>`)}
    </ol>
  </section>`}var cr=140,lr=8,ur={place:`#form-place`,category:`#form-category`,description:`textarea`},Z=class extends T{constructor(...e){super(...e),this.categoryText=null,this.placeText=null,this.at=0,this.#e=-1,this.#t=0,this.#r=null,this.#_=e=>{if(e.isComposing||(e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back()),e.key!==`Enter`||e.target instanceof HTMLButtonElement))return;let t=e.defaultPrevented;if(e.ctrlKey||e.metaKey){e.preventDefault(),this.#b();return}if(e.shiftKey&&e.target instanceof HTMLTextAreaElement||(e.preventDefault(),e.stopPropagation(),t))return;let{id:n}=e.target;n===`form-place`?(this.#h(),this.#a(`category`)):n===`form-category`?(this.categoryText===null||this.categoryText.trim()===``)&&this.#a(`description`):this.#b()},this.#v=()=>{this.desk.draft.clear(),this.desk.back()},this.#y=e=>{e.preventDefault(),this.#b()}}#e;#t;#n;#r;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}updated(e){super.updated(e);let{draft:t}=this.desk;t.opened===this.#e?t.pointed!==this.#t&&(this.placeText=null,this.contains(document.activeElement)&&document.activeElement?.id!==`form-place`||this.#i()):(this.#e=t.opened,this.categoryText=this.placeText=null,this.#i()),this.#t=t.pointed}#i(){let{place:e,category:t}=this.desk.draft;this.#a(e===null?`place`:t===null?`category`:`description`)}#a(e){let t=ur[e];t!==void 0&&this.querySelector(t)?.focus()}render(){let{draft:e,preview:t}=this.desk;return S`<h2>${r(`form.title`)}</h2>
      <form class="new" autocomplete="off" @submit=${this.#y} @keydown=${this.#_}>
        ${this.#d()} ${this.#o()}
        <label>
          <span>${r(`form.description`)}</span>
          <textarea
            rows="3"
            placeholder=${r(`form.description.hint`)}
            aria-invalid=${e.problemField===`description`?`true`:y}
            .value=${H(e.description)}
            @input=${t=>e.describe(t.target.value)}
          ></textarea>
        </label>
        ${this.#u()} ${e.problem===``?``:S`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending}>
            ${e.sending?r(`form.sending`):r(`form.submit`)} <kbd>Enter</kbd>
          </button>
          <button type="button" @click=${this.#v}>${r(`form.cancel`)}</button>
        </div>
      </form>
      ${sr(t)}`}#o(){let{draft:e}=this.desk,t=e.category,n=this.categoryText===null?[]:this.#s(),i=this.categoryText??(t===null?``:F(t));return S`<div class="field">
      <label for="form-category">${r(`form.category`)}</label>
      ${Yt({id:`form-category`,value:i,hint:r(`form.category.hint`),invalid:e.problemField===`category`,open:this.categoryText!==null,at:this.at,empty:r(`form.category.none`),list:n.map(e=>dr(e)),onInput:e=>this.#c(e),onChoose:e=>this.#l(n[e]),onMove:e=>this.at=e,onClose:()=>this.categoryText=null})}
      ${t===null?``:S`<small class="under">
            ${e.categoryByHand?``:`${r(`form.category.suggested`)} · `}${r(`form.skills`,{skills:t.skills.map(e=>N(`skill`,e)).join(` · `),limit:ye(t.limit_s)})}
          </small>`}
    </div>`}#s(){return On(L().categories.values(),this.categoryText??``).slice(0,lr)}#c(e){this.categoryText=e,this.at=0,e.trim()===``&&this.desk.draft.chooseCategory(null)}#l(e){e!==void 0&&(this.desk.draft.chooseCategory(e),this.categoryText=null,this.#a(`description`))}#u(){let{draft:e}=this.desk,t=e.priority??e.category?.priority??null;return S`<fieldset class="priority">
      <legend>${r(`form.priority`)}</legend>
      ${[1,2,3].map(n=>S`<label class=${t===n?`on`:``}>
          <input
            type="radio"
            name="priority"
            class="sr"
            .checked=${t===n}
            @change=${()=>e.choosePriority(n)}
          />
          ${I(n)} ${N(`priority`,String(n))}
        </label>`)}
      ${e.priority===null&&t!==null?S`<small>${r(`form.priority.default`)}</small>`:``}
    </fieldset>`}#d(){let{draft:e}=this.desk,t=e.found??[];return S`<div class="field">
      <label for="form-place">${r(`form.place`)}</label>
      ${Yt({id:`form-place`,value:e.place?.text??this.placeText??``,hint:r(`form.place.example`),invalid:e.problemField===`place`,open:e.found!==null&&e.place===null,at:this.at,empty:r(`form.place.none`),list:t.map(fr),onInput:e=>this.#f(e),onChoose:e=>this.#p(e),onMove:e=>this.at=e,onClose:()=>e.closeSearch()})}
      <small class="under">${e.place===null?r(`form.place.hint`):h(...e.place.at)}</small>
      ${e.place?.warnings.map(e=>S`<p class="note warn">${e}</p>`)??``}
    </div>`}#f(e){this.placeText=e,this.at=0,this.desk.draft.place!==null&&this.desk.draft.forgetPlace(),clearTimeout(this.#n),this.#n=setTimeout(()=>void this.desk.draft.search(e),cr)}#p(e){let{draft:t}=this.desk,n=t.foundFor===this.placeText||e>0?t.found?.[e]:void 0;n===void 0?this.#h():this.#m(n),this.#a(`category`)}#m(e){clearTimeout(this.#n),this.placeText=null,this.desk.draft.choosePlace(e)}#h(){let{draft:e}=this.desk,t=this.placeText?.trim()??``;return e.place!==null||t===``?Promise.resolve():(clearTimeout(this.#n),this.#r??=this.#g(t).finally(()=>this.#r=null),this.#r)}async#g(e){let{draft:t}=this.desk,[n]=await t.search(e);n===void 0?t.place===null&&t.problem===``&&t.missPlace():this.#m(n)}#_;#v;#y;async#b(){let{draft:e}=this.desk;await this.#h();let t=await e.file();if(t===null){this.#a(e.problemField);return}x.answer([],[t.incident]),this.desk.selectIncident(t.incident.id);let n=[r(`form.filed`,{number:t.incident.number}),...t.warnings].join(` · `);this.desk.say(n,t.warnings.length>0?`bad`:`plain`),document.activeElement?.blur()}};A([_({attribute:!1})],Z.prototype,`desk`,void 0),A([j()],Z.prototype,`categoryText`,void 0),A([j()],Z.prototype,`placeText`,void 0),A([j()],Z.prototype,`at`,void 0);function dr(e){return{key:e.key,mark:I(e.priority),text:F(e),detail:ye(e.limit_s)}}function fr(e){return{key:`${e.kind}/${e.key}`,text:F(e),detail:cn(e)}}customElements.define(`desk-form`,Z);var pr=[`fire`,`medical`,`police`],mr=class extends T{constructor(...e){super(...e),this.open=!1}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()));let e=e=>{this.open&&e instanceof KeyboardEvent&&e.key===`Escape`&&(this.open=!1,e.stopPropagation(),this.querySelector(`.menu-button`)?.focus()),e.type===`pointerdown`&&!this.querySelector(`.menu`)?.contains(e.target)&&(this.open=!1)};addEventListener(`pointerdown`,e),this.addEventListener(`keydown`,e),this.follow(()=>removeEventListener(`pointerdown`,e))}render(){let{city:e,session:t}=L(),n=Me(x.state.incidents.values(),x.state.units.values(),x.nowMs),i=x.feed;return S`<h1 class="brand">${r(`app.name`)} <span>${F(e)} · ${r(`app.desk`)}</span></h1>
      <div class="nums ${i.state===`down`?`old`:``}">
        <span><b>${x.count(n.open)}</b> ${r(`num.open`)}</span>
        <span class=${n.pressing>0?`bad`:``}><b>${x.count(n.pressing)}</b> ${r(`num.pressing`)}</span>
        <span class="ok"><b>${x.count(n.free)}</b> ${r(`num.free`)}</span>
      </div>
      ${this.#e()}
      <span class="feed ${i.state}"><i aria-hidden="true"></i>${De(i)}</span>
      <span class="clock"><small>${_e(x.nowMs,e.timezone)}</small>${ue(x.nowMs,e.timezone)}</span>
      <span class="who">${t.account.name}</span>
      <button type="button" class="plain" lang=${M()===`zh`?`en`:`zh-CN`} title=${r(`language.switch.hint`)} @click=${()=>ne(M()===`zh`?`en`:`zh`)}>
        ${r(`language.switch`)}
      </button>
      <div class="menu">
        <button type="button" class="plain menu-button" aria-expanded=${this.open?`true`:`false`} aria-label=${r(`menu.title`)} @click=${()=>this.open=!this.open}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16M4 12h16M4 18h16" /></svg>
        </button>
        ${this.open?this.#i():y}
      </div>`}#e(){let e=x.state.alerts.size,t=Ce(x.state.alerts.values()).length;return e===0?y:S`<button type="button" class="plain alerts ${t>0?`fresh`:``}" @click=${()=>this.desk.openPanel(`alerts`)}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3.5L22 20.5H2zM12 10v5M12 17.4v.2" /></svg>
      ${r(`alerts.count`,{n:e})}${t>0?S`<span>· ${r(`alerts.fresh`,{fresh:t})}</span>`:``}
    </button>`}async#t(){await this.desk.attempt(pe)&&location.reload()}#n(){return S`<select aria-label=${r(`coverage.group`)} @change=${e=>{this.layers.group=e.target.value,this.layers.set(`coverage`,!0),this.requestUpdate()}}>
      ${pr.map(e=>S`<option value=${e} ?selected=${e===this.layers.group}>${N(`group`,e)}</option>`)}
    </select>`}#r(e){this.open=!1,this.desk.openPanel(e)}#i(){let e=e=>S`<label>
      <input
        type="checkbox"
        .checked=${this.layers.shown[e]}
        @change=${t=>{this.layers.set(e,t.target.checked),this.requestUpdate()}}
      />
      ${r(`layers.${e}`)}
    </label>`,t=(e,t,n)=>rr(e)?S`<button type="button" class="link" @click=${()=>this.#r(e)}>${r(t)} <kbd>${n}</kbd></button>`:y;return S`<div class="sheet">
      ${t(`plan`,`plan.title`,`P`)} ${t(`closure`,`closure.title`,`C`)} ${t(`alerts`,`alerts.title`,`A`)}
      ${t(`shifts`,`shifts.title`,`S`)} ${t(`aid`,`aid.title`,`M`)}
      <hr />
      <h2>${r(`layers.title`)}</h2>
      ${e(`facilities`)} ${e(`load`)} ${e(`off_duty`)} ${e(`coverage`)} ${this.#n()}
      <hr />
      <a href="/wall" target="_blank" rel="noopener">${r(`menu.wall`)}</a>
      ${Ze(e=>g.may(e)).map(e=>S`<a href=${Xe[e].path}>${r(Xe[e].title)}</a>`)}
      <a href="/api/docs" target="_blank" rel="noopener">${r(`menu.api`)}</a>
      <button type="button" class="link" @click=${()=>void this.#t()}>${r(`sign_in.out`)}</button>
    </div>`}};A([_({attribute:!1})],mr.prototype,`desk`,void 0),A([_({attribute:!1})],mr.prototype,`layers`,void 0),A([j()],mr.prototype,`open`,void 0),customElements.define(`desk-header`,mr);var hr=[[`N`,`help.n`],[`J K ↓ ↑`,`help.jk`],[`1 – 9`,`help.pick`],[`Enter`,`help.enter`],[`Esc`,`help.esc`],[`/`,`help.slash`],[`F`,`help.f`],[`R`,`help.r`],[`Z`,`help.z`],[`U`,`help.u`],[`C`,`help.c`],[`A`,`help.a`],[`P`,`help.p`],[`S`,`help.s`],[`M`,`help.m`],[`L`,`help.l`],[`?`,`help.question`]],gr=[[`command.new.args`,`command.new`],[`command.send.args`,`command.send`],[`command.st.args`,`command.st`],[`command.close.args`,`command.close`],[`command.road.args`,`command.road`],[`command.plan.args`,`command.plan`],[`command.shifts.args`,`command.shifts`],[`command.aid.args`,`command.aid`],[`command.go.args`,`command.go`],[`command.lang.args`,`command.lang`]];function _r(e){return S`<dialog class="help" aria-label=${r(`help.title`)} @close=${e}>
    <div class="help-sheet">
      <h2>${r(`help.title`)}</h2>
      <dl>
        ${hr.map(([e,t])=>S`<div><dt><kbd>${e}</kbd></dt><dd>${r(t)}</dd></div>`)}
      </dl>
      <dl class="commands">
        ${gr.map(([e,t])=>S`<div><dt><code>${r(e)}</code></dt><dd>${r(t)}</dd></div>`)}
      </dl>
      <button type="button" @click=${e}>${r(`help.close`)} <kbd>Esc</kbd></button>
    </div>
  </dialog>`}async function vr(){return(await he.get(`/reveals/purposes`)).items}async function yr(e){return he.post(`/reveals`,e)}var br=3e4;function xr(e,t){return Math.max(0,Math.ceil((e-t)/1e3))}var Q=class extends T{constructor(...e){super(...e),this.entity=``,this.row=0,this.field=``,this.masked=``,this.asking=!1,this.purposes=null,this.value=null,this.untilMs=0,this.problem=``,this.sending=!1,this.#n=e=>{e.preventDefault();let t=new FormData(e.target);this.#r($e(t,`purpose`),$e(t,`note`))}}willUpdate(e){(e.has(`row`)||e.has(`field`))&&this.#i(),this.value!==null&&xr(this.untilMs,Date.now())===0&&this.#i()}updated(){Qe(this)}render(){return this.value===null?S`<span class="masked">${this.masked}</span>
      ${g.may(`personal.reveal`)?S`<button type="button" class="link" @click=${()=>this.#t()}>${r(`reveal.show`)}</button>`:y}
      ${this.asking?this.#e():y}`:S`<span class="revealed" role="status"><b>${this.value}</b> <small>${r(`reveal.hides`,{n:xr(this.untilMs,Date.now())})}</small></span>
        <button type="button" class="link" @click=${()=>this.#i()}>${r(`reveal.hide`)}</button>`}#e(){let e=()=>{this.asking=!1,this.problem=``};return Ge({title:r(`reveal.title`),close:e,content:S`<form autocomplete="off" @submit=${this.#n}>
        <p class="dim">${r(`reveal.about`)}</p>
        <label><span>${r(`reveal.purpose`)}</span>
          <select name="purpose" required>
            <option value="">${r(`reveal.purpose.choose`)}</option>
            ${(this.purposes??[]).map(e=>S`<option value=${e.key}>${F(e)}</option>`)}
          </select>
        </label>
        <label><span>${r(`reveal.note`)}</span><textarea name="note" rows="2" minlength="2" maxlength="300" required></textarea></label>
        ${this.problem===``?y:S`<p class="note bad" role="alert">${this.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending}>${this.sending?r(`form.sending`):r(`reveal.submit`)}</button>
          <button type="button" @click=${e}>${r(`form.cancel`)}</button>
        </div>
      </form>`})}#t(){this.asking=!0,this.purposes===null&&Ye(async()=>this.purposes=await vr(),e=>this.problem=e)}#n;async#r(e,t){this.sending=!0,this.problem=``;let n={entity:this.entity,entity_id:this.row,field:this.field,purpose:e,note:t};await Ye(async()=>{let{value:e}=await qe(()=>yr(n));this.value=e,this.untilMs=Date.now()+br,this.asking=!1},e=>this.problem=e),this.sending=!1}#i(){this.value=null}};A([_()],Q.prototype,`entity`,void 0),A([_({type:Number})],Q.prototype,`row`,void 0),A([_()],Q.prototype,`field`,void 0),A([_()],Q.prototype,`masked`,void 0),A([j()],Q.prototype,`asking`,void 0),A([j()],Q.prototype,`purposes`,void 0),A([j()],Q.prototype,`value`,void 0),A([j()],Q.prototype,`untilMs`,void 0),A([j()],Q.prototype,`problem`,void 0),A([j()],Q.prototype,`sending`,void 0),customElements.define(`masked-value`,Q);function Sr(e){let t=e.filter(e=>e.ended_at!==null).sort((e,t)=>t.id-e.id);return t.length===0?y:S`<h3>${r(`past.title`)} <em>${t.length}</em></h3>
    <ul class="past">
      ${t.map(Cr)}
    </ul>`}function Cr(e){return S`<li class=${e.outcome??``} data-assignment=${e.id}>
    <p><b>${e.unit_code}</b> <span>${e.outcome===null?``:N(`past.outcome`,e.outcome)}</span></p>
    <ol class="times">
      ${wr(e).map(([e,t])=>S`<li><span>${N(`past.time`,e)}</span> <time datetime=${t}>${Tr(t)}</time></li>`)}
    </ol>
    ${e.override_reason?S`<p class="overridden">${r(`incident.override`,{by:e.assigned_by,reason:Dn(e.override_reason)})}</p>`:y}
    ${e.end_reason?S`<p class="why">${Dn(e.end_reason)}</p>`:y}
  </li>`}function wr(e){return[[`assigned`,e.assigned_at],[`en_route`,e.en_route_at],[`on_scene`,e.on_scene_at],[`ended`,e.ended_at]].filter(e=>e[1]!==null)}function Tr(e){return b(Date.parse(e),x.nowMs,L().city.timezone)}var Er=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},Dr=et(class extends tt{constructor(e){if(super(e),e.type!==z.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=ct(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=V(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=V(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=V(i[d],a[m]),B(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=V(i[f],a[p]),B(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=Er(o,p,m),u=Er(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=B(e,i[d]);V(t,a[p]),c[p]=t}else c[p]=V(n,a[p]),B(e,i[d],n),i[t]=null;p++}else lt(i[f]),f--}else lt(i[d]),d++;for(;p<=m;){let t=B(e,c[m+1]);V(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&lt(e)}return this.ut=o,st(e,c),E}}),Or=60,kr=5;function Ar(e,t){let n=t.trim().toLowerCase();return e.filter(e=>n===``||`${e.unit_code} ${N(`cause`,e.cause)}`.toLowerCase().includes(n))}var jr=class extends T{constructor(...e){super(...e),this.typed=``}connectedCallback(){super.connectedCallback(),this.follow(U.listen(()=>this.requestUpdate()))}render(){let e=Object.entries(this.answer.excluded_counts),t=e.reduce((e,[,t])=>e+t,0);if(t===0)return y;let n=this.#e();return S`<details class="excluded">
      <summary>
        ${r(`rec.excluded`,{n:t})}
        <small>${e.map(([e,t])=>`${N(`cause`,e)} ${t}`).join(` · `)}</small>
      </summary>
      <input
        type="search"
        aria-label=${r(`excluded.search`)}
        placeholder=${r(`excluded.search`)}
        .value=${this.typed}
        @input=${e=>this.typed=e.target.value}
        @keydown=${e=>this.#n(e,n)}
      />
      <ul>
        ${n.slice(0,Or).map(e=>this.#t(e))}
      </ul>
      ${n.length>Or?S`<p>${r(`units.more`,{n:n.length-Or})}</p>`:y}
      ${n.length===0?S`<p>${r(`units.empty`)}</p>`:y}
    </details>`}#e(){let{excluded:e,units:t}=this.answer,n=Ar(e,this.typed).map(e=>({...e,text:vt(e.cause,e.detail)})),i=this.typed.trim().toLowerCase();if(i===``)return n;let a=new Set([...e.map(e=>e.unit_id),...t.map(e=>e.unit.id)]),o=[...x.state.units.values()].filter(e=>!a.has(e.id)&&e.code.toLowerCase().includes(i));return[...n,...o.slice(0,kr).map(e=>({unit_id:e.id,unit_code:e.code,text:r(`excluded.farther`)}))]}#t(e){return S`<li>
      <button type="button" title=${r(`excluded.send.hint`)} @click=${()=>this.desk.overriding.open(e.unit_id)}>
        <span>${e.unit_code}</span><small>${e.text}</small>
      </button>
    </li>`}#n(e,t){let[n]=t;e.key!==`Enter`||e.isComposing||n===void 0||(e.preventDefault(),this.desk.overriding.open(n.unit_id))}};A([_({attribute:!1})],jr.prototype,`desk`,void 0),A([_({attribute:!1})],jr.prototype,`answer`,void 0),A([j()],jr.prototype,`typed`,void 0),customElements.define(`desk-excluded`,jr);var Mr=class extends T{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(U.listen(()=>this.requestUpdate()))}render(){let{recommending:e}=this.desk,{answer:t,ranking:n}=e;return S`<section class="recommendation" aria-busy=${e.loading?`true`:`false`}>
      <h3>
        ${r(`rec.title`)}
        ${t===null?``:S`<em>${r(`rec.updated`,{age:C((Date.now()-e.answeredMs)/1e3)})}</em>`}
        ${t===null?``:S`<span>${St(t)}</span>`}
      </h3>
      <p class="note news" role="status" ?hidden=${e.notice===``}>${e.notice}</p>
      ${t===null?y:this.#t(t)}
      ${e.loading?S`<p class="empty" role="status">${r(`rec.loading`)}</p>`:``}
      ${e.problem===``?``:S`<p class="note bad" role="alert">${r(`rec.failed`,{reason:e.problem})}</p>`}
      ${n!==null&&n.rows.length===0?S`<p class="empty">${r(`rec.none`)}</p>`:``}
      ${n===null?``:S`<ol class="ranked">
            ${Dr(n.rows,e=>e.entry.unit.id,(e,t)=>this.#e(e,t+1))}
          </ol>`}
      ${n?.reordered?S`<p class="note">${r(`rec.reordered`)}</p>`:``} ${t===null?``:this.#n(t)}
    </section>`}#e(e,t){let{unit:n,travel_time_s:i,distance_m:a,reasons:o}=e.entry,{recommending:s}=this.desk,c=s.pick===n.id&&!e.gone;return S`<li class="${c?`picked`:``} ${e.gone?`gone`:``}">
      <button type="button" aria-pressed=${c?`true`:`false`} ?disabled=${e.gone||s.sending} @click=${()=>{c?s.confirm():s.choose(t)}}>
        <kbd>${t}</kbd>
        <span class="what">
          <b>${n.code} <small>${N(`kind`,n.kind)} · ${r(`units.crew`,{n:n.crew})}</small></b>
          <small>${e.gone?Nr(n.id):[...o.filter(e=>e.code!==`crew`).map(_t),Ct(e.entry)].filter(e=>e!==``).join(` · `)}</small>
        </span>
        <span class="when">
          <b class="eta">${v(i)}</b>
          <small>${O(a)}</small>
        </span>
      </button>
      ${c?S`<div class="confirm">
            <button type="button" class="go" ?disabled=${s.sending} @click=${()=>void s.confirm()}>
              ${s.sending?r(`rec.sending`):r(`rec.choose`,{code:n.code})}
            </button>
            <span>${r(`rec.confirm`)}</span>
          </div>`:y}
    </li>`}#t({cut_off:e}){if(!e)return y;let t=e.closures.map(e=>x.state.closures.get(e)?.reason??`#${e}`).join(` · `),n=O(e.nearest_open.distance_m);return S`<p class="note bad" role="alert">${r(`rec.cut_off`,{reasons:t,distance:n})}</p>`}#n(e){let t=Ee(x.state.closures.values(),x.nowMs);return S`${wt(e)===``?y:S`<p class="note alternative">${wt(e)}</p>`}
      ${t.length===0?y:S`<p class="note warn">${r(`rec.closures`,{n:t.length})}${t.slice(0,3).map(e=>`${e.reason} (${Se(e)})`).join(` · `)}</p>`}
      ${e.shortfall.map(e=>S`<p class="note warn">
          ${r(`rec.shortfall`,{skill:N(`skill`,e.skill),needed:e.needed,available:e.available})}
        </p>`)}
      <desk-excluded .desk=${this.desk} .answer=${e}></desk-excluded>`}};A([_({attribute:!1})],Mr.prototype,`desk`,void 0);function Nr(e){return x.state.units.get(e)?.status===`available`?r(`rec.farther`):r(`rec.gone`)}customElements.define(`desk-recommendation`,Mr);var Pr=[`report`,`accept`,`assign`,`handle`,`feedback`,`verify`,`archive`],Fr=[`en_route`,`on_scene`,`done`,`cancelled`],Ir=class extends T{constructor(...e){super(...e),this.reason=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.incident;return e===null?S`<div class="waiting">
        <p>${r(`incident.waiting`)}</p>
        <p class="dim">${r(`incident.waiting.hint`)}</p>
      </div>`:S`<h2>
        <span class="pr p${e.priority}" aria-hidden="true">${e.priority}</span>
        ${R(e.category)}
        <i class="sr">${N(`priority`,String(e.priority))}</i>
        <span class="number">${e.number}</span>
        ${e.training?S`<em class="tag">${r(`incident.training`)}</em>`:``}
      </h2>
      ${this.#e(e)} ${this.#n(e)} ${this.#r(e)}
      ${Sr(this.desk.assignments)}
      ${e.closed_at===null?S`${g.may(`recommendations.read`)?S`<desk-recommendation .desk=${this.desk}></desk-recommendation>`:y}${g.may(`incidents.close`)?this.#i():y}`:y}`}#e(e){let t=L().city.timezone,n=Be(e,x.nowMs)!==`calm`,i=we(e,x.nowMs),a=L().categories.get(e.category),o=r(`incident.due`,{at:b(Date.parse(e.due_at),x.nowMs,t)});return S`<dl class="facts">
      <div>
        <dt>${r(`incident.place`)}</dt>
        <dd>
          ${e.address?S`<b>${e.address}</b> · `:``}${Ke(e.areas)}
          <small class="cell">${r(`incident.cell`)} ${e.cell.slice(0,9)}…</small>
        </dd>
      </div>
      <div>
        <dt>${r(`incident.reported`)}</dt>
        <dd>${N(`source`,e.source)} · ${e.reported_by} · ${b(Date.parse(e.reported_at),x.nowMs,t)}</dd>
      </div>
      <div>
        <dt>${r(`incident.clock`)}</dt>
        <dd>
          ${e.closed_at===null?S`<b class=${n?`late`:``}>${i<0?r(`incident.over`,{left:fe(-i)}):r(`incident.left`,{left:fe(i)})}</b>
                · ${o}${a?` · ${ye(a.limit_s)}`:``}`:r(`incident.closed_at`,{at:b(Date.parse(e.closed_at),x.nowMs,t),reason:e.closed_reason??``})}
        </dd>
      </div>
      ${this.#t(e)}
      ${e.description===``?``:S`<div>
            <dt>${r(`incident.description`)}</dt>
            <dd class="said">${e.description}</dd>
          </div>`}
    </dl>`}#t({id:e}){let{reporter:t}=this.desk;if(t===null||t.name===null&&t.phone===null)return y;let n=(t,n)=>n===null?y:S`<masked-value entity="incidents" .row=${e} field=${t} masked=${n}></masked-value>`;return S`<div>
      <dt>${r(`incident.reporter`)}</dt>
      <dd>${n(`reporter_name`,t.name)} ${n(`reporter_phone`,t.phone)}</dd>
    </div>`}#n(e){let t=Pr.indexOf(e.stage);return S`<ol class="stages" aria-label=${r(`stage.label`)}>
      ${Pr.map((e,n)=>S`<li
          class=${n<t?`on`:n===t?`now`:``}
          aria-current=${n===t?`step`:y}
        >
          ${N(`stage`,e)}
        </li>`)}
    </ol>`}#r(e){if(e.units.length===0)return y;let t=L().city.timezone;return S`<h3>${r(`incident.units`)}</h3>
      <ul class="on-it">
        ${e.units.map(e=>{let n=this.desk.assignments.find(t=>t.id===e.assignment_id),i=x.state.units.get(e.unit_id)?.status??Lr(e.status),a=i===`en_route`?Le(e.assignment_id,x.nowMs):``,o=x.state.etas.get(e.assignment_id)?.[1]??null,s=o===null?n?.eta:new Date(o).toISOString();return S`<li>
            <div>
              ${ze(i)}
              <button type="button" class="link" @click=${()=>this.desk.selectUnit(e.unit_id)}>${e.unit_code}</button>
              <span>${N(`status`,i)}</span>
              <small>
                ${a===``?y:S`<b class="left">${a}</b>`}
                ${s&&i!==`on_scene`?r(`incident.eta`,{at:ue(Date.parse(s),t,`minutes`)}):y}
              </small>
            </div>
            ${n?.override_reason?S`<p class="overridden">${r(`incident.override`,{by:n.assigned_by,reason:Dn(n.override_reason)})}</p>`:y}
            ${g.may(`assignments.progress`)?S`<div class="steps">
                  ${Fr.filter(e=>!Rr(e,i)).map(t=>S`<button type="button" @click=${()=>void this.desk.stepAssignment(e.assignment_id,t)}>${N(`assignment`,t)}</button>`)}
                </div>`:y}
          </li>`})}
      </ul>`}#i(){return S`<form class="close" @submit=${e=>{e.preventDefault(),this.reason.trim()!==``&&this.desk.close(this.reason.trim()).then(e=>{e&&(this.reason=``)})}}>
      <input
        aria-label=${r(`incident.close.reason`)}
        placeholder=${`${r(`incident.close.reason`)} · ${r(`incident.close.hint`)}`}
        .value=${this.reason}
        @input=${e=>this.reason=e.target.value}
      />
      <button type="submit" ?disabled=${this.reason.trim()===``}>${r(`incident.close`)}</button>
    </form>`}};A([_({attribute:!1})],Ir.prototype,`desk`,void 0),A([j()],Ir.prototype,`reason`,void 0);function Lr(e){return e===`done`||e===`cancelled`?`available`:e}function Rr(e,t){return e===`en_route`?t===`en_route`||t===`on_scene`:e===`on_scene`&&t===`on_scene`}customElements.define(`desk-incident`,Ir);var zr={"/":{kind:`command`},"、":{kind:`command`},Enter:{kind:`confirm`},Escape:{kind:`back`},n:{kind:`new`},j:{kind:`move`,by:1},ArrowDown:{kind:`move`,by:1},k:{kind:`move`,by:-1},ArrowUp:{kind:`move`,by:-1},f:{kind:`fit`},r:{kind:`resort`},z:{kind:`undo`},u:{kind:`list`},l:{kind:`language`},c:{kind:`panel`,panel:`closure`},a:{kind:`panel`,panel:`alerts`},p:{kind:`panel`,panel:`plan`},s:{kind:`panel`,panel:`shifts`},m:{kind:`panel`,panel:`aid`},"?":{kind:`help`},"？":{kind:`help`}};function Br(e){return e.ctrlKey||e.metaKey||e.altKey?null:/^[1-9]$/.test(e.key)?{kind:`pick`,rank:Number(e.key)}:zr[e.key.length===1?e.key.toLowerCase():e.key]??null}function Vr(e){return e instanceof HTMLElement&&e.matches(`input, textarea, select, [contenteditable]`)}function Hr(e,t){return e instanceof HTMLElement?t===`Enter`?e.closest(`button, a, summary`)!==null:t.startsWith(`Arrow`)&&e.closest(`.maplibregl-canvas, [role=listbox], [role=tablist]`)!==null:!1}function Ur(e){let t=e?.watch.coverage?.groups.find(t=>t.key===e.group);if(!e||e.group===null)return y;if(t===void 0)return S`<div class="legend">${r(`coverage.loading`)}</div>`;let n=t.standard_s/60,i=e=>r(`coverage.band`,{minutes:String(Math.round(n*e*10/3)/10)}),a=[i(1),i(2),i(3),r(`coverage.lost`),r(`coverage.outside`)];return S`<div class="legend coverage" role="group" aria-label=${r(`layers.coverage`)}>
    <b>${F(t)} · ${r(`coverage.share`,{share:Te(t),minutes:n})}</b>
    ${a.map((e,t)=>S`<span>
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 1.5L21 6.8V17.2L12 22.5L3 17.2V6.8z" fill=${Oe[t]?.fill??``} fill-opacity=${Math.min(1,(Oe[t]?.opacity??0)*1.8)} stroke=${t===3?`#ffb48c`:`none`} stroke-width="2" />
        </svg>
        ${e}
      </span>`)}
    ${e.hovered===``?y:S`<em>${r(`coverage.here`,{text:e.hovered})}</em>`}
  </div>`}function Wr({answer:e,left:t}){return(e?.items??[]).filter(e=>!t.has(e.incident_id)&&Wn(e)!==`nothing`).flatMap(({route:e})=>e===null?[]:[{line:e,chosen:!1}])}var Gr=2400,Kr=1350,qr=2;function Jr(e,t){return Math.min(qr,Math.max(1,Math.min(e/Gr,t/Kr)))}var Yr=class{constructor(){this.shown={facilities:!0,load:!0,off_duty:!0,coverage:!1},this.group=`fire`,this.onChange=()=>void 0}set(e,t){this.shown[e]=t,this.onChange()}},Xr=15,Zr=class extends T{constructor(...e){super(...e),this.failure=``,this.city=null,this.#e=``,this.#t=`none`,this.#n=null}#e;#t;#n;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(ce(()=>void this.city?.relabel())),this.follow(Pe(()=>this.requestUpdate())),this.desk.show=e=>this.goTo(e),this.layers.onChange=()=>this.#s()}disconnectedCallback(){this.#n?.disconnect(),this.city?.destroy(),super.disconnectedCallback()}firstUpdated(){let e=this.querySelector(`.canvas`);if(e!==null){try{this.city=new Ie({city:L().city,container:e,scale:Jr(innerWidth,innerHeight),padding:{top:60,right:60,bottom:90,left:60},onPick:e=>this.#c(e),onGesture:()=>void 0})}catch{this.failure=r(`map.failed`);return}this.city.map.on(`error`,e=>{`sourceId`in e&&e.sourceId===`city`&&(this.failure=r(`map.basemap_failed`))}),this.city.map.on(`sourcedata`,e=>{e.sourceId===`city`&&e.tile!==void 0&&e.isSourceLoaded&&(this.failure=``)}),this.city.ready.then(()=>{this.city?.coverage&&(this.city.coverage.onChange=()=>this.requestUpdate()),this.city?.load&&(this.city.load.onChange=()=>this.requestUpdate()),this.#s(),this.requestUpdate()}),this.city.map.on(`zoomend`,()=>this.requestUpdate()),this.#n=new ResizeObserver(()=>{this.city?.rescale(Jr(innerWidth,innerHeight)),this.city?.map.resize()}),this.#n.observe(e)}}updated(e){super.updated(e),this.#i()}render(){let e=this.city?.load,t=L().city;return S`<div class="canvas"></div>
      ${this.failure===``?y:S`<p class="map-note" role="alert">${this.failure}</p>`}
      <div class="map-buttons">
        <button type="button" title=${r(`map.in`)} aria-label=${r(`map.in`)} @click=${()=>this.city?.map.zoomIn()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>
        </button>
        <button type="button" title=${r(`map.out`)} aria-label=${r(`map.out`)} @click=${()=>this.city?.map.zoomOut()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14" /></svg>
        </button>
        <button type="button" title=${r(`map.fit`)} aria-label=${r(`map.fit`)} @click=${()=>this.fit()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.2L12 17l-5.6 3.1 1.2-6.2L3 9.6l6.3-.8z" /></svg>
        </button>
        <button type="button" title=${r(`map.city`)} aria-label=${r(`map.city`)} @click=${()=>this.city?.fitCity()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" /></svg>
        </button>
      </div>
      ${this.#r()}
      <div class="map-foot">
        ${Ur(this.city?.coverage??null)} ${Ne({shown:e?.shown??!1,greatest:e?.greatest??null})} ${Re(t)}
      </div>`}#r(){let{spot:e}=this.desk;if(e===null)return y;let{place:t,refused:n,facility:i}=e,a=t?.road;return S`<section class="card" aria-label=${r(`place.here`)}>
      <h2>${t===null?h(...e.at):Ke(t.areas)}</h2>
      ${i===null?y:S`<p><b>${F(i)}</b> · ${N(`facility`,i.category)}</p>`}
      ${t===null?S`<p role="status">${n===``?r(`place.looking`):n}</p>`:S`<p>
              ${h(...e.at)} · ${r(`place.cell`,{cell:t.cell})}<br />
              ${a?a.name?r(`place.road`,{name:a.name,distance:O(a.distance_m)}):r(`place.road.unnamed`,{distance:O(a.distance_m)}):``}
            </p>
            ${t.warnings.map(e=>S`<p class="note warn">${Mn(e)}</p>`)}`}
      <div class="buttons">
        <button type="button" class="go" ?disabled=${n!==``} @click=${()=>this.desk.openForm()}>
          ${r(`place.new`)} <kbd>N</kbd>
        </button>
        <button type="button" @click=${()=>this.desk.back()}>${r(`place.close`)}</button>
      </div>
    </section>`}#i(){let{desk:e,city:t}=this;if(t===null)return;let{recommending:n}=e;t.pointing=e.panel===`form`||e.panel===`closure`,this.#a(t);let r=this.#o(),i=(e.panel===`form`?null:n.pick)??r[0]?.entry.unit.id??null,a=e.panel===`form`?e.draft.place?.at??null:e.spot?.at??null,o=[e.incidentId,e.unitId,i,n.answeredMs,a,e.panel,e.preview.answeredMs,e.overriding.judgedMs,e.panel===`plan`?`${e.planning.answeredMs} ${[...e.planning.left].join()}`:``,e.assignments.map(e=>`${e.id}:${e.on_scene_at??``}:${e.ended_at??``}`)].join(`/`);if(o===this.#e)return;this.#e=o;let s=r.flatMap(({entry:e,rank:t})=>{let n=e.unit.id===i;return!n&&t>3?[]:[{line:e.route,chosen:n}]}),c=e.panel===`override`?e.overriding.judged?.route:null;c&&s.push({line:c,chosen:!0}),e.panel===`plan`&&s.push(...Wr(e.planning));for(let t of e.assignments)t.route!==null&&t.on_scene_at===null&&t.ended_at===null&&s.push({line:t.route,chosen:!1});t.select({incident:e.incidentId,unit:e.panel===`override`?e.overriding.unitId:e.unitId}),t.rank(new Map(r.map(e=>[e.entry.unit.id,e.rank]))),t.showRoutes(s),t.point(a)}#a(e){let t=this.desk.panel===`closure`,{points:n,shape:r,asLine:i}=this.desk.closing,a=t?`${i}${n.join(`;`)}`:`none`;a!==this.#t&&(this.#t=a,e.draw(t?n:[],t?r:null,t))}#o(){let{panel:e,preview:t,incident:n,recommending:r}=this.desk;return e===`form`?(t.answer?.units??[]).map(e=>({entry:e,rank:e.rank})):e!==`incident`||n?.closed_at!==null?[]:(r.ranking?.rows??[]).map(({entry:e,gone:t},n)=>({entry:e,gone:t,rank:n+1})).filter(e=>!e.gone)}#s(){this.city?.facilities&&(this.city.facilities.visible=this.layers.shown.facilities);let{coverage:e,load:t}=this.layers.shown;this.city?.load&&(this.city.load.visible=t&&!e),this.city?.coverage&&(this.city.coverage.group=e?this.layers.group:null),this.city?.showResting(this.layers.shown.off_duty)}#c(e){let{desk:t}=this;t.panel===`closure`?t.closing.add(e.at):t.panel===`form`?t.draft.choosePoint(e.facility?.at??e.at,e.facility):e.kind===`incident`?t.selectIncident(e.id):e.kind===`unit`?t.selectUnit(e.id):this.#l(e.at,e.facility)}async#l(e,t=null){let n={at:e,place:null,refused:``,facility:t};this.desk.spot=n,this.desk.changed();let r;try{r={...n,place:await se(...e)}}catch(e){if(!(e instanceof w))throw e;r={...n,refused:G(e)}}this.desk.spot===n&&(this.desk.spot=r),this.desk.changed()}goTo(e,t){t?this.city?.fit([[t[0],t[1]],[t[2],t[3]]]):this.city?.fit([e],Xr),this.desk.panel!==`form`&&this.#l(e)}fit(){let{desk:e}=this,t=[],n=e.panel===`unit`?e.unit:null;if(n?.position)t.push([n.position.lon,n.position.lat]);else if(e.incident!==null){t.push([e.incident.lon,e.incident.lat]);let n=[...e.incident.units.map(e=>e.unit_id),...e.recommending.ranking?.rows.slice(0,3).map(e=>e.entry.unit.id)??[]];for(let e of n){let n=x.state.units.get(e)?.position;n&&t.push([n.lon,n.lat])}}t.length===0?this.city?.fitCity():this.city?.fit(t,Xr)}};A([_({attribute:!1})],Zr.prototype,`desk`,void 0),A([_({attribute:!1})],Zr.prototype,`layers`,void 0),A([j()],Zr.prototype,`failure`,void 0),customElements.define(`desk-map`,Zr);var Qr=new Set([`off_duty`,`out_of_service`]),$r=class extends T{#e=0;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(U.listen(()=>this.requestUpdate()))}updated(){let{judgedMs:e}=this.desk.overriding;e!==this.#e&&this.desk.overriding.judged!==null&&(this.#e=e,this.querySelector(`input[type=radio], button.go`)?.focus())}render(){let{overriding:e,incident:t}=this.desk,{judged:n}=e;return S`<h2>${r(`override.title`,{number:t?.number??``})}</h2>
      ${n===null&&e.problem===``?S`<p class="empty" role="status">${r(`override.loading`)}</p>`:y}
      ${n===null?y:S`${this.#t(n)} ${this.#n(n)} ${this.#r(n)}`}
      ${e.problem===``?y:S`<p class="note bad" role="alert">${e.problem}</p>`}
      ${n===null?S`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${r(`form.cancel`)}</button></p>`:y}`}#t({unit:e,travel_time_s:t,distance_m:n}){let i=x.state.units.get(e.id)??e;return S`<div class="judged">
      ${ze(i.status)}
      <span class="what">
        <b>${e.code} <small>${N(`kind`,e.kind)} · ${r(`units.crew`,{n:e.crew})}</small></b>
        <small>${N(`status`,i.status)} · ${U.served(e.serves)}</small>
      </span>
      <span class="when">
        <b class="eta">${t===null?`–`:v(t)}</b>
        <small>${n===null?r(`override.no_way`):O(n)}</small>
      </span>
    </div>`}#n({causes:e,unit:t}){if(e.length===0)return S`<p class="note good" role="status">${r(`override.free`)}</p>`;let n=x.state.units.get(t.id)?.assignment??t.assignment;return S`<h3 id="override-causes">${r(`override.causes`)}</h3>
      <ul class="causes" aria-labelledby="override-causes">
        ${e.map(e=>S`<li class=${e.overridable?``:`barred`}>
            <b>${vt(e.cause,e.detail)}</b>
            ${e.overridable?y:S`<small>${r(`override.barred`)}</small>`}
            ${e.cause===`busy`&&n!==null?S`<button type="button" class="link" @click=${()=>this.desk.selectIncident(n.incident_id)}>${n.incident_number}</button>`:y}
            ${Qr.has(e.cause)?S`<button type="button" @click=${()=>void this.desk.overriding.makeAvailable()}>${r(`override.make_available`)}</button>`:y}
          </li>`)}
      </ul>`}#r(e){let{overriding:t}=this.desk,n=zn(e.causes);return S`<form class="new override" autocomplete="off" @submit=${this.#s} @keydown=${this.#o}>
      ${n===`needs_reason`?this.#i():y}
      <div class="buttons">
        ${n===`barred`?y:S`<button type="submit" class="go" ?disabled=${t.sending}>
              ${t.sending?r(`rec.sending`):r(n===`free`?`rec.choose`:`override.submit`,{code:e.unit.code})} <kbd>Enter</kbd>
            </button>`}
        <button type="button" @click=${()=>this.desk.back()}>${r(`form.cancel`)} <kbd>Esc</kbd></button>
      </div>
      ${n===`needs_reason`?S`<small class="under">${r(`override.kept`)}</small>`:y}
    </form>`}#i(){let{overriding:e}=this.desk;return S`<fieldset class="priority reasons">
        <legend>${r(`override.why`)}</legend>
        ${Ln.map((t,n)=>S`<label class=${e.choice===t?`on`:``}>
      <input type="radio" name="override-reason" class="sr" .checked=${e.choice===t} @change=${()=>this.#a(t)} />
      <kbd aria-hidden="true">${n+1}</kbd> ${t===`other`?r(`override.reason.other`):N(`kept`,t)}
    </label>`)}
      </fieldset>
      <label>
        <span>${r(e.choice===`other`?`override.remark.needed`:`override.remark`)}</span>
        <input
          id="override-remark"
          type="text"
          maxlength="200"
          .value=${H(e.remark)}
          @input=${t=>e.change({remark:t.target.value})}
        />
      </label>`}#a(e){this.desk.overriding.change({choice:e});let t=Ln.indexOf(e),n=e===`other`?`#override-remark`:`label:nth-of-type(${t+1}) input`;this.querySelector(n)?.focus()}#o=e=>{if(e.isComposing||(e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back()),e.target.id===`override-remark`))return;let t=/^[1-9]$/.test(e.key)?Ln[Number(e.key)-1]:void 0;t!==void 0&&this.querySelector(`fieldset`)!==null&&(e.preventDefault(),e.stopPropagation(),this.#a(t))};#s=e=>{e.preventDefault(),this.desk.overriding.send()}};A([_({attribute:!1})],$r.prototype,`desk`,void 0),customElements.define(`desk-override`,$r);function ei(e){return e.reasons.filter(e=>e.code!==`skills_met`).map(ti).join(` · `)}function ti(e){return P(M(),`plan.reason.${e.code}`,yt(e))??e.code}function ni({refusal:e}){return e?G(new w(e.code,409,{detail:e.message,...e.details})):``}function ri(e){let t=e.longest_s===null?`–`:v(e.longest_s);return r(`plan.served`,{priority:r(`priority.${e.priority}`),served:e.served,slots:e.slots,longest:t})}var ii=class extends T{#e=!0;connectedCallback(){super.connectedCallback(),this.#e=!0,this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(U.listen(()=>this.requestUpdate())),this.addEventListener(`keydown`,this.#t),this.follow(()=>this.removeEventListener(`keydown`,this.#t))}#t=e=>{if(e.isComposing||!e.target.matches(`input[type=checkbox]`))return;let{planning:t}=this.desk;if(e.key===`Enter`)t.carryOut();else if(e.key===`r`)t.ask();else if(e.key===`Escape`)this.desk.back();else return;e.preventDefault(),e.stopPropagation()};updated(){let e=this.querySelector(`button.go:enabled`);this.#e&&e!==null&&(this.#e=!1,e.focus())}render(){let{planning:e}=this.desk,{incidents:t}=e;return S`<h2>${r(`plan.title`)} <span class="number">${t.length}</span></h2>
      <div class="plan-head">
        <label><input type="checkbox" .checked=${e.reconsider} @change=${t=>e.setReconsider(si(t))} /> ${r(`plan.reconsider`)}</label>
        ${e.asking?S`<small role="status">${r(`plan.loading`)}</small>`:this.#n(e)}
      </div>
      ${e.outdated?S`<p class="note warn" role="status">${r(`plan.outdated`)}</p>`:y}
      ${e.problem===``?y:S`<p class="note bad" role="alert">${e.problem}</p>`}
      ${this.#i(e)} ${t.length===0&&e.answer===null?y:this.#c(e)}
      ${t.length===0&&e.results===null?S`<p class="empty">${r(`plan.none`)}</p>`:S`<ul class="plan">
            ${Dr(this.#r(e,t),({key:e})=>e,({incident:t,slot:n})=>this.#a(e,t,n))}
          </ul>`}
      ${e.answer===null?S`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${r(`place.close`)} <kbd>Esc</kbd></button></p>`:S`<p class="note">${r(`plan.lines`)}</p>`}`}#n(e){return e.answer===null?y:S`<small>${r(`rec.updated`,{age:C((Date.now()-e.answeredMs)/1e3)})}</small>`}#r(e,t){let{desk:n}=this,r=new Map(n.queue.map(e=>[e.id,e])),i=(e.answer?.items??[]).filter(t=>!e.left.has(t.incident_id)),a=new Set(i.map(e=>e.incident_id));return i.sort((e,t)=>ai(e)-ai(t)),[...i.map(e=>({key:`${e.incident_id}:${X(e)}`,incident:r.get(e.incident_id)??null,slot:e})),...t.filter(e=>!a.has(e.id)).map(e=>({key:`${e.id}`,incident:e,slot:null}))]}#i({answer:e,asking:t}){return e===null?y:S`<section class="plan-summary" aria-label=${r(`plan.summary`)} aria-busy=${t?`true`:`false`}>
      ${e.waiting.map(e=>S`<p>${ri(e)}</p>`)}
      <p class="gain">${e.gain_s>=1?r(`plan.gain`,{time:le(e.gain_s)}):r(`plan.no_gain`)}</p>
    </section>`}#a(e,t,n){let i=t?.id??n?.incident_id??0,a=t?.number??n?.incident_number??``,o=n===null?void 0:e.results?.get(X(n)),s=n!==null&&n.unit_id===null;return S`<li class="${n===null?`left-out`:``} ${s?`nobody`:``} ${o?.outcome??``}" data-incident=${a}>
      <label class="what">
        <input
          type="checkbox"
          .checked=${!e.left.has(i)}
          ?disabled=${e.results!==null||e.sending}
          @change=${t=>e.include(i,si(t))}
        />
        ${t===null?y:I(t.priority)}
        <span>
          <b>${t===null?a:R(t.category)}</b>
          <small>${t===null?``:`${We(t)} · ${a}`}</small>
        </span>
      </label>
      ${n===null&&!e.left.has(i)&&!e.asking?S`<p class="outcome">${r(`plan.new`)}</p>`:y}
      ${n===null?y:this.#o(n)}
      ${n!==null&&o===void 0&&!e.incidents.some(e=>e.id===i)?S`<p class="outcome">${r(`plan.gone`)}</p>`:y}
      ${n===null?y:this.#s(e,n)}
      ${o===void 0?y:o.outcome===`done`?S`<p class="outcome">✓ ${r(`plan.done.one`)}</p>`:S`<p class="outcome" role="alert">✗ ${ni(o)}</p>`}
    </li>`}#o(e){return e.unit_id===null?S`<span class="goes"><b>${r(`plan.nobody`)}</b></span><small class="why">${ei(e)}</small>`:S`<span class="goes">
        <b>${e.unit_code}</b> <b class="eta">${e.travel_time_s===null?`–`:v(e.travel_time_s)}</b>
        ${oi(e)?S`<small>${ei(e)}</small>`:y}
      </span>
      ${oi(e)?y:S`<small class="why">${[e.change===`new`?``:N(`plan.change`,e.change),ei(e)].filter(e=>e!==``).join(` · `)}</small>`}`}#s(e,t){return Wn(t)===`take_off`?S`<label class="agree">
      <input
        type="checkbox"
        .checked=${e.agreed.has(X(t))}
        ?disabled=${e.results!==null}
        @change=${n=>e.agree(t,si(n))}
      />
      ${r(`plan.agree`)}
    </label>`:y}#c(e){let t=e.errands.length;return S`<div class="buttons plan-buttons">
      ${e.results===null?S`<button type="button" class="go" ?disabled=${t===0||e.sending||e.asking} @click=${()=>void e.carryOut()}>
            ${e.sending?r(`rec.sending`):r(`plan.submit`,{n:t})} <kbd>Enter</kbd>
          </button>`:y}
      <button type="button" ?disabled=${e.asking||e.sending} @click=${()=>void e.ask()}>${r(`plan.again`)} <kbd>R</kbd></button>
      <button type="button" @click=${()=>this.desk.back()}>${r(`place.close`)} <kbd>Esc</kbd></button>
    </div>`}};A([_({attribute:!1})],ii.prototype,`desk`,void 0);function ai(e){return Wn(e)===`nothing`?e.unit_id===null?1:2:0}function oi(e){return e.change===`new`&&e.reasons.some(e=>e.code===`nearest`)}function si(e){return e.target.checked}customElements.define(`desk-plan`,ii);var ci=class extends T{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.queue;return S`<div class="list-head">
        ${g.may(`incidents.file`)?S`<button type="button" class="new-incident" @click=${()=>this.desk.openForm()}>
              <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>${r(`queue.new`)}
            </button>`:y}
        <span>${r(`queue.order`)}</span>
      </div>
      ${e.length===0?S`<p class="empty">${x.ready?r(`queue.empty`):r(`queue.loading`)}</p>`:S`<ul class="rows" aria-label=${r(`queue.label`)}>
            ${Dr(e,e=>e.id,e=>this.#e(e))}
          </ul>`}`}#e(e){let t=we(e,x.nowMs),n=Be(e,x.nowMs),r=e.id===this.desk.incidentId;return S`<li class="incident ${n} ${r?`chosen`:``}" data-number=${e.number} data-units=${e.units.length}>
      <button
        type="button"
        aria-current=${r?`true`:y}
        @click=${()=>this.desk.selectIncident(e.id)}
      >
        ${I(e.priority)}
        <span class="two-lines">
          <span>
            <b title=${R(e.category)}>${R(e.category)}<i class="sr">${N(`priority`,String(e.priority))}</i></b>
            <b class="clock">${fe(t)}</b>
          </span>
          <span>
            <small>${We(e)}</small>
            <small>${this.#t(e,n)}</small>
          </span>
        </span>
      </button>
    </li>`}#t(e,t){let n=t===`calm`?N(`stage`,e.stage):N(`tint`,t);return je(e)?`${n} · ${r(`queue.nobody`)}`:e.units.length===0?n:`${n} · ${r(`queue.units`,{n:e.units.length})}`}updated(){let e=this.querySelector(`li.chosen`),t=this.desk.incidentId===null?``:String(this.desk.incidentId);e!==null&&this.dataset.seen!==t&&(this.dataset.seen=t,e.scrollIntoView({block:`nearest`}))}};A([_({attribute:!1})],ci.prototype,`desk`,void 0),customElements.define(`desk-queue`,ci);var li=100,$=class extends T{constructor(...e){super(...e),this.unitText=null,this.at=0,this.typed=``,this.#o=e=>{e.isComposing||e.key!==`Escape`||(e.preventDefault(),e.stopPropagation(),this.desk.back())},this.#s=e=>{e.preventDefault(),this.#c()}}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(U.listen(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`#shift-unit`)?.focus()}render(){let{rostering:e}=this.desk;return S`<h2>${r(`shifts.title`)}</h2>
      <form class="new" autocomplete="off" @submit=${this.#s} @keydown=${this.#o}>
        ${this.#e(e)}
        <fieldset class="priority">
          <legend>${r(`shifts.usual`)}</legend>
          ${jt.map(t=>S`<button type="button" @click=${()=>e.fill(t)}>${N(`shifts.span`,t)}</button>`)}
        </fieldset>
        <div class="pair">${this.#n(`starts`,e.startsAt)} ${this.#n(`ends`,e.endsAt)}</div>
        <div class="pair crew">
          <label>
            <span>${r(`shifts.crew`)}</span>
            <input
              type="number"
              min="0"
              max="1000"
              placeholder=${e.unit?.crew??``}
              .value=${H(e.crew)}
              @input=${t=>e.change({crew:ui(t)})}
            />
          </label>
          <label>
            <span>${r(`shifts.note`)}</span>
            <input type="text" maxlength="300" .value=${H(e.note)} @input=${t=>e.change({note:ui(t)})} />
          </label>
        </div>
        ${e.problem===``?y:S`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending||e.unit===null}>
            ${e.sending?r(`form.sending`):r(`shifts.submit`)} <kbd>Enter</kbd>
          </button>
          <button type="button" @click=${()=>this.desk.back()}>${r(`form.cancel`)}</button>
        </div>
      </form>
      ${this.#r(e)}`}#e({unit:e}){let t=this.unitText===null?[]:_n(this.unitText.trim(),x.state.units.values()),n=this.unitText??e?.code??``;return S`<div class="field">
      <label for="shift-unit">${r(`shifts.unit`)}</label>
      ${Yt({id:`shift-unit`,value:n,hint:r(`shifts.unit.hint`),invalid:!1,open:this.unitText!==null,at:this.at,empty:r(`units.empty`),list:t.map(e=>({key:e.code,text:e.code,detail:`${N(`kind`,e.kind)} · ${U.served(e.serves)}`})),onInput:e=>{this.unitText=e,this.at=0},onChoose:e=>this.#t(t[e]),onMove:e=>this.at=e,onClose:()=>this.unitText=null})}
      ${e===null?y:S`<small class="under">${N(`kind`,e.kind)} · ${r(`units.crew`,{n:e.crew})} · ${r(`shifts.serves`,{area:U.served(e.serves)})}</small>`}
    </div>`}#t(e){e!==void 0&&(this.unitText=null,this.desk.rostering.change({unit:e}))}#n(e,t){return S`<label>
      <span>${r(`shifts.${e}`)}</span>
      <input
        type="text"
        inputmode="numeric"
        id="shift-${e}"
        .value=${t.replace(`T`,` `)}
        @change=${t=>this.desk.rostering.typeTime(`${e}At`,ui(t))}
      />
    </label>`}#r(e){let t=this.typed.trim().toLowerCase(),n=zt(e.shifts??[],x.nowMs).filter(e=>e.unit_code.toLowerCase().includes(t));return S`<div class="tabs shift-days">${Mt.map(t=>S`<button type="button" aria-pressed=${e.day===t?`true`:`false`} @click=${()=>e.setDay(t)}>
      ${N(`shifts.day`,t)}
    </button>`)}</div>
      <div class="list-head"><input type="search" aria-label=${r(`shifts.search`)} placeholder=${r(`shifts.search`)} .value=${this.typed} @input=${e=>this.typed=ui(e)} /></div>
      ${e.shifts===null?S`<p class="empty" role="status">${r(`app.loading`)}</p>`:y}
      ${e.shifts!==null&&n.length===0?S`<p class="empty">${r(`shifts.none`)}</p>`:y}
      <ul class="told shifts">
        ${n.slice(0,li).map(e=>this.#i(e))}
      </ul>
      ${n.length>li?S`<p class="empty">${r(`units.more`,{n:n.length-li})}</p>`:y}`}#i(e){let t=x.state.units.get(e.unit_id),n=Rt(e,x.nowMs),i=L().city.timezone,a=e=>b(Date.parse(e),x.nowMs,i,`minutes`),o=[t===void 0?``:N(`kind`,t.kind),r(`units.crew`,{n:e.crew}),t===void 0?``:U.served(t.serves)];return S`<li class=${n} data-shift=${e.id}>
      <p>
        <b>${e.unit_code}</b> <span class="span">${a(e.starts_at)} – ${a(e.ends_at)}</span>
        <small>${N(`shifts.state`,n)} · ${o.filter(e=>e!==``).join(` · `)}</small>
        ${e.note?S`<small>${e.note}</small>`:y}
      </p>
      ${n===`over`?y:S`<button type="button" @click=${()=>void this.#a(e)}>${r(n===`running`?`shifts.end`:`shifts.cancel`)}</button>`}
    </li>`}async#a(e){let{desk:t}=this;await t.attempt(()=>t.rostering.end(e))&&t.say(r(`shifts.ended`,{code:e.unit_code}))}#o;#s;async#c(){let e=await this.desk.rostering.plan();e!==null&&(this.desk.say(r(`shifts.planned`,{code:e.unit_code})),this.querySelector(`#shift-unit`)?.focus())}};A([_({attribute:!1})],$.prototype,`desk`,void 0),A([j()],$.prototype,`unitText`,void 0),A([j()],$.prototype,`at`,void 0),A([j()],$.prototype,`typed`,void 0);function ui(e){return e.target.value}customElements.define(`desk-shifts`,$);var di=[`available`,`off_duty`,`out_of_service`],fi=class extends T{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(U.listen(()=>this.requestUpdate()))}render(){let e=this.desk.unit;if(e===null)return y;let t=C((x.nowMs-Date.parse(e.status_at))/1e3);return S`<h2>
        ${ze(e.status)} <span class="code">${e.code}</span> <span class="number">${F(e)}</span>
        ${e.training?S`<em class="tag">${r(`incident.training`)}</em>`:``}
      </h2>
      <dl class="facts">
        <div>
          <dt>${r(`unit.status`)}</dt>
          <dd><b>${N(`status`,e.status)}</b> · ${t}</dd>
        </div>
        <div>
          <dt>${r(`unit.crew`)}</dt>
          <dd>${N(`kind`,e.kind)} · ${r(`units.crew`,{n:e.crew})}</dd>
        </div>
        <div>
          <dt>${r(`unit.skills`)}</dt>
          <dd>${e.skills.map(e=>N(`skill`,e)).join(` · `)}</dd>
        </div>
        <div>
          <dt>${r(`unit.serves`)}</dt>
          <dd>${U.served(e.serves)}${e.shift_until===null?``:` · ${r(`unit.shift`,{at:b(Date.parse(e.shift_until),x.nowMs,L().city.timezone,`minutes`)})}`}</dd>
        </div>
        <div>
          <dt>${r(`unit.position`)}</dt>
          <dd>${this.#t(e)}</dd>
        </div>
        ${e.assignment===null?``:S`<div>
              <dt>${r(`unit.on`)}</dt>
              <dd>
                <button type="button" class="link" @click=${()=>this.desk.selectIncident(e.assignment?.incident_id??null)}>
                  ${e.assignment.incident_number}
                </button>
                ${e.status===`en_route`?Le(e.assignment.id,x.nowMs):``}
              </dd>
            </div>`}
      </dl>
      ${this.#e(e)} ${this.#n(e)}
      ${this.desk.incident===null?y:S`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${r(`unit.back`)}</button></p>`}`}#e(e){let{incident:t}=this.desk;return t===null||t.closed_at!==null||e.assignment!==null?y:S`<p class="pad">
      <button type="button" class="go" @click=${()=>this.desk.overriding.open(e.id)}>${r(`unit.send`,{number:t.number})}</button>
    </p>`}#t(e){if(e.position===null)return r(`units.no_fix`);let t=Date.parse(e.position.fix_at),n=Fe(t,x.nowMs),i=e.position.speed_mps,a=C((x.nowMs-t)/1e3);return S`${h(e.position.lon,e.position.lat)}
    ${i===null?``:S` · ${r(`unit.speed.value`,{n:Math.round(i*3.6)})}`}
    · <span class=${n?`stale`:``}>${r(n?`units.stale`:`units.fix`,{age:a})}</span>`}#n(e){return e.assignment===null?S`<h3>${r(`unit.set`)}</h3>
      <div class="steps pad">
        ${di.filter(t=>t!==e.status).map(t=>S`<button type="button" @click=${()=>void this.desk.stepUnit(e.id,t)}>${N(`status`,t)}</button>`)}
      </div>`:S`<p class="note">${r(`unit.busy`,{code:e.code,number:e.assignment.incident_number})}</p>`}};A([_({attribute:!1})],fi.prototype,`desk`,void 0),customElements.define(`desk-unit`,fi);var pi=120,mi=class extends T{constructor(...e){super(...e),this.wanted=`all`,this.typed=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}#e(){let e=this.typed.trim().toLowerCase();return[...x.state.units.values()].filter(e=>this.wanted===`all`||e.status===this.wanted).filter(t=>e===``||`${t.code} ${t.name_zh} ${t.name_en} ${N(`kind`,t.kind)}`.toLowerCase().includes(e)).sort((e,t)=>ke.indexOf(e.status)-ke.indexOf(t.status)||e.code.localeCompare(t.code))}render(){let e=new Map;for(let t of x.state.units.values())e.set(t.status,(e.get(t.status)??0)+1);let t=this.#e();return S`<div class="list-head filters">
        <input
          type="search"
          aria-label=${r(`units.search`)}
          placeholder=${r(`units.search`)}
          .value=${this.typed}
          @input=${e=>this.typed=e.target.value}
        />
        <select
          aria-label=${r(`units.filter`)}
          @change=${e=>this.wanted=e.target.value}
        >
          <option value="all">${r(`units.all`)} ${x.state.units.size}</option>
          ${ke.map(t=>S`<option value=${t} ?selected=${t===this.wanted}>${N(`status`,t)} ${e.get(t)??0}</option>`)}
        </select>
      </div>
      ${t.length===0?S`<p class="empty">${x.ready?r(`units.empty`):r(`queue.loading`)}</p>`:S`<ul class="rows" aria-label=${r(`units.label`)}>
            ${Dr(t.slice(0,pi),e=>e.id,e=>this.#t(e))}
          </ul>`}
      ${t.length>pi?S`<p class="empty">${r(`units.more`,{n:t.length-pi})}</p>`:``}`}#t(e){let t=e.position===null?null:Date.parse(e.position.fix_at),n=t!==null&&Fe(t,x.nowMs),i=t===null?r(`units.no_fix`):C((x.nowMs-t)/1e3);return S`<li class="unit ${e.id===this.desk.unitId?`chosen`:``}">
      <button type="button" @click=${()=>this.desk.selectUnit(e.id)}>
        ${ze(e.status,n)}
        <span class="what">
          <b>${e.code}</b>
          <small>${N(`kind`,e.kind)} · ${r(`units.crew`,{n:e.crew})}</small>
        </span>
        <span class="when">
          <b class="state">${N(`status`,e.status)}</b>
          <small class=${n?`stale`:``}>${n?r(`units.stale`,{age:i}):i}</small>
        </span>
      </button>
    </li>`}};A([_({attribute:!1})],mi.prototype,`desk`,void 0),A([j()],mi.prototype,`wanted`,void 0),A([j()],mi.prototype,`typed`,void 0),customElements.define(`desk-units`,mi);var hi=class extends T{constructor(...e){super(...e),this.desk=new or,this.layers=new Yr,this.#e=``,this.#t=null,this.#n=()=>{this.style.setProperty(`zoom`,String(Jr(innerWidth,innerHeight)))},this.#u=e=>{if(e.isComposing||e.defaultPrevented||Vr(e.target))return;let t=Br(e);if(t===null||Hr(e.target,e.key))return;let{desk:n}=this;if(!(n.help&&t.kind!==`help`&&t.kind!==`back`))switch(e.preventDefault(),t.kind){case`command`:this.querySelector(`desk-command`)?.begin(`/`);break;case`pick`:n.panel===`incident`?n.recommending.choose(t.rank):n.panel===`override`&&n.overriding.choose(t.rank);break;case`confirm`:n.panel===`closure`?this.querySelector(`desk-closure`)?.file():n.panel===`plan`?n.planning.carryOut():n.panel===`override`?n.overriding.send():n.recommending.picked===null?this.#i?.fit():n.recommending.confirm();break;case`back`:n.back();break;case`new`:n.openForm();break;case`move`:n.moveInQueue(t.by);break;case`fit`:this.#i?.fit();break;case`resort`:n.panel===`plan`?n.planning.ask():n.recommending.ask(`fresh`);break;case`undo`:n.undo();break;case`list`:this.#c(n.side===`queue`?`units`:`queue`);break;case`language`:ne(M()===`zh`?`en`:`zh`);break;case`panel`:n.openPanel(t.panel);break;case`help`:n.help=!n.help,n.changed()}}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.listen()),this.follow(this.desk.subscribe(()=>this.requestUpdate())),addEventListener(`keydown`,this.#u),this.follow(()=>removeEventListener(`keydown`,this.#u)),addEventListener(`resize`,this.#n),this.follow(()=>removeEventListener(`resize`,this.#n)),this.#n()}#n;willUpdate(){this.desk.expire(Date.now()),this.#e=this.desk.toast?.text??this.#e,this.#r()}#r(){let{alerts:e}=x.state,t=this.#t;if(this.#t=new Set(e.keys()),t===null||!x.ready){x.ready||(this.#t=null);return}let n=[...e.values()].filter(e=>!t.has(e.id)&&e.acknowledged_at===null);n[0]!==void 0&&(this.#e=r(`alerts.announce`,{text:Ve(n[0])}))}updated(e){super.updated(e),document.title=`${r(`app.name`)} · ${r(`app.desk`)}`;let t=this.querySelector(`dialog`);t!==null&&!t.open&&t.showModal()}render(){let{desk:e}=this,t=x.feed;return S`<a class="skip" href="#command">${r(`app.skip`)}</a>
      <header><desk-header .desk=${e} .layers=${this.layers}></desk-header></header>
      ${t.state===`down`?S`<p class="banner" role="alert">${r(`feed.banner`)}</p>`:y}
      <main class="desk show-${e.phoneTab}">
        <section class="queue" aria-label=${r(`queue.title`)}>${this.#a()}</section>
        <desk-map .desk=${e} .layers=${this.layers}></desk-map>
        <section class="panel" aria-label=${r(`phone.detail`)}>${this.#o()}</section>
      </main>
      ${this.#s()}
      <p class="sr" role="status">${this.#e}</p>
      <footer>
        <desk-command .desk=${e} .view=${{goTo:(...e)=>this.#i?.goTo(...e)}}></desk-command>
      </footer>
      <nav class="phone-tabs" aria-label=${r(`app.desk`)}>
        ${[`queue`,`map`,`detail`].map(t=>S`<button type="button" aria-current=${e.phoneTab===t?`page`:y} @click=${()=>this.#l(t)}>
            ${r(`phone.${t}`)}
          </button>`)}
      </nav>
      ${e.help?_r(()=>e.closeHelp()):y}`}get#i(){return this.querySelector(`desk-map`)}#a(){let{desk:e}=this,t=(t,n,r)=>S`<button
      type="button"
      aria-pressed=${e.side===t?`true`:`false`}
      @click=${()=>this.#c(t)}
    >
      ${n} <span>${x.count(r)}</span>
    </button>`;return S`<div class="tabs">
        ${t(`queue`,r(`queue.title`),x.state.incidents.size)} ${t(`units`,r(`units.title`),x.state.units.size)}
      </div>
      ${e.side===`queue`?S`<desk-queue .desk=${e}></desk-queue>`:S`<desk-units .desk=${e}></desk-units>`}`}#o(){let{desk:e}=this;return e.panel===`form`?S`<desk-form .desk=${e}></desk-form>`:e.panel===`closure`?S`<desk-closure .desk=${e}></desk-closure>`:e.panel===`alerts`?S`<desk-alerts .desk=${e}></desk-alerts>`:e.panel===`plan`?S`<desk-plan .desk=${e}></desk-plan>`:e.panel===`shifts`?S`<desk-shifts .desk=${e}></desk-shifts>`:e.panel===`aid`?S`<desk-aid .desk=${e}></desk-aid>`:e.panel===`override`?S`<desk-override .desk=${e}></desk-override>`:e.panel===`unit`?S`<desk-unit .desk=${e}></desk-unit>`:S`<desk-incident .desk=${e}></desk-incident>`}#s(){let{toast:e,offer:t}=this.desk;if(e===null&&t===null)return y;let n=t===null?0:Math.max(0,Math.ceil((t.untilMs-Date.now())/1e3));return S`<section class="toast ${e?.tone??`plain`}" aria-label=${r(`toast.label`)}>
      ${e===null?y:S`<span>${e.text}</span>`}
      ${t===null?y:S`<button type="button" class="go" @click=${()=>void this.desk.undo()}>
            ${r(`toast.undo`,{code:t.code,n})} <kbd>Z</kbd>
          </button>`}
      <button type="button" class="plain" aria-label=${r(`toast.dismiss`)} @click=${()=>this.desk.dismiss()}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
      </button>
    </section>`}#c(e){this.desk.side=e,this.desk.changed()}#l(e){this.desk.phoneTab=e,this.desk.changed()}#u};customElements.define(`desk-view`,hi);export{hi as DeskView};