import { chromium } from "@playwright/test";
import { spawn } from "node:child_process";
const srv = spawn("npx", ["vite","preview","--outDir","/tmp/dist-travel"], {env:{...process.env, PORT:"4206"}, detached:true, stdio:"ignore"});
await new Promise(r=>setTimeout(r,2500));
const b = await chromium.launch({executablePath:"/usr/bin/chromium", args:["--no-sandbox"]});
try {
const ctx = await b.newContext({viewport:{width:1440,height:900}, locale:"en-GB"});
const page = await ctx.newPage();
await page.goto("http://127.0.0.1:4206/");
await page.getByRole("button",{name:/sample/i}).first().click();
await page.getByRole("status",{name:"Orders found"}).waitFor({timeout:60000});
const u = () => new URL(page.url());
const book = () => new URLSearchParams(u().hash.split("?")[1]).get("book");
const max = Number(await page.getByRole("slider",{name:"Position in history"}).getAttribute("max"));
const visit = async (path, q={}) => { await page.goto(`http://127.0.0.1:4206/#${path}?${new URLSearchParams({book:book(),...q})}`); await page.waitForTimeout(700); };
const shot = n => page.screenshot({path:`/tmp/shot-travel-${n}.png`});
for (const job of process.argv.slice(2)) {
  const [name,path,at,size,dark,extra] = job.split("|");
  const [w,h] = size.split("x").map(Number);
  await page.setViewportSize({width:w,height:h});
  await page.emulateMedia({colorScheme: dark==="dark"?"dark":"light"});
  const q = {};
  if (at) q.at = at.startsWith("-") ? String(max+Number(at)) : at;
  for (const kv of (extra??"").split("&").filter(Boolean)) { const [k,v]=kv.split("="); if(k==="press"){q._p=v} else q[k]= v.startsWith("-")? String(max+Number(v)):v; }
  const p=q._p; delete q._p;
  await visit(path,q);
  if (p) { await page.keyboard.press(p); await page.waitForTimeout(500); }
  await shot(name);
}
} finally { await b.close(); process.kill(-srv.pid); }
