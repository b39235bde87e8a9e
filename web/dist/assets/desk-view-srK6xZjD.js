import{B as e,C as t,D as n,E as r,F as i,G as a,H as o,I as s,K as c,L as l,M as u,O as d,P as f,R as p,S as m,T as h,U as g,V as _,W as v,_ as y,a as b,b as ee,c as te,d as ne,f as x,g as re,h as S,k as ie,m as ae,n as C,p as w,q as oe,r as T,s as E,t as D,u as se,v as O,w as ce,x as le,z as ue}from"./index-BwRGlwMt.js";import{A as k,C as de,D as fe,E as A,M as j,N as M,O as N,S as pe,T as P,_ as me,a as he,b as ge,c as _e,d as ve,f as ye,g as be,h as xe,j as Se,k as Ce,l as we,m as Te,n as Ee,p as De,r as Oe,s as ke,t as Ae,u as F,v as je,w as I,x as Me,y as Ne}from"./legend-OEN-cypO.js";var Pe=class extends C{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=Me(T.state.alerts.values());return c`<h2>${y(`alerts.title`)} <span class="number">${e.length}</span></h2>
      ${e.length===0?c`<p class="empty">${y(`alerts.none`)}</p>`:c`<ul class="told">${e.map(e=>this.#e(e))}</ul>`}
      <p class="pad"><button type="button" @click=${()=>this.desk.back()}>${y(`place.close`)} <kbd>Esc</kbd></button></p>`}#e(e){let t=I((T.nowMs-Date.parse(e.raised_at))/1e3),n=e.acknowledged_at!==null;return c`<li class="${e.level} ${n?`seen`:``}" data-alert=${e.id}>
      <p>
        <b>${pe(e)}</b>
        <small>${O(`alert.level`,e.level)} · ${t}${n?` · ${y(`alerts.seen`,{by:e.acknowledged_by??``})}`:``}</small>
      </p>
      <button type="button" @click=${()=>this.desk.show([e.lon,e.lat])}>${y(`alerts.show`)}</button>
      ${n?``:c`<button type="button" @click=${()=>void this.#t(e)}>${y(`alerts.acknowledge`)}</button>`}
    </li>`}async#t(e){await this.desk.attempt(async()=>T.answerBesides({alerts:[await ee(e.id)]}))}};D([g({attribute:!1})],Pe.prototype,`desk`,void 0),customElements.define(`desk-alerts`,Pe);var Fe=[`city`,`district`,`street`],L=new class{#e=new Map;#t=new Set;listen(e){this.#t.add(e),this.#e.size===0&&this.#n();let t=T.subscribe(e=>{e.topic===`data.loaded`&&this.#n()});return()=>{t(),this.#t.delete(e)}}take(e){this.#e=new Map([...e].map(e=>[e.code,e]));for(let e of this.#t)e()}get wide(){return[...this.#e.values()].filter(e=>e.level!==`street`)}name(e){let t=this.#e.get(e);return t===void 0?e:w(t)}served(e){return e===null?y(`area.whole_city`):this.name(e)}async#n(){try{this.take((await Promise.all(Fe.map(e=>d(e)))).flat())}catch(t){if(!(t instanceof e))throw t}}};function Ie(e){return S(x(),`reason.${e.code}`,Le(e))??e.code}function R(e,t){let n=typeof t==`object`&&t?Le(t):{};return(Object.keys(n).length===0?void 0:S(x(),`against.${e}`,n))??O(`cause`,e)}function Le(e){let t={};for(let[n,r]of Object.entries(e))n!==`code`&&(Array.isArray(r)?t[n]=r.map(e=>O(n===`skills`?`skill`:n,String(e))).join(` · `):typeof r==`number`?t[n]=Re(n,r):typeof r==`string`&&(t[n]=ze(n,r)));return t}function Re(e,t){return e===`sooner_s`||e===`limit_s`?M(t):e===`age_s`?Ce(Math.abs(t)):Math.round(t)}function ze(e,t){return e===`area`||e.endsWith(`_area`)?L.name(t):e.endsWith(`_at`)||e===`since`?k(Date.parse(t),T.nowMs,E().city.timezone,`minutes`):O(e,t)}function Be(e){let{certificate:t}=e,n=t.network_version.slice(0,8);return t.exact?t.excluded_by_bound===0||t.bound_s===null?y(`rec.exact.all`,{eligible:t.eligible,version:n}):y(`rec.exact`,{asked:t.asked,excluded:t.excluded_by_bound,bound:M(t.bound_s),version:n}):y(`rec.approximate`,{asked:t.asked,version:n})}function Ve({cover:e}){return!e||e.group===null||e.cells_lost===0?``:y(`rec.cover`,{n:e.cells_lost,group:O(`group`,e.group)})}function He({alternative:e,units:t}){let n=t.find(t=>t.unit.id===e?.unit_id);if(!e||n===void 0)return``;let r={rank:n.rank,code:n.unit.code,seconds:Math.round(e.extra_s),n:e.cells_kept};return y(`rec.alternative`,r)}function z(e){let t=e.field(`assigned_at`)||e.field(`changed_at`),n=S(x(),`error.${e.code}`,{unit:e.field(`unit_code`),number:e.field(`incident_number`),by:e.field(`assigned_by`)||e.field(`changed_by`),causes:Ue(e),at:t===``?``:k(Date.parse(t),T.nowMs,E().city.timezone)});if(n!==void 0)return n;let r=e.errors.map(e=>`${e.field}: ${e.message}`).join(`; `);return y(`error.other`,{reason:r||e.message})}function Ue(e){let{causes:t}=e.body;return(t??[]).map(e=>R(e.cause,e.detail)).join(` · `)}var We=[`accident`,`works`,`flooding`,`event`,`fire`,`other`],Ge=[`hour`,`four_hours`,`today`,`open`],B=3600,Ke=24*B;function qe(e,t){let[n]=e;return n===void 0||e.length<2?null:t||e.length===2?{type:`LineString`,coordinates:[...e]}:{type:`Polygon`,coordinates:[[...e,n]]}}function Je(e){let t=e.split(/[;\n\uff1b]/).map(e=>e.trim()).filter(e=>e!==``).map(e=>e.split(/[,\uff0c\s]+/).map(Number));return t.every(([e,t,...n])=>n.length===0&&Math.abs(e??NaN)<=180&&Math.abs(t??NaN)<=90)?t:null}function Ye(e){return e.map(e=>e.map(e=>e.toFixed(5)).join(`,`)).join(`; `)}function Xe(e,t,n){if(e===`open`)return null;if(e===`hour`)return t+B*1e3;if(e===`four_hours`)return t+4*B*1e3;let[r=0,i=0,a=0]=j(t,n).split(`:`).map(Number);return t+(Ke-r*B-i*60-a)*1e3}var Ze=class{#e;#t;#n;constructor(e){this.points=[],this.asLine=!1,this.reason=`accident`,this.remark=``,this.span=`four_hours`,this.confirmed=!1,this.covered=null,this.large=!1,this.problem=``,this.sending=!1,this.#e=0,this.#t=_(),this.#n=e}get shape(){return qe(this.points,this.asLine)}clear(){this.remark=``,this.#r([])}add(e){let t=this.points.at(-1);(t===void 0||t[0]!==e[0]||t[1]!==e[1])&&this.#r([...this.points,e])}undoPoint(){this.#r(this.points.slice(0,-1))}type(e){let t=Je(e);t!==null&&this.#r(t)}setLine(e){this.asLine=e,this.#r(this.points)}change(e){Object.assign(this,e),this.#n()}#r(e){this.points=e,this.covered=null,this.large=this.confirmed=!1,this.problem=``,this.#t=_(),this.#n(),this.#i()}async#i(){this.#e+=1;let t=this.#e,{shape:n}=this;if(n!==null){try{let e=await ie(n);if(t!==this.#e)return;this.covered=e,this.large=e.needs_confirmation}catch(n){if(!(n instanceof e))throw n;t===this.#e&&(this.problem=z(n))}this.#n()}}async file(){let{shape:n}=this;if(n===null||this.sending||this.large&&!this.confirmed)return null;this.sending=!0,this.problem=``,this.#n();let r=Xe(this.span,T.nowMs,E().city.timezone),i=[O(`closure.reason`,this.reason),this.remark.trim()].filter(e=>e!==``).join(` · `);try{let e=await t({geometry:n,reason:i,ends_at:r===null?null:new Date(r).toISOString(),confirmed:this.confirmed},this.#t);return T.answerBesides({closures:[e]}),this.clear(),e}catch(t){if(!(t instanceof e))throw t;return t.code===`closure_too_large`&&(this.large=!0),t.code!==`network`&&(this.#t=_()),this.problem=z(t),null}finally{this.sending=!1,this.#n()}}async end(e){T.answerBesides({closures:[await ce(e)]})}},Qe=class extends C{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}firstUpdated(){this.querySelector(`#closure-points`)?.focus()}render(){let{closing:e}=this.desk,t=Ne(T.state.closures.values(),T.nowMs);return c`<h2>${y(`closure.title`)}</h2>
      <form class="new closure" autocomplete="off" @submit=${this.#s} @keydown=${this.#o}>
        <div class="field">
          <label for="closure-points">${y(`closure.points`)}</label>
          <input
            id="closure-points"
            type="text"
            placeholder="114.2880,30.5490; 114.2890,30.5500"
            .value=${Ye(e.points)}
            @change=${t=>e.type(t.target.value)}
          />
          <small class="under">${y(`closure.hint`)}</small>
        </div>
        ${e.points.length>2?this.#e(e):v} ${this.#t(e)} ${this.#n(e)} ${this.#r(e)}
        ${e.large?c`<label class="confirm-large">
              <input type="checkbox" .checked=${e.confirmed} @change=${t=>e.change({confirmed:t.target.checked})} />
              ${y(`closure.confirm`)}
            </label>`:v}
        ${e.problem===``?v:c`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending||e.shape===null||e.large&&!e.confirmed}>
            ${e.sending?y(`form.sending`):y(`closure.submit`)} <kbd>Enter</kbd>
          </button>
          <button type="button" ?disabled=${e.points.length===0} @click=${()=>e.undoPoint()}>${y(`closure.undo_point`)}</button>
          <button type="button" @click=${()=>this.desk.back()}>${y(`form.cancel`)}</button>
        </div>
      </form>
      <h3>${y(`closure.active`)} <em>${t.length}</em></h3>
      ${t.length===0?c`<p class="empty">${y(`closure.none`)}</p>`:c`<ul class="told">${t.map(e=>this.#i(e))}</ul>`}`}#e(e){let t=(t,n)=>c`<label class=${e.asLine===t?`on`:``}>
      <input type="radio" name="shape" class="sr" .checked=${e.asLine===t} @change=${()=>e.setLine(t)} />${n}
    </label>`;return c`<fieldset class="priority">
      <legend>${y(`closure.shape`)}</legend>
      ${t(!1,y(`closure.shape.area`))} ${t(!0,y(`closure.shape.line`))}
    </fieldset>`}#t(e){let{covered:t}=e;if(t===null)return v;if(t.arcs===0)return c`<p class="note warn" role="status">${y(`error.closure_covers_nothing`)}</p>`;let n=(t.share*100).toFixed(t.share<.001?3:1);return c`<p class="note" role="status">
      <b>${y(`closure.covered`,{length:N(t.length_m),n:t.roads,share:n})}</b>
      ${t.names.length===0?v:c`<br />${t.names.slice(0,6).join(` · `)}`}
    </p>`}#n(e){return c`<div class="field two">
      <label for="closure-reason">${y(`closure.reason`)}</label>
      <select id="closure-reason" @change=${t=>e.change({reason:t.target.value})}>
        ${We.map(t=>c`<option value=${t} ?selected=${t===e.reason}>${O(`closure.reason`,t)}</option>`)}
      </select>
      <input
        type="text"
        maxlength="250"
        aria-label=${y(`closure.remark`)}
        placeholder=${y(`closure.remark`)}
        .value=${e.remark}
        @input=${t=>e.change({remark:t.target.value})}
      />
    </div>`}#r(e){return c`<fieldset class="priority">
      <legend>${y(`closure.until`)}</legend>
      ${Ge.map(t=>c`<label class=${e.span===t?`on`:``}>
          <input type="radio" name="span" class="sr" .checked=${e.span===t} @change=${()=>e.change({span:t})} />
          ${O(`closure.span`,t)}
        </label>`)}
    </fieldset>`}#i(e){return c`<li data-closure=${e.id}>
      <p><b>${e.reason}</b><small>${e.created_by} · ${ge(e)}</small></p>
      <button type="button" @click=${()=>void this.#a(e)}>${y(`closure.end`)}</button>
    </li>`}async#a(e){let{desk:t}=this;await t.attempt(()=>t.closing.end(e.id))&&t.say(y(`closure.ended`,{reason:e.reason}))}#o=e=>{if(e.isComposing)return;e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back());let t=e.target;if(e.key!==`Enter`||t.id!==`closure-points`)return;e.preventDefault();let{value:n}=t;n===Ye(this.desk.closing.points)?this.#c():this.desk.closing.type(n)};#s=e=>{e.preventDefault(),this.#c()};file(){this.#c()}async#c(){let e=await this.desk.closing.file();e!==null&&this.desk.say(y(`closure.done`,{reason:e.reason}))}};D([g({attribute:!1})],Qe.prototype,`desk`,void 0),customElements.define(`desk-closure`,Qe);var V={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},$e=e=>(...t)=>({_$litDirective$:e,values:t}),et=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:tt}=oe,nt=e=>e,rt=e=>e.strings===void 0,it=()=>document.createComment(``),H=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new tt(r.insertBefore(it(),i),r.insertBefore(it(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=nt(e).nextSibling;nt(r).insertBefore(e,i),e=t}}}return n},U=(e,t,n=e)=>(e._$AI(t,n),e),at={},ot=(e,t=at)=>e._$AH=t,st=e=>e._$AH,ct=e=>{e._$AR(),e._$AA.remove()},W=$e(class extends et{constructor(e){if(super(e),e.type!==V.PROPERTY&&e.type!==V.ATTRIBUTE&&e.type!==V.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!rt(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===a||t===v)return t;let n=e.element,r=e.name;if(e.type===V.PROPERTY){if(t===n[r])return a}else if(e.type===V.BOOLEAN_ATTRIBUTE){if(!!t===n.hasAttribute(r))return a}else if(e.type===V.ATTRIBUTE&&n.getAttribute(r)===t+``)return a;return ot(e),t}}),lt=/^\s*([+-]?\d{1,3}(?:\.\d+)?)\s*[,\uff0c\s]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*$/,ut=/^8[0-9a-f]{14}$/;function G(e){let t=lt.exec(e);if(t!==null){let e=Number(t[1]),n=Number(t[2]);return Math.abs(e)<=180&&Math.abs(n)<=90?{kind:`coordinates`,lon:e,lat:n}:Math.abs(e)<=90&&Math.abs(n)<=180?{kind:`coordinates`,lon:n,lat:e}:null}let n=e.trim().toLowerCase();return ut.test(n)?{kind:`cell`,cell:n}:null}function dt(e){let{id:t,list:n,open:r,at:i}=e;return c`<div class="choices">
    <input
      id=${t}
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-autocomplete="list"
      aria-expanded=${r?`true`:`false`}
      aria-controls="${t}-list"
      aria-activedescendant=${r&&n.length>0?`${t}-${i}`:v}
      aria-invalid=${e.invalid?`true`:v}
      placeholder=${e.hint}
      .value=${W(e.value)}
      @focus=${e=>e.target.select()}
      @input=${t=>e.onInput(t.target.value)}
      @keydown=${t=>{if(r&&!t.isComposing){if(t.key===`ArrowDown`||t.key===`ArrowUp`){t.preventDefault(),t.stopPropagation();let r=t.key===`ArrowDown`?1:-1;e.onMove(Math.max(0,Math.min(n.length-1,i+r)))}else t.key===`Enter`&&n.length>0?(t.preventDefault(),e.onChoose(i)):t.key===`Tab`&&n.length>0&&e.value.trim()!==``?e.onChoose(i):t.key===`Escape`&&(t.stopPropagation(),e.onClose())}}}
      @blur=${()=>e.onClose()}
    />
    <ul id="${t}-list" role="listbox" aria-label=${e.hint} ?hidden=${!r}>
      ${r&&n.length===0?c`<li role="option" aria-disabled="true" aria-selected="false" class="empty">${e.empty}</li>`:``}
      ${r?n.map((t,n)=>pt(e,t,n)):``}
    </ul>
  </div>`}function ft(e){e.preventDefault()}function pt(e,t,n){return c`<li
    id="${e.id}-${n}"
    role="option"
    aria-selected=${n===e.at?`true`:`false`}
    @mousedown=${ft}
    @click=${()=>e.onChoose(n)}
  >
    ${t.mark??``}<b>${t.text}</b><small>${t.detail}</small>
  </li>`}var mt=[`new`,`send`,`st`,`close`,`road`,`go`,`lang`],ht=new Map([[`新建`,`new`],[`n`,`new`],[`派`,`send`],[`派遣`,`send`],[`s`,`send`],[`status`,`st`],[`状态`,`st`],[`结案`,`close`],[`归档`,`close`],[`封路`,`road`],[`block`,`road`],[`去`,`go`],[`到`,`go`],[`语言`,`lang`]]);function gt(e){let t=e.trim();if(t===``||t===`/`)return{kind:`nothing`};if(!t.startsWith(`/`)&&!t.startsWith(`、`))return{kind:`go`,place:t};let[,n=``,r=``]=/^[/、]\s*(\S+)\s*(.*)$/s.exec(t)??[];switch(K(n)){case`new`:return{kind:`new`,text:r};case`send`:{let e=Number(r);return/^[1-9]\d?$/.test(r)?{kind:`send`,rank:e}:/^\S*\D\S*$/.test(r.trim())?{kind:`send_unit`,code:r.trim()}:{kind:`unknown`,text:t}}case`st`:{let[,e,n]=/^(\S+)\s+(\S+)$/.exec(r.trim())??[];return e===void 0||n===void 0?{kind:`unknown`,text:t}:{kind:`status`,code:e,word:n}}case`close`:{let e=/^(?:road|封路)(?:\s+(.*))?$/s.exec(r.trim());return e===null?{kind:`close`,reason:r.trim()}:{kind:`road`,remark:e[1]?.trim()??``}}case`road`:return{kind:`road`,remark:r.trim()};case`go`:return r===``?{kind:`nothing`}:{kind:`go`,place:r};case`lang`:return{kind:`lang`,locale:r===`zh`||r===`en`?r:null};case null:return{kind:`unknown`,text:t}}}function K(e){let t=e.toLowerCase();return mt.find(e=>e===t)??ht.get(t)??null}var _t=[[{of:`assignment`,step:`en_route`},[`route`,`enroute`,`en_route`,`go`,`途中`,`出发`,`上路`]],[{of:`assignment`,step:`on_scene`},[`scene`,`on_scene`,`arrived`,`here`,`现场`,`到场`,`到达`]],[{of:`assignment`,step:`done`},[`done`,`finished`,`clear`,`完成`,`处置完毕`]],[{of:`assignment`,step:`cancelled`},[`recall`,`cancel`,`cancelled`,`撤回`,`撤销`,`取消`]],[{of:`unit`,step:`available`},[`free`,`available`,`可派`,`待命`,`上班`]],[{of:`unit`,step:`off_duty`},[`off`,`off_duty`,`下班`,`离岗`]],[{of:`unit`,step:`out_of_service`},[`out`,`out_of_service`,`broken`,`停用`,`故障`]]],vt=new Map(_t.flatMap(([e,t])=>t.map(t=>[t,e])));function yt(e){return vt.get(e.toLowerCase())??null}function bt(){return _t.flatMap(([,e])=>e)}var xt=` · `;function St(e){let t=w(E().city),n=w({name_zh:e.detail_zh,name_en:e.detail_en}).split(xt).filter(e=>e!==t&&e!==``);return[...e.kind===`facility`&&n.length>0?[]:[O(`place.kind`,e.kind)],...n.map(ne)].join(xt)}var Ct=8;function wt(e,t){let n=e.trimStart();if(n===``)return[];if(!n.startsWith(`/`)&&!n.startsWith(`、`))return At(n.trim(),t);let[,r=``,i=``,a=``]=/^[/、](\S*)(\s*)(.*)$/s.exec(n)??[],o=K(r);return o===null||i===``?Et(r):o===`st`?kt(a,t.units):o===`send`?/^\s*\d?\s*$/.test(a)?[]:Ot(`send`,a.trim(),t.units):o===`go`?a.trim()===``?[]:At(a.trim(),t):[]}function Tt(e){let t=e.trim();if(t===``)return``;if(!t.startsWith(`/`)&&!t.startsWith(`、`))return t;let[,n=``,r=``]=/^[/、](\S+)\s+(.*)$/s.exec(t)??[];return K(n)===`go`?r.trim():``}function Et(e){return mt.filter(t=>t.startsWith(e.toLowerCase())||K(e)===t).map(e=>({kind:`command`,key:e,text:y(`command.${e}.args`),detail:y(`command.${e}`),line:Dt(e)}))}function Dt(e){return`/${e} `}function Ot(e,t,n){return jt(t,n).map(t=>({kind:`unit`,key:t.code,text:t.code,detail:`${O(`kind`,t.kind)} · ${O(`status`,t.status)}`,unit:t,line:`/${e} ${t.code} `}))}function kt(e,t){let[,n=``,r=``,i=``]=/^(\S*)(\s*)(\S*)$/.exec(e)??[];if(r===``)return Ot(`st`,n,t);let a=new Set;return bt().filter(e=>e.startsWith(i.toLowerCase())).filter(e=>{let t=yt(e)?.step??``;return!a.has(t)&&a.add(t)}).map(e=>{let t=yt(e),r=t?.of===`assignment`?`assignment`:`status`;return{kind:`command`,key:e,text:e,detail:O(r,t?.step??e),line:`/st ${n} ${e}`}})}function At(e,t){let n=G(e),r=[];if(n?.kind===`coordinates`){let{lon:t,lat:i}=n;r.push({kind:`point`,key:e,text:A(t,i),detail:y(`place.kind.coordinates`),lon:t,lat:i})}for(let e of t.places){if(n!==null&&e.kind===`coordinates`)continue;let t=e.kind===`cell`?y(`place.cell`,{cell:e.key}):w(e);r.push({kind:`place`,key:`${e.kind}/${e.key}`,text:t,detail:St(e),place:e})}for(let n of jt(e,t.units).slice(0,3)){let e=`${y(`place.kind.unit`)} · ${O(`kind`,n.kind)} · ${O(`status`,n.status)}`;r.push({kind:`unit`,key:`unit/${n.code}`,text:n.code,detail:e,unit:n,line:null})}for(let n of t.incidents){if(!n.number.includes(e))continue;let t=`${y(`place.kind.incident`)} · ${b(n.category)}`;if(r.push({kind:`incident`,key:`incident/${n.number}`,text:n.number,detail:t,incident:n}),r.length>=Ct)break}return r.slice(0,Ct)}function jt(e,t){let n=e.toLowerCase(),r=[];for(let e of t)if(e.code.toLowerCase().includes(n)&&r.push(e),r.length>=Ct)break;return r}async function Mt(e,t,n){let r=await Nt(gt(e),t,n);return r===``||(t.say(r,`bad`),!1)}async function Nt(e,t,n){switch(e.kind){case`nothing`:return``;case`unknown`:return y(`command.unknown`,{text:e.text});case`new`:return t.openForm(e.text),``;case`send`:return t.incident===null?y(`command.no_incident`):t.recommending.choose(e.rank)?(await t.recommending.confirm(),``):y(`command.no_rank`,{n:e.rank});case`send_unit`:return Pt(e.code,t);case`status`:return It(e.code,e.word,t);case`close`:return t.incident===null?y(`command.no_incident`):e.reason===``?y(`command.no_reason`):(await t.close(e.reason),``);case`road`:return t.openPanel(`closure`),t.closing.change({remark:e.remark}),``;case`go`:return Lt(e.place,t,n);case`lang`:return re(e.locale??(x()===`zh`?`en`:`zh`)),``}}async function Pt(e,t){if(t.incident===null)return y(`command.no_incident`);let n=Ft(e);if(n===void 0)return y(`command.no_unit`,{code:e});let r=(t.recommending.ranking?.rows??[]).findIndex(e=>e.entry.unit.id===n.id&&!e.gone)+1;return r>0&&t.recommending.choose(r)?await t.recommending.confirm():t.overriding.open(n.id),``}function Ft(e){return[...T.state.units.values()].find(t=>t.code.toLowerCase()===e.toLowerCase())}async function It(e,t,n){let r=Ft(e);if(r===void 0)return y(`command.no_unit`,{code:e});let i=yt(t);if(i===null)return y(`command.no_status`,{text:t});if(i.of===`assignment`&&r.assignment===null)return y(`command.no_assignment`,{code:r.code});if(i.of===`assignment`?await n.stepAssignment(r.assignment?.id??0,i.step):await n.stepUnit(r.id,i.step)){let e=i.of===`assignment`?O(`assignment`,i.step):O(`status`,i.step);n.say(y(`command.status.done`,{code:r.code,status:e}))}return``}async function Lt(e,t,n){let i=G(e);if(i?.kind===`coordinates`)return n.goTo([i.lon,i.lat]),``;let a=[];if(!await t.attempt(async()=>{a=await r(e)}))return``;let[o]=a;return o===void 0?y(`command.no_place`,{text:e}):(n.goTo([o.lon,o.lat],o.bbox),``)}var Rt=140,q=class extends C{constructor(...e){super(...e),this.line=``,this.focused=!1,this.at=-1,this.places=[],this.#e=``,this.#s=e=>{if(e.isComposing)return;let t=this.#r(),n=t[this.at];if(e.key===`ArrowDown`||e.key===`ArrowUp`){e.preventDefault();let n=e.key===`ArrowDown`?1:-1;this.at=Math.max(-1,Math.min(t.length-1,this.at+n))}else e.key===`Tab`&&!e.shiftKey&&t.length>0?(e.preventDefault(),this.#c(n??t[0])):e.key===`Enter`?(e.preventDefault(),e.stopPropagation(),n===void 0?this.#u():this.#l(n)):e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.line===``?this.#d():this.#a(``))}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}begin(e){this.line=e;let t=this.querySelector(`input`);t?.focus(),this.updateComplete.then(()=>t?.setSelectionRange(e.length,e.length))}render(){let e=this.focused?this.#r():[],t=e.length>0;return c`<div class="line">
        <span class="prompt" aria-hidden="true">/</span>
        <input
          id="command"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${y(`command.label`)}
          aria-autocomplete="list"
          aria-expanded=${t?`true`:`false`}
          aria-controls="command-list"
          aria-activedescendant=${t&&this.at>=0?`command-${this.at}`:v}
          placeholder=${this.#n()}
          .value=${W(this.line)}
          @input=${e=>this.#a(e.target.value)}
          @keydown=${this.#s}
          @focus=${()=>this.focused=!0}
          @blur=${()=>this.focused=!1}
        />
        <ul id="command-list" role="listbox" aria-label=${y(`command.completions`)} ?hidden=${!t}>
          ${e.map((e,t)=>this.#i(e,t))}
        </ul>
      </div>
      <p class="hints" aria-hidden="true">
        <span><kbd>N</kbd>${y(`key.new`)}</span>
        <span><kbd>1–9</kbd>${y(`key.pick`)}</span>
        <span><kbd>Enter</kbd>${y(`key.enter`)}</span>
        <span><kbd>/</kbd>${y(`key.slash`)}</span>
        <span><kbd>Z</kbd>${y(`key.undo`)}</span>
        <span><kbd>?</kbd>${y(`key.help`)}</span>
      </p>`}#n(){let{recommending:e,incident:t}=this.desk,n=e.picked;return n===null||t===null?y(`command.prompt`):`${y(`rec.preview`,{n:n.rank,code:n.entry.unit.code,number:t.number,time:M(n.entry.travel_time_s)})} — ${y(`rec.confirm`)}`}#r(){return wt(this.line,{units:T.state.units.values(),incidents:T.state.incidents.values(),places:this.places})}#i(e,t){let n=t===this.at?`true`:`false`;return c`<li id="command-${t}" role="option" aria-selected=${n} @mousedown=${ft} @click=${()=>this.#l(e)}>
      <b>${e.text}</b><small>${e.detail}</small>
    </li>`}#a(e){this.line=e,this.at=Tt(e)===``?-1:0,clearTimeout(this.#t);let t=Tt(e);t===``?(this.places=[],this.#e=``):this.#t=setTimeout(()=>void this.#o(t),Rt)}async#o(t){if(this.#e=t,G(t)?.kind===`coordinates`)this.places=[];else try{let e=await r(t);this.#e===t&&(this.places=e)}catch(t){if(!(t instanceof e))throw t;this.places=[]}}#s;#c(e){`line`in e&&e.line!==null?this.#a(e.line):this.#l(e)}#l(e){switch(e.kind){case`command`:this.#a(e.line),e.line===this.line&&!e.line.endsWith(` `)&&this.#u();return;case`unit`:if(e.line!==null){this.#a(e.line);return}this.desk.selectUnit(e.unit.id),e.unit.position!==null&&this.view.goTo([e.unit.position.lon,e.unit.position.lat]);break;case`incident`:this.desk.selectIncident(e.incident.id);break;case`place`:this.view.goTo([e.place.lon,e.place.lat],e.place.bbox);break;case`point`:this.view.goTo([e.lon,e.lat])}this.#d()}async#u(){clearTimeout(this.#t),await Mt(this.line,this.desk,this.view)&&this.#d()}#d(){this.#a(``),this.querySelector(`input`)?.blur()}};D([g({attribute:!1})],q.prototype,`desk`,void 0),D([g({attribute:!1})],q.prototype,`view`,void 0),D([o()],q.prototype,`line`,void 0),D([o()],q.prototype,`focused`,void 0),D([o()],q.prototype,`at`,void 0),D([o()],q.prototype,`places`,void 0),customElements.define(`desk-command`,q);function J(e){return e.toLowerCase().normalize(`NFKC`).trim()}function zt(e,t){let n=J(t),r=[];for(let t of e){let e=[t.name_zh,t.name_en,t.key].map(J);n===``||e.some(e=>e.startsWith(n))?r.push([0,t]):e.some(e=>e.includes(n))&&r.push([1,t])}return r.sort(([e,t],[n,r])=>e-n||t.priority-r.priority).map(([,e])=>e)}function Bt(e,t){let n=J(t),r=null,i=0;for(let t of e){let e=Math.max(Vt(J(t.name_zh),n),Ht(J(t.name_en),n));(e>i||e===i&&r!==null&&e>0&&t.priority<r.priority)&&(r=t,i=e)}return r}function Vt(e,t){let n=0;for(let r=0;r+2<=e.length;r+=1)t.includes(e.slice(r,r+2))&&(n+=1);return n/Math.max(1,e.length-1)}function Ht(e,t){let n=e.split(/[^a-z]+/).filter(e=>e.length>=3),r=new Set(t.split(/[^a-z]+/).filter(e=>e.length>=3));return n.filter(e=>r.has(e)).length/Math.max(1,n.length)}function Ut(e){return S(x(),`warning.${e.code}`)??e.message}var Wt=new Set([`facility`,`street`,`address`]),Gt=class{#e;#t;#n;constructor(e){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.place=null,this.found=null,this.foundFor=``,this.pointed=0,this.problem=``,this.problemField=``,this.sending=!1,this.opened=0,this.#e=_(),this.#t=0,this.#n=e}open(e){e===``&&(this.description!==``||this.place!==null)?(this.opened+=1,this.#n()):(this.clear(),this.opened+=1,this.describe(e))}clear(){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.place=null,this.found=null,this.problem=this.problemField=``,this.sending=!1,this.#e=_(),this.#n()}describe(e){this.description=e,this.categoryByHand||(this.category=Bt(E().categories.values(),e)),this.#a()}chooseCategory(e){this.category=e,this.categoryByHand=e!==null,this.#a()}choosePriority(e){this.priority=e,this.#n()}choosePlace(e){let t=w(e);this.#r({at:[e.lon,e.lat],text:t,address:Wt.has(e.kind)?t:``,warnings:[]}),this.#i()}async choosePoint(e,t=null){let n=t===null?``:w(t);this.pointed+=1,this.#r({at:e,text:n||A(...e),address:n,warnings:[]}),await this.#i()}#r(e){this.place=e,this.found=null,this.#t+=1,this.#a()}async#i(){let t=this.place;if(t!==null){try{let e=await ue(...t.at);if(this.place!==t)return;let n=te(e.areas),r=t.address===``?n:`${t.text} · ${n}`;this.place={...t,text:r,warnings:e.warnings.map(Ut)}}catch(n){if(!(n instanceof e))throw n;this.place===t&&(this.place={...t,warnings:[z(n)]})}this.#n()}}forgetPlace(){this.place=null,this.#n()}closeSearch(){this.found=null,this.#n()}async search(t){this.#t+=1;let n=this.#t,r=null;try{if(t.trim()!==``&&(r=await Kt(t)),n!==this.#t||this.place!==null)return[];(this.problemField===`search`||this.problemField===`place`&&r!==null&&r.length>0)&&(this.problem=this.problemField=``)}catch(t){if(!(t instanceof e))throw t;if(n!==this.#t)return[];this.problem=z(t),this.problemField=`search`}return this.found=r,this.foundFor=t,this.#n(),r??[]}async file(){let t=this.#o();if(this.problem=t?.text??``,this.problemField=t?.field??``,t!==null||this.category===null||this.place===null||this.sending)return this.#n(),null;this.sending=!0,this.#n();let[n,r]=this.place.at;try{let e=await h({category:this.category.key,description:this.description.trim(),lon:n,lat:r,source:`desk`,...this.priority===null?{}:{priority:this.priority},...this.place.address===``?{}:{address:this.place.address}},this.#e);return this.clear(),{incident:e.incident,warnings:e.warnings.map(Ut)}}catch(t){if(!(t instanceof e))throw t;return this.problem=z(t),t.code!==`network`&&(this.#e=_()),null}finally{this.sending=!1,this.#n()}}#a(){let e=this.#o();(this.problemField!==`search`||this.place!==null)&&e?.field!==this.problemField&&(this.problem=this.problemField=``),this.#n()}#o(){return this.place===null?{text:y(`form.place.needed`),field:`place`}:this.category===null?{text:y(`form.category.needed`),field:`category`}:this.description.trim()===``?{text:y(`form.description.needed`),field:`description`}:null}missPlace(){this.problem=y(`form.place.none`),this.problemField=`place`,this.#n()}};async function Kt(e){let t=G(e);return t?.kind===`coordinates`?[qt(t.lon,t.lat)]:r(e)}function qt(e,t){let n=A(e,t);return{kind:`coordinates`,key:n,name_zh:n,name_en:n,detail_zh:``,detail_en:``,lon:e,lat:t,bbox:null,training:!1}}var Jt=[`nearest`,`requested`,`confirmed`,`equipped`,`nobody_else`,`other`];function Yt(e,t){let n=t.trim();return[e===null||e===`other`?``:O(`override.reason`,e),n].filter(e=>e!==``).join(` · `)}function Xt(e){return e.some(e=>!e.overridable)?`barred`:e.length>0?`needs_reason`:`free`}var Zt=class{#e;#t;constructor(e){this.unitId=null,this.judged=null,this.choice=null,this.remark=``,this.problem=``,this.sending=!1,this.judgedMs=0,this.#t=0,this.#e=e}get reason(){return Yt(this.choice,this.remark)}get ready(){if(this.judged===null||this.sending)return!1;let e=Xt(this.judged.causes);return e===`free`||e===`needs_reason`&&this.reason!==``}open(e){this.#e.incident!==null&&(this.unitId=e,this.judged=this.choice=null,this.remark=this.problem=``,this.#e.openPanel(`override`),this.judge())}change(e){Object.assign(this,e),this.problem=``,this.#e.changed()}async judge(){let{incident:t}=this.#e,{unitId:r}=this;if(t===null||r===null)return;this.#t+=1;let i=this.#t;try{let e=await n(t.id,r);if(i!==this.#t)return;this.judged=e,this.judgedMs=Date.now()}catch(t){if(!(t instanceof e))throw t;i===this.#t&&(this.problem=z(t))}this.#e.changed()}async makeAvailable(){let{unitId:e}=this;e!==null&&(await this.#e.attempt(async()=>T.answer([await l(e,`available`)],[])),await this.judge())}async send(){let{incident:t}=this.#e,{judged:n}=this;if(t===null||n===null||!this.ready){n!==null&&Xt(n.causes)===`needs_reason`&&(this.problem=y(`override.reason.needed`)),this.#e.changed();return}let{reason:r}=this;this.sending=!0,this.#e.changed();try{let e=await le(t.id,{unit_id:n.unit.id,...r===``?{}:{override_reason:r}},_());T.answer([e.unit],[e.incident]),this.#e.showIncident();let i={assignmentId:e.assignment.id,code:n.unit.code};this.#e.sayUndoable(y(`toast.assigned`,{code:n.unit.code,number:t.number}),i)}catch(t){if(!(t instanceof e))throw t;this.problem=z(t),this.judge()}finally{this.sending=!1,this.#e.changed(),this.#e.recommending.ask(`fresh`)}}},Qt=3,$t=class{#e;constructor(e){this.answer=null,this.answeredMs=0,this.problem=``,this.asked=``,this.#e=e}follow(e){let{place:t,category:n}=e,r=t===null||n===null?``:`${t.at.join()} ${n.key}`;r!==this.asked&&(this.asked=r,this.answer=null,this.problem=``,t!==null&&n!==null&&this.#t(r,t.at,n.key))}again(e){this.asked!==``&&(this.asked=``,this.follow(e))}async#t(t,n,r){try{let e=await i(n,r,Qt);if(t!==this.asked)return;this.answer=e,this.answeredMs=Date.now()}catch(n){if(!(n instanceof e))throw n;t===this.asked&&(this.problem=z(n))}this.#e()}};function en(e){return{rows:e.map(e=>({entry:e,gone:!1})),reordered:!1}}function tn(e,t){let n=new Map(t.map(e=>[e.unit.id,e])),r=e.rows.map(e=>{let t=n.get(e.entry.unit.id);return t===void 0?{entry:e.entry,gone:!0}:{entry:t,gone:!1}});for(;r.at(-1)?.gone;)r.pop();let i=new Set(r.map(e=>e.entry.unit.id));for(let e of t)i.has(e.unit.id)||r.push({entry:e,gone:!1});let a=r.filter(e=>!e.gone).map(e=>e.entry.unit.id).some((e,n)=>t[n]?.unit.id!==e);return{rows:r.slice(0,9),reordered:a}}var nn=5,rn=3e3,an=12e3,on=class{#e;#t;#n;#r;#i;constructor(e){this.answer=null,this.ranking=null,this.problem=``,this.askedMs=0,this.answeredMs=0,this.notice=``,this.pick=null,this.sending=!1,this.#t=null,this.#n=0,this.#r=!1,this.#e=e}start(e){clearTimeout(this.#i),this.#t=e,this.answer=null,this.ranking=null,this.problem=this.notice=``,this.pick=null,e!==null&&this.ask(`fresh`)}get loading(){return this.answer===null&&this.problem===``&&this.#t!==null}row(e){return this.ranking?.rows[e-1]?.entry??null}choose(e){let t=this.ranking?.rows[e-1];return t===void 0||t.gone||this.sending?!1:(this.pick=t.entry.unit.id,this.#e.changed(),!0)}unpick(){this.pick=null,this.#e.changed()}get picked(){let e=this.ranking?.rows.findIndex(e=>e.entry.unit.id===this.pick&&!e.gone)??-1,t=this.ranking?.rows[e];return t===void 0?null:{rank:e+1,entry:t.entry}}async ask(t){let n=this.#t;if(n===null||this.#r&&t===`steady`)return;this.#r=!0,this.#n+=1;let r=this.#n;this.askedMs=Date.now();try{let e=await f(n,nn);if(r!==this.#n||n!==this.#t)return;this.answer=e,this.answeredMs=Date.now(),this.problem=``,this.ranking=t===`steady`&&this.ranking!==null?tn(this.ranking,e.units):en(e.units)}catch(t){if(!(t instanceof e))throw t;r===this.#n&&n===this.#t&&(this.problem=z(t))}finally{r===this.#n&&(this.#r=!1,this.#o(an)),this.#e.changed()}}hear(e){this.#t!==null&&e.kind!==`answer`&&(e.road===null?(e.topic.startsWith(`unit.`)||e.topic.startsWith(`assignment.`)||e.kind===`snapshot`)&&this.#o(Math.max(0,this.askedMs+rn-Date.now())):this.#a(e.road))}async#a(e){let t=this.answer;await this.ask(`fresh`);let{answer:n}=this;if(t===null||n===null||n===t)return;let r=y(e.ended?`rec.opened`:`rec.closed`,{reason:e.reason});this.notice=`${r} — ${y(sn(t,n)?`rec.same_times`:`rec.new_times`)}`,this.picked===null&&(this.pick=null),this.#e.changed()}#o(e){clearTimeout(this.#i),this.#i=setTimeout(()=>{this.#t!==null&&T.state.incidents.has(this.#t)&&(document.hidden||this.sending?this.#o(an):this.ask(`steady`))},e)}async confirm(){let t=this.picked,n=this.#e.incident;if(t===null||n===null||this.sending)return;let{unit:r}=t.entry,i=_();this.sending=!0,this.#e.changed();try{let e=await le(n.id,{unit_id:r.id,rank:t.entry.rank,...this.answer===null?{}:{network_version:this.answer.network.version}},i);this.pick=null,T.answer([e.unit],[e.incident]);let a={assignmentId:e.assignment.id,code:r.code};this.#e.sayUndoable(y(`toast.assigned`,{code:r.code,number:n.number}),a)}catch(t){if(!(t instanceof e))throw t;this.pick=null,t.code===`unit_not_eligible`?this.#e.overriding.open(r.id):this.#e.say(z(t),`bad`)}finally{this.sending=!1,this.#e.changed(),this.ask(`fresh`)}}};function sn(e,t){let n=({units:e})=>e.map(e=>`${e.unit.id}:${Math.round(e.distance_m/10)}`).join();return n(e)===n(t)}var cn=6e3,ln=1e4,un=class{constructor(){this.panel=`incident`,this.side=`queue`,this.phoneTab=`queue`,this.help=!1,this.incidentId=null,this.unitId=null,this.assignments=[],this.toast=null,this.offer=null,this.spot=null,this.preview=new $t(()=>this.changed()),this.draft=new Gt(()=>{this.preview.follow(this.draft),this.changed()}),this.closing=new Ze(()=>this.changed()),this.show=()=>void 0,this.recommending=new on(this),this.overriding=new Zt(this),this.#e=null,this.#t=new Set}#e;#t;listen(){let e=T.subscribe(e=>this.#i(e));return()=>{e(),this.recommending.start(null)}}subscribe(e){return this.#t.add(e),()=>this.#t.delete(e)}changed(){for(let e of this.#t)e()}get queue(){return[...T.state.incidents.values()].sort(be)}get incident(){if(this.incidentId===null)return null;let e=T.state.incidents.get(this.incidentId);return e!==void 0&&(this.#e=e),e??(this.#e?.id===this.incidentId?this.#e:null)}get unit(){return this.unitId===null?null:T.state.units.get(this.unitId)??null}selectIncident(e){this.incidentId=e,this.unitId=null,this.panel=`incident`,this.spot=null,this.assignments=[],this.recommending.start(e),e!==null&&(this.phoneTab=`detail`,this.#r(e)),this.changed()}selectUnit(e){this.unitId=e,this.panel=`unit`,this.phoneTab=`detail`,this.changed()}moveInQueue(e){let t=this.queue;if(t.length===0)return;let n=t.findIndex(e=>e.id===this.incidentId),r=n<0?0:Math.min(t.length-1,Math.max(0,n+e));this.selectIncident(t[r]?.id??null)}openForm(e=``){this.panel=`form`,this.phoneTab=`detail`,this.draft.open(e);let{spot:t}=this;this.spot=null,t!==null&&this.draft.choosePoint(t.facility?.at??t.at,t.facility),this.changed()}showIncident(){this.panel=`incident`,this.unitId=null}openPanel(e){this.panel=e,this.phoneTab=`detail`,this.spot=null,e===`closure`&&this.closing.clear(),this.changed()}closeHelp(){this.help=!1,this.changed()}back(){this.help?this.help=!1:this.recommending.pick===null?this.panel===`closure`&&this.closing.points.length>0?this.closing.clear():this.panel===`incident`?this.spot===null?this.toast!==null||this.offer!==null?this.dismiss():this.selectIncident(null):this.spot=null:this.showIncident():this.recommending.unpick(),this.changed()}say(e,t=`plain`,n=cn){this.toast={text:e,tone:t,untilMs:Date.now()+n},this.changed()}sayUndoable(e,t){this.offer={...t,untilMs:Date.now()+ln},this.say(e,`plain`,ln)}expire(e){this.toast!==null&&e>this.toast.untilMs&&(this.toast=null),this.offer!==null&&e>this.offer.untilMs&&(this.offer=null)}dismiss(){this.toast=this.offer=null,this.changed()}async undo(){this.expire(Date.now());let e=this.offer;e!==null&&(this.dismiss(),await this.attempt(async()=>{await this.#n(e.assignmentId,`cancelled`,y(`assignment.reason.undo`)),this.say(y(`toast.undone`,{code:e.code}))}))}async stepAssignment(e,t){return this.attempt(()=>this.#n(e,t,t===`cancelled`?y(`assignment.reason.cancelled`):void 0))}async#n(e,t,n){let r=await s(e,t,n);T.answer([r.unit],[r.incident]),this.recommending.ask(`fresh`)}async stepUnit(e,t){return this.attempt(async()=>{let n=await l(e,t);T.answer([n],[])})}async close(e){let t=this.incident;return t!==null&&this.attempt(async()=>{let n=await m(t.id,e,t.version);this.#e=n,T.answer([],[n]),this.say(y(`incident.closed.done`,{number:t.number}))})}async attempt(t){try{return await t(),!0}catch(t){if(!(t instanceof e))throw t;return this.say(z(t),`bad`),!1}finally{this.changed()}}async#r(t){try{let e=await u(t);if(this.incidentId!==t)return;this.assignments=e.assignments.filter(e=>e.ended_at===null),this.changed()}catch(t){if(!(t instanceof e))throw t}}#i(e){if(e.kind===`positions`||e.kind===`tick`)return;let t=this.incidentId;t!==null&&(e.touched.incidents===`all`||e.touched.incidents.includes(t))&&this.#r(t),(e.topic.startsWith(`closure.`)||e.topic.startsWith(`speed.`))&&this.preview.again(this.draft),this.recommending.hear(e),this.changed()}};function dn(e){let{answer:t,problem:n,asked:r}=e;return r===``?v:c`<section class="preview" aria-label=${y(`preview.title`)} aria-busy=${t===null&&n===``?`true`:`false`}>
    <h3>${y(`preview.title`)} <span>${y(`preview.hint`)}</span></h3>
    ${n===``?v:c`<p class="note warn">${y(`rec.failed`,{reason:n})}</p>`}
    ${t===null&&n===``?c`<p class="empty" role="status">${y(`rec.loading`)}</p>`:v}
    ${t?.units.length===0?c`<p class="empty">${y(`rec.none`)}</p>`:v}
    <ol>
      ${t?.units.map(e=>c`<li>
          <kbd>${e.rank}</kbd>
          <b>${e.unit.code}</b>
          <small>${O(`kind`,e.unit.kind)}</small>
          <b class="eta">${M(e.travel_time_s)}</b>
          <small>${N(e.distance_m)}</small>
        </li>`)}
    </ol>
  </section>`}var fn=140,pn=8,mn={place:`#form-place`,category:`#form-category`,description:`textarea`},Y=class extends C{constructor(...e){super(...e),this.categoryText=null,this.placeText=null,this.at=0,this.#e=-1,this.#t=0,this.#r=null,this.#_=e=>{if(e.isComposing||(e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back()),e.key!==`Enter`||e.target instanceof HTMLButtonElement))return;let t=e.defaultPrevented;if(e.ctrlKey||e.metaKey){e.preventDefault(),this.#b();return}if(e.shiftKey&&e.target instanceof HTMLTextAreaElement||(e.preventDefault(),e.stopPropagation(),t))return;let{id:n}=e.target;n===`form-place`?(this.#h(),this.#a(`category`)):n===`form-category`?(this.categoryText===null||this.categoryText.trim()===``)&&this.#a(`description`):this.#b()},this.#v=()=>{this.desk.draft.clear(),this.desk.back()},this.#y=e=>{e.preventDefault(),this.#b()}}#e;#t;#n;#r;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}updated(e){super.updated(e);let{draft:t}=this.desk;t.opened===this.#e?t.pointed!==this.#t&&(this.placeText=null,this.contains(document.activeElement)&&document.activeElement?.id!==`form-place`||this.#i()):(this.#e=t.opened,this.categoryText=this.placeText=null,this.#i()),this.#t=t.pointed}#i(){let{place:e,category:t}=this.desk.draft;this.#a(e===null?`place`:t===null?`category`:`description`)}#a(e){let t=mn[e];t!==void 0&&this.querySelector(t)?.focus()}render(){let{draft:e,preview:t}=this.desk;return c`<h2>${y(`form.title`)}</h2>
      <form class="new" autocomplete="off" @submit=${this.#y} @keydown=${this.#_}>
        ${this.#d()} ${this.#o()}
        <label>
          <span>${y(`form.description`)}</span>
          <textarea
            rows="3"
            placeholder=${y(`form.description.hint`)}
            aria-invalid=${e.problemField===`description`?`true`:v}
            .value=${W(e.description)}
            @input=${t=>e.describe(t.target.value)}
          ></textarea>
        </label>
        ${this.#u()} ${e.problem===``?``:c`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending}>
            ${e.sending?y(`form.sending`):y(`form.submit`)} <kbd>Enter</kbd>
          </button>
          <button type="button" @click=${this.#v}>${y(`form.cancel`)}</button>
        </div>
      </form>
      ${dn(t)}`}#o(){let{draft:e}=this.desk,t=e.category,n=this.categoryText===null?[]:this.#s(),r=this.categoryText??(t===null?``:w(t));return c`<div class="field">
      <label for="form-category">${y(`form.category`)}</label>
      ${dt({id:`form-category`,value:r,hint:y(`form.category.hint`),invalid:e.problemField===`category`,open:this.categoryText!==null,at:this.at,empty:y(`form.category.none`),list:n.map(e=>hn(e)),onInput:e=>this.#c(e),onChoose:e=>this.#l(n[e]),onMove:e=>this.at=e,onClose:()=>this.categoryText=null})}
      ${t===null?``:c`<small class="under">
            ${e.categoryByHand?``:`${y(`form.category.suggested`)} · `}${y(`form.skills`,{skills:t.skills.map(e=>O(`skill`,e)).join(` · `),limit:Se(t.limit_s)})}
          </small>`}
    </div>`}#s(){return zt(E().categories.values(),this.categoryText??``).slice(0,pn)}#c(e){this.categoryText=e,this.at=0,e.trim()===``&&this.desk.draft.chooseCategory(null)}#l(e){e!==void 0&&(this.desk.draft.chooseCategory(e),this.categoryText=null,this.#a(`description`))}#u(){let{draft:e}=this.desk,t=e.priority??e.category?.priority??null;return c`<fieldset class="priority">
      <legend>${y(`form.priority`)}</legend>
      ${[1,2,3].map(n=>c`<label class=${t===n?`on`:``}>
          <input
            type="radio"
            name="priority"
            class="sr"
            .checked=${t===n}
            @change=${()=>e.choosePriority(n)}
          />
          ${we(n)} ${O(`priority`,String(n))}
        </label>`)}
      ${e.priority===null&&t!==null?c`<small>${y(`form.priority.default`)}</small>`:``}
    </fieldset>`}#d(){let{draft:e}=this.desk,t=e.found??[];return c`<div class="field">
      <label for="form-place">${y(`form.place`)}</label>
      ${dt({id:`form-place`,value:e.place?.text??this.placeText??``,hint:y(`form.place.example`),invalid:e.problemField===`place`,open:e.found!==null&&e.place===null,at:this.at,empty:y(`form.place.none`),list:t.map(gn),onInput:e=>this.#f(e),onChoose:e=>this.#p(e),onMove:e=>this.at=e,onClose:()=>e.closeSearch()})}
      <small class="under">${e.place===null?y(`form.place.hint`):A(...e.place.at)}</small>
      ${e.place?.warnings.map(e=>c`<p class="note warn">${e}</p>`)??``}
    </div>`}#f(e){this.placeText=e,this.at=0,this.desk.draft.place!==null&&this.desk.draft.forgetPlace(),clearTimeout(this.#n),this.#n=setTimeout(()=>void this.desk.draft.search(e),fn)}#p(e){let{draft:t}=this.desk,n=t.foundFor===this.placeText||e>0?t.found?.[e]:void 0;n===void 0?this.#h():this.#m(n),this.#a(`category`)}#m(e){clearTimeout(this.#n),this.placeText=null,this.desk.draft.choosePlace(e)}#h(){let{draft:e}=this.desk,t=this.placeText?.trim()??``;return e.place!==null||t===``?Promise.resolve():(clearTimeout(this.#n),this.#r??=this.#g(t).finally(()=>this.#r=null),this.#r)}async#g(e){let{draft:t}=this.desk,[n]=await t.search(e);n===void 0?t.place===null&&t.problem===``&&t.missPlace():this.#m(n)}#_;#v;#y;async#b(){let{draft:e}=this.desk;await this.#h();let t=await e.file();if(t===null){this.#a(e.problemField);return}T.answer([],[t.incident]),this.desk.selectIncident(t.incident.id);let n=[y(`form.filed`,{number:t.incident.number}),...t.warnings].join(` · `);this.desk.say(n,t.warnings.length>0?`bad`:`plain`),document.activeElement?.blur()}};D([g({attribute:!1})],Y.prototype,`desk`,void 0),D([o()],Y.prototype,`categoryText`,void 0),D([o()],Y.prototype,`placeText`,void 0),D([o()],Y.prototype,`at`,void 0);function hn(e){return{key:e.key,mark:we(e.priority),text:w(e),detail:Se(e.limit_s)}}function gn(e){return{key:`${e.kind}/${e.key}`,text:w(e),detail:St(e)}}customElements.define(`desk-form`,Y);var _n=[`fire`,`medical`,`police`],X=class extends C{constructor(...e){super(...e),this.open=!1}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()));let e=e=>{this.open&&e instanceof KeyboardEvent&&e.key===`Escape`&&(this.open=!1,e.stopPropagation(),this.querySelector(`.menu-button`)?.focus()),e.type===`pointerdown`&&!this.querySelector(`.menu`)?.contains(e.target)&&(this.open=!1)};addEventListener(`pointerdown`,e),this.addEventListener(`keydown`,e),this.follow(()=>removeEventListener(`pointerdown`,e))}render(){let{city:e,session:t}=E(),n=Te(T.state.incidents.values(),T.state.units.values(),T.nowMs),r=T.feed;return c`<h1 class="brand">${y(`app.name`)} <span>${w(e)} · ${y(`app.desk`)}</span></h1>
      <div class="nums ${r.state===`down`?`old`:``}">
        <span><b>${T.count(n.open)}</b> ${y(`num.open`)}</span>
        <span class=${n.pressing>0?`bad`:``}><b>${T.count(n.pressing)}</b> ${y(`num.pressing`)}</span>
        <span class="ok"><b>${T.count(n.free)}</b> ${y(`num.free`)}</span>
      </div>
      ${this.#e()}
      <span class="feed ${r.state}"><i aria-hidden="true"></i>${_e(r)}</span>
      <span class="clock"><small>${fe(T.nowMs,e.timezone)}</small>${j(T.nowMs,e.timezone)}</span>
      <span class="who">${t.account.name}</span>
      <button type="button" class="plain" lang=${x()===`zh`?`en`:`zh-CN`} title=${y(`language.switch.hint`)} @click=${()=>re(x()===`zh`?`en`:`zh`)}>
        ${y(`language.switch`)}
      </button>
      <div class="menu">
        <button type="button" class="plain menu-button" aria-expanded=${this.open?`true`:`false`} aria-label=${y(`menu.title`)} @click=${()=>this.open=!this.open}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16M4 12h16M4 18h16" /></svg>
        </button>
        ${this.open?this.#i():v}
      </div>`}#e(){let e=T.state.alerts.size,t=de(T.state.alerts.values()).length;return e===0?v:c`<button type="button" class="plain alerts ${t>0?`fresh`:``}" @click=${()=>this.desk.openPanel(`alerts`)}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3.5L22 20.5H2zM12 10v5M12 17.4v.2" /></svg>
      ${y(`alerts.count`,{n:e})}${t>0?` · ${y(`alerts.fresh`,{fresh:t})}`:``}
    </button>`}async#t(){await this.desk.attempt(p)&&location.reload()}#n(){return c`<select aria-label=${y(`coverage.group`)} @change=${e=>{this.layers.group=e.target.value,this.layers.set(`coverage`,!0),this.requestUpdate()}}>
      ${_n.map(e=>c`<option value=${e} ?selected=${e===this.layers.group}>${O(`group`,e)}</option>`)}
    </select>`}#r(e){this.open=!1,this.desk.openPanel(e)}#i(){let e=e=>c`<label>
      <input
        type="checkbox"
        .checked=${this.layers.shown[e]}
        @change=${t=>{this.layers.set(e,t.target.checked),this.requestUpdate()}}
      />
      ${y(`layers.${e}`)}
    </label>`;return c`<div class="sheet">
      <button type="button" class="link" @click=${()=>this.#r(`closure`)}>${y(`closure.title`)} <kbd>C</kbd></button>
      <button type="button" class="link" @click=${()=>this.#r(`alerts`)}>${y(`alerts.title`)} <kbd>A</kbd></button>
      <hr />
      <h2>${y(`layers.title`)}</h2>
      ${e(`facilities`)} ${e(`load`)} ${e(`off_duty`)} ${e(`coverage`)} ${this.#n()}
      <hr />
      <a href="/wall" target="_blank" rel="noopener">${y(`menu.wall`)}</a>
      <a href="/api/docs" target="_blank" rel="noopener">${y(`menu.api`)}</a>
      <button type="button" class="link" @click=${()=>void this.#t()}>${y(`sign_in.out`)}</button>
    </div>`}};D([g({attribute:!1})],X.prototype,`desk`,void 0),D([g({attribute:!1})],X.prototype,`layers`,void 0),D([o()],X.prototype,`open`,void 0),customElements.define(`desk-header`,X);var vn=[[`N`,`help.n`],[`J K ↓ ↑`,`help.jk`],[`1 – 9`,`help.pick`],[`Enter`,`help.enter`],[`Esc`,`help.esc`],[`/`,`help.slash`],[`F`,`help.f`],[`R`,`help.r`],[`Z`,`help.z`],[`U`,`help.u`],[`C`,`help.c`],[`A`,`help.a`],[`L`,`help.l`],[`?`,`help.question`]],yn=[[`command.new.args`,`command.new`],[`command.send.args`,`command.send`],[`command.st.args`,`command.st`],[`command.close.args`,`command.close`],[`command.road.args`,`command.road`],[`command.go.args`,`command.go`],[`command.lang.args`,`command.lang`]];function bn(e){return c`<dialog class="help" aria-label=${y(`help.title`)} @close=${e}>
    <div class="help-sheet">
      <h2>${y(`help.title`)}</h2>
      <dl>
        ${vn.map(([e,t])=>c`<div><dt><kbd>${e}</kbd></dt><dd>${y(t)}</dd></div>`)}
      </dl>
      <dl class="commands">
        ${yn.map(([e,t])=>c`<div><dt><code>${y(e)}</code></dt><dd>${y(t)}</dd></div>`)}
      </dl>
      <button type="button" @click=${e}>${y(`help.close`)} <kbd>Esc</kbd></button>
    </div>
  </dialog>`}var xn=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},Sn=$e(class extends et{constructor(e){if(super(e),e.type!==V.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=st(e),{values:o,keys:s}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=s,o;let c=this.ut??=[],l=[],u,d,f=0,p=i.length-1,m=0,h=o.length-1;for(;f<=p&&m<=h;)if(i[f]===null)f++;else if(i[p]===null)p--;else if(c[f]===s[m])l[m]=U(i[f],o[m]),f++,m++;else if(c[p]===s[h])l[h]=U(i[p],o[h]),p--,h--;else if(c[f]===s[h])l[h]=U(i[f],o[h]),H(e,l[h+1],i[f]),f++,h--;else if(c[p]===s[m])l[m]=U(i[p],o[m]),H(e,i[f],i[p]),p--,m++;else if(u===void 0&&(u=xn(s,m,h),d=xn(c,f,p)),u.has(c[f])){if(u.has(c[p])){let t=d.get(s[m]),n=t===void 0?null:i[t];if(n===null){let t=H(e,i[f]);U(t,o[m]),l[m]=t}else l[m]=U(n,o[m]),H(e,i[f],n),i[t]=null;m++}else ct(i[p]),p--}else ct(i[f]),f++;for(;m<=h;){let t=H(e,l[h+1]);U(t,o[m]),l[m++]=t}for(;f<=p;){let e=i[f++];e!==null&&ct(e)}return this.ut=s,ot(e,l),a}}),Cn=60,wn=5;function Tn(e,t){let n=t.trim().toLowerCase();return e.filter(e=>n===``||`${e.unit_code} ${O(`cause`,e.cause)}`.toLowerCase().includes(n))}var Z=class extends C{constructor(...e){super(...e),this.typed=``}connectedCallback(){super.connectedCallback(),this.follow(L.listen(()=>this.requestUpdate()))}render(){let e=Object.entries(this.answer.excluded_counts),t=e.reduce((e,[,t])=>e+t,0);if(t===0)return v;let n=this.#e();return c`<details class="excluded">
      <summary>
        ${y(`rec.excluded`,{n:t})}
        <small>${e.map(([e,t])=>`${O(`cause`,e)} ${t}`).join(` · `)}</small>
      </summary>
      <input
        type="search"
        aria-label=${y(`excluded.search`)}
        placeholder=${y(`excluded.search`)}
        .value=${this.typed}
        @input=${e=>this.typed=e.target.value}
        @keydown=${e=>this.#n(e,n)}
      />
      <ul>
        ${n.slice(0,Cn).map(e=>this.#t(e))}
      </ul>
      ${n.length>Cn?c`<p>${y(`units.more`,{n:n.length-Cn})}</p>`:v}
      ${n.length===0?c`<p>${y(`units.empty`)}</p>`:v}
    </details>`}#e(){let{excluded:e,units:t}=this.answer,n=Tn(e,this.typed).map(e=>({...e,text:R(e.cause,e.detail)})),r=this.typed.trim().toLowerCase();if(r===``)return n;let i=new Set([...e.map(e=>e.unit_id),...t.map(e=>e.unit.id)]),a=[...T.state.units.values()].filter(e=>!i.has(e.id)&&e.code.toLowerCase().includes(r));return[...n,...a.slice(0,wn).map(e=>({unit_id:e.id,unit_code:e.code,text:y(`excluded.farther`)}))]}#t(e){return c`<li>
      <button type="button" title=${y(`excluded.send.hint`)} @click=${()=>this.desk.overriding.open(e.unit_id)}>
        <span>${e.unit_code}</span><small>${e.text}</small>
      </button>
    </li>`}#n(e,t){let[n]=t;e.key!==`Enter`||e.isComposing||n===void 0||(e.preventDefault(),this.desk.overriding.open(n.unit_id))}};D([g({attribute:!1})],Z.prototype,`desk`,void 0),D([g({attribute:!1})],Z.prototype,`answer`,void 0),D([o()],Z.prototype,`typed`,void 0),customElements.define(`desk-excluded`,Z);var En=class extends C{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(L.listen(()=>this.requestUpdate()))}render(){let{recommending:e}=this.desk,{answer:t,ranking:n}=e;return c`<section class="recommendation" aria-busy=${e.loading?`true`:`false`}>
      <h3>
        ${y(`rec.title`)}
        ${t===null?``:c`<em>${y(`rec.updated`,{age:I((Date.now()-e.answeredMs)/1e3)})}</em>`}
        ${t===null?``:c`<span>${Be(t)}</span>`}
      </h3>
      <p class="note news" role="status" ?hidden=${e.notice===``}>${e.notice}</p>
      ${t===null?v:this.#t(t)}
      ${e.loading?c`<p class="empty" role="status">${y(`rec.loading`)}</p>`:``}
      ${e.problem===``?``:c`<p class="note bad" role="alert">${y(`rec.failed`,{reason:e.problem})}</p>`}
      ${n!==null&&n.rows.length===0?c`<p class="empty">${y(`rec.none`)}</p>`:``}
      ${n===null?``:c`<ol class="ranked">
            ${Sn(n.rows,e=>e.entry.unit.id,(e,t)=>this.#e(e,t+1))}
          </ol>`}
      ${n?.reordered?c`<p class="note">${y(`rec.reordered`)}</p>`:``} ${t===null?``:this.#n(t)}
    </section>`}#e(e,t){let{unit:n,travel_time_s:r,distance_m:i,reasons:a}=e.entry,{recommending:o}=this.desk,s=o.pick===n.id&&!e.gone;return c`<li class="${s?`picked`:``} ${e.gone?`gone`:``}">
      <button type="button" aria-pressed=${s?`true`:`false`} ?disabled=${e.gone||o.sending} @click=${()=>{s?o.confirm():o.choose(t)}}>
        <kbd>${t}</kbd>
        <span class="what">
          <b>${n.code} <small>${O(`kind`,n.kind)} · ${y(`units.crew`,{n:n.crew})}</small></b>
          <small>${e.gone?Dn(n.id):[...a.filter(e=>e.code!==`crew`).map(Ie),Ve(e.entry)].filter(e=>e!==``).join(` · `)}</small>
        </span>
        <span class="when">
          <b class="eta">${M(r)}</b>
          <small>${N(i)}</small>
        </span>
      </button>
      ${s?c`<div class="confirm">
            <button type="button" class="go" ?disabled=${o.sending} @click=${()=>void o.confirm()}>
              ${o.sending?y(`rec.sending`):y(`rec.choose`,{code:n.code})}
            </button>
            <span>${y(`rec.confirm`)}</span>
          </div>`:v}
    </li>`}#t({cut_off:e}){if(!e)return v;let t=e.closures.map(e=>T.state.closures.get(e)?.reason??`#${e}`).join(` · `),n=N(e.nearest_open.distance_m);return c`<p class="note bad" role="alert">${y(`rec.cut_off`,{reasons:t,distance:n})}</p>`}#n(e){let t=Ne(T.state.closures.values(),T.nowMs);return c`${He(e)===``?v:c`<p class="note alternative">${He(e)}</p>`}
      ${t.length===0?v:c`<p class="note warn">${y(`rec.closures`,{n:t.length})}${t.slice(0,3).map(e=>`${e.reason} (${ge(e)})`).join(` · `)}</p>`}
      ${e.shortfall.map(e=>c`<p class="note warn">
          ${y(`rec.shortfall`,{skill:O(`skill`,e.skill),needed:e.needed,available:e.available})}
        </p>`)}
      <desk-excluded .desk=${this.desk} .answer=${e}></desk-excluded>`}};D([g({attribute:!1})],En.prototype,`desk`,void 0);function Dn(e){return T.state.units.get(e)?.status===`available`?y(`rec.farther`):y(`rec.gone`)}customElements.define(`desk-recommendation`,En);var On=[`report`,`accept`,`assign`,`handle`,`feedback`,`verify`,`archive`],kn=[`en_route`,`on_scene`,`done`,`cancelled`],An=class extends C{constructor(...e){super(...e),this.reason=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.incident;return e===null?c`<div class="waiting">
        <p>${y(`incident.waiting`)}</p>
        <p class="dim">${y(`incident.waiting.hint`)}</p>
      </div>`:c`<h2>
        <span class="pr p${e.priority}" aria-hidden="true">${e.priority}</span>
        ${b(e.category)}
        <i class="sr">${O(`priority`,String(e.priority))}</i>
        <span class="number">${e.number}</span>
        ${e.training?c`<em class="tag">${y(`incident.training`)}</em>`:``}
      </h2>
      ${this.#e(e)} ${this.#t(e)} ${this.#n(e)}
      ${e.closed_at===null?c`<desk-recommendation .desk=${this.desk}></desk-recommendation>${this.#r()}`:v}`}#e(e){let t=E().city.timezone,n=je(e,T.nowMs)!==`calm`,r=me(e,T.nowMs),i=E().categories.get(e.category),a=y(`incident.due`,{at:k(Date.parse(e.due_at),T.nowMs,t)});return c`<dl class="facts">
      <div>
        <dt>${y(`incident.place`)}</dt>
        <dd>
          ${e.address?c`<b>${e.address}</b> · `:``}${te(e.areas)}
          <small class="cell">${y(`incident.cell`)} ${e.cell.slice(0,9)}…</small>
        </dd>
      </div>
      <div>
        <dt>${y(`incident.reported`)}</dt>
        <dd>${O(`source`,e.source)} · ${e.reported_by} · ${k(Date.parse(e.reported_at),T.nowMs,t)}</dd>
      </div>
      <div>
        <dt>${y(`incident.clock`)}</dt>
        <dd>
          ${e.closed_at===null?c`<b class=${n?`late`:``}>${r<0?y(`incident.over`,{left:P(-r)}):y(`incident.left`,{left:P(r)})}</b>
                · ${a}${i?` · ${Se(i.limit_s)}`:``}`:y(`incident.closed_at`,{at:k(Date.parse(e.closed_at),T.nowMs,t),reason:e.closed_reason??``})}
        </dd>
      </div>
      ${e.description===``?``:c`<div>
            <dt>${y(`incident.description`)}</dt>
            <dd class="said">${e.description}</dd>
          </div>`}
    </dl>`}#t(e){let t=On.indexOf(e.stage);return c`<ol class="stages" aria-label=${y(`stage.label`)}>
      ${On.map((e,n)=>c`<li
          class=${n<t?`on`:n===t?`now`:``}
          aria-current=${n===t?`step`:v}
        >
          ${O(`stage`,e)}
        </li>`)}
    </ol>`}#n(e){if(e.units.length===0)return v;let t=E().city.timezone;return c`<h3>${y(`incident.units`)}</h3>
      <ul class="on-it">
        ${e.units.map(e=>{let n=this.desk.assignments.find(t=>t.id===e.assignment_id),r=T.state.units.get(e.unit_id)?.status??jn(e.status),i=r===`en_route`?ke(e.assignment_id,T.nowMs):``,a=T.state.etas.get(e.assignment_id)?.[1]??null,o=a===null?n?.eta:new Date(a).toISOString();return c`<li>
            <div>
              ${F(r)}
              <button type="button" class="link" @click=${()=>this.desk.selectUnit(e.unit_id)}>${e.unit_code}</button>
              <span>${O(`status`,r)}</span>
              <small>
                ${i===``?v:c`<b class="left">${i}</b>`}
                ${o&&r!==`on_scene`?y(`incident.eta`,{at:j(Date.parse(o),t,`minutes`)}):v}
              </small>
            </div>
            ${n?.override_reason?c`<p class="overridden">${y(`incident.override`,{by:n.assigned_by,reason:n.override_reason})}</p>`:v}
            <div class="steps">
              ${kn.filter(e=>!Mn(e,r)).map(t=>c`<button type="button" @click=${()=>void this.desk.stepAssignment(e.assignment_id,t)}>${O(`assignment`,t)}</button>`)}
            </div>
          </li>`})}
      </ul>`}#r(){return c`<form class="close" @submit=${e=>{e.preventDefault(),this.reason.trim()!==``&&this.desk.close(this.reason.trim()).then(e=>{e&&(this.reason=``)})}}>
      <input
        aria-label=${y(`incident.close.reason`)}
        placeholder=${`${y(`incident.close.reason`)} · ${y(`incident.close.hint`)}`}
        .value=${this.reason}
        @input=${e=>this.reason=e.target.value}
      />
      <button type="submit" ?disabled=${this.reason.trim()===``}>${y(`incident.close`)}</button>
    </form>`}};D([g({attribute:!1})],An.prototype,`desk`,void 0),D([o()],An.prototype,`reason`,void 0);function jn(e){return e===`done`||e===`cancelled`?`available`:e}function Mn(e,t){return e===`en_route`?t===`en_route`||t===`on_scene`:e===`on_scene`&&t===`on_scene`}customElements.define(`desk-incident`,An);var Nn={"/":{kind:`command`},"、":{kind:`command`},Enter:{kind:`confirm`},Escape:{kind:`back`},n:{kind:`new`},j:{kind:`move`,by:1},ArrowDown:{kind:`move`,by:1},k:{kind:`move`,by:-1},ArrowUp:{kind:`move`,by:-1},f:{kind:`fit`},r:{kind:`resort`},z:{kind:`undo`},u:{kind:`list`},l:{kind:`language`},c:{kind:`closure`},a:{kind:`alerts`},"?":{kind:`help`},"？":{kind:`help`}};function Pn(e){return e.ctrlKey||e.metaKey||e.altKey?null:/^[1-9]$/.test(e.key)?{kind:`pick`,rank:Number(e.key)}:Nn[e.key.length===1?e.key.toLowerCase():e.key]??null}function Fn(e){return e instanceof HTMLElement&&e.matches(`input, textarea, select, [contenteditable]`)}function In(e,t){return e instanceof HTMLElement?t===`Enter`?e.closest(`button, a, summary`)!==null:t.startsWith(`Arrow`)&&e.closest(`.maplibregl-canvas, [role=listbox], [role=tablist]`)!==null:!1}function Ln(e){let t=e?.watch.coverage?.groups.find(t=>t.key===e.group);if(!e||e.group===null)return v;if(t===void 0)return c`<div class="legend">${y(`coverage.loading`)}</div>`;let n=t.standard_s/60,r=e=>y(`coverage.band`,{minutes:String(Math.round(n*e*10/3)/10)}),i=[r(1),r(2),r(3),y(`coverage.lost`),y(`coverage.outside`)];return c`<div class="legend coverage" role="group" aria-label=${y(`layers.coverage`)}>
    <b>${w(t)} · ${y(`coverage.share`,{share:he(t),minutes:n})}</b>
    ${i.map((e,t)=>c`<span>
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 1.5L21 6.8V17.2L12 22.5L3 17.2V6.8z" fill=${ve[t]?.fill??``} fill-opacity=${Math.min(1,(ve[t]?.opacity??0)*1.8)} stroke=${t===3?`#ffb48c`:`none`} stroke-width="2" />
        </svg>
        ${e}
      </span>`)}
    ${e.hovered===``?v:c`<em>${y(`coverage.here`,{text:e.hovered})}</em>`}
  </div>`}var Rn=2400,zn=1350,Bn=2;function Vn(e,t){return Math.min(Bn,Math.max(1,Math.min(e/Rn,t/zn)))}var Hn=class{constructor(){this.shown={facilities:!0,load:!0,off_duty:!0,coverage:!1},this.group=`fire`,this.onChange=()=>void 0}set(e,t){this.shown[e]=t,this.onChange()}},Un=15,Q=class extends C{constructor(...e){super(...e),this.failure=``,this.city=null,this.#e=``,this.#t=`none`,this.#n=null}#e;#t;#n;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(ae(()=>void this.city?.relabel())),this.desk.show=e=>this.goTo(e),this.layers.onChange=()=>this.#s()}disconnectedCallback(){this.#n?.disconnect(),this.city?.destroy(),super.disconnectedCallback()}firstUpdated(){let e=this.querySelector(`.canvas`);if(e!==null){try{this.city=new Oe({city:E().city,container:e,scale:Vn(innerWidth,innerHeight),padding:{top:60,right:60,bottom:90,left:60},onPick:e=>this.#c(e),onGesture:()=>void 0})}catch{this.failure=y(`map.failed`);return}this.city.map.on(`error`,e=>{`sourceId`in e&&e.sourceId===`city`&&(this.failure=y(`map.basemap_failed`))}),this.city.map.on(`sourcedata`,e=>{e.sourceId===`city`&&e.tile!==void 0&&e.isSourceLoaded&&(this.failure=``)}),this.city.ready.then(()=>{this.city?.coverage&&(this.city.coverage.onChange=()=>this.requestUpdate()),this.city?.load&&(this.city.load.onChange=()=>this.requestUpdate()),this.#s(),this.requestUpdate()}),this.city.map.on(`zoomend`,()=>this.requestUpdate()),this.#n=new ResizeObserver(()=>{this.city?.rescale(Vn(innerWidth,innerHeight)),this.city?.map.resize()}),this.#n.observe(e)}}updated(e){super.updated(e),this.#i()}render(){let e=this.city?.load,t=E().city;return c`<div class="canvas"></div>
      ${this.failure===``?v:c`<p class="map-note" role="alert">${this.failure}</p>`}
      <div class="map-buttons">
        <button type="button" title=${y(`map.in`)} aria-label=${y(`map.in`)} @click=${()=>this.city?.map.zoomIn()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>
        </button>
        <button type="button" title=${y(`map.out`)} aria-label=${y(`map.out`)} @click=${()=>this.city?.map.zoomOut()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14" /></svg>
        </button>
        <button type="button" title=${y(`map.fit`)} aria-label=${y(`map.fit`)} @click=${()=>this.fit()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.2L12 17l-5.6 3.1 1.2-6.2L3 9.6l6.3-.8z" /></svg>
        </button>
        <button type="button" title=${y(`map.city`)} aria-label=${y(`map.city`)} @click=${()=>this.city?.fitCity()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" /></svg>
        </button>
      </div>
      ${this.#r()}
      <div class="map-foot">
        ${Ln(this.city?.coverage??null)} ${Ee({shown:e?.shown??!1,greatest:e?.greatest??null})} ${Ae(t)}
      </div>`}#r(){let{spot:e}=this.desk;if(e===null)return v;let{place:t,refused:n,facility:r}=e,i=t?.road;return c`<section class="card" aria-label=${y(`place.here`)}>
      <h2>${t===null?A(...e.at):te(t.areas)}</h2>
      ${r===null?v:c`<p><b>${w(r)}</b> · ${O(`facility`,r.category)}</p>`}
      ${t===null?c`<p role="status">${n===``?y(`place.looking`):n}</p>`:c`<p>
              ${A(...e.at)} · ${y(`place.cell`,{cell:t.cell})}<br />
              ${i?i.name?y(`place.road`,{name:i.name,distance:N(i.distance_m)}):y(`place.road.unnamed`,{distance:N(i.distance_m)}):``}
            </p>
            ${t.warnings.map(e=>c`<p class="note warn">${Ut(e)}</p>`)}`}
      <div class="buttons">
        <button type="button" class="go" ?disabled=${n!==``} @click=${()=>this.desk.openForm()}>
          ${y(`place.new`)} <kbd>N</kbd>
        </button>
        <button type="button" @click=${()=>this.desk.back()}>${y(`place.close`)}</button>
      </div>
    </section>`}#i(){let{desk:e,city:t}=this;if(t===null)return;let{recommending:n}=e;t.pointing=e.panel===`form`||e.panel===`closure`,this.#a(t);let r=this.#o(),i=(e.panel===`form`?null:n.pick)??r[0]?.entry.unit.id??null,a=e.panel===`form`?e.draft.place?.at??null:e.spot?.at??null,o=[e.incidentId,e.unitId,i,n.answeredMs,a,e.panel,e.preview.answeredMs,e.overriding.judgedMs,e.assignments.map(e=>`${e.id}:${e.on_scene_at??``}`)].join(`/`);if(o===this.#e)return;this.#e=o;let s=r.flatMap(({entry:e,rank:t})=>{let n=e.unit.id===i;return!n&&t>3?[]:[{line:e.route,chosen:n}]}),c=e.panel===`override`?e.overriding.judged?.route:null;c&&s.push({line:c,chosen:!0});for(let t of e.assignments)t.route!==null&&t.on_scene_at===null&&s.push({line:t.route,chosen:!1});t.select({incident:e.incidentId,unit:e.panel===`override`?e.overriding.unitId:e.unitId}),t.rank(new Map(r.map(e=>[e.entry.unit.id,e.rank]))),t.showRoutes(s),t.point(a)}#a(e){let t=this.desk.panel===`closure`,{points:n,shape:r,asLine:i}=this.desk.closing,a=t?`${i}${n.join(`;`)}`:`none`;a!==this.#t&&(this.#t=a,e.draw(t?n:[],t?r:null,t))}#o(){let{panel:e,preview:t,incident:n,recommending:r}=this.desk;return e===`form`?(t.answer?.units??[]).map(e=>({entry:e,rank:e.rank})):e!==`incident`||n?.closed_at!==null?[]:(r.ranking?.rows??[]).map(({entry:e,gone:t},n)=>({entry:e,gone:t,rank:n+1})).filter(e=>!e.gone)}#s(){this.city?.facilities&&(this.city.facilities.visible=this.layers.shown.facilities);let{coverage:e,load:t}=this.layers.shown;this.city?.load&&(this.city.load.visible=t&&!e),this.city?.coverage&&(this.city.coverage.group=e?this.layers.group:null),this.city?.showResting(this.layers.shown.off_duty)}#c(e){let{desk:t}=this;t.panel===`closure`?t.closing.add(e.at):t.panel===`form`?t.draft.choosePoint(e.facility?.at??e.at,e.facility):e.kind===`incident`?t.selectIncident(e.id):e.kind===`unit`?t.selectUnit(e.id):this.#l(e.at,e.facility)}async#l(t,n=null){let r={at:t,place:null,refused:``,facility:n};this.desk.spot=r,this.desk.changed();let i;try{i={...r,place:await ue(...t)}}catch(t){if(!(t instanceof e))throw t;i={...r,refused:z(t)}}this.desk.spot===r&&(this.desk.spot=i),this.desk.changed()}goTo(e,t){t?this.city?.fit([[t[0],t[1]],[t[2],t[3]]]):this.city?.fit([e],Un),this.desk.panel!==`form`&&this.#l(e)}fit(){let{desk:e}=this,t=[],n=e.panel===`unit`?e.unit:null;if(n?.position)t.push([n.position.lon,n.position.lat]);else if(e.incident!==null){t.push([e.incident.lon,e.incident.lat]);let n=[...e.incident.units.map(e=>e.unit_id),...e.recommending.ranking?.rows.slice(0,3).map(e=>e.entry.unit.id)??[]];for(let e of n){let n=T.state.units.get(e)?.position;n&&t.push([n.lon,n.lat])}}t.length===0?this.city?.fitCity():this.city?.fit(t,Un)}};D([g({attribute:!1})],Q.prototype,`desk`,void 0),D([g({attribute:!1})],Q.prototype,`layers`,void 0),D([o()],Q.prototype,`failure`,void 0),customElements.define(`desk-map`,Q);var Wn=new Set([`off_duty`,`out_of_service`]),Gn=class extends C{#e=0;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(L.listen(()=>this.requestUpdate()))}updated(){let{judgedMs:e}=this.desk.overriding;e!==this.#e&&this.desk.overriding.judged!==null&&(this.#e=e,this.querySelector(`input[type=radio], button.go`)?.focus())}render(){let{overriding:e,incident:t}=this.desk,{judged:n}=e;return c`<h2>${y(`override.title`,{number:t?.number??``})}</h2>
      ${n===null&&e.problem===``?c`<p class="empty" role="status">${y(`override.loading`)}</p>`:v}
      ${n===null?v:c`${this.#t(n)} ${this.#n(n)} ${this.#r(n)}`}
      ${e.problem===``?v:c`<p class="note bad" role="alert">${e.problem}</p>`}
      ${n===null?c`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${y(`form.cancel`)}</button></p>`:v}`}#t({unit:e,travel_time_s:t,distance_m:n}){let r=T.state.units.get(e.id)??e;return c`<div class="judged">
      ${F(r.status)}
      <span class="what">
        <b>${e.code} <small>${O(`kind`,e.kind)} · ${y(`units.crew`,{n:e.crew})}</small></b>
        <small>${O(`status`,r.status)} · ${L.served(e.serves)}</small>
      </span>
      <span class="when">
        <b class="eta">${t===null?`–`:M(t)}</b>
        <small>${n===null?y(`override.no_way`):N(n)}</small>
      </span>
    </div>`}#n({causes:e,unit:t}){if(e.length===0)return c`<p class="note good" role="status">${y(`override.free`)}</p>`;let n=T.state.units.get(t.id)?.assignment??t.assignment;return c`<h3 id="override-causes">${y(`override.causes`)}</h3>
      <ul class="causes" aria-labelledby="override-causes">
        ${e.map(e=>c`<li class=${e.overridable?``:`barred`}>
            <b>${R(e.cause,e.detail)}</b>
            ${e.overridable?v:c`<small>${y(`override.barred`)}</small>`}
            ${e.cause===`busy`&&n!==null?c`<button type="button" class="link" @click=${()=>this.desk.selectIncident(n.incident_id)}>${n.incident_number}</button>`:v}
            ${Wn.has(e.cause)?c`<button type="button" @click=${()=>void this.desk.overriding.makeAvailable()}>${y(`override.make_available`)}</button>`:v}
          </li>`)}
      </ul>`}#r(e){let{overriding:t}=this.desk,n=Xt(e.causes);return c`<form class="new override" autocomplete="off" @submit=${this.#s} @keydown=${this.#o}>
      ${n===`needs_reason`?this.#i():v}
      <div class="buttons">
        ${n===`barred`?v:c`<button type="submit" class="go" ?disabled=${t.sending}>
              ${t.sending?y(`rec.sending`):y(n===`free`?`rec.choose`:`override.submit`,{code:e.unit.code})} <kbd>Enter</kbd>
            </button>`}
        <button type="button" @click=${()=>this.desk.back()}>${y(`form.cancel`)} <kbd>Esc</kbd></button>
      </div>
      ${n===`needs_reason`?c`<small class="under">${y(`override.kept`)}</small>`:v}
    </form>`}#i(){let{overriding:e}=this.desk;return c`<fieldset class="priority reasons">
        <legend>${y(`override.why`)}</legend>
        ${Jt.map((t,n)=>c`<label class=${e.choice===t?`on`:``}>
      <input type="radio" name="override-reason" class="sr" .checked=${e.choice===t} @change=${()=>this.#a(t)} />
      <kbd aria-hidden="true">${n+1}</kbd> ${O(`override.reason`,t)}
    </label>`)}
      </fieldset>
      <label>
        <span>${y(e.choice===`other`?`override.remark.needed`:`override.remark`)}</span>
        <input
          id="override-remark"
          type="text"
          maxlength="200"
          .value=${W(e.remark)}
          @input=${t=>e.change({remark:t.target.value})}
        />
      </label>`}#a(e){this.desk.overriding.change({choice:e});let t=Jt.indexOf(e),n=e===`other`?`#override-remark`:`label:nth-of-type(${t+1}) input`;this.querySelector(n)?.focus()}#o=e=>{if(e.isComposing||(e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back()),e.target.id===`override-remark`))return;let t=/^[1-9]$/.test(e.key)?Jt[Number(e.key)-1]:void 0;t!==void 0&&this.querySelector(`fieldset`)!==null&&(e.preventDefault(),e.stopPropagation(),this.#a(t))};#s=e=>{e.preventDefault(),this.desk.overriding.send()}};D([g({attribute:!1})],Gn.prototype,`desk`,void 0),customElements.define(`desk-override`,Gn);var Kn=class extends C{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.queue;return c`<div class="list-head">
        <button type="button" class="new-incident" @click=${()=>this.desk.openForm()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>${y(`queue.new`)}
        </button>
        <span>${y(`queue.order`)}</span>
      </div>
      ${e.length===0?c`<p class="empty">${T.ready?y(`queue.empty`):y(`queue.loading`)}</p>`:c`<ul class="rows" aria-label=${y(`queue.label`)}>
            ${Sn(e,e=>e.id,e=>this.#e(e))}
          </ul>`}`}#e(e){let t=me(e,T.nowMs),n=je(e,T.nowMs),r=e.id===this.desk.incidentId;return c`<li class="incident ${n} ${r?`chosen`:``}" data-number=${e.number} data-units=${e.units.length}>
      <button
        type="button"
        aria-current=${r?`true`:v}
        @click=${()=>this.desk.selectIncident(e.id)}
      >
        ${we(e.priority)}
        <span class="two-lines">
          <span>
            <b title=${b(e.category)}>${b(e.category)}<i class="sr">${O(`priority`,String(e.priority))}</i></b>
            <b class="clock">${P(t)}</b>
          </span>
          <span>
            <small>${se(e)}</small>
            <small>${this.#t(e,n)}</small>
          </span>
        </span>
      </button>
    </li>`}#t(e,t){let n=t===`calm`?O(`stage`,e.stage):O(`tint`,t);return xe(e)?`${n} · ${y(`queue.nobody`)}`:e.units.length===0?n:`${n} · ${y(`queue.units`,{n:e.units.length})}`}updated(){let e=this.querySelector(`li.chosen`),t=this.desk.incidentId===null?``:String(this.desk.incidentId);e!==null&&this.dataset.seen!==t&&(this.dataset.seen=t,e.scrollIntoView({block:`nearest`}))}};D([g({attribute:!1})],Kn.prototype,`desk`,void 0),customElements.define(`desk-queue`,Kn);var qn=[`available`,`off_duty`,`out_of_service`],Jn=class extends C{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(L.listen(()=>this.requestUpdate()))}render(){let e=this.desk.unit;if(e===null)return v;let t=I((T.nowMs-Date.parse(e.status_at))/1e3);return c`<h2>
        ${F(e.status)} <span class="code">${e.code}</span> <span class="number">${w(e)}</span>
        ${e.training?c`<em class="tag">${y(`incident.training`)}</em>`:``}
      </h2>
      <dl class="facts">
        <div>
          <dt>${y(`unit.status`)}</dt>
          <dd><b>${O(`status`,e.status)}</b> · ${t}</dd>
        </div>
        <div>
          <dt>${y(`unit.crew`)}</dt>
          <dd>${O(`kind`,e.kind)} · ${y(`units.crew`,{n:e.crew})}</dd>
        </div>
        <div>
          <dt>${y(`unit.skills`)}</dt>
          <dd>${e.skills.map(e=>O(`skill`,e)).join(` · `)}</dd>
        </div>
        <div>
          <dt>${y(`unit.serves`)}</dt>
          <dd>${L.served(e.serves)}${e.shift_until===null?``:` · ${y(`unit.shift`,{at:k(Date.parse(e.shift_until),T.nowMs,E().city.timezone,`minutes`)})}`}</dd>
        </div>
        <div>
          <dt>${y(`unit.position`)}</dt>
          <dd>${this.#t(e)}</dd>
        </div>
        ${e.assignment===null?``:c`<div>
              <dt>${y(`unit.on`)}</dt>
              <dd>
                <button type="button" class="link" @click=${()=>this.desk.selectIncident(e.assignment?.incident_id??null)}>
                  ${e.assignment.incident_number}
                </button>
                ${e.status===`en_route`?ke(e.assignment.id,T.nowMs):``}
              </dd>
            </div>`}
      </dl>
      ${this.#e(e)} ${this.#n(e)}
      ${this.desk.incident===null?v:c`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${y(`unit.back`)}</button></p>`}`}#e(e){let{incident:t}=this.desk;return t===null||t.closed_at!==null||e.assignment!==null?v:c`<p class="pad">
      <button type="button" class="go" @click=${()=>this.desk.overriding.open(e.id)}>${y(`unit.send`,{number:t.number})}</button>
    </p>`}#t(e){if(e.position===null)return y(`units.no_fix`);let t=Date.parse(e.position.fix_at),n=De(t,T.nowMs),r=e.position.speed_mps,i=I((T.nowMs-t)/1e3);return c`${A(e.position.lon,e.position.lat)}
    ${r===null?``:c` · ${y(`unit.speed.value`,{n:Math.round(r*3.6)})}`}
    · <span class=${n?`stale`:``}>${y(n?`units.stale`:`units.fix`,{age:i})}</span>`}#n(e){return e.assignment===null?c`<h3>${y(`unit.set`)}</h3>
      <div class="steps pad">
        ${qn.filter(t=>t!==e.status).map(t=>c`<button type="button" @click=${()=>void this.desk.stepUnit(e.id,t)}>${O(`status`,t)}</button>`)}
      </div>`:c`<p class="note">${y(`unit.busy`,{code:e.code,number:e.assignment.incident_number})}</p>`}};D([g({attribute:!1})],Jn.prototype,`desk`,void 0),customElements.define(`desk-unit`,Jn);var Yn=120,$=class extends C{constructor(...e){super(...e),this.wanted=`all`,this.typed=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}#e(){let e=this.typed.trim().toLowerCase();return[...T.state.units.values()].filter(e=>this.wanted===`all`||e.status===this.wanted).filter(t=>e===``||`${t.code} ${t.name_zh} ${t.name_en} ${O(`kind`,t.kind)}`.toLowerCase().includes(e)).sort((e,t)=>ye.indexOf(e.status)-ye.indexOf(t.status)||e.code.localeCompare(t.code))}render(){let e=new Map;for(let t of T.state.units.values())e.set(t.status,(e.get(t.status)??0)+1);let t=this.#e();return c`<div class="list-head filters">
        <input
          type="search"
          aria-label=${y(`units.search`)}
          placeholder=${y(`units.search`)}
          .value=${this.typed}
          @input=${e=>this.typed=e.target.value}
        />
        <select
          aria-label=${y(`units.filter`)}
          @change=${e=>this.wanted=e.target.value}
        >
          <option value="all">${y(`units.all`)} ${T.state.units.size}</option>
          ${ye.map(t=>c`<option value=${t} ?selected=${t===this.wanted}>${O(`status`,t)} ${e.get(t)??0}</option>`)}
        </select>
      </div>
      ${t.length===0?c`<p class="empty">${T.ready?y(`units.empty`):y(`queue.loading`)}</p>`:c`<ul class="rows" aria-label=${y(`units.label`)}>
            ${Sn(t.slice(0,Yn),e=>e.id,e=>this.#t(e))}
          </ul>`}
      ${t.length>Yn?c`<p class="empty">${y(`units.more`,{n:t.length-Yn})}</p>`:``}`}#t(e){let t=e.position===null?null:Date.parse(e.position.fix_at),n=t!==null&&De(t,T.nowMs),r=t===null?y(`units.no_fix`):I((T.nowMs-t)/1e3);return c`<li class="unit ${e.id===this.desk.unitId?`chosen`:``}">
      <button type="button" @click=${()=>this.desk.selectUnit(e.id)}>
        ${F(e.status,n)}
        <span class="what">
          <b>${e.code}</b>
          <small>${O(`kind`,e.kind)} · ${y(`units.crew`,{n:e.crew})}</small>
        </span>
        <span class="when">
          <b class="state">${O(`status`,e.status)}</b>
          <small class=${n?`stale`:``}>${n?y(`units.stale`,{age:r}):r}</small>
        </span>
      </button>
    </li>`}};D([g({attribute:!1})],$.prototype,`desk`,void 0),D([o()],$.prototype,`wanted`,void 0),D([o()],$.prototype,`typed`,void 0),customElements.define(`desk-units`,$);var Xn=class extends C{constructor(...e){super(...e),this.desk=new un,this.layers=new Hn,this.#e=``,this.#t=null,this.#n=()=>{this.style.setProperty(`zoom`,String(Vn(innerWidth,innerHeight)))},this.#u=e=>{if(e.isComposing||e.defaultPrevented||Fn(e.target))return;let t=Pn(e);if(t===null||In(e.target,e.key))return;let{desk:n}=this;if(!(n.help&&t.kind!==`help`&&t.kind!==`back`))switch(e.preventDefault(),t.kind){case`command`:this.querySelector(`desk-command`)?.begin(`/`);break;case`pick`:n.panel===`incident`&&n.recommending.choose(t.rank);break;case`confirm`:n.panel===`closure`?this.querySelector(`desk-closure`)?.file():n.panel===`override`?n.overriding.send():n.recommending.picked===null?this.#i?.fit():n.recommending.confirm();break;case`back`:n.back();break;case`new`:n.openForm();break;case`move`:n.moveInQueue(t.by);break;case`fit`:this.#i?.fit();break;case`resort`:n.recommending.ask(`fresh`);break;case`undo`:n.undo();break;case`list`:this.#c(n.side===`queue`?`units`:`queue`);break;case`language`:re(x()===`zh`?`en`:`zh`);break;case`closure`:case`alerts`:n.openPanel(t.kind);break;case`help`:n.help=!n.help,n.changed()}}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.listen()),this.follow(this.desk.subscribe(()=>this.requestUpdate())),addEventListener(`keydown`,this.#u),this.follow(()=>removeEventListener(`keydown`,this.#u)),addEventListener(`resize`,this.#n),this.follow(()=>removeEventListener(`resize`,this.#n)),this.#n()}#n;willUpdate(){this.desk.expire(Date.now()),this.#e=this.desk.toast?.text??this.#e,this.#r()}#r(){let{alerts:e}=T.state,t=this.#t;if(this.#t=new Set(e.keys()),t===null||!T.ready){T.ready||(this.#t=null);return}let n=[...e.values()].filter(e=>!t.has(e.id)&&e.acknowledged_at===null);n[0]!==void 0&&(this.#e=y(`alerts.announce`,{text:pe(n[0])}))}updated(e){super.updated(e),document.title=`${y(`app.name`)} · ${y(`app.desk`)}`;let t=this.querySelector(`dialog`);t!==null&&!t.open&&t.showModal()}render(){let{desk:e}=this,t=T.feed;return c`<a class="skip" href="#command">${y(`app.skip`)}</a>
      <header><desk-header .desk=${e} .layers=${this.layers}></desk-header></header>
      ${t.state===`down`?c`<p class="banner" role="alert">${y(`feed.banner`)}</p>`:v}
      <main class="desk show-${e.phoneTab}">
        <section class="queue" aria-label=${y(`queue.title`)}>${this.#a()}</section>
        <desk-map .desk=${e} .layers=${this.layers}></desk-map>
        <section class="panel" aria-label=${y(`phone.detail`)}>${this.#o()}</section>
      </main>
      ${this.#s()}
      <p class="sr" role="status">${this.#e}</p>
      <footer>
        <desk-command .desk=${e} .view=${{goTo:(...e)=>this.#i?.goTo(...e)}}></desk-command>
      </footer>
      <nav class="phone-tabs" aria-label=${y(`app.desk`)}>
        ${[`queue`,`map`,`detail`].map(t=>c`<button type="button" aria-current=${e.phoneTab===t?`page`:v} @click=${()=>this.#l(t)}>
            ${y(`phone.${t}`)}
          </button>`)}
      </nav>
      ${e.help?bn(()=>e.closeHelp()):v}`}get#i(){return this.querySelector(`desk-map`)}#a(){let{desk:e}=this,t=(t,n,r)=>c`<button
      type="button"
      aria-pressed=${e.side===t?`true`:`false`}
      @click=${()=>this.#c(t)}
    >
      ${n} <span>${T.count(r)}</span>
    </button>`;return c`<div class="tabs">
        ${t(`queue`,y(`queue.title`),T.state.incidents.size)} ${t(`units`,y(`units.title`),T.state.units.size)}
      </div>
      ${e.side===`queue`?c`<desk-queue .desk=${e}></desk-queue>`:c`<desk-units .desk=${e}></desk-units>`}`}#o(){let{desk:e}=this;return e.panel===`form`?c`<desk-form .desk=${e}></desk-form>`:e.panel===`closure`?c`<desk-closure .desk=${e}></desk-closure>`:e.panel===`alerts`?c`<desk-alerts .desk=${e}></desk-alerts>`:e.panel===`override`?c`<desk-override .desk=${e}></desk-override>`:e.panel===`unit`?c`<desk-unit .desk=${e}></desk-unit>`:c`<desk-incident .desk=${e}></desk-incident>`}#s(){let{toast:e,offer:t}=this.desk;if(e===null&&t===null)return v;let n=t===null?0:Math.max(0,Math.ceil((t.untilMs-Date.now())/1e3));return c`<section class="toast ${e?.tone??`plain`}" aria-label=${y(`toast.label`)}>
      ${e===null?v:c`<span>${e.text}</span>`}
      ${t===null?v:c`<button type="button" class="go" @click=${()=>void this.desk.undo()}>
            ${y(`toast.undo`,{code:t.code,n})} <kbd>Z</kbd>
          </button>`}
      <button type="button" class="plain" aria-label=${y(`toast.dismiss`)} @click=${()=>this.desk.dismiss()}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
      </button>
    </section>`}#c(e){this.desk.side=e,this.desk.changed()}#l(e){this.desk.phoneTab=e,this.desk.changed()}#u};customElements.define(`desk-view`,Xn);export{Xn as DeskView};