package vn.ansinh.reporting.engine.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections by who asks. A person waits for an answer, so a request gives up after seconds; a job or the start may
 * take its time and then be done. Each has a pool of its own, so that neither takes the other's connections.
 */
final class Connections extends DelegatingDataSource {

    private final HikariDataSource ofTheSystem;
    private final Outage outage;

    Connections(HikariDataSource ofRequests, HikariDataSource ofTheSystem, Outage outage) {
        super(ofRequests);
        this.ofTheSystem = ofTheSystem;
        this.outage = outage;
    }

    @Override
    public Connection getConnection() throws SQLException {
        WebRequest request = WebRequest.running();
        if (request != null && request.away()) {
            // Whatever the request still wants, the session's last access for one: it has waited once.
            throw new SQLTransientConnectionException("the database was lost during this request", "08003");
        }
        try {
            Connection connection = request == null ? ofTheSystem.getConnection() : super.getConnection();
            outage.over();
            return connection;
        } catch (SQLException e) {
            if (request != null) {
                request.failed(e);
            }
            throw e;
        }
    }

    void closeThoseOfTheSystem() {
        ofTheSystem.close();
    }
}
