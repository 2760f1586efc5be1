package org.tradegap.job;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Spring Batch over the database of the job repository. */
@Configuration(proxyBeanMethods = false)
class RepositoryConfiguration extends JdbcDefaultBatchConfiguration {
    @Bean
    HikariDataSource dataSource(Database database) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(database.url());
        database.user().ifPresent(source::setUsername);
        database.password().ifPresent(source::setPassword);
        return source;
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }
}
