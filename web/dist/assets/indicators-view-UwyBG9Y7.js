import{B as e,D as t,E as n,H as r,I as i,J as a,K as o,L as s,M as c,S as l,U as u,W as d,c as f,d as ee,g as p,i as te,n as m,o as h,r as ne,s as re,t as g}from"./routing-0B7v5liN.js";import{t as _}from"./areas-BS2Sx62S.js";import{t as v}from"./departments-kskAH4Xn.js";import{n as ie,r as ae,t as oe}from"./frame-BP7M18Ye.js";import{c as se,f as ce,m as le,o as ue}from"./index-Cm_Iu3kH.js";import{I as y,i as b}from"./calls-Cgn4olah.js";import{n as de,t as fe}from"./listing-C7xndjZ6.js";var x=[`day`,`week`,`month`,`quarter`,`year`,`custom`],S=[`none`,`district`,`street`,`community`,`grid`,`department`,`major`,`category`,`source`],C=[`desk`,`phone`,`citizen`,`patrol`,`sensor`,`system`],w=[`district`,`street`,`community`,`grid`],pe=/^\d{4}-\d{2}-\d{2}$/,me=864e5,he={month:1,quarter:3,year:12};function ge(e,t){let n=new URLSearchParams(e),r=e=>n.get(e)??``,i=e=>_e(r(e))?r(e):t;return{period:x.find(e=>e===r(`period`))??`month`,day:i(`day`),from:i(`from`),to:i(`to`),by:S.find(e=>e===r(`by`))??`none`,area:r(`area`),department:r(`department`),category:r(`category`),source:C.find(e=>e===r(`source`))??``,raw:r(`raw`)===`true`}}function T(e){let{period:t,day:n,from:r,to:i,by:a,area:o,department:s,category:c,source:l,raw:u}=e,d=t===`custom`?{from:r,to:i}:{day:n},f={area:o,department:s,category:c,source:l,raw:u?`true`:``};return{period:t,...d,by:a,...Object.fromEntries(Object.entries(f).filter(([,e])=>e!==``))}}function E(e,t){return`${e}?${new URLSearchParams(t).toString()}`}function _e(e){return pe.test(e)&&!Number.isNaN(Date.parse(e))&&A(Date.parse(e))===e}function D(e,t){if(e.period===`custom`){let n=(Date.parse(e.to)-Date.parse(e.from))/me+1;return{...e,from:k(e.from,t*n),to:k(e.to,t*n)}}if(e.period===`day`)return{...e,day:k(e.day,t)};if(e.period===`week`)return{...e,day:k(e.day,t*7)};let n=new Date(`${e.day.slice(0,7)}-01T00:00:00Z`);return n.setUTCMonth(n.getUTCMonth()+t*he[e.period]),{...e,day:A(n.getTime())}}function O(e,t){if(e.by===`none`)return e;if(t===``)return null;if(w.includes(e.by))return{...e,by:`none`,area:t};let n=e.by===`major`?`category`:e.by;return{...e,by:`none`,[n]:t}}function ve(e,t){let n=O(e,t);if(n===null||e.by===`none`)return null;let r=w.indexOf(e.by);return r>=0?w[r+1]===void 0?null:{...n,by:w[r+1]??`none`}:e.by===`major`?{...n,by:`category`}:null}function k(e,t){return A(Date.parse(e)+t*me)}function A(e){return new Date(e).toISOString().slice(0,10)}async function ye(){return(await b.get(`/indicators`)).items}async function j(e){return b.get(`/indicators/values`,e)}async function be(e,t,n){return b.get(`/indicators/${e}/incidents`,{...t,limit:100,after:n})}async function xe(e){return(await b.get(`/indicators/scores`,{day:e})).items}async function Se(e,t){return b.get(`/indicators/scores/${e}`,t)}function Ce(e){return`/api/v1/indicators/export?${new URLSearchParams(e).toString()}`}var M=new class{constructor(){this.all=[],this.byKey=new Map}async read(){this.all.length>0||(this.all=await ye(),this.byKey=new Map(this.all.map(e=>[e.key,e])))}get groups(){return[...new Set(this.all.map(e=>e.group))]}in(e){return this.all.filter(t=>t.group===e)}},N=new Map;function we(e){for(let t of e)t.key!==``&&N.set(t.key,t)}function P(e,t){let n=t(e),r=N.get(e);return n===e&&r!==void 0?c(r):n}function F(e){return P(e,e=>_.name(e))}function I(e){return P(e,ce)}function L(e){return P(e,e=>v.name(e))}function R(e){return[e.area===``?``:F(e.area),e.department===``?``:L(e.department),e.category===``?``:I(e.category),e.source===``?``:s(`source`,e.source),e.raw?i(`ind.raw.on`):``].filter(e=>e!==``)}var Te={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]};function Ee(e,t,n,r){if(n===`Home`||n===`End`){let i=r?e:e.filter(e=>e.row===t.row);return(n===`Home`?i[0]:i.at(-1))??null}let i=Te[n];if(i===void 0)return null;let[a,o]=i;if(o!==0){let n=e.filter(e=>e.row===t.row&&Math.sign(e.column-t.column)===o);return(o>0?n[0]:n.at(-1))??null}let s=e.filter(e=>Math.sign(e.row-t.row)===a),c=a>0?s[0]?.row:s.at(-1)?.row;return s.filter(e=>e.row===c).sort((e,n)=>Math.abs(e.column-t.column)-Math.abs(n.column-t.column))[0]??null}var De=`a.cell`;function Oe(e){return[...e.querySelectorAll(De)].map(e=>{let t=e.closest(`td, th`);return{place:{row:e.closest(`tr`)?.rowIndex??0,column:t?.cellIndex??0},link:e}})}function ke(e){let t=[...e.querySelectorAll(De)],n=t.find(e=>e.tabIndex===0&&e.hasAttribute(`tabindex`))??t[0];for(let e of t)e.tabIndex=e===n?0:-1}function z(e){let{currentTarget:t,target:n}=e;if(!(t instanceof HTMLElement)||!(n instanceof HTMLElement)||e.altKey||e.metaKey)return;let r=Oe(t),i=r.find(({link:e})=>e===n);if(i===void 0)return;let a=Ee(r.map(({place:e})=>e),i.place,e.key,e.ctrlKey),o=r.find(({place:e})=>e===a);o!==void 0&&(e.preventDefault(),i.link.tabIndex=-1,o.link.tabIndex=0,o.link.focus())}var Ae=760;function je(){return y.session?.permissions.grade===`L1`}function Me({path:e,asked:t,extra:n,dimensions:r}){let a=je(),s=r=>m(E(e,{...T({...t,...r}),...n})),c=(a?[`none`,`district`]:S).filter(e=>r.includes(e));return o`<form class="ind-filters not-printed" role="search" autocomplete="off" @submit=${e=>e.preventDefault()}>
    <div class="ind-period">
      <div class="segments" role="group" aria-label=${i(`ind.period`)}>
        ${x.map(e=>o`<button type="button" data-period=${e} aria-pressed=${e===t.period?`true`:`false`} ?disabled=${a&&e!==`month`} @click=${()=>s(e===`custom`?{period:e,...Fe(t)}:{period:e})}>
            ${i(`ind.period.${e}`)}
          </button>`)}
      </div>
      <div class="ind-days">
        <button type="button" data-do="earlier" aria-label=${i(`ind.earlier`)} @click=${()=>m(E(e,{...T(D(t,-1)),...n}))}>‹</button>
        ${t.period===`custom`?o`${V(`from`,i(`ind.from`),t.from,e=>s({from:e}))} ${V(`to`,i(`ind.to`),t.to,e=>s({to:e}))}`:V(`day`,i(`ind.day`),t.day,e=>s({day:e}))}
        <button type="button" data-do="later" aria-label=${i(`ind.later`)} @click=${()=>m(E(e,{...T(D(t,1)),...n}))}>›</button>
      </div>
    </div>
    ${B(`by`,i(`ind.by`),t.by,c.map(e=>[e,i(`ind.by.${e}`)]),e=>s({by:e}))}
    ${a?d:o`<details class="narrowing" ?open=${innerWidth>Ae||Ne(t)}><summary>${i(`ind.narrow`)}</summary><div>${Pe(t,s)}</div></details>`}
  </form>`}function Ne({area:e,department:t,category:n,source:r,raw:i}){return i||[e,t,n,r].some(e=>e!==``)}function Pe(e,t){let n=e=>[``,e],r=(e,t,n)=>t===``||e.some(([e])=>e===t)?e:[...e,[t,n(t)]],a=_.all.filter(e=>e.level!==`city`).map(e=>[e.code,e.level===`street`?`　${c(e)}`:c(e)]);a.sort(([e],[t])=>e<t?-1:1);let l=[...le().categories.values()].map(e=>[e.key,c(e)]),u=(v.all??[]).map(e=>[e.code,c(e)]);return o`${B(`area`,i(`ind.area`),e.area,[n(i(`area.whole_city`)),...r(a,e.area,F)],e=>t({area:e}))}
    ${B(`department`,i(`ind.department`),e.department,[n(i(`ind.every`)),...r(u,e.department,L)],e=>t({department:e}))}
    ${B(`category`,i(`ind.category`),e.category,[n(i(`ind.every`)),...r(l,e.category,I)],e=>t({category:e}))}
    ${B(`source`,i(`ind.source`),e.source,[n(i(`ind.every`)),...C.map(e=>[e,s(`source`,e)])],e=>t({source:e}))}
    <label class="check" title=${i(`ind.raw.about`)}>
      <input type="checkbox" name="raw" .checked=${e.raw} @change=${e=>t({raw:e.target.checked})} />
      ${i(`ind.raw`)}
    </label>`}function B(e,t,n,r,i){return o`<label>
    <span>${t}</span>
    <select name=${e} @change=${e=>i(e.target.value)}>
      ${r.map(([e,t])=>o`<option value=${e} .selected=${e===n}>${t}</option>`)}
    </select>
  </label>`}function V(e,t,n,r){return o`<label>
    <span class="sr">${t}</span>
    <input name=${e} type="text" inputmode="numeric" maxlength="10" placeholder="2026-01-31" title=${`${t} · ${i(`ind.day.pattern`)}`} .value=${n} @change=${e=>{let t=e.target,a=t.value.trim();t.setCustomValidity(_e(a)?``:i(`ind.day.pattern`)),t.reportValidity()&&a!==n&&r(a)}} />
  </label>`}function Fe({period:e,day:t,from:n,to:r}){if(e===`custom`)return{from:n,to:r};let i=new Date(`${t.slice(0,7)}-01T00:00:00Z`);return i.setUTCMonth(i.getUTCMonth()+1),{from:`${t.slice(0,7)}-01`,to:new Date(i.getTime()-864e5).toISOString().slice(0,10)}}function H(e){let t=Math.round(e),n=(e,n)=>[Math.floor(t/e),Math.floor(t%e/n)];if(t<60)return i(`ind.time.s`,{s:t});if(t<3600){let[e,t]=n(60,1);return i(`ind.time.ms`,{m:e,s:t})}if(t<86400){let[e,t]=n(3600,60);return i(`ind.time.hm`,{h:e,m:t})}let[r,a]=n(86400,3600);return i(`ind.time.dh`,{d:p(r),h:a})}function U({unit:e},t){return t===null?null:e===`incidents`?i(`ind.incidents`,{count:p(t)}):e===`share`?`${(t*100).toFixed(1)}%`:H(t)}function Ie({unit:e},t){if(t===null)return null;let n=W(t),r=`${n>0?`+`:n<0?`−`:`±`}${p(Math.abs(n))}`;return e===`share`?i(`ind.points`,{value:r}):`${r}%`}function W(e){return Math.round(e*1e3)/10}function Le({good:e},t){if(t===null)return null;let n=W(t);return n===0?`same`:e===``?`neutral`:n>0==(e===`higher`)?`better`:`worse`}function Re(e){let t=e===null?0:W(e);return t>0?`▲`:t<0?`▼`:`＝`}function ze({counted:e,hidden:t}){return!t&&e!==null&&e>0}var G=class extends n{constructor(...e){super(...e),this.search=``,this.answer=null,this.problem=``,this.reading=!1,this.#e=null,this.#t=null,this.#n=0}#e;#t;#n;willUpdate(){let e=new URLSearchParams(T(this.asked)).toString();this.#t!==e&&(this.#t=e,this.#r())}async#r(){this.#n+=1;let t=this.#n,{asked:n}=this;this.reading=!0;try{await M.read();let e=await j({...T(n),compare:`true`});if(t!==this.#n)return;this.#e=n,we(e.parts),this.answer=e,this.problem=``}catch(n){if(!(n instanceof e))throw n;t===this.#n&&(this.problem=f(n))}finally{t===this.#n&&(this.reading=!1)}}get#i(){let e=new URLSearchParams(this.search).get(`group`)??``;return M.groups.includes(e)?e:M.groups[0]??``}updated(e){super.updated(e);for(let e of this.querySelectorAll(`table`))ke(e)}render(){let{answer:e,asked:t}=this,n=this.#i,r=t.by===`none`||n===``?{}:{group:n};return o`<div class="page-head">
        <h1>${i(`section.indicators`)} ${e===null?d:o`<small>${J(e.period)}</small>`}</h1>
        <div class="buttons">
          ${y.may(`exports.make`)?o`<a class="button" href=${Ce({...T(t),compare:`true`})} download="indicators.csv">${i(`ind.export`)}</a>`:d}
          <button type="button" @click=${()=>print()}>${i(`ind.print`)}</button>
        </div>
      </div>
      ${Me({path:`/indicators`,asked:t,extra:r,dimensions:S})}
      ${this.problem===``?d:o`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e===null?this.problem===``?o`<p class="empty" role="status">${i(`app.loading`)}</p>`:d:this.#a(e,this.#e??t,n)}`}#a(e,t,n){let r=R(t),[a]=e.parts,s=e.parts.some(e=>Object.values(e.numbers).some(e=>e.hidden));return o`<p class="ind-said" role="status">
        ${r.length===0?d:o`<b>${r.join(` · `)}</b>`}
        ${e.previous===null||e.year_before===null?d:o`<span class="dim">${i(`ind.compared`,{previous:J(e.previous),year:J(e.year_before)})}</span>`}
        ${this.reading?o`<span class="dim">${i(`app.loading`)}</span>`:d}
      </p>
      ${s||je()?o`<p class="note">${i(`ind.hidden.about`)}</p>`:d}
      ${a===void 0?o`<p class="empty">${i(`ind.none`)}</p>`:t.by===`none`?o`${We(null,e=>this.#o(e))}${this.#s(t,a)}`:o`${We(n,e=>m(E(`/indicators`,{...T(t),group:e})))}${this.#c(t,e.parts,n)}`}`}#o(e){let t=this.querySelector(`tbody[data-group="${e}"]`);t?.scrollIntoView({block:`start`}),t?.querySelector(`a.cell`)?.focus({preventScroll:!0})}#s(e,t){return o`<div class="table-box numbers-box" tabindex="0" role="region" aria-label=${i(`section.indicators`)}>
      <table class="ind-whole" @keydown=${z}>
        <thead>
          <tr>
            <th scope="col">${i(`ind.indicator`)}</th><th scope="col" class="number">${i(`ind.value`)}</th><th scope="col" class="number">${i(`ind.made_of`)}</th>
            <th scope="col" class="number">${i(`ind.previous`)}</th><th scope="col">${i(`ind.previous_change`)}</th><th scope="col" class="number">${i(`ind.year_before`)}</th><th scope="col">${i(`ind.year_change`)}</th>
          </tr>
        </thead>
        ${M.groups.map(n=>o`<tbody data-group=${n}>
            <tr class="group-row"><th colspan="7" scope="rowgroup">${i(`ind.group.${n}`)}</th></tr>
            ${M.in(n).map(n=>Be(e,n,t))}
          </tbody>`)}
      </table>
    </div>`}#c(e,t,n){let r=M.in(n);return o`<div class="table-box numbers-box" tabindex="0" role="region" aria-label=${i(`ind.group.${n}`)}>
      <table class="ind-parts" @keydown=${z}>
        <thead>
          <tr>
            <th scope="col">${i(`ind.by.${e.by}`)}</th>
            ${r.map(e=>o`<th scope="col" class="number" title=${K(e)}>${c(e)}<small>${s(`ind.unit`,e.unit)}</small></th>`)}
          </tr>
        </thead>
        <tbody>
          ${t.map(t=>{let a=ve(e,t.key);return o`<tr data-part=${t.key}>
              <th scope="row">${a===null?c(t):o`<a class="cell" href=${E(`/indicators`,{...T(a),group:n})} title=${i(`ind.deeper`,{by:i(`ind.by.${a.by}`)})} @click=${g}>${c(t)}</a>`}</th>
              ${r.map(n=>{let r=t.numbers[n.key];return o`<td class="number" data-label=${c(n)} data-indicator=${n.key}>
                  ${r===void 0?`–`:o`${Ve(e,n,t,r)}${Ge(n,r)}<small class="changes-line">${Ke(i(`ind.previous_short`),n,r.previous_change??null)} ${Ke(i(`ind.year_short`),n,r.year_change??null)}</small>`}
                </td>`})}
            </tr>`})}
        </tbody>
      </table>
    </div>`}};h([u({attribute:!1})],G.prototype,`search`,void 0),h([u({attribute:!1})],G.prototype,`asked`,void 0),h([r()],G.prototype,`answer`,void 0),h([r()],G.prototype,`problem`,void 0),h([r()],G.prototype,`reading`,void 0);function Be(e,t,n){let r=n.numbers[t.key];return r===void 0?d:o`<tr data-indicator=${t.key}>
    <th scope="row">${c(t)}<small>${K(t)}</small></th>
    <td class="number value" data-label=${i(`ind.value`)}>${Ve(e,t,n,r)}${Ge(t,r)}</td>
    <td class="number" data-label=${i(`ind.made_of`)}>${He(e,t,n,r)}</td>
    <td class="number" data-label=${i(`ind.previous`)}>${U(t,r.previous??null)??`–`}</td>
    <td data-label=${i(`ind.previous_change`)}>${q(t,r.previous_change??null)}</td>
    <td class="number" data-label=${i(`ind.year_before`)}>${U(t,r.year_before??null)??`–`}</td>
    <td data-label=${i(`ind.year_change`)}>${q(t,r.year_change??null)}</td>
  </tr>`}function Ve(e,t,n,r){if(r.hidden)return o`<span class="dim" title=${i(`ind.hidden.about`)}>${i(`ind.hidden`)}</span>`;let a=U(t,r.value);return a===null?o`<span class="dim">${i(`ind.no_value`)}</span>`:ze(r)?Ue({asked:e,one:t,part:n},`counted`,o`<b>${a}</b>`):o`<b>${a}</b>`}function He(e,t,n,r){if(r.hidden||r.counted===null||t.unit===`incidents`)return``;if(t.unit!==`share`)return i(`ind.of_incidents`,{count:r.counted});let a=r.whole??0;return o`${r.counted} ÷ ${a>0?Ue({asked:e,one:t,part:n},`whole`,o`${a}`):a}`}function Ue({asked:e,one:t,part:n},r,a){let s={...T(e),key:t.key,part:n.key,of:r};return o`<a class="cell" href=${E(`/indicators/incidents`,s)} title=${i(`ind.show_incidents`)} @click=${g}>${a}</a>`}function We(e,t){return o`<div class="segments ind-groups not-printed" role="group" aria-label=${i(`ind.groups`)}>
    ${M.groups.map(n=>o`<button type="button" data-group=${n} aria-pressed=${e===null?d:n===e?`true`:`false`} @click=${()=>t(n)}>${i(`ind.group.${n}`)}</button>`)}
  </div>`}function K(e){return c({name_zh:e.explanation_zh,name_en:e.explanation_en})}function Ge({standard_s:e},{met:t}){if(e===null)return d;let n=i(`ind.standard`,{time:H(e)});return t===null?o`<small class="dim">${n}</small>`:o`<small class=${t?`better`:`worse`}>${i(t?`ind.met`:`ind.not_met`)} · ${n}</small>`}function q(e,t){let n=Ie(e,t),r=Le(e,t);return n===null||r===null?o`<span class="dim">–</span>`:o`<span class="change ${r}">${Re(t)} ${n}${r===`neutral`||r===`same`?d:o` <em>${i(`ind.direction.${r}`)}</em>`}</span>`}function Ke(e,t,n){return n===null?d:o`<span>${e} ${q(t,n)}</span>`}function J({first:e,last:t}){return e===t?e:`${e} – ${t}`}customElements.define(`indicator-numbers`,G);var qe=6,Y=64,X=class extends n{constructor(...e){super(...e),this.partKey=``,this.bars=[],this.reading=!1,this.problem=``,this.#e=``}#e;get#t(){return`${new URLSearchParams(T(this.asked)).toString()}/${this.partKey}/${this.indicator.key}`}willUpdate(){this.#e!==this.#t&&(this.#e=this.#t,this.bars=[],this.reading=!1,this.problem=``)}render(){if(O(this.asked,this.partKey)===null)return o`${d}`;let{bars:e}=this;return o`${e.length===0?o`<button type="button" class="more not-printed" data-do="trend" ?disabled=${this.reading} @click=${()=>void this.#r()}>${i(this.reading?`app.loading`:`ind.trend`,{count:qe})}</button>`:this.#n(e)}
      ${this.problem===``?d:o`<p class="note bad" role="alert">${this.problem}</p>`}`}#n(e){let t=Math.max(...e.map(e=>e.number?.value??0),0);return o`<ol class="trend" aria-label=${i(`ind.trend`,{count:qe})}>
      ${e.map((n,r)=>{let s=n.number?.value??null,c=s===null||t===0?0:Math.max(2,s/t*Y);return o`<li class=${r===e.length-1?`present`:``}>
          <svg viewBox="0 0 40 ${Y}" aria-hidden="true" preserveAspectRatio="none">${a`<rect x="6" width="28" y=${Y-c} height=${c} />`}</svg>
          <b>${n.number?.hidden?i(`ind.hidden`):U(this.indicator,s)??i(`ind.no_value`)}</b>
          <small>${n.days}</small>
        </li>`})}
    </ol>`}async#r(){let e=O(this.asked,this.partKey);if(e===null)return;let t=this.#e;this.reading=!0,await re(async()=>{let n=[];for(let r=5;r>=0;--r){let i=await j(T(D(e,-r)));if(n.push({days:J(i.period),number:i.parts[0]?.numbers[this.indicator.key]??null}),t!==this.#e)return}this.bars=n},e=>this.problem=e),t===this.#e&&(this.reading=!1)}};h([u({attribute:!1})],X.prototype,`asked`,void 0),h([u({attribute:!1})],X.prototype,`partKey`,void 0),h([u({attribute:!1})],X.prototype,`indicator`,void 0),h([r()],X.prototype,`bars`,void 0),h([r()],X.prototype,`reading`,void 0),h([r()],X.prototype,`problem`,void 0),customElements.define(`indicator-trend`,X);var Z=class extends n{constructor(...e){super(...e),this.search=``,this.problem=``,this.count=null,this.#e=null,this.#t=new fe(e=>this.#r(e),()=>this.requestUpdate())}#e;#t;willUpdate(){this.#e!==this.search&&(this.#e=this.search,this.count=null,re(async()=>{await M.read(),await this.#t.refresh()},e=>this.problem=e))}get#n(){let e=new URLSearchParams(this.search);return{key:e.get(`key`)??``,part:e.get(`part`)??``,of:e.get(`of`)===`whole`?`whole`:`counted`}}async#r(e){let{key:t,part:n,of:r}=this.#n,i=await be(t,{...T(this.asked),part:n,of:r},e);return this.count=i.count,{items:i.items,next:i.next??null}}render(){let{key:e}=this.#n,t=M.byKey.get(e),n=E(`/indicators`,{...T(this.asked),...t===void 0||this.asked.by===`none`?{}:{group:t.group}});return o`<p class="back"><a href=${n} @click=${g}>${i(`section.indicators`)}</a></p>
      ${this.problem===``?d:o`<p class="note bad" role="alert">${this.problem}</p>`}
      ${t===void 0?d:this.#i(t)}`}#i(e){let{asked:t}=this,{part:n,of:r}=this.#n,a=[...t.by===`none`?[]:[`${i(`ind.by.${t.by}`)}: ${Je(t,n)}`],...R(t)],s=t.period===`custom`?`${t.from} – ${t.to}`:`${i(`ind.period.${t.period}`)} · ${t.day}`,l=e.unit===`s`;return o`<div class="page-head">
        <h1>${c(e)} <small>${s}</small></h1>
        ${e.unit===`share`?this.#a(r):d}
      </div>
      <p class="dim">${K(e)}</p>
      ${a.length===0?d:o`<p><b>${a.join(` · `)}</b></p>`}
      <indicator-trend .asked=${t} .partKey=${n} .indicator=${e}></indicator-trend>
      <p class="count" role="status">${this.count===null?i(`app.loading`):i(r===`whole`?`ind.count.whole`:`ind.count`,{count:p(this.count)})}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${c(e)}>
        <table class="counted">
          <thead>
            <tr>
              <th scope="col">${i(`ind.incident`)}</th><th scope="col">${i(`ind.category`)}</th><th scope="col">${i(`stage.label`)}</th><th scope="col">${i(`ind.source`)}</th>
              <th scope="col">${i(`ind.reported_at`)}</th><th scope="col">${i(`ind.closed_at`)}</th><th scope="col">${i(`ind.area`)}</th><th scope="col">${i(`ind.department`)}</th>
              ${l?o`<th scope="col" class="number">${i(`ind.measured`)}</th>`:d}
            </tr>
          </thead>
          <tbody>
            ${(this.#t.items??[]).map(e=>Ye(e,l))}
          </tbody>
        </table>
      </div>
      ${de(this.#t,i(`ind.count.none`))}`}#a(e){let t=e=>{let t=Object.fromEntries(new URLSearchParams(this.search));m(E(`/indicators/incidents`,{...t,of:e}))};return o`<div class="segments not-printed" role="group" aria-label=${i(`ind.of`)}>
      ${[`counted`,`whole`].map(n=>o`<button type="button" data-of=${n} aria-pressed=${n===e?`true`:`false`} @click=${()=>t(n)}>${i(`ind.of.${n}`)}</button>`)}
    </div>`}};h([u({attribute:!1})],Z.prototype,`search`,void 0),h([u({attribute:!1})],Z.prototype,`asked`,void 0),h([r()],Z.prototype,`problem`,void 0),h([r()],Z.prototype,`count`,void 0);function Je(e,t){return t===``?i(`ind.no_part`):e.by===`department`?L(t):e.by===`source`?s(`source`,t):e.by===`major`||e.by===`category`?I(t):F(t)}function Ye(e,t){let n=e=>e===null?`–`:l(Date.parse(e),y.timezone),r=[e.outcome===null?``:s(`ind.outcome`,e.outcome),e.exempted?i(`ind.exempted`):``].filter(e=>e!==``);return o`<tr data-incident=${e.id}>
    <th scope="row">${y.may(`feed.read`)&&y.may(`incidents.read`)?o`<a href="/?incident=${e.id}">${e.number}</a>`:e.number}</th>
    <td data-label=${i(`ind.category`)}>${ce(e.category)}</td>
    <td data-label=${i(`stage.label`)}>${s(`stage`,e.stage)}${r.length===0?d:o`<small>${r.join(` · `)}</small>`}</td>
    <td data-label=${i(`ind.source`)}>${s(`source`,e.source)}</td>
    <td data-label=${i(`ind.reported_at`)}>${n(e.reported_at)}</td>
    <td data-label=${i(`ind.closed_at`)}>${n(e.closed_at)}</td>
    <td data-label=${i(`ind.area`)}>${e.area_code===null?`–`:Xe(e.area_code)}</td>
    <td data-label=${i(`ind.department`)}>${e.department_code===null?`–`:v.name(e.department_code)}</td>
    ${t?o`<td class="number" data-label=${i(`ind.measured`)}>${e.measured_s===null?`–`:H(e.measured_s)}</td>`:d}
  </tr>`}function Xe(e){let[t]=_.all.filter(t=>e.startsWith(t.code)).sort((e,t)=>t.code.length-e.code.length);return t===void 0?o`${F(e)}`:t.code===e?o`${c(t)}`:o`${c(t)}<small>${e}</small>`}customElements.define(`indicator-counted`,Z);var Ze=[`A`,`B`,`C`,`D`,`E`],Q=class extends n{constructor(...e){super(...e),this.search=``,this.rules=null,this.answer=null,this.problem=``,this.#e=null,this.#t=``,this.#n=null,this.#r=0}#e;#t;#n;#r;willUpdate(){this.#n!==this.search&&(this.#n=this.search,this.#i())}async#i(){this.#r+=1;let t=this.#r;try{await M.read();let e=this.#a;this.#t!==e&&(this.rules=await xe(e)),this.#t=e;let n=this.#o(this.rules??[]);if(n===void 0||t!==this.#r)return;let r={...this.asked,by:et(n,this.asked.by)},i=await Se(n.key,T(r));if(t!==this.#r)return;this.#e=r,this.answer=i,this.problem=``}catch(n){if(!(n instanceof e))throw n;t===this.#r&&(this.problem=f(n))}}get#a(){return this.asked.period===`custom`?this.asked.to:this.asked.day}#o(e){let t=new URLSearchParams(this.search).get(`score`)??``;return e.find(e=>e.key===t)??e[0]}render(){let{rules:e,answer:t,problem:n}=this,r=e===null?void 0:this.#o(e),a=r===void 0?[]:S.filter(e=>r.by.includes(e)),s=r===void 0?this.asked:{...this.asked,by:et(r,this.asked.by)};return o`<div class="page-head">
        <h1>${i(`ind.tab.scores`)} ${t===null?d:o`<small>${J(t.period)}</small>`}</h1>
        <button type="button" class="not-printed" @click=${()=>print()}>${i(`ind.print`)}</button>
      </div>
      ${e===null||r===void 0?d:o`${this.#s(e,r)}${Me({path:`/indicators/scores`,asked:s,extra:{score:r.key},dimensions:a})}`}
      ${n===``?d:o`<p class="note bad" role="alert">${n}</p>`}
      ${e?.length===0?o`<p class="empty" role="status">${i(`ind.scores.no_rules`)}</p>`:d}
      ${t===null||this.#e===null?n===``&&e?.length!==0?o`<p class="empty" role="status">${i(`app.loading`)}</p>`:d:this.#c(t,this.#e)}`}#s(e,t){return o`<div class="segments not-printed" role="group" aria-label=${i(`ind.tab.scores`)}>
      ${e.map(e=>o`<button type="button" data-score=${e.key} aria-pressed=${e.key===t.key?`true`:`false`} @click=${()=>m(E(`/indicators/scores`,{...T(this.asked),score:e.key}))}>${c(e)}</button>`)}
    </div>`}#c({rule:e,scores:t},n){let r=R(n);return o`<section class="slab score-rule">
        <h2>${c(e)} <small>${i(`ind.rule.version`,{version:e.version,since:e.starts_on})}</small></h2>
        <p class="formula">${$e(e.formula)}</p>
        <details>
          <summary>${i(`ind.rule.formula`)}</summary>
          <code>${e.formula}</code>
        </details>
        <ul class="bands" aria-label=${i(`ind.bands`)}>
          ${Ze.map(e=>o`<li>${tt(e)} ${i(`ind.band.${e}`)}</li>`)}
        </ul>
      </section>
      ${r.length===0?d:o`<p><b>${r.join(` · `)}</b></p>`}
      ${t.length===0?o`<p class="empty" role="status">${i(`ind.none`)}</p>`:d}
      <div class="table-box numbers-box" tabindex="0" role="region" aria-label=${c(e)} ?hidden=${t.length===0}>
        <table class="scores">
          <thead>
            <tr><th scope="col" class="number">${i(`ind.rank`)}</th><th scope="col">${i(`ind.by.${n.by}`)}</th><th scope="col" class="number">${i(`ind.score`)}</th><th scope="col">${i(`ind.band`)}</th><th scope="col">${i(`ind.missing`)}</th></tr>
          </thead>
          <tbody>
            ${t.map(e=>this.#l(e,nt(e,t),n))}
          </tbody>
        </table>
      </div>`}#l(e,t,n){let r=n.by===`none`?n:O(n,e.part),a=e.missing.map(e=>Qe(e)).join(` · `);return o`<tr data-part=${e.part}>
      <td class="number" data-label=${i(`ind.rank`)}>${t??`–`}</td>
      <th scope="row">${r===null?c(e):o`<a href=${E(`/indicators`,T(r))} title=${i(`ind.show_numbers`)} @click=${g}>${c(e)}</a>`}</th>
      <td class="number" data-label=${i(`ind.score`)}>${e.value===null?o`<span class="dim">${i(`ind.no_score`)}</span>`:o`<b>${e.value.toFixed(1)}</b>`}</td>
      <td data-label=${i(`ind.band`)}>${e.band===null?`–`:tt(e.band)}</td>
      <td data-label=${i(`ind.missing`)}>${a===``?`–`:i(`ind.missing.these`,{names:a})}</td>
    </tr>`}};h([u({attribute:!1})],Q.prototype,`search`,void 0),h([u({attribute:!1})],Q.prototype,`asked`,void 0),h([r()],Q.prototype,`rules`,void 0),h([r()],Q.prototype,`answer`,void 0),h([r()],Q.prototype,`problem`,void 0);function Qe(e){let t=M.byKey.get(e);return t===void 0?e:c(t)}function $e(e){return e.replace(/[a-z_][a-z0-9_]*/g,Qe).replaceAll(`*`,`×`).replace(/ - /g,` − `)}function et(e,t){return e.by.includes(t)&&t!==`none`?t:S.find(t=>t===e.by[0])??`none`}function tt(e){return o`<span class="band ${e}">${e}</span>`}function nt({value:e},t){return e===null?null:t.filter(t=>t.value!==null&&t.value>e).length+1}customElements.define(`indicator-scores`,Q);var $=class extends n{#e=``;connectedCallback(){super.connectedCallback(),this.#e=location.pathname,this.follow(ne(()=>this.#t())),this.follow(_.listen(()=>this.requestUpdate())),this.follow(v.listen(()=>this.requestUpdate()))}#t(){let e=this.#e!==location.pathname;this.#e=location.pathname,this.requestUpdate(),e&&this.updateComplete.then(()=>{this.querySelector(`#content`)?.focus({preventScroll:!0}),this.querySelector(`#content`)?.scrollTo(0,0)})}firstUpdated(){ae(this)}updated(e){super.updated(e),document.title=`${i(`app.name`)} · ${i(`section.indicators`)}`}render(){return ie(`indicators`,o`<div class="page indicators-page printable">${this.#n()}</div>`)}#n(){if(!se(ue.indicators,e=>y.may(e)))return oe();let[,e=``]=te(location.pathname),n=location.search,r=ge(n,ee(t.nowMs,y.timezone).slice(0,10)),a=(e,t,n)=>o`<a href=${E(t,T(r))} aria-current=${n?`page`:`false`} @click=${g}>${i(`ind.tab.${e}`)}</a>`,s=o`<nav class="local-tabs" aria-label=${i(`section.indicators`)}>${a(`numbers`,`/indicators`,e===``)} ${a(`scores`,`/indicators/scores`,e===`scores`)}</nav>`;return e===``?o`${s}<indicator-numbers .search=${n} .asked=${r}></indicator-numbers>`:e===`scores`?o`${s}<indicator-scores .search=${n} .asked=${r}></indicator-scores>`:e===`incidents`?o`<indicator-counted .search=${n} .asked=${r}></indicator-counted>`:oe()}};customElements.define(`indicators-view`,$);export{$ as IndicatorsView};