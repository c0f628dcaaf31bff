package example.endpoint;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** Sends requests to the endpoint, with the mapper and the validator that Spring Boot sets up. */
public final class Main {

    private static final String RIGHT = "{\"siren\":\"732829320\",\"communes\":[\"18033\"],"
            + "\"totalCost\":1000.00,\"grant\":200.00,\"ownFunds\":800.00}";
    private static final String WRONG =
            "{\"siren\":\"732829321\",\"communes\":[\"1033\"],\"totalCost\":1000,\"grant\":20,\"ownFunds\":800}";

    private static final ObjectMapper MAPPER = Jackson2ObjectMapperBuilder.json().build();

    private static int checks;
    private static int failures;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();
        validator.afterPropertiesSet();
        MockMvc endpoint = MockMvcBuilders.standaloneSetup(new Endpoint())
                .setValidator(validator)
                .setMessageConverters(new MappingJackson2HttpMessageConverter(MAPPER))
                .build();

        MockHttpServletResponse right = file(endpoint, RIGHT, Locale.FRENCH);
        same("status", 200, right.getStatus());
        same("body", MAPPER.readTree(RIGHT), MAPPER.readTree(right.getContentAsByteArray()));

        faults(
                file(endpoint, WRONG, Locale.FRENCH),
                "communes[0]: doit être un code commune de l’Insee, comme 18033 ou 2A004\u00A0: il manque un chiffre,"
                        + " sans doute un zéro initial",
                "grant: les ressources doivent être égales aux emplois, au centime près\u00A0; il manque aux"
                        + " ressources 180.00\u00A0€",
                "siren: doit être un numéro SIREN (9 chiffres)\u00A0: la clé de contrôle ne correspond pas aux autres"
                        + " chiffres");
        faults(
                file(endpoint, WRONG, Locale.ENGLISH),
                "communes[0]: must be an INSEE commune code, such as 18033 or 2A004: one digit is missing, most likely"
                        + " a zero at the beginning",
                "grant: the resources must equal the uses to the cent; resources missing: 180.00\u00A0€",
                "siren: must be a SIREN number (9 digits): the check digit does not match the other digits");
        faults(
                list(endpoint, "2", Locale.FRENCH),
                "doit être un code de région (2 chiffres), comme 24\u00A0: il manque un chiffre, sans doute un zéro"
                        + " initial");
        same("a right parameter", 200, list(endpoint, "24", Locale.FRENCH).getStatus());

        System.out.println("Spring endpoint, class path on Java " + Runtime.version().feature() + ": " + checks
                + " checks, " + failures + " failures");
        System.exit(failures == 0 && checks == 9 ? 0 : 1);
    }

    private static MockHttpServletResponse file(MockMvc endpoint, String body, Locale locale) throws Exception {
        return endpoint.perform(post("/applications")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .locale(locale))
                .andReturn()
                .getResponse();
    }

    private static MockHttpServletResponse list(MockMvc endpoint, String region, Locale locale) throws Exception {
        return endpoint.perform(get("/projects").param("region", region).locale(locale))
                .andReturn()
                .getResponse();
    }

    private static void faults(MockHttpServletResponse response, String... expected) throws Exception {
        same("status", 400, response.getStatus());
        String[] seen = MAPPER.readValue(response.getContentAsByteArray(), String[].class);
        same("faults", List.of(expected), List.of(seen));
    }

    private static void same(String what, Object expected, Object seen) {
        checks++;
        if (!Objects.equals(expected, seen)) {
            failures++;
            System.out.println("FAILED " + what + "\n  expected: " + expected + "\n  seen:     " + seen);
        }
    }
}
