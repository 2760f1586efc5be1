-- The balance of every pair of areas by sector: exporters' rows are read once and turned round for the importers.
create table sector as
select prefix, sector from read_csv('$SECTORS', header = true, all_varchar = true);

create table traded as
select t as period, i as exporter, j as importer, coalesce(finer.sector, chapter.sector) as sector,
  sum(v) as amount, count(*) as lines
from read_csv([$FLOWS], header = true, columns = {
  't': 'INTEGER', 'i': 'INTEGER', 'j': 'INTEGER', 'k': 'VARCHAR', 'v': 'DECIMAL(18,3)', 'q': 'VARCHAR'})
left join sector finer on finer.prefix = substr(k, 1, 4)
left join sector chapter on chapter.prefix = substr(k, 1, 2)
group by all;

copy (
  select coalesce(sold.period, bought.period) as period,
    coalesce(sold.exporter, bought.importer) as reporter,
    coalesce(sold.importer, bought.exporter) as partner,
    coalesce(sold.sector, bought.sector) as sector,
    coalesce(sold.amount, 0) as exports,
    coalesce(bought.amount, 0) as imports,
    coalesce(sold.amount, 0) - coalesce(bought.amount, 0) as balance,
    coalesce(sold.lines, 0) + coalesce(bought.lines, 0) as lines
  from traded sold full join traded bought
    on sold.period = bought.period and sold.exporter = bought.importer
    and sold.importer = bought.exporter and sold.sector = bought.sector
  order by period, reporter, partner, sector
) to '$OUT' (header);
