BEGIN TRANSACTION;
CREATE TABLE activities (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	on_date DATE NOT NULL, 
	text VARCHAR NOT NULL, 
	contact_id INTEGER, 
	due DATE, 
	done_on DATE, 
	CONSTRAINT fk_activities_contact_id FOREIGN KEY(contact_id) REFERENCES contacts (id), 
	CONSTRAINT fk_activities_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id)
);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE changes (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	at VARCHAR NOT NULL, 
	label VARCHAR NOT NULL, 
	detail VARCHAR DEFAULT '' NOT NULL, 
	reverts INTEGER, 
	schema INTEGER NOT NULL, 
	who VARCHAR DEFAULT '' NOT NULL
);
INSERT INTO "changes" VALUES(1,'2026-11-24T13:40:22.412+00:00','Import partners','v2.csv',NULL,2,'');
CREATE TABLE checklists (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER, 
	name VARCHAR NOT NULL, 
	bucket VARCHAR, 
	touch VARCHAR DEFAULT '' NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	template_id INTEGER, 
	started_on DATE, 
	CONSTRAINT fk_checklists_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id), 
	CONSTRAINT fk_checklists_template_id FOREIGN KEY(template_id) REFERENCES checklists (id)
);
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
	notes VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT fk_contacts_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id)
);
INSERT INTO "contacts" VALUES(1,1,'Anja','','','','','','',NULL,0,'');
CREATE TABLE distinct_pairs (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	other_id INTEGER NOT NULL, 
	noted_on DATE NOT NULL, 
	CONSTRAINT fk_distinct_pairs_other_id FOREIGN KEY(other_id) REFERENCES partners (id), 
	CONSTRAINT fk_distinct_pairs_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id), 
	CONSTRAINT uq_distinct_pairs_partner_id_other_id UNIQUE (partner_id, other_id)
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
INSERT INTO "edits" VALUES(1,1,'partners',1,1,NULL,'{"id":1,"name":"Brightpath GmbH","short_name":"","external_id":"","tax_id":"","description":"","industry":"","buckets":"[]","tier":"","stage":"identify","touch":"","region":"","country":"","city":"","address":"","postcode":"","website":"","tags":"[]","our_owner":"","agreement_start":null,"agreement_end":null,"partner_answer":"","customer_answer":"","notes":"","manual_to_partner":80.0,"manual_to_us":70.0,"created_on":"2026-11-24"}');
INSERT INTO "edits" VALUES(2,1,'partners',2,2,NULL,'{"id":2,"name":"北辰科技有限公司","short_name":"","external_id":"","tax_id":"","description":"","industry":"","buckets":"[]","tier":"","stage":"identify","touch":"","region":"","country":"","city":"","address":"","postcode":"","website":"","tags":"[]","our_owner":"","agreement_start":null,"agreement_end":null,"partner_answer":"","customer_answer":"","notes":"","manual_to_partner":null,"manual_to_us":null,"created_on":null}');
INSERT INTO "edits" VALUES(3,1,'partners',3,3,NULL,'{"id":3,"name":"Harbor & Sons","short_name":"","external_id":"","tax_id":"","description":"","industry":"","buckets":"[]","tier":"","stage":"identify","touch":"","region":"","country":"","city":"","address":"","postcode":"","website":"","tags":"[]","our_owner":"","agreement_start":null,"agreement_end":null,"partner_answer":"","customer_answer":"","notes":"","manual_to_partner":null,"manual_to_us":40.0,"created_on":null}');
INSERT INTO "edits" VALUES(4,1,'contacts',1,1,NULL,'{"id":1,"partner_id":1,"name":"Anja","title":"","role":"","email":"","phone":"","mobile":"","im":"","strength":null,"is_main":0,"notes":""}');
INSERT INTO "edits" VALUES(5,1,'reasons',1,1,NULL,'{"id":1,"partner_id":1,"reason":"market","priority":2,"effect":"","proof":"DACH"}');
INSERT INTO "edits" VALUES(6,1,'stage_entries',1,1,NULL,'{"id":1,"partner_id":1,"stage":"identify","entered_on":"2026-11-24","reason":""}');
INSERT INTO "edits" VALUES(7,1,'stage_entries',2,2,NULL,'{"id":2,"partner_id":2,"stage":"identify","entered_on":"2026-11-24","reason":""}');
INSERT INTO "edits" VALUES(8,1,'stage_entries',3,3,NULL,'{"id":3,"partner_id":3,"stage":"identify","entered_on":"2026-11-24","reason":""}');
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
INSERT INTO "partner_lines" VALUES(1,'Brightpath GmbH','[]','','identify','','','','','','[]',80.0,70.0,1,'strategic',NULL,'',NULL,NULL,'Anja','','brightpath gmbh','brightpath gmbh anja');
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
);
INSERT INTO "partners" VALUES(1,'Brightpath GmbH','','','','','','[]','','identify','','','','','','','','[]','',NULL,NULL,'','','',80.0,70.0,'2026-11-24');
INSERT INTO "partners" VALUES(2,'北辰科技有限公司','','','','','','[]','','identify','','','','','','','','[]','',NULL,NULL,'','','',NULL,NULL,NULL);
INSERT INTO "partners" VALUES(3,'Harbor & Sons','','','','','','[]','','identify','','','','','','','','[]','',NULL,NULL,'','','',NULL,40.0,NULL);
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
CREATE TABLE presets (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name VARCHAR NOT NULL, 
	fingerprint VARCHAR NOT NULL, 
	headings VARCHAR DEFAULT '[]' NOT NULL, 
	answers VARCHAR DEFAULT '{}' NOT NULL, 
	used_on DATE, 
	CONSTRAINT uq_presets_name UNIQUE (name)
);
CREATE TABLE reasons (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	reason VARCHAR NOT NULL, 
	priority INTEGER DEFAULT '2' NOT NULL, 
	effect VARCHAR DEFAULT '' NOT NULL, 
	proof VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT fk_reasons_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id), 
	CONSTRAINT uq_reasons_partner_id_reason UNIQUE (partner_id, reason)
);
INSERT INTO "reasons" VALUES(1,1,'market',2,'','DACH');
CREATE TABLE scores (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	driver_id INTEGER NOT NULL, 
	value FLOAT NOT NULL, 
	on_date DATE NOT NULL, 
	evidence VARCHAR DEFAULT '' NOT NULL, 
	confidence INTEGER, 
	CONSTRAINT fk_scores_driver_id FOREIGN KEY(driver_id) REFERENCES drivers (id), 
	CONSTRAINT fk_scores_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id)
);
CREATE TABLE settings (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	"key" VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	CONSTRAINT uq_settings_key UNIQUE ("key")
);
CREATE TABLE stage_entries (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	partner_id INTEGER NOT NULL, 
	stage VARCHAR NOT NULL, 
	entered_on DATE NOT NULL, 
	reason VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT fk_stage_entries_partner_id FOREIGN KEY(partner_id) REFERENCES partners (id)
);
INSERT INTO "stage_entries" VALUES(1,1,'identify','2026-11-24','');
INSERT INTO "stage_entries" VALUES(2,2,'identify','2026-11-24','');
INSERT INTO "stage_entries" VALUES(3,3,'identify','2026-11-24','');
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
	link VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT fk_steps_checklist_id FOREIGN KEY(checklist_id) REFERENCES checklists (id), 
	CONSTRAINT fk_steps_parent_id FOREIGN KEY(parent_id) REFERENCES steps (id)
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
CREATE INDEX ix_reasons_partner_id ON reasons (partner_id);
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('partners',3);
INSERT INTO "sqlite_sequence" VALUES('changes',1);
INSERT INTO "sqlite_sequence" VALUES('edits',8);
INSERT INTO "sqlite_sequence" VALUES('contacts',1);
INSERT INTO "sqlite_sequence" VALUES('reasons',1);
INSERT INTO "sqlite_sequence" VALUES('stage_entries',3);
COMMIT;
