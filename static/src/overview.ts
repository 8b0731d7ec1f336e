// The overview in the browser: complete as it comes; the script says that somebody is there, and prints.

import { post } from "./http";
import { openStaff, settleStaff, toTeam } from "./overview/staff";
import { openStages, Stage, type Runtime } from "./stage";
import { swap } from "./swap";

export function start(runtime: Runtime, element: unknown): void {
  openStages("overview", runtime, element, (host, root, urlOf) => {
    const stage: Stage = new Stage(host, root, urlOf, (wish, body) => {
      if (!settleStaff(stage, root, wish, body)) swap(root, String(body.html));
    });
    openStaff(stage, root, urlOf);
    root.addEventListener("click", (event) => {
      const button = (event.target as Element).closest<HTMLElement>("[data-do]");
      if (button?.dataset.do === "print") window.print();
      if (button?.dataset.do === "team") toTeam(stage, event);
      if (button?.dataset.do === "retry") stage.retry();
    });
    // What follows from where the learner stands is kept now. Nothing on the page waits for it, the next visit makes up for it.
    post(urlOf("arrive"), {}).catch(() => undefined);
  });
}
