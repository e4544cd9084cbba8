package vn.ansinh.reporting.signing;

import vn.ansinh.reporting.Fixture;

/** Switches signing at the desk on for a test, which switches it off again: without that it is off, as it is shipped. */
@Fixture
public class AgentSwitch {

    private final SigningAgent agent;

    AgentSwitch(SigningAgent agent) {
        this.agent = agent;
    }

    /** @param address of the test's own agent */
    public void on(String address) {
        agent.use(address);
    }

    public void off() {
        agent.use("");
    }
}
