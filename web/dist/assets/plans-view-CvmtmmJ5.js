import{B as e,C as t,D as n,E as r,H as i,I as a,K as o,L as s,P as ee,S as c,T as l,U as u,V as d,W as f,c as te,i as ne,j as re,n as p,o as m,r as h,s as g,t as _,v}from"./routing-CMVgV1Bz.js";import{t as ie}from"./areas-TYrI17rh.js";import{t as y}from"./departments-Ct8Mfp_f.js";import{n as b,r as x,t as S}from"./frame-DrrZ1169.js";import{c as ae,o as oe}from"./index-DJcIjPZW.js";import{I as C}from"./calls-B5cXJ_-Z.js";import{C as w,S as T,_ as E,b as D,d as O,f as se,g as ce,h as k,i as le,l as ue,m as A,n as j,o as de,p as M,r as N,s as P,t as F,u as I,v as L,y as R}from"./plans-1X02CvCb.js";import{n as z,t as B}from"./listing-Sjq08HVU.js";import{t as V}from"./forms-CLYgAeKV.js";import{n as fe,t as pe}from"./modal-CHyPbNkb.js";var me=class extends r{#e=new B(async()=>({items:await N()}),()=>this.requestUpdate());connectedCallback(){super.connectedCallback(),this.#e.refresh()}render(){return o`<div class="page-head">
        <h1>${a(`plans.library`)}</h1>
        ${C.may(`plans.change`)?o`<a class="button" href="/plans/publish" @click=${_}>${a(`plans.new`)}</a>`:f}
      </div>
      <p class="dim">${a(`plans.library.about`)}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${a(`plans.library`)}>
        <table>
          <thead>
            <tr>
              <th scope="col">${a(`plans.plan`)}</th><th scope="col">${a(`plans.for_categories`)}</th><th scope="col">${a(`plans.for_priorities`)}</th><th scope="col">${a(`plans.for_areas`)}</th>
              <th scope="col">${a(`plans.asks`)}</th><th scope="col">${a(`plans.in_force`)}</th>
            </tr>
          </thead>
          <tbody>
            ${(this.#e.items??[]).map(e=>he(e))}
          </tbody>
        </table>
      </div>
      ${z(this.#e,a(`plans.library.none`))}`}};function he(e){let{categories:t,priorities:n,areas:r}=D(e.document),i=e.document.resources.reduce((e,t)=>e+t.count,0);return o`<tr data-plan=${e.key}>
    <th scope="row" data-label=${a(`plans.plan`)}><a href="/plans/library/${e.key}" @click=${_}>${R(e)}</a><small><code>${e.key}</code></small></th>
    <td data-label=${a(`plans.for_categories`)}>${t}</td>
    <td data-label=${a(`plans.for_priorities`)}>${n}</td>
    <td data-label=${a(`plans.for_areas`)}>${r}</td>
    <td data-label=${a(`plans.asks`)}>${a(`plans.asks.sum`,{tasks:e.document.tasks.length,units:i})}</td>
    <td data-label=${a(`plans.in_force`)}>${a(`plans.version`,{version:e.version})}<small>${e.published_at===null?a(`plans.shipped`):c(Date.parse(e.published_at),C.timezone)}</small></td>
  </tr>`}customElements.define(`plan-library`,me);function H(e){return e.length===0?o`<p class="dim">${a(`plans.changes.none`)}</p>`:o`<div class="table-box" tabindex="0" role="region" aria-label=${a(`plans.changes`)}>
    <table class="changes">
      <thead>
        <tr><th scope="col">${a(`plans.changes.where`)}</th><th scope="col">${a(`plans.changes.before`)}</th><th scope="col">${a(`plans.changes.after`)}</th></tr>
      </thead>
      <tbody>
        ${e.map(e=>o`<tr><th scope="row"><code>${e.path}</code></th><td data-label=${a(`plans.changes.before`)}>${U(e.before)}</td><td data-label=${a(`plans.changes.after`)}>${U(e.after)}</td></tr>`)}
      </tbody>
    </table>
  </div>`}function U(e){return e===null?o`<span class="dim">${a(`plans.changes.nothing`)}</span>`:o`${e}`}function W(e,t,n){if(Array.isArray(e))e.forEach((e,r)=>W(e,`${t}.${ge(e)??r}`,n));else if(typeof e==`object`&&e)for(let[r,i]of Object.entries(e))W(i,t===``?r:`${t}.${r}`,n);else e!=null&&n.set(t,typeof e==`string`?e:JSON.stringify(e));return n}function ge(e){if(typeof e!=`object`||!e)return null;let{key:t,kind:n}=e;return typeof t==`string`?t:typeof n==`string`?n:null}function G(e,t){let n=W(e,``,new Map),r=W(t,``,new Map);return[...new Set([...n.keys(),...r.keys()])].filter(e=>n.get(e)!==r.get(e)).map(e=>({path:e,before:n.get(e)??null,after:r.get(e)??null}))}var K=class extends r{constructor(...e){super(...e),this.key=``,this.versions=null,this.chosen=0,this.problem=``,this.#e=``}#e;willUpdate(){this.#e!==this.key&&(this.#e=this.key,this.versions=null,g(async()=>{this.versions=await j(this.key),this.chosen=this.versions[0]?.version??0},e=>this.problem=e))}render(){let{versions:e}=this,t=e?.find(e=>e.version===this.chosen);return o`<p class="back"><a href="/plans" @click=${_}>${a(`plans.library`)}</a></p>
      ${this.problem===``?f:o`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e===null&&this.problem===``?o`<p class="empty" role="status">${a(`app.loading`)}</p>`:f}
      ${e===null||t===void 0?f:this.#t(e,t)}`}#t(e,t){let n=e[0]?.version===t.version;return o`<div class="page-head">
        <h1>${R(t)} <small>${a(`plans.version`,{version:t.version})} · ${a(n?`plans.is_in_force`:`plans.was_in_force`)}</small></h1>
        ${C.may(`plans.change`)?o`<a class="button" href="/plans/publish/${t.key}" @click=${_}>${a(`plans.revise`)}</a>`:f}
      </div>
      ${n?f:o`<p class="note warn">${a(`plans.old_version`)}</p>`}
      ${q(t.document)}
      <section class="slab">
        <h2>${a(`plans.versions`)}</h2>
        <ul class="lines versions">
          ${e.map((t,n)=>this.#n(t,e[n+1]))}
        </ul>
      </section>`}#n(e,t){let n=e.version===this.chosen,r=e.published_at===null?a(`plans.shipped`):a(`plans.published`,{at:c(Date.parse(e.published_at),C.timezone),by:e.published_by??``});return o`<li data-version=${e.version}>
      <div>
        <p><b>${a(`plans.version`,{version:e.version})}</b> ${r}</p>
        ${t===void 0?f:o`<details>
              <summary>${a(`plans.changes.to`,{version:t.version})}</summary>
              ${H(G(t.document,e.document))}
            </details>`}
        <details>
          <summary>${a(`plans.text`)}</summary>
          <pre class="yaml" tabindex="0">${e.text}</pre>
        </details>
      </div>
      <button type="button" aria-pressed=${n?`true`:`false`} ?disabled=${n} @click=${()=>this.chosen=e.version}>${a(n?`plans.shown`:`plans.show`)}</button>
    </li>`}};m([u({attribute:!1})],K.prototype,`key`,void 0),m([i()],K.prototype,`versions`,void 0),m([i()],K.prototype,`chosen`,void 0),m([i()],K.prototype,`problem`,void 0);function q(e){let{categories:t,priorities:n,areas:r}=D(e);return o`<section class="slab">
      <h2>${a(`plans.trigger`)}</h2>
      <dl class="record">
        <div><dt>${a(`plans.for_categories`)}</dt><dd>${t}</dd></div>
        <div><dt>${a(`plans.for_priorities`)}</dt><dd>${n}</dd></div>
        <div><dt>${a(`plans.for_areas`)}</dt><dd>${r}</dd></div>
      </dl>
    </section>
    <section class="slab">
      <h2>${a(`plans.tasks`)} <small>${a(`plans.tasks.about`)}</small></h2>
      <ol class="lines plan-tasks">
        ${[...e.tasks].sort((e,t)=>e.due_min-t.due_min).map(t=>{let n=e.roles[t.role];return o`<li>
              <p>
                <b>${E(t.title)}</b><small>${n===void 0?t.role:`${E(n)} · ${M(n)}`}</small>
                ${t.items.length===0?f:o`<small>${t.items.map(e=>`□ ${E(e)}`).join(`　`)}</small>`}
              </p>
              <b>${a(`plans.due_in`,{time:k(t.due_min)})}</b>
            </li>`})}
      </ol>
    </section>
    <section class="slab">
      <h2>${a(`plans.units`)} <small>${a(`plans.units.about`)}</small></h2>
      ${e.resources.length===0?o`<p class="empty">${a(`plans.resources.none`)}</p>`:f}
      <ul class="lines">
        ${e.resources.map(e=>o`<li><p><b>${s(`kind`,e.kind)} × ${e.count}</b></p><span>${a(`plans.within`,{time:k(e.within_min)})}</span></li>`)}
      </ul>
    </section>
    <section class="slab">
      <h2>${a(`plans.roles`)}</h2>
      <ul class="lines">
        ${Object.values(e.roles).map(e=>o`<li><p><b>${E(e)}</b></p><span>${a(e.department===null?`plans.held_by_role`:`plans.held_by_department`,{name:M(e)})}</span></li>`)}
      </ul>
    </section>`}customElements.define(`plan-document`,K);var J=`key: new_plan
title: {zh: "", en: ""}
trigger:
  categories: ["emergency:flooding"]
  priorities: [1]
areas: []
roles:
  commander: {zh: "", en: "", holder: dispatcher}
resources:
  - {kind: fire_engine, count: 1, within_min: 10}
tasks:
  - key: first
    role: commander
    title: {zh: "", en: ""}
    due_min: 30
    items:
      - {zh: "", en: ""}
`,_e=600,Y=class extends r{constructor(...e){super(...e),this.from=null,this.text=null,this.fault=null,this.check=null,this.inForce=null,this.problem=``,this.publishing=!1,this.#e=d(),this.#t=void 0,this.#n=void 0,this.#r=0,this.#l=e=>{let{value:t}=e.target;this.text=t,this.#e=d(),clearTimeout(this.#n),this.#n=setTimeout(()=>void this.#u(t),_e)}}#e;#t;#n;#r;disconnectedCallback(){clearTimeout(this.#n),super.disconnectedCallback()}willUpdate(){this.#t!==this.from&&(this.#t=this.from,this.from===null?this.#a(J):this.#i(this.from))}async#i(e){await g(async()=>{let[t]=await j(e);this.inForce=t?.document??null,this.#a(t?.text??`key: new_plan
title: {zh: "", en: ""}
trigger:
  categories: ["emergency:flooding"]
  priorities: [1]
areas: []
roles:
  commander: {zh: "", en: "", holder: dispatcher}
resources:
  - {kind: fire_engine, count: 1, within_min: 10}
tasks:
  - key: first
    role: commander
    title: {zh: "", en: ""}
    due_min: 30
    items:
      - {zh: "", en: ""}
`)},e=>this.problem=e)}#a(e){this.text=e,this.#u(e)}render(){let{text:e}=this;return o`<p class="back"><a href=${this.from===null?`/plans`:`/plans/library/${this.from}`} @click=${_}>${a(`plans.leave`)}</a></p>
      <div class="page-head">
        <h1>${a(this.from===null?`plans.new`:`plans.revise`)}</h1>
        <button type="button" class="go" ?disabled=${(this.check?.version??null)===null||this.publishing} @click=${()=>void this.#p()}>
          ${this.check?.version?a(`plans.publish.as`,{version:this.check.version}):a(`plans.publish`)}
        </button>
      </div>
      <p class="dim">${a(`plans.publish.about`)}</p>
      ${this.problem===``?f:o`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e===null?o`<p class="empty" role="status">${a(`app.loading`)}</p>`:o`<div class="writing">${this.#o(e)}${this.#s()}</div>`}`}#o(e){let t=e.split(`
`).length;return o`<div class="yaml-editor">
      <ol aria-hidden="true">
        ${Array.from({length:t},(e,t)=>o`<li class=${t+1===this.fault?.line?`at-fault`:``}>${t+1}</li>`)}
      </ol>
      <textarea
        name="plan"
        aria-label=${a(`plans.text`)}
        aria-invalid=${this.fault===null?`false`:`true`}
        aria-describedby="plan-state"
        spellcheck="false"
        autocapitalize="off"
        wrap="off"
        rows=${Math.max(24,t+2)}
        .value=${e}
        @input=${this.#l}
      ></textarea>
    </div>`}#s(){let{fault:e,check:t}=this;return o`<div class="found">
      <div id="plan-state" role="status">
        ${e===null?f:o`<div class="note bad">
              <p><b>${e.line===null?e.where:a(`plans.fault.at`,{line:e.line,where:e.where})}</b></p>
              <p>${e.text}</p>
            </div>`}
        ${e!==null||t===null?f:o`<p class="note">✓ ${this.#c(t)}</p>`}
        ${e===null&&t===null?o`<p class="dim">${a(`plans.checking`)}</p>`:f}
      </div>
      ${e?.line?o`<button type="button" @click=${()=>this.#f(e.line??1)}>${a(`plans.fault.show`)}</button>`:f}
      ${t===null||this.inForce===null||t.key!==this.inForce.key?f:o`<h2>${a(`plans.changes`)}</h2>${H(G(this.inForce,t.document))}`}
      ${t===null?f:q(t.document)}
    </div>`}#c(e){return e.version===null?a(`plans.check.same`,{version:e.in_force??1}):e.in_force===null?a(`plans.check.new`,{key:e.key}):a(`plans.check.next`,{key:e.key,version:e.version})}#l;async#u(t){this.#r+=1;let n=this.#r;try{let e=await F(t);if(n!==this.#r)return;this.check=e,this.fault=null,this.problem=``}catch(t){if(!(t instanceof e))throw t;if(n!==this.#r)return;this.check=null,this.#d(t)}}#d(e){if(e.code!==`plan_fault`&&e.status!==422){this.problem=te(e);return}let{line:t}=e.body,n=ee(re(),`plans.fault.${e.field(`fault`)}`),r=[n??``,n===void 0||[`no_yaml`,`value`].includes(e.field(`fault`))?e.message:``];this.fault={line:typeof t==`number`?t:null,where:e.field(`where`),text:r.filter(e=>e!==``).join(` `)}}#f(e){let t=this.querySelector(`textarea`);if(t===null)return;let n=t.value.split(`
`),r=n.slice(0,e-1).reduce((e,t)=>e+t.length+1,0);t.focus(),t.setSelectionRange(r,r+(n[e-1]?.length??0)),this.querySelector(`.at-fault`)?.scrollIntoView({block:`center`})}async#p(){let{text:t,publishing:n}=this;if(!(t===null||n)){this.publishing=!0;try{let e=await de(t,this.#e);p(`/plans/library/${e.key}`)}catch(t){if(!(t instanceof e))throw t;this.#d(t)}finally{this.publishing=!1}}}};m([u({attribute:!1})],Y.prototype,`from`,void 0),m([i()],Y.prototype,`text`,void 0),m([i()],Y.prototype,`fault`,void 0),m([i()],Y.prototype,`check`,void 0),m([i()],Y.prototype,`inForce`,void 0),m([i()],Y.prototype,`problem`,void 0),m([i()],Y.prototype,`publishing`,void 0),customElements.define(`plan-publish`,Y);var X=class extends r{constructor(...e){super(...e),this.runId=0,this.run=null,this.problem=``,this.stopping=!1,this.refusal=``,this.#e=0,this.#t=!1,this.#n=0,this.#r=d()}#e;#t;#n;#r;connectedCallback(){super.connectedCallback(),this.follow(n.subscribe(({kind:e,body:t})=>{let n=t.plan_run??t.task??t.assignment;e===`change`&&this.run!==null&&this.run.stopped_at===null&&n?.incident_id===this.run.incident_id&&this.#i()}))}willUpdate(){this.#e!==this.runId&&(this.#e=this.runId,this.run=null,this.#i())}async#i(){if(this.#n+=1,!this.#t){this.#t=!0;for(let e=0;e!==this.#n;)e=this.#n,await g(async()=>{this.run=await P(this.runId),this.problem=``},e=>this.problem=e);this.#t=!1}}updated(e){super.updated(e),fe(this)}render(){let{run:e}=this;return o`<p class="back"><a href="/plans/runs" @click=${_}>${a(`plans.tab.runs`)}</a></p>
      ${this.problem===``?f:o`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e===null&&this.problem===``?o`<p class="empty" role="status">${a(`app.loading`)}</p>`:f}
      ${e===null?f:this.#a(e)}`}#a(e){let{report:n}=e;return o`<article class="report printable ${e.drill?`drill`:``}">
      ${T(e)}
      <div class="page-head">
        <h1>${a(`plans.report.of`,{title:R(e)})} ${w(e)}<small>${a(e.stopped_at===null?`plans.goes_on`:`plans.is_over`)}</small></h1>
        <div class="buttons">
          ${e.stopped_at===null&&C.may(`plans.start`)?o`<button type="button" data-do="stop" @click=${()=>this.stopping=!0}>${a(`plans.stop`)}</button>`:f}
          <button type="button" @click=${()=>print()}>${a(`plans.print`)}</button>
        </div>
      </div>
      ${this.#o(e)} ${this.#s(e)}
      <section class="slab gaps">
        <h2>${a(`plans.gaps`)}</h2>
        ${n.gaps.length===0?o`<p class="sound">${a(`plans.gaps.none.long`)}</p>`:o`<ul class="gap-list">${n.gaps.map(t=>o`<li data-gap=${t.code}>${se(t,e)}</li>`)}</ul>`}
      </section>
      ${this.#c(e)} ${this.#l(e)}
      <section class="slab">
        <h2>${a(`plans.timeline`)} <small>${l(Date.parse(n.until),C.timezone)}</small></h2>
        <ol class="run-timeline">
          ${n.timeline.map(e=>o`<li class=${e.what}><time datetime=${e.at}>${t(Date.parse(e.at),C.timezone)}</time><span class="minute">${a(`plans.minute`,{min:e.minute.toFixed(1)})}</span><span>${ce(e.what,e.of,n)}</span></li>`)}
        </ol>
      </section>
      ${this.stopping?pe({title:a(`plans.stop.title`,{title:R(e)}),content:this.#u(e),close:()=>this.#d()}):f}
    </article>`}#o(e){let t=e=>`${c(Date.parse(e),C.timezone)} ${l(Date.parse(e),C.timezone)}`,r=(e,t)=>o`<div><dt>${e}</dt><dd>${t}</dd></div>`,i=e.stopped_at??new Date(n.nowMs).toISOString();return o`<dl class="record slab">
      ${r(a(`plans.incident`),C.may(`feed.read`)?o`<a href="/?incident=${e.incident_id}&tab=plans">${e.incident_number}</a>`:e.incident_number)}
      ${r(a(`plans.plan`),o`<a href="/plans/library/${e.key}" @click=${_}>${R(e)}</a> · ${a(`plans.version`,{version:e.version})}`)}
      ${r(a(`plans.began`),`${t(e.started_at)} · ${e.started_by}`)}
      ${r(a(`plans.ended`),e.stopped_at===null?a(`plans.goes_on`):`${t(e.stopped_at)} · ${e.stopped_by??``}`)}
      ${e.stop_reason===null?f:r(a(`plans.stop.reason`),e.stop_reason)}
      ${r(a(`plans.lasted`),v((Date.parse(i)-Date.parse(e.started_at))/1e3))}
    </dl>`}#s({report:e,made:t}){let n=I(e.tasks),r=O(e.units),i=t.short.reduce((e,t)=>e+t.wanted-t.got,0),s=(e,t,n)=>o`<li class=${n?`late`:``}><b>${e}</b><span>${t}</span></li>`;return o`<ul class="figures">
      ${s(`${n.done} / ${n.all}`,a(`plans.figure.tasks`),n.done<n.all)} ${s(`${n.inTime} / ${n.all}`,a(`plans.figure.tasks_in_time`),n.inTime<n.all)}
      ${s(`${r.done} / ${r.all}`,a(`plans.figure.units`),r.done<r.all)} ${s(`${r.inTime} / ${r.all}`,a(`plans.figure.units_in_time`),r.inTime<r.all)}
      ${s(String(i),a(`plans.figure.short`),i>0)}
    </ul>`}#c(e){let n=new Map(e.made.tasks.map(t=>[t.key,e.roles[t.role]])),r=e=>e===null?`–`:t(Date.parse(e),C.timezone);return o`<section>
      <h2>${a(`plans.tasks`)}</h2>
      <div class="table-box" tabindex="0" role="region" aria-label=${a(`plans.tasks`)}>
        <table class="report-tasks">
          <thead>
            <tr><th scope="col">${a(`plans.task`)}</th><th scope="col">${a(`plans.role`)}</th><th scope="col">${a(`plans.planned`)}</th><th scope="col">${a(`plans.done`)}</th><th scope="col">${a(`plans.difference`)}</th><th scope="col">${a(`plans.state`)}</th></tr>
          </thead>
          <tbody>
            ${e.report.tasks.map(e=>{let t=n.get(e.key);return o`<tr data-task=${e.key}>
                <th scope="row">${R(e)}</th>
                <td data-label=${a(`plans.role`)}>${t===void 0?`–`:E(t)}</td>
                <td data-label=${a(`plans.planned`)}>${r(e.due_at)}</td>
                <td data-label=${a(`plans.done`)}>${r(e.ended_at)}</td>
                <td data-label=${a(`plans.difference`)} class=${(e.late_min??0)>0?`late`:``}>${A(e.late_min)}</td>
                <td data-label=${a(`plans.state`)}>${L(e)}</td>
              </tr>`})}
          </tbody>
        </table>
      </div>
    </section>`}#l(e){return o`<section>
      <h2>${a(`plans.units`)}</h2>
      ${e.report.units.length===0?o`<p class="empty">${a(`plans.units.none`)}</p>`:f}
      <div class="table-box" tabindex="0" role="region" aria-label=${a(`plans.units`)} ?hidden=${e.report.units.length===0}>
        <table>
          <thead>
            <tr><th scope="col">${a(`plans.unit`)}</th><th scope="col">${a(`plans.kind_of_unit`)}</th><th scope="col">${a(`plans.planned`)}</th><th scope="col">${a(`plans.arrived_after`)}</th><th scope="col">${a(`plans.difference`)}</th></tr>
          </thead>
          <tbody>
            ${e.report.units.map(e=>o`<tr data-unit=${e.unit_code}>
                <th scope="row">${e.unit_code}</th>
                <td data-label=${a(`plans.kind_of_unit`)}>${s(`kind`,e.kind)}</td>
                <td data-label=${a(`plans.planned`)}>${a(`plans.within`,{time:k(e.within_min)})}</td>
                <td data-label=${a(`plans.arrived_after`)}>${e.took_min===null?a(`plans.not_there`):k(e.took_min)}</td>
                <td data-label=${a(`plans.difference`)} class=${(e.late_min??0)>0?`late`:``}>${A(e.late_min)}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>
    </section>`}#u(e){return o`<form @submit=${t=>{t.preventDefault();let n=V(new FormData(t.target),`reason`);n!==``&&g(async()=>{this.run=await ue(e.id,n,this.#r),this.#d()},e=>this.refusal=e)}}>
      <p>${a(`plans.stop.about`)}</p>
      <label><span>${a(`plans.stop.reason`)}</span><input name="reason" required maxlength="1000" autocomplete="off" /></label>
      ${this.refusal===``?f:o`<p class="note bad" role="alert">${this.refusal}</p>`}
      <div class="buttons">
        <button type="submit" class="go">${a(`plans.stop`)}</button>
        <button type="button" @click=${()=>this.#d()}>${a(`plans.leave`)}</button>
      </div>
    </form>`}#d(){this.stopping=!1,this.refusal=``,this.#r=d()}};m([u({attribute:!1})],X.prototype,`runId`,void 0),m([i()],X.prototype,`run`,void 0),m([i()],X.prototype,`problem`,void 0),m([i()],X.prototype,`stopping`,void 0),m([i()],X.prototype,`refusal`,void 0),customElements.define(`plan-report`,X);var ve=[`all`,`real`,`drills`],Z=class extends r{constructor(...e){super(...e),this.kind=`all`,this.#e=new B(e=>le(this.kind===`all`?{}:{drill:this.kind===`drills`?`true`:`false`},e),()=>this.requestUpdate())}#e;connectedCallback(){super.connectedCallback(),this.follow(n.subscribe(e=>{e.topic.startsWith(`plan_run.`)&&this.#e.refresh()})),this.#e.refresh()}render(){let{items:e}=this.#e;return o`<div class="page-head">
        <h1>${a(`plans.tab.runs`)}</h1>
        <div class="segments" role="group" aria-label=${a(`plans.kinds`)}>
          ${ve.map(e=>o`<button type="button" aria-pressed=${e===this.kind?`true`:`false`} @click=${()=>this.#t(e)}>${a(`plans.kind.${e}`)}</button>`)}
        </div>
      </div>
      <p class="dim">${a(`plans.runs.about`)}</p>
      <div class="table-box" tabindex="0" role="region" aria-label=${a(`plans.tab.runs`)}>
        <table>
          <thead>
            <tr>
              <th scope="col">${a(`plans.plan`)}</th><th scope="col">${a(`plans.incident`)}</th><th scope="col">${a(`plans.began`)}</th><th scope="col">${a(`plans.lasted`)}</th>
              <th scope="col">${a(`plans.tasks`)}</th><th scope="col">${a(`plans.units`)}</th><th scope="col">${a(`plans.gaps`)}</th><th scope="col">${a(`plans.report`)}</th>
            </tr>
          </thead>
          <tbody>
            ${(e??[]).map(e=>ye(e))}
          </tbody>
        </table>
      </div>
      ${z(this.#e,a(`plans.runs.none`))}`}#t(e){this.kind=e,this.#e.refresh()}};m([i()],Z.prototype,`kind`,void 0);function ye(e){let t=e.stopped_at===null?n.nowMs:Date.parse(e.stopped_at),r=I(e.report.tasks),i=O(e.report.units),s=e.report.gaps.length;return o`<tr data-run=${e.id} class=${e.drill?`drill`:``}>
    <th scope="row" data-label=${a(`plans.plan`)}>${R(e)} ${w(e)}<small>${a(`plans.version`,{version:e.version})}</small></th>
    <td data-label=${a(`plans.incident`)}>${e.incident_number}</td>
    <td data-label=${a(`plans.began`)}>${c(Date.parse(e.started_at),C.timezone)}<small>${e.started_by}</small></td>
    <td data-label=${a(`plans.lasted`)}>${v((t-Date.parse(e.started_at))/1e3)}${e.stopped_at===null?o`<small><span class="state">${a(`plans.goes_on`)}</span></small>`:f}</td>
    <td data-label=${a(`plans.tasks`)}>${a(`plans.done_of`,{done:r.done,all:r.all})}</td>
    <td data-label=${a(`plans.units`)}>${a(`plans.there_of`,{done:i.done,all:i.all})}</td>
    <td data-label=${a(`plans.gaps`)}>${s===0?a(`plans.gaps.none`):a(`plans.gaps.count`,{count:s})}</td>
    <td data-label=${a(`plans.report`)}><a href="/plans/runs/${e.id}" @click=${_}>${a(e.stopped_at===null?`plans.report.so_far`:`plans.report`)}</a></td>
  </tr>`}customElements.define(`plan-runs`,Z);var Q=class extends r{#e=``;connectedCallback(){super.connectedCallback(),this.follow(h(()=>this.#t())),this.follow(ie.listen(()=>this.requestUpdate())),this.follow(y.listen(()=>this.requestUpdate())),this.#e=location.pathname,C.may(`feed.read`)&&C.session?.city&&n.start()}#t(){let e=this.#e!==location.pathname;this.#e=location.pathname,this.requestUpdate(),e&&this.updateComplete.then(()=>{this.querySelector(`#content`)?.focus({preventScroll:!0}),this.querySelector(`#content`)?.scrollTo(0,0)})}firstUpdated(){x(this)}updated(e){super.updated(e),document.title=`${a(`app.name`)} · ${a(`section.plans`)}`}render(){return b(`plans`,o`<div class="page plans-page">${this.#n()}</div>`)}#n(){if(!ae(oe.plans,e=>C.may(e)))return S();let[,e=``,t=``]=ne(this.#e);return e===``?o`${$(`library`)}<plan-library></plan-library>`:e===`library`&&t!==``?o`<plan-document .key=${t}></plan-document>`:e===`publish`&&C.may(`plans.change`)?o`<plan-publish .from=${t===``?null:t}></plan-publish>`:e===`runs`&&t===``?o`${$(`runs`)}<plan-runs></plan-runs>`:e===`runs`&&/^\d+$/.test(t)?o`<plan-report .runId=${Number(t)}></plan-report>`:S()}};function $(e){let t=(t,n)=>o`<a href=${n} aria-current=${t===e?`page`:`false`} @click=${_}>${a(`plans.tab.${t}`)}</a>`;return o`<nav class="local-tabs" aria-label=${a(`section.plans`)}>${t(`library`,`/plans`)} ${t(`runs`,`/plans/runs`)}</nav>`}customElements.define(`plans-view`,Q);export{Q as PlansView};