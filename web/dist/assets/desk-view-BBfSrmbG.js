import{B as e,C as t,D as n,E as r,F as i,H as a,I as o,K as s,L as c,M as l,N as u,P as d,R as ee,U as f,V as p,W as m,_ as te,a as ne,b as re,c as h,d as g,f as _,h as v,j as y,m as ie,o as b,p as x,s as S,u as C,v as w,w as T,x as ae,y as E}from"./routing-0B7v5liN.js";import{a as oe,c as se,d as ce,f as le,h as ue,l as de,m as fe,n as pe,o as me,p as he,r as ge,s as _e,t as ve,u as ye}from"./legend-piGqGG1z.js";import{a as D,c as be,o as xe,s as Se}from"./talk-part-pejbwEji.js";import{F as Ce,I as O,M as we,O as Te,P as Ee,T as De,_ as Oe,a as ke,b as Ae,c as je,d as Me,f as Ne,i as k,j as Pe,k as Fe,l as Ie,m as Le,n as Re,o as ze,p as Be,r as Ve,s as He,t as Ue,u as We,v as Ge,y as Ke}from"./calls-Cgn4olah.js";import{t as A}from"./areas-BS2Sx62S.js";import{_ as qe,f as j,g as Je,h as Ye,l as Xe,m as M,o as Ze,t as Qe,u as $e,v as et}from"./index-Cm_Iu3kH.js";import{_ as tt,f as nt,g as rt,h as it,l as at,m as ot,s as N,u as st,v as ct,y as lt}from"./routes-layer-rXt-IWY6.js";import{a as ut,c as dt,d as ft,f as pt,g as mt,h as ht,i as gt,l as _t,m as vt,n as yt,o as bt,p as xt,s as St,t as Ct,u as wt}from"./handling-BZAp9WkY.js";import{t as P}from"./departments-kskAH4Xn.js";import{m as Tt,p as Et}from"./style-D3KHNN_f.js";import{n as Dt,t as Ot}from"./small-map-B0J5Pb5f.js";import{i as kt,r as At}from"./notices-pYmSEPWI.js";import{t as jt}from"./forms-CLYgAeKV.js";import{n as Mt,t as Nt}from"./modal-Bww1IeEM.js";import{i as Pt,l as F,n as Ft,o as It,r as Lt,s as Rt,t as zt}from"./tasks-DKi-VM6T.js";import{t as Bt}from"./task-doing-CDNctASj.js";import{n as Vt,t as Ht}from"./stamp-field--96SlRam.js";import{n as Ut,t as Wt}from"./photos-DON1GWRZ.js";import{C as Gt,S as Kt,a as qt,b as I,c as Jt,d as Yt,g as L,h as Xt,i as Zt,l as Qt,m as $t,r as en,u as tn,v as nn,w as rn,x as an,y as on}from"./plans-BaekBUI8.js";async function sn(e,t){let n=new URLSearchParams(t),r=n.get(`incident`)??``;if(r===``)return;ne(`/`);let i=/^\d+$/.test(r)?Number(r):await cn(e,r);i!==null&&await e.openIncident(i,n.get(`tab`)??void 0)}async function cn(e,t){for(let e of n.state.incidents.values())if(e.number===t)return e.id;let r=null;return await e.attempt(async()=>{let{items:n}=await k.get(`/incidents`,{text:t,state:`all`,limit:20});r=n.find(e=>e.number===t)?.id??null,r===null&&e.say(o(`error.not_found`),`bad`)}),r}var ln=[`hour`,`four_hours`,`today`,`open`,`at`],R=36e5,un=24*R;function dn(e,n,r){if(e===`open`)return null;if(e===`hour`)return n+R;if(e===`four_hours`)return n+4*R;let[i=0,a=0,o=0]=t(n,r).split(`:`).map(Number);return n+un-i*R-(a*60+o)*1e3}function fn(e,t){return`${g(e+R,t).slice(0,13)}:00`}function pn({start:e,span:t,until:n},r,i){let a=e===``?null:te(e,i);if(e!==``&&(a===null||a<=r))return`start_past`;let o=a??r;if(t!==`at`)return{startMs:a,endMs:dn(t,o,i)};let s=te(n,i);return s===null||s<=o?`end_before`:{startMs:a,endMs:s}}function mn(e){let t=e.code===`mutual_aid`&&e.from_area===e.to_area;return d(y(),`reason.${t?`aid_within`:e.code}`,gn(e))??e.code}function hn(e,t){let n=typeof t==`object`&&t?gn(t):{};return(Object.keys(n).length===0?void 0:d(y(),`against.${e}`,n))??c(`cause`,e)}function gn(e){let t={};for(let[n,r]of Object.entries(e))n!==`code`&&(Array.isArray(r)?t[n]=r.map(e=>c(n===`skills`?`skill`:n,String(e))).join(` · `):typeof r==`number`?t[n]=_n(n,r):typeof r==`string`&&(t[n]=vn(n,r)));return t}function _n(e,t){return e===`sooner_s`||e===`limit_s`?T(t):e===`age_s`?w(Math.abs(t)):Math.round(t)}function vn(e,t){return e===`area`||e.endsWith(`_area`)?A.name(t):e.endsWith(`_at`)||e===`since`?E(Date.parse(t),n.nowMs,M().city.timezone,`minutes`):c(e,t)}function yn(e){let{certificate:t}=e,n=t.network_version.slice(0,8);return t.exact?t.excluded_by_bound===0||t.bound_s===null?o(`rec.exact.all`,{eligible:t.eligible,version:n}):o(`rec.exact`,{asked:t.asked,excluded:t.excluded_by_bound,bound:T(t.bound_s),version:n}):o(`rec.approximate`,{asked:t.asked,version:n})}function bn({cover:e}){return!e||e.group===null||e.cells_lost===0?``:o(`rec.cover`,{n:e.cells_lost,group:c(`group`,e.group)})}function xn({alternative:e,units:t}){let n=t.find(t=>t.unit.id===e?.unit_id);if(!e||n===void 0)return``;let r={rank:n.rank,code:n.unit.code,seconds:Math.round(e.extra_s),n:e.cells_kept};return o(`rec.alternative`,r)}function z(e){let t=e.field(`assigned_at`)||e.field(`changed_at`),r=d(y(),`error.${e.code}`,{unit:e.field(`unit_code`),number:e.field(`incident_number`),by:e.field(`assigned_by`)||e.field(`changed_by`),causes:Sn(e),at:t===``?``:E(Date.parse(t),n.nowMs,M().city.timezone)});if(r!==void 0)return r;let i=e.errors.map(e=>`${e.field}: ${e.message}`).join(`; `);return o(`error.other`,{reason:i||e.message})}function Sn(e){let{causes:t}=e.body;return(t??[]).map(e=>hn(e.cause,e.detail)).join(` · `)}var Cn=[`four_hours`,`today`,`open`],wn=class{#e;#t;#n;constructor(e){this.grants=null,this.from=``,this.to=``,this.reason=``,this.span=`four_hours`,this.kinds=new Set,this.skills=new Set,this.problem=``,this.sending=!1,this.#e=0,this.#t=p(),this.#n=e}open(){this.problem=``,this.read()}change(e){Object.assign(this,e),this.#r()}toggle(e,t,n){n?this[e].add(t):this[e].delete(t),this.#r()}#r(){this.problem=``,this.#t=p(),this.#n()}async read(){this.#e+=1;let t=this.#e;try{let e=await Le();t===this.#e&&(this.grants=e)}catch(n){if(!(n instanceof e))throw n;t===this.#e&&(this.problem=z(n))}this.#n()}hear(e){e.topic.startsWith(`mutual_aid.`)&&this.grants!==null&&this.read()}get missing(){return this.from===``||this.to===``?o(`aid.needs.areas`):this.from===this.to?o(`aid.needs.two`):this.reason.trim()===``?o(`aid.needs.reason`):``}async grant(){if(this.problem=this.missing,this.problem!==``||this.sending)return this.#n(),null;this.sending=!0,this.#n();let t=dn(this.span,n.nowMs,M().city.timezone),r={kinds:[...this.kinds],skills:[...this.skills],ends_at:t===null?null:new Date(t).toISOString()};try{let e=await Ne({from_area:this.from,to_area:this.to,reason:this.reason.trim(),...r},this.#t);return this.reason=``,this.kinds.clear(),this.skills.clear(),this.read(),e}catch(t){if(!(t instanceof e))throw t;return this.problem=z(t),null}finally{this.#t=p(),this.sending=!1,this.#n()}}async end(e){await He(e),await this.read()}},Tn=class extends r{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(A.listen(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`select`)?.focus()}render(){let{aiding:e}=this.desk;return s`<h2>${o(`aid.title`)}</h2>
      ${O.may(`mutual_aid.grant`)?this.#e(e):s`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${o(`place.close`)} <kbd>Esc</kbd></button></p>`}
      <h3>${o(`aid.active`)} <em>${e.grants?.length??`–`}</em></h3>
      ${e.grants?.length===0?s`<p class="empty">${o(`aid.none`)}</p>`:m}
      <ul class="told aids">
        ${e.grants?.map(e=>this.#i(e))}
      </ul>`}#e(e){return s`<form class="new" autocomplete="off" @submit=${this.#s} @keydown=${this.#o}>
        <div class="pair">
          ${this.#t(`from`,e.from)} ${this.#t(`to`,e.to)}
        </div>
        <label>
          <span>${o(`aid.reason`)}</span>
          <input id="aid-reason" type="text" maxlength="300" .value=${D(e.reason)} @input=${t=>e.change({reason:En(t)})} />
        </label>
        <fieldset class="priority">
          <legend>${o(`closure.until`)}</legend>
          ${Cn.map(t=>s`<label class=${e.span===t?`on`:``}>
              <input type="radio" name="aid-span" class="sr" .checked=${e.span===t} @change=${()=>e.change({span:t})} />
              ${c(`closure.span`,t)}
            </label>`)}
        </fieldset>
        <details class="limits">
          <summary>${o(`aid.limits`)} <small>${this.#r(e.kinds,e.skills)||o(`aid.limits.none`)}</small></summary>
          ${this.#n(e,`kinds`,`kind`)} ${this.#n(e,`skills`,`skill`)}
        </details>
        ${e.problem===``?m:s`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending}>${e.sending?o(`form.sending`):o(`aid.submit`)} <kbd>Enter</kbd></button>
          <button type="button" @click=${()=>this.desk.back()}>${o(`form.cancel`)}</button>
        </div>
      </form>`}#t(e,t){return s`<label>
      <span>${o(`aid.${e}`)}</span>
      <select @change=${t=>this.desk.aiding.change({[e]:En(t)})}>
        <option value="" ?selected=${t===``}>${o(`aid.choose`)}</option>
        ${A.wide.map(e=>s`<option value=${e.code} ?selected=${e.code===t}>${A.name(e.code)}</option>`)}
      </select>
    </label>`}#n(e,t,n){return s`<fieldset class="boxes">
      <legend>${o(`aid.${t}`)}</legend>
      ${Object.entries(ee(n)).map(([n,r])=>s`<label>
          <input type="checkbox" .checked=${e[t].has(n)} @change=${r=>e.toggle(t,n,r.target.checked)} />
          ${r}
        </label>`)}
    </fieldset>`}#r(e,t){return[...[...e].map(e=>c(`kind`,e)),...[...t].map(e=>c(`skill`,e))].join(` · `)}#i(e){let t=M().city.timezone,r=e=>E(Date.parse(e),n.nowMs,t,`minutes`),i=e.ends_at===null?o(`closure.until.open`):o(`closure.until.at`,{at:r(e.ends_at)}),a=Date.parse(e.starts_at)>n.nowMs?`${o(`closure.from.at`,{at:r(e.starts_at)})} · `:``;return s`<li data-grant=${e.id}>
      <p>
        <b>${o(e.from_area===e.to_area?`aid.within`:`aid.helps`,{from:A.name(e.from_area),to:A.name(e.to_area)})}</b>
        <small>${e.reason} · ${e.granted_by} · ${a}${i}</small>
        <small>${this.#r(e.kinds,e.skills)||o(`aid.limits.none`)}</small>
      </p>
      ${O.may(`mutual_aid.grant`)?s`<button type="button" @click=${()=>void this.#a(e)}>${o(`aid.end`)}</button>`:m}
    </li>`}async#a(e){let{desk:t}=this;await t.attempt(()=>t.aiding.end(e.id))&&t.say(o(`aid.ended`))}#o=e=>{e.isComposing||e.key!==`Escape`||(e.preventDefault(),e.stopPropagation(),this.desk.back())};#s=e=>{e.preventDefault(),this.desk.aiding.grant().then(e=>{e!==null&&this.desk.say(o(`aid.granted`,{from:A.name(e.from_area),to:A.name(e.to_area)}))})}};b([f({attribute:!1})],Tn.prototype,`desk`,void 0);function En(e){return e.target.value}customElements.define(`desk-aid`,Tn);var Dn=class extends r{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=he(n.state.alerts.values());return s`<h2>${o(`alerts.title`)} <span class="number">${e.length}</span></h2>
      ${e.length===0?s`<p class="empty">${o(`alerts.none`)}</p>`:s`<ul class="told">${e.map(e=>this.#e(e))}</ul>`}
      <p class="pad"><button type="button" @click=${()=>this.desk.back()}>${o(`place.close`)} <kbd>Esc</kbd></button></p>`}#e(e){let t=C((n.nowMs-Date.parse(e.raised_at))/1e3),r=e.acknowledged_at!==null;return s`<li class="${e.level} ${r?`seen`:``}" data-alert=${e.id}>
      <p>
        <b>${fe(e)}</b>
        <small>${c(`alert.level`,e.level)} · ${t}${r?` · ${o(`alerts.seen`,{by:e.acknowledged_by??``})}`:``}</small>
      </p>
      <button type="button" @click=${()=>this.desk.show([e.lon,e.lat])}>${o(`alerts.show`)}</button>
      ${r||!O.may(`alerts.acknowledge`)?``:s`<button type="button" @click=${()=>void this.#t(e)}>${o(`alerts.acknowledge`)}</button>`}
    </li>`}async#t(e){await this.desk.attempt(async()=>n.answerBesides({alerts:[await Ue(e.id)]}))}};b([f({attribute:!1})],Dn.prototype,`desk`,void 0),customElements.define(`desk-alerts`,Dn);var On=[`eight_hours`,`day`,`night`],kn=[`today`,`tomorrow`],An=36e5,B=24*An,jn=[`running`,`coming`,`over`];function Mn(e,n){let[r=0,i=0,a=0]=t(e,n).split(`:`).map(Number);return e-r*An-(i*60+a)*1e3-e%1e3}function Nn(e,t,n,r){if(e===`eight_hours`)return[g(t,r),g(t+8*An,r)];let i=Mn(t,r)+(n===`today`?.5:1.5)*B,[a=``]=g(i,r).split(`T`),[o=``]=g(i+B,r).split(`T`);return e===`day`?[`${a}T08:00`,`${a}T20:00`]:[`${a}T20:00`,`${o}T08:00`]}function Pn(e,t,n=!1){let[,r,i,a,o=``,s=``]=/^(?:(?:(\d{4})-)?(\d{1,2})-(\d{1,2})[ T]+)?(\d{1,2})[:\uff1a](\d{2})$/.exec(e.trim())??[];if(o===``||Number(o)>23||Number(s)>59)return null;let c=i===void 0?t.slice(0,10):`${r??t.slice(0,4)}-${i.padStart(2,`0`)}-${(a??``).padStart(2,`0`)}`,l=Date.parse(`${c}T${o.padStart(2,`0`)}:${s}Z`);if(Number.isNaN(l))return null;let u=new Date(l).toISOString().slice(0,16);return u.slice(0,10)===c?i===void 0&&n&&u<=t?new Date(l+B).toISOString().slice(0,16):u:null}function Fn(e,t){return Date.parse(e.ends_at)<=t?`over`:Date.parse(e.starts_at)<=t?`running`:`coming`}function In(e,t){return[...e].sort((e,n)=>jn.indexOf(Fn(e,t))-jn.indexOf(Fn(n,t))||Date.parse(e.starts_at)-Date.parse(n.starts_at)||e.unit_code.localeCompare(n.unit_code))}var Ln=class{#e;#t;#n;constructor(e){this.day=`today`,this.shifts=null,this.unit=null,this.startsAt=``,this.endsAt=``,this.crew=``,this.note=``,this.problem=``,this.sending=!1,this.#e=0,this.#t=p(),this.#n=e}open(){this.problem=``,this.startsAt===``&&this.fill(`eight_hours`),this.read()}change(e){Object.assign(this,e),this.problem=``,this.#t=p(),this.#n()}fill(e){let[t,r]=Nn(e,n.nowMs,this.day,M().city.timezone);this.change({startsAt:t,endsAt:r})}typeTime(e,t){let n=Pn(t,e===`startsAt`?this.startsAt:this.startsAt||this.endsAt,e===`endsAt`);n===null?(this.problem=o(`shifts.time.unread`),this.#n()):this.change({[e]:n})}setDay(e){this.day=e,this.shifts=null,this.read(),this.#n()}async read(){this.#e+=1;let t=this.#e,r=Mn(n.nowMs,M().city.timezone)+(this.day===`today`?0:B);try{let e=await Oe(new Date(r).toISOString(),new Date(r+B).toISOString());t===this.#e&&(this.shifts=e)}catch(n){if(!(n instanceof e))throw n;t===this.#e&&(this.problem=z(n))}this.#n()}hear(e){e.topic===`unit.shift`&&this.shifts!==null&&this.read()}async plan(){let{unit:t}=this;if(t===null||this.startsAt===``||this.endsAt===``||this.sending)return null;this.sending=!0,this.problem=``,this.#n();let n=this.crew.trim()===``?{}:{crew:Number(this.crew)},r=this.note.trim()===``?{}:{note:this.note.trim()};try{let e=await Ge(t.id,{starts_at:`${this.startsAt}:00`,ends_at:`${this.endsAt}:00`,...n,...r},this.#t);return this.unit=null,this.crew=this.note=``,this.read(),e}catch(t){if(!(t instanceof e))throw t;return this.problem=z(t),null}finally{this.#t=p(),this.sending=!1,this.#n()}}async end(e){await Ie(e.unit_id,e.id),await this.read()}},Rn=[`accident`,`works`,`flooding`,`event`,`fire`,`other`];function zn(e,t){let[n]=e;return n===void 0||e.length<2?null:t||e.length===2?{type:`LineString`,coordinates:[...e]}:{type:`Polygon`,coordinates:[[...e,n]]}}function Bn(e){let t=e.split(/[;\n\uff1b]/).map(e=>e.trim()).filter(e=>e!==``).map(e=>e.split(/[,\uff0c\s]+/).map(Number));return t.every(([e,t,...n])=>n.length===0&&Math.abs(e??NaN)<=180&&Math.abs(t??NaN)<=90)?t:null}function Vn(e){return e.map(e=>e.map(e=>e.toFixed(5)).join(`,`)).join(`; `)}var Hn=class{#e;#t;#n;constructor(e){this.points=[],this.asLine=!1,this.reason=`accident`,this.remark=``,this.start=``,this.span=`four_hours`,this.until=``,this.confirmed=!1,this.covered=null,this.large=!1,this.problem=``,this.sending=!1,this.#e=0,this.#t=p(),this.#n=e}get shape(){return zn(this.points,this.asLine)}clear(){this.remark=this.start=``,this.span===`at`&&(this.span=`four_hours`),this.#a([])}add(e){let t=this.points.at(-1);(t===void 0||t[0]!==e[0]||t[1]!==e[1])&&this.#a([...this.points,e])}undoPoint(){this.#a(this.points.slice(0,-1))}type(e){let t=Bn(e);t!==null&&Vn(t)!==Vn(this.points)&&this.#a(t)}setLine(e){this.asLine=e,this.#a(this.points)}change(e){Object.assign(this,e),this.#n()}startLater(e){this.#i({start:e?fn(n.nowMs,this.#r):``})}setSpan(e){let t=this.until===``?fn(n.nowMs,this.#r):this.until;this.#i(e===`at`?{span:e,until:t}:{span:e})}typeTime(e,t){let r=g(n.nowMs,this.#r),i=Pn(t,e===`until`&&this.start!==``?this.start:r,!0);i===null?(this.problem=o(`shifts.time.unread`),this.#n()):this.#i({[e]:i})}get#r(){return M().city.timezone}#i(e){Object.assign(this,e),this.problem=``,this.#t=p(),this.#n()}#a(e){this.points=e,this.covered=null,this.large=this.confirmed=!1,this.problem=``,this.#t=p(),this.#n(),this.#o()}async#o(){this.#e+=1;let t=this.#e,{shape:n}=this;if(n!==null){try{let e=await Ke(n);if(t!==this.#e)return;this.covered=e,this.large=e.needs_confirmation}catch(n){if(!(n instanceof e))throw n;t===this.#e&&(this.problem=z(n))}this.#n()}}async file(){let{shape:t}=this;if(t===null||this.sending||this.large&&!this.confirmed)return null;let r=pn(this,n.nowMs,this.#r);if(typeof r==`string`)return this.problem=o(`closure.time.${r}`),this.#n(),null;this.sending=!0,this.problem=``,this.#n();let[i,a]=[r.startMs,r.endMs].map(e=>e===null?null:new Date(e).toISOString()),s=[c(`closure.reason`,this.reason),this.remark.trim()].filter(e=>e!==``).join(` · `);try{let e=await ze({geometry:t,reason:s,...i?{starts_at:i}:{},ends_at:a??null,confirmed:this.confirmed},this.#t);return n.answerBesides({closures:[e]}),this.clear(),e}catch(t){if(!(t instanceof e))throw t;return t.code===`closure_too_large`&&(this.large=!0),t.code!==`network`&&(this.#t=p()),this.problem=z(t),null}finally{this.sending=!1,this.#n()}}async end(e){n.answerBesides({closures:[await je(e)]})}},Un=class extends r{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`#closure-points`)?.focus()}render(){let{closing:e}=this.desk,t=ye(n.state.closures.values(),n.nowMs),r=ce(n.state.closures.values(),n.nowMs);return s`<h2>${o(`closure.title`)}</h2>
      ${O.may(`closures.make`)?this.#e(e):s`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${o(`place.close`)} <kbd>Esc</kbd></button></p>`}
      <h3>${o(`closure.active`)} <em>${t.length}</em></h3>
      ${t.length===0?s`<p class="empty">${o(`closure.none`)}</p>`:s`<ul class="told">${t.map(e=>this.#s(e))}</ul>`}
      ${r.length===0?m:s`<h3>${o(`closure.coming`)} <em>${r.length}</em></h3>
            <ul class="told coming">${r.map(e=>this.#s(e))}</ul>`}`}#e(e){return s`<form class="new closure" autocomplete="off" @submit=${this.#u} @keydown=${this.#l}>
        <div class="field">
          <label for="closure-points">${o(`closure.points`)}</label>
          <input
            id="closure-points"
            type="text"
            placeholder="114.2880,30.5490; 114.2890,30.5500"
            .value=${Vn(e.points)}
            @change=${t=>e.type(t.target.value)}
          />
          <small class="under">${o(`closure.hint`)}</small>
        </div>
        ${e.points.length>2?this.#t(e):m} ${this.#n(e)} ${this.#r(e)} ${this.#i(e)} ${this.#a(e)}
        ${e.large?s`<label class="confirm-large">
              <input type="checkbox" .checked=${e.confirmed} @change=${t=>e.change({confirmed:t.target.checked})} />
              ${o(`closure.confirm`)}
            </label>`:m}
        ${e.problem===``?m:s`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending||e.shape===null||e.large&&!e.confirmed}>
            ${e.sending?o(`form.sending`):o(e.start===``?`closure.submit`:`closure.submit_later`)} <kbd>Enter</kbd>
          </button>
          <button type="button" ?disabled=${e.points.length===0} @click=${()=>e.undoPoint()}>${o(`closure.undo_point`)}</button>
          <button type="button" @click=${()=>this.desk.back()}>${o(`form.cancel`)}</button>
        </div>
      </form>`}#t(e){let t=(t,n)=>s`<label class=${e.asLine===t?`on`:``}>
      <input type="radio" name="shape" class="sr" .checked=${e.asLine===t} @change=${()=>e.setLine(t)} />${n}
    </label>`;return s`<fieldset class="priority">
      <legend>${o(`closure.shape`)}</legend>
      ${t(!1,o(`closure.shape.area`))} ${t(!0,o(`closure.shape.line`))}
    </fieldset>`}#n(e){let{covered:t}=e;if(t===null)return m;if(t.arcs===0)return s`<p class="note warn" role="status">${o(`error.closure_covers_nothing`)}</p>`;let n=(t.share*100).toFixed(t.share<.001?3:1);return s`<p class="note" role="status">
      <b>${o(`closure.covered`,{length:v(t.length_m),n:t.roads,share:n})}</b>
      ${t.names.length===0?m:s`<br />${t.names.slice(0,6).join(` · `)}`}
    </p>`}#r(e){return s`<div class="field two">
      <label for="closure-reason">${o(`closure.reason`)}</label>
      <select id="closure-reason" @change=${t=>e.change({reason:t.target.value})}>
        ${Rn.map(t=>s`<option value=${t} ?selected=${t===e.reason}>${c(`closure.reason`,t)}</option>`)}
      </select>
      <input
        type="text"
        maxlength="250"
        aria-label=${o(`closure.remark`)}
        placeholder=${o(`closure.remark`)}
        .value=${e.remark}
        @input=${t=>e.change({remark:t.target.value})}
      />
    </div>`}#i(e){let t=e.start!==``,n=(n,r)=>s`<label class=${t===n?`on`:``}>
      <input type="radio" name="start" class="sr" .checked=${t===n} @change=${()=>e.startLater(n)} />${r}
    </label>`;return s`<fieldset class="priority">
        <legend>${o(`closure.from`)}</legend>
        ${n(!1,o(`closure.from.now`))} ${n(!0,o(`closure.from.later`))}
      </fieldset>
      ${t?this.#o(`start`,e.start):m}`}#a(e){return s`<fieldset class="priority">
        <legend>${o(`closure.until`)}</legend>
        ${ln.map(t=>s`<label class=${e.span===t?`on`:``}>
            <input type="radio" name="span" class="sr" .checked=${e.span===t} @change=${()=>e.setSpan(t)} />
            ${c(`closure.span`,t)}
          </label>`)}
      </fieldset>
      ${e.span===`at`?this.#o(`until`,e.until):m}`}#o(e,t){return s`<div class="field">
      <label for="closure-${e}">${o(`closure.time.${e}`)}</label>
      <input
        type="text"
        inputmode="numeric"
        id="closure-${e}"
        .value=${t.replace(`T`,` `)}
        @change=${t=>this.desk.closing.typeTime(e,t.target.value)}
      />
    </div>`}#s(e){let t=Date.parse(e.starts_at),r=t>n.nowMs,i=r?`${o(`closure.from.at`,{at:E(t,n.nowMs,M().city.timezone,`minutes`)})} · `:``;return s`<li data-closure=${e.id}>
      <p><b>${e.reason}</b><small>${e.created_by} · ${i}${le(e)}</small></p>
      ${O.may(`closures.make`)?s`<button type="button" @click=${()=>void this.#c(e)}>${o(r?`closure.cancel`:`closure.end`)}</button>`:m}
    </li>`}async#c(e){let{desk:t}=this,r=Date.parse(e.starts_at)>n.nowMs?`closure.cancelled`:`closure.ended`;await t.attempt(()=>t.closing.end(e.id))&&t.say(o(r,{reason:e.reason}))}#l=e=>{if(e.isComposing)return;e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back());let t=e.target;if(e.key!==`Enter`||t.id!==`closure-points`)return;e.preventDefault();let{value:n}=t;n===Vn(this.desk.closing.points)?this.#d():this.desk.closing.type(n)};#u=e=>{e.preventDefault(),this.#d()};file(){this.#d()}async#d(){let e=await this.desk.closing.file();if(e===null)return;let t=Date.parse(e.starts_at)>n.nowMs;this.desk.say(o(t?`closure.planned`:`closure.done`,{reason:e.reason}))}};b([f({attribute:!1})],Un.prototype,`desk`,void 0),customElements.define(`desk-closure`,Un);var Wn=/^\s*([+-]?\d{1,3}(?:\.\d+)?)\s*[,\uff0c\s]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*$/,Gn=/^8[0-9a-f]{14}$/;function Kn(e){let t=Wn.exec(e);if(t!==null){let e=Number(t[1]),n=Number(t[2]);return Math.abs(e)<=180&&Math.abs(n)<=90?{kind:`coordinates`,lon:e,lat:n}:Math.abs(e)<=90&&Math.abs(n)<=180?{kind:`coordinates`,lon:n,lat:e}:null}let n=e.trim().toLowerCase();return Gn.test(n)?{kind:`cell`,cell:n}:null}function qn(e){let{id:t,list:n,open:r,at:i}=e;return s`<div class="choices">
    <input
      id=${t}
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-autocomplete="list"
      aria-expanded=${r?`true`:`false`}
      aria-controls="${t}-list"
      aria-activedescendant=${r&&n.length>0?`${t}-${i}`:m}
      aria-invalid=${e.invalid?`true`:m}
      placeholder=${e.hint}
      .value=${D(e.value)}
      @focus=${e=>e.target.select()}
      @input=${t=>e.onInput(t.target.value)}
      @keydown=${t=>{if(r&&!t.isComposing){if(t.key===`ArrowDown`||t.key===`ArrowUp`){t.preventDefault(),t.stopPropagation();let r=t.key===`ArrowDown`?1:-1;e.onMove(Math.max(0,Math.min(n.length-1,i+r)))}else t.key===`Enter`&&n.length>0?(t.preventDefault(),e.onChoose(i)):t.key===`Tab`&&n.length>0&&e.value.trim()!==``?e.onChoose(i):t.key===`Escape`&&(t.stopPropagation(),e.onClose())}}}
      @blur=${()=>e.onClose()}
    />
    <ul id="${t}-list" role="listbox" aria-label=${e.hint} ?hidden=${!r}>
      ${r&&n.length===0?s`<li role="option" aria-disabled="true" aria-selected="false" class="empty">${e.empty}</li>`:``}
      ${r?n.map((t,n)=>Yn(e,t,n)):``}
    </ul>
  </div>`}function Jn(e){e.preventDefault()}function Yn(e,t,n){return s`<li
    id="${e.id}-${n}"
    role="option"
    aria-selected=${n===e.at?`true`:`false`}
    @mousedown=${Jn}
    @click=${()=>e.onChoose(n)}
  >
    ${t.mark??``}<b>${t.text}</b><small>${t.detail}</small>
  </li>`}var Xn=[`new`,`send`,`st`,`close`,`road`,`plan`,`shifts`,`aid`,`go`,`lang`],Zn=new Map([[`新建`,`new`],[`n`,`new`],[`派`,`send`],[`派遣`,`send`],[`s`,`send`],[`status`,`st`],[`状态`,`st`],[`结案`,`close`],[`归档`,`close`],[`封路`,`road`],[`block`,`road`],[`统派`,`plan`],[`allocate`,`plan`],[`班次`,`shifts`],[`排班`,`shifts`],[`互助`,`aid`],[`支援`,`aid`],[`去`,`go`],[`到`,`go`],[`语言`,`lang`]]);function Qn(e){let t=e.trim();if(t===``||t===`/`)return{kind:`nothing`};if(!t.startsWith(`/`)&&!t.startsWith(`、`))return{kind:`go`,place:t};let[,n=``,r=``]=/^[/、]\s*(\S+)\s*(.*)$/s.exec(t)??[],i=$n(n);switch(i){case`new`:return{kind:`new`,text:r};case`send`:{let e=Number(r);return/^[1-9]\d?$/.test(r)?{kind:`send`,rank:e}:/^\S*\D\S*$/.test(r.trim())?{kind:`send_unit`,code:r.trim()}:{kind:`unknown`,text:t}}case`st`:{let[,e,n]=/^(\S+)\s+(\S+)$/.exec(r.trim())??[];return e===void 0||n===void 0?{kind:`unknown`,text:t}:{kind:`status`,code:e,word:n}}case`close`:{let e=/^(?:road|封路)(?:\s+(.*))?$/s.exec(r.trim());return e===null?{kind:`close`,reason:r.trim()}:{kind:`road`,remark:e[1]?.trim()??``}}case`road`:return{kind:`road`,remark:r.trim()};case`plan`:case`shifts`:case`aid`:return{kind:`panel`,panel:i};case`go`:return r===``?{kind:`nothing`}:{kind:`go`,place:r};case`lang`:return{kind:`lang`,locale:r===`zh`||r===`en`?r:null};case null:return{kind:`unknown`,text:t}}}function $n(e){let t=e.toLowerCase();return Xn.find(e=>e===t)??Zn.get(t)??null}var er=[[{of:`assignment`,step:`en_route`},[`route`,`enroute`,`en_route`,`go`,`途中`,`出发`,`上路`]],[{of:`assignment`,step:`on_scene`},[`scene`,`on_scene`,`arrived`,`here`,`现场`,`到场`,`到达`]],[{of:`assignment`,step:`done`},[`done`,`finished`,`clear`,`完成`,`处置完毕`]],[{of:`assignment`,step:`cancelled`},[`recall`,`cancel`,`cancelled`,`撤回`,`撤销`,`取消`]],[{of:`unit`,step:`available`},[`free`,`available`,`可派`,`待命`,`上班`]],[{of:`unit`,step:`off_duty`},[`off`,`off_duty`,`下班`,`离岗`]],[{of:`unit`,step:`out_of_service`},[`out`,`out_of_service`,`broken`,`停用`,`故障`]]],tr=new Map(er.flatMap(([e,t])=>t.map(t=>[t,e])));function nr(e){return tr.get(e.toLowerCase())??null}function rr(){return er.flatMap(([,e])=>e)}var ir=` · `;function ar(e){let t=l(M().city),n=l({name_zh:e.detail_zh,name_en:e.detail_en}).split(ir).filter(e=>e!==t&&e!==``);return[...e.kind===`facility`&&n.length>0?[]:[c(`place.kind`,e.kind)],...n.map(et)].join(ir)}var or={new:[`incidents.file`],send:[`assignments.make`],st:[`units.status`,`assignments.progress`],close:[`incidents.close`],road:[`closures.make`],plan:[`allocations.plan`],shifts:[`shifts.read`],aid:[`mutual_aid.read`],go:[],lang:[]},sr={"help.n":[`incidents.file`],"help.pick":[`assignments.make`],"help.enter":[`assignments.make`],"help.r":[`recommendations.read`],"help.z":[`assignments.make`],"help.d":[`incidents.act`],"help.c":[`closures.read`],"help.a":[`alerts.read`],"help.p":[`allocations.plan`],"help.s":[`shifts.read`],"help.m":[`mutual_aid.read`]};function cr(e,t){return e.length===0||e.some(t)}function lr(e,t){return cr(or[e],t)}function ur(e,t){return cr(sr[e]??[],t)}var dr=8;function fr(e,t){let n=e.trimStart();if(n===``)return[];if(!n.startsWith(`/`)&&!n.startsWith(`、`))return vr(n.trim(),t);let[,r=``,i=``,a=``]=/^[/、](\S*)(\s*)(.*)$/s.exec(n)??[],o=$n(r);return o===null||i===``?mr(r):o===`st`?_r(a,t.units):o===`send`?/^\s*\d?\s*$/.test(a)?[]:gr(`send`,a.trim(),t.units):o===`go`?a.trim()===``?[]:vr(a.trim(),t):[]}function pr(e){let t=e.trim();if(t===``)return``;if(!t.startsWith(`/`)&&!t.startsWith(`、`))return t;let[,n=``,r=``]=/^[/、](\S+)\s+(.*)$/s.exec(t)??[];return $n(n)===`go`?r.trim():``}function mr(e){return Xn.filter(e=>lr(e,e=>O.may(e))).filter(t=>t.startsWith(e.toLowerCase())||$n(e)===t).map(e=>({kind:`command`,key:e,text:o(`command.${e}.args`),detail:o(`command.${e}`),line:hr(e)}))}function hr(e){return`/${e} `}function gr(e,t,n){return yr(t,n).map(t=>({kind:`unit`,key:t.code,text:t.code,detail:`${c(`kind`,t.kind)} · ${c(`status`,t.status)}`,unit:t,line:`/${e} ${t.code} `}))}function _r(e,t){let[,n=``,r=``,i=``]=/^(\S*)(\s*)(\S*)$/.exec(e)??[];if(r===``)return gr(`st`,n,t);let a=new Set;return rr().filter(e=>e.startsWith(i.toLowerCase())).filter(e=>{let t=nr(e)?.step??``;return!a.has(t)&&a.add(t)}).map(e=>{let t=nr(e),r=t?.of===`assignment`?`assignment`:`status`;return{kind:`command`,key:e,text:e,detail:c(r,t?.step??e),line:`/st ${n} ${e}`}})}function vr(e,t){let n=Kn(e),r=[];if(n?.kind===`coordinates`){let{lon:t,lat:i}=n;r.push({kind:`point`,key:e,text:x(t,i),detail:o(`place.kind.coordinates`),lon:t,lat:i})}for(let e of t.places){if(n!==null&&e.kind===`coordinates`)continue;let t=e.kind===`cell`?o(`place.cell`,{cell:e.key}):l(e);r.push({kind:`place`,key:`${e.kind}/${e.key}`,text:t,detail:ar(e),place:e})}for(let n of yr(e,t.units).slice(0,3)){let e=`${o(`place.kind.unit`)} · ${c(`kind`,n.kind)} · ${c(`status`,n.status)}`;r.push({kind:`unit`,key:`unit/${n.code}`,text:n.code,detail:e,unit:n,line:null})}for(let n of t.incidents){if(!n.number.includes(e))continue;let t=`${o(`place.kind.incident`)} · ${j(n.category)}`;if(r.push({kind:`incident`,key:`incident/${n.number}`,text:n.number,detail:t,incident:n}),r.length>=dr)break}return r.slice(0,dr)}function yr(e,t){let n=e.toLowerCase(),r=[];for(let e of t)if(e.code.toLowerCase().includes(n)&&r.push(e),r.length>=dr)break;return r}var br={new:`new`,send:`send`,send_unit:`send`,status:`st`,close:`close`,road:`road`};async function xr(e,t,n){let r=Qn(e),i=br[r.kind],a=i===void 0||lr(i,e=>O.may(e))?await Sr(r,t,n):o(`command.not_allowed`);return a===``||(t.say(a,`bad`),!1)}async function Sr(e,t,n){switch(e.kind){case`nothing`:return``;case`unknown`:return o(`command.unknown`,{text:e.text});case`new`:return t.openForm(e.text),``;case`send`:return t.incident===null?o(`command.no_incident`):t.recommending.choose(e.rank)?(await t.recommending.confirm(),``):o(`command.no_rank`,{n:e.rank});case`send_unit`:return Cr(e.code,t);case`status`:return Tr(e.code,e.word,t);case`close`:return t.incident===null?o(`command.no_incident`):e.reason===``?o(`command.no_reason`):(await t.close(e.reason),``);case`road`:return t.openPanel(`closure`),t.closing.change({remark:e.remark}),``;case`panel`:return t.openPanel(e.panel),``;case`go`:return Er(e.place,t,n);case`lang`:return i(e.locale??(y()===`zh`?`en`:`zh`)),``}}async function Cr(e,t){if(t.incident===null)return o(`command.no_incident`);let n=wr(e);if(n===void 0)return o(`command.no_unit`,{code:e});let r=(t.recommending.ranking?.rows??[]).findIndex(e=>e.entry.unit.id===n.id&&!e.gone)+1;return r>0&&t.recommending.choose(r)?await t.recommending.confirm():t.overriding.open(n.id),``}function wr(e){return[...n.state.units.values()].find(t=>t.code.toLowerCase()===e.toLowerCase())}async function Tr(e,t,n){let r=wr(e);if(r===void 0)return o(`command.no_unit`,{code:e});let i=nr(t);if(i===null)return o(`command.no_status`,{text:t});if(i.of===`assignment`&&r.assignment===null)return o(`command.no_assignment`,{code:r.code});if(i.of===`assignment`?await n.stepAssignment(r.assignment?.id??0,i.step):await n.stepUnit(r.id,i.step)){let e=i.of===`assignment`?c(`assignment`,i.step):c(`status`,i.step);n.say(o(`command.status.done`,{code:r.code,status:e}))}return``}async function Er(e,t,n){let r=Kn(e);if(r?.kind===`coordinates`)return n.goTo([r.lon,r.lat]),``;let i=[];if(!await t.attempt(async()=>{i=await Me(e)}))return``;let[a]=i;return a===void 0?o(`command.no_place`,{text:e}):(n.goTo([a.lon,a.lat],a.bbox),``)}var Dr=140,V=class extends r{constructor(...e){super(...e),this.line=``,this.focused=!1,this.at=-1,this.places=[],this.#e=``,this.#s=e=>{if(e.isComposing)return;let t=this.#r(),n=t[this.at];if(e.key===`ArrowDown`||e.key===`ArrowUp`){e.preventDefault();let n=e.key===`ArrowDown`?1:-1;this.at=Math.max(-1,Math.min(t.length-1,this.at+n))}else e.key===`Tab`&&!e.shiftKey&&t.length>0?(e.preventDefault(),this.#c(n??t[0])):e.key===`Enter`?(e.preventDefault(),e.stopPropagation(),n===void 0?this.#u():this.#l(n)):e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.line===``?this.#d():this.#a(``))}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}begin(e){this.line=e;let t=this.querySelector(`input`);t?.focus(),this.updateComplete.then(()=>t?.setSelectionRange(e.length,e.length))}render(){let e=this.focused?this.#r():[],t=e.length>0,n=O.may(`assignments.make`);return s`<div class="line">
        <span class="prompt" aria-hidden="true">/</span>
        <input
          id="command"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${o(`command.label`)}
          aria-autocomplete="list"
          aria-expanded=${t?`true`:`false`}
          aria-controls="command-list"
          aria-activedescendant=${t&&this.at>=0?`command-${this.at}`:m}
          placeholder=${this.#n()}
          .value=${D(this.line)}
          @input=${e=>this.#a(e.target.value)}
          @keydown=${this.#s}
          @focus=${()=>this.focused=!0}
          @blur=${()=>this.focused=!1}
        />
        <ul id="command-list" role="listbox" aria-label=${o(`command.completions`)} ?hidden=${!t}>
          ${e.map((e,t)=>this.#i(e,t))}
        </ul>
      </div>
      <p class="hints" aria-hidden="true">
        ${O.may(`incidents.file`)?s`<span><kbd>N</kbd>${o(`key.new`)}</span>`:m}
        ${n?s`<span><kbd>1–9</kbd>${o(`key.pick`)}</span>`:m}
        ${n?s`<span><kbd>Enter</kbd>${o(`key.enter`)}</span>`:m}
        <span><kbd>/</kbd>${o(`key.slash`)}</span>
        ${n?s`<span><kbd>Z</kbd>${o(`key.undo`)}</span>`:m}
        <span><kbd>?</kbd>${o(`key.help`)}</span>
      </p>`}#n(){let{recommending:e,incident:t}=this.desk,n=e.picked;return n===null||t===null?o(`command.prompt`):`${o(`rec.preview`,{n:n.rank,code:n.entry.unit.code,number:t.number,time:T(n.entry.travel_time_s)})} — ${o(`rec.confirm`)}`}#r(){return fr(this.line,{units:n.state.units.values(),incidents:n.state.incidents.values(),places:this.places})}#i(e,t){let n=t===this.at?`true`:`false`;return s`<li id="command-${t}" role="option" aria-selected=${n} @mousedown=${Jn} @click=${()=>this.#l(e)}>
      <b>${e.text}</b><small>${e.detail}</small>
    </li>`}#a(e){this.line=e,this.at=pr(e)===``?-1:0,clearTimeout(this.#t);let t=pr(e);t===``?(this.places=[],this.#e=``):this.#t=setTimeout(()=>void this.#o(t),Dr)}async#o(t){if(this.#e=t,Kn(t)?.kind===`coordinates`)this.places=[];else try{let e=await Me(t);this.#e===t&&(this.places=e)}catch(t){if(!(t instanceof e))throw t;this.places=[]}}#s;#c(e){`line`in e&&e.line!==null?this.#a(e.line):this.#l(e)}#l(e){switch(e.kind){case`command`:this.#a(e.line),e.line===this.line&&!e.line.endsWith(` `)&&this.#u();return;case`unit`:if(e.line!==null){this.#a(e.line);return}this.desk.selectUnit(e.unit.id),e.unit.position!==null&&this.view.goTo([e.unit.position.lon,e.unit.position.lat]);break;case`incident`:this.desk.selectIncident(e.incident.id);break;case`place`:this.view.goTo([e.place.lon,e.place.lat],e.place.bbox);break;case`point`:this.view.goTo([e.lon,e.lat])}this.#d()}async#u(){clearTimeout(this.#t),await xr(this.line,this.desk,this.view)&&this.#d()}#d(){this.#a(``),this.querySelector(`input`)?.blur()}};b([f({attribute:!1})],V.prototype,`desk`,void 0),b([f({attribute:!1})],V.prototype,`view`,void 0),b([a()],V.prototype,`line`,void 0),b([a()],V.prototype,`focused`,void 0),b([a()],V.prototype,`at`,void 0),b([a()],V.prototype,`places`,void 0),customElements.define(`desk-command`,V);var Or=[`nearest`,`requested`,`confirmed`,`equipped`,`nobody_else`];function kr(e,t=``){return[e??``,t.trim()].filter(e=>e!==``).join(`: `)}function Ar(e){let[,t=``,n=``]=/^([a-z_]+)(?:: (.+))?$/s.exec(e)??[],r=d(y(),`kept.${t}`);return r===void 0?e:[r,t===`asked_for`?n.split(`, `).map(e=>c(`skill`,e)).join(` · `):n].filter(e=>e!==``).join(` · `)}var jr=[`report`,`accept`,`assign`,`handle`,`feedback`,`verify`,`archive`],H=new class{#e=new Map;#t=new Set;listen(e){return this.#t.add(e),()=>this.#t.delete(e)}of({law:e,law_version:t}){let n=`${e}/${t}`;return!this.#e.has(n)&&t>0&&O.may(`laws.read`)&&this.#n(n,e,t),this.#e.get(n)??null}stages(e){return this.of(e)?.stages.map(e=>e.stage)??jr}stage(e,t){let n=this.of(e)?.stages.find(e=>e.stage===t);return n===void 0?c(`stage`,t):n.label[y()]}mark(e,t){let n=this.of(e)?.marks.find(e=>e.mark===t);return n===void 0?c(`mark`,t):n.label[y()]}action(e,t){let n=this.of(e)?.actions.find(e=>e.key===t);return n===void 0?t:n.label[y()]}level(e,t){return this.of(e)?.levels[String(t)]?.[y()]??String(t)}sends(e,t){let n=new Map;for(let r of this.of(e)?.run_cards??[])if(!(r.category!==e.category||r.level>t||!r.severities.includes(e.priority)))for(let[e,t]of Object.entries(r.sends))n.set(e,(n.get(e)??0)+t);return n}#n(t,n,r){this.#e.set(t,null),k.get(`/laws/${n}/versions/${r}`).then(e=>{this.#e.set(t,e.definition);for(let e of this.#t)e()}).catch(n=>{if(!(n instanceof e))throw n;this.#e.delete(t)})}};function U(e){return e.toLowerCase().normalize(`NFKC`).trim()}function Mr(e,t){let n=U(t),r=[];for(let t of e){let e=[t.name_zh,t.name_en,t.key].map(U);n===``||e.some(e=>e.startsWith(n))?r.push([0,t]):e.some(e=>e.includes(n))&&r.push([1,t])}return r.sort(([e,t],[n,r])=>e-n||t.priority-r.priority).map(([,e])=>e)}function Nr(e,t){let n=U(t),r=null,i=0;for(let t of e){let e=Math.max(Pr(U(t.name_zh),n),Fr(U(t.name_en),n));(e>i||e===i&&r!==null&&e>0&&t.priority<r.priority)&&(r=t,i=e)}return r}function Pr(e,t){let n=0;for(let r=0;r+2<=e.length;r+=1)t.includes(e.slice(r,r+2))&&(n+=1);return n/Math.max(1,e.length-1)}function Fr(e,t){let n=e.split(/[^a-z]+/).filter(e=>e.length>=3),r=new Set(t.split(/[^a-z]+/).filter(e=>e.length>=3));return n.filter(e=>r.has(e)).length/Math.max(1,n.length)}function Ir(e){return d(y(),`warning.${e.code}`)??e.message}var Lr=new Set([`facility`,`street`,`address`]),Rr=[`reporter_name`,`reporter_phone`],zr=class{#e;#t;#n;constructor(e){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.source=`desk`,this.reporterName=``,this.reporterPhone=``,this.standards=[],this.place=null,this.found=null,this.foundFor=``,this.pointed=0,this.problem=``,this.problemField=``,this.sending=!1,this.opened=0,this.#e=p(),this.#t=0,this.#n=e}open(e){e===``&&(this.description!==``||this.place!==null)?(this.opened+=1,this.#n()):(this.clear(),this.opened+=1,this.describe(e))}clear(){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.reporterName=this.reporterPhone=``,this.standards=[],this.place=null,this.found=null,this.problem=this.problemField=``,this.sending=!1,this.#e=p(),this.#n()}describe(e){this.description=e,this.categoryByHand||this.#r(Nr(M().categories.values(),e)),this.#o()}#r(e){e?.key!==this.category?.key&&(this.standards=[]),this.category=e}chooseCategory(e){this.#r(e),this.categoryByHand=e!==null,this.#o()}choosePriority(e){this.priority=e,this.#n()}chooseSource(e){this.source=e,this.#n()}nameReporter(e,t){this[e]=t.target.value,this.#o()}tick(e,t){let n=this.standards.filter(t=>t!==e);this.standards=t?[...n,e]:n,this.#n()}choosePlace(e){let t=l(e);this.#i({at:[e.lon,e.lat],text:t,address:Lr.has(e.kind)?t:``,warnings:[]}),this.#a()}async choosePoint(e,t=null){let n=t===null?``:l(t);this.pointed+=1,this.#i({at:e,text:n||x(...e),address:n,warnings:[]}),await this.#a()}#i(e){this.place=e,this.found=null,this.#t+=1,this.#o()}async#a(){let t=this.place;if(t!==null){try{let e=await Ce(...t.at);if(this.place!==t)return;let n=Ye(e.areas),r=t.address===``?n:`${t.text} · ${n}`;this.place={...t,text:r,warnings:e.warnings.map(Ir)}}catch(n){if(!(n instanceof e))throw n;this.place===t&&(this.place={...t,warnings:[z(n)]})}this.#n()}}forgetPlace(){this.place=null,this.#n()}closeSearch(){this.found=null,this.#n()}async search(t){this.#t+=1;let n=this.#t,r=null;try{if(t.trim()!==``&&(r=await Br(t)),n!==this.#t||this.place!==null)return[];(this.problemField===`search`||this.problemField===`place`&&r!==null&&r.length>0)&&(this.problem=this.problemField=``)}catch(t){if(!(t instanceof e))throw t;if(n!==this.#t)return[];this.problem=z(t),this.problemField=`search`}return this.found=r,this.foundFor=t,this.#n(),r??[]}async file(t=null){let n=this.#s();if(this.problem=n?.text??``,this.problemField=n?.field??``,n!==null||this.category===null||this.place===null||this.sending)return this.#n(),null;this.sending=!0,this.#n();let[r,i]=this.place.at;try{let e=await We({category:this.category.key,description:this.description.trim(),lon:r,lat:i,source:this.source,...this.reporterName.trim()===``?{}:{reporter_name:this.reporterName.trim()},...this.reporterPhone.trim()===``?{}:{reporter_phone:this.reporterPhone.trim()},...t===null?{}:{same_as:t},...this.priority===null?{}:{priority:this.priority},...this.place.address===``?{}:{address:this.place.address}},this.#e);return this.clear(),{incident:e.incident,warnings:e.warnings.map(Ir)}}catch(t){if(!(t instanceof e))throw t;return this.problem=t.field(y()===`zh`?`message_zh`:`message_en`)||z(t),this.problemField=Rr.find(e=>e===t.errors[0]?.field)??``,t.code!==`network`&&(this.#e=p()),null}finally{this.sending=!1,this.#n()}}#o(){let e=this.#s();(this.problemField!==`search`||this.place!==null)&&e?.field!==this.problemField&&(this.problem=this.problemField=``),this.#n()}#s(){return this.place===null?{text:o(`form.place.needed`),field:`place`}:this.category===null?{text:o(`form.category.needed`),field:`category`}:this.description.trim()===``?{text:o(`form.description.needed`),field:`description`}:null}missPlace(){this.problem=o(`form.place.none`),this.problemField=`place`,this.#n()}};async function Br(e){let t=Kn(e);return t?.kind===`coordinates`?[Vr(t.lon,t.lat)]:Me(e)}function Vr(e,t){let n=x(e,t);return{kind:`coordinates`,key:n,name_zh:n,name_en:n,detail_zh:``,detail_en:``,lon:e,lat:t,bbox:null,training:!1}}async function Hr(e,t){return k.post(`/intake/look`,e,p(),t)}async function Ur(e){return k.get(`/incidents/${e}/reporters`)}async function Wr(e,t,n){return k.post(`/incidents/${e}/answer`,t,n)}var Gr=250,Kr=class{#e;#t;#n;#r;#i;constructor(e){this.answer=null,this.problem=``,this.asking=!1,this.#e=``,this.#t=``,this.#r=null,this.#i=e}get duplicates(){let e=this.answer?.duplicates??[];return[...e.filter(e=>e.open),...e.filter(e=>!e.open)]}follow(e){let t=qr(e),n=t===null?``:JSON.stringify(t);if(n===this.#e)return;this.#e=n,this.#o();let r=t===null?``:`${t.lon} ${t.lat} ${t.category??``}`;r!==this.#t&&(this.answer=null),this.#t=r,this.problem=``,this.asking=t!==null,t!==null&&(this.#n=setTimeout(()=>void this.#a(t),Gr))}async#a(t){let n=new AbortController;this.#r=n;try{let e=await Hr(t,n.signal);if(n!==this.#r)return;this.answer=e}catch(t){if(!(t instanceof e))throw t;if(n!==this.#r||t.code===`aborted`)return;this.answer=null,this.problem=z(t)}this.asking=!1,this.#i()}#o(){clearTimeout(this.#n),this.#r?.abort(),this.#r=null}};function qr({place:e,category:t,description:n,source:r,standards:i}){if(e===null)return null;let[a,o]=e.at;return{lon:a,lat:o,description:n.trim(),source:r,...t===null?{}:{category:t.key},...i.length===0?{}:{standards:[...i]}}}function W(e){return y()===`zh`?e.title_zh:e.title_en}function Jr(e,t){let n=Array.isArray(e.body.allowed)?e.body.allowed.map(W):[];return{code:e.code,text:[W(t),Yr(e)].join(` · `),allowed:n}}function Yr(e){let t=e.field(y()===`zh`?`message_zh`:`message_en`);return t===``?e.code===`version_conflict`?z(e):h(e):e.field(`cause`)===`closure_proved`?t.replace(/\b(arrival|photo_after|verifier)\b/g,e=>c(`proof.short`,e)):t}var Xr=class{#e;#t;#n;#r;#i;#a;constructor(e){this.actions=null,this.clocks=[],this.tasks=null,this.story=null,this.photos=null,this.proof=null,this.problem=``,this.refusal=null,this.chosen=null,this.sending=!1,this.#e=null,this.#t=p(),this.#n=null,this.#r=!1,this.#i=0,this.#a=e}start(e){this.#e=e,this.actions=this.tasks=this.story=this.photos=this.proof=null,this.refusal=this.chosen=this.#n=null,this.clocks=[],this.problem=``,this.refresh()}takeClocks(e){this.clocks=e}look(e){this.#n!==e&&(this.#n=e,this.refresh())}leave(e){this.#n===e&&(this.#n=null)}hear(e){let t=this.#e;if(t===null)return;let{task:n,message:r}=e.body;(e.touched.incidents===`all`||e.touched.incidents.includes(t)||n?.incident_id===t||r?.incident_id===t||Zr(e)===t)&&this.refresh()}refresh(){this.#e!==null&&(this.#i+=1,this.#r||this.#o())}choose(e){this.chosen=e,this.refusal=null,this.#t=p(),this.#a.changed()}begin(e){e.reason_needed||e.fields.length>0?this.choose(e):(this.choose(null),this.send(e,{}))}async send(t,n){let r=this.#e,i=this.actions?.version;if(r===null||this.sending)return!1;this.sending=!0,this.refusal=null,this.#a.changed();try{let e=await Ct(r,t.action,{...n,...i===void 0?{}:{version:i}},this.#t);return this.#a.take(e.incident),this.chosen=null,this.#a.sayDone(e.step,e.incident),!0}catch(n){if(!(n instanceof e))throw n;return r===this.#e&&(this.refusal=Jr(n,t)),!1}finally{this.sending=!1,this.refusal?.code!==`network`&&(this.#t=p()),this.refresh(),this.#a.changed()}}async#o(){this.#r=!0;let e=0;for(;e!==this.#i&&this.#e!==null;)e=this.#i,await this.#s(this.#e),this.#a.changed();this.#r=!1}async#s(t){let n=[[O.may(`incidents.act`),()=>dt(t).then(e=>()=>this.#c(e))],[O.may(`tasks.read`),()=>bt(t).then(e=>()=>this.tasks=e)],[this.#n===`story`&&O.may(`incidents.read`),()=>pt(t).then(e=>()=>this.story=e)],[this.#n!==null&&O.may(`messages.read`),()=>ut(t).then(e=>()=>this.photos=e)],[this.#n===`proof`&&O.may(`incidents.read`),()=>_t(t).then(e=>()=>this.proof=e)]];try{let e=await Promise.all(n.filter(([e])=>e).map(([,e])=>e()));if(t!==this.#e)return;for(let t of e)t();this.problem=``}catch(n){if(!(n instanceof e))throw n;t===this.#e&&(this.problem=h(n))}}#c(e){this.actions=e;let{chosen:t}=this;if(t===null)return;let n=e.items.find(e=>e.action===t.action);n===void 0?(this.chosen=null,this.refusal??={code:`overtaken`,text:o(`handling.overtaken`,{action:W(t)}),allowed:e.items.map(W)}):this.chosen=n}};function Zr(e){let{attachment:t}=e.body;return t?.incident_id??0}var Qr=new Set([`report`,`accept`,`assign`,`handle`,`feedback`]);function $r(e){return e.closed_at===null&&!e.held&&Qr.has(e.stage)}function ei(e,t){let n=e.includes(t)?e:[t,...e],r=n.indexOf(t);return n.map((e,t)=>({stage:e,state:t<r?`past`:t===r?`now`:`ahead`}))}var ti=new Set([`opened`,`voided`,`forced`,`merged`]),ni=new Set([`held`,`supervised`,`escalated`,`disputed`,`unreal`,`reacceptance_owed`,`delegation_owed`,`rework_owed`,`verify_failed`]);function ri(e){let t=e.marks.filter(e=>!ti.has(e)).map(e=>({mark:e,urgent:ni.has(e)}));return[...t.filter(e=>e.urgent),...t.filter(e=>!e.urgent)]}var ii=[...Or,`other`];function ai(e,t){return kr(e===`other`?null:e,t)}function oi(e){return e.some(e=>!e.overridable)?`barred`:e.length>0?`needs_reason`:`free`}var si=class{#e;#t;constructor(e){this.unitId=null,this.judged=null,this.choice=null,this.remark=``,this.problem=``,this.sending=!1,this.judgedMs=0,this.#t=0,this.#e=e}get reason(){return ai(this.choice,this.remark)}get ready(){if(this.judged===null||this.sending)return!1;let e=oi(this.judged.causes);return e===`free`||e===`needs_reason`&&this.reason!==``}open(e){this.#e.incident!==null&&O.may(`assignments.make`)&&(this.unitId=e,this.judged=this.choice=null,this.remark=this.problem=``,this.#e.openPanel(`override`),this.judge())}change(e){Object.assign(this,e),this.problem=``,this.#e.changed()}choose(e){let t=ii[e-1];t!==void 0&&this.judged!==null&&oi(this.judged.causes)===`needs_reason`&&this.change({choice:t})}async judge(){let{incident:t}=this.#e,{unitId:n}=this;if(t===null||n===null)return;this.#t+=1;let r=this.#t;try{let e=await Be(t.id,n);if(r!==this.#t)return;this.judged=e,this.judgedMs=Date.now()}catch(t){if(!(t instanceof e))throw t;r===this.#t&&(this.problem=z(t))}this.#e.changed()}async makeAvailable(){let{unitId:e}=this;e!==null&&(await this.#e.attempt(async()=>n.answer([await we(e,`available`)],[])),await this.judge())}async send(){let{incident:t}=this.#e,{judged:r}=this;if(t===null||r===null||!this.ready){r!==null&&oi(r.causes)===`needs_reason`&&(this.problem=o(`override.reason.needed`)),this.#e.changed();return}let{reason:i}=this;this.sending=!0,this.#e.changed();try{let e=await Re(t.id,{unit_id:r.unit.id,...i===``?{}:{override_reason:i}},p());n.answer([e.unit],[e.incident]),this.#e.showIncident();let a={assignmentId:e.assignment.id,code:r.unit.code};this.#e.sayUndoable(o(`toast.assigned`,{code:r.unit.code,number:t.number}),a)}catch(t){if(!(t instanceof e))throw t;this.problem=z(t),this.judge()}finally{this.sending=!1,this.#e.changed(),this.#e.recommending.ask(`fresh`)}}},ci=200,li=new Set([`assigned`,`en_route`]);function ui(e,t){let n=e=>e.units.length>0&&e.units.every(e=>li.has(e.status));return[...e].filter(e=>rt(e)||t&&n(e)).sort(tt)}function di(e){return e.unit_id===null||e.change===`stays`||e.change===`unassigned`?`nothing`:e.takes_off.length>0?`take_off`:`send`}function fi(e){return{incident_id:e.incident_id,unit_id:e.unit_id??0,takes_off:e.takes_off,...e.rank===null?{}:{rank:e.rank},...e.override_reason===null?{}:{override_reason:e.override_reason}}}function G(e){return`${e.incident_id}/${e.unit_id??`-`}`}var pi=class{#e;#t;constructor(e){this.answer=null,this.left=new Set,this.agreed=new Set,this.reconsider=!1,this.results=null,this.outdated=!1,this.asking=!1,this.sending=!1,this.problem=``,this.answeredMs=0,this.#e=0,this.#t=e}get incidents(){return ui(n.state.incidents.values(),this.reconsider)}get errands(){if(this.results!==null)return[];let e=new Set(this.incidents.map(e=>e.id));return(this.answer?.items??[]).filter(t=>{let n=di(t);return e.has(t.incident_id)&&!this.left.has(t.incident_id)&&(n===`send`||n===`take_off`&&this.agreed.has(G(t)))})}open(){this.left.clear(),this.ask()}include(e,t){t?this.left.delete(e):this.left.add(e),this.ask()}agree(e,t){t?this.agreed.add(G(e)):this.agreed.delete(G(e)),this.#t.changed()}setReconsider(e){this.reconsider=e,this.ask()}async ask(){this.#e+=1;let t=this.#e,n=this.incidents.map(e=>e.id).filter(e=>!this.left.has(e)).slice(0,ci);if(this.problem=``,this.results=null,this.outdated=!1,this.agreed.clear(),this.answer=n.length===0?null:this.answer,this.asking=n.length>0,this.#t.changed(),n.length!==0){try{let e=await Ae(n,this.reconsider);if(t!==this.#e)return;this.answer=e,this.answeredMs=Date.now()}catch(n){if(!(n instanceof e))throw n;if(t!==this.#e)return;this.answer=null,this.problem=z(n)}this.asking=!1,this.#t.changed()}}async carryOut(){let t=this.errands;if(!(t.length===0||this.sending||this.asking)){this.sending=!0,this.problem=``,this.#t.changed();try{let{items:e,done:n,refused:r}=await Ve(t.map(fi),p());this.results=new Map(e.map(e=>[G(e),e])),this.#t.say(r===0?o(`plan.done`,{n}):o(`plan.partly`,{done:n,refused:r}),r===0?`plain`:`bad`)}catch(t){if(!(t instanceof e))throw t;this.problem=z(t)}finally{this.sending=!1,this.#t.changed()}}}outdate(){this.outdated=this.answer!==null&&this.results===null,this.#t.changed()}hear(e){if(this.answer===null||this.results!==null||this.sending||e.kind===`answer`)return;let t=new Set(this.answer.items.map(e=>e.unit_id)),n=new Set(this.answer.items.map(e=>e.incident_id)),{touched:r}=e,i=(e.topic.startsWith(`unit.`)||e.topic.startsWith(`assignment.`))&&r.units!==`all`&&r.units.some(e=>t.has(e)),a=r.incidents!==`all`&&r.incidents.some(e=>n.has(e));(e.road!==null||e.kind===`snapshot`||i||a)&&(this.outdated=!0)}},mi=3,hi=class{#e;constructor(e){this.answer=null,this.answeredMs=0,this.problem=``,this.asked=``,this.#e=e}follow(e){let{place:t,category:n}=e,r=t===null||n===null?``:`${t.at.join()} ${n.key}`;r!==this.asked&&(this.asked=r,this.answer=null,this.problem=``,t!==null&&n!==null&&this.#t(r,t.at,n.key))}again(e){this.asked!==``&&(this.asked=``,this.follow(e))}async#t(t,n,r){try{let e=await Fe(n,r,mi);if(t!==this.asked)return;this.answer=e,this.answeredMs=Date.now()}catch(n){if(!(n instanceof e))throw n;t===this.asked&&(this.problem=z(n))}this.#e()}},gi=[`overdue`,`supervised`,`held`,`unassigned`],_i={text:``,law:``,stage:``,department:``,grid:``,category:``,signs:[]};function vi(e){let{text:t,law:n,stage:r,department:i,grid:a,category:o,signs:s}=e;return[t.trim(),n,r,i,a,o].filter(e=>e!==``).length+s.length}function yi(e,t,n,r){if(e.law!==``&&t.law!==e.law||e.stage!==``&&t.stage!==e.stage||e.department!==``&&t.department_code!==e.department||e.grid!==``&&t.duty_grid_code!==e.grid||e.category!==``&&!t.category.startsWith(e.category)||!e.signs.every(e=>bi(e,t,n)))return!1;let i=e.text.trim().toLowerCase();return i===``||r(t).toLowerCase().includes(i)}function bi(e,t,n){switch(e){case`overdue`:return ct(t,n)<=0;case`supervised`:return t.supervised;case`held`:return t.held;case`unassigned`:return t.department_code===null&&t.units.length===0}}function xi(e,t){let n=new Map;for(let r of e){let e=t(r);e!==null&&e!==``&&n.set(e,(n.get(e)??0)+1)}return n}function Si(e){let t=M().categories.get(e.category),n=e.areas.map(l).join(` `),r=e.department_code===null?``:P.name(e.department_code);return[e.number,e.description,e.address??``,n,t===void 0?e.category:l(t),r].join(` `)}function Ci(e){return{rows:e.map(e=>({entry:e,gone:!1})),reordered:!1}}function wi(e,t){let n=new Map(t.map(e=>[e.unit.id,e])),r=e.rows.map(e=>{let t=n.get(e.entry.unit.id);return t===void 0?{entry:e.entry,gone:!0}:{entry:t,gone:!1}});for(;r.at(-1)?.gone;)r.pop();let i=new Set(r.map(e=>e.entry.unit.id));for(let e of t)i.has(e.unit.id)||r.push({entry:e,gone:!1});let a=r.filter(e=>!e.gone).map(e=>e.entry.unit.id).some((e,n)=>t[n]?.unit.id!==e);return{rows:r.slice(0,9),reordered:a}}var Ti=5,Ei=3e3,Di=12e3,Oi=class{#e;#t;#n;#r;#i;constructor(e){this.answer=null,this.ranking=null,this.problem=``,this.askedMs=0,this.answeredMs=0,this.notice=``,this.pick=null,this.sending=!1,this.#t=null,this.#n=0,this.#r=!1,this.#e=e}start(e){clearTimeout(this.#i),this.#t=e,this.answer=null,this.ranking=null,this.problem=this.notice=``,this.pick=null,e!==null&&this.ask(`fresh`)}get loading(){return this.answer===null&&this.problem===``&&this.#t!==null}row(e){return this.ranking?.rows[e-1]?.entry??null}choose(e){let t=this.ranking?.rows[e-1];return t===void 0||t.gone||this.sending||!O.may(`assignments.make`)?!1:(this.pick=t.entry.unit.id,this.#e.changed(),!0)}unpick(){this.pick=null,this.#e.changed()}get picked(){let e=this.ranking?.rows.findIndex(e=>e.entry.unit.id===this.pick&&!e.gone)??-1,t=this.ranking?.rows[e];return t===void 0?null:{rank:e+1,entry:t.entry}}async ask(t){let n=this.#t;if(n===null||this.#r&&t===`steady`)return;this.#r=!0,this.#n+=1;let r=this.#n;this.askedMs=Date.now();try{let e=await Te(n,Ti);if(r!==this.#n||n!==this.#t)return;this.answer=e,this.answeredMs=Date.now(),this.problem=``,this.ranking=t===`steady`&&this.ranking!==null?wi(this.ranking,e.units):Ci(e.units)}catch(t){if(!(t instanceof e))throw t;r===this.#n&&n===this.#t&&(this.problem=z(t))}finally{r===this.#n&&(this.#r=!1,this.#a(Di)),this.#e.changed()}}hear(e){this.#t!==null&&e.kind!==`answer`&&(e.road===null?(e.topic.startsWith(`unit.`)||e.topic.startsWith(`assignment.`)||e.kind===`snapshot`)&&this.#a(Math.max(0,this.askedMs+Ei-Date.now())):this.afterRoad(e.road))}async afterRoad(e){let t=this.answer;await this.ask(`fresh`);let{answer:n}=this;if(t===null||n===null||n===t)return;let r=o(e.ended?`rec.opened`:`rec.closed`,{reason:e.reason});this.notice=`${r} — ${o(ki(t,n)?`rec.same_times`:`rec.new_times`)}`,this.picked===null&&(this.pick=null),this.#e.changed()}#a(e){clearTimeout(this.#i),this.#i=setTimeout(()=>{this.#t!==null&&n.state.incidents.has(this.#t)&&(document.hidden||this.sending?this.#a(Di):this.ask(`steady`))},e)}async confirm(){let t=this.picked,r=this.#e.incident;if(t===null||r===null||this.sending)return;let{unit:i}=t.entry,a=p();this.sending=!0,this.#e.changed();try{let e=await Re(r.id,{unit_id:i.id,rank:t.entry.rank,...this.answer===null?{}:{network_version:this.answer.network.version}},a);this.pick=null,n.answer([e.unit],[e.incident]);let s={assignmentId:e.assignment.id,code:i.code};this.#e.sayUndoable(o(`toast.assigned`,{code:i.code,number:r.number}),s)}catch(t){if(!(t instanceof e))throw t;this.pick=null,t.code===`unit_not_eligible`?this.#e.overriding.open(i.id):this.#e.say(z(t),`bad`)}finally{this.sending=!1,this.#e.changed(),this.ask(`fresh`)}}};function ki(e,t){let n=({units:e})=>e.map(e=>`${e.unit.id}:${Math.round(e.distance_m/10)}`).join();return n(e)===n(t)}var Ai={alerts:`alerts.read`,closure:`closures.read`,plan:`allocations.plan`,shifts:`shifts.read`,aid:`mutual_aid.read`,override:`assignments.make`};function ji(e){return O.may(Ai[e])}var Mi=6e3,Ni=1e4,Pi=class{constructor(){this.panel=`incident`,this.side=`queue`,this.phoneTab=`queue`,this.tab=`handling`,this.help=!1,this.filter=_i,this.incidentId=null,this.unitId=null,this.assignments=[],this.reporter=null,this.toast=null,this.offer=null,this.spot=null,this.preview=new hi(()=>this.changed()),this.looking=new Kr(()=>this.changed()),this.draft=new zr(()=>{this.preview.follow(this.draft),this.looking.follow(this.draft),this.changed()}),this.closing=new Hn(()=>this.changed()),this.show=()=>void 0,this.recommending=new Oi(this),this.overriding=new si(this),this.planning=new pi(this),this.rostering=new Ln(()=>this.changed()),this.aiding=new wn(()=>this.changed()),this.handling=new Xr(this),this.#e=new de,this.#t=null,this.#r=new Set}#e;#t;#n;#r;listen(){let e=n.subscribe(e=>this.#s(e));return()=>{e(),this.recommending.start(null)}}subscribe(e){return this.#r.add(e),()=>this.#r.delete(e)}changed(){for(let e of this.#r)e()}get queue(){let{filter:e}=this,t=[...n.state.incidents.values()];return(vi(e)===0?t:t.filter(t=>yi(e,t,n.nowMs,Si))).sort(tt)}get incident(){if(this.incidentId===null)return null;let e=n.state.incidents.get(this.incidentId);return e!==void 0&&(this.#t=e),e??(this.#t?.id===this.incidentId?this.#t:null)}get unit(){return this.unitId===null?null:n.state.units.get(this.unitId)??null}get showsUnits(){return this.tab===`handling`&&this.incident!==null&&$r(this.incident)}selectIncident(e){this.incidentId=e,this.unitId=null,this.panel=`incident`,this.tab=`handling`,this.spot=null,this.assignments=[],this.reporter=null,this.#n=void 0,this.#i(),this.handling.start(e),e!==null&&(this.phoneTab=`detail`,this.#o(e)),this.changed()}#i(){let{incident:e}=this,t=e!==null&&$r(e)&&O.may(`recommendations.read`)?e.id:null;t!==this.#n&&this.recommending.start(t),this.#n=t}selectUnit(e){this.recommending.unpick(),this.unitId=e,this.panel=`unit`,this.phoneTab=`detail`,this.changed()}turnTo(e){this.tab=e,this.changed()}moveInQueue(e){let t=this.queue;if(t.length===0)return;let n=t.findIndex(e=>e.id===this.incidentId),r=n<0?0:Math.min(t.length-1,Math.max(0,n+e));this.selectIncident(t[r]?.id??null)}async openIncident(e,t=`handling`){return this.attempt(async()=>{n.state.incidents.has(e)||(this.#t=await De(e)),this.selectIncident(e),this.turnTo(t)})}openForm(e=``){if(!O.may(`incidents.file`))return;this.recommending.unpick(),this.panel=`form`,this.phoneTab=`detail`,this.draft.open(e);let{spot:t}=this;this.spot=null,t!==null&&this.draft.choosePoint(t.facility?.at??t.at,t.facility),this.changed()}showIncident(){this.panel=`incident`,this.unitId=null}openPanel(e){ji(e)&&(this.recommending.unpick(),this.panel=e,this.phoneTab=`detail`,this.spot=null,e===`closure`?this.closing.clear():e===`plan`?this.planning.open():e===`shifts`?this.rostering.open():e===`aid`&&this.aiding.open(),this.changed())}closeHelp(){this.help=!1,this.changed()}back(){this.help?this.help=!1:this.recommending.pick===null?this.panel===`closure`&&this.closing.points.length>0?this.closing.clear():this.panel===`incident`?this.spot===null?this.toast!==null||this.offer!==null?this.dismiss():this.selectIncident(null):this.spot=null:this.showIncident():this.recommending.unpick(),this.changed()}say(e,t=`plain`,n=Mi){this.toast={text:e,tone:t,untilMs:Date.now()+n},this.changed()}sayUndoable(e,t){this.offer={...t,untilMs:Date.now()+Ni},this.say(e,`plain`,Ni)}expire(e){this.toast!==null&&e>this.toast.untilMs&&(this.toast=null),this.offer!==null&&e>this.offer.untilMs&&(this.offer=null)}dismiss(){this.toast=this.offer=null,this.changed()}async undo(){this.expire(Date.now());let e=this.offer;e!==null&&(this.dismiss(),await this.attempt(async()=>{await this.#a(e.assignmentId,`cancelled`,kr(`undone`)),this.say(o(`toast.undone`,{code:e.code}))}))}async stepAssignment(e,t){return this.attempt(()=>this.#a(e,t,t===`cancelled`?kr(`recalled`):void 0))}async#a(e,t,r){let i=await Pe(e,t,r);n.answer([i.unit],[i.incident]),this.recommending.ask(`fresh`)}async stepUnit(e,t){return this.attempt(async()=>{let r=await we(e,t);n.answer([r],[])})}async close(e){let t=this.incident;return t!==null&&this.attempt(async()=>{let n=await ke(t.id,e,t.version);this.take(n),this.say(o(`incident.closed.done`,{number:t.number}))})}take(e){e.id===this.incidentId&&(this.#t=e),n.answer([],[e])}sayDone(e,t){let n=e.from_stage===e.to_stage?``:` → ${H.stage(t,e.to_stage)}`;this.say(`${t.number} · ${W(e)}${n}`)}async attempt(t){try{return await t(),!0}catch(t){if(!(t instanceof e))throw t;return this.say(z(t),`bad`),!1}finally{this.changed()}}async#o(t){try{let e=await De(t);if(this.incidentId!==t)return;this.assignments=e.assignments,this.reporter=e.reporter,this.handling.takeClocks(e.clocks),this.changed()}catch(t){if(!(t instanceof e))throw t}}#s(e){if(e.kind===`tick`&&this.#c(),e.kind===`positions`||e.kind===`tick`)return;this.handling.hear(e),this.#i();let t=this.incidentId,{incident:n}=e.body;n!==void 0&&n.id===t&&(this.#t=n),t!==null&&(e.touched.incidents===`all`||e.touched.incidents.includes(t))&&this.#o(t),(e.topic.startsWith(`closure.`)||e.topic.startsWith(`speed.`))&&this.preview.again(this.draft),this.recommending.hear(e),this.planning.hear(e),this.rostering.hear(e),this.aiding.hear(e),this.changed()}#c(){for(let e of this.#e.look(n.state.closures,n.nowMs))this.preview.again(this.draft),this.planning.outdate(),this.recommending.afterRoad(e)}};function Fi(e){let t=new Map;for(let n of e){let{major:e,major_zh:r,major_en:i}=n,a=t.get(e)??{key:e,kind:e.split(`:`)[0]??e,name_zh:r,name_en:i,categories:[]};a.categories.push(n),t.set(e,a)}return[...t.values()]}function Ii({majors:e,major:t,chosen:n,onMajor:r,onChoose:i}){let a=e.find(e=>e.key===(t??n?.major))??e[0];return s`<div class="browser" id="category-browser" role="group" aria-label=${o(`form.category.browse`)}>
    <ul class="majors">
      ${e.map(e=>s`<li>
          <button type="button" aria-pressed=${e===a?`true`:`false`} @click=${()=>r(e.key)}>
            <small>${c(`category.kind`,e.kind)}</small> ${l(e)}
          </button>
        </li>`)}
    </ul>
    <ul class="minors" aria-label=${a===void 0?``:l(a)}>
      ${(a?.categories??[]).map(e=>s`<li>
          <button type="button" class=${e.key===n?.key?`on`:``} @click=${()=>i(e)}>
            ${N(e.priority)} <span>${l(e)}</span> <small>${Li(e.key)}</small>
          </button>
        </li>`)}
    </ul>
  </div>`}function Li(e){let t=e.split(`:`)[1]??``;return/^\d+$/.test(t)?t:``}var Ri=[`desk`,`phone`,`citizen`,`patrol`,`sensor`,`system`];function zi(e){return s`<fieldset class="doors">
      <legend>${o(`form.source`)}</legend>
      ${Ri.map(t=>s`<label class=${e.source===t?`on`:``}>
          <input type="radio" name="source" class="sr" .checked=${D(e.source===t)} @change=${()=>e.chooseSource(t)} />
          ${c(`door`,t)}
        </label>`)}
    </fieldset>
    <div class="pair">
      <label>
        <span>${o(`form.reporter.name`)}</span>
        <input
          id="form-reporter-name"
          maxlength="100"
          placeholder=${o(`form.reporter.hint`)}
          aria-invalid=${e.problemField===`reporter_name`?`true`:m}
          .value=${D(e.reporterName)}
          @input=${t=>e.nameReporter(`reporterName`,t)}
        />
      </label>
      <label>
        <span>${o(`form.reporter.phone`)}</span>
        <input
          id="form-reporter-phone"
          type="tel"
          maxlength="40"
          placeholder=${o(`form.reporter.phone.hint`)}
          aria-invalid=${e.problemField===`reporter_phone`?`true`:m}
          .value=${D(e.reporterPhone)}
          @input=${t=>e.nameReporter(`reporterPhone`,t)}
        />
      </label>
    </div>`}function Bi({looking:e,category:t,ticked:n,onTick:r}){let{answer:i,problem:a,asking:c}=e;if(t===null)return m;let l=i?.proposal??null;return s`<section class="proposal" aria-label=${o(`proposal.title`)} aria-busy=${c?`true`:`false`}>
    <h3>${o(`proposal.title`)} <span>${o(`proposal.hint`)}</span></h3>
    ${a===``?m:s`<p class="note warn">${o(`proposal.failed`,{reason:a})}</p>`}
    ${l===null?c?s`<p class="empty" role="status">${o(`proposal.asking`)}</p>`:m:Vi(l,t)}
    ${l===null||l.standards.length===0?m:Ui(l.standards,n,r)}
  </section>`}function Vi(e,t){let{duty_grid:n,departments:r,raised_by:i,priority:a}=e,[u,...d]=r;return s`<dl class="facts">
    <div>
      <dt>${o(`proposal.area`)}</dt>
      <dd>${Ye(e.areas)}${n===null?s` <small>${o(`proposal.no_grid`)}</small>`:s` <small>${o(`proposal.grid`,{code:n.code})}</small>`}</dd>
    </div>
    <div>
      <dt>${o(`proposal.department`)}</dt>
      <dd>
        ${u===void 0?s`<span class="dim">${o(`proposal.nobody`)}</span>`:s`<b>${l(u)}</b>`}
        ${d.length===0?m:s`<small>${o(`proposal.or`,{names:d.map(l).join(` · `)})}</small>`}
      </dd>
    </div>
    <div>
      <dt>${o(`proposal.limit`)}</dt>
      <dd>${o(`proposal.limit.category`,{limit:ae(t.limit_s)})}</dd>
    </div>
    ${i.length===0||a===null?m:s`<div>
          <dt>${o(`form.priority`)}</dt>
          <dd><b>${c(`priority`,String(a))}</b> <small>${i.map(e=>Hi(e)).join(o(`proposal.between`))}</small></dd>
        </div>`}
  </dl>`}function Hi(e){let t=e.words.join(` · `);return t===``?o(`proposal.rule`,{rule:e.key}):o(`proposal.rule.words`,{words:t})}function Ui(e,t,n){return s`<fieldset class="standards">
    <legend>${o(`proposal.standards`)}</legend>
    ${e.map(e=>s`<label>
        <input type="checkbox" .checked=${t.includes(e.key)} @change=${t=>n(e.key,t.target.checked)} />
        <span>
          ${y()===`zh`?e.opening_zh:e.opening_en}
          <small>${o(`proposal.standard`,{limit:c(`limit`,e.limit_kind,{n:e.limit_amount}),closing:y()===`zh`?e.closing_zh:e.closing_en})}</small>
        </span>
      </label>`)}
  </fieldset>`}var Wi=/\p{Script=Han}/u,Gi=/[\p{L}\p{N}]+/gu,Ki=3;function qi(e,t){let n=t.toLowerCase(),r=new Set(n.match(Gi)??[]),i=Array(e.length).fill(!1);for(let t of e.matchAll(Gi)){let[e]=t,a=t.index;!Wi.test(e)&&e.length>=Ki&&r.has(e.toLowerCase())&&i.fill(!0,a,a+e.length);for(let t=0;Wi.test(e)&&t+2<=e.length;t+=1)n.includes(e.slice(t,t+2).toLowerCase())&&i.fill(!0,a+t,a+t+2)}return Ji(e,i)}function Ji(e,t){let n=[];for(let r=0;r<e.length;r+=1){let i=t[r]??!1,a=n.at(-1);a?.shared===i?a.text+=e[r]??``:n.push({text:e[r]??``,shared:i})}return n}function Yi(e){return Math.round(e*100)}var Xi=16.5,Zi=18,Qi=class extends r{constructor(...e){super(...e),this.here=[0,0],this.there=[0,0],this.failed=!1,this.#e=null,this.#t=[]}#e;#t;firstUpdated(){let e=this.querySelector(`.canvas`);if(e!==null){try{this.#e=Dt(M().city,e,o(`same.map`),Zi)}catch{this.failed=!0;return}this.#e.scrollZoom.disable(),this.#n()}}updated(e){super.updated(e),(e.has(`here`)||e.has(`there`))&&this.#n()}disconnectedCallback(){this.#e?.remove(),this.#e=null,super.disconnectedCallback()}#n(){let e=this.#e;if(e===null)return;for(let e of this.#t)e.remove();this.#t=[$i(`there`,this.there),$i(`here`,this.here)].map(t=>t.addTo(e));let t=new Et(this.here,this.here).extend(this.there);e.fitBounds(t,{padding:40,maxZoom:Xi,animate:!1})}render(){return s`<div class="pair-map">
      <div class="canvas"></div>
      ${this.failed?s`<p class="empty">${o(`map.failed`)}</p>`:Ot(M().city)}
    </div>`}};b([f({attribute:!1})],Qi.prototype,`here`,void 0),b([f({attribute:!1})],Qi.prototype,`there`,void 0),b([a()],Qi.prototype,`failed`,void 0);function $i(e,t){let n=document.createElement(`span`);return n.className=`pair-mark ${e}`,n.textContent=o(`same.mark.${e}`),new Tt({element:n}).setLngLat(t)}customElements.define(`pair-map`,Qi);function ea(e,t){let n={title:t.number,description:t.description,category:t.category,address:t.address??``,at:[t.lon,t.lat]};return s`<div class="compare">
    <div class="columns">${ta(e,n.description)} ${ta(n,e.description)}</div>
    <ul class="reasons" aria-label=${o(`same.reasons`)}>
      ${na(e,t).map(e=>s`<li>${e}</li>`)}
    </ul>
    <pair-map .here=${e.at} .there=${n.at}></pair-map>
  </div>`}function ta(e,t){return s`<section>
    <h4>${e.title}</h4>
    <p class="said">${qi(e.description,t).map(e=>e.shared?s`<mark>${e.text}</mark>`:e.text)}</p>
    <small>${[j(e.category),e.address].filter(e=>e!==``).join(` · `)}</small>
  </section>`}function na(e,t){let n=e.category===t.category?o(`same.category`):o(`same.category.linked`),r=t.merged_reports>0?[o(`same.merged`,{n:t.merged_reports})]:[];return[n,o(`same.distance`,{distance:v(t.distance_m)}),o(`same.apart`,{time:w(t.apart_s)}),o(`same.likeness`,{n:Yi(t.likeness)}),...r]}function ra(e){return s`<b>${j(e.category)} <span class="number">${e.number}</span></b>
    <small class="said-short">${e.description}</small>
    <small>
      ${e.open?c(`stage`,e.stage):s`<em class="tag">${o(`same.closed`)}</em>`} · ${v(e.distance_m)} · ${o(`same.apart`,{time:w(e.apart_s)})} ·
      ${o(`same.likeness`,{n:Yi(e.likeness)})}${e.merged_reports>0?s` · ${o(`same.merged`,{n:e.merged_reports})}`:m}
    </small>`}function ia({one:e,duplicates:t,open:n,onOpen:r,doings:i}){return s`<ul class="duplicates">
    ${t.map(t=>{let a=t.incident_id===n;return s`<li class=${a?`open`:``} data-duplicate=${t.number}>
        <button type="button" aria-expanded=${a?`true`:`false`} title=${o(`same.compare`)} @click=${()=>r(a?null:t.incident_id)}>${ra(t)}</button>
        ${a?s`${ea(e,t)} ${i(t)}`:m}
      </li>`})}
  </ul>`}var aa=[`dispatcher`,`acceptor`],oa=class extends r{constructor(...e){super(...e),this.filed=()=>void 0,this.open=null,this.reason=null}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}willUpdate(e){e.has(`open`)&&(this.reason=null);let{duplicates:t}=this.desk.looking;this.open!==null&&!t.some(e=>e.incident_id===this.open)&&(this.open=null)}enter(){let[e]=this.desk.looking.duplicates;return e!==void 0&&(this.open??=e.incident_id,this.updateComplete.then(()=>{this.#t(),this.querySelector(`.duplicates .open > button`)?.focus({preventScroll:!0})}),!0)}#e(e){this.open=e,this.updateComplete.then(()=>this.#t())}#t(){this.querySelector(`.duplicates .open`)?.scrollIntoView({block:`nearest`})}render(){let{looking:e,draft:t}=this.desk,{duplicates:n}=e,{place:r,category:i}=t;if(r===null||i===null)return s`${m}`;let a={title:o(`same.this`),description:t.description,category:i.key,address:r.address,at:r.at};return s`<section class="same" aria-label=${o(`same.title`)}>
      <h3>${o(`same.title`)} ${n.length===0?m:s`<em><kbd>F2</kbd></em>`}</h3>
      <p class="said-so" role="status">${n.length>0?o(`same.found`,{n:n.length}):e.asking?o(`same.looking`):o(`same.none`)}</p>
      ${ia({one:a,duplicates:n,open:this.open,onOpen:e=>this.#e(e),doings:e=>this.#n(e)})}
    </section>`}#n(e){if(!e.open)return s`<p class="note">${o(`same.closed.why`)}</p>`;if(!aa.some(e=>O.has(e)))return s`<p class="note">${o(`same.not_yours`)}</p>`;let t=this.reason??o(`same.reason`,{number:e.number,distance:v(e.distance_m)});return s`<form class="doings" autocomplete="off" @submit=${n=>{n.preventDefault(),t.trim()!==``&&!this.desk.draft.sending&&this.filed(this.#r(e,t.trim()))}}>
      <label><span>${o(`same.why`)}</span><input .value=${t} maxlength="500" @input=${e=>this.reason=e.target.value} /></label>
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.desk.draft.sending||t.trim()===``}>${o(`same.add`,{number:e.number})}</button>
        <button type="button" @click=${()=>this.open=null}>${o(`same.other`)}</button>
      </div>
    </form>`}async#r(e,t){let n=await this.desk.draft.file({incident:e.incident_id,reason:t});return n!==null&&(await this.desk.openIncident(e.incident_id,`reports`),this.desk.say(o(`same.added`,{filed:n.incident.number,number:e.number})),!0)}};b([f({attribute:!1})],oa.prototype,`desk`,void 0),b([f({attribute:!1})],oa.prototype,`filed`,void 0),b([a()],oa.prototype,`open`,void 0),b([a()],oa.prototype,`reason`,void 0),customElements.define(`desk-same`,oa);var sa=3;function ca(e,t,n){let r=la(e,t);return r.length===0?t.place===null?m:s`<div class="suggested"></div>`:s`<div class="suggested" role="group" aria-label=${o(`form.suggested`)}>
    <small>${o(`form.suggested`)}</small>
    ${r.map(e=>s`<button type="button" @click=${()=>n(e)}>${l(e)}</button>`)}
  </div>`}function la(e,t){let{categories:n}=M();return(e.answer?.suggestions??[]).slice(0,sa).map(e=>n.get(e.key)).filter(e=>e!==void 0&&e.key!==t.category?.key)}function ua(e){let{answer:t,problem:n,asked:r}=e;return r===``?m:s`<section class="preview" aria-label=${o(`preview.title`)} aria-busy=${t===null&&n===``?`true`:`false`}>
    <h3>${o(`preview.title`)} <span>${o(`preview.hint`)}</span></h3>
    ${n===``?m:s`<p class="note warn">${o(`rec.failed`,{reason:n})}</p>`}
    ${t===null&&n===``?s`<p class="empty" role="status">${o(`rec.loading`)}</p>`:m}
    ${t?.units.length===0?s`<p class="empty">${o(`rec.none`)}</p>`:m}
    <ol>
      ${t?.units.map(e=>s`<li>
          <kbd>${e.rank}</kbd>
          <b>${e.unit.code}</b>
          <small>${c(`kind`,e.unit.kind)}</small>
          <b class="eta">${T(e.travel_time_s)}</b>
          <small>${v(e.distance_m)}</small>
        </li>`)}
    </ol>
  </section>`}var da=140,fa=8,pa={place:`#form-place`,category:`#form-category`,description:`textarea`,reporter_name:`#form-reporter-name`,reporter_phone:`#form-reporter-phone`},K=class extends r{constructor(...e){super(...e),this.categoryText=null,this.placeText=null,this.at=0,this.browsing=!1,this.major=null,this.#e=-1,this.#t=0,this.#r=null,this.#_=e=>{if(e.isComposing||(e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.browsing?this.browsing=!1:this.desk.back()),e.key===`F2`&&this.querySelector(`desk-same`)?.enter()===!0&&e.preventDefault(),e.key!==`Enter`||e.target instanceof HTMLButtonElement))return;let t=e.defaultPrevented;if(e.ctrlKey||e.metaKey){e.preventDefault(),this.#S();return}if(e.shiftKey&&e.target instanceof HTMLTextAreaElement||(e.preventDefault(),e.stopPropagation(),t))return;let{id:n}=e.target;n===`form-place`?(this.#h(),this.#a(`category`)):n===`form-category`?(this.categoryText===null||this.categoryText.trim()===``)&&this.#a(`description`):this.#S()},this.#v=e=>{e.isComposing||e.key!==`Escape`&&e.key!==`F2`||(e.preventDefault(),e.stopPropagation(),this.#a(`description`))},this.#y=()=>{this.desk.draft.clear(),this.desk.back()},this.#b=e=>{e.preventDefault(),this.#S()}}#e;#t;#n;#r;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}updated(e){super.updated(e);let{draft:t}=this.desk;t.opened===this.#e?t.pointed!==this.#t&&(this.placeText=null,this.contains(document.activeElement)&&document.activeElement?.id!==`form-place`||this.#i()):(this.#e=t.opened,this.categoryText=this.placeText=null,this.browsing=!1,this.#i()),this.#t=t.pointed}#i(){let{place:e,category:t}=this.desk.draft;this.#a(e===null?`place`:t===null?`category`:`description`)}#a(e){let t=pa[e];t!==void 0&&this.querySelector(t)?.focus()}render(){let{draft:e,preview:t,looking:n}=this.desk;return s`<h2>${o(`form.title`)}</h2>
      <form class="new" autocomplete="off" @submit=${this.#b} @keydown=${this.#_}>
        ${this.#d()} ${this.#o()}
        <label>
          <span>${o(`form.description`)}</span>
          <textarea
            rows="3"
            placeholder=${o(`form.description.hint`)}
            aria-invalid=${e.problemField===`description`?`true`:m}
            .value=${D(e.description)}
            @input=${t=>e.describe(t.target.value)}
          ></textarea>
        </label>
        ${ca(n,e,t=>e.chooseCategory(t))} ${zi(e)} ${this.#u()}
        ${e.problem===``?``:s`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending}>
            ${e.sending?o(`form.sending`):o(n.duplicates.length>0?`form.submit.anyway`:`form.submit`)} <kbd>Enter</kbd>
          </button>
          <button type="button" @click=${this.#y}>${o(`form.cancel`)}</button>
        </div>
      </form>
      ${ua(t)}
      <desk-same .desk=${this.desk} .filed=${e=>void this.#x(e)} @keydown=${this.#v}></desk-same>
      ${Bi({looking:n,category:e.category,ticked:e.standards,onTick:(t,n)=>e.tick(t,n)})}`}#o(){let{draft:e}=this.desk,t=e.category,n=this.categoryText===null?[]:this.#s(),r=this.categoryText??(t===null?``:l(t));return s`<div class="field">
      <label for="form-category">${o(`form.category`)}</label>
      <div class="with-button">
        ${qn({id:`form-category`,value:r,hint:o(`form.category.hint`),invalid:e.problemField===`category`,open:this.categoryText!==null,at:this.at,empty:o(`form.category.none`),list:n.map(e=>ma(e)),onInput:e=>this.#c(e),onChoose:e=>this.#l(n[e]),onMove:e=>this.at=e,onClose:()=>this.categoryText=null})}
        <button type="button" aria-expanded=${this.browsing?`true`:`false`} aria-controls="category-browser" @click=${()=>this.browsing=!this.browsing}>${o(`form.category.browse`)}</button>
      </div>
      ${this.browsing?Ii({majors:Fi(M().categories.values()),major:this.major,chosen:t,onMajor:e=>this.major=e,onChoose:e=>this.#l(e)}):``}
      ${t===null?``:s`<small class="under">
            ${e.categoryByHand?``:`${o(`form.category.suggested`)} · `}${o(`form.skills`,{skills:t.skills.map(e=>c(`skill`,e)).join(` · `),limit:ae(t.limit_s)})}
          </small>`}
    </div>`}#s(){return Mr(M().categories.values(),this.categoryText??``).slice(0,fa)}#c(e){this.categoryText=e,this.at=0,e.trim()===``&&this.desk.draft.chooseCategory(null)}#l(e){e!==void 0&&(this.desk.draft.chooseCategory(e),this.categoryText=null,this.browsing=!1,this.#a(`description`))}#u(){let{draft:e,looking:t}=this.desk,n=t.answer?.proposal??null,r=n?.raised_by??[],i=e.priority??n?.priority??e.category?.priority??null,a=r.length===0?o(`form.priority.default`):o(`form.priority.raised`,{why:r.map(Hi).join(o(`proposal.between`))});return s`<fieldset class="priority">
      <legend>${o(`form.priority`)}</legend>
      ${[1,2,3].map(t=>s`<label class=${i===t?`on`:``}>
          <input
            type="radio"
            name="priority"
            class="sr"
            .checked=${i===t}
            @change=${()=>e.choosePriority(t)}
          />
          ${N(t)} ${c(`priority`,String(t))}
        </label>`)}
      ${e.priority===null&&i!==null?s`<small>${a}</small>`:``}
    </fieldset>`}#d(){let{draft:e}=this.desk,t=e.found??[];return s`<div class="field">
      <label for="form-place">${o(`form.place`)}</label>
      ${qn({id:`form-place`,value:e.place?.text??this.placeText??``,hint:o(`form.place.example`),invalid:e.problemField===`place`,open:e.found!==null&&e.place===null,at:this.at,empty:o(`form.place.none`),list:t.map(ha),onInput:e=>this.#f(e),onChoose:e=>this.#p(e),onMove:e=>this.at=e,onClose:()=>e.closeSearch()})}
      <small class="under">${e.place===null?o(`form.place.hint`):x(...e.place.at)}</small>
      ${e.place?.warnings.map(e=>s`<p class="note warn">${e}</p>`)??``}
    </div>`}#f(e){this.placeText=e,this.at=0,this.desk.draft.place!==null&&this.desk.draft.forgetPlace(),clearTimeout(this.#n),this.#n=setTimeout(()=>void this.desk.draft.search(e),da)}#p(e){let{draft:t}=this.desk,n=t.foundFor===this.placeText||e>0?t.found?.[e]:void 0;n===void 0?this.#h():this.#m(n),this.#a(`category`)}#m(e){clearTimeout(this.#n),this.placeText=null,this.desk.draft.choosePlace(e)}#h(){let{draft:e}=this.desk,t=this.placeText?.trim()??``;return e.place!==null||t===``?Promise.resolve():(clearTimeout(this.#n),this.#r??=this.#g(t).finally(()=>this.#r=null),this.#r)}async#g(e){let{draft:t}=this.desk,[n]=await t.search(e);n===void 0?t.place===null&&t.problem===``&&t.missPlace():this.#m(n)}#_;#v;#y;#b;async#x(e){await e?document.activeElement?.blur():this.#a(this.desk.draft.problemField)}async#S(){let{draft:e}=this.desk;await this.#h();let t=this.desk.looking.duplicates.filter(e=>e.open).length,r=await e.file();if(r===null){this.#a(e.problemField);return}n.answer([],[r.incident]),this.desk.selectIncident(r.incident.id);let i=t===0?[]:[o(`form.filed.alike`,{n:t})],a=[o(`form.filed`,{number:r.incident.number}),...r.warnings,...i].join(` · `);this.desk.say(a,r.warnings.length>0?`bad`:`plain`),document.activeElement?.blur()}};b([f({attribute:!1})],K.prototype,`desk`,void 0),b([a()],K.prototype,`categoryText`,void 0),b([a()],K.prototype,`placeText`,void 0),b([a()],K.prototype,`at`,void 0),b([a()],K.prototype,`browsing`,void 0),b([a()],K.prototype,`major`,void 0);function ma(e){let t=[Li(e.key),ae(e.limit_s)].filter(e=>e!==``).join(` · `);return{key:e.key,mark:N(e.priority),text:l(e),detail:t}}function ha(e){return{key:`${e.kind}/${e.key}`,text:l(e),detail:ar(e)}}customElements.define(`desk-form`,K);var ga=class{#e;#t;constructor(e){this.items=null,this.unread=0,this.next=null,this.problem=``,this.#e=0,this.#t=e}follow(){return this.refresh(),n.subscribe(e=>this.#n(e))}#n(e){(e.body.notice?.account_id===O.session?.account.id&&e.body.notice!==void 0||e.kind===`snapshot`)&&this.refresh()}async refresh(){this.#e+=1;let e=this.#e;await this.#r(async()=>{let t=await At();e===this.#e&&(this.items=t.items,this.next=t.next,this.unread=t.unread)})}async more(){let{next:e}=this;e!==null&&await this.#r(async()=>{let t=await At(e);this.items=[...this.items??[],...t.items],this.next=t.next})}async readAll(){let e=this.items?.[0]?.id;e!==void 0&&this.unread!==0&&await this.#r(async()=>{await kt(e),await this.refresh()})}async#r(t){this.problem=``;try{await t()}catch(t){if(!(t instanceof e))throw t;this.problem=h(t)}this.#t()}},_a=99,va=class extends r{constructor(...e){super(...e),this.go=null,this.open=!1,this.#e=new ga(()=>this.requestUpdate()),this.#a=e=>{e.key===`Escape`&&this.open&&(e.preventDefault(),e.stopPropagation(),this.open=!1,this.querySelector(`button`)?.focus())}}#e;connectedCallback(){super.connectedCallback(),this.follow(this.#e.follow());let e=e=>{this.open&&!this.contains(e.target)&&(this.open=!1)};addEventListener(`pointerdown`,e),this.follow(()=>removeEventListener(`pointerdown`,e))}render(){let{unread:e}=this.#e,t=e>_a?`${_a}+`:String(e);return s`<div class="bell" @keydown=${this.#a}>
      <button type="button" class="plain ${e>0?`fresh`:``}" aria-expanded=${this.open?`true`:`false`} aria-label=${o(`notices.bell`,{n:e})} title=${o(`notices.title`)} @click=${()=>this.#i()}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 17V11a6 6 0 0112 0v6l1.5 2h-15zM10 21h4" /></svg>${e===0?m:s`<b aria-hidden="true">${t}</b>`}
      </button>
      <p class="sr" role="status">${e===0?``:o(`notices.new`,{n:e})}</p>
      ${this.open?this.#t():m}
    </div>`}#t(){let{items:e,problem:t,unread:n,next:r}=this.#e;return s`<section class="sheet" aria-label=${o(`notices.title`)}>
      <div class="sheet-head">
        <h2>${o(`notices.title`)}</h2>
        ${n===0?m:s`<button type="button" class="link" @click=${()=>void this.#e.readAll()}>${o(`notices.read_all`)}</button>`}
      </div>
      ${t===``?m:s`<p class="note bad" role="alert">${t}</p>`}
      ${e===null?s`<p class="empty" role="status">${o(`app.loading`)}</p>`:e.length===0?s`<p class="empty">${o(`notices.none`)}</p>`:m}
      <ul class="notices" tabindex="0" aria-label=${o(`notices.list`)}>
        ${(e??[]).map(e=>this.#n(e))}
        ${r===null?m:s`<li><button type="button" class="link" @click=${()=>void this.#e.more()}>${o(`frame.more`)}</button></li>`}
      </ul>
      <p class="foot"><a href="/security">${o(`notices.contacts`)}</a></p>
    </section>`}#n(e){let[t,r]=y()===`zh`?[e.title_zh,e.body_zh]:[e.title_en,e.body_en],i=E(Date.parse(e.made_at),n.nowMs,O.timezone,`minutes`),a=s`<b>${e.read_at===null?s`<i class="sr">${o(`notices.is_new`)}</i>`:m}${t}</b> <time datetime=${e.made_at}>${i}</time><span>${r}</span>`,{go:c}=this,l=e.incident_id;return s`<li class=${e.read_at===null?`fresh`:``} data-notice=${e.rule}>${c===null||l===null?s`<div>${a}</div>`:s`<button type="button" @click=${()=>this.#r(c,l)}>${a}</button>`}</li>`}#r(e,t){this.open=!1,e(t)}#i(){this.open=!this.open,this.open&&this.#e.refresh()}#a};b([f({attribute:!1})],va.prototype,`go`,void 0),b([a()],va.prototype,`open`,void 0),customElements.define(`notice-bell`,va);var ya=[`fire`,`medical`,`police`],ba=class extends r{constructor(...e){super(...e),this.open=!1}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()));let e=e=>{this.open&&e instanceof KeyboardEvent&&e.key===`Escape`&&(this.open=!1,e.stopPropagation(),this.querySelector(`.menu-button`)?.focus()),e.type===`pointerdown`&&!this.querySelector(`.menu`)?.contains(e.target)&&(this.open=!1)};addEventListener(`pointerdown`,e),this.addEventListener(`keydown`,e),this.follow(()=>removeEventListener(`pointerdown`,e))}render(){let{city:e,session:r}=M(),a=it(n.state.incidents.values(),n.state.units.values(),n.nowMs),c=n.feed;return s`<h1 class="brand">${o(`app.name`)} <span>${l(e)} · ${o(`app.desk`)}</span></h1>
      <div class="nums ${c.state===`down`?`old`:``}">
        <span><b>${n.count(a.open)}</b> ${o(`num.open`)}</span>
        <span class=${a.pressing>0?`bad`:``}><b>${n.count(a.pressing)}</b> ${o(`num.pressing`)}</span>
        <span class="ok"><b>${n.count(a.free)}</b> ${o(`num.free`)}</span>
      </div>
      ${this.#e()}
      <notice-bell .go=${e=>void this.desk.openIncident(e)}></notice-bell>
      <span class="feed ${c.state}"><i aria-hidden="true"></i>${se(c)}</span>
      <span class="clock"><small>${ie(n.nowMs,e.timezone)}</small>${t(n.nowMs,e.timezone)}</span>
      <span class="who">${r.account.name}</span>
      <button type="button" class="plain" lang=${y()===`zh`?`en`:`zh-CN`} title=${o(`language.switch.hint`)} @click=${()=>i(y()===`zh`?`en`:`zh`)}>
        ${o(`language.switch`)}
      </button>
      <div class="menu">
        <button type="button" class="plain menu-button" aria-expanded=${this.open?`true`:`false`} aria-label=${o(`menu.title`)} @click=${()=>this.open=!this.open}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16M4 12h16M4 18h16" /></svg>
        </button>
        ${this.open?this.#i():m}
      </div>`}#e(){let e=n.state.alerts.size,t=ue(n.state.alerts.values()).length;return e===0?m:s`<button type="button" class="plain alerts ${t>0?`fresh`:``}" @click=${()=>this.desk.openPanel(`alerts`)}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3.5L22 20.5H2zM12 10v5M12 17.4v.2" /></svg>
      ${o(`alerts.count`,{n:e})}${t>0?s`<span>· ${o(`alerts.fresh`,{fresh:t})}</span>`:``}
    </button>`}async#t(){await this.desk.attempt(Ee)&&location.reload()}#n(){return s`<select aria-label=${o(`coverage.group`)} @change=${e=>{this.layers.group=e.target.value,this.layers.set(`coverage`,!0),this.requestUpdate()}}>
      ${ya.map(e=>s`<option value=${e} ?selected=${e===this.layers.group}>${c(`group`,e)}</option>`)}
    </select>`}#r(e){this.open=!1,this.desk.openPanel(e)}#i(){let e=e=>s`<label>
      <input
        type="checkbox"
        .checked=${this.layers.shown[e]}
        @change=${t=>{this.layers.set(e,t.target.checked),this.requestUpdate()}}
      />
      ${o(`layers.${e}`)}
    </label>`,t=(e,t,n)=>ji(e)?s`<button type="button" class="link" @click=${()=>this.#r(e)}>${o(t)} <kbd>${n}</kbd></button>`:m;return s`<div class="sheet">
      ${t(`plan`,`plan.title`,`P`)} ${t(`closure`,`closure.title`,`C`)} ${t(`alerts`,`alerts.title`,`A`)}
      ${t(`shifts`,`shifts.title`,`S`)} ${t(`aid`,`aid.title`,`M`)}
      <hr />
      <h2>${o(`layers.title`)}</h2>
      ${e(`facilities`)} ${e(`load`)} ${e(`off_duty`)} ${e(`coverage`)} ${this.#n()}
      <hr />
      <a href="/wall" target="_blank" rel="noopener">${o(`menu.wall`)}</a>
      ${Xe(e=>O.may(e),e=>O.has(e)).map(e=>s`<a href=${Ze[e].path}>${o(Ze[e].title)}</a>`)}
      <a href="/api/docs" target="_blank" rel="noopener">${o(`menu.api`)}</a>
      <button type="button" class="link" @click=${()=>void this.#t()}>${o(`sign_in.out`)}</button>
    </div>`}};b([f({attribute:!1})],ba.prototype,`desk`,void 0),b([f({attribute:!1})],ba.prototype,`layers`,void 0),b([a()],ba.prototype,`open`,void 0),customElements.define(`desk-header`,ba);var xa=[[`N`,`help.n`],[`J K ↓ ↑`,`help.jk`],[`1 – 9`,`help.pick`],[`Enter`,`help.enter`],[`Esc`,`help.esc`],[`/`,`help.slash`],[`D`,`help.d`],[`[ ]`,`help.tabs`],[`F`,`help.f`],[`R`,`help.r`],[`Z`,`help.z`],[`U`,`help.u`],[`C`,`help.c`],[`A`,`help.a`],[`P`,`help.p`],[`S`,`help.s`],[`M`,`help.m`],[`L`,`help.l`],[`?`,`help.question`]];function Sa(e){let t=e=>O.may(e),n=xa.filter(([,e])=>ur(e,t)),r=Xn.filter(e=>lr(e,t));return s`<dialog class="help" aria-label=${o(`help.title`)} @close=${e}>
    <div class="help-sheet">
      <h2>${o(`help.title`)}</h2>
      <dl>
        ${n.map(([e,t])=>s`<div><dt><kbd>${e}</kbd></dt><dd>${o(t)}</dd></div>`)}
      </dl>
      <dl class="commands">
        ${r.map(e=>s`<div><dt><code>${o(`command.${e}.args`)}</code></dt><dd>${o(`command.${e}`)}</dd></div>`)}
      </dl>
      <button type="button" @click=${e}>${o(`help.close`)} <kbd>Esc</kbd></button>
    </div>
  </dialog>`}async function Ca(){return(await k.get(`/reveals/purposes`)).items}async function wa(e){return k.post(`/reveals`,e)}var Ta=3e4;function Ea(e,t){return Math.max(0,Math.ceil((e-t)/1e3))}var q=class extends r{constructor(...e){super(...e),this.entity=``,this.row=0,this.field=``,this.masked=``,this.asking=!1,this.purposes=null,this.value=null,this.untilMs=0,this.problem=``,this.sending=!1,this.#n=e=>{e.preventDefault();let t=new FormData(e.target);this.#r(jt(t,`purpose`),jt(t,`note`))}}willUpdate(e){(e.has(`row`)||e.has(`field`))&&this.#i(),this.value!==null&&Ea(this.untilMs,Date.now())===0&&this.#i()}updated(){Mt(this)}render(){return this.value===null?s`<span class="masked">${this.masked}</span>
      ${O.may(`personal.reveal`)?s`<button type="button" class="link" @click=${()=>this.#t()}>${o(`reveal.show`)}</button>`:m}
      ${this.asking?this.#e():m}`:s`<span class="revealed" role="status"><b>${this.value}</b> <small>${o(`reveal.hides`,{n:Ea(this.untilMs,Date.now())})}</small></span>
        <button type="button" class="link" @click=${()=>this.#i()}>${o(`reveal.hide`)}</button>`}#e(){let e=()=>{this.asking=!1,this.problem=``};return Nt({title:o(`reveal.title`),close:e,content:s`<form autocomplete="off" @submit=${this.#n}>
        <p class="dim">${o(`reveal.about`)}</p>
        <label><span>${o(`reveal.purpose`)}</span>
          <select name="purpose" required>
            <option value="">${o(`reveal.purpose.choose`)}</option>
            ${(this.purposes??[]).map(e=>s`<option value=${e.key}>${l(e)}</option>`)}
          </select>
        </label>
        <label><span>${o(`reveal.note`)}</span><textarea name="note" rows="2" minlength="2" maxlength="300" required></textarea></label>
        ${this.problem===``?m:s`<p class="note bad" role="alert">${this.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending}>${this.sending?o(`form.sending`):o(`reveal.submit`)}</button>
          <button type="button" @click=${e}>${o(`form.cancel`)}</button>
        </div>
      </form>`})}#t(){this.asking=!0,this.purposes===null&&S(async()=>this.purposes=await Ca(),e=>this.problem=e)}#n;async#r(e,t){this.sending=!0,this.problem=``;let n={entity:this.entity,entity_id:this.row,field:this.field,purpose:e,note:t};await S(async()=>{let{value:e}=await $e(()=>wa(n));this.value=e,this.untilMs=Date.now()+Ta,this.asking=!1},e=>this.problem=e),this.sending=!1}#i(){this.value=null}};b([f()],q.prototype,`entity`,void 0),b([f({type:Number})],q.prototype,`row`,void 0),b([f()],q.prototype,`field`,void 0),b([f()],q.prototype,`masked`,void 0),b([a()],q.prototype,`asking`,void 0),b([a()],q.prototype,`purposes`,void 0),b([a()],q.prototype,`value`,void 0),b([a()],q.prototype,`untilMs`,void 0),b([a()],q.prototype,`problem`,void 0),b([a()],q.prototype,`sending`,void 0),customElements.define(`masked-value`,q);function Da(e){let t=e.filter(e=>e.ended_at!==null).sort((e,t)=>t.id-e.id);return t.length===0?m:s`<h3>${o(`past.title`)} <em>${t.length}</em></h3>
    <ul class="past">
      ${t.map(Oa)}
    </ul>`}function Oa(e){return s`<li class=${e.outcome??``} data-assignment=${e.id}>
    <p><b>${e.unit_code}</b> <span>${e.outcome===null?``:c(`past.outcome`,e.outcome)}</span></p>
    <ol class="times">
      ${ka(e).map(([e,t])=>s`<li><span>${c(`past.time`,e)}</span> <time datetime=${t}>${Aa(t)}</time></li>`)}
    </ol>
    ${e.override_reason?s`<p class="overridden">${o(`incident.override`,{by:e.assigned_by,reason:Ar(e.override_reason)})}</p>`:m}
    ${e.end_reason?s`<p class="why">${Ar(e.end_reason)}</p>`:m}
  </li>`}function ka(e){return[[`assigned`,e.assigned_at],[`en_route`,e.en_route_at],[`on_scene`,e.on_scene_at],[`ended`,e.ended_at]].filter(e=>e[1]!==null)}function Aa(e){return E(Date.parse(e),n.nowMs,M().city.timezone)}var ja=60,Ma=5;function Na(e,t){let n=t.trim().toLowerCase();return e.filter(e=>n===``||`${e.unit_code} ${c(`cause`,e.cause)}`.toLowerCase().includes(n))}var Pa=class extends r{constructor(...e){super(...e),this.typed=``}connectedCallback(){super.connectedCallback(),this.follow(A.listen(()=>this.requestUpdate()))}render(){let e=Object.entries(this.answer.excluded_counts),t=e.reduce((e,[,t])=>e+t,0);if(t===0)return m;let n=this.#e();return s`<details class="excluded">
      <summary>
        ${o(`rec.excluded`,{n:t})}
        <small>${e.map(([e,t])=>`${c(`cause`,e)} ${t}`).join(` · `)}</small>
      </summary>
      <input
        type="search"
        aria-label=${o(`excluded.search`)}
        placeholder=${o(`excluded.search`)}
        .value=${this.typed}
        @input=${e=>this.typed=e.target.value}
        @keydown=${e=>this.#n(e,n)}
      />
      <ul>
        ${n.slice(0,ja).map(e=>this.#t(e))}
      </ul>
      ${n.length>ja?s`<p>${o(`units.more`,{n:n.length-ja})}</p>`:m}
      ${n.length===0?s`<p>${o(`units.empty`)}</p>`:m}
    </details>`}#e(){let{excluded:e,units:t}=this.answer,r=Na(e,this.typed).map(e=>({...e,text:hn(e.cause,e.detail)})),i=this.typed.trim().toLowerCase();if(i===``)return r;let a=new Set([...e.map(e=>e.unit_id),...t.map(e=>e.unit.id)]),s=[...n.state.units.values()].filter(e=>!a.has(e.id)&&e.code.toLowerCase().includes(i));return[...r,...s.slice(0,Ma).map(e=>({unit_id:e.id,unit_code:e.code,text:o(`excluded.farther`)}))]}#t(e){return O.may(`assignments.make`)?s`<li>
      <button type="button" title=${o(`excluded.send.hint`)} @click=${()=>this.desk.overriding.open(e.unit_id)}>
        <span>${e.unit_code}</span><small>${e.text}</small>
      </button>
    </li>`:s`<li class="only-read"><div><span>${e.unit_code}</span><small>${e.text}</small></div></li>`}#n(e,t){let[n]=t;e.key!==`Enter`||e.isComposing||n===void 0||(e.preventDefault(),this.desk.overriding.open(n.unit_id))}};b([f({attribute:!1})],Pa.prototype,`desk`,void 0),b([f({attribute:!1})],Pa.prototype,`answer`,void 0),b([a()],Pa.prototype,`typed`,void 0),customElements.define(`desk-excluded`,Pa);var Fa=class extends r{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(A.listen(()=>this.requestUpdate()))}render(){let{recommending:e}=this.desk,{answer:t,ranking:n}=e;return s`<section class="recommendation" aria-busy=${e.loading?`true`:`false`}>
      <h3>
        ${o(`rec.title`)}
        ${t===null?``:s`<em>${o(`rec.updated`,{age:C((Date.now()-e.answeredMs)/1e3)})}</em>`}
        ${t===null?``:s`<span>${yn(t)}</span>`}
      </h3>
      <p class="note news" role="status" ?hidden=${e.notice===``}>${e.notice}</p>
      ${t===null?m:this.#t(t)}
      ${e.loading?s`<p class="empty" role="status">${o(`rec.loading`)}</p>`:``}
      ${e.problem===``?``:s`<p class="note bad" role="alert">${o(`rec.failed`,{reason:e.problem})}</p>`}
      ${n!==null&&n.rows.length===0?s`<p class="empty">${o(`rec.none`)}</p>`:``}
      ${n===null?``:s`<ol class="ranked">
            ${F(n.rows,e=>e.entry.unit.id,(e,t)=>this.#e(e,t+1))}
          </ol>`}
      ${n?.reordered?s`<p class="note">${o(`rec.reordered`)}</p>`:``} ${t===null?``:this.#n(t)}
    </section>`}#e(e,t){let{unit:n,travel_time_s:r,distance_m:i,reasons:a}=e.entry,{recommending:l}=this.desk,u=l.pick===n.id&&!e.gone,d=()=>{u?l.confirm():l.choose(t)},ee=s`<kbd>${t}</kbd>
      <span class="what">
        <b>${n.code} <small>${c(`kind`,n.kind)} · ${o(`units.crew`,{n:n.crew})}</small></b>
        <small>${e.gone?Ia(n.id):[...a.filter(e=>e.code!==`crew`).map(mn),bn(e.entry)].filter(e=>e!==``).join(` · `)}</small>
      </span>
      <span class="when">
        <b class="eta">${T(r)}</b>
        <small>${v(i)}</small>
      </span>`;return O.may(`assignments.make`)?s`<li class="${u?`picked`:``} ${e.gone?`gone`:``}">
      <button type="button" aria-pressed=${u?`true`:`false`} ?disabled=${e.gone||l.sending} @click=${d}>${ee}</button>
      ${u?s`<div class="confirm">
            <button type="button" class="go" ?disabled=${l.sending} @click=${()=>void l.confirm()}>
              ${l.sending?o(`rec.sending`):o(`rec.choose`,{code:n.code})}
            </button>
            <span>${o(`rec.confirm`)}</span>
          </div>`:m}
    </li>`:s`<li class="only-read ${e.gone?`gone`:``}"><div>${ee}</div></li>`}#t({cut_off:e}){if(!e)return m;let t=e.closures.map(e=>n.state.closures.get(e)?.reason??`#${e}`).join(` · `),r=v(e.nearest_open.distance_m);return s`<p class="note bad" role="alert">${o(`rec.cut_off`,{reasons:t,distance:r})}</p>`}#n(e){let t=ye(n.state.closures.values(),n.nowMs);return s`${xn(e)===``?m:s`<p class="note alternative">${xn(e)}</p>`}
      ${t.length===0?m:s`<p class="note warn">${o(`rec.closures`,{n:t.length})}${t.slice(0,3).map(e=>`${e.reason} (${le(e)})`).join(` · `)}</p>`}
      ${e.shortfall.map(e=>s`<p class="note warn">
          ${o(`rec.shortfall`,{skill:c(`skill`,e.skill),needed:e.needed,available:e.available})}
        </p>`)}
      <desk-excluded .desk=${this.desk} .answer=${e}></desk-excluded>`}};b([f({attribute:!1})],Fa.prototype,`desk`,void 0);function Ia(e){return n.state.units.get(e)?.status===`available`?o(`rec.farther`):o(`rec.gone`)}customElements.define(`desk-recommendation`,Fa);function La(e,t,n){let r=t?.departments??[],i=new Set(r.map(e=>e.code)),a=(n??[]).filter(e=>!i.has(e.code));return t===null||n===null?s`<p class="empty" role="status">${o(`app.loading`)}</p>`:s`<label>
      <span>${e}</span>
      <select name="department" required>
        ${r.length===0?s`<option value="">${o(`handling.department.choose`)}</option>`:m}
        ${r.length===0?m:s`<optgroup label=${o(`handling.department.proposed`)}>${r.map(e=>s`<option value=${e.code}>${l(e)}</option>`)}</optgroup>`}
        ${a.length===0?m:s`<optgroup label=${o(`handling.department.others`)}>${a.map(e=>s`<option value=${e.code}>${l(e)}</option>`)}</optgroup>`}
      </select>
    </label>
    ${Ra(t)}`}function Ra(e){let[t]=e.standards,[n]=e.departments,r=[e.duty_grid===null?``:o(`handling.basis.grid`,{grid:l(e.duty_grid)}),n===void 0?o(`handling.basis.nobody`):o(`handling.basis.responsibility`,{key:n.responsibility}),t===void 0?``:o(`handling.basis.closing`,{closing:y()===`zh`?t.closing_zh:t.closing_en})].filter(e=>e!==``);return s`<small class="under">${r.join(` · `)}</small>`}function za(e,t){return t!==null&&t.length===0?s`<p class="note warn">${o(`handling.members.none`)}</p>`:s`<label>
    <span>${e}</span>
    <select name="account" required ?disabled=${t===null}>
      ${t===null?s`<option value="">${o(`app.loading`)}</option>`:t.map(e=>s`<option value=${e.account_id}>${e.name}${e.leads?` · ${o(`handling.member.leads`)}`:``}</option>`)}
    </select>
  </label>`}function Ba(e,t,n,r){let i=(n??[]).filter(e=>e.open),a=new Set(i.map(e=>e.incident_id)),c=[...r.values()].filter(e=>e.id!==t.id&&!a.has(e.id)&&e.law===t.law);return s`<label>
      <span>${e}</span>
      <input name="incident" type="text" list="merge-into" placeholder=${o(`handling.merge.hint`)} required .value=${i[0]?.number??``} />
    </label>
    <datalist id="merge-into">
      ${i.map(e=>s`<option value=${e.number}>${j(e.category)} · ${v(e.distance_m)} · ${e.description.slice(0,30)}</option>`)}
      ${c.map(e=>s`<option value=${e.number}>${j(e.category)} · ${qe(e)}</option>`)}
    </datalist>`}function Va(e,t,n){let r=t.find(t=>t.number===e);return r===void 0?[...n.values()].find(t=>t.number===e)?.id??null:r.incident_id}function Ha(e,t,n,r,i){let a=Object.keys(H.of(t)?.levels??{}).map(Number).sort((e,t)=>e-t).filter(e=>n===`lower_alarm`?e<t.alarm_level:e>t.alarm_level),l=a.includes(r)?r:a[0]??0,u=[...H.sends(t,l)].map(([e,t])=>o(`handling.card.unit`,{kind:c(`kind`,e),count:t}));return s`<label>
      <span>${e} <small>${o(`handling.level.now`,{level:H.level(t,t.alarm_level)})}</small></span>
      <select name="level" required @change=${e=>i(Number(e.target.value))}>
        ${a.map(e=>s`<option value=${e} ?selected=${e===l}>${H.level(t,e)}</option>`)}
      </select>
    </label>
    <small class="under sends">${u.length===0?o(`handling.card.none`):o(`handling.card`,{units:u.join(o(`handling.comma`))})}</small>`}var J=class extends r{constructor(...e){super(...e),this.proposal=null,this.members=null,this.duplicates=null,this.level=0,this.problem=``,this.#e=``,this.#r=e=>{e.preventDefault();let t=new FormData(e.target),r=e=>jt(t,e),i={};for(let{field:e}of this.allowed.fields)if(e===`department`)i.department=r(e);else if(e===`incident`){let t=Va(r(e),this.duplicates??[],n.state.incidents);if(t===null){this.problem=o(`handling.merge.unknown`,{number:r(e)});return}i.incident=t}else i[e]=Number(r(e));this.allowed.reason_needed&&(i.reason=r(`reason`)),this.problem=``,this.desk.handling.send(this.allowed,i)},this.#i=e=>{e.key!==`Escape`||e.isComposing||(e.preventDefault(),e.stopPropagation(),this.desk.handling.choose(null))}}#e;connectedCallback(){super.connectedCallback(),this.follow(P.listen(()=>this.requestUpdate())),this.follow(H.listen(()=>this.requestUpdate()))}willUpdate(e){let t=`${this.incident.id}/${this.allowed.action}`;t!==this.#e&&(e.has(`allowed`)||e.has(`incident`))&&(this.#e=t,this.problem=``,this.level=0,this.#n())}updated(){let e=this.querySelector(`select, input, textarea`);this.dataset.entered!==this.#e&&e!==null&&this.querySelector(`[role=status]`)===null&&(this.dataset.entered=this.#e,e.focus())}render(){let{handling:e}=this.desk,{allowed:t,incident:n}=this,r=t.to_stage===null?``:H.stage(n,t.to_stage);return s`<form class="new doing" autocomplete="off" data-form=${t.action} @submit=${this.#r} @keydown=${this.#i}>
      <h3>${W(t)}${r===``?m:s` <small>${o(`handling.leads_to`,{stage:r})}</small>`}</h3>
      ${t.fields.map(e=>this.#t(e.field))}
      ${t.reason_needed?Bt(t.reasons):m}
      ${this.problem===``?m:s`<p class="note bad" role="alert">${this.problem}</p>`}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${e.sending}>${e.sending?o(`form.sending`):W(t)} <kbd>Enter</kbd></button>
        <button type="button" @click=${()=>e.choose(null)}>${o(`form.cancel`)} <kbd>Esc</kbd></button>
      </div>
    </form>`}#t(e){let t=this.allowed.fields.find(t=>t.field===e),r=t===void 0?e:W(t);switch(e){case`department`:return La(r,this.proposal,P.all);case`account`:return za(r,this.members);case`incident`:return Ba(r,this.incident,this.duplicates,n.state.incidents);case`level`:return Ha(r,this.incident,this.allowed.action,this.level,e=>this.level=e);default:{let{unit_zh:n,unit_en:i}=t??{},a=typeof n==`string`&&typeof i==`string`?W({title_zh:n,title_en:i}):``;return s`<label><span>${r}${a===``?``:` (${a})`}</span><input name=${e} type="number" min="0.5" max="10000" step="0.5" required /></label>`}}}#n(){let{incident:e,allowed:t}=this,n=e=>t.fields.some(t=>t.field===e),r=e=>void S(e,e=>this.problem=e);n(`department`)&&r(async()=>this.proposal=await wt(e.id)),n(`incident`)&&r(async()=>this.duplicates=await gt(e.id));let{department_code:i}=e;n(`account`)&&i!==null&&r(async()=>this.members=await yt(i))}#r;#i};b([f({attribute:!1})],J.prototype,`desk`,void 0),b([f({attribute:!1})],J.prototype,`incident`,void 0),b([f({attribute:!1})],J.prototype,`allowed`,void 0),b([a()],J.prototype,`proposal`,void 0),b([a()],J.prototype,`members`,void 0),b([a()],J.prototype,`duplicates`,void 0),b([a()],J.prototype,`level`,void 0),b([a()],J.prototype,`problem`,void 0),customElements.define(`desk-action-form`,J);var Ua=new Set([`void`,`merge`,`force_close`,`supervise`,`end_supervision`,`escalate`,`request_hold`,`request_extension`,`appeal`,`take_back`,`lower_alarm`]);function Wa({items:e,requests:t}){let n=(e,t)=>e.action===`approve_${t}`||e.action===`refuse_${t}`,r=t.map(t=>({request:t,answers:e.filter(e=>n(e,t.kind))})),i=new Set(r.flatMap(e=>e.answers)),a=e.filter(e=>!i.has(e));return{onward:a.filter(e=>!Ua.has(e.action)),requests:r,beside:a.filter(e=>Ua.has(e.action))}}function Ga(e,t){return t.length===0?m:s`<ul class="requests" aria-label=${o(`handling.requests`)}>
    ${t.map(t=>Ka(e,t))}
  </ul>`}function Ka(e,{request:t,answers:n}){let r=O.session?.account.id??0,i=o(`handling.request.approved`,{n:t.approved_by.length,of:t.approvals}),a=t.approved_by.includes(r)?o(`handling.request.mine`):t.asked_by===r?o(`handling.request.asked`):``,{handling:c}=e;return s`<li data-request=${t.kind}>
    <p>
      <b>${o(`handling.request`,{what:W(t)})}</b>${t.amount===null?m:s` <span>${qa(e,t.amount)}</span>`}
      <small>${[i,a].filter(e=>e!==``).join(` · `)}</small>
    </p>
    ${n.length===0?m:s`<div class="steps">
          ${n.map(e=>s`<button type="button" data-action=${e.action} ?disabled=${c.sending} @click=${()=>c.begin(e)}>${W(e)}${e.reason_needed?`…`:``}</button>`)}
        </div>`}
  </li>`}function qa(e,t){let n=e.handling.clocks.findLast(e=>e.clock===`handle`)?.kind??`urgent`;return c(`time_kind.amount`,n,{n:t})}var Ja=class extends r{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(H.listen(()=>this.requestUpdate()))}render(){let{handling:e}=this.desk,{actions:t}=e;if(t===null)return e.problem===``?m:s`<p class="note bad" role="alert">${e.problem} <button type="button" class="link" @click=${()=>e.refresh()}>${o(`app.retry`)}</button></p>`;let{onward:n,requests:r,beside:i}=Wa(t);return s`<section class="deeds" aria-label=${o(`handling.actions`)}>
      ${Ga(this.desk,r)}
      <div role="toolbar" aria-label=${o(`handling.actions`)} @keydown=${this.#r}>
        ${n.map((e,t)=>this.#e(e,t===0?`go`:``))}${i.map(e=>this.#e(e,`beside`))}
      </div>
      ${t.items.length===0?s`<p class="empty">${o(`handling.nothing`)}</p>`:m}
      ${this.#t(t.items)} ${this.#n()}
      ${e.chosen===null?m:s`<desk-action-form .desk=${this.desk} .incident=${this.incident} .allowed=${e.chosen}></desk-action-form>`}
    </section>`}enter(){this.querySelector(`[role=toolbar] button`)?.focus()}#e(e,t){let{handling:n}=this.desk,r=n.chosen?.action===e.action,i=e.reason_needed||e.fields.length>0;return s`<button
      type="button"
      class=${r?`open`:t}
      data-action=${e.action}
      aria-expanded=${i?r?`true`:`false`:m}
      ?disabled=${n.sending}
      @click=${()=>r?n.choose(null):n.begin(e)}
    >
      ${W(e)}${i?`…`:``}
    </button>`}#t(e){let{incident:t}=this;return t.stage!==`verify`||t.closed_at!==null||e.some(e=>e.to_stage===`archive`&&e.action===`archive`)?m:t.marks.includes(`verified`)?s`<p class="note warn">${o(`handling.waits.proof`)} <button type="button" class="link" @click=${()=>this.desk.turnTo(`proof`)}>${o(`incident.tab.proof`)}</button></p>`:s`<p class="note">${o(t.marks.includes(`verify_failed`)?`handling.waits.failed`:`handling.waits.verify`)}</p>`}#n(){let{refusal:e}=this.desk.handling;return e===null?m:s`<div class="note bad refusal" role="alert">
      <p>${e.text}</p>
      ${e.allowed.length===0?m:s`<p>${o(`handling.instead`,{actions:e.allowed.join(o(`handling.comma`))})}</p>`}
    </div>`}#r=e=>{let t=e.key===`ArrowRight`||e.key===`ArrowDown`?1:e.key===`ArrowLeft`||e.key===`ArrowUp`?-1:0;if(t===0)return;e.preventDefault();let n=[...e.currentTarget.querySelectorAll(`button`)];n[(n.indexOf(e.target)+t+n.length)%n.length]?.focus()}};b([f({attribute:!1})],Ja.prototype,`desk`,void 0),b([f({attribute:!1})],Ja.prototype,`incident`,void 0),customElements.define(`desk-actions`,Ja);function Ya(e,t){if(e.state===`stopped`)return`over`;if(e.state===`paused`)return`still`;let n=Xa(e,t);return n!==null&&n<=0?`late`:e.warned_at===null?`calm`:`soon`}function Xa(e,t){return e.state!==`running`||e.due_at===null?null:(Date.parse(e.due_at)-t)/1e3}function Za(e){return e.overdue_at!==null||e.due_at!==null&&e.stopped_at!==null&&Date.parse(e.stopped_at)>Date.parse(e.due_at)}function Qa(e,t){return t.held?`held`:e.clock===`accept`&&t.marks.includes(`confirming`)?`confirming`:e.clock===`handle`?t.stage===`assign`||t.stage===`accept`?`given_back`:t.stage===`handle`?`other`:`reported_done`:`other`}function $a(e){let t=Math.floor(Math.abs(e));return{hours:Math.floor(t/60),minutes:t%60}}function eo(e){let t=e=>e.due_at===null||e.state===`paused`?1/0:Date.parse(e.due_at),n=e=>Date.parse(e.stopped_at??e.started_at);return{going:e.filter(e=>e.state!==`stopped`).sort((e,n)=>t(e)===t(n)?0:t(e)-t(n)),over:e.filter(e=>e.state===`stopped`).sort((e,t)=>n(t)-n(e))}}function to(e,t){if(e.length===0)return m;let{going:n,over:r}=eo(e);return s`<section class="clocks" aria-label=${o(`handling.clocks`)}>
    ${n.length===0?m:s`<ul>${n.map(e=>no(e,t))}</ul>`}
    ${r.length===0?m:s`<details>
          <summary>${o(`handling.clocks.over`,{n:r.length})}${r.some(Za)?s` <b class="late">${o(`handling.clocks.over.late`,{n:r.filter(Za).length})}</b>`:m}</summary>
          <ul>${r.map(ro)}</ul>
        </details>`}
  </section>`}function no(e,t){let r=Ya(e,n.nowMs);return s`<li class=${r} data-clock=${e.clock}>
    <span>
      <b>${oo(e)}</b>
      <small>${so(e)}${e.department_code===null?``:` · ${P.name(e.department_code)}`}</small>
    </span>
    <span class="left"><b>${io(e)}</b><small>${ao(e,t)}</small></span>
  </li>`}function ro(e){let t=Za(e);return s`<li class=${t?`late`:`over`} data-clock=${e.clock}>
    <span><b>${oo(e)}</b><small>${so(e)}</small></span>
    <span class="left"><small>${o(t?`handling.clock.ended.late`:`handling.clock.ended`,{at:co(e.stopped_at??e.started_at)})}</small></span>
  </li>`}function io(e){let t=Xa(e,n.nowMs);if(t!==null)return t<=0?o(`incident.over`,{left:_(-t)}):o(`incident.left`,{left:_(t)});let r=e.minutes_left??0,{hours:i,minutes:a}=$a(r),s=i===0?o(`handling.clock.minutes`,{m:a}):o(`handling.clock.hours`,{h:i,m:a});return o(r<0?`handling.clock.still.late`:`handling.clock.still`,{left:s})}function ao(e,t){if(e.state===`paused`){let n=c(`handling.pause`,Qa(e,t));return e.paused_at===null?n:o(`handling.clock.since`,{why:n,at:co(e.paused_at)})}let n=e.due_at===null?``:o(`incident.due`,{at:co(e.due_at)});return e.escalated_at===null?n:`${n} · ${o(`handling.clock.escalated`)}`}function oo(e){return y()===`zh`?e.title_zh:e.title_en}function so({limit:e,kind:t}){return t===`urgent`?`${ae(e*3600)} · ${c(`time_kind`,t)}`:c(`time_kind.amount`,t,{n:Math.round(e*100)/100})}function co(e){return E(Date.parse(e),n.nowMs,M().city.timezone,`minutes`)}var Y=class extends r{constructor(...e){super(...e),this.card=null,this.problem=``,this.sending=!1,this.#e=p(),this.#t=``}#e;#t;willUpdate(e){if(!e.has(`incident`))return;let{id:t,alarm_level:n,priority:r,units:i}=this.incident,a=[t,n,r,...i.map(e=>e.assignment_id)].join(`/`);a!==this.#t&&(this.#t.startsWith(`${t}/`)||(this.card=null),this.#t=a,this.#n())}render(){let{card:e,problem:t}=this;if(e===null||e.lines.length===0)return m;let n=e.lines.flatMap(e=>e.units).length;return s`<section class="run-card" aria-label=${o(`handling.runs`)}>
      <h3>${o(`handling.runs`)} <em>${e.missing===0?o(`handling.runs.complete`):o(`handling.runs.missing`,{n:e.missing})}</em></h3>
      <ul>${e.lines.map(lo)}</ul>
      ${t===``?m:s`<p class="note bad" role="alert">${t}</p>`}
      ${n>0&&O.may(`assignments.make`)?s`<p class="pad"><button type="button" class="go" ?disabled=${this.sending} @click=${()=>void this.#r(e)}>${this.sending?o(`rec.sending`):o(`handling.runs.send`,{n})}</button></p>`:m}
    </section>`}async#n(){let e=this.#t;await S(async()=>{let t=await ft(this.incident.id);e===this.#t&&(this.card=t)},e=>this.problem=e)}async#r(e){this.sending=!0,this.problem=``;let t=``,n=e.lines.flatMap(t=>t.units.map(t=>({incident_id:e.incident_id,unit_id:t.unit_id,rank:t.rank,takes_off:[],...t.override_reason===null?{}:{override_reason:t.override_reason}})));await S(async()=>{let t=await Ve(n,this.#e),r=new Map(e.lines.flatMap(e=>e.units).map(e=>[e.unit_id,e.unit_code])),i=t.items.filter(e=>e.outcome===`refused`).map(e=>r.get(e.unit_id)??``);this.problem=i.length===0?``:o(`handling.runs.refused`,{units:i.join(o(`handling.comma`))})},(e,n)=>{t=n.code,this.problem=e}),t!==`network`&&(this.#e=p()),this.sending=!1,await this.#n()}};b([f({attribute:!1})],Y.prototype,`desk`,void 0),b([f({attribute:!1})],Y.prototype,`incident`,void 0),b([a()],Y.prototype,`card`,void 0),b([a()],Y.prototype,`problem`,void 0),b([a()],Y.prototype,`sending`,void 0);function lo(e){let t=e.units.map(e=>`${e.unit_code} ${T(e.travel_time_s)}`).join(` · `),n=e.short===0?``:Object.entries(e.excluded).map(([e,t])=>`${hn(e,{})} ${t}`).join(` · `),r=e.short===0?``:o(`handling.runs.short`,{n:e.short});return s`<li class=${e.missing===0?`met`:`lacking`} data-kind=${e.kind}>
    <span><b>${l(e)}</b><small>${[t,r,n].filter(e=>e!==``).join(` · `)}</small></span>
    <span class="left"><b>${o(`handling.runs.there`,{there:e.there,wanted:e.wanted})}</b></span>
  </li>`}customElements.define(`desk-run-card`,Y);var uo=[`check`,`handle`,`confirm`,`verify`,`other`],X=class extends r{constructor(...e){super(...e),this.close=()=>void 0,this.kind=`check`,this.department=``,this.members=[],this.problem=``,this.sending=!1,this.#e=p(),this.#t=e=>{this.department=e.target.value,this.members=[];let{department:t}=this;t!==``&&O.may(`members.read`)&&S(async()=>{let e=await yt(t);t===this.department&&(this.members=e)},e=>this.problem=e)},this.#n=e=>{e.preventDefault();let t=new FormData(e.target),n=e=>jt(t,e),r=y()===`zh`?`title_zh`:`title_en`,i={incident_id:this.incident.id,kind:this.kind};n(`title`)!==``&&(i[r]=n(`title`)),n(`note`)!==``&&(i.note=n(`note`)),n(`department`)!==``&&(i.department=n(`department`)),n(`account`)!==``&&(i.account_id=Number(n(`account`)));let a=Vt(n(`due`)),o=a===null?null:re(a,O.timezone);o!==null&&(i.due_at=o),i.items=Rt(n(`items`)).map(e=>({title_zh:``,title_en:``,[r]:e,required:!0})),this.#r(i)},this.#i=e=>{e.key!==`Escape`||e.isComposing||(e.preventDefault(),e.stopPropagation(),this.close())}}#e;connectedCallback(){super.connectedCallback(),this.follow(P.listen(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`select`)?.focus()}render(){let e=this.kind===`confirm`||this.kind===`verify`;return s`<form class="new doing" autocomplete="off" data-form="task" @submit=${this.#n} @keydown=${this.#i}>
      <h3>${o(`handling.task.make`)}</h3>
      <label>
        <span>${o(`handling.task.what`)}</span>
        <select name="kind" @change=${e=>this.kind=e.target.value}>
          ${uo.map(e=>s`<option value=${e} ?selected=${e===this.kind}>${c(`handling.task.kind`,e)}</option>`)}
        </select>
      </label>
      <label>
        <span>${o(`handling.task.department`)}</span>
        <select name="department" ?required=${!e} @change=${this.#t}>
          <option value="">${o(e?`handling.task.nearest`:`handling.department.choose`)}</option>
          ${(P.all??[]).map(e=>s`<option value=${e.code}>${l(e)}</option>`)}
        </select>
      </label>
      ${this.department===``?m:s`<label>
            <span>${o(`handling.task.member`)}</span>
            <select name="account"><option value="">${o(`handling.task.member.any`)}</option>${this.members.map(e=>s`<option value=${e.account_id}>${e.name}</option>`)}</select>
          </label>`}
      <label><span>${o(`handling.task.title`)}</span><input name="title" type="text" maxlength="100" placeholder=${c(`handling.task.kind`,this.kind)} /></label>
      <label><span>${o(`handling.task.note`)}</span><textarea name="note" rows="2" maxlength="1000"></textarea></label>
      <label><span>${o(`handling.task.items`)}</span><textarea name="items" rows="3"></textarea></label>
      ${Ht({name:`due`,label:o(`handling.task.due`),value:``,empty:o(`handling.task.due.empty`)})}
      ${this.problem===``?m:s`<p class="note bad" role="alert">${this.problem}</p>`}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.sending}>${this.sending?o(`form.sending`):o(`handling.task.make`)}</button>
        <button type="button" @click=${this.close}>${o(`form.cancel`)} <kbd>Esc</kbd></button>
      </div>
    </form>`}#t;#n;async#r(e){this.sending=!0,this.problem=``;let t=``,n=await S(()=>St(e,this.#e),(e,n)=>{t=n.code,this.problem=e});t!==`network`&&(this.#e=p()),this.sending=!1,n&&this.close(),this.desk.handling.refresh()}#i};b([f({attribute:!1})],X.prototype,`desk`,void 0),b([f({attribute:!1})],X.prototype,`incident`,void 0),b([f({attribute:!1})],X.prototype,`close`,void 0),b([a()],X.prototype,`kind`,void 0),b([a()],X.prototype,`department`,void 0),b([a()],X.prototype,`members`,void 0),b([a()],X.prototype,`problem`,void 0),b([a()],X.prototype,`sending`,void 0),customElements.define(`desk-task-form`,X);var Z=class extends r{constructor(...e){super(...e),this.detail=null,this.doing=null,this.problem=``,this.sending=!1,this.#e=p()}#e;willUpdate(e){let t=e.get(`task`);e.has(`task`)&&(t?.id!==this.task.id||t.version!==this.task.version)&&this.#s()}render(){let{detail:e}=this;return e===null?s`<p class="empty" role="status">${this.problem===``?o(`app.loading`):this.problem}</p>`:s`<div class="task-open">
      ${e.note===null?m:s`<p class="said">${e.note}</p>`} ${this.#t(e)}
      <div class="steps">
        ${e.allowed.filter(It).map(e=>s`<button type="button" data-doing=${e} aria-expanded=${Ft(e)?this.doing===e?`true`:`false`:m} ?disabled=${this.sending} @click=${()=>this.#r(e)}>
              ${c(`handling.task.doing`,e)}${Ft(e)?`…`:``}
            </button>`)}
      </div>
      ${this.problem===``?m:s`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.doing===null?m:s`<task-doing .task=${this.task} .doing=${this.doing} .sending=${this.sending} .send=${e=>void this.#i(e)} .close=${()=>this.doing=null}></task-doing>`}
      ${this.#n(e)}
    </div>`}#t(e){if(e.items.length===0)return m;let t=e.allowed.includes(`tick`);return s`<ul class="checklist">
      ${e.items.map(e=>{let n=y()===`zh`?e.title_zh:e.title_en,r=e.done_at!==null,i=r?o(`handling.task.item.done`,{by:e.done_by??``,at:fo(e.done_at??``)}):e.required?``:o(`handling.task.item.optional`);return s`<li>
          <label><input type="checkbox" .checked=${r} ?disabled=${!t||this.sending} @change=${()=>void this.#a(e.place,!r)} /> ${n} <small>${i}</small></label>
        </li>`})}
    </ul>`}#n(e){return s`<ol class="times">
      ${e.steps.map(e=>s`<li>
          <span>${c(`handling.task.step`,e.kind)} · ${e.actor}${e.reason===null?``:o(`handling.task.why`,{reason:e.reason})}</span>
          <time datetime=${e.at}>${fo(e.at)}</time>
        </li>`)}
    </ol>`}#r(e){this.#e=p(),this.problem=``,this.doing=Ft(e)&&this.doing!==e?e:null,Ft(e)||this.#i({},e)}async#i(e,t=this.doing){t!==null&&It(t)&&await this.#o(()=>ht(this.task.id,zt[t],e,this.#e))}async#a(e,t){await this.#o(()=>mt(this.task.id,e,t))}async#o(e){this.sending=!0,this.problem=``;let t=``;await S(e,(e,n)=>{t=n.code,this.problem=e})&&(this.doing=null),t!==`network`&&(this.#e=p()),this.sending=!1,this.desk.handling.refresh(),await this.#s()}async#s(){let{id:e}=this.task;await S(async()=>{let t=await xt(e);e===this.task.id&&(this.detail=t)},e=>this.problem=e)}};b([f({attribute:!1})],Z.prototype,`desk`,void 0),b([f({attribute:!1})],Z.prototype,`task`,void 0),b([a()],Z.prototype,`detail`,void 0),b([a()],Z.prototype,`doing`,void 0),b([a()],Z.prototype,`problem`,void 0),b([a()],Z.prototype,`sending`,void 0);function fo(e){return E(Date.parse(e),n.nowMs,M().city.timezone,`minutes`)}customElements.define(`desk-task`,Z);var po=class extends r{constructor(...e){super(...e),this.open=0,this.making=!1,this.#e=0}#e;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(P.listen(()=>this.requestUpdate()))}willUpdate(e){e.has(`incident`)&&this.incident.id!==this.#e&&(this.#e=this.incident.id,this.open=0,this.making=!1)}render(){let{tasks:e}=this.desk.handling;if(e===null||!O.may(`tasks.read`))return m;let{open:t,ended:n}=Lt(e),r=O.may(`incidents.assign`)&&this.incident.closed_at===null;return s`<section class="tasks" aria-label=${o(`handling.tasks`)}>
      <h3>
        ${o(`handling.tasks`)} <em>${e.length===0?``:o(`handling.tasks.count`,{open:t.length,all:e.length})}</em>
      </h3>
      ${e.length===0?s`<p class="empty">${o(r?`handling.tasks.none.make`:`handling.tasks.none`)}</p>`:m}
      <ul>
        ${F(t,e=>e.id,e=>this.#n(e))}
      </ul>
      ${n.length===0?m:s`<details>
            <summary>${o(`handling.tasks.ended`,{n:n.length})}</summary>
            <ul>${F(n,e=>e.id,e=>this.#n(e))}</ul>
          </details>`}
      ${r?this.#t():m}
    </section>`}#t(){return this.making?s`<desk-task-form .desk=${this.desk} .incident=${this.incident} .close=${()=>this.making=!1}></desk-task-form>`:s`<p class="pad"><button type="button" class="make-task" @click=${()=>this.making=!0}>${o(`handling.task.make`)}…</button></p>`}#n(e){let t=this.open===e.id,r=Pt(e,n.nowMs);return s`<li class="${e.ended_at===null?``:`ended`} ${r?`late`:``}" data-task=${e.id} data-kind=${e.kind}>
      <button type="button" aria-expanded=${t?`true`:`false`} @click=${()=>this.open=t?0:e.id}>
        <span>
          <b>${c(`handling.task.kind`,e.kind)}</b> ${W(e)===c(`handling.task.kind`,e.kind)?``:W(e)}
          <small>${mo(e)}${e.supervised_at===null?``:` · ${o(`handling.task.supervised`)}`}</small>
        </span>
        <span class="left"><b>${ho(e)}</b><small>${go(e,r)}</small></span>
      </button>
      ${t?s`<desk-task .desk=${this.desk} .task=${e}></desk-task>`:m}
    </li>`}};b([f({attribute:!1})],po.prototype,`desk`,void 0),b([f({attribute:!1})],po.prototype,`incident`,void 0),b([a()],po.prototype,`open`,void 0),b([a()],po.prototype,`making`,void 0);function mo(e){let t=e.department_code===null?``:P.name(e.department_code),n=[e.assignee??``,t].filter(e=>e!==``);return n.length===0?o(`handling.task.nobody`):n.join(` · `)}function ho(e){let t=e.result===null?``:c(`handling.task.result`,e.result);return t===``?c(`handling.task.state`,e.state):t}function go(e,t){let r=e=>E(Date.parse(e),n.nowMs,M().city.timezone,`minutes`);if(e.ended_at!==null)return r(e.ended_at);if(e.due_at===null)return o(`handling.task.no_due`);let i=(Date.parse(e.due_at)-n.nowMs)/1e3;return t?o(`incident.over`,{left:_(-i)}):o(`incident.left`,{left:_(i)})}customElements.define(`desk-tasks`,po);var _o=[`en_route`,`on_scene`,`done`,`cancelled`],vo=class extends r{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let{incident:e}=this,t=to(this.desk.handling.clocks,e),n=s`${this.#n(e)} ${Da(this.desk.assignments)} ${this.#e(e)} ${this.#t(e)}`,r=O.may(`incidents.act`)?s`<desk-actions .desk=${this.desk} .incident=${e}></desk-actions>`:m,i=s`<desk-tasks .desk=${this.desk} .incident=${e}></desk-tasks>`;return e.law===`emergency`?s`${t} ${n} ${r} ${i}`:s`${t} ${r} ${i} ${n}`}#e(e){return O.may(`recommendations.read`)&&$r(e)&&Object.keys(H.of(e)?.levels??{}).length>0?s`<desk-run-card .desk=${this.desk} .incident=${e}></desk-run-card>`:m}#t(e){return O.may(`recommendations.read`)&&$r(e)?s`<desk-recommendation .desk=${this.desk}></desk-recommendation>`:m}#n(e){if(e.units.length===0)return m;let r=M().city.timezone;return s`<h3>${o(`incident.units`)}</h3>
      <ul class="on-it">
        ${e.units.map(e=>{let i=this.desk.assignments.find(t=>t.id===e.assignment_id),a=n.state.units.get(e.unit_id)?.status??yo(e.status),l=a===`en_route`?_e(e.assignment_id,n.nowMs):``,u=n.state.etas.get(e.assignment_id)?.[1]??null,d=u===null?i?.eta:new Date(u).toISOString();return s`<li>
            <div>
              ${at(a)}
              <button type="button" class="link" @click=${()=>this.desk.selectUnit(e.unit_id)}>${e.unit_code}</button>
              <span>${c(`status`,a)}</span>
              <small>
                ${l===``?m:s`<b class="left">${l}</b>`}
                ${d&&a!==`on_scene`?o(`incident.eta`,{at:t(Date.parse(d),r,`minutes`)}):m}
              </small>
            </div>
            ${i?.override_reason?s`<p class="overridden">${o(`incident.override`,{by:i.assigned_by,reason:Ar(i.override_reason)})}</p>`:m}
            ${O.may(`assignments.progress`)?s`<div class="steps">
                  ${_o.filter(e=>!bo(e,a)).map(t=>s`<button type="button" @click=${()=>void this.desk.stepAssignment(e.assignment_id,t)}>${c(`assignment`,t)}</button>`)}
                </div>`:m}
          </li>`})}
      </ul>`}};b([f({attribute:!1})],vo.prototype,`desk`,void 0),b([f({attribute:!1})],vo.prototype,`incident`,void 0);function yo(e){return e===`done`||e===`cancelled`?`available`:e}function bo(e,t){return e===`en_route`?t===`en_route`||t===`on_scene`:e===`on_scene`&&t===`on_scene`}customElements.define(`desk-handling`,vo);function xo(e,t){let[n]=e.reasons;return n===void 0?t:y()===`zh`?n.zh:n.en}var So=class{#e;#t;#n;constructor(e,t){this.reporters=null,this.duplicates=null,this.problem=``,this.sending=!1,this.splits=new Map,this.mergers=null,this.#e=0,this.#t=p(),this.incident=e,this.#n=t}hear(e){let{touched:t}=e,n=e.body.incident;(t.incidents===`all`||t.incidents.includes(this.incident)||n?.merged_into===this.incident)&&this.refresh()}async refresh(){this.#e+=1;let e=this.#e;await this.#a(async()=>{let[t,n]=await Promise.all([Ur(this.incident),gt(this.incident)]),r=[...t.items.filter(e=>e.merged).map(e=>e.incident_id),this.incident],i=O.may(`incidents.act`)?await Co(r):new Map;if(e!==this.#e)return;let a=new Set(t.items.map(e=>e.incident_id));this.reporters=t,this.duplicates=n.filter(e=>!a.has(e.incident_id)),this.splits=i,this.problem=``})}async compare(e,t){if(this.mergers=null,!O.may(`incidents.act`)||!t.open||e.closed_at!==null){this.mergers=[],this.#n();return}let n=Date.parse(e.reported_at)>=Date.parse(t.reported_at),r=[[e.id,t.incident_id],[t.incident_id,e.id]];await this.#a(async()=>{let e=await Promise.all(r.map(([e,t])=>wo(e,t)));this.mergers=(n?e:e.reverse()).filter(e=>e!==null)})}async merge({from:e,into:t,version:n},r){return this.#r(e,()=>Ct(e,`merge`,{incident:t,reason:r,version:n},this.#t))}async split(e,t){return this.#r(e,()=>Ct(e,`split`,{reason:t},this.#t))}async answer(e,t){return this.#i(async()=>{let n=await Wr(e?.incident_id??this.incident,{answer:t,everybody:e===null},this.#t);(e===null||e.incident_id===this.incident)&&(this.reporters=n)})}async#r(e,t){return this.#i(async()=>{let r=await t();n.answer([],[r.incident]),this.splits.delete(e)})}async#i(e){if(this.sending)return!1;this.sending=!0,this.problem=``,this.#n();let t=await this.#a(e);return this.sending=!1,t&&await this.refresh(),this.#n(),t}async#a(t){try{return await t(),this.#t=p(),!0}catch(t){if(!(t instanceof e))throw t;return this.problem=t.field(y()===`zh`?`message_zh`:`message_en`)||h(t),t.code!==`network`&&(this.#t=p()),!1}finally{this.#n()}}};async function Co(e){let t=await Promise.all(e.map(e=>dt(e))),n=new Map;for(let e of t){let t=e.items.find(e=>e.action===`split`);t!==void 0&&n.set(e.incident_id,t)}return n}async function wo(e,t){let{items:n,version:r}=await dt(e),i=n.find(e=>e.action===`merge`);return i===void 0?null:{from:e,into:t,version:r,action:i}}var To=1e3,Q=class extends r{constructor(...e){super(...e),this.open=null,this.reason=null,this.whom=null,this.answer=``,this.#e=null}#e;connectedCallback(){super.connectedCallback(),this.follow(n.subscribe(e=>this.#e?.hear(e)))}willUpdate(e){this.#e?.incident!==this.incident.id&&this.#t(),e.has(`open`)&&(this.reason=null)}#t(){this.open=this.whom=null,this.answer=``,this.#e=new So(this.incident.id,()=>this.requestUpdate()),this.#e.refresh()}render(){let e=this.#e;return e===null?s`${m}`:s`${e.problem===``?m:s`<p class="note bad" role="alert">${e.problem}</p>`} ${this.#n(e)} ${this.#a(e)}
    ${this.#l(e)}`}#n(e){let t=this.incident.merged_into;return t===null?m:s`<p class="note">
      ${o(`reports.merged_into`)} <button type="button" class="link" @click=${()=>void this.desk.openIncident(t,`reports`)}>${o(`reports.open_main`)}</button>
      ${this.#r(e,this.incident.id)}
    </p>`}#r(e,t){let n=e.splits.get(t);return n===void 0?m:s`<button type="button" ?disabled=${e.sending} @click=${()=>void this.#i(e,t,xo(n,o(`reports.split.reason`)))}>${o(`reports.split`)}</button>`}async#i(e,t,n){await e.split(t,n)&&this.desk.say(o(`reports.split.done`))}#a(e){let{reporters:t}=e;return t===null?s`<h3>${o(`reports.reporters`)}</h3>${e.problem===``?s`<p class="empty" role="status">${o(`app.loading`)}</p>`:m}`:s`<h3>${o(`reports.reporters`)} <em>${t.unanswered>0?o(`reports.unanswered`,{n:t.unanswered}):``}</em></h3>
      <ul class="reporters">
        ${t.items.map(t=>this.#o(e,t))}
      </ul>
      ${O.may(`incidents.change`)?this.#s(e,t.items):m}`}#o(e,t){let r=e=>E(Date.parse(e),n.nowMs,M().city.timezone,`minutes`),i=(e,n)=>n===null?m:s`<masked-value entity="incidents" .row=${t.incident_id} field=${e} masked=${n}></masked-value>`,a=t.name===null&&t.phone===null;return s`<li data-report=${t.number}>
      <div>
        <p>
          <b>${c(`door`,t.source)}</b> ${a?s`<span class="dim">${o(`reports.anonymous`)}</span>`:s`${i(`reporter_name`,t.name)} ${i(`reporter_phone`,t.phone)}`}
        </p>
        <small>${t.number} · ${r(t.reported_at)}${t.merged?` · ${o(`reports.merged`)}`:``}${t.asks_by_code?` · ${o(`reports.by_code`)}`:``}</small>
        ${t.answer===null?m:s`<p class="answered">${o(`reports.told`,{by:t.answered_by??``,at:t.answered_at===null?``:r(t.answered_at)})} ${t.answer}</p>`}
      </div>
      ${t.merged?this.#r(e,t.incident_id):m}
    </li>`}#s(e,t){return s`<form class="answering" autocomplete="off" @submit=${n=>{n.preventDefault(),this.#c(e,t.find(e=>e.incident_id===this.whom)??null)}}>
      <label>
        <span>${o(`reports.answer`)}</span>
        <textarea
          rows="2"
          maxlength=${To}
          placeholder=${o(`reports.answer.hint`)}
          .value=${this.answer}
          @input=${e=>this.answer=e.target.value}
        ></textarea>
      </label>
      <div class="buttons">
        ${t.length===1?m:s`<select aria-label=${o(`reports.whom`)} @change=${e=>this.whom=Number(e.target.value)||null}>
              <option value="" ?selected=${this.whom===null}>${o(`reports.everybody`,{n:t.length})}</option>
              ${t.map(e=>s`<option value=${e.incident_id} ?selected=${this.whom===e.incident_id}>${e.number} · ${c(`door`,e.source)}</option>`)}
            </select>`}
        <button type="submit" ?disabled=${this.answer.trim()===``||e.sending}>${o(`reports.answer.keep`)}</button>
      </div>
    </form>`}async#c(e,t){let n=this.answer.trim();n!==``&&await e.answer(t,n)&&(this.answer=``,this.desk.say(o(`reports.answered`)))}#l(e){let{duplicates:t}=e,{incident:n}=this;if(t===null||n.merged_into!==null)return m;let r={title:o(`same.this`),description:n.description,category:n.category,address:n.address??``,at:[n.lon,n.lat]};return s`<section class="same" aria-label=${o(`same.title`)}>
      <h3>${o(`same.title`)}</h3>
      <p class="said-so">${t.length===0?o(`same.none`):o(`same.found`,{n:t.length})}</p>
      ${ia({one:r,duplicates:t,open:this.open,onOpen:t=>this.#u(e,t),doings:t=>this.#d(e,t)})}
    </section>`}#u(e,t){this.open=t;let n=e.duplicates?.find(e=>e.incident_id===t);n!==void 0&&e.compare(this.incident,n)}#d(e,t){let n=s`<button type="button" @click=${()=>void this.desk.openIncident(t.incident_id,`reports`)}>${o(`same.open`,{number:t.number})}</button>`,{mergers:r}=e;if(r===null)return s`<p class="empty" role="status">${o(`app.loading`)}</p>`;if(r.length===0)return s`<p class="note">${o(t.open?`same.no_merger`:`same.closed.why`)}</p><div class="buttons pad">${n}</div>`;let[i]=r,a=o(`same.reason`,{number:t.number,distance:v(t.distance_m)}),c=this.reason??(i===void 0?a:xo(i.action,a));return s`<form class="doings" autocomplete="off" @submit=${e=>e.preventDefault()}>
      <label><span>${o(`same.why`)}</span><input .value=${c} maxlength="500" @input=${e=>this.reason=e.target.value} /></label>
      <div class="buttons">
        ${r.map((n,r)=>s`<button type="button" class=${r===0?`go`:``} ?disabled=${e.sending||c.trim()===``} @click=${()=>void this.#f(e,n,c.trim(),t)}>
            ${n.from===this.incident.id?o(`same.merge.this`,{number:t.number}):o(`same.merge.that`,{number:t.number})}
          </button>`)}
        ${n}
      </div>
    </form>`}async#f(e,t,n,r){let[i,a]=t.from===this.incident.id?[this.incident.number,r.number]:[r.number,this.incident.number];await e.merge(t,n)&&(this.open=null,this.desk.say(o(`same.merged.done`,{from:i,into:a})),t.from===this.incident.id&&await this.desk.openIncident(t.into,`reports`))}};b([f({attribute:!1})],Q.prototype,`desk`,void 0),b([f({attribute:!1})],Q.prototype,`incident`,void 0),b([a()],Q.prototype,`open`,void 0),b([a()],Q.prototype,`reason`,void 0),b([a()],Q.prototype,`whom`,void 0),b([a()],Q.prototype,`answer`,void 0),customElements.define(`desk-reports`,Q);var Eo={key:`talk`,title:`incident.tab.talk`,offered:()=>O.may(`messages.read`),content:(e,t)=>s`<incident-talk .incidentId=${t.id}></incident-talk>`,count:e=>xe.of(e.id)},Do={key:`reports`,title:`incident.tab.reports`,offered:()=>O.may(`incidents.read`),content:(e,t)=>s`<desk-reports .desk=${e} .incident=${t}></desk-reports>`};function Oo(e){if(e.in_place===null||e.distance_m===null)return{tone:`unknown`,text:o(`proof.place.unknown`)};let t=o(e.in_place?`proof.place.here`:`proof.place.elsewhere`,{distance:v(e.distance_m)});return{tone:e.in_place?`good`:`bad`,text:t}}function ko(e,t){if(e.in_time===null||e.taken_at===null)return{tone:`unknown`,text:o(`proof.time.unknown`)};let r=Date.parse(e.taken_at),i=(r-Date.parse(t.reported_at))/1e3,a=E(r,n.nowMs,M().city.timezone,`minutes`),s=o(i<0?`proof.time.before`:`proof.time.after`,{at:a,time:w(Math.abs(i))});return{tone:e.in_time?`good`:`bad`,text:s}}function Ao(e){return e.doubts.map(e=>c(`proof.doubt`,String(e.code)))}function jo(e,t,n){let r=c(`proof.kind`,e.kind);return Nt({title:r,close:n,content:s`<img class="whole-picture" src=${Se(e.id)} alt=${r} />
      ${Mo(e,t)}
      <div class="buttons"><button type="button" @click=${n}>${o(`help.close`)} <kbd>Esc</kbd></button></div>`})}function Mo(e,t){return s`<ul class="held">
    ${Fo(Oo(e))}${Fo(ko(e,t))}
    ${Ao(e).map(e=>Fo({tone:`unknown`,text:e}))}
  </ul>`}var No={good:`M5 13l4 4L19 7`,bad:`M6 6l12 12M18 6L6 18`,unknown:`M12 7v7M12 17.5v.5`};function Po(e){return s`<svg viewBox="0 0 24 24" class="held-sign ${e}" aria-hidden="true"><path d=${No[e]} /></svg><i class="sr">${c(`proof.tone`,e)}</i>`}function Fo({tone:e,text:t}){return t===``?m:s`<li class=${e}>${Po(e)} ${t}</li>`}var Io=[`before`,`after`,`scene`],$=class extends r{constructor(...e){super(...e),this.incidentId=0,this.kind=`after`,this.sending=0,this.told=[],this.#e=e=>{let t=e.target,n=[...t.files??[]];t.value=``,n.length>0&&this.#t(n,this.incidentId,this.kind)}}render(){return s`<form class="new upload" @submit=${e=>e.preventDefault()}>
      <fieldset class="priority" aria-label=${o(`proof.upload.kind`)}>
        ${Io.map(e=>s`<label class=${this.kind===e?`on`:``}>
            <input type="radio" name="photo-kind" class="sr" .checked=${this.kind===e} @change=${()=>this.kind=e} />${c(`proof.kind`,e)}
          </label>`)}
      </fieldset>
      <label class="pick-file"><input type="file" accept=${Wt.join(`,`)} multiple ?disabled=${this.sending>0} @change=${this.#e} /><span>${o(`proof.upload`)}</span></label>
      ${this.sending>0?s`<p role="status">${o(`proof.upload.sending`,{n:this.sending})}</p>`:m}
      ${this.told.map(e=>s`<p class="note ${e.bad?`bad`:`good`}" role=${e.bad?`alert`:`status`}>${e.name} · ${e.text}</p>`)}
    </form>`}#e;async#t(e,t,n){this.told=[],this.sending=e.length;for(let r of e){let{text:e,bad:i}=await Lo(r,t,n);t===this.incidentId&&(this.told=[...this.told,{name:r.name,text:e,bad:i}]),--this.sending}this.desk.handling.refresh()}};b([f({attribute:!1})],$.prototype,`desk`,void 0),b([f({type:Number})],$.prototype,`incidentId`,void 0),b([a()],$.prototype,`kind`,void 0),b([a()],$.prototype,`sending`,void 0),b([a()],$.prototype,`told`,void 0);async function Lo(e,t,n){let r=Ut(e);if(r!==null)return{text:o(r===`kind`?`proof.upload.type`:`proof.upload.large`),bad:!0};let i=o(`proof.upload.done`),a=await S(()=>vt(t,n,e,p()),e=>i=e);return{text:i,bad:!a}}customElements.define(`desk-photo-upload`,$);function Ro({reason:e,details:t}){let r=t.at,i=t.by,a=typeof r==`string`?E(Date.parse(r),n.nowMs,M().city.timezone,`minutes`):``,o=typeof i==`string`?c(`proof.witness`,i):``;return[c(`proof.reason`,e),o,a].filter(e=>e!==``).join(` · `)}var zo=[`before`,`after`,`scene`],Bo=class extends r{constructor(...e){super(...e),this.shown=0,this.copied=!1}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(()=>this.desk.handling.leave(`proof`))}willUpdate(){this.desk.handling.look(`proof`)}updated(){Mt(this)}render(){let{proof:e,photos:t,problem:n}=this.desk.handling;if(n!==``)return s`<p class="note bad" role="alert">${n}</p>`;if(e===null)return s`<p class="empty" role="status">${o(`app.loading`)}</p>`;let r=t?.find(e=>e.id===this.shown);return s`${this.#e(e)} ${t===null?m:this.#t(t)}
      ${O.may(`messages.send`)&&this.incident.closed_at===null?s`<desk-photo-upload .desk=${this.desk} .incidentId=${this.incident.id}></desk-photo-upload>`:m}
      ${this.#i(e)} ${this.#a(e)}
      ${r===void 0?m:jo(r,this.incident,()=>this.shown=0)}`}#e(e){let t=e.items.filter(e=>!e.met).length;return s`<section class="shown" aria-label=${o(`proof.items`)}>
      <h3>${o(`proof.items`)} <em>${t===0?o(`proof.complete`):o(`proof.missing`,{n:t})}</em></h3>
      <ul>
        ${e.items.map(e=>s`<li class=${e.met?`met`:`lacking`} data-item=${e.item}>
            ${Po(e.met?`good`:`bad`)}
            <span><b>${W(e)}</b><small>${Ro(e)}</small></span>
          </li>`)}
      </ul>
    </section>`}#t(e){let t=e.filter(e=>e.kind===`voice`),n=e.filter(e=>e.kind!==`voice`);return s`<section class="photos" aria-label=${o(`proof.photos`)}>
      <h3>${o(`proof.photos`)} <em>${n.length===0?``:n.length}</em></h3>
      ${n.length===0?s`<p class="empty">${o(`proof.photos.none`)}</p>`:s`<div class="sides">${zo.map(e=>this.#n(e,n.filter(t=>t.kind===e)))}</div>`}
      ${t.length===0?m:s`<h3>${o(`proof.voices`)}</h3><ul class="voices">${t.map(e=>this.#r(e))}</ul>`}
    </section>`}#n(e,t){return t.length===0&&e===`scene`?m:s`<section class=${e}>
      <h4>${c(`proof.kind`,e)}</h4>
      ${t.length===0?s`<p class="empty">${o(`proof.side.none`)}</p>`:m}
      <ul>
        ${t.map(e=>s`<li data-photo=${e.id}>
            <button type="button" class="thumbnail" @click=${()=>this.shown=e.id}>
              <img src=${be(e.id)} alt=${o(`story.photo.open`,{what:c(`proof.kind`,e.kind)})} loading="lazy" />
            </button>
            <small>${e.sent_by} · ${Vo(e.sent_at)}</small>
            ${Mo(e,this.incident)}
          </li>`)}
      </ul>
    </section>`}#r(e){let t=`${e.sent_by} · ${Vo(e.sent_at)}`;return s`<li><small>${t}</small><audio controls preload="none" src=${Se(e.id)} aria-label=${o(`proof.voice`,{name:t})}></audio></li>`}#i({proof:e}){return e===null?m:s`<section class="kept">
      <h3>${o(`proof.kept`)} <em>${o(e.met?`proof.complete`:`proof.incomplete`)}</em></h3>
      <dl class="facts">
        <div><dt>${o(`proof.kept.at`)}</dt><dd>${Vo(e.made_at)} · ${o(`proof.kept.round`,{n:e.round})}</dd></div>
        <div><dt>${o(`proof.kept.sum`)}</dt><dd class="sum">${e.sha256}</dd></div>
        <div><dt>${o(`proof.kept.signed`)}</dt><dd>${e.signed_at===null?o(`proof.kept.unsigned`):Vo(e.signed_at)}</dd></div>
      </dl>
    </section>`}#a({code:e,proof:t}){let n=`${location.origin}/report/check`,r=o(`proof.public.text`,{number:this.incident.number,code:e,address:n});return s`<section class="public">
      <h3>${o(`proof.public`)}</h3>
      <p class="pad dim">${o(t===null?`proof.public.later`:`proof.public.now`)}</p>
      <dl class="facts">
        <div><dt>${o(`proof.public.number`)}</dt><dd>${this.incident.number}</dd></div>
        <div><dt>${o(`proof.public.code`)}</dt><dd class="code-out">${e.replace(/(.{4})(?=.)/g,`$1-`)}</dd></div>
        <div><dt>${o(`proof.public.address`)}</dt><dd><a href="${n}?number=${this.incident.number}" target="_blank" rel="noopener">${n}</a></dd></div>
      </dl>
      ${`clipboard`in navigator?s`<p class="pad"><button type="button" @click=${()=>{navigator.clipboard.writeText(r).then(()=>{this.copied=!0})}}>${o(this.copied?`proof.public.copied`:`proof.public.copy`)}</button></p>`:m}
    </section>`}};b([f({attribute:!1})],Bo.prototype,`desk`,void 0),b([f({attribute:!1})],Bo.prototype,`incident`,void 0),b([a()],Bo.prototype,`shown`,void 0),b([a()],Bo.prototype,`copied`,void 0);function Vo(e){return E(Date.parse(e),n.nowMs,M().city.timezone,`minutes`)}customElements.define(`desk-proof`,Bo);function Ho(e,t=M().city.timezone){let n=[],r=``;for(let i of e.moments){let a=Uo(i,e);if(i.step){let e=`${i.step.law}/${i.step.law_version}`;e!==r&&(a.besides=[a.besides,Ko(i.step)].filter(e=>e!==``).join(` · `)),r=e}let o=ie(Date.parse(i.at),t),s=n.at(-1);s?.day===o?s.lines.push(a):n.push({day:o,lines:[a]})}return n}function Uo(e,t){let n={at:e.at,kind:e.kind,text:W(e),moved:``,reason:``,onTime:null,besides:``,attachmentId:e.ids.attachment_id??0,said:qo(e)},{step:r}=e;if(!r)return n;let i={law:r.law,law_version:r.law_version},a=r.from_stage===r.to_stage?``:`${H.stage(i,r.from_stage)} → ${H.stage(i,r.to_stage)}`;return{...n,text:Wo(r,t),moved:a,reason:r.reason===null?``:Ar(r.reason),onTime:r.on_time,besides:Go(r)}}function Wo(e,t){let{details:n}=e,r=e=>{let t=n[e];return typeof t==`string`||typeof t==`number`?String(t):``},i=r(`department`)||r(`taken_from`)||e.department_code||``,a=t.clocks.find(e=>e.clock===r(`clock`)),s={who:e.done_by,department:i===``?o(`story.no_department`):P.name(i),clock:a===void 0?r(`clock`):W(a),level:r(`level`)===``?``:H.level({law:e.law,law_version:e.law_version},Number(r(`level`))),amount:r(`amount`),other:r(`number`),title:W(e)};return d(y(),`story.act.${e.action}`,s)??o(`story.act`,s)}function Go(e){let{sends:t}=e.details;if(typeof t!=`object`||!t)return``;let n=Object.entries(t).map(([e,t])=>o(`handling.card.unit`,{kind:c(`kind`,e),count:t}));return n.length===0?``:o(`handling.card`,{units:n.join(o(`handling.comma`))})}function Ko(e){return o(`story.law`,{law:c(`queue.law`,e.law),version:e.law_version})}function qo(e){let{text:t}=e;return t??``}var Jo=class extends r{constructor(...e){super(...e),this.shown=0}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(H.listen(()=>this.requestUpdate())),this.follow(P.listen(()=>this.requestUpdate())),this.desk.handling.look(`story`),this.follow(()=>this.desk.handling.leave(`story`))}willUpdate(){this.desk.handling.look(`story`)}updated(){Mt(this)}render(){let{story:e,problem:t,photos:n}=this.desk.handling;if(t!==``)return s`<p class="note bad" role="alert">${t}</p>`;if(e===null)return s`<p class="empty" role="status">${o(`app.loading`)}</p>`;let r=n?.find(e=>e.id===this.shown);return s`${to(e.clocks,this.incident)}
      ${Ho(e).map(({day:e,lines:t})=>s`<section class="story">
          <h3>${e}</h3>
          <ol>
            ${F(t,(e,t)=>`${e.at}/${e.kind}/${t}`,e=>this.#e(e))}
          </ol>
        </section>`)}
      ${r===void 0?m:jo(r,this.incident,()=>this.shown=0)}`}#e(e){let n=t(Date.parse(e.at),M().city.timezone,`minutes`),r=e.onTime===!1;return s`<li class=${e.kind} data-kind=${e.kind}>
      <time datetime=${e.at}>${n}</time>
      <div>
        <p>
          ${e.text}${e.moved===``?m:s` <span class="moved">${e.moved}</span>`}${e.onTime===null?m:s` <span class=${r?`late`:`in-time`}>${o(r?`story.late`:`story.in_time`)}</span>`}
        </p>
        ${e.said===``?m:s`<p class="said">${e.said}</p>`} ${e.reason===``?m:s`<p class="why">${o(`story.reason`,{reason:e.reason})}</p>`}
        ${e.besides===``?m:s`<p class="besides">${e.besides}</p>`} ${this.#t(e)}
      </div>
    </li>`}#t(e){return e.attachmentId===0?m:e.kind===`voice`?s`<audio controls preload="none" src=${Se(e.attachmentId)} aria-label=${e.text}></audio>`:s`<button type="button" class="thumbnail" @click=${()=>this.shown=e.attachmentId}>
      <img src=${be(e.attachmentId)} alt=${o(`story.photo.open`,{what:e.text})} loading="lazy" />
    </button>`}};b([f({attribute:!1})],Jo.prototype,`desk`,void 0),b([f({attribute:!1})],Jo.prototype,`incident`,void 0),b([a()],Jo.prototype,`shown`,void 0),customElements.define(`desk-story`,Jo);var Yo=6e4;function Xo(e){let t=new Map(e.made.tasks.map(e=>[e.key,e.role]));return s`<ul class="run-tasks">
    ${e.report.tasks.map(n=>{let r=e.roles[t.get(n.key)??``];return s`<li data-task=${n.key} class=${n.state}>
        <i class="task-mark" aria-hidden="true"></i>
        <span>${I(n)}<small>${[r===void 0?``:nn(r),on(n)].filter(e=>e!==``).join(` · `)}</small></span>
        ${Zo(n)}
      </li>`})}
  </ul>`}function Zo(e){if(e.state===`done`)return s`<b class=${(e.late_min??0)>0?`late`:`ok`}>${Xt(e.late_min)}</b>`;if(e.ended_at!==null)return m;let t=(Date.parse(e.due_at)-n.nowMs)/Yo;return t<0?s`<b class="late">${o(`plans.late`,{time:L(t)})}</b>`:s`<b>${o(`plans.left`,{time:L(t)})}</b>`}function Qo(e,t){let r=new Map(e.report.units.map(e=>[e.unit_code,e]));if(e.made.units.length===0)return s`<p class="empty">${o(`plans.units.none`)}</p>`;let i=new Set(e.report.timeline.filter(e=>e.what===`unit_ended`).map(e=>e.of));return s`<ul class="run-units">
    ${e.made.units.map(a=>{let l=i.has(a.unit_code)?null:n.state.units.get(a.unit_id)?.status??null,u=r.get(a.unit_code),d=u!==void 0&&u.took_min!==null,ee=(n.nowMs-Date.parse(e.started_at))/Yo,f=i.has(a.unit_code),p=d?(u.late_min??0)>0:!f&&ee>a.within_min,te=d?o(`plans.took`,{time:L(u.took_min??0)}):f?o(`plans.unit.ended`):_e(a.assignment_id,n.nowMs);return s`<li data-unit=${a.unit_code}>
        ${l===null?m:at(l)}
        <span>
          <button type="button" class="link" @click=${()=>t(a.unit_id)}>${a.unit_code}</button>
          ${l===null?m:c(`status`,l)}
          <small>${c(`kind`,a.kind)} · ${o(`plans.within`,{time:L(a.within_min)})}</small>
        </span>
        <b class=${p?`late`:d?`ok`:``}>${[te,p?o(`plans.too_late`):``].filter(e=>e!==``).join(` · `)}</b>
      </li>`})}
  </ul>`}var $o=class{#e;#t;#n;#r;#i;#a;#o;constructor(e,t){this.fitting=null,this.runs=null,this.opened=null,this.preview=null,this.stopping=null,this.problem=``,this.busy=!1,this.#e=null,this.#t=p(),this.#n=!1,this.#r=!1,this.#i=null,this.#a=e,this.#o=t}follow(e,t){(this.#e!==e||this.#i!==t)&&(this.#e!==e&&(this.fitting=this.runs=null,this.#f()),this.#e=e,this.#i=t,this.read())}get open(){return(this.runs??[]).filter(e=>e.stopped_at===null)}get past(){return(this.runs??[]).filter(e=>e.stopped_at!==null)}async read(){if(this.#n){this.#r=!0;return}let t=this.#e;if(t!==null){this.#n=!0,this.#r=!1;try{let[e,n]=await Promise.all([en(t),Zt({incident_id:t})]);t===this.#e&&(this.fitting=e,this.runs=n.items,this.problem=``)}catch(n){if(!(n instanceof e))throw n;t===this.#e&&(this.problem=h(n))}finally{this.#n=!1,this.#o()}this.#s(t)&&await this.read()}}#s(e){return this.#r||e!==this.#e}hear({kind:e,topic:t,body:n}){if(e===`snapshot`&&this.read(),e!==`change`||this.#e===null)return;let r=n.plan_run??n.task??n.assignment;(t.startsWith(`plan_run.`)||t.startsWith(`task.`)||t.startsWith(`assignment.`))&&r?.incident_id===this.#e&&this.read()}look(e){let t=this.opened===e;this.#f(),t||(this.opened=e,this.#c(e)),this.#o()}async#c(e){let t=this.#e;t!==null&&O.may(`plans.start`)&&await this.#d(async()=>{let n=await qt(t,e);this.opened===e&&t===this.#e&&(this.preview=n)})}async start(e,t){let n=this.#e;n===null||this.busy||await this.#u(async()=>{let r=await Jt(n,e.key,t,this.#t);n===this.#e&&this.#l(r);let{tasks:i,units:a,short:s}=r.made,c={title:I(r),tasks:i.length,units:a.length,short:s.length};this.#a.say(o(s.length===0?`plans.started`:`plans.started.short`,c)),this.#f()})}askToStop(e){this.stopping=e,this.#t=p(),this.#o()}async stop(e,t){this.busy||await this.#u(async()=>{this.#l(await Qt(e.id,t,this.#t)),this.#a.say(o(`plans.stopped`,{title:I(e)})),this.stopping=null})}#l(e){this.runs=[e,...(this.runs??[]).filter(t=>t.id!==e.id)].sort((e,t)=>t.id-e.id)}async#u(e){this.busy=!0,this.#o(),await this.#d(e)&&(this.#t=p()),this.busy=!1,await this.read()}async#d(t){try{return await t(),!0}catch(t){if(!(t instanceof e))throw t;return this.#a.say(h(t),`bad`),t.code!==`network`}finally{this.#o()}}#f(){this.opened=null,this.preview=null,this.stopping=null,this.#t=p()}},es=class extends r{#e=null;connectedCallback(){super.connectedCallback(),this.#e=new $o(this.desk,()=>this.requestUpdate());let e=this.#e;this.follow(n.subscribe(t=>e.hear(t))),this.follow(A.listen(()=>this.requestUpdate())),this.follow(P.listen(()=>this.requestUpdate()))}willUpdate(){this.#e?.follow(this.incident.id,this.incident.priority)}render(){let e=this.#e;return e===null?s`${m}`:e.problem===``?e.fitting===null||e.runs===null?s`<p class="empty" role="status">${o(`app.loading`)}</p>`:s`${e.open.map(t=>this.#t(e,t))} ${this.#a(e,e.fitting)} ${this.#u(e.past)}`:s`<p class="note bad" role="alert">${e.problem}</p>
        <button type="button" class="pad" @click=${()=>void e.read()}>${o(`app.retry`)}</button>`}#t(e,t){let r=tn(t.report.tasks),i=Yt(t.report.units),{short:a}=t.made,c=w((n.nowMs-Date.parse(t.started_at))/1e3);return s`<section class="run ${t.drill?`drill`:``}" data-run=${t.id} aria-label=${o(`plans.running`)}>
      ${Gt(t)}
      <h3>${I(t)} ${rn(t)} <em>${o(`plans.running.for`,{time:c})}</em></h3>
      <p class="dim run-line">${o(`plans.version`,{version:t.version})} · ${o(`plans.started_by`,{by:t.started_by,at:E(Date.parse(t.started_at),n.nowMs,M().city.timezone)})}</p>
      <h4>${o(`plans.tasks`)} <span>${o(`plans.done_of`,{done:r.done,all:r.all})}</span></h4>
      ${Xo(t)}
      <h4>${o(`plans.units`)} <span>${o(`plans.there_of`,{done:i.done,all:i.all})}</span></h4>
      ${Qo(t,e=>this.desk.selectUnit(e))}
      ${a.length===0?m:s`<p class="note warn">${o(`plans.short`)} ${a.map(e=>o(`plans.short.one`,{of:Kt(e.of),wanted:e.wanted,got:e.got})).join(` · `)}</p>`}
      ${e.stopping===t.id?this.#r(e,t):this.#n(e,t)}
    </section>`}#n(e,t){return s`<div class="buttons run-buttons">
      <a class="button" href="/plans/runs/${t.id}">${o(`plans.report.so_far`)}</a>
      ${O.may(`plans.start`)?s`<button type="button" data-do="stop" @click=${()=>e.askToStop(t.id)}>${o(`plans.stop`)}</button>`:m}
    </div>`}#r(e,t){return s`<form class="stop-run" @submit=${n=>{n.preventDefault();let r=this.querySelector(`.stop-run input`)?.value.trim()??``;r!==``&&e.stop(t,r)}} @keydown=${t=>{t.key===`Escape`&&(t.stopPropagation(),e.askToStop(null))}}>
      <p class="dim">${o(`plans.stop.about`)}</p>
      <label for="stop-reason">${o(`plans.stop.reason`)}</label>
      <input id="stop-reason" maxlength="1000" required autocomplete="off" />
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${e.busy}>${o(`plans.stop`)}</button>
        <button type="button" @click=${()=>e.askToStop(null)}>${o(`plans.leave`)}</button>
      </div>
    </form>`}updated(e){super.updated(e);let t=this.querySelector(`.stop-run`);t!==null&&!t.contains(document.activeElement)&&!this.#i&&t.querySelector(`input`)?.focus(),this.#i=t!==null}#i=!1;#a(e,t){let n=new Set(e.open.map(e=>e.key)),r=t.filter(e=>!n.has(e.key));return s`<h3>${o(`plans.fitting`)} <em><a href="/plans">${o(`plans.library`)}</a></em></h3>
      ${r.length===0?s`<p class="empty">${o(t.length===0?`plans.fitting.none`:`plans.fitting.all_run`)}</p>`:m}
      <ul class="plan-cards">
        ${r.map(t=>this.#o(e,t))}
      </ul>`}#o(e,t){let n=e.opened===t.key,r=an(t.document);return s`<li data-plan=${t.key} class=${n?`open`:``}>
      <button type="button" class="plan-head" aria-expanded=${n?`true`:`false`} @click=${()=>e.look(t.key)}>
        <b>${I(t)}</b> <small>${o(`plans.version`,{version:t.version})}</small>
        <small class="why">${o(`plans.fits_because`,{category:r.categories,priority:r.priorities,areas:r.areas})}</small>
      </button>
      ${n?s`<div class="plan-body">${this.#s(e,t)}</div>`:m}
    </li>`}#s(e,t){let{preview:n}=e;return O.may(`plans.start`)?n===null?s`<p class="empty" role="status">${o(`app.loading`)}</p>`:s`${this.#c(t,n)} ${this.#l(e,t)}`:s`<p class="dim">${o(`plans.summary`,{tasks:t.document.tasks.length,kinds:t.document.resources.length})}</p>`}#c(e,t){let n=t=>{let n=e.document.roles[t];return n===void 0?t:`${nn(n)} · ${$t(n)}`};return s`<h4>${o(`plans.would.tasks`,{count:t.tasks.length})}</h4>
      <ul class="would">
        ${t.tasks.map(e=>s`<li><span>${I(e)}<small>${n(e.role)}</small></span><b>${o(`plans.due_in`,{time:L(e.due_min)})}</b></li>`)}
      </ul>
      <h4>${o(`plans.would.units`,{count:t.units.length})}</h4>
      <ul class="would">
        ${t.units.map(e=>{let t=e.travel_time_s!==null&&e.travel_time_s>e.within_min*60,n=e.travel_time_s===null?o(`plans.no_way`):T(e.travel_time_s);return s`<li>
            <span><b>${e.unit_code}</b> ${c(`kind`,e.kind)}<small class=${t?`late`:``}>${o(t?`plans.within.late`:`plans.within`,{time:L(e.within_min)})}</small></span>
            <b class=${t?`late`:``}>${n}</b>
          </li>`})}
        ${t.short.map(e=>s`<li class="lacks"><span>${Kt(e.of)}<small>${o(`plans.lacks`)}</small></span><b>${o(`plans.got_of`,{wanted:e.wanted,got:e.got})}</b></li>`)}
      </ul>`}#l(e,t){return O.may(`assignments.make`)?this.incident.closed_at===null?s`<div class="buttons run-buttons">
        <button type="button" class="go" data-do="start" ?disabled=${e.busy} @click=${()=>void e.start(t,!1)}>${o(e.busy?`plans.starting`:`plans.start`)}</button>
        ${this.incident.training?s`<button type="button" class="as-drill" data-do="drill" ?disabled=${e.busy} @click=${()=>void e.start(t,!0)}>${o(`plans.start.drill`)}</button>`:m}
      </div>
      <p class="dim run-line">${o(`plans.start.about`)}</p>`:s`<p class="note">${o(`plans.start.closed`)}</p>`:s`<p class="note">${o(`plans.start.not_yours`)}</p>`}#u(e){if(e.length===0)return m;let r=M().city.timezone;return s`<h3>${o(`plans.past`)}</h3>
      <ul class="past-runs">
        ${e.map(e=>s`<li data-run=${e.id}>
            <a href="/plans/runs/${e.id}">${I(e)}</a> ${rn(e)}
            <small>${E(Date.parse(e.started_at),n.nowMs,r,`minutes`)} – ${t(Date.parse(e.stopped_at??e.report.until),r,`minutes`)} · ${o(`plans.stopped_why`,{reason:e.stop_reason??``,by:e.stopped_by??``})} · ${C((n.nowMs-Date.parse(e.stopped_at??e.report.until))/1e3)}</small>
          </li>`)}
      </ul>`}};b([f({attribute:!1})],es.prototype,`desk`,void 0),b([f({attribute:!1})],es.prototype,`incident`,void 0),customElements.define(`desk-plans`,es);var ts=[{key:`handling`,title:`incident.tab.handling`,offered:()=>!0,content:(e,t)=>s`<desk-handling .desk=${e} .incident=${t}></desk-handling>`},Eo,Do,{key:`story`,title:`incident.tab.story`,offered:()=>O.may(`incidents.read`),content:(e,t)=>s`<desk-story .desk=${e} .incident=${t}></desk-story>`},{key:`proof`,title:`incident.tab.proof`,offered:()=>O.may(`incidents.read`),content:(e,t)=>s`<desk-proof .desk=${e} .incident=${t}></desk-proof>`},{key:`plans`,title:`incident.tab.plans`,offered:()=>O.may(`plans.read`),content:(e,t)=>s`<desk-plans .desk=${e} .incident=${t}></desk-plans>`}];function ns(e,t,n=ts){let r=n.filter(e=>e.offered(t));return r.find(t=>t.key===e)??r[0]}function rs(e,t,n,r=ts){let i=r.filter(e=>e.offered(n)),a=i.findIndex(t=>t.key===e);return i[(Math.max(a,0)+t+i.length)%i.length]?.key??e}function is(e,t,n){let r=ts.filter(t=>t.offered(e));return s`<div class="tabs incident-tabs" role="tablist" aria-label=${o(`incident.tabs`)} @keydown=${r=>{let i=r.key===`ArrowRight`?1:r.key===`ArrowLeft`?-1:null;if(i===null)return;r.preventDefault();let a=r.currentTarget,o=rs(t.key,i,e);n(o),a.querySelector(`#incident-tab-${o}`)?.focus()}}>
    ${r.map(r=>{let i=r.count?.(e)??0;return s`<button
        type="button"
        role="tab"
        id="incident-tab-${r.key}"
        aria-selected=${r===t?`true`:`false`}
        aria-controls="incident-tab-content"
        tabindex=${r===t?`0`:`-1`}
        @click=${()=>n(r.key)}
      >
        ${o(r.title)}${i===0?m:s` <span class="count">${i}</span>`}
      </button>`})}
  </div>`}var as=class extends r{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(H.listen(()=>this.requestUpdate())),this.follow(P.listen(()=>this.requestUpdate()))}render(){let e=this.desk.incident;return e===null?s`<div class="waiting">
        <p>${o(`incident.waiting`)}</p>
        <p class="dim">${o(`incident.waiting.hint`)}</p>
      </div>`:s`<h2>
        <span class="pr p${e.priority}" aria-hidden="true">${e.priority}</span>
        ${j(e.category)}
        <i class="sr">${c(`priority`,String(e.priority))}</i>
        <span class="number">${e.number}</span>
        ${e.training?s`<em class="tag">${o(`incident.training`)}</em>`:``}
      </h2>
      ${this.#t(e)} ${this.#r(e)} ${this.#i(e)} ${this.#e(e)}`}#e(e){let t=ns(this.desk.tab,e);return t===void 0?m:s`${is(e,t,e=>this.desk.turnTo(e))}
      <div id="incident-tab-content" role="tabpanel" aria-labelledby="incident-tab-${t.key}">${t.content(this.desk,e)}</div>`}#t(e){let t=M().city.timezone,r=lt(e,n.nowMs)!==`calm`,i=ct(e,n.nowMs),a=o(`incident.due`,{at:E(Date.parse(e.due_at),n.nowMs,t)});return s`<dl class="facts">
      <div>
        <dt>${o(`incident.place`)}</dt>
        <dd>
          ${e.address?s`<b>${e.address}</b> · `:``}${Ye(e.areas)}
          <small class="cell">${o(`incident.cell`)} ${e.cell.slice(0,9)}…</small>
        </dd>
      </div>
      <div>
        <dt>${o(`incident.reported`)}</dt>
        <dd>${c(`source`,e.source)} · ${e.reported_by} · ${E(Date.parse(e.reported_at),n.nowMs,t)}</dd>
      </div>
      <div>
        <dt>${o(`incident.clock`)}</dt>
        <dd>
          ${e.closed_at===null?s`<b class=${r?`late`:``}>${i<0?o(`incident.over`,{left:_(-i)}):o(`incident.left`,{left:_(i)})}</b>
                · ${e.paused_at===null?a:o(`incident.stands`,{at:E(Date.parse(e.paused_at),n.nowMs,t)})}`:o(`incident.closed_at`,{at:E(Date.parse(e.closed_at),n.nowMs,t),reason:e.closed_reason??``})}
        </dd>
      </div>
      ${this.#n(e)}
      ${e.description===``?``:s`<div>
            <dt>${o(`incident.description`)}</dt>
            <dd class="said">${e.description}</dd>
          </div>`}
    </dl>`}#n({id:e}){let{reporter:t}=this.desk;if(t===null||t.name===null&&t.phone===null)return m;let n=(t,n)=>n===null?m:s`<masked-value entity="incidents" .row=${e} field=${t} masked=${n}></masked-value>`;return s`<div>
      <dt>${o(`incident.reporter`)}</dt>
      <dd>${n(`reporter_name`,t.name)} ${n(`reporter_phone`,t.phone)}</dd>
    </div>`}#r(e){let t=ei(H.stages(e),e.stage);return s`<ol class="stages" aria-label=${o(`stage.label`)} data-law=${e.law}>
      ${t.map(({stage:t,state:n})=>s`<li class=${n===`past`?`on`:n} aria-current=${n===`now`?`step`:m}>${H.stage(e,t)}</li>`)}
    </ol>`}#i(e){let t=ri(e),{department_code:n,outcome:r}=e;return t.length===0&&n===null&&e.alarm_level<2&&r===null?m:s`<ul class="marks" aria-label=${o(`handling.marks`)}>
      ${r===null?m:s`<li class="outcome">${c(`handling.outcome`,r)}</li>`}
      ${n===null?m:s`<li class="department">${P.name(n)}</li>`}
      ${e.alarm_level<2?m:s`<li class="urgent">${H.level(e,e.alarm_level)}</li>`}
      ${t.map(({mark:t,urgent:n})=>s`<li class=${n?`urgent`:``} data-mark=${t}>${H.mark(e,t)}</li>`)}
    </ul>`}};b([f({attribute:!1})],as.prototype,`desk`,void 0),customElements.define(`desk-incident`,as);var os={"/":{kind:`command`},"、":{kind:`command`},Enter:{kind:`confirm`},Escape:{kind:`back`},n:{kind:`new`},j:{kind:`move`,by:1},ArrowDown:{kind:`move`,by:1},k:{kind:`move`,by:-1},ArrowUp:{kind:`move`,by:-1},f:{kind:`fit`},r:{kind:`resort`},z:{kind:`undo`},u:{kind:`list`},l:{kind:`language`},c:{kind:`panel`,panel:`closure`},a:{kind:`panel`,panel:`alerts`},p:{kind:`panel`,panel:`plan`},s:{kind:`panel`,panel:`shifts`},m:{kind:`panel`,panel:`aid`},d:{kind:`act`},"[":{kind:`tab`,by:-1},"]":{kind:`tab`,by:1},"【":{kind:`tab`,by:-1},"】":{kind:`tab`,by:1},"?":{kind:`help`},"？":{kind:`help`}};function ss(e){return e.ctrlKey||e.metaKey||e.altKey?null:/^[1-9]$/.test(e.key)?{kind:`pick`,rank:Number(e.key)}:os[e.key.length===1?e.key.toLowerCase():e.key]??null}function cs(e){return e instanceof HTMLElement&&e.matches(`input, textarea, select, [contenteditable]`)}function ls(e,t){return e instanceof HTMLElement?t===`Enter`?e.closest(`button, a, summary`)!==null:t.startsWith(`Arrow`)&&e.closest(`.maplibregl-canvas, [role=listbox], [role=tablist], [role=toolbar]`)!==null:!1}function us(e){let t=e?.watch.coverage?.groups.find(t=>t.key===e.group);if(!e||e.group===null)return m;if(t===void 0)return s`<div class="legend">${o(`coverage.loading`)}</div>`;let n=t.standard_s/60,r=e=>o(`coverage.band`,{minutes:String(Math.round(n*e*10/3)/10)}),i=[r(1),r(2),r(3),o(`coverage.lost`),o(`coverage.outside`)];return s`<div class="legend coverage" role="group" aria-label=${o(`layers.coverage`)}>
    <b>${l(t)} · ${o(`coverage.share`,{share:oe(t),minutes:n})}</b>
    ${i.map((e,t)=>s`<span>
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 1.5L21 6.8V17.2L12 22.5L3 17.2V6.8z" fill=${st[t]?.fill??``} fill-opacity=${Math.min(1,(st[t]?.opacity??0)*1.8)} stroke=${t===3?`#ffb48c`:`none`} stroke-width="2" />
        </svg>
        ${e}
      </span>`)}
    ${e.hovered===``?m:s`<em>${o(`coverage.here`,{text:e.hovered})}</em>`}
  </div>`}function ds({answer:e,left:t}){return(e?.items??[]).filter(e=>!t.has(e.incident_id)&&di(e)!==`nothing`).flatMap(({route:e})=>e===null?[]:[{line:e,chosen:!1}])}var fs=class{constructor(){this.shown={facilities:!0,load:!0,off_duty:!0,coverage:!1},this.group=`fire`,this.onChange=()=>void 0}set(e,t){this.shown[e]=t,this.onChange()}},ps=15,ms=class extends r{constructor(...e){super(...e),this.failure=``,this.city=null,this.#e=``,this.#t=`none`,this.#n=null}#e;#t;#n;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(u(()=>void this.city?.relabel())),this.follow(me(()=>this.requestUpdate())),this.desk.show=e=>this.goTo(e),this.layers.onChange=()=>this.#s()}disconnectedCallback(){this.#n?.disconnect(),this.city?.destroy(),super.disconnectedCallback()}firstUpdated(){let e=this.querySelector(`.canvas`);if(e!==null){try{this.city=new ge({city:M().city,container:e,scale:Qe(innerWidth,innerHeight),padding:{top:60,right:60,bottom:90,left:60},onPick:e=>this.#l(e),onGesture:()=>void 0})}catch{this.failure=o(`map.failed`);return}this.city.map.on(`error`,e=>{`sourceId`in e&&e.sourceId===`city`&&(this.failure=o(`map.basemap_failed`))}),this.city.map.on(`sourcedata`,e=>{e.sourceId===`city`&&e.tile!==void 0&&e.isSourceLoaded&&(this.failure=``)}),this.city.ready.then(()=>{this.city?.coverage&&(this.city.coverage.onChange=()=>this.requestUpdate()),this.city?.load&&(this.city.load.onChange=()=>this.requestUpdate()),this.#s(),this.requestUpdate()}),this.city.map.on(`zoomend`,()=>this.requestUpdate()),this.#n=new ResizeObserver(()=>{this.city?.rescale(Qe(innerWidth,innerHeight)),this.city?.map.resize()}),this.#n.observe(e)}}updated(e){super.updated(e),this.#i()}render(){let e=this.city?.load,t=M().city;return s`<div class="canvas"></div>
      ${this.failure===``?m:s`<p class="map-note" role="alert">${this.failure}</p>`}
      <div class="map-buttons">
        <button type="button" title=${o(`map.in`)} aria-label=${o(`map.in`)} @click=${()=>this.city?.map.zoomIn()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>
        </button>
        <button type="button" title=${o(`map.out`)} aria-label=${o(`map.out`)} @click=${()=>this.city?.map.zoomOut()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14" /></svg>
        </button>
        <button type="button" title=${o(`map.fit`)} aria-label=${o(`map.fit`)} @click=${()=>this.fit()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.2L12 17l-5.6 3.1 1.2-6.2L3 9.6l6.3-.8z" /></svg>
        </button>
        <button type="button" title=${o(`map.city`)} aria-label=${o(`map.city`)} @click=${()=>this.city?.fitCity()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" /></svg>
        </button>
      </div>
      ${this.#r()}
      <div class="map-foot">
        ${us(this.city?.coverage??null)} ${pe({shown:e?.shown??!1,greatest:e?.greatest??null})} ${ve(t)}
      </div>`}#r(){let{spot:e}=this.desk;if(e===null)return m;let{place:t,refused:n,facility:r}=e,i=t?.road;return s`<section class="card" aria-label=${o(`place.here`)}>
      <h2>${t===null?x(...e.at):Ye(t.areas)}</h2>
      ${r===null?m:s`<p><b>${l(r)}</b> · ${c(`facility`,r.category)}</p>`}
      ${t===null?s`<p role="status">${n===``?o(`place.looking`):n}</p>`:s`<p>
              ${x(...e.at)} · ${o(`place.cell`,{cell:t.cell})}<br />
              ${i?i.name?o(`place.road`,{name:i.name,distance:v(i.distance_m)}):o(`place.road.unnamed`,{distance:v(i.distance_m)}):``}
            </p>
            ${t.warnings.map(e=>s`<p class="note warn">${Ir(e)}</p>`)}`}
      <div class="buttons">
        <button type="button" class="go" ?hidden=${!O.may(`incidents.file`)} ?disabled=${n!==``} @click=${()=>this.desk.openForm()}>
          ${o(`place.new`)} <kbd>N</kbd>
        </button>
        <button type="button" @click=${()=>this.desk.back()}>${o(`place.close`)}</button>
      </div>
    </section>`}#i(){let{desk:e,city:t}=this;if(t===null)return;let{recommending:n}=e;t.pointing=e.panel===`form`||this.#c,this.#a(t);let r=this.#o(),i=(e.panel===`form`?null:n.pick)??r[0]?.entry.unit.id??null,a=e.panel===`form`?e.draft.place?.at??null:e.spot?.at??null,o=[e.incidentId,e.unitId,i,n.answeredMs,a,e.panel,e.preview.answeredMs,e.overriding.judgedMs,e.panel===`plan`?`${e.planning.answeredMs} ${[...e.planning.left].join()}`:``,e.assignments.map(e=>`${e.id}:${e.on_scene_at??``}:${e.ended_at??``}`)].join(`/`);if(o===this.#e)return;this.#e=o;let s=r.flatMap(({entry:e,rank:t})=>{let n=e.unit.id===i;return!n&&t>3?[]:[{line:e.route,chosen:n}]}),c=e.panel===`override`?e.overriding.judged?.route:null;c&&s.push({line:c,chosen:!0}),e.panel===`plan`&&s.push(...ds(e.planning));for(let t of e.assignments)t.route!==null&&t.on_scene_at===null&&t.ended_at===null&&s.push({line:t.route,chosen:!1});t.select({incident:e.incidentId,unit:e.panel===`override`?e.overriding.unitId:e.unitId}),t.rank(new Map(r.map(e=>[e.entry.unit.id,e.rank]))),t.showRoutes(s),t.point(a)}#a(e){let t=this.#c,{points:n,shape:r,asLine:i}=this.desk.closing,a=t?`${i}${n.join(`;`)}`:`none`;a!==this.#t&&(this.#t=a,e.draw(t?n:[],t?r:null,t))}#o(){let{panel:e,preview:t,incident:n,recommending:r}=this.desk;return e===`form`?(t.answer?.units??[]).map(e=>({entry:e,rank:e.rank})):e!==`incident`||n?.closed_at!==null?[]:(r.ranking?.rows??[]).map(({entry:e,gone:t},n)=>({entry:e,gone:t,rank:n+1})).filter(e=>!e.gone)}#s(){this.city?.facilities&&(this.city.facilities.visible=this.layers.shown.facilities);let{coverage:e,load:t}=this.layers.shown;this.city?.load&&(this.city.load.visible=t&&!e),this.city?.coverage&&(this.city.coverage.group=e?this.layers.group:null),this.city?.showResting(this.layers.shown.off_duty)}get#c(){return this.desk.panel===`closure`&&O.may(`closures.make`)}#l(e){let{desk:t}=this;this.#c?t.closing.add(e.at):t.panel===`form`?t.draft.choosePoint(e.facility?.at??e.at,e.facility):e.kind===`incident`?t.selectIncident(e.id):e.kind===`unit`?t.selectUnit(e.id):this.#u(e.at,e.facility)}async#u(t,n=null){let r={at:t,place:null,refused:``,facility:n};this.desk.spot=r,this.desk.changed();let i;try{i={...r,place:await Ce(...t)}}catch(t){if(!(t instanceof e))throw t;i={...r,refused:z(t)}}this.desk.spot===r&&(this.desk.spot=i),this.desk.changed()}goTo(e,t){t?this.city?.fit([[t[0],t[1]],[t[2],t[3]]]):this.city?.fit([e],ps),this.desk.panel!==`form`&&this.#u(e)}fit(){let{desk:e}=this,t=[],r=e.panel===`unit`?e.unit:null;if(r?.position)t.push([r.position.lon,r.position.lat]);else if(e.incident!==null){t.push([e.incident.lon,e.incident.lat]);let r=[...e.incident.units.map(e=>e.unit_id),...e.recommending.ranking?.rows.slice(0,3).map(e=>e.entry.unit.id)??[]];for(let e of r){let r=n.state.units.get(e)?.position;r&&t.push([r.lon,r.lat])}}t.length===0?this.city?.fitCity():this.city?.fit(t,ps)}};b([f({attribute:!1})],ms.prototype,`desk`,void 0),b([f({attribute:!1})],ms.prototype,`layers`,void 0),b([a()],ms.prototype,`failure`,void 0),customElements.define(`desk-map`,ms);var hs=new Set([`off_duty`,`out_of_service`]),gs=class extends r{#e=0;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(A.listen(()=>this.requestUpdate()))}updated(){let{judgedMs:e}=this.desk.overriding;e!==this.#e&&this.desk.overriding.judged!==null&&(this.#e=e,this.querySelector(`input[type=radio], button.go`)?.focus())}render(){let{overriding:e,incident:t}=this.desk,{judged:n}=e;return s`<h2>${o(`override.title`,{number:t?.number??``})}</h2>
      ${n===null&&e.problem===``?s`<p class="empty" role="status">${o(`override.loading`)}</p>`:m}
      ${n===null?m:s`${this.#t(n)} ${this.#n(n)} ${this.#r(n)}`}
      ${e.problem===``?m:s`<p class="note bad" role="alert">${e.problem}</p>`}
      ${n===null?s`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${o(`form.cancel`)}</button></p>`:m}`}#t({unit:e,travel_time_s:t,distance_m:r}){let i=n.state.units.get(e.id)??e;return s`<div class="judged">
      ${at(i.status)}
      <span class="what">
        <b>${e.code} <small>${c(`kind`,e.kind)} · ${o(`units.crew`,{n:e.crew})}</small></b>
        <small>${c(`status`,i.status)} · ${A.served(e.serves)}</small>
      </span>
      <span class="when">
        <b class="eta">${t===null?`–`:T(t)}</b>
        <small>${r===null?o(`override.no_way`):v(r)}</small>
      </span>
    </div>`}#n({causes:e,unit:t}){if(e.length===0)return s`<p class="note good" role="status">${o(`override.free`)}</p>`;let r=n.state.units.get(t.id)?.assignment??t.assignment;return s`<h3 id="override-causes">${o(`override.causes`)}</h3>
      <ul class="causes" aria-labelledby="override-causes">
        ${e.map(e=>s`<li class=${e.overridable?``:`barred`}>
            <b>${hn(e.cause,e.detail)}</b>
            ${e.overridable?m:s`<small>${o(`override.barred`)}</small>`}
            ${e.cause===`busy`&&r!==null?s`<button type="button" class="link" @click=${()=>this.desk.selectIncident(r.incident_id)}>${r.incident_number}</button>`:m}
            ${hs.has(e.cause)&&O.may(`units.status`)?s`<button type="button" @click=${()=>void this.desk.overriding.makeAvailable()}>${o(`override.make_available`)}</button>`:m}
          </li>`)}
      </ul>`}#r(e){let{overriding:t}=this.desk,n=oi(e.causes);return s`<form class="new override" autocomplete="off" @submit=${this.#s} @keydown=${this.#o}>
      ${n===`needs_reason`?this.#i():m}
      <div class="buttons">
        ${n===`barred`?m:s`<button type="submit" class="go" ?disabled=${t.sending}>
              ${t.sending?o(`rec.sending`):o(n===`free`?`rec.choose`:`override.submit`,{code:e.unit.code})} <kbd>Enter</kbd>
            </button>`}
        <button type="button" @click=${()=>this.desk.back()}>${o(`form.cancel`)} <kbd>Esc</kbd></button>
      </div>
      ${n===`needs_reason`?s`<small class="under">${o(`override.kept`)}</small>`:m}
    </form>`}#i(){let{overriding:e}=this.desk;return s`<fieldset class="priority reasons">
        <legend>${o(`override.why`)}</legend>
        ${ii.map((t,n)=>s`<label class=${e.choice===t?`on`:``}>
      <input type="radio" name="override-reason" class="sr" .checked=${e.choice===t} @change=${()=>this.#a(t)} />
      <kbd aria-hidden="true">${n+1}</kbd> ${t===`other`?o(`override.reason.other`):c(`kept`,t)}
    </label>`)}
      </fieldset>
      <label>
        <span>${o(e.choice===`other`?`override.remark.needed`:`override.remark`)}</span>
        <input
          id="override-remark"
          type="text"
          maxlength="200"
          .value=${D(e.remark)}
          @input=${t=>e.change({remark:t.target.value})}
        />
      </label>`}#a(e){this.desk.overriding.change({choice:e});let t=ii.indexOf(e),n=e===`other`?`#override-remark`:`label:nth-of-type(${t+1}) input`;this.querySelector(n)?.focus()}#o=e=>{if(e.isComposing||(e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back()),e.target.id===`override-remark`))return;let t=/^[1-9]$/.test(e.key)?ii[Number(e.key)-1]:void 0;t!==void 0&&this.querySelector(`fieldset`)!==null&&(e.preventDefault(),e.stopPropagation(),this.#a(t))};#s=e=>{e.preventDefault(),this.desk.overriding.send()}};b([f({attribute:!1})],gs.prototype,`desk`,void 0),customElements.define(`desk-override`,gs);function _s(e){return e.reasons.filter(e=>e.code!==`skills_met`).map(vs).join(` · `)}function vs(e){return d(y(),`plan.reason.${e.code}`,gn(e))??e.code}function ys({refusal:t}){return t?z(new e(t.code,409,{detail:t.message,...t.details})):``}function bs(e){let t=e.longest_s===null?`–`:T(e.longest_s);return o(`plan.served`,{priority:o(`priority.${e.priority}`),served:e.served,slots:e.slots,longest:t})}var xs=class extends r{#e=!0;connectedCallback(){super.connectedCallback(),this.#e=!0,this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(A.listen(()=>this.requestUpdate())),this.addEventListener(`keydown`,this.#t),this.follow(()=>this.removeEventListener(`keydown`,this.#t))}#t=e=>{if(e.isComposing||!e.target.matches(`input[type=checkbox]`))return;let{planning:t}=this.desk;if(e.key===`Enter`)t.carryOut();else if(e.key===`r`)t.ask();else if(e.key===`Escape`)this.desk.back();else return;e.preventDefault(),e.stopPropagation()};updated(){let e=this.querySelector(`button.go:enabled`);this.#e&&e!==null&&(this.#e=!1,e.focus())}render(){let{planning:e}=this.desk,{incidents:t}=e;return s`<h2>${o(`plan.title`)} <span class="number">${t.length}</span></h2>
      <div class="plan-head">
        <label><input type="checkbox" .checked=${e.reconsider} @change=${t=>e.setReconsider(ws(t))} /> ${o(`plan.reconsider`)}</label>
        ${e.asking?s`<small role="status">${o(`plan.loading`)}</small>`:this.#n(e)}
      </div>
      ${e.outdated?s`<p class="note warn" role="status">${o(`plan.outdated`)}</p>`:m}
      ${e.problem===``?m:s`<p class="note bad" role="alert">${e.problem}</p>`}
      ${this.#i(e)} ${t.length===0&&e.answer===null?m:this.#c(e)}
      ${t.length===0&&e.results===null?s`<p class="empty">${o(`plan.none`)}</p>`:s`<ul class="plan">
            ${F(this.#r(e,t),({key:e})=>e,({incident:t,slot:n})=>this.#a(e,t,n))}
          </ul>`}
      ${e.answer===null?s`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${o(`place.close`)} <kbd>Esc</kbd></button></p>`:s`<p class="note">${o(`plan.lines`)}</p>`}`}#n(e){return e.answer===null?m:s`<small>${o(`rec.updated`,{age:C((Date.now()-e.answeredMs)/1e3)})}</small>`}#r(e,t){let{desk:n}=this,r=new Map(n.queue.map(e=>[e.id,e])),i=(e.answer?.items??[]).filter(t=>!e.left.has(t.incident_id)),a=new Set(i.map(e=>e.incident_id));return i.sort((e,t)=>Ss(e)-Ss(t)),[...i.map(e=>({key:`${e.incident_id}:${G(e)}`,incident:r.get(e.incident_id)??null,slot:e})),...t.filter(e=>!a.has(e.id)).map(e=>({key:`${e.id}`,incident:e,slot:null}))]}#i({answer:e,asking:t}){return e===null?m:s`<section class="plan-summary" aria-label=${o(`plan.summary`)} aria-busy=${t?`true`:`false`}>
      ${e.waiting.map(e=>s`<p>${bs(e)}</p>`)}
      <p class="gain">${e.gain_s>=1?o(`plan.gain`,{time:w(e.gain_s)}):o(`plan.no_gain`)}</p>
    </section>`}#a(e,t,n){let r=t?.id??n?.incident_id??0,i=t?.number??n?.incident_number??``,a=n===null?void 0:e.results?.get(G(n)),c=n!==null&&n.unit_id===null;return s`<li class="${n===null?`left-out`:``} ${c?`nobody`:``} ${a?.outcome??``}" data-incident=${i}>
      <label class="what">
        <input
          type="checkbox"
          .checked=${!e.left.has(r)}
          ?disabled=${e.results!==null||e.sending}
          @change=${t=>e.include(r,ws(t))}
        />
        ${t===null?m:N(t.priority)}
        <span>
          <b>${t===null?i:j(t.category)}</b>
          <small>${t===null?``:`${qe(t)} · ${i}`}</small>
        </span>
      </label>
      ${n===null&&!e.left.has(r)&&!e.asking?s`<p class="outcome">${o(`plan.new`)}</p>`:m}
      ${n===null?m:this.#o(n)}
      ${n!==null&&a===void 0&&!e.incidents.some(e=>e.id===r)?s`<p class="outcome">${o(`plan.gone`)}</p>`:m}
      ${n===null?m:this.#s(e,n)}
      ${a===void 0?m:a.outcome===`done`?s`<p class="outcome">✓ ${o(`plan.done.one`)}</p>`:s`<p class="outcome" role="alert">✗ ${ys(a)}</p>`}
    </li>`}#o(e){return e.unit_id===null?s`<span class="goes"><b>${o(`plan.nobody`)}</b></span><small class="why">${_s(e)}</small>`:s`<span class="goes">
        <b>${e.unit_code}</b> <b class="eta">${e.travel_time_s===null?`–`:T(e.travel_time_s)}</b>
        ${Cs(e)?s`<small>${_s(e)}</small>`:m}
      </span>
      ${Cs(e)?m:s`<small class="why">${[e.change===`new`?``:c(`plan.change`,e.change),_s(e)].filter(e=>e!==``).join(` · `)}</small>`}`}#s(e,t){return di(t)===`take_off`?s`<label class="agree">
      <input
        type="checkbox"
        .checked=${e.agreed.has(G(t))}
        ?disabled=${e.results!==null}
        @change=${n=>e.agree(t,ws(n))}
      />
      ${o(`plan.agree`)}
    </label>`:m}#c(e){let t=e.errands.length;return s`<div class="buttons plan-buttons">
      ${e.results===null?s`<button type="button" class="go" ?disabled=${t===0||e.sending||e.asking} @click=${()=>void e.carryOut()}>
            ${e.sending?o(`rec.sending`):o(`plan.submit`,{n:t})} <kbd>Enter</kbd>
          </button>`:m}
      <button type="button" ?disabled=${e.asking||e.sending} @click=${()=>void e.ask()}>${o(`plan.again`)} <kbd>R</kbd></button>
      <button type="button" @click=${()=>this.desk.back()}>${o(`place.close`)} <kbd>Esc</kbd></button>
    </div>`}};b([f({attribute:!1})],xs.prototype,`desk`,void 0);function Ss(e){return di(e)===`nothing`?e.unit_id===null?1:2:0}function Cs(e){return e.change===`new`&&e.reasons.some(e=>e.code===`nearest`)}function ws(e){return e.target.checked}customElements.define(`desk-plan`,xs);function Ts(e){let t=xe.of(e);return t===0?m:s` <b class="unread" title=${o(`talk.queue`,{n:t})}><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 5h16v11H10l-4 4v-4H4z" /></svg><i aria-hidden="true">${t}</i><i class="sr">${o(`talk.queue`,{n:t})}</i></b>`}var Es=class extends r{constructor(...e){super(...e),this.open=!1}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(P.listen(()=>this.requestUpdate())),this.follow(H.listen(()=>this.requestUpdate()))}render(){let{filter:e}=this.desk,t=vi(e);return s`<div class="filter-bar">
        <input
          type="search"
          aria-label=${o(`queue.search`)}
          placeholder=${o(`queue.search`)}
          .value=${e.text}
          @input=${e=>this.#r({text:e.target.value})}
        />
        <button type="button" aria-expanded=${this.open?`true`:`false`} @click=${()=>this.open=!this.open}>${o(`queue.filter`)}${t===0?``:` ${t}`}</button>
      </div>
      <div class="filter-signs" role="group" aria-label=${o(`queue.signs`)}>
        ${gi.map(t=>this.#e(t,e))}
      </div>
      ${this.open?this.#t(e):m}
      ${t===0?m:s`<p class="hiding" role="status">
            ${o(`queue.hiding`,{n:n.state.incidents.size-this.desk.queue.length})}
            <button type="button" class="link" @click=${()=>this.#r(_i)}>${o(`queue.show_all`)}</button>
          </p>`}`}#e(e,t){let n=t.signs.includes(e),r=n?t.signs.filter(t=>t!==e):[...t.signs,e];return s`<button type="button" aria-pressed=${n?`true`:`false`} data-sign=${e} @click=${()=>this.#r({signs:r})}>${c(`queue.sign`,e)}</button>`}#t(e){let t=[...n.state.incidents.values()],r=new Map(t.flatMap(e=>e.areas).map(e=>[e.code,e]));return s`<div class="filter-more">
      ${this.#n(`law`,e.law,xi(t,e=>e.law),e=>c(`queue.law`,e))}
      ${this.#n(`stage`,e.stage,xi(t,e=>e.stage),n=>Ds(n,e,t))}
      ${this.#n(`department`,e.department,xi(t,e=>e.department_code),e=>P.name(e))}
      ${this.#n(`grid`,e.grid,xi(t,e=>e.duty_grid_code),e=>{let t=r.get(e);return t===void 0?e:Je(t)})}
      ${this.#n(`category`,e.category,xi(t,e=>e.category),j)}
    </div>`}#n(e,t,n,r){let i=[...n.keys()].sort((e,t)=>r(e).localeCompare(r(t)));return s`<label>
      <span>${c(`queue.by`,e)}</span>
      <select @change=${t=>this.#r({[e]:t.target.value})}>
        <option value="">${o(`queue.all`)}</option>
        ${t!==``&&!n.has(t)?s`<option value=${t} selected>${r(t)}</option>`:m}
        ${i.map(e=>s`<option value=${e} ?selected=${e===t}>${r(e)} ${n.get(e)??0}</option>`)}
      </select>
    </label>`}#r(e){this.desk.filter={...this.desk.filter,...e},this.desk.changed()}};b([f({attribute:!1})],Es.prototype,`desk`,void 0),b([a()],Es.prototype,`open`,void 0);function Ds(e,t,n){let r=t.law===``?void 0:n.find(e=>e.law===t.law);return r===void 0?c(`stage`,e):H.stage(r,e)}customElements.define(`desk-queue-filter`,Es);var Os=class extends r{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(H.listen(()=>this.requestUpdate())),this.follow(P.listen(()=>this.requestUpdate()))}render(){let e=this.desk.queue;return s`<div class="list-head">
        ${O.may(`incidents.file`)?s`<button type="button" class="new-incident" @click=${()=>this.desk.openForm()}>
              <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>${o(`queue.new`)}
            </button>`:m}
        <span>${o(`queue.order`)}</span>
      </div>
      <desk-queue-filter .desk=${this.desk}></desk-queue-filter>
      ${e.length===0?s`<p class="empty">${n.ready?o(n.state.incidents.size===0?`queue.empty`:`queue.empty.filtered`):o(`queue.loading`)}</p>`:s`<ul class="rows" aria-label=${o(`queue.label`)}>
            ${F(e,e=>e.id,e=>this.#e(e))}
          </ul>`}`}#e(e){let t=ct(e,n.nowMs),r=lt(e,n.nowMs),i=e.paused_at!==null,a=e.id===this.desk.incidentId;return s`<li class="incident ${r} ${i?`still`:``} ${a?`chosen`:``}" data-number=${e.number} data-units=${e.units.length}>
      <button
        type="button"
        aria-current=${a?`true`:m}
        @click=${()=>this.desk.selectIncident(e.id)}
      >
        ${N(e.priority)}
        <span class="two-lines">
          <span>
            <b title=${j(e.category)}>${j(e.category)}<i class="sr">${c(`priority`,String(e.priority))}</i></b>
            <b class="clock">${i?s`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M8 5v14M16 5v14" /></svg><i class="sr">${o(`queue.still`)}</i>`:m}${_(t)}</b>
          </span>
          <span>
            <small>${[qe(e),this.#n(e)].filter(e=>e!==``).join(` · `)}</small>
            <small>${this.#t(e)}${this.#r(e,r)}${Ts(e.id)}</small>
          </span>
        </span>
      </button>
    </li>`}#t(e){let t=[`supervised`,`held`].filter(t=>e[t]);return s`${t.map(e=>s`<i class="sign ${e}">${c(`queue.sign`,e)}</i> `)}`}#n({department_code:e}){return e===null?``:P.name(e)}#r(e,t){let n=H.stage(e,e.stage),r=t===`calm`?n:`${n} · ${c(`tint`,t)}`;return rt(e)&&e.department_code===null?`${r} · ${o(`queue.nobody`)}`:e.units.length===0?r:`${r} · ${o(`queue.units`,{n:e.units.length})}`}updated(){let e=this.querySelector(`li.chosen`),t=this.desk.incidentId===null?``:String(this.desk.incidentId);e!==null&&this.dataset.seen!==t&&(this.dataset.seen=t,e.scrollIntoView({block:`nearest`}))}};b([f({attribute:!1})],Os.prototype,`desk`,void 0),customElements.define(`desk-queue`,Os);var ks=100,As=class extends r{constructor(...e){super(...e),this.unitText=null,this.at=0,this.typed=``,this.#c=e=>{e.isComposing||e.key!==`Escape`||(e.preventDefault(),e.stopPropagation(),this.desk.back())},this.#l=e=>{e.preventDefault(),this.#u()}}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(A.listen(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`#shift-unit`)?.focus()}render(){let{rostering:e}=this.desk;return s`<h2>${o(`shifts.title`)}</h2>
      ${O.may(`shifts.plan`)?this.#t(e):this.#e()} ${this.#a(e)}`}#e(){return s`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${o(`place.close`)} <kbd>Esc</kbd></button></p>`}#t(e){return s`<form class="new" autocomplete="off" @submit=${this.#l} @keydown=${this.#c}>
        ${this.#n(e)}
        <fieldset class="priority">
          <legend>${o(`shifts.usual`)}</legend>
          ${On.map(t=>s`<button type="button" @click=${()=>e.fill(t)}>${c(`shifts.span`,t)}</button>`)}
        </fieldset>
        <div class="pair">${this.#i(`starts`,e.startsAt)} ${this.#i(`ends`,e.endsAt)}</div>
        <div class="pair crew">
          <label>
            <span>${o(`shifts.crew`)}</span>
            <input
              type="number"
              min="0"
              max="1000"
              placeholder=${e.unit?.crew??``}
              .value=${D(e.crew)}
              @input=${t=>e.change({crew:js(t)})}
            />
          </label>
          <label>
            <span>${o(`shifts.note`)}</span>
            <input type="text" maxlength="300" .value=${D(e.note)} @input=${t=>e.change({note:js(t)})} />
          </label>
        </div>
        ${e.problem===``?m:s`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending||e.unit===null}>
            ${e.sending?o(`form.sending`):o(`shifts.submit`)} <kbd>Enter</kbd>
          </button>
          <button type="button" @click=${()=>this.desk.back()}>${o(`form.cancel`)}</button>
        </div>
      </form>`}#n({unit:e}){let t=this.unitText===null?[]:yr(this.unitText.trim(),n.state.units.values()),r=this.unitText??e?.code??``;return s`<div class="field">
      <label for="shift-unit">${o(`shifts.unit`)}</label>
      ${qn({id:`shift-unit`,value:r,hint:o(`shifts.unit.hint`),invalid:!1,open:this.unitText!==null,at:this.at,empty:o(`units.empty`),list:t.map(e=>({key:e.code,text:e.code,detail:`${c(`kind`,e.kind)} · ${A.served(e.serves)}`})),onInput:e=>{this.unitText=e,this.at=0},onChoose:e=>this.#r(t[e]),onMove:e=>this.at=e,onClose:()=>this.unitText=null})}
      ${e===null?m:s`<small class="under">${c(`kind`,e.kind)} · ${o(`units.crew`,{n:e.crew})} · ${o(`shifts.serves`,{area:A.served(e.serves)})}</small>`}
    </div>`}#r(e){e!==void 0&&(this.unitText=null,this.desk.rostering.change({unit:e}))}#i(e,t){return s`<label>
      <span>${o(`shifts.${e}`)}</span>
      <input
        type="text"
        inputmode="numeric"
        id="shift-${e}"
        .value=${t.replace(`T`,` `)}
        @change=${t=>this.desk.rostering.typeTime(`${e}At`,js(t))}
      />
    </label>`}#a(e){let t=this.typed.trim().toLowerCase(),r=In(e.shifts??[],n.nowMs).filter(e=>e.unit_code.toLowerCase().includes(t));return s`<div class="tabs shift-days">${kn.map(t=>s`<button type="button" aria-pressed=${e.day===t?`true`:`false`} @click=${()=>e.setDay(t)}>
      ${c(`shifts.day`,t)}
    </button>`)}</div>
      <div class="list-head"><input type="search" aria-label=${o(`shifts.search`)} placeholder=${o(`shifts.search`)} .value=${this.typed} @input=${e=>this.typed=js(e)} /></div>
      ${e.shifts===null?s`<p class="empty" role="status">${o(`app.loading`)}</p>`:m}
      ${e.shifts!==null&&r.length===0?s`<p class="empty">${o(`shifts.none`)}</p>`:m}
      <ul class="told shifts">
        ${r.slice(0,ks).map(e=>this.#o(e))}
      </ul>
      ${r.length>ks?s`<p class="empty">${o(`units.more`,{n:r.length-ks})}</p>`:m}`}#o(e){let t=n.state.units.get(e.unit_id),r=Fn(e,n.nowMs),i=M().city.timezone,a=e=>E(Date.parse(e),n.nowMs,i,`minutes`),l=[t===void 0?``:c(`kind`,t.kind),o(`units.crew`,{n:e.crew}),t===void 0?``:A.served(t.serves)];return s`<li class=${r} data-shift=${e.id}>
      <p>
        <b>${e.unit_code}</b> <span class="span">${a(e.starts_at)} – ${a(e.ends_at)}</span>
        <small>${c(`shifts.state`,r)} · ${l.filter(e=>e!==``).join(` · `)}</small>
        ${e.note?s`<small>${e.note}</small>`:m}
      </p>
      ${r===`over`||!O.may(`shifts.plan`)?m:s`<button type="button" @click=${()=>void this.#s(e)}>${o(r===`running`?`shifts.end`:`shifts.cancel`)}</button>`}
    </li>`}async#s(e){let{desk:t}=this;await t.attempt(()=>t.rostering.end(e))&&t.say(o(`shifts.ended`,{code:e.unit_code}))}#c;#l;async#u(){let e=await this.desk.rostering.plan();e!==null&&(this.desk.say(o(`shifts.planned`,{code:e.unit_code})),this.querySelector(`#shift-unit`)?.focus())}};b([f({attribute:!1})],As.prototype,`desk`,void 0),b([a()],As.prototype,`unitText`,void 0),b([a()],As.prototype,`at`,void 0),b([a()],As.prototype,`typed`,void 0);function js(e){return e.target.value}customElements.define(`desk-shifts`,As);var Ms=[`available`,`off_duty`,`out_of_service`],Ns=class extends r{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(A.listen(()=>this.requestUpdate()))}render(){let e=this.desk.unit;if(e===null)return m;let t=C((n.nowMs-Date.parse(e.status_at))/1e3);return s`<h2>
        ${at(e.status)} <span class="code">${e.code}</span> <span class="number">${l(e)}</span>
        ${e.training?s`<em class="tag">${o(`incident.training`)}</em>`:``}
      </h2>
      <dl class="facts">
        <div>
          <dt>${o(`unit.status`)}</dt>
          <dd><b>${c(`status`,e.status)}</b> · ${t}</dd>
        </div>
        <div>
          <dt>${o(`unit.crew`)}</dt>
          <dd>${c(`kind`,e.kind)} · ${o(`units.crew`,{n:e.crew})}</dd>
        </div>
        <div>
          <dt>${o(`unit.skills`)}</dt>
          <dd>${e.skills.map(e=>c(`skill`,e)).join(` · `)}</dd>
        </div>
        <div>
          <dt>${o(`unit.serves`)}</dt>
          <dd>${A.served(e.serves)}${e.shift_until===null?``:` · ${o(`unit.shift`,{at:E(Date.parse(e.shift_until),n.nowMs,M().city.timezone,`minutes`)})}`}</dd>
        </div>
        <div>
          <dt>${o(`unit.position`)}</dt>
          <dd>${this.#n(e)}</dd>
        </div>
        ${e.assignment===null?``:s`<div>
              <dt>${o(`unit.on`)}</dt>
              <dd>
                <button type="button" class="link" @click=${()=>this.desk.selectIncident(e.assignment?.incident_id??null)}>
                  ${e.assignment.incident_number}
                </button>
                ${e.status===`en_route`?_e(e.assignment.id,n.nowMs):``}
              </dd>
            </div>`}
      </dl>
      ${this.#e(e)} ${this.#t(e)} ${this.#r(e)}
      ${this.desk.incident===null?m:s`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${o(`unit.back`)}</button></p>`}`}#e(e){let t=O.session?.permissions.roles.map(e=>e.area_code)??[];return A.within(e.area_code,t)?m:s`<p class="note" data-home>${o(`unit.from_elsewhere`,{area:A.served(e.area_code)})}</p>`}#t(e){let{incident:t}=this.desk;return t===null||t.closed_at!==null||e.assignment!==null||!O.may(`assignments.make`)?m:s`<p class="pad">
      <button type="button" class="go" @click=${()=>this.desk.overriding.open(e.id)}>${o(`unit.send`,{number:t.number})}</button>
    </p>`}#n(e){if(e.position===null)return o(`units.no_fix`);let t=Date.parse(e.position.fix_at),r=ot(t,n.nowMs),i=e.position.speed_mps,a=C((n.nowMs-t)/1e3);return s`${x(e.position.lon,e.position.lat)}
    ${i===null?``:s` · ${o(`unit.speed.value`,{n:Math.round(i*3.6)})}`}
    · <span class=${r?`stale`:``}>${o(r?`units.stale`:`units.fix`,{age:a})}</span>`}#r(e){return e.assignment===null?O.may(`units.status`)?s`<h3>${o(`unit.set`)}</h3>
      <div class="steps pad">
        ${Ms.filter(t=>t!==e.status).map(t=>s`<button type="button" @click=${()=>void this.desk.stepUnit(e.id,t)}>${c(`status`,t)}</button>`)}
      </div>`:m:s`<p class="note">${o(`unit.busy`,{code:e.code,number:e.assignment.incident_number})}</p>`}};b([f({attribute:!1})],Ns.prototype,`desk`,void 0),customElements.define(`desk-unit`,Ns);var Ps=120,Fs=class extends r{constructor(...e){super(...e),this.wanted=`all`,this.typed=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}#e(){let e=this.typed.trim().toLowerCase();return[...n.state.units.values()].filter(e=>this.wanted===`all`||e.status===this.wanted).filter(t=>e===``||`${t.code} ${t.name_zh} ${t.name_en} ${c(`kind`,t.kind)}`.toLowerCase().includes(e)).sort((e,t)=>nt.indexOf(e.status)-nt.indexOf(t.status)||e.code.localeCompare(t.code))}render(){let e=new Map;for(let t of n.state.units.values())e.set(t.status,(e.get(t.status)??0)+1);let t=this.#e();return s`<div class="list-head filters">
        <input
          type="search"
          aria-label=${o(`units.search`)}
          placeholder=${o(`units.search`)}
          .value=${this.typed}
          @input=${e=>this.typed=e.target.value}
        />
        <select
          aria-label=${o(`units.filter`)}
          @change=${e=>this.wanted=e.target.value}
        >
          <option value="all">${o(`units.all`)} ${n.state.units.size}</option>
          ${nt.map(t=>s`<option value=${t} ?selected=${t===this.wanted}>${c(`status`,t)} ${e.get(t)??0}</option>`)}
        </select>
      </div>
      ${t.length===0?s`<p class="empty">${n.ready?o(`units.empty`):o(`queue.loading`)}</p>`:s`<ul class="rows" aria-label=${o(`units.label`)}>
            ${F(t.slice(0,Ps),e=>e.id,e=>this.#t(e))}
          </ul>`}
      ${t.length>Ps?s`<p class="empty">${o(`units.more`,{n:t.length-Ps})}</p>`:``}`}#t(e){let t=e.position===null?null:Date.parse(e.position.fix_at),r=t!==null&&ot(t,n.nowMs),i=t===null?o(`units.no_fix`):C((n.nowMs-t)/1e3);return s`<li class="unit ${e.id===this.desk.unitId?`chosen`:``}">
      <button type="button" @click=${()=>this.desk.selectUnit(e.id)}>
        ${at(e.status,r)}
        <span class="what">
          <b>${e.code}</b>
          <small>${c(`kind`,e.kind)} · ${o(`units.crew`,{n:e.crew})}</small>
        </span>
        <span class="when">
          <b class="state">${c(`status`,e.status)}</b>
          <small class=${r?`stale`:``}>${r?o(`units.stale`,{age:i}):i}</small>
        </span>
      </button>
    </li>`}};b([f({attribute:!1})],Fs.prototype,`desk`,void 0),b([a()],Fs.prototype,`wanted`,void 0),b([a()],Fs.prototype,`typed`,void 0),customElements.define(`desk-units`,Fs);var Is=class extends r{constructor(...e){super(...e),this.desk=new Pi,this.layers=new fs,this.#e=``,this.#t=null,this.#n=()=>{this.style.setProperty(`zoom`,String(Qe(innerWidth,innerHeight)))},this.#d=e=>{if(e.isComposing||e.defaultPrevented||cs(e.target))return;let t=ss(e);if(t===null||ls(e.target,e.key))return;let{desk:n}=this;if(!(n.help&&t.kind!==`help`&&t.kind!==`back`))switch(e.preventDefault(),t.kind){case`command`:this.querySelector(`desk-command`)?.begin(`/`);break;case`pick`:n.panel===`incident`&&n.showsUnits?n.recommending.choose(t.rank):n.panel===`override`&&n.overriding.choose(t.rank);break;case`confirm`:n.panel===`closure`?this.querySelector(`desk-closure`)?.file():n.panel===`plan`?n.planning.carryOut():n.panel===`override`?n.overriding.send():n.recommending.picked===null?this.#i?.fit():n.recommending.confirm();break;case`back`:n.back();break;case`new`:n.openForm();break;case`move`:n.moveInQueue(t.by);break;case`fit`:this.#i?.fit();break;case`resort`:n.panel===`plan`?n.planning.ask():n.recommending.ask(`fresh`);break;case`undo`:n.undo();break;case`list`:this.#c(n.side===`queue`?`units`:`queue`);break;case`language`:i(y()===`zh`?`en`:`zh`);break;case`panel`:n.openPanel(t.panel);break;case`act`:this.#u();break;case`tab`:n.panel===`incident`&&n.incident!==null&&n.turnTo(rs(n.tab,t.by,n.incident));break;case`help`:n.help=!n.help,n.changed()}}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.listen()),this.follow(xe.follow(()=>this.desk.changed())),sn(this.desk,location.search),this.follow(this.desk.subscribe(()=>this.requestUpdate())),addEventListener(`keydown`,this.#d),this.follow(()=>removeEventListener(`keydown`,this.#d)),addEventListener(`resize`,this.#n),this.follow(()=>removeEventListener(`resize`,this.#n)),this.#n()}#n;willUpdate(){this.desk.expire(Date.now()),this.#e=this.desk.toast?.text??this.#e,this.#r()}#r(){let{alerts:e}=n.state,t=this.#t;if(this.#t=new Set(e.keys()),t===null||!n.ready){n.ready||(this.#t=null);return}let r=[...e.values()].filter(e=>!t.has(e.id)&&e.acknowledged_at===null);r[0]!==void 0&&(this.#e=o(`alerts.announce`,{text:fe(r[0])}))}updated(e){super.updated(e),document.title=`${o(`app.name`)} · ${o(`app.desk`)}`;let t=this.querySelector(`dialog`);t!==null&&!t.open&&t.showModal()}render(){let{desk:e}=this,t=n.feed;return s`<a class="skip" href="#command">${o(`app.skip`)}</a>
      <header><desk-header .desk=${e} .layers=${this.layers}></desk-header></header>
      ${t.state===`down`?s`<p class="banner" role="alert">${o(`feed.banner`)}</p>`:m}
      <main class="desk show-${e.phoneTab}">
        <section class="queue" aria-label=${o(`queue.title`)}>${this.#a()}</section>
        <desk-map .desk=${e} .layers=${this.layers}></desk-map>
        <section class="panel" aria-label=${o(`phone.detail`)}>${this.#o()}</section>
      </main>
      ${this.#s()}
      <p class="sr" role="status">${this.#e}</p>
      <footer>
        <desk-command .desk=${e} .view=${{goTo:(...e)=>this.#i?.goTo(...e)}}></desk-command>
      </footer>
      <nav class="phone-tabs" aria-label=${o(`app.desk`)}>
        ${[`queue`,`map`,`detail`].map(t=>s`<button type="button" aria-current=${e.phoneTab===t?`page`:m} @click=${()=>this.#l(t)}>
            ${o(`phone.${t}`)}
          </button>`)}
      </nav>
      ${e.help?Sa(()=>e.closeHelp()):m}`}get#i(){return this.querySelector(`desk-map`)}#a(){let{desk:e}=this,t=(t,r,i)=>s`<button
      type="button"
      aria-pressed=${e.side===t?`true`:`false`}
      @click=${()=>this.#c(t)}
    >
      ${r} <span>${n.count(i)}</span>
    </button>`;return s`<div class="tabs">
        ${t(`queue`,o(`queue.title`),n.state.incidents.size)} ${t(`units`,o(`units.title`),n.state.units.size)}
      </div>
      ${e.side===`queue`?s`<desk-queue .desk=${e}></desk-queue>`:s`<desk-units .desk=${e}></desk-units>`}`}#o(){let{desk:e}=this;return e.panel===`form`?s`<desk-form .desk=${e}></desk-form>`:e.panel===`closure`?s`<desk-closure .desk=${e}></desk-closure>`:e.panel===`alerts`?s`<desk-alerts .desk=${e}></desk-alerts>`:e.panel===`plan`?s`<desk-plan .desk=${e}></desk-plan>`:e.panel===`shifts`?s`<desk-shifts .desk=${e}></desk-shifts>`:e.panel===`aid`?s`<desk-aid .desk=${e}></desk-aid>`:e.panel===`override`?s`<desk-override .desk=${e}></desk-override>`:e.panel===`unit`?s`<desk-unit .desk=${e}></desk-unit>`:s`<desk-incident .desk=${e}></desk-incident>`}#s(){let{toast:e,offer:t}=this.desk;if(e===null&&t===null)return m;let n=t===null?0:Math.max(0,Math.ceil((t.untilMs-Date.now())/1e3));return s`<section class="toast ${e?.tone??`plain`}" aria-label=${o(`toast.label`)}>
      ${e===null?m:s`<span>${e.text}</span>`}
      ${t===null?m:s`<button type="button" class="go" @click=${()=>void this.desk.undo()}>
            ${o(`toast.undo`,{code:t.code,n})} <kbd>Z</kbd>
          </button>`}
      <button type="button" class="plain" aria-label=${o(`toast.dismiss`)} @click=${()=>this.desk.dismiss()}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
      </button>
    </section>`}#c(e){this.desk.side=e,this.desk.changed()}#l(e){this.desk.phoneTab=e,this.desk.changed()}#u(){let{desk:e}=this;e.incident!==null&&(e.showIncident(),e.turnTo(`handling`),this.updateComplete.then(async()=>{await this.querySelector(`desk-incident`)?.updateComplete,this.querySelector(`desk-actions`)?.enter()}))}#d};customElements.define(`desk-view`,Is);export{Is as DeskView};