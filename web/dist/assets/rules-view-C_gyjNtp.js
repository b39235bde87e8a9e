import{B as e,D as t,E as n,H as r,I as i,J as a,K as o,L as s,M as c,P as ee,S as l,U as u,V as te,W as d,a as ne,b as re,c as ie,d as f,g as p,i as ae,j as m,n as h,o as g,r as oe,s as _,t as v,x as se}from"./routing-0B7v5liN.js";import{n as ce,r as le,t as y}from"./frame-BP7M18Ye.js";import{c as ue,f as de,o as fe,u as pe}from"./index-Cm_Iu3kH.js";import{I as b,h as me,i as x}from"./calls-Cgn4olah.js";import{n as he,t as ge}from"./modal-Bww1IeEM.js";import{t as S}from"./forms-CLYgAeKV.js";import{n as _e}from"./area-tree-BhB9KURX.js";import{n as ve,t as ye}from"./stamp-field--96SlRam.js";async function be(){return(await x.get(`/laws`)).items}async function C(e,t){return x.get(`/laws/${e}/versions/${t}`)}async function xe(e,t){return x.get(`/laws/${e}/versions/${t}/diagram`)}async function Se(e,t,n){return(await x.get(`/laws/${e}/compare`,{base:t,other:n})).changes}async function Ce(e){return(await x.post(`/laws/check`,{text:e})).faults}async function we(e,t){return x.put(`/laws/${e}/draft`,t)}async function Te(e){await x.post(`/laws/${e}/draft/discard`,{})}async function Ee(e,t){return x.post(`/laws/${e}/draft/try`,{incidents:t})}async function De(e,t){return x.post(`/laws/${e}/draft/publish`,t)}async function Oe(){return x.get(`/calendars/working`)}async function ke(e,t){return x.put(`/calendars/working/${e}`,t)}async function Ae(){return(await x.get(`/codes/lists`)).items}async function je(e){let t=[],n;do{let r=await x.get(`/codes/lists/${encodeURIComponent(e)}`,{limit:500,after:n});t.push(...r.items),n=r.next??void 0}while(n!==void 0);return t}async function Me(){return(await x.get(`/codes/sheets`)).items}async function Ne(e){return x.get(`/codes/sheets/${e}`)}function Pe(e){return`/api/v1/codes/sheets/${e}`}function Fe(e){return`/api/v1/calendars/working/${e}/file`}async function Ie(e,t,n,r){return x.post(`/codes/sheets/${e}`,{content_base64:t,dry_run:n},r)}async function Le(){return(await x.get(`/codes/identifiers`)).items}async function Re(e,t){return x.post(`/codes/identifiers`,{template:e,value:t})}function ze(e){let t=[],n=[],r=``,i=!1,a=e.replace(/^\uFEFF/,``);for(let e=0;e<a.length;e+=1){let o=a[e]??``;i?o===`"`?a[e+1]===`"`?(r+=`"`,e+=1):i=!1:r+=o:o===`"`&&r===``?i=!0:o===`,`?(n.push(r),r=``):o===`
`?(t.push([...n,r.replace(/\r$/,``)]),n=[],r=``):r+=o}return(r!==``||n.length>0)&&t.push([...n,r]),t}function Be(e){let[t=[],...n]=ze(e);return n.filter(e=>e.some(e=>e!==``)).map(e=>Object.fromEntries(t.map((t,n)=>[t,(e[n]??``).replace(/^'(?=[=+\-@＝＋－＠])/,``)])))}function Ve(e){return Be(e).filter(e=>/^\d{4}-\d{2}-\d{2}$/.test(e.day?.trim()??``)&&/^(holiday|make_up)$/.test(e.kind?.trim()??``)).map(e=>({day:e.day?.trim()??``,kind:e.kind?.trim()===`make_up`?`make_up`:`holiday`,name_zh:e.name_zh?.trim()??``,name_en:e.name_en?.trim()??``}))}function He(e){try{return{text:new TextDecoder(`utf-8`,{fatal:!0}).decode(e),encoding:`UTF-8`}}catch{return{text:new TextDecoder(`gb18030`).decode(e),encoding:`GBK`}}}function Ue(e){let t=``;for(let n=0;n<e.length;n+=8192)t+=String.fromCharCode(...e.subarray(n,n+8192));return btoa(t)}var We=[[/^a map is needed here$/,`map`],[/^a list is needed here$/,`list`],[/^a text is needed here$/,`text`],[/^a key is a word$/,`key_word`],[/^true or false is needed here$/,`flag`],[/^a number above 0 is needed here$/,`number`],[/^a whole number is needed here$/,`whole`],[/^one word with its argument is needed here$/,`single`],[/^stands here twice$/,`twice`],[/^'(.*)' is not known here; known: (.*)$/,`unknown`],[/^'(.*)' is not known; known: (.*)$/,`unknown`],[/^'(.*)' is missing$/,`missing`],[/^a limit in (\w+) has one of: (.*)$/,`limit`],[/^a priority is 1, 2 or 3$/,`priority`],[/^a part of the limit is needed here/,`part`],[/^the file is empty$/,`empty_file`],[/^a character that YAML forbids$/,`character`],[/^more than (\d+) levels of lists and maps$/,`deep`],[/^anchors and aliases are not used in laws$/,`anchors`],[/^tags are not used in laws$/,`tags`],[/^the key of this law is (\w+)$/,`law_key`],[/^(?:is empty)$/,`empty`],[/^is missing$/,`column_missing`],[/^comes twice$/,`column_twice`],[/^is no column of this sheet$/,`column_unknown`],[/^has more than (\d+) characters$/,`long`],[/^is no key:/,`key`],[/^is no whole number from (\d+) to (\d+)$/,`range`],[/^(\S+) is no day of the calendar$/,`no_day`],[/^is no day, as/,`day`],[/^is neither yes nor no$/,`yes`],[/^is none of (.*)$/,`none_of`],[/^is the same entry as row (\d+)$/,`same_entry`],[/^comes before starts_on$/,`before_start`],[/^there is no row$/,`no_row`],[/^there is no list (.*)$/,`no_list`],[/^there is no category (.*)$/,`no_category`],[/^there is no department (.*)$/,`no_department`],[/^there is no standard (.*)$/,`no_standard`],[/^there is no skill (.*)$/,`no_skill`],[/^there is no area (.*)$/,`no_area`],[/^there is no (\S+) in (\S+)$/,`not_in`],[/^is below itself$/,`circle`],[/^is in force in (.*) at the same time$/,`both_in_force`],[/^is needed of a code that is used$/,`needed`],[/^leads to the list that it comes from$/,`same_list`],[/^of a version in force is not changed/,`version_in_force`],[/^neither UTF-8 nor GBK$/,`encoding`],[/holds NUL/,`nul`],[/^a sheet has at most (\d+) bytes$/,`bytes`],[/^the columns are (.*)$/,`columns`],[/^a calendar has at most (\d+) lines$/,`lines`],[/^(\S+) stands there twice$/,`day_twice`],[/^a line has (\d+) values/,`values`],[/^a day is 2026-10-01/,`calendar_day`],[/^(\S+) is not near the year (\d+)$/,`far`],[/^(\S+) is worked anyway/,`no_weekend`],[/^a name has at most (\d+) characters/,`name`],[/^(\S+) is of the notice for (\d+)/,`other_year`],[/^is not digits$/,`digits`],[/^is no serial/,`serial`],[/^is of no province$/,`province`],[/^is no day$/,`no_date`],[/^holds a sign that is none of the 31$/,`sign`],[/^cannot be checked$/,`unchecked`],[/^does not fit what is before it$/,`check_sign`],[/^((?:mapping values|could not find|did not find|expected|found) .*)$/,`yaml`],[/^has (\d+) signs where (\d+) are needed$/,`length`]];function w(e){for(let[t,n]of We){let r=t.exec(e);if(r!==null)return ee(m(),`rules.fault.${n}`,{a:r[1]??``,b:r[2]??``})??e}return e}function Ge(e){return e.replace(/^(?:[^:]*, )?line \d+(?:, [^:]*)?: /,``)}var Ke=864e5;function qe(e,t){let n=new Map(t.map(e=>[e.day,e]));return Array.from({length:12},(r,i)=>{let a=Date.UTC(e,i,1),o=new Date(Date.UTC(e,i+1,0)).getUTCDate(),s=Array.from({length:(new Date(a).getUTCDay()+6)%7},()=>null);for(let e=1;e<=o;e+=1){let t=new Date(a+(e-1)*Ke),r=t.toISOString().slice(0,10);s.push({day:r,date:e,weekend:t.getUTCDay()%6==0,special:n.get(r)??null})}for(;s.length%7!=0;)s.push(null);let c=Array.from({length:s.length/7},(e,t)=>s.slice(t*7,t*7+7));return{month:i+1,weeks:c,special:t.filter(t=>t.day.startsWith(`${e}-${String(i+1).padStart(2,`0`)}`))}})}function Je(e){let t=[];for(let n of[...e].sort((e,t)=>e.day.localeCompare(t.day))){let e=t.at(-1),r=e!==void 0&&Date.parse(n.day)-Date.parse(e.last)===Ke;e!==void 0&&r&&e.kind===n.kind&&e.name_zh===n.name_zh?e.last=n.day:t.push({kind:n.kind,name_zh:n.name_zh,name_en:n.name_en,first:n.day,last:n.day})}return t}function Ye(e,t){let n=new Map(e.map(e=>[e.day,e])),r=new Map(t.map(e=>[e.day,e])),i=[...new Set([...n.keys(),...r.keys()])].sort(),a=(e,t)=>e!==void 0&&t!==void 0&&e.kind===t.kind&&e.name_zh===t.name_zh&&e.name_en===t.name_en;return i.filter(e=>!a(n.get(e),r.get(e))).map(e=>({day:e,before:n.get(e)??null,after:r.get(e)??null}))}var T=60,E=class extends n{constructor(...e){super(...e),this.year=0,this.done=()=>void 0,this.cancel=()=>void 0,this.file=null,this.problem=``,this.faultLine=0,this.sending=!1,this.#n=e=>{let t=e.target.files?.[0];this.problem=``,this.file=null,t!==void 0&&this.#r(t)},this.#i=e=>{e.preventDefault();let t=S(new FormData(e.target),`source`);this.sending||this.#a(t)}}updated(){he(this)}render(){let e=this.calendar.years.find(e=>e.year===this.year),t=e??this.calendar.years.at(-1);return ge({title:i(e===void 0?`rules.year.load`:`rules.year.replace`,{year:this.year}),close:()=>this.cancel(),content:o`<form autocomplete="off" @submit=${this.#i}>
        <p class="dim">${i(`rules.year.file.about`)}${t===void 0?d:o` <a href=${Fe(t.year)} download="working-calendar-${t.year}.csv">${i(`rules.year.pattern`,{year:t.year})}</a>`}</p>
        <label><span>${i(`rules.file`)}</span><input type="file" name="file" accept=".csv,text/csv" required @change=${this.#n} /></label>
        ${this.file===null?d:this.#e(this.file,e?.days??[])}
        <label><span>${i(`rules.year.why`)}</span><input name="source" maxlength="200" required placeholder=${i(`rules.year.why.hint`)} /></label>
        <p class="note warn">${i(`rules.year.consequence`)}</p>
        ${this.problem===``?d:o`<div class="note bad" role="alert"><p>${this.problem}</p>${this.#t()}</div>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending||this.file===null}>${this.sending?i(`form.sending`):i(e===void 0?`rules.year.load.go`:`rules.year.replace.go`)}</button>
          <button type="button" @click=${()=>this.cancel()}>${i(`form.cancel`)}</button>
        </div>
      </form>`})}#e(e,t){let n=Ye(t,Ve(e.text));return o`<section class="file-preview">
      <p class="dim" role="status">${i(`rules.file.read`,{encoding:e.encoding,rows:Ve(e.text).length})} · ${n.length===0?i(`rules.year.same`):i(`rules.year.changes`,{n:n.length})}</p>
      <ul class="day-changes" tabindex="0">
        ${n.slice(0,T).map(e=>o`<li><b>${e.day}</b> ${Xe(e)}</li>`)}
      </ul>
      ${n.length>T?o`<p class="dim">${i(`rules.more`,{count:n.length-T})}</p>`:d}
    </section>`}#t(){let e=this.faultLine===0?void 0:this.file?.text.split(/\r?\n/)[this.faultLine-1];return e===void 0?o`${d}`:o`<code class="faulty-line" data-line=${this.faultLine}>${this.faultLine}: ${e}</code>`}#n;async#r(e){this.file={name:e.name,...He(new Uint8Array(await e.arrayBuffer()))}}#i;async#a(e){let{file:t}=this;t!==null&&(this.sending=!0,this.problem=``,this.faultLine=0,await _(async()=>{let{deadlines_moved:n}=await ke(this.year,{csv:t.text,source:e});this.done(Ze(this.year,n))},(e,t)=>{let n=Number(t.field(`line`));this.faultLine=n>0?n:0;let r=t.code===`calendar_unreadable`||t.field(`field`)===`csv`;this.problem=r?n>0?i(`rules.year.fault`,{line:n,fault:w(Ge(t.message))}):w(t.message):e}),this.sending=!1)}};g([u({attribute:!1})],E.prototype,`year`,void 0),g([u({attribute:!1})],E.prototype,`calendar`,void 0),g([u({attribute:!1})],E.prototype,`done`,void 0),g([u({attribute:!1})],E.prototype,`cancel`,void 0),g([r()],E.prototype,`file`,void 0),g([r()],E.prototype,`problem`,void 0),g([r()],E.prototype,`faultLine`,void 0),g([r()],E.prototype,`sending`,void 0),customElements.define(`year-form`,E);function Xe({before:e,after:t}){let n=e=>`${i(e.kind===`holiday`?`rules.day.holiday`:`rules.day.make_up`)} ${c(e)}`;return e===null?t===null?``:i(`rules.year.added`,{what:n(t)}):t===null?i(`rules.year.removed`,{what:n(e)}):i(`rules.year.turned`,{before:n(e),after:n(t)})}function Ze(e,t){return t===0?i(`rules.year.taken`,{year:e}):i(`rules.year.taken.recounted`,{year:e,n:t})}var Qe=10,D=class extends n{constructor(...e){super(...e),this.year=null,this.calendar=null,this.problem=``,this.loading=null,this.told=``,this.#s=e=>{this.loading=null,this.told=e,this.#c()}}connectedCallback(){super.connectedCallback(),this.#c()}updated(){he(this)}get#e(){return f(t.nowMs,b.timezone).slice(0,10)}render(){let{calendar:e}=this,t=Number(this.#e.slice(0,4)),n=this.year??t,r=e?.years.find(e=>e.year===n);return o`<div class="page-head">
        <h1>${i(`section.calendar`)} <small>${n}</small></h1>
        ${e!==null&&b.may(`calendars.change`)?o`<button type="button" class="go" @click=${()=>this.#o(n)}>${i(r===void 0?`rules.year.load`:`rules.year.replace`,{year:n})}</button>`:d}
      </div>
      ${this.problem===``?d:o`<p class="note bad" role="alert">${this.problem}</p>`}
      <p class="note done" role="status" ?hidden=${this.told===``}>${this.told}</p>
      ${e===null?this.problem===``?o`<p class="empty" role="status">${i(`app.loading`)}</p>`:d:o`${this.#t(e,t)} ${this.#n(e,t,n)} ${this.#r(e,r,n)}`}
      ${this.loading===null||e===null?d:o`<year-form .year=${this.loading} .calendar=${e} .done=${this.#s} .cancel=${()=>this.loading=null}></year-form>`}`}#t(e,t){let n=new Set(e.years.map(e=>e.year)),r=Number(this.#e.slice(5,7)),a=e=>b.may(`calendars.change`)?o`<button type="button" @click=${()=>this.#o(e)}>${i(`rules.year.load`,{year:e})}</button>`:o`<span>${i(`rules.year.ask`)}</span>`;return o`${n.has(t)?d:o`<p class="note bad missing" role="alert">${i(`rules.year.missing.now`,{year:t})} ${a(t)}</p>`}
      ${n.has(t+1)?d:o`<p class="note ${r>=Qe?`warn`:``} missing" data-missing=${t+1}>${i(r>=Qe?`rules.year.missing.soon`:`rules.year.missing`,{year:t+1})} ${a(t+1)}</p>`}`}#n(e,t,n){let r=[...new Set([...e.years.map(e=>e.year),t,t+1,n])].sort((e,t)=>e-t),a=new Set(e.years.map(e=>e.year));return o`<nav class="tabs rules-tabs" aria-label=${i(`rules.years`)}>
      ${r.map(e=>o`<a href="/rules/calendar/${e}" aria-current=${e===n?`page`:d} @click=${v}>${e}${a.has(e)?d:o` <small>${i(`rules.year.not_loaded`)}</small>`}</a>`)}
    </nav>`}#r(e,t,n){if(t===void 0)return o`<p class="empty">${i(`rules.year.none`,{year:n})}</p>`;let r=e=>t.days.filter(t=>t.kind===e&&t.day.startsWith(String(n))).length,a=e.periods.map(([e,t])=>`${e}–${t}`).join(i(`rules.comma`));return o`<p class="dim">${i(`rules.year.summary`,{working:t.working_days,holidays:r(`holiday`),make_up:r(`make_up`),hours:a})}</p>
      <p class="dim">${i(`rules.year.source`,{source:t.source,at:l(Date.parse(t.changed_at),b.timezone)})} · <a href=${Fe(n)} download="working-calendar-${n}.csv">${i(`rules.export`)}</a></p>
      <p class="day-kinds"><span><i class="day holiday">${i(`rules.day.off`)}</i> ${i(`rules.day.holiday`)}</span> <span><i class="day make_up">${i(`rules.day.on`)}</i> ${i(`rules.day.make_up`)}</span> <span><i class="day weekend">6</i> ${i(`rules.day.weekend`)}</span> <span><i class="day">1</i> ${i(`rules.day.working`)}</span></p>
      <div class="months">${qe(n,t.days).map(e=>this.#i(n,e))}</div>`}#i(e,t){let n=new Intl.DateTimeFormat(m()===`zh`?`zh-CN`:`en-GB`,{month:`long`,timeZone:`UTC`}).format(Date.UTC(e,t.month-1,1));return o`<section class="month" data-month=${t.month}>
      <table>
        <caption>${n}</caption>
        <thead>
          <tr>${[1,2,3,4,5,6,7].map(e=>o`<th scope="col">${s(`rules.weekday`,String(e))}</th>`)}</tr>
        </thead>
        <tbody>${t.weeks.map(e=>o`<tr>${e.map(e=>this.#a(e))}</tr>`)}</tbody>
      </table>
      <ul>
        ${Je(t.special).map(e=>o`<li><b class="day-tag ${e.kind}">${i(e.kind===`holiday`?`rules.day.off`:`rules.day.on`)}</b> ${e.first===e.last?e.first.slice(5):`${e.first.slice(5)} – ${e.last.slice(5)}`} ${c(e)}</li>`)}
      </ul>
    </section>`}#a(e){if(e===null)return o`<td></td>`;let{special:t}=e,n=t?.kind??(e.weekend?`weekend`:``),r=e.day===this.#e;return o`<td class="day ${n} ${r?`today`:``}" data-day=${e.day} aria-current=${r?`date`:d}>
      ${e.date}${t===null?d:o`<small aria-hidden="true">${i(t.kind===`holiday`?`rules.day.off`:`rules.day.on`)}</small><span class="sr"> ${i(t.kind===`holiday`?`rules.day.holiday`:`rules.day.make_up`)} ${c(t)}</span>`}
    </td>`}#o(e){this.told=``,this.loading=e}#s;async#c(){this.problem=``,await _(async()=>this.calendar=await Oe(),e=>this.problem=e)}};g([u({attribute:!1})],D.prototype,`year`,void 0),g([r()],D.prototype,`calendar`,void 0),g([r()],D.prototype,`problem`,void 0),g([r()],D.prototype,`loading`,void 0),g([r()],D.prototype,`told`,void 0),customElements.define(`rules-calendar`,D);function $e(e,t,n){let r=new Map(e.map(e=>[e.key,e])),i=new Map;for(let t of e){let e=r.has(t.parent_key)?t.parent_key:``;i.set(e,[...i.get(e)??[],t])}let a=n.trim().toLowerCase(),o=a===``?null:et(a,e,r),s=[],c=(e,n)=>{if(o!==null&&!o.has(e.key))return;let r=i.get(e.key)??[],a=r.length>0&&(o===null?t.has(e.key):r.some(e=>o.has(e.key)));if(s.push({code:e,depth:n,open:a,inner:r.length>0}),a)for(let e of r)c(e,n+1)};for(let e of i.get(``)??[])c(e,0);return s}function et(e,t,n){let r=new Set;for(let i of t)if([i.key,i.name_zh,i.name_en].some(t=>t.toLowerCase().includes(e)))for(let e=i;e!==void 0&&!r.has(e.key);e=n.get(e.parent_key))r.add(e.key);return r}function tt(e,t,n){return t&&t>e?`coming`:n&&n<e?`over`:`in_force`}var O=new class{constructor(){this.all=[],this.problem=``,this.#e=new Map,this.#t=new Map,this.#n=new Set,this.#r=new Set}#e;#t;#n;#r;listen(e){return this.#r.add(e),this.#i(``,async()=>{if(this.all=await Me(),b.may(`areas.read`))for(let e of await me(`district`))this.#t.set(e.code,e)}),()=>this.#r.delete(e)}rows(e){return this.#e.has(e)||this.#i(e,async()=>this.#e.set(e,Be(await Ne(e)))),this.#e.get(e)??null}forget(){this.#e.clear(),this.#n.clear(),this.#a()}title(e){let t=this.all.find(t=>t.key===e);return t===void 0?e:m()===`zh`?t.title_zh:t.title_en}category(e){if(e===`*`)return i(`codes.any_category`);let t=this.rows(`codes`)?.filter(t=>t.key===e).at(-1);return t===void 0?e:k(t)}code(e,t){let n=this.rows(`codes`)?.find(n=>n.list_key===e&&n.key===t);return n===void 0?t:k(n)}list(e){return this.rows(`code_lists`)?.find(t=>t.key===e)?.edition??e}department(e){let t=this.rows(`departments`)?.find(t=>t.code===e);return t===void 0?e:k(t)}standard(e){let t=this.rows(`standards`)?.filter(t=>t.key===e).at(-1);return t===void 0?e:A(t,`opening`)}area(e){let t=this.#t.get(e);return e===``?i(`area.whole_city`):t===void 0?e:c(t)}async#i(e,t){this.#n.has(e)||(this.#n.add(e),this.problem=``,await _(t,e=>this.problem=e)||this.#n.delete(e),this.#a())}#a(){for(let e of this.#r)e()}};function k(e){return A(e,`name`)}function A(e,t){return c({name_zh:e[`${t}_zh`]??``,name_en:e[`${t}_en`]??``})}function j(e,t){return!e&&!t?i(`codes.always`):`${e||`…`} – ${t||i(`codes.onward`)}`}function M(e){return m()===`zh`?e.zh:e.en}function nt({amount:e,kind:t}){let[n,r]=t!==`urgent`&&t!==`working_hour`?[`days`,e]:e*60<2?[`seconds`,e*3600]:e<1?[`minutes`,e*60]:[`hours`,e];return i(`rules.limit`,{amount:rt(r),unit:s(`rules.unit`,n),kind:s(`rules.kind`,t)})}function rt(e){return String(Number(e.toFixed(3)))}function it(e){return[e.limit===null?i(`rules.limit.category`):nt(e.limit),...Object.entries(e.by_priority).map(([e,t])=>i(`rules.limit.priority`,{priority:e,limit:nt(t)}))].join(i(`rules.comma`))}function at(e){return[...e.reason?[i(`rules.needs.reason`)]:[],...e.fields.map(e=>s(`rules.field`,e))].join(i(`rules.comma`))}function ot(e){return e.automatic?i(`rules.automatic`):e.roles.map(e=>s(`rules.role`,e)).join(i(`rules.comma`))}function st(e,t){let n=e.stages.find(e=>e.stage===t);return n===void 0?s(`stage`,t):M(n.label)}function ct(e,t){let n=e.actions.find(e=>e.key===t);return n===void 0?t:M(n.label)}var N=300,P=(e,t)=>e[t]??``,lt=e=>({key:e,text:t=>P(t,e)}),ut={key:`category`,text:e=>`${O.category(P(e,`category`))} ${P(e,`category`)}`,draw:e=>o`${O.category(P(e,`category`))} <small>${P(e,`category`)}</small>`},dt={key:`department_code`,text:e=>`${O.department(P(e,`department_code`))} ${P(e,`department_code`)}`,draw:e=>P(e,`department_code`)===``?ht():o`${O.department(P(e,`department_code`))} <small>${P(e,`department_code`)}</small>`},ft={key:`area_code`,text:e=>O.area(P(e,`area_code`))},F={key:`days`,text:e=>`${P(e,`starts_on`)} ${P(e,`ends_on`)}`,draw:e=>bt(e)},pt={crosswalks:[{key:`from`,text:e=>gt(e,`from`),draw:e=>_t(e,`from`)},{key:`relation`,text:e=>s(`codes.relation`,P(e,`relation`))},{key:`to`,text:e=>gt(e,`to`),draw:e=>_t(e,`to`)},lt(`note`)],standards:[{...ut,draw:e=>o`${O.category(P(e,`category`))} <small>${P(e,`key`)} · ${i(`rules.version.n`,{number:P(e,`version`)})}</small>`},{key:`opening`,text:e=>A(e,`opening`)},{key:`limit`,text:vt},{key:`closing`,text:e=>A(e,`closing`)},dt,{key:`basis`,text:e=>P(e,`basis`),draw:e=>o`${P(e,`basis`)}${P(e,`verified`)===`yes`?d:o` <small class="warn">${i(`codes.unverified`)}</small>`}`},F],departments:[{key:`name`,text:e=>`${k(e)} ${P(e,`code`)}`,draw:e=>o`${k(e)} <small>${P(e,`code`)}</small>`},ft,F],responsibilities:[ut,{key:`standard_key`,text:e=>P(e,`standard_key`)===``?``:O.standard(P(e,`standard_key`)),draw:e=>P(e,`standard_key`)===``?ht():O.standard(P(e,`standard_key`))},ft,dt,lt(`priority`),F],priority_rules:[ut,{key:`source`,text:e=>P(e,`source`)===``?i(`codes.any_source`):s(`source`,P(e,`source`))},{key:`words`,text:e=>P(e,`words`),draw:e=>P(e,`words`).split(`|`).filter(e=>e!==``).map(e=>o`<span class="chip">${e}</span>`)},{key:`raises_to`,text:e=>`P${P(e,`priority`)}`},F]},I=class extends n{constructor(...e){super(...e),this.sheet=``,this.text=``,this.everything=!1}connectedCallback(){super.connectedCallback(),this.follow(O.listen(()=>this.requestUpdate()))}willUpdate(e){e.has(`sheet`)&&(this.text=``)}render(){let e=pt[this.sheet]??[],t=O.rows(this.sheet),n=e.includes(F),r=(t??[]).filter(t=>(!n||this.everything||yt(t)!==`over`)&&this.#e(t,e));return o`<p class="dim">${s(`codes.about`,this.sheet)}${this.sheet===`departments`&&b.may(`tasks.read`)?o` <a href="/tasks">${i(`codes.members`)}</a>`:d}</p>
      <div class="filters" role="search">
        <input type="search" aria-label=${i(`codes.search`)} placeholder=${i(`codes.search`)} .value=${this.text} @input=${e=>this.text=e.target.value} />
        ${n?o`<label class="check"><input type="checkbox" .checked=${this.everything} @change=${()=>this.everything=!this.everything} />${i(`codes.everything`)}</label>`:d}
      </div>
      <p class="count" role="status">${t===null?i(`app.loading`):i(`codes.rows`,{n:r.length})}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${O.title(this.sheet)}>
        <table>
          <thead>
            <tr>${e.map(e=>o`<th scope="col">${s(`codes.column`,e.key)}</th>`)}</tr>
          </thead>
          <tbody>${r.slice(0,N).map(t=>o`<tr class=${yt(t)===`over`?`off`:``}>${e.map((e,n)=>mt(e,t,n))}</tr>`)}</tbody>
        </table>
      </div>
      ${t!==null&&r.length===0?o`<p class="empty">${i(t.length===0?`codes.empty`:`codes.none`)}</p>`:d}
      ${r.length>N?o`<p class="empty">${i(`rules.more`,{count:r.length-N})}</p>`:d}`}#e(e,t){let n=this.text.trim().toLowerCase();return n===``||t.some(t=>t.text(e).toLowerCase().includes(n))}};g([u()],I.prototype,`sheet`,void 0),g([r()],I.prototype,`text`,void 0),g([r()],I.prototype,`everything`,void 0),customElements.define(`sheet-table`,I);function mt(e,t,n){let r=e.draw?.(t)??(e.text(t)===``?ht():e.text(t));return n===0?o`<th scope="row">${r}</th>`:o`<td data-label=${s(`codes.column`,e.key)}>${r}</td>`}function ht(){return o`<span class="dim">–</span>`}function gt(e,t){return`${O.code(P(e,`${t}_list`),P(e,`${t}_key`))} ${P(e,`${t}_key`)}`}function _t(e,t){let n=P(e,`${t}_list`);return o`${O.code(n,P(e,`${t}_key`))} <small>${P(e,`${t}_key`)} · ${O.list(n)}</small>`}function vt(e){return nt({amount:Number(P(e,`limit_amount`)),kind:P(e,`limit_kind`)})}function yt(e){return tt(f(t.nowMs,b.timezone).slice(0,10),P(e,`starts_on`),P(e,`ends_on`))}function bt(e){let t=yt(e);return o`<span class="state ${t===`in_force`?`on`:`off`}">${s(`rules.standing`,t)}</span> <small>${j(P(e,`starts_on`),P(e,`ends_on`))}</small>`}var xt=600,L=class extends n{constructor(...e){super(...e),this.chosen=``,this.code=``,this.lists=null,this.codes=null,this.text=``,this.at=0,this.problem=``,this.open=new Set,this.#e=``,this.#s=e=>{this.text=e.target.value,this.at=0}}#e;connectedCallback(){super.connectedCallback(),this.follow(O.listen(()=>this.requestUpdate())),this.refresh()}refresh(){_(async()=>{this.lists=await Ae(),this.#e=``,await this.#n()},e=>this.problem=e)}willUpdate(e){e.has(`chosen`)&&this.#n()}get#t(){return this.lists?.find(e=>e.key===this.chosen)??this.lists?.filter(e=>e.in_force).at(-1)??this.lists?.[0]}async#n(){let e=this.#t;e!==void 0&&e.key!==this.#e&&(this.#e=e.key,this.at=0,await _(async()=>{let t=await je(e.key);this.#e===e.key&&(this.codes=t,this.open=new Set(t.filter(e=>e.parent_key===``).map(e=>e.key)))},e=>this.problem=e))}render(){let{lists:e}=this,t=this.#t;return o`${this.problem===``?d:o`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e===null?this.problem===``?o`<p class="empty" role="status">${i(`app.loading`)}</p>`:d:o`<div class="editions">${e.map(e=>this.#r(e,e.key===t?.key))}</div>`}
      ${t===void 0?d:this.#i(t)}`}#r(e,n){let r=tt(f(t.nowMs,b.timezone).slice(0,10),e.starts_on,e.ends_on);return o`<a class="edition" href="/rules/codes/lists/${encodeURIComponent(e.key)}" data-list=${e.key} aria-current=${n?`true`:d} @click=${v}>
      <b>${m()===`zh`?e.title_zh:e.title_en}</b>
      <span class="dim">${e.edition} · ${i(`codes.count`,{n:e.codes})}</span>
      <span><span class="state ${r===`in_force`?`on`:`off`}">${s(`rules.standing`,r)}</span> <small class="dim">${j(e.starts_on,e.ends_on)}</small></span>
      ${e.verified?d:o`<small class="warn">${i(`codes.unverified`)}</small>`}
    </a>`}#i(e){let{codes:t}=this,n=t===null?[]:$e(t,this.open,this.text),r=t?.find(e=>e.key===this.code);return o`<div class="codes-tree">
      <div class="tree-side">
        <input type="search" aria-label=${i(`codes.search`)} placeholder=${i(`codes.search`)} .value=${this.text} @input=${this.#s} />
        ${t===null?o`<p class="empty" role="status">${i(`app.loading`)}</p>`:d}
        ${t!==null&&n.length===0?o`<p class="empty" role="status">${i(`codes.none`)}</p>`:d}
        <ul role="tree" aria-label=${e.edition} @keydown=${e=>this.#d(e,n)}>
          ${n.slice(0,xt).map((e,t)=>this.#a(e,t))}
        </ul>
      </div>
      ${r===void 0?o`<p class="empty slab">${i(`codes.choose`)}</p>`:this.#o(r)}
    </div>`}#a({code:e,depth:t,open:n,inner:r},i){return o`<li
      role="treeitem"
      class="depth-${Math.min(t,4)} ${e.in_force?``:`off`}"
      data-code=${e.key}
      aria-level=${t+1}
      aria-selected=${e.key===this.code?`true`:`false`}
      aria-expanded=${r?n?`true`:`false`:d}
      tabindex=${i===this.at?`0`:`-1`}
      @focus=${()=>this.at=i}
      @click=${()=>this.#c(e,r&&!n)}
    >
      ${r?o`<span class="twist" aria-hidden="true" @click=${t=>this.#l(t,e)}><svg viewBox="0 0 24 24"><path d=${n?`M6 9l6 6 6-6`:`M9 6l6 6-6 6`} /></svg></span>`:o`<span class="twist"></span>`}
      <span class="name">${c(e)}</span> <small>${e.key}</small>
    </li>`}#o(e){let t=(O.rows(`standards`)??[]).filter(t=>t.category===e.key),n=(O.rows(`crosswalks`)??[]).filter(t=>t.to_list===this.#t?.key&&t.to_key===e.key),r=(e,t)=>t===null||t===``||t===void 0?d:o`<div><dt>${e}</dt><dd>${t}</dd></div>`;return o`<section class="slab code-details" data-shown=${e.key} aria-label=${c(e)}>
      <h2>${c(e)} <small>${e.key}</small></h2>
      <dl class="record">
        ${r(i(`codes.column.name_zh`),e.name_zh)} ${r(i(`codes.column.name_en`),e.name_en)} ${r(i(`codes.column.usable`),i(e.usable?`rules.yes`:`rules.no`))}
        ${r(i(`codes.column.law`),e.law===``?null:s(`codes.law`,e.law))} ${r(i(`codes.column.priority`),e.priority===null?null:`P${e.priority}`)}
        ${r(i(`codes.column.skills`),e.skills.length===0?null:e.skills.map(e=>o`<span class="chip">${s(`skill`,e)}</span>`))} ${r(i(`codes.column.crew`),e.crew)}
        ${r(i(`codes.column.limit_s`),e.limit_s===null?null:se(e.limit_s))} ${r(i(`codes.days`),j(e.starts_on,e.ends_on))} ${r(i(`codes.column.verified`),i(e.verified?`rules.yes`:`codes.unverified`))}
      </dl>
      <h3>${i(`codes.followed_by`)}</h3>
      ${e.followed_by.length===0?o`<p class="dim">${i(`codes.followed_by.none`)}</p>`:o`<ul class="lines">${e.followed_by.map(e=>o`<li><p><b>${c(e)}</b> <small>${e.key} · ${s(`codes.relation`,e.relation)}</small></p></li>`)}</ul>`}
      ${n.length===0?d:o`<h3>${i(`codes.follows`)}</h3>
            <ul class="lines">${n.map(e=>o`<li><p><b>${O.code(e.from_list??``,e.from_key??``)}</b> <small>${e.from_key} · ${O.list(e.from_list??``)} · ${s(`codes.relation`,e.relation??``)}</small></p></li>`)}</ul>`}
      ${t.length===0?d:o`<h3>${i(`codes.standards`)}</h3>
            <ul class="lines">${t.map(e=>o`<li><p><b>${A(e,`opening`)}</b> <small>${vt(e)} · ${A(e,`closing`)}</small></p></li>`)}</ul>`}
    </section>`}#s;#c(e,t){t&&this.text===``&&(this.open=new Set([...this.open,e.key])),h(`/rules/codes/lists/${encodeURIComponent(this.#t?.key??``)}/${encodeURIComponent(e.key)}`)}#l(e,t){e.stopPropagation(),this.#u(t.key,!this.open.has(t.key))}#u(e,t){let n=new Set(this.open);t?n.add(e):n.delete(e),this.open=n}#d(e,t){if(e.ctrlKey||e.metaKey||e.altKey)return;let n=_e(e.key,this.at,t);if(n===null)return;e.preventDefault();let r=t[this.at]?.code;n.kind===`at`?this.#f(n.index):r!==void 0&&n.kind===`choose`?this.#c(r,!1):r!==void 0&&this.#u(r.key,n.kind===`open`)}#f(e){this.at=e,this.updateComplete.then(()=>this.querySelectorAll(`[role=treeitem]`)[e]?.focus())}};g([u()],L.prototype,`chosen`,void 0),g([u()],L.prototype,`code`,void 0),g([r()],L.prototype,`lists`,void 0),g([r()],L.prototype,`codes`,void 0),g([r()],L.prototype,`text`,void 0),g([r()],L.prototype,`at`,void 0),g([r()],L.prototype,`problem`,void 0),g([r()],L.prototype,`open`,void 0),customElements.define(`code-list`,L);var R=class extends n{constructor(...e){super(...e),this.templates=null,this.chosen=``,this.found=null,this.problem=``,this.#t=e=>{e.preventDefault();let t=new FormData(e.target);this.problem=``,_(async()=>this.found=await Re(S(t,`template`),S(t,`value`)),e=>this.problem=e)}}connectedCallback(){super.connectedCallback(),_(async()=>{this.templates=await Le(),this.chosen=this.templates[0]?.key??``},e=>this.problem=e)}render(){let e=this.templates?.find(e=>e.key===this.chosen);return o`<section class="slab">
      <h2>${i(`codes.identifier.title`)}</h2>
      <p class="dim">${i(`codes.identifier.about`)}</p>
      <form autocomplete="off" @submit=${this.#t} @input=${()=>this.found=null}>
        <label><span>${i(`codes.identifier.template`)}</span>
          <select name="template" @change=${e=>this.chosen=e.target.value}>
            ${(this.templates??[]).map(e=>o`<option value=${e.key} ?selected=${e.key===this.chosen}>${c(e)}</option>`)}
          </select>
        </label>
        ${e===void 0?d:o`<p class="dim">${i(`codes.identifier.length`,{n:e.length})} ${e.parts.map(e=>o`<span class="chip">${s(`codes.part`,e.name)} <small>${e.length}</small></span>`)} <small>${e.basis}</small></p>`}
        <label><span>${i(`codes.identifier.value`)}</span><input name="value" maxlength="80" required spellcheck="false" autocapitalize="characters" class="code" /></label>
        ${this.problem===``?d:o`<p class="note bad" role="alert">${this.problem}</p>`}
        <div class="buttons"><button type="submit" class="go">${i(`codes.identifier.check`)}</button></div>
      </form>
      <div role="status">${this.found===null?d:this.#e(this.found)}</div>
    </section>`}#e(e){let t=e.division.length===0?d:o`<p class="dim">${i(`codes.identifier.division`,{place:e.division.join(` · `)})}</p>`;return e.valid?o`<p class="sound">${i(`codes.identifier.valid`)}</p>${t}`:o`<p class="broken">${i(`codes.identifier.invalid`)}</p>
      <ul class="lines">${e.faults.map(e=>o`<li><p><b>${e.part===``?i(`codes.identifier.whole`):s(`codes.part`,e.part)}</b> <small>${w(e.message)}</small></p></li>`)}</ul>${t}`}#t};g([r()],R.prototype,`templates`,void 0),g([r()],R.prototype,`chosen`,void 0),g([r()],R.prototype,`found`,void 0),g([r()],R.prototype,`problem`,void 0),customElements.define(`identifier-check`,R);var St=675e3,z=class extends n{constructor(...e){super(...e),this.sheets=[],this.done=()=>void 0,this.cancel=()=>void 0,this.sheet=``,this.file=null,this.report=null,this.faults=[],this.faultCount=0,this.problem=``,this.sending=!1,this.#e=te(),this.#t=0,this.#a=e=>{this.sheet=e.target.value,this.file!==null&&this.#u(!0)},this.#o=e=>{let t=e.target.files?.[0];this.#l(),this.file=null,t!==void 0&&(t.size>St?this.problem=i(`codes.import.large`,{kb:Math.floor(St/1e3)}):this.#s(t))},this.#c=e=>{e.preventDefault(),this.sending||this.#u(!1)}}#e;#t;connectedCallback(){super.connectedCallback(),this.sheet=this.sheets[0]??``}updated(){he(this)}render(){let{report:e}=this,t=e!==null&&e.new+e.differing>0;return ge({title:i(`codes.import.title`,{sheet:O.title(this.sheet)}),close:()=>this.cancel(),content:o`<form autocomplete="off" @submit=${this.#c}>
        <p class="dim">${i(`codes.import.about`)}</p>
        ${this.sheets.length<2?d:o`<label><span>${i(`codes.import.sheet`)}</span>
              <select name="sheet" @change=${this.#a}>${this.sheets.map(e=>o`<option value=${e} ?selected=${e===this.sheet}>${O.title(e)}</option>`)}</select>
            </label>`}
        <label><span>${i(`rules.file`)}</span><input type="file" name="file" accept=".csv,.txt,text/csv" required @change=${this.#o} /></label>
        ${this.sending?o`<p class="dim" role="status">${i(`codes.import.looking`)}</p>`:d}
        ${this.problem===``?d:o`<p class="note bad" role="alert">${this.problem}</p>`} ${this.#r()} ${e===null?d:this.#n(e)}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending||!t}>${t?i(`codes.import.go`,{n:e.new+e.differing}):i(`codes.import`)}</button>
          <button type="button" @click=${()=>this.cancel()}>${i(`form.cancel`)}</button>
        </div>
      </form>`})}#n(e){let t=(e,t)=>o`<tr class=${t}>
      <th scope="row">${e.row}</th>
      <td data-label=${i(`codes.import.what`)}><span class="chip">${i(`codes.import.${t}`)}</span></td>
      <td data-label=${i(`codes.import.entry`)}>${e.identity.join(` · `)}</td>
      <td data-label=${i(`codes.import.fields`)}>${e.fields.length===0?`–`:e.fields.map(e=>this.#i(e)).join(i(`rules.comma`))}</td>
    </tr>`,n=e.added.length+e.changed.length,r=e.new+e.differing;return o`<section class="file-preview" data-report=${e.sheet}>
      <p role="status">${i(`rules.file.read`,{encoding:e.encoding,rows:e.rows})}</p>
      <dl class="law-figures">
        <div><dt>${i(`codes.import.new`)}</dt><dd>${e.new}</dd></div>
        <div><dt>${i(`codes.import.differing`)}</dt><dd>${e.differing}</dd></div>
        <div><dt>${i(`codes.import.same`)}</dt><dd>${e.same}</dd></div>
        <div><dt>${i(`codes.import.refused`)}</dt><dd>0</dd></div>
      </dl>
      ${r===0?o`<p class="dim">${i(`codes.import.nothing`)}</p>`:o`<div class="table-box" tabindex="0" role="region" aria-label=${i(`codes.import.what`)}>
              <table>
                <thead>
                  <tr><th scope="col">${i(`codes.import.row`)}</th><th scope="col">${i(`codes.import.what`)}</th><th scope="col">${i(`codes.import.entry`)}</th><th scope="col">${i(`codes.import.fields`)}</th></tr>
                </thead>
                <tbody>${e.added.map(e=>t(e,`new`))}${e.changed.map(e=>t(e,`differing`))}</tbody>
              </table>
            </div>
            ${r>n?o`<p class="dim">${i(`rules.more`,{count:r-n})}</p>`:d}`}
    </section>`}#r(){return this.faults.length===0?o`${d}`:o`<section class="file-preview" data-faults=${this.faultCount}>
      <p class="note bad" role="alert">${i(`codes.import.refused.all`,{n:this.faultCount})}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${i(`codes.import.faults`)}>
        <table>
          <thead>
            <tr><th scope="col">${i(`codes.import.row`)}</th><th scope="col">${i(`codes.import.column`)}</th><th scope="col">${i(`codes.import.fault`)}</th></tr>
          </thead>
          <tbody>
            ${this.faults.map(e=>o`<tr data-row=${e.row??``}>
                <th scope="row">${e.row??`–`}</th>
                <td data-label=${i(`codes.import.column`)}>${e.column===``?`–`:this.#i(e.column)}</td>
                <td data-label=${i(`codes.import.fault`)}>${w(e.message)}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>
      ${this.faultCount>this.faults.length?o`<p class="dim">${i(`rules.more`,{count:this.faultCount-this.faults.length})}</p>`:d}
    </section>`}#i(e){let t=O.all.find(e=>e.key===this.sheet)?.columns.find(t=>t.name===e),n=m()===`zh`?t?.title_zh:s(`codes.column`,e);return n===void 0||n===`codes.column.${e}`||n===e?e:`${n} (${e})`}#a;#o;async#s(e){this.file={name:e.name,content:Ue(new Uint8Array(await e.arrayBuffer()))},await this.#u(!0)}#c;#l(){this.report=null,this.faults=[],this.faultCount=0,this.problem=``,this.#e=te()}async#u(e){let{file:t}=this;if(t===null)return;e&&this.#l(),this.#t+=1;let n=this.#t;this.sending=!0,await _(async()=>{let r=await Ie(this.sheet,t.content,e,e?te():this.#e);n===this.#t&&(e?this.report=r:this.done(i(`codes.import.done`,{sheet:O.title(this.sheet),added:r.new,changed:r.differing})))},(e,t)=>{n===this.#t&&this.#d(e,t)}),n===this.#t&&(this.sending=!1)}#d(e,t){this.report=null;let n=t.body.faults;this.faults=t.code===`sheet_refused`&&Array.isArray(n)?n:[],this.faultCount=Number(t.field(`fault_count`))||this.faults.length,this.faults.length===0&&(this.problem=t.code===`sheet_refused`?w(t.message):e)}};g([u({attribute:!1})],z.prototype,`sheets`,void 0),g([u({attribute:!1})],z.prototype,`done`,void 0),g([u({attribute:!1})],z.prototype,`cancel`,void 0),g([r()],z.prototype,`sheet`,void 0),g([r()],z.prototype,`file`,void 0),g([r()],z.prototype,`report`,void 0),g([r()],z.prototype,`faults`,void 0),g([r()],z.prototype,`faultCount`,void 0),g([r()],z.prototype,`problem`,void 0),g([r()],z.prototype,`sending`,void 0),customElements.define(`sheet-import`,z);var Ct=[`lists`,`crosswalks`,`standards`,`departments`,`responsibilities`,`priority_rules`,`identifiers`],B={lists:[`codes`,`code_lists`],crosswalks:[`crosswalks`],standards:[`standards`],departments:[`departments`],responsibilities:[`responsibilities`],priority_rules:[`priority_rules`],identifiers:[]},V=class extends n{constructor(...e){super(...e),this.tab=``,this.chosen=``,this.code=``,this.importing=null,this.told=``,this.#n=e=>{this.importing=null,this.told=e,O.forget(),this.querySelector(`code-list`)?.refresh()}}connectedCallback(){super.connectedCallback(),this.follow(O.listen(()=>this.requestUpdate()))}render(){let e=this.tab===``?`lists`:Ct.find(e=>e===this.tab);return e===void 0?y():o`<div class="page-head">
        <h1>${i(`section.codes`)} <small>${s(`codes.tab`,e)}</small></h1>
        <div class="buttons">
          ${B[e].map(e=>o`<a class="button" href=${Pe(e)} download="${e}.csv">${i(`codes.export`,{sheet:O.title(e)})}</a>`)}
          ${B[e].length>0&&b.may(`codes.change`)?o`<button type="button" class="go" data-act="import" @click=${()=>this.#t(B[e])}>${i(`codes.import`)}</button>`:d}
        </div>
      </div>
      <nav class="tabs rules-tabs" aria-label=${i(`section.codes`)}>
        ${Ct.map(t=>o`<a href="/rules/codes/${t}" data-tab=${t} aria-current=${t===e?`page`:d} @click=${v}>${s(`codes.tab`,t)}</a>`)}
      </nav>
      ${O.problem===``?d:o`<p class="note bad" role="alert">${O.problem}</p>`}
      <p class="note done" role="status" ?hidden=${this.told===``}>${this.told}</p>
      ${this.#e(e)}
      ${this.importing===null?d:o`<sheet-import .sheets=${this.importing} .done=${this.#n} .cancel=${()=>this.importing=null}></sheet-import>`}`}#e(e){return e===`lists`?o`<code-list .chosen=${this.chosen} .code=${this.code}></code-list>`:e===`identifiers`?o`<identifier-check></identifier-check>`:o`<sheet-table .sheet=${e}></sheet-table>`}#t(e){this.told=``,this.importing=e}#n};g([u()],V.prototype,`tab`,void 0),g([u()],V.prototype,`chosen`,void 0),g([u()],V.prototype,`code`,void 0),g([r()],V.prototype,`importing`,void 0),g([r()],V.prototype,`told`,void 0),customElements.define(`rules-codes`,V);var wt=[`stages`,`clocks`,`marks`,`actions`,`requests`,`levels`,`notices`],Tt=new Set([`key`,`stage`,`mark`,`kind`]),Et=new Set([`sources`,`roles`,`fields`,`guards`,`effects`,`permits`,`raises`,`run_cards`]);function Dt(e){let t=new Map;for(let n of e){let{area:e,key:r,field:i}=Ot(n.path),a=`${e}.${r}`,o=t.get(a)??{area:e,key:r,fields:[],changes:[]};t.set(a,o),o.changes.push(n),Tt.has(i)||o.fields.push(At(i,n))}return[...t.values()].map(({changes:e,...t})=>({...t,what:kt(e)}))}function Ot(e){let[t=``,n=``,...r]=e.split(`.`);return wt.includes(t)&&r.length>0?{area:t,key:n,field:r.join(`.`)}:{area:`law`,key:t,field:n===``?t:n}}function kt(e){let t=e.find(({path:e})=>Tt.has(e.split(`.`)[2]??``)||/^(levels|notices)\.[^.]+\.zh$/.test(e));return t===void 0?`changed`:t.before===null?`new`:t.after===null?`gone`:`changed`}function At(e,{before:t,after:n}){let r=Et.has(e),i=t===null?[]:r?jt(t):[t],a=n===null?[]:r?jt(n):[n];return r?{field:e,list:r,before:i.filter(e=>!a.includes(e)),after:a.filter(e=>!i.includes(e))}:{field:e,list:r,before:i,after:a}}function jt(e){let t=[],n=0,r=``;for(let i of e)(i===`[`||i===`{`)&&(n+=1),(i===`]`||i===`}`)&&--n,i===`;`&&n===0?(t.push(r.trim()),r=``):r+=i;return r.trim()!==``&&t.push(r.trim()),t}function Mt(e){let t=/name=(\w+)/.exec(e)?.[1]??e,n=/(?:argument|of)=([^\s{]+)/.exec(e)?.[1]??``,r=(/options=\{(.*)\}/.exec(e)?.[1]??``).split(`, `).map(e=>e.split(`: `));return{name:t,of:n,options:Object.fromEntries(r.filter(e=>e.length===2))}}function Nt(e,t,n){return e.version===null?`draft`:e.version===t?`in_force`:e.starts_at!==null&&Date.parse(e.starts_at)>n?`coming`:`over`}function Pt(e){return e===`draft`?`draft`:/^[1-9]\d{0,8}$/.test(e)?Number(e):null}function Ft(e,t,n){let r=t.map(e=>e.version).filter(e=>e!==null);return e===`draft`?n??r[0]??null:r.filter(t=>t<e).sort((e,t)=>t-e)[0]??null}var H=class extends n{constructor(...e){super(...e),this.version=`draft`,this.base=null,this.things=null,this.old=null,this.problem=``,this.#e=0,this.#c=e=>{this.base=Number(e.target.value),this.#l()}}#e;willUpdate(e){(e.has(`version`)||e.has(`text`))&&(this.base=Ft(this.version,this.law.versions,this.law.in_force??null),this.#l())}render(){let e=this.law.versions.filter(e=>e.version!==null&&e.version!==this.version);return this.base===null?o`<p class="empty">${i(`rules.compare.first`)}</p>`:o`<div class="filters">
        <label>${i(`rules.compare.with`)}
          <select @change=${this.#c}>
            ${e.map(e=>o`<option value=${e.version??``} ?selected=${e.version===this.base}>${i(`rules.version.n`,{number:e.version??``})}</option>`)}
          </select>
        </label>
      </div>
      ${this.problem===``?d:o`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.things===null?this.problem===``?o`<p class="empty" role="status">${i(`app.loading`)}</p>`:d:this.#t(this.things)}`}#t(e){if(e.length===0)return o`<p class="empty" role="status">${i(`rules.compare.same`)}</p>`;let t=[...new Set(e.map(e=>e.area))];return o`<p class="count" role="status">${i(`rules.compare.count`,{n:e.length})}</p>
      ${t.map(t=>o`<section class="slab">
          <h2>${s(`rules.area`,t)}</h2>
          <ul class="law-differences">
            ${e.filter(e=>e.area===t).map(e=>this.#n(e))}
          </ul>
        </section>`)}`}#n(e){return o`<li class=${e.what} data-change=${`${e.area}.${e.key}`}>
      <p><b>${this.#r(e)}</b> <span class="chip">${s(`rules.change`,e.what)}</span> <code>${e.key}</code></p>
      ${e.what===`gone`?d:o`<dl class="record">${this.#i(e).map(({name:e,before:t,after:n,list:r})=>o`<div><dt>${e}</dt><dd>${It(t,n,r)}</dd></div>`)}</dl>`}
    </li>`}#r({area:e,key:t}){let n=n=>{if(n===null)return;let r={stages:n.stages.find(e=>e.stage===t)?.label,clocks:n.clocks.find(e=>e.key===t)?.label,marks:n.marks.find(e=>e.mark===t)?.label,actions:n.actions.find(e=>e.key===t)?.label,levels:n.levels[t]}[e];return r===void 0?void 0:M(r)};return n(this.text.definition)??n(this.old)??s(e===`law`?`rules.law_field`:`rules.request`,t)}#i(e){let t=t=>e.area===`clocks`&&/^(limit|by_priority)/.test(t),n=e.fields.filter(e=>!t(e.field)).map(e=>({name:s(`rules.changed`,e.field),before:e.before.map(t=>this.#a(e,t)),after:e.after.map(t=>this.#a(e,t)),list:e.list}));if(!e.fields.some(e=>t(e.field)))return n;let r=t=>{let n=t?.clocks.find(t=>t.key===e.key);return n===void 0?[]:[it(n)]};return[{name:i(`rules.changed.limit`),before:r(this.old),after:r(this.text.definition),list:!1},...n]}#a({field:e},t){let{definition:n}=this.text;switch(e){case`sources`:case`to`:case`first`:case`back_to`:return st(n,t);case`roles`:return s(`rules.role`,t);case`fields`:return s(`rules.field`,t);case`permits`:return ct(n,t);case`clock`:return this.#s(t);case`guards`:case`effects`:return this.#o(e,t);case`automatic`:case`returns`:case`reason`:return i(t===`True`?`rules.yes`:`rules.no`);case`warn_at`:return`${Math.round(Number(t)*100)} %`;default:return t}}#o(e,t){let{name:n,of:r,options:a}=Mt(t),o=Object.entries(a).map(([e,t])=>`${s(`rules.option`,e)} ${this.#s(t)}`);return`${s(e===`guards`?`rules.guard`:`rules.effect`,n)}${r===``?``:` ${this.#s(r)}`}${o.length===0?``:` (${o.join(i(`rules.comma`))})`}`}#s(e){let{definition:t}=this.text,n=t.marks.find(t=>t.mark===e)?.label??t.clocks.find(t=>t.key===e)?.label;if(n!==void 0)return M(n);let r=s(`rules.role`,e);return r===e?s(`rules.argument`,e):r}#c;async#l(){let{base:e}=this;if(e===null)return;this.#e+=1;let t=this.#e;this.problem=``,await _(async()=>{let[n,r]=await Promise.all([Se(this.law.key,e,this.version),C(this.law.key,e)]);t===this.#e&&(this.old=r.definition,this.things=Dt(n))},e=>this.problem=e)}};g([u({attribute:!1})],H.prototype,`law`,void 0),g([u({attribute:!1})],H.prototype,`version`,void 0),g([u({attribute:!1})],H.prototype,`text`,void 0),g([r()],H.prototype,`base`,void 0),g([r()],H.prototype,`things`,void 0),g([r()],H.prototype,`old`,void 0),g([r()],H.prototype,`problem`,void 0),customElements.define(`law-changes`,H);function It(e,t,n){if(e.length===0&&t.length===0)return o`<span class="dim">${i(`rules.changed.order`)}</span>`;let r=e.map(e=>o`<del><span class="sr">${i(`rules.was`)}</span>${e}</del> `),a=t.map(e=>o`<ins><span class="sr">${i(`rules.is`)}</span>${e}</ins> `);return o`${r}${n||e.length===0||t.length===0?d:o`→ `}${a}`}function U(e){return{x:0,y:0,...e}}function Lt(e,t,n,r){let i=Math.min(r.width,Math.max(r.width/6,e.width/t)),a=i/e.width;return zt({x:n.x-(n.x-e.x)*a,y:n.y-(n.y-e.y)*a,width:i,height:e.height*a},r)}function Rt(e,t,n,r){return zt({...e,x:e.x+t,y:e.y+n},r)}function zt(e,t){let n=(e,t,n)=>Math.max(0,Math.min(n-t,e));return{...e,x:n(e.x,e.width,t.width),y:n(e.y,e.height,t.height)}}var W=1.25,Bt=60,Vt=18,G=class extends n{constructor(...e){super(...e),this.law=``,this.version=`draft`,this.digest=``,this.diagram=null,this.view=null,this.chosen=null,this.problem=``,this.#e=null,this.#c=e=>{e.ctrlKey&&(e.preventDefault(),this.#o(e.deltaY<0?W:1/W,this.#a(e)))},this.#l=e=>{e.button===0&&(this.#e=this.#a(e))},this.#u=e=>{if(this.#e===null)return;let t=this.#a(e);this.#s(this.#e.x-t.x,this.#e.y-t.y)},this.#d=()=>{this.#e=null},this.#f=e=>{if(e.ctrlKey||e.metaKey||e.altKey)return;let{diagram:t}=this,n={ArrowLeft:()=>this.#s(-60,0),ArrowRight:()=>this.#s(Bt,0),ArrowUp:()=>this.#s(0,-60),ArrowDown:()=>this.#s(0,Bt),"+":()=>this.#o(W),"=":()=>this.#o(W),"-":()=>this.#o(1/W),0:()=>{t!==null&&(this.view=U(t))}}[e.key];n!==void 0&&(e.preventDefault(),n())}}#e;willUpdate(e){(e.has(`law`)||e.has(`version`)||e.has(`digest`))&&this.#p()}render(){let{diagram:e,view:t}=this;return this.problem===``?e===null||t===null?o`<p class="empty" role="status">${i(`app.loading`)}</p>`:o`<div class="diagram-tools">
        <button type="button" @click=${()=>this.#o(W)} aria-label=${i(`rules.nearer`)}>＋</button>
        <button type="button" @click=${()=>this.#o(1/W)} aria-label=${i(`rules.farther`)}>－</button>
        <button type="button" @click=${()=>this.view=U(e)}>${i(`rules.fit`)}</button>
        <a class="button" href="/api/v1/laws/${this.law}/versions/${this.version}/diagram.svg?lang=${m()}" target="_blank" rel="noopener">${i(`rules.picture`)}</a>
        <p class="dim">${i(`rules.diagram.about`)}</p>
      </div>
      <div class="diagram-box" tabindex="0" role="group" aria-label=${i(`rules.diagram.of`,{law:M(e.label)})} @keydown=${this.#f}>
        <svg
          role="img"
          aria-label=${i(`rules.diagram.read`,{law:M(e.label)})}
          viewBox="${t.x} ${t.y} ${t.width} ${t.height}"
          style="aspect-ratio: ${e.width} / ${e.height}"
          @pointerdown=${this.#l}
          @pointermove=${this.#u}
          @pointerup=${this.#d}
          @pointercancel=${this.#d}
          @wheel=${this.#c}
        >
          <defs>
            <marker id="law-tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" /></marker>
          </defs>
          ${e.edges.map(e=>this.#t(e))} ${e.nodes.map(e=>this.#n(e))}
        </svg>
      </div>
      ${this.#r(e)}`:o`<p class="note bad" role="alert">${this.problem}</p>`}#t(e){let t=e.points.map(([e,t],n)=>`${n===0?`M`:`L`}${e} ${t}`).join(` `),[n,r]=e.label_at,i=this.chosen===null||e.source===this.chosen||e.to===this.chosen;return a`<g class="edge ${e.back?`back`:``} ${i?``:`faint`}"><path d=${t} marker-end="url(#law-tip)"></path><text x=${n} y=${r}>${e.labels.map(M).join(` / `)}</text></g>`}#n(e){let t=e.x+e.width/2,n=e.y+e.height;return a`<g class="node ${e.stage===this.chosen?`chosen`:``}" data-stage=${e.stage} @click=${()=>this.#i(e.stage)}>
      <rect x=${e.x} y=${e.y} width=${e.width} height=${e.height} rx="6"></rect>
      <text class="name" x=${t} y=${e.y+28}>${M(e.label)}</text>
      ${e.limit===null?d:a`<text class="limit" x=${t} y=${e.y+49}>${M(e.limit)}</text>`}
      ${e.stays.map((t,r)=>a`<text class="stays" x=${e.x+4} y=${n+Vt*(r+1)}>${M(t)}</text>`)}
    </g>`}#r(e){let t=t=>M(e.nodes.find(e=>e.stage===t)?.label??e.label);return o`<div class="diagram-stages" role="group" aria-label=${i(`rules.stages`)}>
        ${e.nodes.map(e=>o`<button type="button" aria-pressed=${e.stage===this.chosen?`true`:`false`} @click=${()=>this.#i(e.stage)}>${M(e.label)}</button>`)}
      </div>
      ${this.chosen===null?d:o`<ul class="lines slab" aria-label=${t(this.chosen)}>
            ${e.edges.filter(e=>e.source===this.chosen||e.to===this.chosen).map(e=>o`<li><p><b>${t(e.source)} → ${t(e.to)}</b> <small>${e.labels.map(M).join(i(`rules.comma`))}</small></p></li>`)}
          </ul>`}`}#i(e){this.chosen=this.chosen===e?null:e}#a(e){let{view:t}=this,n=this.querySelector(`svg`)?.getBoundingClientRect();return t===null||n===void 0||n.width===0?{x:0,y:0}:{x:t.x+(e.clientX-n.left)/n.width*t.width,y:t.y+(e.clientY-n.top)/n.height*t.height}}#o(e,t){let{diagram:n,view:r}=this;n!==null&&r!==null&&(this.view=Lt(r,e,t??{x:r.x+r.width/2,y:r.y+r.height/2},n))}#s(e,t){this.diagram!==null&&this.view!==null&&(this.view=Rt(this.view,e,t,this.diagram))}#c;#l;#u;#d;#f;async#p(){this.problem=``;let e=`${this.law}/${this.version}/${this.digest}`;await _(async()=>{let t=await xe(this.law,this.version);e===`${this.law}/${this.version}/${this.digest}`&&(this.diagram=t,this.view=U(t))},e=>this.problem=e)}};g([u()],G.prototype,`law`,void 0),g([u({attribute:!1})],G.prototype,`version`,void 0),g([u()],G.prototype,`digest`,void 0),g([r()],G.prototype,`diagram`,void 0),g([r()],G.prototype,`view`,void 0),g([r()],G.prototype,`chosen`,void 0),g([r()],G.prototype,`problem`,void 0),customElements.define(`law-diagram`,G);var K=new Map;function q(e){return K.get(e)}function Ht(e,t){K.size===0&&addEventListener(`beforeunload`,Wt),K.set(e,t)}function Ut(e){K.delete(e),K.size===0&&removeEventListener(`beforeunload`,Wt)}function Wt(e){e.preventDefault()}var Gt=21,J=class extends n{constructor(...e){super(...e),this.text=``,this.label=``,this.faulty=new Set,this.changed=()=>void 0,this.keep=()=>void 0,this.top=0,this.at=1,this.#t=e=>{this.text=e.target.value,this.#n(),this.changed(this.text)},this.#n=()=>{let e=this.#e;e!==null&&(this.at=e.value.slice(0,e.selectionStart).split(`
`).length)},this.#r=e=>{(e.ctrlKey||e.metaKey)&&e.key===`s`&&(e.preventDefault(),this.keep())}}get#e(){return this.querySelector(`textarea`)}render(){let e=this.text.split(`
`).length,t=[...this.faulty].filter(t=>t<=e);return o`<div class="law-yaml" style="--line: ${Gt}px">
      <div class="gutter" aria-hidden="true"><ol style="transform: translateY(${-this.top}px)">
        ${Array.from({length:e},(e,t)=>o`<li class="${this.faulty.has(t+1)?`faulty`:``} ${t+1===this.at?`at`:``}">${t+1}</li>`)}
      </ol></div>
      <div class="law-sheet">
        <div class="law-marks" aria-hidden="true" style="transform: translateY(${-this.top}px)">${t.map(e=>o`<i style="top: ${(e-1)*Gt}px"></i>`)}</div>
        <textarea
          spellcheck="false"
          autocomplete="off"
          autocapitalize="none"
          wrap="off"
          aria-label=${this.label}
          aria-describedby="yaml-at"
          .value=${this.text}
          @input=${this.#t}
          @scroll=${e=>this.top=e.target.scrollTop}
          @keydown=${this.#r}
          @keyup=${this.#n}
          @click=${this.#n}
        ></textarea>
      </div>
    </div>
    <p class="yaml-at dim" id="yaml-at">${i(`rules.editor.line`,{line:this.at,lines:e})}${this.faulty.has(this.at)?o` · <b class="warn">${i(`rules.editor.faulty`)}</b>`:d}</p>`}goTo(e){let t=this.#e;if(t===null)return;let n=this.text.split(`
`),r=n.slice(0,e-1).reduce((e,t)=>e+t.length+1,0);t.focus(),t.setSelectionRange(r,r+(n[e-1]?.length??0)),t.scrollTop=Math.max(0,(e-1)*Gt-t.clientHeight/3),this.at=e}#t;#n;#r};g([u()],J.prototype,`text`,void 0),g([u()],J.prototype,`label`,void 0),g([u({attribute:!1})],J.prototype,`faulty`,void 0),g([u({attribute:!1})],J.prototype,`changed`,void 0),g([u({attribute:!1})],J.prototype,`keep`,void 0),g([r()],J.prototype,`top`,void 0),g([r()],J.prototype,`at`,void 0),customElements.define(`yaml-editor`,J);var Kt=700,Y=class extends n{constructor(...e){super(...e),this.draft=null,this.changed=()=>void 0,this.text=null,this.note=``,this.check={state:`waiting`},this.problem=``,this.sending=!1,this.discarding=!1,this.told=``,this.between=null,this.#e=``,this.#t=null,this.#n=0,this.#d=e=>{this.text=e,this.#p(),this.check=this.check.state===`done`?this.check:{state:`waiting`},this.#t!==null&&clearTimeout(this.#t),this.#t=setTimeout(()=>void this.#m(),Kt)},this.#f=e=>{this.note=e.target.value,this.#p()}}#e;#t;#n;connectedCallback(){super.connectedCallback(),this.follow(()=>{this.#t!==null&&clearTimeout(this.#t)})}willUpdate(e){(e.has(`law`)&&e.get(`law`)?.key!==this.law.key||e.has(`draft`)&&q(this.law.key)===void 0)&&this.#i()}get#r(){return q(this.law.key)!==void 0}async#i(){let e=q(this.law.key);this.#e=e?.replaces??this.draft?.digest??``,this.note=e?.note??this.draft?.note??``,this.between=null;let t=e?.text??this.draft?.text;t===void 0?await _(async()=>this.text=(await C(this.law.key,this.law.in_force??1)).text,e=>this.problem=e):this.text=t,await this.#m()}render(){let{text:e}=this;if(e===null)return this.problem===``?o`<p class="empty" role="status">${i(`app.loading`)}</p>`:o`<p class="note bad" role="alert">${this.problem}</p>`;let t=this.check.state===`done`?this.check.faults.map(e=>e.line):[];return o`<div class="draft">
      <yaml-editor
        .text=${e}
        .label=${i(`rules.editor.label`,{law:M(this.law.label)})}
        .faulty=${new Set(t.filter(e=>e!==null))}
        .changed=${this.#d}
        .keep=${()=>void this.#h()}
      ></yaml-editor>
      <div class="draft-side">
        ${this.#a()} ${this.#s()} ${this.#u()}
      </div>
    </div>`}#a(){let{check:e}=this;return o`<section class="slab check" aria-live="polite">
      <h2>${i(`rules.check`)}</h2>
      ${e.state===`waiting`?o`<p class="dim">${i(`rules.check.waiting`)}</p>`:d}
      ${e.state===`failed`?o`<p class="note bad">${e.problem}</p>`:d}
      ${e.state===`done`&&e.faults.length===0?o`<p class="sound">${i(`rules.check.sound`)}</p>`:d}
      ${e.state===`done`&&e.faults.length>0?o`<p class="broken">${i(`rules.check.faults`,{n:e.faults.length})}</p>
            <ol class="faults">${e.faults.map(e=>this.#o(e))}</ol>`:d}
    </section>`}#o({line:e,path:t,message:n}){let r=[...e===null?[]:[i(`rules.line`,{line:e})],...t===``?[]:[t]].join(` · `);return e===null?o`<li><p>${n} <small>${r}</small></p></li>`:o`<li><button type="button" data-line=${e} @click=${()=>this.querySelector(`yaml-editor`)?.goTo(e)}>${n} <small>${r}</small></button></li>`}#s(){let e=this.note.trim()===``;return o`<section class="slab">
      <h2>${i(`rules.keep.title`)}</h2>
      <form
        @submit=${e=>{e.preventDefault(),this.#h()}}
      >
        <label><span>${i(`rules.note.why`)}</span><textarea name="note" rows="3" maxlength="200" required placeholder=${i(`rules.note.hint`)} .value=${this.note} @input=${this.#f}></textarea></label>
        <p class="dim" role="status">${this.told===``?this.#r?i(`rules.unkept`):this.draft===null?i(`rules.no_draft`):i(`rules.kept`):this.told}</p>
        ${this.problem===``?d:o`<p class="note bad" role="alert">${this.problem}</p>`}
        ${this.between===null?d:this.#c(this.between)}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${this.sending||e||!this.#r&&this.draft!==null}>${this.sending?i(`form.sending`):i(`rules.keep`)}</button>
          ${this.draft===null&&!this.#r?d:o`<button type="button" @click=${()=>this.discarding=!this.discarding} aria-expanded=${this.discarding?`true`:`false`}>${i(`rules.discard`)}</button>`}
        </div>
        ${this.discarding?this.#l():d}
      </form>
    </section>`}#c(e){return o`<div class="buttons sure">
      <button type="button" class="danger" @click=${()=>{this.#e=e,this.#h()}}>${i(`rules.between.mine`)}</button>
      <button type="button" class="danger" @click=${()=>this.#g()}>${i(`rules.between.theirs`)}</button>
    </div>`}#l(){return o`<div class="buttons sure">
      ${this.#r&&this.draft!==null?o`<button type="button" @click=${()=>this.#g()}>${i(`rules.discard.back`)}</button>`:d}
      <button type="button" class="danger" @click=${()=>void this.#_()}>${i(this.draft===null?`rules.discard.writing`:`rules.discard.sure`)}</button>
      <button type="button" @click=${()=>this.discarding=!1}>${i(`form.cancel`)}</button>
    </div>`}#u(){let e=this.check.state===`done`&&this.check.faults.length===0,t=this.draft!==null&&!this.#r&&e;return o`<section class="slab">
      <h2>${i(`rules.next`)}</h2>
      <p class="dim">${i(t?`rules.next.ready`:e?`rules.next.keep`:`rules.next.mend`)}</p>
      ${this.draft===null?d:o`<p><a class="button" href="/rules/laws/${this.law.key}/draft/release" @click=${v}>${i(`rules.tab.release`)}</a></p>`}
    </section>`}#d;#f;#p(){this.text!==null&&(this.told=``,Ht(this.law.key,{text:this.text,note:this.note,replaces:this.#e}))}async#m(){let{text:t}=this;if(t===null)return;this.#n+=1;let n=this.#n,r;try{r={state:`done`,faults:(await Ce(t)).map(({line:e,path:t,message:n})=>({line:e??null,path:t,message:M(n)}))}}catch(t){if(!(t instanceof e))throw t;r=t.code===`definition_unreadable`?{state:`done`,faults:[qt(t)]}:{state:`failed`,problem:ie(t)}}n===this.#n&&(this.check=r)}async#h(){let{text:e}=this;e===null||this.sending||this.note.trim()===``||(this.sending=!0,this.problem=``,this.between=null,await _(async()=>{let t=await we(this.law.key,{text:e,note:this.note.trim(),replaces:this.#e});this.#e=t.digest,Ut(this.law.key),this.told=i(`rules.kept.now`),this.changed()},(e,t)=>{this.problem=t.code===`definition_unreadable`?i(`rules.keep.unreadable`):t.code===`version_conflict`?i(`rules.between`):e,t.code===`version_conflict`&&(this.between=t.field(`digest`))}),this.sending=!1)}#g(){Ut(this.law.key),this.discarding=!1,this.problem=``,this.text=null,this.changed()}async#_(){this.problem=``,await _(async()=>{this.draft!==null&&await Te(this.law.key),Ut(this.law.key),h(`/rules/laws`)},e=>this.problem=e)}};g([u({attribute:!1})],Y.prototype,`law`,void 0),g([u({attribute:!1})],Y.prototype,`draft`,void 0),g([u({attribute:!1})],Y.prototype,`changed`,void 0),g([r()],Y.prototype,`text`,void 0),g([r()],Y.prototype,`note`,void 0),g([r()],Y.prototype,`check`,void 0),g([r()],Y.prototype,`problem`,void 0),g([r()],Y.prototype,`sending`,void 0),g([r()],Y.prototype,`discarding`,void 0),g([r()],Y.prototype,`told`,void 0),g([r()],Y.prototype,`between`,void 0),customElements.define(`law-draft`,Y);function qt(e){let t=Number(e.field(`line`));return{line:t>0?t:null,path:e.field(`path`),message:w(Ge(e.message))}}function Jt(e){return o`<p class="dim">${i(`rules.table.about`)}</p>
    ${e.stages.map(t=>{let n=e.actions.filter(e=>e.sources.includes(t.stage)),r=e.clocks.find(e=>e.key===t.clock),a=M(t.label);return o`<section class="stage-table" data-stage=${t.stage}>
        <h2>${a} <small>${r===void 0?i(`rules.no_clock`):i(`rules.clock`,{clock:M(r.label),limit:it(r)})}</small></h2>
        <div class="table-box" tabindex="0" role="region" aria-label=${a}>
          <table>
            <thead>
              <tr>
                <th scope="col">${i(`rules.action`)}</th>
                <th scope="col">${i(`rules.who`)}</th>
                <th scope="col">${i(`rules.leads_to`)}</th>
                <th scope="col">${i(`rules.needs`)}</th>
              </tr>
            </thead>
            <tbody>${n.map(n=>Yt(e,n,t.stage))}</tbody>
          </table>
        </div>
        ${n.length===0?o`<p class="empty">${i(`rules.no_actions`)}</p>`:d}
      </section>`})}
    ${Xt(e)} ${Zt(e)}`}function Yt(e,t,n){let r=t.to===n?null:t.to,a=at(t);return o`<tr>
    <th scope="row">${M(t.label)} ${t.returns?o`<span class="chip">${i(`rules.returns`)}</span>`:d}</th>
    <td data-label=${i(`rules.who`)}>${ot(t)}</td>
    <td data-label=${i(`rules.leads_to`)}>${t.automatic?i(`rules.follows_units`):r===null?o`<span class="dim">${i(`rules.stays`)}</span>`:st(e,r)}</td>
    <td data-label=${i(`rules.needs`)}>${a===``?o`<span class="dim">–</span>`:a}</td>
  </tr>`}function Xt(e){let t=e.marks.filter(e=>e.permits!==null);if(t.length===0)return o`${d}`;let n=t=>{let n=e.actions.find(e=>e.key===t);return n===void 0?t:M(n.label)};return o`<section class="stage-table">
    <h2>${i(`rules.marks`)} <small>${i(`rules.marks.about`)}</small></h2>
    <ul class="lines slab">
      ${t.map(e=>o`<li><p><b>${M(e.label)}</b> <small>${(e.permits??[]).length===0?i(`rules.marks.nothing`):(e.permits??[]).map(n).join(i(`rules.comma`))}</small></p></li>`)}
    </ul>
  </section>`}function Zt(e){if(e.run_cards.length===0)return o`${d}`;let t=t=>{let n=e.levels[String(t)];return n===void 0?String(t):M(n)};return o`<section class="stage-table">
    <h2>${i(`rules.cards`)} <small>${i(`rules.cards.about`)}</small></h2>
    <div class="table-box" tabindex="0" role="region" aria-label=${i(`rules.cards`)}>
      <table>
        <thead>
          <tr><th scope="col">${i(`rules.cards.category`)}</th><th scope="col">${i(`rules.cards.level`)}</th><th scope="col">${i(`rules.cards.priority`)}</th><th scope="col">${i(`rules.cards.sends`)}</th></tr>
        </thead>
        <tbody>
          ${e.run_cards.map(e=>o`<tr>
              <th scope="row">${de(e.category)}</th>
              <td data-label=${i(`rules.cards.level`)}>${t(e.level)}</td>
              <td data-label=${i(`rules.cards.priority`)}>${e.severities.map(e=>`P${e}`).join(` `)}</td>
              <td data-label=${i(`rules.cards.sends`)}>${Object.entries(e.sends).map(([e,t])=>o`<span class="chip">${t} × ${s(`kind`,e)}</span>`)}</td>
            </tr>`)}
        </tbody>
      </table>
    </div>
  </section>`}function Qt(e,t){let n=e.clocks.reduce((e,t)=>e+t.newly_late.count,0),r=e.clocks.reduce((e,t)=>e+t.no_longer_late.count,0),a=e.refused.reduce((e,t)=>e+t.count,0),s=e.allowed.reduce((e,t)=>e+t.count,0);return o`<section class="slab trial" data-trial=${e.digest}>
    <h2>${i(`rules.trial.title`)}</h2>
    <p class="verdict">${$t(e)}</p>
    <dl class="law-figures">
      ${X(i(`rules.trial.incidents`),e.incidents)} ${X(i(`rules.trial.changed`),e.changed.count)} ${X(i(`rules.trial.newly_late`),n,n>0)}
      ${X(i(`rules.trial.no_longer_late`),r)} ${X(i(`rules.trial.refused`),a,a>0)} ${X(i(`rules.trial.allowed`),s)}
    </dl>
    ${e.changed.count===0?d:o`<p>${i(`rules.trial.examples.changed`)} ${Z(e.changed)}</p>`}
    ${e.uncounted.count===0?d:o`<p class="note warn">${i(`rules.trial.uncounted`,{n:e.uncounted.count})} ${Z(e.uncounted)}</p>`}
    ${nn(e)} ${rn(i(`rules.trial.refused.title`),e.refused,t)} ${rn(i(`rules.trial.allowed.title`),e.allowed,t)} ${an(e,t)}
    <p class="dim">${i(`rules.trial.limits`)}</p>
  </section>`}function $t({incidents:e,changed:t}){return e===0?i(`rules.trial.verdict.none`):t.count===0?i(`rules.trial.verdict.same`,{n:p(e)}):i(`rules.trial.verdict.changed`,{n:p(e),changed:p(t.count),share:en(t.count,e)})}function en(e,t){return t===0?`–`:`${(e/t*100).toFixed(1)} %`}function X(e,t,n=!1){return o`<div class=${n?`bad`:``}><dt>${e}</dt><dd>${p(t)}</dd></div>`}function Z(e){let t=e.count-e.examples.length;return o`<span class="examples">${e.examples.map(e=>o`<a href="/?incident=${encodeURIComponent(e)}" target="_blank" rel="noopener">${e}</a> `)}${t>0?o`<small class="dim">${i(`rules.trial.more`,{n:p(t)})}</small>`:d}</span>`}function tn(e){let t=Math.abs(e);if(t<.05)return i(`rules.shift.none`);let n=t<120?i(`span.minutes`,{n:Number(t.toFixed(1))}):i(`span.hours`,{n:Number((t/60).toFixed(1))});return i(e>0?`rules.shift.later`:`rules.shift.earlier`,{by:n})}function nn(e){return e.clocks.length===0?o`${d}`:o`<h3>${i(`rules.trial.clocks`)}</h3>
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
          ${e.clocks.map(e=>o`<tr>
              <th scope="row">${M(e.label)}</th>
              <td class="number" data-label=${i(`rules.trial.ended`)}>${p(e.ended)}</td>
              <td class="number" data-label=${i(`rules.trial.late_before`)}>${p(e.late_before)} <small>${en(e.late_before,e.ended)}</small></td>
              <td class="number" data-label=${i(`rules.trial.late_after`)}>${p(e.late_after)} <small>${en(e.late_after,e.ended)}</small></td>
              <td data-label=${i(`rules.trial.shift`)}>${tn(e.shift_minutes)}</td>
              <td data-label=${i(`rules.trial.newly_late`)}>${e.newly_late.count===0?`0`:o`${p(e.newly_late.count)} ${Z(e.newly_late)}`}</td>
              <td data-label=${i(`rules.trial.no_longer_late`)}>${e.no_longer_late.count===0?`0`:o`${p(e.no_longer_late.count)} ${Z(e.no_longer_late)}`}</td>
            </tr>`)}
        </tbody>
      </table>
    </div>`}function rn(e,t,n){return t.length===0?o`${d}`:o`<h3>${e}</h3>
    <div class="table-box" tabindex="0" role="region" aria-label=${e}>
      <table>
        <thead>
          <tr><th scope="col">${i(`rules.action`)}</th><th scope="col">${i(`rules.trial.why`)}</th><th scope="col" class="number">${i(`rules.trial.count`)}</th><th scope="col">${i(`rules.trial.examples`)}</th></tr>
        </thead>
        <tbody>
          ${t.map(e=>o`<tr>
              <th scope="row">${ct(n,e.action)}</th>
              <td data-label=${i(`rules.trial.why`)}>${s(`rules.refusal`,e.code)}</td>
              <td class="number" data-label=${i(`rules.trial.count`)}>${p(e.count)}</td>
              <td data-label=${i(`rules.trial.examples`)}>${Z(e)}</td>
            </tr>`)}
        </tbody>
      </table>
    </div>`}function an(e,t){let n=e.stages.filter(e=>e.minutes_before>0||e.minutes_after>0);return n.length===0?o`${d}`:o`<h3>${i(`rules.trial.stages`)}</h3>
    <div class="table-box" tabindex="0" role="region" aria-label=${i(`rules.trial.stages`)}>
      <table>
        <thead>
          <tr><th scope="col">${i(`stage.label`)}</th><th scope="col" class="number">${i(`rules.trial.before`)}</th><th scope="col" class="number">${i(`rules.trial.after`)}</th></tr>
        </thead>
        <tbody>
          ${n.map(e=>o`<tr>
              <th scope="row">${st(t,e.stage)}</th>
              <td class="number" data-label=${i(`rules.trial.before`)}>${i(`rules.minutes`,{amount:p(Number(e.minutes_before.toFixed(1)))})}</td>
              <td class="number" data-label=${i(`rules.trial.after`)}>${i(`rules.minutes`,{amount:p(Number(e.minutes_after.toFixed(1)))})}</td>
            </tr>`)}
        </tbody>
      </table>
    </div>`}var on=[500,2e3,1e4,2e4],Q=class extends n{constructor(...e){super(...e),this.changed=()=>void 0,this.size=2e3,this.fresh=null,this.trying=!1,this.publishing=!1,this.problem=``,this.refused=``,this.later=!1,this.#o=e=>{e.preventDefault();let t=new FormData(e.target);this.publishing||this.#s(t)}}willUpdate(e){e.has(`draft`)&&this.fresh!==null&&this.fresh.digest!==this.draft.digest&&(this.fresh=null)}get#e(){let e=this.fresh??this.draft.trial;return e?.digest===this.draft.digest?e:null}render(){let e=q(this.law.key)!==void 0;return o`${e?o`<p class="note warn">${i(`rules.release.unkept`)} <a href="/rules/laws/${this.law.key}/draft/edit" @click=${v}>${i(`rules.tab.edit`)}</a></p>`:d}
      ${this.#t()} ${this.#n()} ${this.#r()}
      ${this.#e===null?d:Qt(this.#e,this.draft.definition)}`}#t(){let e=this.draft.faults.length===0,t=(e,t)=>o`<li class=${e?`done`:``}><span aria-hidden="true">${e?`✓`:`○`}</span> ${t}<span class="sr"> ${i(e?`rules.step.done`:`rules.step.open`)}</span></li>`;return o`<ol class="law-steps" aria-label=${i(`rules.steps`)}>
      ${t(!0,i(`rules.step.kept`))} ${t(e,e?i(`rules.step.sound`):i(`rules.check.faults`,{n:this.draft.faults.length}))} ${t(this.#e!==null,i(`rules.step.tried`))}
      ${t(!1,i(`rules.step.published`))}
    </ol>`}#n(){let e=this.#e,t=this.draft.faults.length===0;return o`<section class="slab">
      <h2>${i(`rules.try.title`)}</h2>
      <p class="dim">${i(`rules.try.about`)}</p>
      ${e===null?d:o`<p class="sound">${i(`rules.try.done`,{at:l(Date.parse(e.at),b.timezone),n:p(e.incidents)})}</p>`}
      ${t?d:o`<p class="broken">${i(`rules.try.mend`)}</p>
            <ul class="lines">${this.draft.faults.map(e=>o`<li><p>${M(e.message)} <small>${e.path}</small></p></li>`)}</ul>`}
      ${this.problem===``?d:o`<p class="note bad" role="alert">${this.problem}</p>`}
      ${t?b.may(`laws.try`)?o`<div class="buttons">
              <label class="try-size">${i(`rules.try.size`)}
                <select @change=${e=>this.size=Number(e.target.value)} ?disabled=${this.trying}>
                  ${on.map(e=>o`<option value=${e} ?selected=${e===this.size}>${i(`rules.try.newest`,{count:p(e)})}</option>`)}
                </select>
              </label>
              <button type="button" class=${e===null?`go`:``} data-act="try" ?disabled=${this.trying} @click=${()=>void this.#a()}>${i(this.trying?`rules.try.running`:e===null?`rules.try`:`rules.try.again`)}</button>
            </div>`:e===null?o`<p class="note warn">${i(`rules.try.others`)}</p>`:d:d}
    </section>`}#r(){let e=this.#e!==null&&this.draft.faults.length===0;return o`<section class="slab">
      <h2>${i(`rules.publish.title`)}</h2>
      <p class="dim">${i(`rules.publish.about`)}</p>
      ${this.refused===``?d:o`<p class="note bad" role="alert">${this.refused}</p>`}
      ${b.may(`laws.publish`)?e?this.#i():o`<p class="note warn">${i(`rules.publish.untried`)}</p>`:o`<p class="note">${i(e?`rules.publish.who`:`rules.publish.who.later`)}</p>`}
    </section>`}#i(){return o`<form @submit=${this.#o}>
      <fieldset class="choice">
        <legend>${i(`rules.starts_at`)}</legend>
        <label><input type="radio" name="when" value="now" .checked=${!this.later} @change=${()=>this.later=!1} />${i(`rules.publish.now`)}</label>
        <label><input type="radio" name="when" value="later" .checked=${this.later} @change=${()=>this.later=!0} />${i(`rules.publish.later`)}</label>
      </fieldset>
      ${this.later?ye({name:`starts_at`,label:i(`rules.starts_at`),value:``,required:!0}):d}
      <div class="buttons"><button type="submit" class="go" data-act="publish" ?disabled=${this.publishing}>${this.publishing?i(`form.sending`):i(`rules.publish`)}</button></div>
    </form>`}async#a(){this.trying=!0,this.problem=``,await _(async()=>this.fresh=await Ee(this.law.key,this.size),e=>this.problem=e),this.trying=!1}#o;async#s(e){let t=this.later?re(ve(S(e,`starts_at`))??``,b.timezone):null;this.refused=this.later&&t===null?i(`stamp.pattern`):``,this.refused===``&&(this.publishing=!0,await _(async()=>{let e=await pe(()=>De(this.law.key,{digest:this.draft.digest,starts_at:t}));h(`/rules/laws/${this.law.key}/${e.version??``}`)},(e,t)=>{this.refused=t.code===`version_conflict`?i(`rules.publish.another`):t.field(`field`)===`starts_at`?i(`rules.publish.starts_at`):e,t.code===`version_conflict`&&this.changed()}),this.publishing=!1)}};g([u({attribute:!1})],Q.prototype,`law`,void 0),g([u({attribute:!1})],Q.prototype,`draft`,void 0),g([u({attribute:!1})],Q.prototype,`changed`,void 0),g([r()],Q.prototype,`size`,void 0),g([r()],Q.prototype,`fresh`,void 0),g([r()],Q.prototype,`trying`,void 0),g([r()],Q.prototype,`publishing`,void 0),g([r()],Q.prototype,`problem`,void 0),g([r()],Q.prototype,`refused`,void 0),g([r()],Q.prototype,`later`,void 0),customElements.define(`law-release`,Q);var sn=[`diagram`,`table`,`changes`,`text`],cn=[`edit`,`diagram`,`table`,`changes`,`release`],ln=[`diagram`,`table`,`changes`,`text`,`release`],$=class extends n{constructor(...e){super(...e),this.law=``,this.version=``,this.tab=``,this.laws=null,this.text=null,this.missing=!1,this.problem=``,this.#e=0}#e;willUpdate(e){(e.has(`law`)||e.has(`version`))&&this.#c()}get#t(){return this.laws?.find(e=>e.key===this.law)}get#n(){return this.version===``?this.#t?.in_force??null:Pt(this.version)}get#r(){return this.#n===`draft`?b.may(`laws.draft`)?this.text===null?[`edit`]:cn:ln:sn}get#i(){let[e=`diagram`]=this.#r;return e===`diagram`&&matchMedia(`(max-width: 760px)`).matches?`table`:e}render(){let{laws:e}=this,t=this.#t;return this.missing||e!==null&&(t===void 0||this.#n===null)?y():o`<p class="back"><a href="/rules/laws" @click=${v}>${i(`section.laws`)}</a></p>
      ${this.problem===``?d:o`<p class="note bad" role="alert">${this.problem}</p>`}
      ${t===void 0?this.problem===``?o`<p class="empty" role="status">${i(`app.loading`)}</p>`:d:this.#a(t)}`}#a(e){let t=this.#n,{text:n}=this,r=this.#r.find(e=>e===this.tab)??this.#i;return o`<h1>${M(e.label)} <small>${t===`draft`?i(`rules.draft`):i(`rules.version.n`,{number:t??``})}</small></h1>
      ${this.#o(e)}
      <nav class="tabs rules-tabs" aria-label=${i(`rules.views`)}>
        ${this.#r.map(n=>o`<a href="/rules/laws/${e.key}/${t??``}/${n}" data-tab=${n} aria-current=${n===r?`page`:d} @click=${v}>${s(`rules.tab`,n)}</a>`)}
      </nav>
      ${n===null&&r!==`edit`?o`<p class="empty" role="status">${i(`app.loading`)}</p>`:this.#s(e,r)}`}#o(e){let{text:n}=this;if(n===null)return o`${d}`;let r=Nt(n,e.in_force??null,t.nowMs),a=l(Date.parse(r===`draft`?n.changed_at:n.starts_at??n.changed_at),b.timezone);return o`<p class="dim law-standing">
      <span class="state ${r===`in_force`?`on`:`off`}">${s(`rules.standing`,r)}</span>
      ${i(r===`draft`?`rules.changed_at`:`rules.from`,{at:a})}${n.note===``?``:` · ${n.note}`}
    </p>`}#s(e,t){let{text:n}=this,r=this.#n;if(t===`edit`)return o`<law-draft .law=${e} .draft=${n} .changed=${()=>this.#c()}></law-draft>`;if(n===null||r===null)return o`${d}`;switch(t){case`diagram`:return o`<law-diagram .law=${e.key} .version=${r} .digest=${n.digest}></law-diagram>`;case`table`:return Jt(n.definition);case`changes`:return o`<law-changes .law=${e} .version=${r} .text=${n}></law-changes>`;case`text`:return o`<div class="table-box" tabindex="0" role="region" aria-label=${i(`rules.tab.text`)}><pre class="law-text">${n.text}</pre></div>`;case`release`:return o`<law-release .law=${e} .draft=${n} .changed=${()=>this.#c()}></law-release>`}}async#c(){this.#e+=1;let e=this.#e;this.problem=``,await _(async()=>{let t=await be();if(e!==this.#e)return;this.laws=t;let n=this.#n,r=this.#t;if(r===void 0||n===null)return;let i=r.versions.some(e=>(e.version??`draft`)===n);this.missing=!i&&!(n===`draft`&&b.may(`laws.draft`));let a=i?await C(this.law,n):null;e===this.#e&&(this.text=a)},t=>{e===this.#e&&(this.problem=t)})}};g([u()],$.prototype,`law`,void 0),g([u()],$.prototype,`version`,void 0),g([u()],$.prototype,`tab`,void 0),g([r()],$.prototype,`laws`,void 0),g([r()],$.prototype,`text`,void 0),g([r()],$.prototype,`missing`,void 0),g([r()],$.prototype,`problem`,void 0),customElements.define(`rules-law`,$);var un=class extends n{constructor(...e){super(...e),this.laws=null,this.problem=``}connectedCallback(){super.connectedCallback(),_(async()=>this.laws=await be(),e=>this.problem=e)}render(){return o`<h1>${i(`section.laws`)}</h1>
      <p class="dim">${i(`rules.laws.about`)}</p>
      ${this.problem===``?d:o`<p class="note bad" role="alert">${this.problem}</p>`}
      ${this.laws===null&&this.problem===``?o`<p class="empty" role="status">${i(`app.loading`)}</p>`:d}
      ${(this.laws??[]).map(e=>this.#e(e))}`}#e(e){let t=e.versions.find(e=>e.version===null),n=M(e.label);return o`<section class="slab" data-law=${e.key}>
      <div class="card-head">
        <h2>${n} <small>${i(`rules.versions.count`,{n:e.versions.length-(t===void 0?0:1)})}</small></h2>
        ${t===void 0&&b.may(`laws.draft`)?o`<a class="button" href="/rules/laws/${e.key}/draft" @click=${v}>${i(`rules.draft.begin`)}</a>`:d}
      </div>
      <div class="table-box" tabindex="0" role="region" aria-label=${n}>
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
    </section>`}#t(e,n){let r=Nt(n,e.in_force??null,t.nowMs),a=e=>e===null?`–`:l(Date.parse(e),b.timezone);return o`<tr data-version=${n.version??`draft`}>
      <th scope="row"><a href="/rules/laws/${e.key}/${n.version??`draft`}" @click=${v}>${n.version===null?i(`rules.draft`):i(`rules.version.n`,{number:n.version})}</a></th>
      <td data-label=${i(`rules.standing`)}><span class="state ${r===`in_force`?`on`:`off`}">${s(`rules.standing`,r)}</span></td>
      <td data-label=${i(`rules.starts_at`)}>${r===`draft`?`–`:a(n.starts_at)}</td>
      <td data-label=${i(`rules.published_at`)}>${n.version===null?i(`rules.changed_at`,{at:a(n.changed_at)}):a(n.published_at)}</td>
      <td data-label=${i(`rules.note`)}>${n.note}</td>
    </tr>`}};g([r()],un.prototype,`laws`,void 0),g([r()],un.prototype,`problem`,void 0),customElements.define(`rules-laws`,un);var dn=[`laws`,`calendar`,`codes`],fn=class extends n{#e=`laws`;#t=[];connectedCallback(){super.connectedCallback(),this.follow(oe(()=>this.#r())),this.#n()}#n(){let[,e=``,...t]=ae(location.pathname),n=dn.find(t=>t===e);n===void 0&&ne(fe.laws.path),this.#e=n??`laws`,this.#t=n===void 0?[]:t}#r(){let e=()=>[this.#e,...this.#t.slice(0,2)].join(`/`),t=e();this.#n(),this.requestUpdate(),t!==e()&&this.updateComplete.then(()=>{this.querySelector(`#content`)?.focus({preventScroll:!0}),le(this)})}firstUpdated(){le(this)}updated(e){super.updated(e),document.title=`${i(`app.name`)} · ${i(fe[this.#e].title)}`}render(){return ce(this.#e,o`<div class="page rules">${this.#i()}</div>`)}#i(){if(!ue(fe[this.#e],e=>b.may(e)))return y();let[e=``,t=``,n=``]=this.#t;switch(this.#e){case`laws`:return e===``?o`<rules-laws></rules-laws>`:o`<rules-law .law=${e} .version=${t} .tab=${n}></rules-law>`;case`calendar`:return o`<rules-calendar .year=${/^\d{4}$/.test(e)?Number(e):null}></rules-calendar>`;case`codes`:return o`<rules-codes .tab=${e} .chosen=${t} .code=${n}></rules-codes>`}}};customElements.define(`rules-view`,fn);export{fn as RulesView};