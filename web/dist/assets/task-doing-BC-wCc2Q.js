import{D as e,G as t,L as n,M as r,N as i,R as a,U as o,W as s,c,g as l,q as u,s as d,x as f,y as p}from"./preload-helper--XE0fuEx.js";import{n as m,r as h}from"./handling-CXpDKmDG.js";import{t as g}from"./departments-DA1o8fCL.js";import{t as _}from"./forms-BTEJ_QNF.js";import{L as v}from"./calls-BRDdUBSZ.js";import{n as y,t as b}from"./stamp-field-CW81d7O5.js";import{c as x}from"./tasks-CNhK3HhS.js";function S(e,i=n(`handling.reason`)){let a=(e,t)=>{let n=e.currentTarget.closest(`form`)?.querySelector(`textarea[name=reason]`);n&&(n.value=t,n.focus())};return u`<label><span>${i}</span><textarea name="reason" rows="2" maxlength="1000" required @keydown=${C}></textarea></label>
    ${e.length===0?t:u`<div class="offered" aria-label=${n(`handling.reasons`)} role="group">
          ${e.map(e=>u`<button type="button" @click=${t=>a(t,e[r()])}>${e[r()]}</button>`)}
        </div>`}`}function C(e){e.key!==`Enter`||e.shiftKey||e.isComposing||(e.preventDefault(),e.currentTarget.form?.requestSubmit())}var w=class extends e{constructor(...e){super(...e),this.reasons=[],this.sending=!1,this.send=()=>void 0,this.close=()=>void 0,this.members=[],this.checkers=null,this.department=``,this.problem=``,this.#a=e=>{this.department=e.target.value,this.#o()},this.#s=e=>{e.preventDefault();let t=new FormData(e.target),n=e=>_(t,e),r={};this.doing===`finish`?(n(`result`)!==``&&(r.result=n(`result`)),n(`remark`)!==``&&(r.remark=n(`remark`))):r.reason=n(`reason`),n(`account`)!==``&&(r.account_id=Number(n(`account`))),n(`department`)!==``&&(r.department=n(`department`));let i=y(n(`due`)),a=i===null?null:f(i,v.timezone);a!==null&&(r.due_at=a),this.send(r)},this.#c=e=>{e.key!==`Escape`||e.isComposing||(e.preventDefault(),e.stopPropagation(),this.close())}}connectedCallback(){super.connectedCallback(),this.department=this.task.department_code??``,this.#t?this.#r():this.doing===`reassign`&&this.#o(),this.follow(g.listen(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`select, input, textarea`)?.focus()}render(){return u`<form class="new doing" autocomplete="off" data-form=${this.doing} @submit=${this.#s} @keydown=${this.#c}>
      ${this.doing===`finish`?this.#e():t} ${this.#t?this.#n():this.doing===`reassign`?this.#i():t}
      ${this.doing===`finish`?t:S(this.reasons)}
      ${this.doing===`rework`?b({name:`due`,label:n(`handling.task.due`),value:``,empty:n(`handling.task.due.empty`)}):t}
      ${this.problem===``?t:u`<p class="note bad" role="alert">${this.problem}</p>`}
      <div class="buttons">
        <button type="submit" class="go" ?disabled=${this.sending||this.#t&&(this.checkers??[]).length===0}>${this.sending?n(`form.sending`):a(`handling.task.doing`,this.doing)} <kbd>Enter</kbd></button>
        <button type="button" @click=${this.close}>${n(`form.cancel`)} <kbd>Esc</kbd></button>
      </div>
    </form>`}#e(){let e=x(this.task.kind);return u`${e.length===0?t:u`<label><span>${n(`handling.task.result`)}</span><select name="result" required>${e.map(e=>u`<option value=${e}>${a(`handling.task.result`,e)}</option>`)}</select></label>`}
      <label><span>${n(`handling.task.remark`)}</span><textarea name="remark" rows="2" maxlength="1000"></textarea></label>`}get#t(){return this.doing===`reassign`&&x(this.task.kind).length>0}#n(){let{checkers:e}=this;if(e===null)return u`<p class="empty" role="status">${n(`app.loading`)}</p>`;if(e.length===0)return u`<p class="note warn">${n(`handling.task.checkers.none`)}</p>`;let t=[{label:n(`handling.task.checkers.able`),of:e.filter(e=>e.unfit===null)},{label:n(`handling.task.checkers.others`),of:e.filter(e=>e.unfit!==null)}];return u`<label>
      <span>${n(`handling.task.member`)}</span>
      <select name="account" required>
        ${t.filter(e=>e.of.length>0).map(e=>u`<optgroup label=${e.label}>${e.of.map(e=>u`<option value=${e.account_id}>${T(e)}</option>`)}</optgroup>`)}
      </select>
    </label>`}async#r(){await c(async()=>this.checkers=await m(this.task.id),e=>this.problem=e)}#i(){return u`<label>
        <span>${n(`handling.task.department`)}</span>
        <select name="department" @change=${this.#a}>
          <option value="">${n(`handling.task.department.none`)}</option>
          ${(g.all??[]).map(e=>u`<option value=${e.code} ?selected=${e.code===this.department}>${i(e)}</option>`)}
        </select>
      </label>
      <label>
        <span>${n(`handling.task.member`)}</span>
        <select name="account">
          <option value="">${n(`handling.task.member.any`)}</option>
          ${this.members.map(e=>u`<option value=${e.account_id}>${e.name}</option>`)}
        </select>
      </label>`}#a;async#o(){let{department:e}=this;e===``||!v.may(`members.read`)?this.members=[]:await c(async()=>{let t=await h(e);e===this.department&&(this.members=t)},e=>this.problem=e)}#s;#c};d([s({attribute:!1})],w.prototype,`task`,void 0),d([s({attribute:!1})],w.prototype,`doing`,void 0),d([s({attribute:!1})],w.prototype,`reasons`,void 0),d([s({attribute:!1})],w.prototype,`sending`,void 0),d([s({attribute:!1})],w.prototype,`send`,void 0),d([s({attribute:!1})],w.prototype,`close`,void 0),d([o()],w.prototype,`members`,void 0),d([o()],w.prototype,`checkers`,void 0),d([o()],w.prototype,`department`,void 0),d([o()],w.prototype,`problem`,void 0);function T(e){let t=e.travel_time_s===null?e.distance_m===null?``:l(e.distance_m):p(e.travel_time_s),r=e.open_tasks===0?``:n(`handling.task.checkers.tasks`,{n:e.open_tasks});return[e.name,e.unit_code,e.unfit===null?``:a(`handling.task.unfit`,e.unfit),t,r].filter(e=>e!==``).join(` · `)}customElements.define(`task-doing`,w);export{S as t};