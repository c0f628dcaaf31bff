package fr.territoiresindustrie.benchmarks.rivals.hibernate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An application with its constraints. Each message begins with the code of the criterion. */
@GrantWithinRate(percent = 60, message = "C08 The grant must not exceed 60 % of the investment.")
@JobsPerEmployee(max = 3, message = "C09 The jobs created must be one to three for each employee.")
@StartsAfterSubmission(message = "C11 The works must not start before the application is submitted.")
public record ConstrainedApplication(
        String id,

        @Size(min = 5, max = 120, message = "C01 The title must have 5 to 120 characters.")
        String title,

        @Pattern(regexp = "[0-9]{9}", message = "C02 The SIREN must have nine digits.")
        String siren,

        @Pattern(
                regexp = "11|24|27|28|32|44|52|53|75|76|84|93",
                message = "C03 The region must be one of metropolitan France.")
        String region,

        @Pattern(regexp = "(1[013-8]|2[0-9]|3[0-3]).*", message = "C04 The activity must be manufacturing.")
        String nafCode,

        String commune,

        @Pattern(
                regexp = "[A-Za-z0-9._-]+@[A-Za-z0-9-]+\\.[a-z]{2,}",
                message = "C12 The e-mail address must have its form.")
        String email,

        @Min(value = 1, message = "C05 The firm must have 1 to 4,999 employees.")
        @Max(value = 4_999, message = "C05 The firm must have 1 to 4,999 employees.")
        int employees,

        @Max(value = 1_500_000_000L, message = "C06 The turnover must not exceed 1.5 billion euros.")
        long turnover,

        @Min(value = 400_000L, message = "C07 The investment must reach 400,000 euros.")
        long investment,

        long grant,
        int jobsCreated,
        BigDecimal co2SavedTons,

        @BetweenDays(
                from = "2024-01-15",
                to = "2024-11-30",
                message = "C10 The application must be submitted from 15 January to 30 November 2024.")
        LocalDate submittedOn,

        LocalDate startOn) {}
