import{O as e,_ as t,_t as n,d as r,ht as i,k as a,n as o,pt as s,t as c,v as l,y as u,yt as d}from"./decorate-CiMCUl31.js";import{_ as f,b as p,h as m,v as h,y as g}from"./index-6Msh_tPp.js";var _=class extends l{constructor(...e){super(...e),this.lookUps=null,this.problem=``,this.concerned=!0}connectedCallback(){super.connectedCallback(),m(async()=>this.lookUps=await g(),(e,t)=>{this.concerned=t.status!==404&&t.status!==403,this.problem=e})}render(){if(!this.concerned)return d`${n}`;let{lookUps:t}=this;return d`<section class="slab">
      <h2>${e(`look_ups.title`)}</h2>
      <p class="dim">${e(`look_ups.about`)}</p>
      ${this.problem===``?n:d`<p class="note bad" role="alert">${this.problem}</p>`}
      ${t?.length===0?d`<p class="empty">${e(`look_ups.none`)}</p>`:n}
      <ul class="lines">
        ${(t??[]).map(e=>this.#e(e))}
      </ul>
    </section>`}#e(t){let n=e=>r(Date.parse(e),u.nowMs,s.timezone,`minutes`);return d`<li>
      <p>
        <b>${t.looked_by}</b> <span>${a(`purpose`,t.purpose)}</span>
        <small>${n(t.looked_at)} · ${e(`look_ups.span`,{from:n(t.since),until:n(t.until)})}${t.note===``?``:` · ${t.note}`}</small>
      </p>
    </li>`}};c([i()],_.prototype,`lookUps`,void 0),c([i()],_.prototype,`problem`,void 0),c([i()],_.prototype,`concerned`,void 0),customElements.define(`own-look-ups`,_);var v=class extends l{constructor(...e){super(...e),this.sessions=null,this.problem=``,this.ending=!1}connectedCallback(){super.connectedCallback(),this.refresh()}refresh(){this.#t(()=>Promise.resolve())}render(){let{sessions:t}=this,r=(t??[]).filter(e=>!e.current).length;return d`<section class="slab">
      <div class="card-head">
        <div>
          <h2>${e(`sessions.title`)}</h2>
          <p class="dim">${e(`sessions.about`)}</p>
        </div>
        ${r===0||this.ending?n:d`<button type="button" @click=${()=>this.ending=!0}>${e(`sessions.end_others`,{n:r})}</button>`}
      </div>
      ${this.ending?d`<div class="buttons sure">
            <span>${e(`sessions.end_others.sure`)}</span>
            <button type="button" class="danger" @click=${()=>void this.#t(f)}>${e(`sessions.end_others`,{n:r})}</button>
            <button type="button" @click=${()=>this.ending=!1}>${e(`form.cancel`)}</button>
          </div>`:n}
      ${this.problem===``?n:d`<p class="note bad" role="alert">${this.problem}</p>`}
      ${t===null?d`<p class="empty" role="status">${e(`app.loading`)}</p>`:n}
      <ul class="lines">
        ${(t??[]).map(e=>this.#e(e))}
      </ul>
    </section>`}#e(i){let c=(u.nowMs-Date.parse(i.last_seen_at))/1e3,l=`${r(Date.parse(i.created_at),u.nowMs,s.timezone,`minutes`)} ${t(u.nowMs,s.timezone)}`;return d`<li data-session=${i.id}>
      <p>
        <b>${i.device??e(`sessions.unknown_device`)}</b>
        ${i.current?d`<span class="tag-ok">${e(`sessions.this`)}</span>`:n}
        <small>
          ${[i.address??e(`sessions.unknown_address`),e(`sessions.by`,{way:a(`method`,i.method),at:l}),i.current?``:e(`sessions.seen`,{age:o(c)})].filter(e=>e!==``).join(` · `)}
        </small>
      </p>
      ${i.current?n:d`<button type="button" @click=${()=>void this.#t(()=>h(i.id))}>${e(`sessions.end`)}</button>`}
    </li>`}async#t(e){this.problem=``,await m(async()=>{await e(),this.sessions=await p(),this.ending=!1},e=>this.problem=e)}};c([i()],v.prototype,`sessions`,void 0),c([i()],v.prototype,`problem`,void 0),c([i()],v.prototype,`ending`,void 0),customElements.define(`own-sessions`,v);