import{C as e,D as t,F as n,G as r,H as i,L as a,M as o,N as s,O as c,R as l,U as u,V as d,W as f,Y as ee,_ as p,a as te,c as m,f as h,l as g,n as _,q as v,r as y,s as b}from"./preload-helper--XE0fuEx.js";import{t as x}from"./areas-bBnJ7iEK.js";import{t as S}from"./departments-DA1o8fCL.js";import{n as ne,t as re}from"./frame-B8dJkTQU.js";import{t as ie}from"./room-C4GJoJrU.js";import{c as ae,f as oe,m as se,o as ce}from"./index-BhMdHc_k.js";import{L as C,i as w}from"./calls-BRDdUBSZ.js";import{n as le,t as ue}from"./listing-BC1LyhdY.js";import{t as T}from"./forms-BTEJ_QNF.js";var de=[`day`,`week`,`month`,`quarter`,`year`,`custom`],E=[`none`,`district`,`street`,`community`,`grid`,`department`,`major`,`category`,`source`],fe=[`desk`,`phone`,`citizen`,`patrol`,`sensor`,`system`],D=[`district`,`street`,`community`,`grid`],pe=/^\d{4}-\d{2}-\d{2}$/,me=864e5,he={month:1,quarter:3,year:12};function ge(e,t){let n=new URLSearchParams(e),r=e=>n.get(e)??``,i=e=>_e(r(e))?r(e):t;return{period:de.find(e=>e===r(`period`))??`month`,day:i(`day`),from:i(`from`),to:i(`to`),by:E.find(e=>e===r(`by`))??`none`,area:r(`area`),department:r(`department`),category:r(`category`),source:fe.find(e=>e===r(`source`))??``,raw:r(`raw`)===`true`}}function O(e){let{period:t,day:n,from:r,to:i,by:a,area:o,department:s,category:c,source:l,raw:u}=e,d=t===`custom`?{from:r,to:i}:{day:n},f={area:o,department:s,category:c,source:l,raw:u?`true`:``};return{period:t,...d,by:a,...Object.fromEntries(Object.entries(f).filter(([,e])=>e!==``))}}function k(e,t){return`${e}?${new URLSearchParams(t).toString()}`}function _e(e){return pe.test(e)&&!Number.isNaN(Date.parse(e))&&be(Date.parse(e))===e}function ve(e,t){if(e.period===`custom`){let n=(Date.parse(e.to)-Date.parse(e.from))/me+1;return{...e,from:j(e.from,t*n),to:j(e.to,t*n)}}if(e.period===`day`)return{...e,day:j(e.day,t)};if(e.period===`week`)return{...e,day:j(e.day,t*7)};let n=new Date(`${e.day.slice(0,7)}-01T00:00:00Z`);return n.setUTCMonth(n.getUTCMonth()+t*he[e.period]),{...e,day:be(n.getTime())}}function A(e,t){if(e.by===`none`)return e;if(t===``)return null;if(D.includes(e.by))return{...e,by:`none`,area:t};let n=e.by===`major`?`category`:e.by;return{...e,by:`none`,[n]:t}}function ye(e,t){let n=A(e,t);if(n===null||e.by===`none`)return null;let r=D.indexOf(e.by);return r>=0?D[r+1]===void 0?null:{...n,by:D[r+1]??`none`}:e.by===`major`?{...n,by:`category`}:null}function j(e,t){return be(Date.parse(e)+t*me)}function be(e){return new Date(e).toISOString().slice(0,10)}async function xe(){return(await w.get(`/indicators`)).items}async function Se(e){return w.get(`/indicators/values`,e)}async function Ce(e,t,n){return w.get(`/indicators/${e}/incidents`,{...t,limit:100,after:n})}async function we(e){return(await w.get(`/indicators/scores`,{day:e})).items}async function Te(e,t){return w.get(`/indicators/scores/${e}`,t)}async function Ee(e){return(await w.get(`/indicators/scores/${e}/versions`)).items}async function De(e,t,n){return w.post(`/indicators/scores/${e}/try?${new URLSearchParams(t).toString()}`,n)}async function Oe(e,t,n){return w.post(`/indicators/scores/${e}/versions`,t,n)}function ke(e){return`/api/v1/indicators/export?${new URLSearchParams(e).toString()}`}var M=new class{constructor(){this.all=[],this.byKey=new Map}async read(){this.all.length>0||(this.all=await xe(),this.byKey=new Map(this.all.map(e=>[e.key,e])))}get groups(){return[...new Set(this.all.map(e=>e.group))]}in(e){return this.all.filter(t=>t.group===e)}},Ae=new Map;function je(e){for(let t of e)t.key!==``&&Ae.set(t.key,t)}function N(e,t){let n=t(e),r=Ae.get(e);return n===e&&r!==void 0?s(r):n}function P(e){return N(e,e=>x.name(e))}function F(e){return N(e,oe)}function I(e){return N(e,e=>S.name(e))}function L(e){return[e.area===``?``:P(e.area),e.department===``?``:I(e.department),e.category===``?``:F(e.category),e.source===``?``:l(`source`,e.source),e.raw?a(`ind.raw.on`):``].filter(e=>e!==``)}var Me={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]};function Ne(e,t,n,r){if(n===`Home`||n===`End`){let i=r?e:e.filter(e=>e.row===t.row);return(n===`Home`?i[0]:i.at(-1))??null}let i=Me[n];if(i===void 0)return null;let[a,o]=i;if(o!==0){let n=e.filter(e=>e.row===t.row&&Math.sign(e.column-t.column)===o);return(o>0?n[0]:n.at(-1))??null}let s=e.filter(e=>Math.sign(e.row-t.row)===a),c=a>0?s[0]?.row:s.at(-1)?.row;return s.filter(e=>e.row===c).sort((e,n)=>Math.abs(e.column-t.column)-Math.abs(n.column-t.column))[0]??null}var Pe=`a.cell`;function Fe(e){return[...e.querySelectorAll(Pe)].map(e=>{let t=e.closest(`td, th`);return{place:{row:e.closest(`tr`)?.rowIndex??0,column:t?.cellIndex??0},link:e}})}function Ie(e){let t=[...e.querySelectorAll(Pe)],n=t.find(e=>e.tabIndex===0&&e.hasAttribute(`tabindex`))??t[0];for(let e of t)e.tabIndex=e===n?0:-1}function Le(e){let{currentTarget:t,target:n}=e;if(!(t instanceof HTMLElement)||!(n instanceof HTMLElement)||e.altKey||e.metaKey)return;let r=Fe(t),i=r.find(({link:e})=>e===n);if(i===void 0)return;let a=Ne(r.map(({place:e})=>e),i.place,e.key,e.ctrlKey),o=r.find(({place:e})=>e===a);o!==void 0&&(e.preventDefault(),i.link.tabIndex=-1,o.link.tabIndex=0,o.link.focus())}var Re=760;function ze(){return C.session?.permissions.grade===`L1`}function Be({path:e,asked:t,extra:n,dimensions:i}){let o=ze(),s=r=>y(k(e,{...O({...t,...r}),...n})),c=(o?[`none`,`district`]:E).filter(e=>i.includes(e));return v`<form class="ind-filters not-printed" role="search" autocomplete="off" @submit=${e=>e.preventDefault()}>
    <div class="ind-period">
      <div class="segments" role="group" aria-label=${a(`ind.period`)}>
        ${de.map(e=>v`<button type="button" data-period=${e} aria-pressed=${e===t.period?`true`:`false`} ?disabled=${o&&e!==`month`} @click=${()=>s(e===`custom`?{period:e,...Ue(t)}:{period:e})}>
            ${a(`ind.period.${e}`)}
          </button>`)}
      </div>
      <div class="ind-days">
        <button type="button" data-do="earlier" aria-label=${a(`ind.earlier`)} @click=${()=>y(k(e,{...O(ve(t,-1)),...n}))}>‹</button>
        ${t.period===`custom`?v`${z(`from`,a(`ind.from`),t.from,e=>s({from:e}))} ${z(`to`,a(`ind.to`),t.to,e=>s({to:e}))}`:z(`day`,a(`ind.day`),t.day,e=>s({day:e}))}
        <button type="button" data-do="later" aria-label=${a(`ind.later`)} @click=${()=>y(k(e,{...O(ve(t,1)),...n}))}>›</button>
      </div>
    </div>
    ${R(`by`,a(`ind.by`),t.by,c.map(e=>[e,a(`ind.by.${e}`)]),e=>s({by:e}))}
    ${o?r:v`<details class="narrowing" ?open=${innerWidth>Re||Ve(t)}><summary>${a(`ind.narrow`)}</summary><div>${He(t,s)}</div></details>`}
  </form>`}function Ve({area:e,department:t,category:n,source:r,raw:i}){return i||[e,t,n,r].some(e=>e!==``)}function He(e,t){let n=e=>[``,e],r=(e,t,n)=>t===``||e.some(([e])=>e===t)?e:[...e,[t,n(t)]],i=x.all.filter(e=>e.level!==`city`).map(e=>[e.code,e.level===`street`?`　${s(e)}`:s(e)]);i.sort(([e],[t])=>e<t?-1:1);let o=[...se().categories.values()].map(e=>[e.key,s(e)]),c=(S.all??[]).map(e=>[e.code,s(e)]);return v`${R(`area`,a(`ind.area`),e.area,[n(a(`area.whole_city`)),...r(i,e.area,P)],e=>t({area:e}))}
    ${R(`department`,a(`ind.department`),e.department,[n(a(`ind.every`)),...r(c,e.department,I)],e=>t({department:e}))}
    ${R(`category`,a(`ind.category`),e.category,[n(a(`ind.every`)),...r(o,e.category,F)],e=>t({category:e}))}
    ${R(`source`,a(`ind.source`),e.source,[n(a(`ind.every`)),...fe.map(e=>[e,l(`source`,e)])],e=>t({source:e}))}
    <label class="check" title=${a(`ind.raw.about`)}>
      <input type="checkbox" name="raw" .checked=${e.raw} @change=${e=>t({raw:e.target.checked})} />
      ${a(`ind.raw`)}
    </label>`}function R(e,t,n,r,i){return v`<label>
    <span>${t}</span>
    <select name=${e} @change=${e=>i(e.target.value)}>
      ${r.map(([e,t])=>v`<option value=${e} .selected=${e===n}>${t}</option>`)}
    </select>
  </label>`}function z(e,t,n,r){return v`<label>
    <span class="sr">${t}</span>
    <input name=${e} type="text" inputmode="numeric" maxlength="10" placeholder="2026-01-31" title=${`${t} · ${a(`ind.day.pattern`)}`} .value=${n} @change=${e=>{let t=e.target,i=t.value.trim();t.setCustomValidity(_e(i)?``:a(`ind.day.pattern`)),t.reportValidity()&&i!==n&&r(i)}} />
  </label>`}function Ue({period:e,day:t,from:n,to:r}){if(e===`custom`)return{from:n,to:r};let i=new Date(`${t.slice(0,7)}-01T00:00:00Z`);return i.setUTCMonth(i.getUTCMonth()+1),{from:`${t.slice(0,7)}-01`,to:new Date(i.getTime()-864e5).toISOString().slice(0,10)}}function B(e){let t=Math.round(e),n=(e,n)=>[Math.floor(t/e),Math.floor(t%e/n)];if(t<60)return a(`ind.time.s`,{s:t});if(t<3600){let[e,t]=n(60,1);return a(`ind.time.ms`,{m:e,s:t})}if(t<86400){let[e,t]=n(3600,60);return a(`ind.time.hm`,{h:e,m:t})}let[r,i]=n(86400,3600);return a(`ind.time.dh`,{d:p(r),h:i})}function V({unit:e},t){return t===null?null:e===`incidents`?a(`ind.incidents`,{count:p(t)}):e===`share`?`${(t*100).toFixed(1)}%`:B(t)}function We({unit:e},t){if(t===null)return null;let n=H(t),r=`${n>0?`+`:n<0?`−`:`±`}${p(Math.abs(n))}`;return e===`share`?a(`ind.points`,{value:r}):`${r}%`}function H(e){return Math.round(e*1e3)/10}function Ge({good:e},t){if(t===null)return null;let n=H(t);return n===0?`same`:e===``?`neutral`:n>0==(e===`higher`)?`better`:`worse`}function Ke(e){let t=e===null?0:H(e);return t>0?`▲`:t<0?`▼`:`＝`}function qe({counted:e,hidden:t}){return!t&&e!==null&&e>0}var Je=200,U=class extends t{constructor(...e){super(...e),this.search=``,this.answer=null,this.problem=``,this.reading=!1,this.whole=!1,this.#e=null,this.#t=null,this.#n=0}#e;#t;#n;willUpdate(){let e=new URLSearchParams(O(this.asked)).toString();this.#t!==e&&(this.#t=e,this.whole=!1,this.#r())}async#r(){this.#n+=1;let e=this.#n,{asked:t}=this;this.reading=!0;try{await M.read();let n=await Se({...O(t),compare:`true`});if(e!==this.#n)return;this.#e=t,je(n.parts),this.answer=n,this.problem=``}catch(t){if(!(t instanceof d))throw t;e===this.#n&&(this.problem=g(t))}finally{e===this.#n&&(this.reading=!1)}}get#i(){let e=new URLSearchParams(this.search).get(`group`)??``;return M.groups.includes(e)?e:M.groups[0]??``}updated(e){super.updated(e);for(let e of this.querySelectorAll(`table`))Ie(e)}render(){let{answer:e,asked:t}=this,n=this.#i,i=t.by===`none`||n===``?{}:{group:n};return v`<div class="page-head">
        <h1>${a(`section.indicators`)} ${e===null?r:v`<small>${K(e.period)}</small>`}</h1>
        <div class="buttons">
          ${C.may(`exports.make`)?v`<a class="button" href=${ke({...O(t),compare:`true`})} download="indicators.csv">${a(`ind.export`)}</a>`:r}
          <button type="button" @click=${()=>void this.#c()}>${a(`ind.print`)}</button>
        </div>
      </div>
      ${Be({path:`/indicators`,asked:t,extra:i,dimensions:E})}
      ${this.problem===``?r:v`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e===null?this.problem===``?v`<p class="empty" role="status">${a(`app.loading`)}</p>`:r:this.#a(e,this.#e??t,n)}`}#a(e,t,n){let i=L(t),[o]=e.parts,s=e.parts.some(e=>Object.values(e.numbers).some(e=>e.hidden));return v`<p class="ind-said" role="status">
        ${i.length===0?r:v`<b>${i.join(` · `)}</b>`}
        ${e.previous===null||e.year_before===null?r:v`<span class="dim">${a(`ind.compared`,{previous:K(e.previous),year:K(e.year_before)})}</span>`}
        ${this.reading?v`<span class="dim">${a(`app.loading`)}</span>`:r}
      </p>
      ${s||ze()?v`<p class="note">${a(`ind.hidden.about`)}</p>`:r}
      ${o===void 0?v`<p class="empty">${a(`ind.none`)}</p>`:t.by===`none`?v`${$e(null,e=>this.#o(e))}${this.#s(t,o)}`:v`${$e(n,e=>y(k(`/indicators`,{...O(t),group:e})))}${this.#l(t,e.parts,n)}`}`}#o(e){let t=this.querySelector(`tbody[data-group="${e}"]`);t?.scrollIntoView({block:`start`}),t?.querySelector(`a.cell`)?.focus({preventScroll:!0})}#s(e,t){return v`<div class="table-box numbers-box" tabindex="0" role="region" aria-label=${a(`section.indicators`)}>
      <table class="ind-whole" @keydown=${Le}>
        <thead>
          <tr>
            <th scope="col">${a(`ind.indicator`)}</th><th scope="col" class="number">${a(`ind.value`)}</th><th scope="col" class="number">${a(`ind.made_of`)}</th>
            <th scope="col" class="number">${a(`ind.previous`)}</th><th scope="col">${a(`ind.previous_change`)}</th><th scope="col" class="number">${a(`ind.year_before`)}</th><th scope="col">${a(`ind.year_change`)}</th>
          </tr>
        </thead>
        ${M.groups.map(n=>v`<tbody data-group=${n}>
            <tr class="group-row"><th colspan="7" scope="rowgroup">${a(`ind.group.${n}`)}</th></tr>
            ${M.in(n).map(n=>Ye(e,n,t))}
          </tbody>`)}
      </table>
    </div>`}async#c(){this.whole=!0,await this.updateComplete,print()}#l(e,t,n){let i=M.in(n),o=this.whole?0:Math.max(0,t.length-Je),c=o===0?t:t.slice(0,Je);return v`<div class="table-box numbers-box" tabindex="0" role="region" aria-label=${a(`ind.group.${n}`)}>
      <table class="ind-parts" @keydown=${Le}>
        <thead>
          <tr>
            <th scope="col">${a(`ind.by.${e.by}`)}</th>
            ${i.map(e=>v`<th scope="col" class="number" title=${W(e)}>${s(e)}<small>${l(`ind.unit`,e.unit)}</small></th>`)}
          </tr>
        </thead>
        <tbody>
          ${c.map(t=>{let r=ye(e,t.key);return v`<tr data-part=${t.key}>
              <th scope="row">${r===null?s(t):v`<a class="cell" href=${k(`/indicators`,{...O(r),group:n})} title=${a(`ind.deeper`,{by:a(`ind.by.${r.by}`)})} @click=${_}>${s(t)}</a>`}</th>
              ${i.map(n=>{let r=t.numbers[n.key];return v`<td class="number" data-label=${s(n)} data-indicator=${n.key}>
                  ${r===void 0?`–`:v`${Xe(e,n,t,r)}${et(n,r)}<small class="changes-line">${tt(a(`ind.previous_short`),n,r.previous_change??null)} ${tt(a(`ind.year_short`),n,r.year_change??null)}</small>`}
                </td>`})}
            </tr>`})}
        </tbody>
      </table>
      ${o===0?r:v`<p class="more-parts not-printed"><button type="button" @click=${()=>this.whole=!0}>${a(`ind.more`,{n:o})}</button></p>`}
    </div>`}};b([f({attribute:!1})],U.prototype,`search`,void 0),b([f({attribute:!1})],U.prototype,`asked`,void 0),b([u()],U.prototype,`answer`,void 0),b([u()],U.prototype,`problem`,void 0),b([u()],U.prototype,`reading`,void 0),b([u()],U.prototype,`whole`,void 0);function Ye(e,t,n){let i=n.numbers[t.key];return i===void 0?r:v`<tr data-indicator=${t.key}>
    <th scope="row">${s(t)}<small>${W(t)}</small></th>
    <td class="number value" data-label=${a(`ind.value`)}>${Xe(e,t,n,i)}${et(t,i)}</td>
    <td class="number" data-label=${a(`ind.made_of`)}>${Ze(e,t,n,i)}</td>
    <td class="number" data-label=${a(`ind.previous`)}>${V(t,i.previous??null)??`–`}</td>
    <td data-label=${a(`ind.previous_change`)}>${G(t,i.previous_change??null)}</td>
    <td class="number" data-label=${a(`ind.year_before`)}>${V(t,i.year_before??null)??`–`}</td>
    <td data-label=${a(`ind.year_change`)}>${G(t,i.year_change??null)}</td>
  </tr>`}function Xe(e,t,n,r){if(r.hidden)return v`<span class="dim" title=${a(`ind.hidden.about`)}>${a(`ind.hidden`)}</span>`;let i=V(t,r.value);return i===null?v`<span class="dim">${a(`ind.no_value`)}</span>`:qe(r)?Qe({asked:e,one:t,part:n},`counted`,v`<b>${i}</b>`):v`<b>${i}</b>`}function Ze(e,t,n,r){if(r.hidden||r.counted===null||t.unit===`incidents`)return``;if(t.unit!==`share`)return a(`ind.of_incidents`,{count:r.counted});let i=r.whole??0;return v`${r.counted} ÷ ${i>0?Qe({asked:e,one:t,part:n},`whole`,v`${i}`):i}`}function Qe({asked:e,one:t,part:n},r,i){let o={...O(e),key:t.key,part:n.key,of:r};return v`<a class="cell" href=${k(`/indicators/incidents`,o)} title=${a(`ind.show_incidents`)} @click=${_}>${i}</a>`}function $e(e,t){return v`<div class="segments ind-groups not-printed" role="group" aria-label=${a(`ind.groups`)}>
    ${M.groups.map(n=>v`<button type="button" data-group=${n} aria-pressed=${e===null?r:n===e?`true`:`false`} @click=${()=>t(n)}>${a(`ind.group.${n}`)}</button>`)}
  </div>`}function W(e){return s({name_zh:e.explanation_zh,name_en:e.explanation_en})}function et({standard_s:e},{met:t}){if(e===null)return r;let n=a(`ind.standard`,{time:B(e)});return t===null?v`<small class="dim">${n}</small>`:v`<small class=${t?`better`:`worse`}>${a(t?`ind.met`:`ind.not_met`)} · ${n}</small>`}function G(e,t){let n=We(e,t),i=Ge(e,t);return n===null||i===null?v`<span class="dim">–</span>`:v`<span class="change ${i}">${Ke(t)} ${n}${i===`neutral`||i===`same`?r:v` <em>${a(`ind.direction.${i}`)}</em>`}</span>`}function tt(e,t,n){return n===null?r:v`<span>${e} ${G(t,n)}</span>`}function K({first:e,last:t}){return e===t?e:`${e} – ${t}`}customElements.define(`indicator-numbers`,U);var nt=6,q=64,J=class extends t{constructor(...e){super(...e),this.partKey=``,this.bars=[],this.reading=!1,this.problem=``,this.#e=``}#e;get#t(){return`${new URLSearchParams(O(this.asked)).toString()}/${this.partKey}/${this.indicator.key}`}willUpdate(){this.#e!==this.#t&&(this.#e=this.#t,this.bars=[],this.reading=!1,this.problem=``)}render(){if(A(this.asked,this.partKey)===null)return v`${r}`;let{bars:e}=this;return v`${e.length===0?v`<button type="button" class="more not-printed" data-do="trend" ?disabled=${this.reading} @click=${()=>void this.#r()}>${a(this.reading?`app.loading`:`ind.trend`,{count:nt})}</button>`:this.#n(e)}
      ${this.problem===``?r:v`<p class="note bad" role="alert">${this.problem}</p>`}`}#n(e){let t=Math.max(...e.map(e=>e.number?.value??0),0);return v`<ol class="trend" aria-label=${a(`ind.trend`,{count:nt})}>
      ${e.map((n,r)=>{let i=n.number?.value??null,o=i===null||t===0?0:Math.max(2,i/t*q);return v`<li class=${r===e.length-1?`present`:``}>
          <svg viewBox="0 0 40 ${q}" aria-hidden="true" preserveAspectRatio="none">${ee`<rect x="6" width="28" y=${q-o} height=${o} />`}</svg>
          <b>${n.number?.hidden?a(`ind.hidden`):V(this.indicator,i)??a(`ind.no_value`)}</b>
          <small>${n.days}</small>
        </li>`})}
    </ol>`}async#r(){let e=A(this.asked,this.partKey);if(e===null)return;let t=this.#e;this.reading=!0,await m(async()=>{let n=[];for(let r=5;r>=0;--r){let i=await Se(O(ve(e,-r)));if(n.push({days:K(i.period),number:i.parts[0]?.numbers[this.indicator.key]??null}),t!==this.#e)return}this.bars=n},e=>this.problem=e),t===this.#e&&(this.reading=!1)}};b([f({attribute:!1})],J.prototype,`asked`,void 0),b([f({attribute:!1})],J.prototype,`partKey`,void 0),b([f({attribute:!1})],J.prototype,`indicator`,void 0),b([u()],J.prototype,`bars`,void 0),b([u()],J.prototype,`reading`,void 0),b([u()],J.prototype,`problem`,void 0),customElements.define(`indicator-trend`,J);var Y=class extends t{constructor(...e){super(...e),this.search=``,this.problem=``,this.count=null,this.#e=null,this.#t=new ue(e=>this.#r(e),()=>this.requestUpdate())}#e;#t;willUpdate(){this.#e!==this.search&&(this.#e=this.search,this.count=null,m(async()=>{await M.read(),await this.#t.refresh()},e=>this.problem=e))}get#n(){let e=new URLSearchParams(this.search);return{key:e.get(`key`)??``,part:e.get(`part`)??``,of:e.get(`of`)===`whole`?`whole`:`counted`}}async#r(e){let{key:t,part:n,of:r}=this.#n,i=await Ce(t,{...O(this.asked),part:n,of:r},e);return this.count=i.count,{items:i.items,next:i.next??null}}render(){let{key:e}=this.#n,t=M.byKey.get(e),n=k(`/indicators`,{...O(this.asked),...t===void 0||this.asked.by===`none`?{}:{group:t.group}});return v`<p class="back"><a href=${n} @click=${_}>${a(`section.indicators`)}</a></p>
      ${this.problem===``?r:v`<p class="note bad" role="alert">${this.problem}</p>`}
      ${t===void 0?r:this.#i(t)}`}#i(e){let{asked:t}=this,{part:n,of:i}=this.#n,o=[...t.by===`none`?[]:[`${a(`ind.by.${t.by}`)}: ${rt(t,n)}`],...L(t)],c=t.period===`custom`?`${t.from} – ${t.to}`:`${a(`ind.period.${t.period}`)} · ${t.day}`,l=e.unit===`s`;return v`<div class="page-head">
        <h1>${s(e)} <small>${c}</small></h1>
        ${e.unit===`share`?this.#a(i):r}
      </div>
      <p class="dim">${W(e)}</p>
      ${o.length===0?r:v`<p><b>${o.join(` · `)}</b></p>`}
      <indicator-trend .asked=${t} .partKey=${n} .indicator=${e}></indicator-trend>
      <p class="count" role="status">${this.count===null?a(`app.loading`):a(i===`whole`?`ind.count.whole`:`ind.count`,{count:p(this.count)})}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${s(e)}>
        <table class="counted">
          <thead>
            <tr>
              <th scope="col">${a(`ind.incident`)}</th><th scope="col">${a(`ind.category`)}</th><th scope="col">${a(`stage.label`)}</th><th scope="col">${a(`ind.source`)}</th>
              <th scope="col">${a(`ind.reported_at`)}</th><th scope="col">${a(`ind.closed_at`)}</th><th scope="col">${a(`ind.area`)}</th><th scope="col">${a(`ind.department`)}</th>
              ${l?v`<th scope="col" class="number">${a(`ind.measured`)}</th>`:r}
            </tr>
          </thead>
          <tbody>
            ${(this.#t.items??[]).map(e=>it(e,l))}
          </tbody>
        </table>
      </div>
      ${le(this.#t,a(`ind.count.none`))}`}#a(e){let t=e=>{let t=Object.fromEntries(new URLSearchParams(this.search));y(k(`/indicators/incidents`,{...t,of:e}))};return v`<div class="segments not-printed" role="group" aria-label=${a(`ind.of`)}>
      ${[`counted`,`whole`].map(n=>v`<button type="button" data-of=${n} aria-pressed=${n===e?`true`:`false`} @click=${()=>t(n)}>${a(`ind.of.${n}`)}</button>`)}
    </div>`}};b([f({attribute:!1})],Y.prototype,`search`,void 0),b([f({attribute:!1})],Y.prototype,`asked`,void 0),b([u()],Y.prototype,`problem`,void 0),b([u()],Y.prototype,`count`,void 0);function rt(e,t){return t===``?a(`ind.no_part`):e.by===`department`?I(t):e.by===`source`?l(`source`,t):e.by===`major`||e.by===`category`?F(t):P(t)}function it(t,n){let i=t=>t===null?`–`:e(Date.parse(t),C.timezone),o=[t.outcome===null?``:l(`ind.outcome`,t.outcome),t.exempted?a(`ind.exempted`):``].filter(e=>e!==``);return v`<tr data-incident=${t.id}>
    <th scope="row">${C.may(`feed.read`)&&C.may(`incidents.read`)?v`<a href="/?incident=${t.id}">${t.number}</a>`:t.number}</th>
    <td data-label=${a(`ind.category`)}>${oe(t.category)}</td>
    <td data-label=${a(`stage.label`)}>${l(`stage`,t.stage)}${o.length===0?r:v`<small>${o.join(` · `)}</small>`}</td>
    <td data-label=${a(`ind.source`)}>${l(`source`,t.source)}</td>
    <td data-label=${a(`ind.reported_at`)}>${i(t.reported_at)}</td>
    <td data-label=${a(`ind.closed_at`)}>${i(t.closed_at)}</td>
    <td data-label=${a(`ind.area`)}>${t.area_code===null?`–`:at(t.area_code)}</td>
    <td data-label=${a(`ind.department`)}>${t.department_code===null?`–`:S.name(t.department_code)}</td>
    ${n?v`<td class="number" data-label=${a(`ind.measured`)}>${t.measured_s===null?`–`:B(t.measured_s)}</td>`:r}
  </tr>`}function at(e){let[t]=x.all.filter(t=>e.startsWith(t.code)).sort((e,t)=>t.code.length-e.code.length);return t===void 0?v`${P(e)}`:t.code===e?v`${s(t)}`:v`${s(t)}<small>${e}</small>`}customElements.define(`indicator-counted`,Y);function ot(e){let t=M.byKey.get(e);return t===void 0?e:s(t)}function X(e){return e.replace(/[a-z_][a-z0-9_]*/g,ot).replaceAll(`*`,`×`).replace(/ - /g,` − `)}function st(e){if(e.code!==`score_fault`)return null;let t=Number(e.body.place),r=e.field(`said`),i=e.field(`fault`),a=n(o(),`ind.fault.${i}`,{said:r,place:t})??g(e),s=i===`no_indicator`||i===`unexpected`||i===`missing_value`;return{text:a,from:Math.max(0,t-1),length:s?r.length:+(i===`unreadable`)}}function ct(e){return v`<span class="band ${e}">${e}</span>`}function lt(e){return e===`none`?a(`ind.formulas.whole`):l(`ind.by`,e)}var ut=600,dt=1e3,ft=`100 * closing_rate`,Z=class extends t{constructor(...e){super(...e),this.key=``,this.draft=null,this.newest=null,this.fault=null,this.tried=null,this.inForce=null,this.checking=!1,this.problem=``,this.refused=``,this.sending=!1,this.#e=null,this.#t=void 0,this.#n=0,this.#r=i(),this.#m=e=>{let t=e.target,n=this.#f,{draft:r}=this;n!==null&&r!==null&&t.value!==``&&(n.setRangeText(t.value,n.selectionStart,n.selectionEnd,`end`),t.value=``,n.focus(),this.#a({...r,formula:n.value}))},this.#h=e=>{e.preventDefault();let{draft:t}=this;if(t===null||this.sending||this.tried===null||this.checking)return;let n=new FormData(e.target),r=T(n,`starts_on`);if(!_e(r)){this.refused=a(`ind.day.pattern`);return}let i=this.key===``?T(n,`key`):this.key,o={formula:t.formula,by:t.by,name_zh:T(n,`name_zh`),name_en:T(n,`name_en`),starts_on:r,note:T(n,`note`)};this.#g(()=>Oe(i,o,this.#r),i)}}#e;#t;#n;#r;disconnectedCallback(){clearTimeout(this.#t),super.disconnectedCallback()}willUpdate(){this.#e!==this.key&&(this.#e=this.key,this.#i(this.key))}async#i(e){await m(async()=>{await M.read();let[t=null]=e===``?[]:await Ee(e);this.newest=t,this.#a(t===null?{formula:ft,by:[`district`],name_zh:``,name_en:``}:{...t,by:E.filter(e=>t.by.includes(e))},0)},e=>this.problem=e)}#a(e,t=ut){this.draft=e,this.#r=i(),this.refused=``,this.checking=!0,clearTimeout(this.#t),this.#t=setTimeout(()=>void this.#o(e),t)}async#o({formula:e,by:t}){this.#n+=1;let n=this.#n,r=mt(t);if(this.fault=null,this.problem=``,r===void 0||e.trim()===``){this.tried=null,this.checking=!1;return}let i=O({...ge(``,gt()),by:r}),a=this.newest?.by.includes(r)===!0;try{let[r,o]=await Promise.all([De(this.key===``?`draft`:this.key,i,{formula:e,by:t}),a?this.#s(i):null]);if(n!==this.#n)return;this.tried=r,this.inForce=o}catch(e){if(!(e instanceof d))throw e;if(n!==this.#n)return;this.tried=null,this.fault=st(e),this.fault===null&&(this.problem=g(e))}finally{n===this.#n&&(this.checking=!1)}}async#s(e){try{return await Te(this.key,e)}catch(e){if(e instanceof d&&e.status===404)return null;throw e}}render(){let{draft:e,key:t,newest:n}=this,i=t===``?`/indicators/formulas`:`/indicators/formulas/${t}`;return v`<p class="back"><a href=${i} @click=${_}>${a(`ind.formulas.leave`)}</a></p>
      <h1>${t===``?a(`ind.formulas.new`):a(`ind.formulas.revising`,{name:n===null?t:s(n)})}</h1>
      ${this.problem===``?r:v`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e===null?this.problem===``?v`<p class="empty" role="status">${a(`app.loading`)}</p>`:r:v`<div class="writing formula-draft">${this.#c(e)}${this.#u(e)}</div>`}`}#c(e){return v`<section class="slab">
      <form autocomplete="off" @submit=${this.#h}>
        <label>
          <span>${a(`ind.formulas.formula`)}</span>
          <textarea
            name="formula"
            rows="6"
            maxlength=${dt}
            spellcheck="false"
            autocapitalize="off"
            required
            aria-invalid=${this.fault===null?`false`:`true`}
            aria-describedby="formula-state"
            .value=${e.formula}
            @input=${t=>this.#a({...e,formula:t.target.value})}
          ></textarea>
        </label>
        ${this.#l(e)}
        <label>
          <span>${a(`ind.formulas.insert`)}</span>
          <select @change=${this.#m}>
            <option value="">${a(`ind.formulas.insert.choose`)}</option>
            ${M.groups.map(e=>v`<optgroup label=${l(`ind.group`,e)}>${M.in(e).map(e=>v`<option value=${e.key}>${s(e)} · ${e.key}</option>`)}</optgroup>`)}
          </select>
        </label>
        <fieldset class="ticks">
          <legend>${a(`ind.formulas.by`)}</legend>
          ${E.map(t=>v`<label class="check"><input type="checkbox" name="by" value=${t} .checked=${e.by.includes(t)} @change=${()=>this.#a({...e,by:E.filter(n=>n===t!==e.by.includes(n))})} /> ${lt(t)}</label>`)}
        </fieldset>
        ${this.key===``?v`<label><span>${a(`ind.formulas.key`)}</span><input name="key" required maxlength="40" pattern="[a-z][a-z0-9_]*" title=${a(`ind.formulas.key.pattern`)} /></label>`:r}
        <div class="pair">
          <label><span>${a(`ind.formulas.name_zh`)}</span><input name="name_zh" required maxlength="80" .value=${e.name_zh} /></label>
          <label><span>${a(`ind.formulas.name_en`)}</span><input name="name_en" required maxlength="80" .value=${e.name_en} /></label>
        </div>
        <label><span>${a(`ind.formulas.starts_on`)}</span><input name="starts_on" inputmode="numeric" required maxlength="10" pattern="\\d{4}-\\d{2}-\\d{2}" placeholder="2026-01-31" title=${a(`ind.day.pattern`)} /></label>
        <label><span>${a(`ind.formulas.note`)}</span><textarea name="note" rows="2" maxlength="200" required></textarea></label>
        ${this.refused===``?r:v`<p class="note bad" role="alert">${this.refused}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending||this.checking||this.tried===null}>${this.sending?a(`form.sending`):a(`ind.formulas.publish`)}</button>
        </div>
        <p class="dim">${a(`ind.formulas.publish.about`)}</p>
      </form>
    </section>`}#l(e){let{fault:t,tried:n}=this;return v`<div class="found">
      <div id="formula-state" role="status">
        ${t===null?e.by.length===0?v`<p class="note bad">${a(`ind.formulas.by.none`)}</p>`:n===null?v`<p class="dim">${this.checking?a(`ind.formulas.checking`):``}</p>`:v`<p class="note">✓ ${a(`ind.formulas.sound`)}</p>`:pt(e.formula,t)}
      </div>
      ${t===null?r:v`<button type="button" @click=${()=>this.#p(t)}>${a(`ind.formulas.show`)}</button>`}
    </div>`}#u(e){let{fault:t,tried:n}=this;return v`<div class="found">
      ${t===null&&e.formula.trim()!==``?v`<section class="slab"><h2>${a(`ind.formulas.in_words`)}</h2><p class="formula">${X(e.formula)}</p></section>`:r}
      ${n===null?r:this.#d(n)}
    </div>`}#d({scores:e}){let t=this.inForce===null?null:new Map(this.inForce.scores.map(e=>[e.part,e.value]));return v`<section class="slab trial">
      <h2>${a(`ind.formulas.trial`)}</h2>
      ${e.length===0?v`<p class="empty">${a(`ind.none`)}</p>`:v`<div class="table-box" tabindex="0" role="region" aria-label=${a(`ind.formulas.trial`)}>
            <table>
              <thead>
                <tr><th scope="col">${l(`ind.by`,mt(this.draft?.by??[])??`none`)}</th>${t===null?r:v`<th scope="col" class="number">${a(`ind.formulas.now`)}</th>`}<th scope="col" class="number">${a(`ind.formulas.then`)}</th><th scope="col">${a(`ind.band`)}</th></tr>
              </thead>
              <tbody>
                ${e.map(e=>v`<tr data-part=${e.part}>
                    <th scope="row">${s(e)}</th>
                    ${t===null?r:v`<td class="number" data-label=${a(`ind.formulas.now`)}>${ht(t.get(e.part)??null)}</td>`}
                    <td class="number" data-label=${a(`ind.formulas.then`)}><b>${ht(e.value)}</b></td>
                    <td data-label=${a(`ind.band`)}>${e.band===null?`–`:ct(e.band)}</td>
                  </tr>`)}
              </tbody>
            </table>
          </div>`}
    </section>`}get#f(){return this.querySelector(`textarea[name=formula]`)}#p({from:e,length:t}){this.#f?.focus(),this.#f?.setSelectionRange(e,e+t)}#m;#h;async#g(e,t){this.sending=!0,this.refused=``;let n=await m(e,(e,t)=>{this.fault=st(t),this.refused=t.field(`field`)===`starts_on`||t.errors[0]?.field===`starts_on`?a(`ind.formulas.starts_on.wrong`):this.fault?.text??e,t.code!==`network`&&(this.#r=i())});this.sending=!1,n&&y(`/indicators/formulas/${t}`)}};b([f()],Z.prototype,`key`,void 0),b([u()],Z.prototype,`draft`,void 0),b([u()],Z.prototype,`newest`,void 0),b([u()],Z.prototype,`fault`,void 0),b([u()],Z.prototype,`tried`,void 0),b([u()],Z.prototype,`inForce`,void 0),b([u()],Z.prototype,`checking`,void 0),b([u()],Z.prototype,`problem`,void 0),b([u()],Z.prototype,`refused`,void 0),b([u()],Z.prototype,`sending`,void 0),customElements.define(`score-draft`,Z);function pt(e,{text:t,from:n,length:r}){return v`<div class="note bad">
    <p><b>${a(`ind.formulas.fault`,{place:n+1})}</b> ${t}</p>
    <code class="faulty-formula">${e.slice(0,n)}<mark>${r===0?`▸`:e.slice(n,n+r)}</mark>${e.slice(n+r)}</code>
  </div>`}function mt(e){return e.find(e=>e!==`none`)??e[0]}function ht(e){return e===null?a(`ind.no_score`):e.toFixed(1)}function gt(){return h(c.nowMs,C.timezone).slice(0,10)}var Q=class extends t{constructor(...e){super(...e),this.key=``,this.rules=null,this.versions=null,this.problem=``,this.#e=null}#e;willUpdate(){this.#e!==this.key&&(this.#e=this.key,this.#t(this.key))}async#t(e){this.rules=this.versions=null,this.problem=``,await m(async()=>{await M.read(),e===``?this.rules=await we(vt()):this.versions=await Ee(e)},e=>this.problem=e)}render(){let{problem:e,key:t}=this;return v`${e===``?r:v`<p class="note bad" role="alert">${e}</p>`} ${t===``?this.#n():this.#r()}`}#n(){let{rules:e}=this;return v`<div class="page-head">
        <h1>${a(`ind.tab.formulas`)}</h1>
        ${C.may(`scores.change`)?v`<a class="button" href="/indicators/formulas/new" @click=${_}>${a(`ind.formulas.new`)}</a>`:r}
      </div>
      <p class="dim">${a(`ind.formulas.about`)}</p>
      ${e===null?this.#a():r}
      ${(e??[]).map(e=>v`<section class="slab" data-score=${e.key}>
          <div class="card-head">
            <h2><a href="/indicators/formulas/${e.key}" @click=${_}>${s(e)}</a> <small>${a(`ind.rule.version`,{version:e.version,since:e.starts_on})}</small></h2>
            <p class="dim">${_t(e)}</p>
          </div>
          <p class="formula">${X(e.formula)}</p>
        </section>`)}`}#r(){let{versions:e,key:t}=this,[n]=e??[],i=vt(),o=(e??[]).find(e=>e.starts_on<=i);return v`<p class="back"><a href="/indicators/formulas" @click=${_}>${a(`ind.tab.formulas`)}</a></p>
      <div class="page-head">
        <h1>${n===void 0?t:s(n)} <small>${t}</small></h1>
        ${n!==void 0&&C.may(`scores.change`)?v`<a class="button" href="/indicators/formulas/${t}/draft" @click=${_}>${a(`ind.formulas.revise`)}</a>`:r}
      </div>
      ${e===null?this.#a():r}
      ${(e??[]).map(e=>this.#i(e,e===o,i))}`}#i(t,n,i){let o=n?`present`:t.starts_on>i?`coming`:`past`,s=t.shipped?a(`ind.formulas.shipped`):a(`ind.formulas.published`,{at:t.published_at===null?``:e(Date.parse(t.published_at),C.timezone)});return v`<section class="slab score-version" data-version=${t.version}>
      <h2>${a(`ind.rule.version`,{version:t.version,since:t.starts_on})} <small class="state ${n?`on`:`off`}">${l(`ind.formulas.standing`,o)}</small></h2>
      <p class="formula">${X(t.formula)}</p>
      <p class="dim">${_t(t)} · ${s}</p>
      ${t.note===null?r:v`<p>${a(`ind.formulas.note_of`,{note:t.note})}</p>`}
      <details>
        <summary>${a(`ind.rule.formula`)}</summary>
        <code>${t.formula}</code>
      </details>
    </section>`}#a(){return this.problem===``?v`<p class="empty" role="status">${a(`app.loading`)}</p>`:r}};b([f()],Q.prototype,`key`,void 0),b([u()],Q.prototype,`rules`,void 0),b([u()],Q.prototype,`versions`,void 0),b([u()],Q.prototype,`problem`,void 0),customElements.define(`score-formulas`,Q);function _t(e){return a(`ind.formulas.for`,{parts:e.by.map(lt).join(` · `)})}function vt(){return h(c.nowMs,C.timezone).slice(0,10)}var yt=[`A`,`B`,`C`,`D`,`E`],$=class extends t{constructor(...e){super(...e),this.search=``,this.rules=null,this.answer=null,this.problem=``,this.#e=null,this.#t=``,this.#n=null,this.#r=0}#e;#t;#n;#r;willUpdate(){this.#n!==this.search&&(this.#n=this.search,this.#i())}async#i(){this.#r+=1;let e=this.#r;try{await M.read();let t=this.#a;this.#t!==t&&(this.rules=await we(t)),this.#t=t;let n=this.#o(this.rules??[]);if(n===void 0||e!==this.#r)return;let r={...this.asked,by:bt(n,this.asked.by)},i=await Te(n.key,O(r));if(e!==this.#r)return;this.#e=r,this.answer=i,this.problem=``}catch(t){if(!(t instanceof d))throw t;e===this.#r&&(this.problem=g(t))}}get#a(){return this.asked.period===`custom`?this.asked.to:this.asked.day}#o(e){let t=new URLSearchParams(this.search).get(`score`)??``;return e.find(e=>e.key===t)??e[0]}render(){let{rules:e,answer:t,problem:n}=this,i=e===null?void 0:this.#o(e),o=i===void 0?[]:E.filter(e=>i.by.includes(e)),s=i===void 0?this.asked:{...this.asked,by:bt(i,this.asked.by)};return v`<div class="page-head">
        <h1>${a(`ind.tab.scores`)} ${t===null?r:v`<small>${K(t.period)}</small>`}</h1>
        <button type="button" class="not-printed" @click=${()=>print()}>${a(`ind.print`)}</button>
      </div>
      ${e===null||i===void 0?r:v`${this.#s(e,i)}${Be({path:`/indicators/scores`,asked:s,extra:{score:i.key},dimensions:o})}`}
      ${n===``?r:v`<p class="note bad" role="alert">${n}</p>`}
      ${e?.length===0?v`<p class="empty" role="status">${a(`ind.scores.no_rules`)}</p>`:r}
      ${t===null||this.#e===null?n===``&&e?.length!==0?v`<p class="empty" role="status">${a(`app.loading`)}</p>`:r:this.#c(t,this.#e)}`}#s(e,t){return v`<div class="segments not-printed" role="group" aria-label=${a(`ind.tab.scores`)}>
      ${e.map(e=>v`<button type="button" data-score=${e.key} aria-pressed=${e.key===t.key?`true`:`false`} @click=${()=>y(k(`/indicators/scores`,{...O(this.asked),score:e.key}))}>${s(e)}</button>`)}
    </div>`}#c({rule:e,scores:t},n){let i=L(n);return v`<section class="slab score-rule">
        <div class="card-head">
          <h2>${s(e)} <small>${a(`ind.rule.version`,{version:e.version,since:e.starts_on})}</small></h2>
          <a class="not-printed" href="/indicators/formulas/${e.key}" @click=${_}>${a(`ind.formulas.versions`)}</a>
        </div>
        <p class="formula">${X(e.formula)}</p>
        <details>
          <summary>${a(`ind.rule.formula`)}</summary>
          <code>${e.formula}</code>
        </details>
        <ul class="bands" aria-label=${a(`ind.bands`)}>
          ${yt.map(e=>v`<li>${ct(e)} ${a(`ind.band.${e}`)}</li>`)}
        </ul>
      </section>
      ${i.length===0?r:v`<p><b>${i.join(` · `)}</b></p>`}
      ${t.length===0?v`<p class="empty" role="status">${a(`ind.none`)}</p>`:r}
      <div class="table-box numbers-box" tabindex="0" role="region" aria-label=${s(e)} ?hidden=${t.length===0}>
        <table class="scores">
          <thead>
            <tr><th scope="col" class="number">${a(`ind.rank`)}</th><th scope="col">${a(`ind.by.${n.by}`)}</th><th scope="col" class="number">${a(`ind.score`)}</th><th scope="col">${a(`ind.band`)}</th><th scope="col">${a(`ind.missing`)}</th></tr>
          </thead>
          <tbody>
            ${t.map(e=>this.#l(e,xt(e,t),n))}
          </tbody>
        </table>
      </div>`}#l(e,t,n){let r=n.by===`none`?n:A(n,e.part),i=e.missing.map(e=>ot(e)).join(` · `);return v`<tr data-part=${e.part}>
      <td class="number" data-label=${a(`ind.rank`)}>${t??`–`}</td>
      <th scope="row">${r===null?s(e):v`<a href=${k(`/indicators`,O(r))} title=${a(`ind.show_numbers`)} @click=${_}>${s(e)}</a>`}</th>
      <td class="number" data-label=${a(`ind.score`)}>${e.value===null?v`<span class="dim">${a(`ind.no_score`)}</span>`:v`<b>${e.value.toFixed(1)}</b>`}</td>
      <td data-label=${a(`ind.band`)}>${e.band===null?`–`:ct(e.band)}</td>
      <td data-label=${a(`ind.missing`)}>${i===``?`–`:a(`ind.missing.these`,{names:i})}</td>
    </tr>`}};b([f({attribute:!1})],$.prototype,`search`,void 0),b([f({attribute:!1})],$.prototype,`asked`,void 0),b([u()],$.prototype,`rules`,void 0),b([u()],$.prototype,`answer`,void 0),b([u()],$.prototype,`problem`,void 0);function bt(e,t){return e.by.includes(t)&&t!==`none`?t:E.find(t=>t===e.by[0])??`none`}function xt({value:e},t){return e===null?null:t.filter(t=>t.value!==null&&t.value>e).length+1}customElements.define(`indicator-scores`,$);var St=class extends ie{constructor(...e){super(...e),this.section=`indicators`}connectedCallback(){super.connectedCallback(),this.follow(x.listen(()=>this.requestUpdate())),this.follow(S.listen(()=>this.requestUpdate()))}render(){return ne(`indicators`,v`<div class="page indicators-page printable">${this.#e()}</div>`)}#e(){if(!ae(ce.indicators,e=>C.may(e)))return re();let[,e=``,t=``,n=``]=te(location.pathname),r=location.search,i=ge(r,h(c.nowMs,C.timezone).slice(0,10)),o=(e,t,n)=>v`<a href=${k(t,O(i))} aria-current=${n?`page`:`false`} @click=${_}>${a(`ind.tab.${e}`)}</a>`,s=v`<nav class="local-tabs" aria-label=${a(`section.indicators`)}>${o(`numbers`,`/indicators`,e===``)} ${o(`scores`,`/indicators/scores`,e===`scores`)} ${o(`formulas`,`/indicators/formulas`,e===`formulas`)}</nav>`;return e===``?v`${s}<indicator-numbers .search=${r} .asked=${i}></indicator-numbers>`:e===`scores`?v`${s}<indicator-scores .search=${r} .asked=${i}></indicator-scores>`:e===`incidents`?v`<indicator-counted .search=${r} .asked=${i}></indicator-counted>`:e===`formulas`&&t===``?v`${s}<score-formulas .key=${``}></score-formulas>`:e===`formulas`&&C.may(`scores.change`)&&(t===`new`||n===`draft`)?v`<score-draft .key=${t===`new`?``:t}></score-draft>`:e===`formulas`&&n===``?v`<score-formulas .key=${t}></score-formulas>`:re()}};customElements.define(`indicators-view`,St);export{St as IndicatorsView};