import{E as e,G as t,I as n,L as r,M as i,N as a,O as o,n as s,q as c,w as l}from"./preload-helper--XE0fuEx.js";import{i as u,l as d,o as f}from"./index-BhMdHc_k.js";import"./forms-BTEJ_QNF.js";import{L as p}from"./calls-BRDdUBSZ.js";function m(m,g){let{session:_}=p,v=_?.city??null,y=d(e=>p.may(e),e=>p.has(e)),b=y.some(e=>f[e].path.startsWith(`/admin/`));return c`<a class="skip" href="#content">${r(`frame.skip`)}</a>
    <header class="office-top">
      <p class="brand">${r(`app.name`)} <span>${v===null?``:`${a(v)} · `}${r(b?`frame.title`:f[m].title)}</span></p>
      ${p.may(`feed.read`)?c`<a href="/desk">${r(`frame.desk`)}</a> <a href="/wall">${r(`frame.wall`)}</a>`:t}
      <span class="zone" title=${r(`frame.zone`)}>${l(o.nowMs,p.timezone,`minutes`)} <small>${e(o.nowMs,p.timezone)}</small></span>
      <notice-bell .go=${p.may(`incidents.read`)&&p.may(`feed.read`)?h:null}></notice-bell>
      <span class="who">${_?.account.name??``}</span>
      <button type="button" class="plain" lang=${i()===`zh`?`en`:`zh-CN`} title=${r(`language.switch.hint`)} @click=${()=>n(i()===`zh`?`en`:`zh`)}>
        ${r(`language.switch`)}
      </button>
      <button type="button" class="plain" @click=${()=>void u()}>${r(`sign_in.out`)}</button>
    </header>
    <div class="office">
      <nav aria-label=${r(`frame.sections`)}>
        ${y.map(e=>c`<a href=${f[e].path} aria-current=${e===m?`page`:t} @click=${s}>${r(f[e].title)}</a>`)}
      </nav>
      <main id="content" tabindex="-1">${g}</main>
    </div>`}function h(e){location.assign(`/?incident=${e}`)}function g(e){let t=e.querySelector(`.office > nav`),n=t?.querySelector(`[aria-current]`);!t||!n||t.scrollWidth<=t.clientWidth||(t.scrollLeft=n.offsetLeft-(t.clientWidth-n.offsetWidth)/2)}function _(){return c`<div class="absent">
    <h1>${r(`frame.absent`)}</h1>
    <p>${r(`frame.absent.why`)}</p>
  </div>`}export{m as n,g as r,_ as t};