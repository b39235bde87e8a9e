import{C as e,D as t,G as n,H as r,L as i,M as a,N as o,O as s,R as c,S as ee,U as l,V as te,W as u,Y as d,_ as f,a as ne,c as p,f as re,l as ie,n as m,o as ae,q as h,r as g,s as _,x as oe}from"./preload-helper--XE0fuEx.js";import{n as se,t as v}from"./frame-B8dJkTQU.js";import{t as ce}from"./room-C4GJoJrU.js";import{c as le,f as ue,o as de,u as fe}from"./index-BhMdHc_k.js";import{L as y,h as pe,i as b}from"./calls-BRDdUBSZ.js";import{n as me,t as he}from"./modal-DqAB9hE3.js";import{t as x}from"./forms-BTEJ_QNF.js";import{n as S,t as ge}from"./yaml-editor-BBUslsg7.js";import{n as _e}from"./area-tree-BhB9KURX.js";import{n as ve,t as ye}from"./stamp-field-CW81d7O5.js";async function be(){return(await b.get(`/laws`)).items}async function xe(e,t){return b.get(`/laws/${e}/versions/${t}`)}async function Se(e,t){return b.get(`/laws/${e}/versions/${t}/diagram`)}async function Ce(e,t,n){return(await b.get(`/laws/${e}/compare`,{base:t,other:n})).changes}async function we(e){return(await b.post(`/laws/check`,{text:e})).faults}async function Te(e,t){return b.put(`/laws/${e}/draft`,t)}async function Ee(e){await b.post(`/laws/${e}/draft/discard`,{})}async function De(e,t){return b.post(`/laws/${e}/draft/try`,{incidents:t})}async function Oe(e,t){return b.post(`/laws/${e}/draft/publish`,t)}async function ke(){return b.get(`/calendars/working`)}async function Ae(e,t){return b.put(`/calendars/working/${e}`,t)}async function je(){return(await b.get(`/codes/lists`)).items}async function Me(e){let t=[],n;do{let r=await b.get(`/codes/lists/${encodeURIComponent(e)}`,{limit:500,after:n});t.push(...r.items),n=r.next??void 0}while(n!==void 0);return t}async function Ne(){return(await b.get(`/codes/sheets`)).items}async function Pe(e){return b.get(`/codes/sheets/${e}`)}function Fe(e){return`/api/v1/codes/sheets/${e}`}function Ie(e){return`/api/v1/calendars/working/${e}/file`}async function Le(e,t,n,r){return b.post(`/codes/sheets/${e}`,{content_base64:t,dry_run:n},r)}async function Re(){return(await b.get(`/codes/identifiers`)).items}async function ze(e,t){return b.post(`/codes/identifiers`,{template:e,value:t})}function Be({name:e,label:t,accept:n,chosen:r,onChange:a}){return h`<div class="file-field">
    <span>${t}</span>
    <label class="pick-file"><input type="file" name=${e} accept=${n} aria-label=${t} required @change=${a} /><span>${i(r===``?`file.choose`:`file.another`)}</span></label>
    <b>${r===``?``:r}</b>
  </div>`}function Ve(e){let t=[],n=[],r=``,i=!1,a=e.replace(/^\uFEFF/,``);for(let e=0;e<a.length;e+=1){let o=a[e]??``;i?o===`"`?a[e+1]===`"`?(r+=`"`,e+=1):i=!1:r+=o:o===`"`&&r===``?i=!0:o===`,`?(n.push(r),r=``):o===`
`?(t.push([...n,r.replace(/\r$/,``)]),n=[],r=``):r+=o}return(r!==``||n.length>0)&&t.push([...n,r]),t}function He(e){let[t=[],...n]=Ve(e);return n.filter(e=>e.some(e=>e!==``)).map(e=>Object.fromEntries(t.map((t,n)=>[t,(e[n]??``).replace(/^'(?=[=+\-@＝＋－＠])/,``)])))}function Ue(e){return He(e).filter(e=>/^\d{4}-\d{2}-\d{2}$/.test(e.day?.trim()??``)&&/^(holiday|make_up)$/.test(e.kind?.trim()??``)).map(e=>({day:e.day?.trim()??``,kind:e.kind?.trim()===`make_up`?`make_up`:`holiday`,name_zh:e.name_zh?.trim()??``,name_en:e.name_en?.trim()??``}))}function We(e){try{return{text:new TextDecoder(`utf-8`,{fatal:!0}).decode(e),encoding:`UTF-8`}}catch{return{text:new TextDecoder(`gb18030`).decode(e),encoding:`GBK`}}}function Ge(e){let t=``;for(let n=0;n<e.length;n+=8192)t+=String.fromCharCode(...e.subarray(n,n+8192));return btoa(t)}var Ke=864e5;function qe(e,t){let n=new Map(t.map(e=>[e.day,e]));return Array.from({length:12},(r,i)=>{let a=Date.UTC(e,i,1),o=new Date(Date.UTC(e,i+1,0)).getUTCDate(),s=Array.from({length:(new Date(a).getUTCDay()+6)%7},()=>null);for(let e=1;e<=o;e+=1){let t=new Date(a+(e-1)*Ke),r=t.toISOString().slice(0,10);s.push({day:r,date:e,weekend:t.getUTCDay()%6==0,special:n.get(r)??null})}for(;s.length%7!=0;)s.push(null);let c=Array.from({length:s.length/7},(e,t)=>s.slice(t*7,t*7+7));return{month:i+1,weeks:c,special:t.filter(t=>t.day.startsWith(`${e}-${String(i+1).padStart(2,`0`)}`))}})}function Je(e){let t=[];for(let n of[...e].sort((e,t)=>e.day.localeCompare(t.day))){let e=t.at(-1),r=e!==void 0&&Date.parse(n.day)-Date.parse(e.last)===Ke;e!==void 0&&r&&e.kind===n.kind&&e.name_zh===n.name_zh?e.last=n.day:t.push({kind:n.kind,name_zh:n.name_zh,name_en:n.name_en,first:n.day,last:n.day})}return t}function Ye(e,t){let n=new Map(e.map(e=>[e.day,e])),r=new Map(t.map(e=>[e.day,e])),i=[...new Set([...n.keys(),...r.keys()])].sort(),a=(e,t)=>e!==void 0&&t!==void 0&&e.kind===t.kind&&e.name_zh===t.name_zh&&e.name_en===t.name_en;return i.filter(e=>!a(n.get(e),r.get(e))).map(e=>({day:e,before:n.get(e)??null,after:r.get(e)??null}))}var C=60,w=class extends t{constructor(...e){super(...e),this.year=0,this.done=()=>void 0,this.cancel=()=>void 0,this.file=null,this.problem=``,this.faultLine=0,this.sending=!1,this.#n=e=>{let t=e.target.files?.[0];this.problem=``,this.file=null,t!==void 0&&this.#r(t)},this.#i=e=>{e.preventDefault();let t=x(new FormData(e.target),`source`);this.sending||this.#a(t)}}updated(){me(this)}render(){let e=this.calendar.years.find(e=>e.year===this.year),t=e??this.calendar.years.at(-1);return he({title:i(e===void 0?`rules.year.load`:`rules.year.replace`,{year:this.year}),close:()=>this.cancel(),content:h`<form autocomplete="off" @submit=${this.#i}>
        <p class="dim">${i(`rules.year.file.about`)}${t===void 0?n:h` <a href=${Ie(t.year)} download="working-calendar-${t.year}.csv">${i(`rules.year.pattern`,{year:t.year})}</a>`}</p>
        ${Be({name:`file`,label:i(`rules.file`),accept:`.csv,text/csv`,chosen:this.file?.name??``,onChange:this.#n})}
        ${this.file===null?n:this.#e(this.file,e?.days??[])}
        <label><span>${i(`rules.year.why`)}</span><input name="source" maxlength="200" required placeholder=${i(`rules.year.why.hint`)} /></label>
        <p class="note warn">${i(`rules.year.consequence`)}</p>
        ${this.problem===``?n:h`<div class="note bad" role="alert"><p>${this.problem}</p>${this.#t()}</div>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending||this.file===null}>${this.sending?i(`form.sending`):i(e===void 0?`rules.year.load.go`:`rules.year.replace.go`)}</button>
          <button type="button" @click=${()=>this.cancel()}>${i(`form.cancel`)}</button>
        </div>
      </form>`})}#e(e,t){let r=Ye(t,Ue(e.text));return h`<section class="file-preview">
      <p class="dim" role="status">${i(`rules.file.read`,{encoding:e.encoding,rows:Ue(e.text).length})} · ${r.length===0?i(`rules.year.same`):i(`rules.year.changes`,{n:r.length})}</p>
      <ul class="day-changes" tabindex="0">
        ${r.slice(0,C).map(e=>h`<li><b>${e.day}</b> ${Xe(e)}</li>`)}
      </ul>
      ${r.length>C?h`<p class="dim">${i(`rules.more`,{count:r.length-C})}</p>`:n}
    </section>`}#t(){let e=this.faultLine===0?void 0:this.file?.text.split(/\r?\n/)[this.faultLine-1];return e===void 0?h`${n}`:h`<code class="faulty-line" data-line=${this.faultLine}>${this.faultLine}: ${e}</code>`}#n;async#r(e){this.file={name:e.name,...We(new Uint8Array(await e.arrayBuffer()))}}#i;async#a(e){let{file:t}=this;t!==null&&(this.sending=!0,this.problem=``,this.faultLine=0,await p(async()=>{let{deadlines_moved:n}=await Ae(this.year,{csv:t.text,source:e});this.done(Ze(this.year,n))},(e,t)=>{let n=Number(t.field(`line`));this.faultLine=n>0?n:0;let r=ge(t);this.problem=r===null?e:n>0?i(`rules.year.fault`,{line:n,fault:S(r)}):S(r)}),this.sending=!1)}};_([u({attribute:!1})],w.prototype,`year`,void 0),_([u({attribute:!1})],w.prototype,`calendar`,void 0),_([u({attribute:!1})],w.prototype,`done`,void 0),_([u({attribute:!1})],w.prototype,`cancel`,void 0),_([l()],w.prototype,`file`,void 0),_([l()],w.prototype,`problem`,void 0),_([l()],w.prototype,`faultLine`,void 0),_([l()],w.prototype,`sending`,void 0),customElements.define(`year-form`,w);function Xe({before:e,after:t}){let n=e=>`${i(e.kind===`holiday`?`rules.day.holiday`:`rules.day.make_up`)} ${o(e)}`;return e===null?t===null?``:i(`rules.year.added`,{what:n(t)}):t===null?i(`rules.year.removed`,{what:n(e)}):i(`rules.year.turned`,{before:n(e),after:n(t)})}function Ze(e,t){return t===0?i(`rules.year.taken`,{year:e}):i(`rules.year.taken.recounted`,{year:e,n:t})}var Qe=10,T=class extends t{constructor(...e){super(...e),this.year=null,this.calendar=null,this.problem=``,this.loading=null,this.told=``,this.#s=e=>{this.loading=null,this.told=e,this.#c()}}connectedCallback(){super.connectedCallback(),this.#c()}updated(){me(this)}get#e(){return re(s.nowMs,y.timezone).slice(0,10)}render(){let{calendar:e}=this,t=Number(this.#e.slice(0,4)),r=this.year??t,a=e?.years.find(e=>e.year===r);return h`<div class="page-head">
        <h1>${i(`section.calendar`)} <small>${r}</small></h1>
        ${e!==null&&y.may(`calendars.change`)?h`<button type="button" class="go" @click=${()=>this.#o(r)}>${i(a===void 0?`rules.year.load`:`rules.year.replace`,{year:r})}</button>`:n}
      </div>
      ${this.problem===``?n:h`<p class="note bad" role="alert">${this.problem}</p>`}
      <p class="note done" role="status" ?hidden=${this.told===``}>${this.told}</p>
      ${e===null?this.problem===``?h`<p class="empty" role="status">${i(`app.loading`)}</p>`:n:h`${this.#t(e,t)} ${this.#n(e,t,r)} ${this.#r(e,a,r)}`}
      ${this.loading===null||e===null?n:h`<year-form .year=${this.loading} .calendar=${e} .done=${this.#s} .cancel=${()=>this.loading=null}></year-form>`}`}#t(e,t){let r=new Set(e.years.map(e=>e.year)),a=Number(this.#e.slice(5,7)),o=e=>y.may(`calendars.change`)?h`<button type="button" @click=${()=>this.#o(e)}>${i(`rules.year.load`,{year:e})}</button>`:h`<span>${i(`rules.year.ask`)}</span>`;return h`${r.has(t)?n:h`<p class="note bad missing" role="alert">${i(`rules.year.missing.now`,{year:t})} ${o(t)}</p>`}
      ${r.has(t+1)?n:h`<p class="note ${a>=Qe?`warn`:``} missing" data-missing=${t+1}>${i(a>=Qe?`rules.year.missing.soon`:`rules.year.missing`,{year:t+1})} ${o(t+1)}</p>`}`}#n(e,t,r){let a=[...new Set([...e.years.map(e=>e.year),t,t+1,r])].sort((e,t)=>e-t),o=new Set(e.years.map(e=>e.year));return h`<nav class="tabs rules-tabs" aria-label=${i(`rules.years`)}>
      ${a.map(e=>h`<a href="/rules/calendar/${e}" aria-current=${e===r?`page`:n} @click=${m}>${e}${o.has(e)?n:h` <small>${i(`rules.year.not_loaded`)}</small>`}</a>`)}
    </nav>`}#r(t,n,r){if(n===void 0)return h`<p class="empty">${i(`rules.year.none`,{year:r})}</p>`;let a=e=>n.days.filter(t=>t.kind===e&&t.day.startsWith(String(r))).length,o=t.periods.map(([e,t])=>`${e}–${t}`).join(i(`rules.comma`));return h`<p class="dim">${i(`rules.year.summary`,{working:n.working_days,holidays:a(`holiday`),make_up:a(`make_up`),hours:o})}</p>
      <p class="dim">${i(`rules.year.source`,{source:n.source,at:e(Date.parse(n.changed_at),y.timezone)})} · <a href=${Ie(r)} download="working-calendar-${r}.csv">${i(`rules.export`)}</a></p>
      <p class="day-kinds"><span><i class="day holiday">${i(`rules.day.off`)}</i> ${i(`rules.day.holiday`)}</span> <span><i class="day make_up">${i(`rules.day.on`)}</i> ${i(`rules.day.make_up`)}</span> <span><i class="day weekend">6</i> ${i(`rules.day.weekend`)}</span> <span><i class="day">1</i> ${i(`rules.day.working`)}</span></p>
      <div class="months">${qe(r,n.days).map(e=>this.#i(r,e))}</div>`}#i(e,t){let n=new Intl.DateTimeFormat(a()===`zh`?`zh-CN`:`en-GB`,{month:`long`,timeZone:`UTC`}).format(Date.UTC(e,t.month-1,1));return h`<section class="month" data-month=${t.month}>
      <table>
        <caption>${n}</caption>
        <thead>
          <tr>${[1,2,3,4,5,6,7].map(e=>h`<th scope="col">${c(`rules.weekday`,String(e))}</th>`)}</tr>
        </thead>
        <tbody>${t.weeks.map(e=>h`<tr>${e.map(e=>this.#a(e))}</tr>`)}</tbody>
      </table>
      <ul>
        ${Je(t.special).map(e=>h`<li><b class="day-tag ${e.kind}">${i(e.kind===`holiday`?`rules.day.off`:`rules.day.on`)}</b> ${e.first===e.last?e.first.slice(5):`${e.first.slice(5)} – ${e.last.slice(5)}`} ${o(e)}</li>`)}
      </ul>
    </section>`}#a(e){if(e===null)return h`<td></td>`;let{special:t}=e,r=t?.kind??(e.weekend?`weekend`:``),a=e.day===this.#e;return h`<td class="day ${r} ${a?`today`:``}" data-day=${e.day} aria-current=${a?`date`:n}>
      ${e.date}${t===null?n:h`<small aria-hidden="true">${i(t.kind===`holiday`?`rules.day.off`:`rules.day.on`)}</small><span class="sr"> ${i(t.kind===`holiday`?`rules.day.holiday`:`rules.day.make_up`)} ${o(t)}</span>`}
    </td>`}#o(e){this.told=``,this.loading=e}#s;async#c(){this.problem=``,await p(async()=>this.calendar=await ke(),e=>this.problem=e)}};_([u({attribute:!1})],T.prototype,`year`,void 0),_([l()],T.prototype,`calendar`,void 0),_([l()],T.prototype,`problem`,void 0),_([l()],T.prototype,`loading`,void 0),_([l()],T.prototype,`told`,void 0),customElements.define(`rules-calendar`,T);function $e(e,t,n){let r=new Map(e.map(e=>[e.key,e])),i=new Map;for(let t of e){let e=r.has(t.parent_key)?t.parent_key:``;i.set(e,[...i.get(e)??[],t])}let a=n.trim().toLowerCase(),o=a===``?null:et(a,e,r),s=[],c=(e,n)=>{if(o!==null&&!o.has(e.key))return;let r=i.get(e.key)??[],a=r.length>0&&(o===null?t.has(e.key):r.some(e=>o.has(e.key)));if(s.push({code:e,depth:n,open:a,inner:r.length>0}),a)for(let e of r)c(e,n+1)};for(let e of i.get(``)??[])c(e,0);return s}function et(e,t,n){let r=new Set;for(let i of t)if([i.key,i.name_zh,i.name_en].some(t=>t.toLowerCase().includes(e)))for(let e=i;e!==void 0&&!r.has(e.key);e=n.get(e.parent_key))r.add(e.key);return r}function tt(e,t,n){return t&&t>e?`coming`:n&&n<e?`over`:`in_force`}var E=new class{constructor(){this.all=[],this.problem=``,this.#e=new Map,this.#t=new Map,this.#n=new Set,this.#r=new Set}#e;#t;#n;#r;listen(e){return this.#r.add(e),this.#i(``,async()=>{if(this.all=await Ne(),y.may(`areas.read`))for(let e of await pe(`district`))this.#t.set(e.code,e)}),()=>this.#r.delete(e)}rows(e){return this.#e.has(e)||this.#i(e,async()=>this.#e.set(e,He(await Pe(e)))),this.#e.get(e)??null}forget(){this.#e.clear(),this.#n.clear(),this.#a()}title(e){let t=this.all.find(t=>t.key===e);return t===void 0?e:a()===`zh`?t.title_zh:t.title_en}category(e){if(e===`*`)return i(`codes.any_category`);let t=this.rows(`codes`)?.filter(t=>t.key===e).at(-1);return t===void 0?e:D(t)}code(e,t){let n=this.rows(`codes`)?.find(n=>n.list_key===e&&n.key===t);return n===void 0?t:D(n)}list(e){return this.rows(`code_lists`)?.find(t=>t.key===e)?.edition??e}department(e){let t=this.rows(`departments`)?.find(t=>t.code===e);return t===void 0?e:D(t)}standard(e){let t=this.rows(`standards`)?.filter(t=>t.key===e).at(-1);return t===void 0?e:O(t,`opening`)}area(e){let t=this.#t.get(e);return e===``?i(`area.whole_city`):t===void 0?e:o(t)}async#i(e,t){this.#n.has(e)||(this.#n.add(e),this.problem=``,await p(t,e=>this.problem=e)||this.#n.delete(e),this.#a())}#a(){for(let e of this.#r)e()}};function D(e){return O(e,`name`)}function O(e,t){return o({name_zh:e[`${t}_zh`]??``,name_en:e[`${t}_en`]??``})}function k(e,t){return!e&&!t?i(`codes.always`):`${e||`…`} – ${t||i(`codes.onward`)}`}function A(e){return a()===`zh`?e.zh:e.en}function j({amount:e,kind:t}){let[n,r]=t!==`urgent`&&t!==`working_hour`?[`days`,e]:e*60<2?[`seconds`,e*3600]:e<1?[`minutes`,e*60]:[`hours`,e];return i(`rules.limit`,{amount:nt(r),unit:c(`rules.unit`,n),kind:c(`rules.kind`,t)})}function nt(e){return String(Number(e.toFixed(3)))}function rt(e){return[e.limit===null?i(`rules.limit.category`):j(e.limit),...Object.entries(e.by_priority).map(([e,t])=>i(`rules.limit.priority`,{priority:e,limit:j(t)}))].join(i(`rules.comma`))}function it(e){return[...e.reason?[i(`rules.needs.reason`)]:[],...e.fields.map(e=>c(`rules.field`,e))].join(i(`rules.comma`))}function at(e){return e.automatic?i(`rules.automatic`):e.roles.map(e=>c(`rules.role`,e)).join(i(`rules.comma`))}function M(e,t){let n=e.stages.find(e=>e.stage===t);return n===void 0?c(`stage`,t):A(n.label)}function ot(e,t){let n=e.actions.find(e=>e.key===t);return n===void 0?t:A(n.label)}var st=/\p{Script=Han}/u;function ct(e){let[t=``,n=``,...r]=e.split(` · `);return r.length===0&&st.test(t)&&n!==``&&!st.test(n)?a()===`zh`?t:n:e}var N=300,P=(e,t)=>e[t]??``,lt=e=>({key:e,text:t=>P(t,e)}),F={key:`category`,text:e=>`${E.category(P(e,`category`))} ${P(e,`category`)}`,draw:e=>h`${E.category(P(e,`category`))} <small>${P(e,`category`)}</small>`},ut={key:`department_code`,text:e=>`${E.department(P(e,`department_code`))} ${P(e,`department_code`)}`,draw:e=>P(e,`department_code`)===``?R():h`${E.department(P(e,`department_code`))} <small>${P(e,`department_code`)}</small>`},dt={key:`area_code`,text:e=>E.area(P(e,`area_code`))},I={key:`days`,text:e=>`${P(e,`starts_on`)} ${P(e,`ends_on`)}`,draw:e=>vt(e)},ft={crosswalks:[{key:`from`,text:e=>mt(e,`from`),draw:e=>ht(e,`from`)},{key:`relation`,text:e=>c(`codes.relation`,P(e,`relation`))},{key:`to`,text:e=>mt(e,`to`),draw:e=>ht(e,`to`)},lt(`note`)],standards:[{...F,draw:e=>h`${E.category(P(e,`category`))} <small>${P(e,`key`)} · ${i(`rules.version.n`,{number:P(e,`version`)})}</small>`},{key:`opening`,text:e=>O(e,`opening`)},{key:`limit`,text:gt},{key:`closing`,text:e=>O(e,`closing`)},ut,{key:`basis`,text:e=>P(e,`basis`),draw:e=>h`${P(e,`basis`)}${P(e,`verified`)===`yes`?n:h` <small class="warn">${i(`codes.unverified`)}</small>`}`},I],departments:[{key:`name`,text:e=>`${D(e)} ${P(e,`code`)}`,draw:e=>h`${D(e)} <small>${P(e,`code`)}</small>`},dt,I],responsibilities:[F,{key:`standard_key`,text:e=>P(e,`standard_key`)===``?``:E.standard(P(e,`standard_key`)),draw:e=>P(e,`standard_key`)===``?R():E.standard(P(e,`standard_key`))},dt,ut,lt(`priority`),I],priority_rules:[F,{key:`source`,text:e=>P(e,`source`)===``?i(`codes.any_source`):c(`source`,P(e,`source`))},{key:`words`,text:e=>P(e,`words`),draw:e=>P(e,`words`).split(`|`).filter(e=>e!==``).map(e=>h`<span class="chip">${e}</span>`)},{key:`raises_to`,text:e=>`P${P(e,`priority`)}`},I]},L=class extends t{constructor(...e){super(...e),this.sheet=``,this.text=``,this.everything=!1}connectedCallback(){super.connectedCallback(),this.follow(E.listen(()=>this.requestUpdate()))}willUpdate(e){e.has(`sheet`)&&(this.text=``)}render(){let e=ft[this.sheet]??[],t=E.rows(this.sheet),r=e.includes(I),a=(t??[]).filter(t=>(!r||this.everything||_t(t)!==`over`)&&this.#e(t,e));return h`<p class="dim">${c(`codes.about`,this.sheet)}${this.sheet===`departments`&&y.may(`tasks.read`)?h` <a href="/tasks">${i(`codes.members`)}</a>`:n}</p>
      <div class="filters" role="search">
        <input type="search" aria-label=${i(`codes.search`)} placeholder=${i(`codes.search`)} .value=${this.text} @input=${e=>this.text=e.target.value} />
        ${r?h`<label class="check"><input type="checkbox" .checked=${this.everything} @change=${()=>this.everything=!this.everything} />${i(`codes.everything`)}</label>`:n}
      </div>
      <p class="count" role="status">${t===null?i(`app.loading`):i(`codes.rows`,{n:a.length})}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${E.title(this.sheet)}>
        <table>
          <thead>
            <tr>${e.map(e=>h`<th scope="col">${c(`codes.column`,e.key)}</th>`)}</tr>
          </thead>
          <tbody>${a.slice(0,N).map(t=>h`<tr class=${_t(t)===`over`?`off`:``}>${e.map((e,n)=>pt(e,t,n))}</tr>`)}</tbody>
        </table>
      </div>
      ${t!==null&&a.length===0?h`<p class="empty">${i(t.length===0?`codes.empty`:`codes.none`)}</p>`:n}
      ${a.length>N?h`<p class="empty">${i(`rules.more`,{count:a.length-N})}</p>`:n}`}#e(e,t){let n=this.text.trim().toLowerCase();return n===``||t.some(t=>t.text(e).toLowerCase().includes(n))}};_([u()],L.prototype,`sheet`,void 0),_([l()],L.prototype,`text`,void 0),_([l()],L.prototype,`everything`,void 0),customElements.define(`sheet-table`,L);function pt(e,t,n){let r=e.draw?.(t)??(e.text(t)===``?R():e.text(t));return n===0?h`<th scope="row">${r}</th>`:h`<td data-label=${c(`codes.column`,e.key)}>${r}</td>`}function R(){return h`<span class="dim">–</span>`}function mt(e,t){return`${E.code(P(e,`${t}_list`),P(e,`${t}_key`))} ${P(e,`${t}_key`)}`}function ht(e,t){let n=P(e,`${t}_list`);return h`${E.code(n,P(e,`${t}_key`))} <small>${P(e,`${t}_key`)} · ${E.list(n)}</small>`}function gt(e){return j({amount:Number(P(e,`limit_amount`)),kind:P(e,`limit_kind`)})}function _t(e){return tt(re(s.nowMs,y.timezone).slice(0,10),P(e,`starts_on`),P(e,`ends_on`))}function vt(e){let t=_t(e);return h`<span class="state ${t===`in_force`?`on`:`off`}">${c(`rules.standing`,t)}</span> <small>${k(P(e,`starts_on`),P(e,`ends_on`))}</small>`}var yt=600,bt=`incident_categories`,z=class extends t{constructor(...e){super(...e),this.chosen=``,this.code=``,this.lists=null,this.codes=null,this.text=``,this.at=0,this.problem=``,this.open=new Set,this.#e=``,this.#s=e=>{this.text=e.target.value,this.at=0}}#e;connectedCallback(){super.connectedCallback(),this.follow(E.listen(()=>this.requestUpdate())),this.refresh()}refresh(){p(async()=>{this.lists=await je(),this.#e=``,await this.#n()},e=>this.problem=e)}willUpdate(e){e.has(`chosen`)&&this.#n()}get#t(){return this.lists?.find(e=>e.key===this.chosen)??this.lists?.filter(e=>e.in_force&&e.family===bt).at(-1)??this.lists?.[0]}async#n(){let e=this.#t;e!==void 0&&e.key!==this.#e&&(this.#e=e.key,this.at=0,await p(async()=>{let t=await Me(e.key);this.#e===e.key&&(this.codes=t,this.open=new Set(t.filter(e=>e.parent_key===``).map(e=>e.key)))},e=>this.problem=e))}render(){let{lists:e}=this,t=this.#t;return h`${this.problem===``?n:h`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e===null?this.problem===``?h`<p class="empty" role="status">${i(`app.loading`)}</p>`:n:h`<div class="editions">${e.map(e=>this.#r(e,e.key===t?.key))}</div>`}
      ${t===void 0?n:this.#i(t)}`}#r(e,t){let r=tt(re(s.nowMs,y.timezone).slice(0,10),e.starts_on,e.ends_on);return h`<a class="edition" href="/rules/codes/lists/${encodeURIComponent(e.key)}" data-list=${e.key} aria-current=${t?`true`:n} @click=${m}>
      <b>${a()===`zh`?e.title_zh:e.title_en}</b>
      <span class="dim">${e.edition} · ${i(`codes.count`,{n:e.codes})}</span>
      <span><span class="state ${r===`in_force`?`on`:`off`}">${c(`rules.standing`,r)}</span> <small class="dim">${k(e.starts_on,e.ends_on)}</small></span>
      ${e.verified?n:h`<small class="warn">${i(`codes.unverified`)}</small>`}
    </a>`}#i(e){let{codes:t}=this,r=t===null?[]:$e(t,this.open,this.text),a=t?.find(e=>e.key===this.code);return h`<div class="codes-tree">
      <div class="tree-side">
        <input type="search" aria-label=${i(`codes.search`)} placeholder=${i(`codes.search`)} .value=${this.text} @input=${this.#s} />
        ${t===null?h`<p class="empty" role="status">${i(`app.loading`)}</p>`:n}
        ${t!==null&&r.length===0?h`<p class="empty" role="status">${i(`codes.none`)}</p>`:n}
        <ul role="tree" aria-label=${e.edition} @keydown=${e=>this.#d(e,r)}>
          ${r.slice(0,yt).map((e,t)=>this.#a(e,t))}
        </ul>
      </div>
      ${a===void 0?h`<p class="empty slab">${i(`codes.choose`)}</p>`:this.#o(a)}
    </div>`}#a({code:e,depth:t,open:r,inner:i},a){return h`<li
      role="treeitem"
      class="depth-${Math.min(t,4)} ${e.in_force?``:`off`}"
      data-code=${e.key}
      aria-level=${t+1}
      aria-selected=${e.key===this.code?`true`:`false`}
      aria-expanded=${i?r?`true`:`false`:n}
      tabindex=${a===this.at?`0`:`-1`}
      @focus=${()=>this.at=a}
      @click=${()=>this.#c(e,i&&!r)}
    >
      ${i?h`<span class="twist" aria-hidden="true" @click=${t=>this.#l(t,e)}><svg viewBox="0 0 24 24"><path d=${r?`M6 9l6 6 6-6`:`M9 6l6 6-6 6`} /></svg></span>`:h`<span class="twist"></span>`}
      <span class="name">${o(e)}</span> <small>${e.key}</small>
    </li>`}#o(e){let t=(E.rows(`standards`)??[]).filter(t=>t.category===e.key),r=(E.rows(`crosswalks`)??[]).filter(t=>t.to_list===this.#t?.key&&t.to_key===e.key),a=(e,t)=>t===null||t===``||t===void 0?n:h`<div><dt>${e}</dt><dd>${t}</dd></div>`;return h`<section class="slab code-details" data-shown=${e.key} aria-label=${o(e)}>
      <h2>${o(e)} <small>${e.key}</small></h2>
      <dl class="record">
        ${a(i(`codes.column.name_zh`),e.name_zh)} ${a(i(`codes.column.name_en`),e.name_en)} ${a(i(`codes.column.usable`),i(e.usable?`rules.yes`:`rules.no`))}
        ${a(i(`codes.column.law`),e.law===``?null:c(`codes.law`,e.law))} ${a(i(`codes.column.priority`),e.priority===null?null:`P${e.priority}`)}
        ${a(i(`codes.column.skills`),e.skills.length===0?null:e.skills.map(e=>h`<span class="chip">${c(`skill`,e)}</span>`))} ${a(i(`codes.column.crew`),e.crew)}
        ${a(i(`codes.column.limit_s`),e.limit_s===null?null:ee(e.limit_s))} ${a(i(`codes.days`),k(e.starts_on,e.ends_on))} ${a(i(`codes.column.verified`),i(e.verified?`rules.yes`:`codes.unverified`))}
      </dl>
      <h3>${i(`codes.followed_by`)}</h3>
      ${e.followed_by.length===0?h`<p class="dim">${i(`codes.followed_by.none`)}</p>`:h`<ul class="lines">${e.followed_by.map(e=>h`<li><p><b>${o(e)}</b> <small>${e.key} · ${c(`codes.relation`,e.relation)}</small></p></li>`)}</ul>`}
      ${r.length===0?n:h`<h3>${i(`codes.follows`)}</h3>
            <ul class="lines">${r.map(e=>h`<li><p><b>${E.code(e.from_list??``,e.from_key??``)}</b> <small>${e.from_key} · ${E.list(e.from_list??``)} · ${c(`codes.relation`,e.relation??``)}</small></p></li>`)}</ul>`}
      ${t.length===0?n:h`<h3>${i(`codes.standards`)}</h3>
            <ul class="lines">${t.map(e=>h`<li><p><b>${O(e,`opening`)}</b> <small>${gt(e)} · ${O(e,`closing`)}</small></p></li>`)}</ul>`}
    </section>`}#s;#c(e,t){t&&this.text===``&&(this.open=new Set([...this.open,e.key])),g(`/rules/codes/lists/${encodeURIComponent(this.#t?.key??``)}/${encodeURIComponent(e.key)}`)}#l(e,t){e.stopPropagation(),this.#u(t.key,!this.open.has(t.key))}#u(e,t){let n=new Set(this.open);t?n.add(e):n.delete(e),this.open=n}#d(e,t){if(e.ctrlKey||e.metaKey||e.altKey)return;let n=_e(e.key,this.at,t);if(n===null)return;e.preventDefault();let r=t[this.at]?.code;n.kind===`at`?this.#f(n.index):r!==void 0&&n.kind===`choose`?this.#c(r,!1):r!==void 0&&this.#u(r.key,n.kind===`open`)}#f(e){this.at=e,this.updateComplete.then(()=>this.querySelectorAll(`[role=treeitem]`)[e]?.focus())}};_([u()],z.prototype,`chosen`,void 0),_([u()],z.prototype,`code`,void 0),_([l()],z.prototype,`lists`,void 0),_([l()],z.prototype,`codes`,void 0),_([l()],z.prototype,`text`,void 0),_([l()],z.prototype,`at`,void 0),_([l()],z.prototype,`problem`,void 0),_([l()],z.prototype,`open`,void 0),customElements.define(`code-list`,z);var B=class extends t{constructor(...e){super(...e),this.templates=null,this.chosen=``,this.found=null,this.problem=``,this.#t=e=>{e.preventDefault();let t=new FormData(e.target);this.problem=``,p(async()=>this.found=await ze(x(t,`template`),x(t,`value`)),e=>this.problem=e)}}connectedCallback(){super.connectedCallback(),p(async()=>{this.templates=await Re(),this.chosen=this.templates[0]?.key??``},e=>this.problem=e)}render(){let e=this.templates?.find(e=>e.key===this.chosen);return h`<section class="slab">
      <h2>${i(`codes.identifier.title`)}</h2>
      <p class="dim">${i(`codes.identifier.about`)}</p>
      <form autocomplete="off" @submit=${this.#t} @input=${()=>this.found=null}>
        <label><span>${i(`codes.identifier.template`)}</span>
          <select name="template" @change=${e=>this.chosen=e.target.value}>
            ${(this.templates??[]).map(e=>h`<option value=${e.key} ?selected=${e.key===this.chosen}>${o(e)}</option>`)}
          </select>
        </label>
        ${e===void 0?n:h`<p class="dim">${i(`codes.identifier.length`,{n:e.length})} ${e.parts.map(e=>h`<span class="chip">${c(`codes.part`,e.name)} <small>${e.length}</small></span>`)} <small>${e.basis}</small></p>`}
        <label><span>${i(`codes.identifier.value`)}</span><input name="value" maxlength="80" required spellcheck="false" autocapitalize="characters" class="code" /></label>
        ${this.problem===``?n:h`<p class="note bad" role="alert">${this.problem}</p>`}
        <div class="buttons"><button type="submit" class="go">${i(`codes.identifier.check`)}</button></div>
      </form>
      <div role="status">${this.found===null?n:this.#e(this.found)}</div>
    </section>`}#e(e){let t=e.division.length===0?n:h`<p class="dim">${i(`codes.identifier.division`,{place:e.division.join(` · `)})}</p>`;return e.valid?h`<p class="sound">${i(`codes.identifier.valid`)}</p>${t}`:h`<p class="broken">${i(`codes.identifier.invalid`)}</p>
      <ul class="lines">${e.faults.map(e=>h`<li><p><b>${e.part===``?i(`codes.identifier.whole`):c(`codes.part`,e.part)}</b> <small>${S(e)}</small></p></li>`)}</ul>${t}`}#t};_([l()],B.prototype,`templates`,void 0),_([l()],B.prototype,`chosen`,void 0),_([l()],B.prototype,`found`,void 0),_([l()],B.prototype,`problem`,void 0),customElements.define(`identifier-check`,B);var xt=675e3,V=class extends t{constructor(...e){super(...e),this.sheets=[],this.done=()=>void 0,this.cancel=()=>void 0,this.sheet=``,this.file=null,this.report=null,this.faults=[],this.faultCount=0,this.problem=``,this.sending=!1,this.#e=r(),this.#t=0,this.#a=e=>{this.sheet=e.target.value,this.file!==null&&this.#u(!0)},this.#o=e=>{let t=e.target.files?.[0];this.#l(),this.file=null,t!==void 0&&(t.size>xt?this.problem=i(`codes.import.large`,{kb:Math.floor(xt/1e3)}):this.#s(t))},this.#c=e=>{e.preventDefault(),this.sending||this.#u(!1)}}#e;#t;connectedCallback(){super.connectedCallback(),this.sheet=this.sheets[0]??``}updated(){me(this)}render(){let{report:e}=this,t=e!==null&&e.new+e.differing>0;return he({title:i(`codes.import.title`,{sheet:E.title(this.sheet)}),close:()=>this.cancel(),content:h`<form autocomplete="off" @submit=${this.#c}>
        <p class="dim">${i(`codes.import.about`)}</p>
        ${this.sheets.length<2?n:h`<label><span>${i(`codes.import.sheet`)}</span>
              <select name="sheet" @change=${this.#a}>${this.sheets.map(e=>h`<option value=${e} ?selected=${e===this.sheet}>${E.title(e)}</option>`)}</select>
            </label>`}
        ${Be({name:`file`,label:i(`rules.file`),accept:`.csv,.txt,text/csv`,chosen:this.file?.name??``,onChange:this.#o})}
        ${this.sending?h`<p class="dim" role="status">${i(`codes.import.looking`)}</p>`:n}
        ${this.problem===``?n:h`<p class="note bad" role="alert">${this.problem}</p>`} ${this.#r()} ${e===null?n:this.#n(e)}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending||!t}>${t?i(`codes.import.go`,{n:e.new+e.differing}):i(`codes.import`)}</button>
          <button type="button" @click=${()=>this.cancel()}>${i(`form.cancel`)}</button>
        </div>
      </form>`})}#n(e){let t=(e,t)=>h`<tr class=${t}>
      <th scope="row">${e.row}</th>
      <td data-label=${i(`codes.import.what`)}><span class="chip">${i(`codes.import.${t}`)}</span></td>
      <td data-label=${i(`codes.import.entry`)}>${e.identity.join(` · `)}</td>
      <td data-label=${i(`codes.import.fields`)}>${e.fields.length===0?`–`:e.fields.map(e=>this.#i(e)).join(i(`rules.comma`))}</td>
    </tr>`,r=e.added.length+e.changed.length,a=e.new+e.differing;return h`<section class="file-preview" data-report=${e.sheet}>
      <p role="status">${i(`rules.file.read`,{encoding:e.encoding,rows:e.rows})}</p>
      <dl class="law-figures">
        <div><dt>${i(`codes.import.new`)}</dt><dd>${e.new}</dd></div>
        <div><dt>${i(`codes.import.differing`)}</dt><dd>${e.differing}</dd></div>
        <div><dt>${i(`codes.import.same`)}</dt><dd>${e.same}</dd></div>
        <div><dt>${i(`codes.import.refused`)}</dt><dd>0</dd></div>
      </dl>
      ${a===0?h`<p class="dim">${i(`codes.import.nothing`)}</p>`:h`<div class="table-box" tabindex="0" role="region" aria-label=${i(`codes.import.what`)}>
              <table>
                <thead>
                  <tr><th scope="col">${i(`codes.import.row`)}</th><th scope="col">${i(`codes.import.what`)}</th><th scope="col">${i(`codes.import.entry`)}</th><th scope="col">${i(`codes.import.fields`)}</th></tr>
                </thead>
                <tbody>${e.added.map(e=>t(e,`new`))}${e.changed.map(e=>t(e,`differing`))}</tbody>
              </table>
            </div>
            ${a>r?h`<p class="dim">${i(`rules.more`,{count:a-r})}</p>`:n}`}
    </section>`}#r(){return this.faults.length===0?h`${n}`:h`<section class="file-preview" data-faults=${this.faultCount}>
      <p class="note bad" role="alert">${i(`codes.import.refused.all`,{n:this.faultCount})}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${i(`codes.import.faults`)}>
        <table>
          <thead>
            <tr><th scope="col">${i(`codes.import.row`)}</th><th scope="col">${i(`codes.import.column`)}</th><th scope="col">${i(`codes.import.fault`)}</th></tr>
          </thead>
          <tbody>
            ${this.faults.map(e=>h`<tr data-row=${e.row??``}>
                <th scope="row">${e.row??`–`}</th>
                <td data-label=${i(`codes.import.column`)}>${e.column===``?`–`:this.#i(e.column)}</td>
                <td data-label=${i(`codes.import.fault`)}>${e.sheet===``?``:i(`codes.import.elsewhere`,{sheet:E.title(e.sheet),entry:e.entry})}${S(e)}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>
      ${this.faultCount>this.faults.length?h`<p class="dim">${i(`rules.more`,{count:this.faultCount-this.faults.length})}</p>`:n}
    </section>`}#i(e){let t=E.all.find(e=>e.key===this.sheet)?.columns.find(t=>t.name===e),n=a()===`zh`?t?.title_zh:c(`codes.column`,e);return n===void 0||n===`codes.column.${e}`||n===e?e:`${n} (${e})`}#a;#o;async#s(e){this.file={name:e.name,content:Ge(new Uint8Array(await e.arrayBuffer()))},await this.#u(!0)}#c;#l(){this.report=null,this.faults=[],this.faultCount=0,this.problem=``,this.#e=r()}async#u(e){let{file:t}=this;if(t===null)return;e&&this.#l(),this.#t+=1;let n=this.#t;this.sending=!0,await p(async()=>{let a=await Le(this.sheet,t.content,e,e?r():this.#e);n===this.#t&&(e?this.report=a:this.done(i(`codes.import.done`,{sheet:E.title(this.sheet),added:a.new,changed:a.differing})))},(e,t)=>{n===this.#t&&this.#d(e,t)}),n===this.#t&&(this.sending=!1)}#d(e,t){this.report=null;let n=t.body.faults;this.faults=t.code===`sheet_refused`&&Array.isArray(n)?n:[],this.faultCount=Number(t.field(`fault_count`))||this.faults.length,this.faults.length===0&&(this.problem=e)}};_([u({attribute:!1})],V.prototype,`sheets`,void 0),_([u({attribute:!1})],V.prototype,`done`,void 0),_([u({attribute:!1})],V.prototype,`cancel`,void 0),_([l()],V.prototype,`sheet`,void 0),_([l()],V.prototype,`file`,void 0),_([l()],V.prototype,`report`,void 0),_([l()],V.prototype,`faults`,void 0),_([l()],V.prototype,`faultCount`,void 0),_([l()],V.prototype,`problem`,void 0),_([l()],V.prototype,`sending`,void 0),customElements.define(`sheet-import`,V);var St=[`lists`,`crosswalks`,`standards`,`departments`,`responsibilities`,`priority_rules`,`identifiers`],Ct={lists:[`codes`,`code_lists`],crosswalks:[`crosswalks`],standards:[`standards`],departments:[`departments`],responsibilities:[`responsibilities`],priority_rules:[`priority_rules`],identifiers:[]},H=class extends t{constructor(...e){super(...e),this.tab=``,this.chosen=``,this.code=``,this.importing=null,this.told=``,this.#n=e=>{this.importing=null,this.told=e,E.forget(),this.querySelector(`code-list`)?.refresh()}}connectedCallback(){super.connectedCallback(),this.follow(E.listen(()=>this.requestUpdate()))}render(){let e=this.tab===``?`lists`:St.find(e=>e===this.tab);return e===void 0?v():h`<div class="page-head">
        <h1>${i(`section.codes`)} <small>${c(`codes.tab`,e)}</small></h1>
        <div class="buttons">
          ${Ct[e].map(e=>h`<a class="button" href=${Fe(e)} download="${e}.csv">${i(`codes.export`,{sheet:E.title(e)})}</a>`)}
          ${Ct[e].length>0&&y.may(`codes.change`)?h`<button type="button" class="go" data-act="import" @click=${()=>this.#t(Ct[e])}>${i(`codes.import`)}</button>`:n}
        </div>
      </div>
      <nav class="tabs rules-tabs" aria-label=${i(`section.codes`)}>
        ${St.map(t=>h`<a href="/rules/codes/${t}" data-tab=${t} aria-current=${t===e?`page`:n} @click=${m}>${c(`codes.tab`,t)}</a>`)}
      </nav>
      ${E.problem===``?n:h`<p class="note bad" role="alert">${E.problem}</p>`}
      <p class="note done" role="status" ?hidden=${this.told===``}>${this.told}</p>
      ${this.#e(e)}
      ${this.importing===null?n:h`<sheet-import .sheets=${this.importing} .done=${this.#n} .cancel=${()=>this.importing=null}></sheet-import>`}`}#e(e){return e===`lists`?h`<code-list .chosen=${this.chosen} .code=${this.code}></code-list>`:e===`identifiers`?h`<identifier-check></identifier-check>`:h`<sheet-table .sheet=${e}></sheet-table>`}#t(e){this.told=``,this.importing=e}#n};_([u()],H.prototype,`tab`,void 0),_([u()],H.prototype,`chosen`,void 0),_([u()],H.prototype,`code`,void 0),_([l()],H.prototype,`importing`,void 0),_([l()],H.prototype,`told`,void 0),customElements.define(`rules-codes`,H);var wt=[`stages`,`clocks`,`marks`,`actions`,`requests`,`levels`,`notices`],Tt=new Set([`key`,`stage`,`mark`,`kind`]),Et=new Set([`sources`,`roles`,`fields`,`guards`,`effects`,`permits`,`raises`,`run_cards`]);function Dt(e){let t=new Map;for(let n of e){let{area:e,key:r,field:i}=Ot(n.path),a=`${e}.${r}`,o=t.get(a)??{area:e,key:r,fields:[],changes:[]};t.set(a,o),o.changes.push(n),Tt.has(i)||o.fields.push(At(i,n))}return[...t.values()].map(({changes:e,...t})=>({...t,what:kt(e)}))}function Ot(e){let[t=``,n=``,...r]=e.split(`.`);return wt.includes(t)&&r.length>0?{area:t,key:n,field:r.join(`.`)}:{area:`law`,key:t,field:n===``?t:n}}function kt(e){let t=e.find(({path:e})=>Tt.has(e.split(`.`)[2]??``)||/^(levels|notices)\.[^.]+\.zh$/.test(e));return t===void 0?`changed`:t.before===null?`new`:t.after===null?`gone`:`changed`}function At(e,{before:t,after:n}){let r=Et.has(e),i=t===null?[]:r?jt(t):[t],a=n===null?[]:r?jt(n):[n];return r?{field:e,list:r,before:i.filter(e=>!a.includes(e)),after:a.filter(e=>!i.includes(e))}:{field:e,list:r,before:i,after:a}}function jt(e){let t=[],n=0,r=``;for(let i of e)(i===`[`||i===`{`)&&(n+=1),(i===`]`||i===`}`)&&--n,i===`;`&&n===0?(t.push(r.trim()),r=``):r+=i;return r.trim()!==``&&t.push(r.trim()),t}function Mt(e){let t=/name=(\w+)/.exec(e)?.[1]??e,n=/(?:argument|of)=([^\s{]+)/.exec(e)?.[1]??``,r=(/options=\{(.*)\}/.exec(e)?.[1]??``).split(`, `).map(e=>e.split(`: `));return{name:t,of:n,options:Object.fromEntries(r.filter(e=>e.length===2))}}function Nt(e,t,n){return e.version===null?`draft`:e.version===t?`in_force`:e.starts_at!==null&&Date.parse(e.starts_at)>n?`coming`:`over`}function Pt(e){return e===`draft`?`draft`:/^[1-9]\d{0,8}$/.test(e)?Number(e):null}function Ft(e,t,n){let r=t.map(e=>e.version).filter(e=>e!==null);return e===`draft`?n??r[0]??null:r.filter(t=>t<e).sort((e,t)=>t-e)[0]??null}var U=class extends t{constructor(...e){super(...e),this.version=`draft`,this.base=null,this.things=null,this.old=null,this.problem=``,this.#e=0,this.#c=e=>{this.base=Number(e.target.value),this.#l()}}#e;willUpdate(e){(e.has(`version`)||e.has(`text`))&&(this.base=Ft(this.version,this.law.versions,this.law.in_force??null),this.#l())}render(){let e=this.law.versions.filter(e=>e.version!==null&&e.version!==this.version);return this.base===null?h`<p class="empty">${i(`rules.compare.first`)}</p>`:h`<div class="filters">
        <label>${i(`rules.compare.with`)}
          <select @change=${this.#c}>
            ${e.map(e=>h`<option value=${e.version??``} ?selected=${e.version===this.base}>${i(`rules.version.n`,{number:e.version??``})}</option>`)}
          </select>
        </label>
      </div>
      ${this.problem===``?n:h`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.things===null?this.problem===``?h`<p class="empty" role="status">${i(`app.loading`)}</p>`:n:this.#t(this.things)}`}#t(e){if(e.length===0)return h`<p class="empty" role="status">${i(`rules.compare.same`)}</p>`;let t=[...new Set(e.map(e=>e.area))];return h`<p class="count" role="status">${i(`rules.compare.count`,{n:e.length})}</p>
      ${t.map(t=>h`<section class="slab">
          <h2>${c(`rules.area`,t)}</h2>
          <ul class="law-differences">
            ${e.filter(e=>e.area===t).map(e=>this.#n(e))}
          </ul>
        </section>`)}`}#n(e){return h`<li class=${e.what} data-change=${`${e.area}.${e.key}`}>
      <p><b>${this.#r(e)}</b> <span class="chip">${c(`rules.change`,e.what)}</span> <code>${e.key}</code></p>
      ${e.what===`gone`?n:h`<dl class="record">${this.#i(e).map(({name:e,before:t,after:n,list:r})=>h`<div><dt>${e}</dt><dd>${It(t,n,r)}</dd></div>`)}</dl>`}
    </li>`}#r({area:e,key:t}){let n=n=>{if(n===null)return;let r={stages:n.stages.find(e=>e.stage===t)?.label,clocks:n.clocks.find(e=>e.key===t)?.label,marks:n.marks.find(e=>e.mark===t)?.label,actions:n.actions.find(e=>e.key===t)?.label,levels:n.levels[t]}[e];return r===void 0?void 0:A(r)};return n(this.text.definition)??n(this.old)??c(e===`law`?`rules.law_field`:`rules.request`,t)}#i(e){let t=t=>e.area===`clocks`&&/^(limit|by_priority)/.test(t),n=e.fields.filter(e=>!t(e.field)).map(e=>({name:c(`rules.changed`,e.field),before:e.before.map(t=>this.#a(e,t)),after:e.after.map(t=>this.#a(e,t)),list:e.list}));if(!e.fields.some(e=>t(e.field)))return n;let r=t=>{let n=t?.clocks.find(t=>t.key===e.key);return n===void 0?[]:[rt(n)]};return[{name:i(`rules.changed.limit`),before:r(this.old),after:r(this.text.definition),list:!1},...n]}#a({field:e},t){let{definition:n}=this.text;switch(e){case`sources`:case`to`:case`first`:case`back_to`:return M(n,t);case`roles`:return c(`rules.role`,t);case`fields`:return c(`rules.field`,t);case`permits`:return ot(n,t);case`clock`:return this.#s(t);case`guards`:case`effects`:return this.#o(e,t);case`automatic`:case`returns`:case`reason`:return i(t===`True`?`rules.yes`:`rules.no`);case`warn_at`:return`${Math.round(Number(t)*100)} %`;default:return t}}#o(e,t){let{name:n,of:r,options:a}=Mt(t),o=Object.entries(a).map(([e,t])=>`${c(`rules.option`,e)} ${this.#s(t)}`);return`${c(e===`guards`?`rules.guard`:`rules.effect`,n)}${r===``?``:` ${this.#s(r)}`}${o.length===0?``:` (${o.join(i(`rules.comma`))})`}`}#s(e){let{definition:t}=this.text,n=t.marks.find(t=>t.mark===e)?.label??t.clocks.find(t=>t.key===e)?.label;if(n!==void 0)return A(n);let r=c(`rules.role`,e);return r===e?c(`rules.argument`,e):r}#c;async#l(){let{base:e}=this;if(e===null)return;this.#e+=1;let t=this.#e;this.problem=``,await p(async()=>{let[n,r]=await Promise.all([Ce(this.law.key,e,this.version),xe(this.law.key,e)]);t===this.#e&&(this.old=r.definition,this.things=Dt(n))},e=>this.problem=e)}};_([u({attribute:!1})],U.prototype,`law`,void 0),_([u({attribute:!1})],U.prototype,`version`,void 0),_([u({attribute:!1})],U.prototype,`text`,void 0),_([l()],U.prototype,`base`,void 0),_([l()],U.prototype,`things`,void 0),_([l()],U.prototype,`old`,void 0),_([l()],U.prototype,`problem`,void 0),customElements.define(`law-changes`,U);function It(e,t,r){if(e.length===0&&t.length===0)return h`<span class="dim">${i(`rules.changed.order`)}</span>`;let a=e.map(e=>h`<del><span class="sr">${i(`rules.was`)}</span>${e}</del> `),o=t.map(e=>h`<ins><span class="sr">${i(`rules.is`)}</span>${e}</ins> `);return h`${a}${r||e.length===0||t.length===0?n:h`→ `}${o}`}function Lt(e){return{x:0,y:0,...e}}function Rt(e,t,n,r){let i=Math.min(r.width,Math.max(r.width/6,e.width/t)),a=i/e.width;return Bt({x:n.x-(n.x-e.x)*a,y:n.y-(n.y-e.y)*a,width:i,height:e.height*a},r)}function zt(e,t,n,r){return Bt({...e,x:e.x+t,y:e.y+n},r)}function Bt(e,t){let n=(e,t,n)=>Math.max(0,Math.min(n-t,e));return{...e,x:n(e.x,e.width,t.width),y:n(e.y,e.height,t.height)}}var W=1.25,Vt=60,Ht=18,G=class extends t{constructor(...e){super(...e),this.law=``,this.version=`draft`,this.digest=``,this.diagram=null,this.view=null,this.chosen=null,this.problem=``,this.#e=null,this.#u=e=>{e.ctrlKey&&(e.preventDefault(),this.#c(e.deltaY<0?W:1/W,this.#s(e)))},this.#d=e=>{e.button===0&&(this.#e=this.#s(e))},this.#f=e=>{if(this.#e===null)return;let t=this.#s(e);this.#l(this.#e.x-t.x,this.#e.y-t.y)},this.#p=()=>{this.#e=null},this.#m=e=>{if(e.ctrlKey||e.metaKey||e.altKey)return;let{diagram:t}=this,n={ArrowLeft:()=>this.#l(-60,0),ArrowRight:()=>this.#l(Vt,0),ArrowUp:()=>this.#l(0,-60),ArrowDown:()=>this.#l(0,Vt),"+":()=>this.#c(W),"=":()=>this.#c(W),"-":()=>this.#c(1/W),0:()=>{t!==null&&(this.view=Lt(t))}}[e.key];n!==void 0&&(e.preventDefault(),n())}}#e;willUpdate(e){(e.has(`law`)||e.has(`version`)||e.has(`digest`))&&this.#h()}render(){let{diagram:e,view:t}=this;return this.problem===``?e===null||t===null?h`<p class="empty" role="status">${i(`app.loading`)}</p>`:h`<div class="diagram-tools">
        <button type="button" @click=${()=>this.#c(W)} aria-label=${i(`rules.nearer`)}>＋</button>
        <button type="button" @click=${()=>this.#c(1/W)} aria-label=${i(`rules.farther`)}>－</button>
        <button type="button" @click=${()=>this.view=Lt(e)}>${i(`rules.fit`)}</button>
        <a class="button" href="/api/v1/laws/${this.law}/versions/${this.version}/diagram.svg?lang=${a()}" target="_blank" rel="noopener">${i(`rules.picture`)}</a>
        <p class="dim">${i(`rules.diagram.about`)}</p>
      </div>
      <div class="diagram-box" tabindex="0" role="group" aria-label=${i(`rules.diagram.of`,{law:A(e.label)})} @keydown=${this.#m}>
        <svg
          role="img"
          aria-label=${i(`rules.diagram.read`,{law:A(e.label)})}
          viewBox="${t.x} ${t.y} ${t.width} ${t.height}"
          style="aspect-ratio: ${e.width} / ${e.height}"
          @pointerdown=${this.#d}
          @pointermove=${this.#f}
          @pointerup=${this.#p}
          @pointercancel=${this.#p}
          @wheel=${this.#u}
        >
          <defs>
            <marker id="law-tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" /></marker>
          </defs>
          ${e.edges.map(e=>this.#t(e))} ${e.edges.map(e=>this.#n(e))} ${e.nodes.map(e=>this.#i(e))}
        </svg>
      </div>
      ${this.#a(e)}`:h`<p class="note bad" role="alert">${this.problem}</p>`}#t(e){let t=e.points.map(([e,t],n)=>`${n===0?`M`:`L`}${e} ${t}`).join(` `);return d`<g class="edge ${e.back?`back`:``} ${this.#r(e)?``:`faint`}"><path d=${t} marker-end="url(#law-tip)"></path></g>`}#n(e){let[t,n]=e.label_at;return d`<g class="edge ${this.#r(e)?``:`faint`}"><text x=${t} y=${n}>${e.labels.map(A).join(` / `)}</text></g>`}#r(e){return this.chosen===null||e.source===this.chosen||e.to===this.chosen}#i(e){let t=e.x+e.width/2,r=e.y+e.height;return d`<g class="node ${e.stage===this.chosen?`chosen`:``}" data-stage=${e.stage} @click=${()=>this.#o(e.stage)}>
      <rect x=${e.x} y=${e.y} width=${e.width} height=${e.height} rx="6"></rect>
      <text class="name" x=${t} y=${e.y+28}>${A(e.label)}</text>
      ${e.limit===null?n:d`<text class="limit" x=${t} y=${e.y+49}>${A(e.limit)}</text>`}
      ${e.stays.map((t,n)=>d`<text class="stays" x=${e.x+4} y=${r+Ht*(n+1)}>${A(t)}</text>`)}
    </g>`}#a(e){let t=t=>A(e.nodes.find(e=>e.stage===t)?.label??e.label);return h`<div class="diagram-stages" role="group" aria-label=${i(`rules.stages`)}>
        ${e.nodes.map(e=>h`<button type="button" aria-pressed=${e.stage===this.chosen?`true`:`false`} @click=${()=>this.#o(e.stage)}>${A(e.label)}</button>`)}
      </div>
      ${this.chosen===null?n:h`<ul class="lines slab" aria-label=${t(this.chosen)}>
            ${e.edges.filter(e=>e.source===this.chosen||e.to===this.chosen).map(e=>h`<li><p><b>${t(e.source)} → ${t(e.to)}</b> <small>${e.labels.map(A).join(i(`rules.comma`))}</small></p></li>`)}
          </ul>`}`}#o(e){this.chosen=this.chosen===e?null:e}#s(e){let{view:t}=this,n=this.querySelector(`svg`)?.getBoundingClientRect();return t===null||n===void 0||n.width===0?{x:0,y:0}:{x:t.x+(e.clientX-n.left)/n.width*t.width,y:t.y+(e.clientY-n.top)/n.height*t.height}}#c(e,t){let{diagram:n,view:r}=this;n!==null&&r!==null&&(this.view=Rt(r,e,t??{x:r.x+r.width/2,y:r.y+r.height/2},n))}#l(e,t){this.diagram!==null&&this.view!==null&&(this.view=zt(this.view,e,t,this.diagram))}#u;#d;#f;#p;#m;async#h(){this.problem=``;let e=`${this.law}/${this.version}/${this.digest}`;await p(async()=>{let t=await Se(this.law,this.version);e===`${this.law}/${this.version}/${this.digest}`&&(this.diagram=t,this.view=Lt(t))},e=>this.problem=e)}};_([u()],G.prototype,`law`,void 0),_([u({attribute:!1})],G.prototype,`version`,void 0),_([u()],G.prototype,`digest`,void 0),_([l()],G.prototype,`diagram`,void 0),_([l()],G.prototype,`view`,void 0),_([l()],G.prototype,`chosen`,void 0),_([l()],G.prototype,`problem`,void 0),customElements.define(`law-diagram`,G);var K=new Map;function q(e){return K.get(e)}function Ut(e,t){K.size===0&&addEventListener(`beforeunload`,Gt),K.set(e,t)}function Wt(e){K.delete(e),K.size===0&&removeEventListener(`beforeunload`,Gt)}function Gt(e){e.preventDefault()}var Kt=700,J=class extends t{constructor(...e){super(...e),this.draft=null,this.changed=()=>void 0,this.text=null,this.note=``,this.check={state:`waiting`},this.problem=``,this.sending=!1,this.discarding=!1,this.told=``,this.between=null,this.#e=``,this.#t=null,this.#n=0,this.#d=e=>{this.text=e,this.#p(),this.check=this.check.state===`done`?this.check:{state:`waiting`},this.#t!==null&&clearTimeout(this.#t),this.#t=setTimeout(()=>void this.#m(),Kt)},this.#f=e=>{this.note=e.target.value,this.#p()}}#e;#t;#n;connectedCallback(){super.connectedCallback(),this.follow(()=>{this.#t!==null&&clearTimeout(this.#t)})}willUpdate(e){(e.has(`law`)&&e.get(`law`)?.key!==this.law.key||e.has(`draft`)&&q(this.law.key)===void 0)&&this.#i()}get#r(){return q(this.law.key)!==void 0}async#i(){let e=q(this.law.key);this.#e=e?.replaces??this.draft?.digest??``,this.note=e?.note??this.draft?.note??``,this.between=null;let t=e?.text??this.draft?.text;t===void 0?await p(async()=>this.text=(await xe(this.law.key,this.law.in_force??1)).text,e=>this.problem=e):this.text=t,await this.#m()}render(){let{text:e}=this;if(e===null)return this.problem===``?h`<p class="empty" role="status">${i(`app.loading`)}</p>`:h`<p class="note bad" role="alert">${this.problem}</p>`;let t=this.check.state===`done`?this.check.faults.map(e=>e.line):[];return h`<div class="draft">
      <yaml-editor
        .text=${e}
        .label=${i(`rules.editor.label`,{law:A(this.law.label)})}
        .faulty=${new Set(t.filter(e=>e!==null))}
        .changed=${this.#d}
        .keep=${()=>void this.#h()}
      ></yaml-editor>
      <div class="draft-side">
        ${this.#a()} ${this.#s()} ${this.#u()}
      </div>
    </div>`}#a(){let{check:e}=this;return h`<section class="slab check" aria-live="polite">
      <h2>${i(`rules.check`)}</h2>
      ${e.state===`waiting`?h`<p class="dim">${i(`rules.check.waiting`)}</p>`:n}
      ${e.state===`failed`?h`<p class="note bad">${e.problem}</p>`:n}
      ${e.state===`done`&&e.faults.length===0?h`<p class="sound">${i(`rules.check.sound`)}</p>`:n}
      ${e.state===`done`&&e.faults.length>0?h`<p class="broken">${i(`rules.check.faults`,{n:e.faults.length})}</p>
            <ol class="faults">${e.faults.map(e=>this.#o(e))}</ol>`:n}
    </section>`}#o({line:e,path:t,message:n}){let r=[...e===null?[]:[i(`rules.line`,{line:e})],...t===``?[]:[t]].join(` · `);return e===null?h`<li><p>${n} <small>${r}</small></p></li>`:h`<li><button type="button" data-line=${e} @click=${()=>this.querySelector(`yaml-editor`)?.goTo(e)}>${n} <small>${r}</small></button></li>`}#s(){let e=this.note.trim()===``;return h`<section class="slab">
      <h2>${i(`rules.keep.title`)}</h2>
      <form
        @submit=${e=>{e.preventDefault(),this.#h()}}
      >
        <label><span>${i(`rules.note.why`)}</span><textarea name="note" rows="3" maxlength="200" required placeholder=${i(`rules.note.hint`)} .value=${this.note} @input=${this.#f}></textarea></label>
        <p class="dim" role="status">${this.told===``?this.#r?i(`rules.unkept`):this.draft===null?i(`rules.no_draft`):i(`rules.kept`):this.told}</p>
        ${this.problem===``?n:h`<p class="note bad" role="alert">${this.problem}</p>`}
        ${this.between===null?n:this.#c(this.between)}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending||e||!this.#r&&this.draft!==null}>${this.sending?i(`form.sending`):i(`rules.keep`)}</button>
          ${this.draft===null&&!this.#r?n:h`<button type="button" @click=${()=>this.discarding=!this.discarding} aria-expanded=${this.discarding?`true`:`false`}>${i(`rules.discard`)}</button>`}
        </div>
        ${this.discarding?this.#l():n}
      </form>
    </section>`}#c(e){return h`<div class="buttons sure">
      <button type="button" class="danger" @click=${()=>{this.#e=e,this.#h()}}>${i(`rules.between.mine`)}</button>
      <button type="button" class="danger" @click=${()=>this.#g()}>${i(`rules.between.theirs`)}</button>
    </div>`}#l(){return h`<div class="buttons sure">
      ${this.#r&&this.draft!==null?h`<button type="button" @click=${()=>this.#g()}>${i(`rules.discard.back`)}</button>`:n}
      <button type="button" class="danger" @click=${()=>void this.#_()}>${i(this.draft===null?`rules.discard.writing`:`rules.discard.sure`)}</button>
      <button type="button" @click=${()=>this.discarding=!1}>${i(`form.cancel`)}</button>
    </div>`}#u(){let e=this.check.state===`done`&&this.check.faults.length===0,t=this.draft!==null&&!this.#r&&e;return h`<section class="slab">
      <h2>${i(`rules.next`)}</h2>
      <p class="dim">${i(t?`rules.next.ready`:e?`rules.next.keep`:`rules.next.mend`)}</p>
      ${this.draft===null?n:h`<p><a class="button" href="/rules/laws/${this.law.key}/draft/release" @click=${m}>${i(`rules.tab.release`)}</a></p>`}
    </section>`}#d;#f;#p(){this.text!==null&&(this.told=``,Ut(this.law.key,{text:this.text,note:this.note,replaces:this.#e}))}async#m(){let{text:e}=this;if(e===null)return;this.#n+=1;let t=this.#n,n;try{n={state:`done`,faults:(await we(e)).map(({line:e,path:t,message:n})=>({line:e??null,path:t,message:A(n)}))}}catch(e){if(!(e instanceof te))throw e;n=e.code===`definition_unreadable`?{state:`done`,faults:[qt(e)]}:{state:`failed`,problem:ie(e)}}t===this.#n&&(this.check=n)}async#h(){let{text:e}=this;e===null||this.sending||this.note.trim()===``||(this.sending=!0,this.problem=``,this.between=null,await p(async()=>{let t=await Te(this.law.key,{text:e,note:this.note.trim(),replaces:this.#e});this.#e=t.digest,Wt(this.law.key),this.told=i(`rules.kept.now`),this.changed()},(e,t)=>{this.problem=t.code===`definition_unreadable`?i(`rules.keep.unreadable`):t.code===`version_conflict`?i(`rules.between`):e,t.code===`version_conflict`&&(this.between=t.field(`digest`))}),this.sending=!1)}#g(){Wt(this.law.key),this.discarding=!1,this.problem=``,this.text=null,this.changed()}async#_(){this.problem=``,await p(async()=>{this.draft!==null&&await Ee(this.law.key),Wt(this.law.key),g(`/rules/laws`)},e=>this.problem=e)}};_([u({attribute:!1})],J.prototype,`law`,void 0),_([u({attribute:!1})],J.prototype,`draft`,void 0),_([u({attribute:!1})],J.prototype,`changed`,void 0),_([l()],J.prototype,`text`,void 0),_([l()],J.prototype,`note`,void 0),_([l()],J.prototype,`check`,void 0),_([l()],J.prototype,`problem`,void 0),_([l()],J.prototype,`sending`,void 0),_([l()],J.prototype,`discarding`,void 0),_([l()],J.prototype,`told`,void 0),_([l()],J.prototype,`between`,void 0),customElements.define(`law-draft`,J);function qt(e){let t=Number(e.field(`line`));return{line:t>0?t:null,path:e.field(`path`),message:S(ge(e)??{fault:`other`})}}function Jt(e){return h`<p class="dim">${i(`rules.table.about`)}</p>
    ${e.stages.map(t=>{let r=e.actions.filter(e=>e.sources.includes(t.stage)),a=e.clocks.find(e=>e.key===t.clock),o=A(t.label);return h`<section class="stage-table" data-stage=${t.stage}>
        <h2>${o} <small>${a===void 0?i(`rules.no_clock`):i(`rules.clock`,{clock:A(a.label),limit:rt(a)})}</small></h2>
        <div class="table-box" tabindex="0" role="region" aria-label=${o}>
          <table>
            <thead>
              <tr>
                <th scope="col">${i(`rules.action`)}</th>
                <th scope="col">${i(`rules.who`)}</th>
                <th scope="col">${i(`rules.leads_to`)}</th>
                <th scope="col">${i(`rules.needs`)}</th>
              </tr>
            </thead>
            <tbody>${r.map(n=>Yt(e,n,t.stage))}</tbody>
          </table>
        </div>
        ${r.length===0?h`<p class="empty">${i(`rules.no_actions`)}</p>`:n}
      </section>`})}
    ${Xt(e)} ${Zt(e)}`}function Yt(e,t,r){let a=t.to===r?null:t.to,o=it(t);return h`<tr>
    <th scope="row">${A(t.label)} ${t.returns?h`<span class="chip">${i(`rules.returns`)}</span>`:n}</th>
    <td data-label=${i(`rules.who`)}>${at(t)}</td>
    <td data-label=${i(`rules.leads_to`)}>${t.automatic?i(`rules.follows_units`):a===null?h`<span class="dim">${i(`rules.stays`)}</span>`:M(e,a)}</td>
    <td data-label=${i(`rules.needs`)}>${o===``?h`<span class="dim">–</span>`:o}</td>
  </tr>`}function Xt(e){let t=e.marks.filter(e=>e.permits!==null);if(t.length===0)return h`${n}`;let r=t=>{let n=e.actions.find(e=>e.key===t);return n===void 0?t:A(n.label)};return h`<section class="stage-table">
    <h2>${i(`rules.marks`)} <small>${i(`rules.marks.about`)}</small></h2>
    <ul class="lines slab">
      ${t.map(e=>h`<li><p><b>${A(e.label)}</b> <small>${(e.permits??[]).length===0?i(`rules.marks.nothing`):(e.permits??[]).map(r).join(i(`rules.comma`))}</small></p></li>`)}
    </ul>
  </section>`}function Zt(e){if(e.run_cards.length===0)return h`${n}`;let t=t=>{let n=e.levels[String(t)];return n===void 0?String(t):A(n)};return h`<section class="stage-table">
    <h2>${i(`rules.cards`)} <small>${i(`rules.cards.about`)}</small></h2>
    <div class="table-box" tabindex="0" role="region" aria-label=${i(`rules.cards`)}>
      <table>
        <thead>
          <tr><th scope="col">${i(`rules.cards.category`)}</th><th scope="col">${i(`rules.cards.level`)}</th><th scope="col">${i(`rules.cards.priority`)}</th><th scope="col">${i(`rules.cards.sends`)}</th></tr>
        </thead>
        <tbody>
          ${e.run_cards.map(e=>h`<tr>
              <th scope="row">${ue(e.category)}</th>
              <td data-label=${i(`rules.cards.level`)}>${t(e.level)}</td>
              <td data-label=${i(`rules.cards.priority`)}>${e.severities.map(e=>`P${e}`).join(` `)}</td>
              <td data-label=${i(`rules.cards.sends`)}>${Object.entries(e.sends).map(([e,t])=>h`<span class="chip">${t} × ${c(`kind`,e)}</span>`)}</td>
            </tr>`)}
        </tbody>
      </table>
    </div>
  </section>`}function Qt(e,t){let r=e.clocks.reduce((e,t)=>e+t.newly_late.count,0),a=e.clocks.reduce((e,t)=>e+t.no_longer_late.count,0),o=e.refused.reduce((e,t)=>e+t.count,0),s=e.allowed.reduce((e,t)=>e+t.count,0);return h`<section class="slab trial" data-trial=${e.digest}>
    <h2>${i(`rules.trial.title`)}</h2>
    <p class="verdict">${$t(e)}</p>
    <dl class="law-figures">
      ${Y(i(`rules.trial.incidents`),e.incidents)} ${Y(i(`rules.trial.changed`),e.changed.count)} ${Y(i(`rules.trial.newly_late`),r,r>0)}
      ${Y(i(`rules.trial.no_longer_late`),a)} ${Y(i(`rules.trial.refused`),o,o>0)} ${Y(i(`rules.trial.allowed`),s)}
    </dl>
    ${e.changed.count===0?n:h`<p>${i(`rules.trial.examples.changed`)} ${X(e.changed)}</p>`}
    ${e.uncounted.count===0?n:h`<p class="note warn">${i(`rules.trial.uncounted`,{n:e.uncounted.count})} ${X(e.uncounted)}</p>`}
    ${nn(e)} ${rn(i(`rules.trial.refused.title`),e.refused,t)} ${rn(i(`rules.trial.allowed.title`),e.allowed,t)} ${an(e,t)}
    <p class="dim">${i(`rules.trial.limits`)}</p>
  </section>`}function $t({incidents:e,changed:t}){return e===0?i(`rules.trial.verdict.none`):t.count===0?i(`rules.trial.verdict.same`,{n:f(e)}):i(`rules.trial.verdict.changed`,{n:f(e),changed:f(t.count),share:en(t.count,e)})}function en(e,t){return t===0?`–`:`${(e/t*100).toFixed(1)} %`}function Y(e,t,n=!1){return h`<div class=${n?`bad`:``}><dt>${e}</dt><dd>${f(t)}</dd></div>`}function X(e){let t=e.count-e.examples.length;return h`<span class="examples">${e.examples.map(e=>h`<a href="/?incident=${encodeURIComponent(e)}" target="_blank" rel="noopener">${e}</a> `)}${t>0?h`<small class="dim">${i(`rules.trial.more`,{n:f(t)})}</small>`:n}</span>`}function tn(e){let t=Math.abs(e);if(t<.05)return i(`rules.shift.none`);let n=t<120?i(`span.minutes`,{n:Number(t.toFixed(1))}):i(`span.hours`,{n:Number((t/60).toFixed(1))});return i(e>0?`rules.shift.later`:`rules.shift.earlier`,{by:n})}function nn(e){return e.clocks.length===0?h`${n}`:h`<h3>${i(`rules.trial.clocks`)}</h3>
    <div class="table-box" tabindex="0" role="region" aria-label=${i(`rules.trial.clocks`)}>
      <table>
        <thead>
          <tr>
            <th scope="col">${i(`rules.trial.clock`)}</th>
            <th scope="col" class="number">${i(`rules.trial.ended`)}</th>
            <th scope="col" class="number">${i(`rules.trial.late_before`)}</th>
            <th scope="col" class="number">${i(`rules.trial.late_after`)}</th>
            <th scope="col">${i(`rules.trial.shift`)}</th>
            <th scope="col">${i(`rules.trial.newly_late`)}</th>
            <th scope="col">${i(`rules.trial.no_longer_late`)}</th>
          </tr>
        </thead>
        <tbody>
          ${e.clocks.map(e=>h`<tr>
              <th scope="row">${A(e.label)}</th>
              <td class="number" data-label=${i(`rules.trial.ended`)}>${f(e.ended)}</td>
              <td class="number" data-label=${i(`rules.trial.late_before`)}>${f(e.late_before)} <small>${en(e.late_before,e.ended)}</small></td>
              <td class="number" data-label=${i(`rules.trial.late_after`)}>${f(e.late_after)} <small>${en(e.late_after,e.ended)}</small></td>
              <td data-label=${i(`rules.trial.shift`)}>${tn(e.shift_minutes)}</td>
              <td data-label=${i(`rules.trial.newly_late`)}>${e.newly_late.count===0?`0`:h`${f(e.newly_late.count)} ${X(e.newly_late)}`}</td>
              <td data-label=${i(`rules.trial.no_longer_late`)}>${e.no_longer_late.count===0?`0`:h`${f(e.no_longer_late.count)} ${X(e.no_longer_late)}`}</td>
            </tr>`)}
        </tbody>
      </table>
    </div>`}function rn(e,t,r){return t.length===0?h`${n}`:h`<h3>${e}</h3>
    <div class="table-box" tabindex="0" role="region" aria-label=${e}>
      <table>
        <thead>
          <tr><th scope="col">${i(`rules.action`)}</th><th scope="col">${i(`rules.trial.why`)}</th><th scope="col" class="number">${i(`rules.trial.count`)}</th><th scope="col">${i(`rules.trial.examples`)}</th></tr>
        </thead>
        <tbody>
          ${t.map(e=>h`<tr>
              <th scope="row">${ot(r,e.action)}</th>
              <td data-label=${i(`rules.trial.why`)}>${c(`rules.refusal`,e.code)}</td>
              <td class="number" data-label=${i(`rules.trial.count`)}>${f(e.count)}</td>
              <td data-label=${i(`rules.trial.examples`)}>${X(e)}</td>
            </tr>`)}
        </tbody>
      </table>
    </div>`}function an(e,t){let r=e.stages.filter(e=>e.minutes_before>0||e.minutes_after>0);return r.length===0?h`${n}`:h`<h3>${i(`rules.trial.stages`)}</h3>
    <div class="table-box" tabindex="0" role="region" aria-label=${i(`rules.trial.stages`)}>
      <table>
        <thead>
          <tr><th scope="col">${i(`stage.label`)}</th><th scope="col" class="number">${i(`rules.trial.before`)}</th><th scope="col" class="number">${i(`rules.trial.after`)}</th></tr>
        </thead>
        <tbody>
          ${r.map(e=>h`<tr>
              <th scope="row">${M(t,e.stage)}</th>
              <td class="number" data-label=${i(`rules.trial.before`)}>${i(`rules.minutes`,{amount:f(Number(e.minutes_before.toFixed(1)))})}</td>
              <td class="number" data-label=${i(`rules.trial.after`)}>${i(`rules.minutes`,{amount:f(Number(e.minutes_after.toFixed(1)))})}</td>
            </tr>`)}
        </tbody>
      </table>
    </div>`}var on=[500,2e3,1e4,2e4],Z=class extends t{constructor(...e){super(...e),this.changed=()=>void 0,this.size=2e3,this.fresh=null,this.trying=!1,this.publishing=!1,this.problem=``,this.refused=``,this.later=!1,this.#o=e=>{e.preventDefault();let t=new FormData(e.target);this.publishing||this.#s(t)}}willUpdate(e){e.has(`draft`)&&this.fresh!==null&&this.fresh.digest!==this.draft.digest&&(this.fresh=null)}get#e(){let e=this.fresh??this.draft.trial;return e?.digest===this.draft.digest?e:null}render(){let e=q(this.law.key)!==void 0;return h`${e?h`<p class="note warn">${i(`rules.release.unkept`)} <a href="/rules/laws/${this.law.key}/draft/edit" @click=${m}>${i(`rules.tab.edit`)}</a></p>`:n}
      ${this.#t()} ${this.#n()} ${this.#r()}
      ${this.#e===null?n:Qt(this.#e,this.draft.definition)}`}#t(){let e=this.draft.faults.length===0,t=(e,t)=>h`<li class=${e?`done`:``}><span aria-hidden="true">${e?`✓`:`○`}</span> ${t}<span class="sr"> ${i(e?`rules.step.done`:`rules.step.open`)}</span></li>`;return h`<ol class="law-steps" aria-label=${i(`rules.steps`)}>
      ${t(!0,i(`rules.step.kept`))} ${t(e,e?i(`rules.step.sound`):i(`rules.check.faults`,{n:this.draft.faults.length}))} ${t(this.#e!==null,i(`rules.step.tried`))}
      ${t(!1,i(`rules.step.published`))}
    </ol>`}#n(){let t=this.#e,r=this.draft.faults.length===0;return h`<section class="slab">
      <h2>${i(`rules.try.title`)}</h2>
      <p class="dim">${i(`rules.try.about`)}</p>
      ${t===null?n:h`<p class="sound">${i(`rules.try.done`,{at:e(Date.parse(t.at),y.timezone),n:f(t.incidents)})}</p>`}
      ${r?n:h`<p class="broken">${i(`rules.try.mend`)}</p>
            <ul class="lines">${this.draft.faults.map(e=>h`<li><p>${A(e.message)} <small>${e.path}</small></p></li>`)}</ul>`}
      ${this.problem===``?n:h`<p class="note bad" role="alert">${this.problem}</p>`}
      ${r?y.may(`laws.try`)?h`<div class="buttons">
              <label class="try-size">${i(`rules.try.size`)}
                <select @change=${e=>this.size=Number(e.target.value)} ?disabled=${this.trying}>
                  ${on.map(e=>h`<option value=${e} ?selected=${e===this.size}>${i(`rules.try.newest`,{count:f(e)})}</option>`)}
                </select>
              </label>
              <button type="button" class=${t===null?`go`:``} data-act="try" ?disabled=${this.trying} @click=${()=>void this.#a()}>${i(this.trying?`rules.try.running`:t===null?`rules.try`:`rules.try.again`)}</button>
            </div>`:t===null?h`<p class="note warn">${i(`rules.try.others`)}</p>`:n:n}
    </section>`}#r(){let e=this.#e!==null&&this.draft.faults.length===0;return h`<section class="slab">
      <h2>${i(`rules.publish.title`)}</h2>
      <p class="dim">${i(`rules.publish.about`)}</p>
      ${this.refused===``?n:h`<p class="note bad" role="alert">${this.refused}</p>`}
      ${y.may(`laws.publish`)?e?this.#i():h`<p class="note warn">${i(`rules.publish.untried`)}</p>`:h`<p class="note">${i(e?`rules.publish.who`:`rules.publish.who.later`)}</p>`}
    </section>`}#i(){return h`<form @submit=${this.#o}>
      <fieldset class="choice">
        <legend>${i(`rules.starts_at`)}</legend>
        <label><input type="radio" name="when" value="now" .checked=${!this.later} @change=${()=>this.later=!1} />${i(`rules.publish.now`)}</label>
        <label><input type="radio" name="when" value="later" .checked=${this.later} @change=${()=>this.later=!0} />${i(`rules.publish.later`)}</label>
      </fieldset>
      ${this.later?ye({name:`starts_at`,label:i(`rules.starts_at`),value:``,required:!0}):n}
      <div class="buttons"><button type="submit" class="go" data-act="publish" ?disabled=${this.publishing}>${this.publishing?i(`form.sending`):i(`rules.publish`)}</button></div>
    </form>`}async#a(){this.trying=!0,this.problem=``,await p(async()=>this.fresh=await De(this.law.key,this.size),e=>this.problem=e),this.trying=!1}#o;async#s(e){let t=this.later?oe(ve(x(e,`starts_at`))??``,y.timezone):null;this.refused=this.later&&t===null?i(`stamp.pattern`):``,this.refused===``&&(this.publishing=!0,await p(async()=>{let e=await fe(()=>Oe(this.law.key,{digest:this.draft.digest,starts_at:t}));g(`/rules/laws/${this.law.key}/${e.version??``}`)},(e,t)=>{this.refused=t.code===`version_conflict`?i(`rules.publish.another`):t.field(`field`)===`starts_at`?i(`rules.publish.starts_at`):e,t.code===`version_conflict`&&this.changed()}),this.publishing=!1)}};_([u({attribute:!1})],Z.prototype,`law`,void 0),_([u({attribute:!1})],Z.prototype,`draft`,void 0),_([u({attribute:!1})],Z.prototype,`changed`,void 0),_([l()],Z.prototype,`size`,void 0),_([l()],Z.prototype,`fresh`,void 0),_([l()],Z.prototype,`trying`,void 0),_([l()],Z.prototype,`publishing`,void 0),_([l()],Z.prototype,`problem`,void 0),_([l()],Z.prototype,`refused`,void 0),_([l()],Z.prototype,`later`,void 0),customElements.define(`law-release`,Z);var sn=[`diagram`,`table`,`changes`,`text`],cn=[`edit`,`diagram`,`table`,`changes`,`release`],ln=[`diagram`,`table`,`changes`,`text`,`release`],Q=class extends t{constructor(...e){super(...e),this.law=``,this.version=``,this.tab=``,this.laws=null,this.text=null,this.missing=!1,this.problem=``,this.#e=0}#e;willUpdate(e){(e.has(`law`)||e.has(`version`))&&this.#c()}get#t(){return this.laws?.find(e=>e.key===this.law)}get#n(){return this.version===``?this.#t?.in_force??null:Pt(this.version)}get#r(){return this.#n===`draft`?y.may(`laws.draft`)?this.text===null?[`edit`]:cn:ln:sn}get#i(){let[e=`diagram`]=this.#r;return e===`diagram`&&matchMedia(`(max-width: 760px)`).matches?`table`:e}render(){let{laws:e}=this,t=this.#t;return this.missing||e!==null&&(t===void 0||this.#n===null)?v():h`<p class="back"><a href="/rules/laws" @click=${m}>${i(`section.laws`)}</a></p>
      ${this.problem===``?n:h`<p class="note bad" role="alert">${this.problem}</p>`}
      ${t===void 0?this.problem===``?h`<p class="empty" role="status">${i(`app.loading`)}</p>`:n:this.#a(t)}`}#a(e){let t=this.#n,{text:r}=this,a=this.#r.find(e=>e===this.tab)??this.#i;return h`<h1>${A(e.label)} <small>${t===`draft`?i(`rules.draft`):i(`rules.version.n`,{number:t??``})}</small></h1>
      ${this.#o(e)}
      <nav class="tabs rules-tabs" aria-label=${i(`rules.views`)}>
        ${this.#r.map(r=>h`<a href="/rules/laws/${e.key}/${t??``}/${r}" data-tab=${r} aria-current=${r===a?`page`:n} @click=${m}>${c(`rules.tab`,r)}</a>`)}
      </nav>
      ${r===null&&a!==`edit`?h`<p class="empty" role="status">${i(`app.loading`)}</p>`:this.#s(e,a)}`}#o(t){let{text:r}=this;if(r===null)return h`${n}`;let a=Nt(r,t.in_force??null,s.nowMs),o=e(Date.parse(a===`draft`?r.changed_at:r.starts_at??r.changed_at),y.timezone);return h`<p class="dim law-standing">
      <span class="state ${a===`in_force`?`on`:`off`}">${c(`rules.standing`,a)}</span>
      ${i(a===`draft`?`rules.changed_at`:`rules.from`,{at:o})}${r.note===``?``:` · ${ct(r.note)}`}
    </p>`}#s(e,t){let{text:r}=this,a=this.#n;if(t===`edit`)return h`<law-draft .law=${e} .draft=${r} .changed=${()=>this.#c()}></law-draft>`;if(r===null||a===null)return h`${n}`;switch(t){case`diagram`:return h`<law-diagram .law=${e.key} .version=${a} .digest=${r.digest}></law-diagram>`;case`table`:return Jt(r.definition);case`changes`:return h`<law-changes .law=${e} .version=${a} .text=${r}></law-changes>`;case`text`:return h`<div class="table-box" tabindex="0" role="region" aria-label=${i(`rules.tab.text`)}><pre class="law-text">${r.text}</pre></div>`;case`release`:return h`<law-release .law=${e} .draft=${r} .changed=${()=>this.#c()}></law-release>`}}async#c(){this.#e+=1;let e=this.#e;this.problem=``,await p(async()=>{let t=await be();if(e!==this.#e)return;this.laws=t;let n=this.#n,r=this.#t;if(r===void 0||n===null)return;let i=r.versions.some(e=>(e.version??`draft`)===n);this.missing=!i&&!(n===`draft`&&y.may(`laws.draft`));let a=i?await xe(this.law,n):null;e===this.#e&&(this.text=a)},t=>{e===this.#e&&(this.problem=t)})}};_([u()],Q.prototype,`law`,void 0),_([u()],Q.prototype,`version`,void 0),_([u()],Q.prototype,`tab`,void 0),_([l()],Q.prototype,`laws`,void 0),_([l()],Q.prototype,`text`,void 0),_([l()],Q.prototype,`missing`,void 0),_([l()],Q.prototype,`problem`,void 0),customElements.define(`rules-law`,Q);var $=class extends t{constructor(...e){super(...e),this.laws=null,this.problem=``}connectedCallback(){super.connectedCallback(),p(async()=>this.laws=await be(),e=>this.problem=e)}render(){return h`<h1>${i(`section.laws`)}</h1>
      <p class="dim">${i(`rules.laws.about`)}</p>
      ${this.problem===``?n:h`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.laws===null&&this.problem===``?h`<p class="empty" role="status">${i(`app.loading`)}</p>`:n}
      ${(this.laws??[]).map(e=>this.#e(e))}`}#e(e){let t=e.versions.find(e=>e.version===null),r=A(e.label);return h`<section class="slab" data-law=${e.key}>
      <div class="card-head">
        <h2>${r} <small>${i(`rules.versions.count`,{n:e.versions.length-(t===void 0?0:1)})}</small></h2>
        ${t===void 0&&y.may(`laws.draft`)?h`<a class="button" href="/rules/laws/${e.key}/draft" @click=${m}>${i(`rules.draft.begin`)}</a>`:n}
      </div>
      <div class="table-box" tabindex="0" role="region" aria-label=${r}>
        <table>
          <thead>
            <tr>
              <th scope="col">${i(`rules.version`)}</th>
              <th scope="col">${i(`rules.standing`)}</th>
              <th scope="col">${i(`rules.starts_at`)}</th>
              <th scope="col">${i(`rules.published_at`)}</th>
              <th scope="col">${i(`rules.note`)}</th>
            </tr>
          </thead>
          <tbody>${e.versions.map(t=>this.#t(e,t))}</tbody>
        </table>
      </div>
    </section>`}#t(t,n){let r=Nt(n,t.in_force??null,s.nowMs),a=t=>t===null?`–`:e(Date.parse(t),y.timezone);return h`<tr data-version=${n.version??`draft`}>
      <th scope="row"><a href="/rules/laws/${t.key}/${n.version??`draft`}" @click=${m}>${n.version===null?i(`rules.draft`):i(`rules.version.n`,{number:n.version})}</a></th>
      <td data-label=${i(`rules.standing`)}><span class="state ${r===`in_force`?`on`:`off`}">${c(`rules.standing`,r)}</span></td>
      <td data-label=${i(`rules.starts_at`)}>${r===`draft`?`–`:a(n.starts_at)}</td>
      <td data-label=${i(`rules.published_at`)}>${n.version===null?i(`rules.changed_at`,{at:a(n.changed_at)}):a(n.published_at)}</td>
      <td data-label=${i(`rules.note`)}>${ct(n.note)}</td>
    </tr>`}};_([l()],$.prototype,`laws`,void 0),_([l()],$.prototype,`problem`,void 0),customElements.define(`rules-laws`,$);var un=[`laws`,`calendar`,`codes`],dn=class extends ce{#e=`laws`;#t=[];get section(){return this.#e}get page(){return[this.#e,...this.#t.slice(0,2)].join(`/`)}read(){let[,e=``,...t]=ne(location.pathname),n=un.find(t=>t===e);n===void 0&&ae(de.laws.path),this.#e=n??`laws`,this.#t=n===void 0?[]:t}render(){return se(this.#e,h`<div class="page rules">${this.#n()}</div>`)}#n(){if(!le(de[this.#e],e=>y.may(e)))return v();let[e=``,t=``,n=``]=this.#t;switch(this.#e){case`laws`:return e===``?h`<rules-laws></rules-laws>`:h`<rules-law .law=${e} .version=${t} .tab=${n}></rules-law>`;case`calendar`:return h`<rules-calendar .year=${/^\d{4}$/.test(e)?Number(e):null}></rules-calendar>`;case`codes`:return h`<rules-codes .tab=${e} .chosen=${t} .code=${n}></rules-codes>`}}};customElements.define(`rules-view`,dn);export{dn as RulesView};