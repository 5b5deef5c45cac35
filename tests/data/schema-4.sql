BEGIN TRANSACTION;
CREATE TABLE acquaintances (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	contact_id INTEGER NOT NULL, 
	colleague VARCHAR NOT NULL, 
	strength INTEGER, 
	note VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT fk_acquaintances_contact_id FOREIGN KEY(contact_id) REFERENCES contacts (id), 
	CONSTRAINT fk_acquaintances_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id), 
	CONSTRAINT uq_acquaintances_contact_id_colleague UNIQUE (contact_id, colleague)
);
CREATE TABLE activities (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	on_date DATE NOT NULL, 
	text VARCHAR NOT NULL, 
	contact_id INTEGER, 
	due DATE, 
	done_on DATE, at VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT fk_activities_contact_id FOREIGN KEY(contact_id) REFERENCES contacts (id), 
	CONSTRAINT fk_activities_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id)
);
INSERT INTO "activities" VALUES(1,1,'contact','2026-11-23','Called about the draft',1,NULL,NULL,'');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
CREATE TABLE allotments (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	pool_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	quarter INTEGER NOT NULL, 
	offered INTEGER, 
	planned INTEGER, 
	used INTEGER, 
	on_day DATE, 
	step_id INTEGER, 
	needed_by DATE, 
	reason VARCHAR DEFAULT '' NOT NULL, 
	note VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT fk_allotments_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id), 
	CONSTRAINT fk_allotments_pool_id FOREIGN KEY(pool_id) REFERENCES pools (id), 
	CONSTRAINT uq_allotments_partner_id_pool_id_year_quarter UNIQUE (partner_id, pool_id, year, quarter)
);
CREATE TABLE anchors (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	driver_id INTEGER NOT NULL, 
	level INTEGER NOT NULL, 
	text VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT fk_anchors_driver_id FOREIGN KEY(driver_id) REFERENCES drivers (id), 
	CONSTRAINT uq_anchors_driver_id_level UNIQUE (driver_id, level)
);
CREATE TABLE attendances (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	session_id INTEGER NOT NULL, 
	partner_id INTEGER NOT NULL, 
	contact_id INTEGER NOT NULL, 
	result VARCHAR DEFAULT 'invited' NOT NULL, 
	mark VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT fk_attendances_contact_id FOREIGN KEY(contact_id) REFERENCES contacts (id), 
	CONSTRAINT fk_attendances_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id), 
	CONSTRAINT fk_attendances_session_id FOREIGN KEY(session_id) REFERENCES sessions (id), 
	CONSTRAINT uq_attendances_session_id_contact_id UNIQUE (session_id, contact_id)
);
CREATE TABLE bucket_sheets (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	bucket VARCHAR NOT NULL, 
	segment VARCHAR DEFAULT '' NOT NULL, 
	ratings VARCHAR DEFAULT '{}' NOT NULL, 
	facts VARCHAR DEFAULT '{}' NOT NULL, 
	decision VARCHAR DEFAULT '' NOT NULL, 
	reason VARCHAR DEFAULT '' NOT NULL, 
	decided_on DATE, 
	CONSTRAINT fk_bucket_sheets_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id), 
	CONSTRAINT uq_bucket_sheets_partner_id_bucket_segment UNIQUE (partner_id, bucket, segment)
);
CREATE TABLE capacities (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	pool_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	quarter INTEGER NOT NULL, 
	amount INTEGER NOT NULL, 
	CONSTRAINT fk_capacities_pool_id FOREIGN KEY(pool_id) REFERENCES pools (id), 
	CONSTRAINT uq_capacities_pool_id_year_quarter UNIQUE (pool_id, year, quarter)
);
CREATE TABLE changes (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	at VARCHAR NOT NULL, 
	label VARCHAR NOT NULL, 
	detail VARCHAR DEFAULT '' NOT NULL, 
	reverts INTEGER, 
	schema INTEGER NOT NULL, 
	who VARCHAR DEFAULT '' NOT NULL
);
INSERT INTO "changes" VALUES(1,'2026-11-24T19:49:24.996+00:00','Upgrade workspace','',NULL,0,'');
INSERT INTO "changes" VALUES(2,'2026-11-24T19:49:25.003+00:00','Set up workspace','Acme',NULL,0,'');
INSERT INTO "changes" VALUES(3,'2026-11-23T19:49:25.026+00:00','Import partners','v4.csv',NULL,4,'Kim');
CREATE TABLE checklists (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER, 
	name VARCHAR NOT NULL, 
	bucket VARCHAR, 
	touch VARCHAR DEFAULT '' NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	template_id INTEGER, 
	started_on DATE, ended_on DATE, outcome VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT fk_checklists_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id), 
	CONSTRAINT fk_checklists_template_id FOREIGN KEY(template_id) REFERENCES checklists (id)
);
INSERT INTO "checklists" VALUES(1,NULL,'30/60/90 days, high touch',NULL,'high',1,NULL,NULL,NULL,'');
INSERT INTO "checklists" VALUES(2,NULL,'30/60/90 days, low touch',NULL,'low',1,NULL,NULL,NULL,'');
INSERT INTO "checklists" VALUES(3,1,'30/60/90 days, low touch',NULL,'low',1,2,'2026-11-23',NULL,'');
CREATE TABLE contacts (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	title VARCHAR DEFAULT '' NOT NULL, 
	role VARCHAR DEFAULT '' NOT NULL, 
	email VARCHAR DEFAULT '' NOT NULL, 
	phone VARCHAR DEFAULT '' NOT NULL, 
	mobile VARCHAR DEFAULT '' NOT NULL, 
	im VARCHAR DEFAULT '' NOT NULL, 
	strength INTEGER, 
	is_main BOOLEAN DEFAULT '0' NOT NULL, 
	notes VARCHAR DEFAULT '' NOT NULL, birthday DATE, left_on DATE, 
	CONSTRAINT fk_contacts_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id)
);
INSERT INTO "contacts" VALUES(1,1,'Anja','','sales','','','','',NULL,1,'',NULL,NULL);
CREATE TABLE courses (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name VARCHAR NOT NULL, 
	product VARCHAR DEFAULT '' NOT NULL, 
	audience VARCHAR DEFAULT '[]' NOT NULL, 
	mode VARCHAR DEFAULT 'online' NOT NULL, 
	trainer VARCHAR DEFAULT '' NOT NULL, 
	link VARCHAR DEFAULT '' NOT NULL, 
	cost VARCHAR, 
	minutes INTEGER, 
	refresh_months INTEGER, 
	teaches_customer BOOLEAN DEFAULT '0' NOT NULL, 
	has_exam BOOLEAN DEFAULT '0' NOT NULL, 
	is_retired BOOLEAN DEFAULT '0' NOT NULL, 
	note VARCHAR DEFAULT '' NOT NULL
);
CREATE TABLE criteria (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	stage VARCHAR NOT NULL, 
	"key" VARCHAR DEFAULT '' NOT NULL, 
	text VARCHAR DEFAULT '' NOT NULL, 
	position INTEGER DEFAULT '0' NOT NULL
);
INSERT INTO "criteria" VALUES(1,'identify','profile','',0);
INSERT INTO "criteria" VALUES(2,'identify','reason','',1);
INSERT INTO "criteria" VALUES(3,'qualify','contact','',0);
INSERT INTO "criteria" VALUES(4,'qualify','values','',1);
INSERT INTO "criteria" VALUES(5,'qualify','interest','',2);
INSERT INTO "criteria" VALUES(6,'recruit','sponsor','',0);
INSERT INTO "criteria" VALUES(7,'recruit','agreement','',1);
INSERT INTO "criteria" VALUES(8,'onboard','onboarded','',0);
INSERT INTO "criteria" VALUES(9,'enable','plan','',0);
INSERT INTO "criteria" VALUES(10,'enable','able','',1);
INSERT INTO "criteria" VALUES(11,'activate','first_deal','',0);
INSERT INTO "criteria" VALUES(12,'grow','results','',0);
INSERT INTO "criteria" VALUES(13,'review','next_term','',0);
INSERT INTO "criteria" VALUES(14,'review','current','',1);
CREATE TABLE criteria_met (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	criterion_id INTEGER NOT NULL, 
	met_on DATE NOT NULL, 
	waiver VARCHAR DEFAULT '' NOT NULL, 
	note VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT fk_criteria_met_criterion_id FOREIGN KEY(criterion_id) REFERENCES criteria (id), 
	CONSTRAINT fk_criteria_met_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id), 
	CONSTRAINT uq_criteria_met_partner_id_criterion_id UNIQUE (partner_id, criterion_id)
);
INSERT INTO "criteria_met" VALUES(1,1,1,'2026-11-23','known for years','');
INSERT INTO "criteria_met" VALUES(2,1,2,'2026-11-23','known for years','');
CREATE TABLE decisions (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	on_date DATE NOT NULL, 
	verdict VARCHAR NOT NULL, 
	why VARCHAR DEFAULT '' NOT NULL, 
	moved VARCHAR DEFAULT '' NOT NULL, 
	effect VARCHAR DEFAULT '' NOT NULL, 
	review_on DATE, 
	outcome VARCHAR DEFAULT '' NOT NULL, 
	reviewed_on DATE, 
	who VARCHAR DEFAULT '' NOT NULL, 
	quadrant VARCHAR DEFAULT '' NOT NULL, 
	origin VARCHAR DEFAULT 'hand' NOT NULL, 
	CONSTRAINT fk_decisions_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id)
);
CREATE TABLE distinct_pairs (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	other_id INTEGER NOT NULL, 
	noted_on DATE NOT NULL, 
	CONSTRAINT fk_distinct_pairs_other_id FOREIGN KEY(other_id) REFERENCES partners (id), 
	CONSTRAINT fk_distinct_pairs_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id), 
	CONSTRAINT uq_distinct_pairs_partner_id_other_id UNIQUE (partner_id, other_id)
);
CREATE TABLE driver_weights (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	driver_id INTEGER NOT NULL, 
	bucket VARCHAR NOT NULL, 
	weight FLOAT NOT NULL, 
	CONSTRAINT fk_driver_weights_driver_id FOREIGN KEY(driver_id) REFERENCES drivers (id), 
	CONSTRAINT uq_driver_weights_driver_id_bucket UNIQUE (driver_id, bucket)
);
CREATE TABLE drivers (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	axis VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	name VARCHAR DEFAULT '' NOT NULL, 
	weight FLOAT NOT NULL, 
	position INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT uq_drivers_key UNIQUE ("key")
);
INSERT INTO "drivers" VALUES(1,'us','revenue','',30.0,0);
INSERT INTO "drivers" VALUES(2,'us','access','',20.0,1);
INSERT INTO "drivers" VALUES(3,'us','product','',20.0,2);
INSERT INTO "drivers" VALUES(4,'us','reasons','',15.0,3);
INSERT INTO "drivers" VALUES(5,'us','cost_to_serve','',15.0,4);
INSERT INTO "drivers" VALUES(6,'partner','margin','',25.0,5);
INSERT INTO "drivers" VALUES(7,'partner','share','',15.0,6);
INSERT INTO "drivers" VALUES(8,'partner','demand','',20.0,7);
INSERT INTO "drivers" VALUES(9,'partner','interests','',20.0,8);
INSERT INTO "drivers" VALUES(10,'partner','ease','',20.0,9);
CREATE TABLE edits (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	change_id INTEGER NOT NULL, 
	table_name VARCHAR NOT NULL, 
	row_id INTEGER NOT NULL, 
	partner_id INTEGER, 
	"before" VARCHAR, 
	"after" VARCHAR, 
	CONSTRAINT fk_edits_change_id FOREIGN KEY(change_id) REFERENCES changes (id)
);
INSERT INTO "edits" VALUES(1,1,'pools',1,NULL,NULL,'{"id":1,"key":"hours","measure":"time","name":"","position":0,"quadrants":"[\"strategic\", \"orphan\", \"opportunistic\", \"misfit\"]","stages":"[\"identify\", \"qualify\", \"recruit\", \"onboard\", \"enable\", \"activate\", \"grow\", \"review\", \"paused\", \"exit\"]","buckets":"[\"supplier\", \"distributor\", \"influence\"]"}');
INSERT INTO "edits" VALUES(2,1,'pools',2,NULL,NULL,'{"id":2,"key":"presales","measure":"days","name":"","position":1,"quadrants":"[\"strategic\", \"orphan\", \"opportunistic\", \"misfit\"]","stages":"[\"identify\", \"qualify\", \"recruit\", \"onboard\", \"enable\", \"activate\", \"grow\", \"review\", \"paused\", \"exit\"]","buckets":"[\"supplier\", \"distributor\", \"influence\"]"}');
INSERT INTO "edits" VALUES(3,1,'pools',3,NULL,NULL,'{"id":3,"key":"marketing","measure":"money","name":"","position":2,"quadrants":"[\"strategic\", \"orphan\", \"opportunistic\", \"misfit\"]","stages":"[\"identify\", \"qualify\", \"recruit\", \"onboard\", \"enable\", \"activate\", \"grow\", \"review\", \"paused\", \"exit\"]","buckets":"[\"supplier\", \"distributor\", \"influence\"]"}');
INSERT INTO "edits" VALUES(4,1,'pools',4,NULL,NULL,'{"id":4,"key":"seats","measure":"pieces","name":"","position":3,"quadrants":"[\"strategic\", \"orphan\", \"opportunistic\", \"misfit\"]","stages":"[\"identify\", \"qualify\", \"recruit\", \"onboard\", \"enable\", \"activate\", \"grow\", \"review\", \"paused\", \"exit\"]","buckets":"[\"supplier\", \"distributor\", \"influence\"]"}');
INSERT INTO "edits" VALUES(5,1,'pools',5,NULL,NULL,'{"id":5,"key":"leads","measure":"pieces","name":"","position":4,"quadrants":"[\"strategic\", \"orphan\", \"opportunistic\", \"misfit\"]","stages":"[\"identify\", \"qualify\", \"recruit\", \"onboard\", \"enable\", \"activate\", \"grow\", \"review\", \"paused\", \"exit\"]","buckets":"[\"supplier\", \"distributor\", \"influence\"]"}');
INSERT INTO "edits" VALUES(6,1,'pools',6,NULL,NULL,'{"id":6,"key":"executive","measure":"time","name":"","position":5,"quadrants":"[\"strategic\", \"orphan\", \"opportunistic\", \"misfit\"]","stages":"[\"identify\", \"qualify\", \"recruit\", \"onboard\", \"enable\", \"activate\", \"grow\", \"review\", \"paused\", \"exit\"]","buckets":"[\"supplier\", \"distributor\", \"influence\"]"}');
INSERT INTO "edits" VALUES(7,1,'criteria',1,NULL,NULL,'{"id":1,"stage":"identify","key":"profile","text":"","position":0}');
INSERT INTO "edits" VALUES(8,1,'criteria',2,NULL,NULL,'{"id":2,"stage":"identify","key":"reason","text":"","position":1}');
INSERT INTO "edits" VALUES(9,1,'criteria',3,NULL,NULL,'{"id":3,"stage":"qualify","key":"contact","text":"","position":0}');
INSERT INTO "edits" VALUES(10,1,'criteria',4,NULL,NULL,'{"id":4,"stage":"qualify","key":"values","text":"","position":1}');
INSERT INTO "edits" VALUES(11,1,'criteria',5,NULL,NULL,'{"id":5,"stage":"qualify","key":"interest","text":"","position":2}');
INSERT INTO "edits" VALUES(12,1,'criteria',6,NULL,NULL,'{"id":6,"stage":"recruit","key":"sponsor","text":"","position":0}');
INSERT INTO "edits" VALUES(13,1,'criteria',7,NULL,NULL,'{"id":7,"stage":"recruit","key":"agreement","text":"","position":1}');
INSERT INTO "edits" VALUES(14,1,'criteria',8,NULL,NULL,'{"id":8,"stage":"onboard","key":"onboarded","text":"","position":0}');
INSERT INTO "edits" VALUES(15,1,'criteria',9,NULL,NULL,'{"id":9,"stage":"enable","key":"plan","text":"","position":0}');
INSERT INTO "edits" VALUES(16,1,'criteria',10,NULL,NULL,'{"id":10,"stage":"enable","key":"able","text":"","position":1}');
INSERT INTO "edits" VALUES(17,1,'criteria',11,NULL,NULL,'{"id":11,"stage":"activate","key":"first_deal","text":"","position":0}');
INSERT INTO "edits" VALUES(18,1,'criteria',12,NULL,NULL,'{"id":12,"stage":"grow","key":"results","text":"","position":0}');
INSERT INTO "edits" VALUES(19,1,'criteria',13,NULL,NULL,'{"id":13,"stage":"review","key":"next_term","text":"","position":0}');
INSERT INTO "edits" VALUES(20,1,'criteria',14,NULL,NULL,'{"id":14,"stage":"review","key":"current","text":"","position":1}');
INSERT INTO "edits" VALUES(21,1,'journey_steps',1,NULL,NULL,'{"id":1,"stage":"identify","position":0,"ask":"Let us learn who they are, what they sell and to whom","effort":null,"wait_days":null,"pain":"","mood_us":null,"mood_partner":null}');
INSERT INTO "edits" VALUES(22,1,'journey_steps',2,NULL,NULL,'{"id":2,"stage":"qualify","position":0,"ask":"Meet us and talk openly about their customers and goals","effort":null,"wait_days":null,"pain":"","mood_us":null,"mood_partner":null}');
INSERT INTO "edits" VALUES(23,1,'journey_steps',3,NULL,NULL,'{"id":3,"stage":"qualify","position":1,"ask":"Name the people who would work with us","effort":null,"wait_days":null,"pain":"","mood_us":null,"mood_partner":null}');
INSERT INTO "edits" VALUES(24,1,'journey_steps',4,NULL,NULL,'{"id":4,"stage":"recruit","position":0,"ask":"Have an executive stand up for the partnership","effort":null,"wait_days":null,"pain":"","mood_us":null,"mood_partner":null}');
INSERT INTO "edits" VALUES(25,1,'journey_steps',5,NULL,NULL,'{"id":5,"stage":"recruit","position":1,"ask":"Read, negotiate and sign the agreement","effort":null,"wait_days":null,"pain":"","mood_us":null,"mood_partner":null}');
INSERT INTO "edits" VALUES(26,1,'journey_steps',6,NULL,NULL,'{"id":6,"stage":"onboard","position":0,"ask":"Fill in forms, get access to our systems and learn them","effort":null,"wait_days":null,"pain":"","mood_us":null,"mood_partner":null}');
INSERT INTO "edits" VALUES(27,1,'journey_steps',7,NULL,NULL,'{"id":7,"stage":"onboard","position":1,"ask":"Take part in the kickoff and agree the 30/60/90 days","effort":null,"wait_days":null,"pain":"","mood_us":null,"mood_partner":null}');
INSERT INTO "edits" VALUES(28,1,'journey_steps',8,NULL,NULL,'{"id":8,"stage":"enable","position":0,"ask":"Send people to our trainings and have them certified","effort":null,"wait_days":null,"pain":"","mood_us":null,"mood_partner":null}');
INSERT INTO "edits" VALUES(29,1,'journey_steps',9,NULL,NULL,'{"id":9,"stage":"enable","position":1,"ask":"Learn who the target customer is, and give the demo alone","effort":null,"wait_days":null,"pain":"","mood_us":null,"mood_partner":null}');
INSERT INTO "edits" VALUES(30,1,'journey_steps',10,NULL,NULL,'{"id":10,"stage":"activate","position":0,"ask":"Register their first deals with us","effort":null,"wait_days":null,"pain":"","mood_us":null,"mood_partner":null}');
INSERT INTO "edits" VALUES(31,1,'journey_steps',11,NULL,NULL,'{"id":11,"stage":"activate","position":1,"ask":"Wait for our quotes and prices, and win the first customer","effort":null,"wait_days":null,"pain":"","mood_us":null,"mood_partner":null}');
INSERT INTO "edits" VALUES(32,1,'journey_steps',12,NULL,NULL,'{"id":12,"stage":"grow","position":0,"ask":"Plan the year with us and commit to figures","effort":null,"wait_days":null,"pain":"","mood_us":null,"mood_partner":null}');
INSERT INTO "edits" VALUES(33,1,'journey_steps',13,NULL,NULL,'{"id":13,"stage":"grow","position":1,"ask":"Spend money and people on joint marketing","effort":null,"wait_days":null,"pain":"","mood_us":null,"mood_partner":null}');
INSERT INTO "edits" VALUES(34,1,'journey_steps',14,NULL,NULL,'{"id":14,"stage":"grow","position":2,"ask":"Report pipeline and forecasts to us","effort":null,"wait_days":null,"pain":"","mood_us":null,"mood_partner":null}');
INSERT INTO "edits" VALUES(35,1,'journey_steps',15,NULL,NULL,'{"id":15,"stage":"review","position":0,"ask":"Prepare the review, and hear what did not go well","effort":null,"wait_days":null,"pain":"","mood_us":null,"mood_partner":null}');
INSERT INTO "edits" VALUES(36,1,'journey_steps',16,NULL,NULL,'{"id":16,"stage":"review","position":1,"ask":"Decide whether to go on for another term","effort":null,"wait_days":null,"pain":"","mood_us":null,"mood_partner":null}');
INSERT INTO "edits" VALUES(37,2,'settings',1,NULL,NULL,'{"id":1,"key":"owner","value":"\"Kim\""}');
INSERT INTO "edits" VALUES(38,2,'settings',2,NULL,NULL,'{"id":2,"key":"company","value":"\"Acme\""}');
INSERT INTO "edits" VALUES(39,2,'settings',3,NULL,NULL,'{"id":3,"key":"currency","value":"\"EUR\""}');
INSERT INTO "edits" VALUES(40,2,'settings',4,NULL,NULL,'{"id":4,"key":"fiscal_start","value":"1"}');
INSERT INTO "edits" VALUES(41,2,'settings',5,NULL,NULL,'{"id":5,"key":"threshold_partner","value":"50.0"}');
INSERT INTO "edits" VALUES(42,2,'settings',6,NULL,NULL,'{"id":6,"key":"threshold_us","value":"50.0"}');
INSERT INTO "edits" VALUES(43,2,'settings',7,NULL,NULL,'{"id":7,"key":"list_columns","value":"[]"}');
INSERT INTO "edits" VALUES(44,2,'settings',8,NULL,NULL,'{"id":8,"key":"is_sample","value":"false"}');
INSERT INTO "edits" VALUES(45,2,'settings',9,NULL,NULL,'{"id":9,"key":"hysteresis","value":"5.0"}');
INSERT INTO "edits" VALUES(46,2,'settings',10,NULL,NULL,'{"id":10,"key":"guide_strategic","value":"10.0"}');
INSERT INTO "edits" VALUES(47,2,'settings',11,NULL,NULL,'{"id":11,"key":"guide_orphan","value":"10.0"}');
INSERT INTO "edits" VALUES(48,2,'settings',12,NULL,NULL,'{"id":12,"key":"guide_opportunistic","value":"3.0"}');
INSERT INTO "edits" VALUES(49,2,'settings',13,NULL,NULL,'{"id":13,"key":"guide_misfit","value":"1.0"}');
INSERT INTO "edits" VALUES(50,2,'settings',14,NULL,NULL,'{"id":14,"key":"guide_misfit_cap","value":"0.05"}');
INSERT INTO "edits" VALUES(51,2,'settings',15,NULL,NULL,'{"id":15,"key":"orphan_days","value":"90"}');
INSERT INTO "edits" VALUES(52,2,'settings',16,NULL,NULL,'{"id":16,"key":"review_days","value":"90"}');
INSERT INTO "edits" VALUES(53,2,'settings',17,NULL,NULL,'{"id":17,"key":"stale_days","value":"365"}');
INSERT INTO "edits" VALUES(54,2,'settings',18,NULL,NULL,'{"id":18,"key":"own_reasons","value":"[]"}');
INSERT INTO "edits" VALUES(55,2,'settings',19,NULL,NULL,'{"id":19,"key":"questions","value":"{}"}');
INSERT INTO "edits" VALUES(56,2,'settings',20,NULL,NULL,'{"id":20,"key":"sheet_weights","value":"{}"}');
INSERT INTO "edits" VALUES(57,2,'settings',21,NULL,NULL,'{"id":21,"key":"stage_names","value":"{}"}');
INSERT INTO "edits" VALUES(58,2,'settings',22,NULL,NULL,'{"id":22,"key":"freed_counted","value":"{}"}');
INSERT INTO "edits" VALUES(59,2,'settings',23,NULL,NULL,'{"id":23,"key":"rhythm","value":"{\"strategic\": 14, \"orphan\": 30, \"opportunistic\": 60, \"misfit\": 0}"}');
INSERT INTO "edits" VALUES(60,2,'settings',24,NULL,NULL,'{"id":24,"key":"heads_needed","value":"{\"sales\": 2, \"technical\": 1, \"marketing\": 1}"}');
INSERT INTO "edits" VALUES(61,2,'settings',25,NULL,NULL,'{"id":25,"key":"expiry_days","value":"60"}');
INSERT INTO "edits" VALUES(62,2,'settings',26,NULL,NULL,'{"id":26,"key":"stall_days","value":"14"}');
INSERT INTO "edits" VALUES(63,2,'settings',27,NULL,NULL,'{"id":27,"key":"journey_verdict","value":"\"\""}');
INSERT INTO "edits" VALUES(64,2,'drivers',1,NULL,NULL,'{"id":1,"axis":"us","key":"revenue","name":"","weight":30.0,"position":0}');
INSERT INTO "edits" VALUES(65,2,'drivers',2,NULL,NULL,'{"id":2,"axis":"us","key":"access","name":"","weight":20.0,"position":1}');
INSERT INTO "edits" VALUES(66,2,'drivers',3,NULL,NULL,'{"id":3,"axis":"us","key":"product","name":"","weight":20.0,"position":2}');
INSERT INTO "edits" VALUES(67,2,'drivers',4,NULL,NULL,'{"id":4,"axis":"us","key":"reasons","name":"","weight":15.0,"position":3}');
INSERT INTO "edits" VALUES(68,2,'drivers',5,NULL,NULL,'{"id":5,"axis":"us","key":"cost_to_serve","name":"","weight":15.0,"position":4}');
INSERT INTO "edits" VALUES(69,2,'drivers',6,NULL,NULL,'{"id":6,"axis":"partner","key":"margin","name":"","weight":25.0,"position":5}');
INSERT INTO "edits" VALUES(70,2,'drivers',7,NULL,NULL,'{"id":7,"axis":"partner","key":"share","name":"","weight":15.0,"position":6}');
INSERT INTO "edits" VALUES(71,2,'drivers',8,NULL,NULL,'{"id":8,"axis":"partner","key":"demand","name":"","weight":20.0,"position":7}');
INSERT INTO "edits" VALUES(72,2,'drivers',9,NULL,NULL,'{"id":9,"axis":"partner","key":"interests","name":"","weight":20.0,"position":8}');
INSERT INTO "edits" VALUES(73,2,'drivers',10,NULL,NULL,'{"id":10,"axis":"partner","key":"ease","name":"","weight":20.0,"position":9}');
INSERT INTO "edits" VALUES(74,2,'checklists',1,NULL,NULL,'{"id":1,"partner_id":null,"name":"30/60/90 days, high touch","bucket":null,"touch":"high","version":1,"template_id":null,"started_on":null,"ended_on":null,"outcome":""}');
INSERT INTO "edits" VALUES(75,2,'steps',1,NULL,NULL,'{"id":1,"checklist_id":1,"parent_id":null,"position":0,"title":"Before day 1","kind":"process","side":"us","owner":"","day":null,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(76,2,'steps',2,NULL,NULL,'{"id":2,"checklist_id":1,"parent_id":1,"position":0,"title":"Agreement signed","kind":"document","side":"both","owner":"","day":-5,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"Everything that follows rests on it.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":1,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(77,2,'steps',3,NULL,NULL,'{"id":3,"checklist_id":1,"parent_id":1,"position":1,"title":"Partner profile and contacts complete","kind":"system","side":"us","owner":"","day":-3,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"What is missing here is missing on every card, list and plan.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(78,2,'steps',4,NULL,NULL,'{"id":4,"checklist_id":1,"parent_id":1,"position":2,"title":"Both proposition answers drafted","kind":"process","side":"us","owner":"","day":-3,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"Why they and why we: without it the kickoff is a tour of slides.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(79,2,'steps',5,NULL,NULL,'{"id":5,"checklist_id":1,"parent_id":1,"position":3,"title":"Ideal partner profile score recorded","kind":"process","side":"us","owner":"","day":-3,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"A year on, it shows whether we choose well.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(80,2,'steps',6,NULL,NULL,'{"id":6,"checklist_id":1,"parent_id":1,"position":4,"title":"Executive sponsor named on each side","kind":"process","side":"both","owner":"","day":-1,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"Somebody on each side can decide when it gets stuck.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(81,2,'steps',7,NULL,NULL,'{"id":7,"checklist_id":1,"parent_id":null,"position":1,"title":"Days 1–30: foundations","kind":"process","side":"us","owner":"","day":null,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(82,2,'steps',8,NULL,NULL,'{"id":8,"checklist_id":1,"parent_id":7,"position":0,"title":"Welcome and access within 48 hours","kind":"system","side":"us","owner":"","day":2,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"Who waits for access loses the first impetus.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(83,2,'steps',9,NULL,NULL,'{"id":9,"checklist_id":1,"parent_id":7,"position":1,"title":"Kickoff call: introductions, expectations, ramp plan","kind":"people","side":"both","owner":"","day":5,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(84,2,'steps',10,NULL,NULL,'{"id":10,"checklist_id":1,"parent_id":7,"position":2,"title":"Rules of engagement read and agreed","kind":"document","side":"both","owner":"","day":10,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"Conflicts over leads are settled before there are any.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(85,2,'steps',11,NULL,NULL,'{"id":11,"checklist_id":1,"parent_id":7,"position":3,"title":"Their goals recorded","kind":"people","side":"partner","owner":"","day":10,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"Their value from us is measured by their goals, not by ours.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(86,2,'steps',12,NULL,NULL,'{"id":12,"checklist_id":1,"parent_id":7,"position":4,"title":"101 training: product, target customer, positioning, price","kind":"training","side":"both","owner":"","day":14,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"Who does not know the target customer brings the wrong ones. People and products change, so it is repeated.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"training","teaches_customer":1,"every_months":12,"repeated_on":null}');
INSERT INTO "edits" VALUES(87,2,'steps',13,NULL,NULL,'{"id":13,"checklist_id":1,"parent_id":7,"position":5,"title":"Demo or trial environment ready","kind":"system","side":"us","owner":"","day":14,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(88,2,'steps',14,NULL,NULL,'{"id":14,"checklist_id":1,"parent_id":7,"position":6,"title":"Pitch deck, battlecard and price list handed over","kind":"document","side":"us","owner":"","day":14,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(89,2,'steps',15,NULL,NULL,'{"id":15,"checklist_id":1,"parent_id":7,"position":7,"title":"Whole-product fit mapped","kind":"process","side":"us","owner":"","day":20,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"It shows which part they add, and which is missing.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(90,2,'steps',16,NULL,NULL,'{"id":16,"checklist_id":1,"parent_id":7,"position":8,"title":"Joint look at their customers: at least 3 accounts named","kind":"people","side":"both","owner":"","day":28,"due":null,"is_exit":1,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"Named accounts are the earliest sign that it will work.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"account","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(91,2,'steps',17,NULL,NULL,'{"id":17,"checklist_id":1,"parent_id":7,"position":9,"title":"Week-4 check-in: what works, what doesn''t","kind":"people","side":"both","owner":"","day":28,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(92,2,'steps',18,NULL,NULL,'{"id":18,"checklist_id":1,"parent_id":7,"position":10,"title":"Business plan draft exists","kind":"document","side":"both","owner":"","day":30,"due":null,"is_exit":1,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(93,2,'steps',19,NULL,NULL,'{"id":19,"checklist_id":1,"parent_id":null,"position":2,"title":"Days 31–60: certification","kind":"process","side":"us","owner":"","day":null,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(94,2,'steps',20,NULL,NULL,'{"id":20,"checklist_id":1,"parent_id":19,"position":0,"title":"Sales certificates earned","kind":"training","side":"partner","owner":"","day":45,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"A certificate counts while it is current.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":1,"response":"","first":"","teaches_customer":0,"every_months":12,"repeated_on":null}');
INSERT INTO "edits" VALUES(95,2,'steps',21,NULL,NULL,'{"id":21,"checklist_id":1,"parent_id":19,"position":1,"title":"Account list of 10–25 with outreach plan","kind":"document","side":"both","owner":"","day":45,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(96,2,'steps',22,NULL,NULL,'{"id":22,"checklist_id":1,"parent_id":19,"position":2,"title":"Mid-way check-in","kind":"people","side":"both","owner":"","day":45,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(97,2,'steps',23,NULL,NULL,'{"id":23,"checklist_id":1,"parent_id":19,"position":3,"title":"Practice demo with our sales engineer","kind":"people","side":"both","owner":"","day":50,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"Better to stumble with us than before their customer.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(98,2,'steps',24,NULL,NULL,'{"id":24,"checklist_id":1,"parent_id":19,"position":4,"title":"First marketing activity scheduled","kind":"process","side":"both","owner":"","day":50,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(99,2,'steps',25,NULL,NULL,'{"id":25,"checklist_id":1,"parent_id":19,"position":5,"title":"Technical certificates earned","kind":"training","side":"partner","owner":"","day":55,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"A certificate counts while it is current.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":1,"response":"","first":"","teaches_customer":0,"every_months":12,"repeated_on":null}');
INSERT INTO "edits" VALUES(100,2,'steps',26,NULL,NULL,'{"id":26,"checklist_id":1,"parent_id":19,"position":6,"title":"Support path tried once","kind":"system","side":"partner","owner":"","day":55,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"Tried in calm, it works in need.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(101,2,'steps',27,NULL,NULL,'{"id":27,"checklist_id":1,"parent_id":19,"position":7,"title":"Week-8 review","kind":"people","side":"both","owner":"","day":58,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(102,2,'steps',28,NULL,NULL,'{"id":28,"checklist_id":1,"parent_id":19,"position":8,"title":"First opportunity logged","kind":"milestone","side":"partner","owner":"","day":60,"due":null,"is_exit":1,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"A partner without an opportunity by now rarely gets one later.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"opportunity","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(103,2,'steps',29,NULL,NULL,'{"id":29,"checklist_id":1,"parent_id":null,"position":3,"title":"Days 61–90: ready","kind":"process","side":"us","owner":"","day":null,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(104,2,'steps',30,NULL,NULL,'{"id":30,"checklist_id":1,"parent_id":29,"position":0,"title":"Joint pitch done","kind":"people","side":"both","owner":"","day":70,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(105,2,'steps',31,NULL,NULL,'{"id":31,"checklist_id":1,"parent_id":29,"position":1,"title":"Review cadence agreed","kind":"process","side":"both","owner":"","day":75,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"Agreed once, it is looked at again every year.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":12,"repeated_on":null}');
INSERT INTO "edits" VALUES(106,2,'steps',32,NULL,NULL,'{"id":32,"checklist_id":1,"parent_id":29,"position":2,"title":"Tier path explained","kind":"process","side":"us","owner":"","day":75,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"They see what the next tier asks of them, and gives.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(107,2,'steps',33,NULL,NULL,'{"id":33,"checklist_id":1,"parent_id":29,"position":3,"title":"Co-marketing item done","kind":"process","side":"both","owner":"","day":80,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(108,2,'steps',34,NULL,NULL,'{"id":34,"checklist_id":1,"parent_id":29,"position":4,"title":"Business plan agreed","kind":"milestone","side":"both","owner":"","day":80,"due":null,"is_exit":1,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(109,2,'steps',35,NULL,NULL,'{"id":35,"checklist_id":1,"parent_id":29,"position":5,"title":"First live deal or lighthouse, with our support","kind":"milestone","side":"both","owner":"","day":85,"due":null,"is_exit":1,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"The first deal is done together, so that the second needs less of us.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"deal","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(110,2,'steps',36,NULL,NULL,'{"id":36,"checklist_id":1,"parent_id":29,"position":6,"title":"Feedback on the onboarding collected","kind":"people","side":"both","owner":"","day":85,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"The next partner starts easier.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(111,2,'steps',37,NULL,NULL,'{"id":37,"checklist_id":1,"parent_id":29,"position":7,"title":"Decision: graduate, extend by 30 days, or stop","kind":"people","side":"both","owner":"","day":90,"due":null,"is_exit":1,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"A decision by people, on the day: going on without one costs both sides.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(112,2,'steps',9,NULL,'{"after_id": null}','{"after_id": 2}');
INSERT INTO "edits" VALUES(113,2,'steps',20,NULL,'{"after_id": null}','{"after_id": 12}');
INSERT INTO "edits" VALUES(114,2,'steps',21,NULL,'{"after_id": null}','{"after_id": 16}');
INSERT INTO "edits" VALUES(115,2,'steps',23,NULL,'{"after_id": null}','{"after_id": 13}');
INSERT INTO "edits" VALUES(116,2,'steps',25,NULL,'{"after_id": null}','{"after_id": 12}');
INSERT INTO "edits" VALUES(117,2,'steps',30,NULL,'{"after_id": null}','{"after_id": 23}');
INSERT INTO "edits" VALUES(118,2,'steps',33,NULL,'{"after_id": null}','{"after_id": 24}');
INSERT INTO "edits" VALUES(119,2,'steps',34,NULL,'{"after_id": null}','{"after_id": 18}');
INSERT INTO "edits" VALUES(120,2,'steps',35,NULL,'{"after_id": null}','{"after_id": 28}');
INSERT INTO "edits" VALUES(121,2,'checklists',2,NULL,NULL,'{"id":2,"partner_id":null,"name":"30/60/90 days, low touch","bucket":null,"touch":"low","version":1,"template_id":null,"started_on":null,"ended_on":null,"outcome":""}');
INSERT INTO "edits" VALUES(122,2,'steps',38,NULL,NULL,'{"id":38,"checklist_id":2,"parent_id":null,"position":0,"title":"Days 1–30: foundations","kind":"process","side":"us","owner":"","day":null,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(123,2,'steps',39,NULL,NULL,'{"id":39,"checklist_id":2,"parent_id":38,"position":0,"title":"Welcome and access within 48 hours","kind":"system","side":"us","owner":"","day":2,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"Who waits for access loses the first impetus.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(124,2,'steps',40,NULL,NULL,'{"id":40,"checklist_id":2,"parent_id":38,"position":1,"title":"101 training: product, target customer, positioning, price","kind":"training","side":"both","owner":"","day":14,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"Who does not know the target customer brings the wrong ones. People and products change, so it is repeated.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"training","teaches_customer":1,"every_months":12,"repeated_on":null}');
INSERT INTO "edits" VALUES(125,2,'steps',41,NULL,NULL,'{"id":41,"checklist_id":2,"parent_id":38,"position":2,"title":"Pitch deck, battlecard and price list handed over","kind":"document","side":"us","owner":"","day":14,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(126,2,'steps',42,NULL,NULL,'{"id":42,"checklist_id":2,"parent_id":38,"position":3,"title":"Joint look at their customers: at least 3 accounts named","kind":"people","side":"both","owner":"","day":28,"due":null,"is_exit":1,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"Named accounts are the earliest sign that it will work.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"account","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(127,2,'steps',43,NULL,NULL,'{"id":43,"checklist_id":2,"parent_id":38,"position":4,"title":"Business plan draft exists","kind":"document","side":"both","owner":"","day":30,"due":null,"is_exit":1,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(128,2,'steps',44,NULL,NULL,'{"id":44,"checklist_id":2,"parent_id":null,"position":1,"title":"Days 31–60: certification","kind":"process","side":"us","owner":"","day":null,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(129,2,'steps',45,NULL,NULL,'{"id":45,"checklist_id":2,"parent_id":44,"position":0,"title":"Check-in: what works, what doesn''t","kind":"people","side":"both","owner":"","day":45,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(130,2,'steps',46,NULL,NULL,'{"id":46,"checklist_id":2,"parent_id":44,"position":1,"title":"First opportunity logged","kind":"milestone","side":"partner","owner":"","day":60,"due":null,"is_exit":1,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"A partner without an opportunity by now rarely gets one later.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"opportunity","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(131,2,'steps',47,NULL,NULL,'{"id":47,"checklist_id":2,"parent_id":null,"position":2,"title":"Days 61–90: ready","kind":"process","side":"us","owner":"","day":null,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(132,2,'steps',48,NULL,NULL,'{"id":48,"checklist_id":2,"parent_id":47,"position":0,"title":"Business plan agreed","kind":"milestone","side":"both","owner":"","day":80,"due":null,"is_exit":1,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(133,2,'steps',49,NULL,NULL,'{"id":49,"checklist_id":2,"parent_id":47,"position":1,"title":"First live deal or lighthouse, with our support","kind":"milestone","side":"both","owner":"","day":85,"due":null,"is_exit":1,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"The first deal is done together, so that the second needs less of us.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"deal","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(134,2,'steps',50,NULL,NULL,'{"id":50,"checklist_id":2,"parent_id":47,"position":2,"title":"Decision: graduate, extend by 30 days, or stop","kind":"people","side":"both","owner":"","day":90,"due":null,"is_exit":1,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"A decision by people, on the day: going on without one costs both sides.","why_changed":"","after_id":null,"course_id":null,"origin_id":null,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(135,2,'steps',48,NULL,'{"after_id": null}','{"after_id": 43}');
INSERT INTO "edits" VALUES(136,2,'steps',49,NULL,'{"after_id": null}','{"after_id": 46}');
INSERT INTO "edits" VALUES(137,3,'partners',1,1,NULL,'{"id":1,"name":"Brightpath GmbH","short_name":"","external_id":"","tax_id":"","description":"","industry":"","buckets":"[]","tier":"Gold","stage":"identify","touch":"","region":"","country":"","city":"","address":"","postcode":"","website":"","tags":"[]","our_owner":"","agreement_start":null,"agreement_end":null,"partner_answer":"Margin and leads.","customer_answer":"Live in 3 weeks.","notes":"","manual_to_partner":80.0,"manual_to_us":70.0,"created_on":"2026-11-23","headroom":null,"products":"[]"}');
INSERT INTO "edits" VALUES(138,3,'stage_entries',1,1,NULL,'{"id":1,"partner_id":1,"stage":"identify","entered_on":"2026-11-23","reason":""}');
INSERT INTO "edits" VALUES(139,3,'partners',2,2,NULL,'{"id":2,"name":"北辰科技有限公司","short_name":"","external_id":"","tax_id":"","description":"","industry":"","buckets":"[]","tier":"","stage":"identify","touch":"","region":"","country":"","city":"","address":"","postcode":"","website":"","tags":"[]","our_owner":"","agreement_start":null,"agreement_end":null,"partner_answer":"","customer_answer":"","notes":"","manual_to_partner":null,"manual_to_us":null,"created_on":"2026-11-23","headroom":null,"products":"[]"}');
INSERT INTO "edits" VALUES(140,3,'stage_entries',2,2,NULL,'{"id":2,"partner_id":2,"stage":"identify","entered_on":"2026-11-23","reason":""}');
INSERT INTO "edits" VALUES(141,3,'partners',3,3,NULL,'{"id":3,"name":"Harbor & Sons","short_name":"","external_id":"","tax_id":"","description":"","industry":"","buckets":"[]","tier":"","stage":"identify","touch":"","region":"","country":"","city":"","address":"","postcode":"","website":"","tags":"[]","our_owner":"","agreement_start":null,"agreement_end":null,"partner_answer":"","customer_answer":"","notes":"","manual_to_partner":null,"manual_to_us":40.0,"created_on":"2026-11-23","headroom":null,"products":"[]"}');
INSERT INTO "edits" VALUES(142,3,'stage_entries',3,3,NULL,'{"id":3,"partner_id":3,"stage":"identify","entered_on":"2026-11-23","reason":""}');
INSERT INTO "edits" VALUES(143,3,'contacts',1,1,NULL,'{"id":1,"partner_id":1,"name":"Anja","title":"","role":"sales","email":"","phone":"","mobile":"","im":"","strength":null,"is_main":1,"notes":"","birthday":null,"left_on":null}');
INSERT INTO "edits" VALUES(144,3,'activities',1,1,NULL,'{"id":1,"partner_id":1,"kind":"contact","on_date":"2026-11-23","text":"Called about the draft","contact_id":1,"due":null,"done_on":null,"at":""}');
INSERT INTO "edits" VALUES(145,3,'checklists',3,1,NULL,'{"id":3,"partner_id":1,"name":"30/60/90 days, low touch","bucket":null,"touch":"low","version":1,"template_id":2,"started_on":"2026-11-23","ended_on":null,"outcome":""}');
INSERT INTO "edits" VALUES(146,3,'steps',51,1,NULL,'{"id":51,"checklist_id":3,"parent_id":null,"position":0,"title":"Days 1–30: foundations","kind":"process","side":"us","owner":"","day":null,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":38,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(147,3,'steps',52,1,NULL,'{"id":52,"checklist_id":3,"parent_id":51,"position":0,"title":"Welcome and access within 48 hours","kind":"system","side":"us","owner":"","day":2,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"Who waits for access loses the first impetus.","why_changed":"","after_id":null,"course_id":null,"origin_id":39,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(148,3,'steps',53,1,NULL,'{"id":53,"checklist_id":3,"parent_id":51,"position":1,"title":"101 training: product, target customer, positioning, price","kind":"training","side":"both","owner":"","day":14,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"Who does not know the target customer brings the wrong ones. People and products change, so it is repeated.","why_changed":"","after_id":null,"course_id":null,"origin_id":40,"needs_evidence":0,"response":"","first":"training","teaches_customer":1,"every_months":12,"repeated_on":null}');
INSERT INTO "edits" VALUES(149,3,'steps',54,1,NULL,'{"id":54,"checklist_id":3,"parent_id":51,"position":2,"title":"Pitch deck, battlecard and price list handed over","kind":"document","side":"us","owner":"","day":14,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":41,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(150,3,'steps',55,1,NULL,'{"id":55,"checklist_id":3,"parent_id":51,"position":3,"title":"Joint look at their customers: at least 3 accounts named","kind":"people","side":"both","owner":"","day":28,"due":null,"is_exit":1,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"Named accounts are the earliest sign that it will work.","why_changed":"","after_id":null,"course_id":null,"origin_id":42,"needs_evidence":0,"response":"","first":"account","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(151,3,'steps',56,1,NULL,'{"id":56,"checklist_id":3,"parent_id":51,"position":4,"title":"Business plan draft exists","kind":"document","side":"both","owner":"","day":30,"due":null,"is_exit":1,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":43,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(152,3,'steps',57,1,NULL,'{"id":57,"checklist_id":3,"parent_id":null,"position":1,"title":"Days 31–60: certification","kind":"process","side":"us","owner":"","day":null,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":44,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(153,3,'steps',58,1,NULL,'{"id":58,"checklist_id":3,"parent_id":57,"position":0,"title":"Check-in: what works, what doesn''t","kind":"people","side":"both","owner":"","day":45,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":45,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(154,3,'steps',59,1,NULL,'{"id":59,"checklist_id":3,"parent_id":57,"position":1,"title":"First opportunity logged","kind":"milestone","side":"partner","owner":"","day":60,"due":null,"is_exit":1,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"A partner without an opportunity by now rarely gets one later.","why_changed":"","after_id":null,"course_id":null,"origin_id":46,"needs_evidence":0,"response":"","first":"opportunity","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(155,3,'steps',60,1,NULL,'{"id":60,"checklist_id":3,"parent_id":null,"position":2,"title":"Days 61–90: ready","kind":"process","side":"us","owner":"","day":null,"due":null,"is_exit":0,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":47,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(156,3,'steps',61,1,NULL,'{"id":61,"checklist_id":3,"parent_id":60,"position":0,"title":"Business plan agreed","kind":"milestone","side":"both","owner":"","day":80,"due":null,"is_exit":1,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"","why_changed":"","after_id":null,"course_id":null,"origin_id":48,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(157,3,'steps',62,1,NULL,'{"id":62,"checklist_id":3,"parent_id":60,"position":1,"title":"First live deal or lighthouse, with our support","kind":"milestone","side":"both","owner":"","day":85,"due":null,"is_exit":1,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"The first deal is done together, so that the second needs less of us.","why_changed":"","after_id":null,"course_id":null,"origin_id":49,"needs_evidence":0,"response":"","first":"deal","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(158,3,'steps',63,1,NULL,'{"id":63,"checklist_id":3,"parent_id":60,"position":2,"title":"Decision: graduate, extend by 30 days, or stop","kind":"people","side":"both","owner":"","day":90,"due":null,"is_exit":1,"done_on":null,"skip_reason":"","evidence":"","attendees":"","note":"","link":"","why":"A decision by people, on the day: going on without one costs both sides.","why_changed":"","after_id":null,"course_id":null,"origin_id":50,"needs_evidence":0,"response":"","first":"","teaches_customer":0,"every_months":null,"repeated_on":null}');
INSERT INTO "edits" VALUES(159,3,'steps',61,1,'{"after_id": null}','{"after_id": 56}');
INSERT INTO "edits" VALUES(160,3,'steps',62,1,'{"after_id": null}','{"after_id": 59}');
INSERT INTO "edits" VALUES(161,3,'criteria_met',1,1,NULL,'{"id":1,"partner_id":1,"criterion_id":1,"met_on":"2026-11-23","waiver":"known for years","note":""}');
INSERT INTO "edits" VALUES(162,3,'criteria_met',2,1,NULL,'{"id":2,"partner_id":1,"criterion_id":2,"met_on":"2026-11-23","waiver":"known for years","note":""}');
INSERT INTO "edits" VALUES(163,3,'partners',1,1,'{"stage": "identify"}','{"stage": "onboard"}');
INSERT INTO "edits" VALUES(164,3,'stage_entries',4,1,NULL,'{"id":4,"partner_id":1,"stage":"onboard","entered_on":"2026-11-23","reason":"known for years"}');
INSERT INTO "edits" VALUES(165,3,'steps',52,1,'{"done_on": null}','{"done_on": "2026-11-23"}');
INSERT INTO "edits" VALUES(166,3,'promises',1,1,NULL,'{"id":1,"partner_id":1,"side":"us","text":"Send the price list","made_on":"2026-11-23","due":"2026-12-01","owner":"","contact_id":null,"state":"open","closed_on":null,"note":""}');
INSERT INTO "edits" VALUES(167,3,'plans',1,1,NULL,'{"id":1,"partner_id":1,"fiscal_year":2026,"currency":"EUR","status":"draft","thesis":"","our_signatory":"","their_signatory":"","agreed_on":null}');
INSERT INTO "edits" VALUES(168,3,'plan_rules',1,1,NULL,'{"id":1,"plan_id":1,"position":0,"clause":"purpose","text":"","owner":"","status":"open","agreed_on":null}');
INSERT INTO "edits" VALUES(169,3,'plan_rules',2,1,NULL,'{"id":2,"plan_id":1,"position":1,"clause":"scope","text":"","owner":"","status":"open","agreed_on":null}');
INSERT INTO "edits" VALUES(170,3,'plan_rules',3,1,NULL,'{"id":3,"plan_id":1,"position":2,"clause":"responsibilities","text":"","owner":"","status":"open","agreed_on":null}');
INSERT INTO "edits" VALUES(171,3,'plan_rules',4,1,NULL,'{"id":4,"plan_id":1,"position":3,"clause":"decisions","text":"","owner":"","status":"open","agreed_on":null}');
INSERT INTO "edits" VALUES(172,3,'plan_rules',5,1,NULL,'{"id":5,"plan_id":1,"position":4,"clause":"resources","text":"","owner":"","status":"open","agreed_on":null}');
INSERT INTO "edits" VALUES(173,3,'plan_rules',6,1,NULL,'{"id":6,"plan_id":1,"position":5,"clause":"financial","text":"","owner":"","status":"open","agreed_on":null}');
INSERT INTO "edits" VALUES(174,3,'plan_rules',7,1,NULL,'{"id":7,"plan_id":1,"position":6,"clause":"structure","text":"","owner":"","status":"open","agreed_on":null}');
INSERT INTO "edits" VALUES(175,3,'plan_rules',8,1,NULL,'{"id":8,"plan_id":1,"position":7,"clause":"exit","text":"","owner":"","status":"open","agreed_on":null}');
INSERT INTO "edits" VALUES(176,3,'plan_rules',9,1,NULL,'{"id":9,"plan_id":1,"position":8,"clause":"deals","text":"","owner":"","status":"open","agreed_on":null}');
INSERT INTO "edits" VALUES(177,3,'plan_rules',10,1,NULL,'{"id":10,"plan_id":1,"position":9,"clause":"territory","text":"","owner":"","status":"open","agreed_on":null}');
INSERT INTO "edits" VALUES(178,3,'plan_rules',11,1,NULL,'{"id":11,"plan_id":1,"position":10,"clause":"pricing","text":"","owner":"","status":"open","agreed_on":null}');
INSERT INTO "edits" VALUES(179,3,'plan_rules',12,1,NULL,'{"id":12,"plan_id":1,"position":11,"clause":"conflict","text":"","owner":"","status":"open","agreed_on":null}');
INSERT INTO "edits" VALUES(180,3,'plan_rules',13,1,NULL,'{"id":13,"plan_id":1,"position":12,"clause":"communication","text":"","owner":"","status":"open","agreed_on":null}');
INSERT INTO "edits" VALUES(181,3,'plan_rules',14,1,NULL,'{"id":14,"plan_id":1,"position":13,"clause":"confidentiality","text":"","owner":"","status":"open","agreed_on":null}');
INSERT INTO "edits" VALUES(182,3,'plan_targets',1,1,NULL,'{"id":1,"plan_id":1,"position":0,"kpi":"Revenue through the partner","category":"Results","unit":"EUR","aggregation":"sum","direction":"up","weight":"40","baseline":null,"annual":null,"target_q1":null,"target_q2":null,"target_q3":null,"target_q4":null,"actual_q1":null,"actual_q2":null,"actual_q3":null,"actual_q4":null,"owner_us":"Kim","owner_partner":"","source":"","note":""}');
INSERT INTO "edits" VALUES(183,3,'plan_targets',2,1,NULL,'{"id":2,"plan_id":1,"position":1,"kpi":"New joint opportunities","category":"Pipeline","unit":"","aggregation":"sum","direction":"up","weight":"20","baseline":null,"annual":null,"target_q1":null,"target_q2":null,"target_q3":null,"target_q4":null,"actual_q1":null,"actual_q2":null,"actual_q3":null,"actual_q4":null,"owner_us":"Kim","owner_partner":"","source":"","note":""}');
INSERT INTO "edits" VALUES(184,3,'plan_targets',3,1,NULL,'{"id":3,"plan_id":1,"position":2,"kpi":"Win rate","category":"Pipeline","unit":"%","aggregation":"average","direction":"up","weight":"15","baseline":null,"annual":null,"target_q1":null,"target_q2":null,"target_q3":null,"target_q4":null,"actual_q1":null,"actual_q2":null,"actual_q3":null,"actual_q4":null,"owner_us":"Kim","owner_partner":"","source":"","note":""}');
INSERT INTO "edits" VALUES(185,3,'plan_targets',4,1,NULL,'{"id":4,"plan_id":1,"position":3,"kpi":"Certified people","category":"Capability","unit":"","aggregation":"latest","direction":"up","weight":"15","baseline":null,"annual":null,"target_q1":null,"target_q2":null,"target_q3":null,"target_q4":null,"actual_q1":null,"actual_q2":null,"actual_q3":null,"actual_q4":null,"owner_us":"Kim","owner_partner":"","source":"","note":""}');
INSERT INTO "edits" VALUES(186,3,'plan_targets',5,1,NULL,'{"id":5,"plan_id":1,"position":4,"kpi":"Days from lead to first meeting","category":"Engagement","unit":"","aggregation":"average","direction":"down","weight":"10","baseline":null,"annual":null,"target_q1":null,"target_q2":null,"target_q3":null,"target_q4":null,"actual_q1":null,"actual_q2":null,"actual_q3":null,"actual_q4":null,"owner_us":"Kim","owner_partner":"","source":"","note":""}');
INSERT INTO "edits" VALUES(187,3,'plan_trainings',1,1,NULL,'{"id":1,"plan_id":1,"position":0,"topic":"Product and target customer 101","audience":"Sales","heads_needed":null,"heads_trained":null,"mode":"","trainer":"","planned_on":null,"done_on":null,"refresh_months":null,"status":"planned"}');
INSERT INTO "edits" VALUES(188,3,'plan_trainings',2,1,NULL,'{"id":2,"plan_id":1,"position":1,"topic":"Sales certificate","audience":"Sales","heads_needed":null,"heads_trained":null,"mode":"","trainer":"","planned_on":null,"done_on":null,"refresh_months":null,"status":"planned"}');
INSERT INTO "edits" VALUES(189,3,'plan_trainings',3,1,NULL,'{"id":3,"plan_id":1,"position":2,"topic":"Demo and support path","audience":"Technical","heads_needed":null,"heads_trained":null,"mode":"","trainer":"","planned_on":null,"done_on":null,"refresh_months":null,"status":"planned"}');
INSERT INTO "edits" VALUES(190,3,'plan_targets',1,1,'{"annual": null, "actual_q1": null, "owner_partner": "", "target_q1": null, "target_q2": null, "target_q3": null, "target_q4": null}','{"annual": "480000", "actual_q1": "95250.50", "owner_partner": "Anja", "target_q1": "120000", "target_q2": "120000", "target_q3": "120000", "target_q4": "120000"}');
INSERT INTO "edits" VALUES(191,3,'plan_marketing',1,1,NULL,'{"id":1,"plan_id":1,"position":0,"activity":"Webinar","audience":"","starts_on":null,"ends_on":null,"budget_us":null,"budget_partner":null,"spent":null,"leads_target":null,"leads_actual":null,"pipeline":null,"won":null,"status":"planned"}');
INSERT INTO "edits" VALUES(192,3,'placements',1,1,NULL,'{"id":1,"partner_id":1,"on_date":"2026-11-23","to_partner":80.0,"to_us":70.0,"quadrant":"strategic","is_manual":1}');
INSERT INTO "edits" VALUES(193,3,'placements',2,3,NULL,'{"id":2,"partner_id":3,"on_date":"2026-11-23","to_partner":null,"to_us":40.0,"quadrant":"","is_manual":1}');
CREATE TABLE field_values (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	field_id INTEGER NOT NULL, 
	value VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT fk_field_values_field_id FOREIGN KEY(field_id) REFERENCES fields (id), 
	CONSTRAINT fk_field_values_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id), 
	CONSTRAINT uq_field_values_partner_id_field_id UNIQUE (partner_id, field_id)
);
CREATE TABLE fields (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name VARCHAR NOT NULL, 
	kind VARCHAR DEFAULT 'text' NOT NULL, 
	choices VARCHAR DEFAULT '[]' NOT NULL, 
	position INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT uq_fields_name UNIQUE (name)
);
CREATE TABLE follow_ups (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	news_item_id INTEGER NOT NULL, 
	partner_id INTEGER NOT NULL, 
	on_date DATE NOT NULL, 
	activity_id INTEGER, 
	dismissed VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT fk_follow_ups_news_item_id FOREIGN KEY(news_item_id) REFERENCES news_items (id), 
	CONSTRAINT fk_follow_ups_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id), 
	CONSTRAINT uq_follow_ups_news_item_id_partner_id UNIQUE (news_item_id, partner_id)
);
CREATE TABLE frictions (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	on_date DATE NOT NULL, 
	text VARCHAR NOT NULL, 
	theme VARCHAR DEFAULT '' NOT NULL, 
	contact_id INTEGER, 
	fixed_on DATE, 
	fix VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT fk_frictions_contact_id FOREIGN KEY(contact_id) REFERENCES contacts (id), 
	CONSTRAINT fk_frictions_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id)
);
CREATE TABLE gate_decisions (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	checklist_id INTEGER NOT NULL, 
	on_date DATE NOT NULL, 
	verdict VARCHAR NOT NULL, 
	step_id INTEGER, 
	days INTEGER DEFAULT '0' NOT NULL, 
	reason VARCHAR DEFAULT '' NOT NULL, 
	attendees VARCHAR DEFAULT '' NOT NULL, 
	who VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT fk_gate_decisions_checklist_id FOREIGN KEY(checklist_id) REFERENCES checklists (id)
);
CREATE TABLE imports (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	file_name VARCHAR DEFAULT '' NOT NULL, 
	fingerprint VARCHAR DEFAULT '' NOT NULL, 
	sheet VARCHAR DEFAULT '' NOT NULL, 
	rows INTEGER DEFAULT '0' NOT NULL, 
	new INTEGER DEFAULT '0' NOT NULL, 
	updated INTEGER DEFAULT '0' NOT NULL, 
	unchanged INTEGER DEFAULT '0' NOT NULL, 
	skipped INTEGER DEFAULT '0' NOT NULL
);
CREATE TABLE journey_steps (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	stage VARCHAR NOT NULL, 
	position INTEGER DEFAULT '0' NOT NULL, 
	ask VARCHAR NOT NULL, 
	effort INTEGER, 
	wait_days INTEGER, 
	pain VARCHAR DEFAULT '' NOT NULL, 
	mood_us INTEGER, 
	mood_partner INTEGER
);
INSERT INTO "journey_steps" VALUES(1,'identify',0,'Let us learn who they are, what they sell and to whom',NULL,NULL,'',NULL,NULL);
INSERT INTO "journey_steps" VALUES(2,'qualify',0,'Meet us and talk openly about their customers and goals',NULL,NULL,'',NULL,NULL);
INSERT INTO "journey_steps" VALUES(3,'qualify',1,'Name the people who would work with us',NULL,NULL,'',NULL,NULL);
INSERT INTO "journey_steps" VALUES(4,'recruit',0,'Have an executive stand up for the partnership',NULL,NULL,'',NULL,NULL);
INSERT INTO "journey_steps" VALUES(5,'recruit',1,'Read, negotiate and sign the agreement',NULL,NULL,'',NULL,NULL);
INSERT INTO "journey_steps" VALUES(6,'onboard',0,'Fill in forms, get access to our systems and learn them',NULL,NULL,'',NULL,NULL);
INSERT INTO "journey_steps" VALUES(7,'onboard',1,'Take part in the kickoff and agree the 30/60/90 days',NULL,NULL,'',NULL,NULL);
INSERT INTO "journey_steps" VALUES(8,'enable',0,'Send people to our trainings and have them certified',NULL,NULL,'',NULL,NULL);
INSERT INTO "journey_steps" VALUES(9,'enable',1,'Learn who the target customer is, and give the demo alone',NULL,NULL,'',NULL,NULL);
INSERT INTO "journey_steps" VALUES(10,'activate',0,'Register their first deals with us',NULL,NULL,'',NULL,NULL);
INSERT INTO "journey_steps" VALUES(11,'activate',1,'Wait for our quotes and prices, and win the first customer',NULL,NULL,'',NULL,NULL);
INSERT INTO "journey_steps" VALUES(12,'grow',0,'Plan the year with us and commit to figures',NULL,NULL,'',NULL,NULL);
INSERT INTO "journey_steps" VALUES(13,'grow',1,'Spend money and people on joint marketing',NULL,NULL,'',NULL,NULL);
INSERT INTO "journey_steps" VALUES(14,'grow',2,'Report pipeline and forecasts to us',NULL,NULL,'',NULL,NULL);
INSERT INTO "journey_steps" VALUES(15,'review',0,'Prepare the review, and hear what did not go well',NULL,NULL,'',NULL,NULL);
INSERT INTO "journey_steps" VALUES(16,'review',1,'Decide whether to go on for another term',NULL,NULL,'',NULL,NULL);
CREATE TABLE limits (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	pool_id INTEGER NOT NULL, 
	floor INTEGER DEFAULT '0' NOT NULL, 
	cap INTEGER, 
	CONSTRAINT fk_limits_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id), 
	CONSTRAINT fk_limits_pool_id FOREIGN KEY(pool_id) REFERENCES pools (id), 
	CONSTRAINT uq_limits_partner_id_pool_id UNIQUE (partner_id, pool_id)
);
CREATE TABLE materials (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	title VARCHAR NOT NULL, 
	path VARCHAR NOT NULL, 
	is_copy BOOLEAN DEFAULT '0' NOT NULL, 
	digest VARCHAR DEFAULT '' NOT NULL, 
	size INTEGER DEFAULT '0' NOT NULL, 
	product VARCHAR DEFAULT '' NOT NULL, 
	version VARCHAR DEFAULT '' NOT NULL, 
	language VARCHAR DEFAULT '' NOT NULL, 
	audience VARCHAR DEFAULT '[]' NOT NULL, 
	valid_until DATE, 
	note VARCHAR DEFAULT '' NOT NULL
);
CREATE TABLE news_items (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	title VARCHAR NOT NULL, 
	on_date DATE NOT NULL, 
	kind VARCHAR DEFAULT 'solution' NOT NULL, 
	product VARCHAR DEFAULT '' NOT NULL, 
	text VARCHAR DEFAULT '' NOT NULL, 
	course_id INTEGER, 
	CONSTRAINT fk_news_items_course_id FOREIGN KEY(course_id) REFERENCES courses (id)
);
CREATE TABLE pack_items (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	pack_id INTEGER NOT NULL, 
	material_id INTEGER NOT NULL, 
	position INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT fk_pack_items_material_id FOREIGN KEY(material_id) REFERENCES materials (id), 
	CONSTRAINT fk_pack_items_pack_id FOREIGN KEY(pack_id) REFERENCES packs (id), 
	CONSTRAINT uq_pack_items_pack_id_material_id UNIQUE (pack_id, material_id)
);
CREATE TABLE packs (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name VARCHAR NOT NULL, 
	note VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT uq_packs_name UNIQUE (name)
);
CREATE TABLE partner_lines (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	buckets VARCHAR NOT NULL, 
	tier VARCHAR NOT NULL, 
	stage VARCHAR NOT NULL, 
	touch VARCHAR NOT NULL, 
	country VARCHAR NOT NULL, 
	region VARCHAR NOT NULL, 
	city VARCHAR NOT NULL, 
	our_owner VARCHAR NOT NULL, 
	tags VARCHAR NOT NULL, 
	value_to_partner FLOAT, 
	value_to_us FLOAT, 
	is_manual BOOLEAN NOT NULL, 
	quadrant VARCHAR NOT NULL, 
	progress FLOAT, 
	next_step VARCHAR NOT NULL, 
	next_due DATE, 
	last_contact DATE, 
	main_contact VARCHAR NOT NULL, 
	email VARCHAR NOT NULL, 
	sort_name VARCHAR NOT NULL, 
	search_text VARCHAR NOT NULL, 
	CONSTRAINT pk_partner_lines PRIMARY KEY (id)
);
INSERT INTO "partner_lines" VALUES(1,'Brightpath GmbH','[]','Gold','onboard','','','','','','[]',80.0,70.0,1,'strategic',0.1,'101 training: product, target customer, positioning, price','2026-12-07','2026-11-23','Anja','','brightpath gmbh','brightpath gmbh anja');
INSERT INTO "partner_lines" VALUES(2,'北辰科技有限公司','[]','','identify','','','','','','[]',NULL,NULL,0,'',NULL,'',NULL,NULL,'','','北辰科技有限公司','北辰科技有限公司');
INSERT INTO "partner_lines" VALUES(3,'Harbor & Sons','[]','','identify','','','','','','[]',NULL,40.0,1,'',NULL,'',NULL,NULL,'','','harbor & sons','harbor & sons');
CREATE TABLE partners (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name VARCHAR NOT NULL, 
	short_name VARCHAR DEFAULT '' NOT NULL, 
	external_id VARCHAR DEFAULT '' NOT NULL, 
	tax_id VARCHAR DEFAULT '' NOT NULL, 
	description VARCHAR DEFAULT '' NOT NULL, 
	industry VARCHAR DEFAULT '' NOT NULL, 
	buckets VARCHAR DEFAULT '[]' NOT NULL, 
	tier VARCHAR DEFAULT '' NOT NULL, 
	stage VARCHAR DEFAULT 'identify' NOT NULL, 
	touch VARCHAR DEFAULT '' NOT NULL, 
	region VARCHAR DEFAULT '' NOT NULL, 
	country VARCHAR DEFAULT '' NOT NULL, 
	city VARCHAR DEFAULT '' NOT NULL, 
	address VARCHAR DEFAULT '' NOT NULL, 
	postcode VARCHAR DEFAULT '' NOT NULL, 
	website VARCHAR DEFAULT '' NOT NULL, 
	tags VARCHAR DEFAULT '[]' NOT NULL, 
	our_owner VARCHAR DEFAULT '' NOT NULL, 
	agreement_start DATE, 
	agreement_end DATE, 
	partner_answer VARCHAR DEFAULT '' NOT NULL, 
	customer_answer VARCHAR DEFAULT '' NOT NULL, 
	notes VARCHAR DEFAULT '' NOT NULL, 
	manual_to_partner FLOAT, 
	manual_to_us FLOAT, 
	created_on DATE
, headroom FLOAT, products VARCHAR DEFAULT '[]' NOT NULL);
INSERT INTO "partners" VALUES(1,'Brightpath GmbH','','','','','','[]','Gold','onboard','','','','','','','','[]','',NULL,NULL,'Margin and leads.','Live in 3 weeks.','',80.0,70.0,'2026-11-23',NULL,'[]');
INSERT INTO "partners" VALUES(2,'北辰科技有限公司','','','','','','[]','','identify','','','','','','','','[]','',NULL,NULL,'','','',NULL,NULL,'2026-11-23',NULL,'[]');
INSERT INTO "partners" VALUES(3,'Harbor & Sons','','','','','','[]','','identify','','','','','','','','[]','',NULL,NULL,'','','',NULL,40.0,'2026-11-23',NULL,'[]');
CREATE TABLE placements (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	on_date DATE NOT NULL, 
	to_partner FLOAT, 
	to_us FLOAT, 
	quadrant VARCHAR DEFAULT '' NOT NULL, 
	is_manual BOOLEAN DEFAULT '0' NOT NULL, 
	CONSTRAINT fk_placements_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id)
);
INSERT INTO "placements" VALUES(1,1,'2026-11-23',80.0,70.0,'strategic',1);
INSERT INTO "placements" VALUES(2,3,'2026-11-23',NULL,40.0,'',1);
CREATE TABLE plan_marketing (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	plan_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	activity VARCHAR NOT NULL, 
	audience VARCHAR DEFAULT '' NOT NULL, 
	starts_on DATE, 
	ends_on DATE, 
	budget_us VARCHAR, 
	budget_partner VARCHAR, 
	spent VARCHAR, 
	leads_target INTEGER, 
	leads_actual INTEGER, 
	pipeline VARCHAR, 
	won VARCHAR, 
	status VARCHAR DEFAULT 'planned' NOT NULL, 
	CONSTRAINT fk_plan_marketing_plan_id FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "plan_marketing" VALUES(1,1,0,'Webinar','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'planned');
CREATE TABLE plan_rules (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	plan_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	clause VARCHAR NOT NULL, 
	text VARCHAR DEFAULT '' NOT NULL, 
	owner VARCHAR DEFAULT '' NOT NULL, 
	status VARCHAR DEFAULT 'open' NOT NULL, 
	agreed_on DATE, 
	CONSTRAINT fk_plan_rules_plan_id FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "plan_rules" VALUES(1,1,0,'purpose','','','open',NULL);
INSERT INTO "plan_rules" VALUES(2,1,1,'scope','','','open',NULL);
INSERT INTO "plan_rules" VALUES(3,1,2,'responsibilities','','','open',NULL);
INSERT INTO "plan_rules" VALUES(4,1,3,'decisions','','','open',NULL);
INSERT INTO "plan_rules" VALUES(5,1,4,'resources','','','open',NULL);
INSERT INTO "plan_rules" VALUES(6,1,5,'financial','','','open',NULL);
INSERT INTO "plan_rules" VALUES(7,1,6,'structure','','','open',NULL);
INSERT INTO "plan_rules" VALUES(8,1,7,'exit','','','open',NULL);
INSERT INTO "plan_rules" VALUES(9,1,8,'deals','','','open',NULL);
INSERT INTO "plan_rules" VALUES(10,1,9,'territory','','','open',NULL);
INSERT INTO "plan_rules" VALUES(11,1,10,'pricing','','','open',NULL);
INSERT INTO "plan_rules" VALUES(12,1,11,'conflict','','','open',NULL);
INSERT INTO "plan_rules" VALUES(13,1,12,'communication','','','open',NULL);
INSERT INTO "plan_rules" VALUES(14,1,13,'confidentiality','','','open',NULL);
CREATE TABLE plan_targets (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	plan_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	kpi VARCHAR NOT NULL, 
	category VARCHAR DEFAULT '' NOT NULL, 
	unit VARCHAR DEFAULT '' NOT NULL, 
	aggregation VARCHAR DEFAULT 'sum' NOT NULL, 
	direction VARCHAR DEFAULT 'up' NOT NULL, 
	weight VARCHAR DEFAULT '1' NOT NULL, 
	baseline VARCHAR, 
	annual VARCHAR, 
	target_q1 VARCHAR, 
	target_q2 VARCHAR, 
	target_q3 VARCHAR, 
	target_q4 VARCHAR, 
	actual_q1 VARCHAR, 
	actual_q2 VARCHAR, 
	actual_q3 VARCHAR, 
	actual_q4 VARCHAR, 
	owner_us VARCHAR DEFAULT '' NOT NULL, 
	owner_partner VARCHAR DEFAULT '' NOT NULL, 
	source VARCHAR DEFAULT '' NOT NULL, 
	note VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT fk_plan_targets_plan_id FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "plan_targets" VALUES(1,1,0,'Revenue through the partner','Results','EUR','sum','up','40',NULL,'480000','120000','120000','120000','120000','95250.50',NULL,NULL,NULL,'Kim','Anja','','');
INSERT INTO "plan_targets" VALUES(2,1,1,'New joint opportunities','Pipeline','','sum','up','20',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Kim','','','');
INSERT INTO "plan_targets" VALUES(3,1,2,'Win rate','Pipeline','%','average','up','15',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Kim','','','');
INSERT INTO "plan_targets" VALUES(4,1,3,'Certified people','Capability','','latest','up','15',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Kim','','','');
INSERT INTO "plan_targets" VALUES(5,1,4,'Days from lead to first meeting','Engagement','','average','down','10',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Kim','','','');
CREATE TABLE plan_trainings (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	plan_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	topic VARCHAR NOT NULL, 
	audience VARCHAR DEFAULT '' NOT NULL, 
	heads_needed INTEGER, 
	heads_trained INTEGER, 
	mode VARCHAR DEFAULT '' NOT NULL, 
	trainer VARCHAR DEFAULT '' NOT NULL, 
	planned_on DATE, 
	done_on DATE, 
	refresh_months INTEGER, 
	status VARCHAR DEFAULT 'planned' NOT NULL, 
	CONSTRAINT fk_plan_trainings_plan_id FOREIGN KEY(plan_id) REFERENCES plans (id)
);
INSERT INTO "plan_trainings" VALUES(1,1,0,'Product and target customer 101','Sales',NULL,NULL,'','',NULL,NULL,NULL,'planned');
INSERT INTO "plan_trainings" VALUES(2,1,1,'Sales certificate','Sales',NULL,NULL,'','',NULL,NULL,NULL,'planned');
INSERT INTO "plan_trainings" VALUES(3,1,2,'Demo and support path','Technical',NULL,NULL,'','',NULL,NULL,NULL,'planned');
CREATE TABLE plans (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	fiscal_year INTEGER NOT NULL, 
	currency VARCHAR NOT NULL, 
	status VARCHAR DEFAULT 'draft' NOT NULL, 
	thesis VARCHAR DEFAULT '' NOT NULL, 
	our_signatory VARCHAR DEFAULT '' NOT NULL, 
	their_signatory VARCHAR DEFAULT '' NOT NULL, 
	agreed_on DATE, 
	CONSTRAINT fk_plans_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id), 
	CONSTRAINT uq_plans_partner_id_fiscal_year UNIQUE (partner_id, fiscal_year)
);
INSERT INTO "plans" VALUES(1,1,2026,'EUR','draft','','','',NULL);
CREATE TABLE pools (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	"key" VARCHAR DEFAULT '' NOT NULL, 
	measure VARCHAR NOT NULL, 
	name VARCHAR DEFAULT '' NOT NULL, 
	position INTEGER DEFAULT '0' NOT NULL, 
	quadrants VARCHAR DEFAULT '[]' NOT NULL, 
	stages VARCHAR DEFAULT '[]' NOT NULL, 
	buckets VARCHAR DEFAULT '[]' NOT NULL
);
INSERT INTO "pools" VALUES(1,'hours','time','',0,'["strategic", "orphan", "opportunistic", "misfit"]','["identify", "qualify", "recruit", "onboard", "enable", "activate", "grow", "review", "paused", "exit"]','["supplier", "distributor", "influence"]');
INSERT INTO "pools" VALUES(2,'presales','days','',1,'["strategic", "orphan", "opportunistic", "misfit"]','["identify", "qualify", "recruit", "onboard", "enable", "activate", "grow", "review", "paused", "exit"]','["supplier", "distributor", "influence"]');
INSERT INTO "pools" VALUES(3,'marketing','money','',2,'["strategic", "orphan", "opportunistic", "misfit"]','["identify", "qualify", "recruit", "onboard", "enable", "activate", "grow", "review", "paused", "exit"]','["supplier", "distributor", "influence"]');
INSERT INTO "pools" VALUES(4,'seats','pieces','',3,'["strategic", "orphan", "opportunistic", "misfit"]','["identify", "qualify", "recruit", "onboard", "enable", "activate", "grow", "review", "paused", "exit"]','["supplier", "distributor", "influence"]');
INSERT INTO "pools" VALUES(5,'leads','pieces','',4,'["strategic", "orphan", "opportunistic", "misfit"]','["identify", "qualify", "recruit", "onboard", "enable", "activate", "grow", "review", "paused", "exit"]','["supplier", "distributor", "influence"]');
INSERT INTO "pools" VALUES(6,'executive','time','',5,'["strategic", "orphan", "opportunistic", "misfit"]','["identify", "qualify", "recruit", "onboard", "enable", "activate", "grow", "review", "paused", "exit"]','["supplier", "distributor", "influence"]');
CREATE TABLE presets (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name VARCHAR NOT NULL, 
	fingerprint VARCHAR NOT NULL, 
	headings VARCHAR DEFAULT '[]' NOT NULL, 
	answers VARCHAR DEFAULT '{}' NOT NULL, 
	used_on DATE, 
	CONSTRAINT uq_presets_name UNIQUE (name)
);
CREATE TABLE promises (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	side VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	made_on DATE NOT NULL, 
	due DATE, 
	owner VARCHAR DEFAULT '' NOT NULL, 
	contact_id INTEGER, 
	state VARCHAR DEFAULT 'open' NOT NULL, 
	closed_on DATE, 
	note VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT fk_promises_contact_id FOREIGN KEY(contact_id) REFERENCES contacts (id), 
	CONSTRAINT fk_promises_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id)
);
INSERT INTO "promises" VALUES(1,1,'us','Send the price list','2026-11-23','2026-12-01','',NULL,'open',NULL,'');
CREATE TABLE "reasons" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	reason VARCHAR NOT NULL, 
	priority INTEGER DEFAULT '2' NOT NULL, 
	effect VARCHAR DEFAULT ('') NOT NULL, 
	proof VARCHAR DEFAULT ('') NOT NULL, 
	name VARCHAR DEFAULT '' NOT NULL, 
	measure VARCHAR DEFAULT '' NOT NULL, 
	unit VARCHAR DEFAULT '' NOT NULL, 
	baseline VARCHAR, 
	target VARCHAR, 
	actual VARCHAR, 
	measured_on DATE, 
	facts VARCHAR DEFAULT '{}' NOT NULL, 
	CONSTRAINT fk_reasons_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id), 
	CONSTRAINT uq_reasons_partner_id_reason_name UNIQUE (partner_id, reason, name)
);
CREATE TABLE role_needs (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	role VARCHAR NOT NULL, 
	heads INTEGER NOT NULL, 
	CONSTRAINT fk_role_needs_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id), 
	CONSTRAINT uq_role_needs_partner_id_role UNIQUE (partner_id, role)
);
CREATE TABLE scenarios (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name VARCHAR NOT NULL, 
	made_on DATE NOT NULL, 
	content VARCHAR DEFAULT '{}' NOT NULL, 
	note VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT uq_scenarios_name UNIQUE (name)
);
CREATE TABLE scores (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	driver_id INTEGER NOT NULL, 
	value FLOAT NOT NULL, 
	on_date DATE NOT NULL, 
	evidence VARCHAR DEFAULT '' NOT NULL, 
	confidence INTEGER, voice VARCHAR DEFAULT 'us' NOT NULL, who VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT fk_scores_driver_id FOREIGN KEY(driver_id) REFERENCES drivers (id), 
	CONSTRAINT fk_scores_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id)
);
CREATE TABLE sessions (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	course_id INTEGER NOT NULL, 
	on_date DATE NOT NULL, 
	at VARCHAR DEFAULT '' NOT NULL, 
	zone VARCHAR DEFAULT '' NOT NULL, 
	minutes INTEGER, 
	mode VARCHAR DEFAULT 'online' NOT NULL, 
	place VARCHAR DEFAULT '' NOT NULL, 
	trainer VARCHAR DEFAULT '' NOT NULL, 
	cost VARCHAR, 
	state VARCHAR DEFAULT 'planned' NOT NULL, 
	note VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT fk_sessions_course_id FOREIGN KEY(course_id) REFERENCES courses (id)
);
CREATE TABLE settings (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	"key" VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	CONSTRAINT uq_settings_key UNIQUE ("key")
);
INSERT INTO "settings" VALUES(1,'owner','"Kim"');
INSERT INTO "settings" VALUES(2,'company','"Acme"');
INSERT INTO "settings" VALUES(3,'currency','"EUR"');
INSERT INTO "settings" VALUES(4,'fiscal_start','1');
INSERT INTO "settings" VALUES(5,'threshold_partner','50.0');
INSERT INTO "settings" VALUES(6,'threshold_us','50.0');
INSERT INTO "settings" VALUES(7,'list_columns','[]');
INSERT INTO "settings" VALUES(8,'is_sample','false');
INSERT INTO "settings" VALUES(9,'hysteresis','5.0');
INSERT INTO "settings" VALUES(10,'guide_strategic','10.0');
INSERT INTO "settings" VALUES(11,'guide_orphan','10.0');
INSERT INTO "settings" VALUES(12,'guide_opportunistic','3.0');
INSERT INTO "settings" VALUES(13,'guide_misfit','1.0');
INSERT INTO "settings" VALUES(14,'guide_misfit_cap','0.05');
INSERT INTO "settings" VALUES(15,'orphan_days','90');
INSERT INTO "settings" VALUES(16,'review_days','90');
INSERT INTO "settings" VALUES(17,'stale_days','365');
INSERT INTO "settings" VALUES(18,'own_reasons','[]');
INSERT INTO "settings" VALUES(19,'questions','{}');
INSERT INTO "settings" VALUES(20,'sheet_weights','{}');
INSERT INTO "settings" VALUES(21,'stage_names','{}');
INSERT INTO "settings" VALUES(22,'freed_counted','{}');
INSERT INTO "settings" VALUES(23,'rhythm','{"strategic": 14, "orphan": 30, "opportunistic": 60, "misfit": 0}');
INSERT INTO "settings" VALUES(24,'heads_needed','{"sales": 2, "technical": 1, "marketing": 1}');
INSERT INTO "settings" VALUES(25,'expiry_days','60');
INSERT INTO "settings" VALUES(26,'stall_days','14');
INSERT INTO "settings" VALUES(27,'journey_verdict','""');
CREATE TABLE snoozes (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	"key" VARCHAR NOT NULL, 
	until DATE NOT NULL, 
	CONSTRAINT uq_snoozes_key UNIQUE ("key")
);
CREATE TABLE stage_entries (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	stage VARCHAR NOT NULL, 
	entered_on DATE NOT NULL, 
	reason VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT fk_stage_entries_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id)
);
INSERT INTO "stage_entries" VALUES(1,1,'identify','2026-11-23','');
INSERT INTO "stage_entries" VALUES(2,2,'identify','2026-11-23','');
INSERT INTO "stage_entries" VALUES(3,3,'identify','2026-11-23','');
INSERT INTO "stage_entries" VALUES(4,1,'onboard','2026-11-23','known for years');
CREATE TABLE steps (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	checklist_id INTEGER NOT NULL, 
	parent_id INTEGER, 
	position INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	kind VARCHAR DEFAULT 'process' NOT NULL, 
	side VARCHAR DEFAULT 'us' NOT NULL, 
	owner VARCHAR DEFAULT '' NOT NULL, 
	day INTEGER, 
	due DATE, 
	is_exit BOOLEAN DEFAULT '0' NOT NULL, 
	done_on DATE, 
	skip_reason VARCHAR DEFAULT '' NOT NULL, 
	evidence VARCHAR DEFAULT '' NOT NULL, 
	attendees VARCHAR DEFAULT '' NOT NULL, 
	note VARCHAR DEFAULT '' NOT NULL, 
	link VARCHAR DEFAULT '' NOT NULL, why VARCHAR DEFAULT '' NOT NULL, why_changed VARCHAR DEFAULT '' NOT NULL, after_id INTEGER, course_id INTEGER, origin_id INTEGER, needs_evidence BOOLEAN DEFAULT '0' NOT NULL, response VARCHAR DEFAULT '' NOT NULL, first VARCHAR DEFAULT '' NOT NULL, teaches_customer BOOLEAN DEFAULT '0' NOT NULL, every_months INTEGER, repeated_on DATE, 
	CONSTRAINT fk_steps_checklist_id FOREIGN KEY(checklist_id) REFERENCES checklists (id), 
	CONSTRAINT fk_steps_parent_id FOREIGN KEY(parent_id) REFERENCES steps (id)
);
INSERT INTO "steps" VALUES(1,1,NULL,0,'Before day 1','process','us','',NULL,NULL,0,NULL,'','','','','','','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(2,1,1,0,'Agreement signed','document','both','',-5,NULL,0,NULL,'','','','','','Everything that follows rests on it.','',NULL,NULL,NULL,1,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(3,1,1,1,'Partner profile and contacts complete','system','us','',-3,NULL,0,NULL,'','','','','','What is missing here is missing on every card, list and plan.','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(4,1,1,2,'Both proposition answers drafted','process','us','',-3,NULL,0,NULL,'','','','','','Why they and why we: without it the kickoff is a tour of slides.','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(5,1,1,3,'Ideal partner profile score recorded','process','us','',-3,NULL,0,NULL,'','','','','','A year on, it shows whether we choose well.','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(6,1,1,4,'Executive sponsor named on each side','process','both','',-1,NULL,0,NULL,'','','','','','Somebody on each side can decide when it gets stuck.','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(7,1,NULL,1,'Days 1–30: foundations','process','us','',NULL,NULL,0,NULL,'','','','','','','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(8,1,7,0,'Welcome and access within 48 hours','system','us','',2,NULL,0,NULL,'','','','','','Who waits for access loses the first impetus.','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(9,1,7,1,'Kickoff call: introductions, expectations, ramp plan','people','both','',5,NULL,0,NULL,'','','','','','','',2,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(10,1,7,2,'Rules of engagement read and agreed','document','both','',10,NULL,0,NULL,'','','','','','Conflicts over leads are settled before there are any.','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(11,1,7,3,'Their goals recorded','people','partner','',10,NULL,0,NULL,'','','','','','Their value from us is measured by their goals, not by ours.','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(12,1,7,4,'101 training: product, target customer, positioning, price','training','both','',14,NULL,0,NULL,'','','','','','Who does not know the target customer brings the wrong ones. People and products change, so it is repeated.','',NULL,NULL,NULL,0,'','training',1,12,NULL);
INSERT INTO "steps" VALUES(13,1,7,5,'Demo or trial environment ready','system','us','',14,NULL,0,NULL,'','','','','','','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(14,1,7,6,'Pitch deck, battlecard and price list handed over','document','us','',14,NULL,0,NULL,'','','','','','','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(15,1,7,7,'Whole-product fit mapped','process','us','',20,NULL,0,NULL,'','','','','','It shows which part they add, and which is missing.','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(16,1,7,8,'Joint look at their customers: at least 3 accounts named','people','both','',28,NULL,1,NULL,'','','','','','Named accounts are the earliest sign that it will work.','',NULL,NULL,NULL,0,'','account',0,NULL,NULL);
INSERT INTO "steps" VALUES(17,1,7,9,'Week-4 check-in: what works, what doesn''t','people','both','',28,NULL,0,NULL,'','','','','','','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(18,1,7,10,'Business plan draft exists','document','both','',30,NULL,1,NULL,'','','','','','','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(19,1,NULL,2,'Days 31–60: certification','process','us','',NULL,NULL,0,NULL,'','','','','','','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(20,1,19,0,'Sales certificates earned','training','partner','',45,NULL,0,NULL,'','','','','','A certificate counts while it is current.','',12,NULL,NULL,1,'','',0,12,NULL);
INSERT INTO "steps" VALUES(21,1,19,1,'Account list of 10–25 with outreach plan','document','both','',45,NULL,0,NULL,'','','','','','','',16,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(22,1,19,2,'Mid-way check-in','people','both','',45,NULL,0,NULL,'','','','','','','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(23,1,19,3,'Practice demo with our sales engineer','people','both','',50,NULL,0,NULL,'','','','','','Better to stumble with us than before their customer.','',13,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(24,1,19,4,'First marketing activity scheduled','process','both','',50,NULL,0,NULL,'','','','','','','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(25,1,19,5,'Technical certificates earned','training','partner','',55,NULL,0,NULL,'','','','','','A certificate counts while it is current.','',12,NULL,NULL,1,'','',0,12,NULL);
INSERT INTO "steps" VALUES(26,1,19,6,'Support path tried once','system','partner','',55,NULL,0,NULL,'','','','','','Tried in calm, it works in need.','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(27,1,19,7,'Week-8 review','people','both','',58,NULL,0,NULL,'','','','','','','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(28,1,19,8,'First opportunity logged','milestone','partner','',60,NULL,1,NULL,'','','','','','A partner without an opportunity by now rarely gets one later.','',NULL,NULL,NULL,0,'','opportunity',0,NULL,NULL);
INSERT INTO "steps" VALUES(29,1,NULL,3,'Days 61–90: ready','process','us','',NULL,NULL,0,NULL,'','','','','','','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(30,1,29,0,'Joint pitch done','people','both','',70,NULL,0,NULL,'','','','','','','',23,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(31,1,29,1,'Review cadence agreed','process','both','',75,NULL,0,NULL,'','','','','','Agreed once, it is looked at again every year.','',NULL,NULL,NULL,0,'','',0,12,NULL);
INSERT INTO "steps" VALUES(32,1,29,2,'Tier path explained','process','us','',75,NULL,0,NULL,'','','','','','They see what the next tier asks of them, and gives.','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(33,1,29,3,'Co-marketing item done','process','both','',80,NULL,0,NULL,'','','','','','','',24,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(34,1,29,4,'Business plan agreed','milestone','both','',80,NULL,1,NULL,'','','','','','','',18,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(35,1,29,5,'First live deal or lighthouse, with our support','milestone','both','',85,NULL,1,NULL,'','','','','','The first deal is done together, so that the second needs less of us.','',28,NULL,NULL,0,'','deal',0,NULL,NULL);
INSERT INTO "steps" VALUES(36,1,29,6,'Feedback on the onboarding collected','people','both','',85,NULL,0,NULL,'','','','','','The next partner starts easier.','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(37,1,29,7,'Decision: graduate, extend by 30 days, or stop','people','both','',90,NULL,1,NULL,'','','','','','A decision by people, on the day: going on without one costs both sides.','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(38,2,NULL,0,'Days 1–30: foundations','process','us','',NULL,NULL,0,NULL,'','','','','','','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(39,2,38,0,'Welcome and access within 48 hours','system','us','',2,NULL,0,NULL,'','','','','','Who waits for access loses the first impetus.','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(40,2,38,1,'101 training: product, target customer, positioning, price','training','both','',14,NULL,0,NULL,'','','','','','Who does not know the target customer brings the wrong ones. People and products change, so it is repeated.','',NULL,NULL,NULL,0,'','training',1,12,NULL);
INSERT INTO "steps" VALUES(41,2,38,2,'Pitch deck, battlecard and price list handed over','document','us','',14,NULL,0,NULL,'','','','','','','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(42,2,38,3,'Joint look at their customers: at least 3 accounts named','people','both','',28,NULL,1,NULL,'','','','','','Named accounts are the earliest sign that it will work.','',NULL,NULL,NULL,0,'','account',0,NULL,NULL);
INSERT INTO "steps" VALUES(43,2,38,4,'Business plan draft exists','document','both','',30,NULL,1,NULL,'','','','','','','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(44,2,NULL,1,'Days 31–60: certification','process','us','',NULL,NULL,0,NULL,'','','','','','','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(45,2,44,0,'Check-in: what works, what doesn''t','people','both','',45,NULL,0,NULL,'','','','','','','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(46,2,44,1,'First opportunity logged','milestone','partner','',60,NULL,1,NULL,'','','','','','A partner without an opportunity by now rarely gets one later.','',NULL,NULL,NULL,0,'','opportunity',0,NULL,NULL);
INSERT INTO "steps" VALUES(47,2,NULL,2,'Days 61–90: ready','process','us','',NULL,NULL,0,NULL,'','','','','','','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(48,2,47,0,'Business plan agreed','milestone','both','',80,NULL,1,NULL,'','','','','','','',43,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(49,2,47,1,'First live deal or lighthouse, with our support','milestone','both','',85,NULL,1,NULL,'','','','','','The first deal is done together, so that the second needs less of us.','',46,NULL,NULL,0,'','deal',0,NULL,NULL);
INSERT INTO "steps" VALUES(50,2,47,2,'Decision: graduate, extend by 30 days, or stop','people','both','',90,NULL,1,NULL,'','','','','','A decision by people, on the day: going on without one costs both sides.','',NULL,NULL,NULL,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(51,3,NULL,0,'Days 1–30: foundations','process','us','',NULL,NULL,0,NULL,'','','','','','','',NULL,NULL,38,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(52,3,51,0,'Welcome and access within 48 hours','system','us','',2,NULL,0,'2026-11-23','','','','','','Who waits for access loses the first impetus.','',NULL,NULL,39,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(53,3,51,1,'101 training: product, target customer, positioning, price','training','both','',14,NULL,0,NULL,'','','','','','Who does not know the target customer brings the wrong ones. People and products change, so it is repeated.','',NULL,NULL,40,0,'','training',1,12,NULL);
INSERT INTO "steps" VALUES(54,3,51,2,'Pitch deck, battlecard and price list handed over','document','us','',14,NULL,0,NULL,'','','','','','','',NULL,NULL,41,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(55,3,51,3,'Joint look at their customers: at least 3 accounts named','people','both','',28,NULL,1,NULL,'','','','','','Named accounts are the earliest sign that it will work.','',NULL,NULL,42,0,'','account',0,NULL,NULL);
INSERT INTO "steps" VALUES(56,3,51,4,'Business plan draft exists','document','both','',30,NULL,1,NULL,'','','','','','','',NULL,NULL,43,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(57,3,NULL,1,'Days 31–60: certification','process','us','',NULL,NULL,0,NULL,'','','','','','','',NULL,NULL,44,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(58,3,57,0,'Check-in: what works, what doesn''t','people','both','',45,NULL,0,NULL,'','','','','','','',NULL,NULL,45,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(59,3,57,1,'First opportunity logged','milestone','partner','',60,NULL,1,NULL,'','','','','','A partner without an opportunity by now rarely gets one later.','',NULL,NULL,46,0,'','opportunity',0,NULL,NULL);
INSERT INTO "steps" VALUES(60,3,NULL,2,'Days 61–90: ready','process','us','',NULL,NULL,0,NULL,'','','','','','','',NULL,NULL,47,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(61,3,60,0,'Business plan agreed','milestone','both','',80,NULL,1,NULL,'','','','','','','',56,NULL,48,0,'','',0,NULL,NULL);
INSERT INTO "steps" VALUES(62,3,60,1,'First live deal or lighthouse, with our support','milestone','both','',85,NULL,1,NULL,'','','','','','The first deal is done together, so that the second needs less of us.','',59,NULL,49,0,'','deal',0,NULL,NULL);
INSERT INTO "steps" VALUES(63,3,60,2,'Decision: graduate, extend by 30 days, or stop','people','both','',90,NULL,1,NULL,'','','','','','A decision by people, on the day: going on without one costs both sides.','',NULL,NULL,50,0,'','',0,NULL,NULL);
CREATE TABLE target_customers (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	product VARCHAR NOT NULL, 
	segment VARCHAR DEFAULT '' NOT NULL, 
	size VARCHAR DEFAULT '' NOT NULL, 
	"trigger" VARCHAR DEFAULT '' NOT NULL, 
	titles VARCHAR DEFAULT '' NOT NULL, 
	disqualifiers VARCHAR DEFAULT '' NOT NULL, 
	reviewed_on DATE, 
	CONSTRAINT uq_target_customers_product UNIQUE (product)
);
CREATE TABLE template_versions (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	checklist_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	until DATE NOT NULL, 
	content VARCHAR DEFAULT '[]' NOT NULL, 
	CONSTRAINT fk_template_versions_checklist_id FOREIGN KEY(checklist_id) REFERENCES checklists (id), 
	CONSTRAINT uq_template_versions_checklist_id_version UNIQUE (checklist_id, version)
);
CREATE TABLE trials (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	goal VARCHAR NOT NULL, 
	starts_on DATE NOT NULL, 
	ends_on DATE NOT NULL, 
	result VARCHAR DEFAULT 'open' NOT NULL, 
	closed_on DATE, 
	note VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT fk_trials_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id)
);
CREATE TABLE views (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name VARCHAR NOT NULL, 
	"query" VARCHAR NOT NULL, 
	columns VARCHAR DEFAULT '[]' NOT NULL, 
	is_pinned BOOLEAN DEFAULT '0' NOT NULL, 
	position INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT uq_views_name UNIQUE (name)
);
CREATE INDEX ix_partner_lines_sort_name ON partner_lines (sort_name);
CREATE INDEX ix_partners_name ON partners (name);
CREATE INDEX ix_checklists_partner_id ON checklists (partner_id);
CREATE INDEX ix_contacts_partner_id ON contacts (partner_id);
CREATE INDEX ix_edits_change_id ON edits (change_id);
CREATE INDEX ix_edits_partner_id ON edits (partner_id);
CREATE INDEX ix_field_values_field_id ON field_values (field_id);
CREATE INDEX ix_field_values_partner_id ON field_values (partner_id);
CREATE INDEX ix_plans_partner_id ON plans (partner_id);
CREATE INDEX ix_scores_driver_id ON scores (driver_id);
CREATE INDEX ix_scores_partner_id ON scores (partner_id);
CREATE INDEX ix_stage_entries_partner_id ON stage_entries (partner_id);
CREATE INDEX ix_activities_contact_id ON activities (contact_id);
CREATE INDEX ix_activities_partner_id ON activities (partner_id);
CREATE INDEX ix_plan_marketing_plan_id ON plan_marketing (plan_id);
CREATE INDEX ix_plan_rules_plan_id ON plan_rules (plan_id);
CREATE INDEX ix_plan_targets_plan_id ON plan_targets (plan_id);
CREATE INDEX ix_plan_trainings_plan_id ON plan_trainings (plan_id);
CREATE INDEX ix_steps_checklist_id ON steps (checklist_id);
CREATE INDEX ix_steps_parent_id ON steps (parent_id);
CREATE INDEX ix_presets_fingerprint ON presets (fingerprint);
CREATE INDEX ix_distinct_pairs_other_id ON distinct_pairs (other_id);
CREATE INDEX ix_distinct_pairs_partner_id ON distinct_pairs (partner_id);
CREATE INDEX ix_allotments_partner_id ON allotments (partner_id);
CREATE INDEX ix_allotments_pool_id ON allotments (pool_id);
CREATE INDEX ix_anchors_driver_id ON anchors (driver_id);
CREATE INDEX ix_bucket_sheets_partner_id ON bucket_sheets (partner_id);
CREATE INDEX ix_capacities_pool_id ON capacities (pool_id);
CREATE INDEX ix_criteria_met_criterion_id ON criteria_met (criterion_id);
CREATE INDEX ix_criteria_met_partner_id ON criteria_met (partner_id);
CREATE INDEX ix_decisions_partner_id ON decisions (partner_id);
CREATE INDEX ix_driver_weights_driver_id ON driver_weights (driver_id);
CREATE INDEX ix_limits_partner_id ON limits (partner_id);
CREATE INDEX ix_limits_pool_id ON limits (pool_id);
CREATE INDEX ix_placements_partner_id ON placements (partner_id);
CREATE INDEX ix_trials_partner_id ON trials (partner_id);
CREATE INDEX ix_reasons_partner_id ON reasons (partner_id);
CREATE INDEX ix_news_items_course_id ON news_items (course_id);
CREATE INDEX ix_pack_items_material_id ON pack_items (material_id);
CREATE INDEX ix_pack_items_pack_id ON pack_items (pack_id);
CREATE INDEX ix_role_needs_partner_id ON role_needs (partner_id);
CREATE INDEX ix_sessions_course_id ON sessions (course_id);
CREATE INDEX ix_acquaintances_contact_id ON acquaintances (contact_id);
CREATE INDEX ix_acquaintances_partner_id ON acquaintances (partner_id);
CREATE INDEX ix_attendances_contact_id ON attendances (contact_id);
CREATE INDEX ix_attendances_partner_id ON attendances (partner_id);
CREATE INDEX ix_attendances_session_id ON attendances (session_id);
CREATE INDEX ix_follow_ups_news_item_id ON follow_ups (news_item_id);
CREATE INDEX ix_follow_ups_partner_id ON follow_ups (partner_id);
CREATE INDEX ix_frictions_contact_id ON frictions (contact_id);
CREATE INDEX ix_frictions_partner_id ON frictions (partner_id);
CREATE INDEX ix_gate_decisions_checklist_id ON gate_decisions (checklist_id);
CREATE INDEX ix_promises_contact_id ON promises (contact_id);
CREATE INDEX ix_promises_partner_id ON promises (partner_id);
CREATE INDEX ix_template_versions_checklist_id ON template_versions (checklist_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('reasons',0);
INSERT INTO "sqlite_sequence" VALUES('placements',2);
INSERT INTO "sqlite_sequence" VALUES('pools',6);
INSERT INTO "sqlite_sequence" VALUES('changes',3);
INSERT INTO "sqlite_sequence" VALUES('edits',193);
INSERT INTO "sqlite_sequence" VALUES('criteria',14);
INSERT INTO "sqlite_sequence" VALUES('journey_steps',16);
INSERT INTO "sqlite_sequence" VALUES('settings',27);
INSERT INTO "sqlite_sequence" VALUES('drivers',10);
INSERT INTO "sqlite_sequence" VALUES('checklists',3);
INSERT INTO "sqlite_sequence" VALUES('steps',63);
INSERT INTO "sqlite_sequence" VALUES('partners',3);
INSERT INTO "sqlite_sequence" VALUES('stage_entries',4);
INSERT INTO "sqlite_sequence" VALUES('contacts',1);
INSERT INTO "sqlite_sequence" VALUES('activities',1);
INSERT INTO "sqlite_sequence" VALUES('criteria_met',2);
INSERT INTO "sqlite_sequence" VALUES('promises',1);
INSERT INTO "sqlite_sequence" VALUES('plans',1);
INSERT INTO "sqlite_sequence" VALUES('plan_rules',14);
INSERT INTO "sqlite_sequence" VALUES('plan_targets',5);
INSERT INTO "sqlite_sequence" VALUES('plan_trainings',3);
INSERT INTO "sqlite_sequence" VALUES('plan_marketing',1);
COMMIT;
