package example.endpoint;

import fr.territoiresindustrie.validation.RegionCodeFormat;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** An endpoint with a body and a parameter that the constraints of the library check. */
@RestController
public class Endpoint {

    @PostMapping("/applications")
    Application file(@Valid @RequestBody Application application) {
        return application;
    }

    @GetMapping("/projects")
    String list(@RequestParam("region") @RegionCodeFormat String region) {
        return "[]";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    List<String> faults(MethodArgumentNotValidException e) {
        Stream<FieldError> faults = e.getBindingResult().getFieldErrors().stream();
        return faults.map(fault -> fault.getField() + ": " + fault.getDefaultMessage())
                .sorted()
                .toList();
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    List<String> faults(HandlerMethodValidationException e) {
        return e.getAllErrors().stream()
                .map(MessageSourceResolvable::getDefaultMessage)
                .map(String::valueOf)
                .toList();
    }
}
