import{xt as e,yt as t}from"./decorate-CiMCUl31.js";var n=`M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16z`,r=`M12 7a5 5 0 1 0 0 10a5 5 0 1 0 0-10z`,i=`M12 1.5L20.5 22L12 17.2L3.5 22z`,a=`M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z`,o=`M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zM12 8.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7z`,s=`M7 7L17 17M17 7L7 17`,c=`#f4f8fd`,l=`#0b1220`,u=`#8f9db3`,d={available:{path:n,fill:`#009E73`,stroke:c,strokeWidth:1.8,opacity:1,turns:!1},assigned:{path:o,fill:`#56B4E9`,stroke:c,strokeWidth:1.4,opacity:1,turns:!1},en_route:{path:i,fill:`#56B4E9`,stroke:c,strokeWidth:1.6,opacity:1,turns:!0},on_scene:{path:a,fill:`#CC79A7`,stroke:c,strokeWidth:1.8,opacity:1,turns:!1},returning:{path:i,fill:l,stroke:`#8fd0a9`,strokeWidth:2,opacity:1,turns:!0},off_duty:{path:r,fill:`none`,stroke:u,strokeWidth:1.8,opacity:.6,turns:!1},out_of_service:{path:s,fill:`none`,stroke:u,strokeWidth:2.6,opacity:.7,turns:!1}},f=`M12 1.5a10.5 10.5 0 1 0 0 21a10.5 10.5 0 1 0 0-21z`,p=u,m={1:{path:`M16 1L31 16L16 31L1 16z`,fill:`#D55E00`,text:`#ffffff`,textY:16.5,textSize:15},2:{path:`M16 2.5L31 29.5H1z`,fill:`#E69F00`,text:l,textY:20.5,textSize:14},3:{path:`M16 3a13 13 0 1 0 0 26a13 13 0 1 0 0-26z`,fill:`#F0E442`,text:l,textY:16.5,textSize:15}},h=[`#3b4a6b`,`#666970`,`#9d9162`,`#d1ba4a`,`#fee838`],g=[{fill:`#b9ecd9`,opacity:.34},{fill:`#57b3a4`,opacity:.32},{fill:`#2f7f96`,opacity:.32},{fill:`#d55e00`,opacity:.42},{fill:`#8f9db3`,opacity:.1}],_=[`en_route`,`assigned`,`on_scene`,`available`,`returning`,`out_of_service`,`off_duty`];function v(e,t){return t-e>6e4}function y(n){let r=m[n];return t`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
    <path d=${r.path} fill=${r.fill} />
    ${e`<text x="16" y=${r.textY} fill=${r.text} font-size=${r.textSize} font-weight="800" text-anchor="middle" dominant-baseline="central">${n}</text>`}
  </svg>`}function b(e,n=!1){let r=d[e];return t`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
    <path
      d=${r.path}
      fill=${r.fill}
      fill-rule="evenodd"
      stroke=${r.stroke}
      stroke-width=${r.strokeWidth}
      stroke-linejoin="round"
      opacity=${n?.5:r.opacity}
    />
    ${n?S():``}
  </svg>`}function x(){return t`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true">${S()}</svg>`}function S(){return e`<path d=${f} fill="none" stroke=${p} stroke-width="1.8" stroke-dasharray="4 3" />`}export{h as a,f as c,v as d,g as i,_ as l,x as n,m as o,b as r,p as s,y as t,d as u};