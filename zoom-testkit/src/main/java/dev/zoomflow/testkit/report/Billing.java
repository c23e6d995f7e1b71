package dev.zoomflow.testkit.report;

import dev.zoomflow.testkit.json.Json;
import dev.zoomflow.testkit.rest.ApiError;
import dev.zoomflow.testkit.world.Identifiers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What departments of an account have to pay, by periods. Thread-safe. */
public final class Billing {
    private final Map<String, Period> periods = new LinkedHashMap<>();

    /**
     * One line of the invoice of a period.
     *
     * @param amount in dollars, with the tax
     */
    public record Charge(String name, int quantity, BigDecimal amount, BigDecimal tax) {}

    record Period(String id, String accountId, LocalDate from, LocalDate to, List<Charge> charges) {
        Period {
            charges = List.copyOf(charges);
        }

        private Period with(Charge charge) {
            List<Charge> more = new ArrayList<>(charges);
            more.add(charge);
            return new Period(id, accountId, from, to, more);
        }

        ObjectNode json() {
            ObjectNode json = dated().put("id", id).put("type", 0);
            return priced(json, sum(Charge::amount), sum(Charge::tax));
        }

        Stream<ObjectNode> invoices() {
            return charges.stream().map(charge -> {
                ObjectNode json = dated().put("invoice_charge_name", charge.name());
                json.put("invoice_number", "INV" + id).put("quantity", charge.quantity());
                return priced(json, charge.amount(), charge.tax());
            });
        }

        private ObjectNode dated() {
            return Json.object().put("start_date", from.toString()).put("end_date", to.toString());
        }

        private static ObjectNode priced(ObjectNode json, BigDecimal amount, BigDecimal tax) {
            return json.put("total_amount", amount.toPlainString()).put("tax_amount", tax.toPlainString());
        }

        private BigDecimal sum(Function<Charge, BigDecimal> part) {
            return charges.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** A period without charges; its id. */
    public synchronized String open(String accountId, LocalDate from, LocalDate to) {
        String id = Identifiers.hex(8);
        periods.put(id, new Period(id, accountId, from, to, List.of()));
        return id;
    }

    /**
     * @throws IllegalArgumentException when there is no such period
     */
    public synchronized void charge(String period, Charge charge) {
        if (periods.computeIfPresent(period, (id, known) -> known.with(charge)) == null) {
            throw new IllegalArgumentException("there is no billing report " + period);
        }
    }

    synchronized List<Period> of(String accountId) {
        return periods.values().stream()
                .filter(period -> period.accountId().equals(accountId))
                .toList();
    }

    /**
     * @throws ApiError when the account has none of this id
     */
    synchronized Period find(String accountId, String id) {
        return Optional.ofNullable(periods.get(id))
                .filter(period -> period.accountId().equals(accountId))
                .orElseThrow(() -> ApiError.invalid("Billing report does not exist: " + id + "."));
    }
}
