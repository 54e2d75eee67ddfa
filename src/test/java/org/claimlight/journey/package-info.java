/**
 * The whole product as people meet it: the jar in a process of its own, a real Chromium, several
 * people. {@code verify} runs every {@code *Journey} after the jar is packaged.
 *
 * <pre>
 *   try (WorkbenchProcess workbench = WorkbenchProcess.demo(data).start();
 *       Desk desk = new Desk(workbench)) {
 *     Seat ana = desk.signIn("ana");
 *     Seat ben = desk.signIn("ben");
 *     ana.page().getByRole(AriaRole.BUTTON, …).click();
 *     ana.picture("claim-marked");
 *     ben.hasNoBarrier();
 *     workbench.kill();
 *     workbench.start();
 *   }
 * </pre>
 */
package org.claimlight.journey;
