package example.consumer;

import example.check.Report;
import example.check.RulesChecks;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Jackson 2 with its date module, dates as text. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        Report report = new Report();
        TypeChecks.run(report, new Json() {
            @Override
            public String write(Object value) throws Exception {
                return mapper.writeValueAsString(value);
            }

            @Override
            public <T> T read(String json, Class<T> type) throws Exception {
                return mapper.readValue(json, type);
            }
        });
        RulesChecks.run(report);
        ConstraintChecks.run(report, false);
        report.end("Jackson 2, Hibernate Validator 8, " + (Main.class.getModule().isNamed() ? "module path" : "class path"));
    }
}
