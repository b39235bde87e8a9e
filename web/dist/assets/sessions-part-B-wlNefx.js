import{D as e,E as t,H as n,I as r,K as i,L as a,T as o,W as s,o as c,s as l,u,y as d}from"./routing-0B7v5liN.js";import{I as f}from"./calls-Cgn4olah.js";import{a as p,c as m,l as h,o as g}from"./identity-B7LUWcIz.js";var _=class extends t{constructor(...e){super(...e),this.lookUps=null,this.problem=``,this.concerned=!0}connectedCallback(){super.connectedCallback(),l(async()=>this.lookUps=await m(),(e,t)=>{this.concerned=t.status!==404&&t.status!==403,this.problem=e})}render(){if(!this.concerned)return i`${s}`;let{lookUps:e}=this;return i`<section class="slab">
      <h2>${r(`look_ups.title`)}</h2>
      <p class="dim">${r(`look_ups.about`)}</p>
      ${this.problem===``?s:i`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e?.length===0?i`<p class="empty">${r(`look_ups.none`)}</p>`:s}
      <ul class="lines">
        ${(e??[]).map(e=>this.#e(e))}
      </ul>
    </section>`}#e(t){let n=t=>d(Date.parse(t),e.nowMs,f.timezone,`minutes`);return i`<li>
      <p>
        <b>${t.looked_by}</b> <span>${a(`purpose`,t.purpose)}</span>
        <small>${n(t.looked_at)} · ${r(`look_ups.span`,{from:n(t.since),until:n(t.until)})}${t.note===``?``:` · ${t.note}`}</small>
      </p>
    </li>`}};c([n()],_.prototype,`lookUps`,void 0),c([n()],_.prototype,`problem`,void 0),c([n()],_.prototype,`concerned`,void 0),customElements.define(`own-look-ups`,_);var v=class extends t{constructor(...e){super(...e),this.sessions=null,this.problem=``,this.ending=!1}connectedCallback(){super.connectedCallback(),this.refresh()}refresh(){this.#t(()=>Promise.resolve())}render(){let{sessions:e}=this,t=(e??[]).filter(e=>!e.current).length;return i`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${r(`sessions.title`)}</h2>
          <p class="dim">${r(`sessions.about`)}</p>
        </div>
        ${t===0||this.ending?s:i`<button type="button" @click=${()=>this.ending=!0}>${r(`sessions.end_others`,{n:t})}</button>`}
      </div>
      ${this.ending?i`<div class="buttons sure">
            <span>${r(`sessions.end_others.sure`)}</span>
            <button type="button" class="danger" @click=${()=>void this.#t(p)}>${r(`sessions.end_others`,{n:t})}</button>
            <button type="button" @click=${()=>this.ending=!1}>${r(`form.cancel`)}</button>
          </div>`:s}
      ${this.problem===``?s:i`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e===null?i`<p class="empty" role="status">${r(`app.loading`)}</p>`:s}
      <ul class="lines">
        ${(e??[]).map(e=>this.#e(e))}
      </ul>
    </section>`}#e(t){let n=(e.nowMs-Date.parse(t.last_seen_at))/1e3,c=`${d(Date.parse(t.created_at),e.nowMs,f.timezone,`minutes`)} ${o(e.nowMs,f.timezone)}`;return i`<li data-session=${t.id}>
      <p>
        <b>${t.device??r(`sessions.unknown_device`)}</b>
        ${t.current?i`<span class="tag-ok">${r(`sessions.this`)}</span>`:s}
        <small>
          ${[t.address??r(`sessions.unknown_address`),r(`sessions.by`,{way:a(`method`,t.method),at:c}),t.current?``:r(`sessions.seen`,{age:u(n)})].filter(e=>e!==``).join(` · `)}
        </small>
      </p>
      ${t.current?s:i`<button type="button" @click=${()=>void this.#t(()=>g(t.id))}>${r(`sessions.end`)}</button>`}
    </li>`}async#t(e){this.problem=``,await l(async()=>{await e(),this.sessions=await h(),this.ending=!1},e=>this.problem=e)}};c([n()],v.prototype,`sessions`,void 0),c([n()],v.prototype,`problem`,void 0),c([n()],v.prototype,`ending`,void 0),customElements.define(`own-sessions`,v);