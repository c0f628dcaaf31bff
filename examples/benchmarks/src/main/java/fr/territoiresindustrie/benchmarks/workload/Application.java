package fr.territoiresindustrie.benchmarks.workload;

import java.math.BigDecimal;
import java.time.LocalDate;

/** An application for an industrial grant, with everything known. Amounts are whole euros; tons have one decimal. */
public record Application(
        String id,
        String title,
        String siren,
        String nafCode,
        String region,
        String commune,
        String email,
        int employees,
        long turnover,
        long investment,
        long grant,
        int jobsCreated,
        BigDecimal co2SavedTons,
        LocalDate submittedOn,
        LocalDate startOn) {}
