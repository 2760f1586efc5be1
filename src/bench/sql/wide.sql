-- Exports (2) and imports (1) of each partner by chapter from the 35 columns of the old Comtrade site; the world (0) is left out.
create table traded as
select "Period" as period, "Reporter Code" as reporter, "Partner Code" as partner, "Trade Flow Code" as flow,
  "Commodity Code" as sector, sum(cast("Trade Value (US$)" as decimal(18, 0))) as amount, count(*) as lines
from read_csv([$FLOWS], header = true, all_varchar = true)
where "Partner Code" <> '0' and "Trade Flow Code" in ('1', '2')
group by all;

copy (
  select coalesce(sold.period, bought.period) as period,
    coalesce(sold.reporter, bought.reporter) as reporter,
    coalesce(sold.partner, bought.partner) as partner,
    coalesce(sold.sector, bought.sector) as sector,
    coalesce(sold.amount, 0) as exports,
    coalesce(bought.amount, 0) as imports,
    coalesce(sold.amount, 0) - coalesce(bought.amount, 0) as balance,
    coalesce(sold.lines, 0) + coalesce(bought.lines, 0) as lines
  from (from traded where flow = '2') sold full join (from traded where flow = '1') bought
    on sold.period = bought.period and sold.reporter = bought.reporter
    and sold.partner = bought.partner and sold.sector = bought.sector
  order by period, reporter, partner, sector
) to '$OUT' (header);
