import{C as e,S as t,ct as n,ft as r,it as i,mt as a,v as o,y as s}from"./decorate-DEnpJTLa.js";import{n as c,s as l,u}from"./index-DfX3gt_9.js";function d(i,d){let{session:p}=n,m=p?.city??null,h=u(e=>n.may(e)),g=h.length>1;return a`<a class="skip" href="#content">${e(`frame.skip`)}</a>
    <header class="office-top">
      <p class="brand">${e(`app.name`)} <span>${m===null?``:`${s(m)} · `}${e(g?`frame.title`:`section.security`)}</span></p>
      ${n.may(`feed.read`)?a`<a href="/">${e(`frame.desk`)}</a> <a href="/wall">${e(`frame.wall`)}</a>`:r}
      <span class="who">${p?.account.name??``}</span>
      <button type="button" class="plain" lang=${o()===`zh`?`en`:`zh-CN`} title=${e(`language.switch.hint`)} @click=${()=>t(o()===`zh`?`en`:`zh`)}>
        ${e(`language.switch`)}
      </button>
      <button type="button" class="plain" @click=${f}>${e(`sign_in.out`)}</button>
    </header>
    <div class="office">
      <nav aria-label=${e(`frame.sections`)}>
        ${h.map(t=>a`<a href=${l[t].path} aria-current=${t===i?`page`:r} @click=${c}>${e(l[t].title)}</a>`)}
      </nav>
      <main id="content" tabindex="-1">${d}</main>
    </div>`}function f(){i().finally(()=>location.assign(`/`))}function p(){return a`<div class="absent">
    <h1>${e(`frame.absent`)}</h1>
    <p>${e(`frame.absent.why`)}</p>
  </div>`}export{d as n,p as t};