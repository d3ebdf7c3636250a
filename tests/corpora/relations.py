"""Sentences that set figures against each other, by what the figures are to each other; one wording a line.

A word before a wording says what it is to be filled with: a unit, and which way it goes ("$m^": millions of dollars, rising).
"""

from typing import Final

CHANGES: Final = """
$m^ The council's road budget went up {p} this year, to {b} from {a}.
$m^ Spending on flood walls climbed from {a} to {b}, a {p} rise.
$m^ Profit at the brewer was {b} in the year to June, against {a} the year before, an increase of {p}.
$m^ Net profit came in at {b}, compared with {a} in the same months of last year, representing growth of {p}.
$mv Losses narrowed by {p} to {b}, from {a} in 2022.
$mv The fine was reduced on appeal from {a} to {b}, a cut of {p}.
$m^ The charity raised {b} last winter. The year before it had raised {a}, so donations were up {p}.
$m^ Orders worth {b} were booked in March, {p} more than the {a} booked in February.
$mv At {b}, the bill is {p} below the {a} that the town paid in 2019.
$m^ Sales jumped {p}, rising from {a} to {b}.
n^ The number of applicants has risen from {a} in 2015 to {b} today, which is an increase of {p}.
nv Attendance dropped to {b} this season from {a} last season, down {p}.
nv The register listed {a} voters in 2010 and {b} in 2020, a decline of {p}.
n^ Between 2012 and 2018 the flock grew by {p}, from {a} birds to {b}.
nv Membership has fallen {p} since 2016, when it stood at {a}; it is now {b}.
n^ Enrolment rose to {b} pupils (up {p} from {a}).
n^ Enrolment rose from {a} pupils to {b} (+{p}).
nv Burglaries were down by {p} ({b} compared with {a} in the previous year).
n^ There were {a} permits issued in 2021. In 2022 there were {b}, {p} more than a year before.
n^ The airline carried {b} passengers in May. That was {p} more than the {a} it carried a year earlier.
n^ The airline carried {a} passengers in April; in May it carried {b}, a jump of {p}.
nv Over the decade the village shrank from {a} inhabitants to {b} - a loss of {p}.
t^ The harvest increased by {p}, reaching {b} compared to {a} in the previous season.
t^ Exports were lifted from {a} to {b}, equivalent to a gain of {p}.
tv Waste sent to landfill was cut by {p}: from {a} in 2017 to {b} in 2021.
$^ The fare for the crossing will rise from {a} to {b} in January, an increase of {p}.
$^ A season ticket now costs {b}; last year it cost {a}, so the price has gone up by {p}.
$v The average rent fell {p} in the quarter, to {b} a month from {a} a month.
$^ Tuition, which was {a} two years ago, is now {b}, a {p} increase.
$^ The stipend was raised to {b}, a {p} increase on the previous {a}.
$^ The stipend was raised by {p}, to {b}, having been {a} since 2014.
n^ From {a} in 2009, the count of nests had increased to {b} by 2019, up {p}.
nv Complaints halted their climb and went from {a} to {b}, i.e. down {p}.
n^ "We went from {a} recruits to {b}," the major said. "That is a {p} jump."
$mv Its loss was {b}, compared with {a} a year before: a fall of {p}.
$m^ Profit before tax: {b} (2019: {a}), up {p}
"""
DIFFERENCES: Final = """
$m^ The council's road budget went up {d} this year, to {b} from {a}.
$m^ Spending on flood walls climbed from {a} to {b}, a rise of {d}.
$m^ Profit was {b}, against {a} the year before, an increase of {d}.
$mv The fine was reduced on appeal by {d}, from {a} to {b}.
$m^ At {b}, the bill is {d} more than the {a} of 2019.
$mv At {b}, the bill is {d} below the {a} that the town paid in 2019.
n^ The number of applicants has risen from {a} in 2015 to {b} today, an increase of {d}.
nv Attendance dropped to {b} this season from {a} last season, a fall of {d}.
nv The register listed {a} voters in 2010 and {b} in 2020, a decline of {d}.
nv Membership has fallen by {d} since 2016, from {a} to {b}.
n^ The choir grew from {a} singers to {b}, a gain of {d}.
n^ The airline carried {a} passengers in April and {b} in May, {d} more.
t^ The harvest increased from {a} to {b}, up {d}.
t^ Exports were lifted from {a} to {b}, an increase of {d}.
$^ The fare will rise from {a} to {b} in January, an increase of {d}.
$^ The fare will rise by {d} in January, from {a} to {b}.
$^ The stipend was raised to {b} from {a}, a raise of {d}.
$^ A season ticket costs {b}, {d} more than last year's {a}.
$^ Admission is up {d} to {b} from {a}.
$v The firm cut its offer from {a} to {b}, a difference of {d}.
$m^ The overrun took the cost from {a} to {b}, which is {d} more than planned.
$m^ The project is {d} over its {a} budget, at {b}.
$m^ The bridge came in at {b}, {d} over its {a} budget.
$m^ The final bill was {b}, or {d} above the estimate of {a}.
pp^ Turnout rose from {a} to {b}, an increase of {d}.
ppv Unemployment fell by {d}, from {a} to {b}.
pp^ Support stands at {b}, up {d} from {a} in May.
ppv The share of smokers dropped to {b} from {a}, down {d}.
pp^ The bank raised its rate by {d} to {b} from {a}.
"""
SUMS: Final = """
$m3 The {t} package comprises {p1} for housing, {p2} for transport and {p3} for parks.
$m3 The {t} package is made up of {p1} for housing, {p2} for transport and {p3} for parks.
$m3 Of the {t} raised, {p1} came from ticket sales, {p2} from sponsors and {p3} from the city.
$m3 The city will spend {t}: {p1} on housing, {p2} on transport and {p3} on parks.
$m3 The gift of {t} was split between the museum ({p1}), the theatre ({p2}) and the zoo ({p3}).
$m3 The museum received {p1}, the theatre {p2} and the zoo {p3}, for a total of {t}.
$m3 The museum received {p1}, the theatre {p2} and the zoo {p3}. That makes {t} in total.
$m3 The museum received {p1}, the theatre {p2} and the zoo {p3}. Together they received {t}.
$m3 The three grants, of {p1}, {p2} and {p3}, add up to {t}.
$m3 Three grants were made - {p1}, {p2} and {p3} - totalling {t}.
$m3 Three grants totalling {t} were made: {p1} to the museum, {p2} to the theatre and {p3} to the zoo.
$m2 The repairs cost {p1} and the new lift {p2}, bringing the bill to {t}.
$m2 The repairs cost {p1} and the new lift {p2}, a total of {t}.
$m2 With {p1} for repairs and {p2} for the lift, the total comes to {t}.
$m2 The bill of {t} consists of {p1} for repairs and {p2} for the lift.
$m2 The lender put in {p1} and the owners another {p2}, making {t} in all.
$m2 Together, the {p1} loan and the {p2} grant amount to {t}.
$m2 The {p1} loan and the {p2} grant together amount to {t}.
n3 The farm keeps {p1} sheep, {p2} goats and {p3} cows, {t} animals in all.
n3 The farm has {t} animals: {p1} sheep, {p2} goats and {p3} cows.
n3 There are {t} animals on the farm, namely {p1} sheep, {p2} goats and {p3} cows.
n3 The parish has {t} voters, of whom {p1} voted yes, {p2} voted no and {p3} stayed at home.
n3 Of {t} calls, {p1} were answered, {p2} were dropped and {p3} went to voicemail.
n3 Out of a total of {t} calls, {p1} were answered, {p2} were dropped and {p3} went to voicemail.
n3 A total of {t} calls came in: {p1} were answered, {p2} were dropped and {p3} went to voicemail.
n2 The two schools have {p1} and {p2} pupils respectively, {t} altogether.
n2 The two schools, with {p1} and {p2} pupils, have {t} between them.
n3 The line sold {p1} tickets on Friday, {p2} on Saturday and {p3} on Sunday, or {t} over the weekend as a whole.
n3 Ridership was {p1} in April, {p2} in May and {p3} in June, for a quarterly total of {t}.
n2 There were {t} deaths ({p1} men and {p2} women).
t3 The port shipped {p1} of grain, {p2} of coal and {p3} of ore, {t} in total.
t2 The two ferries carry {p1} and {p2}, a combined {t}.
n2 Inspectors passed {p1} of the {t} kilns; the remaining {p2} were shut.
n2 {p1} of the {t} orchards were sprayed in May. The other {p2} had to wait.
n2 Of the {t} petitions, {p1} were heard in court and the other {p2} were dropped.
"""
SHARES: Final = """
n Of the {whole} people polled, {part} ({p}) said that they would vote again.
n {part} of the {whole} people polled ({p}) said that they would vote again.
n {part} out of {whole} members, or {p}, voted for the merger.
n A group of {part} members - {p} of the {whole} - voted for the merger.
n {p} of the {whole} members, {part} in all, voted for the merger.
n The plant employs {whole} people, {part} of whom ({p}) are women.
n The plant employs {whole} people, of whom {part}, or {p}, are women.
n The plant employs {whole} people, including {part} women ({p}).
n The plant employs {whole} people. Of these, {part} are women, or {p}.
n The plant employs {whole} people. Women account for {part} of them, or {p}.
n Women make up {part} of the plant's {whole} employees, or {p}.
n Women hold {part} of the {whole} seats ({p}).
n Women hold {p} of the seats: {part} of {whole}.
n With {part} of {whole} votes counted, or {p}, the race was too close to call.
n Just {part} of the {whole} wells tested, equivalent to {p}, were clean.
n Just {part} of the {whole} wells tested were clean, a share of {p}.
n Just {part} of the {whole} wells tested were clean, which is {p}.
n Just {part} of the {whole} wells tested were clean. That is {p}.
n Among {whole} patients, {part} recovered, a rate of {p}.
n Among the {whole} patients, {part} recovered ({p}).
n The treatment worked in {part} of {whole} patients ({p}).
n The clinic saw {whole} patients, and {part} of them ({p}) came back.
$m Exports brought in {part} of the company's {whole} in sales, or {p}.
$m Exports brought in {part}, or {p} of the company's {whole} in sales.
$m Exports accounted for {part}, or {p}, of sales of {whole}.
$m Exports, at {part}, accounted for {p} of total sales of {whole}.
$m The city spent {part} of its {whole} budget on roads, amounting to {p}.
$m The city's budget is {whole}, {part} of which ({p}) goes on roads.
$m The city's budget is {whole}. Roads take {part}, or {p} of it.
"""
PARTS: Final = """
n Of {whole} people polled, {part} said that they would vote again.
n Of the {whole} people polled last week, {part} said that they would vote again.
n {part} of the {whole} people polled said that they would vote again.
n {part} out of {whole} members voted for the merger.
n The plant employs {whole} people, {part} of whom are women.
n The plant employs {whole} people, of whom {part} are women.
n The plant employs {whole} people, including {part} women.
n The plant employs {whole} people, among them {part} women.
n The plant employs {whole} people. Of these, {part} are women.
n The plant employs {whole} people. Of them, {part} are women.
n The plant employs {whole} people; {part} of them are women.
n The plant employs {whole} people. {part} of them are women.
n Of the plant's {whole} employees, {part} are women.
n Women hold {part} of the {whole} seats.
n Among {whole} patients, {part} recovered.
n The clinic saw {whole} patients, and {part} of them came back.
n The clinic saw {whole} patients, though only {part} of those came back.
n All but {part} of the {whole} pupils passed.
n There are {whole} houses in the village, {part} of them empty.
n There are {whole} houses in the village, {part} of which stand empty.
n There are {whole} houses in the village (of which {part} stand empty).
n There are {whole} houses in the village. Of that number, {part} stand empty.
n The hall has {whole} seats, {part} of them on the balcony.
n As many as {part} of the {whole} houses in the village stand empty.
n At least {part} of the village's {whole} houses stand empty.
$m The fund has paid out {part} of its {whole}.
$m The fund has {whole}, of which {part} has been paid out.
$m The city borrowed {whole}, including {part} from a state bank.
$m Of the {whole} borrowed, {part} came from a state bank.
$m So far {part} of the {whole} has been spent.
$m The estate was worth {whole}, with {part} of that in land.
$m The estate, worth {whole}, included {part} in land.
"""
MULTIPLES: Final = """
$m The hospital's debt {m} from {a} to {b} in four years.
$m The hospital's debt has {m} since 2015, from {a} to {b}.
$m From {a} in 2015, the hospital's debt {m} to {b} in 2020.
$m The hospital's debt {m} to {b} in 2020 from {a} in 2015.
$m The hospital owed {a} in 2015 and {b} in 2020, so its debt {m}.
n The number of ferries {m}, from {a} to {b}.
n Ridership {m} over the decade: {a} in 2008, {b} in 2018.
n Ridership, which stood at {a} in 2008, had {m} to {b} by 2018.
n Ridership {m} between 2008 and 2018, from {a} to {b} trips a day.
n The flock has {m} in size, growing from {a} birds to {b}.
$m The merger {m} the company's sales, from {a} to {b}.
$ The price of a berth {m}, from {a} to {b}.
$ The price of a berth has {m} - it was {a} in 2010 and is {b} now.
$m From {a} to {b} in four years, the hospital's debt {m}.
n Ridership {m} in three years - from {a} to {b}.
"""
TIMES_AS_MUCH: Final = """
$m At {b}, the tunnel cost {x} the {a} that had been budgeted.
$m The tunnel cost {b}, {x} the {a} that had been budgeted.
$m The tunnel cost {b}, {x} the original estimate of {a}.
$m The tunnel cost {b}, or {x} its budget of {a}.
$m The tunnel cost {b} - {x} as much as the {a} planned.
n The stadium holds {b} people, {x} as many as the old one, which held {a}.
n The stadium holds {b} people, {x} as many as the {a} of the old one.
n With {b} members the club is {x} as large as its rival, which has {a}.
n The town has {b} inhabitants, {x} the {a} it had in 1950.
n The town has {b} inhabitants. That is {x} the {a} it had in 1950.
n The number of cases rose from {a} to {b}, {x} as many.
"""
CONVERSIONS: Final = """
mile The road is {a} long ({b}).
mile The road, {a} ({b}) long, was closed.
mile The road runs for {a}, or {b}, along the coast.
mile A {a} ({b}) stretch of road was closed.
mile The village lies about {a} ({b}) north of the city.
mile The village lies {a} (around {b}) north of the city.
mile The village lies {a} [{b}] north of the city.
mile The village lies {a}, roughly {b}, north of the city.
mile The village lies {a}, which is {b}, north of the city.
mile The village lies {a}, that is {b}, north of the city.
mile The village lies {a} ({b} as the crow flies) north of the city.
mile They walked {a}, the equivalent of {b}, in two days.
mile They walked {a}, equivalent to {b}, in two days.
mile They walked {a} (equivalent to {b}) in two days.
mile They walked {a} (or {b}) in two days.
mile They walked {a} / {b} in two days.
foot The mast stands {a} tall, or {b}.
foot The mast is {a} ({b}) tall.
foot The mast measures {a} - that's {b} - from deck to top.
foot Divers found the wreck at a depth of {a} ({b}).
pound The catch weighed {a} ({b}).
pound The catch weighed in at {a}, or about {b}.
pound A catch of {a} - equal to {b} - was landed.
pound The boat landed {a} of cod ({b}).
acre The fire burned {a} ({b}) of scrub.
acre The fire burned {a} of scrub, or {b}.
acre The fire burned {a} of scrub, an area of {b}.
gallon The tanker spilled {a} ({b}) of oil.
gallon The tanker spilled {a} of oil ({b}).
gallon The tanker spilled {a} of oil, equal to {b}.
mph Winds of {a} ({b}) were measured.
mph The car was doing {a} - {b} - when it crashed.
"""
DURATIONS: Final = """
years He served as mayor from {a} to {b}, a period of {n}.
years He served as mayor for {n}, from {a} to {b}.
years He served as mayor for {n}, between {a} and {b}.
years He was mayor from {a} until {b} - {n} in total.
years He was mayor from {a} until {b}, or {n}.
years He was mayor from {a} until {b} ({n}).
years His time as mayor, from {a} to {b}, lasted {n}.
years His {n} as mayor ran from {a} to {b}.
years During his {n} as mayor, from {a} to {b}, the town doubled in size.
years The reign began in {a} and ended in {b}, {n} later.
years The reign began in {a} and ended {n} later, in {b}.
years The mine opened in {a} and closed in {b}, after {n}.
years The mine opened in {a} and closed {n} later, in {b}.
years The mine closed in {b}, {n} after it opened in {a}.
years In {b}, {n} after the mine opened in {a}, it was flooded.
years The mine was in use for {n} ({a} to {b}).
years The mine was in use for {n} ({a}-{b}).
years The {n} between {a} and {b} were good ones for the mine.
years The mine, opened in {a}, was shut {n} later, in {b}.
years Built in {a}, the mill burned down in {b}, {n} later.
years The war went on for {n}, from {a} through {b}.
years It took {n} to build the canal, from {a} to {b}.
years Building the canal took {n}: it was begun in {a} and finished in {b}.
months The strike lasted {n}, from {a} to {b}.
months The strike, which ran from {a} to {b}, went on for {n}.
months The strike began in {a} and ended {n} later, in {b}.
days The siege went on for {n}, from {a} to {b}.
days The siege lasted from {a} until {b}, {n} in all.
days The siege began on {a} and ended {n} later, on {b}.
days The siege began on {a}. It was lifted on {b}, {n} later.
days The storm hit on {a}; power came back on {b}, {n} later.
years She served {n} as chair, from {a} to {b}.
years The {a}-{b} boom lasted {n}.
years The war began in {a} and ended in {b}, lasting {n}.
years The probe was launched in {a} and arrived in {b}, a journey of {n}.
years The contract runs from {a} to {b}, a term of {n}.
years The canal took {n} to build: work began in {a} and it opened in {b}.
months The strike, which lasted {n}, ran from {a} to {b}.
"""
COUNTS: Final = """
list The report gives {n} reasons for the delay:
list The inspectors found {n} problems:
list There are {n} ways to apply:
list Here are the {n} changes that matter most:
list {N} things went wrong:
list The plan rests on {n} pillars:
list The board agreed on {n} measures:
list To join, follow these {n} steps:
list The jury weighed {n} questions:
list We learned {n} lessons:
list The following {n} items were approved:
list Residents raised {n} concerns:
list The bill makes {n} changes to the law:
list The judge listed {n} conditions:
list The team has {n} goals for the year:
num The report gives {n} reasons for the delay:
num The recipe has {n} steps:
num The board agreed on {n} measures:
num Residents raised {n} concerns about the plan:
series The report gives {n} reasons: {items}.
series There were {n} problems: {items}.
series The plan has {n} aims: {items}.
series {N} options remain: {items}.
series The contest has {n} categories: {items}.
series Candidates pass {n} tests: {items}.
"""
GROWTH: Final = """
Sales grew from {a} in {y} to {b} in {z}, an average of {g} a year.
Sales grew from {a} in {y} to {b} in {z}, or {g} a year.
Sales grew from {a} in {y} to {b} in {z}, a compound annual growth rate of {g}.
Sales grew at a compound annual rate of {g}, from {a} in {y} to {b} in {z}.
Sales grew by {g} a year, from {a} in {y} to {b} in {z}.
Sales grew {g} annually between {y} and {z}, from {a} to {b}.
Sales rose from {a} to {b} between {y} and {z}, equivalent to annual growth of {g}.
Sales rose from {a} to {b} over {n} years, a CAGR of {g}.
Sales rose from {a} to {b} in {n} years, an annual increase of {g}.
Sales have risen {g} a year on average, from {a} in {y} to {b} in {z}.
From {a} in {y}, sales rose to {b} in {z}, a CAGR of {g}.
From {y} to {z}, sales rose from {a} to {b}, an annualised rate of {g}.
The market is expected to grow from {a} in {y} to {b} by {z}, at a CAGR of {g}.
The market is projected to reach {b} by {z}, up from {a} in {y}, growing at a CAGR of {g}.
The market, valued at {a} in {y}, is projected to reach {b} by {z}, a CAGR of {g}.
The market was {a} in {y} and will be {b} in {z}, a compound annual growth rate of {g}.
"""
MEANS: Final = """
range Wages ranged from {low} to {high}, with an average of {mean}.
range Wages ranged from {low} to {high} and averaged {mean}.
range The average wage was {mean}, with a low of {low} and a high of {high}.
range The average wage was {mean}; the lowest was {low} and the highest {high}.
range The lowest wage was {low}, the highest {high} and the average {mean}.
range Wages averaged {mean}, ranging from {low} to {high}.
range Wages averaged {mean} (range {low} to {high}).
range Wages averaged {mean}, from a minimum of {low} to a maximum of {high}.
range Bids varied from {low} to {high}, with a mean of {mean}.
range Bids ran from {low} to {high}, for an average of {mean}.
range Bids came in between {low} and {high}. The average was {mean}.
range Bids came in between {low} and {high}, and the average was {mean}.
range The smallest bid was {low} and the largest {high}, with an average of {mean}.
list The average of the three bids, {x1}, {x2} and {x3}, is {mean}.
list The three bids, {x1}, {x2} and {x3}, average {mean}.
list The three bids were {x1}, {x2} and {x3}, an average of {mean}.
list The bids were {x1}, {x2} and {x3}, averaging {mean}.
list Bids of {x1}, {x2} and {x3} came in, for an average of {mean}.
list The scores were {x1}, {x2} and {x3}, giving a mean of {mean}.
each The {number} grants total {total}, an average of {each} each.
each The {number} grants total {total}, or {each} each on average.
each A total of {total} was shared by {number} clubs, an average of {each} per club.
"""
PRODUCTS: Final = """
The school bought {n} desks at {each} each, for a total of {total}.
The school bought {n} desks at {each} apiece, or {total} in all.
The school bought {n} desks at a cost of {each} each, {total} in total.
The school bought {n} desks for {each} each, spending {total}.
The school bought {n} desks, at {each} each, for {total}.
The school bought {n} desks for {total}, or {each} each.
The school bought {n} desks for {total}, at {each} apiece.
The school paid {total} for {n} desks, or {each} each.
The school paid {total} for {n} desks at {each} each.
The school paid {each} each for {n} desks, a total of {total}.
The school paid {each} per desk for {n} desks, {total} altogether.
At {each} each, the {n} desks cost {total}.
At {each} a desk, {n} desks come to {total}.
At {each} per desk, the {n} desks cost the school {total}.
Desks cost {each} each, so {n} of them come to {total}.
Desks cost {each} each; {n} of them cost {total}.
The {n} desks cost {each} each, {total} in all.
The {n} desks cost {each} each. That is {total} in all.
The {n} desks cost {total}, or {each} each.
The {n} desks cost {total} ({each} each).
The {n} desks cost the school {total}, which works out at {each} per desk.
With {n} desks at {each} each, the bill comes to {total}.
{n} desks at {each} each is {total}.
The order of {n} desks is worth {total}, or {each} per desk.
The {n} tickets sold for {each} each brought in {total}.
The {n} tickets, sold at {each} each, brought in {total}.
The club sold {n} tickets at {each}, raising {total}.
Each of the {n} families will get {each}, for a total of {total}.
Each of the {n} families will get {each}, at a total cost of {total}.
The {n} families will get {each} each, which will cost {total}.
The firm will pay {each} to each of its {n} workers, {total} in total.
The grant pays {each} a year for {k} years, a total of {ktotal}.
The grant pays {each} a year for {k} years, or {ktotal} in all.
The grant is worth {ktotal} over {k} years, or {each} a year.
The grant of {ktotal} over {k} years works out at {each} a year.
The lease runs for {k} years at {each} a year, {ktotal} in all.
Over {k} years, at {each} a year, the lease will cost {ktotal}.
"""
EXCHANGES: Final = """
The yard was sold for {a} ({b}).
The yard was sold for {a}, or {b}.
The yard was sold for {a} [{b}].
The yard was sold for {a} - {b} - in March.
The yard was sold for {a}, equivalent to {b}.
The yard was sold for {a}, the equivalent of {b}.
The yard was sold for {a}, which is {b}.
The yard was sold for {a}, worth {b}.
The yard was sold for {a} (equivalent to {b}).
The yard was sold for {a}/{b}.
A fine of {a} ({b}) was imposed.
A fine of {a}, or {b}, was imposed.
The fine came to {a} in local money, or {b}.
He was fined {a}, equal to {b}.
He was fined {a} ({b}) for speeding.
The {a} ({b}) fine was paid at once.
Its debts of {a} ({b}) were written off.
The deal is valued at {a} ({b}), the companies said.
"""
FRACTIONS: Final = """
{F} residents ({p}) own a car.
{F} of residents ({p}) own a car.
{F}, or {p}, of residents own a car.
{F} residents, or {p}, own a car.
{p}, or {f}, of residents own a car.
{p} ({f}) of residents own a car.
{F} residents - {p} - own a car.
That is {f}, or {p} of the total.
The share is {p}, equivalent to {f}.
The share is {f}, equivalent to {p}.
"""
WEEKDAYS: Final = """
The vote was held on {w}, {us}.
The vote was held on {w}, {uk}.
The vote was held on {w} {uk}.
The vote was held on {us}, a {w}.
The vote was held on {uk}, a {w}.
The vote was held on {us} ({w}).
The vote was held on {uk} ({w}).
On {w} {uk}, the vote was held.
On {w}, {us}, the vote was held.
On the {w} of {us}, the vote was held.
The vote was held on the {w}, {uk}.
The vote ({w}, {uk}) drew a crowd.
The vote, which took place on {w} {us}, drew a crowd.
It was {w}, {us}.
It was a {w}: {us}.
{us} was a {w}.
{us} fell on a {w}.
The shop opened on {ws} {us}.
The shop opened {ws}, {uk}.
The shop opens {w} the {ord} of {mon} {y}.
The shop opens on {w} the {ord} of {mon}, {y}.
Doors open at 7pm on {w} {uk}.
Doors open {w}, {us}, at 7 p.m.
On {uk} - a {w} - the ferry stopped.
"""
AGES: Final = """
Ada Brook, who was born in {y}, died in {z} at the age of {n}.
Ada Brook was born in {y} and died in {z}, aged {n}.
Ada Brook was born in {y} and died in {z} at {n}.
Ada Brook was born in {y} and died at the age of {n} in {z}.
Ada Brook ({y}-{z}) died at the age of {n}.
Ada Brook ({y}-{z}) lived to be {n}.
Ada Brook, born in {y}, was {n} when she died in {z}.
Ada Brook, born in {y}, was {n} when she was elected in {z}.
Born in {y}, Ada Brook died in {z} at the age of {n}.
Born in {y}, Ada Brook was {n} years old when she died in {z}.
Born in {y}, Ada Brook turned {n} in {z}.
Ada Brook died in {z} at the age of {n}. She was born in {y}.
Ada Brook died in {z}, aged {n}. She was born in {y} in the valley.
In {z}, Ada Brook, born in {y}, was {n} years old.
Ada Brook, born in {y}, became mayor in {z} at the age of {n}.
Ada Brook, born in {y}, became mayor at {n}, in {z}.
At the age of {n}, in {z}, Ada Brook, who was born in {y}, retired.
Ada Brook (born {y}) won the title in {z}, when she was {n}.
She was {n} when she took over in {z}, having been born in {y}.
At {n}, Ada Brook, born in {y}, became the oldest winner in {z}.
"""
RANGES: Final = """
The job pays between {lo} and {hi} a year.
The job pays {lo} to {hi} a year.
The job pays {lo}-{hi} a year.
Prices range from {lo} to {hi}.
Prices vary between {lo} and {hi}.
Expect to pay anywhere from {lo} to {hi}.
Expect to pay anything between {lo} and {hi}.
Estimates range between {lo} and {hi}.
Estimates of the damage ranged from {lo} to {hi}.
The repair will cost an estimated {lo} to {hi}.
The repair will cost somewhere between {lo} and {hi}.
The repair will cost {lo}–{hi}.
A ticket costs {lo} to {hi}, depending on the seat.
"""
