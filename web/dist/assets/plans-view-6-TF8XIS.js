import{B as e,C as t,D as n,E as r,H as i,I as a,K as o,L as s,P as c,S as l,T as u,U as d,V as f,W as p,c as m,i as ee,j as h,n as te,o as g,r as _,s as v,t as y,v as b}from"./routing-0B7v5liN.js";import{t as ne}from"./areas-BS2Sx62S.js";import{t as x}from"./departments-kskAH4Xn.js";import{n as re,r as ie,t as S}from"./frame-BP7M18Ye.js";import{c as C,o as ae}from"./index-Cm_Iu3kH.js";import{I as w}from"./calls-Cgn4olah.js";import{C as oe,_ as T,b as E,d as D,f as O,g as k,h as A,i as se,l as ce,m as j,n as M,o as le,p as N,r as ue,s as P,t as F,u as I,v as L,w as R,x as z,y as B}from"./plans-BaekBUI8.js";import{n as V,t as H}from"./listing-C7xndjZ6.js";import{t as de}from"./forms-CLYgAeKV.js";import{n as fe,t as pe}from"./modal-Bww1IeEM.js";var me=class extends r{#e=new H(async()=>({items:await ue()}),()=>this.requestUpdate());connectedCallback(){super.connectedCallback(),this.#e.refresh()}render(){return o`<div class="page-head">
        <h1>${a(`plans.library`)}</h1>
        ${w.may(`plans.change`)?o`<a class="button" href="/plans/publish" @click=${y}>${a(`plans.new`)}</a>`:p}
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
      ${V(this.#e,a(`plans.library.none`))}`}};function he(e){let{categories:t,priorities:n,areas:r}=z(e.document),i=e.document.resources.reduce((e,t)=>e+t.count,0);return o`<tr data-plan=${e.key}>
    <th scope="row" data-label=${a(`plans.plan`)}><a href="/plans/library/${e.key}" @click=${y}>${E(e)}</a><small><code>${e.key}</code></small></th>
    <td data-label=${a(`plans.for_categories`)}>${t}</td>
    <td data-label=${a(`plans.for_priorities`)}>${n}</td>
    <td data-label=${a(`plans.for_areas`)}>${r}</td>
    <td data-label=${a(`plans.asks`)}>${a(`plans.asks.sum`,{tasks:e.document.tasks.length,units:i})}</td>
    <td data-label=${a(`plans.in_force`)}>${a(`plans.version`,{version:e.version})}<small>${e.published_at===null?a(`plans.shipped`):l(Date.parse(e.published_at),w.timezone)}</small></td>
  </tr>`}customElements.define(`plan-library`,me);function U(e){return e.length===0?o`<p class="dim">${a(`plans.changes.none`)}</p>`:o`<div class="table-box" tabindex="0" role="region" aria-label=${a(`plans.changes`)}>
    <table class="changes">
      <thead>
        <tr><th scope="col">${a(`plans.changes.where`)}</th><th scope="col">${a(`plans.changes.before`)}</th><th scope="col">${a(`plans.changes.after`)}</th></tr>
      </thead>
      <tbody>
        ${e.map(e=>o`<tr><th scope="row"><code>${e.path}</code></th><td data-label=${a(`plans.changes.before`)}>${W(e.before)}</td><td data-label=${a(`plans.changes.after`)}>${W(e.after)}</td></tr>`)}
      </tbody>
    </table>
  </div>`}function W(e){return e===null?o`<span class="dim">${a(`plans.changes.nothing`)}</span>`:o`${e}`}function G(e,t,n){if(Array.isArray(e))e.forEach((e,r)=>G(e,`${t}.${ge(e)??r}`,n));else if(typeof e==`object`&&e)for(let[r,i]of Object.entries(e))G(i,t===``?r:`${t}.${r}`,n);else e!=null&&n.set(t,typeof e==`string`?e:JSON.stringify(e));return n}function ge(e){if(typeof e!=`object`||!e)return null;let{key:t,kind:n}=e;return typeof t==`string`?t:typeof n==`string`?n:null}function K(e,t){let n=G(e,``,new Map),r=G(t,``,new Map);return[...new Set([...n.keys(),...r.keys()])].filter(e=>n.get(e)!==r.get(e)).map(e=>({path:e,before:n.get(e)??null,after:r.get(e)??null}))}var q=class extends r{constructor(...e){super(...e),this.key=``,this.versions=null,this.chosen=0,this.problem=``,this.#e=``}#e;willUpdate(){this.#e!==this.key&&(this.#e=this.key,this.versions=null,v(async()=>{this.versions=await M(this.key),this.chosen=this.versions[0]?.version??0},e=>this.problem=e))}render(){let{versions:e}=this,t=e?.find(e=>e.version===this.chosen);return o`<p class="back"><a href="/plans" @click=${y}>${a(`plans.library`)}</a></p>
      ${this.problem===``?p:o`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e===null&&this.problem===``?o`<p class="empty" role="status">${a(`app.loading`)}</p>`:p}
      ${e===null||t===void 0?p:this.#t(e,t)}`}#t(e,t){let n=e[0]?.version===t.version;return o`<div class="page-head">
        <h1>${E(t)} <small>${a(`plans.version`,{version:t.version})} · ${a(n?`plans.is_in_force`:`plans.was_in_force`)}</small></h1>
        ${w.may(`plans.change`)?o`<a class="button" href="/plans/publish/${t.key}" @click=${y}>${a(`plans.revise`)}</a>`:p}
      </div>
      ${n?p:o`<p class="note warn">${a(`plans.old_version`)}</p>`}
      ${J(t.document)}
      <section class="slab">
        <h2>${a(`plans.versions`)}</h2>
        <ul class="lines versions">
          ${e.map((t,n)=>this.#n(t,e[n+1]))}
        </ul>
      </section>`}#n(e,t){let n=e.version===this.chosen,r=e.published_at===null?a(`plans.shipped`):a(`plans.published`,{at:l(Date.parse(e.published_at),w.timezone),by:e.published_by??``});return o`<li data-version=${e.version}>
      <div>
        <p><b>${a(`plans.version`,{version:e.version})}</b> ${r}</p>
        ${t===void 0?p:o`<details>
              <summary>${a(`plans.changes.to`,{version:t.version})}</summary>
              ${U(K(t.document,e.document))}
            </details>`}
        <details>
          <summary>${a(`plans.text`)}</summary>
          <pre class="yaml" tabindex="0">${e.text}</pre>
        </details>
      </div>
      <button type="button" aria-pressed=${n?`true`:`false`} ?disabled=${n} @click=${()=>this.chosen=e.version}>${a(n?`plans.shown`:`plans.show`)}</button>
    </li>`}};g([d({attribute:!1})],q.prototype,`key`,void 0),g([i()],q.prototype,`versions`,void 0),g([i()],q.prototype,`chosen`,void 0),g([i()],q.prototype,`problem`,void 0);function J(e){let{categories:t,priorities:n,areas:r}=z(e);return o`<section class="slab">
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
                <b>${L(t.title)}</b><small>${n===void 0?t.role:`${L(n)} · ${j(n)}`}</small>
                ${t.items.length===0?p:o`<small>${t.items.map(e=>`□ ${L(e)}`).join(`　`)}</small>`}
              </p>
              <b>${a(`plans.due_in`,{time:k(t.due_min)})}</b>
            </li>`})}
      </ol>
    </section>
    <section class="slab">
      <h2>${a(`plans.units`)} <small>${a(`plans.units.about`)}</small></h2>
      ${e.resources.length===0?o`<p class="empty">${a(`plans.resources.none`)}</p>`:p}
      <ul class="lines">
        ${e.resources.map(e=>o`<li><p><b>${s(`kind`,e.kind)} × ${e.count}</b></p><span>${a(`plans.within`,{time:k(e.within_min)})}</span></li>`)}
      </ul>
    </section>
    <section class="slab">
      <h2>${a(`plans.roles`)}</h2>
      <ul class="lines">
        ${Object.values(e.roles).map(e=>o`<li><p><b>${L(e)}</b></p><span>${a(e.department===null?`plans.held_by_role`:`plans.held_by_department`,{name:j(e)})}</span></li>`)}
      </ul>
    </section>`}customElements.define(`plan-document`,q);var _e=`key: new_plan
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
`,ve=600,Y=class extends r{constructor(...e){super(...e),this.from=null,this.text=null,this.fault=null,this.check=null,this.inForce=null,this.problem=``,this.publishing=!1,this.#e=f(),this.#t=void 0,this.#n=void 0,this.#r=0,this.#l=e=>{let{value:t}=e.target;this.text=t,this.#e=f(),clearTimeout(this.#n),this.#n=setTimeout(()=>void this.#u(t),ve)}}#e;#t;#n;#r;disconnectedCallback(){clearTimeout(this.#n),super.disconnectedCallback()}willUpdate(){this.#t!==this.from&&(this.#t=this.from,this.from===null?this.#a(_e):this.#i(this.from))}async#i(e){await v(async()=>{let[t]=await M(e);this.inForce=t?.document??null,this.#a(t?.text??`key: new_plan
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
`)},e=>this.problem=e)}#a(e){this.text=e,this.#u(e)}render(){let{text:e}=this;return o`<p class="back"><a href=${this.from===null?`/plans`:`/plans/library/${this.from}`} @click=${y}>${a(`plans.leave`)}</a></p>
      <div class="page-head">
        <h1>${a(this.from===null?`plans.new`:`plans.revise`)}</h1>
        <button type="button" class="go" ?disabled=${(this.check?.version??null)===null||this.publishing} @click=${()=>void this.#p()}>
          ${this.check?.version?a(`plans.publish.as`,{version:this.check.version}):a(`plans.publish`)}
        </button>
      </div>
      <p class="dim">${a(`plans.publish.about`)}</p>
      ${this.problem===``?p:o`<p class="note bad" role="alert">${this.problem}</p>`}
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
        ${e===null?p:o`<div class="note bad">
              <p><b>${e.line===null?e.where:a(`plans.fault.at`,{line:e.line,where:e.where})}</b></p>
              <p>${e.text}</p>
            </div>`}
        ${e!==null||t===null?p:o`<p class="note">✓ ${this.#c(t)}</p>`}
        ${e===null&&t===null?o`<p class="dim">${a(`plans.checking`)}</p>`:p}
      </div>
      ${e?.line?o`<button type="button" @click=${()=>this.#f(e.line??1)}>${a(`plans.fault.show`)}</button>`:p}
      ${t===null||this.inForce===null||t.key!==this.inForce.key?p:o`<h2>${a(`plans.changes`)}</h2>${U(K(this.inForce,t.document))}`}
      ${t===null?p:J(t.document)}
    </div>`}#c(e){return e.version===null?a(`plans.check.same`,{version:e.in_force??1}):e.in_force===null?a(`plans.check.new`,{key:e.key}):a(`plans.check.next`,{key:e.key,version:e.version})}#l;async#u(t){this.#r+=1;let n=this.#r;try{let e=await F(t);if(n!==this.#r)return;this.check=e,this.fault=null,this.problem=``}catch(t){if(!(t instanceof e))throw t;if(n!==this.#r)return;this.check=null,this.#d(t)}}#d(e){if(e.code!==`plan_fault`&&e.status!==422){this.problem=m(e);return}let{line:t}=e.body,n=c(h(),`plans.fault.${e.field(`fault`)}`),r=[n??``,n===void 0||[`no_yaml`,`value`].includes(e.field(`fault`))?e.message:``];this.fault={line:typeof t==`number`?t:null,where:e.field(`where`),text:r.filter(e=>e!==``).join(` `)}}#f(e){let t=this.querySelector(`textarea`);if(t===null)return;let n=t.value.split(`
`),r=n.slice(0,e-1).reduce((e,t)=>e+t.length+1,0);t.focus(),t.setSelectionRange(r,r+(n[e-1]?.length??0)),this.querySelector(`.at-fault`)?.scrollIntoView({block:`center`})}async#p(){let{text:t,publishing:n}=this;if(!(t===null||n)){this.publishing=!0;try{let e=await le(t,this.#e);te(`/plans/library/${e.key}`)}catch(t){if(!(t instanceof e))throw t;this.#d(t)}finally{this.publishing=!1}}}};g([d({attribute:!1})],Y.prototype,`from`,void 0),g([i()],Y.prototype,`text`,void 0),g([i()],Y.prototype,`fault`,void 0),g([i()],Y.prototype,`check`,void 0),g([i()],Y.prototype,`inForce`,void 0),g([i()],Y.prototype,`problem`,void 0),g([i()],Y.prototype,`publishing`,void 0),customElements.define(`plan-publish`,Y);var X=class extends r{constructor(...e){super(...e),this.runId=0,this.run=null,this.problem=``,this.stopping=!1,this.refusal=``,this.#e=0,this.#t=!1,this.#n=0,this.#r=f()}#e;#t;#n;#r;connectedCallback(){super.connectedCallback(),this.follow(n.subscribe(({kind:e,body:t})=>{let n=t.plan_run??t.task??t.assignment;e===`change`&&this.run!==null&&this.run.stopped_at===null&&n?.incident_id===this.run.incident_id&&this.#i()}))}willUpdate(){this.#e!==this.runId&&(this.#e=this.runId,this.run=null,this.#i())}async#i(){if(this.#n+=1,!this.#t){this.#t=!0;for(let e=0;e!==this.#n;)e=this.#n,await v(async()=>{this.run=await P(this.runId),this.problem=``},e=>this.problem=e);this.#t=!1}}updated(e){super.updated(e),fe(this)}render(){let{run:e}=this;return o`<p class="back"><a href="/plans/runs" @click=${y}>${a(`plans.tab.runs`)}</a></p>
      ${this.problem===``?p:o`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e===null&&this.problem===``?o`<p class="empty" role="status">${a(`app.loading`)}</p>`:p}
      ${e===null?p:this.#a(e)}`}#a(e){let{report:r}=e,i=N(e,n.nowMs);return o`<article class="report printable ${e.drill?`drill`:``}">
      ${oe(e)}
      <div class="page-head">
        <h1>${a(`plans.report.of`,{title:E(e)})} ${R(e)}<small>${a(e.stopped_at===null?`plans.goes_on`:`plans.is_over`)}</small></h1>
        <div class="buttons">
          ${e.stopped_at===null&&w.may(`plans.start`)?o`<button type="button" data-do="stop" @click=${()=>this.stopping=!0}>${a(`plans.stop`)}</button>`:p}
          <button type="button" @click=${()=>print()}>${a(`plans.print`)}</button>
        </div>
      </div>
      ${this.#o(e)} ${this.#s(e)}
      <section class="slab gaps">
        <h2>${a(`plans.gaps`)}</h2>
        ${i.length===0?o`<p class="sound">${a(`plans.gaps.none.long`)}</p>`:o`<ul class="gap-list">${i.map(t=>o`<li data-gap=${t.code}>${O(t,e)}</li>`)}</ul>`}
      </section>
      ${this.#c(e)} ${this.#l(e)}
      <section class="slab">
        <h2>${a(`plans.timeline`)} <small>${u(Date.parse(r.until),w.timezone)}</small></h2>
        <ol class="run-timeline">
          ${r.timeline.map(e=>o`<li class=${e.what}><time datetime=${e.at}>${t(Date.parse(e.at),w.timezone)}</time><span class="minute">${a(`plans.minute`,{min:e.minute.toFixed(1)})}</span><span>${T(e.what,e.of,r)}</span></li>`)}
        </ol>
      </section>
      ${this.stopping?pe({title:a(`plans.stop.title`,{title:E(e)}),content:this.#u(e),close:()=>this.#d()}):p}
    </article>`}#o(e){let t=e=>`${l(Date.parse(e),w.timezone)} ${u(Date.parse(e),w.timezone)}`,r=(e,t)=>o`<div><dt>${e}</dt><dd>${t}</dd></div>`,i=e.stopped_at??new Date(n.nowMs).toISOString();return o`<dl class="record slab">
      ${r(a(`plans.incident`),w.may(`feed.read`)?o`<a href="/?incident=${e.incident_id}&tab=plans">${e.incident_number}</a>`:e.incident_number)}
      ${r(a(`plans.plan`),o`<a href="/plans/library/${e.key}" @click=${y}>${E(e)}</a> · ${a(`plans.version`,{version:e.version})}`)}
      ${r(a(`plans.began`),`${t(e.started_at)} · ${e.started_by}`)}
      ${r(a(`plans.ended`),e.stopped_at===null?a(`plans.goes_on`):`${t(e.stopped_at)} · ${e.stopped_by??``}`)}
      ${e.stop_reason===null?p:r(a(`plans.stop.reason`),e.stop_reason)}
      ${r(a(`plans.lasted`),b((Date.parse(i)-Date.parse(e.started_at))/1e3))}
    </dl>`}#s({report:e,made:t,stopped_at:n}){let r=I(e.tasks),i=D(e.units),s=t.short.reduce((e,t)=>e+t.wanted-t.got,0),c=n!==null,l=e.tasks.some(e=>(e.late_min??0)>0),u=e.units.some(e=>(e.late_min??0)>0),d=(e,t,n)=>o`<li class=${n?`late`:``}><b>${e}</b><span>${t}</span></li>`;return o`<ul class="figures">
      ${d(`${r.done} / ${r.all}`,a(`plans.figure.tasks`),c&&r.done<r.all)} ${d(`${r.inTime} / ${r.all}`,a(`plans.figure.tasks_in_time`),l)}
      ${d(`${i.done} / ${i.all}`,a(`plans.figure.units`),c&&i.done<i.all)} ${d(`${i.inTime} / ${i.all}`,a(`plans.figure.units_in_time`),u)}
      ${d(String(s),a(`plans.figure.short`),s>0)}
    </ul>`}#c(e){let n=new Map(e.made.tasks.map(t=>[t.key,e.roles[t.role]])),r=e=>e===null?`–`:t(Date.parse(e),w.timezone);return o`<section>
      <h2>${a(`plans.tasks`)}</h2>
      <div class="table-box" tabindex="0" role="region" aria-label=${a(`plans.tasks`)}>
        <table class="report-tasks">
          <thead>
            <tr><th scope="col">${a(`plans.task`)}</th><th scope="col">${a(`plans.role`)}</th><th scope="col">${a(`plans.planned`)}</th><th scope="col">${a(`plans.done`)}</th><th scope="col">${a(`plans.difference`)}</th><th scope="col">${a(`plans.state`)}</th></tr>
          </thead>
          <tbody>
            ${e.report.tasks.map(e=>{let t=n.get(e.key);return o`<tr data-task=${e.key}>
                <th scope="row">${E(e)}</th>
                <td data-label=${a(`plans.role`)}>${t===void 0?`–`:L(t)}</td>
                <td data-label=${a(`plans.planned`)}>${r(e.due_at)}</td>
                <td data-label=${a(`plans.done`)}>${r(e.ended_at)}</td>
                <td data-label=${a(`plans.difference`)} class=${(e.late_min??0)>0?`late`:``}>${A(e.late_min)}</td>
                <td data-label=${a(`plans.state`)}>${B(e)}</td>
              </tr>`})}
          </tbody>
        </table>
      </div>
    </section>`}#l(e){return o`<section>
      <h2>${a(`plans.units`)}</h2>
      ${e.report.units.length===0?o`<p class="empty">${a(`plans.units.none`)}</p>`:p}
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
    </section>`}#u(e){return o`<form @submit=${t=>{t.preventDefault();let n=de(new FormData(t.target),`reason`);n!==``&&v(async()=>{this.run=await ce(e.id,n,this.#r),this.#d()},e=>this.refusal=e)}}>
      <p>${a(`plans.stop.about`)}</p>
      <label><span>${a(`plans.stop.reason`)}</span><input name="reason" required maxlength="1000" autocomplete="off" /></label>
      ${this.refusal===``?p:o`<p class="note bad" role="alert">${this.refusal}</p>`}
      <div class="buttons">
        <button type="submit" class="go">${a(`plans.stop`)}</button>
        <button type="button" @click=${()=>this.#d()}>${a(`plans.leave`)}</button>
      </div>
    </form>`}#d(){this.stopping=!1,this.refusal=``,this.#r=f()}};g([d({attribute:!1})],X.prototype,`runId`,void 0),g([i()],X.prototype,`run`,void 0),g([i()],X.prototype,`problem`,void 0),g([i()],X.prototype,`stopping`,void 0),g([i()],X.prototype,`refusal`,void 0),customElements.define(`plan-report`,X);var ye=[`all`,`real`,`drills`],Z=class extends r{constructor(...e){super(...e),this.kind=`all`,this.#e=new H(e=>se(this.kind===`all`?{}:{drill:this.kind===`drills`?`true`:`false`},e),()=>this.requestUpdate())}#e;connectedCallback(){super.connectedCallback(),this.follow(n.subscribe(e=>{e.topic.startsWith(`plan_run.`)&&this.#e.refresh()})),this.#e.refresh()}render(){let{items:e}=this.#e;return o`<div class="page-head">
        <h1>${a(`plans.tab.runs`)}</h1>
        <div class="segments" role="group" aria-label=${a(`plans.kinds`)}>
          ${ye.map(e=>o`<button type="button" aria-pressed=${e===this.kind?`true`:`false`} @click=${()=>this.#t(e)}>${a(`plans.kind.${e}`)}</button>`)}
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
            ${(e??[]).map(e=>be(e))}
          </tbody>
        </table>
      </div>
      ${V(this.#e,a(`plans.runs.none`))}`}#t(e){this.kind=e,this.#e.refresh()}};g([i()],Z.prototype,`kind`,void 0);function be(e){let t=e.stopped_at===null?n.nowMs:Date.parse(e.stopped_at),r=I(e.report.tasks),i=D(e.report.units),s=N(e,n.nowMs).length;return o`<tr data-run=${e.id} class=${e.drill?`drill`:``}>
    <th scope="row" data-label=${a(`plans.plan`)}>${E(e)} ${R(e)}<small>${a(`plans.version`,{version:e.version})}</small></th>
    <td data-label=${a(`plans.incident`)}>${e.incident_number}</td>
    <td data-label=${a(`plans.began`)}>${l(Date.parse(e.started_at),w.timezone)}<small>${e.started_by}</small></td>
    <td data-label=${a(`plans.lasted`)}>${b((t-Date.parse(e.started_at))/1e3)}${e.stopped_at===null?o`<small><span class="state">${a(`plans.goes_on`)}</span></small>`:p}</td>
    <td data-label=${a(`plans.tasks`)}>${a(`plans.done_of`,{done:r.done,all:r.all})}</td>
    <td data-label=${a(`plans.units`)}>${a(`plans.there_of`,{done:i.done,all:i.all})}</td>
    <td data-label=${a(`plans.gaps`)}>${s===0?a(`plans.gaps.none`):a(`plans.gaps.count`,{count:s})}</td>
    <td data-label=${a(`plans.report`)}><a href="/plans/runs/${e.id}" @click=${y}>${a(e.stopped_at===null?`plans.report.so_far`:`plans.report`)}</a></td>
  </tr>`}customElements.define(`plan-runs`,Z);var Q=class extends r{#e=``;connectedCallback(){super.connectedCallback(),this.follow(_(()=>this.#t())),this.follow(ne.listen(()=>this.requestUpdate())),this.follow(x.listen(()=>this.requestUpdate())),this.#e=location.pathname,w.may(`feed.read`)&&w.session?.city&&n.start()}#t(){let e=this.#e!==location.pathname;this.#e=location.pathname,this.requestUpdate(),e&&this.updateComplete.then(()=>{this.querySelector(`#content`)?.focus({preventScroll:!0}),this.querySelector(`#content`)?.scrollTo(0,0)})}firstUpdated(){ie(this)}updated(e){super.updated(e),document.title=`${a(`app.name`)} · ${a(`section.plans`)}`}render(){return re(`plans`,o`<div class="page plans-page">${this.#n()}</div>`)}#n(){if(!C(ae.plans,e=>w.may(e)))return S();let[,e=``,t=``]=ee(this.#e);return e===``?o`${$(`library`)}<plan-library></plan-library>`:e===`library`&&t!==``?o`<plan-document .key=${t}></plan-document>`:e===`publish`&&w.may(`plans.change`)?o`<plan-publish .from=${t===``?null:t}></plan-publish>`:e===`runs`&&t===``?o`${$(`runs`)}<plan-runs></plan-runs>`:e===`runs`&&/^\d+$/.test(t)?o`<plan-report .runId=${Number(t)}></plan-report>`:S()}};function $(e){let t=(t,n)=>o`<a href=${n} aria-current=${t===e?`page`:`false`} @click=${y}>${a(`plans.tab.${t}`)}</a>`;return o`<nav class="local-tabs" aria-label=${a(`section.plans`)}>${t(`library`,`/plans`)} ${t(`runs`,`/plans/runs`)}</nav>`}customElements.define(`plans-view`,Q);export{Q as PlansView};