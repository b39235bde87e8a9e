import{C as e,D as t,F as n,I as r,K as i,M as a,T as o,W as s,j as c,t as l}from"./routing-0B7v5liN.js";import{i as u,l as d,o as f}from"./index-Cm_Iu3kH.js";import{I as p}from"./calls-Cgn4olah.js";function m(m,h){let{session:g}=p,_=g?.city??null,v=d(e=>p.may(e),e=>p.has(e)),y=v.some(e=>f[e].path.startsWith(`/admin/`));return i`<a class="skip" href="#content">${r(`frame.skip`)}</a>
    <header class="office-top">
      <p class="brand">${r(`app.name`)} <span>${_===null?``:`${a(_)} · `}${r(y?`frame.title`:f[m].title)}</span></p>
      ${p.may(`feed.read`)?i`<a href="/desk">${r(`frame.desk`)}</a> <a href="/wall">${r(`frame.wall`)}</a>`:s}
      <span class="zone" title=${r(`frame.zone`)}>${e(t.nowMs,p.timezone,`minutes`)} <small>${o(t.nowMs,p.timezone)}</small></span>
      <span class="who">${g?.account.name??``}</span>
      <button type="button" class="plain" lang=${c()===`zh`?`en`:`zh-CN`} title=${r(`language.switch.hint`)} @click=${()=>n(c()===`zh`?`en`:`zh`)}>
        ${r(`language.switch`)}
      </button>
      <button type="button" class="plain" @click=${()=>void u()}>${r(`sign_in.out`)}</button>
    </header>
    <div class="office">
      <nav aria-label=${r(`frame.sections`)}>
        ${v.map(e=>i`<a href=${f[e].path} aria-current=${e===m?`page`:s} @click=${l}>${r(f[e].title)}</a>`)}
      </nav>
      <main id="content" tabindex="-1">${h}</main>
    </div>`}function h(e){let t=e.querySelector(`.office > nav`),n=t?.querySelector(`[aria-current]`);!t||!n||t.scrollWidth<=t.clientWidth||(t.scrollLeft=n.offsetLeft-(t.clientWidth-n.offsetWidth)/2)}function g(){return i`<div class="absent">
    <h1>${r(`frame.absent`)}</h1>
    <p>${r(`frame.absent.why`)}</p>
  </div>`}export{m as n,h as r,g as t};