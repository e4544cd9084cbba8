# Builds the application and puts it on a plain Java runtime: docker compose up --build
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /source
COPY pom.xml .editorconfig ./
COPY src src
COPY bpmn bpmn
COPY forms forms
# The tests have run before an image is built; here there is neither a browser nor a database.
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -DskipTests package
RUN java -Djarmode=tools -jar target/an-sinh-reporting.jar extract --layers --destination layers

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 1001 --create-home ansinh
WORKDIR /application
# What changes seldom comes first, so that a new version moves only the last layer.
COPY --from=build /source/layers/dependencies/ ./
COPY --from=build /source/layers/spring-boot-loader/ ./
COPY --from=build /source/layers/snapshot-dependencies/ ./
COPY --from=build /source/layers/application/ ./
USER ansinh
EXPOSE 8080
# The image has no curl; bash opens the connection itself.
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
# For 512 MB (docs/operations.md): beside the heap lie some 260 MB of classes, compiled code, threads and buffers. Of more
# memory a third is heap as well, and the rest is room.
ENV MALLOC_ARENA_MAX=2
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=35", "-Xss512k", "-XX:ReservedCodeCacheSize=80m", "-Dfile.encoding=UTF-8", "-jar", "an-sinh-reporting.jar"]
