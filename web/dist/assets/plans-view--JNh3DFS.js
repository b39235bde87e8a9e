import{C as e,D as t,E as n,G as r,H as i,L as a,O as o,R as s,U as c,V as l,W as u,a as ee,c as d,l as f,n as p,q as m,r as te,s as h,w as g,y as _}from"./preload-helper--XE0fuEx.js";import{t as ne}from"./areas-bBnJ7iEK.js";import{t as v}from"./departments-DA1o8fCL.js";import{n as y,t as b}from"./frame-B8dJkTQU.js";import{t as re}from"./room-C4GJoJrU.js";import{c as x,o as ie}from"./index-BhMdHc_k.js";import{L as S}from"./calls-BRDdUBSZ.js";import{C as ae,_ as oe,b as C,d as w,f as T,g as E,h as D,i as O,l as se,m as k,n as A,o as ce,p as j,r as le,s as ue,t as de,u as M,v as N,w as P,x as F,y as I}from"./plans-C8kARupW.js";import{n as L,t as R}from"./listing-BC1LyhdY.js";import{n as z,t as B}from"./yaml-editor-BBUslsg7.js";import{t as V}from"./forms-BTEJ_QNF.js";import{n as fe,t as pe}from"./modal-DqAB9hE3.js";var me=class extends t{#e=new R(async()=>({items:await le()}),()=>this.requestUpdate());connectedCallback(){super.connectedCallback(),this.#e.refresh()}render(){return m`<div class="page-head">
        <h1>${a(`plans.library`)}</h1>
        ${S.may(`plans.change`)?m`<a class="button" href="/plans/publish" @click=${p}>${a(`plans.new`)}</a>`:r}
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
      ${L(this.#e,a(`plans.library.none`))}`}};function he(t){let{categories:n,priorities:r,areas:i}=F(t.document),o=t.document.resources.reduce((e,t)=>e+t.count,0);return m`<tr data-plan=${t.key}>
    <th scope="row" data-label=${a(`plans.plan`)}><a href="/plans/library/${t.key}" @click=${p}>${C(t)}</a><small><code>${t.key}</code></small></th>
    <td data-label=${a(`plans.for_categories`)}>${n}</td>
    <td data-label=${a(`plans.for_priorities`)}>${r}</td>
    <td data-label=${a(`plans.for_areas`)}>${i}</td>
    <td data-label=${a(`plans.asks`)}>${a(`plans.asks.sum`,{tasks:t.document.tasks.length,units:o})}</td>
    <td data-label=${a(`plans.in_force`)}>${a(`plans.version`,{version:t.version})}<small>${t.published_at===null?a(`plans.shipped`):e(Date.parse(t.published_at),S.timezone)}</small></td>
  </tr>`}customElements.define(`plan-library`,me);function H(e){return e.length===0?m`<p class="dim">${a(`plans.changes.none`)}</p>`:m`<div class="table-box" tabindex="0" role="region" aria-label=${a(`plans.changes`)}>
    <table class="changes">
      <thead>
        <tr><th scope="col">${a(`plans.changes.where`)}</th><th scope="col">${a(`plans.changes.before`)}</th><th scope="col">${a(`plans.changes.after`)}</th></tr>
      </thead>
      <tbody>
        ${e.map(e=>m`<tr><th scope="row"><code>${e.path}</code></th><td data-label=${a(`plans.changes.before`)}>${U(e.before)}</td><td data-label=${a(`plans.changes.after`)}>${U(e.after)}</td></tr>`)}
      </tbody>
    </table>
  </div>`}function U(e){return e===null?m`<span class="dim">${a(`plans.changes.nothing`)}</span>`:m`${e}`}function W(e,t,n){if(Array.isArray(e))e.forEach((e,r)=>W(e,`${t}.${ge(e)??r}`,n));else if(typeof e==`object`&&e)for(let[r,i]of Object.entries(e))W(i,t===``?r:`${t}.${r}`,n);else e!=null&&n.set(t,typeof e==`string`?e:JSON.stringify(e));return n}function ge(e){if(typeof e!=`object`||!e)return null;let{key:t,kind:n}=e;return typeof t==`string`?t:typeof n==`string`?n:null}function G(e,t){let n=W(e,``,new Map),r=W(t,``,new Map);return[...new Set([...n.keys(),...r.keys()])].filter(e=>n.get(e)!==r.get(e)).map(e=>({path:e,before:n.get(e)??null,after:r.get(e)??null}))}var K=class extends t{constructor(...e){super(...e),this.key=``,this.versions=null,this.chosen=0,this.problem=``,this.#e=``}#e;willUpdate(){this.#e!==this.key&&(this.#e=this.key,this.versions=null,d(async()=>{this.versions=await A(this.key),this.chosen=this.versions[0]?.version??0},e=>this.problem=e))}render(){let{versions:e}=this,t=e?.find(e=>e.version===this.chosen);return m`<p class="back"><a href="/plans" @click=${p}>${a(`plans.library`)}</a></p>
      ${this.problem===``?r:m`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e===null&&this.problem===``?m`<p class="empty" role="status">${a(`app.loading`)}</p>`:r}
      ${e===null||t===void 0?r:this.#t(e,t)}`}#t(e,t){let n=e[0]?.version===t.version;return m`<div class="page-head">
        <h1>${C(t)} <small>${a(`plans.version`,{version:t.version})} · ${a(n?`plans.is_in_force`:`plans.was_in_force`)}</small></h1>
        ${S.may(`plans.change`)?m`<a class="button" href="/plans/publish/${t.key}" @click=${p}>${a(`plans.revise`)}</a>`:r}
      </div>
      ${n?r:m`<p class="note warn">${a(`plans.old_version`)}</p>`}
      ${q(t.document)}
      <section class="slab">
        <h2>${a(`plans.versions`)}</h2>
        <ul class="lines versions">
          ${e.map((t,n)=>this.#n(t,e[n+1]))}
        </ul>
      </section>`}#n(t,n){let i=t.version===this.chosen,o=t.published_at===null?a(`plans.shipped`):a(`plans.published`,{at:e(Date.parse(t.published_at),S.timezone),by:t.published_by??``});return m`<li data-version=${t.version}>
      <div>
        <p><b>${a(`plans.version`,{version:t.version})}</b> ${o}</p>
        ${n===void 0?r:m`<details>
              <summary>${a(`plans.changes.to`,{version:n.version})}</summary>
              ${H(G(n.document,t.document))}
            </details>`}
        <details>
          <summary>${a(`plans.text`)}</summary>
          <pre class="yaml" tabindex="0">${t.text}</pre>
        </details>
      </div>
      <button type="button" aria-pressed=${i?`true`:`false`} ?disabled=${i} @click=${()=>this.chosen=t.version}>${a(i?`plans.shown`:`plans.show`)}</button>
    </li>`}};h([u({attribute:!1})],K.prototype,`key`,void 0),h([c()],K.prototype,`versions`,void 0),h([c()],K.prototype,`chosen`,void 0),h([c()],K.prototype,`problem`,void 0);function q(e){let{categories:t,priorities:n,areas:i}=F(e);return m`<section class="slab">
      <h2>${a(`plans.trigger`)}</h2>
      <dl class="record">
        <div><dt>${a(`plans.for_categories`)}</dt><dd>${t}</dd></div>
        <div><dt>${a(`plans.for_priorities`)}</dt><dd>${n}</dd></div>
        <div><dt>${a(`plans.for_areas`)}</dt><dd>${i}</dd></div>
      </dl>
    </section>
    <section class="slab">
      <h2>${a(`plans.tasks`)} <small>${a(`plans.tasks.about`)}</small></h2>
      <ol class="lines plan-tasks">
        ${[...e.tasks].sort((e,t)=>e.due_min-t.due_min).map(t=>{let n=e.roles[t.role];return m`<li>
              <p>
                <b>${N(t.title)}</b><small>${n===void 0?t.role:`${N(n)} · ${k(n)}`}</small>
                ${t.items.length===0?r:m`<small>${t.items.map(e=>`□ ${N(e)}`).join(`　`)}</small>`}
              </p>
              <b>${a(`plans.due_in`,{time:E(t.due_min)})}</b>
            </li>`})}
      </ol>
    </section>
    <section class="slab">
      <h2>${a(`plans.units`)} <small>${a(`plans.units.about`)}</small></h2>
      ${e.resources.length===0?m`<p class="empty">${a(`plans.resources.none`)}</p>`:r}
      <ul class="lines">
        ${e.resources.map(e=>m`<li><p><b>${s(`kind`,e.kind)} × ${e.count}</b></p><span>${a(`plans.within`,{time:E(e.within_min)})}</span></li>`)}
      </ul>
    </section>
    <section class="slab">
      <h2>${a(`plans.roles`)}</h2>
      <ul class="lines">
        ${Object.values(e.roles).map(e=>m`<li><p><b>${N(e)}</b></p><span>${a(e.department===null?`plans.held_by_role`:`plans.held_by_department`,{name:k(e)})}</span></li>`)}
      </ul>
    </section>`}customElements.define(`plan-document`,K);var _e=`key: new_plan
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
`,J=600,Y=class extends t{constructor(...e){super(...e),this.from=null,this.text=null,this.fault=null,this.check=null,this.inForce=null,this.problem=``,this.publishing=!1,this.#e=i(),this.#t=void 0,this.#n=void 0,this.#r=0,this.#l=e=>{this.text=e,this.#e=i(),clearTimeout(this.#n),this.#n=setTimeout(()=>void this.#u(e),J)}}#e;#t;#n;#r;disconnectedCallback(){clearTimeout(this.#n),super.disconnectedCallback()}willUpdate(){this.#t!==this.from&&(this.#t=this.from,this.from===null?this.#a(_e):this.#i(this.from))}async#i(e){await d(async()=>{let[t]=await A(e);this.inForce=t?.document??null,this.#a(t?.text??`key: new_plan
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
`)},e=>this.problem=e)}#a(e){this.text=e,this.#u(e)}render(){let{text:e}=this;return m`<p class="back"><a href=${this.from===null?`/plans`:`/plans/library/${this.from}`} @click=${p}>${a(`plans.leave`)}</a></p>
      <div class="page-head">
        <h1>${a(this.from===null?`plans.new`:`plans.revise`)}</h1>
        <button type="button" class="go" ?disabled=${(this.check?.version??null)===null||this.publishing} @click=${()=>void this.#f()}>
          ${this.check?.version?a(`plans.publish.as`,{version:this.check.version}):a(`plans.publish`)}
        </button>
      </div>
      <p class="dim">${a(`plans.publish.about`)}</p>
      ${this.problem===``?r:m`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e===null?m`<p class="empty" role="status">${a(`app.loading`)}</p>`:m`<div class="writing">${this.#o(e)}${this.#s()}</div>`}`}#o(e){let t=this.fault?.line??null;return m`<yaml-editor .text=${e} .label=${a(`plans.text`)} .faulty=${new Set(t===null?[]:[t])} .changed=${this.#l}></yaml-editor>`}#s(){let{fault:e,check:t}=this;return m`<div class="found">
      <div id="plan-state" role="status">
        ${e===null?r:m`<div class="note bad">
              <p><b>${e.line===null?e.where:a(`plans.fault.at`,{line:e.line,where:e.where})}</b></p>
              <p>${e.text}</p>
            </div>`}
        ${e!==null||t===null?r:m`<p class="note">✓ ${this.#c(t)}</p>`}
        ${e===null&&t===null?m`<p class="dim">${a(`plans.checking`)}</p>`:r}
      </div>
      ${e?.line?m`<button type="button" @click=${()=>this.querySelector(`yaml-editor`)?.goTo(e.line??1)}>${a(`plans.fault.show`)}</button>`:r}
      ${t===null||this.inForce===null||t.key!==this.inForce.key?r:m`<h2>${a(`plans.changes`)}</h2>${H(G(this.inForce,t.document))}`}
      ${t===null?r:q(t.document)}
    </div>`}#c(e){return e.version===null?a(`plans.check.same`,{version:e.in_force??1}):e.in_force===null?a(`plans.check.new`,{key:e.key}):a(`plans.check.next`,{key:e.key,version:e.version})}#l;async#u(e){this.#r+=1;let t=this.#r;try{let n=await de(e);if(t!==this.#r)return;this.check=n,this.fault=null,this.problem=``}catch(e){if(!(e instanceof l))throw e;if(t!==this.#r)return;this.check=null,this.#d(e)}}#d(e){if(e.code!==`plan_fault`&&e.status!==422){this.problem=f(e);return}let{line:t}=e.body;this.fault={line:typeof t==`number`?t:null,where:e.field(`where`),text:z(B(e)??{fault:`other`})}}async#f(){let{text:e,publishing:t}=this;if(!(e===null||t)){this.publishing=!0;try{let t=await ce(e,this.#e);te(`/plans/library/${t.key}`)}catch(e){if(!(e instanceof l))throw e;this.#d(e)}finally{this.publishing=!1}}}};h([u({attribute:!1})],Y.prototype,`from`,void 0),h([c()],Y.prototype,`text`,void 0),h([c()],Y.prototype,`fault`,void 0),h([c()],Y.prototype,`check`,void 0),h([c()],Y.prototype,`inForce`,void 0),h([c()],Y.prototype,`problem`,void 0),h([c()],Y.prototype,`publishing`,void 0),customElements.define(`plan-publish`,Y);var X=class extends t{constructor(...e){super(...e),this.runId=0,this.run=null,this.problem=``,this.stopping=!1,this.refusal=``,this.#e=0,this.#t=!1,this.#n=0,this.#r=i()}#e;#t;#n;#r;connectedCallback(){super.connectedCallback(),this.follow(o.subscribe(({kind:e,body:t})=>{let n=t.plan_run??t.task??t.assignment;e===`change`&&this.run!==null&&this.run.stopped_at===null&&n?.incident_id===this.run.incident_id&&this.#i()}))}willUpdate(){this.#e!==this.runId&&(this.#e=this.runId,this.run=null,this.#i())}async#i(){if(this.#n+=1,!this.#t){this.#t=!0;for(let e=0;e!==this.#n;)e=this.#n,await d(async()=>{this.run=await ue(this.runId),this.problem=``},e=>this.problem=e);this.#t=!1}}updated(e){super.updated(e),fe(this)}render(){let{run:e}=this;return m`<p class="back"><a href="/plans/runs" @click=${p}>${a(`plans.tab.runs`)}</a></p>
      ${this.problem===``?r:m`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e===null&&this.problem===``?m`<p class="empty" role="status">${a(`app.loading`)}</p>`:r}
      ${e===null?r:this.#a(e)}`}#a(e){let{report:t}=e,i=j(e,o.nowMs);return m`<article class="report printable ${e.drill?`drill`:``}">
      ${ae(e)}
      <div class="page-head">
        <h1>${a(`plans.report.of`,{title:C(e)})} ${P(e)}<small>${a(e.stopped_at===null?`plans.goes_on`:`plans.is_over`)}</small></h1>
        <div class="buttons">
          ${e.stopped_at===null&&S.may(`plans.start`)?m`<button type="button" data-do="stop" @click=${()=>this.stopping=!0}>${a(`plans.stop`)}</button>`:r}
          <button type="button" @click=${()=>print()}>${a(`plans.print`)}</button>
        </div>
      </div>
      ${this.#o(e)} ${this.#s(e)}
      <section class="slab gaps">
        <h2>${a(`plans.gaps`)}</h2>
        ${i.length===0?m`<p class="sound">${a(`plans.gaps.none.long`)}</p>`:m`<ul class="gap-list">${i.map(t=>m`<li data-gap=${t.code}>${T(t,e)}</li>`)}</ul>`}
      </section>
      ${this.#c(e)} ${this.#l(e)}
      <section class="slab">
        <h2>${a(`plans.timeline`)} <small>${n(Date.parse(t.until),S.timezone)}</small></h2>
        <ol class="run-timeline">
          ${t.timeline.map(e=>m`<li class=${e.what}><time datetime=${e.at}>${g(Date.parse(e.at),S.timezone)}</time><span class="minute">${a(`plans.minute`,{min:e.minute.toFixed(1)})}</span><span>${oe(e.what,e.of,t)}</span></li>`)}
        </ol>
      </section>
      ${this.stopping?pe({title:a(`plans.stop.title`,{title:C(e)}),content:this.#u(e),close:()=>this.#d()}):r}
    </article>`}#o(t){let i=t=>`${e(Date.parse(t),S.timezone)} ${n(Date.parse(t),S.timezone)}`,s=(e,t)=>m`<div><dt>${e}</dt><dd>${t}</dd></div>`,c=t.stopped_at??new Date(o.nowMs).toISOString();return m`<dl class="record slab">
      ${s(a(`plans.incident`),S.may(`feed.read`)?m`<a href="/?incident=${t.incident_id}&tab=plans">${t.incident_number}</a>`:t.incident_number)}
      ${s(a(`plans.plan`),m`<a href="/plans/library/${t.key}" @click=${p}>${C(t)}</a> · ${a(`plans.version`,{version:t.version})}`)}
      ${s(a(`plans.began`),`${i(t.started_at)} · ${t.started_by}`)}
      ${s(a(`plans.ended`),t.stopped_at===null?a(`plans.goes_on`):`${i(t.stopped_at)} · ${t.stopped_by??``}`)}
      ${t.stop_reason===null?r:s(a(`plans.stop.reason`),t.stop_reason)}
      ${s(a(`plans.lasted`),_((Date.parse(c)-Date.parse(t.started_at))/1e3))}
    </dl>`}#s({report:e,made:t,stopped_at:n}){let r=M(e.tasks),i=w(e.units),o=t.short.reduce((e,t)=>e+t.wanted-t.got,0),s=n!==null,c=e.tasks.some(e=>(e.late_min??0)>0),l=e.units.some(e=>(e.late_min??0)>0),u=(e,t,n)=>m`<li class=${n?`late`:``}><b>${e}</b><span>${t}</span></li>`;return m`<ul class="figures">
      ${u(`${r.done} / ${r.all}`,a(`plans.figure.tasks`),s&&r.done<r.all)} ${u(`${r.inTime} / ${r.all}`,a(`plans.figure.tasks_in_time`),c)}
      ${u(`${i.done} / ${i.all}`,a(`plans.figure.units`),s&&i.done<i.all)} ${u(`${i.inTime} / ${i.all}`,a(`plans.figure.units_in_time`),l)}
      ${u(String(o),a(`plans.figure.short`),o>0)}
    </ul>`}#c(e){let t=new Map(e.made.tasks.map(t=>[t.key,e.roles[t.role]])),n=e=>e===null?`–`:g(Date.parse(e),S.timezone);return m`<section>
      <h2>${a(`plans.tasks`)}</h2>
      <div class="table-box" tabindex="0" role="region" aria-label=${a(`plans.tasks`)}>
        <table class="report-tasks">
          <thead>
            <tr><th scope="col">${a(`plans.task`)}</th><th scope="col">${a(`plans.role`)}</th><th scope="col">${a(`plans.planned`)}</th><th scope="col">${a(`plans.done`)}</th><th scope="col">${a(`plans.difference`)}</th><th scope="col">${a(`plans.state`)}</th></tr>
          </thead>
          <tbody>
            ${e.report.tasks.map(e=>{let r=t.get(e.key);return m`<tr data-task=${e.key}>
                <th scope="row">${C(e)}</th>
                <td data-label=${a(`plans.role`)}>${r===void 0?`–`:N(r)}</td>
                <td data-label=${a(`plans.planned`)}>${n(e.due_at)}</td>
                <td data-label=${a(`plans.done`)}>${e.state===`done`?n(e.ended_at):`–`}</td>
                <td data-label=${a(`plans.difference`)} class=${(e.late_min??0)>0?`late`:``}>${D(e.late_min)}</td>
                <td data-label=${a(`plans.state`)}>${I(e)}</td>
              </tr>`})}
          </tbody>
        </table>
      </div>
    </section>`}#l(e){return m`<section>
      <h2>${a(`plans.units`)}</h2>
      ${e.report.units.length===0?m`<p class="empty">${a(`plans.units.none`)}</p>`:r}
      <div class="table-box" tabindex="0" role="region" aria-label=${a(`plans.units`)} ?hidden=${e.report.units.length===0}>
        <table>
          <thead>
            <tr><th scope="col">${a(`plans.unit`)}</th><th scope="col">${a(`plans.kind_of_unit`)}</th><th scope="col">${a(`plans.planned`)}</th><th scope="col">${a(`plans.arrived_after`)}</th><th scope="col">${a(`plans.difference`)}</th></tr>
          </thead>
          <tbody>
            ${e.report.units.map(e=>m`<tr data-unit=${e.unit_code}>
                <th scope="row">${e.unit_code}</th>
                <td data-label=${a(`plans.kind_of_unit`)}>${s(`kind`,e.kind)}</td>
                <td data-label=${a(`plans.planned`)}>${a(`plans.within`,{time:E(e.within_min)})}</td>
                <td data-label=${a(`plans.arrived_after`)}>${e.took_min===null?a(`plans.not_there`):E(e.took_min)}</td>
                <td data-label=${a(`plans.difference`)} class=${(e.late_min??0)>0?`late`:``}>${D(e.late_min)}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>
    </section>`}#u(e){return m`<form @submit=${t=>{t.preventDefault();let n=V(new FormData(t.target),`reason`);n!==``&&d(async()=>{this.run=await se(e.id,n,this.#r),this.#d()},e=>this.refusal=e)}}>
      <p>${a(`plans.stop.about`)}</p>
      <label><span>${a(`plans.stop.reason`)}</span><input name="reason" required maxlength="1000" autocomplete="off" /></label>
      ${this.refusal===``?r:m`<p class="note bad" role="alert">${this.refusal}</p>`}
      <div class="buttons">
        <button type="submit" class="go">${a(`plans.stop`)}</button>
        <button type="button" @click=${()=>this.#d()}>${a(`plans.leave`)}</button>
      </div>
    </form>`}#d(){this.stopping=!1,this.refusal=``,this.#r=i()}};h([u({attribute:!1})],X.prototype,`runId`,void 0),h([c()],X.prototype,`run`,void 0),h([c()],X.prototype,`problem`,void 0),h([c()],X.prototype,`stopping`,void 0),h([c()],X.prototype,`refusal`,void 0),customElements.define(`plan-report`,X);var ve=[`all`,`real`,`drills`],Z=class extends t{constructor(...e){super(...e),this.kind=`all`,this.#e=new R(e=>O(this.kind===`all`?{}:{drill:this.kind===`drills`?`true`:`false`},e),()=>this.requestUpdate())}#e;connectedCallback(){super.connectedCallback(),this.follow(o.subscribe(e=>{e.topic.startsWith(`plan_run.`)&&this.#e.refresh()})),this.#e.refresh()}render(){let{items:e}=this.#e;return m`<div class="page-head">
        <h1>${a(`plans.tab.runs`)}</h1>
        <div class="segments" role="group" aria-label=${a(`plans.kinds`)}>
          ${ve.map(e=>m`<button type="button" aria-pressed=${e===this.kind?`true`:`false`} @click=${()=>this.#t(e)}>${a(`plans.kind.${e}`)}</button>`)}
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
      ${L(this.#e,a(`plans.runs.none`))}`}#t(e){this.kind=e,this.#e.refresh()}};h([c()],Z.prototype,`kind`,void 0);function ye(t){let n=t.stopped_at===null?o.nowMs:Date.parse(t.stopped_at),i=M(t.report.tasks),s=w(t.report.units),c=j(t,o.nowMs).length;return m`<tr data-run=${t.id} class=${t.drill?`drill`:``}>
    <th scope="row" data-label=${a(`plans.plan`)}>${C(t)} ${P(t)}<small>${a(`plans.version`,{version:t.version})}</small></th>
    <td data-label=${a(`plans.incident`)}>${t.incident_number}</td>
    <td data-label=${a(`plans.began`)}>${e(Date.parse(t.started_at),S.timezone)}<small>${t.started_by}</small></td>
    <td data-label=${a(`plans.lasted`)}>${_((n-Date.parse(t.started_at))/1e3)}${t.stopped_at===null?m`<small><span class="state">${a(`plans.goes_on`)}</span></small>`:r}</td>
    <td data-label=${a(`plans.tasks`)}>${a(`plans.done_of`,{done:i.done,all:i.all})}</td>
    <td data-label=${a(`plans.units`)}>${a(`plans.there_of`,{done:s.done,all:s.all})}</td>
    <td data-label=${a(`plans.gaps`)}>${c===0?a(`plans.gaps.none`):a(`plans.gaps.count`,{count:c})}</td>
    <td data-label=${a(`plans.report`)}><a href="/plans/runs/${t.id}" @click=${p}>${a(t.stopped_at===null?`plans.report.so_far`:`plans.report`)}</a></td>
  </tr>`}customElements.define(`plan-runs`,Z);var Q=class extends re{constructor(...e){super(...e),this.section=`plans`}connectedCallback(){super.connectedCallback(),this.follow(ne.listen(()=>this.requestUpdate())),this.follow(v.listen(()=>this.requestUpdate())),S.may(`feed.read`)&&S.session?.city&&o.start()}render(){return y(`plans`,m`<div class="page plans-page">${this.#e()}</div>`)}#e(){if(!x(ie.plans,e=>S.may(e)))return b();let[,e=``,t=``]=ee(location.pathname);return e===``?m`${$(`library`)}<plan-library></plan-library>`:e===`library`&&t!==``?m`<plan-document .key=${t}></plan-document>`:e===`publish`&&S.may(`plans.change`)?m`<plan-publish .from=${t===``?null:t}></plan-publish>`:e===`runs`&&t===``?m`${$(`runs`)}<plan-runs></plan-runs>`:e===`runs`&&/^\d+$/.test(t)?m`<plan-report .runId=${Number(t)}></plan-report>`:b()}};function $(e){let t=(t,n)=>m`<a href=${n} aria-current=${t===e?`page`:`false`} @click=${p}>${a(`plans.tab.${t}`)}</a>`;return m`<nav class="local-tabs" aria-label=${a(`section.plans`)}>${t(`library`,`/plans`)} ${t(`runs`,`/plans/runs`)}</nav>`}customElements.define(`plans-view`,Q);export{Q as PlansView};