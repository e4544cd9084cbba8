package vn.ansinh.reporting;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.ansinh.reporting.check.CheckCommand;

/** The application: the reporting regime of a province on one Camunda engine and one PostgreSQL database. */
@SpringBootApplication
public class AnSinhReporting {

    public static void main(String[] args) {
        if (List.of(args).contains(CheckCommand.ARGUMENT)) {
            System.exit(CheckCommand.run(args));
        }
        SpringApplication.run(AnSinhReporting.class, args);
    }
}
