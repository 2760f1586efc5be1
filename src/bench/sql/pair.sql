-- As cube.sql, for one pair of areas as the United States (842) and Korea (410) report it.
create table sector as
select prefix, sector from read_csv('$SECTORS', header = true, all_varchar = true);

create table traded as
select t as period, i as exporter, coalesce(finer.sector, chapter.sector) as sector, sum(v) as amount, count(*) as lines
from read_csv([$FLOWS], header = true, columns = {
  't': 'INTEGER', 'i': 'INTEGER', 'j': 'INTEGER', 'k': 'VARCHAR', 'v': 'DECIMAL(18,3)', 'q': 'VARCHAR'})
left join sector finer on finer.prefix = substr(k, 1, 4)
left join sector chapter on chapter.prefix = substr(k, 1, 2)
where (i = 842 and j = 410) or (i = 410 and j = 842)
group by all;

copy (
  select coalesce(sold.period, bought.period) as period, 842 as reporter, 410 as partner,
    coalesce(sold.sector, bought.sector) as sector,
    coalesce(sold.amount, 0) as exports,
    coalesce(bought.amount, 0) as imports,
    coalesce(sold.amount, 0) - coalesce(bought.amount, 0) as balance,
    coalesce(sold.lines, 0) + coalesce(bought.lines, 0) as lines
  from (from traded where exporter = 842) sold full join (from traded where exporter = 410) bought
    on sold.period = bought.period and sold.sector = bought.sector
  order by period, sector
) to '$OUT' (header);
