import{A as e,C as t,D as n,E as r,F as i,I as a,L as o,M as s,N as c,O as l,P as u,S as d,T as f,_ as p,a as m,b as h,c as g,d as _,f as v,g as y,h as b,j as x,k as ee,m as te,n as S,p as ne,r as C,s as w,t as T,u as re,x as ie,y as ae}from"./index-BJ4zygR3.js";import{C as E,S as oe,_ as D,a as se,b as O,c as k,d as ce,f as le,g as A,h as j,l as ue,m as de,n as fe,o as M,p as pe,r as me,s as N,t as he,u as ge,v as _e,x as P,y as F}from"./legend-VKlsQpoz.js";var I={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},ve=e=>(...t)=>({_$litDirective$:e,values:t}),ye=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},{I:be}=o,xe=e=>e,Se=e=>e.strings===void 0,Ce=()=>document.createComment(``),L=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new be(r.insertBefore(Ce(),i),r.insertBefore(Ce(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=xe(e).nextSibling;xe(r).insertBefore(e,i),e=t}}}return n},R=(e,t,n=e)=>(e._$AI(t,n),e),we={},Te=(e,t=we)=>e._$AH=t,Ee=e=>e._$AH,z=e=>{e._$AR(),e._$AA.remove()},B=ve(class extends ye{constructor(e){if(super(e),e.type!==I.PROPERTY&&e.type!==I.ATTRIBUTE&&e.type!==I.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Se(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===i||t===u)return t;let n=e.element,r=e.name;if(e.type===I.PROPERTY){if(t===n[r])return i}else if(e.type===I.BOOLEAN_ATTRIBUTE){if(!!t===n.hasAttribute(r))return i}else if(e.type===I.ATTRIBUTE&&n.getAttribute(r)===t+``)return i;return Te(e),t}}),De=/^\s*([+-]?\d{1,3}(?:\.\d+)?)\s*[,\uff0c\s]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*$/,Oe=/^8[0-9a-f]{14}$/;function V(e){let t=De.exec(e);if(t!==null){let e=Number(t[1]),n=Number(t[2]);return Math.abs(e)<=180&&Math.abs(n)<=90?{kind:`coordinates`,lon:e,lat:n}:Math.abs(e)<=90&&Math.abs(n)<=180?{kind:`coordinates`,lon:n,lat:e}:null}let n=e.trim().toLowerCase();return Oe.test(n)?{kind:`cell`,cell:n}:null}function ke(e){let{id:t,list:n,open:r,at:i}=e;return a`<div class="choices">
    <input
      id=${t}
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-autocomplete="list"
      aria-expanded=${r?`true`:`false`}
      aria-controls="${t}-list"
      aria-activedescendant=${r&&n.length>0?`${t}-${i}`:u}
      aria-invalid=${e.invalid?`true`:u}
      placeholder=${e.hint}
      .value=${B(e.value)}
      @focus=${e=>e.target.select()}
      @input=${t=>e.onInput(t.target.value)}
      @keydown=${t=>{if(r&&!t.isComposing){if(t.key===`ArrowDown`||t.key===`ArrowUp`){t.preventDefault(),t.stopPropagation();let r=t.key===`ArrowDown`?1:-1;e.onMove(Math.max(0,Math.min(n.length-1,i+r)))}else t.key===`Enter`&&n.length>0?(t.preventDefault(),e.onChoose(i)):t.key===`Tab`&&n.length>0&&e.value.trim()!==``?e.onChoose(i):t.key===`Escape`&&(t.stopPropagation(),e.onClose())}}}
      @blur=${()=>e.onClose()}
    />
    <ul id="${t}-list" role="listbox" aria-label=${e.hint} ?hidden=${!r}>
      ${r&&n.length===0?a`<li role="option" aria-disabled="true" aria-selected="false" class="empty">${e.empty}</li>`:``}
      ${r?n.map((t,n)=>je(e,t,n)):``}
    </ul>
  </div>`}function Ae(e){e.preventDefault()}function je(e,t,n){return a`<li
    id="${e.id}-${n}"
    role="option"
    aria-selected=${n===e.at?`true`:`false`}
    @mousedown=${Ae}
    @click=${()=>e.onChoose(n)}
  >
    ${t.mark??``}<b>${t.text}</b><small>${t.detail}</small>
  </li>`}var Me=[`new`,`send`,`st`,`close`,`go`,`lang`],Ne=new Map([[`新建`,`new`],[`n`,`new`],[`派`,`send`],[`派遣`,`send`],[`s`,`send`],[`status`,`st`],[`状态`,`st`],[`结案`,`close`],[`归档`,`close`],[`去`,`go`],[`到`,`go`],[`语言`,`lang`]]);function Pe(e){let t=e.trim();if(t===``||t===`/`)return{kind:`nothing`};if(!t.startsWith(`/`)&&!t.startsWith(`、`))return{kind:`go`,place:t};let[,n=``,r=``]=/^[/、]\s*(\S+)\s*(.*)$/s.exec(t)??[];switch(H(n)){case`new`:return{kind:`new`,text:r};case`send`:{let e=Number(r);return/^[1-9]\d?$/.test(r)?{kind:`send`,rank:e}:{kind:`unknown`,text:t}}case`st`:{let[,e,n]=/^(\S+)\s+(\S+)$/.exec(r.trim())??[];return e===void 0||n===void 0?{kind:`unknown`,text:t}:{kind:`status`,code:e,word:n}}case`close`:return{kind:`close`,reason:r.trim()};case`go`:return r===``?{kind:`nothing`}:{kind:`go`,place:r};case`lang`:return{kind:`lang`,locale:r===`zh`||r===`en`?r:null};case null:return{kind:`unknown`,text:t}}}function H(e){let t=e.toLowerCase();return Me.find(e=>e===t)??Ne.get(t)??null}var Fe=[[{of:`assignment`,step:`en_route`},[`route`,`enroute`,`en_route`,`go`,`途中`,`出发`,`上路`]],[{of:`assignment`,step:`on_scene`},[`scene`,`on_scene`,`arrived`,`here`,`现场`,`到场`,`到达`]],[{of:`assignment`,step:`done`},[`done`,`finished`,`clear`,`完成`,`处置完毕`]],[{of:`assignment`,step:`cancelled`},[`recall`,`cancel`,`cancelled`,`撤回`,`撤销`,`取消`]],[{of:`unit`,step:`available`},[`free`,`available`,`可派`,`待命`,`上班`]],[{of:`unit`,step:`off_duty`},[`off`,`off_duty`,`下班`,`离岗`]],[{of:`unit`,step:`out_of_service`},[`out`,`out_of_service`,`broken`,`停用`,`故障`]]],Ie=new Map(Fe.flatMap(([e,t])=>t.map(t=>[t,e])));function U(e){return Ie.get(e.toLowerCase())??null}function Le(){return Fe.flatMap(([,e])=>e)}var W=8;function Re(e,t){let n=e.trimStart();if(n===``)return[];if(!n.startsWith(`/`)&&!n.startsWith(`、`))return Ue(n.trim(),t);let[,r=``,i=``,a=``]=/^[/、](\S*)(\s*)(.*)$/s.exec(n)??[],o=H(r);return o===null||i===``?Be(r):o===`st`?He(a,t.units):o===`go`?a.trim()===``?[]:Ue(a.trim(),t):[]}function ze(e){let t=e.trim();if(t===``)return``;if(!t.startsWith(`/`)&&!t.startsWith(`、`))return t;let[,n=``,r=``]=/^[/、](\S+)\s+(.*)$/s.exec(t)??[];return H(n)===`go`?r.trim():``}function Be(e){return Me.filter(t=>t.startsWith(e.toLowerCase())||H(e)===t).map(e=>({kind:`command`,key:e,text:y(`command.${e}.args`),detail:y(`command.${e}`),line:Ve(e)}))}function Ve(e){return`/${e} `}function He(e,t){let[,n=``,r=``,i=``]=/^(\S*)(\s*)(\S*)$/.exec(e)??[];if(r===``)return We(n,t).map(e=>({kind:`unit`,key:e.code,text:e.code,detail:`${p(`kind`,e.kind)} · ${p(`status`,e.status)}`,unit:e,line:`/st ${e.code} `}));let a=new Set;return Le().filter(e=>e.startsWith(i.toLowerCase())).filter(e=>{let t=U(e)?.step??``;return!a.has(t)&&a.add(t)}).map(e=>{let t=U(e),r=t?.of===`assignment`?`assignment`:`status`;return{kind:`command`,key:e,text:e,detail:p(r,t?.step??e),line:`/st ${n} ${e}`}})}function Ue(e,t){let n=V(e),r=[];if(n?.kind===`coordinates`){let{lon:t,lat:i}=n;r.push({kind:`point`,key:e,text:D(t,i),detail:y(`place.kind.coordinates`),lon:t,lat:i})}for(let e of t.places){if(n!==null&&e.kind===`coordinates`)continue;let t=p(`place.kind`,e.kind),i=v({name_zh:e.detail_zh,name_en:e.detail_en}),a=e.kind===`cell`?y(`place.cell`,{cell:e.key}):v(e);r.push({kind:`place`,key:`${e.kind}/${e.key}`,text:a,detail:i?`${t} · ${i}`:t,place:e})}for(let n of We(e,t.units).slice(0,3)){let e=`${y(`place.kind.unit`)} · ${p(`kind`,n.kind)} · ${p(`status`,n.status)}`;r.push({kind:`unit`,key:`unit/${n.code}`,text:n.code,detail:e,unit:n,line:null})}for(let n of t.incidents){if(!n.number.includes(e))continue;let t=`${y(`place.kind.incident`)} · ${m(n.category)}`;if(r.push({kind:`incident`,key:`incident/${n.number}`,text:n.number,detail:t,incident:n}),r.length>=W)break}return r.slice(0,W)}function We(e,t){let n=e.toLowerCase(),r=[];for(let e of t)if(e.code.toLowerCase().includes(n)&&r.push(e),r.length>=W)break;return r}async function Ge(e,t,n){let r=await Ke(Pe(e),t,n);return r===``||(t.say(r,`bad`),!1)}async function Ke(e,t,n){switch(e.kind){case`nothing`:return``;case`unknown`:return y(`command.unknown`,{text:e.text});case`new`:return t.openForm(e.text),``;case`send`:return t.incident===null?y(`command.no_incident`):t.recommending.choose(e.rank)?(await t.recommending.confirm(),``):y(`command.no_rank`,{n:e.rank});case`status`:return qe(e.code,e.word,t);case`close`:return t.incident===null?y(`command.no_incident`):e.reason===``?y(`command.no_reason`):(await t.close(e.reason),``);case`go`:return Je(e.place,t,n);case`lang`:return b(e.locale??(_()===`zh`?`en`:`zh`)),``}}async function qe(e,t,n){let r=[...C.state.units.values()].find(t=>t.code.toLowerCase()===e.toLowerCase());if(r===void 0)return y(`command.no_unit`,{code:e});let i=U(t);if(i===null)return y(`command.no_status`,{text:t});if(i.of===`assignment`&&r.assignment===null)return y(`command.no_assignment`,{code:r.code});if(i.of===`assignment`?await n.stepAssignment(r.assignment?.id??0,i.step):await n.stepUnit(r.id,i.step)){let e=i.of===`assignment`?p(`assignment`,i.step):p(`status`,i.step);n.say(y(`command.status.done`,{code:r.code,status:e}))}return``}async function Je(e,t,n){let r=V(e);if(r?.kind===`coordinates`)return n.goTo([r.lon,r.lat]),``;let i=[];if(!await t.attempt(async()=>{i=await d(e)}))return``;let[a]=i;return a===void 0?y(`command.no_place`,{text:e}):(n.goTo([a.lon,a.lat],a.bbox),``)}var Ye=140,G=class extends S{constructor(...e){super(...e),this.line=``,this.focused=!1,this.at=-1,this.places=[],this.#e=``,this.#s=e=>{if(e.isComposing)return;let t=this.#r(),n=t[this.at];if(e.key===`ArrowDown`||e.key===`ArrowUp`){e.preventDefault();let n=e.key===`ArrowDown`?1:-1;this.at=Math.max(-1,Math.min(t.length-1,this.at+n))}else e.key===`Tab`&&!e.shiftKey&&t.length>0?(e.preventDefault(),this.#c(n??t[0])):e.key===`Enter`?(e.preventDefault(),e.stopPropagation(),n===void 0?this.#u():this.#l(n)):e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.line===``?this.#d():this.#a(``))}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}begin(e){this.line=e;let t=this.querySelector(`input`);t?.focus(),this.updateComplete.then(()=>t?.setSelectionRange(e.length,e.length))}render(){let e=this.focused?this.#r():[],t=e.length>0;return a`<div class="line">
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
          aria-activedescendant=${t&&this.at>=0?`command-${this.at}`:u}
          placeholder=${this.#n()}
          .value=${B(this.line)}
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
      </p>`}#n(){let{recommending:e,incident:t}=this.desk,n=e.picked;return n===null||t===null?y(`command.prompt`):`${y(`rec.preview`,{n:n.rank,code:n.entry.unit.code,number:t.number,time:E(n.entry.travel_time_s)})} — ${y(`rec.confirm`)}`}#r(){return Re(this.line,{units:C.state.units.values(),incidents:C.state.incidents.values(),places:this.places})}#i(e,t){let n=t===this.at?`true`:`false`;return a`<li id="command-${t}" role="option" aria-selected=${n} @mousedown=${Ae} @click=${()=>this.#l(e)}>
      <b>${e.text}</b><small>${e.detail}</small>
    </li>`}#a(e){this.line=e,this.at=ze(e)===``?-1:0,clearTimeout(this.#t);let t=ze(e);t===``?(this.places=[],this.#e=``):this.#t=setTimeout(()=>void this.#o(t),Ye)}async#o(t){if(this.#e=t,V(t)?.kind===`coordinates`)this.places=[];else try{let e=await d(t);this.#e===t&&(this.places=e)}catch(t){if(!(t instanceof e))throw t;this.places=[]}}#s;#c(e){`line`in e&&e.line!==null?this.#a(e.line):this.#l(e)}#l(e){switch(e.kind){case`command`:this.#a(e.line),e.line===this.line&&!e.line.endsWith(` `)&&this.#u();return;case`unit`:if(e.line!==null){this.#a(e.line);return}this.desk.selectUnit(e.unit.id),e.unit.position!==null&&this.view.goTo([e.unit.position.lon,e.unit.position.lat]);break;case`incident`:this.desk.selectIncident(e.incident.id);break;case`place`:this.view.goTo([e.place.lon,e.place.lat],e.place.bbox);break;case`point`:this.view.goTo([e.lon,e.lat])}this.#d()}async#u(){clearTimeout(this.#t),await Ge(this.line,this.desk,this.view)&&this.#d()}#d(){this.#a(``),this.querySelector(`input`)?.blur()}};T([c({attribute:!1})],G.prototype,`desk`,void 0),T([c({attribute:!1})],G.prototype,`view`,void 0),T([s()],G.prototype,`line`,void 0),T([s()],G.prototype,`focused`,void 0),T([s()],G.prototype,`at`,void 0),T([s()],G.prototype,`places`,void 0),customElements.define(`desk-command`,G);function K(e){let t=e.field(`assigned_at`)||e.field(`changed_at`),n=te(_(),`error.${e.code}`,{unit:e.field(`unit_code`),number:e.field(`incident_number`),by:e.field(`assigned_by`)||e.field(`changed_by`),at:t===``?``:O(Date.parse(t),C.nowMs,w().city.timezone)});if(n!==void 0)return n;let r=e.errors.map(e=>`${e.field}: ${e.message}`).join(`; `);return y(`error.other`,{reason:r||e.message})}function q(e){return e.toLowerCase().normalize(`NFKC`).trim()}function Xe(e,t){let n=q(t),r=[];for(let t of e){let e=[t.name_zh,t.name_en,t.key].map(q);n===``||e.some(e=>e.startsWith(n))?r.push([0,t]):e.some(e=>e.includes(n))&&r.push([1,t])}return r.sort(([e,t],[n,r])=>e-n||t.priority-r.priority).map(([,e])=>e)}function Ze(e,t){let n=q(t),r=null,i=0;for(let t of e){let e=Math.max(Qe(q(t.name_zh),n),$e(q(t.name_en),n));(e>i||e===i&&r!==null&&e>0&&t.priority<r.priority)&&(r=t,i=e)}return r}function Qe(e,t){let n=0;for(let r=0;r+2<=e.length;r+=1)t.includes(e.slice(r,r+2))&&(n+=1);return n/Math.max(1,e.length-1)}function $e(e,t){let n=e.split(/[^a-z]+/).filter(e=>e.length>=3),r=new Set(t.split(/[^a-z]+/).filter(e=>e.length>=3));return n.filter(e=>r.has(e)).length/Math.max(1,n.length)}function J(e){return te(_(),`warning.${e.code}`)??e.message}var et=new Set([`facility`,`street`,`address`]),tt=class{#e;#t;#n;constructor(e){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.place=null,this.found=null,this.problem=``,this.problemField=``,this.sending=!1,this.opened=0,this.#e=x(),this.#t=0,this.#n=e}open(e){e===``&&this.description!==``?(this.opened+=1,this.#n()):(this.clear(),this.opened+=1,this.describe(e))}clear(){this.description=``,this.category=null,this.categoryByHand=!1,this.priority=null,this.place=null,this.found=null,this.problem=this.problemField=``,this.sending=!1,this.#e=x(),this.#n()}describe(e){this.description=e,this.categoryByHand||(this.category=Ze(w().categories.values(),e)),this.#n()}chooseCategory(e){this.category=e,this.categoryByHand=e!==null,this.#n()}choosePriority(e){this.priority=e,this.#n()}choosePlace(e){let t=v(e);this.place={at:[e.lon,e.lat],text:t,address:et.has(e.kind)?t:``,warnings:[]},this.found=null,this.#n(),this.#r()}async choosePoint(e){this.place={at:e,text:D(...e),address:``,warnings:[]},this.found=null,this.#n(),await this.#r()}async#r(){let t=this.place;if(t!==null){try{let e=await ee(...t.at);if(this.place!==t)return;let n=g(e.areas),r=t.address===``?n:`${t.text} · ${n}`;this.place={...t,text:r,warnings:e.warnings.map(J)}}catch(n){if(!(n instanceof e))throw n;this.place===t&&(this.place={...t,warnings:[K(n)]})}this.#n()}}forgetPlace(){this.place=null,this.#n()}closeSearch(){this.found=null,this.#n()}async search(t){this.#t+=1;let n=this.#t;if(t.trim()===``){this.found=null,this.#n();return}let r=V(t);try{let e=r?.kind===`coordinates`?[nt(r.lon,r.lat)]:await d(t);if(n!==this.#t||this.place!==null)return;this.found=e,this.problemField===`search`&&(this.problem=this.problemField=``)}catch(t){if(!(t instanceof e))throw t;if(n!==this.#t)return;this.found=null,this.problem=K(t),this.problemField=`search`}this.#n()}async file(){let t=this.#i();if(this.problem=t?.text??``,this.problemField=t?.field??``,t!==null||this.category===null||this.place===null||this.sending)return this.#n(),null;this.sending=!0,this.#n();let[n,r]=this.place.at;try{let e=await ie({category:this.category.key,description:this.description.trim(),lon:n,lat:r,source:`desk`,...this.priority===null?{}:{priority:this.priority},...this.place.address===``?{}:{address:this.place.address}},this.#e);return this.clear(),{incident:e.incident,warnings:e.warnings.map(J)}}catch(t){if(!(t instanceof e))throw t;return this.problem=K(t),t.code!==`network`&&(this.#e=x()),null}finally{this.sending=!1,this.#n()}}#i(){return this.description.trim()===``?{text:y(`form.description.needed`),field:`description`}:this.category===null?{text:y(`form.category.needed`),field:`category`}:this.place===null?{text:y(`form.place.needed`),field:`place`}:null}};function nt(e,t){let n=D(e,t);return{kind:`coordinates`,key:n,name_zh:n,name_en:n,detail_zh:``,detail_en:``,lon:e,lat:t,bbox:null,training:!1}}function rt(e){return{rows:e.map(e=>({entry:e,gone:!1})),reordered:!1}}function it(e,t){let n=new Map(t.map(e=>[e.unit.id,e])),r=e.rows.map(e=>{let t=n.get(e.entry.unit.id);return t===void 0?{entry:e.entry,gone:!0}:{entry:t,gone:!1}});for(;r.at(-1)?.gone;)r.pop();let i=new Set(r.map(e=>e.entry.unit.id));for(let e of t)i.has(e.unit.id)||r.push({entry:e,gone:!1});let a=r.filter(e=>!e.gone).map(e=>e.entry.unit.id).some((e,n)=>t[n]?.unit.id!==e);return{rows:r.slice(0,9),reordered:a}}var at=5,ot=3e3,st=12e3,ct=class{#e;#t;#n;#r;#i;constructor(e){this.answer=null,this.ranking=null,this.problem=``,this.askedMs=0,this.answeredMs=0,this.pick=null,this.sending=!1,this.#t=null,this.#n=0,this.#r=!1,this.#e=e}start(e){clearTimeout(this.#i),this.#t=e,this.answer=null,this.ranking=null,this.problem=``,this.pick=null,e!==null&&this.ask(`fresh`)}get loading(){return this.answer===null&&this.problem===``&&this.#t!==null}row(e){return this.ranking?.rows[e-1]?.entry??null}choose(e){let t=this.ranking?.rows[e-1];return t===void 0||t.gone||this.sending?!1:(this.pick=t.entry.unit.id,this.#e.changed(),!0)}unpick(){this.pick=null,this.#e.changed()}get picked(){let e=this.ranking?.rows.findIndex(e=>e.entry.unit.id===this.pick&&!e.gone)??-1,t=this.ranking?.rows[e];return t===void 0?null:{rank:e+1,entry:t.entry}}async ask(t){let n=this.#t;if(n===null||this.#r&&t===`steady`)return;this.#r=!0,this.#n+=1;let r=this.#n;this.askedMs=Date.now();try{let e=await f(n,at);if(r!==this.#n||n!==this.#t)return;this.answer=e,this.answeredMs=Date.now(),this.problem=``,this.ranking=t===`steady`&&this.ranking!==null?it(this.ranking,e.units):rt(e.units)}catch(t){if(!(t instanceof e))throw t;r===this.#n&&n===this.#t&&(this.problem=K(t))}finally{r===this.#n&&(this.#r=!1,this.#a(st)),this.#e.changed()}}hear(e){this.#t!==null&&e.kind!==`answer`&&(e.topic.startsWith(`unit.`)||e.topic.startsWith(`assignment.`)||e.kind===`snapshot`)&&this.#a(Math.max(0,this.askedMs+ot-Date.now()))}#a(e){clearTimeout(this.#i),this.#i=setTimeout(()=>{this.#t!==null&&C.state.incidents.has(this.#t)&&(document.hidden||this.sending?this.#a(st):this.ask(`steady`))},e)}async confirm(){let t=this.picked,n=this.#e.incident;if(t===null||n===null||this.sending)return;let{unit:r}=t.entry,i=x();this.sending=!0,this.#e.changed();try{let e=await ae(n.id,{unit_id:r.id,rank:t.entry.rank,...this.answer===null?{}:{network_version:this.answer.network.version}},i);this.pick=null,C.answer([e.unit],[e.incident]);let a={assignmentId:e.assignment.id,code:r.code};this.#e.sayUndoable(y(`toast.assigned`,{code:r.code,number:n.number}),a)}catch(t){if(!(t instanceof e))throw t;this.pick=null,this.#e.say(K(t),`bad`)}finally{this.sending=!1,this.#e.changed(),this.ask(`fresh`)}}},lt=6e3,ut=1e4,dt=class{constructor(){this.panel=`incident`,this.side=`queue`,this.phoneTab=`queue`,this.help=!1,this.incidentId=null,this.unitId=null,this.assignments=[],this.toast=null,this.offer=null,this.spot=null,this.draft=new tt(()=>this.changed()),this.recommending=new ct(this),this.#e=null,this.#t=new Set}#e;#t;listen(){let e=C.subscribe(e=>this.#i(e));return()=>{e(),this.recommending.start(null)}}subscribe(e){return this.#t.add(e),()=>this.#t.delete(e)}changed(){for(let e of this.#t)e()}get queue(){return[...C.state.incidents.values()].sort(le)}get incident(){if(this.incidentId===null)return null;let e=C.state.incidents.get(this.incidentId);return e!==void 0&&(this.#e=e),e??(this.#e?.id===this.incidentId?this.#e:null)}get unit(){return this.unitId===null?null:C.state.units.get(this.unitId)??null}selectIncident(e){this.incidentId=e,this.unitId=null,this.panel=`incident`,this.spot=null,this.assignments=[],this.recommending.start(e),e!==null&&(this.phoneTab=`detail`,this.#r(e)),this.changed()}selectUnit(e){this.unitId=e,this.panel=`unit`,this.phoneTab=`detail`,this.changed()}moveInQueue(e){let t=this.queue;if(t.length===0)return;let n=t.findIndex(e=>e.id===this.incidentId),r=n<0?0:Math.min(t.length-1,Math.max(0,n+e));this.selectIncident(t[r]?.id??null)}openForm(e=``){this.panel=`form`,this.phoneTab=`detail`,this.draft.open(e);let t=this.spot?.at;this.spot=null,t!==void 0&&this.draft.choosePoint(t),this.changed()}closeHelp(){this.help=!1,this.changed()}back(){this.help?this.help=!1:this.recommending.pick===null?this.panel===`form`?this.panel=`incident`:this.panel===`unit`?(this.panel=`incident`,this.unitId=null):this.spot===null?this.toast!==null||this.offer!==null?this.dismiss():this.selectIncident(null):this.spot=null:this.recommending.unpick(),this.changed()}say(e,t=`plain`,n=lt){this.toast={text:e,tone:t,untilMs:Date.now()+n},this.changed()}sayUndoable(e,t){this.offer={...t,untilMs:Date.now()+ut},this.say(e,`plain`,ut)}expire(e){this.toast!==null&&e>this.toast.untilMs&&(this.toast=null),this.offer!==null&&e>this.offer.untilMs&&(this.offer=null)}dismiss(){this.toast=this.offer=null,this.changed()}async undo(){this.expire(Date.now());let e=this.offer;e!==null&&(this.dismiss(),await this.attempt(async()=>{await this.#n(e.assignmentId,`cancelled`,y(`assignment.reason.undo`)),this.say(y(`toast.undone`,{code:e.code}))}))}async stepAssignment(e,t){return this.attempt(()=>this.#n(e,t,t===`cancelled`?y(`assignment.reason.cancelled`):void 0))}async#n(e,t,n){let i=await r(e,t,n);C.answer([i.unit],[i.incident]),this.recommending.ask(`fresh`)}async stepUnit(e,t){return this.attempt(async()=>{let r=await n(e,t);C.answer([r],[])})}async close(e){let t=this.incident;return t!==null&&this.attempt(async()=>{let n=await h(t.id,e,t.version);this.#e=n,C.answer([],[n]),this.say(y(`incident.closed.done`,{number:t.number}))})}async attempt(t){try{return await t(),!0}catch(t){if(!(t instanceof e))throw t;return this.say(K(t),`bad`),!1}finally{this.changed()}}async#r(n){try{let e=await t(n);if(this.incidentId!==n)return;this.assignments=e.assignments.filter(e=>e.ended_at===null),this.changed()}catch(t){if(!(t instanceof e))throw t}}#i(e){if(e.kind===`positions`||e.kind===`tick`)return;let t=this.incidentId;t!==null&&(e.touched.incidents===`all`||e.touched.incidents.includes(t))&&this.#r(t),this.recommending.hear(e),this.changed()}},ft=140,pt=8,Y=class extends S{constructor(...e){super(...e),this.categoryText=null,this.placeText=null,this.at=0,this.#e=-1,this.#u=e=>{if(e.isComposing)return;let t=e.target instanceof HTMLTextAreaElement;if(e.key===`Enter`&&t&&!e.shiftKey){e.preventDefault();let t=this.desk.draft.category===null?`#form-category`:`#form-place`;this.querySelector(t)?.focus()}e.key===`Escape`&&(e.preventDefault(),e.stopPropagation(),this.desk.back())},this.#d=()=>{this.desk.draft.clear(),this.desk.back()},this.#f=e=>{e.preventDefault(),clearTimeout(this.#t),this.#p()}}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}updated(e){super.updated(e);let{draft:t}=this.desk;t.opened!==this.#e&&(this.#e=t.opened,this.categoryText=this.placeText=null,this.querySelector(`textarea`)?.focus())}render(){let{draft:e}=this.desk;return a`<h2>${y(`form.title`)}</h2>
      <form class="new" autocomplete="off" @submit=${this.#f} @keydown=${this.#u}>
        <label>
          <span>${y(`form.description`)}</span>
          <textarea
            rows="3"
            placeholder=${y(`form.description.hint`)}
            aria-invalid=${e.problemField===`description`?`true`:u}
            .value=${B(e.description)}
            @input=${t=>e.describe(t.target.value)}
          ></textarea>
        </label>
        ${this.#n()} ${this.#o()} ${this.#s()}
        ${e.problem===``?``:a`<p class="note bad" role="alert">${e.problem}</p>`}
        <div class="buttons">
          <button type="submit" class="go" ?disabled=${e.sending}>${e.sending?y(`form.sending`):y(`form.submit`)}</button>
          <button type="button" @click=${this.#d}>${y(`form.cancel`)}</button>
        </div>
      </form>`}#n(){let{draft:e}=this.desk,t=e.category,n=this.categoryText===null?[]:this.#r(),r=this.categoryText??(t===null?``:v(t));return a`<div class="field">
      <label for="form-category">${y(`form.category`)}</label>
      ${ke({id:`form-category`,value:r,hint:y(`form.category.hint`),invalid:e.problemField===`category`,open:this.categoryText!==null,at:this.at,empty:y(`form.category.none`),list:n.map(e=>mt(e)),onInput:e=>this.#i(e),onChoose:e=>this.#a(n[e]),onMove:e=>this.at=e,onClose:()=>this.categoryText=null})}
      ${t===null?``:a`<small class="under">
            ${e.categoryByHand?``:`${y(`form.category.suggested`)} · `}${y(`form.skills`,{skills:t.skills.map(e=>p(`skill`,e)).join(` · `),limit:P(t.limit_s)})}
          </small>`}
    </div>`}#r(){return Xe(w().categories.values(),this.categoryText??``).slice(0,pt)}#i(e){this.categoryText=e,this.at=0,e.trim()===``&&this.desk.draft.chooseCategory(null)}#a(e){e!==void 0&&this.desk.draft.chooseCategory(e),this.categoryText=null}#o(){let{draft:e}=this.desk,t=e.priority??e.category?.priority??null;return a`<fieldset class="priority">
      <legend>${y(`form.priority`)}</legend>
      ${[1,2,3].map(n=>a`<label class=${t===n?`on`:``}>
          <input
            type="radio"
            name="priority"
            class="sr"
            .checked=${t===n}
            @change=${()=>e.choosePriority(n)}
          />
          ${M(n)} ${p(`priority`,String(n))}
        </label>`)}
      ${e.priority===null&&t!==null?a`<small>${y(`form.priority.default`)}</small>`:``}
    </fieldset>`}#s(){let{draft:e}=this.desk,t=e.found??[];return a`<div class="field">
      <label for="form-place">${y(`form.place`)}</label>
      ${ke({id:`form-place`,value:e.place?.text??this.placeText??``,hint:y(`form.place.example`),invalid:e.problemField===`place`,open:e.found!==null&&e.place===null,at:this.at,empty:y(`form.place.none`),list:t.map(ht),onInput:e=>this.#c(e),onChoose:e=>this.#l(t[e]),onMove:e=>this.at=e,onClose:()=>e.closeSearch()})}
      <small class="under">${e.place===null?y(`form.place.hint`):D(...e.place.at)}</small>
      ${e.place?.warnings.map(e=>a`<p class="note warn">${e}</p>`)??``}
    </div>`}#c(e){this.placeText=e,this.at=0,this.desk.draft.place!==null&&this.desk.draft.forgetPlace(),clearTimeout(this.#t),this.#t=setTimeout(()=>void this.desk.draft.search(e),ft)}#l(e){e!==void 0&&(this.placeText=null,this.desk.draft.choosePlace(e))}#u;#d;#f;async#p(){let{draft:e}=this.desk;e.place===null&&this.placeText&&(await e.search(this.placeText),this.#l(e.found?.[0]));let t=await e.file();if(t===null){let t={description:`textarea`,category:`#form-category`,place:`#form-place`}[e.problemField];t!==void 0&&this.querySelector(t)?.focus();return}C.answer([],[t.incident]),this.desk.selectIncident(t.incident.id);let n=[y(`form.filed`,{number:t.incident.number}),...t.warnings].join(` · `);this.desk.say(n,t.warnings.length>0?`bad`:`plain`),document.activeElement?.blur()}};T([c({attribute:!1})],Y.prototype,`desk`,void 0),T([s()],Y.prototype,`categoryText`,void 0),T([s()],Y.prototype,`placeText`,void 0),T([s()],Y.prototype,`at`,void 0);function mt(e){return{key:e.key,mark:M(e.priority),text:v(e),detail:P(e.limit_s)}}function ht(e){let t=p(`place.kind`,e.kind),n=v({name_zh:e.detail_zh,name_en:e.detail_en});return{key:`${e.kind}/${e.key}`,text:v(e),detail:n===``?t:`${t} · ${n}`}}customElements.define(`desk-form`,Y);var X=class extends S{constructor(...e){super(...e),this.open=!1}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()));let e=e=>{this.open&&e instanceof KeyboardEvent&&e.key===`Escape`&&(this.open=!1,e.stopPropagation(),this.querySelector(`.menu-button`)?.focus()),e.type===`pointerdown`&&!this.querySelector(`.menu`)?.contains(e.target)&&(this.open=!1)};addEventListener(`pointerdown`,e),this.addEventListener(`keydown`,e),this.follow(()=>removeEventListener(`pointerdown`,e))}render(){let{city:e,session:t}=w(),n=ge(C.state.incidents.values(),C.state.units.values(),C.nowMs),r=C.feed;return a`<h1 class="brand">${y(`app.name`)} <span>${v(e)} · ${y(`app.desk`)}</span></h1>
      <div class="nums ${r.state===`down`?`old`:``}">
        <span><b>${C.count(n.open)}</b> ${y(`num.open`)}</span>
        <span class=${n.pressing>0?`bad`:``}><b>${C.count(n.pressing)}</b> ${y(`num.pressing`)}</span>
        <span class="ok"><b>${C.count(n.free)}</b> ${y(`num.free`)}</span>
      </div>
      <span class="feed ${r.state}"><i aria-hidden="true"></i>${se(r)}</span>
      <span class="clock"><small>${_e(C.nowMs,e.timezone)}</small>${oe(C.nowMs,e.timezone)}</span>
      <span class="who">${t.account.name}</span>
      <button type="button" class="plain" lang=${_()===`zh`?`en`:`zh-CN`} title=${y(`language.switch.hint`)} @click=${()=>b(_()===`zh`?`en`:`zh`)}>
        ${y(`language.switch`)}
      </button>
      <div class="menu">
        <button type="button" class="plain menu-button" aria-expanded=${this.open?`true`:`false`} aria-label=${y(`menu.title`)} @click=${()=>this.open=!this.open}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16M4 12h16M4 18h16" /></svg>
        </button>
        ${this.open?this.#t():u}
      </div>`}async#e(){await this.desk.attempt(l)&&location.reload()}#t(){let e=e=>a`<label>
      <input
        type="checkbox"
        .checked=${this.layers.shown[e]}
        @change=${t=>{this.layers.set(e,t.target.checked),this.requestUpdate()}}
      />
      ${y(`layers.${e}`)}
    </label>`;return a`<div class="sheet">
      <h2>${y(`layers.title`)}</h2>
      ${e(`facilities`)} ${e(`load`)} ${e(`off_duty`)}
      <hr />
      <a href="/wall" target="_blank" rel="noopener">${y(`menu.wall`)}</a>
      <a href="/api/docs" target="_blank" rel="noopener">${y(`menu.api`)}</a>
      <button type="button" class="link" @click=${()=>void this.#e()}>${y(`sign_in.out`)}</button>
    </div>`}};T([c({attribute:!1})],X.prototype,`desk`,void 0),T([c({attribute:!1})],X.prototype,`layers`,void 0),T([s()],X.prototype,`open`,void 0),customElements.define(`desk-header`,X);var gt=[[`N`,`help.n`],[`J K ↓ ↑`,`help.jk`],[`1 – 9`,`help.pick`],[`Enter`,`help.enter`],[`Esc`,`help.esc`],[`/`,`help.slash`],[`F`,`help.f`],[`R`,`help.r`],[`Z`,`help.z`],[`U`,`help.u`],[`L`,`help.l`],[`?`,`help.question`]],_t=[[`command.new.args`,`command.new`],[`command.send.args`,`command.send`],[`command.st.args`,`command.st`],[`command.close.args`,`command.close`],[`command.go.args`,`command.go`],[`command.lang.args`,`command.lang`]];function vt(e){return a`<dialog class="help" aria-label=${y(`help.title`)} @close=${e}>
    <div class="help-sheet">
      <h2>${y(`help.title`)}</h2>
      <dl>
        ${gt.map(([e,t])=>a`<div><dt><kbd>${e}</kbd></dt><dd>${y(t)}</dd></div>`)}
      </dl>
      <dl class="commands">
        ${_t.map(([e,t])=>a`<div><dt><code>${y(e)}</code></dt><dd>${y(t)}</dd></div>`)}
      </dl>
      <button type="button" @click=${e}>${y(`help.close`)} <kbd>Esc</kbd></button>
    </div>
  </dialog>`}var yt=(e,t,n)=>{let r=new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},Z=ve(class extends ye{constructor(e){if(super(e),e.type!==I.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let a=Ee(e),{values:o,keys:s}=this.dt(t,n,r);if(!Array.isArray(a))return this.ut=s,o;let c=this.ut??=[],l=[],u,d,f=0,p=a.length-1,m=0,h=o.length-1;for(;f<=p&&m<=h;)if(a[f]===null)f++;else if(a[p]===null)p--;else if(c[f]===s[m])l[m]=R(a[f],o[m]),f++,m++;else if(c[p]===s[h])l[h]=R(a[p],o[h]),p--,h--;else if(c[f]===s[h])l[h]=R(a[f],o[h]),L(e,l[h+1],a[f]),f++,h--;else if(c[p]===s[m])l[m]=R(a[p],o[m]),L(e,a[f],a[p]),p--,m++;else if(u===void 0&&(u=yt(s,m,h),d=yt(c,f,p)),u.has(c[f])){if(u.has(c[p])){let t=d.get(s[m]),n=t===void 0?null:a[t];if(n===null){let t=L(e,a[f]);R(t,o[m]),l[m]=t}else l[m]=R(n,o[m]),L(e,a[f],n),a[t]=null;m++}else z(a[p]),p--}else z(a[f]),f++;for(;m<=h;){let t=L(e,l[h+1]);R(t,o[m]),l[m++]=t}for(;f<=p;){let e=a[f++];e!==null&&z(e)}return this.ut=s,Te(e,l),i}});function bt(e){let t={};for(let[n,r]of Object.entries(e))Array.isArray(r)?t[n]=r.map(e=>p(xt(n),String(e))).join(` · `):typeof r==`number`?t[n]=Math.round(r):typeof r==`string`&&n!==`code`&&(t[n]=p(n,r));return te(_(),`reason.${e.code}`,t)??e.code}function xt(e){return e===`skills`?`skill`:e}function St(e){let{certificate:t}=e,n=t.network_version.slice(0,8);return t.exact?t.excluded_by_bound===0||t.bound_s===null?y(`rec.exact.all`,{eligible:t.eligible,version:n}):y(`rec.exact`,{asked:t.asked,excluded:t.excluded_by_bound,bound:E(t.bound_s),version:n}):y(`rec.approximate`,{asked:t.asked,version:n})}function Ct(e){if(typeof e!=`object`||!e)return``;let t=Object.values(e).flatMap(e=>Array.isArray(e)?e.map(String):[wt(e)]).filter(e=>e!==``).map(e=>p(`skill`,e));return t.length===0?``:` · ${t.join(` · `)}`}function wt(e){return typeof e==`number`?String(Math.round(e)):typeof e==`string`?e:``}var Tt=class extends S{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let{recommending:e}=this.desk,{answer:t,ranking:n}=e;return a`<section class="recommendation" aria-busy=${e.loading?`true`:`false`}>
      <h3>
        ${y(`rec.title`)}
        ${t===null?``:a`<em>${y(`rec.updated`,{age:j((Date.now()-e.answeredMs)/1e3)})}</em>`}
        ${t===null?``:a`<span>${St(t)}</span>`}
      </h3>
      ${e.loading?a`<p class="empty" role="status">${y(`rec.loading`)}</p>`:``}
      ${e.problem===``?``:a`<p class="note bad" role="alert">${y(`rec.failed`,{reason:e.problem})}</p>`}
      ${n!==null&&n.rows.length===0?a`<p class="empty">${y(`rec.none`)}</p>`:``}
      ${n===null?``:a`<ol class="ranked">
            ${Z(n.rows,e=>e.entry.unit.id,(e,t)=>this.#e(e,t+1))}
          </ol>`}
      ${n?.reordered?a`<p class="note">${y(`rec.reordered`)}</p>`:``} ${t===null?``:this.#t(t)}
    </section>`}#e(e,t){let{unit:n,travel_time_s:r,distance_m:i,reasons:o}=e.entry,{recommending:s}=this.desk,c=s.pick===n.id&&!e.gone;return a`<li class="${c?`picked`:``} ${e.gone?`gone`:``}">
      <button type="button" aria-pressed=${c?`true`:`false`} ?disabled=${e.gone||s.sending} @click=${()=>{c?s.confirm():s.choose(t)}}>
        <kbd>${t}</kbd>
        <span class="what">
          <b>${n.code} <small>${p(`kind`,n.kind)} · ${y(`units.crew`,{n:n.crew})}</small></b>
          <small>${e.gone?Et(n.id):o.filter(e=>e.code!==`crew`).map(bt).join(` · `)}</small>
        </span>
        <span class="when">
          <b class="eta">${E(r)}</b>
          <small>${F(i)}</small>
        </span>
      </button>
      ${c?a`<div class="confirm">
            <button type="button" class="go" ?disabled=${s.sending} @click=${()=>void s.confirm()}>
              ${s.sending?y(`rec.sending`):y(`rec.choose`,{code:n.code})}
            </button>
            <span>${y(`rec.confirm`)}</span>
          </div>`:u}
    </li>`}#t(e){let t=Object.entries(e.excluded_counts),n=t.reduce((e,[,t])=>e+t,0);return a`${e.shortfall.map(e=>a`<p class="note warn">
          ${y(`rec.shortfall`,{skill:p(`skill`,e.skill),needed:e.needed,available:e.available})}
        </p>`)}
      ${n===0?u:a`<details class="excluded">
            <summary>
              ${y(`rec.excluded`,{n})}
              <small>${t.map(([e,t])=>`${p(`cause`,e)} ${t}`).join(` · `)}</small>
            </summary>
            <ul>
              ${e.excluded.map(e=>a`<li><span>${e.unit_code}</span><small>${p(`cause`,e.cause)}${Ct(e.detail)}</small></li>`)}
            </ul>
          </details>`}`}};T([c({attribute:!1})],Tt.prototype,`desk`,void 0);function Et(e){return C.state.units.get(e)?.status===`available`?y(`rec.farther`):y(`rec.gone`)}customElements.define(`desk-recommendation`,Tt);var Dt=[`report`,`accept`,`assign`,`handle`,`feedback`,`verify`,`archive`],Ot=[`en_route`,`on_scene`,`done`,`cancelled`],kt=class extends S{constructor(...e){super(...e),this.reason=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.incident;return e===null?a`<div class="waiting">
        <p>${y(`incident.waiting`)}</p>
        <p class="dim">${y(`incident.waiting.hint`)}</p>
      </div>`:a`<h2>
        <span class="pr p${e.priority}" aria-hidden="true">${e.priority}</span>
        ${m(e.category)}
        <i class="sr">${p(`priority`,String(e.priority))}</i>
        <span class="number">${e.number}</span>
        ${e.training?a`<em class="tag">${y(`incident.training`)}</em>`:``}
      </h2>
      ${this.#e(e)} ${this.#t(e)} ${this.#n(e)}
      ${e.closed_at===null?a`<desk-recommendation .desk=${this.desk}></desk-recommendation>${this.#r()}`:u}`}#e(e){let t=w().city.timezone,n=de(e,C.nowMs)!==`calm`,r=pe(e,C.nowMs),i=w().categories.get(e.category),o=y(`incident.due`,{at:O(Date.parse(e.due_at),C.nowMs,t)});return a`<dl class="facts">
      <div>
        <dt>${y(`incident.place`)}</dt>
        <dd>
          ${e.address?a`<b>${e.address}</b> · `:``}${g(e.areas)}
          <small class="cell">${y(`incident.cell`)} ${e.cell.slice(0,9)}…</small>
        </dd>
      </div>
      <div>
        <dt>${y(`incident.reported`)}</dt>
        <dd>${p(`source`,e.source)} · ${e.reported_by} · ${O(Date.parse(e.reported_at),C.nowMs,t)}</dd>
      </div>
      <div>
        <dt>${y(`incident.clock`)}</dt>
        <dd>
          ${e.closed_at===null?a`<b class=${n?`late`:``}>${r<0?y(`incident.over`,{left:A(-r)}):y(`incident.left`,{left:A(r)})}</b>
                · ${o}${i?` · ${P(i.limit_s)}`:``}`:y(`incident.closed_at`,{at:O(Date.parse(e.closed_at),C.nowMs,t),reason:e.closed_reason??``})}
        </dd>
      </div>
      ${e.description===``?``:a`<div>
            <dt>${y(`incident.description`)}</dt>
            <dd class="said">${e.description}</dd>
          </div>`}
    </dl>`}#t(e){let t=Dt.indexOf(e.stage);return a`<ol class="stages" aria-label=${y(`stage.label`)}>
      ${Dt.map((e,n)=>a`<li
          class=${n<t?`on`:n===t?`now`:``}
          aria-current=${n===t?`step`:u}
        >
          ${p(`stage`,e)}
        </li>`)}
    </ol>`}#n(e){if(e.units.length===0)return u;let t=w().city.timezone;return a`<h3>${y(`incident.units`)}</h3>
      <ul class="on-it">
        ${e.units.map(e=>{let n=this.desk.assignments.find(t=>t.id===e.assignment_id),r=C.state.units.get(e.unit_id)?.status??At(e.status),i=n?.eta;return a`<li>
            <div>
              ${N(r)}
              <button type="button" class="link" @click=${()=>this.desk.selectUnit(e.unit_id)}>${e.unit_code}</button>
              <span>${p(`status`,r)}</span>
              ${i&&r!==`on_scene`?a`<small>${y(`incident.eta`,{at:oe(Date.parse(i),t,`minutes`)})}</small>`:``}
            </div>
            <div class="steps">
              ${Ot.filter(e=>!jt(e,r)).map(t=>a`<button type="button" @click=${()=>void this.desk.stepAssignment(e.assignment_id,t)}>${p(`assignment`,t)}</button>`)}
            </div>
          </li>`})}
      </ul>`}#r(){return a`<form class="close" @submit=${e=>{e.preventDefault(),this.reason.trim()!==``&&this.desk.close(this.reason.trim()).then(e=>{e&&(this.reason=``)})}}>
      <input
        aria-label=${y(`incident.close.reason`)}
        placeholder=${`${y(`incident.close.reason`)} · ${y(`incident.close.hint`)}`}
        .value=${this.reason}
        @input=${e=>this.reason=e.target.value}
      />
      <button type="submit" ?disabled=${this.reason.trim()===``}>${y(`incident.close`)}</button>
    </form>`}};T([c({attribute:!1})],kt.prototype,`desk`,void 0),T([s()],kt.prototype,`reason`,void 0);function At(e){return e===`done`||e===`cancelled`?`available`:e}function jt(e,t){return e===`en_route`?t===`en_route`||t===`on_scene`:e===`on_scene`&&t===`on_scene`}customElements.define(`desk-incident`,kt);var Mt={"/":{kind:`command`},"、":{kind:`command`},Enter:{kind:`confirm`},Escape:{kind:`back`},n:{kind:`new`},j:{kind:`move`,by:1},ArrowDown:{kind:`move`,by:1},k:{kind:`move`,by:-1},ArrowUp:{kind:`move`,by:-1},f:{kind:`fit`},r:{kind:`resort`},z:{kind:`undo`},u:{kind:`list`},l:{kind:`language`},"?":{kind:`help`},"？":{kind:`help`}};function Nt(e){return e.ctrlKey||e.metaKey||e.altKey?null:/^[1-9]$/.test(e.key)?{kind:`pick`,rank:Number(e.key)}:Mt[e.key.length===1?e.key.toLowerCase():e.key]??null}function Pt(e){return e instanceof HTMLElement&&e.matches(`input, textarea, select, [contenteditable]`)}function Ft(e,t){return e instanceof HTMLElement?t===`Enter`?e.closest(`button, a, summary`)!==null:t.startsWith(`Arrow`)&&e.closest(`.maplibregl-canvas, [role=listbox], [role=tablist]`)!==null:!1}var It=2400,Lt=1350,Rt=2;function zt(e,t){return Math.min(Rt,Math.max(1,Math.min(e/It,t/Lt)))}var Bt=class{constructor(){this.shown={facilities:!0,load:!0,off_duty:!0},this.onChange=()=>void 0}set(e,t){this.shown[e]=t,this.onChange()}},Vt=15,Q=class extends S{constructor(...e){super(...e),this.failure=``,this.city=null,this.#e=``,this.#t=null}#e;#t;connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate())),this.follow(ne(()=>void this.city?.relabel())),this.layers.onChange=()=>this.#i()}disconnectedCallback(){this.#t?.disconnect(),this.city?.destroy(),super.disconnectedCallback()}firstUpdated(){let e=this.querySelector(`.canvas`);if(e!==null){try{this.city=new me({city:w().city,container:e,scale:zt(innerWidth,innerHeight),padding:{top:60,right:60,bottom:90,left:60},onPick:e=>this.#a(e),onGesture:()=>void 0})}catch{this.failure=y(`map.failed`);return}this.city.map.on(`error`,e=>{`sourceId`in e&&e.sourceId===`city`&&(this.failure=y(`map.basemap_failed`))}),this.city.map.on(`sourcedata`,e=>{e.sourceId===`city`&&e.tile!==void 0&&e.isSourceLoaded&&(this.failure=``)}),this.city.ready.then(()=>{this.city?.load&&(this.city.load.onChange=()=>this.requestUpdate()),this.#i(),this.requestUpdate()}),this.city.map.on(`zoomend`,()=>this.requestUpdate()),this.#t=new ResizeObserver(()=>{this.city?.rescale(zt(innerWidth,innerHeight)),this.city?.map.resize()}),this.#t.observe(e)}}updated(e){super.updated(e),this.#r()}render(){let e=this.city?.load,t=w().city;return a`<div class="canvas"></div>
      ${this.failure===``?u:a`<p class="map-note" role="alert">${this.failure}</p>`}
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
      ${this.#n()}
      <div class="map-foot">
        ${fe({shown:e?.shown??!1,greatest:e?.greatest??null})} ${he(t)}
      </div>`}#n(){let{spot:e}=this.desk;if(e===null)return u;let{place:t,refused:n,facility:r}=e,i=t?.road;return a`<section class="card" aria-label=${y(`place.here`)}>
      <h2>${t===null?D(...e.at):g(t.areas)}</h2>
      ${r===null?u:a`<p><b>${v(r)}</b> · ${p(`facility`,r.category)}</p>`}
      ${t===null?a`<p role="status">${n===``?y(`place.looking`):n}</p>`:a`<p>
              ${D(...e.at)} · ${y(`place.cell`,{cell:t.cell})}<br />
              ${i?i.name?y(`place.road`,{name:i.name,distance:F(i.distance_m)}):y(`place.road.unnamed`,{distance:F(i.distance_m)}):``}
            </p>
            ${t.warnings.map(e=>a`<p class="note warn">${J(e)}</p>`)}`}
      <div class="buttons">
        <button type="button" class="go" ?disabled=${n!==``} @click=${()=>this.desk.openForm()}>
          ${y(`place.new`)} <kbd>N</kbd>
        </button>
        <button type="button" @click=${()=>this.desk.back()}>${y(`place.close`)}</button>
      </div>
    </section>`}#r(){let{desk:e,city:t}=this;if(t===null)return;let{recommending:n}=e,r=(e.panel===`incident`&&e.incident?.closed_at===null?n.ranking?.rows??[]:[]).map((e,t)=>({...e,rank:t+1})).filter(e=>!e.gone),i=n.pick??r[0]?.entry.unit.id??null,a=e.panel===`form`?e.draft.place?.at??null:e.spot?.at??null,o=[e.incidentId,e.unitId,i,n.answeredMs,a,e.panel,e.assignments.map(e=>`${e.id}:${e.on_scene_at??``}`)].join(`/`);if(o===this.#e)return;this.#e=o;let s=r.flatMap(({entry:e,rank:t})=>{let n=e.unit.id===i;return!n&&t>3?[]:[{line:e.route,chosen:n}]});for(let t of e.assignments)t.route!==null&&t.on_scene_at===null&&s.push({line:t.route,chosen:!1});t.select({incident:e.incidentId,unit:e.unitId}),t.rank(new Map(r.map(e=>[e.entry.unit.id,e.rank]))),t.showRoutes(s),t.point(a)}#i(){this.city?.facilities&&(this.city.facilities.visible=this.layers.shown.facilities),this.city?.load&&(this.city.load.visible=this.layers.shown.load),this.city?.showResting(this.layers.shown.off_duty)}#a(e){let{desk:t}=this;e.kind===`incident`?t.selectIncident(e.id):e.kind===`unit`?t.selectUnit(e.id):t.panel===`form`?t.draft.choosePoint(e.at):this.#o(e.at,e.facility)}async#o(t,n=null){let r={at:t,place:null,refused:``,facility:n};this.desk.spot=r,this.desk.changed();let i;try{i={...r,place:await ee(...t)}}catch(t){if(!(t instanceof e))throw t;i={...r,refused:K(t)}}this.desk.spot===r&&(this.desk.spot=i),this.desk.changed()}goTo(e,t){t?this.city?.fit([[t[0],t[1]],[t[2],t[3]]]):this.city?.fit([e],Vt),this.desk.panel!==`form`&&this.#o(e)}fit(){let{desk:e}=this,t=[],n=e.panel===`unit`?e.unit:null;if(n?.position)t.push([n.position.lon,n.position.lat]);else if(e.incident!==null){t.push([e.incident.lon,e.incident.lat]);let n=[...e.incident.units.map(e=>e.unit_id),...e.recommending.ranking?.rows.slice(0,3).map(e=>e.entry.unit.id)??[]];for(let e of n){let n=C.state.units.get(e)?.position;n&&t.push([n.lon,n.lat])}}t.length===0?this.city?.fitCity():this.city?.fit(t,Vt)}};T([c({attribute:!1})],Q.prototype,`desk`,void 0),T([c({attribute:!1})],Q.prototype,`layers`,void 0),T([s()],Q.prototype,`failure`,void 0),customElements.define(`desk-map`,Q);var Ht=class extends S{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.queue;return a`<div class="list-head">
        <button type="button" class="new-incident" @click=${()=>this.desk.openForm()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>${y(`queue.new`)}
        </button>
        <span>${y(`queue.order`)}</span>
      </div>
      ${e.length===0?a`<p class="empty">${C.ready?y(`queue.empty`):y(`queue.loading`)}</p>`:a`<ul class="rows" aria-label=${y(`queue.label`)}>
            ${Z(e,e=>e.id,e=>this.#e(e))}
          </ul>`}`}#e(e){let t=pe(e,C.nowMs),n=de(e,C.nowMs),r=e.id===this.desk.incidentId;return a`<li class="incident ${n} ${r?`chosen`:``}" data-number=${e.number} data-units=${e.units.length}>
      <button
        type="button"
        aria-current=${r?`true`:u}
        @click=${()=>this.desk.selectIncident(e.id)}
      >
        ${M(e.priority)}
        <span class="two-lines">
          <span>
            <b title=${m(e.category)}>${m(e.category)}<i class="sr">${p(`priority`,String(e.priority))}</i></b>
            <b class="clock">${A(t)}</b>
          </span>
          <span>
            <small>${re(e)}</small>
            <small>${this.#t(e,n)}</small>
          </span>
        </span>
      </button>
    </li>`}#t(e,t){let n=t===`calm`?p(`stage`,e.stage):p(`tint`,t);return ce(e)?`${n} · ${y(`queue.nobody`)}`:e.units.length===0?n:`${n} · ${y(`queue.units`,{n:e.units.length})}`}updated(){let e=this.querySelector(`li.chosen`),t=this.desk.incidentId===null?``:String(this.desk.incidentId);e!==null&&this.dataset.seen!==t&&(this.dataset.seen=t,e.scrollIntoView({block:`nearest`}))}};T([c({attribute:!1})],Ht.prototype,`desk`,void 0),customElements.define(`desk-queue`,Ht);var Ut=[`available`,`off_duty`,`out_of_service`],Wt=class extends S{connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}render(){let e=this.desk.unit;if(e===null)return u;let t=j((C.nowMs-Date.parse(e.status_at))/1e3);return a`<h2>
        ${N(e.status)} <span class="code">${e.code}</span> <span class="number">${v(e)}</span>
        ${e.training?a`<em class="tag">${y(`incident.training`)}</em>`:``}
      </h2>
      <dl class="facts">
        <div>
          <dt>${y(`unit.status`)}</dt>
          <dd><b>${p(`status`,e.status)}</b> · ${t}</dd>
        </div>
        <div>
          <dt>${y(`unit.crew`)}</dt>
          <dd>${p(`kind`,e.kind)} · ${y(`units.crew`,{n:e.crew})}</dd>
        </div>
        <div>
          <dt>${y(`unit.skills`)}</dt>
          <dd>${e.skills.map(e=>p(`skill`,e)).join(` · `)}</dd>
        </div>
        <div>
          <dt>${y(`unit.position`)}</dt>
          <dd>${this.#e(e)}</dd>
        </div>
        ${e.assignment===null?``:a`<div>
              <dt>${y(`unit.on`)}</dt>
              <dd>
                <button type="button" class="link" @click=${()=>this.desk.selectIncident(e.assignment?.incident_id??null)}>
                  ${e.assignment.incident_number}
                </button>
              </dd>
            </div>`}
      </dl>
      ${this.#t(e)}
      ${this.desk.incident===null?u:a`<p class="pad"><button type="button" @click=${()=>this.desk.back()}>${y(`unit.back`)}</button></p>`}`}#e(e){if(e.position===null)return y(`units.no_fix`);let t=Date.parse(e.position.fix_at),n=ue(t,C.nowMs),r=e.position.speed_mps,i=j((C.nowMs-t)/1e3);return a`${D(e.position.lon,e.position.lat)}
    ${r===null?``:a` · ${y(`unit.speed.value`,{n:Math.round(r*3.6)})}`}
    · <span class=${n?`stale`:``}>${y(n?`units.stale`:`units.fix`,{age:i})}</span>`}#t(e){return e.assignment===null?a`<h3>${y(`unit.set`)}</h3>
      <div class="steps pad">
        ${Ut.filter(t=>t!==e.status).map(t=>a`<button type="button" @click=${()=>void this.desk.stepUnit(e.id,t)}>${p(`status`,t)}</button>`)}
      </div>`:a`<p class="note">${y(`unit.busy`,{code:e.code,number:e.assignment.incident_number})}</p>`}};T([c({attribute:!1})],Wt.prototype,`desk`,void 0),customElements.define(`desk-unit`,Wt);var Gt=120,$=class extends S{constructor(...e){super(...e),this.wanted=`all`,this.typed=``}connectedCallback(){super.connectedCallback(),this.follow(this.desk.subscribe(()=>this.requestUpdate()))}#e(){let e=this.typed.trim().toLowerCase();return[...C.state.units.values()].filter(e=>this.wanted===`all`||e.status===this.wanted).filter(t=>e===``||`${t.code} ${t.name_zh} ${t.name_en} ${p(`kind`,t.kind)}`.toLowerCase().includes(e)).sort((e,t)=>k.indexOf(e.status)-k.indexOf(t.status)||e.code.localeCompare(t.code))}render(){let e=new Map;for(let t of C.state.units.values())e.set(t.status,(e.get(t.status)??0)+1);let t=this.#e();return a`<div class="list-head filters">
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
          <option value="all">${y(`units.all`)} ${C.state.units.size}</option>
          ${k.map(t=>a`<option value=${t} ?selected=${t===this.wanted}>${p(`status`,t)} ${e.get(t)??0}</option>`)}
        </select>
      </div>
      ${t.length===0?a`<p class="empty">${C.ready?y(`units.empty`):y(`queue.loading`)}</p>`:a`<ul class="rows" aria-label=${y(`units.label`)}>
            ${Z(t.slice(0,Gt),e=>e.id,e=>this.#t(e))}
          </ul>`}
      ${t.length>Gt?a`<p class="empty">${y(`units.more`,{n:t.length-Gt})}</p>`:``}`}#t(e){let t=e.position===null?null:Date.parse(e.position.fix_at),n=t!==null&&ue(t,C.nowMs),r=t===null?y(`units.no_fix`):j((C.nowMs-t)/1e3);return a`<li class="unit ${e.id===this.desk.unitId?`chosen`:``}">
      <button type="button" @click=${()=>this.desk.selectUnit(e.id)}>
        ${N(e.status,n)}
        <span class="what">
          <b>${e.code}</b>
          <small>${p(`kind`,e.kind)} · ${y(`units.crew`,{n:e.crew})}</small>
        </span>
        <span class="when">
          <b class="state">${p(`status`,e.status)}</b>
          <small class=${n?`stale`:``}>${n?y(`units.stale`,{age:r}):r}</small>
        </span>
      </button>
    </li>`}};T([c({attribute:!1})],$.prototype,`desk`,void 0),T([s()],$.prototype,`wanted`,void 0),T([s()],$.prototype,`typed`,void 0),customElements.define(`desk-units`,$);var Kt=class extends S{constructor(...e){super(...e),this.desk=new dt,this.layers=new Bt,this.#e=``,this.#t=()=>{this.style.setProperty(`zoom`,String(zt(innerWidth,innerHeight)))},this.#c=e=>{if(e.isComposing||e.defaultPrevented||Pt(e.target))return;let t=Nt(e);if(t===null||Ft(e.target,e.key))return;let{desk:n}=this;if(!(n.help&&t.kind!==`help`&&t.kind!==`back`))switch(e.preventDefault(),t.kind){case`command`:this.querySelector(`desk-command`)?.begin(`/`);break;case`pick`:n.panel===`incident`&&n.recommending.choose(t.rank);break;case`confirm`:n.recommending.picked===null?this.#n?.fit():n.recommending.confirm();break;case`back`:n.back();break;case`new`:n.openForm();break;case`move`:n.moveInQueue(t.by);break;case`fit`:this.#n?.fit();break;case`resort`:n.recommending.ask(`fresh`);break;case`undo`:n.undo();break;case`list`:this.#o(n.side===`queue`?`units`:`queue`);break;case`language`:b(_()===`zh`?`en`:`zh`);break;case`help`:n.help=!n.help,n.changed()}}}#e;connectedCallback(){super.connectedCallback(),this.follow(this.desk.listen()),this.follow(this.desk.subscribe(()=>this.requestUpdate())),addEventListener(`keydown`,this.#c),this.follow(()=>removeEventListener(`keydown`,this.#c)),addEventListener(`resize`,this.#t),this.follow(()=>removeEventListener(`resize`,this.#t)),this.#t()}#t;willUpdate(){this.desk.expire(Date.now()),this.#e=this.desk.toast?.text??this.#e}updated(e){super.updated(e),document.title=`${y(`app.name`)} · ${y(`app.desk`)}`;let t=this.querySelector(`dialog`);t!==null&&!t.open&&t.showModal()}render(){let{desk:e}=this,t=C.feed;return a`<a class="skip" href="#command">${y(`app.skip`)}</a>
      <header><desk-header .desk=${e} .layers=${this.layers}></desk-header></header>
      ${t.state===`down`?a`<p class="banner" role="alert">${y(`feed.banner`)}</p>`:u}
      <main class="desk show-${e.phoneTab}">
        <section class="queue" aria-label=${y(`queue.title`)}>${this.#r()}</section>
        <desk-map .desk=${e} .layers=${this.layers}></desk-map>
        <section class="panel" aria-label=${y(`phone.detail`)}>${this.#i()}</section>
      </main>
      ${this.#a()}
      <p class="sr" role="status">${this.#e}</p>
      <footer>
        <desk-command .desk=${e} .view=${{goTo:(...e)=>this.#n?.goTo(...e)}}></desk-command>
      </footer>
      <nav class="phone-tabs" aria-label=${y(`app.desk`)}>
        ${[`queue`,`map`,`detail`].map(t=>a`<button type="button" aria-current=${e.phoneTab===t?`page`:u} @click=${()=>this.#s(t)}>
            ${y(`phone.${t}`)}
          </button>`)}
      </nav>
      ${e.help?vt(()=>e.closeHelp()):u}`}get#n(){return this.querySelector(`desk-map`)}#r(){let{desk:e}=this,t=(t,n,r)=>a`<button
      type="button"
      aria-pressed=${e.side===t?`true`:`false`}
      @click=${()=>this.#o(t)}
    >
      ${n} <span>${C.count(r)}</span>
    </button>`;return a`<div class="tabs">
        ${t(`queue`,y(`queue.title`),C.state.incidents.size)} ${t(`units`,y(`units.title`),C.state.units.size)}
      </div>
      ${e.side===`queue`?a`<desk-queue .desk=${e}></desk-queue>`:a`<desk-units .desk=${e}></desk-units>`}`}#i(){let{desk:e}=this;return e.panel===`form`?a`<desk-form .desk=${e}></desk-form>`:e.panel===`unit`?a`<desk-unit .desk=${e}></desk-unit>`:a`<desk-incident .desk=${e}></desk-incident>`}#a(){let{toast:e,offer:t}=this.desk;if(e===null&&t===null)return u;let n=t===null?0:Math.max(0,Math.ceil((t.untilMs-Date.now())/1e3));return a`<section class="toast ${e?.tone??`plain`}" aria-label=${y(`toast.label`)}>
      ${e===null?u:a`<span>${e.text}</span>`}
      ${t===null?u:a`<button type="button" class="go" @click=${()=>void this.desk.undo()}>
            ${y(`toast.undo`,{code:t.code,n})} <kbd>Z</kbd>
          </button>`}
      <button type="button" class="plain" aria-label=${y(`toast.dismiss`)} @click=${()=>this.desk.dismiss()}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
      </button>
    </section>`}#o(e){this.desk.side=e,this.desk.changed()}#s(e){this.desk.phoneTab=e,this.desk.changed()}#c};customElements.define(`desk-view`,Kt);export{Kt as DeskView};