import{C as e,O as t,P as n,T as r,_ as i,_t as a,a as o,d as s,h as c,ht as l,k as u,n as d,o as f,pt as p,s as m,t as h,u as g,v as _,w as v,y,yt as b}from"./decorate-CiMCUl31.js";import{n as x,r as S}from"./frame-C_le1yZS.js";import{h as C}from"./index-6Msh_tPp.js";import{r as w}from"./templates-ChVXdl-Z.js";import"./sessions-part-C0yY-7Sn.js";import{n as T,t as E}from"./small-map-BkpqQlgU.js";import{i as D}from"./style-CRPcPi3l.js";var O=6,k=36e5;async function A(){return n.get(`/duty`)}async function j(e){let t=Date.now(),r=t-e*k,i=[];for(let e=0;e<O;e+=1){let e=await n.get(`/tracks/own`,{since:new Date(r).toISOString(),until:new Date(t).toISOString()});i.push(...e.points);let a=i.at(-1);if(!e.truncated||a===void 0)return{points:i,whole:!0};r=Date.parse(a.at)+1}return{points:i,whole:!1}}var M=1,N=6e4,P=6371008.8;function F([e,t],[n,r]){let i=Math.PI/180,a=Math.sin((r-t)*i/2),o=Math.sin((n-e)*i/2),s=a*a+Math.cos(t*i)*Math.cos(r*i)*o*o;return 2*P*Math.asin(Math.min(1,Math.sqrt(s)))}function I(e){let t=[];for(let n=1;n<e.length;n+=1){let[r,i]=[e[n-1],e[n]];r!==void 0&&i!==void 0&&R(t,L(r,i))}return z(t)}function L(e,t){let n=Date.parse(e.at),r=Date.parse(t.at),i=F([e.lon,e.lat],[t.lon,t.lat]),a=Math.max(.001,(r-n)/1e3),o=r-n>3e5?`silent`:(t.speed_mps??i/a)<M?`stand`:`drive`;return{kind:o,fromMs:n,untilMs:r,metres:o===`drive`?i:0,at:[e.lon,e.lat]}}function R(e,t){let n=e.at(-1);n?.kind===t.kind?(n.untilMs=t.untilMs,n.metres+=t.metres):e.push({...t})}function z(e){let t=[];for(let n of e){let e=t.at(-1);n.kind!==`silent`&&n.untilMs-n.fromMs<N&&e!==void 0&&e.kind!==`silent`?(e.untilMs=n.untilMs,e.kind===`drive`&&(e.metres+=n.metres)):R(t,n)}return t}function B(e){let t=[],n=-1/0;for(let r of e){let e=Date.parse(r.at);e-n>3e5&&t.push([]),t.at(-1)?.push([r.lon,r.lat]),n=e}return t.filter(e=>e.length>1)}var V=`#4cc2ff`,H=`#07101f`,U=class{#e;constructor(e,n){this.map=T(e,n,t(`duty.track.map`,{city:v(e)}),18),this.#e=new Promise(e=>{this.map.once(`style.load`,()=>{this.#t(),e()})})}#t(){this.map.addSource(`track`,{type:`geojson`,data:{type:`FeatureCollection`,features:[]}});let e={type:`line`,source:`track`,filter:[`==`,[`geometry-type`],`LineString`],layout:{"line-join":`round`,"line-cap":`round`}};this.map.addLayer({...e,id:`track-casing`,paint:{"line-color":H,"line-width":8}},`road-name`),this.map.addLayer({...e,id:`track-line`,paint:{"line-color":V,"line-width":4.5}},`road-name`),this.map.addLayer({id:`track-end`,type:`circle`,source:`track`,filter:[`==`,[`geometry-type`],`Point`],paint:{"circle-radius":7,"circle-color":V,"circle-stroke-color":`#ffffff`,"circle-stroke-width":2}})}async show(e,t){await this.#e;let n=e.at(-1)?.at(-1),r=e.map(e=>({type:`Feature`,properties:{},geometry:{type:`LineString`,coordinates:e}})),i=n===void 0?[]:[{type:`Feature`,properties:{},geometry:{type:`Point`,coordinates:n}}];this.map.getSource(`track`)?.setData({type:`FeatureCollection`,features:[...r,...i]});let a=e.flat();if(a.length===0||t===`stay`)return;let o=a.map(([e])=>e),s=a.map(([,e])=>e),c=e=>e.reduce((e,t)=>Math.min(e,t)),l=e=>e.reduce((e,t)=>Math.max(e,t));this.map.fitBounds([c(o),c(s),l(o),l(s)],{padding:36,maxZoom:15,animate:!1})}relabel(){for(let t of[`road-name`,`street-name`,`district-name`])this.map.setLayoutProperty(t,`text-field`,D(e()))}destroy(){this.map.remove()}},W=[1,4,24],G=6e4,K=class extends _{constructor(...e){super(...e),this.hours=1,this.points=null,this.whole=!0,this.problem=``,this.failed=!1,this.#e=null,this.#t=null,this.#n=0,this.#r=!0}#e;#t;#n;#r;connectedCallback(){super.connectedCallback(),this.follow(r(()=>this.#e?.relabel()));let e=setInterval(()=>void this.#l(),G);this.follow(()=>clearInterval(e)),this.#l()}disconnectedCallback(){this.#t?.disconnect(),this.#e?.destroy(),this.#e=null,super.disconnectedCallback()}render(){let{points:e}=this;return b`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${t(`duty.track`)}</h2>
          <p class="dim">${t(`duty.track.about`)}</p>
        </div>
      </div>
      <div class="tabs spans" role="group" aria-label=${t(`duty.track.span`)}>
        ${W.map(e=>b`<button type="button" aria-pressed=${this.hours===e?`true`:`false`} @click=${()=>this.#c(e)}>${t(`duty.track.hours`,{n:e})}</button>`)}
      </div>
      ${this.problem===``?a:b`<p class="note bad" role="alert">${this.problem}</p>`}
      <div class="track-map"><div class="canvas"></div>${this.failed?b`<p class="note warn">${t(`map.failed`)}</p>`:a}${E(p.session?.city)}</div>
      ${e===null&&this.problem===``?b`<p class="empty" role="status">${t(`app.loading`)}</p>`:a}
      ${e===null?a:this.#i(e)}
    </section>`}#i(e){if(e.length===0)return b`<p class="empty" role="status">${t(`duty.track.none`)}</p>`;let n=I(e),r=n.reduce((e,t)=>e+t.metres,0);return b`<p role="status"><b>${t(`duty.track.driven`,{distance:m(r)})}</b> <span class="dim">${t(`duty.track.fixes`,{n:e.length})}</span></p>
      ${this.whole?a:b`<p class="note warn">${t(`duty.track.cut`,{at:this.#o(Date.parse(e.at(-1)?.at??``))})}</p>`}
      <ul class="lines legs">
        ${[...n].reverse().map(e=>this.#a(e))}
      </ul>`}#a(e){let t=e.kind===`drive`?m(e.metres):e.kind===`stand`?o(...e.at):``;return b`<li>
      <p>
        <b>${this.#o(e.fromMs)} – ${this.#o(e.untilMs)}</b> <span>${u(`duty.leg`,e.kind)}</span>
        <small>${[g((e.untilMs-e.fromMs)/1e3),t].filter(e=>e!==``).join(` · `)}</small>
      </p>
    </li>`}#o(e){return s(e,y.nowMs,p.timezone,`minutes`)}firstUpdated(){let e=this.querySelector(`.track-map .canvas`),t=p.session?.city??null;if(e!==null&&t!==null){try{this.#e=new U(t,e)}catch{this.failed=!0;return}this.#t=new ResizeObserver(()=>this.#e?.map.resize()),this.#t.observe(e),this.#s()}}#s(){if(this.points===null||this.#e===null)return;let e=B(this.points);this.#e.show(e,this.#r?`fit`:`stay`),e.length>0&&(this.#r=!1)}#c(e){this.hours=e,this.#r=!0,this.#l()}async#l(){this.#n+=1;let e=this.#n;this.problem=``,await C(async()=>{let{points:t,whole:n}=await j(this.hours);e===this.#n&&(this.points=t,this.whole=n,this.#s())},e=>this.problem=e)}};h([l()],K.prototype,`hours`,void 0),h([l()],K.prototype,`points`,void 0),h([l()],K.prototype,`whole`,void 0),h([l()],K.prototype,`problem`,void 0),h([l()],K.prototype,`failed`,void 0),customElements.define(`own-track`,K);var q=6e4,J=class extends _{constructor(...e){super(...e),this.duty=null,this.member=!0,this.problem=``}connectedCallback(){super.connectedCallback();let e=()=>void this.#i(),t=setInterval(e,q);this.follow(()=>clearInterval(t)),addEventListener(`focus`,e),this.follow(()=>removeEventListener(`focus`,e)),e()}firstUpdated(){S(this)}updated(e){super.updated(e),document.title=`${t(`app.name`)} · ${t(`section.duty`)}`}render(){return x(`duty`,b`<div class="page narrow">
        <h1>${t(`section.duty`)}</h1>
        ${this.problem===``?a:b`<p class="note bad" role="alert">${this.problem}</p>`}
        ${this.#e()}
        <own-look-ups></own-look-ups>
        <own-sessions></own-sessions>
      </div>`)}#e(){return this.member?this.duty===null?b`${this.problem===``?b`<p class="empty" role="status">${t(`app.loading`)}</p>`:a}`:b`${this.#t(this.duty)} ${this.#n(this.duty.shifts)}<own-track></own-track>`:b`<section class="slab"><p class="empty" role="status">${t(`duty.no_member`)}</p></section>`}#t({unit:e,member:n}){let r=(e,t)=>b`<div><dt>${e}</dt><dd>${t}</dd></div>`,i=d((y.nowMs-Date.parse(e.status_at))/1e3);return b`<section class="slab own-unit">
      <h2>${t(`duty.unit`)}</h2>
      <p class="big">${w(e.status)} <b>${e.code}</b> <span>${u(`status`,e.status)}</span> <small>${i}</small></p>
      ${e.assignment===null?a:b`<p class="note">${t(`duty.on`,{number:e.assignment.incident_number})}</p>`}
      <dl class="record">
        ${r(t(`duty.name`),v(e))} ${r(t(`duty.kind`),`${u(`kind`,e.kind)} · ${t(`units.crew`,{n:e.crew})}`)}
        ${r(t(`duty.me`),`${n.name}${n.phone===null?``:` · ${n.phone}`}`)}
        ${r(t(`duty.skills`),n.skills.map(e=>u(`skill`,e)).join(` · `)||`–`)}
        ${r(t(`duty.on_duty`),t(e.on_duty?`duty.on_duty.yes`:`duty.on_duty.no`))}
      </dl>
    </section>`}#n(e){return b`<section class="slab">
      <h2>${t(`duty.shifts`)} <small>${i(y.nowMs,p.timezone)}</small></h2>
      ${e.length===0?b`<p class="empty">${t(`duty.shifts.none`)}</p>`:a}
      <ul class="lines shifts">
        ${e.map(e=>this.#r(e))}
      </ul>
    </section>`}#r(e){let[n,r]=[Date.parse(e.starts_at),Date.parse(e.ends_at)],i=n<=y.nowMs&&y.nowMs<r,a=e=>c(e,p.timezone,`minutes`),o=f(r,p.timezone)===f(n,p.timezone)?a(r):`${f(r,p.timezone)} ${a(r)}`,s=i?t(`duty.shift.runs`,{left:g((r-y.nowMs)/1e3)}):t(`duty.shift.in`,{time:g((n-y.nowMs)/1e3)});return b`<li class=${i?`running`:`to-come`} data-shift=${e.id}>
      <p>
        <b>${f(n,p.timezone)} ${a(n)} – ${o}</b>
        <small>${[t(`units.crew`,{n:e.crew}),e.note??``].filter(e=>e!==``).join(` · `)}</small>
      </p>
      <span class=${i?`tag-ok`:`dim`}>${s}</span>
    </li>`}async#i(){this.problem=``,await C(async()=>{this.duty=await A(),this.member=!0},(e,t)=>{this.member=t.status!==404,this.problem=this.member?e:``})}};h([l()],J.prototype,`duty`,void 0),h([l()],J.prototype,`member`,void 0),h([l()],J.prototype,`problem`,void 0),customElements.define(`duty-view`,J);export{J as DutyView};