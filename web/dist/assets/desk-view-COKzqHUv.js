import{D as e,F as t,G as n,H as r,I as i,L as a,M as o,N as s,O as c,P as l,R as u,S as d,T as f,U as p,V as m,W as h,b as g,c as _,d as v,f as y,g as b,h as ee,l as x,m as S,o as te,p as C,q as w,s as T,v as ne,w as E,x as re,y as D,z as ie}from"./preload-helper--XE0fuEx.js";import{a as ae,c as oe,d as se,f as ce,h as le,l as ue,m as de,n as fe,o as pe,p as me,r as he,s as ge,t as _e,u as ve}from"./legend-BCDaoDLp.js";import{c as ye,l as be,o as O,s as xe}from"./talk-part-CmW5Cq3u.js";import{A as Se,E as Ce,F as we,I as Te,L as k,M as Ee,N as De,T as Oe,_ as ke,a as Ae,b as je,c as Me,d as Ne,f as Pe,i as A,k as Fe,l as Ie,m as Le,n as Re,o as ze,p as Be,r as Ve,s as He,t as Ue,u as We,v as Ge,y as Ke}from"./calls-BRDdUBSZ.js";import{t as j}from"./areas-bBnJ7iEK.js";import{_ as qe,f as M,g as Je,h as Ye,l as Xe,m as N,o as Ze,t as Qe,u as $e,v as et}from"./index-BhMdHc_k.js";import{_ as tt,f as nt,g as rt,h as it,l as at,m as ot,s as st,u as ct,v as lt,y as ut}from"./routes-layer-B4u81kML.js";import{_ as dt,a as ft,c as pt,d as mt,f as ht,g as gt,h as _t,l as vt,m as yt,o as bt,p as xt,r as St,s as Ct,t as wt,u as Tt}from"./handling-CXpDKmDG.js";import{t as P}from"./departments-DA1o8fCL.js";import{m as Et,p as Dt}from"./style-D3KHNN_f.js";import{t as Ot}from"./credit-F1WryGsY.js";import{t as kt}from"./small-map-D0eZO6Kz.js";import{t as At}from"./forms-BTEJ_QNF.js";import{n as jt,t as Mt}from"./modal-DqAB9hE3.js";import{c as Nt,i as Pt,l as F,n as Ft,o as It,r as Lt,s as Rt,t as zt}from"./tasks-CNhK3HhS.js";import{t as Bt}from"./task-doing-BC-wCc2Q.js";import{C as Vt,S as Ht,a as Ut,b as I,c as Wt,d as Gt,g as L,h as Kt,i as qt,l as Jt,m as Yt,r as Xt,u as Zt,v as Qt,w as $t,x as en,y as tn}from"./plans-C8kARupW.js";import{n as nn,t as rn}from"./stamp-field-CW81d7O5.js";import{n as an,t as on}from"./photos-sZOdloEl.js";async function sn(e,t){let n=new URLSearchParams(t),r=n.get(`incident`)??``;if(r===``)return;te(`/`);let i=/^\d+$/.test(r)?Number(r):await cn(e,r);i!==null&&await e.openIncident(i,n.get(`tab`)??void 0)}async function cn(e,t){for(let e of c.state.incidents.values())if(e.number===t)return e.id;let n=null;return await e.attempt(async()=>{let{items:r}=await A.get(`/incidents`,{text:t,state:`all`,limit:20});n=r.find(e=>e.number===t)?.id??null,n===null&&e.say(a(`error.not_found`),`bad`)}),n}var ln=[`hour`,`four_hours`,`today`,`open`,`at`],R=36e5,un=24*R;function dn(e,t,n){if(e===`open`)return null;if(e===`hour`)return t+R;if(e===`four_hours`)return t+4*R;let[r=0,i=0,a=0]=E(t,n).split(`:`).map(Number);return t+un-r*R-(i*60+a)*1e3}function fn(e,t){return`${y(e+R,t).slice(0,13)}:00`}function pn({start:e,span:t,until:n},r,i){let a=e===``?null:ne(e,i);if(e!==``&&(a===null||a<=r))return`start_past`;let o=a??r;if(t!==`at`)return{startMs:a,endMs:dn(t,o,i)};let s=ne(n,i);return s===null||s<=o?`end_before`:{startMs:a,endMs:s}}function mn(e){let n=e.code===`mutual_aid`&&e.from_area===e.to_area;return t(o(),`reason.${n?`aid_within`:e.code}`,gn(e))??e.code}function hn(e,n){let r=typeof n==`object`&&n?gn(n):{};return(Object.keys(r).length===0?void 0:t(o(),`against.${e}`,r))??u(`cause`,e)}function gn(e){let t={};for(let[n,r]of Object.entries(e))n!==`code`&&(Array.isArray(r)?t[n]=r.map(e=>u(n===`skills`?`skill`:n,String(e))).join(` · `):typeof r==`number`?t[n]=_n(n,r):typeof r==`string`&&(t[n]=vn(n,r)));return t}function _n(e,t){return e===`sooner_s`||e===`limit_s`?f(t):e===`age_s`?D(Math.abs(t)):Math.round(t)}function vn(e,t){return e===`area`||e.endsWith(`_area`)?j.name(t):e.endsWith(`_at`)||e===`since`?g(Date.parse(t),c.nowMs,N().city.timezone,`minutes`):u(e,t)}function yn(e){let{certificate:t}=e,n=t.network_version.slice(0,8);return t.exact?t.excluded_by_bound===0||t.bound_s===null?a(`rec.exact.all`,{eligible:t.eligible,version:n}):a(`rec.exact`,{asked:t.asked,excluded:t.excluded_by_bound,bound:f(t.bound_s),version:n}):a(`rec.approximate`,{asked:t.asked,version:n})}function bn({cover:e}){return!e||e.group===null||e.cells_lost===0?``:a(`rec.cover`,{n:e.cells_lost,group:u(`group`,e.group)})}function xn({alternative:e,units:t}){let n=t.find(t=>t.unit.id===e?.unit_id);if(!e||n===void 0)return``;let r={rank:n.rank,code:n.unit.code,seconds:Math.round(e.extra_s),n:e.cells_kept};return a(`rec.alternative`,r)}function z(e){let n=e.field(`assigned_at`)||e.field(`changed_at`),r=t(o(),`error.${e.code}`,{unit:e.field(`unit_code`),number:e.field(`incident_number`),by:e.field(`assigned_by`)||e.field(`changed_by`),causes:Sn(e),at:n===``?``:g(Date.parse(n),c.nowMs,N().city.timezone)});if(r!==void 0)return r;let i=e.errors.map(e=>`${e.field}: ${e.message}`).join(`; `);return a(`error.other`,{reason:i||e.message})}function Sn(e){let{causes:t}=e.body;return(t??[]).map(e=>hn(e.cause,e.detail)).join(` · `)}var Cn=[`four_hours`,`today`,`open`],wn=class{#e;#t;#n;constructor(e){this.grants=null,this.from=``,this.to=``,this.reason=``,this.span=`four_hours`,this.kinds=new Set,this.skills=new Set,this.problem=``,this.sending=!1,this.#e=0,this.#t=r(),this.#n=e}open(){this.problem=``,this.read()}change(e){Object.assign(this,e),this.#r()}toggle(e,t,n){n?this[e].add(t):this[e].delete(t),this.#r()}#r(){this.problem=``,this.#t=r(),this.#n()}async read(){this.#e+=1;let e=this.#e;try{let t=await Le();e===this.#e&&(this.grants=t)}catch(t){if(!(t instanceof m))throw t;e===this.#e&&(this.problem=z(t))}this.#n()}hear(e){e.topic.startsWith(`mutual_aid.`)&&this.grants!==null&&this.read()}get missing(){return this.from===``||this.to===``?a(`aid.needs.areas`):this.from===this.to?a(`aid.needs.two`):this.reason.trim()===``?a(`aid.needs.reason`):``}async grant(){if(this.problem=this.missing,this.problem!==``||this.sending)return this.#n(),null;this.sending=!0,this.#n();let e=dn(this.span,c.nowMs,N().city.timezone),t={kinds:[...this.kinds],skills:[...this.skills],ends_at:e===null?null:new Date(e).toISOString()};try{let e=await Pe({from_area:this.from,to_area:this.to,reason:this.reason.trim(),...t},this.#t);return this.reason=``,this.kinds.clear(),this.skills.clear(),this.read(),e}catch(e){if(!(e instanceof m))throw e;return this.problem=z(e),null}finally{this.#t=r(),this.sending=!1,this.#n()}}async end(e){await He(e),await this.read()}},Tn=class extends e{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(j.listen(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`select`)?.focus()}render(){let{aiding:e}=this.desk;return w`<h2>${a(`aid.title`)}</h2>
      ${k.may(`mutual_aid.grant`)?this.#e(e):w`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${a(`place.close`)} <kbd>Esc</kbd></button></p>`}
      <h3>${a(`aid.active`)} <em>${e.grants?.length??`–`}</em></h3>
      ${e.grants?.length===0?w`<p class="empty">${a(`aid.none`)}</p>`:n}
      <ul class="told aids">
        ${e.grants?.map(e=>this.#i(e))}
      </ul>`}#e(e){return w`<form class="new" autocomplete="off" @submit=${this.#s} @keydown=${this.#o}>
        <div class="pair">
          ${this.#t(`from`,e.from)} ${this.#t(`to`,e.to)}
        </div>
        <label>
          <span>${a(`aid.reason`)}</span>
          <input id="aid-reason" type="text" maxlength="300" .value=${O(e.reason)} @input=${t=>e.change({reason:En(t)})} />
        </label>
        <fieldset class="priority">
          <legend>${a(`closure.until`)}</legend>
          ${Cn.map(t=>w`<label class=${e.span===t?`on`:``}>
              <input type="radio" name="aid-span" class="sr" .checked=${e.span===t} @change=${()=>e.change({span:t})} />
              ${u(`closure.span`,t)}
            </label>`)}
        </fieldset>
        <details class="limits">
          <summary>${a(`aid.limits`)} <small>${this.#r(e.kinds,e.skills)||a(`aid.limits.none`)}</small></summary>
          ${this.#n(e,`kinds`,`kind`)} ${this.#n(e,`skills`,`skill`)}
        </details>
        ${e.problem===``?n:w`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending}>${e.sending?a(`form.sending`):a(`aid.submit`)} <kbd>Enter</kbd></button>
          <button type="button" @click=${()=>this.desk.back()}>${a(`form.cancel`)}</button>
        </div>
      </form>`}#t(e,t){return w`<label>
      <span>${a(`aid.${e}`)}</span>
      <select @change=${t=>this.desk.aiding.change({[e]:En(t)})}>
        <option value="" ?selected=${t===``}>${a(`aid.choose`)}</option>
        ${j.wide.map(e=>w`<option value=${e.code} ?selected=${e.code===t}>${j.name(e.code)}</option>`)}
      </select>
    </label>`}#n(e,t,n){return w`<fieldset class="boxes">
      <legend>${a(`aid.${t}`)}</legend>
      ${Object.entries(ie(n)).map(([n,r])=>w`<label>
          <input type="checkbox" .checked=${e[t].has(n)} @change=${r=>e.toggle(t,n,r.target.checked)} />
          ${r}
        </label>`)}
    </fieldset>`}#r(e,t){return[...[...e].map(e=>u(`kind`,e)),...[...t].map(e=>u(`skill`,e))].join(` · `)}#i(e){let t=N().city.timezone,r=e=>g(Date.parse(e),c.nowMs,t,`minutes`),i=e.ends_at===null?a(`closure.until.open`):a(`closure.until.at`,{at:r(e.ends_at)}),o=Date.parse(e.starts_at)>c.nowMs?`${a(`closure.from.at`,{at:r(e.starts_at)})} · `:``;return w`<li data-grant=${e.id}>
      <p>
        <b>${a(e.from_area===e.to_area?`aid.within`:`aid.helps`,{from:j.name(e.from_area),to:j.name(e.to_area)})}</b>
        <small>${e.reason} · ${e.granted_by} · ${o}${i}</small>
        <small>${this.#r(e.kinds,e.skills)||a(`aid.limits.none`)}</small>
      </p>
      ${k.may(`mutual_aid.grant`)?w`<button type="button" @click=${()=>void this.#a(e)}>${a(`aid.end`)}</button>`:n}
    </li>`}async#a(e){let{desk:t}=this;await t.attempt(()=>t.aiding.end(e.id))&&t.say(a(`aid.ended`))}#o=e=>{e.isComposing||e.key!==`Escape`||(e.preventDefault(),e.stopPropagation(),this.desk.back())};#s=e=>{e.preventDefault(),this.desk.aiding.grant().then(e=>{e!==null&&this.desk.say(a(`aid.granted`,{from:j.name(e.from_area),to:j.name(e.to_area)}))})}};T([h({attribute:!1})],Tn.prototype,`desk`,void 0);function En(e){return e.target.value}customElements.define(`desk-aid`,Tn);var Dn=class extends e{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=me(c.state.alerts.values());return w`<h2>${a(`alerts.title`)} <span class="number">${e.length}</span></h2>
      ${e.length===0?w`<p class="empty">${a(`alerts.none`)}</p>`:w`<ul class="told">${e.map(e=>this.#e(e))}</ul>`}
      <p class="pad"><button type="button" @click=${()=>this.desk.back()}>${a(`place.close`)} <kbd>Esc</kbd></button></p>`}#e(e){let t=v((c.nowMs-Date.parse(e.raised_at))/1e3),n=e.acknowledged_at!==null;return w`<li class="${e.level} ${n?`seen`:``}" data-alert=${e.id}>
      <p>
        <b>${de(e)}</b>
        <small>${u(`alert.level`,e.level)} · ${t}${n?` · ${a(`alerts.seen`,{by:e.acknowledged_by??``})}`:``}</small>
      </p>
      <button type="button" @click=${()=>this.desk.show([e.lon,e.lat])}>${a(`alerts.show`)}</button>
      ${n||!k.may(`alerts.acknowledge`)?``:w`<button type="button" @click=${()=>void this.#t(e)}>${a(`alerts.acknowledge`)}</button>`}
    </li>`}async#t(e){await this.desk.attempt(async()=>c.answerBesides({alerts:[await Ue(e.id)]}))}};T([h({attribute:!1})],Dn.prototype,`desk`,void 0),customElements.define(`desk-alerts`,Dn);var On=[`eight_hours`,`day`,`night`],kn=[`today`,`tomorrow`],An=36e5,jn=24*An,Mn=[`running`,`coming`,`over`];function Nn(e,t){let[n=0,r=0,i=0]=E(e,t).split(`:`).map(Number);return e-n*An-(r*60+i)*1e3-e%1e3}function Pn(e,t,n,r){if(e===`eight_hours`)return[y(t,r),y(t+8*An,r)];let i=Nn(t,r)+(n===`today`?.5:1.5)*jn,[a=``]=y(i,r).split(`T`),[o=``]=y(i+jn,r).split(`T`);return e===`day`?[`${a}T08:00`,`${a}T20:00`]:[`${a}T20:00`,`${o}T08:00`]}function Fn(e,t,n=!1){let[,r,i,a,o=``,s=``]=/^(?:(?:(\d{4})-)?(\d{1,2})-(\d{1,2})[ T]+)?(\d{1,2})[:\uff1a](\d{2})$/.exec(e.trim())??[];if(o===``||Number(o)>23||Number(s)>59)return null;let c=i===void 0?t.slice(0,10):`${r??t.slice(0,4)}-${i.padStart(2,`0`)}-${(a??``).padStart(2,`0`)}`,l=Date.parse(`${c}T${o.padStart(2,`0`)}:${s}Z`);if(Number.isNaN(l))return null;let u=new Date(l).toISOString().slice(0,16);return u.slice(0,10)===c?i===void 0&&n&&u<=t?new Date(l+jn).toISOString().slice(0,16):u:null}function In(e,t){return Date.parse(e.ends_at)<=t?`over`:Date.parse(e.starts_at)<=t?`running`:`coming`}function Ln(e,t){return[...e].sort((e,n)=>Mn.indexOf(In(e,t))-Mn.indexOf(In(n,t))||Date.parse(e.starts_at)-Date.parse(n.starts_at)||e.unit_code.localeCompare(n.unit_code))}var Rn=class{#e;#t;#n;constructor(e){this.day=`today`,this.shifts=null,this.unit=null,this.startsAt=``,this.endsAt=``,this.crew=``,this.note=``,this.problem=``,this.sending=!1,this.#e=0,this.#t=r(),this.#n=e}open(){this.problem=``,this.startsAt===``&&this.fill(`eight_hours`),this.read()}change(e){Object.assign(this,e),this.problem=``,this.#t=r(),this.#n()}fill(e){let[t,n]=Pn(e,c.nowMs,this.day,N().city.timezone);this.change({startsAt:t,endsAt:n})}typeTime(e,t){let n=Fn(t,e===`startsAt`?this.startsAt:this.startsAt||this.endsAt,e===`endsAt`);n===null?(this.problem=a(`shifts.time.unread`),this.#n()):this.change({[e]:n})}setDay(e){this.day=e,this.shifts=null,this.read(),this.#n()}async read(){this.#e+=1;let e=this.#e,t=Nn(c.nowMs,N().city.timezone)+(this.day===`today`?0:jn);try{let n=await ke(new Date(t).toISOString(),new Date(t+jn).toISOString());e===this.#e&&(this.shifts=n)}catch(t){if(!(t instanceof m))throw t;e===this.#e&&(this.problem=z(t))}this.#n()}hear(e){e.topic===`unit.shift`&&this.shifts!==null&&this.read()}async plan(){let{unit:e}=this;if(e===null||this.startsAt===``||this.endsAt===``||this.sending)return null;this.sending=!0,this.problem=``,this.#n();let t=this.crew.trim()===``?{}:{crew:Number(this.crew)},n=this.note.trim()===``?{}:{note:this.note.trim()};try{let r=await Ge(e.id,{starts_at:`${this.startsAt}:00`,ends_at:`${this.endsAt}:00`,...t,...n},this.#t);return this.unit=null,this.crew=this.note=``,this.read(),r}catch(e){if(!(e instanceof m))throw e;return this.problem=z(e),null}finally{this.#t=r(),this.sending=!1,this.#n()}}async end(e){await Ie(e.unit_id,e.id),await this.read()}},zn=[`accident`,`works`,`flooding`,`event`,`fire`,`other`];function Bn(e,t){let[n]=e;return n===void 0||e.length<2?null:t||e.length===2?{type:`LineString`,coordinates:[...e]}:{type:`Polygon`,coordinates:[[...e,n]]}}function Vn(e){let t=e.split(/[;\n\uff1b]/).map(e=>e.trim()).filter(e=>e!==``).map(e=>e.split(/[,\uff0c\s]+/).map(Number));return t.every(([e,t,...n])=>n.length===0&&Math.abs(e??NaN)<=180&&Math.abs(t??NaN)<=90)?t:null}function Hn(e){return e.map(e=>e.map(e=>e.toFixed(5)).join(`,`)).join(`; `)}var Un=class{#e;#t;#n;constructor(e){this.points=[],this.asLine=!1,this.reason=`accident`,this.remark=``,this.start=``,this.span=`four_hours`,this.until=``,this.confirmed=!1,this.covered=null,this.large=!1,this.problem=``,this.sending=!1,this.#e=0,this.#t=r(),this.#n=e}get shape(){return Bn(this.points,this.asLine)}clear(){this.remark=this.start=``,this.span===`at`&&(this.span=`four_hours`),this.#a([])}add(e){let t=this.points.at(-1);(t===void 0||t[0]!==e[0]||t[1]!==e[1])&&this.#a([...this.points,e])}undoPoint(){this.#a(this.points.slice(0,-1))}type(e){let t=Vn(e);t!==null&&Hn(t)!==Hn(this.points)&&this.#a(t)}setLine(e){this.asLine=e,this.#a(this.points)}change(e){Object.assign(this,e),this.#n()}startLater(e){this.#i({start:e?fn(c.nowMs,this.#r):``})}setSpan(e){let t=this.until===``?fn(c.nowMs,this.#r):this.until;this.#i(e===`at`?{span:e,until:t}:{span:e})}typeTime(e,t){let n=y(c.nowMs,this.#r),r=Fn(t,e===`until`&&this.start!==``?this.start:n,!0);r===null?(this.problem=a(`shifts.time.unread`),this.#n()):this.#i({[e]:r})}get#r(){return N().city.timezone}#i(e){Object.assign(this,e),this.problem=``,this.#t=r(),this.#n()}#a(e){this.points=e,this.covered=null,this.large=this.confirmed=!1,this.problem=``,this.#t=r(),this.#n(),this.#o()}async#o(){this.#e+=1;let e=this.#e,{shape:t}=this;if(t!==null){try{let n=await Ke(t);if(e!==this.#e)return;this.covered=n,this.large=n.needs_confirmation}catch(t){if(!(t instanceof m))throw t;e===this.#e&&(this.problem=z(t))}this.#n()}}async file(){let{shape:e}=this;if(e===null||this.sending||this.large&&!this.confirmed)return null;let t=pn(this,c.nowMs,this.#r);if(typeof t==`string`)return this.problem=a(`closure.time.${t}`),this.#n(),null;this.sending=!0,this.problem=``,this.#n();let[n,i]=[t.startMs,t.endMs].map(e=>e===null?null:new Date(e).toISOString()),o=[u(`closure.reason`,this.reason),this.remark.trim()].filter(e=>e!==``).join(` · `);try{let t=await ze({geometry:e,reason:o,...n?{starts_at:n}:{},ends_at:i??null,confirmed:this.confirmed},this.#t);return c.answerBesides({closures:[t]}),this.clear(),t}catch(e){if(!(e instanceof m))throw e;return e.code===`closure_too_large`&&(this.large=!0),e.code!==`network`&&(this.#t=r()),this.problem=z(e),null}finally{this.sending=!1,this.#n()}}async end(e){c.answerBesides({closures:[await Me(e)]})}},Wn=class extends e{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`#closure-points`)?.focus()}render(){let{closing:e}=this.desk,t=ve(c.state.closures.values(),c.nowMs),r=se(c.state.closures.values(),c.nowMs);return w`<h2>${a(`closure.title`)}</h2>
      ${k.may(`closures.make`)?this.#e(e):w`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${a(`place.close`)} <kbd>Esc</kbd></button></p>`}
      <h3>${a(`closure.active`)} <em>${t.length}</em></h3>
      ${t.length===0?w`<p class="empty">${a(`closure.none`)}</p>`:w`<ul class="told">${t.map(e=>this.#s(e))}</ul>`}
      ${r.length===0?n:w`<h3>${a(`closure.coming`)} <em>${r.length}</em></h3>
            <ul class="told coming">${r.map(e=>this.#s(e))}</ul>`}`}#e(e){return w`<form class="new closure" autocomplete="off" @submit=${this.#u} @keydown=${this.#l}>
        <div class="field">
          <label for="closure-points">${a(`closure.points`)}</label>
          <input
            id="closure-points"
            type="text"
            placeholder="114.2880,30.5490; 114.2890,30.5500"
            .value=${Hn(e.points)}
            @change=${t=>e.type(t.target.value)}
          />
          <small class="under">${a(`closure.hint`)}</small>
        </div>
        ${e.points.length>2?this.#t(e):n} ${this.#n(e)} ${this.#r(e)} ${this.#i(e)} ${this.#a(e)}
        ${e.large?w`<label class="confirm-large">
              <input type="checkbox" .checked=${e.confirmed} @change=${t=>e.change({confirmed:t.target.checked})} />
              ${a(`closure.confirm`)}
            </label>`:n}
        ${e.problem===``?n:w`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending||e.shape===null||e.large&&!e.confirmed}>
            ${e.sending?a(`form.sending`):a(e.start===``?`closure.submit`:`closure.submit_later`)} <kbd>Enter</kbd>
          </button>
          <button type="button" ?disabled=${e.points.length===0} @click=${()=>e.undoPoint()}>${a(`closure.undo_point`)}</button>
          <button type="button" @click=${()=>this.desk.back()}>${a(`form.cancel`)}</button>
        </div>
      </form>`}#t(e){let t=(t,n)=>w`<label class=${e.asLine===t?`on`:``}>
      <input type="radio" name="shape" class="sr" .checked=${e.asLine===t} @change=${()=>e.setLine(t)} />${n}
    </label>`;return w`<fieldset class="priority">
      <legend>${a(`closure.shape`)}</legend>
      ${t(!1,a(`closure.shape.area`))} ${t(!0,a(`closure.shape.line`))}
    </fieldset>`}#n(e){let{covered:t}=e;if(t===null)return n;if(t.arcs===0)return w`<p class="note warn" role="status">${a(`error.closure_covers_nothing`)}</p>`;let r=(t.share*100).toFixed(t.share<.001?3:1);return w`<p class="note" role="status">
      <b>${a(`closure.covered`,{length:b(t.length_m),n:t.roads,share:r})}</b>
      ${t.names.length===0?n:w`<br />${t.names.slice(0,6).join(` · `)}`}
    </p>`}#r(e){return w`<div class="field two">
      <label for="closure-reason">${a(`closure.reason`)}</label>
      <select id="closure-reason" @change=${t=>e.change({reason:t.target.value})}>
        ${zn.map(t=>w`<option value=${t} ?selected=${t===e.reason}>${u(`closure.reason`,t)}</option>`)}
      </select>
      <input
        type="text"
        maxlength="250"
        aria-label=${a(`closure.remark`)}
        placeholder=${a(`closure.remark`)}
        .value=${e.remark}
        @input=${t=>e.change({remark:t.target.value})}
      />
    </div>`}#i(e){let t=e.start!==``,r=(n,r)=>w`<label class=${t===n?`on`:``}>
      <input type="radio" name="start" class="sr" .checked=${t===n} @change=${()=>e.startLater(n)} />${r}
    </label>`;return w`<fieldset class="priority">
        <legend>${a(`closure.from`)}</legend>
        ${r(!1,a(`closure.from.now`))} ${r(!0,a(`closure.from.later`))}
      </fieldset>
      ${t?this.#o(`start`,e.start):n}`}#a(e){return w`<fieldset class="priority">
        <legend>${a(`closure.until`)}</legend>
        ${ln.map(t=>w`<label class=${e.span===t?`on`:``}>
            <input type="radio" name="span" class="sr" .checked=${e.span===t} @change=${()=>e.setSpan(t)} />
            ${u(`closure.span`,t)}
          </label>`)}
      </fieldset>
      ${e.span===`at`?this.#o(`until`,e.until):n}`}#o(e,t){return w`<div class="field">
      <label for="closure-${e}">${a(`closure.time.${e}`)}</label>
      <input
        type="text"
        inputmode="numeric"
        id="closure-${e}"
        .value=${t.replace(`T`,` `)}
        @change=${t=>this.desk.closing.typeTime(e,t.target.value)}
      />
    </div>`}#s(e){let t=Date.parse(e.starts_at),r=t>c.nowMs,i=r?`${a(`closure.from.at`,{at:g(t,c.nowMs,N().city.timezone,`minutes`)})} · `:``;return w`<li data-closure=${e.id}>
      <p><b>${e.reason}</b><small>${e.created_by} · ${i}${ce(e)}</small></p>
      ${k.may(`closures.make`)?w`<button type="button" @click=${()=>void this.#c(e)}>${a(r?`closure.cancel`:`closure.end`)}</button>`:n}
    </li>`}async#c(e){let{desk:t}=this,n=Date.parse(e.starts_at)>c.nowMs?`closure.cancelled`:`closure.ended`;await t.attempt(()=>t.closing.end(e.id))&&t.say(a(n,{reason:e.reason}))}#l=e=>{if(e.isComposing)return;e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back());let t=e.target;if(e.key!==`Enter`||t.id!==`closure-points`)return;e.preventDefault();let{value:n}=t;n===Hn(this.desk.closing.points)?this.#d():this.desk.closing.type(n)};#u=e=>{e.preventDefault(),this.#d()};file(){this.#d()}async#d(){let e=await this.desk.closing.file();if(e===null)return;let t=Date.parse(e.starts_at)>c.nowMs;this.desk.say(a(t?`closure.planned`:`closure.done`,{reason:e.reason}))}};T([h({attribute:!1})],Wn.prototype,`desk`,void 0),customElements.define(`desk-closure`,Wn);var Gn=/^\s*([+-]?\d{1,3}(?:\.\d+)?)\s*[,\uff0c\s]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*$/,Kn=/^8[0-9a-f]{14}$/;function qn(e){let t=Gn.exec(e);if(t!==null){let e=Number(t[1]),n=Number(t[2]);return Math.abs(e)<=180&&Math.abs(n)<=90?{kind:`coordinates`,lon:e,lat:n}:Math.abs(e)<=90&&Math.abs(n)<=180?{kind:`coordinates`,lon:n,lat:e}:null}let n=e.trim().toLowerCase();return Kn.test(n)?{kind:`cell`,cell:n}:null}function Jn(e){let{id:t,list:r,open:i,at:a}=e;return w`<div class="choices">
    <input
      id=${t}
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-autocomplete="list"
      aria-expanded=${i?`true`:`false`}
      aria-controls="${t}-list"
      aria-activedescendant=${i&&r.length>0?`${t}-${a}`:n}
      aria-invalid=${e.invalid?`true`:n}
      placeholder=${e.hint}
      .value=${O(e.value)}
      @focus=${e=>e.target.select()}
      @input=${t=>e.onInput(t.target.value)}
      @keydown=${t=>{if(i&&!t.isComposing){if(t.key===`ArrowDown`||t.key===`ArrowUp`){t.preventDefault(),t.stopPropagation();let n=t.key===`ArrowDown`?1:-1;e.onMove(Math.max(0,Math.min(r.length-1,a+n)))}else t.key===`Enter`&&r.length>0?(t.preventDefault(),e.onChoose(a)):t.key===`Tab`&&r.length>0&&e.value.trim()!==``?e.onChoose(a):t.key===`Escape`&&(t.stopPropagation(),e.onClose())}}}
      @blur=${()=>e.onClose()}
    />
    <ul id="${t}-list" role="listbox" aria-label=${e.hint} ?hidden=${!i}>
      ${i&&r.length===0?w`<li role="option" aria-disabled="true" aria-selected="false" class="empty">${e.empty}</li>`:``}
      ${i?r.map((t,n)=>Xn(e,t,n)):``}
    </ul>
  </div>`}function Yn(e){e.preventDefault()}function Xn(e,t,n){return w`<li
    id="${e.id}-${n}"
    role="option"
    aria-selected=${n===e.at?`true`:`false`}
    @mousedown=${Yn}
    @click=${()=>e.onChoose(n)}
  >
    ${t.mark??``}<b>${t.text}</b><small>${t.detail}</small>
  </li>`}var Zn=[`new`,`send`,`st`,`close`,`road`,`plan`,`shifts`,`aid`,`go`,`lang`],Qn=new Map([[`新建`,`new`],[`n`,`new`],[`派`,`send`],[`派遣`,`send`],[`s`,`send`],[`status`,`st`],[`状态`,`st`],[`结案`,`close`],[`归档`,`close`],[`封路`,`road`],[`block`,`road`],[`统派`,`plan`],[`allocate`,`plan`],[`班次`,`shifts`],[`排班`,`shifts`],[`互助`,`aid`],[`支援`,`aid`],[`去`,`go`],[`到`,`go`],[`语言`,`lang`]]),$n=/^[/、]?\s*(\d{6}-\d{4,})$/;function er(e){let t=e.trim();if(t===``||t===`/`)return{kind:`nothing`};let n=$n.exec(t)?.[1];if(n!==void 0)return{kind:`incident`,number:n};if(!t.startsWith(`/`)&&!t.startsWith(`、`))return{kind:`go`,place:t};let[,r=``,i=``]=/^[/、]\s*(\S+)\s*(.*)$/s.exec(t)??[],a=tr(r);switch(a){case`new`:return{kind:`new`,text:i};case`send`:{let e=Number(i);return/^[1-9]\d?$/.test(i)?{kind:`send`,rank:e}:/^\S*\D\S*$/.test(i.trim())?{kind:`send_unit`,code:i.trim()}:{kind:`unknown`,text:t}}case`st`:{let[,e,n]=/^(\S+)\s+(\S+)$/.exec(i.trim())??[];return e===void 0||n===void 0?{kind:`unknown`,text:t}:{kind:`status`,code:e,word:n}}case`close`:{let e=/^(?:road|封路)(?:\s+(.*))?$/s.exec(i.trim());return e===null?{kind:`close`,reason:i.trim()}:{kind:`road`,remark:e[1]?.trim()??``}}case`road`:return{kind:`road`,remark:i.trim()};case`plan`:case`shifts`:case`aid`:return{kind:`panel`,panel:a};case`go`:return i===``?{kind:`nothing`}:{kind:`go`,place:i};case`lang`:return{kind:`lang`,locale:i===`zh`||i===`en`?i:null};case null:return{kind:`unknown`,text:t}}}function tr(e){let t=e.toLowerCase();return Zn.find(e=>e===t)??Qn.get(t)??null}var nr=[[{of:`assignment`,step:`en_route`},[`route`,`enroute`,`en_route`,`go`,`途中`,`出发`,`上路`]],[{of:`assignment`,step:`on_scene`},[`scene`,`on_scene`,`arrived`,`here`,`现场`,`到场`,`到达`]],[{of:`assignment`,step:`done`},[`done`,`finished`,`clear`,`完成`,`处置完毕`]],[{of:`assignment`,step:`cancelled`},[`recall`,`cancel`,`cancelled`,`撤回`,`撤销`,`取消`]],[{of:`unit`,step:`available`},[`free`,`available`,`可派`,`待命`,`上班`]],[{of:`unit`,step:`off_duty`},[`off`,`off_duty`,`下班`,`离岗`]],[{of:`unit`,step:`out_of_service`},[`out`,`out_of_service`,`broken`,`停用`,`故障`]]],rr=new Map(nr.flatMap(([e,t])=>t.map(t=>[t,e])));function ir(e){return rr.get(e.toLowerCase())??null}function ar(){return nr.flatMap(([,e])=>e)}var or=` · `;function sr(e){let t=s(N().city),n=s({name_zh:e.detail_zh,name_en:e.detail_en}).split(or).filter(e=>e!==t&&e!==``);return[...e.kind===`facility`&&n.length>0?[]:[u(`place.kind`,e.kind)],...n.map(et)].join(or)}var cr={new:[`incidents.file`],send:[`assignments.make`],st:[`units.status`,`assignments.progress`],close:[`incidents.close`],road:[`closures.make`],plan:[`allocations.plan`],shifts:[`shifts.read`],aid:[`mutual_aid.read`],go:[],lang:[]},lr={"help.n":[`incidents.file`],"help.pick":[`assignments.make`],"help.enter":[`assignments.make`],"help.r":[`recommendations.read`],"help.z":[`assignments.make`],"help.d":[`incidents.act`],"help.c":[`closures.read`],"help.a":[`alerts.read`],"help.p":[`allocations.plan`],"help.s":[`shifts.read`],"help.m":[`mutual_aid.read`]};function ur(e,t){return e.length===0||e.some(t)}function dr(e,t){return ur(cr[e],t)}function fr(e,t){return ur(lr[e]??[],t)}var pr=8;function mr(e,t){let n=e.trimStart();if(n===``)return[];if(!n.startsWith(`/`)&&!n.startsWith(`、`))return br(n.trim(),t);let[,r=``,i=``,a=``]=/^[/、](\S*)(\s*)(.*)$/s.exec(n)??[],o=tr(r);return o===null||i===``?gr(r):o===`st`?yr(a,t.units):o===`send`?/^\s*\d?\s*$/.test(a)?[]:vr(`send`,a.trim(),t.units):o===`go`?a.trim()===``?[]:br(a.trim(),t):[]}function hr(e){let t=e.trim();if(t===``)return``;if(!t.startsWith(`/`)&&!t.startsWith(`、`))return t;let[,n=``,r=``]=/^[/、](\S+)\s+(.*)$/s.exec(t)??[];return tr(n)===`go`?r.trim():``}function gr(e){return Zn.filter(e=>dr(e,e=>k.may(e))).filter(t=>t.startsWith(e.toLowerCase())||tr(e)===t).map(e=>({kind:`command`,key:e,text:a(`command.${e}.args`),detail:a(`command.${e}`),line:_r(e)}))}function _r(e){return`/${e} `}function vr(e,t,n){return xr(t,n).map(t=>({kind:`unit`,key:t.code,text:t.code,detail:`${u(`kind`,t.kind)} · ${u(`status`,t.status)}`,unit:t,line:`/${e} ${t.code} `}))}function yr(e,t){let[,n=``,r=``,i=``]=/^(\S*)(\s*)(\S*)$/.exec(e)??[];if(r===``)return vr(`st`,n,t);let a=new Set;return ar().filter(e=>e.startsWith(i.toLowerCase())).filter(e=>{let t=ir(e)?.step??``;return!a.has(t)&&a.add(t)}).map(e=>{let t=ir(e),r=t?.of===`assignment`?`assignment`:`status`;return{kind:`command`,key:e,text:e,detail:u(r,t?.step??e),line:`/st ${n} ${e}`}})}function br(e,t){let n=qn(e),r=[];if(n?.kind===`coordinates`){let{lon:t,lat:i}=n;r.push({kind:`point`,key:e,text:S(t,i),detail:a(`place.kind.coordinates`),lon:t,lat:i})}for(let e of t.places){if(n!==null&&e.kind===`coordinates`)continue;let t=e.kind===`cell`?a(`place.cell`,{cell:e.key}):s(e);r.push({kind:`place`,key:`${e.kind}/${e.key}`,text:t,detail:sr(e),place:e})}for(let n of xr(e,t.units).slice(0,3)){let e=`${a(`place.kind.unit`)} · ${u(`kind`,n.kind)} · ${u(`status`,n.status)}`;r.push({kind:`unit`,key:`unit/${n.code}`,text:n.code,detail:e,unit:n,line:null})}for(let n of t.incidents){if(!n.number.includes(e))continue;let t=`${a(`place.kind.incident`)} · ${M(n.category)}`;if(r.push({kind:`incident`,key:`incident/${n.number}`,text:n.number,detail:t,incident:n}),r.length>=pr)break}return r.slice(0,pr)}function xr(e,t){let n=e.toLowerCase(),r=[];for(let e of t)if(e.code.toLowerCase().includes(n)&&r.push(e),r.length>=pr)break;return r}var Sr={new:`new`,send:`send`,send_unit:`send`,status:`st`,close:`close`,road:`road`};async function Cr(e,t,n){let r=er(e),i=Sr[r.kind],o=i===void 0||dr(i,e=>k.may(e))?await wr(r,t,n):a(`command.not_allowed`);return o===``||(t.say(o,`bad`),!1)}async function wr(e,t,n){switch(e.kind){case`nothing`:return``;case`unknown`:return a(`command.unknown`,{text:e.text});case`new`:return t.openForm(e.text),``;case`send`:return t.incident===null?a(`command.no_incident`):t.recommending.choose(e.rank)?(await t.recommending.confirm(),``):a(`command.no_rank`,{n:e.rank});case`send_unit`:return Er(e.code,t);case`status`:return Or(e.code,e.word,t);case`close`:return t.incident===null?a(`command.no_incident`):e.reason===``?a(`command.no_reason`):(await t.close(e.reason),``);case`road`:return t.openPanel(`closure`),t.closing.change({remark:e.remark}),``;case`panel`:return t.openPanel(e.panel),``;case`go`:return kr(e.place,t,n);case`incident`:return Tr(e.number,t);case`lang`:return i(e.locale??(o()===`zh`?`en`:`zh`)),``}}async function Tr(e,t){let n=[...c.state.incidents.values()].find(t=>t.number===e)?.id;return await t.attempt(async()=>{n??=(await Ce(e))?.id})?n===void 0?a(`command.no_number`,{number:e}):(await t.openIncident(n),``):``}async function Er(e,t){if(t.incident===null)return a(`command.no_incident`);let n=Dr(e);if(n===void 0)return a(`command.no_unit`,{code:e});let r=(t.recommending.ranking?.rows??[]).findIndex(e=>e.entry.unit.id===n.id&&!e.gone)+1;return r>0&&t.recommending.choose(r)?await t.recommending.confirm():t.overriding.open(n.id),``}function Dr(e){return[...c.state.units.values()].find(t=>t.code.toLowerCase()===e.toLowerCase())}async function Or(e,t,n){let r=Dr(e);if(r===void 0)return a(`command.no_unit`,{code:e});let i=ir(t);if(i===null)return a(`command.no_status`,{text:t});if(i.of===`assignment`&&r.assignment===null)return a(`command.no_assignment`,{code:r.code});if(i.of===`assignment`?await n.stepAssignment(r.assignment?.id??0,i.step):await n.stepUnit(r.id,i.step)){let e=i.of===`assignment`?u(`assignment`,i.step):u(`status`,i.step);n.say(a(`command.status.done`,{code:r.code,status:e}))}return``}async function kr(e,t,n){let r=qn(e);if(r?.kind===`coordinates`)return n.goTo([r.lon,r.lat]),``;let i=[];if(!await t.attempt(async()=>{i=await Ne(e)}))return``;let[o]=i;return o===void 0?a(`command.no_place`,{text:e}):(n.goTo([o.lon,o.lat],o.bbox),``)}var Ar=140,B=class extends e{constructor(...e){super(...e),this.line=``,this.focused=!1,this.at=-1,this.places=[],this.#e=``,this.#s=e=>{if(e.isComposing)return;let t=this.#r(),n=t[this.at];if(e.key===`ArrowDown`||e.key===`ArrowUp`){e.preventDefault();let n=e.key===`ArrowDown`?1:-1;this.at=Math.max(-1,Math.min(t.length-1,this.at+n))}else e.key===`Tab`&&!e.shiftKey&&t.length>0?(e.preventDefault(),this.#c(n??t[0])):e.key===`Enter`?(e.preventDefault(),e.stopPropagation(),n===void 0?this.#u():this.#l(n)):e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.line===``?this.#d():this.#a(``))}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}begin(e){this.line=e;let t=this.querySelector(`input`);t?.focus(),this.updateComplete.then(()=>t?.setSelectionRange(e.length,e.length))}render(){let e=this.focused?this.#r():[],t=e.length>0,r=k.may(`assignments.make`);return w`<div class="line">
        <span class="prompt" aria-hidden="true">/</span>
        <input
          id="command"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${a(`command.label`)}
          aria-autocomplete="list"
          aria-expanded=${t?`true`:`false`}
          aria-controls="command-list"
          aria-activedescendant=${t&&this.at>=0?`command-${this.at}`:n}
          placeholder=${this.#n()}
          .value=${O(this.line)}
          @input=${e=>this.#a(e.target.value)}
          @keydown=${this.#s}
          @focus=${()=>this.focused=!0}
          @blur=${()=>this.focused=!1}
        />
        <ul id="command-list" role="listbox" aria-label=${a(`command.completions`)} ?hidden=${!t}>
          ${e.map((e,t)=>this.#i(e,t))}
        </ul>
      </div>
      <p class="hints" aria-hidden="true">
        ${k.may(`incidents.file`)?w`<span><kbd>N</kbd>${a(`key.new`)}</span>`:n}
        ${r?w`<span><kbd>1–9</kbd>${a(`key.pick`)}</span>`:n}
        ${r?w`<span><kbd>Enter</kbd>${a(`key.enter`)}</span>`:n}
        <span><kbd>/</kbd>${a(`key.slash`)}</span>
        ${r?w`<span><kbd>Z</kbd>${a(`key.undo`)}</span>`:n}
        <span><kbd>?</kbd>${a(`key.help`)}</span>
      </p>`}#n(){let{recommending:e,incident:t}=this.desk,n=e.picked;return n===null||t===null?a(`command.prompt`):`${a(`rec.preview`,{n:n.rank,code:n.entry.unit.code,number:t.number,time:f(n.entry.travel_time_s)})} — ${a(`rec.confirm`)}`}#r(){return mr(this.line,{units:c.state.units.values(),incidents:c.state.incidents.values(),places:this.places})}#i(e,t){let n=t===this.at?`true`:`false`;return w`<li id="command-${t}" role="option" aria-selected=${n} @mousedown=${Yn} @click=${()=>this.#l(e)}>
      <b>${e.text}</b><small>${e.detail}</small>
    </li>`}#a(e){this.line=e,this.at=hr(e)===``?-1:0,clearTimeout(this.#t);let t=hr(e);t===``?(this.places=[],this.#e=``):this.#t=setTimeout(()=>void this.#o(t),Ar)}async#o(e){if(this.#e=e,qn(e)?.kind===`coordinates`)this.places=[];else try{let t=await Ne(e);this.#e===e&&(this.places=t)}catch(e){if(!(e instanceof m))throw e;this.places=[]}}#s;#c(e){`line`in e&&e.line!==null?this.#a(e.line):this.#l(e)}#l(e){switch(e.kind){case`command`:this.#a(e.line),e.line===this.line&&!e.line.endsWith(` `)&&this.#u();return;case`unit`:if(e.line!==null){this.#a(e.line);return}this.desk.selectUnit(e.unit.id),e.unit.position!==null&&this.view.goTo([e.unit.position.lon,e.unit.position.lat]);break;case`incident`:this.desk.selectIncident(e.incident.id);break;case`place`:this.view.goTo([e.place.lon,e.place.lat],e.place.bbox);break;case`point`:this.view.goTo([e.lon,e.lat])}this.#d()}async#u(){clearTimeout(this.#t),await Cr(this.line,this.desk,this.view)&&this.#d()}#d(){this.#a(``),this.querySelector(`input`)?.blur()}};T([h({attribute:!1})],B.prototype,`desk`,void 0),T([h({attribute:!1})],B.prototype,`view`,void 0),T([p()],B.prototype,`line`,void 0),T([p()],B.prototype,`focused`,void 0),T([p()],B.prototype,`at`,void 0),T([p()],B.prototype,`places`,void 0),customElements.define(`desk-command`,B);var jr=[`nearest`,`requested`,`confirmed`,`equipped`,`nobody_else`];function Mr(e,t=``){return[e??``,t.trim()].filter(e=>e!==``).join(`: `)}function Nr(e){let[,n=``,r=``]=/^([a-z_]+)(?:: (.+))?$/s.exec(e)??[],i=t(o(),`kept.${n}`);return i===void 0?e:[i,n===`by_plan`?``:n===`asked_for`?r.split(`, `).map(e=>u(`skill`,e)).join(` · `):r].filter(e=>e!==``).join(` · `)}var Pr=[`report`,`accept`,`assign`,`handle`,`feedback`,`verify`,`archive`],V=new class{#e=new Map;#t=new Set;listen(e){return this.#t.add(e),()=>this.#t.delete(e)}of({law:e,law_version:t}){let n=`${e}/${t}`;return!this.#e.has(n)&&t>0&&k.may(`laws.read`)&&this.#n(n,e,t),this.#e.get(n)??null}stages(e){return this.of(e)?.stages.map(e=>e.stage)??Pr}stage(e,t){let n=this.of(e)?.stages.find(e=>e.stage===t);return n===void 0?u(`stage`,t):n.label[o()]}mark(e,t){let n=this.of(e)?.marks.find(e=>e.mark===t);return n===void 0?u(`mark`,t):n.label[o()]}action(e,t){let n=this.of(e)?.actions.find(e=>e.key===t);return n===void 0?t:n.label[o()]}level(e,t){return this.of(e)?.levels[String(t)]?.[o()]??String(t)}sends(e,t){let n=new Map;for(let r of this.of(e)?.run_cards??[])if(!(r.category!==e.category||r.level>t||!r.severities.includes(e.priority)))for(let[e,t]of Object.entries(r.sends))n.set(e,(n.get(e)??0)+t);return n}#n(e,t,n){this.#e.set(e,null),A.get(`/laws/${t}/versions/${n}`).then(t=>{this.#e.set(e,t.definition);for(let e of this.#t)e()}).catch(t=>{if(!(t instanceof m))throw t;this.#e.delete(e)})}};function Fr(e){return e.toLowerCase().normalize(`NFKC`).trim()}function Ir(e,t){let n=Fr(t),r=[];for(let t of e){let e=[t.name_zh,t.name_en,t.key].map(Fr);n===``||e.some(e=>e.startsWith(n))?r.push([0,t]):e.some(e=>e.includes(n))&&r.push([1,t])}return r.sort(([e,t],[n,r])=>e-n||t.priority-r.priority).map(([,e])=>e)}function Lr(e,t){let n=Fr(t),r=null,i=0;for(let t of e){let e=Math.max(Rr(Fr(t.name_zh),n),zr(Fr(t.name_en),n));(e>i||e===i&&r!==null&&e>0&&t.priority<r.priority)&&(r=t,i=e)}return r}function Rr(e,t){let n=0;for(let r=0;r+2<=e.length;r+=1)t.includes(e.slice(r,r+2))&&(n+=1);return n/Math.max(1,e.length-1)}function zr(e,t){let n=e.split(/[^a-z]+/).filter(e=>e.length>=3),r=new Set(t.split(/[^a-z]+/).filter(e=>e.length>=3));return n.filter(e=>r.has(e)).length/Math.max(1,n.length)}function Br(e){return t(o(),`warning.${e.code}`)??e.message}var Vr=new Set([`facility`,`street`,`address`]),Hr=[`reporter_name`,`reporter_phone`],Ur=class{#e;#t;#n;constructor(e){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.source=`desk`,this.reporterName=``,this.reporterPhone=``,this.standards=[],this.place=null,this.found=null,this.foundFor=``,this.pointed=0,this.problem=``,this.problemField=``,this.sending=!1,this.opened=0,this.#e=r(),this.#t=0,this.#n=e}open(e){e===``&&(this.description!==``||this.place!==null)?(this.opened+=1,this.#n()):(this.clear(),this.opened+=1,this.describe(e))}clear(){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.reporterName=this.reporterPhone=``,this.standards=[],this.place=null,this.found=null,this.problem=this.problemField=``,this.sending=!1,this.#e=r(),this.#n()}describe(e){this.description=e,this.categoryByHand||this.#r(Lr(N().categories.values(),e)),this.#o()}#r(e){e?.key!==this.category?.key&&(this.standards=[]),this.category=e}chooseCategory(e){this.#r(e),this.categoryByHand=e!==null,this.#o()}choosePriority(e){this.priority=e,this.#n()}chooseSource(e){this.source=e,this.#n()}nameReporter(e,t){this[e]=t.target.value,this.#o()}tick(e,t){let n=this.standards.filter(t=>t!==e);this.standards=t?[...n,e]:n,this.#n()}choosePlace(e){let t=s(e);this.#i({at:[e.lon,e.lat],text:t,address:Vr.has(e.kind)?t:``,warnings:[]}),this.#a()}async choosePoint(e,t=null){let n=t===null?``:s(t);this.pointed+=1,this.#i({at:e,text:n||S(...e),address:n,warnings:[]}),await this.#a()}#i(e){this.place=e,this.found=null,this.#t+=1,this.#o()}async#a(){let e=this.place;if(e!==null){try{let t=await Te(...e.at);if(this.place!==e)return;let n=Ye(t.areas),r=e.address===``?n:`${e.text} · ${n}`;this.place={...e,text:r,warnings:t.warnings.map(Br)}}catch(t){if(!(t instanceof m))throw t;this.place===e&&(this.place={...e,warnings:[z(t)]})}this.#n()}}forgetPlace(){this.place=null,this.#n()}closeSearch(){this.found=null,this.#n()}async search(e){this.#t+=1;let t=this.#t,n=null;try{if(e.trim()!==``&&(n=await Wr(e)),t!==this.#t||this.place!==null)return[];(this.problemField===`search`||this.problemField===`place`&&n!==null&&n.length>0)&&(this.problem=this.problemField=``)}catch(e){if(!(e instanceof m))throw e;if(t!==this.#t)return[];this.problem=z(e),this.problemField=`search`}return this.found=n,this.foundFor=e,this.#n(),n??[]}async file(e=null){let t=this.#s();if(this.problem=t?.text??``,this.problemField=t?.field??``,t!==null||this.category===null||this.place===null||this.sending)return this.#n(),null;this.sending=!0,this.#n();let[n,i]=this.place.at;try{let t=await We({category:this.category.key,description:this.description.trim(),lon:n,lat:i,source:this.source,...this.reporterName.trim()===``?{}:{reporter_name:this.reporterName.trim()},...this.reporterPhone.trim()===``?{}:{reporter_phone:this.reporterPhone.trim()},...e===null?{}:{same_as:e},...this.priority===null?{}:{priority:this.priority},...this.place.address===``?{}:{address:this.place.address}},this.#e);return this.clear(),{incident:t.incident,warnings:t.warnings.map(Br)}}catch(e){if(!(e instanceof m))throw e;return this.problem=e.field(o()===`zh`?`message_zh`:`message_en`)||z(e),this.problemField=Hr.find(t=>t===e.errors[0]?.field)??``,e.code!==`network`&&(this.#e=r()),null}finally{this.sending=!1,this.#n()}}#o(){let e=this.#s();(this.problemField!==`search`||this.place!==null)&&e?.field!==this.problemField&&(this.problem=this.problemField=``),this.#n()}#s(){return this.place===null?{text:a(`form.place.needed`),field:`place`}:this.category===null?{text:a(`form.category.needed`),field:`category`}:this.description.trim()===``?{text:a(`form.description.needed`),field:`description`}:null}missPlace(){this.problem=a(`form.place.none`),this.problemField=`place`,this.#n()}};async function Wr(e){let t=qn(e);return t?.kind===`coordinates`?[Gr(t.lon,t.lat)]:Ne(e)}function Gr(e,t){let n=S(e,t);return{kind:`coordinates`,key:n,name_zh:n,name_en:n,detail_zh:``,detail_en:``,lon:e,lat:t,bbox:null,training:!1}}async function Kr(e,t){return A.post(`/intake/look`,e,r(),t)}async function qr(e){return A.get(`/incidents/${e}/reporters`)}async function Jr(e,t,n){return A.post(`/incidents/${e}/answer`,t,n)}var Yr=250,Xr=class{#e;#t;#n;#r;#i;constructor(e){this.answer=null,this.problem=``,this.asking=!1,this.#e=``,this.#t=``,this.#r=null,this.#i=e}get duplicates(){let e=this.answer?.duplicates??[];return[...e.filter(e=>e.open),...e.filter(e=>!e.open)]}follow(e){let t=Zr(e),n=t===null?``:JSON.stringify(t);if(n===this.#e)return;this.#e=n,this.#o();let r=t===null?``:`${t.lon} ${t.lat} ${t.category??``}`;r!==this.#t&&(this.answer=null),this.#t=r,this.problem=``,this.asking=t!==null,t!==null&&(this.#n=setTimeout(()=>void this.#a(t),Yr))}async#a(e){let t=new AbortController;this.#r=t;try{let n=await Kr(e,t.signal);if(t!==this.#r)return;this.answer=n}catch(e){if(!(e instanceof m))throw e;if(t!==this.#r||e.code===`aborted`)return;this.answer=null,this.problem=z(e)}this.asking=!1,this.#i()}#o(){clearTimeout(this.#n),this.#r?.abort(),this.#r=null}};function Zr({place:e,category:t,description:n,source:r,standards:i}){if(e===null)return null;let[a,o]=e.at;return{lon:a,lat:o,description:n.trim(),source:r,...t===null?{}:{category:t.key},...i.length===0?{}:{standards:[...i]}}}function H(e){return o()===`zh`?e.title_zh:e.title_en}function Qr(e,t){let n=Array.isArray(e.body.allowed)?e.body.allowed.map(H):[];return{code:e.code,text:[H(t),$r(e)].join(` · `),allowed:n}}function $r(e){let t=e.field(o()===`zh`?`message_zh`:`message_en`);return t===``?e.code===`version_conflict`?z(e):x(e):e.field(`cause`)===`closure_proved`?t.replace(/\b(arrival|photo_after|verifier)\b/g,e=>u(`proof.short`,e)):t}var ei=class{#e;#t;#n;#r;#i;#a;constructor(e){this.actions=null,this.clocks=[],this.tasks=null,this.story=null,this.photos=null,this.proof=null,this.problem=``,this.refusal=null,this.chosen=null,this.sending=!1,this.#e=null,this.#t=r(),this.#n=null,this.#r=!1,this.#i=0,this.#a=e}start(e){this.#e=e,this.actions=this.tasks=this.story=this.photos=this.proof=null,this.refusal=this.chosen=this.#n=null,this.clocks=[],this.problem=``,this.refresh()}takeClocks(e){this.clocks=e}look(e){this.#n!==e&&(this.#n=e,this.refresh())}leave(e){this.#n===e&&(this.#n=null)}hear(e){let t=this.#e;if(t===null)return;let{task:n,message:r}=e.body;(e.touched.incidents===`all`||e.touched.incidents.includes(t)||n?.incident_id===t||r?.incident_id===t||ti(e)===t)&&this.refresh()}refresh(){this.#e!==null&&(this.#i+=1,this.#r||this.#o())}choose(e){this.chosen=e,this.refusal=null,this.#t=r(),this.#a.changed()}begin(e){e.reason_needed||e.fields.length>0?this.choose(e):(this.choose(null),this.send(e,{}))}async send(e,t){let n=this.#e,i=this.actions?.version;if(n===null||this.sending)return!1;this.sending=!0,this.refusal=null,this.#a.changed();try{let r=await wt(n,e.action,{...t,...i===void 0?{}:{version:i}},this.#t);return this.#a.take(r.incident),this.chosen=null,this.#a.sayDone(r.step,r.incident),!0}catch(t){if(!(t instanceof m))throw t;return n===this.#e&&(this.refusal=Qr(t,e)),!1}finally{this.sending=!1,this.refusal?.code!==`network`&&(this.#t=r()),this.refresh(),this.#a.changed()}}async#o(){this.#r=!0;let e=0;for(;e!==this.#i&&this.#e!==null;)e=this.#i,await this.#s(this.#e),this.#a.changed();this.#r=!1}async#s(e){let t=[[k.may(`incidents.act`),()=>vt(e).then(e=>()=>this.#c(e))],[k.may(`tasks.read`),()=>Ct(e).then(e=>()=>this.tasks=e)],[this.#n===`story`&&k.may(`incidents.read`),()=>xt(e).then(e=>()=>this.story=e)],[this.#n!==null&&k.may(`messages.read`),()=>bt(e).then(e=>()=>this.photos=e)],[this.#n===`proof`&&k.may(`incidents.read`),()=>Tt(e).then(e=>()=>this.proof=e)]];try{let n=await Promise.all(t.filter(([e])=>e).map(([,e])=>e()));if(e!==this.#e)return;for(let e of n)e();this.problem=``}catch(t){if(!(t instanceof m))throw t;e===this.#e&&(this.problem=x(t))}}#c(e){this.actions=e;let{chosen:t}=this;if(t===null)return;let n=e.items.find(e=>e.action===t.action);n===void 0?(this.chosen=null,this.refusal??={code:`overtaken`,text:a(`handling.overtaken`,{action:H(t)}),allowed:e.items.map(H)}):this.chosen=n}};function ti(e){let{attachment:t}=e.body;return t?.incident_id??0}var ni=new Set([`report`,`accept`,`assign`,`handle`,`feedback`]);function ri(e){return e.closed_at===null&&!e.held&&ni.has(e.stage)}function ii(e,t){let n=e.includes(t)?e:[t,...e],r=n.indexOf(t);return n.map((e,t)=>({stage:e,state:t<r?`past`:t===r?`now`:`ahead`}))}var ai=new Set([`opened`,`voided`,`forced`,`merged`]),oi=new Set([`held`,`supervised`,`escalated`,`disputed`,`unreal`,`reacceptance_owed`,`delegation_owed`,`rework_owed`,`verify_failed`]);function si(e){let t=e.marks.filter(e=>!ai.has(e)).map(e=>({mark:e,urgent:oi.has(e)}));return[...t.filter(e=>e.urgent),...t.filter(e=>!e.urgent)]}var ci=[...jr,`other`];function li(e,t){return Mr(e===`other`?null:e,t)}function ui(e){return e.some(e=>!e.overridable)?`barred`:e.length>0?`needs_reason`:`free`}var di=class{#e;#t;constructor(e){this.unitId=null,this.judged=null,this.choice=null,this.remark=``,this.problem=``,this.sending=!1,this.judgedMs=0,this.#t=0,this.#e=e}get reason(){return li(this.choice,this.remark)}get ready(){if(this.judged===null||this.sending)return!1;let e=ui(this.judged.causes);return e===`free`||e===`needs_reason`&&this.reason!==``}open(e){this.#e.incident!==null&&k.may(`assignments.make`)&&(this.unitId=e,this.judged=this.choice=null,this.remark=this.problem=``,this.#e.openPanel(`override`),this.judge())}change(e){Object.assign(this,e),this.problem=``,this.#e.changed()}choose(e){let t=ci[e-1];t!==void 0&&this.judged!==null&&ui(this.judged.causes)===`needs_reason`&&this.change({choice:t})}async judge(){let{incident:e}=this.#e,{unitId:t}=this;if(e===null||t===null)return;this.#t+=1;let n=this.#t;try{let r=await Be(e.id,t);if(n!==this.#t)return;this.judged=r,this.judgedMs=Date.now()}catch(e){if(!(e instanceof m))throw e;n===this.#t&&(this.problem=z(e))}this.#e.changed()}async makeAvailable(){let{unitId:e}=this;e!==null&&(await this.#e.attempt(async()=>c.answer([await De(e,`available`)],[])),await this.judge())}async send(){let{incident:e}=this.#e,{judged:t}=this;if(e===null||t===null||!this.ready){t!==null&&ui(t.causes)===`needs_reason`&&(this.problem=a(`override.reason.needed`)),this.#e.changed();return}let{reason:n}=this;this.sending=!0,this.#e.changed();try{let i=await Re(e.id,{unit_id:t.unit.id,...n===``?{}:{override_reason:n}},r());c.answer([i.unit],[i.incident]),this.#e.showIncident();let o={assignmentId:i.assignment.id,code:t.unit.code};this.#e.sayUndoable(a(`toast.assigned`,{code:t.unit.code,number:e.number}),o)}catch(e){if(!(e instanceof m))throw e;this.problem=z(e),this.judge()}finally{this.sending=!1,this.#e.changed(),this.#e.recommending.ask(`fresh`)}}},fi=200,pi=new Set([`assigned`,`en_route`]);function mi(e,t){let n=e=>e.units.length>0&&e.units.every(e=>pi.has(e.status));return[...e].filter(e=>rt(e)||t&&n(e)).sort(tt)}function hi(e){return e.unit_id===null||e.change===`stays`||e.change===`unassigned`?`nothing`:e.takes_off.length>0?`take_off`:`send`}function gi(e){return{incident_id:e.incident_id,unit_id:e.unit_id??0,takes_off:e.takes_off,...e.rank===null?{}:{rank:e.rank},...e.override_reason===null?{}:{override_reason:e.override_reason}}}function U(e){return`${e.incident_id}/${e.unit_id??`-`}`}var _i=class{#e;#t;constructor(e){this.answer=null,this.left=new Set,this.agreed=new Set,this.reconsider=!1,this.results=null,this.outdated=!1,this.asking=!1,this.sending=!1,this.problem=``,this.answeredMs=0,this.#e=0,this.#t=e}get incidents(){return mi(c.state.incidents.values(),this.reconsider)}get errands(){if(this.results!==null)return[];let e=new Set(this.incidents.map(e=>e.id));return(this.answer?.items??[]).filter(t=>{let n=hi(t);return e.has(t.incident_id)&&!this.left.has(t.incident_id)&&(n===`send`||n===`take_off`&&this.agreed.has(U(t)))})}open(){this.left.clear(),this.ask()}include(e,t){t?this.left.delete(e):this.left.add(e),this.ask()}agree(e,t){t?this.agreed.add(U(e)):this.agreed.delete(U(e)),this.#t.changed()}setReconsider(e){this.reconsider=e,this.ask()}async ask(){this.#e+=1;let e=this.#e,t=this.incidents.map(e=>e.id).filter(e=>!this.left.has(e)).slice(0,fi);if(this.problem=``,this.results=null,this.outdated=!1,this.agreed.clear(),this.answer=t.length===0?null:this.answer,this.asking=t.length>0,this.#t.changed(),t.length!==0){try{let n=await je(t,this.reconsider);if(e!==this.#e)return;this.answer=n,this.answeredMs=Date.now()}catch(t){if(!(t instanceof m))throw t;if(e!==this.#e)return;this.answer=null,this.problem=z(t)}this.asking=!1,this.#t.changed()}}async carryOut(){let e=this.errands;if(!(e.length===0||this.sending||this.asking)){this.sending=!0,this.problem=``,this.#t.changed();try{let{items:t,done:n,refused:i}=await Ve(e.map(gi),r());this.results=new Map(t.map(e=>[U(e),e])),this.#t.say(i===0?a(`plan.done`,{n}):a(`plan.partly`,{done:n,refused:i}),i===0?`plain`:`bad`)}catch(e){if(!(e instanceof m))throw e;this.problem=z(e)}finally{this.sending=!1,this.#t.changed()}}}outdate(){this.outdated=this.answer!==null&&this.results===null,this.#t.changed()}hear(e){if(this.answer===null||this.results!==null||this.sending||e.kind===`answer`)return;let t=new Set(this.answer.items.map(e=>e.unit_id)),n=new Set(this.answer.items.map(e=>e.incident_id)),{touched:r}=e,i=(e.topic.startsWith(`unit.`)||e.topic.startsWith(`assignment.`))&&r.units!==`all`&&r.units.some(e=>t.has(e)),a=r.incidents!==`all`&&r.incidents.some(e=>n.has(e));(e.road!==null||e.kind===`snapshot`||i||a)&&(this.outdated=!0)}},vi=3,yi=class{#e;constructor(e){this.answer=null,this.answeredMs=0,this.problem=``,this.asked=``,this.#e=e}follow(e){let{place:t,category:n}=e,r=t===null||n===null?``:`${t.at.join()} ${n.key}`;r!==this.asked&&(this.asked=r,this.answer=null,this.problem=``,t!==null&&n!==null&&this.#t(r,t.at,n.key))}again(e){this.asked!==``&&(this.asked=``,this.follow(e))}async#t(e,t,n){try{let r=await Se(t,n,vi);if(e!==this.asked)return;this.answer=r,this.answeredMs=Date.now()}catch(t){if(!(t instanceof m))throw t;e===this.asked&&(this.problem=z(t))}this.#e()}},bi=[`overdue`,`supervised`,`held`,`unassigned`],xi={text:``,law:``,stage:``,department:``,grid:``,category:``,signs:[]};function Si(e){let{text:t,law:n,stage:r,department:i,grid:a,category:o,signs:s}=e;return[t.trim(),n,r,i,a,o].filter(e=>e!==``).length+s.length}function Ci(e,t,n,r){if(e.law!==``&&t.law!==e.law||e.stage!==``&&t.stage!==e.stage||e.department!==``&&t.department_code!==e.department||e.grid!==``&&t.duty_grid_code!==e.grid||e.category!==``&&!t.category.startsWith(e.category)||!e.signs.every(e=>wi(e,t,n)))return!1;let i=e.text.trim().toLowerCase();return i===``||r(t).toLowerCase().includes(i)}function wi(e,t,n){switch(e){case`overdue`:return lt(t,n)<=0;case`supervised`:return t.supervised;case`held`:return t.held;case`unassigned`:return t.department_code===null&&t.units.length===0}}function Ti(e,t){let n=new Map;for(let r of e){let e=t(r);e!==null&&e!==``&&n.set(e,(n.get(e)??0)+1)}return n}function Ei(e){let t=N().categories.get(e.category),n=e.areas.map(s).join(` `),r=e.department_code===null?``:P.name(e.department_code);return[e.number,e.description,e.address??``,n,t===void 0?e.category:s(t),r].join(` `)}function Di(e){return{rows:e.map(e=>({entry:e,gone:!1})),reordered:!1}}function Oi(e,t){let n=new Map(t.map(e=>[e.unit.id,e])),r=e.rows.map(e=>{let t=n.get(e.entry.unit.id);return t===void 0?{entry:e.entry,gone:!0}:{entry:t,gone:!1}});for(;r.at(-1)?.gone;)r.pop();let i=new Set(r.map(e=>e.entry.unit.id));for(let e of t)i.has(e.unit.id)||r.push({entry:e,gone:!1});let a=r.filter(e=>!e.gone).map(e=>e.entry.unit.id).some((e,n)=>t[n]?.unit.id!==e);return{rows:r.slice(0,9),reordered:a}}var ki=5,Ai=3e3,ji=12e3,Mi=class{#e;#t;#n;#r;#i;constructor(e){this.answer=null,this.ranking=null,this.problem=``,this.askedMs=0,this.answeredMs=0,this.notice=``,this.pick=null,this.sending=!1,this.#t=null,this.#n=0,this.#r=!1,this.#e=e}start(e){clearTimeout(this.#i),this.#t=e,this.answer=null,this.ranking=null,this.problem=this.notice=``,this.pick=null,e!==null&&this.ask(`fresh`)}get loading(){return this.answer===null&&this.problem===``&&this.#t!==null}row(e){return this.ranking?.rows[e-1]?.entry??null}choose(e){let t=this.ranking?.rows[e-1];return t===void 0||t.gone||this.sending||!k.may(`assignments.make`)?!1:(this.pick=t.entry.unit.id,this.#e.changed(),!0)}unpick(){this.pick=null,this.#e.changed()}get picked(){let e=this.ranking?.rows.findIndex(e=>e.entry.unit.id===this.pick&&!e.gone)??-1,t=this.ranking?.rows[e];return t===void 0?null:{rank:e+1,entry:t.entry}}async ask(e){let t=this.#t;if(t===null||this.#r&&e===`steady`)return;this.#r=!0,this.#n+=1;let n=this.#n;this.askedMs=Date.now();try{let r=await Fe(t,ki);if(n!==this.#n||t!==this.#t)return;this.answer=r,this.answeredMs=Date.now(),this.problem=``,this.ranking=e===`steady`&&this.ranking!==null?Oi(this.ranking,r.units):Di(r.units)}catch(e){if(!(e instanceof m))throw e;n===this.#n&&t===this.#t&&(this.problem=z(e))}finally{n===this.#n&&(this.#r=!1,this.#a(ji)),this.#e.changed()}}hear(e){this.#t!==null&&e.kind!==`answer`&&(e.road===null?(e.topic.startsWith(`unit.`)||e.topic.startsWith(`assignment.`)||e.kind===`snapshot`)&&this.#a(Math.max(0,this.askedMs+Ai-Date.now())):this.afterRoad(e.road))}async afterRoad(e){let t=this.answer;await this.ask(`fresh`);let{answer:n}=this;if(t===null||n===null||n===t)return;let r=a(e.ended?`rec.opened`:`rec.closed`,{reason:e.reason});this.notice=`${r} — ${a(Ni(t,n)?`rec.same_times`:`rec.new_times`)}`,this.picked===null&&(this.pick=null),this.#e.changed()}#a(e){clearTimeout(this.#i),this.#i=setTimeout(()=>{this.#t!==null&&c.state.incidents.has(this.#t)&&(document.hidden||this.sending?this.#a(ji):this.ask(`steady`))},e)}async confirm(){let e=this.picked,t=this.#e.incident;if(e===null||t===null||this.sending)return;let{unit:n}=e.entry,i=r();this.sending=!0,this.#e.changed();try{let r=await Re(t.id,{unit_id:n.id,rank:e.entry.rank,...this.answer===null?{}:{network_version:this.answer.network.version}},i);this.pick=null,c.answer([r.unit],[r.incident]);let o={assignmentId:r.assignment.id,code:n.code};this.#e.sayUndoable(a(`toast.assigned`,{code:n.code,number:t.number}),o)}catch(e){if(!(e instanceof m))throw e;this.pick=null,e.code===`unit_not_eligible`?this.#e.overriding.open(n.id):this.#e.say(z(e),`bad`)}finally{this.sending=!1,this.#e.changed(),this.ask(`fresh`)}}};function Ni(e,t){let n=({units:e})=>e.map(e=>`${e.unit.id}:${Math.round(e.distance_m/10)}`).join();return n(e)===n(t)}var Pi={alerts:`alerts.read`,closure:`closures.read`,plan:`allocations.plan`,shifts:`shifts.read`,aid:`mutual_aid.read`,override:`assignments.make`};function Fi(e){return k.may(Pi[e])}var Ii=6e3,Li=1e4,Ri=class{constructor(){this.panel=`incident`,this.side=`queue`,this.phoneTab=`queue`,this.tab=`handling`,this.help=!1,this.filter=xi,this.incidentId=null,this.unitId=null,this.assignments=[],this.reporter=null,this.toast=null,this.offer=null,this.spot=null,this.preview=new yi(()=>this.changed()),this.looking=new Xr(()=>this.changed()),this.draft=new Ur(()=>{this.preview.follow(this.draft),this.looking.follow(this.draft),this.changed()}),this.closing=new Un(()=>this.changed()),this.show=()=>void 0,this.recommending=new Mi(this),this.overriding=new di(this),this.planning=new _i(this),this.rostering=new Rn(()=>this.changed()),this.aiding=new wn(()=>this.changed()),this.handling=new ei(this),this.#e=new ue,this.#t=null,this.#r=new Set}#e;#t;#n;#r;listen(){let e=c.subscribe(e=>this.#s(e));return()=>{e(),this.recommending.start(null)}}subscribe(e){return this.#r.add(e),()=>this.#r.delete(e)}changed(){for(let e of this.#r)e()}get queue(){let{filter:e}=this,t=[...c.state.incidents.values()];return(Si(e)===0?t:t.filter(t=>Ci(e,t,c.nowMs,Ei))).sort(tt)}get incident(){if(this.incidentId===null)return null;let e=c.state.incidents.get(this.incidentId);return e!==void 0&&(this.#t=e),e??(this.#t?.id===this.incidentId?this.#t:null)}get unit(){return this.unitId===null?null:c.state.units.get(this.unitId)??null}get showsUnits(){return this.tab===`handling`&&this.incident!==null&&ri(this.incident)}selectIncident(e){this.incidentId=e,this.unitId=null,this.panel=`incident`,this.tab=`handling`,this.spot=null,this.assignments=[],this.reporter=null,this.#n=void 0,this.#i(),this.handling.start(e),e!==null&&(this.phoneTab=`detail`,this.#o(e)),this.changed()}#i(){let{incident:e}=this,t=e!==null&&ri(e)&&k.may(`recommendations.read`)?e.id:null;t!==this.#n&&this.recommending.start(t),this.#n=t}selectUnit(e){this.recommending.unpick(),this.unitId=e,this.panel=`unit`,this.phoneTab=`detail`,this.changed()}turnTo(e){this.tab=e,this.changed()}moveInQueue(e){let t=this.queue;if(t.length===0)return;let n=t.findIndex(e=>e.id===this.incidentId),r=n<0?0:Math.min(t.length-1,Math.max(0,n+e));this.selectIncident(t[r]?.id??null)}async openIncident(e,t=`handling`){return this.attempt(async()=>{c.state.incidents.has(e)||(this.#t=await Oe(e)),this.selectIncident(e),this.turnTo(t)})}openForm(e=``){if(!k.may(`incidents.file`))return;this.recommending.unpick(),this.panel=`form`,this.phoneTab=`detail`,this.draft.open(e);let{spot:t}=this;this.spot=null,t!==null&&this.draft.choosePoint(t.facility?.at??t.at,t.facility),this.changed()}showIncident(){this.panel=`incident`,this.unitId=null}openPanel(e){Fi(e)&&(this.recommending.unpick(),this.panel=e,this.phoneTab=`detail`,this.spot=null,e===`closure`?this.closing.clear():e===`plan`?this.planning.open():e===`shifts`?this.rostering.open():e===`aid`&&this.aiding.open(),this.changed())}closeHelp(){this.help=!1,this.changed()}back(){this.help?this.help=!1:this.recommending.pick===null?this.panel===`closure`&&this.closing.points.length>0?this.closing.clear():this.panel===`incident`?this.spot===null?this.toast!==null||this.offer!==null?this.dismiss():this.selectIncident(null):this.spot=null:this.showIncident():this.recommending.unpick(),this.changed()}say(e,t=`plain`,n=Ii){this.toast={text:e,tone:t,untilMs:Date.now()+n},this.changed()}sayUndoable(e,t){this.offer={...t,untilMs:Date.now()+Li},this.say(e,`plain`,Li)}expire(e){this.toast!==null&&e>this.toast.untilMs&&(this.toast=null),this.offer!==null&&e>this.offer.untilMs&&(this.offer=null)}dismiss(){this.toast=this.offer=null,this.changed()}async undo(){this.expire(Date.now());let e=this.offer;e!==null&&(this.dismiss(),await this.attempt(async()=>{await this.#a(e.assignmentId,`cancelled`,Mr(`undone`)),this.say(a(`toast.undone`,{code:e.code}))}))}async stepAssignment(e,t){return this.attempt(()=>this.#a(e,t,t===`cancelled`?Mr(`recalled`):void 0))}async#a(e,t,n){let r=await Ee(e,t,n);c.answer([r.unit],[r.incident]),this.recommending.ask(`fresh`)}async stepUnit(e,t){return this.attempt(async()=>{let n=await De(e,t);c.answer([n],[])})}async close(e){let t=this.incident;return t!==null&&this.attempt(async()=>{let n=await Ae(t.id,e,t.version);this.take(n),this.say(a(`incident.closed.done`,{number:t.number}))})}take(e){e.id===this.incidentId&&(this.#t=e),c.answer([],[e])}sayDone(e,t){let n=e.from_stage===e.to_stage?``:` → ${V.stage(t,e.to_stage)}`;this.say(`${t.number} · ${H(e)}${n}`)}async attempt(e){try{return await e(),!0}catch(e){if(!(e instanceof m))throw e;return this.say(z(e),`bad`),!1}finally{this.changed()}}async#o(e){try{let t=await Oe(e);if(this.incidentId!==e)return;this.assignments=t.assignments,this.reporter=t.reporter,this.handling.takeClocks(t.clocks),this.changed()}catch(e){if(!(e instanceof m))throw e}}#s(e){if(e.kind===`tick`&&this.#c(),e.kind===`positions`||e.kind===`tick`)return;this.handling.hear(e),this.#i();let t=this.incidentId,{incident:n}=e.body;n!==void 0&&n.id===t&&(this.#t=n),t!==null&&(e.touched.incidents===`all`||e.touched.incidents.includes(t))&&this.#o(t),(e.topic.startsWith(`closure.`)||e.topic.startsWith(`speed.`))&&this.preview.again(this.draft),this.recommending.hear(e),this.planning.hear(e),this.rostering.hear(e),this.aiding.hear(e),this.changed()}#c(){for(let e of this.#e.look(c.state.closures,c.nowMs))this.preview.again(this.draft),this.planning.outdate(),this.recommending.afterRoad(e)}};function zi(e){let t=new Map;for(let n of e){let{major:e,major_zh:r,major_en:i}=n,a=t.get(e)??{key:e,kind:e.split(`:`)[0]??e,name_zh:r,name_en:i,categories:[]};a.categories.push(n),t.set(e,a)}return[...t.values()]}function Bi({majors:e,major:t,chosen:n,onMajor:r,onChoose:i}){let o=e.find(e=>e.key===(t??n?.major))??e[0];return w`<div class="browser" id="category-browser" role="group" aria-label=${a(`form.category.browse`)}>
    <ul class="majors">
      ${e.map(e=>w`<li>
          <button type="button" aria-pressed=${e===o?`true`:`false`} @click=${()=>r(e.key)}>
            <small>${u(`category.kind`,e.kind)}</small> ${s(e)}
          </button>
        </li>`)}
    </ul>
    <ul class="minors" aria-label=${o===void 0?``:s(o)}>
      ${(o?.categories??[]).map(e=>w`<li>
          <button type="button" class=${e.key===n?.key?`on`:``} @click=${()=>i(e)}>
            ${st(e.priority)} <span>${s(e)}</span> <small>${Vi(e.key)}</small>
          </button>
        </li>`)}
    </ul>
  </div>`}function Vi(e){let t=e.split(`:`)[1]??``;return/^\d+$/.test(t)?t:``}var Hi=[`desk`,`phone`,`citizen`,`patrol`,`sensor`,`system`];function Ui(e){return w`<fieldset class="doors">
      <legend>${a(`form.source`)}</legend>
      ${Hi.map(t=>w`<label class=${e.source===t?`on`:``}>
          <input type="radio" name="source" class="sr" .checked=${O(e.source===t)} @change=${()=>e.chooseSource(t)} />
          ${u(`door`,t)}
        </label>`)}
    </fieldset>
    <div class="pair">
      <label>
        <span>${a(`form.reporter.name`)}</span>
        <input
          id="form-reporter-name"
          maxlength="100"
          placeholder=${a(`form.reporter.hint`)}
          aria-invalid=${e.problemField===`reporter_name`?`true`:n}
          .value=${O(e.reporterName)}
          @input=${t=>e.nameReporter(`reporterName`,t)}
        />
      </label>
      <label>
        <span>${a(`form.reporter.phone`)}</span>
        <input
          id="form-reporter-phone"
          type="tel"
          maxlength="40"
          placeholder=${a(`form.reporter.phone.hint`)}
          aria-invalid=${e.problemField===`reporter_phone`?`true`:n}
          .value=${O(e.reporterPhone)}
          @input=${t=>e.nameReporter(`reporterPhone`,t)}
        />
      </label>
    </div>`}function Wi({looking:e,category:t,ticked:r,onTick:i}){let{answer:o,problem:s,asking:c}=e;if(t===null)return n;let l=o?.proposal??null;return w`<section class="proposal" aria-label=${a(`proposal.title`)} aria-busy=${c?`true`:`false`}>
    <h3>${a(`proposal.title`)} <span>${a(`proposal.hint`)}</span></h3>
    ${s===``?n:w`<p class="note warn">${a(`proposal.failed`,{reason:s})}</p>`}
    ${l===null?c?w`<p class="empty" role="status">${a(`proposal.asking`)}</p>`:n:Gi(l,t)}
    ${l===null||l.standards.length===0?n:qi(l.standards,r,i)}
  </section>`}function Gi(e,t){let{duty_grid:r,departments:i,raised_by:o,priority:c}=e,[l,...f]=i;return w`<dl class="facts">
    <div>
      <dt>${a(`proposal.area`)}</dt>
      <dd>${Ye(e.areas)}${r===null?w` <small>${a(`proposal.no_grid`)}</small>`:w` <small>${a(`proposal.grid`,{code:r.code})}</small>`}</dd>
    </div>
    <div>
      <dt>${a(`proposal.department`)}</dt>
      <dd>
        ${l===void 0?w`<span class="dim">${a(`proposal.nobody`)}</span>`:w`<b>${s(l)}</b>`}
        ${f.length===0?n:w`<small>${a(`proposal.or`,{names:f.map(s).join(` · `)})}</small>`}
      </dd>
    </div>
    <div>
      <dt>${a(`proposal.limit`)}</dt>
      <dd>${a(`proposal.limit.category`,{limit:d(t.limit_s)})}</dd>
    </div>
    ${o.length===0||c===null?n:w`<div>
          <dt>${a(`form.priority`)}</dt>
          <dd><b>${u(`priority`,String(c))}</b> <small>${o.map(e=>Ki(e)).join(a(`proposal.between`))}</small></dd>
        </div>`}
  </dl>`}function Ki(e){let t=e.words.join(` · `);return t===``?a(`proposal.rule`,{rule:e.key}):a(`proposal.rule.words`,{words:t})}function qi(e,t,n){return w`<fieldset class="standards">
    <legend>${a(`proposal.standards`)}</legend>
    ${e.map(e=>w`<label>
        <input type="checkbox" .checked=${t.includes(e.key)} @change=${t=>n(e.key,t.target.checked)} />
        <span>
          ${o()===`zh`?e.opening_zh:e.opening_en}
          <small>${a(`proposal.standard`,{limit:u(`limit`,e.limit_kind,{n:e.limit_amount}),closing:o()===`zh`?e.closing_zh:e.closing_en})}</small>
        </span>
      </label>`)}
  </fieldset>`}var Ji=/\p{Script=Han}/u,Yi=/[\p{L}\p{N}]+/gu,Xi=3;function Zi(e,t){let n=t.toLowerCase(),r=new Set(n.match(Yi)??[]),i=Array(e.length).fill(!1);for(let t of e.matchAll(Yi)){let[e]=t,a=t.index;!Ji.test(e)&&e.length>=Xi&&r.has(e.toLowerCase())&&i.fill(!0,a,a+e.length);for(let t=0;Ji.test(e)&&t+2<=e.length;t+=1)n.includes(e.slice(t,t+2).toLowerCase())&&i.fill(!0,a+t,a+t+2)}return Qi(e,i)}function Qi(e,t){let n=[];for(let r=0;r<e.length;r+=1){let i=t[r]??!1,a=n.at(-1);a?.shared===i?a.text+=e[r]??``:n.push({text:e[r]??``,shared:i})}return n}function $i(e){return Math.round(e*100)}var ea=16.5,ta=18,na=class extends e{constructor(...e){super(...e),this.here=[0,0],this.there=[0,0],this.failed=!1,this.#e=null,this.#t=[]}#e;#t;firstUpdated(){let e=this.querySelector(`.canvas`);if(e!==null){try{this.#e=kt(N().city,e,a(`same.map`),ta)}catch{this.failed=!0;return}this.#e.scrollZoom.disable(),this.#n()}}updated(e){super.updated(e),(e.has(`here`)||e.has(`there`))&&this.#n()}disconnectedCallback(){this.#e?.remove(),this.#e=null,super.disconnectedCallback()}#n(){let e=this.#e;if(e===null)return;for(let e of this.#t)e.remove();this.#t=[ra(`there`,this.there),ra(`here`,this.here)].map(t=>t.addTo(e));let t=new Dt(this.here,this.here).extend(this.there);e.fitBounds(t,{padding:40,maxZoom:ea,animate:!1})}render(){return w`<div class="pair-map">
      <div class="canvas"></div>
      ${this.failed?w`<p class="empty">${a(`map.failed`)}</p>`:Ot(N().city)}
    </div>`}};T([h({attribute:!1})],na.prototype,`here`,void 0),T([h({attribute:!1})],na.prototype,`there`,void 0),T([p()],na.prototype,`failed`,void 0);function ra(e,t){let n=document.createElement(`span`);return n.className=`pair-mark ${e}`,n.textContent=a(`same.mark.${e}`),new Et({element:n}).setLngLat(t)}customElements.define(`pair-map`,na);function ia(e,t){let n={title:t.number,description:t.description,category:t.category,address:t.address??``,at:[t.lon,t.lat]};return w`<div class="compare">
    <div class="columns">${aa(e,n.description)} ${aa(n,e.description)}</div>
    <ul class="reasons" aria-label=${a(`same.reasons`)}>
      ${oa(e,t).map(e=>w`<li>${e}</li>`)}
    </ul>
    <pair-map .here=${e.at} .there=${n.at}></pair-map>
  </div>`}function aa(e,t){return w`<section>
    <h4>${e.title}</h4>
    <p class="said">${Zi(e.description,t).map(e=>e.shared?w`<mark>${e.text}</mark>`:e.text)}</p>
    <small>${[M(e.category),e.address].filter(e=>e!==``).join(` · `)}</small>
  </section>`}function oa(e,t){let n=e.category===t.category?a(`same.category`):a(`same.category.linked`),r=t.merged_reports>0?[a(`same.merged`,{n:t.merged_reports})]:[];return[n,a(`same.distance`,{distance:b(t.distance_m)}),a(`same.apart`,{time:D(t.apart_s)}),a(`same.likeness`,{n:$i(t.likeness)}),...r]}function sa(e){return w`<b>${M(e.category)} <span class="number">${e.number}</span></b>
    <small class="said-short">${e.description}</small>
    <small>
      ${e.open?u(`stage`,e.stage):w`<em class="tag">${a(`same.closed`)}</em>`} · ${b(e.distance_m)} · ${a(`same.apart`,{time:D(e.apart_s)})} ·
      ${a(`same.likeness`,{n:$i(e.likeness)})}${e.merged_reports>0?w` · ${a(`same.merged`,{n:e.merged_reports})}`:n}
    </small>`}function ca({one:e,duplicates:t,open:r,onOpen:i,doings:o}){return w`<ul class="duplicates">
    ${t.map(t=>{let s=t.incident_id===r;return w`<li class=${s?`open`:``} data-duplicate=${t.number}>
        <button type="button" aria-expanded=${s?`true`:`false`} title=${a(`same.compare`)} @click=${()=>i(s?null:t.incident_id)}>${sa(t)}</button>
        ${s?w`${ia(e,t)} ${o(t)}`:n}
      </li>`})}
  </ul>`}var la=class extends e{constructor(...e){super(...e),this.filed=()=>void 0,this.open=null,this.reason=null}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}willUpdate(e){e.has(`open`)&&(this.reason=null);let{duplicates:t}=this.desk.looking;this.open!==null&&!t.some(e=>e.incident_id===this.open)&&(this.open=null)}enter(){let[e]=this.desk.looking.duplicates;return e!==void 0&&(this.open??=e.incident_id,this.updateComplete.then(()=>{this.#t(),this.querySelector(`.duplicates .open > button`)?.focus({preventScroll:!0})}),!0)}#e(e){this.open=e,this.updateComplete.then(()=>this.#t())}#t(){this.querySelector(`.duplicates .open`)?.scrollIntoView({block:`nearest`})}render(){let{looking:e,draft:t}=this.desk,{duplicates:r}=e,{place:i,category:o}=t;if(i===null||o===null)return w`${n}`;let s={title:a(`same.this`),description:t.description,category:o.key,address:i.address,at:i.at};return w`<section class="same" aria-label=${a(`same.title`)}>
      <h3>${a(`same.title`)} ${r.length===0?n:w`<em><kbd>F2</kbd></em>`}</h3>
      <p class="said-so" role="status">${r.length>0?a(`same.found`,{n:r.length}):e.asking?a(`same.looking`):a(`same.none`)}</p>
      ${ca({one:s,duplicates:r,open:this.open,onOpen:e=>this.#e(e),doings:e=>this.#n(e)})}
    </section>`}#n(e){if(!e.open)return w`<p class="note">${a(`same.closed.why`)}</p>`;let t=this.reason??a(`same.reason`,{number:e.number,distance:b(e.distance_m)});return w`<form class="doings" autocomplete="off" @submit=${n=>{n.preventDefault(),t.trim()!==``&&!this.desk.draft.sending&&this.filed(this.#r(e,t.trim()))}}>
      <label><span>${a(`same.why`)}</span><input .value=${t} maxlength="500" @input=${e=>this.reason=e.target.value} /></label>
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.desk.draft.sending||t.trim()===``}>${a(`same.add`,{number:e.number})}</button>
        <button type="button" @click=${()=>this.open=null}>${a(`same.other`)}</button>
      </div>
    </form>`}async#r(e,t){let n=await this.desk.draft.file({incident:e.incident_id,reason:t});return n!==null&&(await this.desk.openIncident(e.incident_id,`reports`),this.desk.say(a(`same.added`,{filed:n.incident.number,number:e.number})),!0)}};T([h({attribute:!1})],la.prototype,`desk`,void 0),T([h({attribute:!1})],la.prototype,`filed`,void 0),T([p()],la.prototype,`open`,void 0),T([p()],la.prototype,`reason`,void 0),customElements.define(`desk-same`,la);var ua=3;function da(e,t,r){let i=fa(e,t);return i.length===0?t.place===null?n:w`<div class="suggested"></div>`:w`<div class="suggested" role="group" aria-label=${a(`form.suggested`)}>
    <small>${a(`form.suggested`)}</small>
    ${i.map(e=>w`<button type="button" @click=${()=>r(e)}>${s(e)}</button>`)}
  </div>`}function fa(e,t){let{categories:n}=N();return(e.answer?.suggestions??[]).slice(0,ua).map(e=>n.get(e.key)).filter(e=>e!==void 0&&e.key!==t.category?.key)}function pa(e){let{answer:t,problem:r,asked:i}=e;return i===``?n:w`<section class="preview" aria-label=${a(`preview.title`)} aria-busy=${t===null&&r===``?`true`:`false`}>
    <h3>${a(`preview.title`)} <span>${a(`preview.hint`)}</span></h3>
    ${r===``?n:w`<p class="note warn">${a(`rec.failed`,{reason:r})}</p>`}
    ${t===null&&r===``?w`<p class="empty" role="status">${a(`rec.loading`)}</p>`:n}
    ${t?.units.length===0?w`<p class="empty">${a(`rec.none`)}</p>`:n}
    <ol>
      ${t?.units.map(e=>w`<li>
          <kbd>${e.rank}</kbd>
          <b>${e.unit.code}</b>
          <small>${u(`kind`,e.unit.kind)}</small>
          <b class="eta">${f(e.travel_time_s)}</b>
          <small>${b(e.distance_m)}</small>
        </li>`)}
    </ol>
  </section>`}var ma=140,ha=8,ga={place:`#form-place`,category:`#form-category`,description:`textarea`,reporter_name:`#form-reporter-name`,reporter_phone:`#form-reporter-phone`},W=class extends e{constructor(...e){super(...e),this.categoryText=null,this.placeText=null,this.at=0,this.browsing=!1,this.major=null,this.#e=-1,this.#t=0,this.#r=null,this.#_=e=>{if(e.isComposing||(e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.browsing?this.browsing=!1:this.desk.back()),e.key===`F2`&&this.querySelector(`desk-same`)?.enter()===!0&&e.preventDefault(),e.key!==`Enter`||e.target instanceof HTMLButtonElement))return;let t=e.defaultPrevented;if(e.ctrlKey||e.metaKey){e.preventDefault(),this.#S();return}if(e.shiftKey&&e.target instanceof HTMLTextAreaElement||(e.preventDefault(),e.stopPropagation(),t))return;let{id:n}=e.target;n===`form-place`?(this.#h(),this.#a(`category`)):n===`form-category`?(this.categoryText===null||this.categoryText.trim()===``)&&this.#a(`description`):this.#S()},this.#v=e=>{e.isComposing||e.key!==`Escape`&&e.key!==`F2`||(e.preventDefault(),e.stopPropagation(),this.#a(`description`))},this.#y=()=>{this.desk.draft.clear(),this.desk.back()},this.#b=e=>{e.preventDefault(),this.#S()}}#e;#t;#n;#r;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}updated(e){super.updated(e);let{draft:t}=this.desk;t.opened===this.#e?t.pointed!==this.#t&&(this.placeText=null,this.contains(document.activeElement)&&document.activeElement?.id!==`form-place`||this.#i()):(this.#e=t.opened,this.categoryText=this.placeText=null,this.browsing=!1,this.#i()),this.#t=t.pointed}#i(){let{place:e,category:t}=this.desk.draft;this.#a(e===null?`place`:t===null?`category`:`description`)}#a(e){let t=ga[e];t!==void 0&&this.querySelector(t)?.focus()}render(){let{draft:e,preview:t,looking:r}=this.desk;return w`<h2>${a(`form.title`)}</h2>
      <form class="new" autocomplete="off" @submit=${this.#b} @keydown=${this.#_}>
        ${this.#d()} ${this.#o()}
        <label>
          <span>${a(`form.description`)}</span>
          <textarea
            rows="3"
            placeholder=${a(`form.description.hint`)}
            aria-invalid=${e.problemField===`description`?`true`:n}
            .value=${O(e.description)}
            @input=${t=>e.describe(t.target.value)}
          ></textarea>
        </label>
        ${da(r,e,t=>e.chooseCategory(t))} ${Ui(e)} ${this.#u()}
        ${e.problem===``?``:w`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending}>
            ${e.sending?a(`form.sending`):a(r.duplicates.length>0?`form.submit.anyway`:`form.submit`)} <kbd>Enter</kbd>
          </button>
          <button type="button" @click=${this.#y}>${a(`form.cancel`)}</button>
        </div>
      </form>
      ${pa(t)}
      <desk-same .desk=${this.desk} .filed=${e=>void this.#x(e)} @keydown=${this.#v}></desk-same>
      ${Wi({looking:r,category:e.category,ticked:e.standards,onTick:(t,n)=>e.tick(t,n)})}`}#o(){let{draft:e}=this.desk,t=e.category,n=this.categoryText===null?[]:this.#s(),r=this.categoryText??(t===null?``:s(t));return w`<div class="field">
      <label for="form-category">${a(`form.category`)}</label>
      <div class="with-button">
        ${Jn({id:`form-category`,value:r,hint:a(`form.category.hint`),invalid:e.problemField===`category`,open:this.categoryText!==null,at:this.at,empty:a(`form.category.none`),list:n.map(e=>_a(e)),onInput:e=>this.#c(e),onChoose:e=>this.#l(n[e]),onMove:e=>this.at=e,onClose:()=>this.categoryText=null})}
        <button type="button" aria-expanded=${this.browsing?`true`:`false`} aria-controls="category-browser" @click=${()=>this.browsing=!this.browsing}>${a(`form.category.browse`)}</button>
      </div>
      ${this.browsing?Bi({majors:zi(N().categories.values()),major:this.major,chosen:t,onMajor:e=>this.major=e,onChoose:e=>this.#l(e)}):``}
      ${t===null?``:w`<small class="under">
            ${e.categoryByHand?``:`${a(`form.category.suggested`)} · `}${a(`form.skills`,{skills:t.skills.map(e=>u(`skill`,e)).join(` · `),limit:d(t.limit_s)})}
          </small>`}
    </div>`}#s(){return Ir(N().categories.values(),this.categoryText??``).slice(0,ha)}#c(e){this.categoryText=e,this.at=0,e.trim()===``&&this.desk.draft.chooseCategory(null)}#l(e){e!==void 0&&(this.desk.draft.chooseCategory(e),this.categoryText=null,this.browsing=!1,this.#a(`description`))}#u(){let{draft:e,looking:t}=this.desk,n=t.answer?.proposal??null,r=n?.raised_by??[],i=e.priority??n?.priority??e.category?.priority??null,o=r.length===0?a(`form.priority.default`):a(`form.priority.raised`,{why:r.map(Ki).join(a(`proposal.between`))});return w`<fieldset class="priority">
      <legend>${a(`form.priority`)}</legend>
      ${[1,2,3].map(t=>w`<label class=${i===t?`on`:``}>
          <input
            type="radio"
            name="priority"
            class="sr"
            .checked=${i===t}
            @change=${()=>e.choosePriority(t)}
          />
          ${st(t)} ${u(`priority`,String(t))}
        </label>`)}
      ${e.priority===null&&i!==null?w`<small>${o}</small>`:``}
    </fieldset>`}#d(){let{draft:e}=this.desk,t=e.found??[];return w`<div class="field">
      <label for="form-place">${a(`form.place`)}</label>
      ${Jn({id:`form-place`,value:e.place?.text??this.placeText??``,hint:a(`form.place.example`),invalid:e.problemField===`place`,open:e.found!==null&&e.place===null,at:this.at,empty:a(`form.place.none`),list:t.map(va),onInput:e=>this.#f(e),onChoose:e=>this.#p(e),onMove:e=>this.at=e,onClose:()=>e.closeSearch()})}
      <small class="under">${e.place===null?a(`form.place.hint`):S(...e.place.at)}</small>
      ${e.place?.warnings.map(e=>w`<p class="note warn">${e}</p>`)??``}
    </div>`}#f(e){this.placeText=e,this.at=0,this.desk.draft.place!==null&&this.desk.draft.forgetPlace(),clearTimeout(this.#n),this.#n=setTimeout(()=>void this.desk.draft.search(e),ma)}#p(e){let{draft:t}=this.desk,n=t.foundFor===this.placeText||e>0?t.found?.[e]:void 0;n===void 0?this.#h():this.#m(n),this.#a(`category`)}#m(e){clearTimeout(this.#n),this.placeText=null,this.desk.draft.choosePlace(e)}#h(){let{draft:e}=this.desk,t=this.placeText?.trim()??``;return e.place!==null||t===``?Promise.resolve():(clearTimeout(this.#n),this.#r??=this.#g(t).finally(()=>this.#r=null),this.#r)}async#g(e){let{draft:t}=this.desk,[n]=await t.search(e);n===void 0?t.place===null&&t.problem===``&&t.missPlace():this.#m(n)}#_;#v;#y;#b;async#x(e){await e?document.activeElement?.blur():this.#a(this.desk.draft.problemField)}async#S(){let{draft:e}=this.desk;await this.#h();let t=this.desk.looking.duplicates.filter(e=>e.open).length,n=await e.file();if(n===null){this.#a(e.problemField);return}c.answer([],[n.incident]),this.desk.selectIncident(n.incident.id);let r=t===0?[]:[a(`form.filed.alike`,{n:t})],i=[a(`form.filed`,{number:n.incident.number}),...n.warnings,...r].join(` · `);this.desk.say(i,n.warnings.length>0?`bad`:`plain`),document.activeElement?.blur()}};T([h({attribute:!1})],W.prototype,`desk`,void 0),T([p()],W.prototype,`categoryText`,void 0),T([p()],W.prototype,`placeText`,void 0),T([p()],W.prototype,`at`,void 0),T([p()],W.prototype,`browsing`,void 0),T([p()],W.prototype,`major`,void 0);function _a(e){let t=[Vi(e.key),d(e.limit_s)].filter(e=>e!==``).join(` · `);return{key:e.key,mark:st(e.priority),text:s(e),detail:t}}function va(e){return{key:`${e.kind}/${e.key}`,text:s(e),detail:sr(e)}}customElements.define(`desk-form`,W);var ya=[`fire`,`medical`,`police`],ba=class extends e{constructor(...e){super(...e),this.open=!1}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()));let e=e=>{this.open&&e instanceof KeyboardEvent&&e.key===`Escape`&&(this.open=!1,e.stopPropagation(),this.querySelector(`.menu-button`)?.focus()),e.type===`pointerdown`&&!this.querySelector(`.menu`)?.contains(e.target)&&(this.open=!1)};addEventListener(`pointerdown`,e),this.addEventListener(`keydown`,e),this.follow(()=>removeEventListener(`pointerdown`,e))}render(){let{city:e,session:t}=N(),r=it(c.state.incidents.values(),c.state.units.values(),c.nowMs),l=c.feed;return w`<h1 class="brand">${a(`app.name`)} <span>${s(e)} · ${a(`app.desk`)}</span></h1>
      <div class="nums ${l.state===`down`?`old`:``}">
        <span><b>${c.count(r.open)}</b> ${a(`num.open`)}</span>
        <span class=${r.pressing>0?`bad`:``}><b>${c.count(r.pressing)}</b> ${a(`num.pressing`)}</span>
        <span class="ok"><b>${c.count(r.free)}</b> ${a(`num.free`)}</span>
      </div>
      ${this.#e()}
      <notice-bell .go=${e=>void this.desk.openIncident(e)}></notice-bell>
      <span class="feed ${l.state}"><i aria-hidden="true"></i>${oe(l)}</span>
      <span class="clock"><small>${ee(c.nowMs,e.timezone)}</small>${E(c.nowMs,e.timezone)}</span>
      <span class="who">${t.account.name}</span>
      <button type="button" class="plain" lang=${o()===`zh`?`en`:`zh-CN`} title=${a(`language.switch.hint`)} @click=${()=>i(o()===`zh`?`en`:`zh`)}>
        ${a(`language.switch`)}
      </button>
      <div class="menu">
        <button type="button" class="plain menu-button" aria-expanded=${this.open?`true`:`false`} aria-label=${a(`menu.title`)} @click=${()=>this.open=!this.open}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16M4 12h16M4 18h16" /></svg>
        </button>
        ${this.open?this.#i():n}
      </div>`}#e(){let e=c.state.alerts.size,t=le(c.state.alerts.values()).length;return e===0?n:w`<button type="button" class="plain alerts ${t>0?`fresh`:``}" @click=${()=>this.desk.openPanel(`alerts`)}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3.5L22 20.5H2zM12 10v5M12 17.4v.2" /></svg>
      ${a(`alerts.count`,{n:e})}${t>0?w`<span>· ${a(`alerts.fresh`,{fresh:t})}</span>`:``}
    </button>`}async#t(){await this.desk.attempt(we)&&location.reload()}#n(){return w`<select aria-label=${a(`coverage.group`)} @change=${e=>{this.layers.group=e.target.value,this.layers.set(`coverage`,!0),this.requestUpdate()}}>
      ${ya.map(e=>w`<option value=${e} ?selected=${e===this.layers.group}>${u(`group`,e)}</option>`)}
    </select>`}#r(e){this.open=!1,this.desk.openPanel(e)}#i(){let e=e=>w`<label>
      <input
        type="checkbox"
        .checked=${this.layers.shown[e]}
        @change=${t=>{this.layers.set(e,t.target.checked),this.requestUpdate()}}
      />
      ${a(`layers.${e}`)}
    </label>`,t=(e,t,r)=>Fi(e)?w`<button type="button" class="link" @click=${()=>this.#r(e)}>${a(t)} <kbd>${r}</kbd></button>`:n;return w`<div class="sheet">
      ${t(`plan`,`plan.title`,`P`)} ${t(`closure`,`closure.title`,`C`)} ${t(`alerts`,`alerts.title`,`A`)}
      ${t(`shifts`,`shifts.title`,`S`)} ${t(`aid`,`aid.title`,`M`)}
      <hr />
      <h2>${a(`layers.title`)}</h2>
      ${e(`facilities`)} ${e(`load`)} ${e(`off_duty`)} ${e(`coverage`)} ${this.#n()}
      <hr />
      <a href="/wall" target="_blank" rel="noopener">${a(`menu.wall`)}</a>
      ${Xe(e=>k.may(e),e=>k.has(e)).map(e=>w`<a href=${Ze[e].path}>${a(Ze[e].title)}</a>`)}
      <a href="/api/docs" target="_blank" rel="noopener">${a(`menu.api`)}</a>
      <button type="button" class="link" @click=${()=>void this.#t()}>${a(`sign_in.out`)}</button>
    </div>`}};T([h({attribute:!1})],ba.prototype,`desk`,void 0),T([h({attribute:!1})],ba.prototype,`layers`,void 0),T([p()],ba.prototype,`open`,void 0),customElements.define(`desk-header`,ba);var xa=[[`N`,`help.n`],[`J K ↓ ↑`,`help.jk`],[`1 – 9`,`help.pick`],[`Enter`,`help.enter`],[`Esc`,`help.esc`],[`/`,`help.slash`],[`D`,`help.d`],[`[ ]`,`help.tabs`],[`F`,`help.f`],[`R`,`help.r`],[`Z`,`help.z`],[`U`,`help.u`],[`C`,`help.c`],[`A`,`help.a`],[`P`,`help.p`],[`S`,`help.s`],[`M`,`help.m`],[`L`,`help.l`],[`?`,`help.question`]];function Sa(e){let t=e=>k.may(e),n=xa.filter(([,e])=>fr(e,t)),r=Zn.filter(e=>dr(e,t));return w`<dialog class="help" aria-label=${a(`help.title`)} @close=${e}>
    <div class="help-sheet">
      <h2>${a(`help.title`)}</h2>
      <dl>
        ${n.map(([e,t])=>w`<div><dt><kbd>${e}</kbd></dt><dd>${a(t)}</dd></div>`)}
      </dl>
      <dl class="commands">
        ${r.map(e=>w`<div><dt><code>${a(`command.${e}.args`)}</code></dt><dd>${a(`command.${e}`)}</dd></div>`)}
      </dl>
      <button type="button" @click=${e}>${a(`help.close`)} <kbd>Esc</kbd></button>
    </div>
  </dialog>`}async function Ca(){return(await A.get(`/reveals/purposes`)).items}async function wa(e){return A.post(`/reveals`,e)}var Ta=3e4;function Ea(e,t){return Math.max(0,Math.ceil((e-t)/1e3))}var G=class extends e{constructor(...e){super(...e),this.entity=``,this.row=0,this.field=``,this.masked=``,this.asking=!1,this.purposes=null,this.value=null,this.untilMs=0,this.problem=``,this.sending=!1,this.#n=e=>{e.preventDefault();let t=new FormData(e.target);this.#r(At(t,`purpose`),At(t,`note`))}}willUpdate(e){(e.has(`row`)||e.has(`field`))&&this.#i(),this.value!==null&&Ea(this.untilMs,Date.now())===0&&this.#i()}updated(){jt(this)}render(){return this.value===null?w`<span class="masked">${this.masked}</span>
      ${k.may(`personal.reveal`)?w`<button type="button" class="link" @click=${()=>this.#t()}>${a(`reveal.show`)}</button>`:n}
      ${this.asking?this.#e():n}`:w`<span class="revealed" role="status"><b>${this.value}</b> <small>${a(`reveal.hides`,{n:Ea(this.untilMs,Date.now())})}</small></span>
        <button type="button" class="link" @click=${()=>this.#i()}>${a(`reveal.hide`)}</button>`}#e(){let e=()=>{this.asking=!1,this.problem=``};return Mt({title:a(`reveal.title`),close:e,content:w`<form autocomplete="off" @submit=${this.#n}>
        <p class="dim">${a(`reveal.about`)}</p>
        <label><span>${a(`reveal.purpose`)}</span>
          <select name="purpose" required>
            <option value="">${a(`reveal.purpose.choose`)}</option>
            ${(this.purposes??[]).map(e=>w`<option value=${e.key}>${s(e)}</option>`)}
          </select>
        </label>
        <label><span>${a(`reveal.note`)}</span><textarea name="note" rows="2" minlength="2" maxlength="300" required></textarea></label>
        ${this.problem===``?n:w`<p class="note bad" role="alert">${this.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending}>${this.sending?a(`form.sending`):a(`reveal.submit`)}</button>
          <button type="button" @click=${e}>${a(`form.cancel`)}</button>
        </div>
      </form>`})}#t(){this.asking=!0,this.purposes===null&&_(async()=>this.purposes=await Ca(),e=>this.problem=e)}#n;async#r(e,t){this.sending=!0,this.problem=``;let n={entity:this.entity,entity_id:this.row,field:this.field,purpose:e,note:t};await _(async()=>{let{value:e}=await $e(()=>wa(n));this.value=e,this.untilMs=Date.now()+Ta,this.asking=!1},e=>this.problem=e),this.sending=!1}#i(){this.value=null}};T([h()],G.prototype,`entity`,void 0),T([h({type:Number})],G.prototype,`row`,void 0),T([h()],G.prototype,`field`,void 0),T([h()],G.prototype,`masked`,void 0),T([p()],G.prototype,`asking`,void 0),T([p()],G.prototype,`purposes`,void 0),T([p()],G.prototype,`value`,void 0),T([p()],G.prototype,`untilMs`,void 0),T([p()],G.prototype,`problem`,void 0),T([p()],G.prototype,`sending`,void 0),customElements.define(`masked-value`,G);function Da(e){let t=e.filter(e=>e.ended_at!==null).sort((e,t)=>t.id-e.id);return t.length===0?n:w`<h3>${a(`past.title`)} <em>${t.length}</em></h3>
    <ul class="past">
      ${t.map(Oa)}
    </ul>`}function Oa(e){return w`<li class=${e.outcome??``} data-assignment=${e.id}>
    <p><b>${e.unit_code}</b> <span>${e.outcome===null?``:u(`past.outcome`,e.outcome)}</span></p>
    <ol class="times">
      ${ka(e).map(([e,t])=>w`<li><span>${u(`past.time`,e)}</span> <time datetime=${t}>${Aa(t)}</time></li>`)}
    </ol>
    ${e.override_reason?w`<p class="overridden">${a(`incident.override`,{by:e.assigned_by,reason:Nr(e.override_reason)})}</p>`:n}
    ${e.end_reason?w`<p class="why">${Nr(e.end_reason)}</p>`:n}
  </li>`}function ka(e){return[[`assigned`,e.assigned_at],[`en_route`,e.en_route_at],[`on_scene`,e.on_scene_at],[`ended`,e.ended_at]].filter(e=>e[1]!==null)}function Aa(e){return g(Date.parse(e),c.nowMs,N().city.timezone)}var ja=60,Ma=5;function Na(e,t){let n=t.trim().toLowerCase();return e.filter(e=>n===``||`${e.unit_code} ${u(`cause`,e.cause)}`.toLowerCase().includes(n))}var Pa=class extends e{constructor(...e){super(...e),this.typed=``}connectedCallback(){super.connectedCallback(),this.follow(j.listen(()=>this.requestUpdate()))}render(){let e=Object.entries(this.answer.excluded_counts),t=e.reduce((e,[,t])=>e+t,0);if(t===0)return n;let r=this.#e();return w`<details class="excluded">
      <summary>
        ${a(`rec.excluded`,{n:t})}
        <small>${e.map(([e,t])=>`${u(`cause`,e)} ${t}`).join(` · `)}</small>
      </summary>
      <input
        type="search"
        aria-label=${a(`excluded.search`)}
        placeholder=${a(`excluded.search`)}
        .value=${this.typed}
        @input=${e=>this.typed=e.target.value}
        @keydown=${e=>this.#n(e,r)}
      />
      <ul>
        ${r.slice(0,ja).map(e=>this.#t(e))}
      </ul>
      ${r.length>ja?w`<p>${a(`units.more`,{n:r.length-ja})}</p>`:n}
      ${r.length===0?w`<p>${a(`units.empty`)}</p>`:n}
    </details>`}#e(){let{excluded:e,units:t}=this.answer,n=Na(e,this.typed).map(e=>({...e,text:hn(e.cause,e.detail)})),r=this.typed.trim().toLowerCase();if(r===``)return n;let i=new Set([...e.map(e=>e.unit_id),...t.map(e=>e.unit.id)]),o=[...c.state.units.values()].filter(e=>!i.has(e.id)&&e.code.toLowerCase().includes(r));return[...n,...o.slice(0,Ma).map(e=>({unit_id:e.id,unit_code:e.code,text:a(`excluded.farther`)}))]}#t(e){return k.may(`assignments.make`)?w`<li>
      <button type="button" title=${a(`excluded.send.hint`)} @click=${()=>this.desk.overriding.open(e.unit_id)}>
        <span>${e.unit_code}</span><small>${e.text}</small>
      </button>
    </li>`:w`<li class="only-read"><div><span>${e.unit_code}</span><small>${e.text}</small></div></li>`}#n(e,t){let[n]=t;e.key!==`Enter`||e.isComposing||n===void 0||(e.preventDefault(),this.desk.overriding.open(n.unit_id))}};T([h({attribute:!1})],Pa.prototype,`desk`,void 0),T([h({attribute:!1})],Pa.prototype,`answer`,void 0),T([p()],Pa.prototype,`typed`,void 0),customElements.define(`desk-excluded`,Pa);var Fa=class extends e{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(j.listen(()=>this.requestUpdate()))}render(){let{recommending:e}=this.desk,{answer:t,ranking:r}=e;return w`<section class="recommendation" aria-busy=${e.loading?`true`:`false`}>
      <h3>
        ${a(`rec.title`)}
        ${t===null?``:w`<em>${a(`rec.updated`,{age:v((Date.now()-e.answeredMs)/1e3)})}</em>`}
        ${t===null?``:w`<span>${yn(t)}</span>`}
      </h3>
      <p class="note news" role="status" ?hidden=${e.notice===``}>${e.notice}</p>
      ${t===null?n:this.#t(t)}
      ${e.loading?w`<p class="empty" role="status">${a(`rec.loading`)}</p>`:``}
      ${e.problem===``?``:w`<p class="note bad" role="alert">${a(`rec.failed`,{reason:e.problem})}</p>`}
      ${r!==null&&r.rows.length===0?w`<p class="empty">${a(`rec.none`)}</p>`:``}
      ${r===null?``:w`<ol class="ranked">
            ${F(r.rows,e=>e.entry.unit.id,(e,t)=>this.#e(e,t+1))}
          </ol>`}
      ${r?.reordered?w`<p class="note">${a(`rec.reordered`)}</p>`:``} ${t===null?``:this.#n(t)}
    </section>`}#e(e,t){let{unit:r,travel_time_s:i,distance_m:o,reasons:s}=e.entry,{recommending:c}=this.desk,l=c.pick===r.id&&!e.gone,d=()=>{l?c.confirm():c.choose(t)},p=w`<kbd>${t}</kbd>
      <span class="what">
        <b>${r.code} <small>${u(`kind`,r.kind)} · ${a(`units.crew`,{n:r.crew})}</small></b>
        <small>${e.gone?Ia(r.id):[...s.filter(e=>e.code!==`crew`).map(mn),bn(e.entry)].filter(e=>e!==``).join(` · `)}</small>
      </span>
      <span class="when">
        <b class="eta">${f(i)}</b>
        <small>${b(o)}</small>
      </span>`;return k.may(`assignments.make`)?w`<li class="${l?`picked`:``} ${e.gone?`gone`:``}">
      <button type="button" aria-pressed=${l?`true`:`false`} ?disabled=${e.gone||c.sending} @click=${d}>${p}</button>
      ${l?w`<div class="confirm">
            <button type="button" class="go" ?disabled=${c.sending} @click=${()=>void c.confirm()}>
              ${c.sending?a(`rec.sending`):a(`rec.choose`,{code:r.code})}
            </button>
            <span>${a(`rec.confirm`)}</span>
          </div>`:n}
    </li>`:w`<li class="only-read ${e.gone?`gone`:``}"><div>${p}</div></li>`}#t({cut_off:e}){if(!e)return n;let t=e.closures.map(e=>c.state.closures.get(e)?.reason??`#${e}`).join(` · `),r=b(e.nearest_open.distance_m);return w`<p class="note bad" role="alert">${a(`rec.cut_off`,{reasons:t,distance:r})}</p>`}#n(e){let t=ve(c.state.closures.values(),c.nowMs);return w`${xn(e)===``?n:w`<p class="note alternative">${xn(e)}</p>`}
      ${t.length===0?n:w`<p class="note warn">${a(`rec.closures`,{n:t.length})}${t.slice(0,3).map(e=>`${e.reason} (${ce(e)})`).join(` · `)}</p>`}
      ${e.shortfall.map(e=>w`<p class="note warn">
          ${a(`rec.shortfall`,{skill:u(`skill`,e.skill),needed:e.needed,available:e.available})}
        </p>`)}
      <desk-excluded .desk=${this.desk} .answer=${e}></desk-excluded>`}};T([h({attribute:!1})],Fa.prototype,`desk`,void 0);function Ia(e){return c.state.units.get(e)?.status===`available`?a(`rec.farther`):a(`rec.gone`)}customElements.define(`desk-recommendation`,Fa);function La(e,t,r){let i=t?.departments??[],o=new Set(i.map(e=>e.code)),c=(r??[]).filter(e=>!o.has(e.code));return t===null||r===null?w`<p class="empty" role="status">${a(`app.loading`)}</p>`:w`<label>
      <span>${e}</span>
      <select name="department" required>
        ${i.length===0?w`<option value="">${a(`handling.department.choose`)}</option>`:n}
        ${i.length===0?n:w`<optgroup label=${a(`handling.department.proposed`)}>${i.map(e=>w`<option value=${e.code}>${s(e)}</option>`)}</optgroup>`}
        ${c.length===0?n:w`<optgroup label=${a(`handling.department.others`)}>${c.map(e=>w`<option value=${e.code}>${s(e)}</option>`)}</optgroup>`}
      </select>
    </label>
    ${Ra(t)}`}function Ra(e){let[t]=e.standards,[n]=e.departments,r=[e.duty_grid===null?``:a(`handling.basis.grid`,{grid:s(e.duty_grid)}),n===void 0?a(`handling.basis.nobody`):a(`handling.basis.responsibility`,{key:n.responsibility}),t===void 0?``:a(`handling.basis.closing`,{closing:o()===`zh`?t.closing_zh:t.closing_en})].filter(e=>e!==``);return w`<small class="under">${r.join(` · `)}</small>`}function za(e,t){return t!==null&&t.length===0?w`<p class="note warn">${a(`handling.members.none`)}</p>`:w`<label>
    <span>${e}</span>
    <select name="account" required ?disabled=${t===null}>
      ${t===null?w`<option value="">${a(`app.loading`)}</option>`:t.map(e=>w`<option value=${e.account_id}>${e.name}${e.leads?` · ${a(`handling.member.leads`)}`:``}</option>`)}
    </select>
  </label>`}function Ba(e,t,n,r){let i=(n??[]).filter(e=>e.open),o=new Set(i.map(e=>e.incident_id)),s=[...r.values()].filter(e=>e.id!==t.id&&!o.has(e.id)&&e.law===t.law);return w`<label>
      <span>${e}</span>
      <input name="incident" type="text" list="merge-into" placeholder=${a(`handling.merge.hint`)} required .value=${i[0]?.number??``} />
    </label>
    <datalist id="merge-into">
      ${i.map(e=>w`<option value=${e.number}>${M(e.category)} · ${b(e.distance_m)} · ${e.description.slice(0,30)}</option>`)}
      ${s.map(e=>w`<option value=${e.number}>${M(e.category)} · ${qe(e)}</option>`)}
    </datalist>`}function Va(e,t,n){let r=t.find(t=>t.number===e);return r===void 0?[...n.values()].find(t=>t.number===e)?.id??null:r.incident_id}function Ha(e,t,n,r,i){let o=Object.keys(V.of(t)?.levels??{}).map(Number).sort((e,t)=>e-t).filter(e=>n===`lower_alarm`?e<t.alarm_level:e>t.alarm_level),s=o.includes(r)?r:o[0]??0,c=[...V.sends(t,s)].map(([e,t])=>a(`handling.card.unit`,{kind:u(`kind`,e),count:t}));return w`<label>
      <span>${e} <small>${a(`handling.level.now`,{level:V.level(t,t.alarm_level)})}</small></span>
      <select name="level" required @change=${e=>i(Number(e.target.value))}>
        ${o.map(e=>w`<option value=${e} ?selected=${e===s}>${V.level(t,e)}</option>`)}
      </select>
    </label>
    <small class="under sends">${c.length===0?a(`handling.card.none`):a(`handling.card`,{units:c.join(a(`handling.comma`))})}</small>`}var K=class extends e{constructor(...e){super(...e),this.proposal=null,this.members=null,this.duplicates=null,this.level=0,this.problem=``,this.#e=``,this.#r=e=>{e.preventDefault();let t=new FormData(e.target),n=e=>At(t,e),r={};for(let{field:e}of this.allowed.fields)if(e===`department`)r.department=n(e);else if(e===`incident`){let t=Va(n(e),this.duplicates??[],c.state.incidents);if(t===null){this.problem=a(`handling.merge.unknown`,{number:n(e)});return}r.incident=t}else r[e]=Number(n(e));this.allowed.reason_needed&&(r.reason=n(`reason`)),this.problem=``,this.desk.handling.send(this.allowed,r)},this.#i=e=>{e.key!==`Escape`||e.isComposing||(e.preventDefault(),e.stopPropagation(),this.desk.handling.choose(null))}}#e;connectedCallback(){super.connectedCallback(),this.follow(P.listen(()=>this.requestUpdate())),this.follow(V.listen(()=>this.requestUpdate()))}willUpdate(e){let t=`${this.incident.id}/${this.allowed.action}`;t!==this.#e&&(e.has(`allowed`)||e.has(`incident`))&&(this.#e=t,this.problem=``,this.level=0,this.#n())}updated(){let e=this.querySelector(`select, input, textarea`);this.dataset.entered!==this.#e&&e!==null&&this.querySelector(`[role=status]`)===null&&(this.dataset.entered=this.#e,e.focus())}render(){let{handling:e}=this.desk,{allowed:t,incident:r}=this,i=t.to_stage===null?``:V.stage(r,t.to_stage);return w`<form class="new doing" autocomplete="off" data-form=${t.action} @submit=${this.#r} @keydown=${this.#i}>
      <h3>${H(t)}${i===``?n:w` <small>${a(`handling.leads_to`,{stage:i})}</small>`}</h3>
      ${t.fields.map(e=>this.#t(e.field))}
      ${t.reason_needed?Bt(t.reasons):n}
      ${this.problem===``?n:w`<p class="note bad" role="alert">${this.problem}</p>`}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${e.sending}>${e.sending?a(`form.sending`):H(t)} <kbd>Enter</kbd></button>
        <button type="button" @click=${()=>e.choose(null)}>${a(`form.cancel`)} <kbd>Esc</kbd></button>
      </div>
    </form>`}#t(e){let t=this.allowed.fields.find(t=>t.field===e),n=t===void 0?e:H(t);switch(e){case`department`:return La(n,this.proposal,P.all);case`account`:return za(n,this.members);case`incident`:return Ba(n,this.incident,this.duplicates,c.state.incidents);case`level`:return Ha(n,this.incident,this.allowed.action,this.level,e=>this.level=e);default:{let{unit_zh:r,unit_en:i}=t??{},a=typeof r==`string`&&typeof i==`string`?H({title_zh:r,title_en:i}):``;return w`<label><span>${n}${a===``?``:` (${a})`}</span><input name=${e} type="number" min="0.5" max="10000" step="0.5" required /></label>`}}}#n(){let{incident:e,allowed:t}=this,n=e=>t.fields.some(t=>t.field===e),r=e=>void _(e,e=>this.problem=e);n(`department`)&&r(async()=>this.proposal=await mt(e.id)),n(`incident`)&&r(async()=>this.duplicates=await ft(e.id));let{department_code:i}=e;n(`account`)&&i!==null&&r(async()=>this.members=await St(i))}#r;#i};T([h({attribute:!1})],K.prototype,`desk`,void 0),T([h({attribute:!1})],K.prototype,`incident`,void 0),T([h({attribute:!1})],K.prototype,`allowed`,void 0),T([p()],K.prototype,`proposal`,void 0),T([p()],K.prototype,`members`,void 0),T([p()],K.prototype,`duplicates`,void 0),T([p()],K.prototype,`level`,void 0),T([p()],K.prototype,`problem`,void 0),customElements.define(`desk-action-form`,K);var Ua=new Set([`void`,`merge`,`force_close`,`supervise`,`end_supervision`,`escalate`,`request_hold`,`request_extension`,`appeal`,`take_back`,`lower_alarm`]);function Wa({items:e,requests:t}){let n=(e,t)=>e.action===`approve_${t}`||e.action===`refuse_${t}`,r=t.map(t=>({request:t,answers:e.filter(e=>n(e,t.kind))})),i=new Set(r.flatMap(e=>e.answers)),a=e.filter(e=>!i.has(e));return{onward:a.filter(e=>!Ua.has(e.action)),requests:r,beside:a.filter(e=>Ua.has(e.action))}}function Ga(e,t){if(e.state===`stopped`)return`over`;if(e.state===`paused`)return`still`;let n=Ka(e,t);return n!==null&&n<=0?`late`:e.warned_at===null?`calm`:`soon`}function Ka(e,t){return e.state!==`running`||e.due_at===null?null:(Date.parse(e.due_at)-t)/1e3}function qa(e){return e.overdue_at!==null||e.due_at!==null&&e.stopped_at!==null&&Date.parse(e.stopped_at)>Date.parse(e.due_at)}function Ja(e,t){return t.held?`held`:e.clock===`accept`&&t.marks.includes(`confirming`)?`confirming`:e.clock===`handle`?t.stage===`assign`||t.stage===`accept`?`given_back`:t.stage===`handle`?`other`:`reported_done`:`other`}function Ya(e){let t=Math.floor(Math.abs(e));return{hours:Math.floor(t/60),minutes:t%60}}function Xa(e){let t=e=>e.due_at===null||e.state===`paused`?1/0:Date.parse(e.due_at),n=e=>Date.parse(e.stopped_at??e.started_at);return{going:e.filter(e=>e.state!==`stopped`).sort((e,n)=>t(e)===t(n)?0:t(e)-t(n)),over:e.filter(e=>e.state===`stopped`).sort((e,t)=>n(t)-n(e))}}function Za(e,t){if(e.length===0)return n;let{going:r,over:i}=Xa(e);return w`<section class="clocks" aria-label=${a(`handling.clocks`)}>
    ${r.length===0?n:w`<ul>${r.map(e=>Qa(e,t))}</ul>`}
    ${i.length===0?n:w`<details>
          <summary>${a(`handling.clocks.over`,{n:i.length})}${i.some(qa)?w` <b class="late">${a(`handling.clocks.over.late`,{n:i.filter(qa).length})}</b>`:n}</summary>
          <ul>${i.map($a)}</ul>
        </details>`}
  </section>`}function Qa(e,t){let n=Ga(e,c.nowMs);return w`<li class=${n} data-clock=${e.clock}>
    <span>
      <b>${no(e)}</b>
      <small>${ro(e)}${e.department_code===null?``:` · ${P.name(e.department_code)}`}</small>
    </span>
    <span class="left"><b>${eo(e)}</b><small>${to(e,t)}</small></span>
  </li>`}function $a(e){let t=qa(e);return w`<li class=${t?`late`:`over`} data-clock=${e.clock}>
    <span><b>${no(e)}</b><small>${ro(e)}</small></span>
    <span class="left"><small>${a(t?`handling.clock.ended.late`:`handling.clock.ended`,{at:io(e.stopped_at??e.started_at)})}</small></span>
  </li>`}function eo(e){let t=Ka(e,c.nowMs);if(t!==null)return t<=0?a(`incident.over`,{left:C(-t)}):a(`incident.left`,{left:C(t)});let n=e.minutes_left??0,{hours:r,minutes:i}=Ya(n),o=r===0?a(`handling.clock.minutes`,{m:i}):a(`handling.clock.hours`,{h:r,m:i});return a(n<0?`handling.clock.still.late`:`handling.clock.still`,{left:o})}function to(e,t){if(e.state===`paused`){let n=u(`handling.pause`,Ja(e,t));return e.paused_at===null?n:a(`handling.clock.since`,{why:n,at:io(e.paused_at)})}let n=e.due_at===null?``:a(`incident.due`,{at:io(e.due_at)});return e.escalated_at===null?n:`${n} · ${a(`handling.clock.escalated`)}`}function no(e){return o()===`zh`?e.title_zh:e.title_en}function ro({limit:e,kind:t}){return t===`urgent`?`${d(e*3600)} · ${u(`time_kind`,t)}`:u(`time_kind.amount`,t,{n:Math.round(e*100)/100})}function io(e){return g(Date.parse(e),c.nowMs,N().city.timezone,`minutes`)}function ao(e,t){let n=e.findLast(e=>e.clock===`handle`)?.kind??`urgent`;return u(`time_kind.amount`,n,{n:t})}function oo(e,t){return t.length===0?n:w`<ul class="requests" aria-label=${a(`handling.requests`)}>
    ${t.map(t=>so(e,t))}
  </ul>`}function so(e,{request:t,answers:r}){let i=k.session?.account.id??0,o=a(`handling.request.approved`,{n:t.approved_by.length,of:t.approvals}),s=t.approved_by.includes(i)?a(`handling.request.mine`):t.asked_by===i?a(`handling.request.asked`):``,{handling:c}=e;return w`<li data-request=${t.kind}>
    <p>
      <b>${a(`handling.request`,{what:H(t)})}</b>${t.amount===null?n:w` <span>${ao(e.handling.clocks,t.amount)}</span>`}
      <small>${[o,s].filter(e=>e!==``).join(` · `)}</small>
    </p>
    ${r.length===0?n:w`<div class="steps">
          ${r.map(e=>w`<button type="button" data-action=${e.action} ?disabled=${c.sending} @click=${()=>c.begin(e)}>${H(e)}${e.reason_needed?`…`:``}</button>`)}
        </div>`}
  </li>`}var co=class extends e{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(V.listen(()=>this.requestUpdate()))}render(){let{handling:e}=this.desk,{actions:t}=e;if(t===null)return e.problem===``?n:w`<p class="note bad" role="alert">${e.problem} <button type="button" class="link" @click=${()=>e.refresh()}>${a(`app.retry`)}</button></p>`;let{onward:r,requests:i,beside:o}=Wa(t);return w`<section class="deeds" aria-label=${a(`handling.actions`)}>
      ${oo(this.desk,i)}
      <div role="toolbar" aria-label=${a(`handling.actions`)} @keydown=${this.#r}>
        ${r.map((e,t)=>this.#e(e,t===0?`go`:``))}${o.map(e=>this.#e(e,`beside`))}
      </div>
      ${t.items.length===0?w`<p class="empty">${a(`handling.nothing`)}</p>`:n}
      ${this.#t(t.items)} ${this.#n()}
      ${e.chosen===null?n:w`<desk-action-form .desk=${this.desk} .incident=${this.incident} .allowed=${e.chosen}></desk-action-form>`}
    </section>`}enter(){this.querySelector(`[role=toolbar] button`)?.focus()}#e(e,t){let{handling:r}=this.desk,i=r.chosen?.action===e.action,a=e.reason_needed||e.fields.length>0;return w`<button
      type="button"
      class=${i?`open`:t}
      data-action=${e.action}
      aria-expanded=${a?i?`true`:`false`:n}
      ?disabled=${r.sending}
      @click=${()=>i?r.choose(null):r.begin(e)}
    >
      ${H(e)}${a?`…`:``}
    </button>`}#t(e){let{incident:t}=this;return t.stage!==`verify`||t.closed_at!==null||e.some(e=>e.to_stage===`archive`&&e.action===`archive`)?n:t.marks.includes(`verified`)?w`<p class="note warn">${a(`handling.waits.proof`)} <button type="button" class="link" @click=${()=>this.desk.turnTo(`proof`)}>${a(`incident.tab.proof`)}</button></p>`:w`<p class="note">${a(t.marks.includes(`verify_failed`)?`handling.waits.failed`:`handling.waits.verify`)}</p>`}#n(){let{refusal:e}=this.desk.handling;return e===null?n:w`<div class="note bad refusal" role="alert">
      <p>${e.text}</p>
      ${e.allowed.length===0?n:w`<p>${a(`handling.instead`,{actions:e.allowed.join(a(`handling.comma`))})}</p>`}
    </div>`}#r=e=>{let t=e.key===`ArrowRight`||e.key===`ArrowDown`?1:e.key===`ArrowLeft`||e.key===`ArrowUp`?-1:0;if(t===0)return;e.preventDefault();let n=[...e.currentTarget.querySelectorAll(`button`)];n[(n.indexOf(e.target)+t+n.length)%n.length]?.focus()}};T([h({attribute:!1})],co.prototype,`desk`,void 0),T([h({attribute:!1})],co.prototype,`incident`,void 0),customElements.define(`desk-actions`,co);var q=class extends e{constructor(...e){super(...e),this.card=null,this.problem=``,this.sending=!1,this.#e=r(),this.#t=``}#e;#t;willUpdate(e){if(!e.has(`incident`))return;let{id:t,alarm_level:n,priority:r,units:i}=this.incident,a=[t,n,r,...i.map(e=>e.assignment_id)].join(`/`);a!==this.#t&&(this.#t.startsWith(`${t}/`)||(this.card=null),this.#t=a,this.#n())}render(){let{card:e,problem:t}=this;if(e===null||e.lines.length===0)return n;let r=e.lines.flatMap(e=>e.units).length;return w`<section class="run-card" aria-label=${a(`handling.runs`)}>
      <h3>${a(`handling.runs`)} <em>${e.missing===0?a(`handling.runs.complete`):a(`handling.runs.missing`,{n:e.missing})}</em></h3>
      <ul>${e.lines.map(lo)}</ul>
      ${t===``?n:w`<p class="note bad" role="alert">${t}</p>`}
      ${r>0&&k.may(`assignments.make`)?w`<p class="pad"><button type="button" class="go" ?disabled=${this.sending} @click=${()=>void this.#r(e)}>${this.sending?a(`rec.sending`):a(`handling.runs.send`,{n:r})}</button></p>`:n}
    </section>`}async#n(){let e=this.#t;await _(async()=>{let t=await ht(this.incident.id);e===this.#t&&(this.card=t)},e=>this.problem=e)}async#r(e){this.sending=!0,this.problem=``;let t=``,n=e.lines.flatMap(t=>t.units.map(t=>({incident_id:e.incident_id,unit_id:t.unit_id,rank:t.rank,takes_off:[],...t.override_reason===null?{}:{override_reason:t.override_reason}})));await _(async()=>{let t=await Ve(n,this.#e),r=new Map(e.lines.flatMap(e=>e.units).map(e=>[e.unit_id,e.unit_code])),i=t.items.filter(e=>e.outcome===`refused`).map(e=>r.get(e.unit_id)??``);this.problem=i.length===0?``:a(`handling.runs.refused`,{units:i.join(a(`handling.comma`))})},(e,n)=>{t=n.code,this.problem=e}),t!==`network`&&(this.#e=r()),this.sending=!1,await this.#n()}};T([h({attribute:!1})],q.prototype,`desk`,void 0),T([h({attribute:!1})],q.prototype,`incident`,void 0),T([p()],q.prototype,`card`,void 0),T([p()],q.prototype,`problem`,void 0),T([p()],q.prototype,`sending`,void 0);function lo(e){let t=e.units.map(e=>`${e.unit_code} ${f(e.travel_time_s)}`).join(` · `),n=e.short===0?``:Object.entries(e.excluded).map(([e,t])=>`${hn(e,{})} ${t}`).join(` · `),r=e.short===0?``:a(`handling.runs.short`,{n:e.short});return w`<li class=${e.missing===0?`met`:`lacking`} data-kind=${e.kind}>
    <span><b>${s(e)}</b><small>${[t,r,n].filter(e=>e!==``).join(` · `)}</small></span>
    <span class="left"><b>${a(`handling.runs.there`,{there:e.there,wanted:e.wanted})}</b></span>
  </li>`}customElements.define(`desk-run-card`,q);var uo=[`check`,`handle`,`confirm`,`verify`,`other`],J=class extends e{constructor(...e){super(...e),this.close=()=>void 0,this.kind=`check`,this.department=``,this.members=[],this.problem=``,this.sending=!1,this.#e=r(),this.#t=e=>{this.department=e.target.value,this.members=[];let{department:t}=this;t!==``&&k.may(`members.read`)&&_(async()=>{let e=await St(t);t===this.department&&(this.members=e)},e=>this.problem=e)},this.#n=e=>{e.preventDefault();let t=new FormData(e.target),n=e=>At(t,e),r=o()===`zh`?`title_zh`:`title_en`,i={incident_id:this.incident.id,kind:this.kind};n(`title`)!==``&&(i[r]=n(`title`)),n(`note`)!==``&&(i.note=n(`note`)),n(`department`)!==``&&(i.department=n(`department`)),n(`account`)!==``&&(i.account_id=Number(n(`account`)));let a=nn(n(`due`)),s=a===null?null:re(a,k.timezone);s!==null&&(i.due_at=s),i.items=Rt(n(`items`)).map(e=>({title_zh:``,title_en:``,[r]:e,required:!0})),this.#r(i)},this.#i=e=>{e.key!==`Escape`||e.isComposing||(e.preventDefault(),e.stopPropagation(),this.close())}}#e;connectedCallback(){super.connectedCallback(),this.follow(P.listen(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`select`)?.focus()}render(){let e=this.kind===`confirm`||this.kind===`verify`;return w`<form class="new doing" autocomplete="off" data-form="task" @submit=${this.#n} @keydown=${this.#i}>
      <h3>${a(`handling.task.make`)}</h3>
      <label>
        <span>${a(`handling.task.what`)}</span>
        <select name="kind" @change=${e=>this.kind=e.target.value}>
          ${uo.map(e=>w`<option value=${e} ?selected=${e===this.kind}>${u(`handling.task.kind`,e)}</option>`)}
        </select>
      </label>
      <label>
        <span>${a(`handling.task.department`)}</span>
        <select name="department" ?required=${!e} @change=${this.#t}>
          <option value="">${a(e?`handling.task.nearest`:`handling.department.choose`)}</option>
          ${(P.all??[]).map(e=>w`<option value=${e.code}>${s(e)}</option>`)}
        </select>
      </label>
      ${this.department===``?n:w`<label>
            <span>${a(`handling.task.member`)}</span>
            <select name="account"><option value="">${a(`handling.task.member.any`)}</option>${this.members.map(e=>w`<option value=${e.account_id}>${e.name}</option>`)}</select>
          </label>`}
      <label><span>${a(`handling.task.title`)}</span><input name="title" type="text" maxlength="100" placeholder=${u(`handling.task.kind`,this.kind)} /></label>
      <label><span>${a(`handling.task.note`)}</span><textarea name="note" rows="2" maxlength="1000"></textarea></label>
      <label><span>${a(`handling.task.items`)}</span><textarea name="items" rows="3"></textarea></label>
      ${rn({name:`due`,label:a(`handling.task.due`),value:``,empty:a(`handling.task.due.empty`)})}
      ${this.problem===``?n:w`<p class="note bad" role="alert">${this.problem}</p>`}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.sending}>${this.sending?a(`form.sending`):a(`handling.task.make`)}</button>
        <button type="button" @click=${this.close}>${a(`form.cancel`)} <kbd>Esc</kbd></button>
      </div>
    </form>`}#t;#n;async#r(e){this.sending=!0,this.problem=``;let t=``,n=await _(()=>pt(e,this.#e),(e,n)=>{t=n.code,this.problem=e});t!==`network`&&(this.#e=r()),this.sending=!1,n&&this.close(),this.desk.handling.refresh()}#i};T([h({attribute:!1})],J.prototype,`desk`,void 0),T([h({attribute:!1})],J.prototype,`incident`,void 0),T([h({attribute:!1})],J.prototype,`close`,void 0),T([p()],J.prototype,`kind`,void 0),T([p()],J.prototype,`department`,void 0),T([p()],J.prototype,`members`,void 0),T([p()],J.prototype,`problem`,void 0),T([p()],J.prototype,`sending`,void 0),customElements.define(`desk-task-form`,J);var Y=class extends e{constructor(...e){super(...e),this.detail=null,this.doing=null,this.problem=``,this.sending=!1,this.#e=r()}#e;willUpdate(e){let t=e.get(`task`);e.has(`task`)&&(t?.id!==this.task.id||t.version!==this.task.version)&&this.#s()}render(){let{detail:e}=this;return e===null?w`<p class="empty" role="status">${this.problem===``?a(`app.loading`):this.problem}</p>`:w`<div class="task-open">
      ${e.note===null?n:w`<p class="said">${e.note}</p>`} ${fo(e)?w`<p class="note warn">${a(e.allowed.includes(`reassign`)?`handling.task.nobody.hand`:`handling.task.nobody.got`)}</p>`:n}
      ${this.#t(e)}
      <div class="steps">
        ${e.allowed.filter(It).map(e=>w`<button type="button" data-doing=${e} aria-expanded=${Ft(e)?this.doing===e?`true`:`false`:n} ?disabled=${this.sending} @click=${()=>this.#r(e)}>
              ${u(`handling.task.doing`,e)}${Ft(e)?`…`:``}
            </button>`)}
      </div>
      ${this.problem===``?n:w`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.doing===null?n:w`<task-doing .task=${this.task} .doing=${this.doing} .reasons=${e.reasons[this.doing]??[]} .sending=${this.sending} .send=${e=>void this.#i(e)} .close=${()=>this.doing=null}></task-doing>`}
      ${this.#n(e)}
    </div>`}#t(e){if(e.items.length===0)return n;let t=e.allowed.includes(`tick`);return w`<ul class="checklist">
      ${e.items.map(e=>{let n=o()===`zh`?e.title_zh:e.title_en,r=e.done_at!==null,i=r?a(`handling.task.item.done`,{by:e.done_by??``,at:po(e.done_at??``)}):e.required?``:a(`handling.task.item.optional`);return w`<li>
          <label><input type="checkbox" .checked=${r} ?disabled=${!t||this.sending} @change=${()=>void this.#a(e.place,!r)} /> ${n} <small>${i}</small></label>
        </li>`})}
    </ul>`}#n(e){return w`<ol class="times">
      ${e.steps.map(e=>w`<li>
          <span>${u(`handling.task.step`,e.kind)} · ${e.actor}${e.reason===null?``:a(`handling.task.why`,{reason:e.reason})}</span>
          <time datetime=${e.at}>${po(e.at)}</time>
        </li>`)}
    </ol>`}#r(e){this.#e=r(),this.problem=``,this.doing=Ft(e)&&this.doing!==e?e:null,Ft(e)||this.#i({},e)}async#i(e,t=this.doing){t!==null&&It(t)&&await this.#o(()=>gt(this.task.id,zt[t],e,this.#e))}async#a(e,t){await this.#o(()=>dt(this.task.id,e,t))}async#o(e){this.sending=!0,this.problem=``;let t=``;await _(e,(e,n)=>{t=n.code,this.problem=e})&&(this.doing=null),t!==`network`&&(this.#e=r()),this.sending=!1,this.desk.handling.refresh(),await this.#s()}async#s(){let{id:e}=this.task;await _(async()=>{let t=await yt(e);e===this.task.id&&(this.detail=t)},e=>this.problem=e)}};T([h({attribute:!1})],Y.prototype,`desk`,void 0),T([h({attribute:!1})],Y.prototype,`task`,void 0),T([p()],Y.prototype,`detail`,void 0),T([p()],Y.prototype,`doing`,void 0),T([p()],Y.prototype,`problem`,void 0),T([p()],Y.prototype,`sending`,void 0);function fo(e){return e.ended_at===null&&e.account_id===null&&Nt(e.kind).length>0}function po(e){return g(Date.parse(e),c.nowMs,N().city.timezone,`minutes`)}customElements.define(`desk-task`,Y);var X=class extends e{constructor(...e){super(...e),this.open=0,this.making=!1,this.#e=0}#e;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(P.listen(()=>this.requestUpdate()))}willUpdate(e){e.has(`incident`)&&this.incident.id!==this.#e&&(this.#e=this.incident.id,this.open=0,this.making=!1)}render(){let{tasks:e}=this.desk.handling;if(e===null||!k.may(`tasks.read`))return n;let{open:t,ended:r}=Lt(e),i=k.may(`incidents.assign`)&&this.incident.closed_at===null;return w`<section class="tasks" aria-label=${a(`handling.tasks`)}>
      <h3>
        ${a(`handling.tasks`)} <em>${e.length===0?``:a(`handling.tasks.count`,{open:t.length,all:e.length})}</em>
      </h3>
      ${e.length===0?w`<p class="empty">${a(i?`handling.tasks.none.make`:`handling.tasks.none`)}</p>`:n}
      <ul>
        ${F(t,e=>e.id,e=>this.#n(e))}
      </ul>
      ${r.length===0?n:w`<details>
            <summary>${a(`handling.tasks.ended`,{n:r.length})}</summary>
            <ul>${F(r,e=>e.id,e=>this.#n(e))}</ul>
          </details>`}
      ${i?this.#t():n}
    </section>`}#t(){return this.making?w`<desk-task-form .desk=${this.desk} .incident=${this.incident} .close=${()=>this.making=!1}></desk-task-form>`:w`<p class="pad"><button type="button" class="make-task" @click=${()=>this.making=!0}>${a(`handling.task.make`)}…</button></p>`}#n(e){let t=this.open===e.id,r=Pt(e,c.nowMs);return w`<li class="${e.ended_at===null?``:`ended`} ${r?`late`:``}" data-task=${e.id} data-kind=${e.kind}>
      <button type="button" aria-expanded=${t?`true`:`false`} @click=${()=>this.open=t?0:e.id}>
        <span>
          ${$t(e)} <b>${mo(e)}</b>
          <small>${ho(e)}${e.supervised_at===null?``:` · ${a(`handling.task.supervised`)}`}</small>
        </span>
        <span class="left"><b>${go(e)}</b><small>${_o(e,r)}</small></span>
      </button>
      ${t?w`<desk-task .desk=${this.desk} .task=${e}></desk-task>`:n}
    </li>`}};T([h({attribute:!1})],X.prototype,`desk`,void 0),T([h({attribute:!1})],X.prototype,`incident`,void 0),T([p()],X.prototype,`open`,void 0),T([p()],X.prototype,`making`,void 0);function mo(e){let t=u(`handling.task.kind`,e.kind),n=H(e);return n.toLowerCase().startsWith(t.toLowerCase())?n:`${t} · ${n}`}function ho(e){let t=e.department_code===null?``:P.name(e.department_code),n=[e.assignee??``,t].filter(e=>e!==``);return n.length===0?a(`handling.task.nobody`):n.join(` · `)}function go(e){let t=e.result===null?``:u(`handling.task.result`,e.result);return t===``?u(`handling.task.state`,e.state):t}function _o(e,t){let n=e=>g(Date.parse(e),c.nowMs,N().city.timezone,`minutes`);if(e.ended_at!==null)return n(e.ended_at);if(e.due_at===null)return a(`handling.task.no_due`);let r=(Date.parse(e.due_at)-c.nowMs)/1e3;return t?a(`incident.over`,{left:C(-r)}):a(`incident.left`,{left:C(r)})}customElements.define(`desk-tasks`,X);var vo=[`en_route`,`on_scene`,`done`,`cancelled`],yo=class extends e{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let{incident:e}=this,t=Za(this.desk.handling.clocks,e),r=w`${this.#n(e)} ${Da(this.desk.assignments)} ${this.#e(e)} ${this.#t(e)}`,i=k.may(`incidents.act`)?w`<desk-actions .desk=${this.desk} .incident=${e}></desk-actions>`:n,a=w`<desk-tasks .desk=${this.desk} .incident=${e}></desk-tasks>`;return e.law===`emergency`?w`${t} ${r} ${i} ${a}`:w`${t} ${i} ${a} ${r}`}#e(e){return k.may(`recommendations.read`)&&ri(e)&&Object.keys(V.of(e)?.levels??{}).length>0?w`<desk-run-card .desk=${this.desk} .incident=${e}></desk-run-card>`:n}#t(e){return k.may(`recommendations.read`)&&ri(e)?w`<desk-recommendation .desk=${this.desk}></desk-recommendation>`:n}#n(e){if(e.units.length===0)return n;let t=N().city.timezone;return w`<h3>${a(`incident.units`)}</h3>
      <ul class="on-it">
        ${e.units.map(e=>{let r=this.desk.assignments.find(t=>t.id===e.assignment_id),i=c.state.units.get(e.unit_id)?.status??bo(e.status),o=i===`en_route`?ge(e.assignment_id,c.nowMs):``,s=c.state.etas.get(e.assignment_id)?.[1]??null,l=s===null?r?.eta:new Date(s).toISOString();return w`<li>
            <div>
              ${at(i)}
              <button type="button" class="link" @click=${()=>this.desk.selectUnit(e.unit_id)}>${e.unit_code}</button>
              <span>${u(`status`,i)}</span>
              <small>
                ${o===``?n:w`<b class="left">${o}</b>`}
                ${l&&i!==`on_scene`?a(`incident.eta`,{at:E(Date.parse(l),t,`minutes`)}):n}
              </small>
            </div>
            ${r?.override_reason?w`<p class="overridden">${a(`incident.override`,{by:r.assigned_by,reason:Nr(r.override_reason)})}</p>`:n}
            ${k.may(`assignments.progress`)?w`<div class="steps">
                  ${vo.filter(e=>!xo(e,i)).map(t=>w`<button type="button" @click=${()=>void this.desk.stepAssignment(e.assignment_id,t)}>${u(`assignment`,t)}</button>`)}
                </div>`:n}
          </li>`})}
      </ul>`}};T([h({attribute:!1})],yo.prototype,`desk`,void 0),T([h({attribute:!1})],yo.prototype,`incident`,void 0);function bo(e){return e===`done`||e===`cancelled`?`available`:e}function xo(e,t){return e===`en_route`?t===`en_route`||t===`on_scene`:e===`on_scene`&&t===`on_scene`}customElements.define(`desk-handling`,yo);function So(e,t){let[n]=e.reasons;return n===void 0?t:o()===`zh`?n.zh:n.en}var Co=class{#e;#t;#n;constructor(e,t){this.reporters=null,this.duplicates=null,this.problem=``,this.sending=!1,this.splits=new Map,this.mergers=null,this.#e=0,this.#t=r(),this.incident=e,this.#n=t}hear(e){let{touched:t}=e,n=e.body.incident;(t.incidents===`all`||t.incidents.includes(this.incident)||n?.merged_into===this.incident)&&this.refresh()}async refresh(){this.#e+=1;let e=this.#e;await this.#a(async()=>{let[t,n]=await Promise.all([qr(this.incident),ft(this.incident)]),r=[...t.items.filter(e=>e.merged).map(e=>e.incident_id),this.incident],i=k.may(`incidents.act`)?await wo(r):new Map;if(e!==this.#e)return;let a=new Set(t.items.map(e=>e.incident_id));this.reporters=t,this.duplicates=n.filter(e=>!a.has(e.incident_id)),this.splits=i,this.problem=``})}async compare(e,t){if(this.mergers=null,!k.may(`incidents.act`)||!t.open||e.closed_at!==null){this.mergers=[],this.#n();return}let n=Date.parse(e.reported_at)>=Date.parse(t.reported_at),r=[[e.id,t.incident_id],[t.incident_id,e.id]];await this.#a(async()=>{let e=await Promise.all(r.map(([e,t])=>To(e,t)));this.mergers=(n?e:e.reverse()).filter(e=>e!==null)})}async merge({from:e,into:t,version:n},r){return this.#r(e,()=>wt(e,`merge`,{incident:t,reason:r,version:n},this.#t))}async split(e,t){return this.#r(e,()=>wt(e,`split`,{reason:t},this.#t))}async answer(e,t){return this.#i(async()=>{let n=await Jr(e?.incident_id??this.incident,{answer:t,everybody:e===null},this.#t);(e===null||e.incident_id===this.incident)&&(this.reporters=n)})}async#r(e,t){return this.#i(async()=>{let n=await t();c.answer([],[n.incident]),this.splits.delete(e)})}async#i(e){if(this.sending)return!1;this.sending=!0,this.problem=``,this.#n();let t=await this.#a(e);return this.sending=!1,t&&await this.refresh(),this.#n(),t}async#a(e){try{return await e(),this.#t=r(),!0}catch(e){if(!(e instanceof m))throw e;return this.problem=e.field(o()===`zh`?`message_zh`:`message_en`)||x(e),e.code!==`network`&&(this.#t=r()),!1}finally{this.#n()}}};async function wo(e){let t=await Promise.all(e.map(e=>vt(e))),n=new Map;for(let e of t){let t=e.items.find(e=>e.action===`split`);t!==void 0&&n.set(e.incident_id,t)}return n}async function To(e,t){let{items:n,version:r}=await vt(e),i=n.find(e=>e.action===`merge`);return i===void 0?null:{from:e,into:t,version:r,action:i}}var Eo=1e3,Z=class extends e{constructor(...e){super(...e),this.open=null,this.reason=null,this.whom=null,this.answer=``,this.#e=null}#e;connectedCallback(){super.connectedCallback(),this.follow(c.subscribe(e=>this.#e?.hear(e)))}willUpdate(e){this.#e?.incident!==this.incident.id&&this.#t(),e.has(`open`)&&(this.reason=null)}#t(){this.open=this.whom=null,this.answer=``,this.#e=new Co(this.incident.id,()=>this.requestUpdate()),this.#e.refresh()}render(){let e=this.#e;return e===null?w`${n}`:w`${e.problem===``?n:w`<p class="note bad" role="alert">${e.problem}</p>`} ${this.#n(e)} ${this.#a(e)}
    ${this.#l(e)}`}#n(e){let t=this.incident.merged_into;return t===null?n:w`<p class="note">
      ${a(`reports.merged_into`)} <button type="button" class="link" @click=${()=>void this.desk.openIncident(t,`reports`)}>${a(`reports.open_main`)}</button>
      ${this.#r(e,this.incident.id)}
    </p>`}#r(e,t){let r=e.splits.get(t);return r===void 0?n:w`<button type="button" ?disabled=${e.sending} @click=${()=>void this.#i(e,t,So(r,a(`reports.split.reason`)))}>${a(`reports.split`)}</button>`}async#i(e,t,n){await e.split(t,n)&&this.desk.say(a(`reports.split.done`))}#a(e){let{reporters:t}=e;return t===null?w`<h3>${a(`reports.reporters`)}</h3>${e.problem===``?w`<p class="empty" role="status">${a(`app.loading`)}</p>`:n}`:w`<h3>${a(`reports.reporters`)} <em>${t.unanswered>0?a(`reports.unanswered`,{n:t.unanswered}):``}</em></h3>
      <ul class="reporters">
        ${t.items.map(t=>this.#o(e,t))}
      </ul>
      ${k.may(`incidents.change`)?this.#s(e,t.items):n}`}#o(e,t){let r=e=>g(Date.parse(e),c.nowMs,N().city.timezone,`minutes`),i=(e,r)=>r===null?n:w`<masked-value entity="incidents" .row=${t.incident_id} field=${e} masked=${r}></masked-value>`,o=t.name===null&&t.phone===null;return w`<li data-report=${t.number}>
      <div>
        <p>
          <b>${u(`door`,t.source)}</b> ${o?w`<span class="dim">${a(`reports.anonymous`)}</span>`:w`${i(`reporter_name`,t.name)} ${i(`reporter_phone`,t.phone)}`}
        </p>
        <small>${t.number} · ${r(t.reported_at)}${t.merged?` · ${a(`reports.merged`)}`:``}${t.asks_by_code?` · ${a(`reports.by_code`)}`:``}</small>
        ${t.answer===null?n:w`<p class="answered">${a(`reports.told`,{by:t.answered_by??``,at:t.answered_at===null?``:r(t.answered_at)})} ${t.answer}</p>`}
      </div>
      ${t.merged?this.#r(e,t.incident_id):n}
    </li>`}#s(e,t){return w`<form class="answering" autocomplete="off" @submit=${n=>{n.preventDefault(),this.#c(e,t.find(e=>e.incident_id===this.whom)??null)}}>
      <label>
        <span>${a(`reports.answer`)}</span>
        <textarea
          rows="2"
          maxlength=${Eo}
          placeholder=${a(`reports.answer.hint`)}
          .value=${this.answer}
          @input=${e=>this.answer=e.target.value}
        ></textarea>
      </label>
      <div class="buttons">
        ${t.length===1?n:w`<select aria-label=${a(`reports.whom`)} @change=${e=>this.whom=Number(e.target.value)||null}>
              <option value="" ?selected=${this.whom===null}>${a(`reports.everybody`,{n:t.length})}</option>
              ${t.map(e=>w`<option value=${e.incident_id} ?selected=${this.whom===e.incident_id}>${e.number} · ${u(`door`,e.source)}</option>`)}
            </select>`}
        <button type="submit" ?disabled=${this.answer.trim()===``||e.sending}>${a(`reports.answer.keep`)}</button>
      </div>
    </form>`}async#c(e,t){let n=this.answer.trim();n!==``&&await e.answer(t,n)&&(this.answer=``,this.desk.say(a(`reports.answered`)))}#l(e){let{duplicates:t}=e,{incident:r}=this;if(t===null||r.merged_into!==null)return n;let i={title:a(`same.this`),description:r.description,category:r.category,address:r.address??``,at:[r.lon,r.lat]};return w`<section class="same" aria-label=${a(`same.title`)}>
      <h3>${a(`same.title`)}</h3>
      <p class="said-so">${t.length===0?a(`same.none`):a(`same.found`,{n:t.length})}</p>
      ${ca({one:i,duplicates:t,open:this.open,onOpen:t=>this.#u(e,t),doings:t=>this.#d(e,t)})}
    </section>`}#u(e,t){this.open=t;let n=e.duplicates?.find(e=>e.incident_id===t);n!==void 0&&e.compare(this.incident,n)}#d(e,t){let n=w`<button type="button" @click=${()=>void this.desk.openIncident(t.incident_id,`reports`)}>${a(`same.open`,{number:t.number})}</button>`,{mergers:r}=e;if(r===null)return w`<p class="empty" role="status">${a(`app.loading`)}</p>`;if(r.length===0)return w`<p class="note">${a(t.open?`same.no_merger`:`same.closed.why`)}</p><div class="buttons pad">${n}</div>`;let[i]=r,o=a(`same.reason`,{number:t.number,distance:b(t.distance_m)}),s=this.reason??(i===void 0?o:So(i.action,o));return w`<form class="doings" autocomplete="off" @submit=${e=>e.preventDefault()}>
      <label><span>${a(`same.why`)}</span><input .value=${s} maxlength="500" @input=${e=>this.reason=e.target.value} /></label>
      <div class="buttons">
        ${r.map((n,r)=>w`<button type="button" class=${r===0?`go`:``} ?disabled=${e.sending||s.trim()===``} @click=${()=>void this.#f(e,n,s.trim(),t)}>
            ${n.from===this.incident.id?a(`same.merge.this`,{number:t.number}):a(`same.merge.that`,{number:t.number})}
          </button>`)}
        ${n}
      </div>
    </form>`}async#f(e,t,n,r){let[i,o]=t.from===this.incident.id?[this.incident.number,r.number]:[r.number,this.incident.number];await e.merge(t,n)&&(this.open=null,this.desk.say(a(`same.merged.done`,{from:i,into:o})),t.from===this.incident.id&&await this.desk.openIncident(t.into,`reports`))}};T([h({attribute:!1})],Z.prototype,`desk`,void 0),T([h({attribute:!1})],Z.prototype,`incident`,void 0),T([p()],Z.prototype,`open`,void 0),T([p()],Z.prototype,`reason`,void 0),T([p()],Z.prototype,`whom`,void 0),T([p()],Z.prototype,`answer`,void 0),customElements.define(`desk-reports`,Z);var Do={key:`talk`,title:`incident.tab.talk`,offered:()=>k.may(`messages.read`),content:(e,t)=>w`<incident-talk .incidentId=${t.id}></incident-talk>`,count:e=>xe.of(e.id)},Oo={key:`reports`,title:`incident.tab.reports`,offered:()=>k.may(`incidents.read`),content:(e,t)=>w`<desk-reports .desk=${e} .incident=${t}></desk-reports>`};function ko(e){if(e.in_place===null||e.distance_m===null)return{tone:`unknown`,text:a(`proof.place.unknown`)};let t=a(e.in_place?`proof.place.here`:`proof.place.elsewhere`,{distance:b(e.distance_m)});return{tone:e.in_place?`good`:`bad`,text:t}}function Ao(e,t){if(e.in_time===null||e.taken_at===null)return{tone:`unknown`,text:a(`proof.time.unknown`)};let n=Date.parse(e.taken_at),r=(n-Date.parse(t.reported_at))/1e3,i=g(n,c.nowMs,N().city.timezone,`minutes`),o=a(r<0?`proof.time.before`:`proof.time.after`,{at:i,time:D(Math.abs(r))});return{tone:e.in_time?`good`:`bad`,text:o}}function jo(e){return e.doubts.map(e=>u(`proof.doubt`,String(e.code)))}function Mo(e,t,n){let r=u(`proof.kind`,e.kind);return Mt({title:r,close:n,content:w`<img class="whole-picture" src=${ye(e.id)} alt=${r} />
      ${No(e,t)}
      <div class="buttons"><button type="button" @click=${n}>${a(`help.close`)} <kbd>Esc</kbd></button></div>`})}function No(e,t){return w`<ul class="held">
    ${Io(ko(e))}${Io(Ao(e,t))}
    ${jo(e).map(e=>Io({tone:`unknown`,text:e}))}
  </ul>`}var Po={good:`M5 13l4 4L19 7`,bad:`M6 6l12 12M18 6L6 18`,unknown:`M12 7v7M12 17.5v.5`};function Fo(e){return w`<svg viewBox="0 0 24 24" class="held-sign ${e}" aria-hidden="true"><path d=${Po[e]} /></svg><i class="sr">${u(`proof.tone`,e)}</i>`}function Io({tone:e,text:t}){return t===``?n:w`<li class=${e}>${Fo(e)} ${t}</li>`}var Lo=[`before`,`after`,`scene`],Q=class extends e{constructor(...e){super(...e),this.incidentId=0,this.kind=`after`,this.sending=0,this.told=[],this.#e=e=>{let t=e.target,n=[...t.files??[]];t.value=``,n.length>0&&this.#t(n,this.incidentId,this.kind)}}render(){return w`<form class="new upload" @submit=${e=>e.preventDefault()}>
      <fieldset class="priority" aria-label=${a(`proof.upload.kind`)}>
        ${Lo.map(e=>w`<label class=${this.kind===e?`on`:``}>
            <input type="radio" name="photo-kind" class="sr" .checked=${this.kind===e} @change=${()=>this.kind=e} />${u(`proof.kind`,e)}
          </label>`)}
      </fieldset>
      <label class="pick-file"><input type="file" accept=${on.join(`,`)} multiple ?disabled=${this.sending>0} @change=${this.#e} /><span>${a(`proof.upload`)}</span></label>
      ${this.sending>0?w`<p role="status">${a(`proof.upload.sending`,{n:this.sending})}</p>`:n}
      ${this.told.map(e=>w`<p class="note ${e.bad?`bad`:`good`}" role=${e.bad?`alert`:`status`}>${e.name} · ${e.text}</p>`)}
    </form>`}#e;async#t(e,t,n){this.told=[],this.sending=e.length;for(let r of e){let{text:e,bad:i}=await Ro(r,t,n);t===this.incidentId&&(this.told=[...this.told,{name:r.name,text:e,bad:i}]),--this.sending}this.desk.handling.refresh()}};T([h({attribute:!1})],Q.prototype,`desk`,void 0),T([h({type:Number})],Q.prototype,`incidentId`,void 0),T([p()],Q.prototype,`kind`,void 0),T([p()],Q.prototype,`sending`,void 0),T([p()],Q.prototype,`told`,void 0);async function Ro(e,t,n){let i=an(e);if(i!==null)return{text:a(i===`kind`?`proof.upload.type`:`proof.upload.large`),bad:!0};let o=a(`proof.upload.done`),s=await _(()=>_t(t,n,e,r()),e=>o=e);return{text:o,bad:!s}}customElements.define(`desk-photo-upload`,Q);function zo({reason:e,details:t}){let n=t.at,r=t.by,i=typeof n==`string`?g(Date.parse(n),c.nowMs,N().city.timezone,`minutes`):``,a=typeof r==`string`?u(`proof.witness`,r):``;return[u(`proof.reason`,e),a,i].filter(e=>e!==``).join(` · `)}var Bo=[`before`,`after`,`scene`],Vo=class extends e{constructor(...e){super(...e),this.shown=0,this.copied=!1}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(()=>this.desk.handling.leave(`proof`))}willUpdate(){this.desk.handling.look(`proof`)}updated(){jt(this)}render(){let{proof:e,photos:t,problem:r}=this.desk.handling;if(r!==``)return w`<p class="note bad" role="alert">${r}</p>`;if(e===null)return w`<p class="empty" role="status">${a(`app.loading`)}</p>`;let i=t?.find(e=>e.id===this.shown);return w`${this.#e(e)} ${t===null?n:this.#t(t)}
      ${k.may(`messages.send`)&&this.incident.closed_at===null?w`<desk-photo-upload .desk=${this.desk} .incidentId=${this.incident.id}></desk-photo-upload>`:n}
      ${this.#i(e)} ${this.#a(e)}
      ${i===void 0?n:Mo(i,this.incident,()=>this.shown=0)}`}#e(e){let t=e.items.filter(e=>!e.met).length;return w`<section class="shown" aria-label=${a(`proof.items`)}>
      <h3>${a(`proof.items`)} <em>${t===0?a(`proof.complete`):a(`proof.missing`,{n:t})}</em></h3>
      <ul>
        ${e.items.map(e=>w`<li class=${e.met?`met`:`lacking`} data-item=${e.item}>
            ${Fo(e.met?`good`:`bad`)}
            <span><b>${H(e)}</b><small>${zo(e)}</small></span>
          </li>`)}
      </ul>
    </section>`}#t(e){let t=e.filter(e=>e.kind===`voice`),r=e.filter(e=>e.kind!==`voice`);return w`<section class="photos" aria-label=${a(`proof.photos`)}>
      <h3>${a(`proof.photos`)} <em>${r.length===0?``:r.length}</em></h3>
      ${r.length===0?w`<p class="empty">${a(`proof.photos.none`)}</p>`:w`<div class="sides">${Bo.map(e=>this.#n(e,r.filter(t=>t.kind===e)))}</div>`}
      ${t.length===0?n:w`<h3>${a(`proof.voices`)}</h3><ul class="voices">${t.map(e=>this.#r(e))}</ul>`}
    </section>`}#n(e,t){return t.length===0&&e===`scene`?n:w`<section class=${e}>
      <h4>${u(`proof.kind`,e)}</h4>
      ${t.length===0?w`<p class="empty">${a(`proof.side.none`)}</p>`:n}
      <ul>
        ${t.map(e=>w`<li data-photo=${e.id}>
            <button type="button" class="thumbnail" @click=${()=>this.shown=e.id}>
              <img src=${be(e.id)} alt=${a(`story.photo.open`,{what:u(`proof.kind`,e.kind)})} loading="lazy" />
            </button>
            <small>${e.sent_by} · ${Ho(e.sent_at)}</small>
            ${No(e,this.incident)}
          </li>`)}
      </ul>
    </section>`}#r(e){let t=`${e.sent_by} · ${Ho(e.sent_at)}`;return w`<li><small>${t}</small><audio controls preload="none" src=${ye(e.id)} aria-label=${a(`proof.voice`,{name:t})}></audio></li>`}#i({proof:e}){return e===null?n:w`<section class="kept">
      <h3>${a(`proof.kept`)} <em>${a(e.met?`proof.complete`:`proof.incomplete`)}</em></h3>
      <dl class="facts">
        <div><dt>${a(`proof.kept.at`)}</dt><dd>${Ho(e.made_at)} · ${a(`proof.kept.round`,{n:e.round})}</dd></div>
        <div><dt>${a(`proof.kept.sum`)}</dt><dd class="sum">${e.sha256}</dd></div>
        <div><dt>${a(`proof.kept.signed`)}</dt><dd>${e.signed_at===null?a(`proof.kept.unsigned`):Ho(e.signed_at)}</dd></div>
      </dl>
    </section>`}#a({code:e,proof:t}){let r=`${location.origin}/report/check`,i=a(`proof.public.text`,{number:this.incident.number,code:e,address:r});return w`<section class="public">
      <h3>${a(`proof.public`)}</h3>
      <p class="pad dim">${a(t===null?`proof.public.later`:`proof.public.now`)}</p>
      <dl class="facts">
        <div><dt>${a(`proof.public.number`)}</dt><dd>${this.incident.number}</dd></div>
        <div><dt>${a(`proof.public.code`)}</dt><dd class="code-out">${e.replace(/(.{4})(?=.)/g,`$1-`)}</dd></div>
        <div><dt>${a(`proof.public.address`)}</dt><dd><a href="${r}?number=${this.incident.number}" target="_blank" rel="noopener">${r}</a></dd></div>
      </dl>
      ${`clipboard`in navigator?w`<p class="pad"><button type="button" @click=${()=>{navigator.clipboard.writeText(i).then(()=>{this.copied=!0})}}>${a(this.copied?`proof.public.copied`:`proof.public.copy`)}</button></p>`:n}
    </section>`}};T([h({attribute:!1})],Vo.prototype,`desk`,void 0),T([h({attribute:!1})],Vo.prototype,`incident`,void 0),T([p()],Vo.prototype,`shown`,void 0),T([p()],Vo.prototype,`copied`,void 0);function Ho(e){return g(Date.parse(e),c.nowMs,N().city.timezone,`minutes`)}customElements.define(`desk-proof`,Vo);function Uo(e,t=N().city.timezone){let n=[],r=``;for(let i of e.moments){let a=Wo(i,e);if(i.step){let e=`${i.step.law}/${i.step.law_version}`;e!==r&&(a.besides=[a.besides,qo(i.step)].filter(e=>e!==``).join(` · `)),r=e}let o=ee(Date.parse(i.at),t),s=n.at(-1);s?.day===o?s.lines.push(a):n.push({day:o,lines:[a]})}return n}function Wo(e,t){let n={at:e.at,kind:e.kind,text:H(e),moved:``,reason:``,onTime:null,besides:``,attachmentId:e.ids.attachment_id??0,said:Jo(e)},{step:r}=e;if(!r)return n;let i={law:r.law,law_version:r.law_version},a=r.from_stage===r.to_stage?``:`${V.stage(i,r.from_stage)} → ${V.stage(i,r.to_stage)}`;return{...n,text:Go(r,t),moved:a,reason:r.reason===null?``:Nr(r.reason),onTime:r.on_time,besides:Ko(r)}}function Go(e,n){let{details:r}=e,i=e=>{let t=r[e];return typeof t==`string`||typeof t==`number`?String(t):``},s=i(`department`)||i(`taken_from`)||e.department_code||``,c=n.clocks.find(e=>e.clock===i(`clock`)),l={who:e.done_by,department:s===``?a(`story.no_department`):P.name(s),clock:c===void 0?i(`clock`):H(c),level:i(`level`)===``?``:V.level({law:e.law,law_version:e.law_version},Number(i(`level`))),amount:i(`amount`)===``?``:ao(n.clocks,Number(i(`amount`))),other:i(`number`),title:H(e)};return t(o(),`story.act.${e.action}`,l)??a(`story.act`,l)}function Ko(e){let{sends:t}=e.details;if(typeof t!=`object`||!t)return``;let n=Object.entries(t).map(([e,t])=>a(`handling.card.unit`,{kind:u(`kind`,e),count:t}));return n.length===0?``:a(`handling.card`,{units:n.join(a(`handling.comma`))})}function qo(e){return a(`story.law`,{law:u(`queue.law`,e.law),version:e.law_version})}function Jo(e){let{text:t}=e;return t??``}var Yo=class extends e{constructor(...e){super(...e),this.shown=0}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(V.listen(()=>this.requestUpdate())),this.follow(P.listen(()=>this.requestUpdate())),this.desk.handling.look(`story`),this.follow(()=>this.desk.handling.leave(`story`))}willUpdate(){this.desk.handling.look(`story`)}updated(){jt(this)}render(){let{story:e,problem:t,photos:r}=this.desk.handling;if(t!==``)return w`<p class="note bad" role="alert">${t}</p>`;if(e===null)return w`<p class="empty" role="status">${a(`app.loading`)}</p>`;let i=r?.find(e=>e.id===this.shown);return w`${Za(e.clocks,this.incident)}
      ${Uo(e).map(({day:e,lines:t})=>w`<section class="story">
          <h3>${e}</h3>
          <ol>
            ${F(t,(e,t)=>`${e.at}/${e.kind}/${t}`,e=>this.#e(e))}
          </ol>
        </section>`)}
      ${i===void 0?n:Mo(i,this.incident,()=>this.shown=0)}`}#e(e){let t=E(Date.parse(e.at),N().city.timezone,`minutes`),r=e.onTime===!1;return w`<li class=${e.kind} data-kind=${e.kind}>
      <time datetime=${e.at}>${t}</time>
      <div>
        <p>
          ${e.text}${e.moved===``?n:w` <span class="moved">${e.moved}</span>`}${e.onTime===null?n:w` <span class=${r?`late`:`in-time`}>${a(r?`story.late`:`story.in_time`)}</span>`}
        </p>
        ${e.said===``?n:w`<p class="said">${e.said}</p>`} ${e.reason===``?n:w`<p class="why">${a(`story.reason`,{reason:e.reason})}</p>`}
        ${e.besides===``?n:w`<p class="besides">${e.besides}</p>`} ${this.#t(e)}
      </div>
    </li>`}#t(e){return e.attachmentId===0?n:e.kind===`voice`?w`<audio controls preload="none" src=${ye(e.attachmentId)} aria-label=${e.text}></audio>`:w`<button type="button" class="thumbnail" @click=${()=>this.shown=e.attachmentId}>
      <img src=${be(e.attachmentId)} alt=${a(`story.photo.open`,{what:e.text})} loading="lazy" />
    </button>`}};T([h({attribute:!1})],Yo.prototype,`desk`,void 0),T([h({attribute:!1})],Yo.prototype,`incident`,void 0),T([p()],Yo.prototype,`shown`,void 0),customElements.define(`desk-story`,Yo);var Xo=6e4;function Zo(e){let t=new Map(e.made.tasks.map(e=>[e.key,e.role]));return w`<ul class="run-tasks">
    ${e.report.tasks.map(n=>{let r=e.roles[t.get(n.key)??``];return w`<li data-task=${n.key} class=${n.state}>
        <i class="task-mark" aria-hidden="true"></i>
        <span>${I(n)}<small>${[r===void 0?``:Qt(r),tn(n)].filter(e=>e!==``).join(` · `)}</small></span>
        ${Qo(n)}
      </li>`})}
  </ul>`}function Qo(e){if(e.state===`done`)return w`<b class=${(e.late_min??0)>0?`late`:`ok`}>${Kt(e.late_min)}</b>`;if(e.ended_at!==null)return n;let t=(Date.parse(e.due_at)-c.nowMs)/Xo;return t<0?w`<b class="late">${a(`plans.late`,{time:L(t)})}</b>`:w`<b>${a(`plans.left`,{time:L(t)})}</b>`}function $o(e,t){let r=new Map(e.report.units.map(e=>[e.unit_code,e]));if(e.made.units.length===0)return w`<p class="empty">${a(`plans.units.none`)}</p>`;let i=new Set(e.report.timeline.filter(e=>e.what===`unit_ended`).map(e=>e.of));return w`<ul class="run-units">
    ${e.made.units.map(o=>{let s=i.has(o.unit_code)?null:c.state.units.get(o.unit_id)?.status??null,l=r.get(o.unit_code),d=l!==void 0&&l.took_min!==null,f=(c.nowMs-Date.parse(e.started_at))/Xo,p=i.has(o.unit_code),m=d?(l.late_min??0)>0:!p&&f>o.within_min,h=d?a(`plans.took`,{time:L(l.took_min??0)}):p?a(`plans.unit.ended`):ge(o.assignment_id,c.nowMs);return w`<li data-unit=${o.unit_code}>
        ${s===null?n:at(s)}
        <span>
          <button type="button" class="link" @click=${()=>t(o.unit_id)}>${o.unit_code}</button>
          ${s===null?n:u(`status`,s)}
          <small>${u(`kind`,o.kind)} · ${a(`plans.within`,{time:L(o.within_min)})}</small>
        </span>
        <b class=${m?`late`:d?`ok`:``}>${[h,m?a(`plans.too_late`):``].filter(e=>e!==``).join(` · `)}</b>
      </li>`})}
  </ul>`}var es=class{#e;#t;#n;#r;#i;#a;#o;constructor(e,t){this.fitting=null,this.runs=null,this.opened=null,this.preview=null,this.stopping=null,this.problem=``,this.busy=!1,this.#e=null,this.#t=r(),this.#n=!1,this.#r=!1,this.#i=null,this.#a=e,this.#o=t}follow(e,t){(this.#e!==e||this.#i!==t)&&(this.#e!==e&&(this.fitting=this.runs=null,this.#f()),this.#e=e,this.#i=t,this.read())}get open(){return(this.runs??[]).filter(e=>e.stopped_at===null)}get past(){return(this.runs??[]).filter(e=>e.stopped_at!==null)}async read(){if(this.#n){this.#r=!0;return}let e=this.#e;if(e!==null){this.#n=!0,this.#r=!1;try{let[t,n]=await Promise.all([Xt(e),qt({incident_id:e})]);e===this.#e&&(this.fitting=t,this.runs=n.items,this.problem=``)}catch(t){if(!(t instanceof m))throw t;e===this.#e&&(this.problem=x(t))}finally{this.#n=!1,this.#o()}this.#s(e)&&await this.read()}}#s(e){return this.#r||e!==this.#e}hear({kind:e,topic:t,body:n}){if(e===`snapshot`&&this.read(),e!==`change`||this.#e===null)return;let r=n.plan_run??n.task??n.assignment;(t.startsWith(`plan_run.`)||t.startsWith(`task.`)||t.startsWith(`assignment.`))&&r?.incident_id===this.#e&&this.read()}look(e){let t=this.opened===e;this.#f(),t||(this.opened=e,this.#c(e)),this.#o()}async#c(e){let t=this.#e;t!==null&&k.may(`plans.start`)&&await this.#d(async()=>{let n=await Ut(t,e);this.opened===e&&t===this.#e&&(this.preview=n)})}async start(e,t){let n=this.#e;n===null||this.busy||await this.#u(async()=>{let r=await Wt(n,e.key,t,this.#t);n===this.#e&&this.#l(r);let{tasks:i,units:o,short:s}=r.made,c={title:I(r),tasks:i.length,units:o.length,short:s.length};this.#a.say(a(s.length===0?`plans.started`:`plans.started.short`,c)),this.#f()})}askToStop(e){this.stopping=e,this.#t=r(),this.#o()}async stop(e,t){this.busy||await this.#u(async()=>{this.#l(await Jt(e.id,t,this.#t)),this.#a.say(a(`plans.stopped`,{title:I(e)})),this.stopping=null})}#l(e){this.runs=[e,...(this.runs??[]).filter(t=>t.id!==e.id)].sort((e,t)=>t.id-e.id)}async#u(e){this.busy=!0,this.#o(),await this.#d(e)&&(this.#t=r()),this.busy=!1,await this.read()}async#d(e){try{return await e(),!0}catch(e){if(!(e instanceof m))throw e;return this.#a.say(x(e),`bad`),e.code!==`network`}finally{this.#o()}}#f(){this.opened=null,this.preview=null,this.stopping=null,this.#t=r()}},ts=class extends e{#e=null;connectedCallback(){super.connectedCallback(),this.#e=new es(this.desk,()=>this.requestUpdate());let e=this.#e;this.follow(c.subscribe(t=>e.hear(t))),this.follow(j.listen(()=>this.requestUpdate())),this.follow(P.listen(()=>this.requestUpdate()))}willUpdate(){this.#e?.follow(this.incident.id,this.incident.priority)}render(){let e=this.#e;return e===null?w`${n}`:e.problem===``?e.fitting===null||e.runs===null?w`<p class="empty" role="status">${a(`app.loading`)}</p>`:w`${e.open.map(t=>this.#t(e,t))} ${this.#a(e,e.fitting)} ${this.#u(e.past)}`:w`<p class="note bad" role="alert">${e.problem}</p>
        <button type="button" class="pad" @click=${()=>void e.read()}>${a(`app.retry`)}</button>`}#t(e,t){let r=Zt(t.report.tasks),i=Gt(t.report.units),{short:o}=t.made,s=D((c.nowMs-Date.parse(t.started_at))/1e3);return w`<section class="run ${t.drill?`drill`:``}" data-run=${t.id} aria-label=${a(`plans.running`)}>
      ${Vt(t)}
      <h3><em>${a(`plans.running.for`,{time:s})}</em>${I(t)} ${$t(t)}</h3>
      <p class="dim run-line">${a(`plans.version`,{version:t.version})} · ${a(`plans.started_by`,{by:t.started_by,at:g(Date.parse(t.started_at),c.nowMs,N().city.timezone)})}</p>
      <h4>${a(`plans.tasks`)} <span>${a(`plans.done_of`,{done:r.done,all:r.all})}</span></h4>
      ${Zo(t)}
      <h4>${a(`plans.units`)} <span>${a(`plans.there_of`,{done:i.done,all:i.all})}</span></h4>
      ${$o(t,e=>this.desk.selectUnit(e))}
      ${o.length===0?n:w`<p class="note warn">${a(`plans.short`)} ${o.map(e=>a(`plans.short.one`,{of:Ht(e.of),wanted:e.wanted,got:e.got})).join(` · `)}</p>`}
      ${e.stopping===t.id?this.#r(e,t):this.#n(e,t)}
    </section>`}#n(e,t){return w`<div class="buttons run-buttons">
      <a class="button" href="/plans/runs/${t.id}">${a(`plans.report.so_far`)}</a>
      ${k.may(`plans.start`)?w`<button type="button" data-do="stop" @click=${()=>e.askToStop(t.id)}>${a(`plans.stop`)}</button>`:n}
    </div>`}#r(e,t){return w`<form class="stop-run" @submit=${n=>{n.preventDefault();let r=this.querySelector(`.stop-run input`)?.value.trim()??``;r!==``&&e.stop(t,r)}} @keydown=${t=>{t.key===`Escape`&&(t.stopPropagation(),e.askToStop(null))}}>
      <p class="dim">${a(`plans.stop.about`)}</p>
      <label for="stop-reason">${a(`plans.stop.reason`)}</label>
      <input id="stop-reason" maxlength="1000" required autocomplete="off" />
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${e.busy}>${a(`plans.stop`)}</button>
        <button type="button" @click=${()=>e.askToStop(null)}>${a(`plans.leave`)}</button>
      </div>
    </form>`}updated(e){super.updated(e);let t=this.querySelector(`.stop-run`);t!==null&&!t.contains(document.activeElement)&&!this.#i&&t.querySelector(`input`)?.focus(),this.#i=t!==null}#i=!1;#a(e,t){let r=new Set(e.open.map(e=>e.key)),i=t.filter(e=>!r.has(e.key));return w`<h3>${a(`plans.fitting`)} <em><a href="/plans">${a(`plans.library`)}</a></em></h3>
      ${i.length===0?w`<p class="empty">${a(t.length===0?`plans.fitting.none`:`plans.fitting.all_run`)}</p>`:n}
      <ul class="plan-cards">
        ${i.map(t=>this.#o(e,t))}
      </ul>`}#o(e,t){let r=e.opened===t.key,i=en(t.document);return w`<li data-plan=${t.key} class=${r?`open`:``}>
      <button type="button" class="plan-head" aria-expanded=${r?`true`:`false`} @click=${()=>e.look(t.key)}>
        <b>${I(t)}</b> <small>${a(`plans.version`,{version:t.version})}</small>
        <small class="why">${a(`plans.fits_because`,{category:i.categories,priority:i.priorities,areas:i.areas})}</small>
      </button>
      ${r?w`<div class="plan-body">${this.#s(e,t)}</div>`:n}
    </li>`}#s(e,t){let{preview:n}=e;return k.may(`plans.start`)?n===null?w`<p class="empty" role="status">${a(`app.loading`)}</p>`:w`${this.#c(t,n)} ${this.#l(e,t)}`:w`<p class="dim">${a(`plans.summary`,{tasks:t.document.tasks.length,kinds:t.document.resources.length})}</p>`}#c(e,t){let n=t=>{let n=e.document.roles[t];return n===void 0?t:`${Qt(n)} · ${Yt(n)}`};return w`<h4>${a(`plans.would.tasks`,{count:t.tasks.length})}</h4>
      <ul class="would">
        ${t.tasks.map(e=>w`<li><span>${I(e)}<small>${n(e.role)}</small></span><b>${a(`plans.due_in`,{time:L(e.due_min)})}</b></li>`)}
      </ul>
      <h4>${a(`plans.would.units`,{count:t.units.length})}</h4>
      <ul class="would">
        ${t.units.map(e=>{let t=e.travel_time_s!==null&&e.travel_time_s>e.within_min*60,n=e.travel_time_s===null?a(`plans.no_way`):f(e.travel_time_s);return w`<li>
            <span><b>${e.unit_code}</b> ${u(`kind`,e.kind)}<small class=${t?`late`:``}>${a(t?`plans.within.late`:`plans.within`,{time:L(e.within_min)})}</small></span>
            <b class=${t?`late`:``}>${n}</b>
          </li>`})}
        ${t.short.map(e=>w`<li class="lacks"><span>${Ht(e.of)}<small>${a(`plans.lacks`)}</small></span><b>${a(`plans.got_of`,{wanted:e.wanted,got:e.got})}</b></li>`)}
      </ul>`}#l(e,t){return k.may(`assignments.make`)?this.incident.closed_at===null?w`<div class="buttons run-buttons">
        <button type="button" class="go" data-do="start" ?disabled=${e.busy} @click=${()=>void e.start(t,!1)}>${a(e.busy?`plans.starting`:`plans.start`)}</button>
        ${this.incident.training?w`<button type="button" class="as-drill" data-do="drill" ?disabled=${e.busy} @click=${()=>void e.start(t,!0)}>${a(`plans.start.drill`)}</button>`:n}
      </div>
      <p class="dim run-line">${a(`plans.start.about`)}</p>`:w`<p class="note">${a(`plans.start.closed`)}</p>`:w`<p class="note">${a(`plans.start.not_yours`)}</p>`}#u(e){if(e.length===0)return n;let t=N().city.timezone;return w`<h3>${a(`plans.past`)}</h3>
      <ul class="past-runs">
        ${e.map(e=>w`<li data-run=${e.id}>
            <a href="/plans/runs/${e.id}">${I(e)}</a> ${$t(e)}
            <small>${g(Date.parse(e.started_at),c.nowMs,t,`minutes`)} – ${E(Date.parse(e.stopped_at??e.report.until),t,`minutes`)} · ${a(`plans.stopped_why`,{reason:e.stop_reason??``,by:e.stopped_by??``})} · ${v((c.nowMs-Date.parse(e.stopped_at??e.report.until))/1e3)}</small>
          </li>`)}
      </ul>`}};T([h({attribute:!1})],ts.prototype,`desk`,void 0),T([h({attribute:!1})],ts.prototype,`incident`,void 0),customElements.define(`desk-plans`,ts);var ns=[{key:`handling`,title:`incident.tab.handling`,offered:()=>!0,content:(e,t)=>w`<desk-handling .desk=${e} .incident=${t}></desk-handling>`},Do,Oo,{key:`story`,title:`incident.tab.story`,offered:()=>k.may(`incidents.read`),content:(e,t)=>w`<desk-story .desk=${e} .incident=${t}></desk-story>`},{key:`proof`,title:`incident.tab.proof`,offered:()=>k.may(`incidents.read`),content:(e,t)=>w`<desk-proof .desk=${e} .incident=${t}></desk-proof>`},{key:`plans`,title:`incident.tab.plans`,offered:()=>k.may(`plans.read`),content:(e,t)=>w`<desk-plans .desk=${e} .incident=${t}></desk-plans>`}];function rs(e,t,n=ns){let r=n.filter(e=>e.offered(t));return r.find(t=>t.key===e)??r[0]}function is(e,t,n,r=ns){let i=r.filter(e=>e.offered(n)),a=i.findIndex(t=>t.key===e);return i[(Math.max(a,0)+t+i.length)%i.length]?.key??e}function as(e,t,r){let i=ns.filter(t=>t.offered(e));return w`<div class="tabs incident-tabs" role="tablist" aria-label=${a(`incident.tabs`)} @keydown=${n=>{let i=n.key===`ArrowRight`?1:n.key===`ArrowLeft`?-1:null;if(i===null)return;n.preventDefault();let a=n.currentTarget,o=is(t.key,i,e);r(o),a.querySelector(`#incident-tab-${o}`)?.focus()}}>
    ${i.map(i=>{let o=i.count?.(e)??0;return w`<button
        type="button"
        role="tab"
        id="incident-tab-${i.key}"
        aria-selected=${i===t?`true`:`false`}
        aria-controls="incident-tab-content"
        tabindex=${i===t?`0`:`-1`}
        @click=${()=>r(i.key)}
      >
        ${a(i.title)}${o===0?n:w` <span class="count">${o}</span>`}
      </button>`})}
  </div>`}var os=class extends e{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(V.listen(()=>this.requestUpdate())),this.follow(P.listen(()=>this.requestUpdate()))}render(){let e=this.desk.incident;return e===null?w`<div class="waiting">
        <p>${a(`incident.waiting`)}</p>
        <p class="dim">${a(`incident.waiting.hint`)}</p>
      </div>`:w`<h2>
        <span class="pr p${e.priority}" aria-hidden="true">${e.priority}</span>
        ${M(e.category)}
        <i class="sr">${u(`priority`,String(e.priority))}</i>
        <span class="number">${e.number}</span>
        ${e.training?w`<em class="tag">${a(`incident.training`)}</em>`:``}
      </h2>
      ${this.#t(e)} ${this.#r(e)} ${this.#i(e)} ${this.#e(e)}`}#e(e){let t=rs(this.desk.tab,e);return t===void 0?n:w`${as(e,t,e=>this.desk.turnTo(e))}
      <div id="incident-tab-content" role="tabpanel" aria-labelledby="incident-tab-${t.key}">${t.content(this.desk,e)}</div>`}#t(e){let t=N().city.timezone,n=ut(e,c.nowMs)!==`calm`,r=lt(e,c.nowMs),i=a(`incident.due`,{at:g(Date.parse(e.due_at),c.nowMs,t)});return w`<dl class="facts">
      <div>
        <dt>${a(`incident.place`)}</dt>
        <dd>
          ${e.address?w`<b>${e.address}</b> · `:``}${Ye(e.areas)}
          <small class="cell">${a(`incident.cell`)} ${e.cell.slice(0,9)}…</small>
        </dd>
      </div>
      <div>
        <dt>${a(`incident.reported`)}</dt>
        <dd>${u(`source`,e.source)} · ${e.reported_by} · ${g(Date.parse(e.reported_at),c.nowMs,t)}</dd>
      </div>
      <div>
        <dt>${a(`incident.clock`)}</dt>
        <dd>
          ${e.closed_at===null?w`<b class=${n?`late`:``}>${r<0?a(`incident.over`,{left:C(-r)}):a(`incident.left`,{left:C(r)})}</b>
                · ${e.paused_at===null?i:a(`incident.stands`,{at:g(Date.parse(e.paused_at),c.nowMs,t)})}`:a(`incident.closed_at`,{at:g(Date.parse(e.closed_at),c.nowMs,t),reason:e.closed_reason??``})}
        </dd>
      </div>
      ${this.#n(e)}
      ${e.description===``?``:w`<div>
            <dt>${a(`incident.description`)}</dt>
            <dd class="said">${e.description}</dd>
          </div>`}
    </dl>`}#n({id:e}){let{reporter:t}=this.desk;if(t===null||t.name===null&&t.phone===null)return n;let r=(t,r)=>r===null?n:w`<masked-value entity="incidents" .row=${e} field=${t} masked=${r}></masked-value>`;return w`<div>
      <dt>${a(`incident.reporter`)}</dt>
      <dd>${r(`reporter_name`,t.name)} ${r(`reporter_phone`,t.phone)}</dd>
    </div>`}#r(e){let t=ii(V.stages(e),e.stage);return w`<ol class="stages" aria-label=${a(`stage.label`)} data-law=${e.law}>
      ${t.map(({stage:t,state:r})=>w`<li class=${r===`past`?`on`:r} aria-current=${r===`now`?`step`:n}>${V.stage(e,t)}</li>`)}
    </ol>`}#i(e){let t=si(e),{department_code:r,outcome:i}=e;return t.length===0&&r===null&&e.alarm_level<2&&i===null?n:w`<ul class="marks" aria-label=${a(`handling.marks`)}>
      ${i===null?n:w`<li class="outcome">${u(`handling.outcome`,i)}</li>`}
      ${r===null?n:w`<li class="department">${P.name(r)}</li>`}
      ${e.alarm_level<2?n:w`<li class="urgent">${V.level(e,e.alarm_level)}</li>`}
      ${t.map(({mark:t,urgent:n})=>w`<li class=${n?`urgent`:``} data-mark=${t}>${V.mark(e,t)}</li>`)}
    </ul>`}};T([h({attribute:!1})],os.prototype,`desk`,void 0),customElements.define(`desk-incident`,os);var ss={"/":{kind:`command`},"、":{kind:`command`},Enter:{kind:`confirm`},Escape:{kind:`back`},n:{kind:`new`},j:{kind:`move`,by:1},ArrowDown:{kind:`move`,by:1},k:{kind:`move`,by:-1},ArrowUp:{kind:`move`,by:-1},f:{kind:`fit`},r:{kind:`resort`},z:{kind:`undo`},u:{kind:`list`},l:{kind:`language`},c:{kind:`panel`,panel:`closure`},a:{kind:`panel`,panel:`alerts`},p:{kind:`panel`,panel:`plan`},s:{kind:`panel`,panel:`shifts`},m:{kind:`panel`,panel:`aid`},d:{kind:`act`},"[":{kind:`tab`,by:-1},"]":{kind:`tab`,by:1},"【":{kind:`tab`,by:-1},"】":{kind:`tab`,by:1},"?":{kind:`help`},"？":{kind:`help`}};function cs(e){return e.ctrlKey||e.metaKey||e.altKey?null:/^[1-9]$/.test(e.key)?{kind:`pick`,rank:Number(e.key)}:ss[e.key.length===1?e.key.toLowerCase():e.key]??null}function ls(e){return e instanceof HTMLElement&&e.matches(`input, textarea, select, [contenteditable]`)}function us(e,t){return e instanceof HTMLElement?t===`Enter`?e.closest(`button, a, summary`)!==null:t.startsWith(`Arrow`)&&e.closest(`.maplibregl-canvas, [role=listbox], [role=tablist], [role=toolbar]`)!==null:!1}function ds(e){let t=e?.watch.coverage?.groups.find(t=>t.key===e.group);if(!e||e.group===null)return n;if(t===void 0)return w`<div class="legend">${a(`coverage.loading`)}</div>`;let r=t.standard_s/60,i=e=>a(`coverage.band`,{minutes:String(Math.round(r*e*10/3)/10)}),o=[i(1),i(2),i(3),a(`coverage.lost`),a(`coverage.outside`)];return w`<div class="legend coverage" role="group" aria-label=${a(`layers.coverage`)}>
    <b>${s(t)} · ${a(`coverage.share`,{share:ae(t),minutes:r})}</b>
    ${o.map((e,t)=>w`<span>
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 1.5L21 6.8V17.2L12 22.5L3 17.2V6.8z" fill=${ct[t]?.fill??``} fill-opacity=${Math.min(1,(ct[t]?.opacity??0)*1.8)} stroke=${t===3?`#ffb48c`:`none`} stroke-width="2" />
        </svg>
        ${e}
      </span>`)}
    ${e.hovered===``?n:w`<em>${a(`coverage.here`,{text:e.hovered})}</em>`}
  </div>`}function fs({answer:e,left:t}){return(e?.items??[]).filter(e=>!t.has(e.incident_id)&&hi(e)!==`nothing`).flatMap(({route:e})=>e===null?[]:[{line:e,chosen:!1}])}var ps=class{constructor(){this.shown={facilities:!0,load:!0,off_duty:!0,coverage:!1},this.group=`fire`,this.onChange=()=>void 0}set(e,t){this.shown[e]=t,this.onChange()}},ms=15,hs=class extends e{constructor(...e){super(...e),this.failure=``,this.city=null,this.#e=``,this.#t=`none`,this.#n=null}#e;#t;#n;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(l(()=>void this.city?.relabel())),this.follow(pe(()=>this.requestUpdate())),this.desk.show=e=>this.goTo(e),this.layers.onChange=()=>this.#s()}disconnectedCallback(){this.#n?.disconnect(),this.city?.destroy(),super.disconnectedCallback()}firstUpdated(){let e=this.querySelector(`.canvas`);if(e!==null){try{this.city=new he({city:N().city,container:e,scale:Qe(innerWidth,innerHeight),padding:{top:60,right:60,bottom:90,left:60},onPick:e=>this.#l(e),onGesture:()=>void 0})}catch{this.failure=a(`map.failed`);return}this.city.map.on(`error`,e=>{`sourceId`in e&&e.sourceId===`city`&&(this.failure=a(`map.basemap_failed`))}),this.city.map.on(`sourcedata`,e=>{e.sourceId===`city`&&e.tile!==void 0&&e.isSourceLoaded&&(this.failure=``)}),this.city.ready.then(()=>{this.city?.coverage&&(this.city.coverage.onChange=()=>this.requestUpdate()),this.city?.load&&(this.city.load.onChange=()=>this.requestUpdate()),this.#s(),this.requestUpdate()}),this.city.map.on(`zoomend`,()=>this.requestUpdate()),this.#n=new ResizeObserver(()=>{this.city?.rescale(Qe(innerWidth,innerHeight)),this.city?.map.resize()}),this.#n.observe(e)}}updated(e){super.updated(e),this.#i()}render(){let e=this.city?.load,t=N().city;return w`<div class="canvas"></div>
      ${this.failure===``?n:w`<p class="map-note" role="alert">${this.failure}</p>`}
      <div class="map-buttons">
        <button type="button" title=${a(`map.in`)} aria-label=${a(`map.in`)} @click=${()=>this.city?.map.zoomIn()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>
        </button>
        <button type="button" title=${a(`map.out`)} aria-label=${a(`map.out`)} @click=${()=>this.city?.map.zoomOut()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14" /></svg>
        </button>
        <button type="button" title=${a(`map.fit`)} aria-label=${a(`map.fit`)} @click=${()=>this.fit()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.2L12 17l-5.6 3.1 1.2-6.2L3 9.6l6.3-.8z" /></svg>
        </button>
        <button type="button" title=${a(`map.city`)} aria-label=${a(`map.city`)} @click=${()=>this.city?.fitCity()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" /></svg>
        </button>
      </div>
      ${this.#r()}
      <div class="map-foot">
        ${ds(this.city?.coverage??null)} ${fe({shown:e?.shown??!1,greatest:e?.greatest??null})} ${_e(t)}
      </div>`}#r(){let{spot:e}=this.desk;if(e===null)return n;let{place:t,refused:r,facility:i}=e,o=t?.road;return w`<section class="card" aria-label=${a(`place.here`)}>
      <h2>${t===null?S(...e.at):Ye(t.areas)}</h2>
      ${i===null?n:w`<p><b>${s(i)}</b> · ${u(`facility`,i.category)}</p>`}
      ${t===null?w`<p role="status">${r===``?a(`place.looking`):r}</p>`:w`<p>
              ${S(...e.at)} · ${a(`place.cell`,{cell:t.cell})}<br />
              ${o?o.name?a(`place.road`,{name:o.name,distance:b(o.distance_m)}):a(`place.road.unnamed`,{distance:b(o.distance_m)}):``}
            </p>
            ${t.warnings.map(e=>w`<p class="note warn">${Br(e)}</p>`)}`}
      <div class="buttons">
        <button type="button" class="go" ?hidden=${!k.may(`incidents.file`)} ?disabled=${r!==``} @click=${()=>this.desk.openForm()}>
          ${a(`place.new`)} <kbd>N</kbd>
        </button>
        <button type="button" @click=${()=>this.desk.back()}>${a(`place.close`)}</button>
      </div>
    </section>`}#i(){let{desk:e,city:t}=this;if(t===null)return;let{recommending:n}=e;t.pointing=e.panel===`form`||this.#c,this.#a(t);let r=this.#o(),i=(e.panel===`form`?null:n.pick)??r[0]?.entry.unit.id??null,a=e.panel===`form`?e.draft.place?.at??null:e.spot?.at??null,o=[e.incidentId,e.unitId,i,n.answeredMs,a,e.panel,e.preview.answeredMs,e.overriding.judgedMs,e.panel===`plan`?`${e.planning.answeredMs} ${[...e.planning.left].join()}`:``,e.assignments.map(e=>`${e.id}:${e.on_scene_at??``}:${e.ended_at??``}`)].join(`/`);if(o===this.#e)return;this.#e=o;let s=r.flatMap(({entry:e,rank:t})=>{let n=e.unit.id===i;return!n&&t>3?[]:[{line:e.route,chosen:n}]}),c=e.panel===`override`?e.overriding.judged?.route:null;c&&s.push({line:c,chosen:!0}),e.panel===`plan`&&s.push(...fs(e.planning));for(let t of e.assignments)t.route!==null&&t.on_scene_at===null&&t.ended_at===null&&s.push({line:t.route,chosen:!1});t.select({incident:e.incidentId,unit:e.panel===`override`?e.overriding.unitId:e.unitId}),t.rank(new Map(r.map(e=>[e.entry.unit.id,e.rank]))),t.showRoutes(s),t.point(a)}#a(e){let t=this.#c,{points:n,shape:r,asLine:i}=this.desk.closing,a=t?`${i}${n.join(`;`)}`:`none`;a!==this.#t&&(this.#t=a,e.draw(t?n:[],t?r:null,t))}#o(){let{panel:e,preview:t,incident:n,recommending:r}=this.desk;return e===`form`?(t.answer?.units??[]).map(e=>({entry:e,rank:e.rank})):e!==`incident`||n?.closed_at!==null?[]:(r.ranking?.rows??[]).map(({entry:e,gone:t},n)=>({entry:e,gone:t,rank:n+1})).filter(e=>!e.gone)}#s(){this.city?.facilities&&(this.city.facilities.visible=this.layers.shown.facilities);let{coverage:e,load:t}=this.layers.shown;this.city?.load&&(this.city.load.visible=t&&!e),this.city?.coverage&&(this.city.coverage.group=e?this.layers.group:null),this.city?.showResting(this.layers.shown.off_duty)}get#c(){return this.desk.panel===`closure`&&k.may(`closures.make`)}#l(e){let{desk:t}=this;this.#c?t.closing.add(e.at):t.panel===`form`?t.draft.choosePoint(e.facility?.at??e.at,e.facility):e.kind===`incident`?t.selectIncident(e.id):e.kind===`unit`?t.selectUnit(e.id):this.#u(e.at,e.facility)}async#u(e,t=null){let n={at:e,place:null,refused:``,facility:t};this.desk.spot=n,this.desk.changed();let r;try{r={...n,place:await Te(...e)}}catch(e){if(!(e instanceof m))throw e;r={...n,refused:z(e)}}this.desk.spot===n&&(this.desk.spot=r),this.desk.changed()}goTo(e,t){t?this.city?.fit([[t[0],t[1]],[t[2],t[3]]]):this.city?.fit([e],ms),this.desk.panel!==`form`&&this.#u(e)}fit(){let{desk:e}=this,t=[],n=e.panel===`unit`?e.unit:null;if(n?.position)t.push([n.position.lon,n.position.lat]);else if(e.incident!==null){t.push([e.incident.lon,e.incident.lat]);let n=[...e.incident.units.map(e=>e.unit_id),...e.recommending.ranking?.rows.slice(0,3).map(e=>e.entry.unit.id)??[]];for(let e of n){let n=c.state.units.get(e)?.position;n&&t.push([n.lon,n.lat])}}t.length===0?this.city?.fitCity():this.city?.fit(t,ms)}};T([h({attribute:!1})],hs.prototype,`desk`,void 0),T([h({attribute:!1})],hs.prototype,`layers`,void 0),T([p()],hs.prototype,`failure`,void 0),customElements.define(`desk-map`,hs);var gs=new Set([`off_duty`,`out_of_service`]),_s=class extends e{#e=0;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(j.listen(()=>this.requestUpdate()))}updated(){let{judgedMs:e}=this.desk.overriding;e!==this.#e&&this.desk.overriding.judged!==null&&(this.#e=e,this.querySelector(`input[type=radio], button.go`)?.focus())}render(){let{overriding:e,incident:t}=this.desk,{judged:r}=e;return w`<h2>${a(`override.title`,{number:t?.number??``})}</h2>
      ${r===null&&e.problem===``?w`<p class="empty" role="status">${a(`override.loading`)}</p>`:n}
      ${r===null?n:w`${this.#t(r)} ${this.#n(r)} ${this.#r(r)}`}
      ${e.problem===``?n:w`<p class="note bad" role="alert">${e.problem}</p>`}
      ${r===null?w`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${a(`form.cancel`)}</button></p>`:n}`}#t({unit:e,travel_time_s:t,distance_m:n}){let r=c.state.units.get(e.id)??e;return w`<div class="judged">
      ${at(r.status)}
      <span class="what">
        <b>${e.code} <small>${u(`kind`,e.kind)} · ${a(`units.crew`,{n:e.crew})}</small></b>
        <small>${u(`status`,r.status)} · ${j.served(e.serves)}</small>
      </span>
      <span class="when">
        <b class="eta">${t===null?`–`:f(t)}</b>
        <small>${n===null?a(`override.no_way`):b(n)}</small>
      </span>
    </div>`}#n({causes:e,unit:t}){if(e.length===0)return w`<p class="note good" role="status">${a(`override.free`)}</p>`;let r=c.state.units.get(t.id)?.assignment??t.assignment;return w`<h3 id="override-causes">${a(`override.causes`)}</h3>
      <ul class="causes" aria-labelledby="override-causes">
        ${e.map(e=>w`<li class=${e.overridable?``:`barred`}>
            <b>${hn(e.cause,e.detail)}</b>
            ${e.overridable?n:w`<small>${a(`override.barred`)}</small>`}
            ${e.cause===`busy`&&r!==null?w`<button type="button" class="link" @click=${()=>this.desk.selectIncident(r.incident_id)}>${r.incident_number}</button>`:n}
            ${gs.has(e.cause)&&k.may(`units.status`)?w`<button type="button" @click=${()=>void this.desk.overriding.makeAvailable()}>${a(`override.make_available`)}</button>`:n}
          </li>`)}
      </ul>`}#r(e){let{overriding:t}=this.desk,r=ui(e.causes);return w`<form class="new override" autocomplete="off" @submit=${this.#s} @keydown=${this.#o}>
      ${r===`needs_reason`?this.#i():n}
      <div class="buttons">
        ${r===`barred`?n:w`<button type="submit" class="go" ?disabled=${t.sending}>
              ${t.sending?a(`rec.sending`):a(r===`free`?`rec.choose`:`override.submit`,{code:e.unit.code})} <kbd>Enter</kbd>
            </button>`}
        <button type="button" @click=${()=>this.desk.back()}>${a(`form.cancel`)} <kbd>Esc</kbd></button>
      </div>
      ${r===`needs_reason`?w`<small class="under">${a(`override.kept`)}</small>`:n}
    </form>`}#i(){let{overriding:e}=this.desk;return w`<fieldset class="priority reasons">
        <legend>${a(`override.why`)}</legend>
        ${ci.map((t,n)=>w`<label class=${e.choice===t?`on`:``}>
      <input type="radio" name="override-reason" class="sr" .checked=${e.choice===t} @change=${()=>this.#a(t)} />
      <kbd aria-hidden="true">${n+1}</kbd> ${t===`other`?a(`override.reason.other`):u(`kept`,t)}
    </label>`)}
      </fieldset>
      <label>
        <span>${a(e.choice===`other`?`override.remark.needed`:`override.remark`)}</span>
        <input
          id="override-remark"
          type="text"
          maxlength="200"
          .value=${O(e.remark)}
          @input=${t=>e.change({remark:t.target.value})}
        />
      </label>`}#a(e){this.desk.overriding.change({choice:e});let t=ci.indexOf(e),n=e===`other`?`#override-remark`:`label:nth-of-type(${t+1}) input`;this.querySelector(n)?.focus()}#o=e=>{if(e.isComposing||(e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back()),e.target.id===`override-remark`))return;let t=/^[1-9]$/.test(e.key)?ci[Number(e.key)-1]:void 0;t!==void 0&&this.querySelector(`fieldset`)!==null&&(e.preventDefault(),e.stopPropagation(),this.#a(t))};#s=e=>{e.preventDefault(),this.desk.overriding.send()}};T([h({attribute:!1})],_s.prototype,`desk`,void 0),customElements.define(`desk-override`,_s);function vs(e){return e.reasons.filter(e=>e.code!==`skills_met`).map(ys).join(` · `)}function ys(e){return t(o(),`plan.reason.${e.code}`,gn(e))??e.code}function bs({refusal:e}){return e?z(new m(e.code,409,{detail:e.message,...e.details})):``}function xs(e){let t=e.longest_s===null?`–`:f(e.longest_s);return a(`plan.served`,{priority:a(`priority.${e.priority}`),served:e.served,slots:e.slots,longest:t})}var Ss=class extends e{#e=!0;connectedCallback(){super.connectedCallback(),this.#e=!0,this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(j.listen(()=>this.requestUpdate())),this.addEventListener(`keydown`,this.#t),this.follow(()=>this.removeEventListener(`keydown`,this.#t))}#t=e=>{if(e.isComposing||!e.target.matches(`input[type=checkbox]`))return;let{planning:t}=this.desk;if(e.key===`Enter`)t.carryOut();else if(e.key===`r`)t.ask();else if(e.key===`Escape`)this.desk.back();else return;e.preventDefault(),e.stopPropagation()};updated(){let e=this.querySelector(`button.go:enabled`);this.#e&&e!==null&&(this.#e=!1,e.focus())}render(){let{planning:e}=this.desk,{incidents:t}=e;return w`<h2>${a(`plan.title`)} <span class="number">${t.length}</span></h2>
      <div class="plan-head">
        <label><input type="checkbox" .checked=${e.reconsider} @change=${t=>e.setReconsider(Ts(t))} /> ${a(`plan.reconsider`)}</label>
        ${e.asking?w`<small role="status">${a(`plan.loading`)}</small>`:this.#n(e)}
      </div>
      ${e.outdated?w`<p class="note warn" role="status">${a(`plan.outdated`)}</p>`:n}
      ${e.problem===``?n:w`<p class="note bad" role="alert">${e.problem}</p>`}
      ${this.#i(e)} ${t.length===0&&e.answer===null?n:this.#c(e)}
      ${t.length===0&&e.results===null?w`<p class="empty">${a(`plan.none`)}</p>`:w`<ul class="plan">
            ${F(this.#r(e,t),({key:e})=>e,({incident:t,slot:n})=>this.#a(e,t,n))}
          </ul>`}
      ${e.answer===null?w`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${a(`place.close`)} <kbd>Esc</kbd></button></p>`:w`<p class="note">${a(`plan.lines`)}</p>`}`}#n(e){return e.answer===null?n:w`<small>${a(`rec.updated`,{age:v((Date.now()-e.answeredMs)/1e3)})}</small>`}#r(e,t){let{desk:n}=this,r=new Map(n.queue.map(e=>[e.id,e])),i=(e.answer?.items??[]).filter(t=>!e.left.has(t.incident_id)),a=new Set(i.map(e=>e.incident_id));return i.sort((e,t)=>Cs(e)-Cs(t)),[...i.map(e=>({key:`${e.incident_id}:${U(e)}`,incident:r.get(e.incident_id)??null,slot:e})),...t.filter(e=>!a.has(e.id)).map(e=>({key:`${e.id}`,incident:e,slot:null}))]}#i({answer:e,asking:t}){return e===null?n:w`<section class="plan-summary" aria-label=${a(`plan.summary`)} aria-busy=${t?`true`:`false`}>
      ${e.waiting.map(e=>w`<p>${xs(e)}</p>`)}
      <p class="gain">${e.gain_s>=1?a(`plan.gain`,{time:D(e.gain_s)}):a(`plan.no_gain`)}</p>
    </section>`}#a(e,t,r){let i=t?.id??r?.incident_id??0,o=t?.number??r?.incident_number??``,s=r===null?void 0:e.results?.get(U(r)),c=r!==null&&r.unit_id===null;return w`<li class="${r===null?`left-out`:``} ${c?`nobody`:``} ${s?.outcome??``}" data-incident=${o}>
      <label class="what">
        <input
          type="checkbox"
          .checked=${!e.left.has(i)}
          ?disabled=${e.results!==null||e.sending}
          @change=${t=>e.include(i,Ts(t))}
        />
        ${t===null?n:st(t.priority)}
        <span>
          <b>${t===null?o:M(t.category)}</b>
          <small>${t===null?``:`${qe(t)} · ${o}`}</small>
        </span>
      </label>
      ${r===null&&!e.left.has(i)&&!e.asking?w`<p class="outcome">${a(`plan.new`)}</p>`:n}
      ${r===null?n:this.#o(r)}
      ${r!==null&&s===void 0&&!e.incidents.some(e=>e.id===i)?w`<p class="outcome">${a(`plan.gone`)}</p>`:n}
      ${r===null?n:this.#s(e,r)}
      ${s===void 0?n:s.outcome===`done`?w`<p class="outcome">✓ ${a(`plan.done.one`)}</p>`:w`<p class="outcome" role="alert">✗ ${bs(s)}</p>`}
    </li>`}#o(e){return e.unit_id===null?w`<span class="goes"><b>${a(`plan.nobody`)}</b></span><small class="why">${vs(e)}</small>`:w`<span class="goes">
        <b>${e.unit_code}</b> <b class="eta">${e.travel_time_s===null?`–`:f(e.travel_time_s)}</b>
        ${ws(e)?w`<small>${vs(e)}</small>`:n}
      </span>
      ${ws(e)?n:w`<small class="why">${[e.change===`new`?``:u(`plan.change`,e.change),vs(e)].filter(e=>e!==``).join(` · `)}</small>`}`}#s(e,t){return hi(t)===`take_off`?w`<label class="agree">
      <input
        type="checkbox"
        .checked=${e.agreed.has(U(t))}
        ?disabled=${e.results!==null}
        @change=${n=>e.agree(t,Ts(n))}
      />
      ${a(`plan.agree`)}
    </label>`:n}#c(e){let t=e.errands.length;return w`<div class="buttons plan-buttons">
      ${e.results===null?w`<button type="button" class="go" ?disabled=${t===0||e.sending||e.asking} @click=${()=>void e.carryOut()}>
            ${e.sending?a(`rec.sending`):a(`plan.submit`,{n:t})} <kbd>Enter</kbd>
          </button>`:n}
      <button type="button" ?disabled=${e.asking||e.sending} @click=${()=>void e.ask()}>${a(`plan.again`)} <kbd>R</kbd></button>
      <button type="button" @click=${()=>this.desk.back()}>${a(`place.close`)} <kbd>Esc</kbd></button>
    </div>`}};T([h({attribute:!1})],Ss.prototype,`desk`,void 0);function Cs(e){return hi(e)===`nothing`?e.unit_id===null?1:2:0}function ws(e){return e.change===`new`&&e.reasons.some(e=>e.code===`nearest`)}function Ts(e){return e.target.checked}customElements.define(`desk-plan`,Ss);function Es(e){let t=xe.of(e);return t===0?n:w` <b class="unread" title=${a(`talk.queue`,{n:t})}><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 5h16v11H10l-4 4v-4H4z" /></svg><i aria-hidden="true">${t}</i><i class="sr">${a(`talk.queue`,{n:t})}</i></b>`}var Ds=class extends e{constructor(...e){super(...e),this.open=!1}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(P.listen(()=>this.requestUpdate())),this.follow(V.listen(()=>this.requestUpdate()))}render(){let{filter:e}=this.desk,t=Si(e);return w`<div class="filter-bar">
        <input
          type="search"
          aria-label=${a(`queue.search`)}
          placeholder=${a(`queue.search`)}
          .value=${e.text}
          @input=${e=>this.#r({text:e.target.value})}
        />
        <button type="button" aria-expanded=${this.open?`true`:`false`} @click=${()=>this.open=!this.open}>${a(`queue.filter`)}${t===0?``:` ${t}`}</button>
      </div>
      <div class="filter-signs" role="group" aria-label=${a(`queue.signs`)}>
        ${bi.map(t=>this.#e(t,e))}
      </div>
      ${this.open?this.#t(e):n}
      ${t===0?n:w`<p class="hiding" role="status">
            ${a(`queue.hiding`,{n:c.state.incidents.size-this.desk.queue.length})}
            <button type="button" class="link" @click=${()=>this.#r(xi)}>${a(`queue.show_all`)}</button>
          </p>`}`}#e(e,t){let n=t.signs.includes(e),r=n?t.signs.filter(t=>t!==e):[...t.signs,e];return w`<button type="button" aria-pressed=${n?`true`:`false`} data-sign=${e} @click=${()=>this.#r({signs:r})}>${u(`queue.sign`,e)}</button>`}#t(e){let t=[...c.state.incidents.values()],n=new Map(t.flatMap(e=>e.areas).map(e=>[e.code,e]));return w`<div class="filter-more">
      ${this.#n(`law`,e.law,Ti(t,e=>e.law),e=>u(`queue.law`,e))}
      ${this.#n(`stage`,e.stage,Ti(t,e=>e.stage),n=>Os(n,e,t))}
      ${this.#n(`department`,e.department,Ti(t,e=>e.department_code),e=>P.name(e))}
      ${this.#n(`grid`,e.grid,Ti(t,e=>e.duty_grid_code),e=>{let t=n.get(e);return t===void 0?e:Je(t)})}
      ${this.#n(`category`,e.category,Ti(t,e=>e.category),M)}
    </div>`}#n(e,t,r,i){let o=[...r.keys()].sort((e,t)=>i(e).localeCompare(i(t)));return w`<label>
      <span>${u(`queue.by`,e)}</span>
      <select @change=${t=>this.#r({[e]:t.target.value})}>
        <option value="">${a(`queue.all`)}</option>
        ${t!==``&&!r.has(t)?w`<option value=${t} selected>${i(t)}</option>`:n}
        ${o.map(e=>w`<option value=${e} ?selected=${e===t}>${i(e)} ${r.get(e)??0}</option>`)}
      </select>
    </label>`}#r(e){this.desk.filter={...this.desk.filter,...e},this.desk.changed()}};T([h({attribute:!1})],Ds.prototype,`desk`,void 0),T([p()],Ds.prototype,`open`,void 0);function Os(e,t,n){let r=t.law===``?void 0:n.find(e=>e.law===t.law);return r===void 0?u(`stage`,e):V.stage(r,e)}customElements.define(`desk-queue-filter`,Ds);var ks=class extends e{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(V.listen(()=>this.requestUpdate())),this.follow(P.listen(()=>this.requestUpdate()))}render(){let e=this.desk.queue;return w`<div class="list-head">
        ${k.may(`incidents.file`)?w`<button type="button" class="new-incident" @click=${()=>this.desk.openForm()}>
              <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>${a(`queue.new`)}
            </button>`:n}
        <span>${a(`queue.order`)}</span>
      </div>
      <desk-queue-filter .desk=${this.desk}></desk-queue-filter>
      ${e.length===0?w`<p class="empty">${c.ready?a(c.state.incidents.size===0?`queue.empty`:`queue.empty.filtered`):a(`queue.loading`)}</p>`:w`<ul class="rows" aria-label=${a(`queue.label`)}>
            ${F(e,e=>e.id,e=>this.#e(e))}
          </ul>`}`}#e(e){let t=lt(e,c.nowMs),r=ut(e,c.nowMs),i=e.paused_at!==null,o=e.id===this.desk.incidentId;return w`<li class="incident ${r} ${i?`still`:``} ${o?`chosen`:``}" data-number=${e.number} data-units=${e.units.length}>
      <button
        type="button"
        aria-current=${o?`true`:n}
        @click=${()=>this.desk.selectIncident(e.id)}
      >
        ${st(e.priority)}
        <span class="two-lines">
          <span>
            <b title=${M(e.category)}>${M(e.category)}<i class="sr">${u(`priority`,String(e.priority))}</i></b>
            <b class="clock">${i?w`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M8 5v14M16 5v14" /></svg><i class="sr">${a(`queue.still`)}</i>`:n}${C(t)}</b>
          </span>
          <span>
            <small>${[qe(e),this.#n(e)].filter(e=>e!==``).join(` · `)}</small>
            <small>${this.#t(e)}${this.#r(e,r)}${Es(e.id)}</small>
          </span>
        </span>
      </button>
    </li>`}#t(e){let t=[`supervised`,`held`].filter(t=>e[t]);return w`${t.map(e=>w`<i class="sign ${e}">${u(`queue.sign`,e)}</i> `)}`}#n({department_code:e}){return e===null?``:P.name(e)}#r(e,t){let n=V.stage(e,e.stage),r=t===`calm`?n:`${n} · ${u(`tint`,t)}`;return rt(e)&&e.department_code===null?`${r} · ${a(`queue.nobody`)}`:e.units.length===0?r:`${r} · ${a(`queue.units`,{n:e.units.length})}`}updated(){let e=this.querySelector(`li.chosen`),t=this.desk.incidentId===null?``:String(this.desk.incidentId);e!==null&&this.dataset.seen!==t&&(this.dataset.seen=t,e.scrollIntoView({block:`nearest`}))}};T([h({attribute:!1})],ks.prototype,`desk`,void 0),customElements.define(`desk-queue`,ks);var As=100,$=class extends e{constructor(...e){super(...e),this.unitText=null,this.at=0,this.typed=``,this.#c=e=>{e.isComposing||e.key!==`Escape`||(e.preventDefault(),e.stopPropagation(),this.desk.back())},this.#l=e=>{e.preventDefault(),this.#u()}}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(j.listen(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`#shift-unit`)?.focus()}render(){let{rostering:e}=this.desk;return w`<h2>${a(`shifts.title`)}</h2>
      ${k.may(`shifts.plan`)?this.#t(e):this.#e()} ${this.#a(e)}`}#e(){return w`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${a(`place.close`)} <kbd>Esc</kbd></button></p>`}#t(e){return w`<form class="new" autocomplete="off" @submit=${this.#l} @keydown=${this.#c}>
        ${this.#n(e)}
        <fieldset class="priority">
          <legend>${a(`shifts.usual`)}</legend>
          ${On.map(t=>w`<button type="button" @click=${()=>e.fill(t)}>${u(`shifts.span`,t)}</button>`)}
        </fieldset>
        <div class="pair">${this.#i(`starts`,e.startsAt)} ${this.#i(`ends`,e.endsAt)}</div>
        <div class="pair crew">
          <label>
            <span>${a(`shifts.crew`)}</span>
            <input
              type="number"
              min="0"
              max="1000"
              placeholder=${e.unit?.crew??``}
              .value=${O(e.crew)}
              @input=${t=>e.change({crew:js(t)})}
            />
          </label>
          <label>
            <span>${a(`shifts.note`)}</span>
            <input type="text" maxlength="300" .value=${O(e.note)} @input=${t=>e.change({note:js(t)})} />
          </label>
        </div>
        ${e.problem===``?n:w`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending||e.unit===null}>
            ${e.sending?a(`form.sending`):a(`shifts.submit`)} <kbd>Enter</kbd>
          </button>
          <button type="button" @click=${()=>this.desk.back()}>${a(`form.cancel`)}</button>
        </div>
      </form>`}#n({unit:e}){let t=this.unitText===null?[]:xr(this.unitText.trim(),c.state.units.values()),r=this.unitText??e?.code??``;return w`<div class="field">
      <label for="shift-unit">${a(`shifts.unit`)}</label>
      ${Jn({id:`shift-unit`,value:r,hint:a(`shifts.unit.hint`),invalid:!1,open:this.unitText!==null,at:this.at,empty:a(`units.empty`),list:t.map(e=>({key:e.code,text:e.code,detail:`${u(`kind`,e.kind)} · ${j.served(e.serves)}`})),onInput:e=>{this.unitText=e,this.at=0},onChoose:e=>this.#r(t[e]),onMove:e=>this.at=e,onClose:()=>this.unitText=null})}
      ${e===null?n:w`<small class="under">${u(`kind`,e.kind)} · ${a(`units.crew`,{n:e.crew})} · ${a(`shifts.serves`,{area:j.served(e.serves)})}</small>`}
    </div>`}#r(e){e!==void 0&&(this.unitText=null,this.desk.rostering.change({unit:e}))}#i(e,t){return w`<label>
      <span>${a(`shifts.${e}`)}</span>
      <input
        type="text"
        inputmode="numeric"
        id="shift-${e}"
        .value=${t.replace(`T`,` `)}
        @change=${t=>this.desk.rostering.typeTime(`${e}At`,js(t))}
      />
    </label>`}#a(e){let t=this.typed.trim().toLowerCase(),r=Ln(e.shifts??[],c.nowMs).filter(e=>e.unit_code.toLowerCase().includes(t));return w`<div class="tabs shift-days">${kn.map(t=>w`<button type="button" aria-pressed=${e.day===t?`true`:`false`} @click=${()=>e.setDay(t)}>
      ${u(`shifts.day`,t)}
    </button>`)}</div>
      <div class="list-head"><input type="search" aria-label=${a(`shifts.search`)} placeholder=${a(`shifts.search`)} .value=${this.typed} @input=${e=>this.typed=js(e)} /></div>
      ${e.shifts===null?w`<p class="empty" role="status">${a(`app.loading`)}</p>`:n}
      ${e.shifts!==null&&r.length===0?w`<p class="empty">${a(`shifts.none`)}</p>`:n}
      <ul class="told shifts">
        ${r.slice(0,As).map(e=>this.#o(e))}
      </ul>
      ${r.length>As?w`<p class="empty">${a(`units.more`,{n:r.length-As})}</p>`:n}`}#o(e){let t=c.state.units.get(e.unit_id),r=In(e,c.nowMs),i=N().city.timezone,o=e=>g(Date.parse(e),c.nowMs,i,`minutes`),s=[t===void 0?``:u(`kind`,t.kind),a(`units.crew`,{n:e.crew}),t===void 0?``:j.served(t.serves)];return w`<li class=${r} data-shift=${e.id}>
      <p>
        <b>${e.unit_code}</b> <span class="span">${o(e.starts_at)} – ${o(e.ends_at)}</span>
        <small>${u(`shifts.state`,r)} · ${s.filter(e=>e!==``).join(` · `)}</small>
        ${e.note?w`<small>${e.note}</small>`:n}
      </p>
      ${r===`over`||!k.may(`shifts.plan`)?n:w`<button type="button" @click=${()=>void this.#s(e)}>${a(r===`running`?`shifts.end`:`shifts.cancel`)}</button>`}
    </li>`}async#s(e){let{desk:t}=this;await t.attempt(()=>t.rostering.end(e))&&t.say(a(`shifts.ended`,{code:e.unit_code}))}#c;#l;async#u(){let e=await this.desk.rostering.plan();e!==null&&(this.desk.say(a(`shifts.planned`,{code:e.unit_code})),this.querySelector(`#shift-unit`)?.focus())}};T([h({attribute:!1})],$.prototype,`desk`,void 0),T([p()],$.prototype,`unitText`,void 0),T([p()],$.prototype,`at`,void 0),T([p()],$.prototype,`typed`,void 0);function js(e){return e.target.value}customElements.define(`desk-shifts`,$);var Ms=[`available`,`off_duty`,`out_of_service`],Ns=class extends e{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(j.listen(()=>this.requestUpdate()))}render(){let e=this.desk.unit;if(e===null)return n;let t=v((c.nowMs-Date.parse(e.status_at))/1e3);return w`<h2>
        ${at(e.status)} <span class="code">${e.code}</span> <span class="number">${s(e)}</span>
        ${e.training?w`<em class="tag">${a(`incident.training`)}</em>`:``}
      </h2>
      <dl class="facts">
        <div>
          <dt>${a(`unit.status`)}</dt>
          <dd><b>${u(`status`,e.status)}</b> · ${t}</dd>
        </div>
        <div>
          <dt>${a(`unit.crew`)}</dt>
          <dd>${u(`kind`,e.kind)} · ${a(`units.crew`,{n:e.crew})}</dd>
        </div>
        <div>
          <dt>${a(`unit.skills`)}</dt>
          <dd>${e.skills.map(e=>u(`skill`,e)).join(` · `)}</dd>
        </div>
        <div>
          <dt>${a(`unit.serves`)}</dt>
          <dd>${j.served(e.serves)}${e.shift_until===null?``:` · ${a(`unit.shift`,{at:g(Date.parse(e.shift_until),c.nowMs,N().city.timezone,`minutes`)})}`}</dd>
        </div>
        <div>
          <dt>${a(`unit.position`)}</dt>
          <dd>${this.#n(e)}</dd>
        </div>
        ${e.assignment===null?``:w`<div>
              <dt>${a(`unit.on`)}</dt>
              <dd>
                <button type="button" class="link" @click=${()=>this.desk.selectIncident(e.assignment?.incident_id??null)}>
                  ${e.assignment.incident_number}
                </button>
                ${e.status===`en_route`?ge(e.assignment.id,c.nowMs):``}
              </dd>
            </div>`}
      </dl>
      ${this.#e(e)} ${this.#t(e)} ${this.#r(e)}
      ${this.desk.incident===null?n:w`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${a(`unit.back`)}</button></p>`}`}#e(e){let t=k.session?.permissions.roles.map(e=>e.area_code)??[];return j.within(e.area_code,t)?n:w`<p class="note" data-home>${a(`unit.from_elsewhere`,{area:j.served(e.area_code)})}</p>`}#t(e){let{incident:t}=this.desk;return t===null||t.closed_at!==null||e.assignment!==null||!k.may(`assignments.make`)?n:w`<p class="pad">
      <button type="button" class="go" @click=${()=>this.desk.overriding.open(e.id)}>${a(`unit.send`,{number:t.number})}</button>
    </p>`}#n(e){if(e.position===null)return a(`units.no_fix`);let t=Date.parse(e.position.fix_at),n=ot(t,c.nowMs),r=e.position.speed_mps,i=v((c.nowMs-t)/1e3);return w`${S(e.position.lon,e.position.lat)}
    ${r===null?``:w` · ${a(`unit.speed.value`,{n:Math.round(r*3.6)})}`}
    · <span class=${n?`stale`:``}>${a(n?`units.stale`:`units.fix`,{age:i})}</span>`}#r(e){return e.assignment===null?k.may(`units.status`)?w`<h3>${a(`unit.set`)}</h3>
      <div class="steps pad">
        ${Ms.filter(t=>t!==e.status).map(t=>w`<button type="button" @click=${()=>void this.desk.stepUnit(e.id,t)}>${u(`status`,t)}</button>`)}
      </div>`:n:w`<p class="note">${a(`unit.busy`,{code:e.code,number:e.assignment.incident_number})}</p>`}};T([h({attribute:!1})],Ns.prototype,`desk`,void 0),customElements.define(`desk-unit`,Ns);var Ps=120,Fs=class extends e{constructor(...e){super(...e),this.wanted=`all`,this.typed=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}#e(){let e=this.typed.trim().toLowerCase();return[...c.state.units.values()].filter(e=>this.wanted===`all`||e.status===this.wanted).filter(t=>e===``||`${t.code} ${t.name_zh} ${t.name_en} ${u(`kind`,t.kind)}`.toLowerCase().includes(e)).sort((e,t)=>nt.indexOf(e.status)-nt.indexOf(t.status)||e.code.localeCompare(t.code))}render(){let e=new Map;for(let t of c.state.units.values())e.set(t.status,(e.get(t.status)??0)+1);let t=this.#e();return w`<div class="list-head filters">
        <input
          type="search"
          aria-label=${a(`units.search`)}
          placeholder=${a(`units.search`)}
          .value=${this.typed}
          @input=${e=>this.typed=e.target.value}
        />
        <select
          aria-label=${a(`units.filter`)}
          @change=${e=>this.wanted=e.target.value}
        >
          <option value="all">${a(`units.all`)} ${c.state.units.size}</option>
          ${nt.map(t=>w`<option value=${t} ?selected=${t===this.wanted}>${u(`status`,t)} ${e.get(t)??0}</option>`)}
        </select>
      </div>
      ${t.length===0?w`<p class="empty">${c.ready?a(`units.empty`):a(`queue.loading`)}</p>`:w`<ul class="rows" aria-label=${a(`units.label`)}>
            ${F(t.slice(0,Ps),e=>e.id,e=>this.#t(e))}
          </ul>`}
      ${t.length>Ps?w`<p class="empty">${a(`units.more`,{n:t.length-Ps})}</p>`:``}`}#t(e){let t=e.position===null?null:Date.parse(e.position.fix_at),n=t!==null&&ot(t,c.nowMs),r=t===null?a(`units.no_fix`):v((c.nowMs-t)/1e3);return w`<li class="unit ${e.id===this.desk.unitId?`chosen`:``}">
      <button type="button" @click=${()=>this.desk.selectUnit(e.id)}>
        ${at(e.status,n)}
        <span class="what">
          <b>${e.code}</b>
          <small>${u(`kind`,e.kind)} · ${a(`units.crew`,{n:e.crew})}</small>
        </span>
        <span class="when">
          <b class="state">${u(`status`,e.status)}</b>
          <small class=${n?`stale`:``}>${n?a(`units.stale`,{age:r}):r}</small>
        </span>
      </button>
    </li>`}};T([h({attribute:!1})],Fs.prototype,`desk`,void 0),T([p()],Fs.prototype,`wanted`,void 0),T([p()],Fs.prototype,`typed`,void 0),customElements.define(`desk-units`,Fs);var Is=class extends e{constructor(...e){super(...e),this.desk=new Ri,this.layers=new ps,this.#e=``,this.#t=null,this.#n=()=>{this.style.setProperty(`zoom`,String(Qe(innerWidth,innerHeight)))},this.#d=e=>{if(e.isComposing||e.defaultPrevented||ls(e.target))return;let t=cs(e);if(t===null||us(e.target,e.key))return;let{desk:n}=this;if(!(n.help&&t.kind!==`help`&&t.kind!==`back`))switch(e.preventDefault(),t.kind){case`command`:this.querySelector(`desk-command`)?.begin(`/`);break;case`pick`:n.panel===`incident`&&n.showsUnits?n.recommending.choose(t.rank):n.panel===`override`&&n.overriding.choose(t.rank);break;case`confirm`:n.panel===`closure`?this.querySelector(`desk-closure`)?.file():n.panel===`plan`?n.planning.carryOut():n.panel===`override`?n.overriding.send():n.recommending.picked===null?this.#i?.fit():n.recommending.confirm();break;case`back`:n.back();break;case`new`:n.openForm();break;case`move`:n.moveInQueue(t.by);break;case`fit`:this.#i?.fit();break;case`resort`:n.panel===`plan`?n.planning.ask():n.recommending.ask(`fresh`);break;case`undo`:n.undo();break;case`list`:this.#c(n.side===`queue`?`units`:`queue`);break;case`language`:i(o()===`zh`?`en`:`zh`);break;case`panel`:n.openPanel(t.panel);break;case`act`:this.#u();break;case`tab`:n.panel===`incident`&&n.incident!==null&&n.turnTo(is(n.tab,t.by,n.incident));break;case`help`:n.help=!n.help,n.changed()}}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.listen()),this.follow(xe.follow(()=>this.desk.changed())),sn(this.desk,location.search),this.follow(this.desk.subscribe(()=>this.requestUpdate())),addEventListener(`keydown`,this.#d),this.follow(()=>removeEventListener(`keydown`,this.#d)),addEventListener(`resize`,this.#n),this.follow(()=>removeEventListener(`resize`,this.#n)),this.#n()}#n;willUpdate(){this.desk.expire(Date.now()),this.#e=this.desk.toast?.text??this.#e,this.#r()}#r(){let{alerts:e}=c.state,t=this.#t;if(this.#t=new Set(e.keys()),t===null||!c.ready){c.ready||(this.#t=null);return}let n=[...e.values()].filter(e=>!t.has(e.id)&&e.acknowledged_at===null);n[0]!==void 0&&(this.#e=a(`alerts.announce`,{text:de(n[0])}))}updated(e){super.updated(e),document.title=`${a(`app.name`)} · ${a(`app.desk`)}`;let t=this.querySelector(`dialog`);t!==null&&!t.open&&t.showModal()}render(){let{desk:e}=this,t=c.feed;return w`<a class="skip" href="#command">${a(`app.skip`)}</a>
      <header><desk-header .desk=${e} .layers=${this.layers}></desk-header></header>
      ${t.state===`down`?w`<p class="banner" role="alert">${a(`feed.banner`)}</p>`:n}
      <main class="desk show-${e.phoneTab}">
        <section class="queue" aria-label=${a(`queue.title`)}>${this.#a()}</section>
        <desk-map .desk=${e} .layers=${this.layers}></desk-map>
        <section class="panel" aria-label=${a(`phone.detail`)}>${this.#o()}</section>
      </main>
      ${this.#s()}
      <p class="sr" role="status">${this.#e}</p>
      <footer>
        <desk-command .desk=${e} .view=${{goTo:(...e)=>this.#i?.goTo(...e)}}></desk-command>
      </footer>
      <nav class="phone-tabs" aria-label=${a(`app.desk`)}>
        ${[`queue`,`map`,`detail`].map(t=>w`<button type="button" aria-current=${e.phoneTab===t?`page`:n} @click=${()=>this.#l(t)}>
            ${a(`phone.${t}`)}
          </button>`)}
      </nav>
      ${e.help?Sa(()=>e.closeHelp()):n}`}get#i(){return this.querySelector(`desk-map`)}#a(){let{desk:e}=this,t=(t,n,r)=>w`<button
      type="button"
      aria-pressed=${e.side===t?`true`:`false`}
      @click=${()=>this.#c(t)}
    >
      ${n} <span>${c.count(r)}</span>
    </button>`;return w`<div class="tabs">
        ${t(`queue`,a(`queue.title`),c.state.incidents.size)} ${t(`units`,a(`units.title`),c.state.units.size)}
      </div>
      ${e.side===`queue`?w`<desk-queue .desk=${e}></desk-queue>`:w`<desk-units .desk=${e}></desk-units>`}`}#o(){let{desk:e}=this;return e.panel===`form`?w`<desk-form .desk=${e}></desk-form>`:e.panel===`closure`?w`<desk-closure .desk=${e}></desk-closure>`:e.panel===`alerts`?w`<desk-alerts .desk=${e}></desk-alerts>`:e.panel===`plan`?w`<desk-plan .desk=${e}></desk-plan>`:e.panel===`shifts`?w`<desk-shifts .desk=${e}></desk-shifts>`:e.panel===`aid`?w`<desk-aid .desk=${e}></desk-aid>`:e.panel===`override`?w`<desk-override .desk=${e}></desk-override>`:e.panel===`unit`?w`<desk-unit .desk=${e}></desk-unit>`:w`<desk-incident .desk=${e}></desk-incident>`}#s(){let{toast:e,offer:t}=this.desk;if(e===null&&t===null)return n;let r=t===null?0:Math.max(0,Math.ceil((t.untilMs-Date.now())/1e3));return w`<section class="toast ${e?.tone??`plain`}" aria-label=${a(`toast.label`)}>
      ${e===null?n:w`<span>${e.text}</span>`}
      ${t===null?n:w`<button type="button" class="go" @click=${()=>void this.desk.undo()}>
            ${a(`toast.undo`,{code:t.code,n:r})} <kbd>Z</kbd>
          </button>`}
      <button type="button" class="plain" aria-label=${a(`toast.dismiss`)} @click=${()=>this.desk.dismiss()}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
      </button>
    </section>`}#c(e){this.desk.side=e,this.desk.changed()}#l(e){this.desk.phoneTab=e,this.desk.changed()}#u(){let{desk:e}=this;e.incident!==null&&(e.showIncident(),e.turnTo(`handling`),this.updateComplete.then(async()=>{await this.querySelector(`desk-incident`)?.updateComplete,this.querySelector(`desk-actions`)?.enter()}))}#d};customElements.define(`desk-view`,Is);export{Is as DeskView};