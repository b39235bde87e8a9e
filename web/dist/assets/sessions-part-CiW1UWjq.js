import{D as e,E as t,G as n,L as r,O as i,R as a,U as o,b as s,c,d as l,q as u,s as d}from"./preload-helper--XE0fuEx.js";import{L as f}from"./calls-BRDdUBSZ.js";import{a as p,c as m,l as h,o as g}from"./identity-Bg1QfVOC.js";var _=class extends e{constructor(...e){super(...e),this.lookUps=null,this.problem=``,this.concerned=!0}connectedCallback(){super.connectedCallback(),c(async()=>this.lookUps=await m(),(e,t)=>{this.concerned=t.status!==404&&t.status!==403,this.problem=e})}render(){if(!this.concerned)return u`${n}`;let{lookUps:e}=this;return u`<section class="slab">
      <h2>${r(`look_ups.title`)}</h2>
      <p class="dim">${r(`look_ups.about`)}</p>
      ${this.problem===``?n:u`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e?.length===0?u`<p class="empty">${r(`look_ups.none`)}</p>`:n}
      <ul class="lines">
        ${(e??[]).map(e=>this.#e(e))}
      </ul>
    </section>`}#e(e){let t=e=>s(Date.parse(e),i.nowMs,f.timezone,`minutes`);return u`<li>
      <p>
        <b>${e.looked_by}</b> <span>${a(`purpose`,e.purpose)}</span>
        <small>${t(e.looked_at)} · ${r(`look_ups.span`,{from:t(e.since),until:t(e.until)})}${e.note===``?``:` · ${e.note}`}</small>
      </p>
    </li>`}};d([o()],_.prototype,`lookUps`,void 0),d([o()],_.prototype,`problem`,void 0),d([o()],_.prototype,`concerned`,void 0),customElements.define(`own-look-ups`,_);var v=class extends e{constructor(...e){super(...e),this.sessions=null,this.problem=``,this.ending=!1}connectedCallback(){super.connectedCallback(),this.refresh()}refresh(){this.#t(()=>Promise.resolve())}render(){let{sessions:e}=this,t=(e??[]).filter(e=>!e.current).length;return u`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${r(`sessions.title`)}</h2>
          <p class="dim">${r(`sessions.about`)}</p>
        </div>
        ${t===0||this.ending?n:u`<button type="button" @click=${()=>this.ending=!0}>${r(`sessions.end_others`,{n:t})}</button>`}
      </div>
      ${this.ending?u`<div class="buttons sure">
            <span>${r(`sessions.end_others.sure`)}</span>
            <button type="button" class="danger" @click=${()=>void this.#t(p)}>${r(`sessions.end_others`,{n:t})}</button>
            <button type="button" @click=${()=>this.ending=!1}>${r(`form.cancel`)}</button>
          </div>`:n}
      ${this.problem===``?n:u`<p class="note bad" role="alert">${this.problem}</p>`}
      ${e===null?u`<p class="empty" role="status">${r(`app.loading`)}</p>`:n}
      <ul class="lines">
        ${(e??[]).map(e=>this.#e(e))}
      </ul>
    </section>`}#e(e){let o=(i.nowMs-Date.parse(e.last_seen_at))/1e3,c=`${s(Date.parse(e.created_at),i.nowMs,f.timezone,`minutes`)} ${t(i.nowMs,f.timezone)}`;return u`<li data-session=${e.id}>
      <p>
        <b>${e.device??r(`sessions.unknown_device`)}</b>
        ${e.current?u`<span class="tag-ok">${r(`sessions.this`)}</span>`:n}
        <small>
          ${[e.address??r(`sessions.unknown_address`),r(`sessions.by`,{way:a(`method`,e.method),at:c}),e.current?``:r(`sessions.seen`,{age:l(o)})].filter(e=>e!==``).join(` · `)}
        </small>
      </p>
      ${e.current?n:u`<button type="button" @click=${()=>void this.#t(()=>g(e.id))}>${r(`sessions.end`)}</button>`}
    </li>`}async#t(e){this.problem=``,await c(async()=>{await e(),this.sessions=await h(),this.ending=!1},e=>this.problem=e)}};d([o()],v.prototype,`sessions`,void 0),d([o()],v.prototype,`problem`,void 0),d([o()],v.prototype,`ending`,void 0),customElements.define(`own-sessions`,v);