import{$ as e,A as t,C as n,D as r,E as i,F as a,G as o,I as s,J as c,K as l,L as u,M as d,N as f,O as p,P as m,Q as h,R as ee,S as te,T as ne,V as re,W as ie,X as g,Y as ae,Z as _,_ as oe,b as se,c as v,d as ce,et as y,f as le,g as b,h as ue,j as de,k as fe,l as pe,m as x,n as S,nt as C,o as w,p as T,q as me,r as E,rt as he,t as D,tt as O,v as k,w as ge,x as _e,y as A}from"./index-BY7CQJbJ.js";import{A as j,C as ve,D as M,E as ye,F as be,I as N,L as P,M as F,N as xe,O as I,P as L,S as Se,T as Ce,_ as we,a as Te,b as Ee,c as De,d as Oe,f as ke,g as Ae,h as je,j as Me,k as Ne,l as Pe,m as Fe,n as Ie,p as Le,r as Re,s as ze,t as Be,u as R,v as Ve,w as He,x as Ue,y as We}from"./legend-B-GCHjcs.js";var z={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Ge=e=>(...t)=>({_$litDirective$:e,values:t}),Ke=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:qe}=he,Je=e=>e,Ye=e=>e.strings===void 0,Xe=()=>document.createComment(``),B=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new qe(r.insertBefore(Xe(),i),r.insertBefore(Xe(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=Je(e).nextSibling;Je(r).insertBefore(e,i),e=t}}}return n},V=(e,t,n=e)=>(e._$AI(t,n),e),Ze={},Qe=(e,t=Ze)=>e._$AH=t,$e=e=>e._$AH,et=e=>{e._$AR(),e._$AA.remove()},H=Ge(class extends Ke{constructor(e){if(super(e),e.type!==z.PROPERTY&&e.type!==z.ATTRIBUTE&&e.type!==z.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Ye(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===O||t===y)return t;let n=e.element,r=e.name;if(e.type===z.PROPERTY){if(t===n[r])return O}else if(e.type===z.BOOLEAN_ATTRIBUTE){if(!!t===n.hasAttribute(r))return O}else if(e.type===z.ATTRIBUTE&&n.getAttribute(r)===t+``)return O;return Qe(e),t}}),tt=[`city`,`district`,`street`],U=new class{#e=new Map;#t=!1;#n=new Set;listen(e){this.#n.add(e),this.#e.size===0&&this.#r();let t=E.subscribe(e=>{e.topic===`data.loaded`&&this.#r()});return()=>{t(),this.#n.delete(e)}}take(e){this.#e=new Map([...e].map(e=>[e.code,e]));for(let e of this.#n)e()}get wide(){return[...this.#e.values()].filter(e=>e.level!==`street`)}name(e){let t=this.#e.get(e);return t===void 0?e:x(t)}served(e){return e===null?k(`area.whole_city`):this.name(e)}async#r(){if(!this.#t){this.#t=!0;try{this.take((await Promise.all(tt.map(e=>m(e)))).flat())}catch(e){if(!(e instanceof g))throw e}finally{this.#t=!1}}}},nt=[`hour`,`four_hours`,`today`,`open`,`at`],W=36e5,rt=24*W;function it(e,t,n){if(e===`open`)return null;if(e===`hour`)return t+W;if(e===`four_hours`)return t+4*W;let[r=0,i=0,a=0]=N(t,n).split(`:`).map(Number);return t+rt-r*W-(i*60+a)*1e3}function at(e,t){let n=Date.parse(`${e}Z`);if(Number.isNaN(n))return null;let r=e=>Date.parse(`${I(e,t)}Z`),i=n;for(let e=0;e<2;e+=1)i+=n-r(i);return I(i,t)===e?i:null}function ot(e,t){return`${I(e+W,t).slice(0,13)}:00`}function st({start:e,span:t,until:n},r,i){let a=e===``?null:at(e,i);if(e!==``&&(a===null||a<=r))return`start_past`;let o=a??r;if(t!==`at`)return{startMs:a,endMs:it(t,o,i)};let s=at(n,i);return s===null||s<=o?`end_before`:{startMs:a,endMs:s}}function ct(e){let t=e.code===`mutual_aid`&&e.from_area===e.to_area;return b(T(),`reason.${t?`aid_within`:e.code}`,ut(e))??e.code}function lt(e,t){let n=typeof t==`object`&&t?ut(t):{};return(Object.keys(n).length===0?void 0:b(T(),`against.${e}`,n))??A(`cause`,e)}function ut(e){let t={};for(let[n,r]of Object.entries(e))n!==`code`&&(Array.isArray(r)?t[n]=r.map(e=>A(n===`skills`?`skill`:n,String(e))).join(` · `):typeof r==`number`?t[n]=dt(n,r):typeof r==`string`&&(t[n]=ft(n,r)));return t}function dt(e,t){return e===`sooner_s`||e===`limit_s`?P(t):e===`age_s`?xe(Math.abs(t)):Math.round(t)}function ft(e,t){return e===`area`||e.endsWith(`_area`)?U.name(t):e.endsWith(`_at`)||e===`since`?L(Date.parse(t),E.nowMs,v().city.timezone,`minutes`):A(e,t)}function pt(e){let{certificate:t}=e,n=t.network_version.slice(0,8);return t.exact?t.excluded_by_bound===0||t.bound_s===null?k(`rec.exact.all`,{eligible:t.eligible,version:n}):k(`rec.exact`,{asked:t.asked,excluded:t.excluded_by_bound,bound:P(t.bound_s),version:n}):k(`rec.approximate`,{asked:t.asked,version:n})}function mt({cover:e}){return!e||e.group===null||e.cells_lost===0?``:k(`rec.cover`,{n:e.cells_lost,group:A(`group`,e.group)})}function ht({alternative:e,units:t}){let n=t.find(t=>t.unit.id===e?.unit_id);if(!e||n===void 0)return``;let r={rank:n.rank,code:n.unit.code,seconds:Math.round(e.extra_s),n:e.cells_kept};return k(`rec.alternative`,r)}function G(e){let t=e.field(`assigned_at`)||e.field(`changed_at`),n=b(T(),`error.${e.code}`,{unit:e.field(`unit_code`),number:e.field(`incident_number`),by:e.field(`assigned_by`)||e.field(`changed_by`),causes:gt(e),at:t===``?``:L(Date.parse(t),E.nowMs,v().city.timezone)});if(n!==void 0)return n;let r=e.errors.map(e=>`${e.field}: ${e.message}`).join(`; `);return k(`error.other`,{reason:r||e.message})}function gt(e){let{causes:t}=e.body;return(t??[]).map(e=>lt(e.cause,e.detail)).join(` · `)}var _t=[`four_hours`,`today`,`open`],vt=class{#e;#t;#n;constructor(e){this.grants=null,this.from=``,this.to=``,this.reason=``,this.span=`four_hours`,this.kinds=new Set,this.skills=new Set,this.problem=``,this.sending=!1,this.#e=0,this.#t=_(),this.#n=e}open(){this.problem=``,this.read()}change(e){Object.assign(this,e),this.#r()}toggle(e,t,n){n?this[e].add(t):this[e].delete(t),this.#r()}#r(){this.problem=``,this.#t=_(),this.#n()}async read(){this.#e+=1;let e=this.#e;try{let t=await f();e===this.#e&&(this.grants=t)}catch(t){if(!(t instanceof g))throw t;e===this.#e&&(this.problem=G(t))}this.#n()}hear(e){e.topic.startsWith(`mutual_aid.`)&&this.grants!==null&&this.read()}get missing(){return this.from===``||this.to===``?k(`aid.needs.areas`):this.from===this.to?k(`aid.needs.two`):this.reason.trim()===``?k(`aid.needs.reason`):``}async grant(){if(this.problem=this.missing,this.problem!==``||this.sending)return this.#n(),null;this.sending=!0,this.#n();let e=it(this.span,E.nowMs,v().city.timezone),t={kinds:[...this.kinds],skills:[...this.skills],ends_at:e===null?null:new Date(e).toISOString()};try{let e=await de({from_area:this.from,to_area:this.to,reason:this.reason.trim(),...t},this.#t);return this.reason=``,this.kinds.clear(),this.skills.clear(),this.read(),e}catch(e){if(!(e instanceof g))throw e;return this.problem=G(e),null}finally{this.#t=_(),this.sending=!1,this.#n()}}async end(e){await i(e),await this.read()}},yt=class extends S{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(U.listen(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`select`)?.focus()}render(){let{aiding:e}=this.desk;return C`<h2>${k(`aid.title`)}</h2>
      <form class="new" autocomplete="off" @submit=${this.#o} @keydown=${this.#a}>
        <div class="pair">
          ${this.#e(`from`,e.from)} ${this.#e(`to`,e.to)}
        </div>
        <label>
          <span>${k(`aid.reason`)}</span>
          <input id="aid-reason" type="text" maxlength="300" .value=${H(e.reason)} @input=${t=>e.change({reason:bt(t)})} />
        </label>
        <fieldset class="priority">
          <legend>${k(`closure.until`)}</legend>
          ${_t.map(t=>C`<label class=${e.span===t?`on`:``}>
              <input type="radio" name="aid-span" class="sr" .checked=${e.span===t} @change=${()=>e.change({span:t})} />
              ${A(`closure.span`,t)}
            </label>`)}
        </fieldset>
        <details class="limits">
          <summary>${k(`aid.limits`)} <small>${this.#n(e.kinds,e.skills)||k(`aid.limits.none`)}</small></summary>
          ${this.#t(e,`kinds`,`kind`)} ${this.#t(e,`skills`,`skill`)}
        </details>
        ${e.problem===``?y:C`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending}>${e.sending?k(`form.sending`):k(`aid.submit`)} <kbd>Enter</kbd></button>
          <button type="button" @click=${()=>this.desk.back()}>${k(`form.cancel`)}</button>
        </div>
      </form>
      <h3>${k(`aid.active`)} <em>${e.grants?.length??`–`}</em></h3>
      ${e.grants?.length===0?C`<p class="empty">${k(`aid.none`)}</p>`:y}
      <ul class="told aids">
        ${e.grants?.map(e=>this.#r(e))}
      </ul>`}#e(e,t){return C`<label>
      <span>${k(`aid.${e}`)}</span>
      <select @change=${t=>this.desk.aiding.change({[e]:bt(t)})}>
        <option value="" ?selected=${t===``}>${k(`aid.choose`)}</option>
        ${U.wide.map(e=>C`<option value=${e.code} ?selected=${e.code===t}>${U.name(e.code)}</option>`)}
      </select>
    </label>`}#t(e,t,n){return C`<fieldset class="boxes">
      <legend>${k(`aid.${t}`)}</legend>
      ${Object.entries(se(n)).map(([n,r])=>C`<label>
          <input type="checkbox" .checked=${e[t].has(n)} @change=${r=>e.toggle(t,n,r.target.checked)} />
          ${r}
        </label>`)}
    </fieldset>`}#n(e,t){return[...[...e].map(e=>A(`kind`,e)),...[...t].map(e=>A(`skill`,e))].join(` · `)}#r(e){let t=v().city.timezone,n=e=>L(Date.parse(e),E.nowMs,t,`minutes`),r=e.ends_at===null?k(`closure.until.open`):k(`closure.until.at`,{at:n(e.ends_at)}),i=Date.parse(e.starts_at)>E.nowMs?`${k(`closure.from.at`,{at:n(e.starts_at)})} · `:``;return C`<li data-grant=${e.id}>
      <p>
        <b>${k(e.from_area===e.to_area?`aid.within`:`aid.helps`,{from:U.name(e.from_area),to:U.name(e.to_area)})}</b>
        <small>${e.reason} · ${e.granted_by} · ${i}${r}</small>
        <small>${this.#n(e.kinds,e.skills)||k(`aid.limits.none`)}</small>
      </p>
      <button type="button" @click=${()=>void this.#i(e)}>${k(`aid.end`)}</button>
    </li>`}async#i(e){let{desk:t}=this;await t.attempt(()=>t.aiding.end(e.id))&&t.say(k(`aid.ended`))}#a=e=>{e.isComposing||e.key!==`Escape`||(e.preventDefault(),e.stopPropagation(),this.desk.back())};#o=e=>{e.preventDefault(),this.desk.aiding.grant().then(e=>{e!==null&&this.desk.say(k(`aid.granted`,{from:U.name(e.from_area),to:U.name(e.to_area)}))})}};D([e({attribute:!1})],yt.prototype,`desk`,void 0);function bt(e){return e.target.value}customElements.define(`desk-aid`,yt);var xt=class extends S{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=He(E.state.alerts.values());return C`<h2>${k(`alerts.title`)} <span class="number">${e.length}</span></h2>
      ${e.length===0?C`<p class="empty">${k(`alerts.none`)}</p>`:C`<ul class="told">${e.map(e=>this.#e(e))}</ul>`}
      <p class="pad"><button type="button" @click=${()=>this.desk.back()}>${k(`place.close`)} <kbd>Esc</kbd></button></p>`}#e(e){let t=M((E.nowMs-Date.parse(e.raised_at))/1e3),n=e.acknowledged_at!==null;return C`<li class="${e.level} ${n?`seen`:``}" data-alert=${e.id}>
      <p>
        <b>${Ce(e)}</b>
        <small>${A(`alert.level`,e.level)} · ${t}${n?` · ${k(`alerts.seen`,{by:e.acknowledged_by??``})}`:``}</small>
      </p>
      <button type="button" @click=${()=>this.desk.show([e.lon,e.lat])}>${k(`alerts.show`)}</button>
      ${n?``:C`<button type="button" @click=${()=>void this.#t(e)}>${k(`alerts.acknowledge`)}</button>`}
    </li>`}async#t(e){await this.desk.attempt(async()=>E.answerBesides({alerts:[await _e(e.id)]}))}};D([e({attribute:!1})],xt.prototype,`desk`,void 0),customElements.define(`desk-alerts`,xt);var St=[`eight_hours`,`day`,`night`],Ct=[`today`,`tomorrow`],wt=36e5,K=24*wt,Tt=[`running`,`coming`,`over`];function Et(e,t){let[n=0,r=0,i=0]=N(e,t).split(`:`).map(Number);return e-n*wt-(r*60+i)*1e3-e%1e3}function Dt(e,t,n,r){if(e===`eight_hours`)return[I(t,r),I(t+8*wt,r)];let i=Et(t,r)+(n===`today`?.5:1.5)*K,[a=``]=I(i,r).split(`T`),[o=``]=I(i+K,r).split(`T`);return e===`day`?[`${a}T08:00`,`${a}T20:00`]:[`${a}T20:00`,`${o}T08:00`]}function Ot(e,t,n=!1){let[,r,i,a,o=``,s=``]=/^(?:(?:(\d{4})-)?(\d{1,2})-(\d{1,2})[ T]+)?(\d{1,2})[:\uff1a](\d{2})$/.exec(e.trim())??[];if(o===``||Number(o)>23||Number(s)>59)return null;let c=i===void 0?t.slice(0,10):`${r??t.slice(0,4)}-${i.padStart(2,`0`)}-${(a??``).padStart(2,`0`)}`,l=Date.parse(`${c}T${o.padStart(2,`0`)}:${s}Z`);if(Number.isNaN(l))return null;let u=new Date(l).toISOString().slice(0,16);return u.slice(0,10)===c?i===void 0&&n&&u<=t?new Date(l+K).toISOString().slice(0,16):u:null}function kt(e,t){return Date.parse(e.ends_at)<=t?`over`:Date.parse(e.starts_at)<=t?`running`:`coming`}function At(e,t){return[...e].sort((e,n)=>Tt.indexOf(kt(e,t))-Tt.indexOf(kt(n,t))||Date.parse(e.starts_at)-Date.parse(n.starts_at)||e.unit_code.localeCompare(n.unit_code))}var jt=class{#e;#t;#n;constructor(e){this.day=`today`,this.shifts=null,this.unit=null,this.startsAt=``,this.endsAt=``,this.crew=``,this.note=``,this.problem=``,this.sending=!1,this.#e=0,this.#t=_(),this.#n=e}open(){this.problem=``,this.startsAt===``&&this.fill(`eight_hours`),this.read()}change(e){Object.assign(this,e),this.problem=``,this.#t=_(),this.#n()}fill(e){let[t,n]=Dt(e,E.nowMs,this.day,v().city.timezone);this.change({startsAt:t,endsAt:n})}typeTime(e,t){let n=Ot(t,e===`startsAt`?this.startsAt:this.startsAt||this.endsAt,e===`endsAt`);n===null?(this.problem=k(`shifts.time.unread`),this.#n()):this.change({[e]:n})}setDay(e){this.day=e,this.shifts=null,this.read(),this.#n()}async read(){this.#e+=1;let e=this.#e,t=Et(E.nowMs,v().city.timezone)+(this.day===`today`?0:K);try{let n=await a(new Date(t).toISOString(),new Date(t+K).toISOString());e===this.#e&&(this.shifts=n)}catch(t){if(!(t instanceof g))throw t;e===this.#e&&(this.problem=G(t))}this.#n()}hear(e){e.topic===`unit.shift`&&this.shifts!==null&&this.read()}async plan(){let{unit:e}=this;if(e===null||this.startsAt===``||this.endsAt===``||this.sending)return null;this.sending=!0,this.problem=``,this.#n();let t=this.crew.trim()===``?{}:{crew:Number(this.crew)},n=this.note.trim()===``?{}:{note:this.note.trim()};try{let r=await s(e.id,{starts_at:`${this.startsAt}:00`,ends_at:`${this.endsAt}:00`,...t,...n},this.#t);return this.unit=null,this.crew=this.note=``,this.read(),r}catch(e){if(!(e instanceof g))throw e;return this.problem=G(e),null}finally{this.#t=_(),this.sending=!1,this.#n()}}async end(e){await p(e.unit_id,e.id),await this.read()}},Mt=[`accident`,`works`,`flooding`,`event`,`fire`,`other`];function Nt(e,t){let[n]=e;return n===void 0||e.length<2?null:t||e.length===2?{type:`LineString`,coordinates:[...e]}:{type:`Polygon`,coordinates:[[...e,n]]}}function Pt(e){let t=e.split(/[;\n\uff1b]/).map(e=>e.trim()).filter(e=>e!==``).map(e=>e.split(/[,\uff0c\s]+/).map(Number));return t.every(([e,t,...n])=>n.length===0&&Math.abs(e??NaN)<=180&&Math.abs(t??NaN)<=90)?t:null}function Ft(e){return e.map(e=>e.map(e=>e.toFixed(5)).join(`,`)).join(`; `)}var It=class{#e;#t;#n;constructor(e){this.points=[],this.asLine=!1,this.reason=`accident`,this.remark=``,this.start=``,this.span=`four_hours`,this.until=``,this.confirmed=!1,this.covered=null,this.large=!1,this.problem=``,this.sending=!1,this.#e=0,this.#t=_(),this.#n=e}get shape(){return Nt(this.points,this.asLine)}clear(){this.remark=this.start=``,this.span===`at`&&(this.span=`four_hours`),this.#a([])}add(e){let t=this.points.at(-1);(t===void 0||t[0]!==e[0]||t[1]!==e[1])&&this.#a([...this.points,e])}undoPoint(){this.#a(this.points.slice(0,-1))}type(e){let t=Pt(e);t!==null&&this.#a(t)}setLine(e){this.asLine=e,this.#a(this.points)}change(e){Object.assign(this,e),this.#n()}startLater(e){this.#i({start:e?ot(E.nowMs,this.#r):``})}setSpan(e){let t=this.until===``?ot(E.nowMs,this.#r):this.until;this.#i(e===`at`?{span:e,until:t}:{span:e})}typeTime(e,t){let n=I(E.nowMs,this.#r),r=Ot(t,e===`until`&&this.start!==``?this.start:n,!0);r===null?(this.problem=k(`shifts.time.unread`),this.#n()):this.#i({[e]:r})}get#r(){return v().city.timezone}#i(e){Object.assign(this,e),this.problem=``,this.#t=_(),this.#n()}#a(e){this.points=e,this.covered=null,this.large=this.confirmed=!1,this.problem=``,this.#t=_(),this.#n(),this.#o()}async#o(){this.#e+=1;let e=this.#e,{shape:t}=this;if(t!==null){try{let n=await u(t);if(e!==this.#e)return;this.covered=n,this.large=n.needs_confirmation}catch(t){if(!(t instanceof g))throw t;e===this.#e&&(this.problem=G(t))}this.#n()}}async file(){let{shape:e}=this;if(e===null||this.sending||this.large&&!this.confirmed)return null;let t=st(this,E.nowMs,this.#r);if(typeof t==`string`)return this.problem=k(`closure.time.${t}`),this.#n(),null;this.sending=!0,this.problem=``,this.#n();let[n,r]=[t.startMs,t.endMs].map(e=>e===null?null:new Date(e).toISOString()),i=[A(`closure.reason`,this.reason),this.remark.trim()].filter(e=>e!==``).join(` · `);try{let t=await ne({geometry:e,reason:i,...n?{starts_at:n}:{},ends_at:r??null,confirmed:this.confirmed},this.#t);return E.answerBesides({closures:[t]}),this.clear(),t}catch(e){if(!(e instanceof g))throw e;return e.code===`closure_too_large`&&(this.large=!0),e.code!==`network`&&(this.#t=_()),this.problem=G(e),null}finally{this.sending=!1,this.#n()}}async end(e){E.answerBesides({closures:[await r(e)]})}},Lt=class extends S{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`#closure-points`)?.focus()}render(){let{closing:e}=this.desk,t=Ue(E.state.closures.values(),E.nowMs),n=Se(E.state.closures.values(),E.nowMs);return C`<h2>${k(`closure.title`)}</h2>
      <form class="new closure" autocomplete="off" @submit=${this.#l} @keydown=${this.#c}>
        <div class="field">
          <label for="closure-points">${k(`closure.points`)}</label>
          <input
            id="closure-points"
            type="text"
            placeholder="114.2880,30.5490; 114.2890,30.5500"
            .value=${Ft(e.points)}
            @change=${t=>e.type(t.target.value)}
          />
          <small class="under">${k(`closure.hint`)}</small>
        </div>
        ${e.points.length>2?this.#e(e):y} ${this.#t(e)} ${this.#n(e)} ${this.#r(e)} ${this.#i(e)}
        ${e.large?C`<label class="confirm-large">
              <input type="checkbox" .checked=${e.confirmed} @change=${t=>e.change({confirmed:t.target.checked})} />
              ${k(`closure.confirm`)}
            </label>`:y}
        ${e.problem===``?y:C`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending||e.shape===null||e.large&&!e.confirmed}>
            ${e.sending?k(`form.sending`):k(e.start===``?`closure.submit`:`closure.submit_later`)} <kbd>Enter</kbd>
          </button>
          <button type="button" ?disabled=${e.points.length===0} @click=${()=>e.undoPoint()}>${k(`closure.undo_point`)}</button>
          <button type="button" @click=${()=>this.desk.back()}>${k(`form.cancel`)}</button>
        </div>
      </form>
      <h3>${k(`closure.active`)} <em>${t.length}</em></h3>
      ${t.length===0?C`<p class="empty">${k(`closure.none`)}</p>`:C`<ul class="told">${t.map(e=>this.#o(e))}</ul>`}
      ${n.length===0?y:C`<h3>${k(`closure.coming`)} <em>${n.length}</em></h3>
            <ul class="told coming">${n.map(e=>this.#o(e))}</ul>`}`}#e(e){let t=(t,n)=>C`<label class=${e.asLine===t?`on`:``}>
      <input type="radio" name="shape" class="sr" .checked=${e.asLine===t} @change=${()=>e.setLine(t)} />${n}
    </label>`;return C`<fieldset class="priority">
      <legend>${k(`closure.shape`)}</legend>
      ${t(!1,k(`closure.shape.area`))} ${t(!0,k(`closure.shape.line`))}
    </fieldset>`}#t(e){let{covered:t}=e;if(t===null)return y;if(t.arcs===0)return C`<p class="note warn" role="status">${k(`error.closure_covers_nothing`)}</p>`;let n=(t.share*100).toFixed(t.share<.001?3:1);return C`<p class="note" role="status">
      <b>${k(`closure.covered`,{length:F(t.length_m),n:t.roads,share:n})}</b>
      ${t.names.length===0?y:C`<br />${t.names.slice(0,6).join(` · `)}`}
    </p>`}#n(e){return C`<div class="field two">
      <label for="closure-reason">${k(`closure.reason`)}</label>
      <select id="closure-reason" @change=${t=>e.change({reason:t.target.value})}>
        ${Mt.map(t=>C`<option value=${t} ?selected=${t===e.reason}>${A(`closure.reason`,t)}</option>`)}
      </select>
      <input
        type="text"
        maxlength="250"
        aria-label=${k(`closure.remark`)}
        placeholder=${k(`closure.remark`)}
        .value=${e.remark}
        @input=${t=>e.change({remark:t.target.value})}
      />
    </div>`}#r(e){let t=e.start!==``,n=(n,r)=>C`<label class=${t===n?`on`:``}>
      <input type="radio" name="start" class="sr" .checked=${t===n} @change=${()=>e.startLater(n)} />${r}
    </label>`;return C`<fieldset class="priority">
        <legend>${k(`closure.from`)}</legend>
        ${n(!1,k(`closure.from.now`))} ${n(!0,k(`closure.from.later`))}
      </fieldset>
      ${t?this.#a(`start`,e.start):y}`}#i(e){return C`<fieldset class="priority">
        <legend>${k(`closure.until`)}</legend>
        ${nt.map(t=>C`<label class=${e.span===t?`on`:``}>
            <input type="radio" name="span" class="sr" .checked=${e.span===t} @change=${()=>e.setSpan(t)} />
            ${A(`closure.span`,t)}
          </label>`)}
      </fieldset>
      ${e.span===`at`?this.#a(`until`,e.until):y}`}#a(e,t){return C`<div class="field">
      <label for="closure-${e}">${k(`closure.time.${e}`)}</label>
      <input
        type="text"
        inputmode="numeric"
        id="closure-${e}"
        .value=${t.replace(`T`,` `)}
        @change=${t=>this.desk.closing.typeTime(e,t.target.value)}
      />
    </div>`}#o(e){let t=Date.parse(e.starts_at),n=t>E.nowMs,r=n?`${k(`closure.from.at`,{at:L(t,E.nowMs,v().city.timezone,`minutes`)})} · `:``;return C`<li data-closure=${e.id}>
      <p><b>${e.reason}</b><small>${e.created_by} · ${r}${ve(e)}</small></p>
      <button type="button" @click=${()=>void this.#s(e)}>${k(n?`closure.cancel`:`closure.end`)}</button>
    </li>`}async#s(e){let{desk:t}=this,n=Date.parse(e.starts_at)>E.nowMs?`closure.cancelled`:`closure.ended`;await t.attempt(()=>t.closing.end(e.id))&&t.say(k(n,{reason:e.reason}))}#c=e=>{if(e.isComposing)return;e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back());let t=e.target;if(e.key!==`Enter`||t.id!==`closure-points`)return;e.preventDefault();let{value:n}=t;n===Ft(this.desk.closing.points)?this.#u():this.desk.closing.type(n)};#l=e=>{e.preventDefault(),this.#u()};file(){this.#u()}async#u(){let e=await this.desk.closing.file();if(e===null)return;let t=Date.parse(e.starts_at)>E.nowMs;this.desk.say(k(t?`closure.planned`:`closure.done`,{reason:e.reason}))}};D([e({attribute:!1})],Lt.prototype,`desk`,void 0),customElements.define(`desk-closure`,Lt);var Rt=/^\s*([+-]?\d{1,3}(?:\.\d+)?)\s*[,\uff0c\s]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*$/,zt=/^8[0-9a-f]{14}$/;function Bt(e){let t=Rt.exec(e);if(t!==null){let e=Number(t[1]),n=Number(t[2]);return Math.abs(e)<=180&&Math.abs(n)<=90?{kind:`coordinates`,lon:e,lat:n}:Math.abs(e)<=90&&Math.abs(n)<=180?{kind:`coordinates`,lon:n,lat:e}:null}let n=e.trim().toLowerCase();return zt.test(n)?{kind:`cell`,cell:n}:null}function Vt(e){let{id:t,list:n,open:r,at:i}=e;return C`<div class="choices">
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
      ${r&&n.length===0?C`<li role="option" aria-disabled="true" aria-selected="false" class="empty">${e.empty}</li>`:``}
      ${r?n.map((t,n)=>Ut(e,t,n)):``}
    </ul>
  </div>`}function Ht(e){e.preventDefault()}function Ut(e,t,n){return C`<li
    id="${e.id}-${n}"
    role="option"
    aria-selected=${n===e.at?`true`:`false`}
    @mousedown=${Ht}
    @click=${()=>e.onChoose(n)}
  >
    ${t.mark??``}<b>${t.text}</b><small>${t.detail}</small>
  </li>`}var Wt=[`new`,`send`,`st`,`close`,`road`,`plan`,`shifts`,`aid`,`go`,`lang`],Gt=new Map([[`新建`,`new`],[`n`,`new`],[`派`,`send`],[`派遣`,`send`],[`s`,`send`],[`status`,`st`],[`状态`,`st`],[`结案`,`close`],[`归档`,`close`],[`封路`,`road`],[`block`,`road`],[`统派`,`plan`],[`allocate`,`plan`],[`班次`,`shifts`],[`排班`,`shifts`],[`互助`,`aid`],[`支援`,`aid`],[`去`,`go`],[`到`,`go`],[`语言`,`lang`]]);function Kt(e){let t=e.trim();if(t===``||t===`/`)return{kind:`nothing`};if(!t.startsWith(`/`)&&!t.startsWith(`、`))return{kind:`go`,place:t};let[,n=``,r=``]=/^[/、]\s*(\S+)\s*(.*)$/s.exec(t)??[],i=qt(n);switch(i){case`new`:return{kind:`new`,text:r};case`send`:{let e=Number(r);return/^[1-9]\d?$/.test(r)?{kind:`send`,rank:e}:/^\S*\D\S*$/.test(r.trim())?{kind:`send_unit`,code:r.trim()}:{kind:`unknown`,text:t}}case`st`:{let[,e,n]=/^(\S+)\s+(\S+)$/.exec(r.trim())??[];return e===void 0||n===void 0?{kind:`unknown`,text:t}:{kind:`status`,code:e,word:n}}case`close`:{let e=/^(?:road|封路)(?:\s+(.*))?$/s.exec(r.trim());return e===null?{kind:`close`,reason:r.trim()}:{kind:`road`,remark:e[1]?.trim()??``}}case`road`:return{kind:`road`,remark:r.trim()};case`plan`:case`shifts`:case`aid`:return{kind:`panel`,panel:i};case`go`:return r===``?{kind:`nothing`}:{kind:`go`,place:r};case`lang`:return{kind:`lang`,locale:r===`zh`||r===`en`?r:null};case null:return{kind:`unknown`,text:t}}}function qt(e){let t=e.toLowerCase();return Wt.find(e=>e===t)??Gt.get(t)??null}var Jt=[[{of:`assignment`,step:`en_route`},[`route`,`enroute`,`en_route`,`go`,`途中`,`出发`,`上路`]],[{of:`assignment`,step:`on_scene`},[`scene`,`on_scene`,`arrived`,`here`,`现场`,`到场`,`到达`]],[{of:`assignment`,step:`done`},[`done`,`finished`,`clear`,`完成`,`处置完毕`]],[{of:`assignment`,step:`cancelled`},[`recall`,`cancel`,`cancelled`,`撤回`,`撤销`,`取消`]],[{of:`unit`,step:`available`},[`free`,`available`,`可派`,`待命`,`上班`]],[{of:`unit`,step:`off_duty`},[`off`,`off_duty`,`下班`,`离岗`]],[{of:`unit`,step:`out_of_service`},[`out`,`out_of_service`,`broken`,`停用`,`故障`]]],Yt=new Map(Jt.flatMap(([e,t])=>t.map(t=>[t,e])));function Xt(e){return Yt.get(e.toLowerCase())??null}function Zt(){return Jt.flatMap(([,e])=>e)}var Qt=` · `;function $t(e){let t=x(v().city),n=x({name_zh:e.detail_zh,name_en:e.detail_en}).split(Qt).filter(e=>e!==t&&e!==``);return[...e.kind===`facility`&&n.length>0?[]:[A(`place.kind`,e.kind)],...n.map(le)].join(Qt)}var en=8;function tn(e,t){let n=e.trimStart();if(n===``)return[];if(!n.startsWith(`/`)&&!n.startsWith(`、`))return cn(n.trim(),t);let[,r=``,i=``,a=``]=/^[/、](\S*)(\s*)(.*)$/s.exec(n)??[],o=qt(r);return o===null||i===``?rn(r):o===`st`?sn(a,t.units):o===`send`?/^\s*\d?\s*$/.test(a)?[]:on(`send`,a.trim(),t.units):o===`go`?a.trim()===``?[]:cn(a.trim(),t):[]}function nn(e){let t=e.trim();if(t===``)return``;if(!t.startsWith(`/`)&&!t.startsWith(`、`))return t;let[,n=``,r=``]=/^[/、](\S+)\s+(.*)$/s.exec(t)??[];return qt(n)===`go`?r.trim():``}function rn(e){return Wt.filter(t=>t.startsWith(e.toLowerCase())||qt(e)===t).map(e=>({kind:`command`,key:e,text:k(`command.${e}.args`),detail:k(`command.${e}`),line:an(e)}))}function an(e){return`/${e} `}function on(e,t,n){return ln(t,n).map(t=>({kind:`unit`,key:t.code,text:t.code,detail:`${A(`kind`,t.kind)} · ${A(`status`,t.status)}`,unit:t,line:`/${e} ${t.code} `}))}function sn(e,t){let[,n=``,r=``,i=``]=/^(\S*)(\s*)(\S*)$/.exec(e)??[];if(r===``)return on(`st`,n,t);let a=new Set;return Zt().filter(e=>e.startsWith(i.toLowerCase())).filter(e=>{let t=Xt(e)?.step??``;return!a.has(t)&&a.add(t)}).map(e=>{let t=Xt(e),r=t?.of===`assignment`?`assignment`:`status`;return{kind:`command`,key:e,text:e,detail:A(r,t?.step??e),line:`/st ${n} ${e}`}})}function cn(e,t){let n=Bt(e),r=[];if(n?.kind===`coordinates`){let{lon:t,lat:i}=n;r.push({kind:`point`,key:e,text:j(t,i),detail:k(`place.kind.coordinates`),lon:t,lat:i})}for(let e of t.places){if(n!==null&&e.kind===`coordinates`)continue;let t=e.kind===`cell`?k(`place.cell`,{cell:e.key}):x(e);r.push({kind:`place`,key:`${e.kind}/${e.key}`,text:t,detail:$t(e),place:e})}for(let n of ln(e,t.units).slice(0,3)){let e=`${k(`place.kind.unit`)} · ${A(`kind`,n.kind)} · ${A(`status`,n.status)}`;r.push({kind:`unit`,key:`unit/${n.code}`,text:n.code,detail:e,unit:n,line:null})}for(let n of t.incidents){if(!n.number.includes(e))continue;let t=`${k(`place.kind.incident`)} · ${w(n.category)}`;if(r.push({kind:`incident`,key:`incident/${n.number}`,text:n.number,detail:t,incident:n}),r.length>=en)break}return r.slice(0,en)}function ln(e,t){let n=e.toLowerCase(),r=[];for(let e of t)if(e.code.toLowerCase().includes(n)&&r.push(e),r.length>=en)break;return r}async function un(e,t,n){let r=await dn(Kt(e),t,n);return r===``||(t.say(r,`bad`),!1)}async function dn(e,t,n){switch(e.kind){case`nothing`:return``;case`unknown`:return k(`command.unknown`,{text:e.text});case`new`:return t.openForm(e.text),``;case`send`:return t.incident===null?k(`command.no_incident`):t.recommending.choose(e.rank)?(await t.recommending.confirm(),``):k(`command.no_rank`,{n:e.rank});case`send_unit`:return fn(e.code,t);case`status`:return mn(e.code,e.word,t);case`close`:return t.incident===null?k(`command.no_incident`):e.reason===``?k(`command.no_reason`):(await t.close(e.reason),``);case`road`:return t.openPanel(`closure`),t.closing.change({remark:e.remark}),``;case`panel`:return t.openPanel(e.panel),``;case`go`:return hn(e.place,t,n);case`lang`:return oe(e.locale??(T()===`zh`?`en`:`zh`)),``}}async function fn(e,t){if(t.incident===null)return k(`command.no_incident`);let n=pn(e);if(n===void 0)return k(`command.no_unit`,{code:e});let r=(t.recommending.ranking?.rows??[]).findIndex(e=>e.entry.unit.id===n.id&&!e.gone)+1;return r>0&&t.recommending.choose(r)?await t.recommending.confirm():t.overriding.open(n.id),``}function pn(e){return[...E.state.units.values()].find(t=>t.code.toLowerCase()===e.toLowerCase())}async function mn(e,t,n){let r=pn(e);if(r===void 0)return k(`command.no_unit`,{code:e});let i=Xt(t);if(i===null)return k(`command.no_status`,{text:t});if(i.of===`assignment`&&r.assignment===null)return k(`command.no_assignment`,{code:r.code});if(i.of===`assignment`?await n.stepAssignment(r.assignment?.id??0,i.step):await n.stepUnit(r.id,i.step)){let e=i.of===`assignment`?A(`assignment`,i.step):A(`status`,i.step);n.say(k(`command.status.done`,{code:r.code,status:e}))}return``}async function hn(e,n,r){let i=Bt(e);if(i?.kind===`coordinates`)return r.goTo([i.lon,i.lat]),``;let a=[];if(!await n.attempt(async()=>{a=await t(e)}))return``;let[o]=a;return o===void 0?k(`command.no_place`,{text:e}):(r.goTo([o.lon,o.lat],o.bbox),``)}var gn=140,q=class extends S{constructor(...e){super(...e),this.line=``,this.focused=!1,this.at=-1,this.places=[],this.#e=``,this.#s=e=>{if(e.isComposing)return;let t=this.#r(),n=t[this.at];if(e.key===`ArrowDown`||e.key===`ArrowUp`){e.preventDefault();let n=e.key===`ArrowDown`?1:-1;this.at=Math.max(-1,Math.min(t.length-1,this.at+n))}else e.key===`Tab`&&!e.shiftKey&&t.length>0?(e.preventDefault(),this.#c(n??t[0])):e.key===`Enter`?(e.preventDefault(),e.stopPropagation(),n===void 0?this.#u():this.#l(n)):e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.line===``?this.#d():this.#a(``))}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}begin(e){this.line=e;let t=this.querySelector(`input`);t?.focus(),this.updateComplete.then(()=>t?.setSelectionRange(e.length,e.length))}render(){let e=this.focused?this.#r():[],t=e.length>0;return C`<div class="line">
        <span class="prompt" aria-hidden="true">/</span>
        <input
          id="command"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${k(`command.label`)}
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
        <ul id="command-list" role="listbox" aria-label=${k(`command.completions`)} ?hidden=${!t}>
          ${e.map((e,t)=>this.#i(e,t))}
        </ul>
      </div>
      <p class="hints" aria-hidden="true">
        <span><kbd>N</kbd>${k(`key.new`)}</span>
        <span><kbd>1–9</kbd>${k(`key.pick`)}</span>
        <span><kbd>Enter</kbd>${k(`key.enter`)}</span>
        <span><kbd>/</kbd>${k(`key.slash`)}</span>
        <span><kbd>Z</kbd>${k(`key.undo`)}</span>
        <span><kbd>?</kbd>${k(`key.help`)}</span>
      </p>`}#n(){let{recommending:e,incident:t}=this.desk,n=e.picked;return n===null||t===null?k(`command.prompt`):`${k(`rec.preview`,{n:n.rank,code:n.entry.unit.code,number:t.number,time:P(n.entry.travel_time_s)})} — ${k(`rec.confirm`)}`}#r(){return tn(this.line,{units:E.state.units.values(),incidents:E.state.incidents.values(),places:this.places})}#i(e,t){let n=t===this.at?`true`:`false`;return C`<li id="command-${t}" role="option" aria-selected=${n} @mousedown=${Ht} @click=${()=>this.#l(e)}>
      <b>${e.text}</b><small>${e.detail}</small>
    </li>`}#a(e){this.line=e,this.at=nn(e)===``?-1:0,clearTimeout(this.#t);let t=nn(e);t===``?(this.places=[],this.#e=``):this.#t=setTimeout(()=>void this.#o(t),gn)}async#o(e){if(this.#e=e,Bt(e)?.kind===`coordinates`)this.places=[];else try{let n=await t(e);this.#e===e&&(this.places=n)}catch(e){if(!(e instanceof g))throw e;this.places=[]}}#s;#c(e){`line`in e&&e.line!==null?this.#a(e.line):this.#l(e)}#l(e){switch(e.kind){case`command`:this.#a(e.line),e.line===this.line&&!e.line.endsWith(` `)&&this.#u();return;case`unit`:if(e.line!==null){this.#a(e.line);return}this.desk.selectUnit(e.unit.id),e.unit.position!==null&&this.view.goTo([e.unit.position.lon,e.unit.position.lat]);break;case`incident`:this.desk.selectIncident(e.incident.id);break;case`place`:this.view.goTo([e.place.lon,e.place.lat],e.place.bbox);break;case`point`:this.view.goTo([e.lon,e.lat])}this.#d()}async#u(){clearTimeout(this.#t),await un(this.line,this.desk,this.view)&&this.#d()}#d(){this.#a(``),this.querySelector(`input`)?.blur()}};D([e({attribute:!1})],q.prototype,`desk`,void 0),D([e({attribute:!1})],q.prototype,`view`,void 0),D([h()],q.prototype,`line`,void 0),D([h()],q.prototype,`focused`,void 0),D([h()],q.prototype,`at`,void 0),D([h()],q.prototype,`places`,void 0),customElements.define(`desk-command`,q);var _n=[`nearest`,`requested`,`confirmed`,`equipped`,`nobody_else`];function vn(e,t=``){return[e??``,t.trim()].filter(e=>e!==``).join(`: `)}function yn(e){let[,t=``,n=``]=/^([a-z_]+)(?:: (.+))?$/s.exec(e)??[],r=b(T(),`kept.${t}`);return r===void 0?e:[r,t===`asked_for`?n.split(`, `).map(e=>A(`skill`,e)).join(` · `):n].filter(e=>e!==``).join(` · `)}function J(e){return e.toLowerCase().normalize(`NFKC`).trim()}function bn(e,t){let n=J(t),r=[];for(let t of e){let e=[t.name_zh,t.name_en,t.key].map(J);n===``||e.some(e=>e.startsWith(n))?r.push([0,t]):e.some(e=>e.includes(n))&&r.push([1,t])}return r.sort(([e,t],[n,r])=>e-n||t.priority-r.priority).map(([,e])=>e)}function xn(e,t){let n=J(t),r=null,i=0;for(let t of e){let e=Math.max(Sn(J(t.name_zh),n),Cn(J(t.name_en),n));(e>i||e===i&&r!==null&&e>0&&t.priority<r.priority)&&(r=t,i=e)}return r}function Sn(e,t){let n=0;for(let r=0;r+2<=e.length;r+=1)t.includes(e.slice(r,r+2))&&(n+=1);return n/Math.max(1,e.length-1)}function Cn(e,t){let n=e.split(/[^a-z]+/).filter(e=>e.length>=3),r=new Set(t.split(/[^a-z]+/).filter(e=>e.length>=3));return n.filter(e=>r.has(e)).length/Math.max(1,n.length)}function wn(e){return b(T(),`warning.${e.code}`)??e.message}var Tn=new Set([`facility`,`street`,`address`]),En=class{#e;#t;#n;constructor(e){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.place=null,this.found=null,this.foundFor=``,this.pointed=0,this.problem=``,this.problemField=``,this.sending=!1,this.opened=0,this.#e=_(),this.#t=0,this.#n=e}open(e){e===``&&(this.description!==``||this.place!==null)?(this.opened+=1,this.#n()):(this.clear(),this.opened+=1,this.describe(e))}clear(){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.place=null,this.found=null,this.problem=this.problemField=``,this.sending=!1,this.#e=_(),this.#n()}describe(e){this.description=e,this.categoryByHand||(this.category=xn(v().categories.values(),e)),this.#a()}chooseCategory(e){this.category=e,this.categoryByHand=e!==null,this.#a()}choosePriority(e){this.priority=e,this.#n()}choosePlace(e){let t=x(e);this.#r({at:[e.lon,e.lat],text:t,address:Tn.has(e.kind)?t:``,warnings:[]}),this.#i()}async choosePoint(e,t=null){let n=t===null?``:x(t);this.pointed+=1,this.#r({at:e,text:n||j(...e),address:n,warnings:[]}),await this.#i()}#r(e){this.place=e,this.found=null,this.#t+=1,this.#a()}async#i(){let e=this.place;if(e!==null){try{let t=await ae(...e.at);if(this.place!==e)return;let n=pe(t.areas),r=e.address===``?n:`${e.text} · ${n}`;this.place={...e,text:r,warnings:t.warnings.map(wn)}}catch(t){if(!(t instanceof g))throw t;this.place===e&&(this.place={...e,warnings:[G(t)]})}this.#n()}}forgetPlace(){this.place=null,this.#n()}closeSearch(){this.found=null,this.#n()}async search(e){this.#t+=1;let t=this.#t,n=null;try{if(e.trim()!==``&&(n=await Dn(e)),t!==this.#t||this.place!==null)return[];(this.problemField===`search`||this.problemField===`place`&&n!==null&&n.length>0)&&(this.problem=this.problemField=``)}catch(e){if(!(e instanceof g))throw e;if(t!==this.#t)return[];this.problem=G(e),this.problemField=`search`}return this.found=n,this.foundFor=e,this.#n(),n??[]}async file(){let e=this.#o();if(this.problem=e?.text??``,this.problemField=e?.field??``,e!==null||this.category===null||this.place===null||this.sending)return this.#n(),null;this.sending=!0,this.#n();let[t,n]=this.place.at;try{let e=await fe({category:this.category.key,description:this.description.trim(),lon:t,lat:n,source:`desk`,...this.priority===null?{}:{priority:this.priority},...this.place.address===``?{}:{address:this.place.address}},this.#e);return this.clear(),{incident:e.incident,warnings:e.warnings.map(wn)}}catch(e){if(!(e instanceof g))throw e;return this.problem=G(e),e.code!==`network`&&(this.#e=_()),null}finally{this.sending=!1,this.#n()}}#a(){let e=this.#o();(this.problemField!==`search`||this.place!==null)&&e?.field!==this.problemField&&(this.problem=this.problemField=``),this.#n()}#o(){return this.place===null?{text:k(`form.place.needed`),field:`place`}:this.category===null?{text:k(`form.category.needed`),field:`category`}:this.description.trim()===``?{text:k(`form.description.needed`),field:`description`}:null}missPlace(){this.problem=k(`form.place.none`),this.problemField=`place`,this.#n()}};async function Dn(e){let n=Bt(e);return n?.kind===`coordinates`?[On(n.lon,n.lat)]:t(e)}function On(e,t){let n=j(e,t);return{kind:`coordinates`,key:n,name_zh:n,name_en:n,detail_zh:``,detail_en:``,lon:e,lat:t,bbox:null,training:!1}}var kn=[..._n,`other`];function An(e,t){return vn(e===`other`?null:e,t)}function jn(e){return e.some(e=>!e.overridable)?`barred`:e.length>0?`needs_reason`:`free`}var Mn=class{#e;#t;constructor(e){this.unitId=null,this.judged=null,this.choice=null,this.remark=``,this.problem=``,this.sending=!1,this.judgedMs=0,this.#t=0,this.#e=e}get reason(){return An(this.choice,this.remark)}get ready(){if(this.judged===null||this.sending)return!1;let e=jn(this.judged.causes);return e===`free`||e===`needs_reason`&&this.reason!==``}open(e){this.#e.incident!==null&&(this.unitId=e,this.judged=this.choice=null,this.remark=this.problem=``,this.#e.openPanel(`override`),this.judge())}change(e){Object.assign(this,e),this.problem=``,this.#e.changed()}choose(e){let t=kn[e-1];t!==void 0&&this.judged!==null&&jn(this.judged.causes)===`needs_reason`&&this.change({choice:t})}async judge(){let{incident:e}=this.#e,{unitId:t}=this;if(e===null||t===null)return;this.#t+=1;let n=this.#t;try{let r=await d(e.id,t);if(n!==this.#t)return;this.judged=r,this.judgedMs=Date.now()}catch(e){if(!(e instanceof g))throw e;n===this.#t&&(this.problem=G(e))}this.#e.changed()}async makeAvailable(){let{unitId:e}=this;e!==null&&(await this.#e.attempt(async()=>E.answer([await me(e,`available`)],[])),await this.judge())}async send(){let{incident:e}=this.#e,{judged:t}=this;if(e===null||t===null||!this.ready){t!==null&&jn(t.causes)===`needs_reason`&&(this.problem=k(`override.reason.needed`)),this.#e.changed();return}let{reason:n}=this;this.sending=!0,this.#e.changed();try{let r=await te(e.id,{unit_id:t.unit.id,...n===``?{}:{override_reason:n}},_());E.answer([r.unit],[r.incident]),this.#e.showIncident();let i={assignmentId:r.assignment.id,code:t.unit.code};this.#e.sayUndoable(k(`toast.assigned`,{code:t.unit.code,number:e.number}),i)}catch(e){if(!(e instanceof g))throw e;this.problem=G(e),this.judge()}finally{this.sending=!1,this.#e.changed(),this.#e.recommending.ask(`fresh`)}}},Nn=200,Pn=new Set([`assigned`,`en_route`]);function Fn(e,t){let n=e=>e.units.length>0&&e.units.every(e=>Pn.has(e.status));return[...e].filter(e=>Ae(e)||t&&n(e)).sort(we)}function In(e){return e.unit_id===null||e.change===`stays`||e.change===`unassigned`?`nothing`:e.takes_off.length>0?`take_off`:`send`}function Ln(e){return{incident_id:e.incident_id,unit_id:e.unit_id??0,takes_off:e.takes_off,...e.rank===null?{}:{rank:e.rank},...e.override_reason===null?{}:{override_reason:e.override_reason}}}function Y(e){return`${e.incident_id}/${e.unit_id??`-`}`}var Rn=class{#e;#t;constructor(e){this.answer=null,this.left=new Set,this.agreed=new Set,this.reconsider=!1,this.results=null,this.outdated=!1,this.asking=!1,this.sending=!1,this.problem=``,this.answeredMs=0,this.#e=0,this.#t=e}get incidents(){return Fn(E.state.incidents.values(),this.reconsider)}get errands(){if(this.results!==null)return[];let e=new Set(this.incidents.map(e=>e.id));return(this.answer?.items??[]).filter(t=>{let n=In(t);return e.has(t.incident_id)&&!this.left.has(t.incident_id)&&(n===`send`||n===`take_off`&&this.agreed.has(Y(t)))})}open(){this.left.clear(),this.ask()}include(e,t){t?this.left.delete(e):this.left.add(e),this.ask()}agree(e,t){t?this.agreed.add(Y(e)):this.agreed.delete(Y(e)),this.#t.changed()}setReconsider(e){this.reconsider=e,this.ask()}async ask(){this.#e+=1;let e=this.#e,t=this.incidents.map(e=>e.id).filter(e=>!this.left.has(e)).slice(0,Nn);if(this.problem=``,this.results=null,this.outdated=!1,this.agreed.clear(),this.answer=t.length===0?null:this.answer,this.asking=t.length>0,this.#t.changed(),t.length!==0){try{let n=await ee(t,this.reconsider);if(e!==this.#e)return;this.answer=n,this.answeredMs=Date.now()}catch(t){if(!(t instanceof g))throw t;if(e!==this.#e)return;this.answer=null,this.problem=G(t)}this.asking=!1,this.#t.changed()}}async carryOut(){let e=this.errands;if(!(e.length===0||this.sending||this.asking)){this.sending=!0,this.problem=``,this.#t.changed();try{let{items:t,done:r,refused:i}=await n(e.map(Ln),_());this.results=new Map(t.map(e=>[Y(e),e])),this.#t.say(i===0?k(`plan.done`,{n:r}):k(`plan.partly`,{done:r,refused:i}),i===0?`plain`:`bad`)}catch(e){if(!(e instanceof g))throw e;this.problem=G(e)}finally{this.sending=!1,this.#t.changed()}}}outdate(){this.outdated=this.answer!==null&&this.results===null,this.#t.changed()}hear(e){if(this.answer===null||this.results!==null||this.sending||e.kind===`answer`)return;let t=new Set(this.answer.items.map(e=>e.unit_id)),n=new Set(this.answer.items.map(e=>e.incident_id)),{touched:r}=e,i=(e.topic.startsWith(`unit.`)||e.topic.startsWith(`assignment.`))&&r.units!==`all`&&r.units.some(e=>t.has(e)),a=r.incidents!==`all`&&r.incidents.some(e=>n.has(e));(e.road!==null||e.kind===`snapshot`||i||a)&&(this.outdated=!0)}},zn=3,Bn=class{#e;constructor(e){this.answer=null,this.answeredMs=0,this.problem=``,this.asked=``,this.#e=e}follow(e){let{place:t,category:n}=e,r=t===null||n===null?``:`${t.at.join()} ${n.key}`;r!==this.asked&&(this.asked=r,this.answer=null,this.problem=``,t!==null&&n!==null&&this.#t(r,t.at,n.key))}again(e){this.asked!==``&&(this.asked=``,this.follow(e))}async#t(e,t,n){try{let r=await o(t,n,zn);if(e!==this.asked)return;this.answer=r,this.answeredMs=Date.now()}catch(t){if(!(t instanceof g))throw t;e===this.asked&&(this.problem=G(t))}this.#e()}};function Vn(e){return{rows:e.map(e=>({entry:e,gone:!1})),reordered:!1}}function Hn(e,t){let n=new Map(t.map(e=>[e.unit.id,e])),r=e.rows.map(e=>{let t=n.get(e.entry.unit.id);return t===void 0?{entry:e.entry,gone:!0}:{entry:t,gone:!1}});for(;r.at(-1)?.gone;)r.pop();let i=new Set(r.map(e=>e.entry.unit.id));for(let e of t)i.has(e.unit.id)||r.push({entry:e,gone:!1});let a=r.filter(e=>!e.gone).map(e=>e.entry.unit.id).some((e,n)=>t[n]?.unit.id!==e);return{rows:r.slice(0,9),reordered:a}}var Un=5,Wn=3e3,Gn=12e3,Kn=class{#e;#t;#n;#r;#i;constructor(e){this.answer=null,this.ranking=null,this.problem=``,this.askedMs=0,this.answeredMs=0,this.notice=``,this.pick=null,this.sending=!1,this.#t=null,this.#n=0,this.#r=!1,this.#e=e}start(e){clearTimeout(this.#i),this.#t=e,this.answer=null,this.ranking=null,this.problem=this.notice=``,this.pick=null,e!==null&&this.ask(`fresh`)}get loading(){return this.answer===null&&this.problem===``&&this.#t!==null}row(e){return this.ranking?.rows[e-1]?.entry??null}choose(e){let t=this.ranking?.rows[e-1];return t===void 0||t.gone||this.sending?!1:(this.pick=t.entry.unit.id,this.#e.changed(),!0)}unpick(){this.pick=null,this.#e.changed()}get picked(){let e=this.ranking?.rows.findIndex(e=>e.entry.unit.id===this.pick&&!e.gone)??-1,t=this.ranking?.rows[e];return t===void 0?null:{rank:e+1,entry:t.entry}}async ask(e){let t=this.#t;if(t===null||this.#r&&e===`steady`)return;this.#r=!0,this.#n+=1;let n=this.#n;this.askedMs=Date.now();try{let r=await ie(t,Un);if(n!==this.#n||t!==this.#t)return;this.answer=r,this.answeredMs=Date.now(),this.problem=``,this.ranking=e===`steady`&&this.ranking!==null?Hn(this.ranking,r.units):Vn(r.units)}catch(e){if(!(e instanceof g))throw e;n===this.#n&&t===this.#t&&(this.problem=G(e))}finally{n===this.#n&&(this.#r=!1,this.#a(Gn)),this.#e.changed()}}hear(e){this.#t!==null&&e.kind!==`answer`&&(e.road===null?(e.topic.startsWith(`unit.`)||e.topic.startsWith(`assignment.`)||e.kind===`snapshot`)&&this.#a(Math.max(0,this.askedMs+Wn-Date.now())):this.afterRoad(e.road))}async afterRoad(e){let t=this.answer;await this.ask(`fresh`);let{answer:n}=this;if(t===null||n===null||n===t)return;let r=k(e.ended?`rec.opened`:`rec.closed`,{reason:e.reason});this.notice=`${r} — ${k(qn(t,n)?`rec.same_times`:`rec.new_times`)}`,this.picked===null&&(this.pick=null),this.#e.changed()}#a(e){clearTimeout(this.#i),this.#i=setTimeout(()=>{this.#t!==null&&E.state.incidents.has(this.#t)&&(document.hidden||this.sending?this.#a(Gn):this.ask(`steady`))},e)}async confirm(){let e=this.picked,t=this.#e.incident;if(e===null||t===null||this.sending)return;let{unit:n}=e.entry,r=_();this.sending=!0,this.#e.changed();try{let i=await te(t.id,{unit_id:n.id,rank:e.entry.rank,...this.answer===null?{}:{network_version:this.answer.network.version}},r);this.pick=null,E.answer([i.unit],[i.incident]);let a={assignmentId:i.assignment.id,code:n.code};this.#e.sayUndoable(k(`toast.assigned`,{code:n.code,number:t.number}),a)}catch(e){if(!(e instanceof g))throw e;this.pick=null,e.code===`unit_not_eligible`?this.#e.overriding.open(n.id):this.#e.say(G(e),`bad`)}finally{this.sending=!1,this.#e.changed(),this.ask(`fresh`)}}};function qn(e,t){let n=({units:e})=>e.map(e=>`${e.unit.id}:${Math.round(e.distance_m/10)}`).join();return n(e)===n(t)}var Jn=6e3,Yn=1e4,Xn=class{constructor(){this.panel=`incident`,this.side=`queue`,this.phoneTab=`queue`,this.help=!1,this.incidentId=null,this.unitId=null,this.assignments=[],this.toast=null,this.offer=null,this.spot=null,this.preview=new Bn(()=>this.changed()),this.draft=new En(()=>{this.preview.follow(this.draft),this.changed()}),this.closing=new It(()=>this.changed()),this.show=()=>void 0,this.recommending=new Kn(this),this.overriding=new Mn(this),this.planning=new Rn(this),this.rostering=new jt(()=>this.changed()),this.aiding=new vt(()=>this.changed()),this.#e=new Ee,this.#t=null,this.#n=new Set}#e;#t;#n;listen(){let e=E.subscribe(e=>this.#a(e));return()=>{e(),this.recommending.start(null)}}subscribe(e){return this.#n.add(e),()=>this.#n.delete(e)}changed(){for(let e of this.#n)e()}get queue(){return[...E.state.incidents.values()].sort(we)}get incident(){if(this.incidentId===null)return null;let e=E.state.incidents.get(this.incidentId);return e!==void 0&&(this.#t=e),e??(this.#t?.id===this.incidentId?this.#t:null)}get unit(){return this.unitId===null?null:E.state.units.get(this.unitId)??null}selectIncident(e){this.incidentId=e,this.unitId=null,this.panel=`incident`,this.spot=null,this.assignments=[],this.recommending.start(e),e!==null&&(this.phoneTab=`detail`,this.#i(e)),this.changed()}selectUnit(e){this.recommending.unpick(),this.unitId=e,this.panel=`unit`,this.phoneTab=`detail`,this.changed()}moveInQueue(e){let t=this.queue;if(t.length===0)return;let n=t.findIndex(e=>e.id===this.incidentId),r=n<0?0:Math.min(t.length-1,Math.max(0,n+e));this.selectIncident(t[r]?.id??null)}openForm(e=``){this.recommending.unpick(),this.panel=`form`,this.phoneTab=`detail`,this.draft.open(e);let{spot:t}=this;this.spot=null,t!==null&&this.draft.choosePoint(t.facility?.at??t.at,t.facility),this.changed()}showIncident(){this.panel=`incident`,this.unitId=null}openPanel(e){this.recommending.unpick(),this.panel=e,this.phoneTab=`detail`,this.spot=null,e===`closure`?this.closing.clear():e===`plan`?this.planning.open():e===`shifts`?this.rostering.open():e===`aid`&&this.aiding.open(),this.changed()}closeHelp(){this.help=!1,this.changed()}back(){this.help?this.help=!1:this.recommending.pick===null?this.panel===`closure`&&this.closing.points.length>0?this.closing.clear():this.panel===`incident`?this.spot===null?this.toast!==null||this.offer!==null?this.dismiss():this.selectIncident(null):this.spot=null:this.showIncident():this.recommending.unpick(),this.changed()}say(e,t=`plain`,n=Jn){this.toast={text:e,tone:t,untilMs:Date.now()+n},this.changed()}sayUndoable(e,t){this.offer={...t,untilMs:Date.now()+Yn},this.say(e,`plain`,Yn)}expire(e){this.toast!==null&&e>this.toast.untilMs&&(this.toast=null),this.offer!==null&&e>this.offer.untilMs&&(this.offer=null)}dismiss(){this.toast=this.offer=null,this.changed()}async undo(){this.expire(Date.now());let e=this.offer;e!==null&&(this.dismiss(),await this.attempt(async()=>{await this.#r(e.assignmentId,`cancelled`,vn(`undone`)),this.say(k(`toast.undone`,{code:e.code}))}))}async stepAssignment(e,t){return this.attempt(()=>this.#r(e,t,t===`cancelled`?vn(`recalled`):void 0))}async#r(e,t,n){let r=await l(e,t,n);E.answer([r.unit],[r.incident]),this.recommending.ask(`fresh`)}async stepUnit(e,t){return this.attempt(async()=>{let n=await me(e,t);E.answer([n],[])})}async close(e){let t=this.incident;return t!==null&&this.attempt(async()=>{let n=await ge(t.id,e,t.version);this.#t=n,E.answer([],[n]),this.say(k(`incident.closed.done`,{number:t.number}))})}async attempt(e){try{return await e(),!0}catch(e){if(!(e instanceof g))throw e;return this.say(G(e),`bad`),!1}finally{this.changed()}}async#i(e){try{let t=await re(e);if(this.incidentId!==e)return;this.assignments=t.assignments,this.changed()}catch(e){if(!(e instanceof g))throw e}}#a(e){if(e.kind===`tick`&&this.#o(),e.kind===`positions`||e.kind===`tick`)return;let t=this.incidentId;t!==null&&(e.touched.incidents===`all`||e.touched.incidents.includes(t))&&this.#i(t),(e.topic.startsWith(`closure.`)||e.topic.startsWith(`speed.`))&&this.preview.again(this.draft),this.recommending.hear(e),this.planning.hear(e),this.rostering.hear(e),this.aiding.hear(e),this.changed()}#o(){for(let e of this.#e.look(E.state.closures,E.nowMs))this.preview.again(this.draft),this.planning.outdate(),this.recommending.afterRoad(e)}};function Zn(e){let{answer:t,problem:n,asked:r}=e;return r===``?y:C`<section class="preview" aria-label=${k(`preview.title`)} aria-busy=${t===null&&n===``?`true`:`false`}>
    <h3>${k(`preview.title`)} <span>${k(`preview.hint`)}</span></h3>
    ${n===``?y:C`<p class="note warn">${k(`rec.failed`,{reason:n})}</p>`}
    ${t===null&&n===``?C`<p class="empty" role="status">${k(`rec.loading`)}</p>`:y}
    ${t?.units.length===0?C`<p class="empty">${k(`rec.none`)}</p>`:y}
    <ol>
      ${t?.units.map(e=>C`<li>
          <kbd>${e.rank}</kbd>
          <b>${e.unit.code}</b>
          <small>${A(`kind`,e.unit.kind)}</small>
          <b class="eta">${P(e.travel_time_s)}</b>
          <small>${F(e.distance_m)}</small>
        </li>`)}
    </ol>
  </section>`}var Qn=140,$n=8,er={place:`#form-place`,category:`#form-category`,description:`textarea`},X=class extends S{constructor(...e){super(...e),this.categoryText=null,this.placeText=null,this.at=0,this.#e=-1,this.#t=0,this.#r=null,this.#_=e=>{if(e.isComposing||(e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back()),e.key!==`Enter`||e.target instanceof HTMLButtonElement))return;let t=e.defaultPrevented;if(e.ctrlKey||e.metaKey){e.preventDefault(),this.#b();return}if(e.shiftKey&&e.target instanceof HTMLTextAreaElement||(e.preventDefault(),e.stopPropagation(),t))return;let{id:n}=e.target;n===`form-place`?(this.#h(),this.#a(`category`)):n===`form-category`?(this.categoryText===null||this.categoryText.trim()===``)&&this.#a(`description`):this.#b()},this.#v=()=>{this.desk.draft.clear(),this.desk.back()},this.#y=e=>{e.preventDefault(),this.#b()}}#e;#t;#n;#r;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}updated(e){super.updated(e);let{draft:t}=this.desk;t.opened===this.#e?t.pointed!==this.#t&&(this.placeText=null,this.contains(document.activeElement)&&document.activeElement?.id!==`form-place`||this.#i()):(this.#e=t.opened,this.categoryText=this.placeText=null,this.#i()),this.#t=t.pointed}#i(){let{place:e,category:t}=this.desk.draft;this.#a(e===null?`place`:t===null?`category`:`description`)}#a(e){let t=er[e];t!==void 0&&this.querySelector(t)?.focus()}render(){let{draft:e,preview:t}=this.desk;return C`<h2>${k(`form.title`)}</h2>
      <form class="new" autocomplete="off" @submit=${this.#y} @keydown=${this.#_}>
        ${this.#d()} ${this.#o()}
        <label>
          <span>${k(`form.description`)}</span>
          <textarea
            rows="3"
            placeholder=${k(`form.description.hint`)}
            aria-invalid=${e.problemField===`description`?`true`:y}
            .value=${H(e.description)}
            @input=${t=>e.describe(t.target.value)}
          ></textarea>
        </label>
        ${this.#u()} ${e.problem===``?``:C`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending}>
            ${e.sending?k(`form.sending`):k(`form.submit`)} <kbd>Enter</kbd>
          </button>
          <button type="button" @click=${this.#v}>${k(`form.cancel`)}</button>
        </div>
      </form>
      ${Zn(t)}`}#o(){let{draft:e}=this.desk,t=e.category,n=this.categoryText===null?[]:this.#s(),r=this.categoryText??(t===null?``:x(t));return C`<div class="field">
      <label for="form-category">${k(`form.category`)}</label>
      ${Vt({id:`form-category`,value:r,hint:k(`form.category.hint`),invalid:e.problemField===`category`,open:this.categoryText!==null,at:this.at,empty:k(`form.category.none`),list:n.map(e=>tr(e)),onInput:e=>this.#c(e),onChoose:e=>this.#l(n[e]),onMove:e=>this.at=e,onClose:()=>this.categoryText=null})}
      ${t===null?``:C`<small class="under">
            ${e.categoryByHand?``:`${k(`form.category.suggested`)} · `}${k(`form.skills`,{skills:t.skills.map(e=>A(`skill`,e)).join(` · `),limit:be(t.limit_s)})}
          </small>`}
    </div>`}#s(){return bn(v().categories.values(),this.categoryText??``).slice(0,$n)}#c(e){this.categoryText=e,this.at=0,e.trim()===``&&this.desk.draft.chooseCategory(null)}#l(e){e!==void 0&&(this.desk.draft.chooseCategory(e),this.categoryText=null,this.#a(`description`))}#u(){let{draft:e}=this.desk,t=e.priority??e.category?.priority??null;return C`<fieldset class="priority">
      <legend>${k(`form.priority`)}</legend>
      ${[1,2,3].map(n=>C`<label class=${t===n?`on`:``}>
          <input
            type="radio"
            name="priority"
            class="sr"
            .checked=${t===n}
            @change=${()=>e.choosePriority(n)}
          />
          ${R(n)} ${A(`priority`,String(n))}
        </label>`)}
      ${e.priority===null&&t!==null?C`<small>${k(`form.priority.default`)}</small>`:``}
    </fieldset>`}#d(){let{draft:e}=this.desk,t=e.found??[];return C`<div class="field">
      <label for="form-place">${k(`form.place`)}</label>
      ${Vt({id:`form-place`,value:e.place?.text??this.placeText??``,hint:k(`form.place.example`),invalid:e.problemField===`place`,open:e.found!==null&&e.place===null,at:this.at,empty:k(`form.place.none`),list:t.map(nr),onInput:e=>this.#f(e),onChoose:e=>this.#p(e),onMove:e=>this.at=e,onClose:()=>e.closeSearch()})}
      <small class="under">${e.place===null?k(`form.place.hint`):j(...e.place.at)}</small>
      ${e.place?.warnings.map(e=>C`<p class="note warn">${e}</p>`)??``}
    </div>`}#f(e){this.placeText=e,this.at=0,this.desk.draft.place!==null&&this.desk.draft.forgetPlace(),clearTimeout(this.#n),this.#n=setTimeout(()=>void this.desk.draft.search(e),Qn)}#p(e){let{draft:t}=this.desk,n=t.foundFor===this.placeText||e>0?t.found?.[e]:void 0;n===void 0?this.#h():this.#m(n),this.#a(`category`)}#m(e){clearTimeout(this.#n),this.placeText=null,this.desk.draft.choosePlace(e)}#h(){let{draft:e}=this.desk,t=this.placeText?.trim()??``;return e.place!==null||t===``?Promise.resolve():(clearTimeout(this.#n),this.#r??=this.#g(t).finally(()=>this.#r=null),this.#r)}async#g(e){let{draft:t}=this.desk,[n]=await t.search(e);n===void 0?t.place===null&&t.problem===``&&t.missPlace():this.#m(n)}#_;#v;#y;async#b(){let{draft:e}=this.desk;await this.#h();let t=await e.file();if(t===null){this.#a(e.problemField);return}E.answer([],[t.incident]),this.desk.selectIncident(t.incident.id);let n=[k(`form.filed`,{number:t.incident.number}),...t.warnings].join(` · `);this.desk.say(n,t.warnings.length>0?`bad`:`plain`),document.activeElement?.blur()}};D([e({attribute:!1})],X.prototype,`desk`,void 0),D([h()],X.prototype,`categoryText`,void 0),D([h()],X.prototype,`placeText`,void 0),D([h()],X.prototype,`at`,void 0);function tr(e){return{key:e.key,mark:R(e.priority),text:x(e),detail:be(e.limit_s)}}function nr(e){return{key:`${e.kind}/${e.key}`,text:x(e),detail:$t(e)}}customElements.define(`desk-form`,X);var rr=[`fire`,`medical`,`police`],ir=class extends S{constructor(...e){super(...e),this.open=!1}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()));let e=e=>{this.open&&e instanceof KeyboardEvent&&e.key===`Escape`&&(this.open=!1,e.stopPropagation(),this.querySelector(`.menu-button`)?.focus()),e.type===`pointerdown`&&!this.querySelector(`.menu`)?.contains(e.target)&&(this.open=!1)};addEventListener(`pointerdown`,e),this.addEventListener(`keydown`,e),this.follow(()=>removeEventListener(`pointerdown`,e))}render(){let{city:e,session:t}=v(),n=je(E.state.incidents.values(),E.state.units.values(),E.nowMs),r=E.feed;return C`<h1 class="brand">${k(`app.name`)} <span>${x(e)} · ${k(`app.desk`)}</span></h1>
      <div class="nums ${r.state===`down`?`old`:``}">
        <span><b>${E.count(n.open)}</b> ${k(`num.open`)}</span>
        <span class=${n.pressing>0?`bad`:``}><b>${E.count(n.pressing)}</b> ${k(`num.pressing`)}</span>
        <span class="ok"><b>${E.count(n.free)}</b> ${k(`num.free`)}</span>
      </div>
      ${this.#e()}
      <span class="feed ${r.state}"><i aria-hidden="true"></i>${Pe(r)}</span>
      <span class="clock"><small>${Me(E.nowMs,e.timezone)}</small>${N(E.nowMs,e.timezone)}</span>
      <span class="who">${t.account.name}</span>
      <button type="button" class="plain" lang=${T()===`zh`?`en`:`zh-CN`} title=${k(`language.switch.hint`)} @click=${()=>oe(T()===`zh`?`en`:`zh`)}>
        ${k(`language.switch`)}
      </button>
      <div class="menu">
        <button type="button" class="plain menu-button" aria-expanded=${this.open?`true`:`false`} aria-label=${k(`menu.title`)} @click=${()=>this.open=!this.open}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16M4 12h16M4 18h16" /></svg>
        </button>
        ${this.open?this.#i():y}
      </div>`}#e(){let e=E.state.alerts.size,t=ye(E.state.alerts.values()).length;return e===0?y:C`<button type="button" class="plain alerts ${t>0?`fresh`:``}" @click=${()=>this.desk.openPanel(`alerts`)}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3.5L22 20.5H2zM12 10v5M12 17.4v.2" /></svg>
      ${k(`alerts.count`,{n:e})}${t>0?C`<span>· ${k(`alerts.fresh`,{fresh:t})}</span>`:``}
    </button>`}async#t(){await this.desk.attempt(c)&&location.reload()}#n(){return C`<select aria-label=${k(`coverage.group`)} @change=${e=>{this.layers.group=e.target.value,this.layers.set(`coverage`,!0),this.requestUpdate()}}>
      ${rr.map(e=>C`<option value=${e} ?selected=${e===this.layers.group}>${A(`group`,e)}</option>`)}
    </select>`}#r(e){this.open=!1,this.desk.openPanel(e)}#i(){let e=e=>C`<label>
      <input
        type="checkbox"
        .checked=${this.layers.shown[e]}
        @change=${t=>{this.layers.set(e,t.target.checked),this.requestUpdate()}}
      />
      ${k(`layers.${e}`)}
    </label>`;return C`<div class="sheet">
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
    </div>`}};D([e({attribute:!1})],ir.prototype,`desk`,void 0),D([e({attribute:!1})],ir.prototype,`layers`,void 0),D([h()],ir.prototype,`open`,void 0),customElements.define(`desk-header`,ir);var ar=[[`N`,`help.n`],[`J K ↓ ↑`,`help.jk`],[`1 – 9`,`help.pick`],[`Enter`,`help.enter`],[`Esc`,`help.esc`],[`/`,`help.slash`],[`F`,`help.f`],[`R`,`help.r`],[`Z`,`help.z`],[`U`,`help.u`],[`C`,`help.c`],[`A`,`help.a`],[`P`,`help.p`],[`S`,`help.s`],[`M`,`help.m`],[`L`,`help.l`],[`?`,`help.question`]],or=[[`command.new.args`,`command.new`],[`command.send.args`,`command.send`],[`command.st.args`,`command.st`],[`command.close.args`,`command.close`],[`command.road.args`,`command.road`],[`command.plan.args`,`command.plan`],[`command.shifts.args`,`command.shifts`],[`command.aid.args`,`command.aid`],[`command.go.args`,`command.go`],[`command.lang.args`,`command.lang`]];function sr(e){return C`<dialog class="help" aria-label=${k(`help.title`)} @close=${e}>
    <div class="help-sheet">
      <h2>${k(`help.title`)}</h2>
      <dl>
        ${ar.map(([e,t])=>C`<div><dt><kbd>${e}</kbd></dt><dd>${k(t)}</dd></div>`)}
      </dl>
      <dl class="commands">
        ${or.map(([e,t])=>C`<div><dt><code>${k(e)}</code></dt><dd>${k(t)}</dd></div>`)}
      </dl>
      <button type="button" @click=${e}>${k(`help.close`)} <kbd>Esc</kbd></button>
    </div>
  </dialog>`}function cr(e){let t=e.filter(e=>e.ended_at!==null).sort((e,t)=>t.id-e.id);return t.length===0?y:C`<h3>${k(`past.title`)} <em>${t.length}</em></h3>
    <ul class="past">
      ${t.map(lr)}
    </ul>`}function lr(e){return C`<li class=${e.outcome??``} data-assignment=${e.id}>
    <p><b>${e.unit_code}</b> <span>${e.outcome===null?``:A(`past.outcome`,e.outcome)}</span></p>
    <ol class="times">
      ${ur(e).map(([e,t])=>C`<li><span>${A(`past.time`,e)}</span> <time datetime=${t}>${dr(t)}</time></li>`)}
    </ol>
    ${e.override_reason?C`<p class="overridden">${k(`incident.override`,{by:e.assigned_by,reason:yn(e.override_reason)})}</p>`:y}
    ${e.end_reason?C`<p class="why">${yn(e.end_reason)}</p>`:y}
  </li>`}function ur(e){return[[`assigned`,e.assigned_at],[`en_route`,e.en_route_at],[`on_scene`,e.on_scene_at],[`ended`,e.ended_at]].filter(e=>e[1]!==null)}function dr(e){return L(Date.parse(e),E.nowMs,v().city.timezone)}var fr=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},Z=Ge(class extends Ke{constructor(e){if(super(e),e.type!==z.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=$e(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=V(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=V(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=V(i[d],a[m]),B(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=V(i[f],a[p]),B(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=fr(o,p,m),u=fr(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=B(e,i[d]);V(t,a[p]),c[p]=t}else c[p]=V(n,a[p]),B(e,i[d],n),i[t]=null;p++}else et(i[f]),f--}else et(i[d]),d++;for(;p<=m;){let t=B(e,c[m+1]);V(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&et(e)}return this.ut=o,Qe(e,c),O}}),pr=60,mr=5;function hr(e,t){let n=t.trim().toLowerCase();return e.filter(e=>n===``||`${e.unit_code} ${A(`cause`,e.cause)}`.toLowerCase().includes(n))}var gr=class extends S{constructor(...e){super(...e),this.typed=``}connectedCallback(){super.connectedCallback(),this.follow(U.listen(()=>this.requestUpdate()))}render(){let e=Object.entries(this.answer.excluded_counts),t=e.reduce((e,[,t])=>e+t,0);if(t===0)return y;let n=this.#e();return C`<details class="excluded">
      <summary>
        ${k(`rec.excluded`,{n:t})}
        <small>${e.map(([e,t])=>`${A(`cause`,e)} ${t}`).join(` · `)}</small>
      </summary>
      <input
        type="search"
        aria-label=${k(`excluded.search`)}
        placeholder=${k(`excluded.search`)}
        .value=${this.typed}
        @input=${e=>this.typed=e.target.value}
        @keydown=${e=>this.#n(e,n)}
      />
      <ul>
        ${n.slice(0,pr).map(e=>this.#t(e))}
      </ul>
      ${n.length>pr?C`<p>${k(`units.more`,{n:n.length-pr})}</p>`:y}
      ${n.length===0?C`<p>${k(`units.empty`)}</p>`:y}
    </details>`}#e(){let{excluded:e,units:t}=this.answer,n=hr(e,this.typed).map(e=>({...e,text:lt(e.cause,e.detail)})),r=this.typed.trim().toLowerCase();if(r===``)return n;let i=new Set([...e.map(e=>e.unit_id),...t.map(e=>e.unit.id)]),a=[...E.state.units.values()].filter(e=>!i.has(e.id)&&e.code.toLowerCase().includes(r));return[...n,...a.slice(0,mr).map(e=>({unit_id:e.id,unit_code:e.code,text:k(`excluded.farther`)}))]}#t(e){return C`<li>
      <button type="button" title=${k(`excluded.send.hint`)} @click=${()=>this.desk.overriding.open(e.unit_id)}>
        <span>${e.unit_code}</span><small>${e.text}</small>
      </button>
    </li>`}#n(e,t){let[n]=t;e.key!==`Enter`||e.isComposing||n===void 0||(e.preventDefault(),this.desk.overriding.open(n.unit_id))}};D([e({attribute:!1})],gr.prototype,`desk`,void 0),D([e({attribute:!1})],gr.prototype,`answer`,void 0),D([h()],gr.prototype,`typed`,void 0),customElements.define(`desk-excluded`,gr);var _r=class extends S{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(U.listen(()=>this.requestUpdate()))}render(){let{recommending:e}=this.desk,{answer:t,ranking:n}=e;return C`<section class="recommendation" aria-busy=${e.loading?`true`:`false`}>
      <h3>
        ${k(`rec.title`)}
        ${t===null?``:C`<em>${k(`rec.updated`,{age:M((Date.now()-e.answeredMs)/1e3)})}</em>`}
        ${t===null?``:C`<span>${pt(t)}</span>`}
      </h3>
      <p class="note news" role="status" ?hidden=${e.notice===``}>${e.notice}</p>
      ${t===null?y:this.#t(t)}
      ${e.loading?C`<p class="empty" role="status">${k(`rec.loading`)}</p>`:``}
      ${e.problem===``?``:C`<p class="note bad" role="alert">${k(`rec.failed`,{reason:e.problem})}</p>`}
      ${n!==null&&n.rows.length===0?C`<p class="empty">${k(`rec.none`)}</p>`:``}
      ${n===null?``:C`<ol class="ranked">
            ${Z(n.rows,e=>e.entry.unit.id,(e,t)=>this.#e(e,t+1))}
          </ol>`}
      ${n?.reordered?C`<p class="note">${k(`rec.reordered`)}</p>`:``} ${t===null?``:this.#n(t)}
    </section>`}#e(e,t){let{unit:n,travel_time_s:r,distance_m:i,reasons:a}=e.entry,{recommending:o}=this.desk,s=o.pick===n.id&&!e.gone;return C`<li class="${s?`picked`:``} ${e.gone?`gone`:``}">
      <button type="button" aria-pressed=${s?`true`:`false`} ?disabled=${e.gone||o.sending} @click=${()=>{s?o.confirm():o.choose(t)}}>
        <kbd>${t}</kbd>
        <span class="what">
          <b>${n.code} <small>${A(`kind`,n.kind)} · ${k(`units.crew`,{n:n.crew})}</small></b>
          <small>${e.gone?vr(n.id):[...a.filter(e=>e.code!==`crew`).map(ct),mt(e.entry)].filter(e=>e!==``).join(` · `)}</small>
        </span>
        <span class="when">
          <b class="eta">${P(r)}</b>
          <small>${F(i)}</small>
        </span>
      </button>
      ${s?C`<div class="confirm">
            <button type="button" class="go" ?disabled=${o.sending} @click=${()=>void o.confirm()}>
              ${o.sending?k(`rec.sending`):k(`rec.choose`,{code:n.code})}
            </button>
            <span>${k(`rec.confirm`)}</span>
          </div>`:y}
    </li>`}#t({cut_off:e}){if(!e)return y;let t=e.closures.map(e=>E.state.closures.get(e)?.reason??`#${e}`).join(` · `),n=F(e.nearest_open.distance_m);return C`<p class="note bad" role="alert">${k(`rec.cut_off`,{reasons:t,distance:n})}</p>`}#n(e){let t=Ue(E.state.closures.values(),E.nowMs);return C`${ht(e)===``?y:C`<p class="note alternative">${ht(e)}</p>`}
      ${t.length===0?y:C`<p class="note warn">${k(`rec.closures`,{n:t.length})}${t.slice(0,3).map(e=>`${e.reason} (${ve(e)})`).join(` · `)}</p>`}
      ${e.shortfall.map(e=>C`<p class="note warn">
          ${k(`rec.shortfall`,{skill:A(`skill`,e.skill),needed:e.needed,available:e.available})}
        </p>`)}
      <desk-excluded .desk=${this.desk} .answer=${e}></desk-excluded>`}};D([e({attribute:!1})],_r.prototype,`desk`,void 0);function vr(e){return E.state.units.get(e)?.status===`available`?k(`rec.farther`):k(`rec.gone`)}customElements.define(`desk-recommendation`,_r);var yr=[`report`,`accept`,`assign`,`handle`,`feedback`,`verify`,`archive`],br=[`en_route`,`on_scene`,`done`,`cancelled`],xr=class extends S{constructor(...e){super(...e),this.reason=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.incident;return e===null?C`<div class="waiting">
        <p>${k(`incident.waiting`)}</p>
        <p class="dim">${k(`incident.waiting.hint`)}</p>
      </div>`:C`<h2>
        <span class="pr p${e.priority}" aria-hidden="true">${e.priority}</span>
        ${w(e.category)}
        <i class="sr">${A(`priority`,String(e.priority))}</i>
        <span class="number">${e.number}</span>
        ${e.training?C`<em class="tag">${k(`incident.training`)}</em>`:``}
      </h2>
      ${this.#e(e)} ${this.#t(e)} ${this.#n(e)}
      ${cr(this.desk.assignments)}
      ${e.closed_at===null?C`<desk-recommendation .desk=${this.desk}></desk-recommendation>${this.#r()}`:y}`}#e(e){let t=v().city.timezone,n=We(e,E.nowMs)!==`calm`,r=Ve(e,E.nowMs),i=v().categories.get(e.category),a=k(`incident.due`,{at:L(Date.parse(e.due_at),E.nowMs,t)});return C`<dl class="facts">
      <div>
        <dt>${k(`incident.place`)}</dt>
        <dd>
          ${e.address?C`<b>${e.address}</b> · `:``}${pe(e.areas)}
          <small class="cell">${k(`incident.cell`)} ${e.cell.slice(0,9)}…</small>
        </dd>
      </div>
      <div>
        <dt>${k(`incident.reported`)}</dt>
        <dd>${A(`source`,e.source)} · ${e.reported_by} · ${L(Date.parse(e.reported_at),E.nowMs,t)}</dd>
      </div>
      <div>
        <dt>${k(`incident.clock`)}</dt>
        <dd>
          ${e.closed_at===null?C`<b class=${n?`late`:``}>${r<0?k(`incident.over`,{left:Ne(-r)}):k(`incident.left`,{left:Ne(r)})}</b>
                · ${a}${i?` · ${be(i.limit_s)}`:``}`:k(`incident.closed_at`,{at:L(Date.parse(e.closed_at),E.nowMs,t),reason:e.closed_reason??``})}
        </dd>
      </div>
      ${e.description===``?``:C`<div>
            <dt>${k(`incident.description`)}</dt>
            <dd class="said">${e.description}</dd>
          </div>`}
    </dl>`}#t(e){let t=yr.indexOf(e.stage);return C`<ol class="stages" aria-label=${k(`stage.label`)}>
      ${yr.map((e,n)=>C`<li
          class=${n<t?`on`:n===t?`now`:``}
          aria-current=${n===t?`step`:y}
        >
          ${A(`stage`,e)}
        </li>`)}
    </ol>`}#n(e){if(e.units.length===0)return y;let t=v().city.timezone;return C`<h3>${k(`incident.units`)}</h3>
      <ul class="on-it">
        ${e.units.map(e=>{let n=this.desk.assignments.find(t=>t.id===e.assignment_id),r=E.state.units.get(e.unit_id)?.status??Sr(e.status),i=r===`en_route`?De(e.assignment_id,E.nowMs):``,a=E.state.etas.get(e.assignment_id)?.[1]??null,o=a===null?n?.eta:new Date(a).toISOString();return C`<li>
            <div>
              ${Oe(r)}
              <button type="button" class="link" @click=${()=>this.desk.selectUnit(e.unit_id)}>${e.unit_code}</button>
              <span>${A(`status`,r)}</span>
              <small>
                ${i===``?y:C`<b class="left">${i}</b>`}
                ${o&&r!==`on_scene`?k(`incident.eta`,{at:N(Date.parse(o),t,`minutes`)}):y}
              </small>
            </div>
            ${n?.override_reason?C`<p class="overridden">${k(`incident.override`,{by:n.assigned_by,reason:yn(n.override_reason)})}</p>`:y}
            <div class="steps">
              ${br.filter(e=>!Cr(e,r)).map(t=>C`<button type="button" @click=${()=>void this.desk.stepAssignment(e.assignment_id,t)}>${A(`assignment`,t)}</button>`)}
            </div>
          </li>`})}
      </ul>`}#r(){return C`<form class="close" @submit=${e=>{e.preventDefault(),this.reason.trim()!==``&&this.desk.close(this.reason.trim()).then(e=>{e&&(this.reason=``)})}}>
      <input
        aria-label=${k(`incident.close.reason`)}
        placeholder=${`${k(`incident.close.reason`)} · ${k(`incident.close.hint`)}`}
        .value=${this.reason}
        @input=${e=>this.reason=e.target.value}
      />
      <button type="submit" ?disabled=${this.reason.trim()===``}>${k(`incident.close`)}</button>
    </form>`}};D([e({attribute:!1})],xr.prototype,`desk`,void 0),D([h()],xr.prototype,`reason`,void 0);function Sr(e){return e===`done`||e===`cancelled`?`available`:e}function Cr(e,t){return e===`en_route`?t===`en_route`||t===`on_scene`:e===`on_scene`&&t===`on_scene`}customElements.define(`desk-incident`,xr);var wr={"/":{kind:`command`},"、":{kind:`command`},Enter:{kind:`confirm`},Escape:{kind:`back`},n:{kind:`new`},j:{kind:`move`,by:1},ArrowDown:{kind:`move`,by:1},k:{kind:`move`,by:-1},ArrowUp:{kind:`move`,by:-1},f:{kind:`fit`},r:{kind:`resort`},z:{kind:`undo`},u:{kind:`list`},l:{kind:`language`},c:{kind:`panel`,panel:`closure`},a:{kind:`panel`,panel:`alerts`},p:{kind:`panel`,panel:`plan`},s:{kind:`panel`,panel:`shifts`},m:{kind:`panel`,panel:`aid`},"?":{kind:`help`},"？":{kind:`help`}};function Tr(e){return e.ctrlKey||e.metaKey||e.altKey?null:/^[1-9]$/.test(e.key)?{kind:`pick`,rank:Number(e.key)}:wr[e.key.length===1?e.key.toLowerCase():e.key]??null}function Er(e){return e instanceof HTMLElement&&e.matches(`input, textarea, select, [contenteditable]`)}function Dr(e,t){return e instanceof HTMLElement?t===`Enter`?e.closest(`button, a, summary`)!==null:t.startsWith(`Arrow`)&&e.closest(`.maplibregl-canvas, [role=listbox], [role=tablist]`)!==null:!1}function Or(e){let t=e?.watch.coverage?.groups.find(t=>t.key===e.group);if(!e||e.group===null)return y;if(t===void 0)return C`<div class="legend">${k(`coverage.loading`)}</div>`;let n=t.standard_s/60,r=e=>k(`coverage.band`,{minutes:String(Math.round(n*e*10/3)/10)}),i=[r(1),r(2),r(3),k(`coverage.lost`),k(`coverage.outside`)];return C`<div class="legend coverage" role="group" aria-label=${k(`layers.coverage`)}>
    <b>${x(t)} · ${k(`coverage.share`,{share:Te(t),minutes:n})}</b>
    ${i.map((e,t)=>C`<span>
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 1.5L21 6.8V17.2L12 22.5L3 17.2V6.8z" fill=${ke[t]?.fill??``} fill-opacity=${Math.min(1,(ke[t]?.opacity??0)*1.8)} stroke=${t===3?`#ffb48c`:`none`} stroke-width="2" />
        </svg>
        ${e}
      </span>`)}
    ${e.hovered===``?y:C`<em>${k(`coverage.here`,{text:e.hovered})}</em>`}
  </div>`}function kr({answer:e,left:t}){return(e?.items??[]).filter(e=>!t.has(e.incident_id)&&In(e)!==`nothing`).flatMap(({route:e})=>e===null?[]:[{line:e,chosen:!1}])}var Ar=2400,jr=1350,Mr=2;function Nr(e,t){return Math.min(Mr,Math.max(1,Math.min(e/Ar,t/jr)))}var Pr=class{constructor(){this.shown={facilities:!0,load:!0,off_duty:!0,coverage:!1},this.group=`fire`,this.onChange=()=>void 0}set(e,t){this.shown[e]=t,this.onChange()}},Fr=15,Ir=class extends S{constructor(...e){super(...e),this.failure=``,this.city=null,this.#e=``,this.#t=`none`,this.#n=null}#e;#t;#n;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(ue(()=>void this.city?.relabel())),this.follow(ze(()=>this.requestUpdate())),this.desk.show=e=>this.goTo(e),this.layers.onChange=()=>this.#s()}disconnectedCallback(){this.#n?.disconnect(),this.city?.destroy(),super.disconnectedCallback()}firstUpdated(){let e=this.querySelector(`.canvas`);if(e!==null){try{this.city=new Re({city:v().city,container:e,scale:Nr(innerWidth,innerHeight),padding:{top:60,right:60,bottom:90,left:60},onPick:e=>this.#c(e),onGesture:()=>void 0})}catch{this.failure=k(`map.failed`);return}this.city.map.on(`error`,e=>{`sourceId`in e&&e.sourceId===`city`&&(this.failure=k(`map.basemap_failed`))}),this.city.map.on(`sourcedata`,e=>{e.sourceId===`city`&&e.tile!==void 0&&e.isSourceLoaded&&(this.failure=``)}),this.city.ready.then(()=>{this.city?.coverage&&(this.city.coverage.onChange=()=>this.requestUpdate()),this.city?.load&&(this.city.load.onChange=()=>this.requestUpdate()),this.#s(),this.requestUpdate()}),this.city.map.on(`zoomend`,()=>this.requestUpdate()),this.#n=new ResizeObserver(()=>{this.city?.rescale(Nr(innerWidth,innerHeight)),this.city?.map.resize()}),this.#n.observe(e)}}updated(e){super.updated(e),this.#i()}render(){let e=this.city?.load,t=v().city;return C`<div class="canvas"></div>
      ${this.failure===``?y:C`<p class="map-note" role="alert">${this.failure}</p>`}
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
        ${Or(this.city?.coverage??null)} ${Ie({shown:e?.shown??!1,greatest:e?.greatest??null})} ${Be(t)}
      </div>`}#r(){let{spot:e}=this.desk;if(e===null)return y;let{place:t,refused:n,facility:r}=e,i=t?.road;return C`<section class="card" aria-label=${k(`place.here`)}>
      <h2>${t===null?j(...e.at):pe(t.areas)}</h2>
      ${r===null?y:C`<p><b>${x(r)}</b> · ${A(`facility`,r.category)}</p>`}
      ${t===null?C`<p role="status">${n===``?k(`place.looking`):n}</p>`:C`<p>
              ${j(...e.at)} · ${k(`place.cell`,{cell:t.cell})}<br />
              ${i?i.name?k(`place.road`,{name:i.name,distance:F(i.distance_m)}):k(`place.road.unnamed`,{distance:F(i.distance_m)}):``}
            </p>
            ${t.warnings.map(e=>C`<p class="note warn">${wn(e)}</p>`)}`}
      <div class="buttons">
        <button type="button" class="go" ?disabled=${n!==``} @click=${()=>this.desk.openForm()}>
          ${k(`place.new`)} <kbd>N</kbd>
        </button>
        <button type="button" @click=${()=>this.desk.back()}>${k(`place.close`)}</button>
      </div>
    </section>`}#i(){let{desk:e,city:t}=this;if(t===null)return;let{recommending:n}=e;t.pointing=e.panel===`form`||e.panel===`closure`,this.#a(t);let r=this.#o(),i=(e.panel===`form`?null:n.pick)??r[0]?.entry.unit.id??null,a=e.panel===`form`?e.draft.place?.at??null:e.spot?.at??null,o=[e.incidentId,e.unitId,i,n.answeredMs,a,e.panel,e.preview.answeredMs,e.overriding.judgedMs,e.panel===`plan`?`${e.planning.answeredMs} ${[...e.planning.left].join()}`:``,e.assignments.map(e=>`${e.id}:${e.on_scene_at??``}:${e.ended_at??``}`)].join(`/`);if(o===this.#e)return;this.#e=o;let s=r.flatMap(({entry:e,rank:t})=>{let n=e.unit.id===i;return!n&&t>3?[]:[{line:e.route,chosen:n}]}),c=e.panel===`override`?e.overriding.judged?.route:null;c&&s.push({line:c,chosen:!0}),e.panel===`plan`&&s.push(...kr(e.planning));for(let t of e.assignments)t.route!==null&&t.on_scene_at===null&&t.ended_at===null&&s.push({line:t.route,chosen:!1});t.select({incident:e.incidentId,unit:e.panel===`override`?e.overriding.unitId:e.unitId}),t.rank(new Map(r.map(e=>[e.entry.unit.id,e.rank]))),t.showRoutes(s),t.point(a)}#a(e){let t=this.desk.panel===`closure`,{points:n,shape:r,asLine:i}=this.desk.closing,a=t?`${i}${n.join(`;`)}`:`none`;a!==this.#t&&(this.#t=a,e.draw(t?n:[],t?r:null,t))}#o(){let{panel:e,preview:t,incident:n,recommending:r}=this.desk;return e===`form`?(t.answer?.units??[]).map(e=>({entry:e,rank:e.rank})):e!==`incident`||n?.closed_at!==null?[]:(r.ranking?.rows??[]).map(({entry:e,gone:t},n)=>({entry:e,gone:t,rank:n+1})).filter(e=>!e.gone)}#s(){this.city?.facilities&&(this.city.facilities.visible=this.layers.shown.facilities);let{coverage:e,load:t}=this.layers.shown;this.city?.load&&(this.city.load.visible=t&&!e),this.city?.coverage&&(this.city.coverage.group=e?this.layers.group:null),this.city?.showResting(this.layers.shown.off_duty)}#c(e){let{desk:t}=this;t.panel===`closure`?t.closing.add(e.at):t.panel===`form`?t.draft.choosePoint(e.facility?.at??e.at,e.facility):e.kind===`incident`?t.selectIncident(e.id):e.kind===`unit`?t.selectUnit(e.id):this.#l(e.at,e.facility)}async#l(e,t=null){let n={at:e,place:null,refused:``,facility:t};this.desk.spot=n,this.desk.changed();let r;try{r={...n,place:await ae(...e)}}catch(e){if(!(e instanceof g))throw e;r={...n,refused:G(e)}}this.desk.spot===n&&(this.desk.spot=r),this.desk.changed()}goTo(e,t){t?this.city?.fit([[t[0],t[1]],[t[2],t[3]]]):this.city?.fit([e],Fr),this.desk.panel!==`form`&&this.#l(e)}fit(){let{desk:e}=this,t=[],n=e.panel===`unit`?e.unit:null;if(n?.position)t.push([n.position.lon,n.position.lat]);else if(e.incident!==null){t.push([e.incident.lon,e.incident.lat]);let n=[...e.incident.units.map(e=>e.unit_id),...e.recommending.ranking?.rows.slice(0,3).map(e=>e.entry.unit.id)??[]];for(let e of n){let n=E.state.units.get(e)?.position;n&&t.push([n.lon,n.lat])}}t.length===0?this.city?.fitCity():this.city?.fit(t,Fr)}};D([e({attribute:!1})],Ir.prototype,`desk`,void 0),D([e({attribute:!1})],Ir.prototype,`layers`,void 0),D([h()],Ir.prototype,`failure`,void 0),customElements.define(`desk-map`,Ir);var Lr=new Set([`off_duty`,`out_of_service`]),Rr=class extends S{#e=0;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(U.listen(()=>this.requestUpdate()))}updated(){let{judgedMs:e}=this.desk.overriding;e!==this.#e&&this.desk.overriding.judged!==null&&(this.#e=e,this.querySelector(`input[type=radio], button.go`)?.focus())}render(){let{overriding:e,incident:t}=this.desk,{judged:n}=e;return C`<h2>${k(`override.title`,{number:t?.number??``})}</h2>
      ${n===null&&e.problem===``?C`<p class="empty" role="status">${k(`override.loading`)}</p>`:y}
      ${n===null?y:C`${this.#t(n)} ${this.#n(n)} ${this.#r(n)}`}
      ${e.problem===``?y:C`<p class="note bad" role="alert">${e.problem}</p>`}
      ${n===null?C`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${k(`form.cancel`)}</button></p>`:y}`}#t({unit:e,travel_time_s:t,distance_m:n}){let r=E.state.units.get(e.id)??e;return C`<div class="judged">
      ${Oe(r.status)}
      <span class="what">
        <b>${e.code} <small>${A(`kind`,e.kind)} · ${k(`units.crew`,{n:e.crew})}</small></b>
        <small>${A(`status`,r.status)} · ${U.served(e.serves)}</small>
      </span>
      <span class="when">
        <b class="eta">${t===null?`–`:P(t)}</b>
        <small>${n===null?k(`override.no_way`):F(n)}</small>
      </span>
    </div>`}#n({causes:e,unit:t}){if(e.length===0)return C`<p class="note good" role="status">${k(`override.free`)}</p>`;let n=E.state.units.get(t.id)?.assignment??t.assignment;return C`<h3 id="override-causes">${k(`override.causes`)}</h3>
      <ul class="causes" aria-labelledby="override-causes">
        ${e.map(e=>C`<li class=${e.overridable?``:`barred`}>
            <b>${lt(e.cause,e.detail)}</b>
            ${e.overridable?y:C`<small>${k(`override.barred`)}</small>`}
            ${e.cause===`busy`&&n!==null?C`<button type="button" class="link" @click=${()=>this.desk.selectIncident(n.incident_id)}>${n.incident_number}</button>`:y}
            ${Lr.has(e.cause)?C`<button type="button" @click=${()=>void this.desk.overriding.makeAvailable()}>${k(`override.make_available`)}</button>`:y}
          </li>`)}
      </ul>`}#r(e){let{overriding:t}=this.desk,n=jn(e.causes);return C`<form class="new override" autocomplete="off" @submit=${this.#s} @keydown=${this.#o}>
      ${n===`needs_reason`?this.#i():y}
      <div class="buttons">
        ${n===`barred`?y:C`<button type="submit" class="go" ?disabled=${t.sending}>
              ${t.sending?k(`rec.sending`):k(n===`free`?`rec.choose`:`override.submit`,{code:e.unit.code})} <kbd>Enter</kbd>
            </button>`}
        <button type="button" @click=${()=>this.desk.back()}>${k(`form.cancel`)} <kbd>Esc</kbd></button>
      </div>
      ${n===`needs_reason`?C`<small class="under">${k(`override.kept`)}</small>`:y}
    </form>`}#i(){let{overriding:e}=this.desk;return C`<fieldset class="priority reasons">
        <legend>${k(`override.why`)}</legend>
        ${kn.map((t,n)=>C`<label class=${e.choice===t?`on`:``}>
      <input type="radio" name="override-reason" class="sr" .checked=${e.choice===t} @change=${()=>this.#a(t)} />
      <kbd aria-hidden="true">${n+1}</kbd> ${t===`other`?k(`override.reason.other`):A(`kept`,t)}
    </label>`)}
      </fieldset>
      <label>
        <span>${k(e.choice===`other`?`override.remark.needed`:`override.remark`)}</span>
        <input
          id="override-remark"
          type="text"
          maxlength="200"
          .value=${H(e.remark)}
          @input=${t=>e.change({remark:t.target.value})}
        />
      </label>`}#a(e){this.desk.overriding.change({choice:e});let t=kn.indexOf(e),n=e===`other`?`#override-remark`:`label:nth-of-type(${t+1}) input`;this.querySelector(n)?.focus()}#o=e=>{if(e.isComposing||(e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back()),e.target.id===`override-remark`))return;let t=/^[1-9]$/.test(e.key)?kn[Number(e.key)-1]:void 0;t!==void 0&&this.querySelector(`fieldset`)!==null&&(e.preventDefault(),e.stopPropagation(),this.#a(t))};#s=e=>{e.preventDefault(),this.desk.overriding.send()}};D([e({attribute:!1})],Rr.prototype,`desk`,void 0),customElements.define(`desk-override`,Rr);function zr(e){return e.reasons.filter(e=>e.code!==`skills_met`).map(Br).join(` · `)}function Br(e){return b(T(),`plan.reason.${e.code}`,ut(e))??e.code}function Vr({refusal:e}){return e?G(new g(e.code,409,{detail:e.message,...e.details})):``}function Hr(e){let t=e.longest_s===null?`–`:P(e.longest_s);return k(`plan.served`,{priority:k(`priority.${e.priority}`),served:e.served,slots:e.slots,longest:t})}var Ur=class extends S{#e=!0;connectedCallback(){super.connectedCallback(),this.#e=!0,this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(U.listen(()=>this.requestUpdate())),this.addEventListener(`keydown`,this.#t),this.follow(()=>this.removeEventListener(`keydown`,this.#t))}#t=e=>{if(e.isComposing||!e.target.matches(`input[type=checkbox]`))return;let{planning:t}=this.desk;if(e.key===`Enter`)t.carryOut();else if(e.key===`r`)t.ask();else if(e.key===`Escape`)this.desk.back();else return;e.preventDefault(),e.stopPropagation()};updated(){let e=this.querySelector(`button.go:enabled`);this.#e&&e!==null&&(this.#e=!1,e.focus())}render(){let{planning:e}=this.desk,{incidents:t}=e;return C`<h2>${k(`plan.title`)} <span class="number">${t.length}</span></h2>
      <div class="plan-head">
        <label><input type="checkbox" .checked=${e.reconsider} @change=${t=>e.setReconsider(Kr(t))} /> ${k(`plan.reconsider`)}</label>
        ${e.asking?C`<small role="status">${k(`plan.loading`)}</small>`:this.#n(e)}
      </div>
      ${e.outdated?C`<p class="note warn" role="status">${k(`plan.outdated`)}</p>`:y}
      ${e.problem===``?y:C`<p class="note bad" role="alert">${e.problem}</p>`}
      ${this.#i(e)} ${t.length===0&&e.answer===null?y:this.#c(e)}
      ${t.length===0&&e.results===null?C`<p class="empty">${k(`plan.none`)}</p>`:C`<ul class="plan">
            ${Z(this.#r(e,t),({key:e})=>e,({incident:t,slot:n})=>this.#a(e,t,n))}
          </ul>`}
      ${e.answer===null?C`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${k(`place.close`)} <kbd>Esc</kbd></button></p>`:C`<p class="note">${k(`plan.lines`)}</p>`}`}#n(e){return e.answer===null?y:C`<small>${k(`rec.updated`,{age:M((Date.now()-e.answeredMs)/1e3)})}</small>`}#r(e,t){let{desk:n}=this,r=new Map(n.queue.map(e=>[e.id,e])),i=(e.answer?.items??[]).filter(t=>!e.left.has(t.incident_id)),a=new Set(i.map(e=>e.incident_id));return i.sort((e,t)=>Wr(e)-Wr(t)),[...i.map(e=>({key:`${e.incident_id}:${Y(e)}`,incident:r.get(e.incident_id)??null,slot:e})),...t.filter(e=>!a.has(e.id)).map(e=>({key:`${e.id}`,incident:e,slot:null}))]}#i({answer:e,asking:t}){return e===null?y:C`<section class="plan-summary" aria-label=${k(`plan.summary`)} aria-busy=${t?`true`:`false`}>
      ${e.waiting.map(e=>C`<p>${Hr(e)}</p>`)}
      <p class="gain">${e.gain_s>=1?k(`plan.gain`,{time:xe(e.gain_s)}):k(`plan.no_gain`)}</p>
    </section>`}#a(e,t,n){let r=t?.id??n?.incident_id??0,i=t?.number??n?.incident_number??``,a=n===null?void 0:e.results?.get(Y(n)),o=n!==null&&n.unit_id===null;return C`<li class="${n===null?`left-out`:``} ${o?`nobody`:``} ${a?.outcome??``}" data-incident=${i}>
      <label class="what">
        <input
          type="checkbox"
          .checked=${!e.left.has(r)}
          ?disabled=${e.results!==null||e.sending}
          @change=${t=>e.include(r,Kr(t))}
        />
        ${t===null?y:R(t.priority)}
        <span>
          <b>${t===null?i:w(t.category)}</b>
          <small>${t===null?``:`${ce(t)} · ${i}`}</small>
        </span>
      </label>
      ${n===null&&!e.left.has(r)&&!e.asking?C`<p class="outcome">${k(`plan.new`)}</p>`:y}
      ${n===null?y:this.#o(n)}
      ${n!==null&&a===void 0&&!e.incidents.some(e=>e.id===r)?C`<p class="outcome">${k(`plan.gone`)}</p>`:y}
      ${n===null?y:this.#s(e,n)}
      ${a===void 0?y:a.outcome===`done`?C`<p class="outcome">✓ ${k(`plan.done.one`)}</p>`:C`<p class="outcome" role="alert">✗ ${Vr(a)}</p>`}
    </li>`}#o(e){return e.unit_id===null?C`<span class="goes"><b>${k(`plan.nobody`)}</b></span><small class="why">${zr(e)}</small>`:C`<span class="goes">
        <b>${e.unit_code}</b> <b class="eta">${e.travel_time_s===null?`–`:P(e.travel_time_s)}</b>
        ${Gr(e)?C`<small>${zr(e)}</small>`:y}
      </span>
      ${Gr(e)?y:C`<small class="why">${[e.change===`new`?``:A(`plan.change`,e.change),zr(e)].filter(e=>e!==``).join(` · `)}</small>`}`}#s(e,t){return In(t)===`take_off`?C`<label class="agree">
      <input
        type="checkbox"
        .checked=${e.agreed.has(Y(t))}
        ?disabled=${e.results!==null}
        @change=${n=>e.agree(t,Kr(n))}
      />
      ${k(`plan.agree`)}
    </label>`:y}#c(e){let t=e.errands.length;return C`<div class="buttons plan-buttons">
      ${e.results===null?C`<button type="button" class="go" ?disabled=${t===0||e.sending||e.asking} @click=${()=>void e.carryOut()}>
            ${e.sending?k(`rec.sending`):k(`plan.submit`,{n:t})} <kbd>Enter</kbd>
          </button>`:y}
      <button type="button" ?disabled=${e.asking||e.sending} @click=${()=>void e.ask()}>${k(`plan.again`)} <kbd>R</kbd></button>
      <button type="button" @click=${()=>this.desk.back()}>${k(`place.close`)} <kbd>Esc</kbd></button>
    </div>`}};D([e({attribute:!1})],Ur.prototype,`desk`,void 0);function Wr(e){return In(e)===`nothing`?e.unit_id===null?1:2:0}function Gr(e){return e.change===`new`&&e.reasons.some(e=>e.code===`nearest`)}function Kr(e){return e.target.checked}customElements.define(`desk-plan`,Ur);var qr=class extends S{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.queue;return C`<div class="list-head">
        <button type="button" class="new-incident" @click=${()=>this.desk.openForm()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>${k(`queue.new`)}
        </button>
        <span>${k(`queue.order`)}</span>
      </div>
      ${e.length===0?C`<p class="empty">${E.ready?k(`queue.empty`):k(`queue.loading`)}</p>`:C`<ul class="rows" aria-label=${k(`queue.label`)}>
            ${Z(e,e=>e.id,e=>this.#e(e))}
          </ul>`}`}#e(e){let t=Ve(e,E.nowMs),n=We(e,E.nowMs),r=e.id===this.desk.incidentId;return C`<li class="incident ${n} ${r?`chosen`:``}" data-number=${e.number} data-units=${e.units.length}>
      <button
        type="button"
        aria-current=${r?`true`:y}
        @click=${()=>this.desk.selectIncident(e.id)}
      >
        ${R(e.priority)}
        <span class="two-lines">
          <span>
            <b title=${w(e.category)}>${w(e.category)}<i class="sr">${A(`priority`,String(e.priority))}</i></b>
            <b class="clock">${Ne(t)}</b>
          </span>
          <span>
            <small>${ce(e)}</small>
            <small>${this.#t(e,n)}</small>
          </span>
        </span>
      </button>
    </li>`}#t(e,t){let n=t===`calm`?A(`stage`,e.stage):A(`tint`,t);return Ae(e)?`${n} · ${k(`queue.nobody`)}`:e.units.length===0?n:`${n} · ${k(`queue.units`,{n:e.units.length})}`}updated(){let e=this.querySelector(`li.chosen`),t=this.desk.incidentId===null?``:String(this.desk.incidentId);e!==null&&this.dataset.seen!==t&&(this.dataset.seen=t,e.scrollIntoView({block:`nearest`}))}};D([e({attribute:!1})],qr.prototype,`desk`,void 0),customElements.define(`desk-queue`,qr);var Jr=100,Q=class extends S{constructor(...e){super(...e),this.unitText=null,this.at=0,this.typed=``,this.#o=e=>{e.isComposing||e.key!==`Escape`||(e.preventDefault(),e.stopPropagation(),this.desk.back())},this.#s=e=>{e.preventDefault(),this.#c()}}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(U.listen(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`#shift-unit`)?.focus()}render(){let{rostering:e}=this.desk;return C`<h2>${k(`shifts.title`)}</h2>
      <form class="new" autocomplete="off" @submit=${this.#s} @keydown=${this.#o}>
        ${this.#e(e)}
        <fieldset class="priority">
          <legend>${k(`shifts.usual`)}</legend>
          ${St.map(t=>C`<button type="button" @click=${()=>e.fill(t)}>${A(`shifts.span`,t)}</button>`)}
        </fieldset>
        <div class="pair">${this.#n(`starts`,e.startsAt)} ${this.#n(`ends`,e.endsAt)}</div>
        <div class="pair crew">
          <label>
            <span>${k(`shifts.crew`)}</span>
            <input
              type="number"
              min="0"
              max="1000"
              placeholder=${e.unit?.crew??``}
              .value=${H(e.crew)}
              @input=${t=>e.change({crew:Yr(t)})}
            />
          </label>
          <label>
            <span>${k(`shifts.note`)}</span>
            <input type="text" maxlength="300" .value=${H(e.note)} @input=${t=>e.change({note:Yr(t)})} />
          </label>
        </div>
        ${e.problem===``?y:C`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending||e.unit===null}>
            ${e.sending?k(`form.sending`):k(`shifts.submit`)} <kbd>Enter</kbd>
          </button>
          <button type="button" @click=${()=>this.desk.back()}>${k(`form.cancel`)}</button>
        </div>
      </form>
      ${this.#r(e)}`}#e({unit:e}){let t=this.unitText===null?[]:ln(this.unitText.trim(),E.state.units.values()),n=this.unitText??e?.code??``;return C`<div class="field">
      <label for="shift-unit">${k(`shifts.unit`)}</label>
      ${Vt({id:`shift-unit`,value:n,hint:k(`shifts.unit.hint`),invalid:!1,open:this.unitText!==null,at:this.at,empty:k(`units.empty`),list:t.map(e=>({key:e.code,text:e.code,detail:`${A(`kind`,e.kind)} · ${U.served(e.serves)}`})),onInput:e=>{this.unitText=e,this.at=0},onChoose:e=>this.#t(t[e]),onMove:e=>this.at=e,onClose:()=>this.unitText=null})}
      ${e===null?y:C`<small class="under">${A(`kind`,e.kind)} · ${k(`units.crew`,{n:e.crew})} · ${k(`shifts.serves`,{area:U.served(e.serves)})}</small>`}
    </div>`}#t(e){e!==void 0&&(this.unitText=null,this.desk.rostering.change({unit:e}))}#n(e,t){return C`<label>
      <span>${k(`shifts.${e}`)}</span>
      <input
        type="text"
        inputmode="numeric"
        id="shift-${e}"
        .value=${t.replace(`T`,` `)}
        @change=${t=>this.desk.rostering.typeTime(`${e}At`,Yr(t))}
      />
    </label>`}#r(e){let t=this.typed.trim().toLowerCase(),n=At(e.shifts??[],E.nowMs).filter(e=>e.unit_code.toLowerCase().includes(t));return C`<div class="tabs shift-days">${Ct.map(t=>C`<button type="button" aria-pressed=${e.day===t?`true`:`false`} @click=${()=>e.setDay(t)}>
      ${A(`shifts.day`,t)}
    </button>`)}</div>
      <div class="list-head"><input type="search" aria-label=${k(`shifts.search`)} placeholder=${k(`shifts.search`)} .value=${this.typed} @input=${e=>this.typed=Yr(e)} /></div>
      ${e.shifts===null?C`<p class="empty" role="status">${k(`app.loading`)}</p>`:y}
      ${e.shifts!==null&&n.length===0?C`<p class="empty">${k(`shifts.none`)}</p>`:y}
      <ul class="told shifts">
        ${n.slice(0,Jr).map(e=>this.#i(e))}
      </ul>
      ${n.length>Jr?C`<p class="empty">${k(`units.more`,{n:n.length-Jr})}</p>`:y}`}#i(e){let t=E.state.units.get(e.unit_id),n=kt(e,E.nowMs),r=v().city.timezone,i=e=>L(Date.parse(e),E.nowMs,r,`minutes`),a=[t===void 0?``:A(`kind`,t.kind),k(`units.crew`,{n:e.crew}),t===void 0?``:U.served(t.serves)];return C`<li class=${n} data-shift=${e.id}>
      <p>
        <b>${e.unit_code}</b> <span class="span">${i(e.starts_at)} – ${i(e.ends_at)}</span>
        <small>${A(`shifts.state`,n)} · ${a.filter(e=>e!==``).join(` · `)}</small>
        ${e.note?C`<small>${e.note}</small>`:y}
      </p>
      ${n===`over`?y:C`<button type="button" @click=${()=>void this.#a(e)}>${k(n===`running`?`shifts.end`:`shifts.cancel`)}</button>`}
    </li>`}async#a(e){let{desk:t}=this;await t.attempt(()=>t.rostering.end(e))&&t.say(k(`shifts.ended`,{code:e.unit_code}))}#o;#s;async#c(){let e=await this.desk.rostering.plan();e!==null&&(this.desk.say(k(`shifts.planned`,{code:e.unit_code})),this.querySelector(`#shift-unit`)?.focus())}};D([e({attribute:!1})],Q.prototype,`desk`,void 0),D([h()],Q.prototype,`unitText`,void 0),D([h()],Q.prototype,`at`,void 0),D([h()],Q.prototype,`typed`,void 0);function Yr(e){return e.target.value}customElements.define(`desk-shifts`,Q);var Xr=[`available`,`off_duty`,`out_of_service`],Zr=class extends S{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(U.listen(()=>this.requestUpdate()))}render(){let e=this.desk.unit;if(e===null)return y;let t=M((E.nowMs-Date.parse(e.status_at))/1e3);return C`<h2>
        ${Oe(e.status)} <span class="code">${e.code}</span> <span class="number">${x(e)}</span>
        ${e.training?C`<em class="tag">${k(`incident.training`)}</em>`:``}
      </h2>
      <dl class="facts">
        <div>
          <dt>${k(`unit.status`)}</dt>
          <dd><b>${A(`status`,e.status)}</b> · ${t}</dd>
        </div>
        <div>
          <dt>${k(`unit.crew`)}</dt>
          <dd>${A(`kind`,e.kind)} · ${k(`units.crew`,{n:e.crew})}</dd>
        </div>
        <div>
          <dt>${k(`unit.skills`)}</dt>
          <dd>${e.skills.map(e=>A(`skill`,e)).join(` · `)}</dd>
        </div>
        <div>
          <dt>${k(`unit.serves`)}</dt>
          <dd>${U.served(e.serves)}${e.shift_until===null?``:` · ${k(`unit.shift`,{at:L(Date.parse(e.shift_until),E.nowMs,v().city.timezone,`minutes`)})}`}</dd>
        </div>
        <div>
          <dt>${k(`unit.position`)}</dt>
          <dd>${this.#t(e)}</dd>
        </div>
        ${e.assignment===null?``:C`<div>
              <dt>${k(`unit.on`)}</dt>
              <dd>
                <button type="button" class="link" @click=${()=>this.desk.selectIncident(e.assignment?.incident_id??null)}>
                  ${e.assignment.incident_number}
                </button>
                ${e.status===`en_route`?De(e.assignment.id,E.nowMs):``}
              </dd>
            </div>`}
      </dl>
      ${this.#e(e)} ${this.#n(e)}
      ${this.desk.incident===null?y:C`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${k(`unit.back`)}</button></p>`}`}#e(e){let{incident:t}=this.desk;return t===null||t.closed_at!==null||e.assignment!==null?y:C`<p class="pad">
      <button type="button" class="go" @click=${()=>this.desk.overriding.open(e.id)}>${k(`unit.send`,{number:t.number})}</button>
    </p>`}#t(e){if(e.position===null)return k(`units.no_fix`);let t=Date.parse(e.position.fix_at),n=Fe(t,E.nowMs),r=e.position.speed_mps,i=M((E.nowMs-t)/1e3);return C`${j(e.position.lon,e.position.lat)}
    ${r===null?``:C` · ${k(`unit.speed.value`,{n:Math.round(r*3.6)})}`}
    · <span class=${n?`stale`:``}>${k(n?`units.stale`:`units.fix`,{age:i})}</span>`}#n(e){return e.assignment===null?C`<h3>${k(`unit.set`)}</h3>
      <div class="steps pad">
        ${Xr.filter(t=>t!==e.status).map(t=>C`<button type="button" @click=${()=>void this.desk.stepUnit(e.id,t)}>${A(`status`,t)}</button>`)}
      </div>`:C`<p class="note">${k(`unit.busy`,{code:e.code,number:e.assignment.incident_number})}</p>`}};D([e({attribute:!1})],Zr.prototype,`desk`,void 0),customElements.define(`desk-unit`,Zr);var Qr=120,$=class extends S{constructor(...e){super(...e),this.wanted=`all`,this.typed=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}#e(){let e=this.typed.trim().toLowerCase();return[...E.state.units.values()].filter(e=>this.wanted===`all`||e.status===this.wanted).filter(t=>e===``||`${t.code} ${t.name_zh} ${t.name_en} ${A(`kind`,t.kind)}`.toLowerCase().includes(e)).sort((e,t)=>Le.indexOf(e.status)-Le.indexOf(t.status)||e.code.localeCompare(t.code))}render(){let e=new Map;for(let t of E.state.units.values())e.set(t.status,(e.get(t.status)??0)+1);let t=this.#e();return C`<div class="list-head filters">
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
          ${Le.map(t=>C`<option value=${t} ?selected=${t===this.wanted}>${A(`status`,t)} ${e.get(t)??0}</option>`)}
        </select>
      </div>
      ${t.length===0?C`<p class="empty">${E.ready?k(`units.empty`):k(`queue.loading`)}</p>`:C`<ul class="rows" aria-label=${k(`units.label`)}>
            ${Z(t.slice(0,Qr),e=>e.id,e=>this.#t(e))}
          </ul>`}
      ${t.length>Qr?C`<p class="empty">${k(`units.more`,{n:t.length-Qr})}</p>`:``}`}#t(e){let t=e.position===null?null:Date.parse(e.position.fix_at),n=t!==null&&Fe(t,E.nowMs),r=t===null?k(`units.no_fix`):M((E.nowMs-t)/1e3);return C`<li class="unit ${e.id===this.desk.unitId?`chosen`:``}">
      <button type="button" @click=${()=>this.desk.selectUnit(e.id)}>
        ${Oe(e.status,n)}
        <span class="what">
          <b>${e.code}</b>
          <small>${A(`kind`,e.kind)} · ${k(`units.crew`,{n:e.crew})}</small>
        </span>
        <span class="when">
          <b class="state">${A(`status`,e.status)}</b>
          <small class=${n?`stale`:``}>${n?k(`units.stale`,{age:r}):r}</small>
        </span>
      </button>
    </li>`}};D([e({attribute:!1})],$.prototype,`desk`,void 0),D([h()],$.prototype,`wanted`,void 0),D([h()],$.prototype,`typed`,void 0),customElements.define(`desk-units`,$);var $r=class extends S{constructor(...e){super(...e),this.desk=new Xn,this.layers=new Pr,this.#e=``,this.#t=null,this.#n=()=>{this.style.setProperty(`zoom`,String(Nr(innerWidth,innerHeight)))},this.#u=e=>{if(e.isComposing||e.defaultPrevented||Er(e.target))return;let t=Tr(e);if(t===null||Dr(e.target,e.key))return;let{desk:n}=this;if(!(n.help&&t.kind!==`help`&&t.kind!==`back`))switch(e.preventDefault(),t.kind){case`command`:this.querySelector(`desk-command`)?.begin(`/`);break;case`pick`:n.panel===`incident`?n.recommending.choose(t.rank):n.panel===`override`&&n.overriding.choose(t.rank);break;case`confirm`:n.panel===`closure`?this.querySelector(`desk-closure`)?.file():n.panel===`plan`?n.planning.carryOut():n.panel===`override`?n.overriding.send():n.recommending.picked===null?this.#i?.fit():n.recommending.confirm();break;case`back`:n.back();break;case`new`:n.openForm();break;case`move`:n.moveInQueue(t.by);break;case`fit`:this.#i?.fit();break;case`resort`:n.panel===`plan`?n.planning.ask():n.recommending.ask(`fresh`);break;case`undo`:n.undo();break;case`list`:this.#c(n.side===`queue`?`units`:`queue`);break;case`language`:oe(T()===`zh`?`en`:`zh`);break;case`panel`:n.openPanel(t.panel);break;case`help`:n.help=!n.help,n.changed()}}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.listen()),this.follow(this.desk.subscribe(()=>this.requestUpdate())),addEventListener(`keydown`,this.#u),this.follow(()=>removeEventListener(`keydown`,this.#u)),addEventListener(`resize`,this.#n),this.follow(()=>removeEventListener(`resize`,this.#n)),this.#n()}#n;willUpdate(){this.desk.expire(Date.now()),this.#e=this.desk.toast?.text??this.#e,this.#r()}#r(){let{alerts:e}=E.state,t=this.#t;if(this.#t=new Set(e.keys()),t===null||!E.ready){E.ready||(this.#t=null);return}let n=[...e.values()].filter(e=>!t.has(e.id)&&e.acknowledged_at===null);n[0]!==void 0&&(this.#e=k(`alerts.announce`,{text:Ce(n[0])}))}updated(e){super.updated(e),document.title=`${k(`app.name`)} · ${k(`app.desk`)}`;let t=this.querySelector(`dialog`);t!==null&&!t.open&&t.showModal()}render(){let{desk:e}=this,t=E.feed;return C`<a class="skip" href="#command">${k(`app.skip`)}</a>
      <header><desk-header .desk=${e} .layers=${this.layers}></desk-header></header>
      ${t.state===`down`?C`<p class="banner" role="alert">${k(`feed.banner`)}</p>`:y}
      <main class="desk show-${e.phoneTab}">
        <section class="queue" aria-label=${k(`queue.title`)}>${this.#a()}</section>
        <desk-map .desk=${e} .layers=${this.layers}></desk-map>
        <section class="panel" aria-label=${k(`phone.detail`)}>${this.#o()}</section>
      </main>
      ${this.#s()}
      <p class="sr" role="status">${this.#e}</p>
      <footer>
        <desk-command .desk=${e} .view=${{goTo:(...e)=>this.#i?.goTo(...e)}}></desk-command>
      </footer>
      <nav class="phone-tabs" aria-label=${k(`app.desk`)}>
        ${[`queue`,`map`,`detail`].map(t=>C`<button type="button" aria-current=${e.phoneTab===t?`page`:y} @click=${()=>this.#l(t)}>
            ${k(`phone.${t}`)}
          </button>`)}
      </nav>
      ${e.help?sr(()=>e.closeHelp()):y}`}get#i(){return this.querySelector(`desk-map`)}#a(){let{desk:e}=this,t=(t,n,r)=>C`<button
      type="button"
      aria-pressed=${e.side===t?`true`:`false`}
      @click=${()=>this.#c(t)}
    >
      ${n} <span>${E.count(r)}</span>
    </button>`;return C`<div class="tabs">
        ${t(`queue`,k(`queue.title`),E.state.incidents.size)} ${t(`units`,k(`units.title`),E.state.units.size)}
      </div>
      ${e.side===`queue`?C`<desk-queue .desk=${e}></desk-queue>`:C`<desk-units .desk=${e}></desk-units>`}`}#o(){let{desk:e}=this;return e.panel===`form`?C`<desk-form .desk=${e}></desk-form>`:e.panel===`closure`?C`<desk-closure .desk=${e}></desk-closure>`:e.panel===`alerts`?C`<desk-alerts .desk=${e}></desk-alerts>`:e.panel===`plan`?C`<desk-plan .desk=${e}></desk-plan>`:e.panel===`shifts`?C`<desk-shifts .desk=${e}></desk-shifts>`:e.panel===`aid`?C`<desk-aid .desk=${e}></desk-aid>`:e.panel===`override`?C`<desk-override .desk=${e}></desk-override>`:e.panel===`unit`?C`<desk-unit .desk=${e}></desk-unit>`:C`<desk-incident .desk=${e}></desk-incident>`}#s(){let{toast:e,offer:t}=this.desk;if(e===null&&t===null)return y;let n=t===null?0:Math.max(0,Math.ceil((t.untilMs-Date.now())/1e3));return C`<section class="toast ${e?.tone??`plain`}" aria-label=${k(`toast.label`)}>
      ${e===null?y:C`<span>${e.text}</span>`}
      ${t===null?y:C`<button type="button" class="go" @click=${()=>void this.desk.undo()}>
            ${k(`toast.undo`,{code:t.code,n})} <kbd>Z</kbd>
          </button>`}
      <button type="button" class="plain" aria-label=${k(`toast.dismiss`)} @click=${()=>this.desk.dismiss()}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
      </button>
    </section>`}#c(e){this.desk.side=e,this.desk.changed()}#l(e){this.desk.phoneTab=e,this.desk.changed()}#u};customElements.define(`desk-view`,$r);export{$r as DeskView};