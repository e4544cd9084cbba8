package vn.ansinh.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: the reporting regime of a province on one Camunda engine and one PostgreSQL database. */
@SpringBootApplication
public class AnSinhReporting {

    public static void main(String[] args) {
        SpringApplication.run(AnSinhReporting.class, args);
    }
}
