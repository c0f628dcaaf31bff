package example.consumer;

import example.check.Report;
import example.check.RulesChecks;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3 as it comes. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        ObjectMapper mapper = new JsonMapper();
        Report report = new Report();
        TypeChecks.run(report, new Json() {
            @Override
            public String write(Object value) {
                return mapper.writeValueAsString(value);
            }

            @Override
            public <T> T read(String json, Class<T> type) {
                return mapper.readValue(json, type);
            }
        });
        RulesChecks.run(report);
        ConstraintChecks.run(report, true);
        report.end("Jackson 3, Hibernate Validator 9, " + (Main.class.getModule().isNamed() ? "module path" : "class path"));
    }
}
